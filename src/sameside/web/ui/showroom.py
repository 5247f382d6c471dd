"""What the page of parts shows: a made-up cast and one field of each kind."""

from datetime import date
from typing import Any

from django import forms

from sameside.web.ui.charts import Chart, Point, line_chart

CAST = [
    {"name": name, "hue": hue}
    for name, hue in (
        ("Maya", "pine"),
        ("Jonas", "clay"),
        ("Grace", "plum"),
        ("Dayo", "slate"),
        ("Tunde", "ochre"),
        ("Lena", "moss"),
    )
]


class OneOfEach(forms.Form):
    name = forms.CharField(label="Your first name", help_text="As the others call you.")
    code = forms.CharField(label="Code from your partner", widget=forms.TextInput(attrs={"class": "input input--code"}))
    words = forms.CharField(label="What do you want Jonas to know?", widget=forms.Textarea(attrs={"rows": 3}))
    kind = forms.ChoiceField(label="Who would come?", choices=[("two", "Two of us"), ("me", "Just me")], required=False)
    who = forms.ChoiceField(
        label="Who may see this?", choices=[("me", "Only me"), ("us", "Jonas too")], widget=forms.RadioSelect
    )
    safe = forms.BooleanField(label="This address is safe to write to", required=False)

    def clean_code(self) -> None:
        raise forms.ValidationError("A code has three words. Look again at the message.")


def everything() -> dict[str, Any]:
    typed = {"name": "Maya", "code": "pine 42", "who": "me", "words": "On Saturday I found out from the group chat."}
    return {"cast": CAST, "form": OneOfEach(typed), "ten": range(11), "charts": charts()}


def charts() -> dict[str, Chart]:
    names = {1: "Very low", 2: "Low", 3: "In between", 4: "Good", 5: "Very good"}
    moods = ((3, 2), (9, 2), (14, 1), (20, 3), (24, 3), (30, 4))
    evenings = ((1, 1), (2, 2), (3, 2), (4, 4), (5, 3), (6, 5))
    return {
        "words": line_chart(
            "How it felt",
            [Point(date(2026, 4, day), mood, names[mood]) for day, mood in moods],
            1,
            5,
            rungs=list(names.items()),
            mark_ends=False,
        ),
        "numbers": line_chart(
            "Evenings without phones",
            [Point(week, value) for week, value in evenings],
            0,
            7,
            aim=(4, "Aim: four"),
            say=lambda week: f"Week {week}",
        ),
    }
