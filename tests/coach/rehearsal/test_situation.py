from collections import Counter

from sameside.coach.rehearsal.situation import OWN, read_situation
from tests.coach.rehearsal import examples
from tests.coach.rehearsal.talks import CHARACTERS, SITUATIONS


def problems(id: str = "some", **other: object) -> list[str]:
    found: list[str] = []
    read_situation(id, examples.situation(**other), found)
    return found


def test_a_whole_situation_is_read() -> None:
    found: list[str] = []
    some = read_situation("some", examples.situation(), found)
    assert found == []
    assert (some.id, some.who, some.title, some.about, some.ease) == ("some", "friends", "Title", "About.", 0.1)
    assert some.repairs == ("repairs 0", "repairs 1", "repairs 2")
    assert len(list(some.all_lines)) == 15


def test_everything_to_mend_is_named() -> None:
    assert problems(who="boss") == ["situations/some: who is one of couple, family, friends, anyone."]
    assert problems(ease=1) == ["situations/some: ease must be a number from -0.5 to 0.3."]
    assert problems(facts=["a", "b"]) == ["situations/some: facts needs 3 lines or more, and has 2."]
    assert problems(facts=["a", "b", "openers 0"]) == ["situations/some: “openers 0” stands there twice."]
    assert problems(odd=1) == ["situations/some: odd is not known here."]
    table = {name: value for name, value in examples.situation().items() if name != "softer"}
    found: list[str] = []
    read_situation("some", table, found)
    assert found == ["situations/some: softer must be a list of lines of 1 to 240 letters."]


def test_what_one_describes_oneself_has_no_lines_of_its_own() -> None:
    found: list[str] = []
    own = read_situation(OWN, examples.OWN, found)
    assert found == []
    assert list(own.all_lines) == []
    assert problems(OWN) == []


def test_couples_families_and_friends_find_something() -> None:
    found = Counter(one.who for one in SITUATIONS)
    assert found["couple"] >= 5
    assert found["family"] >= 5
    assert found["friends"] >= 4
    assert found["anyone"] == 1


def test_no_line_of_a_situation_is_also_one_of_a_character() -> None:
    theirs = {line for one in CHARACTERS for line in one.all_lines}
    assert not theirs.intersection(line for one in SITUATIONS for line in one.all_lines)
