"""Where one sentence ends and the next begins."""

from collections.abc import Iterator, Sequence

from sameside.coach.text.places import MASK
from sameside.coach.text.token import Sentence, Token
from sameside.coach.text.tokens import BREAK
from sameside.coach.text.tongue import Tongue

ENDS = frozenset((".", "!", "?", "...", "。", "؟"))
# Longer ones are cut, so that no rule looks back further than this.
LONGEST = 80


def sentences(text: str, every: Sequence[Token], tongue: Tongue) -> Iterator[Sentence]:
    current: list[Token] = []
    ended = False
    for place, token in enumerate(every):
        if ended and (token.kind != "mark" or token.word == BREAK) or len(current) >= LONGEST:
            yield from _made(current)
            current, ended = [], False
        if token.word != BREAK:
            current.append(token)
        ended = ended or _ends(text, every, place, tongue)
    yield from _made(current)


def _made(current: list[Token]) -> Iterator[Sentence]:
    if any(token.kind != "mark" for token in current):
        yield Sentence(tuple(current))


def _ends(text: str, every: Sequence[Token], place: int, tongue: Tongue) -> bool:
    token = every[place]
    following = every[place + 1] if place + 1 < len(every) else None
    new_start = following is None or not text[following.start].islower()
    if token.word == MASK:
        return new_start and text[token.start : token.end].rstrip("”\"'’»").endswith((".", "!", "?"))
    if token.word in (BREAK, "..."):
        return token.kind == "mask" or new_start
    if token.word == "." and place:
        before = every[place - 1]
        return not (before.end == token.start and before.word in tongue.abbreviations and following)
    return token.word in ENDS and not (following and following.word == ")")
