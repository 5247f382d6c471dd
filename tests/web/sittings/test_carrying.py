import json

from sameside.web.sittings.carrying import take
from tests.cast import Cast
from tests.web.sittings.room import Room, open_room


def test_ones_own_words_go_along_and_the_others_do_not(couple: Room, cast: Cast) -> None:
    for _ in range(40):
        for seat, name in ((0, "Mine"), (1, "Theirs")):
            found = couple.fitting(seat)
            if found is not None:
                kind, body = found
                body = {key: f"{name} it is" if key == "text" else value for key, value in body.items()}
                couple.do(seat, kind, **body)
    (told,) = take(cast.maya)["sittings"]
    words = json.dumps({**told, "agreed": []})
    assert "Mine it is" in words
    assert "Theirs it is" not in words


def test_each_step_is_named_with_what_was_written_there(cast: Cast) -> None:
    open_room("begin-gently", cast.maya, pace="own").play_out()
    (told,) = take(cast.maya)["sittings"]
    assert told["wrote"]
    assert all(one["step"] and one["words"] for one in told["wrote"])


def test_whoever_sat_in_none_takes_none(cast: Cast, couple: Room) -> None:
    assert take(cast.sam) == {"sittings": []}
