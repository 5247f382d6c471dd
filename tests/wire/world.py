"""The cast with a secret in every private field, and a sitting in every state. Each secret says who may read it."""

import uuid
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from tests.cast import Cast, person
from tests.wire.browser import after_the_commit

if TYPE_CHECKING:
    from sameside.web.people.models import Person

ROLES = ("anonymous", "owner", "partner", "ex", "relative", "bystander", "friend", "newcomer", "stranger")


@dataclass
class World:
    """`secrets` maps a unique string to the roles that may read it; `things` the objects that stand in addresses."""

    people: "dict[str, Person | None]"
    secrets: dict[str, frozenset[str]] = field(default_factory=dict)
    things: dict[str, Any] = field(default_factory=dict)

    def secret(self, what: str, *roles: str) -> str:
        text = f"{what}{uuid.uuid4().hex[:12]}"
        self.secrets[text] = frozenset(roles)
        return text

    def leaked(self, role: str, text: str) -> list[str]:
        return [secret for secret, roles in self.secrets.items() if secret in text and role not in roles]


def whole_world(cast: Cast) -> World:
    people = {
        "anonymous": None,
        "owner": cast.maya,
        "partner": cast.jonas,
        "ex": cast.alex,
        "relative": cast.grace,
        "bystander": cast.dayo,
        "friend": cast.noor,
        "newcomer": person("Iris"),
        "stranger": cast.sam,
    }
    world = World(people)
    _name_people(world)
    _name_circles(world, cast)
    _invite(world, cast)
    _sit(world, cast)
    _answer_the_check(world, cast)
    _tell_the_coach(world, cast)
    _look_at_beliefs(world, cast)
    _take_care(world, cast)
    _write_a_journal(world, cast)
    _be_reminded(world, cast)
    _have_goals(world, cast)
    _open_up(world, cast)
    after_the_commit()
    return world


def _name_people(world: World) -> None:
    family = ("owner", "relative", "bystander")
    knows = {
        "owner": ROLES[1:-1],
        "partner": ("owner", "partner"),
        "ex": ("owner", "ex"),
        "relative": family,
        "bystander": family,
        "friend": ("owner", "friend"),
        "newcomer": ("owner", "newcomer"),
        "stranger": ("stranger",),
    }
    for role, who in world.people.items():
        if who is not None:
            who.name = world.secret(f"Name{role}", *knows[role])
            who.email = f"{world.secret(f'mail{role}', role)}@cast.example"
            who.save()


def _name_circles(world: World, cast: Cast) -> None:
    from sameside.web.circles.actions import rename

    # Whoever sat in a circle still reads its name beside the sittings they look back on.
    seen_by = {
        "couple": ("owner", "partner", "ex"),
        "family": ("owner", "relative", "bystander", "newcomer"),
        "friends": ("owner", "friend"),
    }
    for name, roles in seen_by.items():
        circle = getattr(cast, name)
        rename(circle, world.secret(f"Circle{name}", *roles))
        world.things[name] = circle.pk


def _invite(world: World, cast: Cast) -> None:
    from sameside.web.circles import inviting
    from sameside.web.circles.link import token_hash

    newcomer = world.people["newcomer"]
    assert newcomer is not None
    for state in ("open", "refused", "revoked", "waiting"):
        note = world.secret(f"Meant{state}", "owner")
        invitation, token = inviting.invite(cast.maya, cast.family, note)
        world.secrets[token] = frozenset()
        if state in ("waiting", "refused"):
            inviting.take(newcomer, token_hash(token))
            invitation.refresh_from_db()
        if state == "revoked":
            inviting.revoke(invitation)
        if state == "refused":
            inviting.refuse(invitation)
        world.things[f"invitation_{state}"] = invitation.pk
        world.things[f"circle_of_invitation_{state}"] = cast.family.pk


