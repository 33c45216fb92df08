"""Kinds of event: which part of a course of events they tell, and which say little about what it is."""

from functools import cache

from relaas.language.concepts import concepts_of

# Language-neutral concept keys that say which part of a course of events is told.
BEGINNINGS = frozenset({"start"})
ENDINGS = frozenset({"end", "complete"})

# Concepts that say little about what an event is.
GENERAL_GROUPS = frozenset({"intention"})
GENERAL = frozenset(
    {
        "admit", "affect", "announce", "answer", "ask", "belong-role", "bring", "call-on", "cause", "change", "claim",
        "come", "complete", "concern-matter", "conclude", "confirm", "continue", "contribute", "decrease", "discuss",
        "do", "end", "exceed", "exist", "explain", "express", "fit", "follow", "give", "go", "hold", "improve",
        "increase", "inform", "involve", "know", "lack", "maintain", "make", "mean", "number", "possess", "put",
        "rely", "remain", "repeat", "report", "say", "see", "seem", "show", "speak", "start", "stress", "take",
        "take-place", "tweet", "use", "wait", "work", "worsen", "write",
    }
)  # fmt: skip


def is_general(concept: str) -> bool:
    """Whether a kind of event says little about what it is: to say, to begin, to be, to come."""
    return concept in _general()


def telling_words(words: frozenset[str]) -> frozenset[str]:
    """The words without those that say little about what it is."""
    return words - _general()


@cache
def _general() -> frozenset[str]:
    return GENERAL | concepts_of(GENERAL_GROUPS)
