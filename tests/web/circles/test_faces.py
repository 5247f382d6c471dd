"""Everybody in a circle looks different."""

from sameside.web.circles.faces import PALETTE, faces_for
from sameside.web.people.models import Person


def hues(*wished: str) -> list[str]:
    return [face.hue for face in faces_for([Person(hue=hue) for hue in wished])]


def test_people_with_different_hues_keep_their_own() -> None:
    assert hues("clay", "pine", "moss") == ["clay", "pine", "moss"]


def test_the_second_with_the_same_hue_gets_another() -> None:
    assert hues("pine", "pine") == ["pine", "clay"]


def test_nobody_loses_their_own_hue_to_someone_who_needs_another() -> None:
    assert hues("pine", "pine", "clay") == ["pine", "plum", "clay"]


def test_six_people_with_one_hue_look_all_different() -> None:
    assert sorted(hues(*["pine"] * 6)) == sorted(PALETTE)


def test_eight_people_still_get_a_hue_each() -> None:
    given = hues(*["pine"] * 8)
    assert len(set(given[:6])) == 6
    assert set(given[6:]) <= set(PALETTE)


def test_somebody_without_a_name_is_someone() -> None:
    assert [face.name for face in faces_for([Person()])] == ["Someone"]
