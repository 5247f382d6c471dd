import json

from django.core.files.uploadedfile import SimpleUploadedFile

from sameside.web.exports.forms import BringForm


def test_a_fitting_file_becomes_what_it_holds() -> None:
    told = {"made_by": "Sameside", "form": 1, "parts": {"today": {"wishes": []}}}
    form = BringForm({}, {"file": SimpleUploadedFile("mine.json", json.dumps(told).encode())})
    assert form.is_valid()
    assert form.cleaned_data["file"] == {"today": {"wishes": []}}
