"""The server says in a sentence why it does not start."""

from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from sameside.config.readiness import POSTGRES, Plan, reasons_to_refuse, worries

pytestmark = pytest.mark.filterwarnings("ignore:Overriding setting DATABASES")
HOME = Plan("127.0.0.1", 8000, 1)


@pytest.fixture(autouse=True)
def _a_server_in_order(settings: Any, tmp_path: Path) -> None:
    settings.OPERATOR_NAME = "Ana"
    settings.DEMO = False
    settings.REDIS_URL = ""
    settings.KEY_RING_FILE = tmp_path / "ring.json"
    settings.KEY_RING_FILE.write_text("{}")
    settings.DATABASES = {"default": {"ENGINE": "file", "NAME": str(tmp_path / "a.db")}}


def test_a_server_in_order_may_start() -> None:
    assert reasons_to_refuse(HOME) == []


def test_the_demo_does_not_start_with_a_public_host(settings: Any) -> None:
    settings.DEMO = True
    assert reasons_to_refuse(HOME) == []
    assert "SAMESIDE_DEMO" in reasons_to_refuse(Plan("0.0.0.0", 8000, 1))[0]
    settings.ADDRESS = "https://talk.example"
    assert "SAMESIDE_DEMO" in reasons_to_refuse(HOME)[0]


def test_people_must_be_told_who_runs_the_server(settings: Any) -> None:
    settings.OPERATOR_NAME = ""
    assert "SAMESIDE_OPERATOR_NAME" in reasons_to_refuse(HOME)[0]


def test_several_workers_need_postgresql_and_redis(settings: Any) -> None:
    two = Plan("127.0.0.1", 8000, 2)
    assert ["PostgreSQL" in reasons_to_refuse(two)[0], "Redis" in reasons_to_refuse(two)[1]] == [True, True]
    settings.DATABASES = {"default": {"ENGINE": POSTGRES, "NAME": "x"}}
    assert len(reasons_to_refuse(two)) == 1
    settings.REDIS_URL = "redis://127.0.0.1"
    assert reasons_to_refuse(two) == []


def test_redis_without_its_package_is_refused(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sameside.config.readiness.find_spec", lambda name: None)
    settings.REDIS_URL = "redis://127.0.0.1"
    assert "requirements-scale.txt" in reasons_to_refuse(HOME)[0]


def test_data_without_its_key_ring_is_refused_and_an_empty_house_is_not(settings: Any) -> None:
    settings.KEY_RING_FILE.unlink()
    assert reasons_to_refuse(HOME) == []
    Path(settings.DATABASES["default"]["NAME"]).touch()
    assert "key ring" in reasons_to_refuse(HOME)[0]


def test_clear_text_to_the_outside_is_a_worry_and_no_refusal(settings: Any) -> None:
    assert list(worries(HOME)) == []
    settings.ADDRESS, settings.SECURE = "http://talk.example", False
    assert "https" in next(worries(HOME))


def test_a_proxy_that_nobody_named_is_a_worry(settings: Any) -> None:
    settings.ADDRESS, settings.SECURE = "https://talk.example", True
    assert "SAMESIDE_TRUSTED_PROXIES" in next(worries(Plan("0.0.0.0", 8000, 1)))


def test_the_command_gives_every_reason_at_once(settings: Any) -> None:
    settings.OPERATOR_NAME = ""
    with pytest.raises(CommandError, match="(?s)OPERATOR_NAME.*PostgreSQL.*Redis"):
        call_command("serve", "--check", "--workers", "2", skip_checks=True)
