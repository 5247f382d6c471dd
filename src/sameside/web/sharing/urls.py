"""What I share and what is shared with me, sharing one thing, taking it back, and reading what somebody shared."""

from django.urls import path

from sameside.web.sharing.views import pages, reading

app_name = "sharing"
urlpatterns = [
    path("", pages.mine, name="list"),
    path("new/<slug:kind>/<uuid:item_id>/", pages.give, name="give"),
    path("<uuid:share_id>/", reading.read, name="read"),
    path("<uuid:share_id>/stop/", pages.stop, name="stop"),
]
