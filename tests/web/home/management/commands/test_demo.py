"""python manage.py demo"""

from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from sameside.web.circles.queries import circles_of, title_of
from sameside.web.people.models import Person


def test_outside_the_demo_the_command_refuses_and_makes_nobody(db: None) -> None:
    with pytest.raises(CommandError, match="not a demo"):
        call_command("demo")
    assert not Person.objects.exists()


def test_in_the_demo_the_cast_comes_with_its_circles(
    db: None, settings: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.DEMO = True
    call_command("demo")
    assert "Maya, Jonas, Grace, Dayo, Tunde, Sam" in capsys.readouterr().out
    people = {person.name: person for person in Person.objects.all()}
    assert [title_of(circle) for circle in circles_of(people["Maya"])] == ["Maya and Jonas", "The Okafors"]
    assert circles_of(people["Sam"]) == []
