from sameside.web.beliefs import actions
from sameside.web.beliefs.own_words import own_words
from tests.cast import Cast


def test_what_was_written_and_nothing_else(cast: Cast) -> None:
    assert own_words(actions.begin(cast.maya, "", "I must.", "He sighed.")) == ["I must.", "He sighed."]
    assert own_words(actions.begin_moment(cast.maya, "", "I bore him.")) == ["I bore him."]
    assert own_words(actions.keep_fact(cast.maya, "", {"did": "x", "who": "y"})) == ["x", "y"]
