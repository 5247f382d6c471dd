"""Every address of the site, app by app."""

from django.urls import include, path

urlpatterns = [
    path("", include("sameside.web.home.urls")),
    path("", include("sameside.web.safety.urls")),
    path("", include("sameside.web.ui.urls")),
    path("you/", include("sameside.web.people.urls")),
    path("circles/", include("sameside.web.circles.urls")),
    path("library/", include("sameside.web.library.urls")),
    path("coach/", include("sameside.web.coaching.urls")),
    path("sittings/", include("sameside.web.sittings.urls")),
    path("journal/", include("sameside.web.journal.urls")),
    path("beliefs/", include("sameside.web.beliefs.urls")),
    path("goals/", include("sameside.web.goals.urls")),
    path("care/", include("sameside.web.selfcare.urls")),
    path("openness/", include("sameside.web.openness.urls")),
    path("reminders/", include("sameside.web.reminders.urls")),
    path("yours/", include("sameside.web.exports.urls")),
    path("shares/", include("sameside.web.sharing.urls")),
]

handler400 = "sameside.web.ui.views.bad_request"
handler403 = "sameside.web.ui.views.not_allowed"
handler404 = "sameside.web.ui.views.not_found"
handler500 = "sameside.web.ui.views.broken"
