from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from django.utils import timezone

from sameside.web.goals.actions import changing, making, supporting
from sameside.web.goals.models import Goal, Support
from sameside.web.sharing.ledger import broken
from sameside.web.sharing.models import Line
from tests.cast import Cast
from tests.web.goals.made import LONG_AGO, asked, beside, goal_of, noted, now_in

if TYPE_CHECKING:
    from django.test import Client

    from tests.web.goals.conftest import SignIn

CHANGE = {"title": "Phones out", "what": "In the drawer.", "kind": "number", "unit": "evenings", "rhythm": "daily"}


def text(client: Client, path: str, status: int = 200) -> str:
    reply = client.get(path)
    assert reply.status_code == status, path
    return reply.content.decode()


def test_an_empty_list_invites_one_small_thing(cast: Cast, signed_in: SignIn) -> None:
    page = text(signed_in(cast.sam), "/goals/")
    assert "One small thing is enough to begin with." in page
    assert "Resting" not in page


def test_the_list_tells_where_each_goal_stands(cast: Cast, signed_in: SignIn) -> None:
    for title, what in (("A", ""), ("B", "rest"), ("C", "finish"), ("D", "let-go")):
        goal = goal_of(cast.maya, title)
        if what:
            changing.move(cast.maya, goal, what, "")
    making.sketch(cast.maya, uuid4(), "smart", None)
    goal_of(cast.jonas, "Ours", circle=cast.couple)
    page = text(signed_in(cast.maya), "/goals/")
    for words in ("A check-in is here.", "Resting", "Done.", "Let go.", "Without words yet", "With Maya and Jonas."):
        assert words in page


def test_a_goal_tells_its_plan_its_progress_and_what_has_happened(cast: Cast, signed_in: SignIn) -> None:
    goal = goal_of(cast.maya, first="Tonight I empty the drawer.")
    noted(cast.maya, goal, 2, "a beginning")
    noted(cast.maya, goal, 6, "more")
    page = text(signed_in(cast.maya), f"/goals/{goal.pk}/")
    for words in (
        "Tonight I empty the drawer.", "Evenings: from 2 to 6.", "a beginning", "You began it.", "Only you",
        "You are where you wanted to be.",
    ):  # fmt: skip
        assert words in page
    assert "A check-in is here" not in page


def test_words_are_shown_as_they_were_written(cast: Cast, signed_in: SignIn) -> None:
    goal = goal_of(cast.maya, "<script>alert(1)</script>", what="& <b>מה</b>")
    noted(cast.maya, goal, 2, "<img src=x>")
    page = text(signed_in(cast.maya), f"/goals/{goal.pk}/")
    assert "<script>alert" not in page
    assert "<img src=x>" not in page
    assert "&lt;b&gt;מה&lt;/b&gt;" in page


def test_a_shared_goal_says_who_did_what_and_has_no_supporter(cast: Cast, signed_in: SignIn) -> None:
    goal = goal_of(cast.maya, circle=cast.couple)
    noted(cast.jonas, goal, 2, "his word")
    changing.move(cast.jonas, goal, "rest", "We are away.")
    page = text(signed_in(cast.maya), f"/goals/{goal.pk}/")
    for words in ("Everyone in Maya and Jonas.", "his word", "Jonas let it rest.", "We are away."):
        assert words in page
    assert "Somebody beside you" not in page
    assert f"/goals/{goal.pk}/check/" not in page.split("his word")[1].split("</li>")[0]


def test_a_check_in_is_noted_once_however_often_it_is_sent(cast: Cast, signed_in: SignIn) -> None:
    goal, maya = goal_of(cast.maya), signed_in(cast.maya)
    place, given = f"/goals/{goal.pk}/check/", {"key": str(uuid4()), "value": "3.5", "words": "a word"}
    for _ in range(2):
        assert maya.post(place, given)["location"] == f"/goals/{goal.pk}/"
    assert goal.check_ins.count() == 1
    assert "Evenings: 3.5" in text(maya, f"/goals/{goal.pk}/")


