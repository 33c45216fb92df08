"""Items of lists: what a sentence with a colon at its end leads into."""

from relaas.extraction.clauses import clauses_of
from relaas.language.concepts import NOUN_TAGS, VERB_TAGS
from relaas.language.function_words import function_words
from relaas.language.lists import is_question, items_of, lead_of
from relaas.model import AnnotatedDocument, Sentence

SHORTEST = 3  # tokens of a lead without a verb that the tags know: "Het college besluit:"; a label has fewer


def lead_into(annotated: AnnotatedDocument, sentence: Sentence) -> tuple[int, int] | None:
    """The tokens that lead into an item, without their colon: "The board agreed to"."""
    lead = None if _is_labelled(annotated, sentence) else lead_of(annotated, sentence)
    return (lead.first, lead.last - 1) if lead is not None and _says_who(annotated, lead) else None


def things_listed(annotated: AnnotatedDocument, sentence: Sentence) -> tuple[Sentence, ...]:
    """The items of which none has a verb, where a sentence with one leads into them: "It asked for: | - a list"."""
    items = tuple(one for one in items_of(annotated, sentence) if not _is_labelled(annotated, one))
    things = all(is_question(annotated, one) or not has_verb(annotated, one) for one in items)
    return items if things and clauses_of(annotated, sentence) else ()


def only_leads(annotated: AnnotatedDocument, sentence: Sentence) -> bool:
    """Whether a sentence only leads into items that tell by themselves what was done."""
    items = items_of(annotated, sentence)
    return _says_who(annotated, sentence) and bool(items) and not things_listed(annotated, sentence)


def has_verb(annotated: AnnotatedDocument, sentence: Sentence) -> bool:
    """Whether a verb carries a sentence, be it a copula: "to close the office", not "a list of all tenants"."""
    tokens = annotated.tokens
    roots = [index for index in range(sentence.first, sentence.last) if tokens[index].dep == "root"]
    helped = any(tokens[child].dep == "cop" for root in roots for child in annotated.children[root])
    carried = helped or any(tokens[root].pos in VERB_TAGS for root in roots)
    return carried and not _only_relative(annotated, sentence)


def _only_relative(annotated: AnnotatedDocument, sentence: Sentence) -> bool:
    """Whether the one verb of a sentence tells more of its noun: "alle stukken die betrekking hebben op de brug"."""
    relative = function_words("relative", annotated.language_of(sentence))
    words = annotated.tokens[sentence.first : sentence.last]
    finite = [index for index, word in enumerate(words) if word.feature("VerbForm") == "Fin"]
    opened = (index for index, word in enumerate(words) if index and word.text.lower() in relative)
    return len(finite) == 1 and any(words[index - 1].pos in NOUN_TAGS and index < finite[0] for index in opened)


def _is_labelled(annotated: AnnotatedDocument, item: Sentence) -> bool:
    """Whether an item says by itself what it tells of: "- bankjes: de bond telt er 900"."""
    return any(token.text == ":" for token in annotated.tokens[item.first : item.last - 1])


def _says_who(annotated: AnnotatedDocument, lead: Sentence) -> bool:
    return bool(clauses_of(annotated, lead)) or lead.last - lead.first > SHORTEST
