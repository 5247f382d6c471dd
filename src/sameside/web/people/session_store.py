"""Where sign-ins are kept: Django's own store in the database, read with a statement that is kept. For the settings."""

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.utils import timezone

from sameside.web.vault.finding import row_of


class SessionStore(db.SessionStore):
    def _get_session_from_db(self) -> Session | None:
        found = session_of(self.session_key)
        if found is None:
            self._session_key = None
        return found


def session_of(key: str | None) -> Session | None:
    """The row of a session that has not run out."""
    found = row_of(Session, session_key=key) if key else None
    return found if found is not None and found.expire_date > timezone.now() else None
