"""Where am I signed in, and ending it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sameside.web.people.access import sign_in_for, the_person
from sameside.web.people.actions import end_sign_in, end_sign_ins
from sameside.web.people.queries import sign_ins_of


@login_required
def sign_ins(request: HttpRequest) -> HttpResponse:
    person = the_person(request)
    if request.method != "POST":
        return render(request, "people/signins.html", {"sign_ins": sign_ins_of(person, request.session.session_key)})
    if request.POST.get("which") == "others":
        end_sign_ins(person, but=request.session.session_key)
    else:
        end_sign_in(sign_in_for(person, request.POST.get("which", "")))
    messages.success(request, _("Ended."))
    return redirect("people:signins")
