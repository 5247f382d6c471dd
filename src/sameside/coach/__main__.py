"""The coach from the shell: JSON Lines in, JSON Lines out.

    python -m sameside.coach read|traps|reply|safety [file]

A line is {"text": ..., "before": ...}; “before” is what the other said last and may be missing. Each command prints
every field. A line that cannot be read is answered with {"error": ...}.
"""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from sameside.coach.lines import answer

COMMANDS = ("read", "traps", "reply", "safety")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m sameside.coach", description=__doc__.split("\n")[0])
    parser.add_argument("command", choices=COMMANDS, help="what to ask; its fields come first")
    parser.add_argument("file", nargs="?", type=Path, help="JSON Lines; without one, what comes in is read")
    given = parser.parse_args(arguments)
    try:
        with sys.stdin.buffer if given.file is None else given.file.open("rb") as lines:
            return answer_all(given.command, lines, sys.stdout)
    except BrokenPipeError:
        # Whoever read the answers has read enough.
        return 0
    except OSError as problem:
        parser.exit(2, f"{given.file} cannot be read: {problem.strerror}.\n")


def answer_all(command: str, lines: Iterable[bytes], out: TextIO) -> int:
    bad = 0
    for line in lines:
        if line.strip():
            reply, good = answer(command, line)
            bad += not good
            out.write(reply + "\n")
    if bad:
        sys.stderr.write(f"{bad} lines could not be read; each is answered with an error.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
