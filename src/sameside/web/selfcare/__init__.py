"""Rituals, timed practices with their player, and boundaries of one's own."""
