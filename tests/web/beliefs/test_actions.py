from datetime import UTC, date, datetime
from uuid import UUID, uuid4

from django.utils import timezone

from sameside.web.beliefs import actions, queries
from sameside.web.beliefs.bodies import MOST, NamedByThem
from sameside.web.beliefs.digest import digest
from sameside.web.beliefs.models import Belief, Fact, Kept, Moment, Yet
from sameside.web.beliefs.reminding import KIND
from sameside.web.beliefs.work import Work, work_of
from sameside.web.people.actions import leave_for_good
from sameside.web.reminders.queries import when
from tests.cast import Cast

NOW = datetime(2026, 5, 3, 12, tzinfo=UTC)
FAR = date(2096, 1, 2)


def fresh(row: Belief) -> Work:
    return work_of(Belief.objects.get(pk=row.pk))


def belief(cast: Cast) -> Belief:
    return actions.begin(cast.maya, str(uuid4()), "I must not ask.", "He sighed.")


def test_the_same_key_makes_one_thing_and_another_person_makes_their_own(cast: Cast) -> None:
    key = str(uuid4())
    rows: list[Kept] = [actions.begin(cast.maya, key, words) for words in ("One.", "Two.")]
    assert rows[0].pk == rows[1].pk
    assert [work.words for work in queries.beliefs_of(cast.maya)] == ["One."]
    assert actions.begin(cast.jonas, key, "His.").pk != rows[0].pk


def test_nothing_a_person_wrote_lies_open_in_the_table(cast: Cast) -> None:
    row = belief(cast)
    assert b"ask" not in bytes(Belief.objects.get(pk=row.pk).body_sealed)


def test_what_another_window_wrote_is_not_written_over(cast: Cast) -> None:
    row = belief(cast)
    seen = digest({"origin": ""})
    assert actions.write(row, {"origin": "From home."}, seen) is None
    clash = actions.write(row, {"origin": "From school."}, seen)
    assert clash is not None
    assert clash.there == {"origin": "From home."}
    assert fresh(row).origin == "From home."
    assert actions.write(row, {"origin": "From home."}, seen) is None, "the same words are no quarrel"
    assert actions.write(row, {"origin": "From school."}, digest(clash.there)) is None
    assert fresh(row).origin == "From school."


def test_two_windows_on_two_steps_lose_nothing(cast: Cast) -> None:
    one, other = belief(cast), Belief.objects.get()
    actions.write(one, {"origin": "From home."}, digest({"origin": ""}))
    actions.write(other, {"cost": "Sleep."}, digest({"cost": ""}))
    assert (fresh(one).origin, fresh(one).cost) == ("From home.", "Sleep.")


def test_a_double_tap_adds_once_and_what_was_added_can_be_taken_out(cast: Cast) -> None:
    row, key = belief(cast), str(uuid4())
    for _ in range(2):
        actions.add_evidence(row, key, "for", "He sighed.")
        actions.rate(row, key, 8, NOW)
    work = fresh(row)
    assert [one.text for one in work.speaks_for] == ["He sighed."]
    assert [one.value for one in work.ratings] == [8]
    actions.drop_evidence(row, UUID(work.evidence[0].id))
    actions.take_rating_back(row, UUID(work.ratings[0].id))
    assert (fresh(row).evidence, fresh(row).ratings) == ((), ())


def test_a_list_has_an_end(cast: Cast) -> None:
    row = belief(cast)
    body = row.opened()
    row.body = {**body, "evidence": [{"id": str(uuid4()), "side": "for", "text": "x"} for _ in range(MOST)]}
    row.save()
    actions.add_evidence(row, str(uuid4()), "for", "One more.")
    assert len(fresh(row).evidence) == MOST


def test_traps_are_those_the_person_chose(cast: Cast) -> None:
    row = belief(cast)
    actions.name_traps(row, [NamedByThem("Dad’s voice", "Who says so?")])
    actions.name_traps(row, [])
    assert fresh(row).traps == ()


def test_a_test_is_planned_reminded_of_and_looked_back_on(cast: Cast) -> None:
    row = belief(cast)
    trial = actions.plan_trial(row, str(uuid4()), "Ask Dana.", "She sighs.", FAR)
    assert when(cast.maya, KIND, trial) == datetime(2096, 1, 2, 9, tzinfo=timezone.get_current_timezone())
    actions.set_aside(row, True)
    assert when(cast.maya, KIND, trial) is None
    actions.set_aside(row, False)
    assert when(cast.maya, KIND, trial) is not None
    seen = digest({"happened": "", "learned": ""})
    assert actions.write_trial(row, trial, {"happened": "She smiled.", "learned": ""}, seen) is None
    assert when(cast.maya, KIND, trial) is None
    clash = actions.write_trial(row, trial, {"happened": "Nothing.", "learned": ""}, seen)
    assert clash is not None
    assert fresh(row).trials[0].happened == "She smiled."


def test_what_is_thrown_away_is_not_reminded_of(cast: Cast) -> None:
    row = belief(cast)
    first, second = (actions.plan_trial(row, str(uuid4()), "a", "b", FAR) for _ in range(2))
    actions.drop_trial(row, first)
    assert when(cast.maya, KIND, first) is None
    actions.throw_away(row)
    assert when(cast.maya, KIND, second) is None
    assert Belief.objects.count() == 0


def test_what_was_thrown_away_in_another_window_stays_away(cast: Cast) -> None:
    row = belief(cast)
    Belief.objects.all().delete()
    assert actions.write(row, {"origin": "x"}, "") is None
    actions.plan_trial(row, "k", "a", "b", FAR)
    assert Belief.objects.count() == 0


def test_a_thought_becomes_a_belief_once(cast: Cast) -> None:
    moment = actions.begin_moment(cast.maya, "k", "I bore him.")
    actions.write(moment, {"happened": "He looked at his watch.", "line": "He has a train."}, digest(
        {"happened": "", "line": ""}))  # fmt: skip
    moment.refresh_from_db()
    rows = [actions.from_moment(cast.maya, moment) for _ in range(2)]
    assert rows[0].pk == rows[1].pk
    work = fresh(rows[0])
    assert (work.words, work.found, work.instead) == ("I bore him.", "He looked at his watch.", "He has a train.")


def test_whoever_goes_for_good_takes_all_of_it_along(cast: Cast) -> None:
    belief(cast)
    actions.begin_moment(cast.maya, "k", "x")
    actions.keep_fact(cast.maya, "k", {"did": "x"})
    actions.not_yet(cast.maya, "k", {"cant": "x"})
    actions.begin(cast.jonas, "k", "His.")
    leave_for_good(cast.maya)
    assert [model._default_manager.count() for model in (Belief, Moment, Fact, Yet)] == [1, 0, 0, 0]
