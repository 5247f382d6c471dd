"""How an entry is put on a page."""

from django import template
from django.utils.safestring import SafeString

from sameside.web.ui.markdown import written

register = template.Library()


@register.filter
def own_words(text: str) -> SafeString:
    """As others would see it too, if it were shared."""
    return written(text)
