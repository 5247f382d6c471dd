from uuid import uuid4

import pytest
from django.test import Client

from sameside.web.beliefs import actions, queries
from sameside.web.beliefs.models import Belief
from sameside.web.beliefs.work import Work
from sameside.web.coaching import actions as coaching
from tests.cast import Cast
from tests.web.beliefs.page import hidden, opened, send

DARK = "Everyone always hates me. I never do anything right."


def only(cast: Cast) -> Work:
    (work,) = queries.beliefs_of(cast.maya)
    return work


def begun(cast: Cast, words: str = "I must not ask.") -> str:
    return f"/beliefs/{actions.begin(cast.maya, str(uuid4()), words).pk}/"


def test_a_belief_is_found_named_and_a_double_tap_makes_one(maya: Client, cast: Cast) -> None:
    told = {**hidden(maya, "/beliefs/new/"), "found": "He sighed.", "words": "I must not ask."}
    for _ in range(2):
        assert maya.post("/beliefs/new/", told).status_code == 302
    work = only(cast)
    assert (work.words, work.found) == ("I must not ask.", "He sighed.")
    assert "I must not ask." in opened(maya, "/beliefs/")


def test_without_a_sentence_what_was_typed_stays(maya: Client, cast: Cast) -> None:
    answer = maya.post("/beliefs/new/", {"found": "He sighed."})
    assert answer.status_code == 422
    assert "He sighed.</textarea>" in answer.content.decode()
    assert queries.beliefs_of(cast.maya) == []


@pytest.mark.parametrize("step", ["name", "origin", "cost", "instead"])
def test_each_step_in_any_order_is_kept_and_changed(maya: Client, cast: Cast, step: str) -> None:
    name = "words" if step == "name" else step
    path = begun(cast)
    for words in ("From home.", "From school."):
        assert words in send(maya, f"{path}{step}/", **{name: words})
        assert getattr(only(cast), name) == words


def test_a_second_window_does_not_write_over_the_first(maya: Client, cast: Cast) -> None:
    path = f"{begun(cast)}origin/"
    old = hidden(maya, path)
    send(maya, path, origin="From home.")
    answer = maya.post(path, {**old, "origin": "From school."})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "From home." in page
    assert "From school.</textarea>" in page
    assert only(cast).origin == "From home."


def test_a_step_nobody_wrote_is_not_there(maya: Client, cast: Cast) -> None:
    assert maya.get(f"{begun(cast)}stone/").status_code == 404


def test_it_is_rated_told_and_taken_back(maya: Client, cast: Cast) -> None:
    path = begun(cast)
    assert "it felt 8 of 10 true" in send(maya, f"{path}rate/", value="8")
    page = send(maya, f"{path}rate/", value="5")
    assert '<svg class="chart__fig"' in page
    answer = maya.post(f"{path}rate/", {"value": "11"})
    assert answer.status_code == 422
    maya.post(f"{path}rate/{only(cast).ratings[-1].id}/drop/")
    assert [one.value for one in only(cast).ratings] == [8]


def test_both_sides_are_welcome_and_a_line_can_be_taken_out(maya: Client, cast: Cast) -> None:
    path = f"{begun(cast)}evidence/"
    send(maya, path, side="for", text="He sighed.")
    page = send(maya, path, side="against", text="Dana smiled.")
    assert "He sighed." in page
    work = only(cast)
    assert ([one.text for one in work.speaks_for], [one.text for one in work.speaks_against]) == (
        ["He sighed."], ["Dana smiled."],
    )  # fmt: skip
    maya.post(f"{path}{work.evidence[0].id}/drop/")
    assert [one.text for one in only(cast).evidence] == ["Dana smiled."]
    for wrong in ({"side": "for", "text": ""}, {"side": "stone", "text": "x"}):
        assert maya.post(path, wrong).status_code == 422


def test_the_coach_offers_three_and_the_person_decides(maya: Client, cast: Cast) -> None:
    coaching.name_trap(cast.maya, "Dad’s voice", ["lazy"], "Who says so?")
    path = f"{begun(cast, DARK)}traps/"
    page = opened(maya, path)
    assert page.count('name="traps"') == 4
    assert "Dad’s voice" in page
    send(maya, path, traps=["Dad’s voice"], answer="I do.")
    work = only(cast)
    assert ([one.name for one in work.traps], work.answer) == (["Dad’s voice"], "I do.")
    send(maya, path, answer="I do.")
    assert only(cast).traps == ()
    assert maya.post(path, {**hidden(maya, path), "traps": "Not offered"}).status_code == 422


def test_for_words_of_harm_there_is_a_card_and_no_trap(maya: Client, cast: Cast) -> None:
    coaching.name_trap(cast.maya, "Dad’s voice", ["lazy"], "Who says so?")
    path = begun(cast, f"He hits me. {DARK}"[:300])
    for page in (opened(maya, path), opened(maya, f"{path}traps/")):
        assert "If somebody hurts or threatens you" in page
        assert 'name="traps"' not in page
        assert "Dad’s voice" not in page
    for step in ("Look for one", "Begin the two lists", "Plan a test", "Rate it"):
        assert step not in opened(maya, path)
    assert "Write it" in opened(maya, path)


def test_wherever_words_of_harm_are_written_the_next_page_has_the_card(maya: Client, cast: Cast) -> None:
    path = begun(cast)
    assert "If somebody hurts or threatens you" in send(maya, f"{path}evidence/", side="for", text="He hits me.")
    path = begun(cast)
    trial = actions.plan_trial(Belief.objects.first(), "", "Ask.", "He sighs.", None)  # type: ignore[arg-type]
    assert "If somebody hurts or threatens you" in send(maya, f"{path}test/{trial}/", happened="He hits me.")


def test_it_is_set_aside_taken_up_and_thrown_away(maya: Client, cast: Cast) -> None:
    path = begun(cast)
    maya.post(f"{path}aside/", {"away": "yes"})
    assert only(cast).aside
    assert "Set aside" in opened(maya, "/beliefs/")
    assert "Taken up again." in unescaped(maya.post(f"{path}aside/", {"away": "no"}, follow=True))
    assert "for good" in opened(maya, f"{path}drop/")
    assert Belief.objects.count() == 1
    maya.post(f"{path}drop/")
    assert Belief.objects.count() == 0
    assert maya.get(path).status_code == 404


def unescaped(answer: object) -> str:
    return answer.content.decode()  # type: ignore[attr-defined,no-any-return]


def test_markup_and_right_to_left_words_stay_words(maya: Client, cast: Cast) -> None:
    path = begun(cast, "<b>אני חייב</b> 🧡")
    assert "<b>אני" not in maya.get(path).content.decode()
    assert "אני חייב" in maya.get(path).content.decode()


def test_nobody_else_opens_any_of_it(maya: Client, jonas: Client, cast: Cast) -> None:
    path = begun(cast)
    for way in ("", "name/", "rate/", "evidence/", "traps/", "test/", "drop/", f"test/{uuid4()}/"):
        assert jonas.get(path + way).status_code == 404, way
        if way:
            assert jonas.post(path + way, {"value": "1"}).status_code == 404, way
    assert jonas.post(f"{path}aside/", {"away": "yes"}).status_code == 404
    assert not only(cast).aside
    assert "I must not ask." not in opened(jonas, "/beliefs/")
