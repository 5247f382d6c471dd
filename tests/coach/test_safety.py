import math
from dataclasses import replace

import pytest

from sameside.coach import PERHAPS_CARD, SafetyHit, check_safety
from sameside.coach.rules import Book
from sameside.coach.safety import STRETCH, WINDOW, signs_of, told_in, window
from sameside.coach.scorers import Scorer
from sameside.coach.text import read_text
from tests.coach.examples import SEED


def phrases(given: str, *silenced: str) -> list[str]:
    return [hit.phrase for hit in check_safety(given, silenced=silenced, coach=SEED)]


def test_a_hit_says_where_what_and_which_card() -> None:
    given = "Last night he HITS me again."
    (hit,) = check_safety(given, coach=SEED)
    assert given[hit.start : hit.end] == "HITS me"
    assert (hit.code, hit.phrase, hit.card) == ("SAFE_VIOL", "seed-hits-me", "violence")


@pytest.mark.parametrize("given", ["He hits me.", "It's bad. She said: “he hits me every single night”."])
def test_danger_is_seen_in_quotations_too(given: str) -> None:
    assert phrases(given) == ["seed-hits-me"]


@pytest.mark.parametrize(
    "given", ["In the film he hits me.", "I'm dying of laughter.", "♪ he hits me ♪", "I would never kill myself."]
)
def test_figures_of_speech_and_films_are_no_danger(given: str) -> None:
    assert phrases(given) == []


def test_a_figure_of_speech_elsewhere_in_the_sentence_hides_nothing() -> None:
    assert phrases("I am dying, this is killing me.") == ["seed-dying"]
    assert phrases("He hits me dying of laughter.") == ["seed-hits-me"]
    assert phrases("It is killing me hits me.") == ["seed-hits-me"]


def test_a_phrase_can_be_silenced() -> None:
    assert phrases("He hits me. I am dying.", "seed-hits-me") == ["seed-dying"]


def test_a_firm_phrase_can_be_neither_silenced_nor_explained_away() -> None:
    assert phrases("I want to kill myself.", "seed-kill-myself") == ["seed-kill-myself"]
    assert phrases("After this film I want to kill myself.") == ["seed-kill-myself"]


def test_every_sentence_is_looked_at() -> None:
    assert phrases("He hits me. He keeps my phone.") == ["seed-hits-me", "seed-bank-card"]


def scorer(line: float, trust: float = 0.0, perhaps: float = math.inf, **weights: float) -> Scorer:
    return Scorer(
        labels=("danger",),
        biases=(0.0,),
        thresholds=(line,),
        channels={"word": (1, 1), "sign": ()},
        weights={name.replace("_", ":", 1): (1.0, weight) for name, weight in weights.items()},
        even=False,
        trust=trust,
        perhaps=perhaps,
    )


def weighed(given: str, judge: Scorer, *silenced: str) -> list[str]:
    coach = replace(SEED, scorers={"danger": judge})
    return [hit.phrase for hit in check_safety(given, silenced=silenced, coach=coach)]


def test_a_scorer_has_to_agree_before_a_card_comes_up() -> None:
    assert weighed("He hits me.", scorer(0.5, w_he=1.0)) == ["seed-hits-me"]
    assert weighed("He hits me.", scorer(0.5, w_she=1.0)) == []


def test_the_scorer_sees_the_whole_message_and_alone_it_raises_nothing() -> None:
    assert weighed("He hits me. It was funny.", scorer(0.5, w_he=1.0, w_funny=-1.0)) == []
    assert weighed("It was funny.", scorer(-9.0, w_funny=9.0)) == []


def test_a_firm_phrase_needs_nobody_to_agree() -> None:
    assert weighed("I want to kill myself.", scorer(9.0)) == ["seed-kill-myself"]


def test_a_clear_phrase_is_trusted_and_one_that_says_maybe_is_not() -> None:
    (rule,) = (rule for rule in SEED.safety.rules if rule.id == "seed-hits-me")
    unsure = Book((replace(rule, certainty="maybe"),))
    coach = replace(SEED, safety=unsure, scorers={"danger": scorer(0.5, trust=1.0)})
    assert weighed("He hits me.", scorer(0.5, trust=1.0)) == ["seed-hits-me"]
    assert weighed("In the film he hits me.", scorer(0.5, trust=1.0)) == []
    assert check_safety("He hits me.", coach=coach) == ()


def test_what_was_silenced_stays_so_when_the_scorer_agrees() -> None:
    assert weighed("He hits me. I am dying.", scorer(-1.0), "seed-hits-me") == ["seed-dying"]


def test_the_scorer_is_told_which_phrases_spoke_how_and_how_many() -> None:
    text = read_text("He hits me. In the film he keeps my phone.", SEED.tongue)
    signs = signs_of(told_in(text, SEED))
    assert signs == (
        "r:seed-hits-me",
        "r:clear",
        "q:seed-hits-me#0",
        "r:seed-bank-card",
        "r:figure",
        "q:seed-bank-card#0",
        "r:n1",
        "r:n2",
    )
    assert signs_of(()) == ()


