"""Which kinds of words stand beside each other: “you are so lazy” and “you are so rude” are alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sameside.coach.patterns import Lists
from sameside.coach.scorers.features import runs

OTHER, NUMBER = "_", "#"
# The shortest and the longest run.
RUNS = (1, 3)
# Without the words between them, so that “you are really so lazy” is like them too.
SKIPPING = (2, 4)
# The first list that holds a word says of what kind it is.
LISTS = (
    "insult", "insulting", "trait", "motive", "feeling", "felt", "their-feeling", "rough", "praise", "commanded", "day",
    "deadline", "once", "hours", "spell", "seen-doing", "mocked", "spoiled", "punish", "unkind", "role", "denying",
    "hedging", "joking", "good", "bad", "speech", "much", "subject-third",
)  # fmt: skip
PERSONS = {
    "ME": ("i", "me", "my", "mine", "myself"),
    "WE": ("we", "us", "our", "ours", "ourselves"),
    "YOU": ("you", "your", "yours", "yourself"),
}


@dataclass(frozen=True)
class Listed:
    """A word that no list holds stands for itself where it is small, and for nothing where it is not."""

    words: dict[str, str]
    stems: tuple[tuple[str, str], ...]
    small: frozenset[str]

    def signs(self, words: Sequence[str]) -> tuple[str, ...]:
        """As a scorer counts them: runs of kinds, and runs of those that tell something."""
        every = [self._kind(word) for word in words]
        telling = [kind for kind in every if kind != OTHER]
        return tuple(dict.fromkeys((*runs("k:", every, *RUNS), *runs("j:", telling, *SKIPPING))))

    def _kind(self, word: str) -> str:
        if word in self.words:
            return self.words[word]
        if word in self.small or len(word) == 1:
            return word
        if word[0].isdigit():
            return NUMBER
        if not word.startswith(self._every_stem):
            return OTHER
        return next(kind for stem, kind in self.stems if word.startswith(stem))

    @cached_property
    def _every_stem(self) -> tuple[str, ...]:
        """Asked at once, since most words begin like none of them."""
        return tuple(stem for stem, _ in self.stems)


def listed_of(lists: Lists, small: frozenset[str]) -> Listed:
    words, stems = dict[str, str](), dict[str, str]()
    for name in LISTS:
        words.update({word: name.upper() for word in lists[name].words if word not in words})
        stems.update({stem: name.upper() for stem in lists[name].stems if stem not in stems})
    for person, some in PERSONS.items():
        words.update(dict.fromkeys(some, person))
    return Listed(words, tuple(sorted(stems.items())), small)