def test_a_check_in_takes_a_value_or_a_word_and_keeps_what_was_typed(cast: Cast, signed_in: SignIn) -> None:
    goal, maya = goal_of(cast.maya), signed_in(cast.maya)
    place = f"/goals/{goal.pk}/check/"
    for given, sentence in (
        ({}, "Note a value or a word."),
        ({"value": "many", "words": "kept here"}, "Write a number here"),
        ({"value": "1e400"}, "Take a rounder number."),
        ({"value": "3", "words": "x" * 601}, "Shorten it a little"),
    ):
        reply = maya.post(place, given | {"key": "no key"})
        assert reply.status_code == 422, given
        assert sentence in reply.content.decode()
        assert given.get("words", "") in reply.content.decode()
    assert maya.post(place, {"words": "only a word"}).status_code == 302
    assert goal.check_ins.get().body == {"value": None, "words": "only a word", "shown_to": ""}


def test_very_many_check_ins_in_a_day_are_answered_with_a_sentence(cast: Cast, signed_in: SignIn) -> None:
    goal, maya = goal_of(cast.maya), signed_in(cast.maya)
    for _ in range(20):
        row = noted(cast.maya, goal)
    reply = maya.post(f"/goals/{goal.pk}/check/", {"value": "3", "words": "one more"})
    assert (reply.status_code, "Keep this one for tomorrow" in reply.content.decode()) == (422, True)
    assert maya.post(f"/goals/{goal.pk}/check/", {"value": "3", "key": str(row.key)}).status_code == 302
    assert goal.check_ins.count() == 20


def test_a_plan_that_is_shared_says_so_where_it_is_changed(cast: Cast, signed_in: SignIn) -> None:
    from sameside.web.sharing.actions import share
    from sameside.web.sharing.kinds import KINDS

    goal, maya = goal_of(cast.maya), signed_in(cast.maya)
    assert "Whoever you share the plan with" not in text(maya, f"/goals/{goal.pk}/adjust/")
    share(cast.maya, KINDS["goal"], goal.pk, [cast.jonas])
    assert "Whoever you share the plan with" in text(maya, f"/goals/{goal.pk}/adjust/")
    beside(goal, cast.friends, cast.noor)
    for path in ("", "adjust/"):
        page = text(maya, f"/goals/{goal.pk}/{path}")
        assert "Noor" in page
        assert "Jonas" in page


def test_each_kind_of_measure_has_its_own_field(cast: Cast, signed_in: SignIn) -> None:
    from sameside.web.goals.measuring import TEN, YES_NO, Measure

    maya = signed_in(cast.maya)
    for measure, value, said in ((Measure(TEN, "closeness"), "7", "Closeness: 7 of 10"), (Measure(YES_NO), "0", "no")):
        goal = goal_of(cast.maya, measure=measure)
        assert 'type="radio"' in text(maya, f"/goals/{goal.pk}/check/")
        assert maya.post(f"/goals/{goal.pk}/check/", {"value": "99"}).status_code == 422
        assert maya.post(f"/goals/{goal.pk}/check/", {"value": value}).status_code == 302
        assert said in text(maya, f"/goals/{goal.pk}/")


def test_ones_own_check_in_is_corrected_and_thrown_away(cast: Cast, signed_in: SignIn) -> None:
    goal, maya, jonas = goal_of(cast.maya, circle=cast.couple), signed_in(cast.maya), signed_in(cast.jonas)
    row = noted(cast.maya, goal, 2, "a word")
    place = f"/goals/{goal.pk}/check/{row.pk}/"
    assert 'value="2"' in text(maya, place)
    text(jonas, place, 404)
    assert jonas.post(place, {"drop": "yes"}).status_code == 404
    assert maya.post(place, {"value": "", "words": ""}).status_code == 422
    assert maya.post(place, {"value": "4", "words": "better words"}).status_code == 302
    row.refresh_from_db()
    assert row.body == {"value": 4.0, "words": "better words", "shown_to": ""}
    assert maya.post(place, {"drop": "yes"}).status_code == 302
    assert not goal.check_ins.exists()


def test_not_this_time_leaves_no_trace_of_guilt(cast: Cast, signed_in: SignIn) -> None:
    goal, maya = goal_of(cast.maya), signed_in(cast.maya)
    page = f"/goals/{goal.pk}/"
    assert "Not this time" in text(maya, page)
    for _ in range(2):
        assert maya.post(f"{page}not-now/")["location"] == page
    after = text(maya, page)
    assert "Nothing is kept of it." in after
    assert "A check-in is here" not in after
    assert "aside" not in text(maya, page)
    assert text(maya, page).count("You began it.") == 1
    assert maya.get(f"{page}not-now/").status_code == 405


