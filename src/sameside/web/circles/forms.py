"""What a person types about a circle."""

from django import forms
from django.utils.translation import gettext_lazy as _

from sameside.web.circles.models import Circle

NAME_HELP = _("What you call yourselves. Everyone in the circle sees it, and so does someone you invite.")


class BeginForm(forms.Form):
    kind = forms.ChoiceField(
        label=_("Who belongs to it?"),
        choices=[
            (Circle.Kind.COUPLE, _("The two of us, a couple")),
            (Circle.Kind.FAMILY, _("A family, two to eight people")),
            (Circle.Kind.FRIENDS, _("Friends, two to eight people")),
        ],
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose one of the three, so that we know how many places there are."),
            "invalid_choice": _("Choose one of the three."),
        },
    )
    name = forms.CharField(label=_("Its name"), max_length=60, required=False, help_text=NAME_HELP)


class RenameForm(forms.Form):
    name = forms.CharField(label=_("Its name"), max_length=60, required=False, help_text=NAME_HELP)


class InviteForm(forms.Form):
    meant_for = forms.CharField(
        label=_("Who is it for?"),
        max_length=60,
        required=False,
        help_text=_("Only you see this. It helps you to know later which link was whose."),
    )
