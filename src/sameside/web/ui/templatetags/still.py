"""Pieces of a page that are the same for everybody: drawn once in each language, and again if the settings change."""

from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from sameside.web.ui.context import house_words

register = template.Library()


@register.simple_tag
def still(piece: str) -> SafeString:
    """A piece that knows the house and the language, and nobody who looks at it."""
    return _drawn(piece, get_language(), repr(house_words()))


@lru_cache(maxsize=256)
def _drawn(piece: str, _language: str | None, _house: str) -> SafeString:
    return SafeString(render_to_string(piece, house_words()).strip("\n"))
