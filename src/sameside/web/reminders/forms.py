"""What a person chooses: a way for each kind, and quiet hours."""

import base64
from typing import Any, Final

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from sameside.web.reminders.kinds import KINDS
from sameside.web.reminders.models import Way
from sameside.web.reminders.push_places import is_push_service
from sameside.web.reminders.quiet import Quiet
from sameside.web.reminders.wishes import BOTH, OFF, Wishes

WAYS: Final = (
    (OFF, _("Off")),
    (Way.MAIL.value, _("By e-mail")),
    (Way.PUSH.value, _("On my device")),
    (BOTH, _("Both")),
)
CHOOSE: Final = _("Choose one from the list.")
CLOCK: Final = _("Write a time, like 22:00.")
BOTH_TIMES: Final = _("Say from when and until when, or take the tick away.")
SAME_TIMES: Final = _("These are the same time. Choose two different ones.")
TURNED_OFF: Final = _("This server shows no reminders on devices.")
NOT_TAKEN: Final = _("This browser’s address is not one we know. Try another browser.")


def _time(label: Any, start: str) -> forms.TimeField:
    return forms.TimeField(
        label=label,
        required=False,
        initial=start,
        error_messages={"invalid": CLOCK},
        widget=forms.TimeInput(attrs={"type": "time", "class": "input"}, format="%H:%M"),
    )


def _ways() -> list[tuple[str, Any]]:
    return [(way, label) for way, label in WAYS if settings.PUSH or way in (OFF, Way.MAIL)]


class WishesForm(forms.Form):
    quiet = forms.BooleanField(required=False, label=_("Keep quiet hours"))
    begin = _time(_("From"), "22:00")
    end = _time(_("Until"), "07:00")

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for kind in KINDS.values():
            self.fields[kind.name] = forms.ChoiceField(
                label=str(kind.label),
                help_text=str(kind.hint),
                choices=_ways(),
                required=False,
                error_messages={"invalid_choice": CHOOSE},
            )

    @property
    def kinds(self) -> list[forms.BoundField]:
        return [self[name] for name in KINDS]

    @property
    def hours(self) -> list[forms.BoundField]:
        return [self["begin"], self["end"]]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("quiet") and "begin" in given and "end" in given:
            if not given["begin"] or not given["end"]:
                self.add_error("quiet", BOTH_TIMES)
            elif given["begin"] == given["end"]:
                self.add_error("quiet", SAME_TIMES)
        return given

    def wishes(self, before: Wishes) -> Wishes:
        """Kinds that nobody offers at the moment stay as they were."""
        given = self.cleaned_data
        quiet = Quiet(given["begin"], given["end"]) if given["quiet"] else None
        return Wishes(before.chosen | {name: given[name] for name in KINDS}, quiet)


def as_it_is(wishes: Wishes) -> dict[str, Any]:
    hours = {"quiet": True, "begin": wishes.quiet.begin, "end": wishes.quiet.end} if wishes.quiet else {}
    return {**{kind: _possible(way) for kind, way in wishes.chosen.items()}, **hours}


def _possible(way: str) -> str:
    """Where the server shows nothing on devices, what is left of a choice."""
    return way if settings.PUSH else Way.MAIL.value if way == BOTH else way if way == Way.MAIL else OFF


class BrowserForm(forms.Form):
    """What a browser says about itself, in its own words."""

    endpoint = forms.CharField(max_length=1000)
    p256dh = forms.CharField(max_length=200)
    auth = forms.CharField(max_length=100)

    def clean_endpoint(self) -> str:
        endpoint = str(self.cleaned_data["endpoint"])
        if not is_push_service(endpoint):
            raise forms.ValidationError(NOT_TAKEN)
        return endpoint

    def clean_p256dh(self) -> str:
        return self._key("p256dh", 65)

    def clean_auth(self) -> str:
        return self._key("auth", 16)

    def _key(self, name: str, size: int) -> str:
        text = str(self.cleaned_data[name])
        try:
            found = len(base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True))
        except ValueError:
            found = 0
        if found != size:
            raise forms.ValidationError(NOT_TAKEN)
        return text
