"""The paint shop's own pages: who runs this server, every part once, and the app on a home screen."""

from django.urls import path

from sameside.web.ui import views

app_name = "ui"
urlpatterns = [
    path("server/", views.server, name="server"),
    path("parts/", views.parts, name="parts"),
    path("worker.js", views.worker, name="worker"),
    path("offline/", views.offline, name="offline"),
    path("app/", views.looks, name="looks"),
    path("app/<slug:look>/", views.look, name="look"),
    path("app/<slug:look>.webmanifest", views.manifest, name="manifest"),
]
