"""Whether a sentence names somebody, who is not one of those of whom laws speak."""

from collections import Counter
from itertools import takewhile

from relaas.extraction.facts.told import Told
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Mention, Token

ACTING = frozenset({"nsubj", "nsubj:pass", "obl:agent", "obj", "iobj", "nmod:poss"})
PAGES = 3  # on which a line comes again that is part of the paper it is printed on
LONGEST_PLACE = 12  # words of "artikel 5.1, tweede lid, aanhef en onder e, van de"
LONGEST_SHORT = 6  # words between brackets that shorten the name of a law: "(hierna te noemen: de Woo)"
LONGEST_LAW = 6  # words of the name of a law before these


def names_somebody(told: Told) -> bool:
    """Whether a person or a body goes by a name, which is not that of a law or of whom laws speak."""
    words = load_language(told.language)
    laws = told.annotated.once("laws", lambda: _laws(told.annotated))
    running = told.annotated.once("running lines", lambda: _running_lines(told.annotated.document.text))
    named = (one for one in told.found.mentions if not one.generic and one.type in ("PER", "ORG"))
    for one in named:
        if one.text[:1].isdigit() or any(one.text in line for line in running):
            continue
        spoken = one.text.lower().split()
        legal = laws.union(words.facts.roles_of_law) & set(spoken)
        if not legal and not any(_is_law(word, told.language) for word in spoken):
            return True
    return False


def tells_of_body(told: Told) -> bool:
    """Whether a body or office with its article, other than those of whom laws speak, acts in it or is dealt with."""
    tokens = told.annotated.tokens[told.first : told.last]
    acting = [token for token in tokens if token.dep in ACTING]
    bodies = (one for one in told.found.mentions if _is_definite(one, told))
    return any(one.start <= token.start < one.end for one in bodies for token in acting)


def _is_definite(mention: Mention, told: Told) -> bool:
    """Whether a body or office is meant that the reader knows: "the committee", no "authority" of whom a law speaks."""
    words, spoken = load_language(told.language).facts, mention.text.lower().split()
    legal = spoken[-1] in words.roles_of_law or " ".join(spoken[-2:]) in words.subsections
    return mention.generic and spoken[0] in words.definite and not legal


def _running_lines(text: str) -> frozenset[str]:
    """The lines that come again on page after page, as the margin of a letter does."""
    lines = Counter(line.strip() for line in text.splitlines())
    return frozenset(line for line, times in lines.items() if times >= PAGES and line)


def _laws(annotated: AnnotatedDocument) -> frozenset[str]:
    """The names of laws in a document in small letters: what an article is of ("artikel 5 van de Wabo"), and short."""
    found: set[str] = set()
    for sentence in annotated.sentences:
        language = annotated.language_of(sentence)
        places = load_language(language).facts.places_in_law
        tokens = annotated.tokens[sentence.first : sentence.last]
        reach = 0
        for place, token in enumerate(tokens):
            reach = LONGEST_PLACE if token.text.lower() in places else reach - 1
            if reach > 0 and token.text[:1].isupper():
                found.add(token.text.lower())
            if token.text == "(" and any(_is_law(one.text.lower(), language) for one in tokens[:place][-LONGEST_LAW:]):
                found.update(_shortened(tokens[place + 1 :]))
    return frozenset(found)


def _shortened(following: tuple[Token, ...]) -> set[str]:
    """The names between brackets, which stand at the beginning of some tokens."""
    inside = list(takewhile(lambda token: token.text != ")", following[: LONGEST_SHORT + 1]))
    return (
        {token.text.lower() for token in inside if token.text[:1].isupper()} if len(inside) <= LONGEST_SHORT else set()
    )


def _is_law(word: str, language: str) -> bool:
    return load_language(language).references.papers.kinds.get(word) == "law"
