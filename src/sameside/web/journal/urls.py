"""A private journal: entries, feelings, tags, search, a calendar and a chart."""

from django.urls import URLPattern

app_name = "journal"
urlpatterns: list[URLPattern] = []
