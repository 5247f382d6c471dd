"""Texts of real people are found where they lie, and nothing of them but codes lies here."""

import json
import re
from pathlib import Path

import pytest

from sameside.coach import DRAFT_CODES
from tools.coach import others
from tools.coach import real as tried
from tools.coach.corpus import Row, rows
from tools.coach.real import real, sum_of

TALK = [{"dialogue_id": 7, "chat_logs": [{"text": "I need wood."}, {"text": "So you are cold, [NAME]?"}]}]
FILES = {
    "goemotions/one.tsv": "Thanks, [NAME]!\t15\tabc\n\nYou lot\t27\tabd\n",
    "casino/one.json": json.dumps(TALK),
    "toxic_spans/one.csv": 'spans,text\n[],"Fine, ""you"" win "\n[1],You fool\n',
    "isarcasm/one.csv": ",tweet,sarcastic,rephrase\n4,Oh great,1,That is bad\n",
}
WORDS = {
    ("goemotions/one.tsv", "abc"): ("Thanks, [NAME]!", "Thanks, Sam!", ""),
    ("casino/one.json", "7:1"): ("So you are cold, [NAME]?", "So you are cold, Sam?", "I need wood."),
    ("toxic_spans/one.csv", "0"): ('Fine, "you" win', 'Fine, "you" win', ""),
    ("isarcasm/one.csv", "4:tweet"): ("Oh great", "Oh great", ""),
    ("isarcasm/one.csv", "4:rephrase"): ("That is bad", "That is bad", ""),
}


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, body in FILES.items():
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(body, encoding="utf-8")
    monkeypatch.setattr(others, "FOLDER", tmp_path)
    tried._file.cache_clear()
    return tmp_path


def annotated(monkeypatch: pytest.MonkeyPatch, *some: Row) -> None:
    monkeypatch.setattr(tried, "rows", lambda part, name: list(some))


def row(file: str, place: str, text: str, *, certain: bool = True) -> Row:
    return {"file": file, "row": place, "sum": sum_of(text), "codes": ["APPR"], "certain": certain}


def test_a_text_of_each_collection_is_found_with_the_turn_before_it(
    texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    annotated(monkeypatch, *(row(*place, text) for place, (text, _, _) in WORDS.items()))
    found = real("dev")
    assert [(item.text, item.before) for item in found] == [(shown, before) for _, shown, before in WORDS.values()]
    assert {item.codes for item in found} == {frozenset({"APPR"})}
    assert found[3].group == found[4].group != found[2].group


def test_what_the_annotator_was_not_sure_of_comes_only_when_asked_for(
    texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    annotated(monkeypatch, row("toxic_spans/one.csv", "1", "You fool", certain=False))
    assert real("dev") == []
    assert [item.text for item in real("dev", certain=False)] == ["You fool"]


def test_another_text_than_the_one_that_was_annotated_is_refused(texts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    annotated(monkeypatch, row("goemotions/one.tsv", "abd", "You all"))
    with pytest.raises(SystemExit, match=r"goemotions/one\.tsv has another text at abd"):
        real("dev")


def test_a_file_that_is_not_there_is_named(texts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    annotated(monkeypatch, row("goemotions/two.tsv", "abc", "Thanks"))
    with pytest.raises(SystemExit, match=r"goemotions/two\.tsv is missing"):
        real("dev")


def test_of_a_text_of_others_the_corpus_keeps_where_it_stands_a_sum_and_known_codes() -> None:
    for part in ("train", "dev"):
        found = rows(part, "real")
        assert len(found) >= 500
        for one in found:
            assert set(one) == {"file", "row", "sum", "codes", "certain"}
            assert re.fullmatch(r"[0-9a-f]{12}", one["sum"])
            assert re.fullmatch(r"\w+(:\w+)?", one["row"])
            assert one["codes"] == [code for code in DRAFT_CODES if code in one["codes"]]


def test_no_talk_and_no_tweet_with_its_rewording_stands_in_two_parts() -> None:
    train, dev = (
        {(one["file"], one["row"].partition(":")[0]) for one in rows(part, "real")} for part in ("train", "dev")
    )
    assert not train & dev
    assert not {one["sum"] for one in rows("train", "real")} & {one["sum"] for one in rows("dev", "real")}
