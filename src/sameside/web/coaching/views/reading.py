"""One draft, read: for the script below a composer. Nothing is kept of it, and nothing is logged."""

from typing import Final

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from sameside.web.coaching.asked import answer, question_from
from sameside.web.coaching.drawing import frame_from, told
from sameside.web.coaching.pace import may_ask
from sameside.web.people.access import the_person

LONGEST_BODY: Final = 20 * 1024


@require_POST
@login_required
@sensitive_post_parameters()
def read(request: HttpRequest) -> HttpResponse:
    person = the_person(request)
    if len(request.body) > LONGEST_BODY:
        return JsonResponse({"sentence": _("That is long. The coach reads shorter pieces.")}, status=413)
    if not may_ask(person.pk):
        return JsonResponse({"sentence": _("The coach needs a moment. Your words are still here.")}, status=429)
    asked = question_from(request.POST)
    return JsonResponse(told(answer(person, asked), asked.text, frame_from(request.POST)))
