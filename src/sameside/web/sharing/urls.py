"""Sharing has no page of its own yet; its policy is asked by the apps above."""

from django.urls import URLPattern

app_name = "sharing"
urlpatterns: list[URLPattern] = []
