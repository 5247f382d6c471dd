"""What somebody else would see of a sitting that was shared: the sharer's words, and none of the others'."""

from sameside.web.sharing.kinds import Piece
from sameside.web.sittings.shown import shown
from tests.cast import Cast
from tests.web.sittings.room import Room, open_room


def words(piece: Piece | None) -> str:
    assert piece is not None
    return "\n".join(f"{part.heading}: {part.words}" for part in piece.parts)


def answered(room: Room, seat: int, step: str, text: str) -> None:
    assert room.do(seat, "answer", step=step, text=text, key=f"{seat}{step}") is None


def test_one_that_is_over_shows_ones_own_words(cast: Cast) -> None:
    room = open_room("begin-gently", cast.maya, pace="own").play_out()
    piece = shown(cast.maya, room.id)
    assert piece is not None
    assert piece.title == room.table.entry.words_in("en").title
    assert piece.parts


def test_nothing_is_shown_before_the_end(cast: Cast, couple: Room) -> None:
    assert shown(cast.maya, couple.id) is None


def test_nobody_shares_a_sitting_they_have_no_seat_in(cast: Cast) -> None:
    room = open_room("begin-gently", cast.maya, pace="own").play_out()
    assert shown(cast.jonas, room.id) is None
    assert shown(cast.sam, room.id) is None


def test_what_the_others_said_stays_with_them(couple: Room, cast: Cast) -> None:
    for _ in range(40):
        for seat, name in ((0, "Mine"), (1, "Theirs")):
            found = couple.fitting(seat)
            if found is not None:
                kind, body = found
                body = {key: f"{name} it is" if key == "text" else value for key, value in body.items()}
                couple.do(seat, kind, **body)
    couple.do(1, "stop")
    seen = words(shown(cast.maya, couple.id))
    assert "Mine it is" in seen
    assert "Theirs it is" not in seen.replace("What we agreed: Theirs it is", "")


def test_a_sealed_answer_is_shown_only_once_it_is_open(cast: Cast) -> None:
    room = open_room("three-true-things", cast.maya, cast.jonas, circle=cast.couple, pace="own").begin()
    sealed = next(step for step in room.table.exercise.steps if step.audience == "sealed")
    room.play_to(sealed.id)
    kind, body = room.fitting(0) or ("", {})
    body = {key: "Sealed by me" if key == "text" else value for key, value in body.items()}
    if "lines" in body:
        body["lines"] = ["Sealed by me"] * len(body["lines"])
    assert room.do(0, kind, **body) is None
    assert room.do(0, "leave") is None
    piece = shown(cast.maya, room.id)
    assert piece is None or "Sealed by me" not in words(piece)


def test_an_opened_answer_is_shown(cast: Cast) -> None:
    room = open_room("three-true-things", cast.maya, cast.jonas, circle=cast.couple, pace="own").play_out()
    sealed = next(step for step in room.table.exercise.steps if step.audience == "sealed")
    heading = room.table.entry.words_in("en").step(sealed.id).heading
    assert heading in [part.heading for part in (shown(cast.maya, room.id) or Piece("", ())).parts]


def test_the_last_page_leads_to_sharing_when_there_is_something_to_share(cast: Cast, couple: Room) -> None:
    room = open_room("begin-gently", cast.maya, pace="own").play_out()
    assert f'href="/shares/new/sitting/{room.id}/"' in room.html(0)
    couple.do(0, "leave")
    assert "/shares/new/" not in couple.html(0)
