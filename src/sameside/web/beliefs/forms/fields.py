"""What every form here is made of: words of a person, something new, and something that stands there already."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sameside.web.beliefs.bodies import TOP
from sameside.web.beliefs.digest import digest
from sameside.web.beliefs.keys import fresh

Words = str | Promise
SENTENCE, LINE, LONG = 300, 500, 4000
TWO_WEEKS = timedelta(days=14)
NUMBERS = [(str(number), str(number)) for number in range(TOP + 1)]
ONE_OF_THESE = _("Choose one of these, or leave it out.")


class Said(forms.CharField):
    """Words of the person. `rows`: on paper; without, on a line."""

    def __init__(self, label: Words, hint: Words = "", most: int = LONG, rows: int = 0, **more: Any) -> None:
        widget = (
            forms.Textarea(attrs={"rows": rows})
            if rows
            else forms.TextInput(attrs={"class": "input input--said", "autocomplete": "off"})
        )
        messages = {
            "required": _("Write a word or two here."),
            "max_length": _("Shorten it a little: %(limit_value)d signs fit here, and these are %(show_value)d."),
        }
        super().__init__(
            label=label,  # type: ignore[arg-type]
            help_text=hint,  # type: ignore[arg-type]
            max_length=most,
            widget=widget,
            error_messages=messages,
            **more,
        )
        # What is too long is said in a sentence; a browser would cut it off without a word.
        widget.attrs.pop("maxlength", None)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {}

    def to_python(self, value: Any) -> str:
        return super().to_python(str(value or "").replace("\0", " ").replace("\r\n", "\n")) or ""


class Keyed(forms.Form):
    """Something new. The key makes a double tap one thing."""

    key = forms.CharField(widget=forms.HiddenInput, required=False, max_length=80)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.initial.setdefault("key", fresh())


class Seen(forms.Form):
    """Something that stands there already. `seen` tells what the page had shown, so that no window writes over another."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=80)

    def __init__(self, *args: Any, there: Mapping[str, Any], **more: Any) -> None:
        names = [name for name in self.base_fields if name not in ("seen", "key")]
        self.there = {name: there.get(name) for name in names}
        more["initial"] = {**self.there, "seen": digest(self.told_of(self.there))}
        super().__init__(*args, **more)

    def told_of(self, there: Mapping[str, Any]) -> dict[str, Any]:
        """What goes into the body, and is compared with it."""
        return dict(there)

    @property
    def told(self) -> dict[str, Any]:
        return self.told_of({name: self.cleaned_data.get(name) for name in self.there})

    def clashes_with(self, there: Mapping[str, Any]) -> None:
        """Both versions stay on the page. Saving once more keeps what was typed here."""
        words = " / ".join(str(one) for one in there.values() if one not in (None, ""))
        self.add_error(
            None,
            _("This was changed in another window. It says there: “%(words)s” Below is what you typed here. Save it once "
              "more to keep yours, or copy the other in.") % {"words": words},
        )  # fmt: skip
        data = QueryDict(mutable=True)
        data.update(self.data)
        data["seen"] = digest(there)
        self.data = data
