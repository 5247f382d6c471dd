"""An installation of its own in a folder: run commands and lines of Python in it, as separate processes."""

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[3]
START = "import django; django.setup()\nfrom django.core.management import call_command\n"


@dataclass
class House:
    home: Path
    settings: dict[str, str] = field(default_factory=dict)

    def start(self, code: str) -> "subprocess.Popen[str]":
        env = {name: value for name, value in os.environ.items() if not name.startswith("SAMESIDE_")}
        env |= {
            "SAMESIDE_HOME": str(self.home),
            "DJANGO_SETTINGS_MODULE": "tests.web.vault.small_settings",
            "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
            **self.settings,
        }
        return subprocess.Popen(
            [sys.executable, "-c", START + code],
            env=env,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def run(self, code: str) -> str:
        done, out, complaint = self.tried(code)
        assert done == 0, complaint
        return out

    def refusal(self, code: str) -> str:
        done, _, complaint = self.tried(code)
        assert done != 0, "It was not refused."
        return complaint.strip().splitlines()[-1]

    def tried(self, code: str) -> tuple[int, str, str]:
        process = self.start(code)
        out, complaint = process.communicate(timeout=120)
        return process.returncode, out.strip(), complaint

    def command(self, *words: str) -> str:
        return self.run(f"call_command(*{words!r})")

    def refused_command(self, *words: str) -> str:
        return self.refusal(f"call_command(*{words!r})")
