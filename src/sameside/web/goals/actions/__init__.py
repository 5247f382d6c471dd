"""Everything that changes a goal. What ends with a person or a circle is tied in config/wiring.py."""

from sameside.web.goals.actions.going import erase, join_circle, leave_circle

__all__ = ["erase", "join_circle", "leave_circle"]
