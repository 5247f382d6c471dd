"""Reading goals. Nothing here decides who may look; access.py does."""

from sameside.web.goals.queries.today import waiting

__all__ = ["waiting"]
