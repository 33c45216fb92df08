"""Guards: what stands around a match and shows that it is no time, such as a counted noun or a name."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from relaas.extraction.times.captures import Captured
from relaas.extraction.times.patterns import trie_regex
from relaas.language.data import read_table

NAMED_SLOTS = (
    "season",
    "weekday",
    "dayword",
    "monthname",
    "part",
    "set",
)  # words that may be names where written large
Guard = Callable[[str, str, Captured], bool]
WINDOW = 40  # characters looked at on either side
FIRST_USUAL_YEAR, LAST_USUAL_YEAR = 1500, 2050  # any other number needs stronger proof that it is a year
FIRST_BARE_YEAR = 1900  # and one without any word before it must be recent


def passes(guards: Sequence[str], text: str, lowered: str, captured: Captured) -> bool:
    """Whether a match passes all guards of its rule."""
    return all(GUARDS[name](text, lowered, captured) for name in guards)


@cache
def _before(language: str, table: str) -> re.Pattern[str]:
    """An expression for the words of a table right before a match."""
    return re.compile(rf"(?<!\w)(?:{trie_regex(read_table(language, 'times/guards')[table])})\s{{1,3}}$")


@cache
def _after(language: str, table: str) -> re.Pattern[str]:
    """An expression for the words of a table right after a match."""
    return re.compile(rf"\s{{1,3}}(?:{trie_regex(read_table(language, 'times/guards')[table])})(?!\w)")


def stands_after(table: str, lowered: str, captured: Captured) -> bool:
    """Whether a word of the table stands right before the match."""
    return bool(_before(captured.language, table).search(lowered[max(0, captured.start - WINDOW) : captured.start]))


def stands_before(table: str, lowered: str, captured: Captured) -> bool:
    """Whether a word of the table stands right after the match."""
    return bool(_after(captured.language, table).match(lowered, captured.end))


def year(text: str, lowered: str, captured: Captured) -> bool:
    """A four-digit number is a year after a preposition of time, at the end of its clause, or before a capital."""
    if stands_before("counted", lowered, captured) or re.match(r"[-/]\d", lowered[captured.end : captured.end + 2]):
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


def _figure_before(text: str, captured: Captured) -> bool:
    """Whether a currency sign, a percentage or another number stands before."""
    before = text[max(0, captured.start - 3) : captured.start].rstrip()
    return bool(before) and (before[-1] in "$€£¥#§%=<>+*" or before[-1].isdigit())


def _counts(text: str, captured: Captured) -> bool:
    """Whether the number counts what follows: a noun in the plural, at once or after an adjective."""
    following = re.match(r"\s([^\W\d_]+)(?:\s([^\W\d_]+))?", text[captured.end : captured.end + WINDOW])
    if following is None:
        return False
    endings = tuple(read_table(captured.language, "times/guards")["plural_endings"])
    words = [word for word in following.groups() if word]
    stops = set(read_table(captured.language, "times/guards")["never_counted"])
    if words[0].lower() in stops:
        return False
    singular = tuple(read_table(captured.language, "times/guards")["singular_endings"]) or ("\n",)
    return any(
        word[0].islower() and word.endswith(endings) and not word.endswith(singular) and word not in stops
        for word in words
    )


def lower_case(text: str, lowered: str, captured: Captured) -> bool:
    """The word is written small, or opens a sentence: else it is a name (De Morgen, Theresa May)."""
    for place in (captured.start, *(captured.spans[name][0] for name in NAMED_SLOTS if name in captured.spans)):
        if text[place].isupper() and not _opens_sentence(text, place):
            return "weekday" in captured.forms and stands_after("before_large_weekday", lowered, captured)
    return True


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \"'`“‘’”(«„-–")
    return not before.strip() or before[-1] in ".!?:\n" or "\n" in text[max(0, start - 3) : start]


def upper_case(text: str, lowered: str, captured: Captured) -> bool:
    """The word is written with a capital: a month of English and no verb."""
    name = captured.spans.get("monthname") or captured.spans.get("month") or (captured.start, captured.end)
    return text[name[0]].isupper()


def month_name(text: str, lowered: str, captured: Captured) -> bool:
    """A month's name that is also another word needs a word of time before it, and no name or title around."""
    form = captured.forms.get("monthname") or captured.forms.get("month") or ""
    if form not in read_table(captured.language, "times/guards")["doubtful_months"]:
        return not _part_of_name(text, captured)
    return stands_after("before_month", lowered, captured)


