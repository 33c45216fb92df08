"""Kinds of bodies: company, court, ministry; told by the name, its legal form, or the noun that stands with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from relaas.extraction.mentions.draft import Draft
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.language.name_lists import name_lists
from relaas.model import AnnotatedDocument

UNTOLD = "untold"  # the kind of a body of which nothing tells the kind
COMPANY = "company"
SHORTEST_PART = 4  # letters of a noun that ends a compound
FORMS = frozenset({"foundation", "association"})  # kinds that a name opens with as its legal form
APPOSED = 6  # tokens after a comma in which a noun tells what a name is
# What a body of one kind may be called as well.
WIDER = {
    "bank": COMPANY,
    "insurer": COMPANY,
    "airline": COMPANY,
    "group": COMPANY,
    "consortium": COMPANY,
    "newspaper": COMPANY,
    "broadcaster": COMPANY,
    "bureau": "agency",
    "inspectorate": "regulator",
    "authority": "regulator",
    "regulator": "agency",
    "commission": "agency",
    "office": "agency",
    "administration": "agency",
    "appeal": "court",
    "union": "organisation",
    "association": "organisation",
    "foundation": "organisation",
    "society": "organisation",
}


def kinds_of_name(annotated: AnnotatedDocument, draft: Draft) -> frozenset[str]:
    """The kinds of a named body, with the wider ones that they belong to; ``UNTOLD`` where nothing tells one."""
    words = [token.text for token in annotated.tokens[draft.first : draft.last]]
    bodies, lists = load_language(draft.language).bodies, name_lists(draft.language)
    found = {kind for kind, known in bodies.known.items() if " ".join(words) in known}
    for index in (*range(draft.first, draft.last), *_nouns_beside(annotated, draft)):
        found |= noun_kinds(annotated, index, draft.language)
    form = FORMS & noun_kinds(annotated, draft.first, draft.language)
    if form and found > form:  # "Stichting Merwe Ziekenhuis" is a hospital
        found -= form
    if not found and (words[-1].lower() in lists.legal_forms or words[-1].lower() in lists.firm_words):
        found.add(COMPANY)
    return _widened(found, bodies.firms | load_language(draft.language).people.firm_roles) or frozenset({UNTOLD})


def _widened(kinds: Iterable[str], firms: frozenset[str]) -> frozenset[str]:
    found = set(kinds)
    for kind in kinds:
        wider = WIDER.get(kind, COMPANY if kind in firms else "")
        while wider:
            found.add(wider)
            wider = WIDER.get(wider, "")
    return frozenset(found)


def _nouns_beside(annotated: AnnotatedDocument, draft: Draft) -> Iterator[int]:
    """The nouns that tell what a name is: "toezichthouder X", "the regulator, X", "X, a Dutch maker of pumps"."""
    tokens, sentence = annotated.tokens, annotated.sentences[draft.sentence]
    before = draft.first - 1
    articles = function_words("articles", draft.language)
    while before > sentence.first and (tokens[before].text == "," or tokens[before].text.lower() in articles):
        before -= 1
    if before >= sentence.first:
        yield before
    if draft.role is not None:
        yield draft.role[1] - 1
    apposed = apposed_noun(annotated, draft.last, sentence.last)
    if apposed is not None:
        yield apposed


def apposed_noun(annotated: AnnotatedDocument, after: int, limit: int) -> int | None:
    """The noun that says what a name is, behind a comma or in brackets right after it: "X, a Dutch maker of pumps"."""
    tokens = annotated.tokens
    if after + 2 >= limit or tokens[after].text not in {",", "("}:
        return None
    noun = after + 1
    while noun + 1 < min(limit, after + APPOSED) and tokens[noun].pos in {"DET", "ADJ", "PROPN", "NOUN"}:
        noun += 1
    return noun - 1 if noun > after + 1 and tokens[noun - 1].pos == "NOUN" else None


def noun_kinds(annotated: AnnotatedDocument, index: int, language: str) -> frozenset[str]:
    """The kinds of body that a noun names, as the end of a compound too where the language has such."""
    token, bodies, people = annotated.tokens[index], load_language(language).bodies, load_language(language).people
    if token.pos not in {"NOUN", "PROPN", "X"} and not (token.pos == "ADJ" and people.compounds):
        return frozenset()  # long compounds are taken for adjectives
    if token.text.lower().endswith(tuple(people.neither)):
        return frozenset()  # "badkamer" is no "kamer"
    ends = {end for form in {token.text.lower(), token.lemma.lower()} for end in _ends(form, people.compounds)}
    kinds = frozenset(kind for kind, nouns in bodies.kinds.items() if ends & nouns)
    return kinds or frozenset(ends & (bodies.firms | people.firm_roles))


def _ends(word: str, compounds: bool) -> Iterator[str]:
    """A word, what stands behind its hyphen, and the ends of it that a compound may have."""
    yield word
    yield word.rpartition("-")[2]
    if compounds:
        yield from (word[cut:] for cut in range(2, len(word) - SHORTEST_PART + 1))


def kind_described(annotated: AnnotatedDocument, draft: Draft) -> str | None:
    """The kind of body that a bare definite description names: "the Dutch company", never "its other company"."""
    tokens, language = annotated.tokens, load_language(draft.language)
    pointing = function_words("articles", draft.language) | function_words("pointers", draft.language)
    definite = tokens[draft.first].text.lower() in pointing - language.people.indefinite
    if draft.plural or not definite or draft.last != draft.head + 1 or draft.head == draft.first:
        return None
    between = tokens[draft.first + 1 : draft.head]
    if any(token.text.lower() in language.bodies.others or token.pos in {"NUM", "PRON"} for token in between):
        return None
    return min(noun_kinds(annotated, draft.head, draft.language), default=None)