def test_a_goal_is_changed_and_says_so(cast: Cast, signed_in: SignIn) -> None:
    goal, maya = goal_of(cast.maya), signed_in(cast.maya)
    place = f"/goals/{goal.pk}/adjust/"
    assert "Phones away at dinner" in text(maya, place)
    assert maya.post(place, CHANGE | {"version": "1", "because": "It was too much."}).status_code == 302
    page = text(maya, f"/goals/{goal.pk}/")
    assert "Its name: “Phones away at dinner” became “Phones out”." in page
    assert "It was too much." in page
    assert now_in(goal).rhythm.anchor == LONG_AGO


def test_two_tabs_lose_nothing(cast: Cast, signed_in: SignIn) -> None:
    goal, maya, jonas = goal_of(cast.maya, circle=cast.couple), signed_in(cast.maya), signed_in(cast.jonas)
    place = f"/goals/{goal.pk}/adjust/"
    jonas.post(place, CHANGE | {"title": "His name", "version": "1"})
    reply = maya.post(place, CHANGE | {"title": "Her name", "version": "1"})
    page = reply.content.decode()
    assert reply.status_code == 409
    assert "His name" in page
    assert 'value="Her name"' in page
    assert now_in(goal).title == "His name"
    assert 'name="version" value="2"' in page
    assert maya.post(place, CHANGE | {"title": "Her name", "version": "2"}).status_code == 302


def test_a_day_that_was_set_before_may_stay_when_it_is_past(cast: Cast, signed_in: SignIn) -> None:
    goal, maya = goal_of(cast.maya, until=LONG_AGO), signed_in(cast.maya)
    place = f"/goals/{goal.pk}/adjust/"
    assert maya.post(place, CHANGE | {"version": "1", "until": LONG_AGO.isoformat()}).status_code == 302
    other = (LONG_AGO + timedelta(days=1)).isoformat()
    assert maya.post(place, CHANGE | {"version": "2", "until": other}).status_code == 422


def test_every_way_has_its_page_and_its_end(cast: Cast, signed_in: SignIn) -> None:
    goal, maya = goal_of(cast.maya), signed_in(cast.maya)
    for what, words in (
        ("rest", "It rests."), ("go-on", "You took it up again."), ("finish", "Done."), ("again", "You opened it again."),
        ("let-go", "Let go."),
    ):  # fmt: skip
        place = f"/goals/{goal.pk}/change/{what}/"
        text(maya, place)
        assert maya.post(place, {"because": "x" * 601}).status_code == 422
        assert maya.post(place, {"because": f"word about {what}"}).status_code == 302
        page = text(maya, f"/goals/{goal.pk}/")
        assert words in page
        assert f"word about {what}" in page
    text(maya, f"/goals/{goal.pk}/change/win/", 404)


def test_a_look_back_leads_where_it_was_chosen_to_go(cast: Cast, signed_in: SignIn) -> None:
    maya = signed_in(cast.maya)
    for then, end in (("keep", ""), ("smaller", "adjust/"), ("other", "adjust/"), ("drop", "change/let-go/")):
        goal = goal_of(cast.maya, review=timezone.localdate())
        page = f"/goals/{goal.pk}/"
        assert "It is time to look back" in text(maya, page)
        given = {"key": str(uuid4()), "then": then, "well": "Dinner was early.", "hard": ""}
        for _ in range(2):
            assert maya.post(f"{page}review/", given)["location"] == page + end
        after = text(maya, page)
        assert "It is time to look back" not in after
        assert after.count("Dinner was early.") == 1
    assert maya.post(f"{page}review/", {"well": "kept"}).status_code == 422


def test_a_look_back_offers_the_talk_to_whoever_has_company(cast: Cast, signed_in: SignIn) -> None:
    for person, there in ((cast.maya, True), (cast.sam, False)):
        goal = goal_of(person)
        page = text(signed_in(person), f"/goals/{goal.pk}/review/")
        assert ("/sittings/start/how-is-our-plan/" in page) == there
    assert "It is time to look back" not in page


def test_thrown_away_is_gone_and_looking_throws_nothing_away(cast: Cast, signed_in: SignIn) -> None:
    goal, shared, maya = goal_of(cast.maya), goal_of(cast.maya, circle=cast.couple), signed_in(cast.maya)
    text(maya, f"/goals/{goal.pk}/away/")
    assert Goal.objects.filter(pk=goal.pk).exists()
    assert maya.post(f"/goals/{goal.pk}/away/")["location"] == "/goals/"
    text(maya, f"/goals/{goal.pk}/", 404)
    text(maya, f"/goals/{shared.pk}/away/", 404)


