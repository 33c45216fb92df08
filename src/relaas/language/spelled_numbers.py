"""Numbers and years that are written in words, from the templates of a language."""

from collections.abc import Mapping

from relaas.language.lexicons.times import TimeNumbers

CENTURIES = range(15, 21)  # the hundreds of a year that is written in words


def number_words(table: TimeNumbers) -> dict[str, float]:
    """Every number word of a language with its value: those listed, and the compounds that its templates make."""
    words: dict[str, float] = {}
    for form, number in table.words.items():
        words[form] = float(number)
    units = {form: number for form, number in words.items() if 1 <= number <= 9}
    tens = {form: number for form, number in words.items() if 20 <= number <= 90 and number % 10 == 0}
    for template in table.tens_and_units:
        for ten, ten_value in tens.items():
            for unit, unit_value in units.items():
                words.setdefault(template.format(ten=ten, unit=unit), ten_value + unit_value)
    for template in table.and_a_half:
        for form, number in list(words.items()):
            if number <= 12 and number == int(number):
                words.setdefault(template.format(number=form), number + 0.5)
    return words


def year_words(table: TimeNumbers) -> dict[str, int]:
    """The years from 1500 to 2099 as they are written in words, as in a deed."""
    known = {form: int(number) for form, number in number_words(table).items() if number == int(number)}
    centuries = {form: number for form, number in known.items() if number in CENTURIES}
    rests = {form: number for form, number in known.items() if 1 <= number <= 99 and " a " not in f" {form} "}
    late = {form: number for form, number in rests.items() if number >= 10}
    words: dict[str, int] = {}
    for templates, following in ((table.century_years, late), (table.hundred_years, rests)):
        for template in templates:
            for century, hundreds in centuries.items():
                for rest, number in _rests(template, following).items():
                    words.setdefault(template.format(century=century, rest=rest), hundreds * 100 + number)
    for template in table.millennium_years:
        for rest, number in _rests(template, rests).items():
            words.setdefault(template.format(rest=rest), 2000 + number)
    return words


def _rests(template: str, following: Mapping[str, int]) -> Mapping[str, int]:
    """What may follow in a template; nothing where it has no place for it."""
    return following if "{rest}" in template else {"": 0}
