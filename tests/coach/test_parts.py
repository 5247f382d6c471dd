from sameside.coach import PARTS, Mark
from sameside.coach.parts import PARTS as ORDER
from sameside.coach.parts import parts_in


def test_a_part_reaches_from_its_first_word_to_its_last() -> None:
    mark = Mark("I_FEEL", 0, 30, ((2, 5), (9, 12)), "clear", True, "", "", "rule:x")
    bare = Mark("I_FEEL", 40, 50, (), "maybe", True, "", "", "model:I_FEEL")
    happened, feel, need, ask = parts_in([mark, bare], {"feel": "What?"})
    assert (feel.name, feel.code, feel.spans, feel.question) == ("feel", "I_FEEL", ((2, 12), (40, 50)), "What?")
    assert (happened.spans, happened.question) == ((), "")
    assert (need.spans, ask.spans) == ((), ())


def test_the_parts_are_those_of_the_codes() -> None:
    assert dict(ORDER) == PARTS
