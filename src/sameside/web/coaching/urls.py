"""The coach: what there is, a sentence to try, one to build, thinking traps, and a rehearsal. All of it for one person."""

from django.urls import path

from sameside.web.coaching.views import pages, reading, rehearsal, sentences, traps

app_name = "coaching"
urlpatterns = [
    path("", pages.home, name="home"),
    path("along/", pages.along, name="along"),
    path("again/", pages.again, name="again"),
    path("read/", reading.read, name="read"),
    path("try/", sentences.attempt, name="try"),
    path("build/", sentences.build, name="build"),
    path("kept/<uuid:sentence_id>/drop/", sentences.drop, name="drop"),
    path("traps/", traps.look, name="traps"),
    path("traps/own/", traps.own, name="own_trap"),
    path("traps/own/<uuid:trap_id>/drop/", traps.drop, name="drop_trap"),
    path("rehearse/", rehearsal.situations, name="rehearse"),
    path("rehearse/<uuid:talk_id>/", rehearsal.talk, name="talk"),
    path("rehearse/<slug:situation>/", rehearsal.meet, name="meet"),
]
