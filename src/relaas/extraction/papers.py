"""Papers that a text points to in words: "onze brief van 20 juni", "the Halden report", "a ruling by the court"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relaas.extraction.nearby import token_from
from relaas.extraction.phrases import GENITIVES
from relaas.language.concepts import NOUN_TAGS
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.language.lexicons.documents import PaperWords
from relaas.model import AnnotatedDocument, Sentence, TimeExpression, Token

LEFTMOST = 6  # tokens from the first word of a phrase to its noun
DATE_BESIDE = 2  # tokens between a paper and its date: "of", "uit", a bracket
WITHIN_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "ADV"})
SHORTEST_PART = 3  # letters of a compound before the noun that it ends in
FARTHEST_ADVISER = 12  # tokens between those who advise and their verb
DEEDS = frozenset({"decision", "plan"})  # which somebody takes or has, on paper or not
YEAR = re.compile(r"\d{4}")
YEAR_DIGITS = 4  # a number of a paper has fewer


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper over a half-open range of the text, its ``kind``, its ``name`` as written without its article."""

    start: int
    end: int
    kind: str
    name: str


def papers_in(
    annotated: AnnotatedDocument, sentence: Sentence, times: Sequence[TimeExpression], known: set[str]
) -> Iterator[Paper]:
    """The papers that a sentence names and the advice that it tells of; ``known`` holds the nouns named so far.

    An article, an owner, a name or a date singles a paper out. What means other things too ("the contract") does so
    once.
    """
    words = load_language(annotated.language_of(sentence)).references.papers
    for index in range(sentence.first, sentence.last):
        token = annotated.tokens[index]
        if token.pos == "VERB" and token.lemma.lower() in words.advising | words.writing:
            advises = token.lemma.lower() in words.advising
            yield from _advice(annotated, index) if advises else _letter(annotated, index, times, words)
            continue
        kind = kind_of(annotated, index, words)
        following = index + 1 < sentence.last and kind_of(annotated, index + 1, words)
        describing = token.dep == "compound" and token.head == index + 1  # "account manager", "National Audit Office"
        if kind is None or following or describing:
            continue
        paper = _paper(annotated, sentence, index, kind, times, words, known)
        known.add(token.lemma.lower())
        if paper is not None:
            yield paper


def kind_of(annotated: AnnotatedDocument, index: int, words: PaperWords) -> str | None:
    """The kind of paper that a noun names, by itself or as the last part of a compound; None for other words."""
    token = annotated.tokens[index]
    shouted = token.text.isupper() and len(token.text) >= SHORTEST_PART
    form, lemma = token.text.lower(), token.lemma.lower()
    if token.pos not in NOUN_TAGS or shouted or form in words.no_papers:
        return None
    plain = next((words.kinds[one] for one in (_pair(annotated, index), form, lemma) if one in words.kinds), None)
    return plain or _kind_of_compound(lemma if _is_plural(token) else form, words)


def _pair(annotated: AnnotatedDocument, index: int) -> str:
    """A noun with the word before it, in small letters: "search warrant"."""
    return annotated.wording(max(0, index - 1), index + 1).lower()


def _is_plural(token: Token) -> bool:
    """Whether a noun is plural and shows it: "advies" may be taken for one."""
    return token.feature("Number") == "Plur" and token.text.lower() != token.lemma.lower()


def _is_one_of_many(annotated: AnnotatedDocument, noun: int, words: PaperWords) -> bool:
    """Whether papers are meant, and not one that is only called in the plural: "the letters", no "the minutes"."""
    form = annotated.tokens[noun].text.lower()
    return _is_plural(annotated.tokens[noun]) and not {form, _pair(annotated, noun)} & words.kinds.keys()


def _is_plain(annotated: AnnotatedDocument, noun: int, words: PaperWords) -> bool:
    """Whether a noun means other things too, and no word before it settles which ("a notice", no "stop notice")."""
    return annotated.tokens[noun].text.lower() in words.plain and _pair(annotated, noun) not in words.kinds


def _kind_of_compound(form: str, words: PaperWords) -> str | None:
    """The kind of paper that the last part of a compound names, or None."""
    heads = [noun for noun in words.compounds if form.endswith(noun) and len(form) >= len(noun) + SHORTEST_PART]
    return words.kinds[max(heads, key=len)] if heads else None


def _advice(annotated: AnnotatedDocument, verb: int) -> Iterator[Paper]:
    """The advice that somebody gives in a clause, from the one who gives it to the verb."""
    children = ((child, annotated.tokens[child]) for child in annotated.children[verb])
    subjects = [child for child, token in children if token.dep == "nsubj" and token.pos in NOUN_TAGS]
    if subjects and abs(verb - subjects[0]) <= FARTHEST_ADVISER:
        first, last = sorted((subjects[0], verb))
        start, end = annotated.span(first, last + 1)
        yield Paper(start, end, "advice", " ".join(annotated.document.text[start:end].split()))


def _letter(
    annotated: AnnotatedDocument, verb: int, times: Sequence[TimeExpression], words: PaperWords
) -> Iterator[Paper]:
    """What somebody writes to somebody, or on a day, from the one who writes it to the other or the day."""
    tokens = annotated.tokens
    children = [child for child in annotated.children[verb] if abs(verb - child) <= FARTHEST_ADVISER]
    subjects = [child for child in children if tokens[child].dep == "nsubj"]
    named = [child for child in subjects if tokens[child].pos in NOUN_TAGS]
    readers = [child for child in children if tokens[child].pos in NOUN_TAGS and _is_addressed(annotated, child, words)]
    days = [child for child in children if any(one.start <= tokens[child].start < one.end for one in times)]
    ends = readers or (days if named else [])
    if subjects and ends:
        first, *_, last = sorted((subjects[0], verb, ends[0]))
        start, end = annotated.span(first, last + 1)
        yield Paper(start, end, "letter", " ".join(annotated.document.text[start:end].split()))


