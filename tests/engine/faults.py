"""Faults to plant in the kernel, one at a time, each by changing one function."""

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from sameside.engine.events import News
from sameside.engine.state import State
from sameside.engine.steps.gather import Gather

Plant = Callable[[pytest.MonkeyPatch], None]
FAULTS: dict[str, Plant] = {}


def fault(plant: Plant) -> Plant:
    FAULTS[plant.__name__] = plant
    return plant


def module(name: str) -> Any:
    return sys.modules[f"sameside.engine.{name}"]


def swap(patch: pytest.MonkeyPatch, place: str, name: str, new: Callable[[Any], Any], inside: str = "") -> None:
    """Puts what `new` makes of the old function in its place."""
    owner = getattr(module(place), inside) if inside else module(place)
    patch.setattr(owner, name, new(getattr(owner, name)))


@fault
def everyone_reads_everything(patch: pytest.MonkeyPatch) -> None:
    swap(patch, "shown", "_may_read", lambda old: lambda *_: True)


@fault
def seals_are_open_from_the_start(patch: pytest.MonkeyPatch) -> None:
    swap(patch, "shown", "_opened", lambda old: lambda *_: 0)


@fault
def where_all_meet_at_the_lowest_each_choice_is_told(patch: pytest.MonkeyPatch) -> None:
    swap(patch, "shown", "_opened", lambda old: lambda step, state, seat: state.opened.get(step.id))


@fault
def the_deepest_choice_counts(patch: pytest.MonkeyPatch) -> None:
    def new(old: Any) -> Any:
        def lowest_of(step: Any, state: State) -> str:
            said = [one.said for (at, _), one in state.answers.items() if at == step.id and one.said]
            return max((one["point"] for one in said), default=old(step, state))

        return lowest_of

    swap(patch, "steps.opening", "lowest_of", new)


@fault
def whose_choice_was_the_lowest_is_told(patch: pytest.MonkeyPatch) -> None:
    def new(old: Any) -> Any:
        def lowest_for(exercise: Any, state: State, seat: int) -> str:
            found = old(exercise, state, seat)
            who = [one.seat for one in state.answers.values() if one.said and one.said.get("point") == found]
            return f"{found}{who[0] if who else ''}" if found else ""

        return lowest_for

    swap(patch, "view", "lowest_for", new)


@fault
def the_seal_of_who_left_is_opened(patch: pytest.MonkeyPatch) -> None:
    def new(old: Any) -> Any:
        return lambda step, state, seat, answer: old(
            step, replace(state, left_at={s: q for s, q in state.left_at.items() if s == seat}), seat, answer
        )

    swap(patch, "shown", "_may_read", new)


@fault
def whoever_left_still_reads_along(patch: pytest.MonkeyPatch) -> None:
    swap(patch, "view", "_standing", lambda old: lambda state, seat: state.standing)


@fault
def seals_are_told_among_many(patch: pytest.MonkeyPatch) -> None:
    swap(
        patch,
        "view",
        "_waiting",
        lambda old: lambda e, state, seat: replace(old(e, state, seat), sealed=len(state.answers) % 2 == 0),
    )


@fault
def who_is_ready_is_shown(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Gather, "shown", lambda self, step, stage, seat: {"ready": len(stage.ready)})


@fault
def a_rehearsal_is_overheard(patch: pytest.MonkeyPatch) -> None:
    def new(old: Any) -> Any:
        def looked_back_on(state: State, step: Any, place: int, seat: int) -> Any:
            anybodys = next((held for (one, _), held in state.held.items() if one == step.id), None)
            return {"turns": anybodys.turns} if anybodys else old(state, step, place, seat)

        return looked_back_on

    swap(patch, "shown", "_looked_back_on", new)


@fault
def others_notice_that_somebody_rehearses(patch: pytest.MonkeyPatch) -> None:
    def new(old: Any) -> Any:
        return lambda e, s, event: old(e, s, event) or event.kind == "rehearse.said"

    swap(patch, "fold", "_is_public", new)


@fault
def what_was_rehearsed_is_lost_on_leaving(patch: pytest.MonkeyPatch) -> None:
    swap(patch, "shown", "_is_at", lambda old: lambda state, place, seat: True)


@fault
def refusals_depend_on_the_silent(patch: pytest.MonkeyPatch) -> None:
    swap(patch, "fold", "_is_public", lambda old: lambda e, s, event: old(e, s, event) or event.kind == "passed")


@fault
def anyone_speaks(patch: pytest.MonkeyPatch) -> None:
    swap(patch, "steps.floor.rules", "_holds", lambda old: lambda state, intent, *phases: state.stage)


@fault
def anyone_says_back(patch: pytest.MonkeyPatch) -> None:
    swap(patch, "steps.floor.rules", "_mirrors", lambda old: lambda state, intent, phase: state.stage)


