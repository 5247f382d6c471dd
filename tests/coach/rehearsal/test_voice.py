import pytest

from sameside.coach.rehearsal import read_cast, voice
from sameside.coach.rehearsal.mood import EVEN, SOFTENED, STUNG
from tests.coach.rehearsal import examples

CAST = read_cast({"ada": examples.character()}, {"late": examples.situation(), "own": examples.OWN})
ADA, LATE, OWN = CAST.characters["ada"], CAST.situations["late"], CAST.situations["own"]


def parts(state: str, touch: str, *codes: str) -> tuple[str, ...]:
    """What the lines are of, without their number."""
    return tuple(line.rpartition(" ")[0] for line in voice.reply(ADA, LATE, state, touch, codes, (), "s"))


@pytest.mark.parametrize(
    ("state", "touch", "codes", "found"),
    [
        ("calm", STUNG, (), ("calm stung", "complaints")),
        ("calm", EVEN, (), ("calm even", "facts")),
        ("calm", SOFTENED, ("VALID",), ("calm softened", "softer")),
        ("calm", SOFTENED, ("OWN",), ("calm softened", "repairs")),
        ("guarded", STUNG, (), ("guarded stung", "complaints")),
        ("guarded", EVEN, (), ("guarded even", "facts")),
        ("guarded", SOFTENED, ("VALID",), ("guarded softened", "facts")),
        ("guarded", SOFTENED, ("APOL",), ("guarded softened", "repairs")),
        ("flooded", STUNG, (), ("flooded stung", "complaints")),
        ("flooded", EVEN, (), ("flooded even",)),
        ("flooded", SOFTENED, ("OWN",), ("flooded softened",)),
        ("withdrawn", STUNG, (), ("withdrawn stung",)),
        ("withdrawn", EVEN, (), ("withdrawn even",)),
        ("withdrawn", SOFTENED, ("OWN",), ("withdrawn softened", "facts")),
    ],
)
def test_a_line_fits_the_state_and_what_was_just_done(
    state: str, touch: str, codes: tuple[str, ...], found: tuple[str, ...]
) -> None:
    assert parts(state, touch, *codes) == found


def test_ones_own_matter_has_only_the_lines_of_the_character() -> None:
    assert voice.opening(ADA, OWN, "s") in ADA.openers
    assert voice.opening(ADA, LATE, "s") in LATE.openers
    assert len(voice.reply(ADA, OWN, "calm", SOFTENED, (), (), "s")) == 1


def test_the_same_seed_says_the_same_and_another_one_may_not() -> None:
    said = {voice.reply(ADA, LATE, "calm", STUNG, (), (), str(seed)) for seed in range(40)}
    assert len(said) > 10
    assert voice.reply(ADA, LATE, "calm", STUNG, (), (), "1") == voice.reply(ADA, LATE, "calm", STUNG, (), (), "1")


def test_when_fitting_lines_are_used_up_plainer_ones_follow_and_then_none() -> None:
    used: set[str] = set()
    order = []
    for turn in range(19):
        lines = voice.reply(ADA, OWN, "flooded", STUNG, (), used, str(turn))
        order.append(lines[0].rpartition(" ")[0] if lines else "")
        used.update(lines)
    assert order == ["flooded stung"] * 6 + ["flooded even"] * 6 + ["short"] * 6 + [""]
