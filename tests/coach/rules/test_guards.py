import pytest

from sameside.coach import Coach, read_draft
from sameside.coach.rules import Around
from tests.coach.examples import SEED, sentence_of, speaks, text_of, with_rule

NEVER = 'pattern = "never|always"\n'


@pytest.mark.parametrize(
    ("guard", "lets", "stops"),
    [
        ('target = "you"', "You never call.", "He never calls."),
        ('target = "third"', "My boss never calls.", "You never call."),
        ('target = "self"', "I never call.", "You never call."),
        ('target = "nobody"', "Never call.", "You never call."),
        ('polarity = "negative"', "You never listen.", "You always listen."),
        ('polarity = "negative"', "You never listen.", "You always sit."),
        ('polarity = "positive"', "You always listen.", "You always sit."),
        ('polarity = "not negative"', "You always sit.", "You never listen."),
        ('polarity = "not positive"', "You always sit.", "You always listen."),
        ('unless = ["question"]', "You never call.", "You never call?"),
        ('only = ["question"]', "You never call?", "You never call."),
        ('unless = ["denied"]', "You never call.", "It is not that you never call."),
        ('unless = ["conditional"]', "You never call.", "If you never call, fine."),
        ('only = ["conditional"]', "Even if you never call.", "You never call if I wait."),
        ('unless = ["hedged"]', "You never call.", "It seems you never call."),
        ('unless = ["reported"]', "I said you never call.", "My mother said you never call."),
        ('unless = ["reported"]', "You never call.", "You said I never call."),
        ('unless = ["reported"]', "I said never call.", "My mother said never call."),
        ('unless = ["conditional"]', "Only if, you never call.", "Even if you never call."),
        ('unless = ["praise"]', "You never listen.", "You always listen."),
        ('unless = ["praise"]', "You always sit.", "You never ruin it."),
        ('unless = ["general"]', "You never call.", "You never know."),
        ('unless = ["general"]', "You know it is never.", "You know he never."),
        ('unless = ["general"]', "Never call him you know.", "Never call you know."),
        ('unless = ["others"]', "You never call.", "You never call my sister."),
        ('besides = "again"', "You never call again.", "You never call."),
        ('besides = "^ you"', "Honestly you never call.", "Tell me you never call."),
        ('never = "^ honestly"', "You never call.", "Honestly, you never call."),
        ('never = ["honestly", "sing*"]', "You never call.", "You never sing."),
    ],
)
def test_a_guard_lets_one_through_and_stops_another(guard: str, lets: str, stops: str) -> None:
    assert speaks(NEVER + guard, lets)
    assert not speaks(NEVER + guard, stops)


def test_the_flag_of_a_condition_sees_a_hit_that_is_one() -> None:
    assert not speaks('pattern = "if you"\nunless = ["conditional"]', "It is fine if you go.")


def test_what_is_said_counts_up_to_the_end_of_the_last_clause() -> None:
    assert speaks('pattern = "always ,,1 you"\npolarity = "negative"', "Always, you lied.")


def test_a_hit_that_ends_with_a_joining_word_is_judged_by_what_that_opens() -> None:
    keys = 'pattern = "always but"\npolarity = "negative"'
    assert speaks(keys, "Always but you lied.")
    assert not speaks(keys, "Always but you sat.")


def test_a_quotation_is_never_looked_at() -> None:
    assert not speaks(NEVER, "She said “you never call me at all”.")


@pytest.mark.parametrize("guard", ["needs_before = true", 'before = ["late"]', "echo = 0.5"])
def test_some_rules_answer_something(guard: str) -> None:
    assert speaks(NEVER + guard, "You never say late.", before="I said you were late.")
    assert not speaks(NEVER + guard, "You never say late.")


def test_what_was_said_before_must_be_what_the_rule_answers() -> None:
    assert not speaks(NEVER + 'before = ["late"]', "You never call.", before="I said you were early.")
    assert not speaks(NEVER + "echo = 0.5", "You never wash dishes.", before="I said you were late.")
    assert not speaks(NEVER + "needs_before = true", "You never call.", before="...")


def test_small_words_before_what_the_other_said_first_do_not_count() -> None:
    answer = NEVER + 'before = ["^ you"]'
    assert speaks(answer, "I never call.", before="Honestly you were late.")
    assert not speaks(answer, "I never call.", before="Tell me you were late.")


def test_the_echo_is_a_share_of_what_is_said() -> None:
    heard = text_of("I waited in the rain.")
    assert Around(sentence_of("Waiting, rain, dogs, cats"), SEED.lists, heard).echo == 0.5
    assert Around(sentence_of("It is."), SEED.lists, heard).echo == 0.0
    assert Around(sentence_of("Rain"), SEED.lists).echo == 0.0


def test_what_must_stand_nowhere_is_looked_for_in_all_of_the_text() -> None:
    coach = with_rule(NEVER + 'nowhere = ["just kidding"]')
    assert marks_of("You never call.", coach) == ["ABS"]
    assert marks_of("You never call. Just kidding!", coach) == []
    alone = Around(sentence_of("You never call, just kidding."), coach.lists)
    assert not any(coach.rules.found(alone))


def marks_of(text: str, coach: Coach) -> list[str]:
    return [mark.code for mark in read_draft(text, coach=coach).found]
