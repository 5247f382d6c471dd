"""A reminder for a person's browsers, through the push service each browser chose for itself.

That service learns that this server sent something to that browser, and when. What is in it is encrypted for the
browser, and neutral besides.
"""

import json
from datetime import datetime
from email.utils import parseaddr
from typing import Any, Final

from django.conf import settings
from django.utils import translation

from sameside.web.people.letters import NEUTRAL, written
from sameside.web.people.models import SAFE_MAIL_LASTS
from sameside.web.reminders import push_key
from sameside.web.reminders.models import Browser, Message
from sameside.web.reminders.push_places import is_push_service
from sameside.web.reminders.trouble import Down, Gone, Refused

A_DAY: Final = 24 * 60 * 60
PATIENCE: Final = 10.0
NOT_THERE: Final = (404, 410)


def push(message: Message, now: datetime) -> None:
    """To all of them. One that took it is enough; one that is no more is forgotten."""
    browsers = list(Browser.objects.filter(person=message.person, safe_at__gt=now - SAFE_MAIL_LASTS))
    troubles: list[Exception] = []
    for browser in browsers:
        try:
            hand_over(browser, message)
        except Gone as gone:
            browser.delete()
            troubles.append(gone)
        except (Down, Refused) as trouble:
            troubles.append(trouble)
    if len(troubles) == len(browsers):
        raise next((one for one in troubles if not isinstance(one, Gone)), Gone())


def hand_over(browser: Browser, message: Message) -> None:
    # Slow to load, and needed by few servers.
    from py_vapid import Vapid02
    from pywebpush import WebPushException, webpush

    body = browser.body
    if not body or not is_push_service(body["endpoint"]):
        raise Gone
    try:
        webpush(
            {"endpoint": body["endpoint"], "keys": {"p256dh": body["p256dh"], "auth": body["auth"]}},
            data=words(message),
            vapid_private_key=Vapid02(push_key.private_key()),
            vapid_claims={"sub": who_asks()},
            ttl=A_DAY,
            timeout=PATIENCE,
            headers={"Topic": message.pk.hex, "Urgency": "normal"},
            requests_session=straight(),
        )
    except WebPushException as error:
        raise _trouble(error.response) from None
    except Exception as error:  # the network, or keys that fit no curve
        raise Down(type(error).__name__) from None


def words(message: Message) -> str:
    with translation.override(settings.LANGUAGE_CODE):
        title, body = written(NEUTRAL["reminder"])
    return json.dumps({"title": title, "body": body, "tag": message.pk.hex})


def who_asks() -> str:
    """Push services want to know whom to write to about trouble."""
    return f"mailto:{parseaddr(settings.DEFAULT_FROM_EMAIL)[1]}"


def straight() -> Any:
    """Goes where the list allows and follows no sign to another place."""
    import requests

    session = requests.Session()
    post = session.post
    session.post = lambda *args, **more: post(*args, **{**more, "allow_redirects": False})  # type: ignore[method-assign]
    return session


def _trouble(response: Any) -> Exception:
    status = response.status_code if response is not None else 0
    if status in NOT_THERE:
        return Gone()
    return Down(f"status {status}") if status >= 500 or status == 429 else Refused(f"status {status}")
