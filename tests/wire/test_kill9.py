"""Power cuts in the middle of talks: what was acknowledged is there, once, in files that are whole (T32).

Three kills here; `python -m bench.kill9 --kills 200` is the whole measurement.
"""

import json
import subprocess
import sys

from tests.e2e.site import ROOT


def measured(*options: str) -> tuple[int, dict[str, int], str]:
    command = [sys.executable, "-m", "bench.kill9", *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=240)
    return done.returncode, json.loads(done.stdout.splitlines()[-1]), done.stdout + done.stderr


def test_no_acknowledged_word_is_lost_or_doubled_when_the_server_is_killed() -> None:
    code, told, words = measured("--kills", "3")
    assert code == 0, words
    assert told["acknowledged"] > 10
    assert told["kills"] == 3
    assert (told["lost"], told["twice"], told["damaged"], told["refused"]) == (0, 0, 0, 0)


def test_a_word_that_was_promised_and_is_not_there_is_found() -> None:
    code, told, _ = measured("--kills", "1", "--lie")
    assert code == 1
    assert told["lost"] >= 1
