"""The faces of a sitting, remembered for some seconds: a live turn should not read names again."""

import time
from uuid import UUID

from sameside.web.circles.faces import Face
from sameside.web.sittings.queries import faces_at

SECONDS = 20.0
_faces: dict[UUID, tuple[float, tuple[Face, ...]]] = {}


def faces_of(sitting_id: UUID) -> tuple[Face, ...]:
    known = _faces.get(sitting_id)
    if known is not None and time.monotonic() - known[0] < SECONDS:
        return known[1]
    if len(_faces) > 5000:
        _faces.clear()
    faces = tuple(faces_at(sitting_id))
    _faces[sitting_id] = (time.monotonic(), faces)
    return faces


def forget_faces() -> None:
    _faces.clear()
