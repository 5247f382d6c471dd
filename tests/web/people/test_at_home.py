import pytest

from sameside.web.people.at_home import demo_stays_home


@pytest.mark.parametrize(
    ("address", "bind"),
    [
        ("http://127.0.0.1:8000", "127.0.0.1"),
        ("http://localhost:8000", "localhost"),
        ("http://[::1]:8000", "::1"),
        ("http://127.3.2.1", "127.0.0.1"),
    ],
)
def test_a_demo_on_this_computer_may_run(address: str, bind: str) -> None:
    assert demo_stays_home(True, address, bind)


@pytest.mark.parametrize(
    ("address", "bind"),
    [
        ("https://example.org", "127.0.0.1"),
        ("http://127.0.0.1:8000", "0.0.0.0"),
        ("http://127.0.0.1:8000", "::"),
        ("http://192.168.1.4:8000", "127.0.0.1"),
        ("http://127.0.0.1.example.org", "127.0.0.1"),
        ("http://localhost@example.org", "127.0.0.1"),
        ("", "127.0.0.1"),
        ("http://127.0.0.1", ""),
    ],
)
def test_a_demo_that_others_can_reach_may_not(address: str, bind: str) -> None:
    assert not demo_stays_home(True, address, bind)


def test_a_server_that_is_no_demo_may_be_anywhere() -> None:
    assert demo_stays_home(False, "https://example.org", "0.0.0.0")
