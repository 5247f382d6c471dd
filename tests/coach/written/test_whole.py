import json

from sameside.coach.written import read_coach
from tests.coach.examples import EXAMPLES, coach_of, seed_files, tried

WEIGHTS = {"labels": ["ABS"], "biases": [0], "thresholds": [1], "channels": {"word": [1, 1]}, "weights": {}}
SIDES = {"unit": 0.5, "words": {"sad": "hC"}}


def test_files_that_are_missing_are_empty_and_their_words_are_missed() -> None:
    coach, faults = read_coach((), "en")
    assert coach.rules.rules == ()
    assert {fault.file for fault in faults} == {"words.toml", "lights.toml", "traps.toml"}


def test_rules_come_from_every_file_in_their_folder() -> None:
    more = f'[[rules]]\nid = "more"\ncode = "ABS"\npattern = "never"\n{EXAMPLES}'
    coach = coach_of(rules__more_toml=more)
    assert {"more", "seed-you-never"} <= {rule.id for rule in coach.rules.rules}


def test_an_id_is_one_of_a_kind_in_all_files() -> None:
    taken = seed_files()["rules/seed.toml"].replace("seed-you-never", "seed-kill-myself")
    _, faults = tried(rules__seed_toml=taken)
    assert [fault.file for fault in faults] == ["safety.toml"]


def test_weights_go_by_the_name_of_their_file() -> None:
    assert coach_of(weights__draft_json=json.dumps(WEIGHTS)).scorers["draft"].labels == ("ABS",)


def test_weights_that_cannot_be_used_are_told() -> None:
    _, faults = tried(weights__draft_json=json.dumps(WEIGHTS | {"biases": []}))
    assert [str(fault) for fault in faults] == [
        "weights/draft.json:1: The weights need a bias and a threshold for each label."
    ]


def test_the_sides_of_words_are_read_from_a_file_of_their_own() -> None:
    coach = coach_of(sides_json=json.dumps(SIDES), weights__draft_json=json.dumps(WEIGHTS | {"sides": [[1, 2]]}))
    assert coach.names().sides(("sad",)) == coach.sides.told(("sad",)) != ()


def test_sides_that_cannot_be_used_are_told() -> None:
    _, faults = tried(sides_json=json.dumps(SIDES | {"unit": 0}))
    assert [fault.file for fault in faults] == ["sides.json"]


def test_weights_for_other_sides_than_there_are_are_told() -> None:
    weights = json.dumps(WEIGHTS | {"sides": [[1, 2]]})
    told = ["weights/draft.json:1: The weights are for other sides than those in sides.json."]
    assert [str(fault) for fault in tried(weights__draft_json=weights)[1]] == told
    three = SIDES | {"words": {"sad": "ABC"}}
    assert [str(fault) for fault in tried(weights__draft_json=weights, sides_json=json.dumps(three))[1]] == told


def test_strange_keys_are_told_in_every_file() -> None:
    for name, raw in seed_files().items():
        _, faults = tried(**{name.replace("/", "__").replace(".", "_"): f"typo = 1\n{raw}"})
        assert [(fault.file, "typo" in fault.sentence) for fault in faults] == [(name, True)]
