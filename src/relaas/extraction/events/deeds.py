"""Which deeds a tense or a speaker makes decided, so, or no more than said."""

DELIBERATE = frozenset(  # deeds that the present tense tells as decided: "het bedrijf sluit zijn fabriek"
    {"send", "deploy", "withdraw", "prepare", "invest", "fund", "close", "open", "build", "dismiss", "hire", "strike"}
    | {"cut-jobs", "buy", "sell", "merge", "split", "privatise", "nationalise", "end", "start", "extend", "delay"}
    | {"cancel"}
    | {"resume", "introduce", "repeal", "ban", "permit", "regulate", "amend", "tax", "fine", "sanction", "boycott"}
    | {"increase", "decrease", "change", "tighten", "relax", "limit", "accelerate", "evacuate", "move", "hand-over"}
    | {"leave", "return", "resign", "appoint", "join", "expel", "deport", "extradite", "appeal", "sue", "compensate"}
    | {"pay", "lend", "donate", "distribute", "vaccinate", "cull", "quarantine", "investigate", "mobilise", "arm"}
    | {"build-up", "exercise", "recall", "contract", "demolish", "extract", "switch-off", "restore", "replace"}
)
GOING_ON = frozenset({"sue", "investigate", "exercise", "build-up", "extract", "prepare"})  # by who is at them already
ADMITTING = frozenset({"admit", "conclude", "discover"})  # what somebody admits or finds is so
SAYING = frozenset(  # what who says it says of himself with these is so now, unless it is a deed
    {"say", "claim", "report", "inform", "explain", "admit", "stress", "repeat", "answer", "testify", "write"}
    | {"express"}
)
OF_SITTINGS = frozenset(  # what is done with a meeting, or with a motion or a paper in one
    {"open", "close", "end", "start", "delay", "dismiss", "resume", "adopt", "reject", "repeal", "withdraw", "conclude"}
    | {"approve"}
)
DECIDING = frozenset({"decide", "choose"})
MOVING = frozenset({"delay", "move", "change", "accelerate", "extend"})  # from one day to another: no stretch of time
