from uuid import uuid4

from django.test import Client

from sameside.web.coaching import actions, queries
from tests.cast import Cast


def post(client: Client, path: str = "/coach/try/", **data: str) -> str:
    answer = client.post(path, data)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_four_parts_are_there_or_missing(maya: Client) -> None:
    page = post(maya, text="I felt hurt when you left.", do="look")
    assert page.count("fourfold__part is-there") == 2
    assert page.count("not yet") == 2
    assert "What do you need, or what matters to you here?" in page
    assert "I felt hurt when you left.</textarea>" in page


def test_two_versions_stand_side_by_side(maya: Client) -> None:
    page = post(maya, text="You never listen.", do="another")
    assert page.count("You never listen.</textarea>") == 2
    page = post(maya, **{"text": "You never listen.", "other-text": "You always ruin it. I felt hurt.", "do": "look"})
    assert page.count("fourfold__part is-there") == 1
    assert 'name="other-look"' in page


def test_a_note_can_be_used_without_scripts(maya: Client) -> None:
    page = post(maya, text="You never listen.", look="use.ABS", memory='[[["ABS","You never"]],[],[]]')
    assert "Yesterday, when you </textarea>" in page


def test_a_sentence_is_kept_for_oneself_and_thrown_away(maya: Client, cast: Cast) -> None:
    page = post(maya, text="I felt <b>hurt</b>.", keep="")
    assert "I felt &lt;b&gt;hurt&lt;/b&gt;." in page
    (kept,) = queries.sentences_of(cast.maya)
    assert kept.text == "I felt <b>hurt</b>."
    assert maya.post(f"/coach/kept/{kept.id}/drop/").status_code == 302
    assert queries.sentences_of(cast.maya) == []


def test_nothing_is_kept_of_what_nobody_asked_to_keep(maya: Client, cast: Cast) -> None:
    for data in ({"text": "a", "do": "look"}, {"text": " ", "keep": ""}, {"text": "a", "keep": "other-"}):
        post(maya, **data)
    assert queries.sentences_of(cast.maya) == []


def test_what_somebody_kept_is_nobody_elses(maya: Client, jonas: Client, cast: Cast) -> None:
    kept = actions.keep_sentence(cast.maya, "Only mine.")
    assert "Only mine." not in jonas.get("/coach/try/").content.decode()
    for key in (kept.pk, uuid4()):
        assert jonas.post(f"/coach/kept/{key}/drop/").status_code == 404
    assert len(queries.sentences_of(cast.maya)) == 1


def test_a_card_stands_above_the_notes_and_can_be_closed(maya: Client) -> None:
    page = post(maya, text="He keeps my bank card.", do="look")
    assert "If somebody decides over you" in page
    assert "note--" not in page
    assert "If somebody decides over you" not in post(maya, text="He keeps my bank card.", look="close.control")


def test_four_answers_become_a_sentence_to_take_along(maya: Client) -> None:
    page = post(maya, "/coach/build/", happened="you left", feel="sad", need="", ask="stay")
    assert "When you left, I felt sad. Could you stay?" in page
    assert 'value="When you left, I felt sad. Could you stay?"' in page
    page = post(maya, "/coach/build/", happened="x" * 301)
    assert "Shorten it a little" in page
    assert "x" * 301 in page
