"""What the settings make of the address of the house."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src"
LOOK = """
import json
from sameside.config import settings
print(json.dumps([settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, settings.SESSION_COOKIE_SECURE]))
"""


@pytest.mark.parametrize(
    ("address", "cookies"),
    [
        ("https://house.example", ["__Host-sid", "__Host-csrf", True]),
        ("http://127.0.0.1:8000", ["sid", "csrf", False]),
    ],
)
def test_over_https_nobody_beside_us_can_plant_our_cookies(address: str, cookies: list[object]) -> None:
    surroundings = {**os.environ, "PYTHONPATH": str(SOURCE), "SAMESIDE_ADDRESS": address}
    told = subprocess.run([sys.executable, "-c", LOOK], env=surroundings, capture_output=True, text=True, check=True)
    assert json.loads(told.stdout) == cookies
