"""What an app lets wait on today's page: words, an address, and when."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Waiting:
    words: str
    url: str
    at: datetime | None = None
