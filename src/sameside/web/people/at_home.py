"""May the demo run? Only where nobody but this computer can reach it. Settings ask this too, so: no Django here."""

import ipaddress
from urllib.parse import urlsplit


def demo_stays_home(demo: bool, address: str, bind: str) -> bool:
    return not demo or (is_at_home(urlsplit(address).hostname or "") and is_at_home(bind))


def is_at_home(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
