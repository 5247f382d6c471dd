"""One thing on its way to others: the form, what they will see of it, and the act itself."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any
from uuid import UUID

from django.utils import timezone

from sameside.web.circles.faces import faces_for
from sameside.web.circles.queries import people_beside
from sameside.web.people.models import Person
from sameside.web.sharing import actions, queries
from sameside.web.sharing.forms import ShareForm, free
from sameside.web.sharing.kinds import Kind, Piece


class Giving:
    def __init__(
        self, owner: Person, kind: Kind, piece: Piece, item: UUID, given: Mapping[str, Any] | None = None
    ) -> None:
        self.owner, self.kind, self.piece, self.item = owner, kind, piece, item
        self.already = queries.readers_of(owner, item, timezone.now())
        people = free(people_beside(owner), {row.face.person_id for row in self.already})
        # “Change something” comes back with what was typed.
        again = given is not None and given.get("do") == "change"
        self.form = ShareForm(given, people=people)
        self.again = again

    @cached_property
    def is_ready(self) -> bool:
        return not self.again and self.form.is_valid()

    @property
    def page(self) -> dict[str, Any]:
        page = {
            "form": self.form,
            "label": self.kind.label,
            "piece": self.piece,
            "already": self.already,
            "minutes": round(actions.wait().total_seconds() / 60),
            "giver": faces_for([self.owner])[0],
        }
        return page | (self._seen() if self.is_ready else {})

    def share(self) -> None:
        given = self.form.cleaned_data
        actions.share(self.owner, self.kind, self.item, self.form.chosen, given["purpose"], self.form.ends_at)

    def _seen(self) -> dict[str, Any]:
        """What the reader's own page is drawn from."""
        faces = faces_for(self.form.chosen)
        return {"purpose": self.form.cleaned_data["purpose"], "until": self.form.ends_at, "readers": faces}
