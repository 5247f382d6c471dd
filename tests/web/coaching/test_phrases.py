from sameside.web.coaching.phrases import told


def test_a_phrase_is_told_by_an_example_and_one_that_is_gone_not_at_all() -> None:
    assert told(["seed-dying", "gone"]) == [("seed-dying", "I am dying.")]
