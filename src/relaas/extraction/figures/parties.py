"""Who may own a quantity: the persons, bodies and countries of a stretch of text, and those behind a preposition."""

from relaas.extraction.clauses import Clause
from relaas.extraction.datelines import in_dateline, names_dateline
from relaas.extraction.figures.circumstances import is_governed, mentions_in
from relaas.extraction.nearby import token_from
from relaas.language.function_words import function_words
from relaas.model import AnnotatedDocument, Mention, Records, Sentence

OWNER_TYPES = frozenset({"GPE", "ORG", "NORP", "PER"})
NEAR_NOUN = 4  # tokens of the name in "of X" behind a noun


def owners_in(annotated: AnnotatedDocument, found: Records, first: int, last: int) -> list[Mention]:
    """The persons, bodies and countries in a range of tokens; a description counts where it resolves."""
    if first >= last:
        return []
    inside = mentions_in(annotated, found, first, last)
    return [one for one in inside if may_own(annotated, one)]


def may_own(annotated: AnnotatedDocument, mention: Mention) -> bool:
    """Whether a mention may stand for an owner: a name that is no number of a file, a body, or what resolves to one."""
    if not (mention.type in OWNER_TYPES or mention.key) or names_dateline(annotated, mention):
        return False
    if mention.type == "ORG" and in_dateline(annotated, mention):  # the agency
        return False
    if any(letter.isdigit() for letter in mention.text):
        return False
    if mention.generic and not mention.refers_to and mention.text.split()[0].lower() in function_words("first_person"):
        return False  # "our board"
    resolved = mention.refers_to is not None or mention.country is not None
    return not mention.generic or resolved or mention.type == "ORG"


def governed_by(annotated: AnnotatedDocument, found: Records, clause: Clause, kind: str) -> Mention | None:
    """The first body or person of a clause behind a word of a kind ("by Hale", "bij de inspectie"); no place."""
    owners = owners_in(annotated, found, clause.first, clause.last)
    acting = [one for one in owners if one.type in {"ORG", "PER"}]
    words = function_words(kind)
    return next((one for one in acting if is_governed(annotated, one, words) or _is_told(annotated, one, words)), None)


def _is_told(annotated: AnnotatedDocument, mention: Mention, words: frozenset[str]) -> bool:
    """Whether a word stands before a name and the noun that tells what it is: "bij ziekenhuis Hale"."""
    before = annotated.tokens[max(0, token_from(annotated, mention.start) - 2) :][:2]
    return len(before) == 2 and before[0].text.lower() in words and before[1].pos == "NOUN" and not mention.generic


def right_behind(annotated: AnnotatedDocument, found: Records, token: int, sentence: Sentence) -> Mention | None:
    """The owner that begins at a token, or behind its article and adjectives."""
    first = token
    while first < sentence.last and annotated.tokens[first].pos in {"DET", "ADJ"}:
        first += 1
    inside = mentions_in(annotated, found, token, min(sentence.last, first + NEAR_NOUN))
    limit = annotated.tokens[first].start if first < sentence.last else 0
    return next((one for one in inside if one.start <= limit and may_own(annotated, one)), None)


def after_preposition(annotated: AnnotatedDocument, found: Records, token: int, sentence: Sentence) -> Mention | None:
    """The actor right after the "of" or "van" that follows a noun directly."""
    if token >= sentence.last or annotated.tokens[token].text.lower() not in function_words("binding"):
        return None
    return right_behind(annotated, found, token + 1, sentence)
