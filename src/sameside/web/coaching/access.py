"""One's own things and nobody else's: everything else is 404."""

from typing import TypeVar
from uuid import UUID

from django.http import Http404

from sameside.coach.rehearsal import Situation
from sameside.web.coaching import stage
from sameside.web.coaching.models import Kept, KeptSentence, KeptTalk, NamedTrap
from sameside.web.people.models import Person

Found = TypeVar("Found", bound=Kept)


def sentence_for(person: Person, sentence_id: UUID) -> KeptSentence:
    return _mine(KeptSentence, person, sentence_id)


def trap_for(person: Person, trap_id: UUID) -> NamedTrap:
    return _mine(NamedTrap, person, trap_id)


def talk_for(person: Person, talk_id: UUID) -> KeptTalk:
    return _mine(KeptTalk, person, talk_id)


def situation_for(situation_id: str) -> Situation:
    found = stage.situation(situation_id)
    if found is None:
        raise Http404
    return found


def _mine(model: type[Found], person: Person, item_id: UUID) -> Found:
    found = model._default_manager.filter(person=person, pk=item_id).first()
    if found is None:
        raise Http404
    return found
