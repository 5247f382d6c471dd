"""No content in the logs: canaries in every place, and none may come out."""

import asyncio
import io
import logging
import logging.config
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from sameside.config import logs
from sameside.config.handler import PooledHandler
from tests.config import site
from tests.config.asking import ask


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """The real configuration, with its console turned into text."""
    paper = io.StringIO()
    configuration = logs.configuration("DEBUG")
    configuration["handlers"]["console"]["stream"] = paper
    configuration["root"]["level"] = "DEBUG"
    logging.config.dictConfig(configuration)
    yield paper
    logging.config.dictConfig(logs.configuration("INFO"))


@pytest.fixture
def handler(settings: Any) -> Iterator[PooledHandler]:
    site.install(settings)
    handler = PooledHandler(threads=1)
    yield handler
    handler.pool.shutdown()


def test_a_broken_page_leaves_type_place_and_incident_and_no_words(
    handler: PooledHandler, written: io.StringIO
) -> None:
    for path in ("/breaks/", "/chain/"):
        asyncio.run(
            ask(
                handler,
                path,
                method="POST",
                query=b"q=canary-in-query",
                headers={"x-note": "canary-in-header", "cookie": "sid=canary-in-cookie"},
                body=(b"canary-in-body",),
            )
        )
    text = written.getvalue()
    assert "canary" not in text
    assert "django.request: 500 at breaks. Incident " in text
    assert "builtins.RuntimeError" in text
    assert "builtins.KeyError" in text
    assert "site.py" in text


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/missing/canary-token/", {}),
        ("/canary-no-such-page/", {}),
        ("/page/", {"host": "canary.example"}),
        ("/echo/", {"content-length": "canary"}),
    ],
)
def test_a_refused_request_leaves_nothing_of_its_address_or_headers(
    handler: PooledHandler, written: io.StringIO, path: str, headers: dict[str, str]
) -> None:
    asyncio.run(ask(handler, path, query=b"q=canary", headers=headers))
    assert "canary" not in written.getvalue()


@pytest.mark.django_db
def test_sql_and_its_values_are_never_written(written: io.StringIO, settings: Any) -> None:
    from django.db import connection

    settings.DEBUG = True
    connection.force_debug_cursor = True
    try:
        with connection.cursor() as cursor:
            cursor.execute("select %s", ["canary"])
    finally:
        connection.force_debug_cursor = False
    assert "canary" not in written.getvalue()


def test_the_words_of_libraries_are_dropped_and_their_place_is_kept(written: io.StringIO) -> None:
    logging.getLogger("some.library").error("canary %s", "canary")
    logging.getLogger("asyncio").error("Task exception was never retrieved: ValueError('canary')")
    text = written.getvalue()
    assert "canary" not in text
    assert "some.library: (from test_logs:" in text


def test_access_lines_are_never_written(written: io.StringIO) -> None:
    logging.getLogger("uvicorn.access").info('%s - "%s"', "1.2.3.4", "/canary?token=canary")
    logging.getLogger("django.server").error("/canary?token=canary")
    assert written.getvalue() == ""


def test_our_own_words_and_words_about_settings_are_kept(written: io.StringIO) -> None:
    logger = logging.getLogger("sameside.test")
    try:
        raise ImproperlyConfigured("SAMESIDE_PORT is odd")
    except ImproperlyConfigured:
        logger.exception("Could not start.")
    text = written.getvalue()
    assert "Could not start." in text
    assert "SAMESIDE_PORT is odd" in text


def test_local_values_are_not_written(written: io.StringIO) -> None:
    def inner(words: str) -> None:
        raise ValueError(words)

    try:
        inner("canary")
    except ValueError:
        logging.getLogger("sameside.test").exception("It broke.")
    text = written.getvalue()
    assert "canary" not in text
    assert "inner" in text


def test_an_exception_in_a_thread_that_nobody_catches_loses_its_words(
    written: io.StringIO, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.setattr("sys.excepthook", None)
    monkeypatch.setattr("threading.excepthook", None)
    logs.catch_strays()

    def breaks() -> None:
        raise OSError("canary")

    thread = threading.Thread(target=breaks)
    thread.start()
    thread.join()
    assert "canary" not in written.getvalue() + capsys.readouterr().err
    assert "builtins.OSError" in written.getvalue()


def test_a_control_formatter_would_have_leaked(handler: PooledHandler, written: io.StringIO) -> None:
    """Proves that the canaries above do reach the loggers."""
    logging.getLogger().handlers[0].setFormatter(logging.Formatter("%(message)s"))
    asyncio.run(ask(handler, "/breaks/", query=b"q=canary-in-query"))
    assert "canary-in-query" in written.getvalue()
