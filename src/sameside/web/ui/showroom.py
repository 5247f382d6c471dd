"""What the page of parts shows: a made-up cast and one field of each kind."""

from typing import Any

from django import forms

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
    return {"cast": CAST, "form": OneOfEach(typed), "ten": range(11)}