def _sit(world: World, cast: Cast) -> None:
    couple, family = [cast.maya, cast.jonas], [cast.maya, cast.grace]
    play = Play(world)
    play.apart("open", couple, cast.couple, ("owner", "partner"), both=False)
    play.apart("over", couple, cast.couple, ("owner", "partner"), both=True)
    play.apart("family", family, cast.family, ("owner", "relative"), both=False)
    play.alone("solo", cast.maya)
    from sameside.web.circles.actions import leave
    from sameside.web.circles.models import Member

    # Alex had a sitting with Maya while they were a couple.
    Member.objects.filter(circle=cast.couple, person=cast.jonas).update(
        left_at=date(2026, 1, 1).isoformat() + "T00:00Z"
    )
    Member.objects.create(circle=cast.couple, person=cast.alex)
    play.apart("before", [cast.maya, cast.alex], cast.couple, ("owner", "ex"), both=True)
    play.apart("parted", [cast.maya, cast.alex], cast.couple, ("owner", "ex"), both=False)
    leave(cast.alex, cast.couple)
    Member.objects.create(circle=cast.couple, person=cast.jonas)


class Play:
    """Plays sittings of the tests' own exercises; every word that is written is a secret of its own."""

    def __init__(self, world: World) -> None:
        self.world = world

    def apart(self, name: str, people: "list[Person]", circle: Any, roles: tuple[str, str], both: bool) -> None:
        from sameside.web.sittings import actions

        sitting = actions.start("wire-apart", people, circle, "own").pk
        self.world.things[f"sitting_{name}"] = sitting
        owner, other = roles
        for seat, role in enumerate(roles if both else (owner,)):
            say = self._teller(sitting, seat)
            say("hello", owner, other)
            say("mine", role)
            actions.act(sitting, seat, "answer", {"step": "mood", "value": "3"})
            say("guide", role)
            say("secret", *(roles if both else (role,)))
        if both:
            self._to_the_end(sitting, roles)
        self._draft(sitting, owner)

    def alone(self, name: str, who: "Person") -> None:
        from sameside.web.sittings import actions

        sitting = actions.start("wire-alone", [who], None, "own").pk
        self.world.things[f"sitting_{name}"] = sitting
        self._teller(sitting, 0)("first", "owner")
        self._draft(sitting, "owner")

    def _to_the_end(self, sitting: uuid.UUID, roles: tuple[str, str]) -> None:
        from sameside.web.sittings import actions

        for seat in (0, 1):
            actions.act(sitting, seat, "go_on", {"step": "together"})
        for seat in (0, 1):
            self._teller(sitting, seat)("after", roles[seat])
        pact = self.world.secret("Pact", *roles)
        actions.act(sitting, 0, "draft", {"step": "pact", "text": pact, "version": "0"})
        actions.act(sitting, 1, "accept", {"step": "pact", "version": "1"})
        for seat in (0, 1):
            self._teller(sitting, seat)("bye", *roles)

    def _teller(self, sitting: uuid.UUID, seat: int) -> Any:
        from sameside.web.sittings import actions

        def say(step: str, *roles: str) -> None:
            outcome = actions.act(sitting, seat, "answer", {"step": step, "text": self.world.secret(step, *roles)})
            assert outcome.refusal is None, outcome.refusal

        return say

    def _draft(self, sitting: uuid.UUID, role: str) -> None:
        from sameside.web.sittings import actions
        from sameside.web.sittings.models import Seat

        seat = Seat.objects.get(sitting_id=sitting, number=0)
        actions.save_draft(seat, "pact", {"kind": "draft", "step": "pact", "text": self.world.secret("Draft", role)})


def _answer_the_check(world: World, cast: Cast) -> None:
    from sameside.web.safety import gate

    for role, who in world.people.items():
        if who is not None:
            gate.answer(str(who.pk), {}, {"alone": "yes", "afraid": world.secret("Check", role)})


def _tell_the_coach(world: World, cast: Cast) -> None:
    """What Maya told the coach and kept of it; the others told it other things."""
    from sameside.web.coaching import actions, stage
    from sameside.web.coaching.notes import Wrong

    for role, who in world.people.items():
        if who is not None:
            actions.read_along(who, role == "owner")
            actions.silence(who, "seed-dying")
            actions.not_right(who, Wrong("ABS", world.secret("Wrong", role)))
    maya = cast.maya
    told = [world.secret(what, "owner") for what in ("Kept", "Trap", "Cue", "Question", "Before")]
    world.things["coach_sentence"] = actions.keep_sentence(maya, told[0]).pk
    world.things["coach_trap"] = actions.name_trap(maya, told[1], [told[2]], told[3]).pk
    world.things["coach_talk"] = actions.sit_down(maya, stage.begun("own", "jun", told[4], "", "seed")).pk


