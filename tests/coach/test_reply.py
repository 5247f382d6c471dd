from sameside.coach import Reply, read_reply
from tests.coach.examples import SEED

BEFORE = "I waited in the rain and nobody came."


def reply(given: str, before: str = BEFORE) -> Reply:
    return read_reply(given, before, coach=SEED)


def levels(given: str) -> list[str]:
    return [light.level for light in reply(given).lights]


def test_each_light_has_three_levels() -> None:
    assert levels("Okay.") == ["not yet", "not yet", "not yet"]
    assert levels("That sounds hard. I see. Did you eat?") == ["partly", "partly", "partly"]
    assert levels("You felt sad. So you waited in the rain. How was it?") == ["yes", "yes", "yes"]


def test_the_higher_level_wins() -> None:
    assert levels("That sounds hard. You felt sad.")[0] == "yes"


def test_a_light_shows_the_first_sentence_that_earned_it() -> None:
    given = "Okay. You felt sad. You were hurt."
    feeling, view, _ = reply(given).lights
    assert given[feeling.start : feeling.end] == "You felt sad."
    assert feeling.why == SEED.light_sayings["feeling"]["yes"]
    assert (view.name, view.start, view.end, view.why) == ("view", 0, 0, SEED.light_sayings["view"]["not yet"])


def test_a_reply_tells_reflection_and_question() -> None:
    assert reply("So you waited?").reflection
    assert reply("So you waited?").question == "closed"
    assert not reply("Okay.").reflection


def test_another_language_lights_nothing() -> None:
    answer = reply("Ich bin nicht sicher, und du hast nicht recht. You felt sad. How was it?")
    assert [light.level for light in answer.lights] == ["not yet"] * 3
    assert (answer.reflection, answer.question) == (False, None)


def test_a_feeling_of_theirs_that_is_named_outright_lights_the_lamp() -> None:
    said = "You felt hurt. How was it for you?"
    feeling = read_reply(said, "I felt hurt when you left.").lights[0]
    assert (feeling.level, said[feeling.start : feeling.end]) == ("yes", "You felt hurt.")
