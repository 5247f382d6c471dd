import pytest

from sameside.web.beliefs import bodies

ID = "0f0e5c1a-8a52-4f5b-9f0a-6f3c1d2b7e90"


def test_what_was_taken_away_whole_is_read_whole() -> None:
    belief = {
        **bodies.empty_belief(), "words": "I must.", "traps": [{"name": "a", "question": "b"}],
        "ratings": [{"id": ID, "at": "2026-05-03T12:00:00+00:00", "value": 8}],
        "evidence": [{"id": ID, "side": "for", "text": "c"}],
        "trials": [{"id": ID, "do": "d", "expect": "e", "on": "2026-05-17", "happened": "", "learned": ""}],
    }  # fmt: skip
    assert bodies.belief_from(belief) == belief
    moment = {**bodies.empty_moment(), "thought": "x", "before": 8}
    assert bodies.moment_from(moment) == moment


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        {"stone": 1},
        {"words": 1},
        {"words": "x" * 20_001},
        {"aside": "yes"},
        {"ratings": {}},
        {"ratings": [{"id": ID, "at": "2026-05-03T12:00:00+00:00", "value": 11}]},
        {"ratings": [{"id": ID, "at": "2026-05-03T12:00:00+00:00", "value": True}]},
        {"ratings": [{"id": ID, "at": "2026-05-03T12:00:00+00:00"}]},
        {"ratings": [{"id": ID, "at": "2026-05-03T12:00:00", "value": 1}]},
        {"ratings": [{"id": ID, "at": 5, "value": 1}]},
        {"evidence": [{"id": "x", "side": "for", "text": ""}]},
        {"evidence": [{"id": ID, "side": "beside", "text": ""}]},
        {"traps": [None]},
        {"trials": [{"id": ID, "on": "tomorrow"}]},
        {"trials": [{"id": ID, "on": 5}]},
        {"evidence": [{"id": ID, "side": "for"}] * 501},
    ],
)
def test_what_is_no_belief_is_told_in_a_sentence(wrong: object) -> None:
    with pytest.raises(ValueError, match="We do not understand"):
        bodies.belief_from(wrong)


def test_facts_and_not_yets_are_texts_and_nothing_else() -> None:
    assert bodies.fact_from({"did": "x"}) == {"did": "x", "part": "", "who": ""}
    assert bodies.yet_from({"cant": "x"})["so_far"] == ""
    for read in (bodies.fact_from, bodies.yet_from):
        with pytest.raises(ValueError, match="We do not understand"):
            read({"words": "x"})
