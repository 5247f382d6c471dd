"""Who may sign in, and with what: allauth says. Here is only how the person of a sign-in is found, at every request."""

from allauth.account.auth_backends import AuthenticationBackend

from sameside.web.people.models import Person
from sameside.web.vault.finding import row_of


class Backend(AuthenticationBackend):
    def get_user(self, user_id: object) -> Person | None:
        person = row_of(Person, id=user_id)
        return person if person is not None and self.user_can_authenticate(person) else None
