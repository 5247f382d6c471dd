"""Texts that somebody might send to see the coach slow down; the bench times them, the tests count work."""

NASTY = {
    "plain": "You never listen to me and I feel sad when you leave. ",
    "one letter": "a",
    "one line": "you never ever ",
    "you never": "you never ",
    "no spaces": "never",
    "phrases": "i feel that you never always ",
    "questions": "why? ",
    "listening": "So you feel sad? What else? ",
    "asked again": "Why do you never listen? ",
    "short": "it is. ",
    "apology": "I'm sorry you feel that way. ",
    "thanks": "Thank you for listening. ",
    "danger": "I will kill myself. ",
    "quotes": "“you ",
    "single quotes": "'you ",
    "straight quotes": '"',
    "quoted letter": "> you never\n",
    "paragraphs": "<p>You never <b>listen</b></p>",
    "tags": "<a ",
    "marks": "?!.,;",
    "code": "`a{}=();",
    "fences": "```\n",
    "songs": "♪ you never ♪\n",
    "numbers": "1.",
    "addresses": "a@",
    "links": "http://a ",
    "brackets": "((",
    "emoji": "🙂",
    "accents": "e\u0301\u0302",
    "unseen": "\u200d",
    "half a sign": "\ud800a ",
    "right to left": "אתה אף פעם ",
    "apostrophes": "don't ",
    "lines": "you\n",
    "empty lines": "\n\n",
}


def filled(piece: str, size: int) -> str:
    """The piece again and again, up to so many bytes."""
    return piece * (size // len(piece.encode("utf-8", "replace")) + 1)
