"""How rituals and practices are told on a page."""

from datetime import date

from django import template
from django.utils.functional import Promise

from sameside.catalogue import Practice
from sameside.web.library.facts import EVIDENCE
from sameside.web.selfcare import pace, words
from sameside.web.selfcare.habit import Habit

register = template.Library()


@register.filter
def when(habit: Habit) -> str:
    return words.when(habit)


@register.filter
def day_words(day: date, today: date) -> str:
    return words.day_words(day, today)


@register.filter
def length_words(practice: Practice) -> str:
    return pace.length_words(practice)


@register.filter
def evidence_said(practice: Practice) -> list[str | Promise]:
    """What it is called, and what that means."""
    return list(EVIDENCE[practice.evidence])
