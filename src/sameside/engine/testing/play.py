"""Players: one that always answers, one that always passes. They show that an exercise can be played to its end."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from sameside.engine.decide import decide, due
from sameside.engine.events import Event, Intent, Refusal
from sameside.engine.exercise import Exercise, Step
from sameside.engine.fold import apply, seated
from sameside.engine.places import step_at
from sameside.engine.state import State
from sameside.engine.view import View, seen_by

START = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)
MOST_MOVES = 3000
ASIDE = ("go_without", "pause", "leave", "stop", "ask_floor", "unask_floor", "longer", "enough", "let_rest", "time_out",
         "back")  # fmt: skip


class Stuck(Exception):
    """Nobody has a move and nothing is due, though it is not over."""


class Table:
    """A sitting on a test's table: the log, the state, and a clock that the test moves."""

    def __init__(self, exercise: Exercise, people: int, pace: str = "live", begin: bool = True) -> None:
        self.exercise, self.now = exercise, START
        self.log: list[Event] = []
        self.state = State()
        self.keys = 0
        self._take((seated("test-sitting", people, pace, self.now, exercise.roles),))
        if begin:
            for seat in range(people):
                self.do(seat, "arrive")
            if pace != "own":
                self.do(0, "begin")

    def do(self, seat: int | None, kind: str, key: str = "", **body: Any) -> Refusal | None:
        """One intent; a refusal comes back as a value. The step of the seat is filled in where none is given."""
        self.keys += 1
        if isinstance(seat, int) and "step" not in body and seat in self.state.seats:
            step = step_at(self.exercise, self.state, seat)
            body = {**body, "step": step.id} if step else body
        intent = Intent(seat, kind, body, key or f"k{self.keys}", salt=f"salt-{self.keys}")
        result = decide(self.exercise, self.state, intent, self.now)
        if isinstance(result, Refusal):
            return result
        self._take(result)
        return None

    def wait(self, **time: float) -> None:
        self.now += timedelta(**time)
        self.do(None, "tick")

    def sees(self, seat: int) -> View:
        return seen_by(self.exercise, self.state, seat)

    def _take(self, events: tuple[Event, ...]) -> None:
        for event in events:
            self.log.append(event)
            self.state = apply(self.exercise, self.state, event)


def play_through(exercise: Exercise, people: int, player: str = "answers", pace: str = "") -> State:
    """The state at the end; raises Stuck, with the step's id. `player` is "answers" or "passes"."""
    table = Table(exercise, people, pace or ("own" if exercise.pace == "own" else "live"))
    for _ in range(MOST_MOVES):
        if table.state.over:
            return table.state
        if not any(_move(table, seat, player) for seat in table.state.staying) and not _wait(table):
            raise Stuck(table.state.meeting or str(table.state.places))
    raise Stuck(f"no end after {MOST_MOVES} moves")


def _wait(table: Table) -> bool:
    at = due(table.exercise, table.state)
    if at is None:
        return False
    table.now = max(table.now, at)
    return table.do(None, "tick") is None


def _move(table: Table, seat: int, player: str) -> bool:
    view = table.sees(seat)
    moves = [move for move in view.moves if move not in ASIDE]
    settled = bool(view.stage and (view.stage.get("accepted") or view.stage.get("passed")))
    if not moves or view.step is None or settled:
        return False
    wanted = "pass" if player == "passes" and "pass" in moves else moves[0]
    if player == "passes" and "pass_floor" in moves:
        wanted = "pass_floor"
    wanted = "pass_floor" if wanted == "more" else wanted
    body = body_for(table.exercise, view, wanted)
    return table.do(seat, wanted, **body) is None


def body_for(exercise: Exercise, view: View, move: str) -> dict[str, Any]:
    """A fitting body for a move that this seat has now."""
    make = BODIES.get(move)
    return make(exercise, view.step, view) if make and view.step else {}


def answer_to(exercise: Exercise, step: Step, view: View | None = None) -> dict[str, Any]:
    """A fitting answer to a step that is answered alone."""
    return ANSWERS[step.kind](exercise, step)


def _written(exercise: Exercise, step: Step) -> dict[str, Any]:
    return {"text": "some words of mine ".ljust(step.option("min", 1), "x")[: step.option("max", 4000)].strip()}


def _listed(exercise: Exercise, step: Step) -> dict[str, Any]:
    return {"lines": [f"line {n}" for n in range(step.option("from", 1))]}


def _rated(exercise: Exercise, step: Step) -> dict[str, Any]:
    points = step.option("points")
    return {"point": points[0]} if points else {"value": 7}


def _chosen(exercise: Exercise, step: Step) -> dict[str, Any]:
    return {"options": [step.option("options")[0]]}


def _sorted(exercise: Exercise, step: Step) -> dict[str, Any]:
    cards, piles = step.option("cards"), step.option("piles")
    return {"piles": dict.fromkeys(cards, piles[0]), "kept": list(cards)[: step.option("keep", 5)]}


def _guessed(exercise: Exercise, step: Step) -> dict[str, Any]:
    target = exercise.step(step.option("of"))
    return {"sure": 5, **ANSWERS[target.kind](exercise, target)}


def _drafted(exercise: Exercise, step: Step, view: View) -> dict[str, Any]:
    return {**_written(exercise, step), **_version(exercise, step, view)}


def _version(exercise: Exercise, step: Step, view: View) -> dict[str, Any]:
    return {"version": (view.stage or {}).get("version", 0)}


ANSWERS: Mapping[str, Callable[[Exercise, Step], dict[str, Any]]] = {
    "write": _written,
    "list": _listed,
    "rate": _rated,
    "choose": _chosen,
    "sort": _sorted,
    "guess": _guessed,
    "rehearse": lambda *_: {"text": "I felt alone on Sunday."},
    "ask": lambda *_: {"text": "Because of how it was at home."},
}
BODIES: Mapping[str, Callable[[Exercise, Step, View], dict[str, Any]]] = {
    "answer": answer_to,
    "speak": lambda *_: {"text": "I felt left out on Saturday."},
    "say_back": lambda *_: {"text": "You felt left out."},
    "check": lambda *_: {"verdict": "yes"},
    "sense": lambda *_: {"text": "It makes sense to me."},
    "tell": lambda *_: {"text": "It goes back a long way."},
    "ask": lambda *_: {"text": "What makes it matter so much?"},
    "meet": lambda exercise, step, view: {"character": step.option("character")[0]},
    "say": lambda *_: {"text": "I felt alone when Sunday was full. Could we keep one hour?"},
    "back": lambda *_: {"to": 1},
    "draft": _drafted,
    "accept": _version,
}
