"""Two look-ups that templates lack."""

from sameside.web.sittings.templatetags.sitting import at, of


def test_a_place_in_a_list_that_is_too_short_is_empty() -> None:
    assert (at(["a"], 0), at(["a"], 1), at("", 0), at(None, 0)) == ("a", "", "", "")


def test_a_name_that_a_mapping_lacks_is_empty() -> None:
    assert (of({"a": 1}, "a"), of({"a": 1}, "b"), of("", "a"), of(None, "a")) == (1, "", "", "")
