"""A couple at a table of these tests: two browsers, one sitting, and what the log holds."""

from dataclasses import dataclass
from typing import Any

from tests.cast import Cast
from tests.wire.browser import Browser, Reply, after_the_commit, forget_everything
from tests.wire.conftest import SignedIn

SENTENCES = "application/json"


@dataclass
class Couple:
    maya: Browser
    jonas: Browser
    sitting: Any

    def log(self) -> list[Any]:
        """The events as they lie in the database, read as a process that has just started would."""
        from sameside.web.sittings import log, tables

        forget_everything()
        table = tables.table_at(self.sitting)
        return log.read(self.sitting, table.keeper, dict(enumerate(table.owners)), 0)

    def state(self) -> Any:
        from sameside.web.sittings import tables

        return tables.table_at(self.sitting).state

    def seq(self) -> int:
        from sameside.web.sittings.models import Sitting

        return int(Sitting.objects.get(pk=self.sitting).seq)


def sit_down(cast: Cast, signed_in: SignedIn, slug: str, pace: str = "live", begin: bool = True) -> Couple:
    from sameside.web.sittings import actions

    sitting = actions.start(slug, [cast.maya, cast.jonas], cast.couple, pace).pk
    couple = Couple(signed_in(cast.maya), signed_in(cast.jonas), sitting)
    if begin:
        actions.act(sitting, 1, "arrive", {})
        if pace == "live":
            actions.act(sitting, 0, "begin", {})
    after_the_commit()
    return couple


def is_sentence(reply: Reply) -> bool:
    """A refusal somebody can act on."""
    import json

    if reply.header("content-type") != SENTENCES:
        return False
    told = json.loads(reply.body)
    return bool(told["code"]) and len(told["sentence"]) > 10 and told["sentence"].endswith(".")
