from sameside.web.coaching.pieces import Instead, cut, instead, utf16, words_at


def test_a_text_is_cut_without_losing_a_sign() -> None:
    pieces = cut("You never listen.", [((0, 9), "ABS"), ((10, 16), "X")])
    assert [(one.words, one.mark) for one in pieces] == [
        ("You never", "ABS"),
        (" ", None),
        ("listen", "X"),
        (".", None),
    ]


def test_where_two_marks_claim_the_same_words_the_first_has_them() -> None:
    pieces = cut("You never listen.", [((0, 9), "a"), ((4, 16), "b"), ((5, 8), "c")])
    assert [(one.words, one.mark) for one in pieces] == [("You never", "a"), (" listen", "b"), (".", None)]
    assert "".join(one.words for one in pieces) == "You never listen."


def test_quoted_words_are_short_and_on_one_line() -> None:
    assert words_at("You  never\nlisten.", ((0, 17),)) == "You never listen"
    far = "You " + "x" * 80 + " never"
    assert words_at(far, ((0, 3), (85, 90))) == "You … never"
    assert words_at("x", ()) == ""


def test_the_first_quoted_piece_is_what_to_say_and_the_rest_is_advice() -> None:
    assert instead("Try “I was late.” and not “You were late.”") == Instead("I was late.", -1)
    assert instead("Say it straight.") is None


def test_where_a_suggestion_has_a_gap_one_goes_on_writing() -> None:
    assert instead("Name one time: “Yesterday, when you ...” says more.") == Instead("Yesterday, when you ", 20)
    found = instead("“When … happens, I feel small.”")
    assert found == Instead("When happens, I feel small.", 5)


def test_a_browser_counts_signs_beyond_the_first_plane_twice() -> None:
    assert utf16("a\U0001f9e1b", 1) == 1
    assert utf16("a\U0001f9e1b", 2) == 3
