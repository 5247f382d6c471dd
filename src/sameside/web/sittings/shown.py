"""What somebody else would see of a sitting that one person shares: that person's own words, and what all agreed to.

What the others said stays with the people they said it to. One's own sealed answer is shown once the seals are open:
earlier, it would tell the one who has not answered yet.
"""

from collections.abc import Iterator
from uuid import UUID

from django.http import Http404
from django.utils import translation
from django.utils.translation import gettext as _

from sameside import engine
from sameside.catalogue import Words
from sameside.web.circles.faces import Face
from sameside.web.people.models import Person
from sameside.web.sharing.kinds import Part, Piece
from sameside.web.sittings import access, face_cache
from sameside.web.sittings.own_turns import ENDED, own_turns
from sameside.web.sittings.panels.past import past_of
from sameside.web.sittings.tables import table_at


def shown(owner: Person, item: UUID) -> Piece | None:
    """Once it is over for its person; before that there is nothing to show."""
    try:
        place = access.place_for(owner, item)
    except Http404:
        return None
    table = table_at(item, place.seq)
    view = engine.seen_by(table.exercise, table.state, place.number)
    words = table.entry.words_in(translation.get_language() or "en")
    parts = parts_of(view, words, face_cache.faces_of(item))
    return Piece(words.title, parts) if parts else None


def parts_of(view: engine.View, words: Words, faces: tuple[Face, ...]) -> tuple[Part, ...]:
    if view.phase not in ENDED:
        return ()
    return (*_answers(view, words, faces), *_turns(view), *_agreed(view))


def _answers(view: engine.View, words: Words, faces: tuple[Face, ...]) -> Iterator[Part]:
    for past, told in zip(view.past, past_of(view, words, faces), strict=True):
        for one, (_face, said) in zip(past.answers, told.answers, strict=True):
            is_open = past.step.audience != "sealed" or bool(one.salt)
            if one.seat == view.seat and is_open and said.kind == "said":
                yield Part("\n".join((*said.lines, said.note)).strip(), told.heading)


def _turns(view: engine.View) -> Iterator[Part]:
    said = [turn.text for turn in own_turns(view) if turn.kind != "said back"]
    if said:
        yield Part("\n\n".join(said), _("What I said"))


def _agreed(view: engine.View) -> Iterator[Part]:
    for text, _review_on in view.agreements:
        yield Part(text, _("What we agreed"))
