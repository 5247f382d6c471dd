"""Help now, leave quickly, and the private check. All but the check work without session, database and scripts."""

from django.urls import path

from sameside.web.safety import views

app_name = "safety"
urlpatterns = [
    path("help/", views.help_now, name="help"),
    path("help/leaving/", views.leave_explained, name="leave_explained"),
    path("help/check/", views.gate, name="gate"),
    path("help/<slug:country>/", views.help_now, name="help_in"),
    path("leave/", views.leave, name="leave"),
]
