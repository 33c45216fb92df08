"""Functions: what a person is, before his name, after it, in a signature or shared with another."""

from __future__ import annotations

from itertools import pairwise

from relaas.extraction.mentions.draft import Draft, country_in
from relaas.extraction.mentions.naming import bears_first_name, is_title
from relaas.extraction.phrases import Phrase, extend_phrase
from relaas.language.concepts import VERB_TAGS
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.language.lexicons.names import PeopleWords
from relaas.model import AnnotatedDocument, Sentence


def add_signatures(annotated: AnnotatedDocument, drafts: list[Draft]) -> None:
    """Give the name of a signature the function on the line before it or after it."""
    alone = {}
    for draft in drafts:
        sentence = annotated.sentences[draft.sentence]
        words = [index for index in range(sentence.first, sentence.last) if annotated.tokens[index].pos != "PUNCT"]
        if draft.kind != "pronoun" and words and draft.first <= words[0] and words[-1] < draft.last:
            alone[draft.sentence] = draft
    for number, draft in alone.items():
        if draft.kind != "name" or draft.label not in {"PER", "OTHER", "ORG"} or draft.last - draft.first > 6:
            continue
        signing = annotated.paragraph_of(annotated.sentences[number]).kind == "signature"
        for other in (number - 1, number + 1) if signing else (number - 1,):
            function = alone.get(other)
            if function is not None and function.kind == "description" and function.label == "PER":
                lexicon = load_language(function.language).people
                draft.role = (without_article(annotated, function.first, lexicon), function.last)
                draft.label, draft.country, draft.gender = "PER", function.country, function.gender
                break


def share_roles(annotated: AnnotatedDocument, drafts: list[Draft]) -> None:
    """Give the second of two joined names the plural function of the first: "ministers X (Justitie) en Y"."""
    for first, second in pairwise(sorted((one for one in drafts if one.kind == "name"), key=lambda one: one.first)):
        if first.role is None or second.role is not None or first.sentence != second.sentence:
            continue
        head = annotated.tokens[first.role[0]]
        between = [annotated.tokens[index].text for index in range(first.last, second.first)]
        joined = between and between[-1] in function_words("adding", first.language)
        if head.feature("Number") == "Plur" and joined and len(between) <= 6:
            second.role, second.country, second.label = first.role, first.country, "PER"


def add_role(
    annotated: AnnotatedDocument, draft: Draft, phrases: list[Phrase], sentence: Sentence, lexicon: PeopleWords
) -> None:
    """Note the function that stands before a name or after it, between commas or in brackets."""
    role = _role_before(annotated, draft, phrases, lexicon) or _role_after(annotated, draft, phrases, sentence, lexicon)
    if role is None:
        return
    saying = load_language(lexicon.language).statements.say
    while role[0] + 1 < role[1] and annotated.tokens[role[0]].lemma.lower() in saying:
        role = (role[0] + 1, role[1])  # "schrijven minister X": the verb before it, taken for a noun
    draft.role = role
    body = any(lexicon.is_body(annotated.tokens[index]) for index in range(*role))
    if _is_firms(annotated, role, draft, lexicon) and not bears_first_name(annotated, draft):
        draft.label = "ORG"
    elif draft.label == "OTHER" or (draft.label in {"ORG", "LOC", "GPE"} and role[1] == draft.first and not body):
        draft.label = "PER"
    draft.country = draft.country or country_in(annotated, *role, lexicon.language)
    genders = [lexicon.gender_of(annotated.tokens[index]) for index in range(*role)]
    draft.gender = next((gender for gender in genders if gender), None)


def _is_firms(annotated: AnnotatedDocument, role: tuple[int, int], draft: Draft, lexicon: PeopleWords) -> bool:
    """Whether the head of a function is one that firms bear: "contractor Hale", "Hale, the maker of pumps"."""
    if role[1] == draft.first:
        return lexicon.is_firm_role(annotated.tokens[role[1] - 1])
    nouns = (annotated.tokens[index] for index in range(*role) if annotated.tokens[index].pos == "NOUN")
    head = next(nouns, None)
    return head is not None and lexicon.is_firm_role(head)


