"""A small language for sittings that reads like a play.

    Cast: Maya, Jonas
    Maya: I felt left out.
    Jonas tries to speak: refused only-listen
    Jonas says back: You felt left out.
    Maya: That's it.
    (20 minutes pass)
    Jonas sees: left out

The first line names the seats. Every other line is something a person does, a wait, or something that is so.
A line that does not come true raises Astray, with the line.
"""

import re
from collections.abc import Callable
from typing import Any

from sameside.engine.events import Refusal
from sameside.engine.exercise import Exercise
from sameside.engine.testing.play import Table

UNITS = {"second": 1, "minute": 60, "hour": 3600}
VERDICTS = {"That's it": "yes", "Partly": "partly", "Not yet": "no"}
PLAIN = {
    "goes on": "go_on", "passes": "pass", "passes the floor": "pass_floor", "asks for the floor": "ask_floor",
    "no longer asks": "unask_floor", "says more": "more", "needs longer": "longer", "has said enough": "enough",
    "lets it rest": "let_rest", "pauses": "pause", "resumes": "resume", "returns": "arrive", "leaves": "leave",
    "stops": "stop", "goes on without": "go_without",
}  # fmt: skip
SAID = {
    "": "speak", "says back": "say_back", "makes sense": "sense", "writes": "answer", "tells": "tell", "asks": "ask",
    "answers": "answer",
}  # fmt: skip


class Astray(AssertionError):
    """The play went another way than the script."""


def act_out(exercise: Exercise, script: str, pace: str = "live") -> Table:
    """Plays the script; gives the table as it stands at its end."""
    first, *lines = [line.strip() for line in script.strip().splitlines() if line.strip()]
    cast = [name.strip() for name in first.removeprefix("Cast:").split(",")]
    table = Table(exercise, len(cast), pace)
    for line in lines:
        _act(table, cast, line)
    return table


def _act(table: Table, cast: list[str], line: str) -> None:
    who = next((name for name in cast if re.match(rf"{re.escape(name)}\b", line)), "")
    rest = line[len(who) :].strip()
    for pattern, scene in SCENES if who else SETTINGS:
        if found := re.fullmatch(pattern, rest):
            problem = scene(table, cast.index(who) if who else None, *found.groups())
            if problem:
                raise Astray(f"{line}\n  but {problem}")
            return
    raise Astray(f"{line}\n  but nobody knows what that means")


def _done(table: Table, seat: Any, kind: str, **body: Any) -> str:
    refusal = table.do(seat, kind, **body)
    return f"this was refused: {refusal.code}" if refusal else ""


def _plain(table: Table, seat: Any, words: str) -> str:
    return _done(table, seat, PLAIN[words]) if words in PLAIN else "nobody knows how to do that"


def _said(table: Table, seat: Any, how: str, text: str) -> str:
    return _done(table, seat, SAID[how], text=text)


def _checked(table: Table, seat: Any, verdict: str, fix: str) -> str:
    return _done(table, seat, "check", verdict=VERDICTS[verdict], text=fix)


def _rated(table: Table, seat: Any, value: str) -> str:
    return _done(table, seat, "answer", value=value)


def _drafted(table: Table, seat: Any, text: str) -> str:
    stage = table.sees(seat).stage or {}
    return _done(table, seat, "draft", text=text, version=stage.get("version", 0))


def _accepted(table: Table, seat: Any) -> str:
    stage = table.sees(seat).stage or {}
    return _done(table, seat, "accept", version=stage.get("version", 0))


def _time_out(table: Table, seat: Any, amount: str, unit: str) -> str:
    return _done(table, seat, "time_out", minutes=int(amount) * UNITS[unit] // 60)


def _refused(table: Table, seat: Any, move: str, code: str) -> str:
    found = table.do(seat, move.replace(" ", "_"), text="Let me say something.", verdict="yes", minutes=20)
    if isinstance(found, Refusal):
        return "" if found.code == code else f"this was refused for another reason: {found.code}"
    return "this was not refused"


def _sees(table: Table, seat: Any, negation: str | None, text: str) -> str:
    view = table.sees(seat)
    there = text in repr((view.stage, view.opened, view.past, view.topic, view.waiting))
    return "" if there is (negation is None) else f"the page is {view}"


def _may(table: Table, seat: Any, moves: str) -> str:
    always = ("pause", "leave", "stop")
    now = [move for move in table.sees(seat).moves if move not in always]
    wanted = [] if moves == "nothing" else [move.strip().replace(" ", "_") for move in moves.split(",")]
    return "" if now == wanted else f"the moves are {now}"


def _is_at(table: Table, seat: Any, where: str) -> str:
    view = table.sees(seat)
    now = (view.phase, view.step.id if view.step else "")
    return "" if where in now else f"it is {now}"


def _passes(table: Table, seat: Any, amount: str, unit: str) -> str:
    table.wait(seconds=int(amount) * UNITS[unit])
    return ""


def _over(table: Table, seat: Any, why: str) -> str:
    return "" if table.state.over == why else f"it is {table.state.over or 'not over'}"


Scene = Callable[..., str]
SCENES: tuple[tuple[str, Scene], ...] = (
    (r": (That's it|Partly|Not yet)\. ?(.*)", _checked),
    (r"tries to ([a-z ]+): refused ([a-z-]+)", _refused),
    (r"(does not )?sees?: (.+)", _sees),
    (r"may: (.+)", _may),
    (r"is at (\S+)", _is_at),
    (r"rates (\d+)", _rated),
    (r"proposes: (.+)", _drafted),
    (r"agrees", _accepted),
    (r"takes (\d+) (minute|hour)s?", _time_out),
    (rf"({'|'.join(SAID)}): (.+)", _said),
    (r"([a-z ]+)", _plain),
)
SETTINGS: tuple[tuple[str, Scene], ...] = (
    (r"\((\d+) (second|minute|hour)s? pass(?:es)?\)", _passes),
    (r"It is over: (\w+)", _over),
)
