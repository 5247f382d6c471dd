"""Sittings on the page. The live lane answers the same intents faster; this door works without JavaScript."""

import uuid
from typing import cast

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from sameside.catalogue import Entry
from sameside.engine import Refusal
from sameside.web.coaching.queries import notes_of
from sameside.web.coaching.read_back import read_back as coach_read_back
from sameside.web.library import shelf
from sameside.web.people.models import Person
from sameside.web.safety import gate
from sameside.web.sittings import access, actions, forms, looking, opening, page, queries, taking
from sameside.web.sittings.access import Place
from sameside.web.sittings.models import Sitting
from sameside.web.sittings.own_turns import ENDED, own_turns
from sameside.web.sittings.tables import Table, table_at


@require_safe
@login_required
def mine(request: HttpRequest) -> HttpResponse:
    person = cast(Person, request.user)
    context = {"open": queries.open_sittings(person), "past": queries.past_sittings(person)}
    return render(request, "sittings/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def start(request: HttpRequest, slug: str) -> HttpResponseBase:
    person, entry = cast(Person, request.user), _entry_or_404(slug)
    if _is_gated(request, person, entry.exercise.gate, entry.exercise.people[1]):
        return _to_the_check(request)
    offered = opening.companies(person, entry.exercise)
    form = opening.Opening(request.POST or None, person=person, exercise=entry.exercise, offered=offered)
    if request.method == "POST" and form.is_valid() and (sitting := _started(slug, form)):
        return redirect("sittings:one", sitting.id)
    choose = form.to_choose()
    context = {"form": form, "entry": entry, "words": shelf.words_of(entry), "choose": choose, "offered": offered}
    return render(request, "sittings/start.html", context, status=422 if form.errors else 200)


def _started(slug: str, form: opening.Opening) -> Sitting | None:
    """The new sitting, or nothing and a sentence on the form."""
    chosen = form.cleaned_data
    circle = chosen["company"].circle if chosen["company"] else None
    try:
        return actions.start(slug, chosen["people"], circle, chosen["pace"])
    except actions.NotNow as refusal:
        form.add_error(None, str(refusal))
    return None


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def one(request: HttpRequest, sitting_id: uuid.UUID) -> HttpResponseBase:
    person = cast(Person, request.user)
    place = access.place_for(person, sitting_id)
    table = table_at(sitting_id, place.seq)
    if _is_gated(request, person, table.exercise.gate, len(table.owners)):
        return _to_the_check(request)
    if request.method != "POST":
        return _page(request, person, place, table)
    kind, body, key = forms.intent_of(request.POST)
    if "look" in request.POST:
        return _page(request, person, place, table, typed=body | {"kind": kind})
    outcome = taking.take(person, place, kind, body, key)
    if outcome.refusal is None:
        return redirect("sittings:one", sitting_id)
    return _page(request, person, place, outcome.table, outcome.refusal, body)


def _page(
    request: HttpRequest,
    person: Person,
    place: Place,
    table: Table,
    refusal: Refusal | None = None,
    typed: dict[str, object] | None = None,
) -> HttpResponse:
    """The whole page; after a refusal with the reason, and with what was typed."""
    part = page.part_for(table, place.number, person)
    saved = queries.draft_at(place.seat, part.view.step.id) if part.view.step else {}
    draft, html = typed or page.fitting(saved, part.view), part.html
    if refusal or draft:
        said = taking.sentence_of(refusal) if refusal else ""
        look = looking.look_for(person, request.POST)
        more = {"draft": {**draft, **look.words}, "refusal": said, "look_html": look.html}
        html = page.draw(table, part.view, part.faces, person, **more)
    context = page.context_of(table, part.view, part.faces) | {"coach_on": notes_of(person).on}
    token = get_token(request)
    context |= {"version": part.version, "csrf_token": token, "part": page.with_tokens(html, token, uuid.uuid4())}
    return render(request, "sittings/one.html", context, status=409 if refusal else 200)


@require_safe
@login_required
def read_back(request: HttpRequest, sitting_id: uuid.UUID) -> HttpResponseBase:
    """One's own turns, once it is over; before that there is the talk itself."""
    person = cast(Person, request.user)
    place = access.place_for(person, sitting_id)
    table = table_at(sitting_id, place.seq)
    if _is_gated(request, person, table.exercise.gate, len(table.owners)):
        return _to_the_check(request)
    view = page.part_for(table, place.number, person).view
    if view.phase not in ENDED:
        return redirect("sittings:one", sitting_id)
    context = {"back": coach_read_back(person, own_turns(view)), "title": table.entry.words_in("en").title}
    return render(request, "sittings/read_back.html", context | {"sitting_id": sitting_id})


def _entry_or_404(slug: str) -> Entry:
    try:
        return shelf.entry(slug)
    except KeyError:
        raise Http404 from None


def _is_gated(request: HttpRequest, person: Person, kind: str, people: int) -> bool:
    """Whether the private check stands before this, for this person."""
    return kind == "safety" and people > 1 and not gate.is_open(str(person.pk), request.session)


def _to_the_check(request: HttpRequest) -> HttpResponse:
    return redirect(f"{reverse('safety:gate')}?next={request.path}")
