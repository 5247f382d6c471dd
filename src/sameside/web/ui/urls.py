"""The paint shop's own pages: who runs this server, and every part once."""

from django.urls import path

from sameside.web.ui import views

app_name = "ui"
urlpatterns = [
    path("server/", views.server, name="server"),
    path("worker.js", views.worker, name="worker"),
    path("parts/", views.parts, name="parts"),
]