def _be_reminded(world: World, cast: Cast) -> None:
    from django.utils import timezone

    from sameside.web.reminders import actions
    from sameside.web.reminders.wishes import Wishes

    maya = cast.maya
    actions.choose(maya, Wishes({"ritual": "both"}))
    actions.schedule(maya, "ritual", uuid.uuid4(), timezone.now())
    name = world.secret("Device", "owner")
    world.things["browser"] = actions.let_show(maya, "https://web.push.apple.com/maya", "key", "auth", name).pk
    world.things["feed"] = actions.open_feed(maya)


def _look_at_beliefs(world: World, cast: Cast) -> None:
    """A belief of Maya's with every kind of word in it, a hot moment, a fact and a "not yet"."""
    from django.utils import timezone

    from sameside.web.beliefs import actions
    from sameside.web.beliefs.digest import digest

    def told(what: str) -> str:
        return world.secret(what, "owner")

    maya, day = cast.maya, date(2026, 1, 1)
    row = actions.begin(maya, "", told("Belief"), told("Found"))
    for name in ("origin", "cost", "instead", "answer"):
        actions.write(row, {name: told(name)}, digest({name: ""}))
    actions.add_evidence(row, "", "for", told("Evidence"))
    actions.rate(row, "", 7, timezone.now())
    world.things |= {"belief": row.pk, "trial": actions.plan_trial(row, "", told("Do"), told("Expect"), day)}
    row.refresh_from_db()
    world.things |= {"evidence": row.body["evidence"][0]["id"], "rating": row.body["ratings"][0]["id"]}
    world.things["hot_moment"] = actions.begin_moment(maya, "", told("Thought")).pk
    world.things["fact"] = actions.keep_fact(maya, "", {"did": told("Did"), "who": told("Who")}).pk
    world.things["not_yet"] = actions.not_yet(maya, "", {"cant": told("Cant"), "yet": told("Yet")}).pk


def _take_care(world: World, cast: Cast) -> None:
    """A ritual of Maya's with a word beside it, and a boundary; the others have their own."""
    from sameside.web.selfcare import actions
    from sameside.web.selfcare.habit import Habit

    for role, who in world.people.items():
        if who is not None:
            row = actions.begin(
                who, Habit(world.secret("Ritual", role), rhythm="daily", hope=world.secret("Hope", role))
            )
            actions.tick(row, date(2026, 1, 1), world.secret("Did", role))
            words = {name: world.secret(name, role) for name in ("okay", "not_okay", "will_do", "line")}
            boundary = actions.set_down(who, words)
            if role == "owner":
                world.things |= {"ritual": row.pk, "boundary": boundary.pk}


def _write_a_journal(world: World, cast: Cast) -> None:
    """Maya's entries, one of them in two versions, and a question of her own; the others have their own journals."""
    from sameside.web.journal import actions, prompts
    from sameside.web.journal.written import Written

    today = date.today()  # noqa: DTZ011
    for role, who in world.people.items():
        if who is not None and role != "owner":
            actions.add(who, [Written(today, world.secret(f"Entry{role}", role), 3)])
    told = {what: world.secret(what, "owner") for what in ("Entry", "Who", "Where", "Asked", "First", "Second", "Own")}
    tags = {"people": (told["Who"],), "places": (told["Where"],), "prompt": "p", "asked": told["Asked"]}
    for name, written in (
        ("journal_entry", Written(today, told["Entry"], 2, ("grieving",), **tags)),
        ("journal_two", Written(today, told["First"])),
    ):
        world.things[name] = uuid.uuid4()
        actions.save(cast.maya, world.things[name], written, actions.Page(uuid.uuid4()))
    actions.save(cast.maya, world.things["journal_two"], Written(today, told["Second"]), actions.Page(uuid.uuid4(), 9))
    prompts.add(cast.maya, "reflection", told["Own"])
    world.things["journal_question"] = prompts.own(cast.maya)[0].id


