"""Two others on the same messages: VADER, which counts kind and unkind words, and plain TF-IDF with a logistic regression.

Both learn from the same training part: VADER where to put its line, the regression everything.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.multiclass import OneVsRestClassifier
from sklearn.preprocessing import MultiLabelBinarizer
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from sameside.coach import CAUTIONS, DRAFT_CODES
from tools.coach.corpus import Item, Row
from tools.coach.exams.marks import Answer
from tools.coach.figures import Figure, commonest, f1, figure, macro_f1, share

SEED = 20261123
Says = Callable[[Item], frozenset[str]]
# What stands for “some caution” where a peer knows no codes.
SOME = frozenset({CAUTIONS[0]})


def peers(train: Sequence[Item], items: Sequence[Item], answers: Sequence[Answer]) -> Iterator[Figure]:
    ours = {one.item.id: one.said for one in answers}
    for name, says, knows in (
        ("ours", lambda item: ours[item.id], True),
        ("TF-IDF + LR", _regression(train), True),
        ("VADER", _vader(train), False),
    ):
        yield from _beside(name, items, {item.id: says(item) for item in items}, knows_codes=knows)


def _beside(
    name: str, items: Sequence[Item], said: dict[str, frozenset[str]], *, knows_codes: bool
) -> Iterator[Figure]:
    told = [item for item in items if item.kind != "plain"]
    pairs = [(item.group, (bool(item.codes & set(CAUTIONS)), bool(said[item.id] & set(CAUTIONS)))) for item in told]
    yield figure(
        f"{name}: some caution or none, macro-F1", pairs, lambda drawn: macro_f1([pair for _, pair in drawn]),
        group=lambda case: case[0], trivial=commonest([pair for _, pair in pairs]),
    )  # fmt: skip
    right = [(item.group, bool(item.codes & set(CAUTIONS))) for item in items if said[item.id] & set(CAUTIONS)]
    yield figure(
        f"{name}: of the messages it warns about, so many have a caution", right, lambda drawn: share([one for _, one in drawn]),
        group=lambda case: case[0], trivial=share([bool(item.codes & set(CAUTIONS)) for item in items]),
    )  # fmt: skip
    if knows_codes:
        codes = [
            (item.group, (code in item.codes, code in said[item.id])) for item in told for code in DRAFT_CODES
            if code in item.codes or code in said[item.id]
        ]  # fmt: skip
        yield figure(
            f"{name}: all codes, micro-F1", codes, lambda drawn: f1([pair for _, pair in drawn], True), group=lambda case: case[0],
            trivial=_always_the_commonest(told),
        )  # fmt: skip
    for kind in ("plain", "hard"):
        some = [(item.group, bool(said[item.id] & set(CAUTIONS))) for item in items if item.kind == kind]
        yield figure(
            f"{name}: share of {kind} messages with a caution", some, lambda drawn: share([one for _, one in drawn]),
            group=lambda case: case[0], trivial="0 (silence)",
        )  # fmt: skip


def _always_the_commonest(told: Sequence[Item]) -> float:
    best = max(DRAFT_CODES, key=lambda code: sum(code in item.codes for item in told))
    pairs = [(code in item.codes, code == best) for item in told for code in DRAFT_CODES]
    return f1(pairs, True)


def _vader(train: Sequence[Item]) -> Says:
    judge = SentimentIntensityAnalyzer()
    scores = [(judge.polarity_scores(item.text)["compound"], bool(item.codes & set(CAUTIONS))) for item in train]
    lines = sorted({round(score, 2) for score, _ in scores})
    line = max(lines, key=lambda line: macro_f1([(true, score <= line) for score, true in scores]))
    return lambda item: SOME if judge.polarity_scores(item.text)["compound"] <= line else frozenset()


def _regression(train: Sequence[Item]) -> Says:
    codes = MultiLabelBinarizer(classes=list(DRAFT_CODES))
    words, model = _model()
    model.fit(
        words.fit_transform([_joined(item) for item in train]),
        codes.fit_transform([item.codes & set(DRAFT_CODES) for item in train]),
    )
    return lambda item: frozenset(codes.inverse_transform(model.predict(words.transform([_joined(item)])))[0])


def _model() -> tuple[Any, Any]:
    regression = LogisticRegression(class_weight="balanced", max_iter=1000, solver="liblinear", random_state=SEED)
    return TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True), OneVsRestClassifier(regression)


def _joined(item: Item) -> str:
    return f"{item.before} {item.text}" if item.before else item.text


def on_replies(train: Sequence[Row], rows: Sequence[Row], where: str = "replies") -> Iterator[Figure]:
    """The regression on lights, reflection and question; VADER has nothing to say about these."""
    for key in ("feeling", "view", "further", "reflection", "question") if rows else ():
        pairs = _learned([row["text"] for row in train], [str(row[key]) for row in train], rows, key)
        cases = [(row["before"], pair) for row, pair in zip(rows, pairs, strict=True)]
        yield figure(
            f"TF-IDF + LR, {where}: {key}, macro-F1", cases, lambda drawn: macro_f1([pair for _, pair in drawn]),
            group=lambda case: case[0], trivial=commonest(pairs),
        )  # fmt: skip


def on_thoughts(train: Sequence[Row], rows: Sequence[Row], register: str) -> Iterator[Figure]:
    known = [{**row, "distorted": bool(row["traps"])} for row in rows]
    pairs = _learned([row["text"] for row in train], [str(bool(row["traps"])) for row in train], known, "distorted")
    cases = [(row["group"], pair) for row, pair in zip(rows, pairs, strict=True)]
    yield figure(
        f"TF-IDF + LR, {register}: distorted or not, macro-F1", cases, lambda drawn: macro_f1([pair for _, pair in drawn]),
        group=lambda case: case[0], trivial=commonest(pairs),
    )  # fmt: skip
    yield from _first_traps(train, rows, register)


def _first_traps(train: Sequence[Row], rows: Sequence[Row], register: str) -> Iterator[Figure]:
    has, wants = ([row for row in some if row["traps"]] for some in (train, rows))
    codes = MultiLabelBinarizer()
    words, model = _model()
    model.fit(words.fit_transform([row["text"] for row in has]), codes.fit_transform([row["traps"] for row in has]))
    chances = model.predict_proba(words.transform([row["text"] for row in wants]))
    for first in (1, 3):
        hits = [
            (row["group"], bool(set(row["traps"]) & {codes.classes_[place] for place in (-chance).argsort()[:first]}))
            for row, chance in zip(wants, chances, strict=True)
        ]
        yield figure(
            f"TF-IDF + LR, {register}: the right trap among the first {first}", hits, lambda drawn: share([hit for _, hit in drawn]),
            group=lambda case: case[0],
        )  # fmt: skip


def _learned(texts: Sequence[str], labels: Sequence[str], rows: Sequence[Row], key: str) -> list[tuple[str, str]]:
    words, model = _model()
    model.fit(words.fit_transform(texts), labels)
    said = model.predict(words.transform([row["text"] for row in rows]))
    return [(str(row[key]), str(one)) for row, one in zip(rows, said, strict=True)]
