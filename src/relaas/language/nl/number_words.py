"""Dutch numbers that are written as one word ("driehonderdvijf", "tweeëntwintig")."""

from collections.abc import Callable

SCALES = (("duizend", 1000.0), ("honderd", 100.0))
JOINER = "en"
HALVES = ("eneenhalf", "eneenhalve", "enhalf", "enhalve")  # "tweeënhalf", "viereneenhalve"


def number_compound(word: str, value_of: Callable[[str], float | None]) -> float | None:
    """The value of a number in one word, given that of its parts, or None: thousands, hundreds, then the rest."""
    text = word.replace("ë", "e")
    if len(text) < 3:
        return None
    if half := next((half for half in HALVES if text.endswith(half)), None):
        whole = value_of(text.removesuffix(half))
        return None if whole is None else whole + 0.5
    for scale, size in SCALES:
        before, found, after = text.rpartition(scale)
        if not found:
            continue
        many = 1.0 if not before else value_of(before)
        rest = 0.0 if not after else value_of(after.removeprefix(JOINER) or "?")
        if many is not None and rest is not None and rest < size:
            return many * size + rest
    return _unit_and_ten(text, value_of)


def _unit_and_ten(text: str, value_of: Callable[[str], float | None]) -> float | None:
    """The value of a unit before a ten: of "zevenentwintig", whose first "en" belongs to the unit."""
    unit, found, ten = text.partition(JOINER) if not text.startswith(JOINER) else ("", "", "")
    while found:
        few, many = value_of(unit), value_of(ten)
        if few is not None and few < 10 and many is not None and 20 <= many < 100:
            return few + many
        more, found, ten = ten.partition(JOINER)
        unit = f"{unit}{JOINER}{more}"
    return None
