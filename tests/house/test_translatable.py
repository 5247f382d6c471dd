"""Every word on a page goes through a translate tag, so that one more language is one more file."""

import re

from django.utils.translation.template import templatize

from tests.house import tree
from tests.house.pagetext import bare, translated

# The gallery of parts: example talk on a page for builders, not for people.
FOR_BUILDERS = "src/sameside/web/ui/templates/ui/parts"


def test_no_template_has_words_outside_translate_tags() -> None:
    pages = [path for path in tree.ours(".html", ".txt") if not tree.name(path).startswith(FOR_BUILDERS)]
    assert pages
    tree.refuse(f"{tree.name(path)}: {found}" for path in pages for found in bare(tree.text(path)))


def test_control_bare_words_are_found() -> None:
    assert bare("<p>Good morning</p>") == ["Good morning"]
    assert bare('<button aria-label="Close it">{% translate "Close" %}</button>') == ["Close it"]
    assert bare("{% if a %}Yes{% endif %}") == ["Yes"]
    assert not bare('<p>{% translate "Good morning" %} · {{ name }}</p>')
    assert not bare("{% blocktranslate with a=b %}Hello {{ a }}, and <b>you</b>{% endblocktranslate %}")
    assert not bare("{% comment %}why{% endcomment %}{# why #}<!-- why -->")


def test_control_the_reader_sees_what_translators_see() -> None:
    tags = """{% translate "One" %}{{ _("Two") }}{% translate 'It\'s' as three %}"""
    assert translated(tags)[:2] == ["One", "Two"]
    assert translated("{% blocktranslate %}Dear {{ a }}{% plural %}Dear all{% endblocktranslate %}") == [
        "Dear … Dear all"
    ]


def not_found(source: str) -> set[str]:
    """Words that Django's makemessages would pass over."""
    return {words for words in re.findall(r'_\("([^"]*)"\)', source) if f'"{words}"' not in templatize(source)}


def test_the_extractor_finds_every_word_of_a_part() -> None:
    parts = [path for path in tree.ours(".html") if "/jinja2/" in tree.name(path)]
    assert parts
    tree.refuse(f"{tree.name(path)}: {found}" for path in parts for found in not_found(tree.text(path)))


def test_control_words_inside_a_call_are_not_found() -> None:
    assert not_found('{{ act("pass", _("Rather not"), fields) }}') == {"Rather not"}
    assert not not_found('{% set label = _("Rather not") %}{{ act("pass", label, fields) }}{{ _("Hi")|format(a=b) }}')
