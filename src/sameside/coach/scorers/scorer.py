"""A set of weights and what they say about a text."""

import math
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sameside.coach.scorers.features import CHANNELS, Seen, features

MOST_CUES = 3
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
    """`weights` holds for each feature its rarity, then pairs: the number of a label, and the weight there.

    `alone` says that this scorer decides; a rule that speaks then adds `trust` to the score of its label. From `perhaps` on
    something may be there, though too little for its threshold.
    `rules` says for a label from which score on a rule that says `maybe` is believed and is clear, then the same for a rule
    that is `clear`.
    """

    labels: tuple[str, ...]
    biases: tuple[float, ...]
    thresholds: tuple[float, ...]
    channels: Mapping[str, Sequence[int]]
    weights: Mapping[str, Sequence[float]]
    counting: str = "once"
    even: bool = True
    buckets: int = 0
    alone: bool = False
    trust: float = 0.0
    perhaps: float = math.inf
    rules: Mapping[str, Sequence[float]] = field(default_factory=dict)

    def values(
        self, words: Sequence[str], before: Sequence[str] = (), *, asks: bool = False, signs: Sequence[str] = ()
    ) -> dict[str, float]:
        return self.weighed([one.name for one in features(words, before, self.channels, asks=asks, signs=signs)])

    def weighed(self, names: Iterable[str]) -> dict[str, float]:
        """The scores alone, which is quicker than with their reasons."""
        counts: dict[str, int] = {}
        for name in filter(self.weights.__contains__, map(self._key, names) if self.buckets else names):
            counts[name] = counts.get(name, 0) + 1
        sums = list(self.biases)
        for key, value in self._worth(counts).items():
            entry = self.weights[key]
            for place in range(1, len(entry), 2):
                sums[int(entry[place])] += value * entry[place + 1]
        return dict(zip(self.labels, sums, strict=True))

    def scores(
        self, words: Sequence[str], before: Sequence[str] = (), *, asks: bool = False, signs: Sequence[str] = ()
    ) -> dict[str, Score]:
        """With what each word adds."""
        values = list(self.biases)
        by_word: list[dict[int, float]] = [defaultdict(float) for _ in self.labels]
        for places, value, entry in self._counted(features(words, before, self.channels, asks=asks, signs=signs)):
            for label, weight in zip(entry[1::2], entry[2::2], strict=True):
                values[int(label)] += value * weight
                for place in places:
                    by_word[int(label)][place] += value * weight / len(places)
        return {label: Score(values[number], dict(by_word[number])) for number, label in enumerate(self.labels)}

    def passed(self, values: Mapping[str, float]) -> tuple[str, ...]:
        """The labels at or over their thresholds, of those that have a value."""
        lines = zip(self.labels, self.thresholds, strict=True)
        return tuple(label for label, line in lines if label in values and values[label] >= line)

    def _counted(self, seen: Iterable[Seen]) -> list[tuple[list[int], float, Sequence[float]]]:
        """Every known feature once: the words it came from, its value, and its entry."""
        places: dict[str, list[int]] = {}
        counts: dict[str, int] = defaultdict(int)
        for name, start, end in seen:
            key = self._key(name)
            if key in self.weights:
                counts[key] += 1
                places.setdefault(key, []).extend(range(start, end))
        return [(places[key], value, self.weights[key]) for key, value in self._worth(counts).items()]

    def _worth(self, counts: Mapping[str, int]) -> dict[str, float]:
        values = {key: COUNTING[self.counting](count) * self.weights[key][0] for key, count in counts.items()}
        lengths = self._lengths(values)
        return {key: value / lengths[key[0]] for key, value in values.items()}

    def _key(self, name: str) -> str:
        if not self.buckets:
            return name
        return f"{name[0]}{zlib.crc32(name.encode()) % self.buckets}"

    def _lengths(self, values: Mapping[str, float]) -> dict[str, float]:
        """Each channel by itself comes to length 1; with `even` off every length is 1 as it is."""
        squares: dict[str, float] = defaultdict(float)
        for key, value in values.items():
            squares[key[0]] += value * value
        return {channel: (math.sqrt(square) or 1.0) if self.even else 1.0 for channel, square in squares.items()}


def read_scorer(file: Mapping[str, object]) -> Scorer:
    """From a weights file; raises ValueError with a sentence."""
    try:
        scorer = _made(file)
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
    for key, entry in scorer.weights.items():
        if len(entry) % 2 == 0 or not all(label in range(len(scorer.labels)) for label in entry[1::2]):
            yield f"The entry of “{key}” is no rarity followed by pairs of label and weight."
    yield from _about_rules(scorer)


def _about_rules(scorer: Scorer) -> Iterator[str]:
    for label, lines in scorer.rules.items():
        if label not in scorer.labels or len(lines) != 4:
            yield f"The rules of “{label}” need a label of that name and four lines."


def _made(file: Mapping[str, object]) -> Scorer:
    taken: dict[str, object] = dict(file)
    # Few numbers stand there many times over: each is kept once, which halves the memory.
    once: dict[float, float] = {}
    weights = {
        str(key): tuple(once.setdefault(number, number) for number in map(float, entry))
        for key, entry in taken["weights"].items()  # type: ignore[attr-defined]
    }
    return Scorer(
        labels=tuple(taken["labels"]),  # type: ignore[arg-type]
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
        rules={str(label): tuple(map(float, lines)) for label, lines in taken.get("rules", {}).items()},  # type: ignore[attr-defined]
    )
