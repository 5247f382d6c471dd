"""A page to write on: what it begins with, and what becomes of what it sends."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.http import JsonResponse, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from sameside.web.journal import actions, prompts
from sameside.web.journal.forms import LONGEST, TOO_LONG, EntryForm
from sameside.web.journal.given import note
from sameside.web.journal.models import Entry
from sameside.web.journal.prompts import Prompt
from sameside.web.journal.written import written_from
from sameside.web.people.models import Person
from sameside.web.vault.keys import mac


@dataclass(frozen=True)
class Draft:
    """The form as it came, and what was done with it: nothing as long as it is wrong."""

    form: EntryForm
    outcome: actions.Outcome | None = None

    @property
    def kept(self) -> bool:
        return self.outcome is not None and self.outcome.result != "gone"

    @property
    def sentence(self) -> str:
        """What is wrong, for a page that saves by itself."""
        if self.outcome and self.outcome.result == "gone":
            return gone()
        return next((str(error) for errors in self.form.errors.values() for error in errors), "")


def gone() -> str:
    return _(
        "This entry was deleted in another place. Your words still stand here. Save them to keep them as a new entry."
    )


def blank(person: Person, prompt_id: str) -> tuple[EntryForm, Prompt | None]:
    prompt = prompts.find(person, prompt_id)
    begin = {"on": timezone.localdate(), "tab": uuid4(), "version": 0, "prompt": prompt.id if prompt else ""}
    return EntryForm(initial=begin), prompt


def opened(entry: Entry) -> EntryForm:
    written = written_from(entry.body)
    tags = {"people": ", ".join(written.people), "places": ", ".join(written.places)}
    more = {"on": written.on, "tab": uuid4(), "version": entry.version, "prompt": written.prompt}
    return EntryForm(initial={"text": written.text, "mood": written.mood, "feelings": written.feelings, **tags, **more})


@transaction.atomic
def take(person: Person, entry_id: UUID, place: Entry | None, given: QueryDict) -> Draft:
    form = EntryForm(given)
    if not form.is_valid():
        return Draft(form)
    written, page = form.written, form.page
    prompt = prompts.find(person, form.cleaned_data["prompt"]) if place is None else None
    if prompt:
        written = written.asking(prompt.id, prompt.words)
    draft = Draft(form, actions.save(person, entry_id, written, page))
    if prompt and draft.kept:
        note(person, prompt.id, timezone.localdate())
    return draft


def told(entry_id: UUID, draft: Draft) -> JsonResponse:
    """For the script that saves while somebody writes."""
    if draft.outcome is None or not draft.kept:
        return JsonResponse({"sentence": draft.sentence}, status=422 if draft.outcome is None else 410)
    both = reverse("journal:both", args=[entry_id]) if draft.outcome.result == "both" else ""
    return JsonResponse({"version": draft.outcome.version, "both": both})


def onward(entry_id: UUID, draft: Draft) -> str:
    """After the button: to read it, or to choose between two versions."""
    two = draft.outcome is not None and draft.outcome.result == "both"
    return reverse("journal:both" if two else "journal:one", args=[entry_id])


def who_writes(person: Person) -> str:
    """Lets a draft that waits in the browser be sent for nobody but its writer."""
    return mac("journal-draft", person.pk.bytes).hex()[:32]


def page_of(person: Person, entry_id: UUID, form: EntryForm, **more: Any) -> dict[str, Any]:
    return {
        "form": form,
        "entry_id": entry_id,
        "who": who_writes(person),
        "most": LONGEST,
        "too_long": TOO_LONG,
        **more,
    }


def again(person: Person, entry_id: UUID, draft: Draft) -> dict[str, Any]:
    """The page once more, with everything that was typed; what was deleted elsewhere may become a new entry."""
    form = draft.form
    if draft.outcome is not None:
        given = form.data.copy()  # type: ignore[attr-defined]
        given["version"], given["tab"] = "0", str(uuid4())
        form, entry_id = EntryForm(given), uuid4()
        form.is_valid()
        form.add_error(None, gone())
    prompt = prompts.find(person, form.data.get("prompt", ""))
    return page_of(person, entry_id, form, asked=prompt.words if prompt else "", is_new=form.data.get("version") == "0")
