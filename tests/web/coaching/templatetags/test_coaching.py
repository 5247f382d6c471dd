from sameside.coach import read_draft
from sameside.web.coaching import stage
from sameside.web.coaching.templatetags.coaching import name, talk_title, words_in


def test_a_part_has_a_name_and_the_words_in_which_it_is_there() -> None:
    text = "I felt hurt. I felt sad."
    _, feel, need, _ = read_draft(text).parts
    assert str(name(feel)) == "What I feel"
    assert words_in(feel, text).startswith("I felt hurt")
    assert words_in(need, text) == ""


def test_a_rehearsal_has_a_title() -> None:
    assert talk_title(stage.begun("money", "jun", "", "", "s")) == "Money that went"
