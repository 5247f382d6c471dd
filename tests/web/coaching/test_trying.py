from sameside.web.coaching.trying import SECOND, to_keep, versions
from tests.cast import Cast


def test_one_version_at_first_and_another_on_asking(cast: Cast) -> None:
    assert [one.text for one in versions(cast.maya, {})] == [""]
    assert [one.text for one in versions(cast.maya, {"text": "a", "do": "another"})] == ["a", "a"]
    two = versions(cast.maya, {"text": "a", f"{SECOND}text": "b"})
    assert [(one.prefix, one.text) for one in two] == [("", "a"), (SECOND, "b")]


def test_what_is_kept_is_the_version_that_was_meant(cast: Cast) -> None:
    two = versions(cast.maya, {"text": "a", f"{SECOND}text": " "})
    assert to_keep(two, "") == "a"
    assert to_keep(two, SECOND) == ""
    assert to_keep(two, "x") == ""
