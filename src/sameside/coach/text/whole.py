"""The whole way from a text to its sentences."""

from sameside.coach.text.language import language_of
from sameside.coach.text.masks import Masked, apart, masks
from sameside.coach.text.quotes import quotations
from sameside.coach.text.sentences import sentences
from sameside.coach.text.token import Text
from sameside.coach.text.tokens import tokens
from sameside.coach.text.tongue import Tongue

LONGEST = 20 * 1024
LONGEST_BEFORE = 4000


def read_text(given: str, tongue: Tongue, *, quotations_too: bool = False) -> Text:
    """Only the first 20 KB are read. With `quotations_too` the words of others are read as well."""
    read = _first_of(given)
    masked = masks(read)
    return _text(given, read, masked if quotations_too else apart([*masked, *quotations(read, tongue)]), tongue)


def read_twice(given: str, tongue: Tongue) -> tuple[Text, Text]:
    """The writer's own words, and with them the words of others; where nobody is quoted both are one."""
    read = _first_of(given)
    masked = masks(read)
    quoted = quotations(read, tongue)
    own = _text(given, read, apart([*masked, *quoted]), tongue)
    return own, _text(given, read, masked, tongue) if quoted else own


def read_before(given: str, tongue: Tongue) -> Text:
    """What the other said last: its end, and their quotations are their words too."""
    return read_text(given[-LONGEST_BEFORE:], tongue, quotations_too=True)


def _first_of(given: str) -> str:
    return given[:LONGEST].encode("utf-8", "replace")[:LONGEST].decode("utf-8", "ignore")


def _text(given: str, read: str, masked: list[Masked], tongue: Tongue) -> Text:
    every = tuple(tokens(read, masked, tongue))
    words = [token.word for token in every if token.kind == "word"]
    found = tuple(sentences(read, tongue.shapes.plain(every), tongue))
    return Text(given, found, language_of(read, words, tongue), len(read) < len(given), tongue.small)
