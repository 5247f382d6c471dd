"""The first page, today's page, what to work on, the room for growing, and whether the server is well."""

from django.urls import path

from sameside.web.home import views

app_name = "home"
urlpatterns = [
    path("", views.welcome, name="welcome"),
    path("today/", views.today, name="today"),
    path("today/not-today/", views.not_today, name="not_today"),
    path("today/work-on/", views.work_on, name="work_on"),
    path("grow/", views.grow, name="grow"),
    path("health/", views.health, name="health"),
]
