"""What an author is told: one file a question."""
