"""What a person fills in about a goal. Whatever is missing is told in a sentence, and what was typed stays."""
