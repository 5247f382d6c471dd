"""Fetches what somebody may share, may stop, or may read, or answers 404."""

from datetime import datetime
from uuid import UUID

from django.http import Http404

from sameside.web.people.models import Person
from sameside.web.sharing.actions import piece_of
from sameside.web.sharing.kinds import KINDS, Kind, Piece
from sameside.web.sharing.ledger import SHARED
from sameside.web.sharing.models import Line, Share
from sameside.web.sharing.policy import may_read


def mine_to_give(owner: Person, kind_name: str, item: UUID) -> tuple[Kind, Piece]:
    kind = KINDS.get(kind_name)
    piece = kind.shown(owner, item) if kind else None
    if kind is None or piece is None:
        raise Http404
    return kind, piece


def share_by(owner: Person, share_id: UUID) -> UUID:
    """The id of a share of this person's own. The record knows of each: open, over, or cancelled before it opened."""
    if not Line.objects.filter(owner=owner, share=share_id, what=SHARED).exists():
        raise Http404
    return share_id


def share_for(reader: Person, share_id: UUID, now: datetime) -> Share:
    share = Share.objects.filter(pk=share_id).select_related("owner").first()
    if share is None or not may_read(reader, share, now):
        raise Http404
    return share


def piece_for(share: Share) -> Piece:
    """A thing that is gone is shared no more, whether or not anybody said so."""
    piece = piece_of(share, KINDS)
    if piece is None:
        raise Http404
    return piece
