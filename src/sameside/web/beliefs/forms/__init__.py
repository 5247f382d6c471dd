"""What a person fills in. Whatever is wrong is told in a sentence, and what was typed stays."""
