from django.urls import path

from sameside.web.library import views

app_name = "library"
urlpatterns = [
    path("", views.all_areas, name="list"),
    path("<slug:slug>/", views.one, name="one"),
]