def _role_before(
    annotated: AnnotatedDocument, draft: Draft, phrases: list[Phrase], lexicon: PeopleWords
) -> tuple[int, int] | None:
    """The function before a name: "defence minister X", "de minister van Justitie X", "the spokesman, X"."""
    tokens = annotated.tokens
    position = next((i for i, one in enumerate(phrases) if one.first <= draft.first < one.last), None)
    if position is None:
        return None
    first = phrases[position].first
    if draft.label in {"ORG", "GPE"} and annotated.tokens[draft.last - 1].text.isupper():
        return None  # "SG NAVO" is the secretary-general of the body
    ends = phrases[position].last == draft.last and draft.label in {"PER", "OTHER", "ORG"}
    if first < draft.first and _has_role(annotated, draft.first - 1, draft.first, lexicon):
        return (without_article(annotated, first, lexicon), draft.first) if ends or draft.label == "PER" else None
    steps = 0
    chained = draft.label == "PER" and ends and first < draft.first
    while (
        chained and position > 0 and steps < 2 and _linked(annotated, phrases[position - 1], phrases[position], lexicon)
    ):
        position -= 1
        steps += 1
        one = phrases[position]
        if lexicon.is_role(tokens[one.head]):
            return without_article(annotated, one.first, lexicon), draft.first
    comma = phrases[position].first - 1
    if draft.label == "PER" and comma > 0 and tokens[comma].text == "," and first == draft.first:
        closing = (one for one in phrases[:position] if extend_phrase(annotated, one, phrases, comma + 1) == comma)
        before = next(closing, None)
        if before is not None and lexicon.is_role(tokens[before.head]):
            start = before.first
            following = tokens[draft.last].text if draft.last < len(tokens) else "."
            if following in {",", "."} or tokens[min(draft.last, len(tokens) - 1)].pos in VERB_TAGS:
                return without_article(annotated, start, lexicon), comma
    return None


def _linked(annotated: AnnotatedDocument, before: Phrase, after: Phrase, lexicon: PeopleWords) -> bool:
    """Whether a phrase belongs to the one before it by "of", "van", "and" within an office's name."""
    tokens = annotated.tokens
    words = [tokens[index].text.lower() for index in range(before.last, after.first)]
    return len(words) == 1 and words[0] in lexicon.links


def _has_role(annotated: AnnotatedDocument, first: int, last: int, lexicon: PeopleWords) -> bool:
    return any(is_title(annotated, index, lexicon) for index in range(first, last))


def without_article(annotated: AnnotatedDocument, first: int, lexicon: PeopleWords) -> int:
    word = annotated.tokens[first].text.lower()
    return first + 1 if word in lexicon.definite or word in function_words("articles", lexicon.language) else first


def _role_after(
    annotated: AnnotatedDocument, draft: Draft, phrases: list[Phrase], sentence: Sentence, lexicon: PeopleWords
) -> tuple[int, int] | None:
    """The function after a name: "X, the spokesman for Y", "X (Justitie)" is left to the portfolio of the letter."""
    tokens = annotated.tokens
    comma = draft.last
    if comma + 1 >= sentence.last or tokens[comma].text not in {",", "("} or draft.label in {"GPE", "LOC", "NORP"}:
        return None
    after = next((one for one in phrases if one.first == comma + 1), None)
    if after is None or (tokens[after.head].pos == "PROPN" and not lexicon.is_role(tokens[after.head])):
        return None
    if not lexicon.is_role(tokens[after.head]):
        return None
    end = extend_phrase(annotated, after, phrases, sentence.last)
    return without_article(annotated, after.first, lexicon), end
