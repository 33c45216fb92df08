"""Clock times: from hours, minutes, halves, quarters, parts of the day and zones to the T part of a TIMEX3 value."""

AFTERNOON = ("PM", "AF", "EV")


def hours(number: float) -> str:
    """The TIMEX3 length of a broken number of hours: 1.5 is PT1H30M."""
    whole, minutes = int(number), round(number % 1 * 60)
    return f"PT{whole}H{minutes}M" if whole else f"PT{minutes}M"


def suffix(
    *,
    hour: float | None,
    minute: int | None,
    hhmm: str | None,
    shift: int | None,
    plus: float | None,
    base: int | None,
    meridiem: str | None,
    zone: str | None,
    offset: str | None,
) -> str | None:
    """The T part of a value: THH:MM and the zone; None for an impossible time.

    ``shift`` moves the named hour by minutes ("half drie" = -30, "kwart over" = +15); ``plus`` is the number of
    minutes of "vijf over drie", signed by ``shift`` of 1 or -1, and ``base`` moves that again: "vijf voor half vier".
    """
    if hhmm is not None:
        hour, minute = float(hhmm[:2]), int(hhmm[2:])
    if hour is None or not 0 <= hour <= 24:
        return None
    minutes = int(hour) * 60 + (minute or 0) + (base or 0)
    if plus is not None and shift is not None:
        minutes += int(plus) * shift
    elif shift is not None:
        minutes += shift
    minutes = _by_part_of_day(minutes, meridiem)
    if not 0 <= minutes <= 24 * 60:
        return None
    written = f"T{minutes // 60:02d}:{minutes % 60:02d}"
    return written + (_offset(zone, offset) if zone or offset else "")


def _by_part_of_day(minutes: int, meridiem: str | None) -> int:
    half_day = 12 * 60
    if meridiem in AFTERNOON and minutes < half_day:
        return minutes + half_day
    if meridiem == "NI" and 6 * 60 <= minutes < half_day:
        return minutes + half_day
    if meridiem in ("AM", "MO", "NI") and half_day <= minutes < half_day + 60:
        return minutes - half_day
    return minutes


def _offset(zone: str | None, offset: str | None) -> str:
    if offset is None:
        return zone or ""
    sign, digits = offset[0], offset[1:].strip().replace(":", "")
    if len(digits) < 3:
        return f"{sign}{int(digits):02d}"
    return f"{sign}{int(digits[:-2]):02d}:{digits[-2:]}"
