from sameside.web.beliefs.elsewhere import address


def test_a_room_that_is_not_there_gives_no_link() -> None:
    assert address("beliefs:home") == "/beliefs/"
    assert address("no:room") == ""
