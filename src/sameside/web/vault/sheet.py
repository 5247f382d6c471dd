"""The recovery sheet: the key ring as lines that can be printed, kept in a drawer, and typed in again."""

import hashlib
import re

from sameside.web.vault.errors import Refused
from sameside.web.vault.ring import Ring

FORMAT = 1
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LIKENESS = str.maketrans("OIL", "011")
LINE_BYTES, LINE_SIGNS, GROUP, CHECK_SIGNS = 25, 40, 5, 2
LINE = re.compile(r"^\s*(\d+)[\s.:]+([0-9A-Za-z][0-9A-Za-z\s-]*)$")


def to_lines(ring: Ring) -> list[str]:
    locks = b"".join(int(name[1:]).to_bytes(4) + key for name, key in ring.locks.items())
    content = bytes([FORMAT, len(ring.locks)]) + int(ring.current[1:]).to_bytes(4) + ring.root + locks
    content += hashlib.sha256(content).digest()[:4]
    pieces = [content[at : at + LINE_BYTES] for at in range(0, len(content), LINE_BYTES)]
    return [_line(number, piece.ljust(LINE_BYTES, b"\0")) for number, piece in enumerate(pieces, 1)]


def from_lines(text: str) -> Ring:
    """Says which line is mistyped or missing."""
    found = dict(_piece(int(match[1]), match[2]) for match in map(LINE.match, text.splitlines()) if match)
    if not found:
        raise Refused("No line of a recovery sheet was found. Each begins with its number.")
    for number in range(1, max(found) + 1):
        if number not in found:
            raise Refused(f"Line {number} is missing.")
    return _ring(b"".join(found[number] for number in sorted(found)))


def _line(number: int, piece: bytes) -> str:
    signs = _signs(int.from_bytes(piece), LINE_SIGNS)
    groups = [signs[at : at + GROUP] for at in range(0, LINE_SIGNS, GROUP)]
    return f"{number:02d}  {' '.join(groups)}  {_check(number, piece)}"


def _piece(number: int, typed: str) -> tuple[int, bytes]:
    signs = re.sub(r"[\s-]", "", typed).upper().translate(LIKENESS)
    if len(signs) == LINE_SIGNS + CHECK_SIGNS and set(signs) <= set(SIGNS):
        value = 0
        for sign in signs[:LINE_SIGNS]:
            value = value * 32 + SIGNS.index(sign)
        piece = value.to_bytes(LINE_BYTES)
        if _check(number, piece) == signs[LINE_SIGNS:]:
            return number, piece
    raise Refused(f"Line {number} is mistyped. Compare it with the sheet, sign by sign.")


def _ring(content: bytes) -> Ring:
    end = 38 + 36 * content[1]
    if content[0] != FORMAT or len(content) < end + 4:
        raise Refused("The sheet is not complete. Type in every line.")
    if hashlib.sha256(content[:end]).digest()[:4] != content[end : end + 4]:
        raise Refused("The lines do not belong together. Are they from two different sheets?")
    pairs = [content[at : at + 36] for at in range(38, end, 36)]
    locks = {f"k{int.from_bytes(pair[:4])}": pair[4:] for pair in pairs}
    return Ring(content[6:38], locks, f"k{int.from_bytes(content[2:6])}")


def _check(number: int, piece: bytes) -> str:
    return _signs(int.from_bytes(hashlib.sha256(bytes([number % 256]) + piece).digest()[:2]) >> 6, CHECK_SIGNS)


def _signs(value: int, count: int) -> str:
    return "".join(SIGNS[(value >> 5 * at) & 31] for at in reversed(range(count)))
