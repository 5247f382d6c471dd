"""What people write with Markdown, as safe HTML: emphasis, lists, quotes and headings; no links, pictures or HTML.

Nothing of it is kept in memory: it is somebody's own words.
"""

from functools import cache
from typing import Final

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

TAGS: Final = {"p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "hr", "code", "pre"}
LEFT_OUT: Final = ["image", "link", "autolink", "reference", "html_inline", "html_block"]


def written(markdown: str) -> SafeString:
    return mark_safe(nh3.clean(_renderer().render(markdown), tags=TAGS, attributes={}))  # noqa: S308


@cache
def _renderer() -> MarkdownIt:
    made = MarkdownIt("commonmark", {"html": False, "breaks": True, "maxNesting": 20}).disable(LEFT_OUT)
    made.add_render_rule("heading_open", lambda *_: "<p><strong>")
    made.add_render_rule("heading_close", lambda *_: "</strong></p>")
    return made
