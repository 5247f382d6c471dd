import json
import re
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client

from sameside.web.ui import worker


def kept() -> dict[str, Any]:
    found = re.match(r"const KEPT = (\{.*\});\n", worker.script())
    assert found
    return dict(json.loads(found[1]))


def test_the_worker_takes_in_each_part_under_its_own_address() -> None:
    names = json.loads(worker.script().splitlines()[1].removeprefix("importScripts(...").removesuffix(");"))
    assert len(names) == len(worker.PARTS)
    assert all(name.startswith("/static/") for name in names)


def test_it_lies_at_the_root_for_anybody(db: None) -> None:
    answer = Client().get("/worker.js")
    assert answer["content-type"].startswith("text/javascript")
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert b"ui/worker/keep" in answer.content
    assert b"reminders/js/worker" in answer.content


def test_every_page_it_keeps_is_open_to_anybody_and_is_drawn_for_nobody(client: Client, db: None) -> None:
    """Of pages below an address the worker gets only what a stranger gets, because it asks without cookies."""
    assert kept()["first"][0] == "/offline/"
    for path in {*kept()["first"], *kept()["pages"]}:
        page = client.get(path)
        assert page.status_code == 200
        assert "csrfmiddlewaretoken" not in page.content.decode()


def test_only_the_shell_is_on_the_list_of_files(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("ui/js/main.js", "ui/css/sameside.css", "ui/css/tokens.css", "selfcare/player.js", "sittings/sitting.js")
    shelf = SimpleNamespace(hashed_files={name: name for name in names}, url=lambda name: f"/static/{name}")
    monkeypatch.setattr(worker, "staticfiles_storage", shelf)
    assert kept()["files"] == ["/static/selfcare/player.js", "/static/ui/css/sameside.css", "/static/ui/js/main.js"]


def test_it_is_another_worker_when_a_file_is_another(monkeypatch: pytest.MonkeyPatch) -> None:
    before = kept()["version"]
    monkeypatch.setattr(worker, "kept_files", lambda: ["/static/ui/js/main.abc.js"])
    assert kept()["version"] != before


def test_the_offline_page_is_the_same_whoever_asks(client: Client, cast: Any) -> None:
    from tests.cast import sign_in

    bare = client.get("/offline/").content
    assert sign_in(client, cast.maya).get("/offline/").content == bare
    assert b"What works all the same" in bare
