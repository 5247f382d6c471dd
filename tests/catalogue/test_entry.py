from dataclasses import replace

from sameside.catalogue.edition import read_texts
from sameside.catalogue.entry import Catalogue
from sameside.catalogue.words import Words
from tests.catalogue.examples import TOML, WORDS


def test_words_come_in_the_language_or_its_base_or_the_first() -> None:
    entry = read_texts({"exercise.toml": TOML, "en.md": WORDS}, "small-talk").entry
    assert entry is not None
    english, german = entry.words["en"], Words("Kleines Gespräch", "Erzählt euch vom Tag.")
    both = replace(entry, words={"en": english, "de": german})
    assert both.words_in("de") is german
    assert both.words_in("de-at") is german
    assert both.words_in("fr") is english


def test_an_empty_catalogue_has_nothing_broken() -> None:
    assert Catalogue() == Catalogue({}, {}, frozenset(), frozenset(), ())
