from sameside.web.beliefs.digest import digest


def test_the_same_words_are_the_same_in_any_order_and_others_are_not() -> None:
    assert digest({"a": "1", "b": None}) == digest({"b": None, "a": "1"})
    assert digest({"a": "1"}) != digest({"a": "2"})
