"""Taking all of one's own away, bringing it back, and what else leaves at the end."""

from django.urls import URLPattern

app_name = "exports"
urlpatterns: list[URLPattern] = []
