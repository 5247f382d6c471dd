from django.http import QueryDict

from sameside.web.beliefs.actions import Clash
from sameside.web.beliefs.forms.belief import OriginForm
from sameside.web.beliefs.views.writing import written


def form(words: str) -> OriginForm:
    return OriginForm(QueryDict(f"origin={words}&seen=s"), there={"origin": ""})


def test_what_is_fine_is_put_there() -> None:
    put: list[tuple[object, str]] = []
    assert written(form("x"), lambda told, seen: put.append((told, seen)))
    assert put == [({"origin": "x"}, "s")]


def test_what_is_not_is_not_put_and_a_clash_is_told() -> None:
    asked: list[str] = []
    assert not written(form("x" * 4001), lambda told, seen: asked.append(seen))
    assert asked == []
    one = form("x")
    assert not written(one, lambda told, seen: Clash({"origin": "y"}))
    assert one.non_field_errors()
