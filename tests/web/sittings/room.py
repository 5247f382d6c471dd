"""A room for tests: one sitting, its people, and short ways to act in it and to look at it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import Any
from uuid import UUID

from sameside import engine
from sameside.engine.places import step_at
from sameside.engine.testing.play import ASIDE, body_for
from sameside.web.circles.models import Circle
from sameside.web.people.models import Person
from sameside.web.sittings import access, actions, face_cache, page, tables, taking
from sameside.web.sittings.models import Sitting

TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Room:
    id: UUID
    people: tuple[Person, ...]

    @property
    def sitting(self) -> Sitting:
        return Sitting.objects.get(pk=self.id)

    @property
    def table(self) -> tables.Table:
        return tables.table_at(self.id)

    @property
    def state(self) -> engine.State:
        return self.table.state

    def view(self, seat: int) -> engine.View:
        table = self.table
        return engine.seen_by(table.exercise, table.state, seat)

    def do(self, seat: int, kind: str, key: str = "", **body: Any) -> engine.Refusal | None:
        """One intent as the page sends it: the step of the seat is filled in where none is given."""
        table = self.table
        step = step_at(table.exercise, table.state, seat)
        sent = {"step": step.id, **body} if step else body
        person = self.people[seat]
        return taking.take(person, access.place_for(person, self.id), kind, sent, key).refusal

    def begin(self) -> Room:
        for seat in range(1, len(self.people)):
            self.do(seat, "arrive")
        if self.table.state.begun is None:
            self.do(0, "begin")
        return self

    def html(self, seat: int, **more: Any) -> str:
        table = self.table
        view = engine.seen_by(table.exercise, table.state, seat)
        return page.draw(table, view, face_cache.faces_of(self.id), self.people[seat], **more)

    def text(self, seat: int, **more: Any) -> str:
        return words_of(self.html(seat, **more))

    def fitting(self, seat: int, wanted: str = "") -> tuple[str, dict[str, Any]] | None:
        """The move a player would make from this seat, with a fitting body."""
        table, view = self.table, self.view(seat)
        moves = [move for move in view.moves if move not in ASIDE and move != "arrive"]
        settled = bool(view.stage and (view.stage.get("accepted") or view.stage.get("passed")))
        if not moves or view.step is None or settled:
            return None
        kind = next((move for move in (wanted, "pass_floor") if move in moves and wanted), moves[0])
        kind = "pass_floor" if kind == "more" else kind
        return kind, body_for(table.exercise, view, kind)

    def play(self, seat: int) -> str:
        """One fitting move; answers with its name, or with nothing when there is none to make."""
        found = self.fitting(seat)
        if found is None:
            return ""
        kind, body = found
        refusal = self.do(seat, kind, **body)
        assert refusal is None, (kind, refusal)
        return kind

    def play_to(self, step: str) -> Room:
        """Everyone plays until all who are not done have come to this step."""
        for _ in range(300):
            behind = [seat for seat in self.state.staying if self._is_before(seat, step)]
            if not behind:
                return self
            assert any([self.play(seat) for seat in behind]), "nobody can move"
        raise AssertionError(step)

    def play_out(self) -> Room:
        for _ in range(300):
            if self.state.over or not any([self.play(seat) for seat in self.state.staying]):
                return self
        raise AssertionError("it does not end")

    def _is_before(self, seat: int, step: str) -> bool:
        view, exercise = self.view(seat), self.table.exercise
        return view.step is not None and exercise.index(view.step.id) < exercise.index(step)


def open_room(slug: str, *people: Person, circle: Circle | None = None, pace: str = "live") -> Room:
    sitting = actions.start(slug, people, circle, pace)
    return Room(sitting.id, people)


def words_of(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(TAG.sub(" ", html))).strip()
