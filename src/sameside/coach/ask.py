"""What can be asked of the coach. Without a coach it is the one we ship, in English."""

from collections.abc import Collection, Sequence

from sameside.coach.coach import Coach
from sameside.coach.draft import draft_read
from sameside.coach.reading import OwnTrap, Reading, Reply, SafetyHit, Traps
from sameside.coach.reply import reply_to
from sameside.coach.safety import danger_in
from sameside.coach.shelf import load_coach
from sameside.coach.text import read_text
from sameside.coach.traps import traps_in


def read_draft(text: str, before: str = "", *, silenced: Collection[str] = (), coach: Coach | None = None) -> Reading:
    """Marks for a draft; `before` is what the other said last, `silenced` the phrases that are figures of speech."""
    return draft_read(text, before, silenced, coach or load_coach())


def read_reply(text: str, before: str, *, coach: Coach | None = None) -> Reply:
    """Whether a reply names the feeling, says back the view, and asks further."""
    return reply_to(text, before, coach or load_coach())


def name_traps(text: str, *, own: Sequence[OwnTrap] = (), coach: Coach | None = None) -> Traps:
    """Thinking traps to ask about, in private writing only."""
    coach = coach or load_coach()
    return traps_in(read_text(text, coach.tongue), own, coach)


def check_safety(
    text: str, *, silenced: Collection[str] = (), perhaps: bool = False, coach: Coach | None = None
) -> tuple[SafetyHit, ...]:
    """Self-harm, violence and control, for the writer's eyes only; with `perhaps` also what is too unsure for a card."""
    coach = coach or load_coach()
    danger = danger_in(read_text(text, coach.tongue, quotations_too=True), silenced, coach)
    return danger.any if perhaps else danger.sure
