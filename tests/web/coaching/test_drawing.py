from sameside.web.coaching.asked import answer, question_from
from sameside.web.coaching.drawing import Frame, drawn, frame_from, told
from tests.cast import Cast


def test_what_people_write_is_escaped(cast: Cast) -> None:
    found = answer(
        cast.maya, question_from({"text": "You never <b>listen</b>. I felt hurt & <i>sad</i>.", "look": "look"})
    )
    html = drawn(found, Frame(parts=True))
    assert "<b>" not in html.replace("<b>What", "")
    assert "<i>" not in html


def test_a_note_offers_what_can_be_done_with_it(cast: Cast) -> None:
    html = drawn(answer(cast.maya, question_from({"text": "You never listen."})), Frame())
    assert [word for word in ("Begin like this", "Use this", "Keep my words", "Not right") if word in html] == [
        "Begin like this",
        "Keep my words",
        "Not right",
    ]
    assert 'value="on"' in html


def test_fields_of_a_second_version_are_called_otherwise(cast: Cast) -> None:
    found = answer(cast.maya, question_from({"text": "You never listen."}))
    html = drawn(found, frame_from({"prefix": "other-"}))
    assert 'name="other-look"' in html
    assert 'name="look"' not in html
    assert frame_from({"prefix": '"><script>'}) == Frame()


def test_in_a_talk_a_card_about_somebody_at_home_is_folded_and_says_nothing(cast: Cast) -> None:
    found = answer(cast.maya, question_from({"text": "He keeps my bank card."}))
    folded, plain = drawn(found, Frame(fold=True)), drawn(found, Frame())
    assert "<summary>" in folded
    assert "decides" not in folded.split("</summary>")[0]
    assert "<summary>" not in plain
    for html in (folded, plain):
        assert 'href="/help/"' in html
        assert 'value="figure.control"' in html
        assert 'value="close.control"' in html


def test_other_words_come_only_when_they_were_pressed_for(cast: Cast) -> None:
    text = "\U0001f9e1 You never listen."
    first = told(answer(cast.maya, question_from({"text": text})), text, Frame())
    assert first.keys() == {"marks", "html", "on"}
    used = told(answer(cast.maya, question_from({"text": text, "look": "use.ABS"})), text, Frame())
    assert used["text"].startswith("\U0001f9e1 Yesterday, when you ") or used["text"].startswith("Yesterday")
    assert used["caret"] >= len("Yesterday, when you ")
