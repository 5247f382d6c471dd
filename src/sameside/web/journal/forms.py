"""What somebody writes down. Whatever is too long is told in a sentence, and what was typed stays."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from sameside.engine.clean import plain
from sameside.web.journal.actions import Page
from sameside.web.journal.feelings import FAMILIES, MOODS, WORDS
from sameside.web.journal.queries import Asked
from sameside.web.journal.written import Written
from sameside.web.library.areas import AREAS

LONGEST, MOST_TAGS, LONG_TAG = 100_000, 20, 60
EARLIEST = date(1900, 1, 1)
TOO_LONG = _(
    "That is more than one page holds: 100,000 characters fit. Nothing is lost, your words still stand here. "
    "Move a part of them to a second entry."
)


class PlainField(forms.CharField):
    """Cleaned before it is measured: a line break counts once, and signs that nobody sees do not count.

    The page does not cut off what is too long: it says so, and keeps it.
    """

    def to_python(self, value: Any) -> str:
        return plain(str(value or ""))

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {name: value for name, value in super().widget_attrs(widget).items() if name != "maxlength"}


class TagsField(forms.CharField):
    def clean(self, value: Any) -> Any:
        tags = tuple(dict.fromkeys(tag for tag in (plain(one)[:200] for one in str(value or "").split(",")) if tag))
        if len(tags) > MOST_TAGS:
            raise forms.ValidationError(
                ngettext("Keep it to %(most)d name.", "Keep it to %(most)d names.", MOST_TAGS) % {"most": MOST_TAGS}
            )
        if any(len(tag) > LONG_TAG for tag in tags):
            raise forms.ValidationError(
                _("One of these is long. Shorten it to 60 characters, with commas between names.")
            )
        return tags


def _line(label: object, hint: object) -> TagsField:
    look = forms.TextInput(attrs={"class": "input", "autocomplete": "off"})
    return TagsField(label=label, help_text=hint, required=False, widget=look)  # type: ignore[arg-type]


class EntryForm(forms.Form):
    text = PlainField(
        label=_("Your words"),
        required=False,
        max_length=LONGEST,
        error_messages={"max_length": TOO_LONG},
        widget=forms.Textarea(attrs={"class": "paper journal-paper", "rows": 12, "autocomplete": "off", "dir": "auto"}),
    )
    mood = forms.TypedChoiceField(
        label=_("How was it?"),
        required=False,
        coerce=int,
        empty_value=None,
        choices=[("", _("I leave it open")), *MOODS.items()],
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Choose one from the list, or leave it open.")},
    )
    feelings = forms.MultipleChoiceField(
        label=_("Feelings"),
        required=False,
        choices=list(WORDS.items()),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Choose from the words on the page.")},
    )
    people = _line(_("People"), _("Names, with commas between them."))
    places = _line(_("Places"), _("With commas between them."))
    on = forms.DateField(
        label=_("The day it is about"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "input journal-day"}),
        error_messages={"invalid": _("Write the day as year-month-day, for example 2026-11-23.")},
    )
    tab = forms.UUIDField(widget=forms.HiddenInput)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=2_000_000_000)
    step = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=2_000_000_000)
    prompt = PlainField(widget=forms.HiddenInput, required=False, max_length=80)

    def clean_on(self) -> date:
        day: date = self.cleaned_data["on"] or timezone.localdate()
        if not EARLIEST <= day <= timezone.localdate() + timedelta(days=1):
            raise forms.ValidationError(_("Choose a day up to today."))
        return day

    def clean(self) -> None:
        if not self.errors and self.written.is_blank:
            raise forms.ValidationError(_("Write a word, or choose how it was. Then there is something to keep."))

    @property
    def written(self) -> Written:
        given = self.cleaned_data
        feelings = tuple(word for word in WORDS if word in given["feelings"])
        return Written(given["on"], given["text"], given["mood"], feelings, given["people"], given["places"])

    @property
    def page(self) -> Page:
        given = self.cleaned_data
        return Page(given["tab"], given["version"] or 0, given["step"])

    @property
    def families(self) -> list[dict[str, Any]]:
        """The boxes under the name of their family; a family with a tick stands open."""
        chosen = set(self["feelings"].value() or ())
        boxes = {str(box.data["value"]): box for box in self["feelings"]}
        return [
            {"name": name, "boxes": [boxes[word] for word in words], "open": not chosen.isdisjoint(words)}
            for name, words in FAMILIES.values()
        ]


class SearchForm(forms.Form):
    words = PlainField(
        label=_("Words"),
        required=False,
        max_length=200,
        error_messages={"max_length": _("Look for fewer words: 200 characters fit.")},
        widget=forms.TextInput(attrs={"class": "input", "autocomplete": "off", "type": "search", "dir": "auto"}),
    )
    feeling = forms.ChoiceField(label=_("A feeling"), required=False)
    tag = PlainField(
        label=_("A person or a place"),
        required=False,
        max_length=LONG_TAG,
        error_messages={"max_length": _("A name has 60 characters at most.")},
        widget=forms.TextInput(attrs={"class": "input", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        shelves = [(name, list(words.items())) for name, words in FAMILIES.values()]
        self.fields["feeling"].choices = [("", _("Any")), *shelves]  # type: ignore[attr-defined]
        self.fields["feeling"].error_messages["invalid_choice"] = _("Choose one from the list.")

    @property
    def asked(self) -> Asked:
        given = self.cleaned_data
        return Asked(given["words"], given["feeling"], given["tag"])


class AreaForm(forms.Form):
    area = forms.ChoiceField(
        label=_("What is it about?"),
        required=False,
        choices=[("", _("Anything")), *((area.id, area.name) for area in AREAS)],
        error_messages={"invalid_choice": _("Choose one from the list.")},
    )


class PromptForm(forms.Form):
    words = PlainField(
        label=_("Your question"),
        max_length=300,
        error_messages={
            "required": _("Write the question first."),
            "max_length": _("Shorten it a little: 300 characters fit."),
        },
        widget=forms.TextInput(attrs={"class": "input input--said", "autocomplete": "off", "dir": "auto"}),
    )
    area = forms.ChoiceField(
        label=_("What is it about?"),
        choices=[(area.id, area.name) for area in AREAS],
        initial="reflection",
        error_messages={"invalid_choice": _("Choose one from the list."), "required": _("Choose one from the list.")},
    )
