"""What people wrote is never markup, whichever way it goes into a part."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.template import engines
from django.utils import translation
from django.utils.safestring import mark_safe
from jinja2 import DictLoader, Environment, TemplateNotFound
from markupsafe import Markup, escape

from sameside.web.sittings.drawing import environment, escaped, said_in

HOSTILE = '<b onclick="x">&'
SAFE = "&lt;b onclick=&#34;x&#34;&gt;&amp;"


def drawn(template: str, **words: object) -> str:
    return str(engines["jinja2"].from_string(template).render({"_": said_in("en"), **words}))


@pytest.mark.parametrize(
    "template",
    [
        "{{ words }}",
        "{{ words or '' }}",
        "{{ words|linebreaksbr }}",
        '{{ _("%(name)s has the floor")|format(name=words) }}',
        '{% set label = _("Pass the floor to %(name)s")|format(name=words) %}{{ label }}',
        '{% with label=words %}{% include "sittings/act.html" %}{% endwith %}',
        '{{ act("speak", words, "") }}',
    ],
)
def test_what_people_wrote_is_escaped(template: str) -> None:
    html = drawn(template, words=HOSTILE, kind="speak", fields="")
    assert SAFE in html
    assert "<b" not in html.replace("<button", "").replace("<br", "")


def test_the_pieces_of_the_house_escape_names_too() -> None:
    assert "<b" not in drawn("{{ who(words, 'pine') }}{{ lane('lock', words, words) }}", words=HOSTILE)
    assert 'aria-label="&lt;b' in drawn("{{ who(words, 'pine') }}", words=HOSTILE)


def test_a_name_of_blanks_and_signs_stays_as_it_is() -> None:
    assert drawn('{{ _("%(name)s has the floor")|format(name=words) }}', words="100 %(s") == "100 %(s has the floor"


def test_lines_stay_lines() -> None:
    assert drawn("{{ words|linebreaksbr }}", words="one\ntwo\r\nthree") == "one<br>two<br>three"


def test_words_of_the_house_come_in_the_language_of_the_one_who_reads() -> None:
    with translation.override("de"):
        german = said_in("de")("Monday")
    assert (german, said_in("en")("Monday")) == ("Montag", "Monday")


def test_times_are_told_in_the_time_zone_of_the_one_who_reads() -> None:
    moment = datetime(2026, 11, 23, 12, 30, tzinfo=UTC)
    assert drawn("{{ words|clock(zone) }}", words=moment, zone=ZoneInfo("Asia/Tokyo")) == "9:30 p.m."
    assert drawn("{{ words|day }}", words=date(2026, 11, 23)) == "Nov. 23, 2026"


def test_what_is_missing_is_empty_and_not_an_error() -> None:
    assert (
        drawn("{{ nobody.there[0].at_all }}|{% if nobody.there %}x{% endif %}|{{ nobody|of('x') }}{{ nobody|at(1) }}")
        == "||"
    )


def test_a_named_piece_is_drawn_as_if_it_had_been_entered_and_keeps_to_itself_what_it_sets() -> None:
    pieces = {
        "piece.html": "{% set word = 'inner' %}{{ word }} {{ given }}{% include \"deeper.html\" %}\n",
        "deeper.html": "!",
    }
    whole = environment(loader=DictLoader(pieces))
    told = '{% set word = "outer" %}{% with given="x" %}{% include "piece.html" %}{% endwith %}|{{ word }}'
    assert whole.from_string(told).render() == "inner x!|outer"
    assert whole.from_string("{% include named %}").render(named="deeper.html") == "!"


def test_a_piece_that_is_missing_is_told_when_the_template_is_read() -> None:
    with pytest.raises(TemplateNotFound):
        environment(loader=DictLoader({})).from_string('{% include "gone.html" %}')


@pytest.mark.parametrize("words", ["", "plain", "it's", HOSTILE, Markup("<b>bold</b>"), mark_safe("<i>"), 7, None])
def test_what_is_put_out_is_escaped_just_as_jinja_does_it(words: object) -> None:
    assert escaped(words) == escape(words)
    assert drawn("{{ words }}", words=words) == str(Environment(autoescape=True).from_string("{{ w }}").render(w=words))


def test_a_piece_that_is_kept_is_drawn_anew_for_other_words_and_escapes_them() -> None:
    drawing = environment(loader=DictLoader({"piece.html": "{{ name }}!"}))
    told = drawing.from_string("{% for name in names %}{{ kept('piece.html', name=name) }}{% endfor %}")
    assert told.render(names=("Mo", "<b>", "Mo")) == "Mo!&lt;b&gt;!Mo!"


def test_functions_are_called_in_loops_as_outside() -> None:
    drawing = environment(loader=DictLoader({}))
    template = "{{ said('a') }}{% for one in 'bc' %}{{ said(one) }}{% endfor %}"
    assert drawing.from_string(template).render(said=str.upper) == "ABC"


def test_markup_that_is_kept_lends_nothing_to_words_that_read_the_same() -> None:
    drawing = environment(loader=DictLoader({"piece.html": "{{ name }}", "sittings/act.html": "{{ label }}"}))
    for told in ("{{ kept('piece.html', name=words) }}", "{{ act('go', words, words) }}"):
        template = drawing.from_string(told)
        assert template.render(words=Markup(HOSTILE)) == HOSTILE
        assert template.render(words=HOSTILE) == SAFE


WAYS = (
    "{% set x %}a{{ w }}{% endset %}{{ x }}{{ x ~ w }}{{ w ~ x }}{{ x|length }}",
    "{% set x|upper %}{{ w }}{% endset %}{{ x }}",
    "{% filter upper %}{{ w }}{% set y %}{{ w }}{% endset %}{{ y }}{% endfilter %}",
    "{% macro m(a) %}[{{ a }}{{ caller() if caller }}]{% endmacro %}{{ m(w) ~ '<' }}{% call m(w) %}{{ w }}{% endcall %}",
    "{% block b %}{{ w }}{% endblock %}{{ [w, '<']|join }}{{ '%s<'|format(w) }}{{ w|string }}",
    "{% for one in [[w], [w]] recursive %}{{ loop(one) if loop.depth == 1 else one }}{% endfor %}",
    "{% autoescape true %}{{ w }}{{ w or '<' }}{% endautoescape %}",
)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "words", [HOSTILE, Markup("<b>"), mark_safe("<i>"), type("Own", (str,), {})(HOSTILE), (HOSTILE,)]
)
def test_whichever_way_it_goes_it_comes_out_as_from_jinja_itself(way: str, words: object) -> None:
    assert drawn(way, w=words) == Environment(autoescape=True).from_string(way).render(w=words)
