"""How content and its facts are put on a page."""

from django import template
from django.utils.functional import Promise
from django.utils.safestring import SafeString

from sameside.web.library import facts
from sameside.web.library.shelf import Card
from sameside.web.library.words import render, render_line

register = template.Library()


@register.filter
def markdown(text: str) -> SafeString:
    return render(text)


@register.filter
def markdown_line(text: str) -> SafeString:
    return render_line(text)


@register.filter
def people_words(card: Card) -> str:
    return facts.people_words(card.people)


@register.filter
def time_words(card: Card) -> str:
    return facts.time_words(card.minutes)


@register.filter
def pace_words(card: Card) -> str:
    return facts.pace_words(card.pace, card.people)


@register.filter
def evidence_name(card: Card) -> str | Promise:
    return facts.EVIDENCE[card.evidence][0]


@register.filter
def evidence_words(card: Card) -> str | Promise:
    return facts.EVIDENCE[card.evidence][1]
