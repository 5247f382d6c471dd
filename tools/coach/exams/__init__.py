"""The parts of the exam: each reads one part of the corpus and gives lines of the table."""
