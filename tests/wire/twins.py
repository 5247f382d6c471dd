"""Two worlds that differ in nothing but what Maya keeps to herself, and everything Jonas can see of each."""

import random
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from django.core.cache import cache

from tests.cast import Cast
from tests.wire.browser import Browser, after_the_commit, undone

PRIVATE = ("mine", "mood", "guide")
OWN_STEPS = ("hello", *PRIVATE, "secret")
WORDS = ("rain", "the bus", "I am afraid", "he never asks", "ünlös", "tea & <cake>", "no", "x" * 900)
MASKS = (
    (re.compile(r'name="csrfmiddlewaretoken" value="[^"]*"'), "CSRF"),
    (re.compile(r'data-token="[^"]*"'), "CSRF"),
    (re.compile(r'name="key" value="[0-9a-f-]{36}'), "KEY"),
    (re.compile(r"^retry: [0-9]+", re.MULTILINE), "RETRY"),
)
PAGES = ("/today/", "/sittings/", "/circles/", "/library/", "/you/", "/you/sign-ins/", "/help/check/", "/coach/", "/coach/try/",
         "/coach/traps/", "/coach/rehearse/", "/today/none/", "/today/work-on/", "/grow/", "/beliefs/",
         "/beliefs/moment/", "/beliefs/facts/", "/beliefs/yet/", "/journal/", "/journal/chart/",
         "/journal/questions/", "/reminders/", "/goals/", "/goals/new/", "/care/", "/care/words/",
         "/care/boundaries/", "/shares/", "/openness/")  # fmt: skip


@dataclass(frozen=True)
class Plan:
    """What both worlds share. `others` says how many own steps each other person has done."""

    pace: str
    people: int
    others: tuple[int, ...]
    hello: str


@dataclass(frozen=True)
class Private:
    """What only Maya knows. `steps` are her answers after the first word: text, "" for passed; missing is not yet."""

    steps: tuple[str, ...]
    sealed: str | None
    draft: str
    alone: str
    check: str
    note: str
    apart: str
    safe: bool
    coach: str
    along: bool
    journal: str
    goal: str
    care: str
    shared: str


def plan_of(chance: random.Random) -> Plan:
    people = chance.choice((2, 2, 3))
    pace = chance.choice(("live", "own"))
    others = tuple(chance.randint(0, len(OWN_STEPS)) for _ in range(people - 1))
    return Plan(pace, people, others, chance.choice(WORDS))


def private_of(chance: random.Random, plan: Plan) -> Private:
    steps = tuple(chance.choice(("", *WORDS)) for _ in range(chance.randint(0, len(PRIVATE))))
    # Whether she has sealed may be noticed only by the one other in a live sitting who waits for her; and who comes last
    # opens it for all.
    waited_for = plan.others[0] == len(OWN_STEPS) and plan.pace == "live" and plan.people == 2
    last = all(done == len(OWN_STEPS) for done in plan.others)
    may_seal = len(steps) == len(PRIVATE) and not waited_for and not last
    return Private(
        steps=steps,
        sealed=chance.choice((None, "", *WORDS)) if may_seal else None,
        draft=chance.choice(("", *WORDS)),
        alone=chance.choice(("", *WORDS)),
        check=chance.choice(("", "yes", "no ", "---")),
        note=chance.choice(("", *WORDS))[:60],
        apart=chance.choice(("", *WORDS)),
        safe=chance.random() < 0.5,
        coach=chance.choice(("", *WORDS)),
        along=chance.random() < 0.5,
        journal=chance.choice(("", *WORDS)),
        goal=chance.choice(("", *WORDS)),
        care=chance.choice(("", *WORDS))[:120],
        shared=chance.choice(("", *WORDS)),
    )


class Clock:
    """Shared things happen at the same moments in both worlds, private things at moments of their own."""

    def __init__(self) -> None:
        self.start = datetime.now(UTC).replace(microsecond=0)
        self.now = self.start

    def __call__(self) -> datetime:
        return self.now


