"""The words of one language by slot: what fills a ``{slot}`` of a pattern and what each form means."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from relaas.extraction.times.patterns import GAP, Slot, trie_regex
from relaas.language.installed import load_language
from relaas.language.lexicons.times import Calendar, TimeNumbers
from relaas.language.spelled_numbers import CENTURIES, number_words, year_words

FIGURE_SLOTS = {  # what is written in figures is the same in every language
    "day": r"(?:3[01]|[12]\d|0?[1-9])(?!\d)",
    "monthnumber": r"(?:1[0-2]|0?[1-9])(?!\d)",
    "year": r"(?:1[0-9]|20|21)\d\d(?!\d)",
    "yy": r"\d\d(?!\d)",
    "weeknumber": r"(?:5[0-3]|[1-4]\d|0?[1-9])(?!\d)",
    "hour": r"(?:2[0-4]|1\d|0?\d)(?!\d)",
    "minute": r"[0-5]\d(?!\d)",
    "hhmm": r"(?:[01]\d|2[0-3])[0-5]\d(?!\d)",
    "decadenumber": r"(?:1[5-9]|20)?[0-9]0(?!\d)",
    "centurynumber": r"(?:1\d|2[01]|[1-9])(?!\d)",
    "quarternumber": r"[1-4](?!\d)",
    "gmtoffset": r"[+-] ?(?:1[0-4]|0?\d)(?::?[0-5]0)?(?!\d)",
}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The slots of a language for the pattern compiler, and the meaning of each form of a slot."""

    slots: Mapping[str, Slot]
    meanings: Mapping[str, Mapping[str, str]]

    def meaning(self, slot: str, form: str) -> str:
        """The key that a form of a slot stands for; a form in figures stands for itself."""
        folded = " ".join(form.replace("’", "'").split())
        return self.meanings.get(slot, {}).get(folded, folded)


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language, read from its folder."""
    tables: dict[str, Mapping[str, Iterable[str]]] = dict(load_language(language).time_forms.slots)
    tables |= _calendar_tables(load_language(language).calendar)
    meanings = {name: {form: key for key, forms in table.items() for form in forms} for name, table in tables.items()}
    slots = {name: Slot(trie_regex(forms), tuple(forms)) for name, forms in meanings.items()}
    slots |= {name: Slot(regex, ("0",)) for name, regex in FIGURE_SLOTS.items()}
    numbers = number_words(load_language(language).time_numbers)
    meanings["number"] = {form: f"{number:g}" for form, number in numbers.items()}
    table = load_language(language).time_numbers
    slots["numberword"] = Slot(_number_words_regex(table), tuple(numbers))
    slots["number"] = _number_slot(table, slots["numberword"])
    meanings["numberword"] = meanings["number"]
    meanings["yearword"] = {form: str(year) for form, year in year_words(table).items()}
    slots["yearword"] = Slot(_year_words_regex(table), tuple(meanings["yearword"]))
    return Lexicon(slots, meanings)


def _calendar_tables(calendar: Calendar) -> dict[str, Mapping[str, Iterable[str]]]:
    months = {str(number): forms for number, forms in enumerate(calendar.months, start=1)}  # the full name first
    weekdays = {str(number): forms for number, forms in enumerate(calendar.weekdays)}
    return {
        "month": {key: [*forms, *(form + "." for form in forms[1:])] for key, forms in months.items()},
        "monthname": {key: forms[:1] for key, forms in months.items()},
        "weekday": {key: forms[:1] for key, forms in weekdays.items()},
        "anyweekday": {
            key: [w for form in forms for w in (form, form + ".", form + ",")] for key, forms in weekdays.items()
        },
        "ordinalsuffix": {"": calendar.ordinal_suffixes},
    }


def _year_words_regex(table: TimeNumbers) -> str:
    """An expression for the years in words by their templates, a hundredth of the size of all forms."""
    words = table.words
    centuries = trie_regex(form for form, number in words.items() if number in CENTURIES)
    tens = trie_regex(form for form, number in words.items() if 20 <= number <= 90 and number % 10 == 0)
    units = trie_regex(form for form, number in words.items() if 1 <= number <= 9)
    whole = {form: number for form, number in words.items() if 1 <= number <= 99 and number == int(number)}
    joined = [_filled(template, unit=f"(?:{units})", ten=f"(?:{tens})") for template in table.tens_and_units]
    late = "|".join([*joined, trie_regex(form for form, number in whole.items() if number >= 10)])
    written = []
    for template in sorted(
        (*table.hundred_years, *table.millennium_years, *table.century_years), key=len, reverse=True
    ):
        rest = late if template in table.century_years else f"{late}|{trie_regex(whole)}"
        written.append(_filled(template, century=f"(?:{centuries})", rest=f"(?:{rest})"))
    return "|".join(written)


def _number_words_regex(table: TimeNumbers) -> str:
    """An expression for the number words, the compounds by their templates: a tenth of the size of all forms."""
    words = table.words
    units = trie_regex(form for form, number in words.items() if 1 <= number <= 9)
    tens = trie_regex(form for form, number in words.items() if 20 <= number <= 90 and number % 10 == 0)
    small = trie_regex(form for form, number in words.items() if number <= 12 and number == int(number))
    filled = [_filled(template, number=f"(?:{small})") for template in table.and_a_half]
    filled += [_filled(template, unit=f"(?:{units})", ten=f"(?:{tens})") for template in table.tens_and_units]
    return "|".join([*filled, trie_regex(words)])


def _filled(template: str, **parts: str) -> str:
    """A template as an expression, white space and hyphens as they may be written."""
    return GAP.join(word.format(**parts) for word in template.split(" "))


def _number_slot(table: TimeNumbers, words: Slot) -> Slot:
    thousands, decimal = table.thousands, table.decimal
    figures = rf"\d{{1,3}}(?:[{thousands}]\d{{3}}){{1,2}}(?!\d)|\d{{1,5}}(?:[{decimal}]\d{{1,2}})?(?!\d)(?: 1/2)?"
    return Slot(rf"(?:{words.regex}|{figures})", (*words.forms, "0"))


def read_number(form: str, language: str) -> float:
    """The value of a number slot's form, in words or in figures."""
    table = load_language(language).time_numbers
    known = lexicon(language).meanings["number"].get(" ".join(form.split()))
    if known is not None:
        return float(known)
    whole, half, _ = form.partition(" 1/2")
    written = whole.replace(table.thousands, "") if _has_thousands(whole, table.thousands) else whole
    return float(written.replace(table.decimal, ".")) + (0.5 if half else 0.0)


def _has_thousands(form: str, mark: str) -> bool:
    return all(len(group) == 3 for group in form.split(mark)[1:]) and mark in form
