import pytest

from sameside.coach.written import cast_fault

RAW = {"characters/jun.toml": 'name = "Jun"\n\n[temper]\nrest = 0\n\n[calm]\nstung = []\n[posture.calm]\nhead = "up"\n'}


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        ("characters/jun: name must be a text.", "characters/jun.toml:1: Name must be a text."),
        ("characters/jun, temper: rest must be a number.", "characters/jun.toml:4: Rest must be a number."),
        ("characters/jun, temper: keep must be a number.", "characters/jun.toml:3: Keep must be a number."),
        ("characters/jun, calm: stung needs 6 lines.", "characters/jun.toml:7: Stung needs 6 lines."),
        ("characters/jun, posture, calm: arms is one of a, b.", "characters/jun.toml:6: Arms is one of a, b."),
        ("characters/jun: “So: what.” stands there twice.", "characters/jun.toml:1: “So: what.” stands there twice."),
        ("characters: there is nobody to talk to.", "characters/:1: There is nobody to talk to."),
    ],
)
def test_a_problem_is_told_where_its_key_stands(problem: str, told: str) -> None:
    assert str(cast_fault(problem, RAW)) == told
