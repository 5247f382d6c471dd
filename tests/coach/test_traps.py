import json

import pytest

from sameside.coach import Coach, OwnTrap, Traps, name_traps
from sameside.coach.traps import squashed
from tests.coach.examples import EXAMPLES, SEED, coach_of, seed_files

GHOST = OwnTrap("My ghost", ("haunt", "so alone", "..."), "Is it here?")


def named(given: str, *own: OwnTrap, coach: Coach = SEED) -> Traps:
    return name_traps(given, own=own, coach=coach)


def weights(labels: list[str], entries: dict[str, list[float]], **more: object) -> str:
    file = {"labels": labels, "biases": [0] * len(labels), "thresholds": [0] * len(labels), "even": False}
    return json.dumps({**file, "channels": {"word": [1, 1]}, "weights": entries, **more})


def test_three_candidates_come_with_a_question_each() -> None:
    traps = named("I should have known. Nobody ever calls.")
    assert [trap.code for trap in traps.best] == ["T_OVERGENERAL", "T_SHOULD", "T_ALL_OR_NOTHING"]
    assert all(trap.question and trap.name for trap in traps.best)
    assert traps.best[0].score == pytest.approx(squashed(0.5))
    assert traps.distorted
    assert traps.score == traps.best[0].score


def test_where_nothing_shows_none_is_offered_and_all_are_ranked() -> None:
    traps = named("I had soup.")
    assert (traps.best, traps.distorted) == ((), False)
    assert len(traps.ranked) == len(SEED.trap_names)


def test_a_rule_counts_once_and_two_rules_twice() -> None:
    assert named("I should go.").score == named("I should go. I should stay. I must.").score
    more = f'\n[[rules]]\nid = "more"\ncode = "T_SHOULD"\npattern = "have to"\nweight = 1\n{EXAMPLES}'
    both = coach_of(traps_toml=seed_files()["traps.toml"] + more)
    assert named("I should go. I have to.", coach=both).score == pytest.approx(squashed(1.5))


def test_between_the_lines_they_are_offered_and_not_called_distorted() -> None:
    raw = seed_files()["traps.toml"].replace("weight = 2.5", "weight = 1.5")
    traps = named("I should go.", coach=coach_of(traps_toml=raw))
    assert len(traps.best) == 3
    assert not traps.distorted


def test_a_scorer_adds_to_each_trap() -> None:
    coach = coach_of(weights__traps_json=weights(["T_LABEL"], {"w:loser": [1, 0, 4]}))
    assert named("What a loser.", coach=coach).best[0].code == "T_LABEL"


def test_the_worst_sentence_counts_and_not_their_sum() -> None:
    coach = coach_of(weights__traps_json=weights(["T_LABEL"], {"w:loser": [1, 0, 4], "w:soup": [1, 0, -9]}))
    assert (
        named("I had soup. What a loser.", coach=coach).best[0].score
        == named("What a loser.", coach=coach).best[0].score
    )


def test_whether_it_is_distorted_can_be_learned() -> None:
    learned = weights(["distorted"], {"w:ruined": [1, 0, 4]}, biases=[-3])
    coach = coach_of(weights__distorted_json=learned)
    assert named("All is ruined.", coach=coach).score == pytest.approx(squashed(1.0))
    assert named("All is ruined.", coach=coach).distorted
    assert len(named("All is ruined.", coach=coach).best) == 3
    assert named("I should go.", coach=coach).distorted


def test_whether_it_is_distorted_can_be_left_to_the_scorer() -> None:
    coach = coach_of(weights__distorted_json=weights(["distorted"], {}, biases=[-3], alone=True))
    traps = named("I should go.", coach=coach)
    assert not traps.distorted
    assert not traps.best


def test_a_rule_that_speaks_leans_on_the_scorer_that_decides() -> None:
    coach = coach_of(weights__distorted_json=weights(["distorted"], {}, biases=[-1], alone=True, trust=1.5))
    assert named("I should go.", coach=coach).score == pytest.approx(squashed(0.5))
    assert named("I had soup.", coach=coach).score == pytest.approx(squashed(-1.0))


def test_many_plain_sentences_are_no_more_chances_to_be_distorted() -> None:
    entries: dict[str, list[float]] = {"w:ruined": [1, 0, 4]}
    coach = coach_of(weights__distorted_json=weights(["distorted"], entries, biases=[-1], alone=True))
    few, many = "We had soup. I went to bed.", "We had soup. I went to bed. It rained. He called. They came."
    assert named(few, coach=coach).score == pytest.approx(named(many, coach=coach).score)
    alone, among = (named(given, coach=coach).score for given in ("All is ruined.", f"{few} All is ruined."))
    assert squashed(-1.0) < among < alone


def test_a_trap_of_one_s_own_comes_first() -> None:
    traps = named("They haunted me.", GHOST)
    assert (traps.best[0].code, traps.best[0].name, traps.best[0].question) == ("T_OWN", "My ghost", "Is it here?")
    assert len(traps.best) == 3
    assert not traps.distorted


def test_more_of_its_words_make_it_likelier() -> None:
    assert named("They haunt me, I'm so alone.", GHOST).best[0].score == 1.0
    assert named("They haunt me.", GHOST).best[0].score == 0.75


def test_a_trap_of_one_s_own_without_its_words_is_left_out() -> None:
    assert named("I had soup.", GHOST).ranked == named("I had soup.").ranked
    assert named("I had soup.", OwnTrap("Empty", (), "?")).best == ()
    assert named("I was sober.", OwnTrap("So", ("so",), "?")).best == ()


def test_at_most_three_of_one_s_own_are_asked() -> None:
    own = [OwnTrap(str(number), ("soup",), "?") for number in range(5)]
    assert [trap.name for trap in named("I had soup.", *own).best] == ["0", "1", "2"]


@pytest.mark.parametrize("given", ["", "Ich bin nicht gut und du bist immer so gemein."])
def test_nothing_and_other_languages_have_no_traps(given: str) -> None:
    assert named(given, GHOST) == Traps((), False, 0.0)


def test_without_traps_nothing_is_scored() -> None:
    assert name_traps("I should go.", coach=Coach(tongue=SEED.tongue)) == Traps((), False, 0.0)


def test_a_sum_without_end_still_has_a_score() -> None:
    assert squashed(1e9) == pytest.approx(1)
    assert squashed(-1e9) == pytest.approx(0)
    assert squashed(0) == 0.5
