"""The ladder from unseen to seen: notes, letters not sent, and what is sealed for later."""

from django.urls import URLPattern

app_name = "openness"
urlpatterns: list[URLPattern] = []
