from django.utils import timezone

from sameside.web.circles.faces import Face
from sameside.web.goals.moving import WAYS
from sameside.web.goals.queries.one import Line
from sameside.web.goals.templatetags.goals import BY_ANOTHER, BY_ONESELF, changed, chosen_then, in_words


def line(kind: str, mine: bool = True, face: Face | None = None, whom: Face | None = None) -> Line:
    return Line(kind, timezone.now(), [["title", "a", "b"], ["wins", "1", "2"]], "", face, whom, mine)


def face(name: str) -> Face:
    from uuid import uuid4

    return Face(uuid4(), name, "clay")


def test_every_move_has_a_line_of_ones_own_and_of_another() -> None:
    for kind in (*WAYS, "began", "adjusted", "again-on"):
        assert in_words(line(kind)).startswith("You ")
        assert in_words(line(kind, mine=False, face=face("Jonas"))).startswith("Jonas ")
    assert set(BY_ANOTHER) < set(BY_ONESELF)


def test_whoever_is_not_there_any_more_has_no_name() -> None:
    assert in_words(line("rest", mine=False)) == "Someone who was here let it rest."
    assert in_words(line("alone")) == "Someone is no longer beside it."
    assert in_words(line("beside", whom=face("Jonas"))) == "Jonas said yes to stand beside it."


def test_changes_have_the_names_of_their_parts_and_unknown_ones_are_let_fall() -> None:
    assert changed(line("adjusted")) == [("Its name", "a", "b")]


def test_an_unknown_line_is_no_word() -> None:
    assert in_words(line("won")) == ""
    assert chosen_then("keep") == "You kept it as it was."
    assert chosen_then("win") == ""
