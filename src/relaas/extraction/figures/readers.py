"""To whom a letter is written: the body that stands above its greeting beside the one that writes."""

from collections.abc import Sequence

from relaas.extraction.letters import is_letter
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Mention

WRITER_AND_READER = 2  # bodies above the greeting of a letter


def reader_of(annotated: AnnotatedDocument, bodies: Sequence[Mention]) -> Mention | None:
    """The body to which a letter with a letterhead is written; None where more or fewer bodies stand above it."""
    greeting = _greeting(annotated) if is_letter(annotated) else None
    if greeting is None:
        return None
    above = {one.name: one for one in reversed(bodies) if one.end <= greeting and not one.generic}
    named = sorted(above.values(), key=lambda one: one.start)
    return named[-1] if len(named) == WRITER_AND_READER else None


def _greeting(annotated: AnnotatedDocument) -> int | None:
    """Where the first greeting of a text begins, None where it has none."""
    for sentence in annotated.sentences:
        first = annotated.tokens[sentence.first]
        if first.text.lower() in load_language(annotated.language_of(sentence)).facts.greetings:
            return first.start
    return None
