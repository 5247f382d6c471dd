from sameside.coach.rehearsal import AIMS, MOST_TURNS
from sameside.coach.rehearsal.situation import WHO
from sameside.web.coaching import stage


def begun(**more: str) -> stage.Body:
    given = {"situation": "money", "character": "jun", "described": "", "aim": "ask", "seed": "seed", **more}
    return stage.begun(**given)


def test_every_kind_of_situation_and_every_aim_has_its_words() -> None:
    assert set(stage.KINDS) == set(WHO)
    assert set(stage.AIMS) == {"", *AIMS}
    shelves = stage.shelves()
    assert shelves[0].situations[0].id == "own"
    assert sum(len(shelf.situations) for shelf in shelves) >= 12
    assert len(stage.characters()) >= 6


def test_the_partner_opens_and_then_answers_each_turn() -> None:
    body = begun()
    assert body["met"]["name"] == "Jun"
    body = stage.said(body, "I felt hurt. Could you text me?", ())
    (turn,) = body["turns"]
    assert (turn["text"], turn["way"], turn["aim"]) == ("I felt hurt. Could you text me?", "softened", True)
    assert stage.still(body) == MOST_TURNS - 1
    shown = stage.shown(body)
    assert shown.last is not None
    assert shown.last.text == turn["text"]


def test_one_goes_back_and_what_was_left_can_still_be_seen() -> None:
    body = begun()
    for text in ("You never listen.", "I felt hurt."):
        body = stage.said(body, text, ())
    body = stage.said(stage.back_to(body, 1), "I felt hurt.", ())
    assert [turn["text"] for turn in body["turns"]] == ["I felt hurt."]
    ((number, gone),) = stage.shown(body).left
    assert (number, [turn.text for turn in gone]) == (1, ["You never listen.", "I felt hurt."])
    for nowhere in (0, 9):
        assert stage.back_to(body, nowhere) == body


def test_a_silenced_phrase_does_not_stop_the_partner() -> None:
    body = begun()
    assert stage.said(body, "I am dying inside.", ())["turns"][0]["halted"]
    assert not stage.said(body, "I am dying inside.", ("seed-dying",))["turns"][0]["halted"]


def test_it_is_called_by_what_it_is_about() -> None:
    assert stage.title_of(begun()) == "Money that went"
    assert stage.title_of(begun(situation="own", described="Whose parents")) == "Whose parents"
    assert "purchase" in stage.about(begun())
    assert stage.about(begun(situation="own")) == ""
    assert stage.about(begun(situation="gone")) == ""
