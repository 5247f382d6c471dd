"""A character and a situation as small as they may be, as tables."""

from typing import Any

STATES = ("calm", "guarded", "flooded", "withdrawn")


def character(**other: Any) -> dict[str, Any]:
    states = {
        state: {touch: [f"{state} {touch} {number}" for number in range(6)] for touch in ("stung", "even", "softened")}
        for state in STATES
    }
    temper = {"rest": 0, "keep": 0.8, "sting": 1, "soften": 1, "fire": 1, "cool": 0.5, "deaf": 0.5}
    words = {"name": "Ada", "about": "About.", "hurts": "This.", "softens": "That."}
    lists = {"openers": ["o1", "o2", "o3"], "short": [f"short {number}" for number in range(6)]}
    return {**words, **lists, "temper": temper, **states, **other}


def situation(**other: Any) -> dict[str, Any]:
    lists = {
        name: [f"{name} {number}" for number in range(3)]
        for name in ("openers", "complaints", "facts", "softer", "repairs")
    }
    return {"who": "friends", "title": "Title", "about": "About.", "ease": 0.1, **lists, **other}


OWN = {"who": "anyone", "title": "Own", "about": "Own.", "ease": 0}
