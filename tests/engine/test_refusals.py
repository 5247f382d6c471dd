"""Every no says what to do."""

import re
from pathlib import Path

from sameside import engine
from sameside.engine.refusals import SENTENCES, Refused


def test_a_refusal_has_a_code_and_a_sentence() -> None:
    refused = Refused("empty")
    assert refused.refusal == engine.Refusal("empty", SENTENCES["empty"])
    assert str(refused) == "empty"


def test_every_reason_is_used_and_every_reason_used_is_known() -> None:
    sources = "\n".join(path.read_text() for path in Path(engine.__file__).parent.rglob("*.py"))
    calls = re.findall(r"Refused\(([^)\n]+)", sources)
    used = {code for call in calls for code in re.findall(r'"([a-z-]+)"', call) if code in SENTENCES or "-" in code}
    assert used <= set(SENTENCES) | {"answer"}
    assert {code for code in SENTENCES if f'"{code}"' not in sources.replace(f'    "{code}": ', "")} == set()


def test_sentences_are_whole_sentences() -> None:
    assert all(text[0].isupper() and text.endswith(".") for text in SENTENCES.values())