def _part_of_name(text: str, captured: Captured) -> bool:
    """Whether the next word is a capital word that makes it a first name: April Jones."""
    form = captured.forms.get("monthname") or captured.forms.get("month") or ""
    if form not in read_table(captured.language, "times/guards")["first_names"]:
        return False
    place = (captured.spans.get("monthname") or captured.spans["month"])[0]
    return text[place].isupper() and re.match(r" [A-Z][a-z]+", text[captured.end : captured.end + 12]) is not None


def no_count(text: str, lowered: str, captured: Captured) -> bool:
    """No counted noun follows: "3 mei" but not "3 mei-..." """
    return not stands_before("counted", lowered, captured)


def after_time_word(text: str, lowered: str, captured: Captured) -> bool:
    """A word of time stands right before."""
    return stands_after("before_time", lowered, captured)


def clock_cue(text: str, lowered: str, captured: Captured) -> bool:
    """A word that announces a clock time stands right before."""
    if stands_before("counted", lowered, captured) or lowered.startswith(("%", " %"), captured.end):
        return False  # "tot 4.50 euro"
    if captured.get("clocknumber") == "1" and not captured.get("clockshift"):
        return stands_after("surely_before_clock", lowered, captured)  # "voor een uur" is a length
    return stands_after("before_clock", lowered, captured)


def rate_cue(text: str, lowered: str, captured: Captured) -> bool:
    """A quantity stands before, so that "a year" or "per dag" is a rate."""
    return bool(re.search(r"[\d%$€£]|\w", lowered[max(0, captured.start - 2) : captured.start]))


def reference_word(text: str, lowered: str, captured: Captured) -> bool:
    """The word points to a time: no conjunction ("nu de ..."), no comparison ("eerder ... dan"), no name."""
    if stands_before("not_reference_before", lowered, captured) or stands_after(
        "not_reference_after", lowered, captured
    ):
        return False
    return lower_case(text, lowered, captured)


def plausible_length(text: str, lowered: str, captured: Captured) -> bool:
    """The number of years is no year itself: "van 1993 tot 1999"."""
    number = captured.number() or 0
    return not (captured.get("unit") == "Y" and FIRST_USUAL_YEAR <= number <= LAST_USUAL_YEAR)


def no_age(text: str, lowered: str, captured: Captured) -> bool:
    """The length is no age: "56 jaar oud", "aged 33 years"."""
    return not (stands_before("age_after", lowered, captured) or stands_after("age_before", lowered, captured))


def attacks(text: str, lowered: str, captured: Captured) -> bool:
    """Attacks are spoken of near by, with no year after the date."""
    near = lowered[max(0, captured.start - 60) : captured.start] + " | " + lowered[captured.end : captured.end + 30]
    if re.match(r",? ?\d{4}", lowered[captured.end : captured.end + 6]):
        return False
    words = read_table(captured.language, "times/guards")["attack_words"]
    return re.search(rf"(?<!\w)(?:{trie_regex(words)})", near) is not None


def ago_after(text: str, lowered: str, captured: Captured) -> bool:
    """A length of time "ago" follows in the same clause."""
    words = read_table(captured.language, "times/guards")["ago_words"]
    following = lowered[captured.end : captured.end + WINDOW]
    return re.match(rf"[^.,;]*(?<!\w)(?:{trie_regex(words)})(?!\w)", following) is not None


def then_before(text: str, lowered: str, captured: Captured) -> bool:
    """A word for "then" stands before, so that the length is counted from the date told last."""
    words = read_table(captured.language, "times/guards")["then_words"]
    before = lowered[max(0, captured.start - WINDOW) : captured.start]
    return re.search(rf"(?<!\w)(?:{trie_regex(words)})(?!\w)[^.;,]*$", before) is not None


def no_noun_after(text: str, lowered: str, captured: Captured) -> bool:
    """No noun follows that the ordinal would belong to: "op de 3e plaats"."""
    following = re.match(r"\s([^\W\d_]+)", lowered[captured.end : captured.end + WINDOW])
    if following is None:
        return True
    verbs = read_table(captured.language, "times/tense")
    known = (read_table(captured.language, "times/guards")["never_counted"], verbs["past"], verbs["present"])
    return any(following.group(1) in words for words in known)


