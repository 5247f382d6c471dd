"""A message once more with the kinds of its words: whatever is known of a passport is then known of a visa.

`k:` are runs of kinds and of kept words, also over a gap; `m:` are kinds that stand together, wherever they stand.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

ENDINGS = (
    ("s", ""), ("es", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("d", ""), ("ies", "y"),
)  # fmt: skip
LAST = frozenset(ending[-1] for ending, _ in ENDINGS)
# Of what an ending leaves: less than this is no word.
SHORTEST_STEM, SHORTEST_DOUBLED = 3, 4
STOPS = frozenset(".!?")


@dataclass(frozen=True)
class Kinds:
    """`of` holds the kinds of a word, the first one first; a word that is `kept` stands for itself."""

    of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kept: frozenset[str] = frozenset()

    def names(self, words: Sequence[str]) -> tuple[str, ...]:
        """As a scorer counts them: each once."""
        if not self.of:
            return ()
        kinds = {word: self._kinds(word) for word in dict.fromkeys(words)}
        line = [shown for word in words if (shown := self._shown(word, kinds[word]))]
        together = sorted({kind for some in kinds.values() for kind in some})
        return tuple(dict.fromkeys((*_runs(line), *_together(together))))

    def _shown(self, word: str, kinds: Sequence[str]) -> str:
        if word in self.kept:
            return word
        if kinds:
            return kinds[0].upper()
        return "." if word in STOPS else ""

    def _kinds(self, word: str) -> tuple[str, ...]:
        if word in self.kept:
            return ()
        return next((self.of[form] for form in _forms(word) if form in self.of), ())


def _forms(word: str) -> Iterator[str]:
    """The word, and what it may come from: grabbed, grabb, grab."""
    yield word
    for ending, instead in ENDINGS if word[-1] in LAST else ():
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            stem = word.removesuffix(ending) + instead
            yield stem
            if not instead and len(stem) >= SHORTEST_DOUBLED and stem[-1] == stem[-2]:
                yield stem[:-1]


def _runs(line: Sequence[str]) -> list[str]:
    found = [f"k:{one}" for one in line]
    found += [f"k:{one} {two}" for one, two in pairwise(line)]
    found += [f"k:{one} {two} {three}" for one, two, three in zip(line, line[1:], line[2:], strict=False)]
    found += [f"k:{one}_{three}" for one, three in zip(line, line[2:], strict=False)]
    return found + [f"k:{one}__{four}" for one, four in zip(line, line[3:], strict=False)]


def _together(kinds: Sequence[str]) -> list[str]:
    return [f"m:{kind}" for kind in kinds] + [f"m:{one}&{other}" for one, other in combinations(kinds, 2)]