def test_whom_one_asks_is_shown_first_what_they_would_read(cast: Cast, signed_in: SignIn) -> None:
    goal, maya = goal_of(cast.maya, why="CanaryWhy"), signed_in(cast.maya)
    place = f"/goals/{goal.pk}/ask/"
    assert "CanaryWhy" in text(maya, place)
    given = {"who": f"{cast.couple.pk}:{cast.jonas.pk}", "parts": ["what"], "note": "Would you?"}
    preview = maya.post(place, given).content.decode()
    assert "This is what Jonas would read" in preview
    assert "CanaryWhy" not in preview
    assert not Support.objects.exists()
    assert "See what they would read" in maya.post(place, given | {"change": "yes"}).content.decode()
    for _ in range(2):
        maya.post(place, given | {"sure": "yes"})
    support = Support.objects.get()
    assert (support.supporter, support.circle, support.body["parts"]) == (cast.jonas, cast.couple, ["what"])
    assert "You asked Jonas." in text(maya, f"/goals/{goal.pk}/")
    assert "End that first" in text(maya, place)


def test_nobody_outside_ones_circles_can_be_asked(cast: Cast, signed_in: SignIn) -> None:
    goal, maya = goal_of(cast.maya), signed_in(cast.maya)
    for who in (f"{cast.couple.pk}:{cast.sam.pk}", f"{cast.friends.pk}:{cast.jonas.pk}", f"{cast.couple.pk}:{cast.alex.pk}",
                f"{cast.couple.pk}:{cast.maya.pk}", "x"):  # fmt: skip
        assert maya.post(f"/goals/{goal.pk}/ask/", {"who": who, "sure": "yes"}).status_code == 422
    assert not Support.objects.exists()
    assert "There is nobody yet." in text(signed_in(cast.sam), f"/goals/{goal_of(cast.sam).pk}/ask/")


def test_asking_too_often_is_answered_with_a_sentence(cast: Cast, signed_in: SignIn) -> None:
    goal, maya = goal_of(cast.maya), signed_in(cast.maya)
    for _ in range(supporting.MOST_ASKED):
        supporting.end(asked(goal, cast.couple, cast.jonas))
    reply = maya.post(f"/goals/{goal.pk}/ask/", {"who": f"{cast.couple.pk}:{cast.jonas.pk}", "sure": "yes"})
    assert reply.status_code == 422
    assert "Leave them a week" in reply.content.decode()


def test_before_a_yes_the_other_reads_the_words_and_what_it_means(cast: Cast, signed_in: SignIn) -> None:
    goal, jonas = goal_of(cast.maya, why="CanaryWhy"), signed_in(cast.jonas)
    noted(cast.maya, goal, 2, "CanaryBefore")
    support = asked(goal, cast.couple, cast.jonas, "what", note="Would you?")
    place = f"/goals/beside/{support.pk}/"
    assert jonas.post(place)["location"] == place
    page = text(jonas, place)
    assert "Would you?" in page
    assert "On weekdays we put them in the drawer." in page
    assert "Canary" not in page
    assert str(goal.pk) not in page
    assert jonas.post(f"{place}word/", {"words": "hello"}).status_code == 404
    text(jonas, f"{place}word/", 404)
    assert jonas.get(f"{place}answer/").status_code == 405
    assert jonas.post(f"{place}answer/", {"answer": "yes"})["location"] == place
    assert "A word from you" in text(jonas, place)


def test_a_no_ends_it_without_a_line_or_a_reason(cast: Cast, signed_in: SignIn) -> None:
    goal, maya, jonas = goal_of(cast.maya), signed_in(cast.maya), signed_in(cast.jonas)
    never_asked = text(maya, f"/goals/{goal.pk}/")
    support = asked(goal, cast.couple, cast.jonas)
    jonas.post(f"/goals/beside/{support.pk}/answer/", {"answer": "no"})
    text(jonas, f"/goals/beside/{support.pk}/", 404)
    assert text(maya, f"/goals/{goal.pk}/") == never_asked or "Jonas" not in text(maya, f"/goals/{goal.pk}/")