def _have_goals(world: World, cast: Cast) -> None:
    """Maya's own, with Jonas beside it and Grace asked about another; one of the couple; one that Alex stood beside."""
    from sameside.web.goals.actions import checking, making, supporting
    from sameside.web.goals.models import CheckIn, Word
    from tests.web.goals.made import asked, beside, goal_of, noted, now_in

    both = ("owner", "partner")
    own = goal_of(
        cast.maya,
        world.secret("Goaltitle", *both),
        what=world.secret("Goalwhat", *both),
        why=world.secret("Goalwhy", "owner"),
        obstacle=world.secret("Goalsnag", "owner"),
    )
    noted(cast.maya, own, 2, world.secret("Goalbefore", "owner"))
    support = beside(own, cast.couple, cast.jonas, "what")
    noted(cast.maya, own, 3, world.secret("Goalshown", *both), support.pk)
    private = noted(cast.maya, own, 4, world.secret("Goalprivate", "owner"))
    said = {"well": world.secret("Goalwell", "owner"), "hard": "", "then": "keep"}
    checking.look_back(cast.maya, own, now_in(own), uuid.uuid4(), said)
    supporting.say(support, uuid.uuid4(), world.secret("Goalword", *both))
    sketch = making.sketch(cast.maya, uuid.uuid4(), "smart", cast.couple.pk)
    making.answer(sketch, "specific", {"what": world.secret("Goalsketch", "owner")}, False)
    world.things |= {"goal": own.pk, "goal_beside": support.pk, "goal_check": private.pk, "goal_sketch": sketch.pk}
    world.things |= {"goal_of_goal_check": own.pk, "goal_of_goal_word": own.pk, "goal_word": Word.objects.get().pk}
    shared = goal_of(cast.maya, world.secret("Goalours", *both), circle=cast.couple)
    theirs = noted(cast.jonas, shared, 1, world.secret("Goaltheirs", *both))
    world.things |= {"goal_shared": shared.pk, "goal_check_theirs": theirs.pk, "goal_of_goal_check_theirs": shared.pk}
    other = goal_of(cast.maya, world.secret("Goalasked", "owner", "relative"), why=world.secret("Goalwhy", "owner"))
    question = asked(other, cast.family, cast.grace, note=world.secret("Goalnote", "owner", "relative"))
    over = beside(goal_of(cast.maya, world.secret("Goalover", "owner")), cast.friends, cast.noor)
    supporting.end(over)
    for one in (support, question):
        supporting.look(one)
    assert CheckIn.objects.count() == 4
    world.things |= {"goal_asked": question.pk, "goal_over": over.pk}


def _open_up(world: World, cast: Cast) -> None:
    """Maya writes for nobody, for later and to somebody; one line Jonas may read, one not yet, one no longer."""
    from django.utils import timezone

    from sameside.web.openness import actions
    from sameside.web.sharing import actions as sharing
    from sameside.web.sharing.kinds import KINDS
    from sameside.web.sharing.models import Share

    def shared(name: str, owner: "Person", reader: "Person", *roles: str) -> uuid.UUID:
        line = actions.keep_line(owner, world.secret(f"Line{name}", *roles))
        (made,) = sharing.share(owner, KINDS["line"], line.pk, [reader], world.secret(f"Purpose{name}", *roles))
        if name != "waiting":
            Share.objects.filter(pk=made.pk).update(visible_at=timezone.now())
        world.things |= {f"share_{name}": made.pk, "openness_line": line.pk}
        return made.pk

    maya, jonas = cast.maya, cast.jonas
    both = ("owner", "partner")
    shared("back", jonas, maya, *both)
    sharing.look(jonas, shared("open", maya, jonas, *both))
    sharing.stop(shared("ended", maya, jonas, "owner"))
    shared("waiting", maya, jonas, "owner")
    shared("friend", maya, cast.noor, "owner", "friend")
    told = [world.secret(what, "owner") for what in ("Nobody", "Later", "Whom", "Letter")]
    world.things["openness_note"] = actions.keep_note(maya, told[0]).pk
    world.things["openness_sealed"] = actions.keep_note(maya, told[1], date(2099, 1, 1)).pk
    world.things["openness_letter"] = actions.keep_letter(maya, told[2], told[3]).pk