class Twins:
    def __init__(self, cast: Cast, jonas: Browser, clock: Clock) -> None:
        self.cast, self.jonas, self.clock = cast, jonas, clock

    def differences(self, seed: int) -> list[str]:
        """What Jonas can tell apart. Both worlds grow out of the same beginning."""
        chance = random.Random(seed)
        with undone():
            plan = plan_of(chance)
            sitting = self._common(plan)
            seen = []
            for _ in range(2):
                private = private_of(chance, plan)
                cache.clear()  # how much Jonas asked of the coach in the world before is no difference between them
                with undone():
                    self._keep_to_herself(sitting, private, chance)
                    self.clock.now = self.clock.start + timedelta(seconds=100)
                    seen.append(self._everything(sitting, plan, whole=seed % 10 == 0))
        return [f"{seed} {name}: {plan}" for name, view in seen[0].items() if view != seen[1][name]]

    def _common(self, plan: Plan) -> Any:
        from sameside.web.sittings import actions

        self.clock.now = self.clock.start
        cast = self.cast
        people, circle = ([cast.maya, cast.jonas], cast.couple)
        if plan.people == 3:
            people, circle = [cast.maya, cast.jonas, cast.grace], self.trio()
        sitting = actions.start("wire-apart", people, circle, plan.pace).pk
        for seat in range(plan.people):
            actions.act(sitting, seat, "arrive", {})
        actions.act(sitting, 0, "begin", {})
        self._answer(sitting, 0, "hello", plan.hello)
        for seat, done in enumerate(plan.others, start=1):
            for step in OWN_STEPS[:done]:
                self._answer(sitting, seat, step, f"words of {seat}")
        self._stand_beside(plan)
        after_the_commit()
        return sitting

    def _stand_beside(self, plan: Plan) -> None:
        """Jonas stands beside a goal of Maya's and reads a check-in that was written for him."""
        from sameside.web.goals.actions import supporting
        from tests.web.goals.made import beside, goal_of, noted

        self.goal = goal_of(self.cast.maya, "A goal", why="whatever")
        self.support = beside(self.goal, self.cast.couple, self.cast.jonas, "what", "measure")
        supporting.look(self.support)
        noted(self.cast.maya, self.goal, 2, plan.hello, self.support.pk)

    def _keep_a_goal_private(self, words: str) -> None:
        from sameside.web.goals.actions import changing, checking, making
        from tests.web.goals.made import beside, goal_of, noted, now_in

        if words:
            maya = self.cast.maya
            noted(maya, self.goal, 5, words[:500])
            checking.look_back(maya, self.goal, now_in(self.goal), uuid4(), {"well": words, "hard": "", "then": "keep"})
            changing.move(maya, self.goal, "rest", words)
            beside(goal_of(maya, words[:100]), self.cast.friends, self.cast.noor)
            sketch = making.sketch(maya, uuid4(), "woop", self.cast.couple.pk)
            making.answer(sketch, "wish", {"what": words}, True)

    def trio(self) -> Any:
        from sameside.web.circles.models import Member

        Member.objects.get_or_create(circle=self.cast.family, person=self.cast.jonas, left_at=None)
        return self.cast.family

    def _answer(self, sitting: Any, seat: int, step: str, text: str) -> None:
        from sameside.web.sittings import actions

        body = {"step": step, "value": str(len(text) % 11), "text": text}
        outcome = actions.act(sitting, seat, "answer" if text else "pass", body, key=f"{step}-{seat}-{text[:9]}")
        assert outcome.refusal is None, (step, outcome.refusal)

    def _keep_to_herself(self, sitting: Any, private: Private, chance: random.Random) -> None:
        from sameside.web.circles import inviting
        from sameside.web.home.actions import work_on
        from sameside.web.people.actions import say_mail_is_safe
        from sameside.web.safety import gate
        from sameside.web.sittings import actions
        from sameside.web.sittings.models import Seat

        maya = self.cast.maya
        for step, text in zip(PRIVATE, private.steps, strict=False):
            self.clock.now += timedelta(seconds=chance.randint(1, 25))
            self._answer(sitting, 0, step, text)
        if private.sealed is not None:
            self._answer(sitting, 0, "secret", private.sealed)
        if private.draft:
            actions.save_draft(Seat.objects.get(sitting_id=sitting, number=0), "bye", {"text": private.draft})
        if private.alone:
            self._answer(actions.start("wire-alone", [maya], None, "own").pk, 0, "first", private.alone)
        if private.apart:
            other = actions.start("wire-apart", [maya, self.cast.noor], self.cast.friends, "own").pk
            self._answer(other, 0, "hello", private.apart)
        if private.check:
            gate.answer(str(maya.pk), {}, {"alone": "yes", "afraid": private.check})
        self._tell_the_coach(private)
        self._look_at_a_belief(private)
        self._be_reminded(private)
        work_on(maya, ["beliefs", "openness"] if private.along else [])
        self._grow(private)
        inviting.invite(maya, self.cast.friends, private.note)
        say_mail_is_safe(maya, private.safe)
        after_the_commit()

    def _tell_the_coach(self, private: Private) -> None:
        from sameside.web.coaching import actions, stage
        from sameside.web.coaching.notes import Wrong

        actions.read_along(self.cast.maya, private.along)
        if private.coach:
            actions.silence(self.cast.maya, private.coach)
            actions.not_right(self.cast.maya, Wrong("ABS", private.coach))
            actions.keep_sentence(self.cast.maya, private.coach)
            actions.name_trap(self.cast.maya, private.coach, [private.coach], private.coach)
            actions.sit_down(self.cast.maya, stage.begun("own", "jun", private.coach, "", "seed"))

    def _look_at_a_belief(self, private: Private) -> None:
        from sameside.web.beliefs import actions

        if private.apart:
            row = actions.begin(self.cast.maya, "", private.apart)
            actions.plan_trial(row, "", private.apart, private.apart, self.clock.start.date())
            actions.begin_moment(self.cast.maya, "", private.apart)
            actions.keep_fact(self.cast.maya, "", {"did": private.apart})
            actions.not_yet(self.cast.maya, "", {"cant": private.apart})

    def _take_care(self, private: Private) -> None:
        from sameside.web.selfcare import actions
        from sameside.web.selfcare.habit import Habit

        if private.care:
            row = actions.begin(self.cast.maya, Habit(private.care, rhythm="daily", at="08:00", remind=True))
            actions.tick(row, self.clock.now.date(), private.care)
            actions.set_down(self.cast.maya, {"line": private.care})

    def _grow(self, private: Private) -> None:
        self._write_a_journal(private)
        self._keep_a_goal_private(private.goal)
        self._take_care(private)
        self._open_up(private)

    def _open_up(self, private: Private) -> None:
        """For nobody, for later, for Noor; and for Jonas what he cannot see yet, or never could."""
        from sameside.web.openness import actions
        from sameside.web.sharing import actions as sharing
        from sameside.web.sharing.kinds import KINDS

        if not private.shared:
            return
        maya, words = self.cast.maya, private.shared[:300]
        actions.keep_note(maya, words, self.clock.now.date())
        actions.keep_letter(maya, words[:100], words)
        line = actions.keep_line(maya, words)
        sharing.share(maya, KINDS["line"], line.pk, [self.cast.noor], words)
        sharing.share(maya, KINDS["line"], line.pk, [self.cast.jonas], words)
        for taken_back in sharing.share(
            maya, KINDS["line"], actions.keep_line(maya, f"{words}."[-300:]).pk, [self.cast.jonas]
        ):
            sharing.stop(taken_back.pk)

    def _write_a_journal(self, private: Private) -> None:
        from sameside.web.journal import actions, prompts
        from sameside.web.journal.written import Written

        if private.journal:
            actions.add(self.cast.maya, [Written(self.clock.now.date(), private.journal, 2, people=(private.journal,))])
            prompts.add(self.cast.maya, "reflection", private.journal)

    def _be_reminded(self, private: Private) -> None:
        from sameside.web.reminders import actions
        from sameside.web.reminders.wishes import Wishes

        if private.along:
            actions.choose(self.cast.maya, Wishes({"ritual": "both"}))
            actions.schedule(self.cast.maya, "ritual", self.cast.maya.pk, self.clock.now)
            actions.let_show(self.cast.maya, "https://web.push.apple.com/maya", "key", "auth", private.note)
            actions.open_feed(self.cast.maya)

    def _everything(self, sitting: Any, plan: Plan, whole: bool) -> dict[str, str]:
        """`whole` takes the pages that change least as well."""
        circle = self.cast.couple if plan.people == 2 else self.cast.family
        here = f"/sittings/{sitting}/"
        paths = [here, *PAGES[:2], f"/circles/{circle.pk}/", f"/goals/beside/{self.support.pk}/"]
        if whole:
            paths += [*PAGES[2:], f"/circles/{circle.pk}/leave/", f"/circles/{circle.pk}/invite/", "/circles/new/"]
            paths += ["/library/wire-apart/", "/sittings/start/wire-apart/", f"/sittings/{self.cast.maya.pk}/"]
        seen = {path: masked(self.jonas.get(path)) for path in paths}
        seen["stream"] = masked(self.jonas.first_frames(sitting))
        seen["refusal"] = masked(self.jonas.does(sitting, "speak", "a-key", step="secret", text="out of turn"))
        seen["waits"] = masked(self.jonas.does(sitting, "go_without", "b-key"))
        looked = {
            "kind": "speak",
            "text": "You never listen.",
            "look": "look",
            "before": "I felt hurt.",
            "reply": "yes",
        }
        seen["look"] = masked(self.jonas.post(here, looked))
        seen["coach"] = masked(self.jonas.post("/coach/read/", looked | {"look": ""}))
        seen["letters"] = repr(letters())
        return seen


def letters() -> list[tuple[str, str, list[str]]]:
    from django.core import mail

    return [(one.subject, one.body, one.to) for one in mail.outbox]


def masked(reply: Any) -> str:
    """Without what is random by itself: form tokens and keys of forms. Times are the clock's, so they stay."""
    text = f"{reply.status}\n{sorted(pair for pair in reply.headers if pair[0] != 'set-cookie')}\n{reply.text}"
    for pattern, name in MASKS:
        text = pattern.sub(name, text)
    return text
