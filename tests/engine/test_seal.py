"""A seal shows that nobody changed an answer after reading another's."""

import hashlib

from sameside.engine.seal import in_words, seal_of

SAID = {"text": "mine", "salt": "s"}


def test_a_seal_can_be_checked_by_hand() -> None:
    canonical = '["s","sitting","step",1,{"text":"wärme","value":2}]'
    wanted = hashlib.sha256(canonical.encode()).hexdigest()
    assert seal_of("s", "sitting", "step", 1, {"value": 2, "text": "wärme", "salt": "s"}) == wanted


def test_each_part_changes_the_seal() -> None:
    first = seal_of("s", "sitting", "step", 0, SAID)
    others = {
        seal_of("t", "sitting", "step", 0, SAID),
        seal_of("s", "other", "step", 0, SAID),
        seal_of("s", "sitting", "other", 0, SAID),
        seal_of("s", "sitting", "step", 1, SAID),
        seal_of("s", "sitting", "step", 0, {"text": "yours"}),
    }
    assert len({first, *others}) == 6
    assert seal_of("s", "sitting", "step", 0, {"text": "mine"}) == first


def test_the_words_of_a_seal_are_those_of_the_known_scheme() -> None:
    assert in_words("7f000001" + "3f54dcc1") == "lusab babad gutih tugad"
    assert in_words("8c62c18d" + "801e342d") == "mudof sakat mabiv gibot"
    assert in_words("0" * 64) == "babab babab babab babab"
    assert in_words("f" * 64) == "zuzuz zuzuz zuzuz zuzuz"
