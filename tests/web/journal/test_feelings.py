import re
import tomllib

from sameside.web.journal.feelings import FAMILIES, MOODS, WORDS, mood_word, named
from tests.house.tree import ROOT


def test_there_are_at_least_sixty_words_and_each_stands_in_one_family() -> None:
    every = [word for _name, words in FAMILIES.values() for word in words]
    assert len(every) == len(set(every)) == len(WORDS) >= 60


def test_most_of_them_are_words_the_coach_takes_for_feelings_too() -> None:
    source = tomllib.loads((ROOT / "content" / "coach" / "en" / "feelings.toml").read_text())
    known = {word.strip() for one in source["families"].values() for word in re.split(r"[,\n]", one)}
    assert sum(str(label) in known for label in WORDS.values()) >= 40


def test_what_was_chosen_is_named_in_one_order_and_what_is_no_feeling_is_left_out() -> None:
    assert named(["worn-out", "happy", "ignored"]) == ["happy", "worn out"]


def test_a_mood_is_a_word_also_between_two_of_them() -> None:
    assert [mood_word(value) for value in (None, 1, 2.4, 2.5, 5)] == ["", "Very low", "Low", "In between", "Very good"]
    assert len(MOODS) == 5
