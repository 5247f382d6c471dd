"""One sentence out of four parts, in the order in which they are easiest to hear."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

Words = str | Promise
ASKS = ("could ", "would ", "can ", "will ", "may ", "shall ")
SUBJECTS = ("i ", "i’", "i'", "it ", "my ")


@dataclass(frozen=True)
class PartWords:
    """How a part is called and asked for. The question of the coach itself comes with each reading."""

    name: Words
    label: Words
    hint: Words


PARTS: Mapping[str, PartWords] = {
    "happened": PartWords(
        gettext_lazy("What happened"),
        gettext_lazy("What happened?"),
        gettext_lazy("One time, as a camera would have seen it. “you came home at nine”"),
    ),
    "feel": PartWords(
        gettext_lazy("What I feel"), gettext_lazy("What did you feel?"), gettext_lazy("One word is enough. “lonely”")
    ),
    "need": PartWords(
        gettext_lazy("What I need"),
        gettext_lazy("What do you need, or what matters to you?"),
        gettext_lazy("Not what they should do. That comes next. “to count on us”"),
    ),
    "ask": PartWords(
        gettext_lazy("What I ask"),
        gettext_lazy("What do you ask for?"),
        gettext_lazy("Something they can do, and may say no to. “text me when it gets late”"),
    ),
}


def built(parts: Mapping[str, str]) -> str:
    """From what was filled in; what is missing is left out."""
    happened, feel, need, ask = (_trimmed(parts.get(name, "")) for name in PARTS)
    return " ".join(filter(None, (_opening(happened, feel), _need(need), _ask(ask))))


def _opening(happened: str, feel: str) -> str:
    if happened and feel:
        return _("When %(happened)s, %(feel)s.") % {
            "happened": _lower(_bare(happened, "when ")),
            "feel": _feeling(feel),
        }
    return _sentence(happened or (_feeling(feel) if feel else ""))


def _feeling(feel: str) -> str:
    return feel if feel.lower().startswith(SUBJECTS) else _("I felt %(feel)s") % {"feel": _lower(feel)}


def _need(need: str) -> str:
    if not need or need.lower().startswith(SUBJECTS):
        return _sentence(need)
    return _("I need %(need)s.") % {"need": _lower(need)}


def _ask(ask: str) -> str:
    if not ask:
        return ""
    if ask.lower().startswith(ASKS):
        return f"{ask[0].upper()}{ask[1:]}?"
    return _("Could you %(ask)s?") % {"ask": _lower(ask)}


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}." if words else ""


def _trimmed(words: str) -> str:
    return " ".join(words.split()).rstrip(" .?!,;…")


def _bare(words: str, lead: str) -> str:
    return words[len(lead) :] if words.lower().startswith(lead) else words


def _lower(words: str) -> str:
    """“You came” becomes “you came”; “I” and names of two capitals stay."""
    return words if words.startswith(("I ", "I’", "I'")) or words[1:2].isupper() else f"{words[:1].lower()}{words[1:]}"
