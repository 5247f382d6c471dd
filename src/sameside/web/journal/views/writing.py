"""Writing: a fresh page, an entry opened again, and questions to begin with."""

import secrets
from uuid import UUID, uuid4

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sameside.web.journal import access, given, prompts, writing
from sameside.web.journal.forms import AreaForm, PromptForm
from sameside.web.journal.looking import view_of
from sameside.web.library.areas import AREAS
from sameside.web.people.access import the_person
from sameside.web.ui.context import house_words


@require_safe
@login_required
def write(request: HttpRequest) -> HttpResponse:
    person = the_person(request)
    form, prompt = writing.blank(person, request.GET.get("prompt", ""))
    more = {"asked": prompt.words if prompt else "", "area": prompt.area if prompt else "", "is_new": True}
    return render(request, "journal/write.html", writing.page_of(person, uuid4(), form, **more))


@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """Without request: the same for everybody, so that a browser may keep it."""
    return HttpResponse(render_to_string("journal/offline.html", house_words() | {"keep": True}))


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def edit(request: HttpRequest, entry_id: UUID) -> HttpResponse:
    person = the_person(request)
    if request.method != "POST":
        entry = access.entry_for(person, entry_id)
        page = writing.page_of(person, entry_id, writing.opened(entry), asked=view_of(entry.body).written.asked)
        return render(request, "journal/write.html", page)
    draft = writing.take(person, entry_id, access.place_for(person, entry_id), request.POST)
    if request.headers.get("x-sameside"):
        return writing.told(entry_id, draft)
    if draft.kept:
        return redirect(writing.onward(entry_id, draft))
    return render(request, "journal/write.html", writing.again(person, entry_id, draft), status=422)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def questions(request: HttpRequest) -> HttpResponse:
    person = the_person(request)
    form = PromptForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if prompts.add(person, form.cleaned_data["area"], form.cleaned_data["words"]):
            messages.success(request, _("Added. Only you see it."))
        else:
            messages.warning(request, _("You have two hundred of your own. Take one away first."))
        return redirect("journal:prompts")
    page = {"form": form, "draw": AreaForm(), "shelves": prompts.shelves(AREAS), "own": prompts.own(person)}
    # One area's at a time: all of them together are a heavy page.
    page["chosen"] = request.GET.get("area", "")
    return render(request, "journal/prompts.html", page, status=422 if form.errors else 200)


@require_POST
@login_required
def draw(request: HttpRequest) -> HttpResponse:
    form = AreaForm(request.POST)
    area = form.cleaned_data["area"] if form.is_valid() else ""
    found = given.draw(the_person(request), area, timezone.localdate(), secrets.choice)
    if found is None:
        messages.info(
            request, _("You have had all of them in these three months. Each rests for 90 days. Choose one by hand.")
        )
        return redirect("journal:prompts")
    if area and found.area != area:
        messages.info(request, _("You have had all of that area in these three months. Here is one from another."))
    return redirect(f"{reverse('journal:write')}?prompt={found.id}")


@require_POST
@login_required
def drop(request: HttpRequest, prompt_id: str) -> HttpResponse:
    access.found_or_404(prompts.drop(the_person(request), prompt_id))
    messages.success(request, _("Taken away."))
    return redirect("journal:prompts")
