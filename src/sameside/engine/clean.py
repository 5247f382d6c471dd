"""What a person typed, made safe to keep: plain text of a known length, or a refusal."""

import re
from collections.abc import Mapping
from typing import Any

from sameside.engine.refusals import Refused

LONGEST = 4000
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
WHOLE = re.compile(r"\s*-?[0-9]{1,6}\s*")


def text_of(body: Mapping[str, Any], name: str = "text", least: int = 1, most: int = LONGEST) -> str:
    """The text under `name`, trimmed; `least` and `most` count characters."""
    raw = body.get(name, "")
    if not isinstance(raw, str):
        raise Refused("unknown")
    text = plain(raw)
    if least and not text:
        raise Refused("empty")
    if len(text) < least:
        raise Refused("too-short")
    if len(text) > most:
        raise Refused("too-long")
    return text


def plain(raw: str) -> str:
    """Without control characters (line breaks and tabs stay), broken surrogates and outer blanks."""
    whole = raw.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "ignore").decode("utf-8")
    return CONTROL.sub("", whole).strip()


def whole_of(body: Mapping[str, Any], name: str) -> int:
    """A whole number, also when it came as text from a form."""
    raw = body.get(name)
    if isinstance(raw, str) and WHOLE.fullmatch(raw):
        return int(raw)
    if isinstance(raw, int) and not isinstance(raw, bool):
        return raw
    raise Refused("bad-number")


def names_of(body: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """A short list of ids; one id may come alone."""
    raw = body.get(name, ())
    found = [raw] if isinstance(raw, str) else raw
    if not isinstance(found, list | tuple) or len(found) > 200 or not all(isinstance(one, str) for one in found):
        raise Refused("unknown")
    return tuple(one for one in found if one)
