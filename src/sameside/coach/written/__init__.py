"""From the files authors write to a coach, with a sentence for everything they have to mend."""

from sameside.coach.written.cast import cast_fault
from sameside.coach.written.fault import BadCoach, Fault, Source
from sameside.coach.written.whole import read_coach

__all__ = ["BadCoach", "Fault", "Source", "cast_fault", "read_coach"]
