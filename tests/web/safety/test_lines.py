from pathlib import Path
from typing import Any

import pytest

from sameside.web.safety import lines


@pytest.fixture(autouse=True)
def _read_again() -> Any:
    lines.countries.cache_clear()
    yield
    lines.countries.cache_clear()


def test_the_country_of_this_server_comes_first_and_elsewhere_last(settings: Any) -> None:
    settings.HELP_COUNTRY = "nz"
    codes = list(lines.countries())
    assert codes[0] == "nz"
    assert codes[-1] == "elsewhere"
    assert {"us", "uk", "ie", "ca", "au", "nz", "de"} <= set(codes)


def test_the_united_states_has_its_three_lines() -> None:
    known = {(line.call, line.text, line.say) for line in lines.countries()["us"].lines}
    assert {("911", "", ""), ("988", "988", ""), ("1-800-799-7233", "88788", "START")} <= known


def test_every_country_has_a_day_an_emergency_first_and_a_way_to_reach_each_line() -> None:
    for country in lines.countries().values():
        assert country.checked.year >= 2026
        assert "danger" in country.lines[0].what
        assert country.lines[0].call
        for line in country.lines:
            assert line.call or line.text or line.web, (country.code, line.name)
            assert not line.web or line.web.startswith("https://")


def test_numbers_become_links_a_phone_can_dial() -> None:
    line = lines.Line("", "", call="1-800-799-7233", text="0458 737 732", web="https://www.thehotline.org/x")
    assert (line.tel, line.sms, line.site) == ("tel:18007997233", "sms:0458737732", "thehotline.org")


def test_a_folder_of_the_operator_adds_a_country(settings: Any, tmp_path: Path) -> None:
    (tmp_path / "help").mkdir()
    (tmp_path / "help/at.toml").write_text(
        'name = "Austria"\nchecked = 2026-01-02\n[[lines]]\nwhat = "danger"\nname = "x"\ncall = "133"\n'
    )
    settings.CONTENT_DIRS = [*settings.CONTENT_DIRS, tmp_path]
    assert lines.countries()["at"].lines[0].call == "133"
