"""Rituals, timed practices with their player, and boundaries of one's own."""

from django.urls import path

from sameside.web.selfcare.views import boundaries, playing, rituals, ticking

app_name = "selfcare"
urlpatterns = [
    path("", rituals.home, name="home"),
    path("rituals/new/", rituals.new, name="new"),
    path("rituals/<uuid:ritual_id>/", rituals.one, name="one"),
    path("rituals/<uuid:ritual_id>/turn/", rituals.turn, name="turn"),
    path("rituals/<uuid:ritual_id>/tick/", ticking.tick, name="tick"),
    path("words/", ticking.words, name="words"),
    path("practices/", playing.practices, name="practices"),
    path("practices/<slug:slug>/", playing.practice, name="practice"),
    path("boundaries/", boundaries.boundaries, name="boundaries"),
    path("boundaries/<uuid:boundary_id>/", boundaries.boundary, name="boundary"),
    path("boundaries/<uuid:boundary_id>/drop/", boundaries.drop, name="drop_boundary"),
]
