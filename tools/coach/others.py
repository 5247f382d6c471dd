"""Where the texts of others lie, which are read and never kept. NOTICE says whose they are.

They lie beside the repository, in ../shared/data/text, or where SAMESIDE_TEXTS points.
"""

import os
import sys
from pathlib import Path

from tools.coach import ROOT

FOLDER = Path(os.environ.get("SAMESIDE_TEXTS", ROOT.parent / "shared" / "data" / "text"))


def lines(name: str) -> list[str]:
    return [line for line in read(name).splitlines() if line.strip()]


def read(name: str) -> str:
    file = FOLDER / name
    if not file.is_file():
        sys.exit(
            f"{file} is missing. Set SAMESIDE_TEXTS to the folder that holds goemotions, cds_lexicon and the others."
        )
    return file.read_text(encoding="utf-8")
