import pytest

from sameside.coach.rehearsal.mood import Mood
from sameside.coach.rehearsal.posture import CHOICES, PLAIN, Posture, posture_of
from tests.coach.rehearsal.talks import CHARACTERS


@pytest.mark.parametrize(
    ("mood", "posture"),
    [
        (Mood(0.54), Posture("toward", "resting", "level")),
        (Mood(0.55), Posture("toward", "open", "level")),
        (Mood(0.0), Posture("half", "crossed", "level")),
        (Mood(-0.1), Posture("half", "crossed", "aside")),
        (Mood(-0.6, 0.9), Posture("toward", "wide", "up")),
        (Mood(-0.6, 0.1), Posture("away", "holding", "down")),
    ],
)
def test_a_mood_shows(mood: Mood, posture: Posture) -> None:
    assert posture_of(mood, {}) == posture


def test_everybody_has_ways_of_their_own() -> None:
    own = {"guarded": {"arms": "resting"}, "calm": {"arms": "crossed"}}
    assert posture_of(Mood(0.0), own) == Posture("half", "resting", "level")
    assert posture_of(Mood(0.3), own).arms == "crossed"
    assert posture_of(Mood(0.9), own).arms == "open"


def test_no_two_states_look_alike_in_anybody() -> None:
    moods = (Mood(0.3), Mood(0.0), Mood(-0.5, 0.9), Mood(-0.5, 0.0))
    for one in CHARACTERS:
        assert len({posture_of(mood, one.posture) for mood in moods}) == 4, one.id


def test_every_posture_can_be_drawn() -> None:
    for posture in PLAIN.values():
        assert all(getattr(posture, part) in known for part, known in CHOICES.items())
