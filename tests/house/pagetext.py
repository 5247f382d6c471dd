"""What a person reads in a template: words inside translate tags, and words that stand bare."""

import re
from html.parser import HTMLParser

COMMENT = re.compile(r"{%\s*comment\b.*?{%\s*endcomment\s*%}|{#.*?#}|<!--.*?-->", re.DOTALL)
CLASSES = re.compile(r"{%\s*block\s+\w*class\s*%}.*?{%\s*endblock.*?%}", re.DOTALL)
BLOCK = re.compile(r"{%\s*blocktrans(?:late)?\b[^%]*%}(.*?){%\s*endblocktrans(?:late)?\s*%}", re.DOTALL)
TAG = re.compile(r"""{%\s*trans(?:late)?\s+(?:"([^"]*)"|'([^']*)')|_\((?:"([^"]*)"|'([^']*)')\)""")
PLURAL = re.compile(r"{%\s*plural\s*%}")
DJANGO = re.compile(r"{%.*?%}|{{.*?}}", re.DOTALL)
READ_ALOUD = {"aria-label", "aria-description", "aria-valuetext", "alt", "title", "placeholder"}
SILENT = {"script", "style", "code", "kbd"}
WORD = re.compile(r"[^\W\d_]{2,}")
# Names and numbers that are the same in every language.
CAST = {"Maya", "Jonas", "Grace", "Dayo", "Tunde", "Noor", "Alex", "Sam"}
SAME_EVERYWHERE = CAST | {"Sameside", "nbsp", "amp", "middot", "rarr", "larr", "times", "hellip", "ndash"}


def translated(source: str) -> list[str]:
    clean = COMMENT.sub(" ", source)
    blocks = [DJANGO.sub("…", PLURAL.sub(" ", words)) for words in BLOCK.findall(clean)]
    tags = [next(filter(None, groups), "") for groups in TAG.findall(clean)]
    return [re.sub(r"<[^>]*>", " ", words) for words in blocks + tags]


class Bare(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in SILENT
        self.found += [value for name, value in attrs if name in READ_ALOUD and value]

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in SILENT

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.found.append(data)


def bare(source: str) -> list[str]:
    """Words on the page that no translator ever gets to see."""
    reader = Bare()
    reader.feed(DJANGO.sub(" ", BLOCK.sub(" ", CLASSES.sub("", COMMENT.sub(" ", source)))))
    reader.close()
    return [found.strip() for found in reader.found if set(WORD.findall(found)) - SAME_EVERYWHERE]
