from django.template import Context, Template

from sameside.web.library.shelf import Card

CARD = Card("a", "A", "A *short* one", "listening", (2, 8), "either", 20, "none", "inside-courses")


def drawn(text: str) -> str:
    return Template("{% load library %}" + text).render(Context({"card": CARD, "hostile": "<b>x</b>"}))


def test_facts_of_a_card_are_put_in_words() -> None:
    assert drawn("{{ card|people_words }}, {{ card|time_words }}, {{ card|pace_words }}") == (
        "Two or more, 20 min, Together, or each in your own time"
    )


def test_evidence_has_a_name_and_a_sentence() -> None:
    assert drawn("{{ card|evidence_name }} {{ card|evidence_words }}").startswith(
        "Studied inside courses. It was tested"
    )


def test_markdown_is_drawn_and_html_is_shown_as_typed() -> None:
    assert drawn("{{ card.summary|markdown_line }}") == "A <em>short</em> one"
    assert drawn("{{ hostile|markdown }}") == "<p>&lt;b&gt;x&lt;/b&gt;</p>\n"