@fault
def the_first_seat_always_gets_the_floor(patch: pytest.MonkeyPatch) -> None:
    def new(old: Any) -> Any:
        return lambda state, floor, rounds: None if old(state, floor, rounds) is None else state.present[0]

    swap(patch, "steps.floor.rules", "next_holder", new)


@fault
def anyone_ends_the_questions(patch: pytest.MonkeyPatch) -> None:
    swap(patch, "steps.ask.asking", "_may_end", lambda old: lambda stage, seat: True)


@fault
def there_is_no_end_of_questions(patch: pytest.MonkeyPatch) -> None:
    swap(patch, "steps.ask.asking", "questions_of", lambda old: lambda step: 99)


@fault
def an_answer_can_be_changed(patch: pytest.MonkeyPatch) -> None:
    def new(old: Any) -> Any:
        def act(exercise: Any, state: State, seat: int, intent: Any, now: Any) -> Any:
            if intent.kind == "answer" and (intent.body.get("step"), seat) in state.answers:
                step = exercise.step(intent.body["step"])
                return [module("rules")._answer(exercise, replace(state, answers={}), step, seat, intent)]
            return old(exercise, state, seat, intent, now)

        return act

    swap(patch, "rules", "_at_the_step", new)


@fault
def a_pause_holds_nobody_back(patch: pytest.MonkeyPatch) -> None:
    def new(old: Any) -> Any:
        def act(exercise: Any, state: State, intent: Any, now: Any) -> Any:
            asleep = state if intent.kind in ("pause", "resume", "time_out") else replace(state, pause=None)
            return old(exercise, asleep, intent, now)

        return act

    swap(patch, "decide", "what_it_does", new)


@fault
def nothing_follows_when_somebody_leaves(patch: pytest.MonkeyPatch) -> None:
    def new(old: Any) -> Any:
        return lambda self: None if self.events and self.events[-1].kind == "left" else old(self)

    swap(patch, "decide", "settle", new, "Writing")


@fault
def a_key_is_forgotten(patch: pytest.MonkeyPatch) -> None:
    swap(patch, "decide", "add", lambda old: lambda self, news, key="": old(self, news), "Writing")


@fault
def a_timer_rings_when_somebody_looks(patch: pytest.MonkeyPatch) -> None:
    def new(old: Any) -> Any:
        return lambda self, news, key="": old(self, replace(news, at=None), key)

    swap(patch, "decide", "add", new, "Writing")


@fault
def the_clock_may_run_backwards(patch: pytest.MonkeyPatch) -> None:
    def new(old: Any) -> Any:
        def init(self: Any, exercise: Any, state: State, now: Any) -> None:
            old(self, exercise, state, now)
            self.now = now

        return init

    swap(patch, "decide", "__init__", new, "Writing")


@fault
def the_away_are_waited_for(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(State, "present", State.staying)


@fault
def a_pause_eats_the_time_of_a_turn(patch: pytest.MonkeyPatch) -> None:
    swap(patch, "steps.floor.talk", "shift", lambda old: lambda self, stage, by: stage, "Talk")
    patch.setattr(Gather, "shift", lambda self, stage, by: stage)


@fault
def some_meet_before_the_others_are_there(patch: pytest.MonkeyPatch) -> None:
    def new(old: Any) -> Any:
        return lambda e, state, now: old(e, replace(state, places=(max(state.places),) * len(state.places)), now)

    swap(patch, "follow", "_coming_together", new)


@fault
def who_leaves_loses_what_was_said(patch: pytest.MonkeyPatch) -> None:
    def new(old: Any) -> Any:
        def left(exercise: Any, state: State, event: Any) -> State:
            after: State = old(exercise, state, event)
            return replace(after, parting={s: replace(p, meeting="") for s, p in after.parting.items()})

        return left

    patch.setitem(module("fold").APPLY, "left", new(module("fold").APPLY["left"]))


@fault
def the_log_forgets_a_key(patch: pytest.MonkeyPatch) -> None:
    swap(patch, "events", "record", lambda old: lambda self: {**old(self), "key": ""}, "Event")


@fault
def words_lead_the_way(patch: pytest.MonkeyPatch) -> None:
    """What happens next depends on something only one may read."""

    def new(old: Any) -> Any:
        def apply(exercise: Any, state: State, event: Any) -> State:
            after: State = old(exercise, state, event)
            said = event.said or {}
            return after.move(event.seat, after.places[event.seat] - 1) if said.get("value", 0) > 5 else after

        return apply

    for kind in ("answered", "passed"):
        patch.setitem(module("fold").APPLY, kind, new(module("fold").APPLY[kind]))


@fault
def the_talk_ends_when_somebody_goes_away(patch: pytest.MonkeyPatch) -> None:
    def new(old: Any) -> Any:
        def mend(self: Any, state: State, step: Any, now: Any) -> News | None:
            if "away" in state.standing and state.stage.phase != "over":
                return News("floor.passed", None, step.id, {"over": True})
            return old(self, state, step, now)  # type: ignore[no-any-return]

        return mend

    swap(patch, "steps.floor.talk", "mend", new, "Talk")
