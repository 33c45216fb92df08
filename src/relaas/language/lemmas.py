"""Dictionary forms: the trained lemmatizer's proposal, corrected where a list or the rules of the language decide."""

from functools import cache

from relaas.language.installed import load_language


def lemma_of(text: str, pos: str, proposed: str, language: str, *, morph: str = "") -> str:
    """The dictionary form of a word, given its UPOS tag, the lemmatizer's proposal and its FEATS, if known."""
    known = _closed_class(language).get(f"{text.lower()} {pos}")
    return load_language(language).lemma(text, pos, proposed, morph) if known is None else known


@cache
def _closed_class(language: str) -> dict[str, str]:
    """Lemmas of closed classes, by form and UPOS tag."""
    table = load_language(language).lemmas.closed
    return {f"{form} {pos}": lemma for pos, forms in table.items() for form, lemma in forms.items()}


def lowered(text: str) -> str:
    """The word without its capital, but with the capitals of an abbreviation or a name inside it."""
    rest = text[1:]
    if (text.isupper() and len(text) <= 4) or (any(letter.isupper() for letter in rest) and not text.isupper()):
        return text
    return text.lower()
