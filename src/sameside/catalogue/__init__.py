"""Content files, as authors write them, to the objects the other pure packages work with; and the checker."""

from sameside.catalogue.catalogue import check, load
from sameside.catalogue.edition import read_edition
from sameside.catalogue.entry import Catalogue, Entry
from sameside.catalogue.practice import Cue, Pattern, Practice
from sameside.catalogue.practices import load_practices
from sameside.catalogue.problem import BadContent, Problem
from sameside.catalogue.prompts import Prompt
from sameside.catalogue.words import StepWords, Words

__all__ = [
    "BadContent", "Catalogue", "Cue", "Entry", "Pattern", "Practice", "Problem", "Prompt", "StepWords", "Words",
    "check", "load", "load_practices", "read_edition",
]  # fmt: skip
