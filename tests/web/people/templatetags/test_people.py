from django.template import Context, Template


def test_data_for_a_script_is_escaped_for_an_attribute() -> None:
    page = Template('{% load people %}<p data-x="{{ value|as_json }}">').render(Context({"value": {"a": '">'}}))
    assert page == '<p data-x="{&quot;a&quot;: &quot;\\&quot;&gt;&quot;}">'


def test_a_long_code_stands_in_groups_of_four() -> None:
    assert Template("{% load people %}{{ value|in_fours }}").render(Context({"value": "ABCDEFGHIJ"})) == "ABCD EFGH IJ"
