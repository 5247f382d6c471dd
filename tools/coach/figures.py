"""A figure with its interval, and the little statistics the exam needs."""

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import TypeVar

SEED = 20261123
DRAWS = 1000
Case = TypeVar("Case")


@dataclass(frozen=True)
class Figure:
    """One line of the table. `low` and `high` hold 95 % of what other draws of the same groups would have given."""

    name: str
    value: float
    number: int
    low: float | None = None
    high: float | None = None
    trivial: str = ""
    wanted: str = ""

    def line(self) -> str:
        interval = "" if self.low is None or self.high is None else f"{self.low:.3f} to {self.high:.3f}"
        parts = (
            f"{self.name[:58]:58}",
            f"{self.value:9.3f}",
            f"{interval:>18}",
            f"{self.number:7}",
            f"{self.trivial:>14}",
        )
        return "  ".join(parts) + f"  {self.wanted}"


HEAD = f"{'':58}  {'figure':>9}  {'95 %':>18}  {'n':>7}  {'trivial':>14}  wanted"


def figure(
    name: str,
    cases: Sequence[Case],
    value: Callable[[Sequence[Case]], float],
    *,
    group: Callable[[Case], Hashable],
    trivial: float | str = "",
    wanted: str = "",
) -> Figure:
    """Whole groups are drawn, because what was written to one scenario is alike."""
    if not cases:
        return Figure(name, float("nan"), 0, trivial="", wanted=wanted)
    drawn = sorted(value(draw) for draw in _draws(cases, group))
    low, high = drawn[int(0.025 * len(drawn))], drawn[int(0.975 * len(drawn)) - 1]
    said = trivial if isinstance(trivial, str) else f"{trivial:.3f}"
    return Figure(name, value(cases), len(cases), low, high, said, wanted)


def _draws(cases: Sequence[Case], group: Callable[[Case], Hashable]) -> list[list[Case]]:
    together: dict[Hashable, list[Case]] = defaultdict(list)
    for case in cases:
        together[group(case)].append(case)
    groups, chance = list(together.values()), random.Random(SEED)
    return [[case for one in chance.choices(groups, k=len(groups)) for case in one] for _ in range(DRAWS)]


def share(hits: Sequence[bool]) -> float:
    return sum(hits) / len(hits) if hits else float("nan")


def f1(pairs: Sequence[tuple[Hashable, Hashable]], label: Hashable) -> float:
    """Of (true, said) pairs."""
    both = sum(true == said == label for true, said in pairs)
    either = sum(true == label for true, _ in pairs) + sum(said == label for _, said in pairs)
    return 2 * both / either if either else 0.0


def macro_f1(pairs: Sequence[tuple[Hashable, Hashable]]) -> float:
    labels = {label for pair in pairs for label in pair}
    return sum(f1(pairs, label) for label in labels) / len(labels)


def commonest(pairs: Sequence[tuple[Hashable, Hashable]]) -> float:
    """The macro-F1 of always saying what is true most often."""
    most = Counter(true for true, _ in pairs).most_common(1)[0][0]
    return macro_f1([(true, most) for true, _ in pairs])


def kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> float:
    """Cohen's: agreement beyond chance; 1.0 where both always say the same one thing."""
    total = len(pairs)
    agreed = sum(one == other for one, other in pairs) / total
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(first[label] * second[label] for label in first) / total**2
    return 1.0 if chance == 1 else (agreed - chance) / (1 - chance)
