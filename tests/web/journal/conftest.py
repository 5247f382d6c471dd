"""Maya and Jonas, each signed in, and an entry in one line. Imports wait until Django has started."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from django.test import Client

    from sameside.web.journal.models import Entry
    from tests.cast import Cast

Maker = Callable[..., "Entry"]


@pytest.fixture
def maya(client: Client, cast: Cast) -> Client:
    from tests.cast import sign_in

    return sign_in(client, cast.maya)


@pytest.fixture
def jonas(cast: Cast) -> Client:
    from django.test import Client

    from tests.cast import sign_in

    return sign_in(Client(), cast.jonas)


@pytest.fixture
def entry(cast: Cast) -> Maker:
    from datetime import date

    from sameside.web.journal import actions
    from sameside.web.journal.models import Entry
    from sameside.web.journal.written import Written

    def make(text: str = "", on: date = date(2026, 3, 14), who: Any = None, **more: Any) -> Entry:
        person = who or cast.maya
        before = set(Entry.objects.values_list("pk", flat=True))
        actions.add(person, [Written(on, text, **more)])
        return Entry.objects.exclude(pk__in=before).get()

    return make


@pytest.fixture
def three_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    from sameside.web.library import shelf
    from tests.web.journal.questions import SHELF

    monkeypatch.setattr(shelf, "prompts", lambda: SHELF)
