"""allauth's pages under /you/account/, one by one: what is not listed cannot be reached."""

from allauth.account import views
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from django.urls import path

from sameside.web.people.views.account import Address, Forgotten

urlpatterns = [
    path("in/", views.login, name="account_login"),
    path("out/", views.logout, name="account_logout"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("new/", views.signup, name="account_signup"),
    path("new/passkey/", views.signup_by_passkey, name="account_signup_by_passkey"),
    path("new/passkey/make/", passkeys.signup_webauthn, name="mfa_signup_webauthn"),
    path("code/", views.email_verification_sent, name="account_email_verification_sent"),
    path("again/", views.reauthenticate, name="account_reauthenticate"),
    path("again/code/", factors.reauthenticate, name="mfa_reauthenticate"),
    path("again/passkey/", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("address/", Address.as_view(), name="account_email"),
    path("password/", views.password_change, name="account_change_password"),
    path("password/first/", views.password_set, name="account_set_password"),
    path("forgotten/", Forgotten.as_view(), name="account_reset_password"),
    path("forgotten/code/", views.confirm_password_reset_code, name="account_confirm_password_reset_code"),
    path("forgotten/new/", views.complete_password_reset, name="account_complete_password_reset"),
    path("forgotten/done/", views.password_reset_from_key_done, name="account_password_reset_completed"),
    path("factors/", factors.index, name="mfa_index"),
    path("factors/step/", factors.authenticate, name="mfa_authenticate"),
    path("factors/app/", totp.activate_totp, name="mfa_activate_totp"),
    path("factors/app/off/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("factors/codes/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("factors/codes/new/", recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("passkeys/", passkeys.list_webauthn, name="mfa_list_webauthn"),
    path("passkeys/add/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("passkeys/in/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("passkeys/<int:pk>/name/", passkeys.edit_webauthn, name="mfa_edit_webauthn"),
    path("passkeys/<int:pk>/remove/", passkeys.remove_webauthn, name="mfa_remove_webauthn"),
]
