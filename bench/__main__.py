"""make bench: what can be measured here without peers, one after the other. The head of each file tells the rest."""

import subprocess
import sys

BENCHES = (
    "bench.first_page",
    "bench.append",
    "bench.enumeration",
    "bench.kill9",
    "bench.laws",
    "bench.rehearsal",
    "bench.reminders",
    "bench.journal",
    "bench.coach",
    "bench.deletion",
)


def main() -> int:
    chosen = sys.argv[1:] or BENCHES[:1]
    print(
        "There are:",
        ", ".join(BENCHES),
        "and bench/pairs/run.py, beside peers; the coach beside VADER and TF-IDF: make exam. Running:",
        ", ".join(chosen),
    )
    return max(subprocess.run([sys.executable, "-m", name], check=False).returncode for name in chosen)


sys.exit(main())
