"""What stands under the title of an exercise, in a few words."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

NUMBERS = {
    1: gettext_lazy("One"), 2: gettext_lazy("Two"), 3: gettext_lazy("Three"), 4: gettext_lazy("Four"),
    5: gettext_lazy("Five"), 6: gettext_lazy("Six"), 7: gettext_lazy("Seven"), 8: gettext_lazy("Eight"),
}  # fmt: skip
EVIDENCE: dict[str, tuple[Promise, Promise]] = {
    "tested": (gettext_lazy("Tested."), gettext_lazy("Trials have looked at this exercise itself.")),
    "inside-courses": (
        gettext_lazy("Studied inside courses."),
        gettext_lazy("It was tested as a part of whole courses, not on its own."),
    ),
    "practice": (gettext_lazy("From practice."), gettext_lazy("Therapists use it. Nobody has tested it alone.")),
    "mixed": (gettext_lazy("Mixed."), gettext_lazy("Some of it rests on studies, some on practice.")),
}


def people_words(people: tuple[int, int]) -> str:
    least, most = people
    if least == most:
        return str(NUMBERS[least])
    if most == 8:
        return _("%(least)s or more") % {"least": NUMBERS[least]}
    between = _("%(least)s or %(most)s") if most == least + 1 else _("%(least)s to %(most)s")
    return between % {"least": NUMBERS[least], "most": str(NUMBERS[most]).lower()}


def time_words(minutes: int) -> str:
    return ngettext("%(count)d min", "%(count)d min", minutes) % {"count": minutes}


def pace_words(pace: str, people: tuple[int, int]) -> str:
    if people[1] == 1:
        return _("Alone")
    if people[0] == 1:
        return _("Alone or together")
    return {
        "live": _("Together"),
        "own": _("Each in your own time"),
        "either": _("Together, or each in your own time"),
    }[pace]
