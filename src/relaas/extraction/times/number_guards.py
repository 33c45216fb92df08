"""Guards on numbers: years and clock times against counts, ages, prices and codes."""

import re
from functools import cache

from relaas.extraction.times.captures import Captured
from relaas.extraction.times.date_readers import year_of
from relaas.extraction.times.lexicon import lexicon
from relaas.extraction.times.patterns import trie_regex
from relaas.extraction.times.sittings import sits
from relaas.extraction.times.surroundings import WINDOW, stands_after, stands_before
from relaas.language.function_words import function_words
from relaas.language.installed import languages, load_language

FIRST_USUAL_YEAR, LAST_USUAL_YEAR = 1500, 2050  # any other number needs stronger proof that it is a year


FIRST_BARE_YEAR = 1900  # and one without any word before it must be recent
MONTHS = 12
LONGEST_LIST = 80  # characters of the days in a list


def year(text: str, lowered: str, captured: Captured) -> bool:
    """A four-digit number is a year after a preposition of time, at the end of its clause, or before a capital."""
    if _ends_pair(lowered, captured):
        return FIRST_USUAL_YEAR <= (captured.whole("year") or 0) <= LAST_USUAL_YEAR
    if stands_before("counted", lowered, captured) or re.match(r"[-–/]\d", lowered[captured.end : captured.end + 2]):
        return False
    if _numbered(lowered, captured) or _in_a_street(text, captured) or _names_a_law(text, captured):
        return False
    if _is_of_a_list(text, captured):
        return False
    usual = FIRST_USUAL_YEAR <= (captured.whole("year") or 0) <= LAST_USUAL_YEAR
    if captured.get("mod") or stands_after("surely_before_year", lowered, captured):
        return usual or not _counts(text, captured)
    if stands_after("never_before_year", lowered, captured) or _figure_before(text, captured):
        return False
    if stands_after("before_year", lowered, captured):
        return not _counts(text, captured)
    following = text[captured.end : captured.end + 3]
    if not following.strip() or following[0] in ",.;:)]!?'\"’”/\n" or following[:2] in ("- ", "–"):
        return True
    return (captured.whole("year") or 0) >= FIRST_BARE_YEAR and usual and not _counts(text, captured)


def _ends_pair(lowered: str, captured: Captured) -> bool:
    """Whether the number is the second of two between which something was: "between 2015 and 2018 four people"."""
    before = lowered[max(0, captured.start - WINDOW) : captured.start]
    return _first_of_pair(captured.language).search(before) is not None


@cache
def _first_of_pair(language: str) -> re.Pattern[str]:
    """Matches the first of two years between which something was, and the word between them."""
    words = load_language(language).tense
    return re.compile(rf"(?<!\w)(?:{trie_regex(words.pair_openers)}) \d{{4}} (?:{trie_regex(words.pair_words)}) $")


def _is_of_a_list(text: str, captured: Captured) -> bool:
    """Whether the number stands in a list of others that are no years: "the papers 163, 290, 1009 and 1195"."""
    joiner = trie_regex(load_language(captured.language).tense.pair_words)
    before = re.search(
        rf"(\d+),\s?(\d+)(?:,|,?\s(?:{joiner}))\s?$", text[max(0, captured.start - WINDOW) : captured.start]
    )
    after = re.match(rf",\s?(\d+)(?:,|,?\s(?:{joiner}))\s?(\d+)", text[captured.end : captured.end + WINDOW])
    beside = [int(number) for found in (before, after) if found for number in found.groups()]
    return any(not FIRST_USUAL_YEAR <= number <= LAST_USUAL_YEAR for number in beside)


def _names_a_law(text: str, captured: Captured) -> bool:
    """Whether the year belongs to the name of a law: "the Product Safety Regulations 2005"."""
    words = load_language(captured.language).time_guards.laws
    before = text[max(0, captured.start - WINDOW) : captured.start]
    return captured.forms.get("year") == text[captured.start : captured.end] and (
        re.search(rf"(?<!\w)(?:\w+)?(?:{'|'.join(words)})\s$", before) is not None
    )


def _numbered(lowered: str, captured: Captured) -> bool:
    """Whether the number is that of a passage, or one of several: "rechtsoverwegingen 1.14 en 1.15", "F.3d 1110"."""
    before = lowered[max(0, captured.start - WINDOW) : captured.start]
    return bool(_passage_numbers(captured.language).search(before))


