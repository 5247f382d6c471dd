"""Everybody one can rehearse with, and everything one can rehearse."""

from collections.abc import Mapping
from dataclasses import dataclass

from sameside.coach.rehearsal.character import Character, read_character
from sameside.coach.rehearsal.fields import BadCast, Table
from sameside.coach.rehearsal.situation import OWN, Situation, read_situation


@dataclass(frozen=True)
class Cast:
    characters: Mapping[str, Character]
    situations: Mapping[str, Situation]


def read_cast(characters: Mapping[str, Table], situations: Mapping[str, Table]) -> Cast:
    """From tables as they stand in the files, by the names of the files; raises BadCast."""
    problems: list[str] = []
    cast = Cast(
        {id: read_character(id, table, problems) for id, table in sorted(characters.items())},
        {id: read_situation(id, table, problems) for id, table in sorted(situations.items())},
    )
    if not characters:
        problems.append("characters: there is nobody to talk to.")
    if OWN not in situations:
        problems.append(f"situations: “{OWN}” is missing, for what people describe themselves.")
    if problems:
        raise BadCast(problems)
    return cast
