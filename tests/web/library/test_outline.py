import pytest

from sameside.catalogue.words import StepWords, Words
from sameside.engine.exercise import Exercise, Step
from sameside.engine.steps import KINDS
from sameside.web.library import outline
from sameside.web.library.outline import Row


def rows(*steps: Step, people: tuple[int, int] = (2, 2), roles: tuple[str, ...] = ()) -> list[Row]:
    exercise = Exercise("x", 1, "listening", people, "live", 5, "none", roles, steps)
    return outline.rows(exercise, Words("T", "S", steps={"named": StepWords("A heading")}))


def test_every_kind_of_step_has_an_icon_and_words() -> None:
    assert set(outline.ICONS) == set(KINDS)
    assert all(rows(Step("a", kind))[0].what for kind in KINDS)


def test_a_step_is_called_by_its_heading_or_by_what_one_does() -> None:
    assert [row.heading for row in rows(Step("named", "write", "me"), Step("b", "write", "me"))] == [
        "A heading",
        "Write",
    ]


@pytest.mark.parametrize(
    ("audience", "together", "alone"),
    [
        ("me", "Only you", "Only you"),
        ("sealed", "Sealed until all have answered", "Only you"),
        ("circle", "Everyone in the sitting", "Only you"),
        ("practitioner", "You, and your therapist if you agree", "You, and your therapist if you agree"),
        (None, "", ""),
    ],
)
def test_who_reads_it_is_said_in_words(audience: str | None, together: str, alone: str) -> None:
    step = Step("a", "write", audience)  # type: ignore[arg-type]
    assert rows(step)[0].lane == together
    assert rows(step, people=(1, 1))[0].lane == alone


def test_opening_shows_answers_side_by_side_unless_one_is_alone() -> None:
    step = Step("a", "open", options={"of": ("b",)})
    assert (rows(step)[0].lane, rows(step, people=(1, 1))[0].lane) == ("Shown side by side", "Only you")


def test_people_meet_at_joint_steps_and_one_alone_never_does() -> None:
    talk, note = Step("talk", "agree", "circle"), Step("note", "write", "me")
    assert [row.meets for row in rows(talk, note)] == [True, False]
    assert [row.meets for row in rows(talk, note, people=(1, 1))] == [False, False]


def test_time_is_said_where_a_step_has_one() -> None:
    quiet, floor, note = (
        Step("q", "quiet", options={"seconds": 300}),
        Step("f", "floor", "circle", options={"turn_seconds": 60}),
        Step("n", "write", "me"),
    )
    assert [row.time for row in rows(quiet, floor, note)] == ["about 5 minutes", "about 1 minute a turn", ""]


def test_what_is_particular_about_a_step_is_noted() -> None:
    branch = Step("a", "choose", "me", options={"options": ("y", "n"), "next": {"y": "b"}})
    for_all = Step("b", "write", "circle", who="anyone")
    for_one = Step("c", "write", "circle", who="host")
    assert [row.note for row in rows(branch, for_all, for_one, Step("d", "read"), roles=("host",))] == [
        "What comes next depends on your answer.",
        "One of you answers for all.",
        "For one of you. The others wait.",
        "",
    ]
    assert rows(for_all, people=(1, 1))[0].note == ""


def test_marks_follow_the_audience_and_one_alone_has_only_private_ones() -> None:
    steps = (Step("a", "write", "sealed"), Step("b", "read"), Step("c", "write", "circle"))
    assert [row.strands.mark for row in rows(*steps)] == ["sealed", "none", "circle"]
    assert [row.strands.mark for row in rows(*steps, people=(1, 1))] == ["me", "none", "me"]


def test_where_the_gentlest_counts_nothing_is_said_to_be_opened() -> None:
    depth = Step("a", "rate", "sealed", options={"points": ("low", "high"), "meet": "lowest"})
    found = rows(depth, Step("b", "open", options={"of": ("a",)}))
    assert [row.lane for row in found] == [
        "Only you. Of all choices the gentlest counts",
        "The gentlest choice, and not whose",
    ]
    assert found[0].strands.mark == "me"
