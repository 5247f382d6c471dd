from sameside.coach import check_content, load_coach
from tests.coach.examples import SEED, coach_of, seed_files


def told(file: str, instead_of: str, written: str) -> list[str]:
    raw = seed_files()[file]
    assert instead_of in raw
    coach = coach_of(**{file.replace("/", "__").replace(".", "_"): raw.replace(instead_of, written, 1)})
    return [str(fault) for fault in check_content(coach)]


def line(file: str, words: str) -> int:
    return seed_files()[file].split(words)[0].count("\n") + 1


def test_a_coach_in_order_has_nothing_to_mend() -> None:
    assert check_content(SEED) == ()


def test_what_a_rule_does_not_find_is_told_at_its_line() -> None:
    place = line("rules/seed.toml", '"seed-you-never"')
    assert told("rules/seed.toml", '"You never listen."', '"You rarely listen."') == [
        f"rules/seed.toml:{place}: “seed-you-never” has to find “You rarely listen.” and does not."
    ]


def test_what_a_rule_must_leave_alone_is_told() -> None:
    place = line("rules/seed.toml", '"seed-you-never"')
    assert told("rules/seed.toml", '"They never listen."', '"You never listen."') == [
        f"rules/seed.toml:{place}: “seed-you-never” has to leave “You never listen.” alone and does not."
    ]


def test_rules_of_every_kind_are_tried() -> None:
    for file, example in (
        ("lights.toml", '"You felt hurt."'),
        ("traps.toml", '"I should be better."'),
        ("safety.toml", '"He hits me."'),
    ):
        assert len(told(file, example, '"Nothing at all."')) == 1


def test_an_example_is_tried_with_what_came_before() -> None:
    assert len(told("rules/seed.toml", 'before = "You were late."', 'before = ""')) == 1


def test_the_examples_of_danger_go_the_whole_way() -> None:
    assert len(told("safety.toml", '"In the film he hits me."', '"In the woods he hits me."')) == 1


def test_danger_needs_a_card() -> None:
    (said,) = told("safety.toml", 'card = "violence"\n', "")
    assert "“seed-hits-me” needs a “card”" in said


def test_calm_sentences_have_to_stay_calm() -> None:
    assert told("quiet.toml", '"We never run', '"You never listen.", "He hits me.", "I feel sad.", "We never run') == [
        "quiet.toml:1: “He hits me.” has to stay unmarked; phrase:seed-hits-me marked it.",
        "quiet.toml:1: “You never listen.” has to stay unmarked; rule:seed-you-never marked it.",
    ]


def test_the_coach_we_ship_is_in_order() -> None:
    assert [str(fault) for fault in check_content(load_coach())] == []
