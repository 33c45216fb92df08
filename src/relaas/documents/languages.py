"""The language of each paragraph, and whether a document is in an installed language at all."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from relaas.documents.reasons import left_out
from relaas.language.installed import installed, load_language

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
SAMPLE = 4000  # characters of a document that tell its language
PARAGRAPH_SAMPLE = 1000
MIN_WORDS = 15  # different ones; a list of dates or of names is not left out for the language that it looks like
SURE = 0.9  # probability of a language
MIN_SURE_LETTERS = 25  # the identifier gives a lone name any language
FEW_FUNCTION_WORDS = 0.15  # of all words; Dutch and English news have 0.3 to 0.5, French and German stay below 0.1


def paragraph_languages(
    paragraphs: Sequence[str], *, marginal: Sequence[bool] | None = None
) -> tuple[str, tuple[str, ...]]:
    """The main language of a document and the language of each of its paragraphs, given as text.

    A paragraph too short to tell has the language of the next paragraph that tells, as a heading has, else that of
    the document. ``marginal`` paragraphs (heads, signatures) are addresses and names, of which only their function
    words tell anything. Raises ``UnreadableDocument`` where the document is in a language that is not installed.
    """
    beside = marginal or [False] * len(paragraphs)
    told = [tell(paragraph, by_words=words) for paragraph, words in zip(paragraphs, beside, strict=True)]
    weights: Counter[str] = Counter()
    for language, paragraph in zip(told, paragraphs, strict=True):
        if language is not None:
            weights[language] += len(paragraph)
    _refuse_others("\n".join(paragraphs))
    main = max(installed(), key=lambda language: (weights[language], language == installed()[0]))
    if not weights:
        main = _identify("\n".join(paragraphs)[:SAMPLE])[0]
    return main, tuple(language or main for language in told)


def tell(paragraph: str, *, by_words: bool = False) -> str | None:
    """The installed language of a paragraph, by its function words alone if asked; None where it says too little."""
    sample = paragraph[:PARAGRAPH_SAMPLE]
    hits = _function_words(sample)
    (first, most), (_, less) = hits.most_common(2)
    if most >= 2 and most > 2 * less:
        return first
    if by_words or sum(character.isalpha() for character in sample) < MIN_SURE_LETTERS:
        return None
    language, probability = _identify(sample)
    agrees = most == less or language == first
    return language if probability >= SURE and agrees else None


def _function_words(sample: str) -> Counter[str]:
    """How many words of the sample each language has as function words, every language named."""
    words = WORD.findall(sample.casefold())
    tables = {language: load_language(language).documents.function_words for language in installed()}
    return Counter({language: sum(map(table.__contains__, words)) for language, table in tables.items()})


@cache
def _identifier() -> LanguageIdentifier:
    """The identifier with all its languages, loaded once: that takes half a second."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _identify(sample: str) -> tuple[str, float]:
    """The likeliest installed language, and its probability against the other installed ones."""
    ranked = [(language, score) for language, score in _identifier().rank(sample) if language in installed()]
    total = sum(score for _, score in ranked)
    return (ranked[0][0], ranked[0][1] / total) if total else (installed()[0], 0.0)


def _refuse_others(text: str) -> None:
    """Raise ``UnreadableDocument`` where a text is in a language, or a script, that is not installed."""
    sample = _sample(text)
    letters = [character for character in sample if character.isalpha()]
    other = [character for character in letters if "LATIN" not in unicodedata.name(character, "")]
    if len(other) > len(letters) / 2:
        raise left_out("unsupported-language", _identifier().rank(sample)[0][0])
    words = WORD.findall(sample.casefold())
    if len(set(words)) < MIN_WORDS:
        return
    likeliest, probability = _identifier().rank(sample)[0]
    known = max(_function_words(sample).values()) / len(words)
    if likeliest not in installed() and probability >= SURE and known < FEW_FUNCTION_WORDS:
        raise left_out("unsupported-language", likeliest)


def _sample(text: str) -> str:
    """Some text from the beginning, the middle and the end."""
    if len(text) <= 3 * SAMPLE:
        return text
    middle = len(text) // 2
    return "\n".join((text[:SAMPLE], text[middle : middle + SAMPLE], text[-SAMPLE:]))
