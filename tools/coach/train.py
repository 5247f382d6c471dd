"""make train: teaches the coach's scorers and writes content/coach/en/weights/, the same to the byte each time.

python -m tools.coach.train            all of them
python -m tools.coach.train lights     one of them
python -m tools.coach.train --check    writes nothing and fails where a file would change
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from tools.coach import CONTENT
from tools.coach.learning import learn, written
from tools.coach.lessons import Lesson, lessons, taught

FOLDER = CONTENT / "en" / "weights"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.coach.train", description=__doc__.split("\n")[0])
    parser.add_argument("names", nargs="*", help="scorers; without any, all")
    parser.add_argument("--check", action="store_true", help="write nothing, fail where a file would change")
    given = parser.parse_args(arguments)
    changed = 0
    for name, lesson in lessons().items():
        if not given.names or name in given.names:
            changed += _teach(FOLDER / f"{name}.json", lesson, writes=not given.check)
    return int(given.check and changed > 0)


def _teach(file: Path, lesson: Lesson, *, writes: bool) -> int:
    texts, recipe, thresholds = taught(lesson)
    raw = laid_out(written(learn(texts, recipe), recipe, thresholds))
    old = file.read_text(encoding="utf-8") if file.is_file() else ""
    lines = ", ".join(f"{label} from {line:.2f}" for label, line in zip(recipe.labels, thresholds, strict=True))
    print(
        f"{file.name}: {len(texts)} texts, {len(raw) // 1024} KB, {'the same' if raw == old else 'changed'}; {lines}",
        flush=True,
    )
    if writes and raw != old:
        file.parent.mkdir(exist_ok=True)
        file.write_text(raw, encoding="utf-8", newline="\n")
    return int(raw != old)


def laid_out(table: dict[str, Any]) -> str:
    """One feature a line, so that a difference can be read."""
    head = {key: value for key, value in table.items() if key != "weights"}
    body = ",\n".join(f"{json.dumps(name)}:{_short(entry)}" for name, entry in table["weights"].items())
    return json.dumps(head)[:-1] + ',\n"weights": {\n' + body + "\n}}\n"


def _short(entry: list[float]) -> str:
    return "[" + ",".join(f"{number:g}" for number in entry) + "]"


if __name__ == "__main__":
    sys.exit(main())
