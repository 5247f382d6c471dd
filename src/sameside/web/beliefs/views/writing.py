"""A form that stands for something kept already: put what was typed there, unless another window was first."""

from collections.abc import Callable
from typing import Any

from sameside.web.beliefs.actions import Clash
from sameside.web.beliefs.forms.fields import Seen


def written(form: Seen, put: Callable[[dict[str, Any], str], Clash | None]) -> bool:
    if not form.is_valid():
        return False
    clash = put(form.told, form.cleaned_data["seen"])
    if clash:
        form.clashes_with(clash.there)
    return clash is None
