"""Whose a quantity is in so many words: "the largest is that of Hale", "ordered Hale to recall 9", "Hale: 40 beds"."""

from itertools import pairwise

from relaas.extraction.clauses import Clause
from relaas.extraction.figures.circumstances import governed_in
from relaas.extraction.figures.counting import Counted
from relaas.extraction.figures.parties import owners_in, right_behind
from relaas.extraction.nearby import holds
from relaas.language.concepts import concept_of
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Mention, Records, Sentence

CONTENTS = frozenset({"xcomp", "ccomp", "advcl"})
BIDDING = frozenset(
    {"order", "force", "ask", "permit", "commit", "sentence", "recommend", "invite", "encourage", "warn"}
)


def labelled(
    annotated: AnnotatedDocument, found: Records, sentence: Sentence, counted: Counted | None
) -> Mention | None:
    """Whose a figure is that stands without a verb: of the first who is named before it ("Loss to Hale: £3m")."""
    owners = owners_in(annotated, found, sentence.first, counted.first) if counted is not None else []
    placed = {one.id for one in governed_in(annotated, owners, function_words("locating"))}
    return next((one for one in owners if one.id not in placed and (one.key or one.type != "GPE")), None)


def worded(
    annotated: AnnotatedDocument, found: Records, sentence: Sentence, clause: Clause, counted: Counted | None
) -> Mention | None:
    """Whose something is said to be in so many words, or who is told to do something with it."""
    pointed = _pointed(annotated, found, sentence, clause)
    return pointed or (_bidden(annotated, found, sentence, counted.first) if counted is not None else None)


def _pointed(annotated: AnnotatedDocument, found: Records, sentence: Sentence, clause: Clause) -> Mention | None:
    """Whose something is said to be in so many words: "the largest is that of Hale"."""
    pointers, binding = function_words("pointers"), function_words("binding")
    words = [token.text.lower() for token in annotated.tokens[clause.first : clause.last]]
    places = (i for i, pair in enumerate(pairwise(words)) if pair[0] in pointers and pair[1] in binding)
    place = next(places, None)
    return None if place is None else right_behind(annotated, found, clause.first + place + 2, sentence)


def _bidden(annotated: AnnotatedDocument, found: Records, sentence: Sentence, noun: int) -> Mention | None:
    """Who is told or asked to do something with what is counted: "ordered Hale to recall 900 crates"."""
    tokens, language = annotated.tokens, annotated.language_of(sentence)
    last = load_language(language).grammar.verb_final
    verbs = [place for place in range(sentence.first, sentence.last) if tokens[place].feature("VerbForm") == "Inf"]
    told = {tokens[place].head for place in verbs if tokens[place].dep in CONTENTS and (last or place < noun)}
    told = {verb for verb in told if concept_of(tokens[verb].lemma, "VERB", language) in BIDDING}
    objects = {child for verb in told for child in annotated.children[verb] if verb < child < noun}
    starts = [tokens[child].start for child in objects if tokens[child].dep in {"obj", "iobj"}]
    owners = owners_in(annotated, found, sentence.first, noun)
    return next((one for one in owners if any(holds(one, start) for start in starts)), None)
