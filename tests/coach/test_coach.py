import json

from tests.coach.examples import SEED, coach_of

FILE = {"labels": ["CRIT"], "biases": [0], "thresholds": [1], "channels": {"word": [1, 1]}}


def test_the_rules_of_the_lights_are_parted_by_their_scorers() -> None:
    codes = {name: {rule.code.partition(":")[0] for rule in book.rules} for name, book in SEED.lights_of.items()}
    assert codes == {
        "question": {"question"},
        "reflection": {"reflection"},
        "lights": {"feeling", "view", "further"},
    }
    assert sum(len(book.rules) for book in SEED.lights_of.values()) == len(SEED.lights.rules)


def test_a_name_is_known_when_one_scorer_weighs_it() -> None:
    coach = coach_of(
        weights__draft_json=json.dumps(FILE | {"weights": {"w:lazy": [1, 0, 2]}}),
        weights__traps_json=json.dumps(FILE | {"weights": {"w:fail": [1, 0, 2]}}),
    )
    assert coach.known_names == {"w:lazy": "w:lazy", "w:fail": "w:fail"}
    assert SEED.known_names == {}


def test_a_name_that_several_scorers_weigh_is_kept_once() -> None:
    weights = {"weights": {"w:on its own": [1, 0, 2]}}
    coach = coach_of(
        weights__draft_json=json.dumps(FILE | weights),
        weights__traps_json=json.dumps(FILE | json.loads(json.dumps(weights))),
    )
    assert len({id(name) for scorer in coach.scorers.values() for name in scorer.weights}) == 1


def test_in_buckets_every_name_may_weigh_something() -> None:
    coach = coach_of(weights__draft_json=json.dumps(FILE | {"buckets": 7, "weights": {"w3": [1, 0, 2]}}))
    assert coach.known_names is None
    assert coach.known_letters == {}


def test_letters_of_words_that_several_scorers_weigh_are_worked_out_beforehand() -> None:
    file = FILE | {"channels": {"word": [1, 2], "char": [3, 3]}}
    coach = coach_of(
        weights__draft_json=json.dumps(
            file | {"weights": {"w:you": [1, 0, 2], "w:you do": [1, 0, 2], "c: yo": [1, 0, 1]}}
        ),
        weights__traps_json=json.dumps(
            file | {"weights": {"w:you": [1, 0, 2], "w:you do": [1, 0, 2], "w:i": [1, 0, 2]}}
        ),
        weights__danger_json=json.dumps(FILE | {"weights": {"w:he": [1, 0, 2]}}),
    )
    assert coach.known_letters == {(3, 3): {"you": ("c: yo",)}}
