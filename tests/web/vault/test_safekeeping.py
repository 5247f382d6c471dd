"""The drill: back up, lose something, restore, and look."""

import io
import os
import shutil
import subprocess
import uuid
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection

from sameside.web.vault import archive, cipher_file, key_rows, postgres, purge, safekeeping
from sameside.web.vault.errors import Refused
from sameside.web.vault.models import OwnerKey
from tests.e2e.site import answers
from tests.needs import need
from tests.web.vault import canaries
from tests.web.vault.house import House

POSTGRES = os.environ.get("SAMESIDE_TEST_DATABASE_URL", "postgresql://postgres@127.0.0.1:5432/sameside")
WORDS = canaries.made(200)
FILL = f"""
from tests.web.vault import letters
letters.make_table()
for number, word in enumerate({WORDS!r}):
    letters.write(f"p{{number:03d}}", word)
"""
READ = "from tests.web.vault import letters; print(*letters.readable().values())"
HASH = "import hashlib; from tests.web.vault import letters; print(hashlib.sha256(repr(letters.rows()).encode()).hexdigest())"
DESTROY = "from sameside.web.vault.keys import *; destroy_key(Owner('person', 'p000'))"


def _sql(statement: str) -> None:
    subprocess.run(["psql", "-q", POSTGRES.rsplit("/", 1)[0] + "/postgres", "-c", statement], check=True)


