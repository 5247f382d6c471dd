"""What is made around the coach and never shipped in it: training, the exam, and annotating by hand."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "tests" / "corpus"
CONTENT = ROOT / "content" / "coach"

if str(ROOT / "src") not in sys.path:
    sys.path.insert(0, str(ROOT / "src"))
