from sameside.web.openness.lines import lines_in


def test_a_note_is_cut_into_sentences_and_lines_each_once() -> None:
    text = "I am tired. Are you?  Yes…\nI am tired.\n\nשלום עולם. 我怕。再说"
    assert lines_in(text) == ["I am tired.", "Are you?", "Yes…", "שלום עולם.", "我怕。再说"]


def test_what_is_too_long_for_a_line_is_left_out() -> None:
    assert lines_in("x" * 400 + "\nshort") == ["short"]
    assert lines_in("") == []
    assert len(lines_in("\n".join(map(str, range(500))))) == 40
