"""The body that a text is about: the one of its title, the one that it names most, or the one of its letterhead."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from relaas.extraction.figures.circumstances import is_governed
from relaas.extraction.mentions.kinds import noun_kinds
from relaas.extraction.nearby import token_from
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.model import COUNTRY, AnnotatedDocument, Mention

FEWEST = 2  # times that a text names the body that it is about, under any name
MOST = 2.0  # times more often than any other body
OFTEN = 4  # times that it is named where the opening of the text does not yet name it
OPENING = 300  # characters at the start of a text in which it names the body that speaks in it
LINES = 150  # characters of a first paragraph that is a letterhead
DEFINITE = 2  # words of a description that only its noun tells: "the school"
CLOSE = 2  # characters between an office and the body that it writes for
NEAR_PAPER = 3  # words before the name of a body with an article and a noun: "of the society Hale"
HEADS = frozenset({"heading", "header"})
GOVERNED = frozenset({"municipality", "province", "county", "borough", "council", "waterboard", "region"})


def bodies_of(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of bodies, descriptions that stand for one among them, in order of the text."""
    return [one for one in mentions if _is_body(one)]


def body_of(annotated: AnnotatedDocument, bodies: Sequence[Mention]) -> Mention | None:
    """The first mention of the one body that a text is about, None where it is about none or about several.

    What only publishes a text, or is written to, is not what it is about, nor is what looks on where others are named.
    """
    names = _shortest(bodies)
    told = [one for one in bodies if not looks_on(annotated, one)]
    counts = Counter(names[one.name] for one in told or bodies)
    heads = {name for name, count in counts.items() if count < FEWEST}
    named = [one for one in bodies if not one.generic and _may_be_topic(annotated, one)]
    named = [one for one in named if not (names[one.name] in heads and _is_masthead(annotated, one))]
    opening = [one for one in named if one.start < OPENING]
    titled = [one for one in opening if counts[names[one.name]] >= FEWEST and _in_title(annotated, one)]
    if len({names[one.name] for one in titled}) == 1:
        return titled[0]
    about = [one for one in named if names[one.name] == _foremost(counts)]
    known = [one for one in about if one in opening or counts[names[one.name]] >= OFTEN]
    if known:
        return known[0]
    begun = next((one for one in about if one.start < _letterhead_end(annotated) + OPENING), None)
    return _of_letterhead(annotated, opening) or _written_to(annotated, bodies) or begun


def issuer_of(annotated: AnnotatedDocument, bodies: Sequence[Mention]) -> Mention | None:
    """The body that speaks in a text: the one whose paper it calls itself, else the first one in its opening.

    A word in capitals that is named only there is the head of the paper.
    """
    opening = [one for one in bodies if one.start < OPENING and not one.generic]
    if (own := next((one for one in opening if _whose_paper(annotated, one)), None)) is not None:
        return own
    times = Counter(_shortest(bodies)[one.name] for one in bodies)
    heads = [one for one in opening if times[_shortest(bodies)[one.name]] < FEWEST and _is_masthead(annotated, one)]
    return next((one for one in opening if one not in heads), None)


def _whose_paper(annotated: AnnotatedDocument, mention: Mention) -> bool:
    """Whether a text is called the paper of a body: "newsletter of the Hale Society", "nieuwsbrief van Hale"."""
    papers = load_language(mention.language).bodies.own_papers
    line = annotated.document.text[annotated.document.text.rfind("\n", 0, mention.start) + 1 : mention.start]
    words = line.lower().split()
    owned = any(word in function_words("binding") for word in words[-NEAR_PAPER:])
    return owned and any(word in papers for word in words)


def _foremost(counts: Counter[str]) -> str:
    """The name that is told more than once and far more often than any other, "" where none is."""
    (name, times), (_, others), *_ = [*counts.most_common(2), ("", 0), ("", 0)]
    return name if times >= max(FEWEST, MOST * others) else ""


def _written_to(annotated: AnnotatedDocument, bodies: Sequence[Mention]) -> Mention | None:
    """The one body above a letter of a body that looks on, such as an inspectorate, to which that writes."""
    above = {one.name: one for one in reversed(bodies) if one.start < _letterhead_end(annotated) and not one.generic}
    writers = [one for one in above.values() if looks_on(annotated, one)]
    others = [one for one in above.values() if one not in writers]
    first = bool(writers) and all(writers[0].start < one.start for one in others)
    return others[0] if first and len(others) == 1 else None


def leads(speaker: Mention) -> bool:
    """Whether somebody speaks as the head of a body: "director Mia Torn"."""
    words = (speaker.role or "").lower().split()
    led = load_language(speaker.language).bodies.led_by
    return speaker.type == "PER" and any(word in led for word in words)


def speaks_for(annotated: AnnotatedDocument, described: Mention, body: Mention) -> bool:
    """Whether a description is of the body of a text, or of those who act for it: "the school", "the board"."""
    if not described.generic or described.refers_to is not None:
        return False
    words = described.text.lower().split()
    definite = words[0] in function_words("articles", described.language) and len(words) == DEFINITE
    known = load_language(described.language).bodies.organs
    return definite and (words[-1] in known or bool(_kinds(annotated, described) & _kinds(annotated, body)))


