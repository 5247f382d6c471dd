"""Feelings by name, in families, and how it was in five words. What is kept is the id; the words are the reader's language."""

from collections.abc import Iterable, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = Mapping[str, str | Promise]

MOODS: Mapping[int, str | Promise] = {
    1: _("Very low"),
    2: _("Low"),
    3: _("In between"),
    4: _("Good"),
    5: _("Very good"),
}

FAMILIES: Mapping[str, tuple[str | Promise, Words]] = {
    "glad": (_("Glad"), {
        "happy": _("happy"), "cheerful": _("cheerful"), "joyful": _("joyful"), "delighted": _("delighted"),
        "relieved": _("relieved"), "excited": _("excited"), "hopeful": _("hopeful"), "proud": _("proud"),
        "playful": _("playful"), "curious": _("curious"),
    }),
    "calm": (_("Calm"), {
        "content": _("content"), "peaceful": _("peaceful"), "at-ease": _("at ease"), "rested": _("rested"),
        "safe": _("safe"), "clear": _("clear"), "patient": _("patient"), "steady": _("steady"),
    }),
    "close": (_("Close"), {
        "loved": _("loved"), "loving": _("loving"), "tender": _("tender"), "grateful": _("grateful"),
        "touched": _("touched"), "understood": _("understood"), "trusting": _("trusting"), "warm": _("warm"),
    }),
    "sad": (_("Sad"), {
        "unhappy": _("unhappy"), "disappointed": _("disappointed"), "discouraged": _("discouraged"),
        "grieving": _("grieving"), "heartbroken": _("heartbroken"), "hopeless": _("hopeless"), "tearful": _("tearful"),
        "wistful": _("wistful"), "homesick": _("homesick"),
    }),
    "hurt": (_("Hurt"), {
        "wounded": _("wounded"), "let-down": _("let down"), "unseen": _("unseen"), "misunderstood": _("misunderstood"),
        "left-out": _("left out"), "jealous": _("jealous"), "bitter": _("bitter"),
    }),
    "lonely": (_("Lonely"), {
        "alone": _("alone"), "distant": _("distant"), "lost": _("lost"), "empty": _("empty"), "longing": _("longing"),
    }),
    "afraid": (_("Afraid"), {
        "worried": _("worried"), "anxious": _("anxious"), "nervous": _("nervous"), "tense": _("tense"),
        "uneasy": _("uneasy"), "scared": _("scared"), "panicky": _("panicky"), "insecure": _("insecure"),
    }),
    "angry": (_("Angry"), {
        "annoyed": _("annoyed"), "irritated": _("irritated"), "frustrated": _("frustrated"), "furious": _("furious"),
        "resentful": _("resentful"), "impatient": _("impatient"), "offended": _("offended"),
    }),
    "ashamed": (_("Ashamed"), {
        "embarrassed": _("embarrassed"), "guilty": _("guilty"), "regretful": _("regretful"), "small": _("small"),
        "exposed": _("exposed"), "awkward": _("awkward"),
    }),
    "tired": (_("Tired"), {
        "drained": _("drained"), "worn-out": _("worn out"), "overwhelmed": _("overwhelmed"), "restless": _("restless"),
        "numb": _("numb"), "bored": _("bored"),
    }),
    "unsure": (_("Unsure"), {
        "confused": _("confused"), "torn": _("torn"), "stuck": _("stuck"), "doubtful": _("doubtful"),
        "surprised": _("surprised"), "helpless": _("helpless"),
    }),
}  # fmt: skip

WORDS: Words = {word: label for _name, words in FAMILIES.values() for word, label in words.items()}


def named(feelings: Iterable[str]) -> list[str]:
    """In words, in the order of the families. What is no feeling here is left out."""
    chosen = set(feelings)
    return [str(label) for word, label in WORDS.items() if word in chosen]


def nearest(mood: float) -> int:
    """Of the five."""
    return min(5, max(1, int(mood + 0.5)))


def mood_word(mood: float | None) -> str:
    return "" if mood is None else str(MOODS[nearest(mood)])
