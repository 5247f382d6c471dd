from sameside.coach import Mark
from sameside.web.coaching.memory import MOST, Memory, unpacked


def mark(code: str, strength: bool = False) -> Mark:
    return Mark(code, 0, 1, (), "clear", strength, "", "", "rule:x")


def test_the_same_code_is_not_shown_twice_running() -> None:
    memory = Memory().after([("ABS", "You never")])
    assert not memory.lets(mark("ABS"), "You always")
    assert memory.lets(mark("CRIT"), "lazy")
    assert memory.after([("CRIT", "lazy")]).lets(mark("ABS"), "You always")


def test_what_is_shown_stays_while_somebody_writes_on() -> None:
    memory = Memory().after([("ABS", "You never")])
    assert memory.lets(mark("ABS"), "you never listen")
    assert memory.lets(mark("ABS"), "You nev")
    assert memory.after([("ABS", "You never listen")]) == memory


def test_strengths_may_come_again() -> None:
    assert Memory().after([("VALID", "a")]).lets(mark("VALID", strength=True), "b")


def test_words_that_somebody_keeps_are_not_marked_again() -> None:
    memory = Memory().keeping("ABS", "You never")
    assert not memory.lets(mark("ABS"), "you never")
    assert memory.lets(mark("CRIT"), "you never")


def test_it_travels_with_the_page_and_comes_back() -> None:
    memory = Memory().after([("ABS", "“You” never")]).keeping("CRIT", "lazy").closing(["a", "a", "b"])
    assert memory.closed == ("a", "b")
    assert unpacked(memory.packed) == memory


def test_what_is_no_memory_is_none() -> None:
    for text in ("", "x", "[]", "[1,2,3]", '[[["a",1]],[],[]]', "[[],[],[1]]", "{}", "[" * 3000, '[[["a"]],[],[]]'):
        assert unpacked(text) == Memory(), text


def test_it_stays_small() -> None:
    memory = Memory()
    for n in range(40):
        memory = memory.after([("ABS", f"{n} words")]).keeping("ABS", f"{n}").closing([f"{n}"])
    assert (len(memory.shown), len(memory.kept), len(memory.closed)) == (MOST, MOST, MOST)
