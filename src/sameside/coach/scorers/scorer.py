"""A set of weights and what they say about a text."""

import math
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import mul

from sameside.coach.scorers.features import CHANNELS, features

MOST_CUES = 3
# How rare a feature is, the numbers of the labels it weighs for, and how much.
Entry = tuple[float, tuple[int, ...], tuple[float, ...]]
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
    `steady` is added, for each channel, to the square of its length: what is short is then not louder than what is long.
    `sides` holds for each label what each side of a sentence weighs, or nothing at all.
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
    steady: Mapping[str, float] = field(default_factory=dict)
    sides: Sequence[Sequence[float]] = ()
    rules: Mapping[str, Sequence[float]] = field(default_factory=dict)

    def values(
        self, words: Sequence[str], before: Sequence[str] = (), *, asks: bool = False, signs: Sequence[str] = ()
    ) -> dict[str, float]:
        return self.weighed([one.name for one in features(words, before, self.channels, asks=asks, signs=signs)])

    def weighed(self, names: Iterable[str], sides: Sequence[float] = ()) -> dict[str, float]:
        """The scores alone, which is quicker than with their reasons; `sides` of a sentence that has none weigh nothing."""
        known = filter(self._entries.__contains__, map(self._key, names) if self.buckets else names)
        sums, entries = list(self.biases), self._entries
        for key, value in self._worth(dict.fromkeys(known, 1) if self.counting == "once" else Counter(known)).items():
            _, labels, weights = entries[key]
            for label, weight in zip(labels, weights, strict=True):
                sums[label] += value * weight
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
        values = list(self.biases)
        asked = {number: label for number, label in enumerate(self.labels) if not only or label in only}
        by_word: dict[int, dict[int, float]] = {number: defaultdict(float) for number in asked}
        for places, value, (_, labels, weights) in self._counted(words, before, asks, signs):
            for label, weight in zip(labels, weights, strict=True):
                if label in asked:
                    values[label] += value * weight
                    for place in places:
                        by_word[label][place] += value * weight / len(places)
        return {label: Score(values[number], dict(by_word[number])) for number, label in asked.items()}

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
        for name, start, end in features(words, before, self.channels, asks=asks, signs=signs):
            key = self._key(name)
            if key in self._entries:
                counts[key] += 1
                places.setdefault(key, []).extend(range(start, end))
        return [(places[key], value, self._entries[key]) for key, value in self._worth(counts).items()]

    def _worth(self, counts: Mapping[str, int]) -> dict[str, float]:
        """Each channel by itself comes to length 1, or less where it is `steady`; with `even` off all is as it is."""
        entries, worth = self._entries, COUNTING[self.counting]
        values = {key: entries[key][0] for key in counts}
        if self.counting != "once":
            values = {key: worth(counts[key]) * value for key, value in values.items()}
        if not self.even:
            return values
        squares = dict(self.steady)
        for key, value in values.items():
            channel = key[0]
            squares[channel] = squares.get(channel, 0.0) + value * value
        lengths = {channel: math.sqrt(square) or 1.0 for channel, square in squares.items()}
        return {key: value / lengths[key[0]] for key, value in values.items()}

    @cached_property
    def _entries(self) -> dict[str, Entry]:
        """The weights, cut so that adding up is quick. Many features weigh for the same labels: those are kept once."""
        once: dict[tuple[int, ...], tuple[int, ...]] = {}
        return {
            key: (entry[0], once.setdefault(labels := tuple(map(int, entry[1::2])), labels), tuple(entry[2::2]))
            for key, entry in self.weights.items()
        }

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
    for key, entry in scorer.weights.items():
        if len(entry) % 2 == 0 or not all(label in range(len(scorer.labels)) for label in entry[1::2]):
            yield f"The entry of “{key}” is no rarity followed by pairs of label and weight."
    if len({len(own) for own in scorer.sides}) > 1 or len(scorer.sides) not in (0, len(scorer.labels)):
        yield "The sides need a line for each label, each as long as the first."
    yield from _about_rules(scorer)


def _about_rules(scorer: Scorer) -> Iterator[str]:
    for label, lines in scorer.rules.items():
        if label not in scorer.labels or len(lines) != 4:
            yield f"The rules of “{label}” need a label of that name and four lines."


def _made(file: Mapping[str, object], names: dict[str, str]) -> Scorer:
    taken: dict[str, object] = dict(file)
    # Few numbers stand there many times over: each is kept once, which halves the memory.
    once: dict[float, float] = {}
    weights = {
        names.setdefault(str(key), str(key)): tuple(once.setdefault(number, number) for number in map(float, entry))
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
        steady={str(channel): float(amount) for channel, amount in taken.get("steady", {}).items()},  # type: ignore[attr-defined]
        sides=tuple(tuple(map(float, own)) for own in taken.get("sides", ())),  # type: ignore[attr-defined]
        rules={str(label): tuple(map(float, lines)) for label, lines in taken.get("rules", {}).items()},  # type: ignore[attr-defined]
    )
