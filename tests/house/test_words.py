"""The words people read: one word for one thing, a calm voice, American spelling, neutral titles."""

import ast
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.house import tree
from tests.house.pagetext import bare, translated

# The second word for a thing, and the word we use. See docs/style.md.
BANNED = {
    r"users?|usernames?|end[- ]users?": "a person, you",
    r"patients|(?:a|the|your) patient|clients?": "a person",
    r"log ?in|log ?out|logged in|logged out|sign ?up": "sign in, sign out, join",
    r"submit(?:s|ted)?": "a verb that says what happens",
    r"streaks?|badges?|leaderboards?|points earned": "nothing: we keep no score of people",
    r"winners?|losers?": "nothing: nobody wins a talk",
    r"great job|well done|good job|congratulations|congrats|awesome|amazing|fantastic": "nothing: no praise",
    r"oops|whoops|uh[- ]oh|yikes": "what happened and what to do next",
    r"click here|click": "the verb, or press",
    r"invalid|illegal": "what would be right",
    r"error occurred|an error": "what happened and what to do next",
    r"toxic|narcissis\w+|dysfunctional": "what happened, without a verdict",
}
# In an exercise a session is what a therapist or a study gives; on a page it would be a second word for a sitting.
ON_PAGES = re.compile(r"\bsessions?\b", re.IGNORECASE)
BRITISH = re.compile(
    r"\b(?:colour|behaviour|favourite|honour|neighbour|harbour|rumour)\w*\b"
    r"|\b(?:apolog|organ|recogn|real|summar|emphas|critic|minim|memor)is(?:e|es|ed|ing)\b"
    r"|\b(?:practis(?:e|es|ed|ing)|centre|centred|grey|programme|programmes|whilst|cancelled|travelling)\b",
    re.IGNORECASE,
)
LOUD = re.compile(r"!(?!=)|[\U0001F300-\U0001FAFF\u2600-\u27BF]")
WORDS = [(re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), instead) for pattern, instead in BANNED.items()]
TITLE = re.compile(r"{%\s*block\s+(?:title|head_title)\s*%}(.*?){%\s*endblock", re.DOTALL)
# What may stand in a browser's tab and history: nothing that tells what a person does here or why.
NEUTRAL_TITLES = {
    "", "Sameside", "Today", "Together", "Library", "You", "Circles", "Help", "Sign in", "Join", "Not here", "Not open",
    "Please try again", "Who runs this server", "Before you start", "Parts", "Please wait", "New account", "Grow",
}  # fmt: skip


def offences(words: str) -> Iterator[str]:
    for pattern, instead in WORDS:
        yield from (f"“{found.group()}” (instead: {instead})" for found in pattern.finditer(words))
    yield from (f"“{found.group()}” (American spelling)" for found in BRITISH.finditer(words))
    yield from (f"“{found.group()}” (a calm voice)" for found in LOUD.finditer(words))


def on_a_page(words: str) -> Iterator[str]:
    yield from offences(words)
    yield from (f"“{found.group()}” (instead: a sitting; a sign-in)" for found in ON_PAGES.finditer(words))


def page_words(source: str) -> list[str]:
    return translated(source) + bare(source)


def code_words(source: str) -> list[str]:
    """What Python says to people: the texts inside gettext calls."""
    return [
        node.args[0].value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") in {"_", "gettext", "gettext_lazy", "pgettext", "ngettext"}
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    ]


def titles(source: str) -> list[str]:
    inside = [found.strip() for found in TITLE.findall(source)]
    return [(translated(found) or [re.sub(r"{{\s*house_name\s*}}", "Sameside", found)])[0] for found in inside]


def told(path: Path, every: list[str], rule: Callable[[str], Iterator[str]] = on_a_page) -> Iterator[str]:
    for words in every:
        yield from (f"{tree.name(path)}: {found} in: {' '.join(words.split())[:80]}" for found in rule(words))


def test_pages_use_our_words() -> None:
    pages = tree.ours(".html", ".txt")
    assert pages
    tree.refuse(found for path in pages for found in told(path, page_words(tree.text(path))))


def test_code_speaks_to_people_in_our_words() -> None:
    modules = tree.ours(".py", under="src/sameside/web")
    assert any(code_words(tree.text(path)) for path in modules)
    tree.refuse(found for path in modules for found in told(path, code_words(tree.text(path))))


def test_exercises_and_help_use_our_words() -> None:
    exercises = [path for path in tree.files(".md", under="content") if path.name != "README.md"]
    assert exercises
    prompts = tree.files(".toml", under="content/prompts")
    assert prompts
    both = (*exercises, *prompts)
    tree.refuse(found for path in both for found in told(path, tree.text(path).splitlines(), offences))


def test_page_titles_tell_nothing() -> None:
    found = [(path, title) for path in tree.ours(".html") for title in titles(tree.text(path))]
    assert found
    tree.refuse(f"{tree.name(path)}: {title}" for path, title in found if title not in NEUTRAL_TITLES)


def test_the_product_is_called_one_name() -> None:
    assert tomllib.loads(tree.text(tree.ROOT / "pyproject.toml"))["project"]["name"] == "sameside"


def test_control_each_kind_of_word_is_found() -> None:
    planted = (
        "Dear user",
        "Your session",
        "Submit",
        "Well done",
        "Click here",
        "Welcome!",
        "the colour",
        "yes 🎉",
        "Log in",
    )
    assert not [words for words in planted if not list(on_a_page(words))]
    assert not list(offences("Two people sit on the same side, and one of them speaks."))
    assert page_words('<p title="Your session">{% translate "Dear user" %}</p>') == ["Dear user", "Your session"]
    assert code_words('say(_("Dear user"))') == ["Dear user"]


def test_control_a_telling_title_is_found() -> None:
    assert titles('{% block title %}{% translate "Safety check" %}{% endblock %}') == ["Safety check"]
    assert titles("{% block title %}{{ exercise.title }}{% endblock %}")[0] not in NEUTRAL_TITLES
    assert titles("{% block title %}{{ house_name }}{% endblock %}") == ["Sameside"]
