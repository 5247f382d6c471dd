from hypothesis import given, settings
from hypothesis import strategies as st

from sameside.coach.scorers import Names, Sides, features, lettered

ALL: dict[str, tuple[int, ...]] = {"word": (1, 2), "char": (3, 4), "before": (1, 1), "shape": ()}
words = st.lists(st.sampled_from(("you", "never", "waited", "waiting", "a", ",", "?")), max_size=8).map(tuple)


@given(st.lists(st.tuples(words, words, st.booleans(), st.sets(st.sampled_from(sorted(ALL)))), max_size=6))
@settings(deadline=None)
def test_however_often_they_are_asked_for_they_are_those_of_the_features(
    asked: list[tuple[tuple[str, ...], tuple[str, ...], bool, set[str]]],
) -> None:
    names = Names()
    for said, before, asks, chosen in asked:
        channels = {channel: ALL[channel] for channel in chosen}
        expected = [one.name for one in features(said, before, channels, asks=asks)]
        assert names.of(said, before, channels, asks=asks) == expected


def test_what_nobody_knows_is_left_out() -> None:
    names = Names({name: name for name in ("w:you", "c:you", "s:asks", "b:late")})
    assert names.of(("you", "never"), ("late", "again"), ALL, asks=True) == ["w:you", "c:you", "b:late", "s:asks"]


@given(st.lists(words, max_size=4), st.sets(st.sampled_from(("you", "never", "waiting", "a"))))
@settings(deadline=None)
def test_letters_worked_out_beforehand_are_the_same(asked: list[tuple[str, ...]], common: set[str]) -> None:
    known = {name: name for name in ("c: yo", "c:you", "c:wait", "c: a ", "c:ting", "w:you")}
    quick, plain = Names(known, lettered=lettered(common, [(3, 4)], known)), Names(known)
    for said in asked:
        assert quick.of(said, (), ALL, asks=False) == plain.of(said, (), ALL, asks=False)


def test_of_letters_worked_out_beforehand_only_those_are_kept_that_somebody_knows() -> None:
    assert lettered(["you"], [(3, 3), (4, 4)], {"c: yo": "c: yo"}) == {(3, 3): {"you": ("c: yo",)}, (4, 4): {"you": ()}}


def test_the_sides_of_a_sentence_are_worked_out_once() -> None:
    names = Names(sides=Sides({"sad": bytes((33, 31))}))
    assert names.sides(("sad",)) is names.sides(("sad",))
    assert len(names.sides(("sad",))) == 2
    assert Names().sides(("sad",)) == ()