def not_about(text: str, lowered: str, captured: Captured) -> bool:
    """The preposition is one of time: no "verlies over drie maanden"."""
    return not stands_after("about_nouns", lowered, captured)


def not_than(text: str, lowered: str, captured: Captured) -> bool:
    """No comparison follows: "drie dagen later dan gepland" is a length."""
    return not stands_before("than", lowered, captured)


def within_cue(text: str, lowered: str, captured: Captured) -> bool:
    """A word for "within" stands right before."""
    return stands_after("within", lowered, captured)


def bare_unit(text: str, lowered: str, captured: Captured) -> bool:
    """A plural unit without a number is a length after "in", "al", "for", or before "duren", "in the making"."""
    return stands_after("before_bare_unit", lowered, captured) or stands_before("after_bare_unit", lowered, captured)


def rising_years(text: str, lowered: str, captured: Captured) -> bool:
    """Both ends of a range of years are usual years, the second after the first."""
    first, second = int(captured.forms["other"]), int(captured.forms["year"])
    if stands_after("never_before_year", lowered, captured):
        return False
    return FIRST_USUAL_YEAR <= first < second <= LAST_USUAL_YEAR


def whole_figure(text: str, lowered: str, captured: Captured) -> bool:
    """The figures end with the date: no telephone number, no version goes on."""
    return re.match(r"[-/.]\d", lowered[captured.end : captured.end + 2]) is None


def week_or_weekend(text: str, lowered: str, captured: Captured) -> bool:
    """The unit counted in a month is a week or a weekend."""
    return captured.get("dayunit") in (None, "WE")


def upper_case_first(text: str, lowered: str, captured: Captured) -> bool:
    """The name in the match is written with a capital."""
    for name in ("weekday", "feast"):
        if name in captured.spans:
            return text[captured.spans[name][0]].isupper()
    return True


def season_word(text: str, lowered: str, captured: Captured) -> bool:
    """A season's name stands small, with a word of time before it or a year or relation in it."""
    place = captured.spans["season"][0]
    if "year" in captured.forms:
        return True
    if text[place].isupper() and re.match(r" [A-Z][a-z]", text[captured.end : captured.end + 3]):
        return False  # a name: Fall River, the Winter Palace
    if text[place].isupper() and not text[captured.end : captured.end + 1].isspace() and place == captured.start:
        return False
    if set(captured.forms) - {"season", "mod"}:
        return True
    return stands_after("before_season", lowered, captured) and not stands_before("after_no_season", lowered, captured)


def weekend_word(text: str, lowered: str, captured: Captured) -> bool:
    """The weekend is that of the moment: no "of" follows."""
    return not stands_before("after_no_season", lowered, captured)


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


def range_cue(text: str, lowered: str, captured: Captured) -> bool:
    """A word that opens a range stands right before: "van 9 tot 11 uur", "between 9 and 11"."""
    return stands_after("before_range", lowered, captured)


def part_cue(text: str, lowered: str, captured: Captured) -> bool:
    """A part of the day is one of a day told of: after "in", "tijdens", "during"."""
    return stands_after("before_part", lowered, captured)


def closing_verb(text: str, lowered: str, captured: Captured) -> bool:
    """A verb of beginning or ending stands right before: "sloot de dag af"."""
    return stands_after("closing_verbs", lowered, captured)


def no_person(text: str, lowered: str, captured: Captured) -> bool:
    """A length in years is told of a thing that lasts, else it is somebody's age."""
    if captured.get("unit") != "Y":
        return True
    following = re.match(r"\s([^\W\d_]+)(?:\s([^\W\d_]+))?", lowered[captured.end : captured.end + WINDOW])
    table = read_table(captured.language, "times/guards")
    words = [word for word in following.groups() if word] if following else []
    persons = set(table["persons"])
    return any(word.endswith(tuple(table["lasting_things"])) for word in words) and persons.isdisjoint(words)


def present_word(text: str, lowered: str, captured: Captured) -> bool:
    """A word for now is no conjunction: "Nu de oorlog voorbij is"."""
    before = lowered[max(0, captured.start - 2) : captured.start].strip()
    if before and before[-1] not in ".,!?:":
        return True
    return not stands_before("subordinate_after_now", lowered, captured)


