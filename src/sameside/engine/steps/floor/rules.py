"""Who may do what in a talk, and what follows."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from sameside.engine.clean import text_of
from sameside.engine.events import Intent, News
from sameside.engine.exercise import Step
from sameside.engine.refusals import Refused
from sameside.engine.state import State
from sameside.engine.steps.floor.stage import Floor, next_holder, next_mirror

LONGEST = 2000
VERDICTS = ("yes", "partly", "no")


def act(state: State, step: Step, intent: Intent, now: datetime) -> Sequence[News]:
    floor: Floor = state.stage
    turn = intent.body.get("turn")
    if turn is not None and str(turn) != str(floor.turn):
        raise Refused("moved-on")
    rule = RULES.get(intent.kind)
    if rule is None:
        raise Refused("unknown")
    return [rule(state, step, intent, now)]


def moves(state: State, seat: int) -> tuple[str, ...]:
    """What this seat may do now, the main thing first."""
    floor: Floor = state.stage
    if seat == floor.holder:
        return _holder_moves(state, floor)
    if seat == floor.mirror and floor.phase in ("say_back", "sense"):
        return (floor.phase, "pass", *_asking(state, floor, seat))
    return _asking(state, floor, seat)


def pass_on(state: State, step: Step, now: datetime, seat: int | None, kind: str = "floor.passed") -> News:
    """The floor goes to the next one, or the talk is over."""
    floor: Floor = state.stage
    after = next_holder(state, floor, rounds(step))
    if after is None:
        return News(kind, seat, step.id, {"over": True})
    return News(kind, seat, step.id, {"holder": after, **until(state, step, now)})


def rounds(step: Step) -> int:
    return int(step.option("rounds", 2))


def turn_seconds(step: Step) -> int:
    return int(step.option("turn_seconds", 120))


def until(state: State, step: Step, now: datetime) -> dict[str, str]:
    """Only talks held live are timed."""
    return {"until": (now + timedelta(seconds=turn_seconds(step))).isoformat()} if state.pace == "live" else {}


def _holder_moves(state: State, floor: Floor) -> tuple[str, ...]:
    longer = ("longer",) if floor.rang else ()
    if floor.phase == "speak":
        fresh = not floor.chunks or floor.chunk.turn != floor.turn
        enough = ("enough",) if fresh and _all_were_offered(state, floor) else ()
        return ("speak", "pass_floor", *longer, *enough)
    if floor.phase == "more":
        return ("more", "pass_floor", *longer)
    own = ("check",) if floor.phase == "check" else ()
    return (*own, "let_rest") if floor.rest_is_offered else own


def _asking(state: State, floor: Floor, seat: int) -> tuple[str, ...]:
    if len(state.staying) < 3:
        return ()
    return ("unask_floor",) if seat in floor.queue else ("ask_floor",)


def _all_were_offered(state: State, floor: Floor) -> bool:
    return floor.turn > 1 and all(floor.offered.get(seat, 0) > 0 for seat in state.present)


def _holds(state: State, intent: Intent, *phases: str) -> Floor:
    floor: Floor = state.stage
    if intent.seat != floor.holder:
        raise Refused("only-listen" if intent.seat == floor.mirror or len(state.present) == 2 else "not-your-floor")
    if floor.phase not in phases:
        raise Refused("moved-on")
    return floor


def _mirrors(state: State, intent: Intent, phase: str) -> Floor:
    floor: Floor = state.stage
    if floor.phase != phase:
        raise Refused("only-listen" if intent.seat != floor.holder else "moved-on")
    if intent.seat != floor.mirror:
        raise Refused("not-your-part")
    return floor


def _speak(state: State, step: Step, intent: Intent, now: datetime) -> News:
    floor = _holds(state, intent, "speak")
    said = _words(step, intent)
    if step.option("say_back"):
        return News("floor.spoke", intent.seat, step.id, {"mirror": next_mirror(state, floor)}, said)
    passing = pass_on(state, step, now, intent.seat)
    return News("floor.spoke", intent.seat, step.id, passing.body, said)


def _say_back(state: State, step: Step, intent: Intent, now: datetime) -> News:
    _mirrors(state, intent, "say_back")
    return News("floor.said_back", intent.seat, step.id, said=_words(step, intent))


def _check(state: State, step: Step, intent: Intent, now: datetime) -> News:
    _holds(state, intent, "check")
    verdict = intent.body.get("verdict")
    if verdict not in VERDICTS:
        raise Refused("bad-choice")
    if verdict == "yes":
        return News("floor.checked", intent.seat, step.id, {"verdict": verdict, "phase": _after_check(step)})
    fix = text_of(intent.body, "text", 0, LONGEST)
    return News(
        "floor.checked", intent.seat, step.id, {"verdict": verdict, "phase": "say_back"}, {"text": fix} if fix else None
    )


def _let_rest(state: State, step: Step, intent: Intent, now: datetime) -> News:
    floor = _holds(state, intent, "check", "say_back")
    if not floor.rest_is_offered:
        raise Refused("moved-on")
    return News("floor.rested", intent.seat, step.id, {"phase": _after_check(step)})


def _sense(state: State, step: Step, intent: Intent, now: datetime) -> News:
    _mirrors(state, intent, "sense")
    return News("floor.sense", intent.seat, step.id, said=_words(step, intent))


def _rather_not(state: State, step: Step, intent: Intent, now: datetime) -> News:
    floor: Floor = state.stage
    if intent.seat == floor.holder:
        return _pass_floor(state, step, intent, now)
    if intent.seat == floor.mirror and floor.phase in ("say_back", "sense"):
        return News("floor.rather_not", intent.seat, step.id)
    raise Refused("only-listen")


def _more(state: State, step: Step, intent: Intent, now: datetime) -> News:
    _holds(state, intent, "more")
    return News("floor.more", intent.seat, step.id)


def _pass_floor(state: State, step: Step, intent: Intent, now: datetime) -> News:
    _holds(state, intent, "speak", "more")
    return pass_on(state, step, now, intent.seat)


def _longer(state: State, step: Step, intent: Intent, now: datetime) -> News:
    floor = _holds(state, intent, "speak", "more")
    if not floor.rang:
        raise Refused("moved-on")
    return News("floor.longer", intent.seat, step.id, until(state, step, now))


def _enough(state: State, step: Step, intent: Intent, now: datetime) -> News:
    floor = _holds(state, intent, "speak")
    if not _all_were_offered(state, floor):
        raise Refused("everyone-first")
    return News("floor.enough", intent.seat, step.id, {"over": True})


def _ask_floor(state: State, step: Step, intent: Intent, now: datetime) -> News:
    floor: Floor = state.stage
    if intent.seat == floor.holder or intent.seat in floor.queue:
        raise Refused("answered")
    return News("floor.asked", intent.seat, step.id)


def _unask_floor(state: State, step: Step, intent: Intent, now: datetime) -> News:
    floor: Floor = state.stage
    if intent.seat not in floor.queue:
        raise Refused("moved-on")
    return News("floor.unasked", intent.seat, step.id)


def _words(step: Step, intent: Intent) -> dict[str, object]:
    """What was said; where people talk with their voices, a tap is enough."""
    by_voice = step.option("medium") == "voice"
    text = text_of(intent.body, "text", 0 if by_voice else 1, LONGEST)
    return {"text": text} if text else {"aloud": True}


def _after_check(step: Step) -> str:
    return "sense" if step.option("validate") else "more"


Rule = Callable[[State, Step, Intent, datetime], News]
RULES: Mapping[str, Rule] = {
    "speak": _speak,
    "say_back": _say_back,
    "check": _check,
    "let_rest": _let_rest,
    "sense": _sense,
    "pass": _rather_not,
    "more": _more,
    "pass_floor": _pass_floor,
    "longer": _longer,
    "enough": _enough,
    "ask_floor": _ask_floor,
    "unask_floor": _unask_floor,
}
