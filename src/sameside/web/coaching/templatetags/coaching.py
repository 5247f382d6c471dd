"""Names and words of the four parts."""

from typing import Any

from django import template

from sameside.coach import Part
from sameside.web.coaching import stage
from sameside.web.coaching.sentence import PARTS, Words

register = template.Library()


@register.filter
def name(part: Part) -> Words:
    return PARTS[part.name].name


@register.filter
def words_in(part: Part, text: str) -> str:
    """The words in which a part is there."""
    return " … ".join(" ".join(text[start:end].split()) for start, end in part.spans)


@register.filter
def talk_title(body: dict[str, Any]) -> str:
    return stage.title_of(body)
