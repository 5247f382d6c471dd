"""A set of weights and what they say about a text."""

import math
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import mul, truediv
from typing import Any

from sameside.coach.scorers.features import CHANNELS, features

MOST_CUES = 3
# How rare a feature is, then what it weighs for each label.
Entry = tuple[float, ...]
COUNTING: dict[str, Callable[[int], float]] = {
    "once": lambda count: 1.0,
    "log": lambda count: 1.0 + math.log(count),
    "all": float,
}


@dataclass(frozen=True)
class Score:
    """`value` is the bias and all that the words add; `by_word` is what each word adds."""

    value: float
    by_word: Mapping[int, float]

    @property
    def strongest(self) -> tuple[int, ...]:
        """The words that add most, in their order."""
        adding = sorted(
            (place for place, amount in self.by_word.items() if amount > 0),
            key=lambda place: (-self.by_word[place], place),
        )
        return tuple(sorted(adding[:MOST_CUES]))


@dataclass(frozen=True)
class Scorer:
    """`weights` holds for each feature its rarity, then its weight for each label.

    `alone` says that this scorer decides; a rule that speaks then adds `trust` to the score of its label. From `perhaps` on
    something may be there, though too little for its threshold.
    `steady` is added, for each channel, to the square of its length: what is short is then not louder than what is long.
    `sides` holds for each label what each side of a sentence weighs, or nothing at all.
    `rules` says for a label from which score on a rule that says `maybe` is believed and is clear, then the same for a rule
    that is `clear`.
    """

    labels: tuple[str, ...]
    biases: tuple[float, ...]
    thresholds: tuple[float, ...]
    channels: Mapping[str, Sequence[int]]
    weights: Mapping[str, Entry]
    counting: str = "once"
    even: bool = True
    buckets: int = 0
    alone: bool = False
    trust: float = 0.0
    perhaps: float = math.inf
    steady: Mapping[str, float] = field(default_factory=dict)
    sides: Sequence[Sequence[float]] = ()
    rules: Mapping[str, Sequence[float]] = field(default_factory=dict)

    def values(
        self, words: Sequence[str], before: Sequence[str] = (), *, asks: bool = False, signs: Sequence[str] = ()
    ) -> dict[str, float]:
        return self.weighed([one.name for one in features(words, before, self.channels, asks=asks, signs=signs)])

    def weighed(self, names: Iterable[str], sides: Sequence[float] = ()) -> dict[str, float]:
        """The scores alone, which is quicker than with their reasons; `sides` of a sentence that has none weigh nothing."""
        known = filter(self.weights.__contains__, map(self._key, names) if self.buckets else names)
        counts = dict.fromkeys(known, 1) if self.counting == "once" else Counter(known)
        sums = list(self.biases)
        if counts:
            # One column for each label: adding one up is a single step.
            rarities, *columns = zip(*map(self.weights.__getitem__, counts), strict=True)
            values = self._worth(counts, rarities)
            sums = [sum(map(mul, values, own), bias) for own, bias in zip(columns, sums, strict=True)]
        if sides:
            for label, own in enumerate(self.sides):
                sums[label] += sum(map(mul, own, sides))
        return dict(zip(self.labels, sums, strict=True))

    def scores(
        self,
        words: Sequence[str],
        before: Sequence[str] = (),
        *,
        asks: bool = False,
        signs: Sequence[str] = (),
        only: Collection[str] = (),
    ) -> dict[str, Score]:
        """With what each word adds; of `only` these labels, or of all."""
        counted = self._counted(words, before, asks, signs)
        asked = (number for number, label in enumerate(self.labels) if not only or label in only)
        return {self.labels[number]: self._explained(number, counted) for number in asked}

    def _explained(self, number: int, counted: Sequence[tuple[list[int], float, Entry]]) -> Score:
        value, by_word = self.biases[number], defaultdict[int, float](float)
        for places, worth, (_, *weights) in counted:
            weighs = worth * weights[number]
            value += weighs
            for place in places if weighs else ():
                by_word[place] += weighs / len(places)
        return Score(value, dict(by_word))

    def passed(self, values: Mapping[str, float]) -> tuple[str, ...]:
        """The labels at or over their thresholds, of those that have a value."""
        lines = zip(self.labels, self.thresholds, strict=True)
        return tuple(label for label, line in lines if label in values and values[label] >= line)

    def _counted(
        self, words: Sequence[str], before: Sequence[str], asks: bool, signs: Sequence[str]
    ) -> list[tuple[list[int], float, Entry]]:
        """Every known feature once: the words it came from, its value, and its entry."""
        places: dict[str, list[int]] = {}
        counts: dict[str, int] = defaultdict(int)
        known = None if self.buckets else self.weights
        for name, start, end in features(words, before, self.channels, asks=asks, signs=signs, known=known):
            key = self._key(name)
            if key in self.weights:
                counts[key] += 1
                places.setdefault(key, []).extend(range(start, end))
        worth = self._worth(counts, [self.weights[key][0] for key in counts])
        return [(places[key], value, self.weights[key]) for key, value in zip(counts, worth, strict=True)]

    def _worth(self, counts: Mapping[str, int], rarities: Sequence[float]) -> Sequence[float]:
        """Each channel by itself comes to length 1, or less where it is `steady`; with `even` off all is as it is."""
        if self.counting != "once":
            rarities = [*map(mul, map(COUNTING[self.counting], counts.values()), rarities)]
        if not self.even:
            return rarities
        squares = defaultdict(float, self.steady)
        channels = [key[0] for key in counts]
        for channel, value in zip(channels, rarities, strict=True):
            squares[channel] += value * value
        lengths = {channel: math.sqrt(square) or 1.0 for channel, square in squares.items()}
        return [*map(truediv, rarities, map(lengths.__getitem__, channels))]

    def _key(self, name: str) -> str:
        if not self.buckets:
            return name
        return f"{name[0]}{zlib.crc32(name.encode()) % self.buckets}"