@cache
def _passage_numbers(language: str) -> re.Pattern[str]:
    known = load_language(language)
    links = trie_regex((*known.tense.range_words, *known.tense.pair_words, ","))
    words = trie_regex(known.time_guards.numbered)
    return re.compile(rf"(?<!\w)(?:{words})\s(?:\d[\d.:]*\s?(?:{links})\s)*$")


def not_numbered(text: str, lowered: str, captured: Captured) -> bool:
    """The figures are not those of a passage: "artikel 4:15"."""
    return not _numbered(lowered, captured)


def _in_a_street(text: str, captured: Captured) -> bool:
    """Whether the number is that of a house: "1939 Harbour Street"."""
    words = load_language(captured.language).time_guards.streets
    after = text[captured.end : captured.end + WINDOW].casefold()
    named = re.match(r"\s[A-Z]", text[captured.end : captured.end + 2]) is not None
    return (
        named and bool(words) and re.match(rf"(?:\s[\w'.-]+){{1,3}}\s(?:{trie_regex(words)})(?!\w)", after) is not None
    )


def _figure_before(text: str, captured: Captured) -> bool:
    """Whether a currency sign, a percentage or another number stands before."""
    before = text[max(0, captured.start - 3) : captured.start].rstrip()
    return bool(before) and (before[-1] in "$€£¥#§%=<>+*" or before[-1].isdigit())


def _counts(text: str, captured: Captured) -> bool:
    """Whether the number counts what follows: a noun in the plural, at once or after an adjective."""
    following = re.match(r"\s([^\W\d_]+)(?:\s([^\W\d_]+))?", text[captured.end : captured.end + WINDOW])
    if following is None:
        return False
    endings = load_language(captured.language).time_guards.plural_endings
    words = [word for word in following.groups() if word]
    stops = load_language(captured.language).time_guards.never_counted
    if words[0].lower() in stops:
        return False
    singular = load_language(captured.language).time_guards.singular_endings or ("\n",)
    return any(
        word[0].islower() and word.endswith(endings) and not word.endswith(singular) and word not in stops
        for word in words
    )


def no_count(text: str, lowered: str, captured: Captured) -> bool:
    """No counted noun follows: "3 mei" but not "3 mei-..." """
    return not stands_before("counted", lowered, captured)


def clock_cue(text: str, lowered: str, captured: Captured) -> bool:
    """A word that announces a clock time stands right before."""
    if stands_before("counted", lowered, captured) or lowered.startswith(("%", " %"), captured.end):
        return False  # "tot 4.50 euro"
    if _numbered(lowered, captured):
        return False
    if captured.get("clocknumber") == "1" and not captured.get("clockshift"):
        return stands_after("surely_before_clock", lowered, captured)  # "voor een uur" is a length
    return stands_after("before_clock", lowered, captured)


def log_clock(text: str, lowered: str, captured: Captured) -> bool:
    """Four figures are an hour behind a word for one ("at 1615"), and with a nought in front behind more words.

    What something "stood at" or "is om" (about) is none.
    """
    if stands_before("counted", lowered, captured) or _counts(text, captured) or _in_a_street(text, captured):
        return False
    words = "before_clock" if lowered[captured.start] == "0" else "announces_clock"
    return stands_after(words, lowered, captured) and not stands_after("before_level", lowered, captured)


def dotted_clock(text: str, lowered: str, captured: Captured) -> bool:
    """Figures with a stop are an hour behind a word for one, and no level; what sits may close "at 11.40"."""
    after = lowered[captured.end : captured.end + 3]
    if re.match(r"\s?%|[-.]\w| a | per| eu", after):
        return False
    if stands_before("counted", lowered, captured) or _counts(text, captured):
        return False
    night = re.match(r"0\d", lowered[captured.start :])  # "by 00.14", not "by 0.14"
    words = "before_clock" if night else "announces_clock"
    level = stands_after("before_level", lowered, captured)
    return stands_after(words, lowered, captured) and (not level or sits(text, captured.start, captured.language))


def zone_in_capitals(text: str, lowered: str, captured: Captured) -> bool:
    """A zone that is a word as well is written large: "vanaf 2024 met twee jaar" is no time of Central Europe."""
    words = load_language(captured.language).time_guards.zones_also_words
    return captured.forms.get("zone") not in words or text[slice(*captured.spans["zone"])].isupper()


def rate_cue(text: str, lowered: str, captured: Captured) -> bool:
    """A quantity stands before, so that "a year" or "per dag" is a rate."""
    return bool(re.search(r"[\d%$€£]|\w", lowered[max(0, captured.start - 2) : captured.start]))