def earlier_word(text: str, lowered: str, captured: Captured) -> bool:
    """The word means "on an earlier day", not "sooner" or "rather"."""
    return not (stands_after("not_earlier_after", lowered, captured) or stands_before("than", lowered, captured))


def not_unit_compound(text: str, lowered: str, captured: Captured) -> bool:
    """The unit is not the measure of a thing: "light years"."""
    return not stands_after("not_before_unit", lowered, captured)


def phrase_closes(text: str, lowered: str, captured: Captured) -> bool:
    """Nothing follows that "before" would belong to: "two days before the vote" is a length before a vote."""
    following = re.match(r"\s+([^\W\d_]+|\d)", lowered[captured.end : captured.end + WINDOW])
    if following is None:
        return True
    return following.group(1) in read_table(captured.language, "times/guards")["closes_phrase"]


def clock_minutes(text: str, lowered: str, captured: Captured) -> bool:
    """Minutes before or after an hour come in fives or are called minutes: no "two to one", no "one to three judges"."""
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


def over_before(text: str, lowered: str, captured: Captured) -> bool:
    """A word for "in the course of" stands right before."""
    return stands_after("over_words", lowered, captured)


def no_firm(text: str, lowered: str, captured: Captured) -> bool:
    """No name of a firm is built on it: "21st Century Fox"."""
    last = re.search(r"\w+$", text[captured.start : captured.end])
    capital = last is not None and last.group()[0].isupper()
    return not (capital and re.match(r" [A-Z][a-z]", text[captured.end : captured.end + 3]))


def no_title(text: str, lowered: str, captured: Captured) -> bool:
    """The day belongs to no name: the Sunday Times, Monday Night Football."""
    following = text[captured.end : captured.end + WINDOW]
    names = read_table(captured.language, "times/guards")["names_after_day"]
    return re.match(rf"\s(?:{'|'.join(names)})(?!\w)", following) is None if names else True


def measured_length(text: str, lowered: str, captured: Captured) -> bool:
    """The number and the unit make a length: no "a second man", "a quarter of them", "60 Minutes" on television."""
    unit, form = captured.get("unit"), captured.forms.get("number", "")
    table = read_table(captured.language, "times/guards")
    following = lowered[captured.end : captured.end + WINDOW]
    if unit == "SS" and form in table["before_ordinal"]:
        return re.match(rf"\s(?!(?:{trie_regex(table['after_second'])})(?!\w))[^\W\d_]", following) is None
    if unit == "Q" and form in table["before_fraction"]:
        return captured.get("quantmod") is None and not stands_before("after_fraction", lowered, captured)
    return unit not in ("HH", "MM", "SS") or form.isalpha() or text[captured.spans["unit"][0]].islower()


def no_age_decade(text: str, lowered: str, captured: Captured) -> bool:
    """The tens are no age and no temperature: "in his 30s"."""
    return not stands_after("before_no_decade", lowered, captured)


GUARDS: Mapping[str, Guard] = MappingProxyType(
    {
        "year": year,
        "lower-case": lower_case,
        "upper-case": upper_case,
        "month-name": month_name,
        "no-count": no_count,
        "after-time-word": after_time_word,
        "clock-cue": clock_cue,
        "rate-cue": rate_cue,
        "reference-word": reference_word,
        "no-age": no_age,
        "plausible-length": plausible_length,
        "not-unit-compound": not_unit_compound,
        "attacks": attacks,
        "no-noun-after": no_noun_after,
        "ago-after": ago_after,
        "then-before": then_before,
        "not-about": not_about,
        "not-than": not_than,
        "within-cue": within_cue,
        "bare-unit": bare_unit,
        "part-cue": part_cue,
        "whole-figure": whole_figure,
        "week-or-weekend": week_or_weekend,
        "range-cue": range_cue,
        "rising-years": rising_years,
        "upper-case-first": upper_case_first,
        "season-word": season_word,
        "weekend-word": weekend_word,
        "no-age-hyphen": no_age_hyphen,
        "rate": rate,
        "closing-verb": closing_verb,
        "no-person": no_person,
        "present-word": present_word,
        "earlier-word": earlier_word,
        "measured-length": measured_length,
        "phrase-closes": phrase_closes,
        "no-title": no_title,
        "clock-minutes": clock_minutes,
        "no-year-span": no_year_span,
        "no-firm": no_firm,
        "over-before": over_before,
        "span-of-years": span_of_years,
        "no-age-decade": no_age_decade,
    }
)
