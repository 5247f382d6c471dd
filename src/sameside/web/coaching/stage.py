"""A rehearsal outside of any exercise: who sits there, what was said, and what was tried another way.

It is kept as the engine keeps one: how the partner began, the turns with what each did, and the ends that were given up.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sameside import engine
from sameside.catalogue.rehearsing import partner_for
from sameside.coach import load_cast
from sameside.coach.rehearsal import MOST_TURNS, OWN, Character, Situation
from sameside.web.coaching.rehearse_panel import Rehearsal, rehearsal_of

Words = str | Promise
Body = dict[str, Any]
LONGEST = 600
MOST_LEFT = 20
KINDS: Mapping[str, Words] = {
    "couple": _("With a partner"), "family": _("In the family"), "friends": _("Among friends"), "anyone": _("Your own"),
}  # fmt: skip
AIMS: Mapping[str, Words] = {
    "": _("Just to see how it goes"), "begin": _("To begin gently"), "hear": _("To listen first"),
    "ask": _("To ask for something"), "mend": _("To mend something"), "limit": _("To set a limit"),
}  # fmt: skip


@dataclass(frozen=True)
class Shelf:
    name: Words
    situations: tuple[Situation, ...]


def shelves() -> tuple[Shelf, ...]:
    """What can be rehearsed, by who meets; one's own situation comes first."""
    known = load_cast().situations.values()
    kinds = ("anyone", *(kind for kind in KINDS if kind != "anyone"))
    return tuple(Shelf(KINDS[kind], tuple(one for one in known if one.who == kind)) for kind in kinds)


def situation(id: str) -> Situation | None:
    return load_cast().situations.get(id)


def characters() -> tuple[Character, ...]:
    return tuple(load_cast().characters.values())


def begun(situation: str, character: str, described: str, aim: str, seed: str) -> Body:
    """The body of a new rehearsal. `described` is the person's own account of the talk they have before them."""
    told = {"situation": situation, "character": character, "described": described, "aim": aim, "seed": seed}
    met = _partner(told, ())(character, (), seed)
    return {**told, "met": met, "turns": [], "left": []}


def said(body: Body, text: str, silenced: Sequence[str]) -> Body:
    """With one more turn, and what the partner made of it."""
    texts = [turn["text"] for turn in body["turns"]] + [text]
    told = _partner(body, silenced)(body["character"], texts, body["seed"])
    return {**body, "turns": [*body["turns"], {"text": text, **told}]}


def back_to(body: Body, number: int) -> Body:
    """As it was before that turn, counted from 1; what came after is kept to be looked at."""
    if not 1 <= number <= len(body["turns"]):
        return body
    gone = [number, body["turns"][number - 1 :]]
    return {**body, "turns": body["turns"][: number - 1], "left": [*body["left"], gone][-MOST_LEFT:]}


def still(body: Body) -> int:
    return MOST_TURNS - len(body["turns"])


def shown(body: Body) -> Rehearsal:
    options = {"character": (body["character"],), "situation": body["situation"], "aim": body["aim"]}
    step = engine.Step("rehearsal", "rehearse", "me", options=options)
    stage = {"met": body["met"], "turns": body["turns"], "left": body["left"], "still": still(body), "begun": True}
    return rehearsal_of(step, stage)


def title_of(body: Body) -> str:
    found = situation(body["situation"])
    return body["described"][:80] or (found.title if found else "")


def about(body: Body) -> str:
    """What the talk is about: in the person's words where they told it themselves."""
    found = situation(body["situation"])
    return body["described"] or (found.about if found and found.id != OWN else "")


def _partner(body: Mapping[str, Any], silenced: Sequence[str]) -> Any:
    return partner_for({"situation": body["situation"], "aim": body["aim"]}, silenced)
