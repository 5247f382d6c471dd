"""Circles: mine, one, joining one. Ids and tokens are random."""

from django.urls import path

from sameside.web.circles.views import invitations, joining, pages

app_name = "circles"
urlpatterns = [
    path("", pages.mine, name="list"),
    path("new/", pages.begin, name="new"),
    path("join/", joining.join, name="join"),
    path("join/<str:token>/", joining.follow, name="link"),
    path("waiting/<uuid:invitation_id>/withdraw/", joining.withdraw, name="withdraw"),
    path("<uuid:circle_id>/", pages.one, name="one"),
    path("<uuid:circle_id>/name/", pages.rename, name="rename"),
    path("<uuid:circle_id>/leave/", pages.leave, name="leave"),
    path("<uuid:circle_id>/invite/", invitations.invite, name="invite"),
    path("<uuid:circle_id>/invitations/<uuid:invitation_id>/revoke/", invitations.revoke, name="revoke"),
    path("<uuid:circle_id>/invitations/<uuid:invitation_id>/confirm/", invitations.confirm, name="confirm"),
    path("<uuid:circle_id>/invitations/<uuid:invitation_id>/refuse/", invitations.refuse, name="refuse"),
]
