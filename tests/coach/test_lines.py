import json

import pytest

from sameside.coach.lines import answer


def asked(command: str, line: str) -> tuple[dict[str, object], bool]:
    said, good = answer(command, line.encode())
    return json.loads(said), good


EVERY = {
    "text", "before", "language", "marks", "found", "parts", "question", "reflection", "quiet", "lights", "traps",
    "offered", "distorted", "distorted_score", "safety",
}  # fmt: skip


@pytest.mark.parametrize(
    ("command", "first"), [("read", "language"), ("traps", "traps"), ("reply", "lights"), ("safety", "safety")]
)
def test_every_command_tells_everything_and_what_was_asked_first(command: str, first: str) -> None:
    said, good = asked(command, '{"text": "You never listen.", "before": "Hi"}')
    assert good
    assert said.keys() == EVERY
    assert list(said)[2] == first


def test_what_came_before_may_be_missing() -> None:
    assert asked("read", '{"text": "So you waited?"}')[0]["reflection"] is None
    assert asked("read", '{"text": "So you waited?", "before": null}')[0]["reflection"] is None
    assert (
        asked("read", '{"text": "So you waited in the cold for an hour.", "before": "I waited in the cold."}')[0][
            "reflection"
        ]
        is True
    )


def test_three_traps_are_ranked_even_where_none_is_offered() -> None:
    said, _ = asked("traps", '{"text": "I had soup."}')
    assert said["offered"] is False
    assert len(said["traps"]) == 3  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "line", ["nope", "[1]", "{}", '{"text": 1}', '{"text": "a", "before": 2}', "[" * 100_000, '"\ud83d"']
)
def test_a_bad_line_is_answered_with_an_error(line: str) -> None:
    said, good = answer("read", line.encode("utf-8", "surrogatepass"))
    assert not good
    assert list(json.loads(said)) == ["error"]


def test_a_half_sign_inside_a_text_is_carried_along() -> None:
    assert asked("read", r'{"text": "you \ud83d never"}')[0]["text"] == "you \ud83d never"
