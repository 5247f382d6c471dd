"""The ladder from unseen to seen: notes, letters not sent, what is sealed for later, and one line to share."""

from django.urls import path

from sameside.web.openness.views import ladder, leaf, line, writing

app_name = "openness"
urlpatterns = [
    path("", ladder.home, name="home"),
    path("write/", writing.write, {"what": "note"}, name="write"),
    path("seal/", writing.write, {"what": "sealed"}, name="seal"),
    path("letter/", writing.write, {"what": "letter"}, name="letter"),
    path("line/", line.choose, name="line"),
    path("<uuid:leaf_id>/", leaf.one, name="one"),
    path("<uuid:leaf_id>/change/", leaf.change, name="change"),
    path("<uuid:leaf_id>/line/", line.choose, name="line_of"),
    path("<uuid:leaf_id>/open/", leaf.unseal, name="unseal"),
    path("<uuid:leaf_id>/burn/", leaf.burn, name="burn"),
]
