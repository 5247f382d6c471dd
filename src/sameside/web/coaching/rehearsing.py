"""One rehearsal on its page: what was pressed, and what stands there then."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from sameside.web.coaching import actions, stage
from sameside.web.coaching.forms import SayForm
from sameside.web.coaching.look import cards_of, clean, safety_of
from sameside.web.coaching.models import KeptTalk
from sameside.web.coaching.queries import notes_of
from sameside.web.people.models import Person


@dataclass(frozen=True)
class Outcome:
    """`done`: something was written; `gone`: it was thrown away; `sentence`: why nothing happened, and what was typed."""

    done: bool = False
    gone: bool = False
    sentence: str = ""
    typed: str = ""


def take(person: Person, row: KeptTalk, data: Mapping[str, str]) -> Outcome:
    """Presses that make no sense just now change nothing."""
    do = TAKES.get(data.get("kind", ""))
    return do(person, row, data) if do else Outcome(done=True)


def page_of(request: HttpRequest, person: Person, row: KeptTalk, outcome: Outcome) -> dict[str, Any]:
    shown = stage.shown(row.body)
    last = shown.last
    cards = cards_of(last.text, notes_of(person)) if last is not None else ()
    page = {"r": shown, "row": row, "about": stage.about(row.body), "cards": cards, "typed": outcome.typed}
    fields = format_html('<input type="hidden" name="csrfmiddlewaretoken" value="{}">', get_token(request))
    drawn = {"r": shown, "me": person, "_": gettext, "fields": fields, "may_go_back": True}
    parts = {name: _drawn(name, drawn) for name in ("figure", "rehearse_talk", "rehearse_walk", "rehearse_left")}
    return page | parts | {"sentence": outcome.sentence}


def _drawn(name: str, context: dict[str, Any]) -> SafeString:
    """What people wrote stands escaped in it."""
    html = render_to_string(f"coaching/{name}.html", {**context, "turns": context["r"].turns}, using="jinja2")
    return SafeString(html)


def _say(person: Person, row: KeptTalk, data: Mapping[str, str]) -> Outcome:
    form = SayForm(data)
    if not form.is_valid():
        return Outcome(sentence=str(form.errors["text"][0]), typed=clean(data.get("text", "")))
    if stage.still(row.body) > 0:
        actions.go_on(row, stage.said(row.body, clean(form.cleaned_data["text"]), notes_of(person).silenced))
    return Outcome(done=True)


def _back(person: Person, row: KeptTalk, data: Mapping[str, str]) -> Outcome:
    to = data.get("to", "")
    actions.go_on(row, stage.back_to(row.body, int(to) if to.isascii() and to.isdecimal() and len(to) < 4 else 0))
    return Outcome(done=True)


def _keep(person: Person, row: KeptTalk, data: Mapping[str, str]) -> Outcome:
    actions.keep_talk(row)
    return Outcome(done=True)


def _drop(person: Person, row: KeptTalk, data: Mapping[str, str]) -> Outcome:
    row.delete()
    return Outcome(gone=True)


def _figure(person: Person, row: KeptTalk, data: Mapping[str, str]) -> Outcome:
    """It was a figure of speech: the same turn once more, with a partner who takes it as one."""
    last = row.body["turns"][-1]["text"] if row.body["turns"] else ""
    for phrase in (phrase for card in safety_of(last, notes_of(person)) for phrase in card.figures):
        actions.silence(person, phrase)
    if last:
        before = {**row.body, "turns": row.body["turns"][:-1]}
        actions.go_on(row, stage.said(before, last, notes_of(person).silenced))
    return Outcome(done=True)


TAKES: Mapping[str, Callable[[Person, KeptTalk, Mapping[str, str]], Outcome]] = {
    "say": _say, "back": _back, "keep": _keep, "drop": _drop, "figure": _figure,
}  # fmt: skip