def test_either_side_ends_it_at_once_and_alone(cast: Cast, signed_in: SignIn) -> None:
    goal, maya, jonas = goal_of(cast.maya), signed_in(cast.maya), signed_in(cast.jonas)
    for client, place in ((maya, f"/goals/{goal.pk}/alone/"), (jonas, "/goals/beside/{}/answer/")):
        support = beside(goal, cast.couple, cast.jonas)
        assert client.post(place.format(support.pk)).status_code == 302
        text(jonas, f"/goals/beside/{support.pk}/", 404)
        assert jonas.post(f"/goals/beside/{support.pk}/word/", {"words": "still"}).status_code == 404
        assert "Ask somebody" in text(maya, f"/goals/{goal.pk}/")
    assert maya.post(f"/goals/{goal.pk}/alone/").status_code == 302


def test_no_page_of_a_goal_says_only_you_while_somebody_stands_beside_it(cast: Cast, signed_in: SignIn) -> None:
    goal, maya = goal_of(cast.maya), signed_in(cast.maya)
    beside(goal, cast.couple, cast.jonas, "what")
    for path in ("", "adjust/"):
        assert "Only you" not in text(maya, f"/goals/{goal.pk}/{path}")


def test_a_word_of_support_arrives_and_may_be_thrown_away(cast: Cast, signed_in: SignIn) -> None:
    goal, maya, jonas = goal_of(cast.maya), signed_in(cast.maya), signed_in(cast.jonas)
    support = beside(goal, cast.couple, cast.jonas)
    place, key = f"/goals/beside/{support.pk}/", str(uuid4())
    jonas.post(place)
    for _ in range(2):
        assert jonas.post(f"{place}word/", {"words": "I like it.", "key": key})["location"] == place
    assert "“I like it.”" in text(jonas, place)
    assert text(maya, f"/goals/{goal.pk}/").count("“I like it.”") == 1
    refused = jonas.post(f"{place}word/", {"words": "x" * 301})
    assert (refused.status_code, "x" * 301 in refused.content.decode()) == (422, True)
    for _ in range(supporting.MOST_WORDS - 1):
        jonas.post(f"{place}word/", {"words": "More."})
    late = jonas.post(f"{place}word/", {"words": "One more."})
    assert "Keep this one for tomorrow." in late.content.decode()
    word = goal.words.first()
    assert jonas.post(f"/goals/{goal.pk}/words/{word.pk}/drop/").status_code == 404
    assert maya.post(f"/goals/{goal.pk}/words/{word.pk}/drop/").status_code == 302
    assert goal.words.count() == supporting.MOST_WORDS - 1


def test_who_reads_a_check_in_is_chosen_before_it_is_written(cast: Cast, signed_in: SignIn) -> None:
    goal, maya = goal_of(cast.maya), signed_in(cast.maya)
    place = f"/goals/{goal.pk}/check/"
    assert "Who reads it?" not in text(maya, place)
    support = beside(goal, cast.couple, cast.jonas)
    assert "You and Jonas" in text(maya, place)
    reply = maya.post(place, {"value": "3"})
    assert "Choose who reads this one." in reply.content.decode()
    maya.post(place, {"value": "3", "shown_to": "alone", "key": str(uuid4())})
    maya.post(place, {"value": "4", "shown_to": str(support.pk), "key": str(uuid4())})
    assert sorted(row.body["shown_to"] for row in goal.check_ins.all()) == ["", str(support.pk)]


def test_a_page_from_before_there_was_a_supporter_shows_them_nothing(cast: Cast, signed_in: SignIn) -> None:
    goal, maya = goal_of(cast.maya), signed_in(cast.maya)
    given = {"value": "3", "words": "alone, I thought", "key": str(uuid4())}
    support = beside(goal, cast.couple, cast.jonas)
    assert maya.post(f"/goals/{goal.pk}/check/", given).status_code == 422
    assert "alone, I thought" not in text(signed_in(cast.jonas), f"/goals/beside/{support.pk}/")


def looks() -> int:
    return Line.objects.filter(what="looked").count()


def test_before_it_opens_the_supporter_is_told_that_a_look_is_noted(cast: Cast, signed_in: SignIn) -> None:
    goal, jonas = goal_of(cast.maya, "CanaryTitle", what="CanaryWhat"), signed_in(cast.jonas)
    for support in (asked(goal, cast.couple, cast.jonas, "what", note="CanaryNote"), None):
        support = support or beside(goal, cast.couple, cast.jonas, "what")
        place = f"/goals/beside/{support.pk}/"
        for _ in range(2):
            jonas.head(place)
            page = text(jonas, place)
            assert "When you open it, Maya can see that you looked, and when." in page
            assert "Nobody is told" not in page
            assert "Canary" not in page
        assert looks() == 0
        supporting.end(support)


