import json

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from sameside.web.exports.forms import BringForm
from sameside.web.exports.reading import LARGEST


def test_a_fitting_file_becomes_what_it_holds() -> None:
    told = {"made_by": "Sameside", "form": 1, "parts": {"today": {"wishes": []}}}
    form = BringForm({}, {"file": SimpleUploadedFile("mine.json", json.dumps(told).encode())})
    assert form.is_valid()
    assert form.cleaned_data["file"] == {"today": {"wishes": []}}


def test_the_file_of_somebody_who_wrote_for_ten_years_is_taken_and_gets_through_the_door() -> None:
    told = {"made_by": "Sameside", "form": 1, "parts": {"journal": {"entries": [{"text": "a" * 2000}] * 10_000}}}
    content = json.dumps(told).encode()
    assert len(content) > 20_000_000
    assert BringForm({}, {"file": SimpleUploadedFile("mine.json", content)}).is_valid()
    assert settings.LONG_BODIES["/yours/bring/"] > LARGEST + 64 * 1024
