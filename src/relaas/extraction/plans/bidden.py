"""Plans of sentences that ask somebody to do something: "please close the hall if it snows"."""

from collections.abc import Iterator, Sequence

from relaas.extraction.clauses import clauses_of
from relaas.extraction.plans.conditions import span_of
from relaas.language.concepts import concept_group, concept_of
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Passage, Plan, Sentence, Token


def bidden_in(annotated: AnnotatedDocument, sentence: Sentence, told: Sequence[Plan]) -> Iterator[Plan]:
    """The plan of a sentence that asks for a deed, where no plan tells it yet."""
    start, end = annotated.span(sentence.first, sentence.last)
    deed = _deed(annotated, sentence)
    if deed is None or any(one.start < end and start < one.end for one in told):
        return
    words = load_language(annotated.language_of(sentence)).plans
    opened = [one for one in clauses_of(annotated, sentence) if one.opener in words.openers]
    text = annotated.document.text
    yield Plan(
        document=annotated.document.id,
        rule="bidden",
        start=start,
        end=end,
        text=text[start:end],
        what=text[deed.start : end],
        condition=Passage(annotated.document.id, *span_of(annotated, opened[0])) if len(opened) == 1 else None,
    )


def _deed(annotated: AnnotatedDocument, sentence: Sentence) -> Token | None:
    """The verb behind "please", or behind a word that opens a request; one of saying and a question ask for nothing."""
    language = load_language(annotated.language_of(sentence))
    tokens = annotated.tokens[sentence.first : sentence.last]
    asked = next((i for i, token in enumerate(tokens) if token.text.lower() in language.plans.bidding), None)
    if asked is None or tokens[-1].text == "?":
        return None
    following = tokens[asked + 1 :] if asked == 0 else tokens[asked + 1 : asked + 2]
    deed = next((token for token in following if token.pos == "VERB"), None)
    said = deed is not None and concept_group(concept_of(deed.lemma, "VERB", language.code) or "") == "speech"
    return None if said else deed
