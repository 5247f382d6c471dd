"""One's goals, and one of them."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from sameside.web.circles.asked import Asked
from sameside.web.goals import access, showing
from sameside.web.goals.making import title_in
from sameside.web.goals.queries.beside import rows_beside
from sameside.web.goals.queries.goals import insides_of, rows_of, sketches_of


@require_safe
@login_required
def home(request: Asked) -> HttpResponse:
    insides = insides_of(request.user)
    rows = rows_of(request.user, insides, timezone.localdate())
    beside = rows_beside(request.user)
    page = {
        "going": [row for row in rows if row.plan.is_open],
        "resting": [row for row in rows if not row.plan.is_open and not row.plan.is_over],
        "over": [row for row in rows if row.plan.is_over],
        "sketches": [(row, title_in(body)) for row in sketches_of(request.user) if (body := row.body)],
        "asked": [row for row in beside if not row.accepted],
        "stand_by": [row for row in beside if row.accepted],
    }
    return render(request, "goals/home.html", page)


@require_safe
@login_required
def one(request: Asked, goal_id: UUID) -> HttpResponse:
    held = access.goal_for(request.user, goal_id)
    return render(request, "goals/one.html", showing.page_of(request.user, held, timezone.localdate()))
