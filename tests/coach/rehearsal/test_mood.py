import pytest

from sameside.coach.rehearsal.mood import EVEN, SOFTENED, STUNG, Mood, Temper, after, pushes, way_of
from tests.coach.rehearsal.talks import heard

PLAIN = Temper(rest=0.0, keep=0.8, sting=1.0, soften=1.0, fire=1.0, cool=0.5, deaf=0.5, weights={})


def moved(mood: Mood, *codes: str, temper: Temper = PLAIN, before: tuple[str, ...] = ()) -> Mood:
    return after(temper, mood, pushes(temper, mood, heard(*codes), before))


@pytest.mark.parametrize(
    ("ease", "heat", "state"),
    [(0.25, 0.9, "calm"), (0.2499, 0.9, "guarded"), (-0.2999, 0.9, "guarded"), (-0.3, 0.5, "flooded"), (-0.3, 0.4999, "withdrawn")],
)  # fmt: skip
def test_a_state_is_a_stretch_of_ease_and_heat(ease: float, heat: float, state: str) -> None:
    assert Mood(ease, heat).state == state


def test_the_equation_is_what_it_says() -> None:
    assert moved(Mood(0.5, 0.4), "CRIT") == Mood(0.1, 0.5)
    assert moved(Mood(-0.1, 0.6), "VALID") == Mood(0.26, 0.0)
    assert moved(Mood(0.1, 0.2), "I_FEEL", "ABS") == Mood(0.0, 0.18)


def test_without_a_mark_a_mood_goes_back_to_its_rest() -> None:
    temper = Temper(0.2, 0.5, 1, 1, 1, 0.5, 1, {})
    assert moved(Mood(-0.2, 0.8), temper=temper) == Mood(0.0, 0.4)
    assert moved(Mood(0.2, 0.0), temper=temper) == Mood(0.2, 0.0)


def test_no_turn_does_more_than_so_much_and_no_mood_leaves_its_ends() -> None:
    assert moved(Mood(0, 0), "CONT", "THREAT", "BLAME", "CRIT") == Mood(-0.8, 0.8)
    assert moved(Mood(0, 0), "VALID", "OWN", "REFL", "APOL") == Mood(0.6, 0.0)
    assert moved(Mood(-1, 1), "CONT", "THREAT") == Mood(-1, 1)
    assert moved(Mood(1, 0), "VALID", "OWN") == Mood(1, 0)


def test_what_a_character_feels_more_counts_more() -> None:
    thin = Temper(0, 0.8, 2, 1.5, 0, 0.5, 1, {"CRIT": -0.2, "BREAK": -0.1})
    assert [thin.weight(code) for code in ("CRIT", "BREAK", "ABS", "REQ", "T_SHOULD")] == pytest.approx(
        [-0.4, -0.2, -0.44, 0.18, 0]
    )


def test_a_kindness_twice_running_is_worth_half_and_a_sting_is_not() -> None:
    assert moved(Mood(0, 0), "VALID", before=("VALID",)) == Mood(0.17, 0.0)
    assert moved(Mood(0, 0), "CRIT", before=("CRIT",)) == moved(Mood(0, 0), "CRIT")


def test_whoever_is_flooded_hears_little_of_what_is_kind() -> None:
    hot, cold = Mood(-0.5, 0.8), Mood(-0.5, 0.1)
    assert moved(hot, "VALID").ease == pytest.approx(-0.4 + 0.17)
    assert moved(cold, "VALID").ease == pytest.approx(-0.4 + 0.34)
    assert moved(hot, "CRIT").ease == moved(cold, "CRIT").ease


def test_what_is_very_little_is_nothing_much() -> None:
    assert (way_of(0.03), way_of(-0.03)) == (SOFTENED, STUNG)
    assert (way_of(0.0299), way_of(-0.0299), way_of(0)) == (EVEN, EVEN, EVEN)
    (push,) = pushes(PLAIN, Mood(), heard("T_SHOULD"))
    assert push.way == EVEN
