from typing import Any

import pytest

from sameside.web.selfcare.pace import EASY, clock, length_words, moments, pace_of, told
from sameside.web.selfcare.practices import practices


def breath(**asked: str) -> Any:
    return pace_of(practices()["longer-out"], asked)


def test_without_asking_it_is_the_longer_breath_out_and_not_the_shortest_time() -> None:
    assert (breath().pattern, breath().counts, breath().minutes) == ("four-six", (4, 0, 6, 0), 3)


def test_a_pattern_and_a_length_on_offer_are_taken() -> None:
    found = breath(pattern="five-five", minutes="5")
    assert (found.counts, found.minutes) == ((5, 0, 5, 0), 5)


def test_own_counts_are_taken_as_far_as_one_can_breathe_them() -> None:
    own = breath(pattern="own", inhale="3", hold="0", exhale="99", rest="-4")
    assert own.counts == (3, 0, 15, 0)
    assert breath(pattern="own", inhale="0", hold="x", exhale="", rest="1").counts == (1, 0, 6, 1)


@pytest.mark.parametrize("odd", ["", "x", "9" * 5000, "-1", "3.5", "\0", "\u0665"])
def test_what_makes_no_sense_is_left_aside(odd: str) -> None:
    assert breath(minutes=odd).minutes in (3, 5)
    assert breath(pattern=odd).counts == EASY
    assert all(0 <= count <= 15 for count in breath(pattern="own", inhale=odd, exhale=odd).counts)


def test_the_breath_is_told_in_a_sentence() -> None:
    assert told(breath()) == "In for 4, out for 6. In 3 minutes that is about 18 breaths."
    square = breath(pattern="four-square", minutes="1")
    assert square.holds
    assert told(square) == "In for 4, hold for 4, out for 4, rest for 4. In 1 minute that is about 4 breaths."


def test_words_come_at_their_times() -> None:
    found = moments(practices()["before-a-talk"])
    assert [one.clock for one in found][:3] == ["0:00", "0:15", "0:35"]
    assert sum(one.seconds for one in found) == 120
    assert pace_of(practices()["before-a-talk"], {}).minutes == 2
    assert clock(125) == "2:05"


def test_a_length_is_told() -> None:
    assert length_words(practices()["before-a-talk"]) == "2 minutes"
    assert length_words(practices()["quiet-time"]) == "1 to 30 minutes"
    assert pace_of(practices()["quiet-time"], {"minutes": "20"}).minutes == 20
