"""Taking all of one's own away, bringing it back, and what else leaves at the end."""
