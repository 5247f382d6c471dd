"""Done today, or not after all, with a word or without; and all the words, read back."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from sameside.web.people.access import the_person
from sameside.web.selfcare import access, actions, forms, queries


@require_POST
@login_required
@sensitive_post_parameters()
def tick(request: HttpRequest, ritual_id: UUID) -> HttpResponse:
    row, today = access.ritual_for(the_person(request), ritual_id), timezone.localdate()
    form = forms.WordForm(request.POST)
    if not form.is_valid():
        page = {"line": queries.line_of(row, today), "form": form, "today": today}
        return render(request, "selfcare/word.html", page, status=422)
    word = form.cleaned_data["word"] if "word" in request.POST else None
    if request.POST.get("day") != today.isoformat():
        if word:
            return render(request, "selfcare/word.html", {"line": queries.line_of(row, today), "form": form, "late": True, "today": today})  # fmt: skip
        messages.info(request, _("A new day has begun, so nothing was ticked. This is today’s page."))
    elif request.POST.get("do") == "untick":
        actions.untick(row, today)
    else:
        actions.tick(row, today, word)
    return redirect(f"{redirect('selfcare:home').url}#r-{row.pk}")


@require_safe
@login_required
def words(request: HttpRequest) -> HttpResponse:
    page = {"words": queries.words_of(the_person(request)), "today": timezone.localdate()}
    return render(request, "selfcare/words.html", page)
