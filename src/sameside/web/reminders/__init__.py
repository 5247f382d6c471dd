"""What is sent at a time somebody chose, exactly once."""