def test_opening_it_is_noted_once_an_hour_and_then_the_door_is_there_again(
    cast: Cast, signed_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    support, jonas = beside(goal_of(cast.maya, "Sleep"), cast.couple, cast.jonas, "what"), signed_in(cast.jonas)
    place, now = f"/goals/beside/{support.pk}/", timezone.now()
    for _ in range(2):
        assert "Sleep" in jonas.post(place, follow=True).content.decode()
        assert "Sleep" in text(jonas, place)
    assert looks() == 1
    monkeypatch.setattr(timezone, "now", lambda: now + timedelta(minutes=61))
    assert "Sleep" not in text(jonas, place)
    jonas.post(place)
    assert (looks(), broken(cast.maya.pk)) == (2, None)


def test_one_can_say_no_or_leave_a_word_without_opening_it(cast: Cast, signed_in: SignIn) -> None:
    goal, jonas = goal_of(cast.maya, "CanaryTitle"), signed_in(cast.jonas)
    support = beside(goal, cast.couple, cast.jonas, "what")
    place = f"/goals/beside/{support.pk}/"
    page = text(jonas, f"{place}word/")
    assert "A short word of support" in page
    assert "Canary" not in page
    assert jonas.post(f"{place}word/", {"words": "I am here.", "key": str(uuid4())})["location"] == place
    assert 'name="answer" value="no"' in jonas.get(place).content.decode()
    jonas.post(f"{place}answer/", {"answer": "no"})
    assert looks() == 0
    jonas.post(place)
    assert looks() == 0


def test_the_open_page_clears_itself_with_scripts_and_without(cast: Cast, signed_in: SignIn) -> None:
    support, jonas = beside(goal_of(cast.maya), cast.couple, cast.jonas, "what"), signed_in(cast.jonas)
    place = f"/goals/beside/{support.pk}/"
    assert "refresh" not in jonas.get(place).content.decode()
    page = jonas.post(place, follow=True).content.decode()
    assert f'data-shared="/live/shares/{support.pk}/stream"' in page
    assert '<noscript><meta http-equiv="refresh" content="30; url=?again"></noscript>' in page.partition("</head>")[0]
    assert "asks every half minute whether it is still open to you" in page


def test_in_a_circles_own_goal_nobody_sees_who_looks(cast: Cast, signed_in: SignIn) -> None:
    goal = goal_of(cast.maya, "Ours", cast.couple)
    assert "Nobody sees who looks when." in text(signed_in(cast.jonas), f"/goals/{goal.pk}/")
    assert not Line.objects.exists()
    assert "Who looks at a circle’s own goal is not noted" in text(signed_in(cast.maya), "/shares/")


def test_strangers_and_supporters_find_none_of_the_owners_pages(cast: Cast, signed_in: SignIn) -> None:
    goal = goal_of(cast.maya)
    support, row = beside(goal, cast.couple, cast.jonas), noted(cast.maya, goal)
    ways = ("", "check/", f"check/{row.pk}/", "adjust/", "change/rest/", "review/", "away/", "ask/")
    for person in (cast.sam, cast.jonas):
        client = signed_in(person)
        for way in ways:
            text(client, f"/goals/{goal.pk}/{way}", 404)
            assert client.post(f"/goals/{goal.pk}/{way}", CHANGE).status_code in (404, 405)
        for way in ("not-now/", "alone/"):
            assert client.post(f"/goals/{goal.pk}/{way}").status_code == 404
    sam = signed_in(cast.sam)
    for client in (sam, signed_in(cast.maya)):
        assert client.post(f"/goals/beside/{support.pk}/").status_code == 404
    assert looks() == 0
    text(sam, f"/goals/beside/{support.pk}/", 404)
    assert sam.post(f"/goals/beside/{support.pk}/answer/", {"answer": "yes"}).status_code == 404
    text(signed_in(cast.maya), f"/goals/beside/{support.pk}/", 404)


def test_visitors_are_sent_to_sign_in(cast: Cast) -> None:
    from django.test import Client

    goal = goal_of(cast.maya)
    for path in ("/goals/", "/goals/new/", f"/goals/{goal.pk}/"):
        assert Client().get(path).status_code == 302