def _is_body(mention: Mention) -> bool:
    known = not mention.generic or mention.refers_to is not None
    return known and mention.type == "ORG" and not mention.key.startswith(COUNTRY)


def _shortest(bodies: Sequence[Mention]) -> dict[str, str]:
    """For the name of each body the shortest one that opens it: "Hale" for "Hale Foods plc"."""
    names = sorted({one.name for one in bodies}, key=lambda name: (len(name), name))
    return {name: next(one for one in names if f"{name} ".startswith(f"{one} ")) for name in names}


def _may_be_topic(annotated: AnnotatedDocument, mention: Mention) -> bool:
    """Whether a body is neither of the press nor written to, nor where a meeting was held."""
    press = load_language(mention.language).bodies.press
    line = annotated.document.text[annotated.document.text.rfind("\n", 0, mention.start) + 1 : mention.start]
    opened = line.replace(":", " ").lower().split()[:1]
    addressed = bool(opened) and opened[0] in load_language(mention.language).parts.mail["to"]
    held = is_governed(annotated, mention, function_words("placing", mention.language))
    numbered = any(letter.isdigit() for letter in mention.text)
    return not (_kinds(annotated, mention) & press or addressed or held or numbered)


def _is_masthead(annotated: AnnotatedDocument, mention: Mention) -> bool:
    """Whether one word in capitals tells of no body what it is, as the head of a paper and of a column do."""
    return " " not in mention.text and mention.text.isupper() and not _kinds(annotated, mention)


def _in_title(annotated: AnnotatedDocument, mention: Mention) -> bool:
    """Whether the title of a text holds the name of a body, unless as that of who wrote it."""
    title = (annotated.document.title or "").casefold()
    by = is_governed(annotated, mention, function_words("agents"))
    return mention.text.casefold() in title and not by and not looks_on(annotated, mention)


def _of_letterhead(annotated: AnnotatedDocument, opening: Sequence[Mention]) -> Mention | None:
    """The one body above a paper that is its own: a report or minutes, or one that says "we"."""
    text, body = annotated.document.text, _letterhead_end(annotated)
    alone = _alone_above(annotated, opening)
    if alone is None or looks_on(annotated, alone):
        return None
    words = text[:body].lower().split()
    papers = load_language(alone.language).bodies.own_papers
    reported = any(word.strip(",.:") in papers for word in words)
    governs = bool(_kinds(annotated, alone) & GOVERNED) and _tells_of_council(annotated, body, alone.language)
    return alone if reported or governs or _says_we(annotated, body) else None


def _alone_above(annotated: AnnotatedDocument, opening: Sequence[Mention]) -> Mention | None:
    """The only body among some that stands above a text, but for the office that writes for it."""
    body = _letterhead_end(annotated)
    own = {one.name: one for one in reversed(opening) if one.start < body}
    own = {one.name: one for one in own.values() if not _is_office_of(one, own.values())}
    return next(iter(own.values())) if len(own) == 1 else None


def _is_office_of(mention: Mention, others: Iterable[Mention]) -> bool:
    """Whether a body is only the office of the one whose name follows its own: "Griffie gemeente Hale"."""
    offices = load_language(mention.language).bodies.offices
    return mention.text.split()[-1].lower() in offices and any(0 < one.start - mention.end <= CLOSE for one in others)


def _tells_of_council(annotated: AnnotatedDocument, body: int, language: str) -> bool:
    """Whether a text tells of those who govern a town and names none: "het college heeft besloten"."""
    words = load_language(language).bodies
    told = annotated.tokens[token_from(annotated, body) :]
    articles = function_words("articles", language)
    return any(second.text in words.councils and first.text.lower() in articles for first, second in pairwise(told))


def _letterhead_end(annotated: AnnotatedDocument) -> int:
    """Where the heads at the start of a text end; a short first paragraph is one of them."""
    paragraphs = annotated.document.paragraphs
    headed = bool(paragraphs) and (paragraphs[0].kind in HEADS or paragraphs[0].end - paragraphs[0].start <= LINES)
    texts = paragraphs[1:] if headed else paragraphs
    return next((one.start for one in texts if one.kind not in HEADS), len(annotated.document.text))


def _says_we(annotated: AnnotatedDocument, body: int) -> bool:
    """Whether a text tells of its writers as "we"."""
    told = (token.text for token in annotated.tokens[token_from(annotated, body) :])
    return any(word.lower() in function_words("first_plural") for word in told if not word.isupper())  # "the US"


def looks_on(annotated: AnnotatedDocument, mention: Mention) -> bool:
    """Whether a body is of a kind that writes about others: a ministry, a court, an inspectorate."""
    return bool(_kinds(annotated, mention) & load_language(mention.language).bodies.onlookers)


def _kinds(annotated: AnnotatedDocument, mention: Mention) -> frozenset[str]:
    """The kinds of body that a list, the words of a mention or the noun right before it tell: "persbureau Hale"."""
    known = load_language(mention.language).bodies.known
    first, last = token_from(annotated, mention.start), token_from(annotated, mention.end)
    places = range(max(0, first - 1), last)
    listed = frozenset(kind for kind, names in known.items() if mention.text in names)
    return listed.union(*(noun_kinds(annotated, index, mention.language) for index in places))
