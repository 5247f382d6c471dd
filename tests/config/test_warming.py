import gc
import sys
from collections.abc import Iterator

import pytest
from django.template import engines

from sameside.coach import BadCoach, Fault
from sameside.coach.rehearsal import BadCast
from sameside.config import warming
from sameside.config.warming import own_templates, read_the_coach, warm


@pytest.fixture(autouse=True)
def _the_collector_as_it_was() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


def test_every_template_of_ours_is_found_by_its_name() -> None:
    names = own_templates()
    assert {"ui/page.html", "sittings/part.html", "safety/help.html"} <= set(names)
    assert len(names) == len(set(names))


def test_after_warming_up_nothing_is_left_to_import_or_to_read() -> None:
    warm()
    assert "sameside.web.sittings.lane" in sys.modules
    loaders = engines["django"].engine.template_loaders  # type: ignore[attr-defined]
    kept = {key.split("-")[0] for loader in loaders for key in cache_of(loader)}
    parts = {name for _, name in engines["jinja2"].env.cache}  # type: ignore[attr-defined]
    assert "ui/page.html" in kept
    assert "sittings/part.html" in parts


def test_a_coach_that_needs_mending_does_not_keep_the_house_shut(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def broken() -> None:
        asked.append("coach")
        raise BadCoach((Fault("x.toml", 1, "Mend this."),))

    monkeypatch.setattr(warming, "load_coach", broken)
    warm()
    assert asked == ["coach"]


def test_what_needs_mending_is_told_at_the_start_with_its_file_and_line(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> None:
        raise BadCast(("characters/jun: name must be a text.",))

    monkeypatch.setattr(warming, "load_cast", broken)
    monkeypatch.setattr(warming, "faults_of", lambda *_: (Fault("characters/jun.toml", 3, "Mend this."),))
    read_the_coach()
    assert [one.getMessage() for one in caplog.records] == [
        "The coach is silent until these files are mended (make content tells the same):",
        "content/coach/en/characters/jun.toml:3: Mend this.",
    ]


def cache_of(loader: object) -> dict[str, object]:
    """The cached loader may stand inside another one."""
    if hasattr(loader, "get_template_cache"):
        return dict(loader.get_template_cache)
    found: dict[str, object] = {}
    for inner in getattr(loader, "loaders", []):
        found |= cache_of(inner)
    return found


def test_what_is_there_from_the_start_is_no_longer_walked_over() -> None:
    warm()
    assert gc.get_freeze_count() > 100_000
    assert gc.get_threshold()[0] > 700
    assert gc.isenabled()
