from datetime import timedelta
from typing import Any

from django.test import Client
from django.utils import timezone

from sameside.web.selfcare import actions
from sameside.web.selfcare.habit import Habit
from sameside.web.selfcare.models import Ritual, Tick
from tests.cast import Cast


def walk(cast: Cast) -> Ritual:
    return actions.begin(cast.maya, Habit("Walk", rhythm="daily"))


def tick(client: Client, row: Ritual, **more: str) -> Any:
    return client.post(f"/care/rituals/{row.pk}/tick/", {"day": timezone.localdate().isoformat(), "do": "tick"} | more)


def test_it_is_ticked_once_however_often_it_is_sent_and_taken_back(maya: Client, cast: Cast) -> None:
    row = walk(cast)
    for _ in range(2):
        assert tick(maya, row).url == f"/care/#r-{row.pk}"
    assert Tick.objects.count() == 1
    assert "Take it back" in maya.get("/care/").content.decode()
    for _ in range(2):
        tick(maya, row, do="untick")
    assert not Tick.objects.exists()


def test_a_word_is_kept_and_read_back(maya: Client, cast: Cast) -> None:
    row = walk(cast)
    tick(maya, row, word="Lighter <b>now</b>.")
    for path in ("/care/", "/care/words/", f"/care/rituals/{row.pk}/"):
        assert "Lighter &lt;b&gt;now&lt;/b&gt;." in maya.get(path).content.decode()


def test_a_page_from_yesterday_ticks_nothing_and_keeps_the_word(maya: Client, cast: Cast) -> None:
    row, yesterday = walk(cast), (timezone.localdate() - timedelta(days=1)).isoformat()
    page = maya.get(tick(maya, row, day=yesterday).url).content.decode()
    assert "A new day has begun" in page
    kept = tick(maya, row, day=yesterday, word="Slept well.").content.decode()
    assert "Slept well." in kept
    assert "Keep it for today" in kept
    assert not Tick.objects.exists()


def test_a_word_that_is_too_long_is_told_and_stays(maya: Client, cast: Cast) -> None:
    answer = tick(maya, walk(cast), word="x" * 700)
    assert answer.status_code == 422
    assert "Shorten it to 600 signs." in answer.content.decode()
    assert "x" * 700 in answer.content.decode()
    assert not Tick.objects.exists()


def test_without_words_the_page_says_how_they_come(maya: Client) -> None:
    assert "No words yet." in maya.get("/care/words/").content.decode()


def test_today_is_where_the_person_is(maya: Client, cast: Cast) -> None:
    cast.maya.time_zone = "Pacific/Kiritimati"
    cast.maya.save()
    row = walk(cast)
    with timezone.override("Pacific/Kiritimati"):
        there = timezone.localdate()
    tick(maya, row, day=there.isoformat())
    assert [one.day for one in Tick.objects.all()] == [there]
