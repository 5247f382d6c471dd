"""Names and icons the app can wear on a home screen. A phone lies on a table: most of them tell nothing."""

from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

COOKIE: Final = "look"
LASTS: Final = 365 * 24 * 60 * 60
GROUND: Final = "#faf6ee"
SIZES: Final = (192, 512)


@dataclass(frozen=True)
class Look:
    id: str
    name: str | Promise

    @property
    def picture(self) -> str:
        return static(f"ui/looks/{self.id}.svg")

    @property
    def touch_icon(self) -> str:
        return static(f"ui/looks/{self.id}-192.png")

    @property
    def manifest(self) -> str:
        return reverse("ui:manifest", args=[self.id])


LOOKS: Final = {
    one.id: one
    for one in (
        Look("notebook", _("Notebook")),
        Look("almanac", _("Almanac")),
        Look("meadow", _("Meadow")),
        Look("sameside", "Sameside"),
    )
}


def look_of(request: HttpRequest) -> Look | None:
    """What this browser chose, kept in this browser alone."""
    return LOOKS.get(request.COOKIES.get(COOKIE, ""))


def manifest_of(look: Look) -> dict[str, Any]:
    """Each look is an app of its own: no later page, drawn without the cookie, can rename one that is installed."""
    start = reverse("ui:look", args=[look.id])
    sizes = [(static(f"ui/looks/{look.id}-{size}.png"), f"{size}x{size}", "image/png") for size in SIZES]
    sizes.append((look.picture, "any", "image/svg+xml"))
    return {
        "id": start,
        "start_url": start,
        "scope": "/",
        "name": str(look.name),
        "short_name": str(look.name),
        "lang": get_language() or "en",
        "display": "standalone",
        "background_color": GROUND,
        "theme_color": GROUND,
        "icons": [
            {"src": source, "sizes": size, "type": kind, "purpose": purpose}
            for source, size, kind in sizes
            for purpose in ("any", "maskable")
        ],
    }
