"""Guards on words: times against names, conjunctions and comparisons."""

import re
from dataclasses import replace

from relaas.extraction.times.captures import Captured
from relaas.extraction.times.patterns import trie_regex
from relaas.extraction.times.surroundings import WINDOW, opens_sentence, stands_after, stands_before
from relaas.extraction.times.tense import verb_around
from relaas.language.installed import load_language

NAMED_SLOTS = (
    "season",
    "weekday",
    "dayword",
    "monthname",
    "part",
    "set",
)  # words that may be names where written large

CLAUSE_ENDS = frozenset(".,;:!?)")
DATED = frozenset({"day", "year", "yearrel", "relative", "nth", "mod"})  # slots that show a month to be one
COMPARED = 60  # characters behind "eerder" in which "dan" tells than what


def lower_case(text: str, lowered: str, captured: Captured) -> bool:
    """The word is written small, or opens a sentence: else it is a name (De Morgen, Theresa May)."""
    for place in (captured.start, *(captured.spans[name][0] for name in NAMED_SLOTS if name in captured.spans)):
        if text[place].isupper() and not opens_sentence(text, place):
            return "weekday" in captured.forms and stands_after("before_large_weekday", lowered, captured)
    return True


def upper_case(text: str, lowered: str, captured: Captured) -> bool:
    """The word is written with a capital: a month of English and no verb."""
    slot = "monthname" if "monthname" in captured.spans else "month"
    name = captured.spans.get(slot) or (captured.start, captured.end)
    doubtful = load_language(captured.language).time_guards.doubtful_months
    dated = bool(DATED & set(captured.forms)) and captured.forms.get(slot) not in doubtful
    return text[name[0]].isupper() or dated


def month_name(text: str, lowered: str, captured: Captured) -> bool:
    """A month's name that is also another word needs a word of time before it, and no name or title around."""
    form = captured.forms.get("monthname") or captured.forms.get("month") or ""
    if form not in load_language(captured.language).time_guards.doubtful_months:
        return not _part_of_name(text, captured)
    return "year" in captured.forms or stands_after("before_month", lowered, captured)


def _part_of_name(text: str, captured: Captured) -> bool:
    """Whether the next word is a capital word that makes it a first name: April Jones."""
    form = captured.forms.get("monthname") or captured.forms.get("month") or ""
    if form not in load_language(captured.language).time_guards.first_names:
        return False
    place = (captured.spans.get("monthname") or captured.spans["month"])[0]
    return text[place].isupper() and re.match(r" [A-Z][a-z]+", text[captured.end : captured.end + 12]) is not None


def after_time_word(text: str, lowered: str, captured: Captured) -> bool:
    """A word of time stands right before."""
    return stands_after("before_time", lowered, captured)


def no_opening(text: str, lowered: str, captured: Captured) -> bool:
    """The word does not open its sentence with a comma after it, where it but leads on: "Now, that is new"."""
    opening = load_language(captured.language).time_guards.never_opening
    leads_on = text[captured.start].isupper() and text.startswith(",", captured.end)
    return not (leads_on and lowered[captured.start : captured.end] in opening)


def reference_word(text: str, lowered: str, captured: Captured) -> bool:
    """The word points to a time: no conjunction ("nu de ..."), no comparison ("eerder ... dan"), no name."""
    if stands_before("not_reference_before", lowered, captured) or stands_after(
        "not_reference_after", lowered, captured
    ):
        return False
    return lower_case(text, lowered, captured)


def attacks(text: str, lowered: str, captured: Captured) -> bool:
    """Attacks are spoken of near by, with no year after the date."""
    near = lowered[max(0, captured.start - 60) : captured.start] + " | " + lowered[captured.end : captured.end + 30]
    if re.match(r",? ?\d{4}", lowered[captured.end : captured.end + 6]):
        return False
    words = load_language(captured.language).time_guards.attack_words
    return re.search(rf"(?<!\w)(?:{trie_regex(words)})", near) is not None


