"""What waits, and that its words tell nothing over a shoulder."""

import ast
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sameside.web.home import waits
from sameside.web.home.waits import Waits, sorted_out, waits_of
from sameside.web.people.models import Person
from sameside.web.ui.waiting import Waiting
from tests.cast import Cast
from tests.house import tree

NOW = datetime(2026, 5, 14, 19, tzinfo=UTC)
TELLING = re.compile(r"\b(belief|fear|secret|thought|goal|ritual|boundar|limit|trigger|therap|safe\w* check)", re.I)
FILLED_IN = re.compile(r"%\((?!name\)s)\w+\)")


def test_what_has_a_day_to_come_is_apart_and_in_order() -> None:
    late, soon = Waiting("b", "/b/", NOW + timedelta(days=3)), Waiting("a", "/a/", NOW + timedelta(days=1))
    past, timeless = Waiting("c", "/c/", NOW - timedelta(days=1)), Waiting("d", "/d/")
    assert sorted_out([late, past, soon, timeless], NOW) == Waits([past, timeless], [soon, late])


def test_of_what_is_to_come_only_the_next_few_are_shown() -> None:
    many = [Waiting("x", f"/{days}/", NOW + timedelta(days=days)) for days in range(9, 0, -1)]
    assert [one.url for one in sorted_out(many, NOW).ahead] == ["/1/", "/2/", "/3/", "/4/", "/5/"]


def test_every_app_is_asked_for_this_person_and_this_moment(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Person, datetime]] = []

    def one(person: Person, now: datetime) -> list[Waiting]:
        asked.append((person, now))
        return [Waiting("Look again", f"/{len(asked)}/")]

    monkeypatch.setattr(waits, "ASKED", (one, one))
    assert [found.url for found in waits_of(cast.maya, NOW).now] == ["/1/", "/2/"]
    assert asked == [(cast.maya, NOW), (cast.maya, NOW)]


def words_of(source: str) -> Iterator[str]:
    """Every text in a function that makes something wait."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and "Waiting(" in ast.unparse(node):
            yield from (
                call.args[0].value
                for call in ast.walk(node)
                if isinstance(call, ast.Call)
                and isinstance(call.func, ast.Name)
                and call.func.id in {"_", "ngettext"}
                and isinstance(call.args[0], ast.Constant)
                and isinstance(call.args[0].value, str)
            )


def telling(words: str) -> bool:
    return bool(TELLING.search(words) or FILLED_IN.search(words))


def test_no_app_puts_more_than_neutral_words_on_todays_page() -> None:
    found: list[tuple[Path, str]] = [
        (path, words)
        for path in tree.ours(".py", under="src/sameside/web")
        for words in words_of(tree.text(path))
        if telling(words)
    ]
    tree.refuse(f"{tree.name(path)}: {words}" for path, words in found)


def test_control_telling_words_are_found() -> None:
    planted = (
        'def waiting(p, now):\n    return [Waiting(_("A belief to test"), "/"), Waiting(_("Look at %(title)s"), "/")]'
    )
    assert [telling(words) for words in words_of(planted)] == [True, True]
    assert not telling("%(name)s shared something with you")
