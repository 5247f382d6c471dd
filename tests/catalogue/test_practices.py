from pathlib import Path

import pytest

from sameside.catalogue import load_practices
from sameside.catalogue.practices import about_the_practices

WALK = """id = "walk"
order = 2
kind = "guided"
title = "Walk"
summary = "Walk up and down."
before = "Look where you go, and stop when you like."
instead = "sit"
why = "Some people like to walk. It's 'good' for them."
evidence = "practice"
sources = ["Practice: people walk."]
close = "Stand still."

[[cues]]
seconds = 20
say = "Walk."
"""
SIT = WALK.replace('"walk"', '"sit"').replace('"guided"', '"quiet"').replace("order = 2", "order = 1\nminutes = [1]")
SIT = SIT.replace('instead = "sit"', 'instead = "walk"').split("[[cues]]")[0]


def shelf(folder: Path, language: str = "en", **files: str) -> Path:
    home = folder / "practices" / language
    home.mkdir(parents=True, exist_ok=True)
    for name, text in ({"walk": WALK, "sit": SIT} | files).items():
        (home / f"{name}.toml").write_text(text)
    return folder


def told(folder: Path) -> list[str]:
    return [str(problem).replace(f"{folder}/practices/en/", "") for problem in about_the_practices([folder])]


def test_practices_come_in_their_order_by_language_with_round_quotes(tmp_path: Path) -> None:
    shelf(tmp_path, "de")
    known, problems = load_practices([shelf(tmp_path)])
    assert problems == ()
    assert list(known["en"]) == ["sit", "walk"]
    assert known["en"]["walk"].why == "Some people like to walk. It’s ‘good’ for them."
    assert "'" in known["de"]["walk"].why


def test_what_is_in_order_is_said_to_be(tmp_path: Path) -> None:
    assert told(shelf(tmp_path)) == []
    assert told(tmp_path / "nothing") == []


def test_a_broken_file_is_left_out_and_told(tmp_path: Path) -> None:
    shelf(tmp_path, walk="id = walk")
    known, problems = load_practices([tmp_path])
    assert list(known["en"]) == ["sit"]
    assert "This is not TOML" in problems[0].sentence
    assert problems[0].line == 1


FAULTS = {
    "a wrong key": (WALK.replace("close =", "clsoe ="), 'walk.toml:11: “clsoe” is not a known key. Did you mean “close”?'),
    "a key nobody knows": (f"zzz = 1\n{WALK}", "walk.toml:1: “zzz” is not a known key. Take it out."),
    "a missing key": (WALK.replace('close = "Stand still."', ""), "walk.toml:1: “close” is missing. Write one line"),
    "a wrong value": (WALK.replace('"guided"', '"song"'), "walk.toml:3: “kind” cannot be read. Write one of breath"),
    "another name": (WALK.replace('id = "walk"', 'id = "run"'), "walk.toml:1: The id is “run”, but the file"),
    "no words": (WALK.split("[[cues]]")[0], "walk.toml:3: A practice of the kind guided needs “cues”."),
    "too long": (WALK + "[[cues]]\nseconds = 600\nsay = 'On.'\n" * 7, "walk.toml:1: This takes longer than an hour."),
    "no breath": (
        WALK.replace("guided", "breath").replace("[[cues]]\nseconds = 20\nsay", 'minutes = [1]\n[[patterns]]\nid = "a"\ncounts = [0, 0, 4, 0]\nname'),
        "walk.toml:1: In “a” nobody breathes in, or out.",
    ),
    "itself": (WALK.replace('instead = "sit"', 'instead = "walk"'), "walk.toml:7: “walk” is no other practice here."),
    "loud": (WALK.replace("Stand still.", "Well done."), "walk.toml:11: Leave out the praise."),
    "hard": (
        WALK.replace("Walk up and down.", "Participants systematically perambulate bidirectionally throughout residential environments."),
        "walk.toml:1: This reads at school grade",
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_to_mend_is_told_with_its_place(tmp_path: Path, fault: str) -> None:
    text, sentence = FAULTS[fault]
    found = told(shelf(tmp_path, walk=text))
    assert [line for line in found if line.startswith(sentence)], found


def test_nobody_is_sent_from_one_practice_to_one_in_which_the_breath_is_held(tmp_path: Path) -> None:
    pattern = '[[patterns]]\nid = "a"\nname = "Square"\ncounts = [4, 4, 4, 4]\n'
    held = SIT.replace('"quiet"', '"breath"') + pattern
    assert told(shelf(tmp_path, sit=held)) == [
        "walk.toml:7: In “sit” the breath is held. Offer one in which it is not."
    ]


def test_a_file_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    (shelf(tmp_path) / "practices" / "en" / "odd.toml").write_bytes(b"\xff\xfe")
    assert told(tmp_path) == ["odd.toml:1: Save this file as UTF-8; byte 1 is not."]
