"""Markdown from content files, as safe HTML. Content may be mounted from elsewhere: nothing in it is trusted."""

from functools import lru_cache

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

MARKDOWN = MarkdownIt("commonmark", {"html": False}).disable("image")
OWN = MarkdownIt("commonmark", {"html": False, "breaks": True}).disable("image")
OWN_TAGS = {"p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "a", "h3", "h4", "h5", "h6", "hr", "code", "pre"}
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


def render_own(markdown: str) -> SafeString:
    """What a person wrote for themselves. Private words stay in no cache; a heading of theirs is one of a page's smaller ones."""
    tokens = OWN.parse(markdown)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, int(token.tag[1]) + 2)}"
    html = OWN.renderer.render(tokens, OWN.options, {})
    return mark_safe(nh3.clean(html, tags=OWN_TAGS, attributes={"a": {"href"}}, url_schemes=SCHEMES))  # noqa: S308
