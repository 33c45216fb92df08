"""Feasts and other days with a name: when each falls in a given year."""

from datetime import date, timedelta

from relaas.extraction.times import periods
from relaas.extraction.times.periods import Period

FIXED = {  # month, day
    "new-year": (1, 1),
    "epiphany": (1, 6),
    "valentine": (2, 14),
    "womens-day": (3, 8),
    "st-patrick": (3, 17),
    "april-fools": (4, 1),
    "labour-day": (5, 1),
    "remembrance-nl": (5, 4),
    "liberation-nl": (5, 5),
    "europe-day": (5, 9),
    "flemish-feast": (7, 11),
    "independence-us": (7, 4),
    "national-be": (7, 21),
    "bastille": (7, 14),
    "assumption": (8, 15),
    "halloween": (10, 31),
    "all-saints": (11, 1),
    "all-souls": (11, 2),
    "guy-fawkes": (11, 5),
    "armistice": (11, 11),
    "st-nicholas-eve": (12, 5),
    "christmas-eve": (12, 24),
    "christmas": (12, 25),
    "boxing-day": (12, 26),
    "new-years-eve": (12, 31),
    "juneteenth": (6, 19),
    "keti-koti": (7, 1),
    "teachers-day": (10, 5),
    "burns-night": (1, 25),
    "groundhog": (2, 2),
    "veterans-day": (11, 11),
    "earth-day": (4, 22),
}
FROM_EASTER = {  # days after Easter Sunday
    "shrove-tuesday": -47,
    "ash-wednesday": -46,
    "mothering-sunday": -21,
    "palm-sunday": -7,
    "maundy-thursday": -3,
    "good-friday": -2,
    "holy-saturday": -1,
    "easter": 0,
    "easter-monday": 1,
    "ascension": 39,
    "pentecost": 49,
    "whit-monday": 50,
}
FROM_THANKSGIVING = {"black-friday": 1, "cyber-monday": 4}
NTH_WEEKDAY = {  # month, weekday (Monday = 0), which one (-1 = the last)
    "prinsjesdag": (9, 1, 3),
    "mlk-day": (1, 0, 3),
    "presidents-day": (2, 0, 3),
    "mothers-day": (5, 6, 2),
    "memorial-day": (5, 0, -1),
    "fathers-day": (6, 6, 3),
    "labor-day-us": (9, 0, 1),
    "columbus-day": (10, 0, 2),
    "thanksgiving": (11, 3, 4),
    "spring-bank-holiday": (5, 0, -1),
    "early-may-bank-holiday": (5, 0, 1),
    "summer-bank-holiday": (8, 0, -1),
    "veterans-day-nl": (6, 5, -1),
}
ISLAMIC = {  # month, day of the Islamic calendar
    "islamic-new-year": (1, 1),
    "eid-al-fitr": (10, 1),
    "eid-al-adha": (12, 10),
}
ISLAMIC_EPOCH = date(622, 7, 19).toordinal()  # 16 July of the Julian calendar
SIGHTED = 1  # days by which the sighting of the moon may move a feast of the Islamic calendar
KINGS_DAY_FIRST = 2014  # before that, Queen's Day on 30 April


def feast_day(name: str, year: int) -> Period | None:
    """The day of a feast in a year as a period; None outside the calendar."""
    if not 1583 <= year <= 9998:
        return None
    day = _day(name, year)
    return periods.day_period(day) if day else None


def _day(name: str, year: int) -> date | None:
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in FROM_EASTER:
        return easter(year) + timedelta(FROM_EASTER[name])
    if name in NTH_WEEKDAY:
        return nth_weekday(year, *NTH_WEEKDAY[name])
    if name in ISLAMIC:
        return islamic_day(year, *ISLAMIC[name])
    if name == "kings-day":
        return _not_on_sunday(date(year, 4, 27) if year >= KINGS_DAY_FIRST else date(year, 4, 30))
    if name == "queens-day":
        return _not_on_sunday(date(year, 4, 30))
    if name in FROM_THANKSGIVING:
        return nth_weekday(year, 11, 3, 4) + timedelta(FROM_THANKSGIVING[name])
    if name == "remembrance-sunday":
        return nth_weekday(year, 11, 6, 2)
    if name == "election-day-us":
        return nth_weekday(year, 11, 0, 1) + timedelta(1)
    return None


def _not_on_sunday(day: date) -> date:
    return day - timedelta(1) if day.weekday() == 6 else day


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    """The ``number``-th weekday of a month, -1 for the last."""
    if number > 0:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.weekday()) % 7 + 7 * (number - 1))
    last = periods.days(periods.month_period(year, month))[1]
    return last - timedelta((last.weekday() - weekday) % 7)


def islamic_day(year: int, month: int, day: int) -> date | None:
    """The first day of a year that is this one of the tabular Islamic calendar (Reingold and Dershowitz, chapter 7)."""
    for islamic in range((year - 622) * 33 // 32, (year - 622) * 33 // 32 + 3):
        before = day + 29 * (month - 1) + month // 2 + (islamic - 1) * 354 + (3 + 11 * islamic) // 30
        found = date.fromordinal(ISLAMIC_EPOCH - 1 + before)
        if found.year == year:
            return found
    return None


def easter(year: int) -> date:
    """Easter Sunday of a year: the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)
