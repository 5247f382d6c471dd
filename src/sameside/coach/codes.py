"""The names of what the coach can mark, and which of them belong together."""

CAUTIONS = (
    "THREAT", "CONT", "CRIT", "BLAME", "MIND", "ABS", "DEM", "NONAPOL", "PSEUDO", "DEF", "WITH", "PASS",
)  # fmt: skip
PART_CODES = ("I_SIT", "I_FEEL", "I_NEED", "REQ")
STRENGTHS = ("REPAIR", "OWN", "APOL", "VALID", "REFL", "BOUND", "BREAK", "APPR", "OPENQ", *PART_CODES)
SAFETY = ("SAFE_SELF", "SAFE_VIOL", "SAFE_CTRL")
# Not sure enough for a card: something small, and no word on politeness either.
PERHAPS = "SAFE_PERHAPS"
# Where one of these fires, nobody is taught to say it more gently.
HUSHES_ALL = ("SAFE_VIOL", "SAFE_CTRL")
TRAPS = (
    "T_ALL_OR_NOTHING", "T_OVERGENERAL", "T_FILTER", "T_MIND_READING", "T_FORTUNE", "T_MAGNIFY", "T_FEELING_AS_FACT",
    "T_SHOULD", "T_LABEL", "T_PERSONAL", "T_BLAMING_ALL", "T_COMPARE",
)  # fmt: skip
OWN_TRAP = "T_OWN"
LIGHTS = ("feeling", "view", "further")
LEVELS = ("not yet", "partly", "yes")
PARTS = {"happened": "I_SIT", "feel": "I_FEEL", "need": "I_NEED", "ask": "REQ"}
DRAFT_CODES = (*CAUTIONS, *STRENGTHS)
