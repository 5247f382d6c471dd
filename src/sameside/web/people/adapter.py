"""How allauth works in this house: neutral letters, the known-device lane, and a beginning and end we can see."""

import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.internal import ratelimit
from django.contrib import messages
from django.core.mail import EmailMessage
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from sameside.web.people import presence
from sameside.web.people.actions import end_sign_ins, ring, say_mail_is_safe
from sameside.web.people.devices import device_for, remember
from sameside.web.people.letters import ASKED_FOR, written
from sameside.web.people.mail import send_neutral
from sameside.web.people.models import Person
from sameside.web.people.words import ERRORS, SAID


def called(person: Person) -> str:
    return person.name or person.email


class Accounts(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | ERRORS

    def save_user(self, request: HttpRequest, user: Person, form: Any, commit: bool = True) -> Person:
        user.name = form.cleaned_data["name"]
        user.time_zone = form.cleaned_data["time_zone"]
        user.safe_mail_confirmed_at = timezone.now() if form.cleaned_data["safe_mail"] else None
        saved: Person = super().save_user(request, user, form, commit)
        return saved

    def render_mail(
        self, template_prefix: str, email: Any, context: dict[str, Any], headers: dict[str, str] | None = None
    ) -> EmailMessage:
        subject, body = written(ASKED_FOR[template_prefix], context.get("code", ""))
        to = [email] if isinstance(email, str) else list(email)
        return EmailMessage(subject, body, self.get_from_email(), to)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        self.render_mail(template_prefix, email, context).send()

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: Any = None,
    ) -> None:
        words = message or SAID.get(message_template or "")
        if words:
            messages.add_message(request, level, words, extra_tags=extra_tags)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """allauth's own limit counts by address of the account, so anybody could use it up for anybody."""
        device = device_for(request, credentials.get("email") or "")
        if device is None:
            super().pre_authenticate(request, **credentials)
            return
        self._login_failed_rl_usage = ratelimit.consume(
            request, app="allauth.account", action="login_failed_known", key=device
        )
        if not self._login_failed_rl_usage:
            raise self.validation_error("too_many_login_attempts")

    def login(self, request: HttpRequest, user: Person) -> None:
        super().login(request, user)
        presence.begin(request.session, time.time())

    def post_login(self, request: HttpRequest, user: Person, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = super().post_login(request, user, **kwargs)
        remember(request, response, user)
        return response

    def logout(self, request: HttpRequest) -> None:
        person_id = request.user.pk
        super().logout(request)
        ring(person_id)

    def set_password(self, user: Person, password: str) -> None:
        """Whoever knew the old password is out at once, on every other device."""
        super().set_password(user, password)
        here = self.request.session.session_key if self.request.user == user else None
        end_sign_ins(user, but=here)
        send_neutral(user, "account")

    def confirm_email(self, request: HttpRequest, email_address: Any) -> bool:
        """A new address has to be called safe anew."""
        changed = request.user.is_authenticated and request.user.email != email_address.email
        done: bool = super().confirm_email(request, email_address)
        if done and changed and isinstance(request.user, Person):
            request.user.refresh_from_db()
            say_mail_is_safe(request.user, False)
        return done
