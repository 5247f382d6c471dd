from datetime import datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from sameside.web.beliefs import actions as beliefs
from sameside.web.goals.actions import supporting
from sameside.web.home.actions import work_on
from sameside.web.home.today import page_for
from sameside.web.home.touched import last_in_each
from sameside.web.journal import actions as journal
from sameside.web.journal.actions import Page
from sameside.web.journal.models import Entry
from sameside.web.journal.written import Written
from sameside.web.openness.models import Leaf
from sameside.web.people.models import Person
from sameside.web.selfcare.models import Boundary
from sameside.web.sharing.models import Share
from tests.cast import Cast
from tests.web.goals.made import asked, beside, goal_of, noted


def write(person: Person, words: str = "Rain.") -> None:
    journal.save(person, uuid4(), Written(timezone.localdate(), words), Page(uuid4()))


def keep(model: type, person: Person) -> None:
    row = model(person=person)
    row.body = {}
    row.save()


def test_each_room_counts_for_its_area_and_only_for_its_own_person(cast: Cast) -> None:
    assert last_in_each(cast.maya) == {}
    today = timezone.localdate()
    write(cast.maya)
    assert last_in_each(cast.maya) == {"reflection": today}
    beliefs.begin(cast.maya, str(uuid4()), "I must not fail.")
    goal_of(cast.maya)
    keep(Boundary, cast.maya)
    keep(Leaf, cast.maya)
    assert last_in_each(cast.maya) == dict.fromkeys(("reflection", "beliefs", "goals", "selfcare", "openness"), today)
    assert last_in_each(cast.jonas) == {}


def test_what_one_shared_and_what_one_noted_for_a_circle_count_and_being_asked_does_not(cast: Cast) -> None:
    ours = goal_of(cast.maya, circle=cast.couple)
    support = asked(goal_of(cast.maya), cast.couple, cast.jonas)
    assert last_in_each(cast.jonas) == {}
    noted(cast.jonas, ours)
    assert set(last_in_each(cast.jonas)) == {"goals"}
    supporting.accept(support)
    supporting.say(support, uuid4(), "I like it.")
    share = Share(owner=cast.grace, reader=cast.maya, item=uuid4(), visible_at=timezone.now())
    share.told = {}
    share.save()
    assert set(last_in_each(cast.grace)) == {"openness"}


def test_the_day_is_that_of_the_persons_own_calendar(cast: Cast) -> None:
    write(cast.maya)
    Entry.objects.update(made_at=datetime(2026, 5, 14, 23, tzinfo=ZoneInfo("UTC")))
    with timezone.override(ZoneInfo("Asia/Tokyo")):
        assert last_in_each(cast.maya)["reflection"].day == 15
    with timezone.override(ZoneInfo("America/Los_Angeles")):
        assert last_in_each(cast.maya)["reflection"].day == 14


def test_whoever_wrote_yesterday_is_not_told_that_nothing_of_theirs_is_there(cast: Cast) -> None:
    work_on(cast.maya, ["reflection"])
    before = page_for(cast.maya, None)["suggestion"].reason
    assert "nothing of yours is there now" in before
    write(cast.maya)
    assert "nothing of yours is there now" not in page_for(cast.maya, None)["suggestion"].reason


def test_it_is_one_question_for_each_room_however_much_is_kept(cast: Cast) -> None:
    counts = []
    for many in (1, 12):
        for number in range(many):
            write(cast.maya, f"Rain {number}.")
            keep(Leaf, cast.maya)
            beside(goal_of(cast.maya, f"Goal {many} {number}"), cast.couple, cast.jonas)
        with CaptureQueriesContext(connection) as asked_for:
            last_in_each(cast.maya)
        counts.append(len(asked_for))
    assert counts == [6, 6]
