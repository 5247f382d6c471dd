"""A file somebody brings: looked at with care, since anybody could have made it."""

import io
import json
import zipfile
import zlib
from typing import Any, Final

from django.utils.translation import gettext as _

from sameside.web.exports.archive import FORM, MADE_BY, VALUES
from sameside.web.exports.chests import CHESTS

# What ten thousand long entries come to, with their pages and tables.
LARGEST: Final = 24 * 1024 * 1024
LARGEST_OPENED: Final = 64 * 1024 * 1024


def parts_of(content: bytes) -> dict[str, Any]:
    """What the file holds, by chest. Raises ValueError with a sentence that says what to do."""
    told = _values(_opened(content))
    if not isinstance(told, dict) or told.get("made_by") != MADE_BY or not isinstance(told.get("parts"), dict):
        raise ValueError(_("This file was not made here. Choose the one that “Take it all along” gave you."))
    if told.get("form") != FORM:
        raise ValueError(_("This file comes from another version of Sameside, which this server cannot read yet."))
    strange = sorted(set(told["parts"]) - {chest.name for chest in CHESTS})
    if strange:
        raise ValueError(_("This file holds a part we do not know: %(part)s.") % {"part": str(strange[0])[:40]})
    parts: dict[str, Any] = told["parts"]
    if not all(map(_is_lists_of_records, parts.values())):
        raise ValueError(_("This file is not as it was when it left. Choose the file just as you got it."))
    return parts


def _is_lists_of_records(part: Any) -> bool:
    if not isinstance(part, dict):
        return False
    return all(isinstance(rows, list) and all(isinstance(row, dict) for row in rows) for rows in part.values())


def _opened(content: bytes) -> bytes:
    """The values, out of the archive or as they are. Never more than there is room for, whatever the archive promises."""
    if not content.startswith(b"PK"):
        return content
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as zipped, zipped.open(VALUES) as inside:
            values = inside.read(LARGEST_OPENED + 1)
    except KeyError:
        raise ValueError(_("There is no “everything.json” in this file. Choose the file just as you got it.")) from None
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, RuntimeError, zlib.error):
        raise ValueError(_("This file is damaged. Try to fetch it once more from where you keep it.")) from None
    if len(values) > LARGEST_OPENED:
        raise ValueError(_("This file is too large to open here."))
    return values


def _values(content: bytes) -> Any:
    try:
        return json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise ValueError(_("This file cannot be read. Choose the file just as you got it.")) from None
