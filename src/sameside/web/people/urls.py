"""Under /you/: the page about oneself, one's sign-ins, the lock, the demo's door, and allauth's pages."""

from django.urls import include, path

from sameside.web.people.views import demo, drafts, lock, signins, you

own = [
    path("", you.settings_page, name="settings"),
    path("address/", you.safe_mail, name="safe_mail"),
    path("sign-ins/", signins.sign_ins, name="signins"),
    path("lock/", lock.lock, name="lock"),
    path("here/", lock.still_here, name="still_here"),
    path("unlock/", lock.unlock, name="unlock"),
    path("draft/", drafts.draft, name="draft"),
    path("held/", lock.held, name="held"),
    path("end/", you.end, name="end"),
    path("demo/", demo.demo, name="demo"),
]

urlpatterns = [
    path("", include((own, "people"))),
    path("account/", include("sameside.web.people.account_urls")),
]
