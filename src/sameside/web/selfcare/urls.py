"""Rituals, timed practices with their player, and boundaries of one's own."""

from django.urls import URLPattern

app_name = "selfcare"
urlpatterns: list[URLPattern] = []
