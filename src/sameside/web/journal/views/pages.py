"""Reading: a month, an entry, a search, and the mood over time."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from sameside.web.journal import access, actions, looking, queries
from sameside.web.journal.charting import SPANS, mood_chart
from sameside.web.journal.forms import SearchForm
from sameside.web.journal.writing import who_writes
from sameside.web.people.access import the_person


@require_safe
@login_required
def month(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    asked = looking.month_asked(request.GET.get("month", ""), today)
    person = the_person(request)
    page = looking.month_page(person, asked, today) | {"who": who_writes(person)}
    return render(request, "journal/month.html", page)


@require_safe
@login_required
def one(request: HttpRequest, entry_id: UUID) -> HttpResponse:
    entry = access.entry_for(the_person(request), entry_id)
    return render(request, "journal/one.html", looking.entry_page(entry))


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@sensitive_post_parameters()
def search(request: HttpRequest) -> HttpResponse:
    """By POST: what somebody looks for stands in no address and no history."""
    form = SearchForm(request.POST or None)
    found = None
    if request.method == "POST" and form.is_valid() and not form.asked.is_blank:
        found = looking.found(the_person(request), form.asked)
    return render(request, "journal/search.html", {"form": form, "found": found}, status=422 if form.errors else 200)


@require_safe
@login_required
def chart(request: HttpRequest) -> HttpResponse:
    chosen = request.GET.get("span", "")
    chosen = chosen if chosen in SPANS else "season"
    drawn = mood_chart(the_person(request), SPANS[chosen], timezone.localdate())
    spans = [(name, span.name, name == chosen) for name, span in SPANS.items()]
    return render(request, "journal/chart.html", {"chart": drawn, "spans": spans})


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def delete(request: HttpRequest, entry_id: UUID) -> HttpResponse:
    person = the_person(request)
    entry = access.entry_for(person, entry_id)
    if request.method != "POST":
        return render(request, "journal/delete.html", looking.entry_page(entry))
    actions.delete(person, entry)
    messages.success(request, _("The entry is deleted."))
    return redirect("journal:list")


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def both(request: HttpRequest, entry_id: UUID) -> HttpResponse:
    person = the_person(request)
    entry = access.entry_for(person, entry_id)
    if request.method == "POST" and looking.settle(person, entry, request.POST.get("keep", "")):
        messages.success(request, _("Kept as you chose."))
        return redirect("journal:one", entry.pk)
    others = queries.others_of(entry)
    if not others:
        return redirect("journal:one", entry.pk)
    return render(request, "journal/both.html", looking.versions_page(entry, others))
