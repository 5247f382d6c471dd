from sameside.coach.rehearsal.character import FEWEST, read_character
from tests.coach.rehearsal.examples import character
from tests.coach.rehearsal.talks import CHARACTERS


def problems(**other: object) -> list[str]:
    found: list[str] = []
    read_character("ada", character(**other), found)
    return found


def test_a_whole_character_is_read() -> None:
    found: list[str] = []
    ada = read_character("ada", character(weights={"CRIT": -0.4}, posture={"calm": {"head": "tilted"}}), found)
    assert found == []
    assert (ada.id, ada.name, ada.about, ada.hurts, ada.softens) == ("ada", "Ada", "About.", "This.", "That.")
    assert ada.temper.weights == {"CRIT": -0.4}
    assert ada.posture == {"calm": {"head": "tilted"}, "guarded": {}, "flooded": {}, "withdrawn": {}}
    assert ada.lines["calm", "nothing much"][0] == "calm even 0"
    assert ada.lines["flooded", "stung"][5] == "flooded stung 5"
    assert len(list(ada.all_lines)) == 3 + 6 + 4 * 3 * 6


def test_everything_to_mend_is_named() -> None:
    assert problems(weights={"T_SHOULD": -0.1}) == [
        "characters/ada, weights: T_SHOULD is not a mark that moves anybody."
    ]
    assert problems(weights={"CRIT": -0.9}) == ["characters/ada, weights: CRIT must be a number from -0.8 to 0.6."]
    assert problems(posture={"calm": {"head": "off"}}) == [
        "characters/ada, posture, calm: head is one of level, tilted, up, aside, down."
    ]
    assert problems(posture={"angry": {}}) == ["characters/ada, posture: angry is not known here."]
    assert problems(posture={"calm": {"legs": "up"}}) == ["characters/ada, posture, calm: legs is not known here."]
    assert problems(short=["o1", "b", "c", "d", "e", "f"]) == ["characters/ada: “o1” stands there twice."]
    assert problems(more=1) == ["characters/ada: more is not known here."]
    temper = {"rest": 0.4, "keep": 0.8, "sting": 1, "soften": 1, "fire": 1, "cool": 0.5, "deaf": 0.5, "odd": 1}
    assert problems(temper=temper) == [
        "characters/ada, temper: rest must be a number from -0.3 to 0.3.",
        "characters/ada, temper: odd is not known here.",
    ]
    few = {"stung": ["a"], "even": [f"e{n}" for n in range(6)], "softened": [f"s{n}" for n in range(6)], "odd": []}
    assert problems(calm=few) == [
        "characters/ada, calm: stung needs 6 lines or more, and has 1.",
        "characters/ada, calm: odd is not known here.",
    ]


def test_the_six_speak_in_lines_of_their_own() -> None:
    assert len({one.name for one in CHARACTERS}) == len(CHARACTERS) == 6
    every = [line for one in CHARACTERS for line in {*one.all_lines} - {*one.short}]
    assert len(every) == len(set(every))
    for one in CHARACTERS:
        assert all(len(lines) >= FEWEST for lines in one.lines.values())
