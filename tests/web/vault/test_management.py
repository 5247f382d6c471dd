"""The commands, as a person who runs the server types them."""

import os
from pathlib import Path

from tests.web.vault.house import House

USE = "from sameside.web.vault.keys import *; make_key(Owner('person', '1'))"
CHECK = "from sameside.web.vault.keys import *; opening_key(Owner('person', '1'), 1); print('opens')"


def test_the_sheet_brings_the_ring_back(house: House, tmp_path: Path) -> None:
    house.run(USE)
    (tmp_path / "sheet").write_text(house.command("recovery_sheet"))
    (house.home / "keys" / "ring.json").unlink()
    assert "recovery_sheet --restore" in house.refusal(CHECK)
    assert "Locks: k1" in house.command("recovery_sheet", "--restore", str(tmp_path / "sheet"))
    assert house.run(CHECK) == "opens"


def test_a_ring_is_replaced_only_when_asked_and_never_lost(house: House, tmp_path: Path) -> None:
    (tmp_path / "sheet").write_text(house.command("recovery_sheet"))
    assert "Add --force" in house.refused_command("recovery_sheet", "--restore", str(tmp_path / "sheet"))
    house.command("recovery_sheet", "--restore", str(tmp_path / "sheet"), "--force")
    assert len(list((house.home / "keys").glob("ring.json*"))) == 2


def test_a_mistyped_sheet_is_refused_in_a_sentence(house: House, tmp_path: Path) -> None:
    (tmp_path / "sheet").write_text(house.command("recovery_sheet").replace("02  ", "02  Z"))
    assert "Line 2 is mistyped" in house.refused_command("recovery_sheet", "--restore", str(tmp_path / "sheet"))
    assert "could not be read" in house.refused_command("recovery_sheet", "--restore", str(tmp_path / "missing"))


def test_rotating_says_what_to_do_next(house: House) -> None:
    house.run(USE)
    assert "moved 1 keys to it. Print a new recovery sheet" in house.command("rotate_keys")
    assert "Retired k1." in house.command("rotate_keys", "--retire")
    assert "no older lock" in house.command("rotate_keys", "--retire")
    assert house.run(CHECK) == "opens"


def test_a_passphrase_locks_the_ring(tmp_path: Path) -> None:
    locked = House(tmp_path / "locked", {"SAMESIDE_KEY_PASSPHRASE": "a long walk by the river"})
    locked.command("migrate", "--database=keys")
    locked.run(USE)
    assert locked.run(CHECK) == "opens"
    assert "SAMESIDE_KEY_PASSPHRASE" in House(locked.home).refusal(CHECK)
    wrong = House(locked.home, {"SAMESIDE_KEY_PASSPHRASE": "wrong"})
    assert "does not open the key ring" in wrong.refusal(CHECK)
    (tmp_path / "passphrase").write_text("a long walk by the river\n")
    assert House(locked.home, {"SAMESIDE_KEY_PASSPHRASE_FILE": str(tmp_path / "passphrase")}).run(CHECK) == "opens"


def test_a_new_passphrase_takes_hold_with_the_next_rotation(house: House) -> None:
    house.run(USE)
    locked = House(house.home, {"SAMESIDE_KEY_PASSPHRASE": "a long walk by the river"})
    locked.command("rotate_keys")
    assert locked.run(CHECK) == "opens"
    assert "SAMESIDE_KEY_PASSPHRASE" in house.refusal(CHECK)


def test_a_backup_to_a_place_that_cannot_be_is_refused_in_a_sentence(house: House, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    refusal = house.refused_command("backup", str(tmp_path / "file" / "under" / "backup"))
    assert "The backup could not be written: Not a directory" in refusal


def test_a_full_disk_leaves_no_half_backup_and_the_old_database(house: House, tmp_path: Path) -> None:
    house.run(USE)
    full = "import errno, os; from sameside.web.vault import archive, cipher_file\n"
    full += "def fail(*_): raise OSError(errno.ENOSPC, 'No space left on device')\n"
    backup = str(tmp_path / "safe" / "monday")
    refusal = house.refusal(full + f"archive.os.fsync = fail; call_command('backup', {backup!r})")
    assert "The backup could not be written: No space left on device" in refusal
    assert not os.listdir(tmp_path / "safe")
    house.command("backup", backup)
    refusal = house.refusal(full + f"cipher_file.os.fsync = fail; call_command('restore', {backup!r}, '--force')")
    assert "The backup could not be put back: No space left on device. The database is as it was." in refusal
    assert house.run(CHECK) == "opens"
    assert os.listdir(house.home / "data") == ["sameside.db"]
