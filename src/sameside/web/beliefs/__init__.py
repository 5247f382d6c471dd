"""Beliefs somebody works on, the thought of a hot moment, and the facts that speak against feeling a fraud."""
