"""What search needs of an annotated document: its sentences with the dictionary forms of their words."""

from relaas.model import AnnotatedDocument, SearchableSentence, Sentence

SILENT_TAGS = frozenset({"PUNCT", "SPACE", "SYM"})


def searchable_sentences(annotated: AnnotatedDocument) -> tuple[SearchableSentence, ...]:
    """The sentences of a document that have words, in order."""
    found = (_searchable(annotated, sentence) for sentence in annotated.sentences)
    return tuple(sentence for sentence in found if sentence.lemmas)


def _searchable(annotated: AnnotatedDocument, sentence: Sentence) -> SearchableSentence:
    tokens = [token for token in annotated.tokens[sentence.first : sentence.last] if token.pos not in SILENT_TAGS]
    pairs = [(token.text.lower(), token.lemma.lower()) for token in tokens]
    start, end = annotated.span(sentence.first, sentence.last)
    return SearchableSentence(
        document=annotated.document.id,
        start=start,
        end=end,
        language=annotated.language_of(sentence),
        lemmas=" ".join(lemma for _, lemma in pairs),
        forms=tuple(dict.fromkeys(pair for pair in pairs if pair[0] != pair[1])),
    )
