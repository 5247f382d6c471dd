"""allauth's pages where ours differ: whose limit counts, and proving again before the address changes."""

from typing import Any

from allauth.account import views as allauth_views
from allauth.account.decorators import reauthentication_required
from allauth.core import ratelimit
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.utils.decorators import method_decorator

from sameside.web.people.devices import device_for


class Forgotten(allauth_views.PasswordResetView):
    """A known device has a limit of its own, so that a flood of requests by others does not shut its owner out."""

    def form_valid(self, form: Any) -> HttpResponse:
        email = form.cleaned_data["email"].lower()
        device = device_for(self.request, email)
        action, key = ("reset_password_known", device) if device else ("reset_password", email)
        refused: HttpResponse | None = ratelimit.consume_or_429(self.request, action=action, key=key)
        if refused:
            return refused
        form.save(self.request)
        done: HttpResponse = super(allauth_views.PasswordResetView, self).form_valid(form)
        return done


@method_decorator([login_required, reauthentication_required(app="allauth.account")], name="dispatch")
class Address(allauth_views.EmailView):
    pass
