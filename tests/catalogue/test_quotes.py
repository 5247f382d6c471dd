import pytest

from sameside.catalogue.quotes import rounded


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ('"Us" does not fit.', "“Us” does not fit."),
        ("Don't. It's the others' turn.", "Don’t. It’s the others’ turn."),
        ('Say ("yes").', "Say (“yes”)."),
        ("\"'No,' she said.\"", "“‘No,’ she said.”"),
        ('*"Softly"*', "*“Softly”*"),
        ('One:\n"Two"', "One:\n“Two”"),
        ("“Round” already’s fine", "“Round” already’s fine"),
        ("", ""),
    ],
)
def test_straight_quotes_become_round(typed: str, read: str) -> None:
    assert rounded(typed) == read


def test_lines_stay_where_they_are() -> None:
    assert rounded('"\n"\n\'').count("\n") == 2
