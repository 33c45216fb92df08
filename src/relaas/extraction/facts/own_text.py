"""Sentences in which a text speaks of itself: what it sets out, where it treats a matter, what it encloses."""

from relaas.extraction.events.by_paper import paper_before
from relaas.extraction.facts.naming import names_somebody
from relaas.extraction.facts.told import Told
from relaas.extraction.verbs import is_past_form
from relaas.language.installed import load_language


def is_of_itself(told: Told) -> bool:
    """Whether a sentence tells what the text does ("this note sets out"), not what is the case."""
    words, spoken = load_language(told.language).facts, told.words
    length = max((len(one) for one in words.own_text if spoken[: len(one)] == one), default=0)
    length += spoken[length : length + 1] != () and spoken[length].isdigit()  # "table 2 shows"
    following = [token for token in told.tokens if token.pos != "PUNCT"][length : length + 1]
    told_there = bool(length and following) and following[0].lemma.lower() in words.setting_out
    return told_there or _treats_elsewhere(told) or _encloses(told)


def names_another_day(told: Told) -> bool:
    """Whether a stretch names a time other than the day of a paper: "our meeting of 21 January"."""
    named = (one for one in told.found.times if one.type == "DATE" and not one.vague)
    return any(paper_before(told.annotated, one, told.language) is None for one in named)


def _treats_elsewhere(told: Told) -> bool:
    """Whether a sentence says where the text goes into a matter, and tells no day but that of a paper."""
    lexicon = load_language(told.language)
    words = lexicon.facts
    if not (told.says_one_of(words.treating) and told.says_one_of(words.elsewhere)):
        return False
    main, tokens = told.main_clause, told.annotated.tokens
    if main is None or main.finite is None or told.found.figures or told.contents():
        return False
    finite = tokens[main.finite]
    done = is_past_form(finite, told.language) or finite.lemma.lower() in lexicon.events.perfect
    return not (done or names_another_day(told))


def _encloses(told: Told) -> bool:
    """Whether a sentence only says what stands in an annex: "De stukken zijn opgenomen in de lijst in bijlage 2"."""
    words, main = load_language(told.language).facts, told.main_clause
    if main is None or not (told.says_one_of(words.enclosing) and told.says_one_of(words.annexes)):
        return False
    goes_on = any(one is not main and one.finite is not None and one.kind != "relative" for one in told.clauses)
    past = main.finite is not None and is_past_form(told.annotated.tokens[main.finite], told.language)
    counted = bool(told.found.figures) or names_another_day(told)
    return not (goes_on or past or counted or told.contents() or names_somebody(told))
