"""Search is given every sentence with the dictionary forms of its words."""

from relaas.language.searchable import searchable_sentences
from relaas.model import (
    AnnotatedDocument,
    CleanText,
    Document,
    Paragraph,
    Publication,
    SearchableSentence,
    Sentence,
    Token,
)

TEXT = "Zij trokken zich terug. ..."
WORDS = [
    ("Zij", "zij", "PRON"),
    ("trokken", "terugtrekken", "VERB"),
    ("zich", "zich", "PRON"),
    ("terug", "terug", "ADP"),
    (".", ".", "PUNCT"),
    ("...", "...", "PUNCT"),
]


def annotated() -> AnnotatedDocument:
    """A text of two sentences, the second without words."""
    document = Document(
        id="d",
        path="x.txt",
        format="txt",
        sha256="",
        text=TEXT,
        language="nl",
        published=Publication(),
        paragraphs=(Paragraph(0, len(TEXT), "body", "nl", CleanText(TEXT, ((0, 0),))),),
    )
    tokens, place = [], 0
    for index, (text, lemma, pos) in enumerate(WORDS):
        place = TEXT.index(text, place)
        tokens.append(Token(place, place + len(text), text, lemma, pos, "", index, "root"))
    return AnnotatedDocument(document, tuple(tokens), (Sentence(0, 5, 0), Sentence(5, 6, 0)), (), ((),) * len(tokens))


def test_sentence_with_its_lemmas_and_forms() -> None:
    expected = SearchableSentence("d", 0, 23, "nl", "zij terugtrekken zich terug", (("trokken", "terugtrekken"),))
    assert searchable_sentences(annotated()) == (expected,)
