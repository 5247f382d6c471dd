import json

from sameside.coach import Coach
from sameside.coach.listening import Listening
from tests.coach.examples import SEED, coach_of, seed_files, text_of


def learned(name: str, labels: list[str], weights: dict[str, list[float]], **more: object) -> Coach:
    file = {
        "labels": labels,
        "biases": [0] * len(labels),
        "thresholds": [1] * len(labels),
        "channels": {"word": [1, 1], "before": [1, 1], "shape": []},
        "even": False,
        "weights": weights,
    }
    return coach_of(**{f"weights__{name}_json": json.dumps(file | more)})


def listening(given: str, coach: Coach = SEED, before: str = "") -> Listening:
    return Listening(text_of(given, coach), text_of(before, coach) if before else None, coach)


def test_an_open_question_among_closed_ones_opens() -> None:
    assert listening("Are you there? How was it?").question == "open"
    assert listening("Are you there? You know?").question == "closed"
    assert listening("You know? Well.").question == "closed"
    assert listening("Did you eat").question == "closed"
    assert listening("Well.").question is None


def test_a_scorer_adds_to_the_rules() -> None:
    coach = learned("question", ["question:open"], {"w:tell": [1, 0, 2]})
    assert listening("Tell me more.", coach).question == "open"
    assert listening("How was it?", coach).question == "open"


def test_a_scorer_alone_puts_out_what_the_rules_say() -> None:
    coach = learned("question", ["question:open"], {"w:tell": [1, 0, 2]}, alone=True)
    assert listening("How was it?", coach).question == "closed"
    assert listening("Tell me. How was it?", coach).question == "open"


def test_a_scorer_alone_can_hear_the_rules_too() -> None:
    weights = {"w:how": [1, 0, 0.5], "w:like": [1, 0, -2]}
    coach = learned("question", ["question:open"], weights, alone=True, trust=0.5)
    assert listening("How was it?", coach).question == "open"
    assert listening("How was it like?", coach).question == "closed"
    assert listening("And somehow how", coach).question is None


def test_a_rule_that_the_scorer_does_not_know_stays() -> None:
    coach = learned("question", ["question:closed"], {}, alone=True)
    assert listening("How was it?", coach).question == "open"


def test_what_is_told_to_be_told_is_open_whatever_a_scorer_says() -> None:
    rule = """[[rules]]
id = "told"
code = "question:told"
pattern = ["tell me about ..3"]
positive = ["Tell me about it all.", "Tell me about her.", "Tell me about Leeds."]
negative = ["Tell him.", "I told you.", "About it."]
"""
    lights = seed_files()["lights.toml"] + "\n" + rule
    coach = coach_of(
        lights_toml=lights,
        weights__question_json=json.dumps(
            {
                "labels": ["question:open"],
                "biases": [-9],
                "thresholds": [1],
                "channels": {"word": [1, 1]},
                "weights": {},
                "alone": True,
            }
        ),
    )
    assert listening("Tell me about Leeds.", coach).question == "open"
    assert listening("I told you.", coach).question is None


def test_a_scorer_for_one_thing_leaves_the_others_alone() -> None:
    coach = learned("reflection", ["reflection"], {}, alone=True)
    signs = listening("So you waited? How was it?", coach, before="I waited.").signs
    assert "reflection" not in signs
    assert "question:open" in signs


def test_the_sentence_that_scores_highest_earned_it() -> None:
    given = "Okay then. Poor thing, so tired. Bye."
    coach = learned("lights", ["feeling:partly"], {"w:okay": [1, 0, 1], "w:poor": [1, 0, 2]})
    assert listening(given, coach).signs["feeling:partly"] == (11, 32)


def test_a_sentence_is_scored_by_itself_however_long_the_text() -> None:
    coach = learned("lights", ["feeling:partly"], {"w:poor": [1, 0, 0.6], "w:tired": [1, 0, 0.6]})
    assert listening("Poor thing. So tired.", coach).signs == {}
    assert listening("Poor thing, so tired." + " Okay then." * 50, coach).signs == {"feeling:partly": (0, 21)}


def test_what_no_word_earned_belongs_to_the_first_sentence() -> None:
    coach = learned("reflection", ["reflection"], {"b:waited": [1, 0, 2]})
    assert listening("Mm. Okay.", coach, before="I waited.").signs["reflection"] == (0, 3)
    assert "reflection" not in listening("", coach, before="I waited.").signs


def test_a_scorer_hears_that_it_is_a_question() -> None:
    coach = learned("lights", ["further:partly"], {"s:asks": [1, 0, 2]})
    assert "further:partly" in listening("You know?", coach).signs
    assert "further:partly" not in listening("You know.", coach).signs
