"""The order of time in which the lines of a chronology stand."""

from relaas.model import Entry
from relaas.model.edtf import bounds_of


def time_key(entry: Entry) -> tuple[bool, str, str]:
    """The time of an entry as a key to sort by: dated before undated, first day, last day.

    A limit without a first day ("by 1 May") stands at the day on which it was told, if that is before it.
    """
    when = entry.when
    told = bounds_of(entry.reported)[1] if entry.reported else None
    limit = min(when.latest, told) if when.latest and told and when.bound else when.latest
    first, last = when.earliest or limit, when.latest or when.earliest
    return first is None, first or "", last or ""
