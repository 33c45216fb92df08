"""Whether a stretch can stand alone: it does not begin with what points back to the text before it."""

from relaas.extraction.facts.told import Told
from relaas.language.installed import load_language

STANDING = frozenset({"obj", "nsubj", "nsubj:pass"})
LEADING_WORDS = 3  # words in which a pronoun as subject stands ("Donderdag veroverden ze")


def points_back(told: Told) -> bool:
    """Whether its subject, or a word like "thereby", is one of which the text before says what it stands for."""
    words = load_language(told.language).facts
    spoken = told.words
    if not spoken:
        return False
    if spoken[0] in words.demonstratives and spoken[1:2] and spoken[1] not in words.time_nouns:
        return True
    if any(word in words.back_words for word in spoken):
        return True
    if _takes_up_all(told, words.whole_before):
        return True
    names = [index for index, token in enumerate(told.tokens[:LEADING_WORDS]) if token.pos == "PROPN"]
    return not names and any(word in words.third_person for word in spoken[:LEADING_WORDS])


def _takes_up_all(told: Told, pronouns: frozenset[str]) -> bool:
    """Whether a word of the main clause stands for all that was said before: "promised this", "tekende dat op"."""
    if not told.clauses:
        return False
    head = told.clauses[0]
    tokens = told.annotated.tokens
    alone = len(told.clauses) == 1 and head.finite is not None  # then no clause that the word could open
    for index in range(head.first, head.last):
        token = tokens[index]
        if token.text.lower() not in pronouns:
            continue
        standing = token.pos == "PRON" and token.dep in STANDING and token.feature("PronType") != "Rel"
        if standing or (alone and token.pos == "SCONJ" and index > (head.finite or 0)):
            return True
    return False
