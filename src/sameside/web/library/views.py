"""The library: what there is to practice, and what an exercise is made of before it begins."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sameside.web.library import access, forms, outline, shelf
from sameside.web.library.areas import AREAS, area_of


@require_safe
@login_required
def all_areas(request: HttpRequest) -> HttpResponse:
    form = forms.Narrow(request.GET)
    cards = form.narrowed(shelf.shelf())
    shelves = [(area, [card for card in cards if card.area == area.id]) for area in AREAS]
    filled = [(area, found) for area, found in shelves if found]
    return render(request, "library/list.html", {"form": form, "shelves": filled})


@require_safe
@login_required
def one(request: HttpRequest, slug: str) -> HttpResponse:
    entry = access.exercise_for(slug)
    context = {
        "entry": entry,
        "card": shelf.card_of(entry),
        "words": shelf.words_of(entry),
        "area": area_of(entry.exercise.area),
        "rows": outline.rows(entry.exercise, shelf.words_of(entry)),
    }
    return render(request, "library/one.html", context)
