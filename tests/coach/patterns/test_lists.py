from sameside.coach.patterns import Lists, WordList

FEELINGS = WordList.of([("fed", "up"), ("fed",), ("fed", "up", "with"), ("lone*",), ("sad",)])


def test_the_longest_entry_comes_first() -> None:
    assert list(FEELINGS.ends(("so", "fed", "up", "with", "it"), 1)) == [4, 3, 2]
    assert list(FEELINGS.ends(("fed",), 0)) == [1]
    assert list(FEELINGS.ends(("full",), 0)) == []


def test_a_stem_is_the_beginning_of_words() -> None:
    assert list(FEELINGS.ends(("lonely",), 0)) == [1]
    assert list(WordList.of([("sad",)]).ends(("sadly",), 0)) == []


def test_where_stems_are_no_word_is_certain() -> None:
    assert FEELINGS.first_words() is None
    assert WordList.of([("sad",), ("fed", "up")]).first_words() == {"sad", "fed"}


def test_lists_join_without_losing_an_entry() -> None:
    both = WordList.joined([FEELINGS, WordList.of([("glad",)])])
    assert set(both.entries()) == {*FEELINGS.entries(), ("glad",)}


def test_a_list_nobody_wrote_is_empty() -> None:
    assert list(Lists()["ghost"].entries()) == []
