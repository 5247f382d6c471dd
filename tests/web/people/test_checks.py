from typing import Any

from sameside.web.people.checks import demo_is_not_public


def test_a_public_demo_is_an_error(settings: Any) -> None:
    settings.DEMO, settings.ADDRESS = True, "https://example.org"
    assert [error.id for error in demo_is_not_public(None)] == ["people.E001"]


def test_a_demo_at_home_is_fine(settings: Any) -> None:
    settings.DEMO = True
    assert demo_is_not_public(None) == []
