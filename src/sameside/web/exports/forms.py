"""The form that takes a file."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from sameside.web.exports.reading import LARGEST, parts_of


class BringForm(forms.Form):
    file = forms.FileField(
        label=_("The file"),
        help_text=_("The one you took along, as it is. At most 24 MB."),
        error_messages={
            "required": _("Choose the file first."),
            "empty": _("This file is empty. Choose the one you took along."),
        },
    )

    def clean_file(self) -> dict[str, Any]:
        """What the file holds."""
        file: UploadedFile[Any] = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST:
            raise forms.ValidationError(_("This file is larger than 24 MB. We cannot take it in here."))
        try:
            return parts_of(file.read())
        except ValueError as error:
            raise forms.ValidationError(str(error)) from None
