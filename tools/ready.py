"""Gets a clone ready: `ready.py run` to run the site, `ready.py dev` to work on it, `ready.py train` to teach the coach.

Needs nothing but Python 3.11 with venv. Each step leaves a stamp of what it was made from and is skipped next time.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMPS = VENV / ".ready"
BROWSERS = ("chromium", "chromium-headless-shell", "chromium-browser", "google-chrome", "chrome")


def main(purpose: str) -> int:
    make_venv()
    install("requirements-dev.txt" if purpose == "dev" else "requirements.txt")
    if purpose == "train":
        install("requirements-train.txt")
        return 0
    run(PYTHON, ROOT / "tools" / "fonts.py")
    once("words", sorted(ROOT.glob("src/**/*.po")), lambda: run(PYTHON, ROOT / "tools" / "translations.py"))
    once("static", static_sources(), lambda: run(PYTHON, ROOT / "manage.py", "build_static"))
    if purpose == "dev":
        look_for_browser()
    return 0


def make_venv() -> None:
    if PYTHON.exists():
        return
    say("Making .venv with " + sys.version.split()[0])
    try:
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    except subprocess.CalledProcessError:
        shutil.rmtree(VENV, ignore_errors=True)
        sys.exit("Python could not make a virtual environment. On Debian and Ubuntu: apt-get install python3-venv")


def install(name: str) -> None:
    wanted = ROOT / name
    if stamp_of([wanted]) == read_stamp("packages-of-" + name):
        return
    say(f"Installing {name}")
    hashed = ["--require-hashes", "-r", str(wanted)]
    if not install_with_uv(hashed):
        run(PYTHON, "-m", "pip", "install", "--quiet", *hashed)
    write_stamp("packages-of-" + name, stamp_of([wanted]))
    if name == "requirements-dev.txt":  # it holds everything that running needs, in the same versions
        write_stamp("packages-of-requirements.txt", stamp_of([ROOT / "requirements.txt"]))


def install_with_uv(hashed: list[str]) -> bool:
    """uv is quicker, where it is there and knows the way to the packages."""
    uv = shutil.which("uv")
    if uv is None:
        return False
    asked = [uv, "pip", "install", "--quiet", "--python", str(PYTHON), *hashed]
    env = {**os.environ, "UV_PYTHON_DOWNLOADS": "never", "UV_HTTP_TIMEOUT": "20"}
    return subprocess.run(asked, env=env, stderr=subprocess.DEVNULL).returncode == 0


def static_sources() -> list[Path]:
    files = [path for path in ROOT.glob("src/sameside/**/static/**/*") if path.is_file()]
    return sorted([*files, *ROOT.glob("src/sameside/**/storage.py")])


def look_for_browser() -> None:
    if any(shutil.which(name) for name in BROWSERS):
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        say("Installing Chromium for the browser tests")
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run(["apt-get", "update"], **quiet)
        subprocess.run(["apt-get", "install", "-y", "--no-install-recommends", *BROWSERS[:2]], **quiet)
    if not any(shutil.which(name) for name in BROWSERS):
        say("There is no Chromium on this machine: the browser tests will be SKIPPED. Install it to run them.")


def once(name: str, sources: list[Path], work: Callable[[], None]) -> None:
    stamp = stamp_of(sources)
    if read_stamp(name) != stamp:
        work()
        write_stamp(name, stamp)


def stamp_of(sources: list[Path]) -> str:
    sum_of_all = hashlib.sha256()
    for path in sources:
        sum_of_all.update(str(path.relative_to(ROOT)).encode())
        sum_of_all.update(path.read_bytes())
    return sum_of_all.hexdigest()


def read_stamp(name: str) -> str:
    path = STAMPS / name
    return path.read_text() if path.exists() else ""


def write_stamp(name: str, stamp: str) -> None:
    STAMPS.mkdir(parents=True, exist_ok=True)
    (STAMPS / name).write_text(stamp)


def run(*command: object) -> None:
    finished = subprocess.run([str(part) for part in command], cwd=ROOT)
    if finished.returncode != 0:
        sys.exit(finished.returncode)


def say(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "run"))