def read_scorer(file: Mapping[str, object], names: dict[str, str] | None = None) -> Scorer:
    """From a weights file; raises ValueError with a sentence. In `names` each feature is kept once for all who weigh it."""
    try:
        scorer = _made(file, {} if names is None else names)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"The weights lack something, or it has the wrong shape: {error}.") from None
    for sentence in _problems(scorer):
        raise ValueError(sentence)
    return scorer


def _problems(scorer: Scorer) -> Iterator[str]:
    if not len(scorer.labels) == len(scorer.biases) == len(scorer.thresholds):
        yield "The weights need a bias and a threshold for each label."
    if scorer.counting not in COUNTING:
        yield f"The weights count “{scorer.counting}”, which is none of {', '.join(COUNTING)}."
    for channel, sizes in scorer.channels.items():
        if channel not in CHANNELS or (channel not in ("shape", "sign") and len(sizes) != 2):
            yield f"The channel “{channel}” is none of {', '.join(CHANNELS)}, or lacks its shortest and longest run."
    if len({len(own) for own in scorer.sides}) > 1 or len(scorer.sides) not in (0, len(scorer.labels)):
        yield "The sides need a line for each label, each as long as the first."
    yield from _about_rules(scorer)


def _about_rules(scorer: Scorer) -> Iterator[str]:
    for label, lines in scorer.rules.items():
        if label not in scorer.labels or len(lines) != 4:
            yield f"The rules of “{label}” need a label of that name and four lines."


def _made(file: Mapping[str, object], names: dict[str, str]) -> Scorer:
    taken: dict[str, object] = dict(file)
    # Few numbers stand there many times over, and many entries are the same: each is kept once.
    once: dict[object, Any] = {}
    labels: tuple[str, ...] = tuple(taken["labels"])  # type: ignore[arg-type]
    weights = {
        names.setdefault(str(key), str(key)): _entry(str(key), entry, len(labels), once)
        for key, entry in taken["weights"].items()  # type: ignore[attr-defined]
    }
    return Scorer(
        labels=labels,
        biases=tuple(map(float, taken["biases"])),  # type: ignore[call-overload]
        thresholds=tuple(map(float, taken["thresholds"])),  # type: ignore[call-overload]
        channels={str(key): tuple(sizes) for key, sizes in taken["channels"].items()},  # type: ignore[attr-defined]
        weights=weights,
        counting=str(taken.get("counting", "once")),
        even=bool(taken.get("even", True)),
        buckets=int(str(taken.get("buckets", 0))),
        alone=bool(taken.get("alone", False)),
        trust=float(str(taken.get("trust", 0.0))),
        perhaps=float(str(taken.get("perhaps", math.inf))),
        steady={str(channel): float(amount) for channel, amount in taken.get("steady", {}).items()},  # type: ignore[attr-defined]
        sides=tuple(tuple(map(float, own)) for own in taken.get("sides", ())),  # type: ignore[attr-defined]
        rules={str(label): tuple(map(float, lines)) for label, lines in taken.get("rules", {}).items()},  # type: ignore[attr-defined]
    )


def _entry(key: str, written: Sequence[float], labels: int, once: dict[object, Any]) -> Entry:
    """Written are the rarity and then pairs: the number of a label, and the weight there."""
    if len(written) % 2 == 0 or not all(label in range(labels) for label in written[1::2]):
        raise ValueError(f"The entry of “{key}” is no rarity followed by pairs of label and weight.")
    row = [float(written[0]), *[0.0] * labels]
    for label, weight in zip(written[1::2], written[2::2], strict=True):
        row[int(label) + 1] += float(weight)
    entry: Entry = tuple([once.setdefault(number, number) for number in row])
    return once.setdefault(entry, entry)  # type: ignore[no-any-return]
