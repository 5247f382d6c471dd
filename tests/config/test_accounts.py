import pytest

from sameside.config.accounts import mail, memory, refuse_public_demo
from sameside.config.env import BadSetting


def test_a_public_demo_does_not_start() -> None:
    with pytest.raises(BadSetting, match="SAMESIDE_DEMO"):
        refuse_public_demo(True, "https://example.org", "127.0.0.1")


def test_a_demo_at_home_starts() -> None:
    refuse_public_demo(True, "http://127.0.0.1:8000", "127.0.0.1")


def test_without_a_mail_server_letters_go_to_the_output() -> None:
    assert mail("").backend.endswith("console.EmailBackend")


def test_a_mail_address_is_read_in_all_its_parts() -> None:
    found = mail("smtp://me%40x.org:s%2Fcret@mail.x.org:2525?tls=off")
    assert found[1:] == ("mail.x.org", 2525, "me@x.org", "s/cret", False, False)


@pytest.mark.parametrize(
    ("tls", "port", "starttls", "at_once"), [("start", 587, True, False), ("on", 465, False, True)]
)
def test_mail_is_encrypted_as_told(tls: str, port: int, starttls: bool, at_once: bool) -> None:
    found = mail(f"smtp://mail.x.org?tls={tls}")
    assert (found.port, found.starttls, found.tls) == (port, starttls, at_once)


def test_mail_is_encrypted_when_nothing_is_said() -> None:
    assert mail("smtp://mail.x.org").starttls


@pytest.mark.parametrize("bad", ["http://x.org", "smtp://", "mail.x.org", "smtp://x.org?tls=maybe"])
def test_a_mail_address_that_cannot_be_used_is_refused(bad: str) -> None:
    with pytest.raises(BadSetting, match="SAMESIDE_MAIL_URL"):
        mail(bad)


def test_limits_are_counted_in_redis_when_there_is_one() -> None:
    assert memory("redis://x")["default"]["BACKEND"].endswith("RedisCache")
    assert memory("")["default"]["OPTIONS"]["MAX_ENTRIES"] >= 100_000
