"""What stands on the page at each kind of step. Every exercise we ship is played in test_panels_content.py."""

import pytest

from sameside import engine
from sameside.web.sittings import face_cache, panels, tables
from sameside.web.sittings.panels.past import past_of
from sameside.web.vault.keys import destroy_key
from tests.cast import Cast
from tests.web.sittings.room import Room, open_room, words_of


def panel(room: Room, seat: int) -> panels.Panel:
    return panels.panel_of(room.view(seat), room.table.entry.words_in("en"), face_cache.faces_of(room.id))


def test_who_is_not_here_yet_is_named(cast: Cast) -> None:
    room = open_room("turn-taking-talk", cast.maya, cast.jonas, circle=cast.couple)
    assert [face.name for face in panel(room, 0).more["missing"]] == ["Jonas"]
    assert "not here yet" in room.text(0)
    room.do(1, "arrive")
    assert "Everyone is here" in room.text(0)


def test_a_pause_turns_every_screen_to_the_calm_page(couple: Room) -> None:
    couple.do(1, "time_out", minutes="20")
    for seat in (0, 1):
        shown = panel(couple, seat)
        assert (shown.layout, shown.body_class) == ("paused", "is-talk is-quiet")
    assert panel(couple, 1).more["mine"]
    assert "Jonas called a break" in couple.text(0)
    assert "You called a break" in couple.text(1)


def test_of_two_the_seal_of_the_other_is_shown_and_nothing_of_the_answer(guessing: Room) -> None:
    for step in ("energy", "good", "guess-energy", "guess-good"):
        guessing.play_to(step)
        guessing.play(0)
    before = guessing.text(0)
    guessing.do(1, "answer", sure="5", options=["food"])
    assert "Waiting for Jonas" in before
    assert guessing.view(0).phase == "step"


def test_a_guess_is_told_in_the_words_of_what_was_guessed_at(guessing: Room) -> None:
    guessing.play_to("together")
    sheets = words_of(guessing.html(0).split('data-region="past"')[0])
    assert sheets.count("Quiet, with someone near") == 4
    assert "About Jonas. How sure: 5 of 10." in sheets


def test_what_belongs_to_another_way_of_asking_is_not_shown(guessing: Room) -> None:
    guessing.play_to("guess-good")
    html = guessing.html(0)
    assert "What did Jonas answer?" in html
    assert html.count('name="options"') == 8
    assert html.count('name="sure"') == 11


def test_whose_answer_is_guessed_is_the_one_the_engine_takes_down(cast: Cast) -> None:
    people = (cast.maya, cast.grace, cast.dayo, cast.tunde)
    room = open_room("guess-and-check", *people, circle=cast.family).begin()
    room.do(1, "leave")
    room.play_to("guess-energy")
    named = {seat: panel(room, seat).more["about"].name for seat in (0, 2, 3)}
    for seat in named:
        room.play(seat)
    said = {seat: room.state.answers["guess-energy", seat].said for seat in named}
    assert {seat: people[answer["about"]].name for seat, answer in said.items() if answer} == named


def test_the_key_stays_while_the_person_is_asked_the_same(couple: Room) -> None:
    couple.play_to("heard")
    before = panel(couple, 0).key
    couple.do(1, "answer", value="4")
    assert panel(couple, 0).key == before
    couple.do(0, "answer", value="4")
    assert panel(couple, 0).key != before


def test_whoever_only_listens_to_a_telling_sees_each_new_line(cast: Cast) -> None:
    slug = next(
        slug
        for slug in ("agreement-on-trial", "how-to-sit-with-me", "under-the-stuck-issue", "good-news-well-met")
        if any(step.kind == "ask" for step in _exercise(slug).steps)
    )
    room = open_room(slug, cast.maya, cast.jonas, circle=cast.couple).begin()
    step = next(step.id for step in room.table.exercise.steps if step.kind == "ask")
    room.play_to(step)
    before = [panel(room, seat).key for seat in (0, 1)]
    assert room.do(0, "tell", text="It goes back a long way.", turn="1") is None
    assert [panel(room, seat).key for seat in (0, 1)] != before
    assert "It goes back a long way." in room.text(1)


