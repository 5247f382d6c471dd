from sameside.web.sharing.kinds import KINDS, Kind, offer


def test_an_offered_kind_is_found_by_its_name() -> None:
    kind = Kind("stone", "Stone", lambda owner, item: None)
    offer(kind)
    assert KINDS.pop("stone") is kind
