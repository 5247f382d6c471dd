"""The same script against Sameside and its peers, by the driver that the peers come with.

    SAMESIDE_BENCH_DRIVER=<folder with bench.py and targets/> \\
        <that folder>/.venvs/client/bin/python bench/pairs/run.py --target sameside --pairs 20 --seconds 20

Everything behind run.py goes to the driver as it is; --target may name several, with commas.
"""

import asyncio
import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
OURS = "sameside"


def main(arguments: list[str]) -> None:
    driver = os.environ.get("SAMESIDE_BENCH_DRIVER", "")
    if not (Path(driver) / "bench.py").is_file():
        sys.exit("SAMESIDE_BENCH_DRIVER must name the folder of the paired bench (bench.py and targets/).")
    sys.path[:0] = [str(ROOT), driver]
    os.chdir(driver)
    # Ours first: the driver is called bench too, and puts its own folder before all others.
    loaded("targets.sameside", ROOT / "bench" / "pairs" / "sameside.py")
    bench = loaded("paired_bench", Path(driver) / "bench.py")
    place = arguments.index("--target") + 1
    for target in arguments[place].split(","):
        sys.argv = ["bench.py", *arguments[:place], target, *arguments[place + 1 :]]
        asyncio.run(bench.main())


def loaded(name: str, path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    try:
        import uvloop
    except ImportError:
        pass
    else:
        uvloop.install()
    main(sys.argv[1:])
