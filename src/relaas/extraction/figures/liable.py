"""Whose a fine is: of whom it falls to, not of who imposes it; and who only finds what he counts."""

from relaas.extraction.clauses import Clause
from relaas.extraction.figures.bodies import looks_on
from relaas.extraction.figures.circumstances import is_governed, mentions_in
from relaas.extraction.figures.counting import Counted
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Mention, Records, Sentence

BEFORE = 4  # tokens between the noun of a fine and its amount: "a fine of some 3 million"
PAYERS = frozenset({"ORG", "PER"})


def is_sanction(annotated: AnnotatedDocument, sentence: Sentence, counted: Counted | None) -> bool:
    """Whether an amount is that of a fine: "a fine of £3m", "een boete van 3 miljoen"."""
    if counted is None or counted.unit is None:
        return False
    words = load_language(annotated.language_of(sentence)).figures.sanctions
    before = annotated.tokens[max(sentence.first, counted.first - BEFORE) : counted.first]
    return any(token.text.lower() in words for token in before)


def is_imposing(annotated: AnnotatedDocument, sentence: Sentence, clause: Clause) -> bool:
    """Whether the subject of a clause imposes, demands or announces a fine, which then is not his."""
    lemmas = {annotated.tokens[verb].lemma.lower() for verb in (clause.main, *clause.verbs)}
    return bool(lemmas & load_language(annotated.language_of(sentence)).figures.imposing)


def liable(annotated: AnnotatedDocument, found: Records, sentence: Sentence) -> Mention | None:
    """On whom a fine is imposed: the body or person that the sentence names so ("imposed upon Hale")."""
    upon = load_language(annotated.language_of(sentence)).figures.imposed_upon
    named = mentions_in(annotated, found, sentence.first, sentence.last)
    payers = (one for one in named if one.type in PAYERS and (one.refers_to or not one.generic))
    return next((one for one in payers if is_governed(annotated, one, upon)), None)


def only_finds(annotated: AnnotatedDocument, sentence: Sentence, clause: Clause | None, acting: Mention) -> bool:
    """Whether somebody only finds what is counted: "inspectors found 14 mice", "the police counted 40", "Hale sees 40".

    A body that is no onlooker finds what is its own.
    """
    if clause is None or not (acting.type == "PER" or looks_on(annotated, acting)):
        return False
    lemmas = {annotated.tokens[verb].lemma.lower() for verb in (clause.main, *clause.verbs)}
    return bool(lemmas & load_language(annotated.language_of(sentence)).figures.finding)
