"""From the line an author writes to a pattern.

you|u never|always        one of these words, then one of those
@insult                   one entry of the list called insult
listen*                   a word that begins so
give_up                   a run of words as one choice
!not|never                one word that is neither
really?                   may be missing
..3   ,,3                 up to three words; the second kind also crosses commas
^ / $                     where a clause begins; where it ends; where the sentence ends
[act: do_not ..4 ]        a stretch with a name, for the suggestion
>> >>?                    everything to the end of the clause; the first is at least one word
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from sameside.coach.patterns.lists import Lists, WordList
from sameside.coach.patterns.pattern import MOST_PIECES, WIDEST_GAP, Pattern, Piece

SIGNS: dict[str, Piece] = {
    "^": Piece("start"),
    "/": Piece("stop"),
    "$": Piece("end"),
    ">>": Piece("rest"),
    ">>?": Piece("rest", optional=True),
}
GAPS = {"..": False, ",,": True}
MARKS = frozenset((",", ";", ":", ".", "!", "?", "...", "-", "—", "–", "(", ")"))


# How often small words stand in sentences, beside others: only for trying fewer patterns.
COMMONEST, COMMON = 50, 5


class BadPattern(ValueError):
    """Its text is a sentence that tells the author what to mend."""


@dataclass(frozen=True)
class Pen:
    """What reading patterns takes; `plain` turns a written word into the plain words that texts are made of.

    What many patterns have in common is made once. It is light that way, and what is found of a list in a sentence is
    found for all who ask."""

    lists: Lists
    plain: Callable[[str], tuple[str, ...]]
    words: dict[str, WordList] = field(default_factory=dict)
    first_words: dict[WordList, frozenset[str] | None] = field(default_factory=dict)
    pieces: dict[tuple[str, tuple[str, ...]], Piece] = field(default_factory=dict)
    patterns: dict[str, Pattern] = field(default_factory=dict)


def read_pattern(source: str, lists: Lists, plain: Callable[[str], tuple[str, ...]]) -> Pattern:
    return read_with(Pen(lists, plain), source)


def read_with(pen: Pen, source: str) -> Pattern:
    """The same pattern for the same words: many rules share their guards, and what was found is kept by pattern."""
    if source not in pen.patterns:
        pen.patterns[source] = _pattern(source, pen)
    return pen.patterns[source]


def _pattern(source: str, pen: Pen) -> Pattern:
    pieces = tuple(_pieces(source, pen))
    if not pieces or len(pieces) > MOST_PIECES:
        raise BadPattern(f"A pattern has 1 to {MOST_PIECES} pieces.")
    certain = [piece for piece in pieces if piece.kind == "words" and not piece.optional]
    if not certain:
        raise BadPattern("A pattern needs a word that must be there.")
    needs = [words for piece in certain if (words := _first_words(piece.words, pen)) is not None]
    needs.sort(key=lambda words: (sum(_commonness(word, pen.lists) for word in words), sorted(words)))
    return Pattern(pieces, tuple(needs))


def _first_words(words: WordList, pen: Pen) -> frozenset[str] | None:
    if words not in pen.first_words:
        pen.first_words[words] = words.first_words()
    return pen.first_words[words]


def _commonness(word: str, lists: Lists) -> int:
    if word in MARKS or word in lists["commonest"].words:
        return COMMONEST
    return COMMON if word in lists["small"].words else 1


def _pieces(source: str, pen: Pen) -> Iterator[Piece]:
    open_names: list[str] = []
    for part in source.split():
        if part.startswith("[") and part.endswith(":") and part[1:-1].isidentifier():
            open_names.append(part[1:-1])
        elif part == "]":
            if not open_names:
                raise BadPattern("A “]” closes nothing. Take it out, or open it with “[name:”.")
            open_names.pop()
        else:
            key = (part, tuple(open_names))
            if key not in pen.pieces:
                pen.pieces[key] = _piece(*key, pen)
            yield pen.pieces[key]
    if open_names:
        raise BadPattern(f"“[{open_names[-1]}:” is not closed. Put a “]” with a space before it.")


def _piece(part: str, within: tuple[str, ...], pen: Pen) -> Piece:
    if part in SIGNS:
        sign = SIGNS[part]
        return replace(sign, within=within)
    if part[:2] in GAPS and part not in MARKS:
        return _gap(part, within)
    optional = part.endswith("?") and len(part) > 1
    bare = part.removesuffix("?") if optional else part
    refuses = bare.startswith("!") and len(bare) > 1
    words = _words(bare[1:] if refuses else bare, pen)
    return Piece("not" if refuses else "words", words, optional=optional, within=within)


def _words(written: str, pen: Pen) -> WordList:
    if written not in pen.words:
        choices = written.split("|")
        joins = len(choices) > 1
        pen.words[written] = WordList.joined(_words(one, pen) for one in choices) if joins else _choice(written, pen)
    return pen.words[written]


def _gap(part: str, within: tuple[str, ...]) -> Piece:
    most = part[2:]
    if not most.isdecimal() or not 1 <= int(most) <= WIDEST_GAP:
        raise BadPattern(f"“{part}” is no gap. Write ..1 to ..{WIDEST_GAP}, or ,,1 to ,,{WIDEST_GAP}.")
    return Piece("gap", most=int(most), crosses=GAPS[part[:2]], within=within)


def _choice(choice: str, pen: Pen) -> WordList:
    if choice.startswith("@"):
        if choice[1:] not in pen.lists:
            raise BadPattern(f"There is no list called “{choice[1:]}”.")
        return pen.lists[choice[1:]]
    if choice in MARKS:
        return WordList.of([(choice,)])
    return WordList.of([entry_of(choice.replace("_", " "), pen.plain)])


def entry_of(written: str, plain: Callable[[str], tuple[str, ...]]) -> Sequence[str]:
    """The plain words of an entry; a star at its end stays."""
    words = [word for one in written.removesuffix("*").split() for word in _spelled(one, plain)]
    if not words or (written.endswith("*") and len(words) > 1):
        raise BadPattern(f"“{written}” is no word. A star may follow one word only.")
    return [words[0] + "*"] if written.endswith("*") else words


def _spelled(word: str, plain: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    if word.isalnum() or "'" in word:
        return plain(word)
    if any(sign.isalnum() for sign in word):
        raise BadPattern(f"“{word}” has a sign in it that stands for nothing.")
    # An emoji, or a mark.
    return (word,)
