from django import forms

from sameside.web.people.dressing import Plain


class Foreign(forms.Form):
    code = forms.CharField(
        label="Their label", help_text="<a href='/'>theirs</a>", widget=forms.TextInput(attrs={"placeholder": "Theirs"})
    )
    other = forms.CharField(label="Kept")


class Ours(Plain, Foreign):
    labels = {"code": "Our label"}
    hints = {"code": "Our hint"}


def test_a_foreign_form_wears_our_words() -> None:
    field = Ours().fields["code"]
    assert (field.label, field.help_text) == ("Our label", "Our hint")


def test_nothing_stands_inside_the_field() -> None:
    assert "placeholder" not in Ours().as_p()


def test_foreign_help_is_dropped_and_foreign_labels_stay_where_we_have_none() -> None:
    field = Ours().fields["other"]
    assert (field.label, field.help_text) == ("Kept", "")


def test_the_foreign_form_itself_is_left_alone() -> None:
    Ours()
    assert Foreign().fields["code"].label == "Their label"
