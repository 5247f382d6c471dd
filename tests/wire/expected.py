"""Who may open what: the whole site in one table. A route that does not stand here fails the test.

Beside each address stands who is let in. Of addresses with ids: for which thing, by which roles; everybody else who is
signed in gets 404, and a visitor is sent to sign in. `posts` says that only POST is answered, `reads` that only GET is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.wire.world import ROLES

Who = frozenset[str]
ANYONE: Who = frozenset(ROLES)
SIGNED_IN: Who = ANYONE - {"anonymous"}
NOBODY: Who = frozenset()
OWNER: Who = frozenset({"owner"})


@dataclass(frozen=True)
class Route:
    """`things` maps the name of a thing in the world to who may touch it; without ids there is the one thing ""."""

    things: Mapping[str, Who] = field(default_factory=dict)
    posts: bool = False
    reads: bool = False


def for_(who: Who, posts: bool = False, reads: bool = False) -> Route:
    return Route({"": who}, posts, reads)


def on(posts: bool = False, reads: bool = False, **things: Who) -> Route:
    return Route(things, posts, reads)


def people(*roles: str) -> Who:
    return frozenset(roles)


CIRCLES = {
    "couple": people("owner", "partner"),
    "family": people("owner", "relative", "bystander"),
    "friends": people("owner", "friend"),
}
INVITATIONS = dict.fromkeys(
    ("invitation_open", "invitation_waiting", "invitation_revoked", "invitation_refused"), OWNER
)
WAITS = {
    "invitation_open": NOBODY,
    "invitation_waiting": people("newcomer"),
    "invitation_refused": people("newcomer"),
    "invitation_revoked": NOBODY,
}
SITTINGS = {
    "sitting_open": people("owner", "partner"),
    "sitting_over": people("owner", "partner"),
    "sitting_family": people("owner", "relative"),
    "sitting_before": people("owner", "ex"),
    "sitting_parted": people("owner", "ex"),
    "sitting_solo": OWNER,
}
# Whoever stands beside a goal comes in by a door of their own, and never by the owner's.
GOALS = {"goal": OWNER, "goal_shared": people("owner", "partner")}
OWN_GOALS = {"goal": OWNER, "goal_shared": NOBODY}
BESIDE = {"goal_beside": people("partner"), "goal_asked": people("relative"), "goal_over": NOBODY}

PAGES: Mapping[str, Route] = {
    "home:welcome": for_(ANYONE, reads=True),
    "home:today": for_(SIGNED_IN, reads=True),
    "home:not_today": for_(SIGNED_IN, posts=True),
    "home:work_on": for_(SIGNED_IN),
    "home:grow": for_(SIGNED_IN, reads=True),
    "home:health": for_(ANYONE, reads=True),
    "safety:help": for_(ANYONE, reads=True),
    "safety:help_in": for_(ANYONE, reads=True),
    "safety:leave_explained": for_(ANYONE, reads=True),
    "safety:leave": for_(ANYONE),
    "safety:gate": for_(SIGNED_IN),
    "ui:server": for_(ANYONE, reads=True),
    "ui:parts": for_(NOBODY, reads=True),
    "ui:worker": for_(ANYONE, reads=True),
    "people:settings": for_(SIGNED_IN),
    "people:safe_mail": for_(SIGNED_IN, posts=True),
    "people:signins": for_(SIGNED_IN),
    "people:lock": for_(ANYONE, posts=True),
    "people:draft": for_(SIGNED_IN, posts=True),
    "people:still_here": for_(SIGNED_IN, posts=True),
    "journal:offline": for_(ANYONE, reads=True),
    "exports:home": for_(SIGNED_IN, reads=True),
    "exports:take": for_(SIGNED_IN),
    "exports:bring": for_(SIGNED_IN),
    "people:unlock": for_(ANYONE),
    "people:held": for_(SIGNED_IN),
    "people:end": for_(SIGNED_IN),
    "people:demo": for_(NOBODY, posts=True),
    "reminders:page": for_(SIGNED_IN),
    "reminders:address_is_safe": for_(SIGNED_IN, posts=True),
    "reminders:add_device": for_(SIGNED_IN, posts=True),
    "reminders:device_is_safe": on(posts=True, browser=OWNER),
    "reminders:forget_device": on(posts=True, browser=OWNER),
    "reminders:begin_feed": for_(SIGNED_IN, posts=True),
    "reminders:end_feed": for_(SIGNED_IN, posts=True),
    "reminders:feed": on(reads=True, feed=ANYONE),  # whoever has the secret address; there is nothing but times in it
    "circles:list": for_(SIGNED_IN, reads=True),
    "circles:new": for_(SIGNED_IN),
    "circles:join": for_(NOBODY),
    "circles:link": for_(ANYONE, reads=True),
    "circles:withdraw": Route(WAITS, posts=True),
    "circles:one": Route(CIRCLES, reads=True),
    "circles:rename": Route(CIRCLES),
    "circles:leave": Route(CIRCLES),
    "circles:invite": Route(CIRCLES),
    "circles:revoke": Route(INVITATIONS, posts=True),
    "circles:confirm": Route(INVITATIONS, posts=True),
    "circles:refuse": Route(INVITATIONS, posts=True),
    "library:list": for_(SIGNED_IN, reads=True),
    "library:one": for_(SIGNED_IN, reads=True),
    "sittings:list": for_(SIGNED_IN, reads=True),
    "sittings:start": for_(SIGNED_IN),
    "sittings:one": Route(SITTINGS),
    "sittings:read_back": Route(SITTINGS, reads=True),
    "coaching:home": for_(SIGNED_IN, reads=True),
    "coaching:along": for_(SIGNED_IN, posts=True),
    "coaching:again": for_(SIGNED_IN, posts=True),
    "coaching:read": for_(SIGNED_IN, posts=True),
    "coaching:try": for_(SIGNED_IN),
    "coaching:build": for_(SIGNED_IN),
    "coaching:drop": on(posts=True, coach_sentence=OWNER),
    "coaching:traps": for_(SIGNED_IN),
    "coaching:own_trap": for_(SIGNED_IN, posts=True),
    "coaching:drop_trap": on(posts=True, coach_trap=OWNER),
    "coaching:rehearse": for_(SIGNED_IN, reads=True),
    "coaching:meet": for_(SIGNED_IN),
    "coaching:talk": on(coach_talk=OWNER),
    "ui:offline": for_(ANYONE, reads=True),
    "ui:looks": for_(ANYONE),
    "ui:look": for_(ANYONE, reads=True),
    "ui:manifest": for_(ANYONE, reads=True),
    "selfcare:home": for_(SIGNED_IN, reads=True),
    "selfcare:new": for_(SIGNED_IN),
    "selfcare:one": on(ritual=OWNER),
    "selfcare:turn": on(posts=True, ritual=OWNER),
    "selfcare:tick": on(posts=True, ritual=OWNER),
    "selfcare:words": for_(SIGNED_IN, reads=True),
    "selfcare:practices": for_(ANYONE, reads=True),
    "selfcare:practice": for_(ANYONE, reads=True),
    "selfcare:boundaries": for_(SIGNED_IN),
    "selfcare:boundary": on(boundary=OWNER),
    "selfcare:drop_boundary": on(posts=True, boundary=OWNER),
    "beliefs:home": for_(SIGNED_IN, reads=True),
    "beliefs:figure": on(posts=True, belief=OWNER),
    "beliefs:new": for_(SIGNED_IN),
    "beliefs:moment": for_(SIGNED_IN),
    "beliefs:moment_one": on(reads=True, hot_moment=OWNER),
    "beliefs:moment_belief": on(posts=True, hot_moment=OWNER),
    "beliefs:moment_drop": on(posts=True, hot_moment=OWNER),
    "beliefs:moment_at": on(hot_moment=OWNER),
    "beliefs:facts": for_(SIGNED_IN),
    "beliefs:facts_read": for_(SIGNED_IN, reads=True),
    "beliefs:fact": on(fact=OWNER),
    "beliefs:fact_drop": on(posts=True, fact=OWNER),
    "beliefs:yet": for_(SIGNED_IN),
    "beliefs:yet_one": on(not_yet=OWNER),
    "beliefs:yet_drop": on(posts=True, not_yet=OWNER),
    "beliefs:one": on(reads=True, belief=OWNER),
    "beliefs:rate": on(belief=OWNER),
    "beliefs:unrate": on(posts=True, belief=OWNER),
    "beliefs:evidence": on(belief=OWNER),
    "beliefs:drop_evidence": on(posts=True, belief=OWNER),
    "beliefs:traps": on(belief=OWNER),
    "beliefs:plan": on(belief=OWNER),
    "beliefs:trial": on(belief=OWNER),
    "beliefs:trial_change": on(belief=OWNER),
    "beliefs:trial_drop": on(posts=True, belief=OWNER),
    "beliefs:aside": on(posts=True, belief=OWNER),
    "beliefs:drop": on(belief=OWNER),
    "beliefs:step": on(belief=OWNER),
    "goals:home": for_(SIGNED_IN, reads=True),
    "goals:new": for_(SIGNED_IN),
    "goals:look": on(goal_sketch=OWNER),
    "goals:make": on(goal_sketch=OWNER),
    "goals:drop_sketch": on(posts=True, goal_sketch=OWNER),
    "goals:one": Route(GOALS, reads=True),
    "goals:check": Route(GOALS),
    "goals:check_one": on(goal_check=OWNER, goal_check_theirs=people("partner")),
    "goals:skip": Route(GOALS, posts=True),
    "goals:adjust": Route(GOALS),
    "goals:move": Route(GOALS),
    "goals:review": Route(GOALS),
    "goals:throw_away": Route(OWN_GOALS),
    "goals:ask": Route(OWN_GOALS),
    "goals:alone": Route(OWN_GOALS, posts=True),
    "goals:drop_word": on(posts=True, goal_word=OWNER),
    "goals:beside": Route(BESIDE),
    "goals:answer": Route(BESIDE, posts=True),
    "goals:word": Route(BESIDE | {"goal_asked": NOBODY}),
    "sharing:list": for_(SIGNED_IN, reads=True),
    "sharing:give": on(openness_line=OWNER, openness_letter=OWNER),
    "sharing:read": on(share_open=people("partner"), share_waiting=NOBODY, share_ended=NOBODY, share_back=OWNER),
    "sharing:stop": on(
        posts=True, share_open=OWNER, share_waiting=OWNER, share_ended=OWNER, share_back=people("partner")
    ),
    "openness:home": for_(SIGNED_IN, reads=True),
    "openness:write": for_(SIGNED_IN),
    "openness:seal": for_(SIGNED_IN),
    "openness:letter": for_(SIGNED_IN),
    "openness:line": for_(SIGNED_IN),
    "openness:one": on(reads=True, openness_note=OWNER, openness_sealed=OWNER, openness_line=OWNER),
    "openness:change": on(openness_note=OWNER, openness_letter=OWNER, openness_sealed=NOBODY),
    "openness:line_of": on(openness_note=OWNER, openness_sealed=NOBODY),
    "openness:unseal": on(posts=True, openness_sealed=OWNER),
    "openness:burn": on(posts=True, openness_note=OWNER, openness_line=OWNER),
    "journal:list": for_(SIGNED_IN, reads=True),
    "journal:write": for_(SIGNED_IN, reads=True),
    "journal:search": for_(SIGNED_IN),
    "journal:chart": for_(SIGNED_IN, reads=True),
    "journal:prompts": for_(SIGNED_IN),
    "journal:draw": for_(SIGNED_IN, posts=True),
    "journal:drop_prompt": on(posts=True, journal_question=OWNER),
    "journal:one": on(reads=True, journal_entry=OWNER),
    "journal:edit": on(journal_entry=OWNER),
    "journal:both": on(journal_two=OWNER),
    "journal:delete": on(journal_entry=OWNER),
}
LANE: Mapping[str, Route] = {
    "": Route(SITTINGS, posts=True),
    "draft": Route(SITTINGS, posts=True),
    "stream": Route(SITTINGS, reads=True),
}
# allauth decides inside its pages who is who; here only: nobody reads a word of somebody else, and nothing breaks.
ACCOUNTS = frozenset(
    [
        "account_login",
        "account_logout",
        "account_inactive",
        "account_signup",
        "account_signup_by_passkey",
        "mfa_signup_webauthn",
        "account_email_verification_sent",
        "account_reauthenticate",
        "mfa_reauthenticate",
        "mfa_reauthenticate_webauthn",
        "account_email",
        "account_change_password",
        "account_set_password",
        "account_reset_password",
        "account_confirm_password_reset_code",
        "account_complete_password_reset",
        "account_password_reset_completed",
        "mfa_index",
        "mfa_authenticate",
        "mfa_activate_totp",
        "mfa_deactivate_totp",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
        "mfa_list_webauthn",
        "mfa_add_webauthn",
        "mfa_login_webauthn",
        "mfa_edit_webauthn",
        "mfa_remove_webauthn",
    ]
)
FOR_SIGNED_IN_ACCOUNTS = frozenset(
    [
        "account_email",
        "account_change_password",
        "mfa_index",
        "mfa_activate_totp",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
        "mfa_list_webauthn",
        "mfa_add_webauthn",
        "mfa_edit_webauthn",
        "mfa_remove_webauthn",
    ]
)
