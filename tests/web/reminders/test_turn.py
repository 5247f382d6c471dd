import subprocess
import sys

from django.conf import settings
from django.db import connection

from sameside.web.reminders.turn import turn
from sameside.web.vault import private_files


def test_one_at_a_time_has_the_turn_with_a_file(db: None) -> None:
    with turn() as first, turn() as second:
        assert (first, second) == (True, connection.vendor != "sqlite")
    with turn() as again:
        assert again


def test_a_process_that_died_holds_nothing(db: None) -> None:
    path = settings.DATA_DIR / "reminders.lock"
    private_files.touch(path)
    holding = "import fcntl,os,sys,time; h=os.open(sys.argv[1],os.O_RDWR); fcntl.flock(h,2); print('held',flush=True); time.sleep(60)"
    other = subprocess.Popen([sys.executable, "-c", holding, str(path)], stdout=subprocess.PIPE)
    assert other.stdout
    assert other.stdout.readline() == b"held\n"
    with turn() as mine:
        assert mine == (connection.vendor != "sqlite"), "with PostgreSQL everybody has the turn"
    other.kill()
    other.wait()
    other.stdout.close()
    with turn() as mine:
        assert mine
