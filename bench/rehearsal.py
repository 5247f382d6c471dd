"""The simulated partner over many talks of chance: is anybody stuck, does criticism ever end calm, does kindness help?

PYTHONPATH=src python -m bench.rehearsal [talks]
"""

import sys
from collections import Counter

from tests.coach.rehearsal import figures
from tests.coach.rehearsal.talks import CHARACTERS, SITUATIONS

TALKS = 10_000
STATES = ("calm", "guarded", "flooded", "withdrawn")


def main() -> int:
    talks = int(sys.argv[1]) if len(sys.argv) > 1 else TALKS
    print(f"{talks} talks each, {len(CHARACTERS)} characters, {len(SITUATIONS)} situations")
    return show_stuck(talks) + show_criticism(talks) + show_kindness(talks) + show_paths(talks)


def show_stuck(talks: int) -> int:
    found = figures.stuck(talks)
    for state in STATES:
        print(
            f"{state:10} {found.ended[state]:6} talks ended there; left {found.left[state]} times; "
            f"{found.not_to_calm[state]} not calm after {figures.MANY_KIND} kind turns"
        )
    print(f"calm or guarded and not moved by {figures.MANY_HARD} hard turns: {sum(found.not_away.values())}")
    print(f"lines said twice in a talk: {found.lines_twice}")
    return int(bool(sum(found.not_to_calm.values()) + sum(found.not_away.values()) + found.lines_twice))


def show_criticism(talks: int) -> int:
    calm = figures.calm_after_criticism(talks)
    print(f"criticize always: {calm} of {talks} end calm (wanted: 0)")
    return int(calm > 0)


def show_kindness(talks: int) -> int:
    found = figures.calmer_after_kindness(talks)
    share = sum(times for (_, better), times in found.items() if better) / talks
    by_start = Counter({state: found[state, True] for state in STATES})
    print(f"validate, own, ask: {share:.2%} end calmer (wanted: 90 %)")
    for state in STATES:
        print(f"  from {state:10} {by_start[state]} of {found[state, True] + found[state, False]}")
    return int(share < 0.9)


def show_paths(talks: int) -> int:
    found = figures.paths(max(talks // 10, 1))
    print(f"the same turns for all six, {found.talks} times; all six differ in")
    print(f"  moods {found.moods}, words {found.words}, the four states alone {found.states}")
    return int(found.moods < found.talks)


if __name__ == "__main__":
    raise SystemExit(main())
