import pytest

from sameside.coach.text.quotes import quotations
from tests.coach.examples import SEED


def quoted(given: str) -> list[str]:
    return [given[one.start : one.end] for one in quotations(given, SEED.tongue)]


@pytest.mark.parametrize(
    "quotation",
    ["“You never listen to me”", '"You never listen to me"', "«You never listen to me»", "„You never listen to me“",
     "'You never listen to me'", "‘You don’t ever listen’"],
)  # fmt: skip
def test_what_somebody_said_is_a_quotation(quotation: str) -> None:
    assert quoted(f"Then {quotation}, and I left.") == [quotation]


def test_a_word_or_two_in_marks_is_no_quotation() -> None:
    assert quoted("You “forgot” again, you 'poor thing'.") == []


def test_a_short_one_after_a_word_of_speech_is() -> None:
    assert quoted("He called me “lazy” and said: 'never again'.") == ["“lazy”", "'never again'"]


def test_a_draft_that_stands_in_marks_as_a_whole_is_not_one() -> None:
    assert quoted(' "You never listen to me." ') == []


def test_a_mark_that_never_closes_quotes_nothing() -> None:
    assert quoted("Then “you never listen to me, and I left.") == []
    assert quoted("Then 'you never listen to me, and I left.") == []
    assert quoted("said “you never\n\nlisten to me” ok") == []
    assert quoted("said 'you never\n\nlisten to me' ok") == []


def test_an_apostrophe_quotes_nothing() -> None:
    assert quoted("I said 'cause the kids' shoes were gone 'til today' ok") == []
    assert quoted("It's the kids' turn, and that's all of it, isn't it' ok") == []
    assert quoted("said ' you never listen to me' ok") == []
