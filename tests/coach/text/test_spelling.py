import pytest

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
