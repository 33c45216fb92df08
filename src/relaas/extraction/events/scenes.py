"""The scene of a report: the meeting, hearing or visit that a document without a date of its own tells about."""

from relaas.extraction.events.nominal import dated_noun
from relaas.extraction.events.triggers import noun_concept
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Records, TimeExpression

OPENING_SENTENCES = 4  # where a report says what it reports on


def scene_of(annotated: AnnotatedDocument, found: Records) -> TimeExpression | None:
    """The date of the meeting that the opening announces a report of, or None."""
    body = [one for one in annotated.sentences if annotated.paragraph_of(one).kind == "body"][:OPENING_SENTENCES]
    for sentence in body:
        language = annotated.language_of(sentence)
        words = load_language(language).events
        lemmas = {annotated.tokens[index].lemma.lower() for index in range(sentence.first, sentence.last)}
        start, end = annotated.span(sentence.first, sentence.last)
        if not lemmas & words.scene_openers:
            continue
        for time in found.times:
            if not start <= time.start < end or time.earliest is None or time.vague:
                continue
            noun = dated_noun(annotated, sentence, time, words, language)
            if noun is not None and noun_concept(annotated, noun, language) in words.scene_concepts:
                return time
    return None
