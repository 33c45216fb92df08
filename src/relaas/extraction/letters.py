"""Letters: whether a text is written to somebody."""

from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument

MAIL = frozenset({"eml", "msg", "mbox"})


def is_letter(annotated: AnnotatedDocument) -> bool:
    """Whether a text is mail, or greets its reader."""
    return annotated.once(("letter",), lambda: _greets(annotated))


def _greets(annotated: AnnotatedDocument) -> bool:
    if annotated.document.format in MAIL:
        return True
    for sentence in annotated.sentences:
        words = load_language(annotated.language_of(sentence)).facts
        if annotated.tokens[sentence.first].text.lower() in words.greetings:
            return True
    return False
