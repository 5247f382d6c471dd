"""Marks on the own corpus: how often they are right, how much they find, and how quiet they are."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sameside.coach import CAUTIONS, DRAFT_CODES, SAFETY, Coach, read_draft
from tools.coach.corpus import Item
from tools.coach.figures import Figure, figure, kappa, share

Said = tuple[Item, frozenset[str], frozenset[str]]


@dataclass(frozen=True)
class Answer:
    item: Item
    clear: frozenset[str]
    maybe: frozenset[str]
    shown: frozenset[str]

    @property
    def said(self) -> frozenset[str]:
        return self.clear | self.maybe

    @property
    def cautions(self) -> frozenset[str]:
        return self.said & frozenset(CAUTIONS)


def answered(items: Sequence[Item], coach: Coach) -> list[Answer]:
    return [_answer(item, coach) for item in items]


def _answer(item: Item, coach: Coach) -> Answer:
    reading = read_draft(item.text, item.before, coach=coach)
    clear = frozenset(mark.code for mark in reading.found if mark.certainty == "clear")
    maybe = frozenset(mark.code for mark in reading.found) - clear
    return Answer(item, clear, maybe, frozenset(mark.code for mark in reading.marks))


def marks(answers: Sequence[Answer], coach: Coach) -> Iterator[Figure]:
    """Where danger was found no mark is given, so those messages are left out."""
    told = [one for one in answers if one.item.kind != "plain" and not one.item.codes & set(SAFETY)]
    ruled = frozenset(rule.code for rule in coach.rules.rules)
    learned = frozenset(coach.scorers["draft"].labels) if "draft" in coach.scorers else frozenset[str]()
    yield _precision("precision of clear marks", told, lambda one: one.clear, "0.90")
    yield _precision("precision of maybe-marks", told, lambda one: one.maybe, "0.75")
    yield _recall("recall on codes with rules, clear and maybe", told, lambda one: one.said, ruled, "0.60")
    yield _recall("recall on codes with rules, clear alone", told, lambda one: one.clear, ruled, "")
    yield _recall("recall on cautions", told, lambda one: one.said, ruled & frozenset(CAUTIONS), "")
    yield _recall("recall on strengths", told, lambda one: one.said, ruled - frozenset(CAUTIONS), "")
    yield _recall("recall on codes with a scorer", told, lambda one: one.said, learned, "")


def _precision(name: str, told: Sequence[Answer], part: Callable[[Answer], frozenset[str]], wanted: str) -> Figure:
    cases = [(one.item.group, code, code in one.item.codes) for one in told for code in sorted(part(one))]
    chance = _rates(told, lambda one: one.item.codes)
    by_chance = sum(chance[code] for _, code, _ in cases) / max(1, len(cases))
    return figure(
        name, cases, lambda drawn: share([right for *_, right in drawn]),
        group=lambda case: case[0], trivial=by_chance, wanted=wanted,
    )  # fmt: skip


def _recall(
    name: str, told: Sequence[Answer], part: Callable[[Answer], frozenset[str]], codes: frozenset[str], wanted: str
) -> Figure:
    cases = [(one.item.group, code, code in part(one)) for one in told for code in sorted(one.item.codes & codes)]
    chance = _rates(told, part)
    by_chance = sum(chance[code] for _, code, _ in cases) / max(1, len(cases))
    return figure(
        name, cases, lambda drawn: share([right for *_, right in drawn]),
        group=lambda case: case[0], trivial=by_chance, wanted=wanted,
    )  # fmt: skip


def _rates(told: Sequence[Answer], part: Callable[[Answer], frozenset[str]]) -> dict[str, float]:
    counted = Counter(code for one in told for code in part(one))
    return {code: counted[code] / max(1, len(told)) for code in DRAFT_CODES}


def quiet(answers: Sequence[Answer]) -> Iterator[Figure]:
    plain = [one for one in answers if one.item.kind == "plain"]
    hard = [one for one in answers if one.item.kind == "hard"]
    yield figure(
        "cautions in 100 plain messages", plain, lambda drawn: 100 * sum(len(one.cautions) for one in drawn) / len(drawn),
        group=lambda one: one.item.id, trivial="0 (silence)", wanted="5 at most",
    )  # fmt: skip
    yield figure(
        "share of hard negatives with a caution", hard, lambda drawn: share([bool(one.cautions) for one in drawn]),
        group=lambda one: one.item.id, trivial="0 (silence)", wanted="few",
    )  # fmt: skip


def by_code(answers: Sequence[Answer]) -> Iterator[str]:
    told = [one for one in answers if one.item.kind != "plain"]
    yield f"{'':10}{'true':>6}{'clear':>7}{'right':>7}{'maybe':>7}{'right':>7}{'found':>8}"
    for code in DRAFT_CODES:
        true = [one for one in told if code in one.item.codes]
        clear, maybe = ([one for one in told if code in getattr(one, kind)] for kind in ("clear", "maybe"))
        found = sum(code in one.said for one in true)
        cells = (f"{len(true):6}", f"{len(clear):7}", _right(clear, code), f"{len(maybe):7}", _right(maybe, code))
        yield f"{code:10}{''.join(cells)}{found / len(true) if true else 0:8.2f}"


def _right(said: Sequence[Answer], code: str) -> str:
    return f"{share([code in one.item.codes for one in said]):7.2f}" if said else f"{'-':>7}"


def agreement(rows: Sequence[dict[str, dict[str, object]]]) -> Iterator[Figure]:
    """Cohen's kappa of the two first annotators, for each code that one of them used, and over all."""
    found: list[tuple[str, list[tuple[bool, bool]]]] = [
        (code, [(code in _codes(row["first"]), code in _codes(row["second"])) for row in rows]) for code in DRAFT_CODES
    ]
    together = [(number, pair) for _, pairs in found for number, pair in enumerate(pairs)]
    yield figure(
        "kappa of the two annotators, all codes together", together, lambda drawn: kappa([pair for _, pair in drawn]),
        group=lambda case: case[0], trivial=0.0,
    )  # fmt: skip
    for name in ("question", "reflection"):
        pairs = [(number, (str(row["first"][name]), str(row["second"][name]))) for number, row in enumerate(rows)]
        yield figure(
            f"kappa, {name}", pairs, lambda drawn: kappa([pair for _, pair in drawn]),
            group=lambda case: case[0], trivial=0.0,
        )  # fmt: skip
    for code, pairs in found:
        if any(one or other for one, other in pairs):
            yield Figure(f"kappa, {code}", kappa(pairs), sum(one or other for one, other in pairs), trivial="0.000")


def _codes(annotation: dict[str, object]) -> list[str]:
    codes = annotation["codes"]
    assert isinstance(codes, list)
    return codes
