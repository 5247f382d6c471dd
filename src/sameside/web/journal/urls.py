"""A private journal: writing, reading a month, an entry, a search, the mood over time, and questions to begin with."""

from django.urls import path

from sameside.web.journal.views import pages, writing

app_name = "journal"
urlpatterns = [
    path("", pages.month, name="list"),
    path("write/", writing.write, name="write"),
    path("offline/", writing.offline, name="offline"),
    path("search/", pages.search, name="search"),
    path("chart/", pages.chart, name="chart"),
    path("questions/", writing.questions, name="prompts"),
    path("questions/draw/", writing.draw, name="draw"),
    path("questions/<slug:prompt_id>/drop/", writing.drop, name="drop_prompt"),
    path("<uuid:entry_id>/", pages.one, name="one"),
    path("<uuid:entry_id>/edit/", writing.edit, name="edit"),
    path("<uuid:entry_id>/both/", pages.both, name="both"),
    path("<uuid:entry_id>/delete/", pages.delete, name="delete"),
]
