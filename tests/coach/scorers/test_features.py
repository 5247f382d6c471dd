from collections import Counter

from sameside.coach.scorers import Seen, features

WORDS = ("you", "never")


def names(
    channels: dict[str, tuple[int, ...]], words: tuple[str, ...] = WORDS, before: tuple[str, ...] = (), **more: bool
) -> list[str]:
    return [seen.name for seen in features(words, before, channels, **more)]


def test_runs_of_words_know_where_they_stood() -> None:
    assert list(features(WORDS, (), {"word": (1, 2)})) == [
        Seen("w:you", 0, 1),
        Seen("w:never", 1, 2),
        Seen("w:you never", 0, 2),
    ]


def test_runs_of_letters_stay_inside_a_word() -> None:
    assert names({"char": (4, 5)}, ("you", "a")) == ["c: you", "c:you ", "c: you ", "c: a ", "c: a "]


def test_a_word_without_end_is_cut() -> None:
    assert len(names({"char": (3, 3)}, ("a" * 10_000,))) == 30


def test_words_of_the_turn_before_stand_nowhere() -> None:
    assert list(features((), ("late", "again"), {"before": (1, 1)})) == [Seen("b:late", 0, 0), Seen("b:again", 0, 0)]


def test_the_shape_tells_length_ends_and_echo() -> None:
    assert names({"shape": ()}) == ["s:long0", "s:first you", "s:last never"]
    asked = names({"shape": ()}, ("so", "waiting", "alone"), ("i", "waiting", "here"), asks=True)
    assert Counter(asked) == Counter(["s:long0", "s:first so", "s:last alone", "s:asks", "s:echo2", "s:before0"])
    assert "s:echo0" in names({"shape": ()}, ("so",), ("late",))
    assert names({"shape": ()}, ()) == ["s:long0"]


def test_an_echo_is_of_what_was_said_just_now() -> None:
    words, before = ("kitchen",), ("kitchen", *("room",) * 149)
    names = [one.name for one in features(words, before, {"shape": ()})]
    assert "s:echo4" in names
    assert "s:echo0" in [one.name for one in features(words, (*before, "room"), {"shape": ()})]


def test_signs_are_counted_by_the_name_they_were_given() -> None:
    seen = list(features(("you",), (), {"sign": ()}, signs=("r:one", "q:one#2")))
    assert [(one.name, one.start, one.end) for one in seen] == [("r:one", 0, 0), ("q:one#2", 0, 0)]
    assert list(features(("you",), (), {"word": (1, 1)}, signs=("r:one",))) == [("w:you", 0, 1)]


def test_of_words_and_letters_only_what_is_known_is_named_when_that_is_asked() -> None:
    channels: dict[str, tuple[int, ...]] = {"word": (1, 2), "char": (4, 4), "before": (1, 1)}
    seen = list(features(("you", "never"), ("late",), channels, known={"w:never", "w:you never", "c:ever"}))
    assert seen == [("w:never", 1, 2), ("w:you never", 0, 2), ("c:ever", 1, 2), ("b:late", 0, 0)]
