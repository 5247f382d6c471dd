"""Reading goals. Nothing here decides who may look; access.py does."""

from sameside.web.goals.queries.today import last_touched, waiting

__all__ = ["last_touched", "waiting"]
