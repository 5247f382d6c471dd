import re
from dataclasses import replace

import pytest

from sameside.coach import load_coach
from sameside.coach.text.spelling import plain, plain_words
from tests.coach.examples import SEED


@pytest.mark.parametrize("sign", "'’‘ʼ`´′＇")
def test_every_apostrophe_is_one_apostrophe(sign: str) -> None:
    assert plain_words(f"Don{sign}t", SEED.tongue) == ("do", "not")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("YOU'RE", ("you", "are")),
        ("can't", ("can", "not")),
        ("dont", ("do", "not")),
        ("mother's", ("mother", "'s")),
        ("'cause", ("cause",)),
        ("o'clock", ("o'clock",)),
        ("rock'n'roll", ("rock'n'roll",)),
        ("neverrrr", ("never",)),
        ("callll", ("call",)),
        ("helllp", ("help",)),
        ("zzzip", ("zip",)),
        ("stillll", ("still",)),
        ("'", ()),
        ("ＮＥＶＥＲ", ("never",)),
        ("ne\u200dver", ("never",)),
        ("'d", ("d",)),
    ],
)
def test_a_written_word_becomes_plain_words(written: str, meant: tuple[str, ...]) -> None:
    assert plain_words(written, SEED.tongue) == meant


def test_a_backtick_is_an_apostrophe_in_plain_text_too() -> None:
    assert plain("Don`t") == "don't"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("workin", ("working",)),
        ("workin'", ("working",)),
        ("makin", ("making",)),
        ("stoppin", ("stopping",)),
        ("again", ("again",)),
        ("skin", ("skin",)),
        ("within", ("within",)),
        ("zebrin", ("zebrin",)),
        ("win", ("win",)),
    ],
)
def test_a_letter_that_speech_leaves_out_is_put_back_where_the_word_is_known(
    written: str, meant: tuple[str, ...]
) -> None:
    tongue = replace(SEED.tongue, known=frozenset({"work", "make", "stop", "with", "w"}), whole=frozenset({"within"}))
    assert plain_words(written, tongue) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Ye couldnae", "you could not"),
        ("dinny dae", "do not do"),
        ("oot the hoose", "out the house"),
        ("goin nowhere", "going nowhere"),
        ("I 'preciate", "i appreciate"),
        ("dat's wrang", "that is wrong"),
        ("lookin", "looking"),
        ("within the hour, Robin, my cousin, begins again", "within the hour robin my cousin begins again"),
    ],
)
def test_what_is_spelled_as_it_is_spoken_is_read_as_it_is_meant(written: str, meant: str) -> None:
    tongue = load_coach().tongue
    words = [plain for word in re.findall(r"[\w']+", written) for plain in plain_words(word, tongue)]
    assert " ".join(words) == meant
