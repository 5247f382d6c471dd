import uuid

from sameside.web.sharing.models import Share, topic_of


def test_each_share_rings_on_a_topic_of_its_own() -> None:
    share = Share(id=uuid.uuid4())
    assert share.topic == topic_of(share.id) == f"share:{share.id}"
