"""`rehearse`: a short talk with the simulated partner, alone. One may go back to a turn and try another way.

What the partner says is made once, when something is said to it, by the function the step was lent; from then on it
stands in the log with the words it answers, and is nobody else's to see.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sameside.engine.changed import changed
from sameside.engine.clean import names_of, text_of, whole_of
from sameside.engine.events import Event, Intent, News
from sameside.engine.exercise import Exercise, NotLent, Step
from sameside.engine.refusals import Refused
from sameside.engine.state import State
from sameside.engine.steps.base import Body, Kind, Solo, ids_problem, number_problem

LONGEST, LONGEST_KEPT = 600, 400
TURNS, MOST_TURNS = 8, 12
MOST_LEFT = 24
Said = Mapping[str, Any] | None


@dataclass(frozen=True)
class Rehearsal:
    """`met` is who sat down and how they began. `left` are the ends of talks that were given up to try another way: from
    which turn on, and what was said there."""

    met: Said
    turns: tuple[Said, ...] = ()
    left: tuple[tuple[int, tuple[Said, ...]], ...] = ()


class Rehearsing(Solo):
    def act(self, state: State, step: Step, seat: int, intent: Intent) -> Sequence[News]:
        held = state.held.get((step.id, seat))
        if intent.kind not in ("meet", "say", "back") or (step.id, seat) in state.answers:
            return ()
        if intent.kind == "meet":
            return [News("rehearse.met", seat, step.id, said=_met(state, step, seat, held, intent.body))]
        if held is None:
            raise Refused("moved-on")
        if intent.kind == "back":
            return [News("rehearse.back", seat, step.id, {"turn": _back_to(held, intent.body)})]
        return [News("rehearse.said", seat, step.id, said=_said(state, step, seat, held, intent.body))]

    def apply(self, held: Any, event: Event) -> Any:
        if event.kind == "rehearse.met":
            return Rehearsal(event.said)
        if event.kind == "rehearse.said":
            return changed(held, turns=(*held.turns, event.said))
        turn = event.body["turn"]
        return changed(held, turns=held.turns[: turn - 1], left=(*held.left, (turn, held.turns[turn - 1 :])))

    def moves(self, step: Step, held: Any) -> tuple[str, ...]:
        if step.lent is None:
            return ("answer", "pass")
        if held is None:
            return ("meet", "pass")
        say = ("say",) if len(held.turns) < _turns(step) else ()
        return (*say, *_after_a_turn(held), "pass")

    def shown(self, step: Step, held: Any) -> Mapping[str, Any]:
        turns = held.turns if held else ()
        return {
            "turn": len(turns) + 1,
            "still": _turns(step) - len(turns),
            "begun": held is not None,
            "met": held.met if held else None,
            "turns": turns,
            "left": held.left if held else (),
        }


REHEARSING = Rehearsing()


class Rehearse(Kind):
    name = "rehearse"
    options = ("character", "situation", "aim", "turns")
    audiences = ("me",)

    def own_problems(self, exercise: Exercise, step: Step) -> list[str]:
        return [*ids_problem(step, "character", 1), *number_problem(step, "turns", 2, MOST_TURNS)]

    def solo(self) -> Solo | None:
        return REHEARSING

    def said(self, exercise: Exercise, state: State, step: Step, seat: int, body: Body) -> Mapping[str, Any]:
        """A sentence to take along, or nothing: the talk itself is kept as it was."""
        held = state.held.get((step.id, seat))
        if step.lent is not None and (held is None or not held.turns):
            raise Refused("say-first")
        text = text_of(body, "text", 0, LONGEST_KEPT)
        return {"text": text} if text else {}


def _met(state: State, step: Step, seat: int, held: Rehearsal | None, body: Body) -> Mapping[str, Any]:
    """Who sits down; where the author named one only, it need not be said."""
    if held is not None:
        raise Refused("moved-on")
    known = step.option("character")
    chosen = names_of(body, "character") or known[:1]
    if len(chosen) != 1 or chosen[0] not in known:
        raise Refused("bad-choice")
    return {"character": chosen[0], **_answered(step, chosen[0], (), _seed(state, step, seat))}


def _said(state: State, step: Step, seat: int, held: Rehearsal, body: Body) -> Mapping[str, Any]:
    """The words, and what the partner made of them."""
    turn = body.get("turn")
    if turn is not None and str(turn) != str(len(held.turns) + 1):
        raise Refused("moved-on")
    if len(held.turns) >= _turns(step):
        raise Refused("enough-said")
    text = text_of(body, "text", 1, LONGEST)
    texts = (*(str((said or {}).get("text", "")) for said in held.turns), text)
    return {"text": text, **_answered(step, (held.met or {}).get("character", ""), texts, _seed(state, step, seat))}


def _answered(step: Step, character: str, texts: Sequence[str], seed: str) -> Mapping[str, Any]:
    if step.lent is None:
        raise Refused("moved-on")
    try:
        told: Mapping[str, Any] = step.lent(character, texts, seed)
    except NotLent:
        raise Refused("partner-away") from None
    return told


def _after_a_turn(held: Rehearsal) -> tuple[str, ...]:
    if not held.turns:
        return ()
    return ("answer", "back") if len(held.left) < MOST_LEFT else ("answer",)


def _back_to(held: Rehearsal, body: Body) -> int:
    """What is left stays in the log and on the page, and the log is shared with the other seats: it cannot grow for ever."""
    if len(held.left) >= MOST_LEFT:
        raise Refused("tried-enough")
    turn = whole_of(body, "to")
    if not 1 <= turn <= len(held.turns):
        raise Refused("moved-on")
    return turn


def _turns(step: Step) -> int:
    return int(step.option("turns", TURNS))


def _seed(state: State, step: Step, seat: int) -> str:
    return f"{state.sitting}|{step.id}|{seat}"
