"""Try a sentence, build one, keep it or not."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from sameside.web.coaching import access, actions, forms, queries, trying
from sameside.web.coaching.sentence import built
from sameside.web.people.access import the_person


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def attempt(request: HttpRequest) -> HttpResponse:
    person, given = the_person(request), request.POST.dict()
    found = trying.versions(person, given)
    if "keep" in given:
        text = trying.to_keep(found, given["keep"])
        if text:
            actions.keep_sentence(person, text)
            messages.success(request, _("Kept, for you alone. It stands at the end of this page."))
    page = {"versions": found, "asked": request.method == "POST", "kept": queries.sentences_of(person)}
    return render(request, "coaching/try.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def build(request: HttpRequest) -> HttpResponse:
    form = forms.BuildForm(request.POST or None)
    text = built(form.cleaned_data) if request.method == "POST" and form.is_valid() else ""
    return render(request, "coaching/build.html", {"form": form, "text": text})


@require_POST
@login_required
def drop(request: HttpRequest, sentence_id: UUID) -> HttpResponse:
    access.sentence_for(the_person(request), sentence_id).delete()
    messages.success(request, _("Thrown away."))
    return redirect("coaching:try")