def test_a_page_that_slept_wakes_to_what_is_said_now_at_the_same_place_in_the_talk(couple: Room) -> None:
    couple.play_to("talk")
    assert couple.do(0, "speak", text="I was alone.", turn="1") is None
    assert couple.do(1, "say_back", text="You were busy.", turn="1") is None
    asleep = panel(couple, 0).key
    assert couple.do(0, "check", verdict="no", turn="1") is None
    assert couple.do(1, "say_back", text="You were alone.", turn="1") is None
    assert "You were alone." in couple.text(0)
    assert panel(couple, 0).key != asleep


def _exercise(slug: str) -> engine.Exercise:
    from sameside.web.library import shelf

    return shelf.entry(slug).exercise


def test_the_past_shows_what_one_may_look_back_on_and_no_more(couple: Room) -> None:
    couple.play_to("keep")
    couple.do(0, "answer", text="A line for me alone.")
    past = past_of(couple.view(1), couple.table.entry.words_in("en"), face_cache.faces_of(couple.id))
    assert [one.kind for one in past] == ["agree", "floor", "rate"]
    assert "A line for me alone." not in couple.text(1)
    assert "A line for me alone." in couple.text(0)


def test_an_offer_whose_words_were_taken_away_says_so(cast: Cast) -> None:
    room = open_room("turn-taking-talk", cast.maya, cast.grace, cast.dayo, circle=cast.family).begin()
    room.do(2, "draft", text="The long holidays", version="0")
    destroy_key(cast.dayo.owner)
    tables.forget_all()
    assert "(taken away)" in room.text(0)
    assert "None" not in room.text(0)


@pytest.mark.parametrize("slug", ["what-matters-most", "one-small-goal", "breathing-space"])
def test_alone_nothing_speaks_of_others(cast: Cast, slug: str) -> None:
    room = open_room(slug, cast.maya, pace="own")
    for _ in range(20):
        text = room.text(0)
        assert not [word for word in ("Stop for everyone", "the others", "Pause, or stop") if word in text]
        if not room.play(0):
            break
    assert room.state.over


def test_where_anyone_answers_for_all_whoever_passed_waits_for_the_one_who_does(cast: Cast) -> None:
    room = open_room("how-is-our-plan", cast.maya, cast.jonas, circle=cast.couple).begin().play_to("then")
    assert "<textarea" in room.html(0)
    assert room.do(0, "pass", step="then") is None
    assert "You are ready. Waiting for Jonas" in room.html(0)
    assert "<textarea" not in room.html(0)
    assert "<textarea" in room.html(1)


def test_where_all_meet_at_the_lowest_the_page_tells_that_and_not_whose(cast: Cast) -> None:
    room = open_room("fears-at-our-depth", cast.maya, cast.grace, cast.dayo, circle=cast.family).begin()
    assert "Nobody is told who chose what." in room.text(0)
    for seat, point in enumerate(("neck", "knees", "belt")):
        room.do(seat, "answer", point=point)
    assert panel(room, 0).more["lowest"].startswith("to the knees.")
    for seat in (0, 2):
        now = words_of(room.html(seat).split('data-region="past"')[0])
        assert "to the knees." in now
        assert "Grace" not in now
        assert not [words for words in ("to the neck.", "to the belt.") if words in now]
    for seat in (0, 1, 2):
        room.do(seat, "go_on")
    for seat in (0, 1, 2):
        room.do(seat, "go_on")
    assert "These weeks, it worries me that" in room.text(0)
    assert "Knees today." in room.text(2)
    assert "to the knees." in words_of(room.html(1).split('data-region="past"')[1])
