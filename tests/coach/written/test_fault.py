from sameside.coach.written import BadCoach, Fault, Source


def test_a_fault_says_where_and_what() -> None:
    fault = Fault("rules/abs.toml", 3, "Write it.")
    assert str(fault) == "rules/abs.toml:3: Write it."
    assert str(BadCoach([fault, fault])) == f"{fault}; {fault}"
    assert BadCoach([fault]).faults == (fault,)


def test_a_line_is_found_by_its_words() -> None:
    source = Source("x.toml", 'a = 1\nid = "one"\nid = "one-more"\n')
    assert source.line_of("one-more") == 3
    assert source.line_of("one") == 2
    assert source.line_of("ghost") == 1