def ago_after(text: str, lowered: str, captured: Captured) -> bool:
    """A length of time "ago" follows in the same clause."""
    words = load_language(captured.language).time_guards.ago_words
    following = lowered[captured.end : captured.end + WINDOW]
    return re.match(rf"[^.,;]*(?<!\w)(?:{trie_regex(words)})(?!\w)", following) is not None


def then_before(text: str, lowered: str, captured: Captured) -> bool:
    """A word for "then" stands before, so that the length is counted from the date told last."""
    words = load_language(captured.language).time_guards.then_words
    before = lowered[max(0, captured.start - WINDOW) : captured.start]
    return re.search(rf"(?<!\w)(?:{trie_regex(words)})(?!\w)[^.;,]*$", before) is not None


def no_noun_after(text: str, lowered: str, captured: Captured) -> bool:
    """No noun follows that the ordinal would belong to: "op de 3e plaats"."""
    following = re.match(r"\s([^\W\d_]+)", lowered[captured.end : captured.end + WINDOW])
    if following is None:
        return True
    verbs = load_language(captured.language).tense
    known = (load_language(captured.language).time_guards.never_counted, verbs.past, verbs.present)
    return any(following.group(1) in words for words in known)


def not_about(text: str, lowered: str, captured: Captured) -> bool:
    """The preposition is one of time: no "verlies over drie maanden"."""
    return not stands_after("about_nouns", lowered, captured)


def no_last_of_all(text: str, lowered: str, captured: Captured) -> bool:
    """Not the last of a row that is told of: "the last day the court allowed", where no word of a span is before it."""
    words = load_language(captured.language).time_guards.last_of_all
    article = lowered.rfind(" ", 0, max(0, captured.start - 1)) + 1
    starts = [place for place in (captured.start, article) for word in words if lowered.startswith(f"{word} ", place)]
    if not starts:
        return True
    whole = replace(captured, start=starts[0])
    return stands_after("before_past_span", lowered, whole) or not stands_before("after_last_of_all", lowered, whole)


def not_than(text: str, lowered: str, captured: Captured) -> bool:
    """No comparison follows: "drie dagen later dan gepland" is a length, "later opgeleverd dan gepland" as well."""
    if stands_before("than", lowered, captured):
        return False
    if not load_language(captured.language).grammar.verb_final:
        return True
    than = "|".join(load_language(captured.language).time_guards.than)
    following = re.match(rf"[^.,;:]{{0,{COMPARED}}}?\b(\w+)\s(?:{than})(?!\w)", lowered[captured.end :])
    return following is None or following[1] in load_language(captured.language).events.measures


def month_cue(text: str, lowered: str, captured: Captured) -> bool:
    """A word that a month follows stands right before, and no surname after it that makes it a first name."""
    surname = re.match(r" [A-Z][a-z]", text[captured.end : captured.end + 3])
    return surname is None and stands_after("before_month", lowered, captured)


def figures_cue(text: str, lowered: str, captured: Captured) -> bool:
    """A word beside the figures makes them a date: a preposition, an adverb such as "back", their weekday."""
    if "anyweekday" in captured.forms or stands_after("before_figures", lowered, captured):
        return True
    return stands_before("after_figures", lowered, captured)


def span_cue(text: str, lowered: str, captured: Captured) -> bool:
    """A word for the time that something lasts stands right before: "for three days from 1 May"."""
    return stands_after("before_span", lowered, captured)


def within_cue(text: str, lowered: str, captured: Captured) -> bool:
    """A word for "within" stands right before."""
    return stands_after("within", lowered, captured)


def future_verb(text: str, lowered: str, captured: Captured) -> bool:
    """A verb looks ahead and nothing hangs on the length: "will decide in ten days", "expires in two months"."""
    verb = verb_around(text, lowered, captured.start, captured.end, captured.language)
    following = re.match(r"\s+[^\W\d_]", lowered[captured.end : captured.end + 4])
    ahead = (verb is not None and verb.tense == "future") or stands_after("before_term", lowered, captured)
    return ahead and following is None


def not_within(text: str, lowered: str, captured: Captured) -> bool:
    """No word for "within" stands right before: "binnen vijf dagen terug" is a return."""
    return not within_cue(text, lowered, captured)


