"""Starting a sitting: with whom an exercise can be done, and the form that asks."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from sameside.engine import Exercise
from sameside.web.circles.models import Circle
from sameside.web.circles.queries import circles_of, people_of, title_of
from sameside.web.people.models import Person

Choosable = tuple[UUID, str, bool]


@dataclass(frozen=True)
class Company:
    """A circle somebody may do it with. `choosing` says that not all of its people fit."""

    circle: Circle
    title: str
    people: Sequence[Person]
    choosing: bool

    def others(self, person: Person) -> list[Person]:
        return [one for one in self.people if one.pk != person.pk]


def companies(person: Person, exercise: Exercise) -> list[Company]:
    """The circles of this person that are large enough for the exercise."""
    least, most = exercise.people
    found = []
    for circle in circles_of(person):
        people = people_of(circle)
        if most >= 2 and len(people) >= max(least, 2):
            found.append(Company(circle, title_of(circle), people, len(people) > 2))
    return found


class Opening(forms.Form):
    """With whom, at which pace. Who is not ticked is not part of it; whoever starts always is."""

    circle = forms.ChoiceField(required=False, widget=forms.RadioSelect, label=_("With"))
    pace = forms.ChoiceField(
        required=False,
        widget=forms.RadioSelect,
        label=_("When"),
        choices=[("live", _("Now, all at the same time")), ("own", _("Each in their own time, over some days"))],
    )

    def __init__(self, *args: object, person: Person, exercise: Exercise, offered: Sequence[Company]) -> None:
        super().__init__(*args)  # type: ignore[arg-type]
        self.person, self.exercise = person, exercise
        self.offered = {str(company.circle.pk): company for company in offered}
        alone = [("", _("On my own"))] if exercise.people[0] == 1 else []
        together = [(key, company.title) for key, company in self.offered.items()]
        self.fields["circle"].choices = [*alone, *together]  # type: ignore[attr-defined]
        if exercise.people[0] > 1:
            self.fields["circle"].required = True
        if len(alone) + len(together) == 1:
            self.initial["circle"] = (alone or together)[0][0]

    def clean(self) -> dict[str, object]:
        data = super().clean() or {}
        company = self.offered.get(str(data.get("circle", "")))
        people = self._people(company)
        least, most = self._room(company)
        if not self.errors and not least <= len(people) <= most:
            raise forms.ValidationError(_wrong_number(least, most))
        asked = str(data.get("pace") or "live")
        fixed = self.exercise.pace
        data["pace"] = "own" if company is None else (asked if fixed == "either" else fixed)
        data["people"], data["company"] = people, company
        return data

    def _people(self, company: Company | None) -> list[Person]:
        if company is None:
            return [self.person]
        wanted = set(self.data.getlist(f"with.{company.circle.pk}"))  # type: ignore[attr-defined]
        others = company.others(self.person)
        chosen = [one for one in others if str(one.pk) in wanted] if company.choosing else others
        return [self.person, *chosen]

    def _room(self, company: Company | None) -> tuple[int, int]:
        """How few and how many. With a circle it takes somebody else."""
        least, most = self.exercise.people
        return (least, most) if company is None else (max(least, 2), most)

    def to_choose(self) -> dict[str, list[Choosable]]:
        """Who may be ticked, by circle. At first all are, where all of them fit; later whoever was."""
        return {key: self._choosable(key, one) for key, one in self.offered.items() if one.choosing}

    def _choosable(self, key: str, company: Company) -> list[Choosable]:
        all_fit = not self.is_bound and len(company.people) <= self.exercise.people[1]
        ticked = set(self.data.getlist(f"with.{key}")) if self.is_bound else set()  # type: ignore[attr-defined]
        others = company.others(self.person)
        return [(one.pk, one.name or str(_("Someone")), all_fit or str(one.pk) in ticked) for one in others]


def _wrong_number(least: int, most: int) -> str:
    if least == most:
        return str(_("This one is for exactly %(most)s people. Choose who else.") % {"most": most})
    return str(_("This one is for %(least)s to %(most)s people.") % {"least": least, "most": most})
