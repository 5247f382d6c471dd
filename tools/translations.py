"""Compiles the translations (.po) to what the server reads (.mo), without gettext on the machine."""

import sys
from pathlib import Path

import polib

SOURCE = Path(__file__).resolve().parents[1] / "src"


def main() -> int:
    for words in sorted(SOURCE.glob("**/locale/*/LC_MESSAGES/*.po")):
        polib.pofile(str(words)).save_as_mofile(str(words.with_suffix(".mo")))
        print(f"words: {words.parent.parent.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
