"""Markdown from content files, as safe HTML. Content may be mounted from elsewhere: nothing in it is trusted."""

from functools import lru_cache

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

MARKDOWN = MarkdownIt("commonmark", {"html": False}).disable("image")
TAGS = {"p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "a", "h4", "h5", "hr", "code"}
SCHEMES = {"https", "http", "mailto", "tel"}


@lru_cache(maxsize=1024)
def render(markdown: str) -> SafeString:
    html = nh3.clean(MARKDOWN.render(markdown), tags=TAGS, attributes={"a": {"href"}}, url_schemes=SCHEMES)
    return mark_safe(html)  # noqa: S308


@lru_cache(maxsize=1024)
def render_line(markdown: str) -> SafeString:
    """One line without a paragraph around it: headings, prompts, options."""
    html = nh3.clean(MARKDOWN.renderInline(markdown), tags={"em", "strong", "br"})
    return mark_safe(html)  # noqa: S308
