"""Taking all of one's own away, and bringing it back."""

from django.urls import path

from sameside.web.exports import views

app_name = "exports"
urlpatterns = [
    path("", views.home, name="home"),
    path("take/", views.take, name="take"),
    path("bring/", views.bring, name="bring"),
]
