"""Everything that changes a goal. What ends with a person or a circle is tied in config/wiring.py."""

from sameside.web.goals.actions.going import close_all, erase, join_circle, leave_circle

__all__ = ["close_all", "erase", "join_circle", "leave_circle"]
