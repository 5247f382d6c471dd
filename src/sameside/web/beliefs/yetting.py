"""“I can’t” with its way left open. The person reads it, and changes it as they like."""

import re

from django.utils.translation import gettext as _

END = re.compile(r"[\s.!?…]+$")
NO = re.compile(r"\b(?:can['’]?t|cannot|don['’]?t|couldn['’]?t|haven['’]?t|not)\b", re.IGNORECASE)
ALREADY = re.compile(r"\byet$", re.IGNORECASE)
START = re.compile(r"^[\s.…]+")
SENTENCE = re.compile(
    r"^(?:i|you|he|she|it|we|they|my|this|that|there|no ?body|nothing|people|others)\b|\b(?:is|are|was|were|am|never|always)\b|['’](?:m|s|re)\b",
    re.IGNORECASE,
)
CANNOT = re.compile(r"^(?:can['’]?t|cannot)\b\s*", re.IGNORECASE)
BAD_AT = re.compile(r"^I(?:['’]m| am) (?:just |so |really )?(?:bad|terrible|hopeless|awful|no good) (at|with) (.+)$")


def with_yet(text: str) -> str:
    words = START.sub("", END.sub("", " ".join(text.split())))
    if not words or ALREADY.search(words):
        return f"{words}." if words else ""
    words = BAD_AT.sub(r"I’m not good \1 \2", words)
    if rest := _rest_of_the_label(words):
        return _("I can’t %(words)s yet.") % {"words": rest}
    if NO.search(words):
        return _("%(words)s yet.") % {"words": words}
    return _("%(words)s, so far.") % {"words": words}


def _rest_of_the_label(words: str) -> str:
    """The field is called “I can’t…”, so many people write only what comes after it."""
    if SENTENCE.search(words):
        return ""
    return CANNOT.sub("", words) if CANNOT.match(words) or words[:1].islower() else ""
