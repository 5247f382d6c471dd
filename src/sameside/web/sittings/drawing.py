"""How parts are drawn: Jinja templates, since a part is drawn anew at every turn and for each seat.

Whatever people wrote is escaped; only what comes from `_` and from the small pieces of the house is markup. The pieces
are the same Django templates that every other page uses, drawn once for the same values.
"""

import re
from collections.abc import Callable, Mapping, MutableMapping
from datetime import date, datetime
from functools import cache, lru_cache, partial
from types import CodeType
from typing import Any
from zoneinfo import ZoneInfo

from django.template import engines
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from jinja2 import ChainableUndefined, Environment, Template
from jinja2.ext import Extension
from jinja2.runtime import Context
from jinja2.utils import internalcode
from markupsafe import Markup, escape

from sameside.web.library.words import render
from sameside.web.sittings.templatetags.sitting import at, of

PIECE = re.compile(r'{% include "([^"]+)" %}')
MARKS = re.compile(r"""[&<>"']""")
MARKUP = (Markup, SafeString)


def environment(**options: Any) -> Environment:
    """For the settings: TEMPLATES."""
    mine = {"undefined": ChainableUndefined, "autoescape": True, "extensions": [Whole]}
    drawing = Environment(**{**options, **mine})  # noqa: S701
    drawing.context_class = Plain
    drawing.template_class = Woven
    drawing.globals.update(icon=_icon, who=_who, lane=_lane, static=lru_cache(static), url_of=lru_cache(reverse))
    drawing.filters.update(at=at, of=of, clock=_clock, day=_day, linebreaksbr=_lines, markdown=render)
    # By kind, too: markup and words that read the same are equal, and must not be taken for each other.
    drawing.globals["act"] = lru_cache(maxsize=4096, typed=True)(partial(_act, drawing))
    drawing.globals["kept"] = lru_cache(maxsize=4096, typed=True)(partial(_kept, drawing))
    return drawing


def draw(template: str, words: Mapping[str, Any]) -> str:
    """A part, or a piece of one."""
    return _drawing().get_template(template).render(words)


def forget_pieces() -> None:
    """Names and words that stand in pieces go out of memory."""
    for piece in _pieces():
        piece.cache_clear()


def pieces_kept() -> int:
    return sum(piece.cache_info().currsize for piece in _pieces())


def _pieces() -> tuple[Any, ...]:
    return _drawing().globals["act"], _drawing().globals["kept"], _piece


@cache
def _drawing() -> Environment:
    engine: Any = engines["jinja2"]
    drawing: Environment = engine.env
    return drawing


class Woven(Template):
    """What a template puts out is joined at once, so what is escaped need not say of itself that it is markup."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__["escape"] = escaped
        return template


def escaped(value: Any) -> str:
    """As markup, for joining only: most of what stands in a part has nothing to escape."""
    kind = type(value)
    if kind in MARKUP or (kind is str and not MARKS.search(value)):
        return str.__str__(value)
    return escape(value)


class Plain(Context):
    """Calls what a template calls, and no more: none of our functions asks for the context."""

    @internalcode
    def call(__self, __called: Callable[..., Any], *given: Any, **named: Any) -> Any:
        named.pop("_loop_vars", None)  # Jinja's own, for functions that ask
        return __called(*given, **named)


class Whole(Extension):
    """A template with the pieces it names is compiled as one: a part has some fifteen, and entering each costs as much
    as drawing it. What a piece sets stays in it. A name that is only known when it is drawn is looked up then."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        return PIECE.sub(self._piece, source)

    def _piece(self, named: re.Match[str]) -> str:
        loader = self.environment.loader
        assert loader is not None
        source = loader.get_source(self.environment, named[1])[0].removesuffix("\n")
        return f"{{% with %}}{self.preprocess(source, named[1])}{{% endwith %}}"


class Said(dict[str, Markup]):
    """Words of the house in one language, as they are looked up. Their blanks are filled with |format, which escapes."""

    def __missing__(self, words: str) -> Markup:
        said = self[words] = Markup(gettext(words))  # noqa: S704
        return said


@lru_cache(maxsize=64)
def said_in(_language: str | None) -> Callable[[str], Markup]:
    return Said().__getitem__


def _act(
    drawing: Environment, kind: str, label: str, fields: SafeString, style: str = "", tall: bool = False
) -> Markup:
    """A form of one button."""
    words = {"kind": kind, "label": label, "fields": fields, "style": style, "tall": tall}
    return Markup(drawing.get_template("sittings/act.html").render(words))  # noqa: S704


def _kept(drawing: Environment, piece: str, **words: Any) -> Markup:
    """A piece that looks the same whenever it is given the same words, and stands in part after part."""
    return Markup(drawing.get_template(piece).render(words))  # noqa: S704


def _icon(name: str, small: bool = False) -> str:
    return _piece("icon", name=name, small=small)


def _who(name: str, hue: str, size: str = "", quiet: bool = False) -> str:
    return _piece("who", name=name, hue=hue, size=size, quiet=quiet)


def _lane(icon: str, who: str, more: str = "") -> str:
    return _piece("lane", icon=icon, who=str(who), more=str(more))


@lru_cache(maxsize=4096, typed=True)
def _piece(piece: str, **values: str | bool) -> str:
    """None of them says a word of its own, so they look the same in every language."""
    return render_to_string(f"ui/{piece}.html", values)


def _clock(moment: datetime, zone: ZoneInfo) -> str:
    return formats.time_format(timezone.localtime(moment, zone))


def _day(day: date) -> str:
    return formats.date_format(day)


def _lines(words: str) -> Markup:
    return Markup("<br>").join(words.splitlines())
