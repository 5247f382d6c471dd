"""“I can’t” with its way left open. The person reads it, and changes it as they like."""

import re

from django.utils.translation import gettext as _

END = re.compile(r"[\s.!?…]+$")
NO = re.compile(r"\b(?:can['’]?t|cannot|don['’]?t|couldn['’]?t|haven['’]?t|not)\b", re.IGNORECASE)
ALREADY = re.compile(r"\byet$", re.IGNORECASE)
BAD_AT = re.compile(r"^I(?:['’]m| am) (?:just |so |really )?(?:bad|terrible|hopeless|awful|no good) (at|with) (.+)$")


def with_yet(text: str) -> str:
    words = END.sub("", " ".join(text.split()))
    if not words or ALREADY.search(words):
        return f"{words}." if words else ""
    words = BAD_AT.sub(r"I’m not good \1 \2", words)
    if NO.search(words):
        return _("%(words)s yet.") % {"words": words}
    return _("%(words)s, so far.") % {"words": words}
