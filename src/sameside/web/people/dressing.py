"""allauth's forms in our words: labels and hints of ours, no placeholders, no help that links elsewhere."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise

ADDRESS = _("E-mail address")
PASSWORD = _("Password")
NEW_PASSWORD = _("New password")
ONCE_MORE = _("The new password once more")
PASSWORD_RULE = _("At least 10 characters. A few words together are easy to remember and hard to guess.")
CODE = _("Code")


class Plain:
    """Mix in before an allauth form."""

    labels: ClassVar[Mapping[str, Words]] = {}
    hints: ClassVar[Mapping[str, Words]] = {}
    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.help_text = self.hints.get(name, "")
            field.label = self.labels.get(name, field.label)
