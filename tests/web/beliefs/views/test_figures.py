from uuid import uuid4

from django.test import Client

from sameside.web.beliefs import actions
from sameside.web.coaching import queries as coach
from tests.cast import Cast
from tests.web.beliefs.page import opened


def test_whoever_wrote_it_says_that_it_was_a_figure_of_speech(maya: Client, cast: Cast) -> None:
    row = actions.begin(cast.maya, "", "I am dying inside.")
    assert "This was a figure of speech" in opened(maya, f"/beliefs/{row.pk}/")
    assert maya.post(f"/beliefs/figure/belief/{row.pk}/", {"card": "self"}).status_code == 302
    assert coach.notes_of(cast.maya).silenced == ("seed-dying",)
    assert "This was a figure of speech" not in opened(maya, f"/beliefs/{row.pk}/")


def test_what_was_not_said_there_is_not_silenced(maya: Client, jonas: Client, cast: Cast) -> None:
    row = actions.begin(cast.maya, "", "We had soup.")
    maya.post(f"/beliefs/figure/belief/{row.pk}/", {"card": "self"})
    assert coach.notes_of(cast.maya).silenced == ()
    assert jonas.post(f"/beliefs/figure/belief/{row.pk}/").status_code == 404
    assert maya.post(f"/beliefs/figure/stone/{row.pk}/").status_code == 404
    assert maya.post(f"/beliefs/figure/belief/{uuid4()}/").status_code == 404
