from sameside.coach.rules import Around, Found
from tests.coach.examples import EXAMPLES, coach_of, sentence_of, with_rule


def found(keys: str, given: str) -> list[Found]:
    coach = with_rule(keys)
    return list(coach.rules.found(Around(sentence_of(given), coach.lists)))


def test_a_rule_speaks_for_its_first_pattern_only() -> None:
    (one,) = found('pattern = ["you never", "never call"]', "you never call")
    assert (one.hit.start, one.hit.end) == (0, 2)


def test_a_second_pattern_speaks_where_the_first_is_stopped() -> None:
    (one,) = found('pattern = ["you never", "never call"]\nnever = "you never text"', "you never call")
    assert one.hit.start == 0
    (other,) = found('pattern = ["i never", "never call"]', "you never call")
    assert other.hit.start == 1


def test_a_pattern_without_a_certain_word_is_tried_everywhere() -> None:
    assert found('pattern = "listen*"', "you were listening")
    assert not found('pattern = "listen*"', "you were late")


def test_small_words_may_stand_before_what_has_to_begin_a_clause() -> None:
    assert found('pattern = "^ never call"', "honestly never call")
    assert not found('pattern = "^ never call"', "you never call")


def test_what_was_found_says_by_which_pattern_of_its_rule() -> None:
    (first,) = found('pattern = ["you never", "never call"]', "you never call")
    (second,) = found('pattern = ["i never", "never call"]', "you never call")
    assert (first.pattern, second.pattern) == (0, 1)


def test_a_rule_that_has_spoken_silences_none_behind_it() -> None:
    patterns = (("one", '["you", "never"]'), ("other", '"call"'))
    rules = "".join(f'[[rules]]\nid = "{id}"\ncode = "ABS"\npattern = {one}\n{EXAMPLES}' for id, one in patterns)
    coach = coach_of(rules__seed_toml=rules)
    said = coach.rules.found(Around(sentence_of("you never call"), coach.lists))
    assert [one.rule.id for one in said] == ["one", "other"]


def test_rules_speak_in_their_order() -> None:
    rules = "".join(
        f'[[rules]]\nid = "{id}"\ncode = "ABS"\npattern = "{pattern}"\n{EXAMPLES}'
        for id, pattern in (("b", "never"), ("a", "you"))
    )
    coach = coach_of(rules__seed_toml=rules)
    said = coach.rules.found(Around(sentence_of("you never"), coach.lists))
    assert [one.rule.id for one in said] == ["b", "a"]
