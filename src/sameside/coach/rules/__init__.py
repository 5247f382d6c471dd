"""Rules as data: a pattern, what must hold around it, and the words to say about it."""

from sameside.coach.rules.book import Book, Found
from sameside.coach.rules.guards import FLAGS, Around
from sameside.coach.rules.rule import POLARITIES, TARGETS, Example, Guards, Place, Rule

__all__ = ["FLAGS", "POLARITIES", "TARGETS", "Around", "Book", "Example", "Found", "Guards", "Place", "Rule"]
