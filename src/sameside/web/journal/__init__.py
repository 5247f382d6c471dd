"""A private journal: entries, feelings, tags, search, a calendar and a chart."""
