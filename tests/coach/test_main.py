import io
import json
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from sameside.coach.__main__ import answer_all, main
from tests.house.tree import ROOT

LINE = '{"text": "You never listen."}\n'


def test_lines_come_in_and_go_out(capsys: pytest.CaptureFixture[str]) -> None:
    out = io.StringIO()
    assert answer_all("read", [LINE.encode(), b"\n", b"nope\n", b"{}"], out) == 0
    said = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [list(one)[0] for one in said] == ["text", "error", "error"]
    assert "2 lines could not be read" in capsys.readouterr().err


def test_where_all_is_well_nothing_is_noted(capsys: pytest.CaptureFixture[str]) -> None:
    answer_all("read", [LINE.encode()], io.StringIO())
    assert capsys.readouterr().err == ""


def test_a_file_can_be_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.jsonl").write_text(LINE * 2)
    assert main(["safety", str(tmp_path / "a.jsonl")]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_a_file_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["read", str(tmp_path / "ghost")])
    assert ended.value.code == 2
    assert "cannot be read: No such file" in capsys.readouterr().err


def test_a_command_nobody_knows_is_told() -> None:
    with pytest.raises(SystemExit):
        main(["guess"])


def test_without_a_file_what_comes_in_is_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LINE.encode())))
    monkeypatch.setattr(sys, "argv", ["coach", "read"])
    monkeypatch.delitem(sys.modules, "sameside.coach.__main__")
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("sameside.coach", run_name="__main__", alter_sys=True)
    assert ended.value.code == 0
    assert json.loads(capsys.readouterr().out)["text"] == "You never listen."


def test_a_reader_who_leaves_early_is_no_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def gone(words: str) -> int:
        raise BrokenPipeError

    (tmp_path / "a.jsonl").write_text(LINE)
    monkeypatch.setattr(sys.stdout, "write", gone)
    assert main(["read", str(tmp_path / "a.jsonl")]) == 0


def test_it_runs_from_the_shell() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sameside.coach", "read"],
        input=LINE,
        env={"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout)["language"] == "en"