def test_of_a_long_message_the_words_up_to_the_first_phrase_are_weighed() -> None:
    before, after = "We went to the shop. " * 40, " And then we came home again." * 40
    text = read_text(before + "He hits me." + after, SEED.tongue)
    told = told_in(text, SEED)
    words = window(text, told)
    assert len(words) == WINDOW
    assert words[-4:] == ("he", "hits", "me", ".")
    assert window(text, ()) == text.words[:WINDOW]
    short = read_text("He hits me. It hurts.", SEED.tongue)
    assert window(short, told_in(short, SEED)) == short.words


def test_the_scorer_weighs_which_phrases_spoke_and_how() -> None:
    assert weighed("He hits me.", scorer(0.5, r_clear=1.0)) == ["seed-hits-me"]
    assert weighed("In the film he hits me. I am dying.", scorer(0.5, r_clear=1.0, r_figure=-1.0)) == []
    assert weighed("He hits me.", scorer(0.5, r_n2=1.0)) == []
    assert weighed("He hits me. I am dying.", scorer(0.5, r_n2=1.0)) == ["seed-hits-me", "seed-dying"]


def test_danger_at_the_end_of_a_long_message_is_weighed_by_its_own_words() -> None:
    long = "We went to the shop. " * 40
    assert weighed(long + "He hits me.", scorer(0.5, w_hits=1.0)) == ["seed-hits-me"]


def test_words_behind_the_first_phrase_push_none_out_that_stood_before_it() -> None:
    text = read_text("So. " + "We went to the shop. " * 19 + "He hits me. And then we came home.", SEED.tongue)
    words = window(text, told_in(text, SEED))
    assert (len(words), words[0], words[-1]) == (WINDOW, "so", ".")


def test_the_coach_we_ship_tells_danger_from_what_sounds_like_it() -> None:
    assert check_safety("He checks my phone every night and I have to hand over my wages.")
    assert not check_safety("I have to be home by six because the match is on.")


def suspected(given: str, judge: Scorer | None, *silenced: str) -> tuple[SafetyHit, ...]:
    coach = replace(SEED, scorers={"danger": judge} if judge else {})
    hits = check_safety(given, silenced=silenced, perhaps=True, coach=coach)
    return tuple(hit for hit in hits if hit.card == PERHAPS_CARD)


def test_where_no_phrase_speaks_the_scorer_alone_may_suspect() -> None:
    judge = scorer(9.0, perhaps=0.5, w_cellar=1.0)
    given = "I sleep in the cellar."
    (hit,) = suspected(given, judge)
    assert (hit.code, hit.card, given[hit.start : hit.end]) == ("SAFE_PERHAPS", "perhaps", given)
    assert check_safety(given, coach=replace(SEED, scorers={"danger": judge})) == ()
    assert suspected("I sleep in the loft.", judge) == ()


def test_nothing_is_suspected_beside_what_is_sure_or_without_a_scorer() -> None:
    assert suspected("He hits me.", scorer(-1.0, perhaps=-1.0)) == ()
    assert suspected("I sleep in the cellar.", None) == ()
    assert suspected("", scorer(9.0, perhaps=-1.0)) == ()


def test_what_another_language_says_is_not_suspected() -> None:
    assert (
        suspected(
            "Ich habe heute keine Zeit, weil wir noch einkaufen und dann nach Hause gehen müssen.",
            scorer(9.0, perhaps=-1.0),
        )
        == ()
    )


def test_a_phrase_that_nobody_agreed_to_may_still_be_suspected_unless_it_was_silenced() -> None:
    judge = scorer(9.0, perhaps=0.5, **{"r_seed-hits-me": 1.0})
    assert suspected("He hits me.", judge)
    assert not suspected("He hits me.", judge, "seed-hits-me")


def test_a_long_letter_is_read_like_several_messages() -> None:
    judge = scorer(9.0, perhaps=0.5, w_cellar=1.0)
    before = "We went to the shop. " * 20
    given = before + "I sleep in the cellar. " + before
    (hit,) = suspected(given, judge)
    words = read_text(given[hit.start : hit.end], SEED.tongue).words
    assert "cellar" in words
    assert len(words) <= STRETCH


def test_what_is_suspected_has_a_name_of_its_own_words() -> None:
    judge = scorer(9.0, perhaps=0.5, w_cellar=1.0, w_loft=1.0)
    names = [suspected(f"I sleep in the {place}.", judge)[0].phrase for place in ("cellar", "loft", "cellar")]
    assert names[0] == names[2] != names[1]


def test_the_scorer_sees_the_kinds_of_words_too() -> None:
    judge = scorer(9.0, perhaps=0.5, **{"m_paper": 1.0})
    assert suspected("My passports are gone.", judge)