def _is_addressed(annotated: AnnotatedDocument, noun: int, words: PaperWords) -> bool:
    """Whether a noun stands behind "to" or "aan"."""
    cases = (annotated.tokens[child] for child in annotated.children[noun] if annotated.tokens[child].dep == "case")
    return any(token.text.lower() in words.addressing for token in cases)


def _paper(
    annotated: AnnotatedDocument,
    sentence: Sentence,
    noun: int,
    kind: str,
    times: Sequence[TimeExpression],
    words: PaperWords,
    known: set[str],
) -> Paper | None:
    """The phrase around a noun with the date or author behind it, or None where nothing singles a paper out."""
    tokens = annotated.tokens
    first = noun
    while first > max(sentence.first, noun - LEFTMOST) and _belongs(tokens[first - 1]):
        first -= 1
    before = tokens[first - 1] if first > sentence.first else None
    if before is not None and before.text.lower() in words.nobody:
        return None
    last, named_behind = noun, False
    end, dated = _with_date(annotated, noun, times, words)
    if not dated:
        last, named_behind = _with_author(annotated, sentence, noun, words)
        end, dated = _with_date(annotated, last, times, words)
    named = named_behind or any(token.text[:1].isupper() for token in tokens[max(first, sentence.first + 1) : noun + 1])
    particular = dated or (named and not (named_behind and kind in DEEDS))
    pointed = before is not None and _points(before)
    determined = pointed or (before is not None and _determines(before))
    many, plain = _is_one_of_many(annotated, noun, words), _is_plain(annotated, noun, words)
    written_small = tokens[noun].text[:1].islower()
    if plain and written_small and not determined and first == noun:  # "on account by 15 August"
        return None
    if (many and kind in DEEDS) or (not (particular or pointed) and (many or (plain and kind in words.only_named))):
        return None
    if not particular and not (determined and _singles_out(annotated, first, noun, words, known)):
        return None
    start = tokens[first - 1].start if determined else tokens[first].start
    return Paper(start, end, kind, " ".join(annotated.document.text[tokens[first].start : end].split()))


def _singles_out(annotated: AnnotatedDocument, first: int, noun: int, words: PaperWords, known: set[str]) -> bool:
    """Whether what stands before a noun singles out a paper, or points at one ("that report").

    A noun that means other things too needs more words after "a", and after "the" where it was named before.
    """
    article = annotated.tokens[first - 1]
    if _points(article) or first < noun or not _is_plain(annotated, noun, words):
        return True
    indefinite = article.feature("Definite") == "Ind" or article.text.lower() in function_words("indefinite")
    return not indefinite and annotated.tokens[noun].lemma.lower() not in known


def _with_author(annotated: AnnotatedDocument, sentence: Sentence, noun: int, words: PaperWords) -> tuple[int, bool]:
    """The last token of a paper with the number or the author behind it, and whether there is one."""
    tokens = annotated.tokens
    place = noun + 1
    if place < sentence.last and tokens[place].text[:1].isdigit() and tokens[place].pos in {"NUM", "PROPN", "X"}:
        return place, len(tokens[place].text) < YEAR_DIGITS
    if place >= sentence.last or tokens[place].text.lower() not in words.by:
        return noun, False
    place += 1
    while place < sentence.last and tokens[place].pos == "DET":
        place += 1
    if place + 1 < sentence.last and tokens[place].pos == "NOUN" and tokens[place + 1].pos == "PROPN":
        place += tokens[place].text.islower()  # "by the firm Vos & Ruyter"
    last = place
    while last < sentence.last and tokens[last].pos in {"PROPN", "NOUN"} and tokens[last].text[:1].isupper():
        last += 1
    if last > place and last < sentence.last and tokens[last].pos == "NOUN":  # "de Afdeling bestuursrechtspraak"
        last += 1
    return (last - 1, True) if last > place else (noun, False)


def _belongs(token: Token) -> bool:
    """Whether a token can stand between an article and its noun."""
    participle = token.pos == "VERB" and token.feature("VerbForm") == "Part"
    dated = YEAR.fullmatch(token.text) is not None  # "the 2019 report"
    return token.pos in WITHIN_PHRASE or participle or dated or token.text in GENITIVES


def _points(token: Token) -> bool:
    """Whether a word points at what follows: "that report"."""
    return token.feature("PronType") == "Dem" or token.text.lower() in function_words("pointers")


def _determines(token: Token) -> bool:
    """Whether a token singles out what follows: an article, "this", "our"."""
    return token.pos == "DET" or token.feature("Poss") == "Yes" or token.feature("PronType") == "Dem"


def _with_date(
    annotated: AnnotatedDocument, noun: int, times: Sequence[TimeExpression], words: PaperWords
) -> tuple[int, bool]:
    """The end of a paper with its date, and whether one stands right behind it, be it the day that it is due."""
    end = annotated.tokens[noun].end
    for time in times:
        between = annotated.tokens[noun + 1 : token_from(annotated, time.start)]
        done = bool(between) and between[0].pos == "VERB" and between[0].feature("VerbForm") == "Part"
        between = between[1:] if done else between  # "the letter sent on 3 May"
        if time.type == "DATE" and time.start >= end and len(between) <= DATE_BESIDE:
            joining = words.dated_by | (words.covering if YEAR.fullmatch(time.value) else frozenset())
            if all(token.pos in {"ADP", "DET"} or token.text == "(" for token in between):
                own = all(token.text.lower() in joining or token.pos == "DET" or token.text == "(" for token in between)
                own = own and not done
                return (time.end if own else end), bool(between)
    return end, False
