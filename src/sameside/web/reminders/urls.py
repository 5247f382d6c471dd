"""Under /reminders/: choosing, one's devices, and a calendar address."""

from django.urls import path

from sameside.web.reminders.views import choosing, devices, feeds

app_name = "reminders"
urlpatterns = [
    path("", choosing.page, name="page"),
    path("address/", choosing.address_is_safe, name="address_is_safe"),
    path("devices/", devices.add, name="add_device"),
    path("devices/<uuid:browser_id>/safe/", devices.safe, name="device_is_safe"),
    path("devices/<uuid:browser_id>/forget/", devices.forget, name="forget_device"),
    path("calendar/begin/", feeds.begin, name="begin_feed"),
    path("calendar/end/", feeds.end, name="end_feed"),
    path("calendar/<str:secret>.ics", feeds.feed, name="feed"),
]
