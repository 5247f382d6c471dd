from django import forms
from django.template.loader import render_to_string

from sameside.web.ui.templatetags.ui import dressed, kind


class Sample(forms.Form):
    name = forms.CharField(help_text="As the others call you.")
    words = forms.CharField(widget=forms.Textarea, required=False)
    code = forms.CharField(widget=forms.TextInput(attrs={"class": "input input--code"}))
    pick = forms.ChoiceField(choices=[("a", "One"), ("b", "Two")], widget=forms.RadioSelect)
    tick = forms.BooleanField()
    hidden = forms.CharField(widget=forms.HiddenInput)


def test_each_field_gets_the_shape_that_fits() -> None:
    form = Sample()
    assert [kind(field) for field in form] == ["text", "textarea", "text", "rows", "tick", "hidden"]


def test_a_field_wears_our_class_unless_it_brings_its_own() -> None:
    form = Sample()
    assert 'class="paper"' in dressed(form["words"])
    assert 'class="input"' in dressed(form["name"])
    assert 'class="input input--code"' in dressed(form["code"])


def test_a_wrong_answer_keeps_the_words_and_points_at_what_is_wrong() -> None:
    form = Sample({"name": "", "words": "kept <words>", "code": "1"})
    html = render_to_string("ui/form.html", {"form": form})
    assert "kept &lt;words&gt;" in html
    assert 'aria-describedby="id_name_helptext id_name_error"' in html
    assert 'id="id_name_helptext"' in html
    assert 'id="id_name_error"' in html
    assert 'aria-invalid="true"' in html


def test_choices_are_a_fieldset_with_its_question() -> None:
    html = render_to_string("ui/field.html", {"field": Sample()["pick"]})
    assert "<legend>Pick</legend>" in html
    assert html.count('type="radio"') == 2
    assert html.count("<label") == 2
