"""Sittings: mine, a new one, one of them, and one's own turns of it."""

from django.urls import path

from sameside.web.sittings import views

app_name = "sittings"
urlpatterns = [
    path("", views.mine, name="list"),
    path("start/<slug:slug>/", views.start, name="start"),
    path("<uuid:sitting_id>/", views.one, name="one"),
    path("<uuid:sitting_id>/read-back/", views.read_back, name="read_back"),
]
