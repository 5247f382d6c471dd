"""Cut our two typefaces from the packages that carry them, into the folder the pages load them from.

Run at set-up. Font files are never committed. The second run sees that all is there and does nothing.
"""

import shutil
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

FONTS = Path(__file__).resolve().parents[1] / "src/sameside/web/ui/static/ui/fonts"
LATIN = "20-7E,A0-FF,131,152-153,2010-2015,2018-201E,2020-2022,2026,2030,2032-2033,2039-203A,20AC,2212"
ARROWS = ",2190-2193,2196-2199"
FEATURES = ["kern", "liga", "ccmp", "locl", "rvrn", "tnum", "pnum"]
UNSEEN = 1.5


class Cut(NamedTuple):
    package: str
    source: str
    target: str
    axes: dict[str, Any]
    codes: str
    units: int | None = None


CUTS = (
    Cut(
        "fontpkg_fraunces",
        "Fraunces[SOFT,WONK,opsz,wght].ttf",
        "fraunces",
        {"SOFT": 50, "WONK": 0, "wght": (400, 400, 650), "opsz": (9, 9, 144)},
        LATIN,
        1000,
    ),
    Cut("fontpkg_figtree", "Figtree[wght].ttf", "figtree", {"wght": (400, 400, 700)}, LATIN + ARROWS),
)


def main() -> int:
    FONTS.mkdir(parents=True, exist_ok=True)
    for cut in CUTS:
        if not is_there(cut):
            make(cut)
            print(f"fonts: cut {cut.target}")
    return 0


def is_there(cut: Cut) -> bool:
    return font_file(cut).is_file() and licence_file(cut).is_file()


def font_file(cut: Cut) -> Path:
    return FONTS / f"{cut.target}.woff2"


def licence_file(cut: Cut) -> Path:
    return FONTS / f"{cut.target}-OFL.txt"


def make(cut: Cut) -> None:
    """Written beside and moved in one step, so that an interrupted run leaves no half font."""
    package = package_folder(cut.package)
    shutil.copyfile(package / "LICENSE", licence_file(cut))
    with tempfile.TemporaryDirectory(dir=FONTS) as folder:
        ready = Path(folder) / "font.woff2"
        subset_font(package / "files" / cut.source, ready, cut)
        ready.replace(font_file(cut))


def package_folder(name: str) -> Path:
    found = find_spec(name)
    if found is None or found.origin is None:
        raise SystemExit(f"fonts: {name} is not installed. Run make run, which installs it.")
    return Path(found.origin).parent


def subset_font(source: Path, target: Path, cut: Cut) -> None:
    from fontTools import subset
    from fontTools.ttLib import TTFont
    from fontTools.ttLib.scaleUpem import scale_upem
    from fontTools.varLib.instancer import instantiateVariableFont

    font = instantiateVariableFont(TTFont(source), cut.axes)
    if cut.units:
        scale_upem(font, cut.units)
    options = subset.Options(hinting=False, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], layout_features=FEATURES)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=subset.parse_unicodes(cut.codes))
    cutter.subset(font)
    drop_unseen_deltas(font)
    font.flavor = "woff2"
    font.save(target)


def drop_unseen_deltas(font: Any) -> None:
    """Variation that moves a point by less than 1.5 units of 1000 weighs much and shows nothing."""
    for name, deltas in font["gvar"].variations.items():
        points, control = font["glyf"]._getCoordinatesAndControls(name, font["hmtx"].metrics)
        composite = font["glyf"][name].isComposite()
        for delta in deltas:
            delta.calcInferredDeltas(points, control.endPts)
            delta.roundDeltas()
            delta.optimize(points, control.endPts, tolerance=UNSEEN, isComposite=composite)


if __name__ == "__main__":
    sys.exit(main())
