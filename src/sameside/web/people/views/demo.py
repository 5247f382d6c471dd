"""One click into the demo. On a server that is not a demo this address does not exist."""

from allauth.account.internal.flows.login import perform_login
from allauth.account.models import Login
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from sameside.web.people.demo import cast_member


@require_POST
def demo(request: HttpRequest) -> HttpResponse:
    person = cast_member(request.POST.get("who", "")) if settings.DEMO else None
    if person is None:
        raise Http404
    if request.user.is_authenticated:
        request.session.flush()
    response: HttpResponse = perform_login(request, Login(user=person, email_verification="none"))
    return response
