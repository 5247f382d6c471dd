import time
from pathlib import Path

import pytest

from tools import fonts


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(fonts, "FONTS", tmp_path)
    return tmp_path


def test_both_faces_are_cut_small_with_their_licences_beside_them(folder: Path) -> None:
    assert fonts.main() == 0
    assert (folder / "fraunces.woff2").stat().st_size < 48_000
    assert (folder / "figtree.woff2").stat().st_size < 20_000
    for name in ("fraunces", "figtree"):
        assert (folder / f"{name}.woff2").read_bytes()[:4] == b"wOF2"
        assert "SIL OPEN FONT LICENSE" in (folder / f"{name}-OFL.txt").read_text().upper()


def test_the_second_run_leaves_what_is_there_alone(folder: Path) -> None:
    for cut in fonts.CUTS:
        fonts.font_file(cut).write_bytes(b"here")
        fonts.licence_file(cut).write_text("here")
    started = time.perf_counter()
    fonts.main()
    assert time.perf_counter() - started < 0.5
    assert all(fonts.font_file(cut).read_bytes() == b"here" for cut in fonts.CUTS)


def test_a_run_that_broke_off_leaves_no_half_font(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(source: Path, target: Path, cut: fonts.Cut) -> None:
        target.write_bytes(b"half")
        raise KeyboardInterrupt

    monkeypatch.setattr(fonts, "subset_font", stop)
    with pytest.raises(KeyboardInterrupt):
        fonts.main()
    assert not list(folder.glob("*.woff2"))
    assert not fonts.is_there(fonts.CUTS[0])
