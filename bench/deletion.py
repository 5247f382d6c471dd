"""What is left of somebody who has left for good: python -m bench.deletion [canaries]

A thousand marked sentences in forms half filled in, in a journal, in letters, facts and kept sentences, and as many of
somebody who stays. Then the first leaves, the write-ahead logs are folded in, and four things are looked for: the marked
words in any file of the house; rows of that person in any table; rows of an old copy of the database that the key store
of now can open; and whether the other one's thousand are all still there to be read.
"""

import shutil
import sys
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.journal import TODAY, begin

COUNT = 1000
FORMS = 20
Sealed = tuple[Any, Any, bytes]


def somebody(name: str, count: int) -> tuple[Any, list[str]]:
    """A person and what they wrote: a little in forms that were not sent, and a quarter of the rest in each of four rooms."""
    from sameside.web.beliefs import actions as beliefs
    from sameside.web.coaching import actions as coaching
    from sameside.web.journal import actions as journal
    from sameside.web.journal.written import Written
    from sameside.web.openness import actions as openness
    from sameside.web.people import drafting
    from sameside.web.people.models import Person

    person = Person.objects.create_user(f"{name}@example.org", "a long walk by the sea", name)
    words = [f"canary-{name}-{uuid.uuid4().hex}" for _ in range(count)]
    typed, rest = words[: count // 10], words[count // 10 :]
    for number in range(FORMS):
        drafting.keep(person, f"/beliefs/facts/{number}/", [("did", text) for text in typed[number::FORMS]])
    quarter = len(rest) // 4
    journal.add(person, [Written(TODAY, text, None, ()) for text in rest[:quarter]])
    for text in rest[quarter : 2 * quarter]:
        openness.keep_letter(person, "nobody", text)
    for text in rest[2 * quarter : 3 * quarter]:
        beliefs.keep_fact(person, uuid.uuid4().hex, {"did": text, "part": "", "who": ""})
    for text in rest[3 * quarter :]:
        coaching.keep_sentence(person, text)
    return person, words


def sealed_rows(person: Any) -> Iterator[Sealed]:
    """(owner, place, bytes) of every sealed value that hangs on this person: what an old copy of the database holds."""
    from django.apps import apps

    from sameside.web.vault.envelope import Place
    from sameside.web.vault.keys import Owner

    owner = Owner("person", str(person.pk))
    for model in apps.get_models():
        columns = [field.name for field in model._meta.fields if field.name.endswith("_sealed")]
        if columns and any(field.name == "person" for field in model._meta.fields):
            for row in model._default_manager.filter(person_id=person.pk):
                for column in columns:
                    if (value := getattr(row, column)) is not None:
                        yield owner, Place(model._meta.db_table, column, str(row.pk)), bytes(value)


def opened(rows: list[Sealed]) -> int:
    """How many of them the key store of now can open."""
    from sameside.web.vault.envelope import decrypt
    from sameside.web.vault.errors import KeyGone, Unreadable
    from sameside.web.vault.keys import forget_all

    forget_all()
    found = 0
    for owner, place, value in rows:
        try:
            decrypt(owner, place, value)
            found += 1
        except (KeyGone, Unreadable):
            continue
    return found


def found_in_files(home: str, words: list[str]) -> int:
    wanted, found = [text.encode() for text in words], 0
    for file in Path(home).rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            found += sum(text in content for text in wanted)
    return found


def readable(person: Any, words: list[str]) -> int:
    from sameside.web.exports.chests import packed

    text = str(packed(person))
    return sum(one in text for one in words)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    home = tempfile.mkdtemp(prefix="sameside-bench-")
    try:
        begin(home)
        from sameside.web.people.actions import leave_for_good
        from sameside.web.vault.purge import checkpoint

        (leaver, gone), (stayer, kept) = somebody("leaver", count), somebody("stayer", count)
        old_copy = list(sealed_rows(leaver))
        print(f"before: {readable(leaver, gone)} of {count} readable, {opened(old_copy)} of {len(old_copy)} rows open")
        leave_for_good(leaver)
        print(f"logs folded in: {checkpoint()}")
        print(f"marked words in any file: {found_in_files(home, gone)}")
        print(f"sealed rows of the one who left, in any table: {len(list(sealed_rows(leaver)))}")
        print(f"rows of the old copy that open now: {opened(old_copy)} of {len(old_copy)}")
        print(f"the other one's: {readable(stayer, kept)} of {count}")
    finally:
        shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    main()
