"""The shape of what is kept, and the one reader that checks it when it comes from outside."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

Body = dict[str, Any]
LONGEST, MOST = 20_000, 500
TOP = 10
FOR, AGAINST = "for", "against"
BELIEF_TEXTS = ("words", "found", "origin", "cost", "instead", "answer")
MOMENT_TEXTS = ("thought", "happened", "feel", "for", "against", "line")
FACT_TEXTS = ("did", "part", "who")
YET_TEXTS = ("cant", "yet", "learn", "step", "so_far")
TRIAL_TEXTS = ("do", "expect", "happened", "learned")


@dataclass(frozen=True)
class Rating:
    id: str
    at: datetime
    value: int


@dataclass(frozen=True)
class Evidence:
    id: str
    side: str
    text: str


@dataclass(frozen=True)
class NamedByThem:
    """A thinking trap the person found fitting, with its question."""

    name: str
    question: str


@dataclass(frozen=True)
class Trial:
    """A small test in the world. `on` is the day to look at how it went."""

    id: str
    do: str
    expect: str
    on: date | None
    happened: str
    learned: str

    @property
    def open(self) -> bool:
        return not (self.happened or self.learned)


def empty_belief() -> Body:
    return {**dict.fromkeys(BELIEF_TEXTS, ""), "ratings": [], "evidence": [], "traps": [], "trials": [], "aside": False}


def empty_moment() -> Body:
    return {**dict.fromkeys(MOMENT_TEXTS, ""), "before": None, "after": None}


def belief_from(body: Any) -> Body:
    """A belief as it was taken away; raises ValueError with a sentence where it is not one."""
    told = _fields(body, empty_belief())
    lists: Mapping[str, Callable[[Any], Body]] = {
        "ratings": _rating, "evidence": _evidence, "traps": _trap, "trials": _trial,
    }  # fmt: skip
    if not isinstance(told["aside"], bool):
        raise ValueError(not_understood("aside"))
    return {
        **_texts(told, BELIEF_TEXTS),
        **{name: [read(one) for one in _list(told, name)] for name, read in lists.items()},
        "aside": told["aside"],
    }


def moment_from(body: Any) -> Body:
    told = _fields(body, empty_moment())
    return {**_texts(told, MOMENT_TEXTS), "before": _grade(told["before"]), "after": _grade(told["after"])}


def fact_from(body: Any) -> Body:
    return _texts(_fields(body, dict.fromkeys(FACT_TEXTS, "")), FACT_TEXTS)


def yet_from(body: Any) -> Body:
    return _texts(_fields(body, dict.fromkeys(YET_TEXTS, "")), YET_TEXTS)


def not_understood(where: str) -> str:
    return _("We do not understand “%(where)s” in this file. Nothing was added.") % {"where": where[:60]}


def _rating(one: Any) -> Body:
    told = _fields(one, {"id": "", "at": "", "value": None})
    value = _grade(told["value"])
    if value is None:
        raise ValueError(not_understood("value"))
    return {"id": _id(told["id"]), "at": moment_in(told["at"]).isoformat(), "value": value}


def _evidence(one: Any) -> Body:
    told = _fields(one, {"id": "", "side": "", "text": ""})
    if told["side"] not in (FOR, AGAINST):
        raise ValueError(not_understood("side"))
    return {"id": _id(told["id"]), "side": told["side"], **_texts(told, ("text",))}


def _trap(one: Any) -> Body:
    return _texts(_fields(one, {"name": "", "question": ""}), ("name", "question"))


def _trial(one: Any) -> Body:
    told = _fields(one, {"id": "", "on": "", **dict.fromkeys(TRIAL_TEXTS, "")})
    return {"id": _id(told["id"]), **_texts(told, TRIAL_TEXTS), "on": _day(told["on"])}


def _fields(body: Any, known: Body) -> Body:
    """Nothing but what is known; what is missing is empty."""
    if not isinstance(body, dict):
        raise ValueError(not_understood(str(body)))
    for name in body:
        if name not in known:
            raise ValueError(not_understood(str(name)))
    return {**known, **body}


def _texts(told: Body, names: tuple[str, ...]) -> Body:
    for name in names:
        if not isinstance(told[name], str) or len(told[name]) > LONGEST:
            raise ValueError(not_understood(name))
    return {name: told[name] for name in names}


def _list(told: Body, name: str) -> list[Any]:
    found = told[name]
    if not isinstance(found, list) or len(found) > MOST:
        raise ValueError(not_understood(name))
    return found


def _grade(value: Any) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= TOP:
        raise ValueError(not_understood(str(value)))
    return value


def _id(text: Any) -> str:
    try:
        return str(UUID(text))
    except (ValueError, TypeError, AttributeError) as fault:
        raise ValueError(not_understood("id")) from fault


def _day(text: Any) -> str:
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except (ValueError, TypeError) as fault:
        raise ValueError(not_understood("on")) from fault


def moment_in(text: Any) -> datetime:
    """A time with its zone."""
    try:
        found = datetime.fromisoformat(text)
    except (ValueError, TypeError) as fault:
        raise ValueError(not_understood("at")) from fault
    if found.tzinfo is None:
        raise ValueError(not_understood("at"))
    return found
