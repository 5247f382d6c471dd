from sameside.coach.rehearsal.fields import LONGEST, BadCast, Fields, said_twice


def read(table: object) -> tuple[Fields, list[str]]:
    problems: list[str] = []
    return Fields(table, "here", problems), problems


def test_what_is_right_is_read() -> None:
    fields, problems = read({"a": " text ", "b": "two", "c": 1, "d": ["x", "y"], "e": {"f": 0.5}})
    assert fields.text("a") == "text"
    assert fields.one_of("b", ("one", "two")) == "two"
    assert fields.number("c", 0, 1) == 1.0
    assert fields.lines("d", 2) == ("x", "y")
    assert fields.inner("e").number("f", 0, 1) == 0.5
    assert fields.may("none").names() == ()
    fields.close()
    assert problems == []


def test_apostrophes_become_round() -> None:
    fields, _ = read({"a": "I'm here", "b": ["don't", "won't"]})
    assert fields.text("a") == "I’m here"
    assert fields.lines("b", 1) == ("don’t", "won’t")


def test_what_is_wrong_is_said_and_something_fitting_stands_in() -> None:
    fields, problems = read(
        {"a": " ", "b": "x" * (LONGEST + 1), "c": 3, "d": True, "e": "1", "f": 2, "g": [""], "h": ["x"], "i": 1}
    )
    assert (fields.text("a"), fields.text("b"), fields.text("c")) == ("", "", "")
    assert fields.one_of("c", ("one", "two")) == "one"
    assert [fields.number(name, 0, 1) for name in ("d", "e", "f")] == [0, 0, 0]
    assert (fields.lines("g", 1), fields.lines("c", 1), fields.lines("h", 2)) == ((), (), ("x",))
    assert fields.inner("i").names() == ()
    assert problems == [
        "here: a must be a text of 1 to 240 letters.",
        "here: b must be a text of 1 to 240 letters.",
        "here: c must be a text of 1 to 240 letters.",
        "here: c is one of one, two.",
        "here: d must be a number from 0 to 1.",
        "here: e must be a number from 0 to 1.",
        "here: f must be a number from 0 to 1.",
        "here: g must be a list of lines of 1 to 240 letters.",
        "here: c must be a list of lines of 1 to 240 letters.",
        "here: h needs 2 lines or more, and has 1.",
        "here, i: must be a table.",
    ]


def test_what_nobody_asked_for_is_not_known() -> None:
    fields, problems = read({"a": "x", "b": "y"})
    fields.text("a")
    fields.close()
    assert problems == ["here: b is not known here."]


def test_lines_that_stand_twice_are_found() -> None:
    assert said_twice(["a", "b", "a", "c", "a"]) == ["a", "a"]
    assert said_twice(["a", "b"]) == []


def test_a_bad_cast_says_everything_at_once() -> None:
    assert str(BadCast(["one.", "two."])) == "one.\ntwo."
    assert BadCast(["one."]).problems == ("one.",)
