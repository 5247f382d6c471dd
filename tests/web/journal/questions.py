"""A shelf of three questions, small enough to run out of."""

from sameside.web.journal.prompts import Prompt

SHELF = (
    Prompt("rain", "reflection", "What rained?"),
    Prompt("sun", "reflection", "What shone?"),
    Prompt("ask", "speaking", "What did you ask?"),
)
