import sqlite3
import uuid
from pathlib import Path

import pytest
from django.db import connection, models
from django.test.utils import isolate_apps
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sameside.web.vault.errors import Unreadable
from sameside.web.vault.keys import Owner, destroy_key
from sameside.web.vault.sealed import SealedJSON, SealedText
from tests.web.vault import canaries

pytestmark = pytest.mark.django_db

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)

with isolate_apps("sameside.web.vault"):

    class Note(models.Model):
        id = models.UUIDField(primary_key=True, default=uuid.uuid4)
        writer = models.UUIDField(default=uuid.uuid4)
        words_sealed = models.BinaryField(null=True)
        facts_sealed = models.BinaryField(null=True)

        words = SealedText("words_sealed", owner=lambda note: Owner("person", str(note.writer)))
        facts = SealedJSON("facts_sealed", owner=lambda note: Owner("person", str(note.writer)))

        class Meta:
            app_label = "vault"

        def __str__(self) -> str:
            return str(self.id)

    class Numbered(models.Model):
        words_sealed = models.BinaryField(null=True)
        words = SealedText("words_sealed", owner=lambda note: Owner("person", "1"))

        class Meta:
            app_label = "vault"

        def __str__(self) -> str:
            return str(self.pk)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(), facts=JSON)
def test_plain_values_go_in_and_come_out(words: str, facts: object) -> None:
    note = Note(words=words, facts=facts)
    assert (note.words, note.facts) == (words, facts)
    assert note.words_sealed is not None
    assert words.encode("utf-8", "surrogatepass") not in note.words_sealed or len(words) < 4


def test_half_an_emoji_as_a_phone_may_send_it_is_kept() -> None:
    note = Note(words="so \ud83c sad")
    assert note.words == "so \ud83c sad"


def test_nothing_is_stored_as_nothing() -> None:
    note = Note(words="something")
    note.words = None
    note.facts = None
    assert (note.words_sealed, note.facts_sealed, note.words, note.facts) == (None, None, None, None)


def test_after_the_key_is_destroyed_there_is_nothing_to_read() -> None:
    note = Note(words="mine", facts={"a": 1})
    destroy_key(Owner("person", str(note.writer)))
    assert (note.words, note.facts) == (None, None)


def test_bytes_moved_to_another_row_column_or_owner_are_unreadable() -> None:
    note = Note(words="mine", facts={"a": 1})
    for other in (
        Note(writer=note.writer, words_sealed=note.words_sealed),
        Note(id=note.id, words_sealed=note.words_sealed),
        Note(id=note.id, writer=note.writer, words_sealed=note.facts_sealed),
    ):
        with pytest.raises(Unreadable):
            _ = other.words


def test_it_survives_the_database() -> None:
    with connection.cursor() as cursor:
        kind = "bytea" if connection.vendor == "postgresql" else "blob"
        cursor.execute(f"CREATE TEMPORARY TABLE kept (body {kind})")
        note = Note(words="kept words 🌊")
        cursor.execute("INSERT INTO kept VALUES (%s)", [note.words_sealed])
        cursor.execute("SELECT body FROM kept")
        note.words_sealed = cursor.fetchone()[0]
    assert note.words == "kept words 🌊"


def test_a_row_without_its_id_yet_is_a_clear_mistake() -> None:
    with pytest.raises(ValueError, match="^Numbered needs its id before words_sealed can be sealed.$"):
        Numbered(words="too early")


def test_the_fields_can_be_found_on_the_class() -> None:
    assert (Note.words.column, Note.facts.column) == ("words_sealed", "facts_sealed")


def test_stolen_files_show_no_canary_when_only_the_fields_are_sealed(tmp_path: Path) -> None:
    words = canaries.made(1000)
    assert _hits_in_a_plain_database(tmp_path, words, [Note(words=word).words_sealed for word in words]) == 0


def test_control_unsealed_fields_show_every_canary(tmp_path: Path) -> None:
    words = canaries.made(1000)
    assert _hits_in_a_plain_database(tmp_path, words, [word.encode() for word in words]) == 1000


def _hits_in_a_plain_database(folder: Path, words: list[str], bodies: list[bytes | None]) -> int:
    plain = sqlite3.connect(folder / "plain.db")
    plain.execute("PRAGMA journal_mode = WAL")
    plain.execute("CREATE TABLE notes (body blob)")
    plain.executemany("INSERT INTO notes VALUES (?)", [[body] for body in bodies])
    plain.commit()
    found = canaries.hits(words, canaries.files_of(folder))
    plain.close()
    return found
