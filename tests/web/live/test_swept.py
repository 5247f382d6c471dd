import pytest
from django.db import DatabaseError

from sameside.web.live import swept


def test_what_work_returns_comes_back() -> None:
    assert swept.swept(lambda: 7) == 7


@pytest.mark.parametrize("error", [DatabaseError, OSError])
def test_after_a_trouble_with_the_line_old_connections_are_closed(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    closed: list[bool] = []
    monkeypatch.setattr(swept, "close_old_connections", lambda: closed.append(True))

    def breaks() -> None:
        raise error

    with pytest.raises(error):
        swept.swept(breaks)
    assert closed == [True]


def test_other_troubles_leave_connections_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    closed: list[bool] = []
    monkeypatch.setattr(swept, "close_old_connections", lambda: closed.append(True))
    with pytest.raises(ZeroDivisionError):
        swept.swept(lambda: 1 // 0)
    assert closed == []