def plausible_length(text: str, lowered: str, captured: Captured) -> bool:
    """The number of years is no year itself: "van 1993 tot 1999"."""
    number = captured.number() or 0
    return not (captured.get("unit") == "Y" and FIRST_USUAL_YEAR <= number <= LAST_USUAL_YEAR)


def no_age(text: str, lowered: str, captured: Captured) -> bool:
    """The length is no age: "56 jaar oud", "aged 33 years"."""
    return not (stands_before("age_after", lowered, captured) or stands_after("age_before", lowered, captured))


def rising_years(text: str, lowered: str, captured: Captured) -> bool:
    """Both ends of a range of years are usual years, the second after the first."""
    first, second = int(captured.forms["other"]), year_of(captured) or 0
    if stands_after("never_before_year", lowered, captured):
        return False
    return FIRST_USUAL_YEAR <= first < second <= LAST_USUAL_YEAR


def whole_figure(text: str, lowered: str, captured: Captured) -> bool:
    """The figures end with the date: no telephone number, no version goes on."""
    return re.match(r"[-/.]\d", lowered[captured.end : captured.end + 2]) is None


def week_or_weekend(text: str, lowered: str, captured: Captured) -> bool:
    """The unit counted in a month is a week or a weekend."""
    return captured.get("dayunit") in (None, "WE")


def no_age_hyphen(text: str, lowered: str, captured: Captured) -> bool:
    """No "old" follows: a ten-year old girl."""
    return not stands_before("age_after", lowered, captured)


def rate(text: str, lowered: str, captured: Captured) -> bool:
    """A number or an amount stands a few words before, so that "a year" is a rate."""
    before = lowered[max(0, captured.start - WINDOW) : captured.start]
    if stands_after("no_rate_after", lowered, captured):
        return False
    if lowered.startswith("per", captured.start) or stands_after("rated_units", lowered, captured):
        return True
    return (
        re.search(r"[\d%$€£]\S*(?: [a-z]+){0,2} $|(?:million|billion|times|hundred|thousand) (?:[a-z]+ )?$", before)
        is not None
    )


def no_rate(text: str, lowered: str, captured: Captured) -> bool:
    """The unit is not that of a rate: "15,000 euros a day from 1 January"."""
    bare = captured.forms.get("number") in function_words("articles", captured.language)
    return not (bare and rate(text, lowered, captured))


def range_cue(text: str, lowered: str, captured: Captured) -> bool:
    """A word that opens a range stands right before: "van 9 tot 11 uur", "between 9 and 11"."""
    return stands_after("before_range", lowered, captured)


def no_person(text: str, lowered: str, captured: Captured) -> bool:
    """A length in years is told of a thing that lasts, else it is somebody's age."""
    if captured.get("unit") != "Y":
        return True
    following = re.match(r"\s([^\W\d_]+)(?:\s([^\W\d_]+))?", lowered[captured.end : captured.end + WINDOW])
    table = load_language(captured.language).time_guards
    words = [word for word in following.groups() if word] if following else []
    persons = set(table.persons)
    return any(word.endswith(table.lasting_things) for word in words) and persons.isdisjoint(words)


def clock_minutes(text: str, lowered: str, captured: Captured) -> bool:
    """Minutes beside an hour come in fives or are called minutes: no "two to one", no "one to three judges"."""
    if "minutes" not in captured.forms:
        return not stands_after("no_clock_before", lowered, captured)
    spoken = captured.forms.get("clockside", "") + captured.forms.get("clockshift", "")
    return "minute" in spoken or (captured.number("minutes") or 0) % 5 == 0


def no_year_span(text: str, lowered: str, captured: Captured) -> bool:
    """No two years stand written together: "the 2007-09 crisis" is no month."""
    month, year = captured.whole("monthnumber") or 0, captured.whole("year") or 0
    article = stands_after("before_year_span", lowered, captured)
    return not (article and 0 < month - year % 100 <= 9)


def span_of_years(text: str, lowered: str, captured: Captured) -> bool:
    """The second half of "the 2007-09 crisis" is a year soon after the first."""
    later = int(captured.forms.get("otheryy", "0")) - (captured.whole("year") or 0) % 100
    return stands_after("before_year_span", lowered, captured) and 0 < later <= 9


