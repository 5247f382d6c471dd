"""Looks at what somebody wrote and asks back, gently, at most twice. It never refuses anything, and it reads English only."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as lazy

from sameside.web.goals.measuring import NUMBER, TEN

MOST = 2
SOON, FAR = timedelta(days=5), timedelta(days=190)
LEAP, SHORT = 3, 3

VAGUE = re.compile(
    r"\b(?:better|happier|nicer|kinder|calmer|closer|more (?:time|often|patient|open|attentive|love\w*|affection\w*)|less"
    r"|improve|communicat\w*|work on|be (?:a )?good|healthier|connect\w*|quality time)\b",
    re.IGNORECASE,
)
EVERYDAY = re.compile(
    r"\b(?:\d+|once|twice|two|three|four|five|ten|every|each(?! other)|daily|a day|a week|noon|night|weekly|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning"
    r"|evening|breakfast|lunch|dinner|bed|minutes?|hours?|weekends?|tonight)\b",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"^\W*(?:that )?(?:he|she|they|you|my (?:partner|wife|husband|mother|father|son|daughter|kids|children|boyfriend"
    r"|girlfriend))\b|\b(?:he|she|they|you)(?:’|')?(?:ll| will| should| has to| have to| must| needs? to| stops?| starts?)\b",
    re.IGNORECASE,
)
AWAY = re.compile(r"\b(?:stop|quit|not|never|no longer|no more|don(?:’|')?t|avoid|without)\b", re.IGNORECASE)
TOTAL = re.compile(r"\b(?:always|never|every single|completely|perfect\w*|whenever|at all times)\b", re.IGNORECASE)
SEVERAL = re.compile(r"\band\b|;|\n", re.IGNORECASE)
DUTY = re.compile(
    r"\b(?:should|must|have to|ought to|supposed to|(?:he|she|they) (?:wants?|says?|thinks?|expects?|asked)|or else"
    r"|otherwise (?:he|she|they))\b",
    re.IGNORECASE,
)
DEPENDS = re.compile(r"\b(?:depends|only if|if (?:he|she|they|you)|hope|as long as (?:he|she|they))\b", re.IGNORECASE)
OUTSIDE = re.compile(
    r"\b(?:no time|work|boss|money|traffic|weather|kids|children|schedule|shifts?|he|she|they|partner)\b", re.IGNORECASE
)
WITHIN = re.compile(
    r"\b(?:I|me|my|I(?:’|')m|tired|afraid|fear|anger|angry|shame|habit|phone|scroll\w*|forget|feel\w*|think|thought)\b"
)

SEEN = lazy("What would you see, that tells you it is done?")
WHERE_AND_WHEN = lazy("Where and when would it happen? A day or a place is enough.")
YOUR_HAND = lazy("Which part of it is in your own hands?")
INSTEAD = lazy("And what would you like to do instead? It is easier to go toward something.")
ENOUGH = lazy("What would be enough? Four times out of seven may already be good.")
ONE_FIRST = lazy("It sounds like more than one thing. Which one would you begin with?")
HOW_MUCH = lazy("How much would be enough for now?")
SMALLER = lazy("That is a long way. What would be the first stretch of it?")
WITHOUT_THEM = lazy("What could you do even if nobody else changes?")
FOR_YOU = lazy("And for you? If nobody asked you for it, what would be good about it?")
INSIDE = lazy("And inside you? A feeling, a habit, a thought that may come just then.")
WHICH_MOMENT = lazy(
    "Which moment would you notice? “When I close the door behind me” is easier to catch than “sometimes.”"
)
TOO_FAR = lazy("That is a good while. Would you like to look at it sooner, to see if it still fits?")
TOO_SOON = lazy("That is soon. Is it time enough to see a difference?")
VIVID = lazy("Stay with it for a moment. What would be the best thing about it?")

Said = Mapping[str, Any]


def asks(step: str, said: Said, today: date) -> list[Promise]:
    """The questions for one step of the making, from what was filled in there."""
    look = LOOKS.get(step)
    return look(said, today)[:MOST] if look else []


def _specific(said: Said, today: date) -> list[Promise]:
    text = said.get("what", "")
    return _chosen(
        (OTHERS.search(text), YOUR_HAND),
        (TOTAL.search(text), ENOUGH),
        (AWAY.search(text) and not EVERYDAY.search(text), INSTEAD),
        (VAGUE.search(text) and not EVERYDAY.search(text), SEEN),
        (len(SEVERAL.findall(text)) >= SHORT, ONE_FIRST),
        (len(text.split()) < SHORT and not EVERYDAY.search(text), WHERE_AND_WHEN),
    )


def _measure(said: Said, today: date) -> list[Promise]:
    start, target = said.get("start"), said.get("target")
    leap = start is not None and target is not None and start > 0 and target >= LEAP * start
    needs = said.get("kind") in (NUMBER, TEN)
    return _chosen((needs and target is None, HOW_MUCH), (needs and leap, SMALLER))


def _doable(said: Said, today: date) -> list[Promise]:
    return _chosen((DEPENDS.search(said.get("can", "")), WITHOUT_THEM))


def _why(said: Said, today: date) -> list[Promise]:
    return _chosen((DUTY.search(said.get("why", "")), FOR_YOU))


def _outcome(said: Said, today: date) -> list[Promise]:
    text = said.get("outcome", "")
    return _chosen((DUTY.search(text), FOR_YOU), (len(text.split()) < SHORT, VIVID))


def _obstacle(said: Said, today: date) -> list[Promise]:
    text = said.get("obstacle", "")
    return _chosen((OUTSIDE.search(text) and not WITHIN.search(text), INSIDE))


def _plan(said: Said, today: date) -> list[Promise]:
    when = said.get("when_1", "")
    return _chosen((when and len(when.split()) < SHORT, WHICH_MOMENT))


def _time(said: Said, today: date) -> list[Promise]:
    until = said.get("until")
    review = said.get("review")
    return _chosen(
        (until and until - today > FAR and not (review and review - today <= FAR), TOO_FAR),
        (until and until - today < SOON, TOO_SOON),
    )


def _chosen(*pairs: tuple[object, Promise]) -> list[Promise]:
    return [question for holds, question in pairs if holds]


LOOKS: Final[dict[str, Callable[[Said, date], list[Promise]]]] = {
    "specific": _specific,
    "wish": _specific,
    "measure": _measure,
    "doable": _doable,
    "why": _why,
    "outcome": _outcome,
    "obstacle": _obstacle,
    "plan": _plan,
    "time": _time,
}