def bare_unit(text: str, lowered: str, captured: Captured) -> bool:
    """A plural unit without a number is a length after "in", "al", "for", or before "duren", "in the making"."""
    return stands_after("before_bare_unit", lowered, captured) or stands_before("after_bare_unit", lowered, captured)


def upper_case_first(text: str, lowered: str, captured: Captured) -> bool:
    """The name in the match is written with a capital."""
    if "weekday" not in captured.spans:
        return True
    small = text[captured.spans["weekday"][0]].islower()
    beside = {"relative", "part"} & set(captured.forms)
    return not small or bool(beside) or stands_after("before_large_weekday", lowered, captured)


def feast_word(text: str, lowered: str, captured: Captured) -> bool:
    """The name of the feast is no other word, or is written with a capital."""
    doubtful = captured.forms["feast"] in load_language(captured.language).time_guards.doubtful_feasts
    return not doubtful or text[captured.spans["feast"][0]].isupper()


def season_word(text: str, lowered: str, captured: Captured) -> bool:
    """A season's name stands small, with a word of time before it or a year or relation in it."""
    place = captured.spans["season"][0]
    if "year" in captured.forms:
        return True
    if text[place].isupper() and re.match(r" [A-Z][a-z]", text[captured.end : captured.end + 3]):
        return False  # a name: Fall River, the Winter Palace
    if text[place].isupper() and not text[captured.end : captured.end + 1].isspace() and place == captured.start:
        return False
    if stands_before("seasonal", lowered, captured):
        return False  # "the winter timetable"
    if set(captured.forms) - {"season", "mod"}:
        return True
    return stands_after("before_season", lowered, captured) and not stands_before("after_no_season", lowered, captured)


def weekend_word(text: str, lowered: str, captured: Captured) -> bool:
    """The weekend is that of the moment: no "of" follows."""
    return not stands_before("after_no_season", lowered, captured)


def part_cue(text: str, lowered: str, captured: Captured) -> bool:
    """A part of the day is one of a day told of: after "in", "tijdens", "during"."""
    return stands_after("before_part", lowered, captured)


def closing_verb(text: str, lowered: str, captured: Captured) -> bool:
    """A verb of beginning or ending stands right before: "sloot de dag af"."""
    return stands_after("closing_verbs", lowered, captured)


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
    return following.group(1) in load_language(captured.language).time_guards.closes_phrase


def day_of_the_story(text: str, lowered: str, captured: Captured) -> bool:
    """No noun follows that a day of the week would belong to: "on the Friday he left", not "the Friday meeting"."""
    following = re.match(r"\s+([^\W\d_]+)", text[captured.end : captured.end + WINDOW])
    if following is None or following.group(1)[0].isupper():
        return True
    words, verbs = load_language(captured.language).time_guards, load_language(captured.language).tense
    closing = following.group(1) in words.closes_phrase and following.group(1) not in verbs.counted_after
    return closing or following.group(1) in words.behind_day or following.group(1) in verbs.past


def points_back(text: str, lowered: str, captured: Captured) -> bool:
    """A word that points is no conjunction, nor a pronoun behind its noun: it opens its phrase or ends its clause."""
    opens = opens_sentence(text, captured.start) or text[captured.end : captured.end + 1] in CLAUSE_ENDS
    return opens or stands_after("before_time", lowered, captured) or stands_after("before_part", lowered, captured)


def points_back_in_clause(text: str, lowered: str, captured: Captured) -> bool:
    """A word that points opens its phrase, ends its clause or stands behind a past: "werd die avond gebeld"."""
    before = lowered[max(0, captured.start - WINDOW) : captured.start].split()
    told = bool(before) and before[-1] in load_language(captured.language).tense.past
    return told or points_back(text, lowered, captured)


def course_before(text: str, lowered: str, captured: Captured) -> bool:
    """A word stands right before that makes a past unit the time up to now: "over the past year"."""
    return stands_after("course_words", lowered, captured)


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
    names = load_language(captured.language).time_guards.names_after_day
    return re.match(rf"\s(?:{'|'.join(names)})(?!\w)", following) is None if names else True
