from sameside.coach.listed import listed_of
from sameside.coach.patterns import Lists, WordList

LISTED = listed_of(
    Lists(
        insult=WordList.of([("fool",)]),
        praise=WordList.of([("fool",), ("dear",)]),
        good=WordList.of([("help*",)]),
        bad=WordList.of([("helpless*",)]),
    ),
    frozenset({"are", "the"}),
)


def test_words_of_a_kind_are_alike() -> None:
    assert LISTED.signs(("you", "fool")) == ("k:YOU", "k:INSULT", "k:YOU INSULT", "j:YOU INSULT")


def test_the_first_list_that_holds_a_word_names_it() -> None:
    assert LISTED.signs(("fool",)) == ("k:INSULT",)
    assert LISTED.signs(("dear",)) == ("k:PRAISE",)


def test_a_word_may_begin_as_a_list_says() -> None:
    assert LISTED.signs(("helped",)) == ("k:GOOD",)


def test_a_small_word_and_a_sign_stand_for_themselves() -> None:
    assert LISTED.signs(("the",)) == ("k:the",)
    assert LISTED.signs(("!",)) == ("k:!",)


def test_what_somebody_wrote_of_their_own_is_not_named() -> None:
    assert LISTED.signs(("Gertrude",)) == ("k:_",)
    assert LISTED.signs(("07700900123",)) == ("k:#",)


def test_what_stands_between_can_be_passed_over() -> None:
    signs = LISTED.signs(("you", "blue", "fool"))
    assert "k:YOU _ INSULT" in signs
    assert "j:YOU INSULT" in signs


def test_each_is_named_once() -> None:
    assert LISTED.signs(("the", "the")) == ("k:the", "k:the the", "j:the the")
