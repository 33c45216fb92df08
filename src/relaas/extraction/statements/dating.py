"""When something was said: the time beside the cue, else the document's own date as the latest day."""

from collections.abc import Sequence

from relaas.extraction.statements.finding import Attribution
from relaas.extraction.timed import names_a_thing
from relaas.language.function_words import function_words
from relaas.model import AnnotatedDocument, Dating, Sentence, TimeExpression
from relaas.model.dating import no_later


def date_of(annotated: AnnotatedDocument, one: Attribution, times: Sequence[TimeExpression]) -> Dating:
    """When a statement was made: by a time in the clause of its cue, outside its content."""
    anchor = one.cue[0] if one.cue else one.first
    sentence = annotated.sentence_at(annotated.tokens[anchor].start)
    if sentence is not None and one.cue:
        start, end = annotated.span(sentence.first, sentence.last)
        cue = annotated.tokens[anchor].start
        content = annotated.span(one.first, one.last)
        near = [
            time
            for time in times
            if start <= time.start < end
            and not content[0] <= time.start < content[1]
            and time.type in {"DATE", "TIME"}
            and time.edtf is not None
            and not time.vague
            and not names_a_thing(annotated, time)
            and not _in_relative(annotated, sentence, time.start)
            and ";" not in annotated.document.text[min(time.start, cue) : max(time.start, cue)]
        ]
        if near:
            time = min(near, key=lambda item: (abs(item.start - cue), item.start))
            return time.dating
    return no_later(annotated.document.dating_at(annotated.tokens[anchor].start))


def _in_relative(annotated: AnnotatedDocument, sentence: Sentence, start: int) -> bool:
    """Whether a time stands in a relative clause between commas: "who took office in May, said"."""
    for token in reversed(annotated.tokens[sentence.first : sentence.last]):
        if token.start >= start:
            continue
        if token.text == ",":
            return False
        if token.text.lower() in function_words("relative") and token.pos == "PRON":
            return True
    return False
