import pytest
from django.db import IntegrityError

from sameside.web.coaching import actions, queries
from sameside.web.coaching.models import KeptTalk, Notebook
from sameside.web.coaching.notes import Wrong
from tests.cast import Cast


def test_the_coach_is_off_until_somebody_turns_it_on_and_off_again_in_one_step(cast: Cast) -> None:
    assert not queries.notes_of(cast.maya).on
    actions.read_along(cast.maya, True)
    assert queries.notes_of(cast.maya).on
    assert not queries.notes_of(cast.jonas).on
    actions.read_along(cast.maya, False)
    assert not queries.notes_of(cast.maya).on


def test_a_phrase_is_silenced_once_and_listened_to_again(cast: Cast) -> None:
    for _ in range(2):
        actions.silence(cast.maya, "seed-dying")
    assert queries.notes_of(cast.maya).silenced == ("seed-dying",)
    actions.listen_again(cast.maya, "seed-dying")
    assert queries.notes_of(cast.maya).silenced == ()


def test_a_wrong_mark_is_noted_once_and_taken_back(cast: Cast) -> None:
    for words in ("You never", "you never"):
        actions.not_right(cast.maya, Wrong("ABS", words))
    assert [one.words for one in queries.notes_of(cast.maya).wrong] == ["you never"]
    actions.right_after_all(cast.maya, "ABS", "You never")
    assert queries.notes_of(cast.maya).wrong == ()


def test_two_requests_at_the_same_moment_make_one_notebook(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    written, calls = actions._written, []

    def crowded(person: object, change: object) -> None:
        calls.append(change)
        if len(calls) == 1:
            raise IntegrityError
        written(person, change)  # type: ignore[arg-type]

    monkeypatch.setattr(actions, "_written", crowded)
    actions.read_along(cast.maya, True)
    assert queries.notes_of(cast.maya).on


def test_nothing_of_it_lies_open_in_the_database(cast: Cast) -> None:
    actions.silence(cast.maya, "canary-phrase")
    actions.keep_sentence(cast.maya, "canary-sentence")
    actions.name_trap(cast.maya, "canary-name", ["canary-cue"], "canary-question")
    actions.sit_down(cast.maya, {"described": "canary-talk"})
    rows = [*Notebook.objects.values_list(), *KeptTalk.objects.values_list()]
    assert "canary" not in repr([bytes(one) if isinstance(one, memoryview) else one for row in rows for one in row])


def test_a_new_rehearsal_takes_the_place_of_one_under_way_but_not_of_a_kept_one(cast: Cast) -> None:
    first = actions.sit_down(cast.maya, {"n": 1})
    actions.keep_talk(first)
    actions.sit_down(cast.maya, {"n": 2})
    third = actions.sit_down(cast.maya, {"n": 3})
    assert queries.talk_under_way(cast.maya) == third
    assert queries.talks_of(cast.maya) == [first]
    actions.go_on(third, {"n": 4})
    assert (queries.talk_under_way(cast.maya) or third).body == {"n": 4}


def test_whoever_leaves_for_good_leaves_nothing_behind(cast: Cast) -> None:
    for person in (cast.maya, cast.jonas):
        actions.read_along(person, True)
        actions.keep_sentence(person, "Mine.")
        actions.name_trap(person, "a", ["b"], "c")
        actions.sit_down(person, {})
    actions.erase(cast.maya)
    assert not queries.notes_of(cast.maya).on
    assert (queries.sentences_of(cast.maya), queries.traps_of(cast.maya)) == ([], [])
    assert queries.talk_under_way(cast.maya) is None
    assert len(queries.sentences_of(cast.jonas)) == 1