@pytest.fixture(scope="module", params=["file", pytest.param("postgres", marks=pytest.mark.needs_postgres)])
def model(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A house full of letters, and a backup of it. Each test gets a copy."""
    settings = {}
    if request.param == "postgres":
        need(answers(POSTGRES), "PostgreSQL")
        settings["SAMESIDE_DATABASE_URL"] = _database()
    made = House(tmp_path_factory.mktemp("model") / "full", settings)
    made.run("call_command('migrate', verbosity=0); call_command('migrate', database='keys', verbosity=0)" + FILL)
    made.command("backup", str(made.home.parent / "safe" / "monday"))
    yield made
    _drop(made)


@pytest.fixture
def full(model: House, tmp_path: Path) -> Iterator[House]:
    shutil.copytree(model.home.parent, tmp_path, dirs_exist_ok=True)
    copy = House(tmp_path / "full", dict(model.settings))
    if model.settings:
        copy.settings["SAMESIDE_DATABASE_URL"] = _database(_name(model))
    yield copy
    _drop(copy)


@pytest.fixture
def backup(full: House) -> Path:
    return full.home.parent / "safe" / "monday"


def _database(template: str = "template1") -> str:
    name = f"drill_{uuid.uuid4().hex[:12]}"
    _sql(f"CREATE DATABASE {name} TEMPLATE {template}")
    return POSTGRES.rsplit("/", 1)[0] + f"/{name}"


def _drop(house: House) -> None:
    if house.settings:
        _sql(f"DROP DATABASE {_name(house)} WITH (FORCE)")


def _name(house: House) -> str:
    return house.settings["SAMESIDE_DATABASE_URL"].rsplit("/", 1)[1]


def _restore(house: House, backup: Path, *more: str) -> str:
    return house.command("restore", str(backup), "--keys", f"{backup}.keys", *more)


def test_a_restored_house_has_the_same_rows_and_the_same_words(full: House, backup: Path) -> None:
    before = full.run(HASH)
    full.run("from django.db import connection; connection.cursor().execute('DELETE FROM letters')")
    assert full.run(HASH) != before
    _restore(full, backup, "--force")
    assert full.run(HASH) == before
    assert full.run(READ).split() == WORDS


def test_a_key_destroyed_since_the_backup_stays_destroyed(full: House, backup: Path) -> None:
    full.run(DESTROY)
    _restore(full, backup, "--force")
    assert full.run(READ).split() == ["KeyGone", *WORDS[1:]]


def test_each_app_hears_whose_keys_are_gone(full: House, backup: Path) -> None:
    full.run(DESTROY)
    heard = full.run(
        "from sameside.web.vault import safekeeping\nsafekeeping.WHEN_RESTORED.append(print)\n"
        f"from pathlib import Path\nsafekeeping.restore(Path({str(backup)!r}), None, force=True)"
    )
    assert "Owner(kind='person', id='p000')" in heard


def test_a_new_machine_needs_the_sheet_the_content_and_the_keys(full: House, backup: Path, tmp_path: Path) -> None:
    (tmp_path / "sheet").write_text(full.command("recovery_sheet"))
    new = House(tmp_path / "new", full.settings)
    assert "There is no key ring" in new.refused_command("restore", str(backup))
    new.command("recovery_sheet", "--restore", str(tmp_path / "sheet"))
    more = ["--force"] if full.settings else []
    assert "There are no keys here" in new.refused_command("restore", str(backup), *more)
    _restore(new, backup, *more)
    assert new.run(READ).split() == WORDS


def test_stolen_backups_show_no_canary(backup: Path) -> None:
    files = canaries.files_of(backup.parent)
    assert {path.name for path in files} == {"monday", "monday.keys"}
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}
    assert canaries.hits(WORDS, files) == 0


def test_the_backup_of_the_content_has_no_owner_key(full: House, backup: Path) -> None:
    (backup.parent / "monday.keys").unlink()
    out = full.run(f"""
from pathlib import Path
from sameside.web.vault import archive
from sameside.web.vault.models import OwnerKey
content = b"".join(archive.read(Path({str(backup)!r})))
rows = [bytes(row.wrapped) for row in OwnerKey.objects.all()]
print(len(rows), sum(row in content or row.hex().encode() in content for row in rows))
""")
    assert out == "200 0"


def test_a_restore_never_replaces_anything_unasked(full: House, backup: Path) -> None:
    before = full.run(HASH)
    assert "Add --force" in full.refused_command("restore", str(backup))
    assert full.run(HASH) == before


def test_a_backup_never_replaces_another(full: House, backup: Path) -> None:
    assert "already there" in full.refused_command("backup", str(backup))
    backup.unlink()
    assert "monday.keys is already there" in full.refused_command("backup", str(backup))


def test_a_damaged_backup_changes_nothing(full: House, backup: Path) -> None:
    before = full.run(HASH)
    content = bytearray(backup.read_bytes())
    content[-9] ^= 1
    backup.write_bytes(content)
    assert "damaged or changed" in full.refused_command("restore", str(backup), "--force")
    assert full.run(HASH) == before


def test_keys_and_content_are_not_mixed_up(full: House, backup: Path) -> None:
    assert "a backup of keys, not of content" in full.refused_command("restore", f"{backup}.keys", "--force")
    refusal = full.refused_command("restore", str(backup), "--keys", str(backup), "--force")
    assert "a backup of content, not of keys" in refusal


def test_a_running_server_is_noticed(full: House, backup: Path) -> None:
    server = full.start(
        "from django.db import connection; connection.cursor().execute('SELECT 1'); print(1, flush=True); input()"
    )
    assert server.stdout is not None
    assert server.stdout.readline()
    assert "Stop it first" in full.refused_command("restore", str(backup), "--force")
    server.communicate("\n")
    _restore(full, backup, "--force")


def test_people_write_on_while_a_backup_is_made(full: House, tmp_path: Path) -> None:
    writer = full.start("""
import sys, select
from tests.web.vault import letters
number = 0
while not select.select([sys.stdin], [], [], 0)[0]:
    letters.write(f"late{number}", "late")
    number += 1
    if number == 5: print("writing", flush=True)
print(number)
""")
    assert writer.stdout is not None
    assert writer.stdout.readline()
    full.command("backup", str(tmp_path / "live"))
    out, complaint = writer.communicate("stop\n", timeout=60)
    assert (int(out) > 5, complaint) == (True, "")
    _restore(full, tmp_path / "live", "--force")
    read = full.run(READ).split()
    assert set(read) == {*WORDS, "late"}
    assert len(read) < len(WORDS) + int(out)


def test_backups_of_keys_from_before_a_retired_lock_are_refused(full: House, backup: Path) -> None:
    full.command("rotate_keys")
    full.command("rotate_keys", "--retire")
    refusal = full.refused_command("restore", str(backup), "--keys", f"{backup}.keys", "--force")
    assert "k1, which the key ring no longer has" in refusal
    full.command("restore", str(backup), "--force")
    assert full.run(READ).split() == WORDS


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settings: Any) -> list[Any]:
    """What a restore does, one after the other, without a database that it is done to."""
    done: list[Any] = []
    engine = SimpleNamespace(
        is_empty=lambda: True, refuse_when_in_use=lambda: done.append("in use?"), load=lambda it: done.append(list(it))
    )
    settings.KEY_RING_FILE = tmp_path / "ring.json"
    settings.KEY_RING_FILE.touch()
    monkeypatch.setattr(safekeeping, "_engine", lambda: engine)
    monkeypatch.setattr(safekeeping, "call_command", lambda *words, **how: done.append((words, how)))
    found = {("monday", "content"): {"engine": connection.vendor}, ("monday.keys", "keys"): {}}
    monkeypatch.setattr(archive, "heading_of", lambda path, kind: found[path.name, kind])
    monkeypatch.setattr(archive, "read", lambda path: iter([path.name]))
    monkeypatch.setattr(key_rows, "parsed", list)
    monkeypatch.setattr(key_rows, "merge", lambda rows: done.append(("keys", rows)))
    monkeypatch.setattr(safekeeping, "destroyed_owners", lambda: ["gone"])
    monkeypatch.setattr(safekeeping, "WHEN_RESTORED", [done.append, lambda owners: done.append(("again", owners))])
    monkeypatch.setattr(purge, "checkpoint", lambda: done.append("logs"))
    return done


@pytest.mark.django_db
def test_a_restore_looks_whether_it_may_puts_the_keys_first_and_cleans_up_last(steps: list[Any]) -> None:
    safekeeping.restore(Path("monday"), Path("monday.keys"))
    assert steps == [
        "in use?", (("migrate",), {"database": "keys", "verbosity": 0}), ("keys", ["monday.keys"]), ["monday"],
        (("migrate",), {"verbosity": 0}), ["gone"], ("again", ["gone"]), "logs",
    ]  # fmt: skip


@pytest.mark.django_db
def test_what_cannot_be_restored_is_refused_in_clear_sentences_before_anything_is_done(
    steps: list[Any], monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    def refusal() -> str:
        with pytest.raises(Refused) as refused:
            safekeeping.restore(Path("monday"), None)
        return str(refused.value)

    assert refusal() == "There are no keys here. Name the backup of the keys too: --keys FILE."
    steps.clear()
    monkeypatch.setattr(safekeeping._engine(), "is_empty", lambda: False)
    assert refusal() == "There is already a database here. Add --force to put the backup in its place."
    monkeypatch.setattr(archive, "heading_of", lambda path, kind: {"engine": "paper"})
    assert refusal() == f"The backup is of paper; this server uses {connection.vendor}."
    settings.KEY_RING_FILE = "/nowhere/ring.json"
    assert refusal() == (
        "There is no key ring at /nowhere/ring.json. Without it no backup opens. "
        "Put it back, or type in your recovery sheet: manage.py recovery_sheet --restore FILE."
    )
    assert steps == []


@pytest.mark.django_db
def test_keys_that_are_here_are_enough(steps: list[Any]) -> None:
    OwnerKey.objects.create(kind="person", owner="1", version=1, lock="k1", wrapped=b"x")
    safekeeping.restore(Path("monday"), None)
    assert ("keys", []) in steps


@pytest.mark.django_db
def test_a_backup_says_what_it_is_of_and_when_it_was_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Any] = []
    monkeypatch.setattr(archive, "write", lambda path, heading, source: made.append((path, heading, source.read())))
    monkeypatch.setattr(safekeeping, "_embedded", lambda: True)
    monkeypatch.setattr(cipher_file, "copied", lambda path: nullcontext(io.BytesIO(path.name.encode())))
    monkeypatch.setattr(key_rows, "written", lambda: b"rows")
    safekeeping.back_up(tmp_path / "monday", tmp_path / "keys")
    (content, keys) = made
    assert (content[0], content[2], keys[0], keys[2]) == (tmp_path / "monday", b"monday", tmp_path / "keys", b"rows")
    for kind, (_, heading, _) in (("content", content), ("keys", keys)):
        at = datetime.fromisoformat(heading.pop("made"))
        assert heading == {"kind": kind, "engine": connection.vendor}
        assert (at.utcoffset(), at.microsecond) == (timedelta(0), 0)
        assert abs(datetime.now(UTC) - at) < timedelta(minutes=1)


def test_a_backup_that_is_there_is_kept_and_half_a_one_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cut_off(path: Path, *_: Any) -> None:
        path.touch()
        raise KeyboardInterrupt

    there = tmp_path / "there"
    there.touch()
    for data, keys in ((there, tmp_path / "new"), (tmp_path / "new", there)):
        with pytest.raises(Refused) as refused:
            safekeeping.back_up(data, keys)
        assert str(refused.value) == f"{there} is already there. Give another name, so that no backup is lost."
    monkeypatch.setattr(safekeeping, "_embedded", lambda: True)
    monkeypatch.setattr(cipher_file, "copied", lambda path: nullcontext(io.BytesIO()))
    monkeypatch.setattr(archive, "write", cut_off)
    with pytest.raises(KeyboardInterrupt):
        safekeeping.back_up(tmp_path / "new", tmp_path / "keys")
    monkeypatch.setattr(cipher_file, "copied", lambda path: cut_off(tmp_path / "beside"))
    with pytest.raises(KeyboardInterrupt):
        safekeeping.back_up(tmp_path / "new", tmp_path / "keys")
    assert {path.name for path in tmp_path.iterdir()} == {"there", "beside"}


@pytest.mark.django_db
def test_another_server_is_asked_for_its_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[bytes] = []
    monkeypatch.setattr(archive, "write", lambda path, heading, source: made.append(source.read()))
    monkeypatch.setattr(safekeeping, "_embedded", lambda: False)
    monkeypatch.setattr(postgres, "dumped", lambda: nullcontext(io.BytesIO(b"SELECT 1;")))
    monkeypatch.setattr(key_rows, "written", lambda: b"rows")
    safekeeping.back_up(tmp_path / "monday", tmp_path / "keys")
    assert made == [b"SELECT 1;", b"rows"]


@pytest.mark.parametrize(("vendor", "wanted"), [("sqlite", cipher_file), ("postgresql", postgres)])
def test_each_kind_of_database_has_its_own_way(vendor: str, wanted: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safekeeping, "connection", SimpleNamespace(vendor=vendor))
    assert safekeeping._engine() is wanted
