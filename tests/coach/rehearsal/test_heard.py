from sameside.coach.rehearsal import Heard, Sound


def test_each_code_counts_once_where_it_stands_first() -> None:
    turn = Heard("abcdef", (Sound("CRIT", 4, 6), Sound("ABS", 0, 2), Sound("CRIT", 1, 3)))
    assert turn.marks == (Sound("ABS", 0, 2), Sound("CRIT", 4, 6))
    assert turn.codes == {"ABS", "CRIT"}


def test_an_open_question_and_a_reflection_count_without_a_mark() -> None:
    assert Heard("What?", question="open").marks == (Sound("OPENQ", 0, 5),)
    assert Heard("So you", reflection=True).codes == {"REFL"}
    assert Heard("Really?", question="closed").codes == frozenset()


def test_a_mark_stands_before_what_counts_besides() -> None:
    turn = Heard("What of it?", (Sound("OPENQ", 0, 4),), question="open")
    assert turn.marks == (Sound("OPENQ", 0, 4),)
