import pytest
from django import forms

from sameside.web.people.forms import as_it_is, only_visible_letters, time_zones
from sameside.web.people.models import Person


@pytest.mark.parametrize("name", ["Ana", "Łucja", "美", "فاطمة", "Ana 👩‍🌾", "O’Neill-Smith"])
def test_a_name_in_any_writing_is_fine(name: str) -> None:
    only_visible_letters(name)


@pytest.mark.parametrize("name", ["Ma\u202eya", "a\x07b", "a\u200bb", "\ud800"])
def test_hidden_signs_in_a_name_are_refused(name: str) -> None:
    with pytest.raises(forms.ValidationError):
        only_visible_letters(name)


def test_time_zones_begin_with_the_plain_one_and_know_the_big_places() -> None:
    names = [name for name, _words in time_zones()]
    assert names[0] == "UTC"
    assert {"Europe/Lisbon", "America/New_York", "Africa/Lagos", "Asia/Tokyo"} <= set(names)
    assert not any(name.startswith("Etc/") for name in names)


def test_the_page_starts_with_what_is_so_now(ines: Person) -> None:
    assert as_it_is(ines) == {"name": "Ines", "hue": "pine", "time_zone": "UTC", "theme": "", "idle_minutes": 15}
