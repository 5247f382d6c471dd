"""Everything that changes a goal. What ends with a person or a circle is tied in config/wiring.py."""

from sameside.web.goals.actions.going import erase, leave_circle

__all__ = ["erase", "leave_circle"]
