"""How a Django form field puts on our clothes."""

from django import template
from django.forms import BoundField
from django.utils.safestring import SafeString

register = template.Library()

CLOTHES = {"textarea": "paper", "select": "select", "selectmultiple": "select"}
ROWS = ("radioselect", "checkboxselectmultiple")


@register.filter
def dressed(field: BoundField) -> SafeString:
    """The bare control, with our class on it. Its own classes win, so a form may ask for another look."""
    own = field.field.widget.attrs.get("class")
    return field.as_widget(attrs={"class": own or CLOTHES.get(kind(field), "input")})


@register.filter
def kind(field: BoundField) -> str:
    """Which of our shapes fits: hidden, rows (several choices), tick (one box), or a plain field."""
    name = str(field.widget_type)
    if field.is_hidden:
        return "hidden"
    if name in ROWS:
        return "rows"
    return "tick" if name == "checkbox" else name
