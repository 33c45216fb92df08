"""Numbers that are no quantities: years, clock times, articles, names, scores, pronouns."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from relaas.extraction.clauses import UNDERGOING
from relaas.extraction.figures.counting import YEARS, Counted, is_time_noun
from relaas.extraction.figures.numbers import Number
from relaas.extraction.figures.phrases import LONGEST_PHRASE
from relaas.extraction.figures.words import Word
from relaas.language.concepts import NOUN_TAGS, VERB_TAGS, concept_of, noun_group, plural_of
from relaas.language.dates import month_names
from relaas.language.installed import load_language
from relaas.language.lexicons.figures import FigureWords, Phrase
from relaas.model import AnnotatedDocument, Records, Sentence, Token

MASK = re.compile(r"\[[^\W\d_]+\s*$")
HEADING = re.compile(r"^[ \t]*(\d{1,2})[ \t]+[A-Z]", re.MULTILINE)  # a numbered heading
LONGEST_MASK = 30  # letters before the number of somebody whose name is left out
LEAST_BARE = 1000  # a larger number without a noun is a quantity all the same
HYPHENS = frozenset({"-", "–"})
DYING = frozenset({"die", "missing"})
MODEL_DIGITS = 2  # of a number that belongs to the name of a product
LONG_NUMBER = 4  # characters: names end in shorter ones ("QuickTime 7")
BETWEEN = 2  # words of a subject in a phrase before a number
PREDICATES = frozenset({"VERB", "ADJ", "PRON", "SCONJ"})  # what may follow the verb "acht", and not what is counted


def is_quantity(
    annotated: AnnotatedDocument,
    sentence: Sentence,
    words: Sequence[Word],
    number: Number,
    counted: Counted | None,
    lexicon: FigureWords,
) -> bool:
    """Whether a number says how much or how many there is of something."""
    if counted is not None and (is_time_noun(annotated, counted, lexicon) or _glued_to_word(words, number, lexicon)):
        return False
    if _numbers_row(annotated, words, number) or _names_model(annotated, words, number):
        return False
    if _is_verb(annotated, sentence, words, number, lexicon) or _in_mask(annotated, words, number):
        return False
    if _is_label(words, number, counted, lexicon) or _inside_name(annotated, words, number, counted, lexicon):
        return False
    if number.kind == "one" and (counted is None or not _counts_one(annotated, words, number, counted, lexicon)):
        return False
    if counted is not None and _is_model(annotated, words, number, counted, lexicon):
        return False
    if counted is not None:
        year = _looks_like_year(words, number) and counted.unit is None
        return not (year and (number.hedged or _year_before(annotated, words, number, lexicon)))
    lone = replace(number, first=number.last - 1, hedged=False)  # "until about 2033"
    if _looks_like_year(words, lone) or _in_brackets(words, number):
        return False
    return _bare(annotated, sentence, words, number, lexicon)


def _counts_one(
    annotated: AnnotatedDocument, words: Sequence[Word], number: Number, counted: Counted, lexicon: FigureWords
) -> bool:
    """Whether "one" is a number: "één", or "at least one school", "one soldier was killed"; not "one man told us"."""
    word = words[number.last - 1].text
    if word not in lexicon.not_one:
        return True
    return word not in lexicon.articles and (number.hedged or _is_lost(annotated, counted, lexicon))


def _is_lost(annotated: AnnotatedDocument, counted: Counted, lexicon: FigureWords) -> bool:
    """Whether who is counted dies, or is killed or injured by another."""
    if counted.head is None or noun_group(counted.noun.removesuffix("s")) not in {"persons", None}:
        return False
    token = annotated.tokens[counted.head]
    concept = concept_of(annotated.tokens[token.head].lemma, "VERB", lexicon.language) or ""
    undergone = token.dep in UNDERGOING or concept in DYING
    return undergone and token.dep.startswith(("nsubj", "obj")) and concept in lexicon.status.lost_noun.concepts


def overlaps_known(found: Records, start: int, end: int) -> bool:
    """Whether a range lies on a time expression or a reference."""
    known = [*((time.start, time.end) for time in found.times), *((one.start, one.end) for one in found.references)]
    return any(start < other_end and other_start < end for other_start, other_end in known)


def _glued_to_word(words: Sequence[Word], number: Number, lexicon: FigureWords) -> bool:
    """ "F16", "5G", "28a": letters at the number that are no unit and no word after a hyphen."""
    following = words[number.last] if number.last < len(words) else None
    if following is None or not following.glued:
        return False
    same = words[number.last - 1].token == following.token
    if same and following.text in HYPHENS and number.last + 1 < len(words):  # "737-toestel" is a name
        joined = not load_language(lexicon.language).grammar.spaced_compounds
        return joined or words[number.last + 1].text in lexicon.time_nouns
    letters = following.text[0].isalpha() and number.kind == "digits"
    code = len(following.text) == 1 and following.capital  # "3G" is no three grams
    return letters and (code or (following.text,) not in lexicon.measures)


def _numbers_row(annotated: AnnotatedDocument, words: Sequence[Word], number: Number) -> bool:
    """Whether a number opens a row of a table or list, a gap after it: "14   Report on the outages"."""
    text = annotated.document.text
    first, last = words[number.first], words[number.last - 1]
    opens = not text[: first.start].rpartition("\n")[2].strip()
    if not opens or number.kind != "digits":
        return False
    return text[last.end : last.end + 2] in {"  ", " \t", "\t ", "\t\t"} or _numbers_heading(annotated, number)


def _numbers_heading(annotated: AnnotatedDocument, number: Number) -> bool:
    """Whether a number at the start of a line is one of a series of those: "2 Findings" after "1 Introduction"."""
    opening = annotated.once(HEADING, lambda: {int(found) for found in HEADING.findall(annotated.document.text)})
    value = number.single or 0.0
    return value in opening and bool({value - 1, value + 1} & opening)


def _is_verb(
    annotated: AnnotatedDocument, sentence: Sentence, words: Sequence[Word], number: Number, lexicon: FigureWords
) -> bool:
    """Whether a number word is the verb of its sentence: "zij acht het bewezen", "de rechtbank acht bewezen dat"."""
    if words[number.last - 1].text not in lexicon.verbs or number.first == 0:
        return False
    place = words[number.last - 1].token
    before, after = annotated.tokens[place - 1], annotated.tokens[place + 1 : sentence.last][:1]
    if before.pos in NOUN_TAGS and any(token.pos in PREDICATES for token in after):
        return True
    others = annotated.tokens[sentence.first : sentence.last]
    finite = [
        token for token in others if token.feature("VerbForm") == "Fin" and token.text.lower() not in lexicon.verbs
    ]
    return not finite


def _in_mask(annotated: AnnotatedDocument, words: Sequence[Word], number: Number) -> bool:
    """Whether a number stands for somebody whose name is left out: "[verdachte 1]"."""
    text = annotated.document.text
    first, last = words[number.last - 1].start, words[number.last - 1].end
    return text[last : last + 1] == "]" and MASK.search(text[max(0, first - LONGEST_MASK) : first]) is not None


def _names_model(annotated: AnnotatedDocument, words: Sequence[Word], number: Number) -> bool:
    """Whether a name and a small number come back together, so that they are one name: "the Zenith 5 units"."""
    if number.kind != "digits" or number.hedged or number.scale > 1 or not number.first:
        return False
    before, figure = (
        words[number.first - 1],
        annotated.document.text[words[number.first].start : words[number.last - 1].end],
    )
    if not before.capital or before.token == 0 or not figure.isdigit() or len(figure) > MODEL_DIGITS:
        return False
    name = annotated.document.text[before.start : before.end]
    pair = re.compile(rf"\b{re.escape(name)}\s+{figure}\b")
    return len(pair.findall(annotated.document.text)) > 1


def _is_label(words: Sequence[Word], number: Number, counted: Counted | None, lexicon: FigureWords) -> bool:
    ahead = [one.text for one in reversed(words[: number.first])]
    if next((one for one in ahead if one not in lexicon.listing and not one.isdigit()), "") in lexicon.several_labels:
        return True
    if ahead[:1] == [":"] and ahead[1:2] and ahead[1].isdigit():  # "article 2:10"
        ahead = ahead[2:]
    before = next((one for one in ahead if one not in HYPHENS), "")
    if before not in lexicon.labels or number.hedged:
        return False
    return counted is None or before not in lexicon.loose_labels


def _inside_name(
    annotated: AnnotatedDocument, words: Sequence[Word], number: Number, counted: Counted | None, lexicon: FigureWords
) -> bool:
    """A number after a name that nothing follows belongs to the name ("Formula 1", "Airbus A320")."""
    first = words[number.first].token
    above = bisect_left(annotated.names, first, key=lambda name: name.first) - 1  # names stand apart, in order
    if above >= 0 and first < annotated.names[above].last:
        return counted is None or counted.head is None
    known = counted is not None and (counted.head is None or _is_known(annotated, counted, words, number, lexicon))
    if known or number.hedged or not words[number.first - 1 : number.first] or number.scale > 1:
        return False
    if any(mark in words[number.last - 1].text for mark in ".,"):  # no name ends in "31.000"
        return False
    before = annotated.tokens[words[number.first - 1].token]
    return before.pos == "PROPN" and before.text[:1].isupper()


def _is_model(
    annotated: AnnotatedDocument, words: Sequence[Word], number: Number, counted: Counted, lexicon: FigureWords
) -> bool:
    """Whether a number before one thing names its kind, in a language that writes such words apart: "a 747 jet"."""
    plain = number.kind == "digits" and number.scale == 1 and counted.unit is None and not number.hedged
    apart = load_language(lexicon.language).grammar.spaced_compounds
    if not (apart and plain) or counted.head is None or number.maximum in {None, 1.0}:
        return False
    hyphened = number.last < len(words) and words[number.last].text in HYPHENS  # "a 12-seat bus"
    first = words[number.first].token
    before = annotated.tokens[first - 1] if first > 0 else None
    named = before is not None and (before.pos in {"DET", "PROPN", "PART", "ADJ"} or not before.text.islower())
    if not named or number.maximum != int(number.maximum or 0):
        return False
    token = annotated.tokens[counted.head]
    single = not hyphened and token.feature("Number") == "Sing" and not token.text.lower().endswith("s")
    word = token.text.lower()
    same = plural_of(word) == word or noun_group(counted.noun.removesuffix("s")) == "persons"
    return single and not same


def _is_known(
    annotated: AnnotatedDocument, counted: Counted, words: Sequence[Word], number: Number, lexicon: FigureWords
) -> bool:
    """Whether what is counted is surely that: a word of the lexicon, a plural, or a number that no name ends in."""
    assert counted.head is not None
    token = annotated.tokens[counted.head]
    endings = load_language(lexicon.language).grammar.plural_endings
    plural = token.feature("Number") == "Plur" or token.text.endswith(endings)
    return plural or len(words[number.last - 1].text) >= LONG_NUMBER or number.kind != "digits"


def _looks_like_year(words: Sequence[Word], number: Number) -> bool:
    limits = (number.minimum, number.maximum)
    if number.hedged and number.minimum != number.maximum and all(one is not None and one in YEARS for one in limits):
        return True
    text = words[number.last - 1].text
    return (
        number.last - number.first == 1
        and len(text) == 4
        and text.isdecimal()
        and int(text) in YEARS
        and not number.hedged
    )


def _year_before(annotated: AnnotatedDocument, words: Sequence[Word], number: Number, lexicon: FigureWords) -> bool:
    """Whether a preposition of time or a month stands before what looks like a year ("in 2019 500 mensen")."""
    if not number.first:
        return False
    before = annotated.tokens[words[number.first - 1].token]
    return before.text.lower() in lexicon.before_years or before.text.lower() in month_names()


def _in_brackets(words: Sequence[Word], number: Number) -> bool:
    before = words[number.first - 1].text if number.first else ""
    after = words[number.last].text if number.last < len(words) else ""
    return before in {"(", "["} or after in {")", "]"}


def _bare(
    annotated: AnnotatedDocument, sentence: Sentence, words: Sequence[Word], number: Number, lexicon: FigureWords
) -> bool:
    """A number without a noun counts where a verb follows it, "er" stands before it, or it is hedged, large, told."""
    if number.kind == "fraction" or number.kind == "one":
        return False
    value = number.minimum if number.minimum is not None else number.maximum or 0.0
    if (number.hedged and number.kind != "vague") or number.scale > 1 or number.kind == "vague":
        return True
    if number.kind == "digits" and value >= LEAST_BARE and not words[number.last - 1].text.isdigit():
        return True
    first, last = words[number.first].token, words[number.last - 1].token + 1
    before = {annotated.tokens[index].text.lower() for index in range(max(sentence.first, first - 3), first)}
    determined = annotated.tokens[first - 1].pos in {"DET", "PRON"} if first > sentence.first else False
    if determined and not before & lexicon.elided:
        return False
    if before & lexicon.elided:
        return True
    if _is_reckoned(words, number, lexicon):
        return True
    if first > sentence.first and _is_of_loss(annotated.tokens[first - 1], lexicon):
        return True
    following = annotated.tokens[last] if last < sentence.last else None
    return following is not None and following.pos in VERB_TAGS and number.kind == "words"


def _is_reckoned(words: Sequence[Word], number: Number, lexicon: FigureWords) -> bool:
    """Whether a number is what somebody makes of things told of before: "Earlier it spoke of four hundred"."""
    before = tuple(word.text for word in words[max(0, number.first - LONGEST_PHRASE - BETWEEN) : number.first])
    return any(_ends_with(before, phrase) for phrase in lexicon.reckoned)


def _ends_with(before: Phrase, phrase: Phrase) -> bool:
    """Whether words end with a phrase, be it that a subject stands before its last one: "sprak de bond van"."""
    if before[-1:] != phrase[-1:]:
        return False
    opening = len(phrase) - 1
    starts = range(len(before) - 1 - opening - BETWEEN, len(before) - opening)
    return any(before[start : start + opening] == phrase[:-1] for start in starts if start >= 0)


def _is_of_loss(token: Token, lexicon: FigureWords) -> bool:
    """Whether a word is a verb that people are the loss of: "killing 12 and injuring 30"."""
    return token.pos == "VERB" and concept_of(token.lemma, "VERB", lexicon.language) in lexicon.status.concepts["lost"]
