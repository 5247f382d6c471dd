"""Keeping what is typed into a form, and letting it go. A script of the page calls this."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from sameside.web.people import drafting
from sameside.web.people.access import the_person


@require_POST
@login_required
@sensitive_post_parameters()
def draft(request: HttpRequest) -> HttpResponse:
    person = the_person(request)
    try:
        place, words = drafting.told_by_the_page(request)
    except drafting.TooLong:
        return HttpResponse(status=413)
    except ValueError:
        return HttpResponse(status=422)
    if any(value.strip() for _name, value in words):
        drafting.keep(person, place, words)
    else:
        drafting.let_go(person, place)
    return HttpResponse(status=204)
