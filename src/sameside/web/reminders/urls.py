"""What is sent at a time somebody chose, exactly once."""

from django.urls import URLPattern

app_name = "reminders"
urlpatterns: list[URLPattern] = []
