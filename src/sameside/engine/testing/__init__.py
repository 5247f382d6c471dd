"""The engine's test kit: a script language that reads like a play, players, and random exercises."""
