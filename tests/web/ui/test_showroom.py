from sameside.web.ui.showroom import CAST, everything
from sameside.web.ui.templatetags.ui import kind


def test_the_cast_wears_each_color_once() -> None:
    assert sorted(person["hue"] for person in CAST) == ["clay", "moss", "ochre", "pine", "plum", "slate"]


def test_one_field_of_each_kind_is_shown_and_one_of_them_is_wrong() -> None:
    form = everything()["form"]
    assert {kind(field) for field in form} == {"text", "textarea", "select", "rows", "tick"}
    assert list(form.errors) == ["code"]