def measured_length(text: str, lowered: str, captured: Captured) -> bool:
    """The number and the unit make a length: no "a second man", "a quarter of them", "60 Minutes" on television."""
    unit, form = captured.get("unit"), captured.forms.get("number", "")
    table = load_language(captured.language).time_guards
    following = lowered[captured.end : captured.end + WINDOW]
    if unit == "SS" and form in table.before_ordinal:
        return re.match(rf"\s(?!(?:{trie_regex(table.after_second)})(?!\w))[^\W\d_]", following) is None
    if unit == "Q" and form in table.before_fraction:
        return captured.get("quantmod") is None and not stands_before("after_fraction", lowered, captured)
    return unit not in ("HH", "MM", "SS") or form.isalpha() or text[captured.spans["unit"][0]].islower()


def no_age_decade(text: str, lowered: str, captured: Captured) -> bool:
    """The tens are no age and no temperature: "in his 30s"."""
    return not stands_after("before_no_decade", lowered, captured)


def no_score(text: str, lowered: str, captured: Captured) -> bool:
    """The two figures are no score, fraction or proportion: "op 2-1", "tot 1/3 van de leden", "on 4/5 of them"."""
    written = lowered[captured.start : captured.end]
    bare = re.search(r"(?<!\d)\d[-/]\d(?!\d)", written) is not None
    return "anyweekday" in captured.forms or not bare


def year_cue(text: str, lowered: str, captured: Captured) -> bool:
    """A word that a year follows stands right before."""
    return stands_after("surely_before_year", lowered, captured) or stands_after("before_year", lowered, captured)


def no_article_between(text: str, lowered: str, captured: Captured) -> bool:
    """The second number of a length in two units is a number: "seven days a week" is a rate."""
    return captured.forms["numberb"] not in function_words("articles", captured.language)


LAST_OF_A_ROW = 12  # "the second" and "the twelfth" may be anything; days of the month go on


def late_ordinal(text: str, lowered: str, captured: Captured) -> bool:
    """The ordinal is higher than those of most things that are counted."""
    return (captured.whole("ordinal") or 0) > LAST_OF_A_ROW


def lone_week(text: str, lowered: str, captured: Captured) -> bool:
    """The week is one of the calendar: not the second of something, nor a rate ("per week 40 hours")."""
    of_something = stands_before("after_no_season", lowered, captured)
    return not of_something and not stands_after("before_rate", lowered, captured)


def figures(text: str, lowered: str, captured: Captured) -> bool:
    """The number is written in figures: "25 min", not "als u komt"."""
    return captured.forms["number"][0].isdigit()


def list_of_days(text: str, lowered: str, captured: Captured) -> bool:
    """Another day of the month follows in a list: "maandag 20, dinsdag 21 en ..."."""
    tense = load_language(captured.language).tense
    words = trie_regex((",", *tense.pair_words, *tense.range_words))
    following = lowered[captured.end : captured.end + WINDOW]
    return re.match(rf"\s{{0,2}}(?:{words})\s{{0,2}}(?:[^\W\d]+\s)?\d", following) is not None


def no_month_of_year(text: str, lowered: str, captured: Captured) -> bool:
    """The second of two years in two figures is no month ("2012-11"), and the next year where a slash is between."""
    between = lowered[captured.spans["other"][1]]
    first, second = int(captured.forms["other"]), int(captured.forms["year"])
    return second > MONTHS if between == "-" else between != "/" or second == (first + 1) % 100


def days_of_one_month(text: str, lowered: str, captured: Captured) -> bool:
    """More days follow, the last behind "and", and then their month: "2, 4 en 9 maart"."""
    following = lowered[captured.end : captured.end + LONGEST_LIST]
    return _rest_of_days().match(following) is not None


@cache
def _rest_of_days() -> re.Pattern[str]:
    """The days that follow one in a list, in the words of all languages: a paper may quote another in its own."""
    lexicons = [lexicon(language.code) for language in languages()]
    months = trie_regex(form for each in lexicons for form in each.meanings["month"])
    and_words = trie_regex(word for language in languages() for word in language.tense.pair_words)
    suffixes = trie_regex(form for each in lexicons for form in each.meanings["ordinalsuffix"])
    articles, binding = trie_regex(function_words("articles")), trie_regex(function_words("binding"))
    day = rf"(?:(?:{articles})\s)?\d{{1,2}}(?:{suffixes})?"
    return re.compile(rf"(?:,\s{day}){{1,12}},?\s(?:{and_words})\s{day}\s(?:(?:{binding})\s)?(?:{months})(?!\w)")
