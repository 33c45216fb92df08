"""Readings of the calendar: dates, weekdays, months and feasts, still open as to the day they are reckoned from."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from relaas.extraction.times import periods
from relaas.extraction.times.feasts import ISLAMIC, SIGHTED, feast_day, nth_weekday
from relaas.extraction.times.meanings import Meaning, Moment, Reading, Relative, period_meaning
from relaas.extraction.times.periods import Grain, Period
from relaas.language.date_order import Order


@dataclass(frozen=True, slots=True)
class Calendar:
    """A period that stands in the text in full: 14 april 2021, 2004, the 1980s."""

    period: Period
    mod: str | None = None
    sighted: bool = False  # a feast that hangs on the moon may fall a day off
    anchored = False

    @property
    def open_value(self) -> str:
        """Its own value: it needs no anchor."""
        return periods.value(self.period)

    def meaning(self, moment: Moment) -> Meaning | None:
        """The period, whatever the moment."""
        meaning = period_meaning(self.period, self.mod)
        return _about_a_day(meaning) if self.sighted else meaning


def _about_a_day(meaning: Meaning) -> Meaning:
    """The meaning of a day that the sighting of the moon may move."""
    if meaning.first is None:
        return meaning
    first, last = (periods.shift_day(meaning.first, "D", days) for days in (-SIGHTED, SIGHTED))
    return replace(meaning, first=first, last=last, edtf=f"{meaning.value}~")


@dataclass(frozen=True, slots=True)
class EitherDay:
    """A day in figures that two orders read differently: 4/5/2021 is the fifth of April or the fourth of May."""

    month_first: Reading
    day_first: Reading
    anchored = True
    open_value = "XXXX-XX-XX"

    def in_order(self, order: Order | None) -> Reading:
        """The day itself where the order is known."""
        return self.month_first if order == "month" else self.day_first if order == "day" else self

    def meaning(self, moment: Moment) -> Meaning | None:
        """Between the two days."""
        found = [each for each in (self.month_first.meaning(moment), self.day_first.meaning(moment)) if each]
        days = [each.first for each in found if each.first]
        if not days:
            return None
        first, last = min(days), max(days)
        years = {each.value[:4] for each in found}
        value = f"{years.pop()}-XX-XX" if len(years) == 1 else self.open_value
        return Meaning("DATE", value, first, last, periods.interval(first, last))


A_YEAR_ABOUT, MONTHS_AGO, MONTHS_AHEAD, WEEKS_AHEAD = 400, 330, 120, 35  # days


CycleName = Literal[
    "month", "monthday", "quarter", "half", "season", "feast", "nth-weekday", "nth-week", "nth-weekend", "week"
]


@dataclass(frozen=True, slots=True)
class Yearly:
    """A period that comes back every year: mei, 11 september, the fourth quarter, Kerst.

    ``years`` fixes the year relative to the moment's ("dit jaar" = 0, "vorig jaar" = -1); ``relative`` is the word
    before ("afgelopen zomer"). Else the direction decides, and failing that the nearest one is meant.
    """

    cycle: CycleName
    first: int = 0
    second: int = 0
    feast: str = ""
    relative: Relative | None = None
    years: int | None = None
    mod: str | None = None
    told_year: bool = False
    nth: int = 1
    weekday: int | None = None  # the day of the week that is named beside it
    anchored = True

    @property
    def open_value(self) -> str:
        """The value with the year left open."""
        found = self.in_year(2000)
        return "XXXX" + periods.value(found)[4:] if found and self.cycle != "feast" else "XXXX-XX-XX"

    def in_year(self, year: int) -> Period | None:
        """The period of one year; None where that year has none (29 February)."""
        if self.cycle == "month":
            return periods.month_period(year, self.first)
        if self.cycle == "monthday":
            try:
                return periods.day_period(date(year, self.first, self.second))
            except ValueError:  # the calendar is the check
                return None
        if self.cycle == "feast":
            return feast_day(self.feast, year)
        if self.cycle == "week":
            first = periods.containing("W", date(year, 1, 4))  # the week of 4 January is the first (ISO 8601)
            return first.shift(self.first - 1)
        if self.cycle == "nth-weekend":
            return periods.containing("WE", nth_weekday(year, self.first, 5, self.nth))
        if self.cycle == "nth-week":
            thursday = nth_weekday(year, self.first, 3, self.nth)  # a week belongs to the month of its Thursday
            return periods.containing("W", thursday)
        if self.cycle == "nth-weekday":
            return periods.day_period(nth_weekday(year, self.first, self.second, self.nth))
        length = {"quarter": 4, "half": 2, "season": 4}[self.cycle]
        grain: Grain = {"quarter": "Q", "half": "H", "season": "SEASON"}[self.cycle]  # type: ignore[assignment]
        return Period(grain, year * length + self.first)

    def meaning(self, moment: Moment) -> Meaning | None:
        """The period of the year that the words, the tense or nearness point to."""
        if self.years is not None:
            told = periods.days(moment.told)[0] if self.told_year and moment.told else moment.day
            base = told.year
            found = self.in_year(base + self.years)
        else:
            found = self._pick(moment)
        if found is None:
            return None
        meaning = period_meaning(found, self.mod)
        return _about_a_day(meaning) if self.feast in ISLAMIC else meaning

    def around(self, year: int) -> list[Period]:
        """The periods of the years around one, in order; 29 February comes at least once in them."""
        reach = (
            8 if (self.cycle, self.first, self.second) == ("monthday", 2, 29) else 2
        )  # in January "last winter" is of the year before last
        around = [self.in_year(near) for near in range(max(1, year - reach), min(9998, year + reach) + 1)]
        return [period for period in around if period]

    def _pick(self, moment: Moment) -> Period | None:
        known = self.around(moment.day.year)
        if moment.after is not None and self.relative is None:
            later = [one for one in self.around(moment.after.year) if periods.days(one)[0] > moment.after]
            return later[0] if later else None
        if not known:
            return None
        story = moment.story
        if story is not None and self.relative is None:
            around = self.around(story.year)
            onward = [each for each in around if periods.days(each)[1].year >= story.year]
            return min(onward if moment.onward else around, key=lambda period: _distance(period, story))
        past = [period for period in known if periods.days(period)[0] <= moment.day]
        future = [period for period in known if periods.days(period)[1] >= moment.day]
        if self.relative in ("previous", "past"):
            return [period for period in past if periods.days(period)[1] < moment.day][-1]
        if self.relative in ("next", "coming"):
            return next(period for period in future if periods.days(period)[0] > moment.day)
        if self.relative == "this":  # in February this winter began in another year
            going = [period for period in past if _distance(period, moment.day) <= WEEKS_AHEAD]
            return going[-1] if going and self.cycle == "season" else self.in_year(moment.day.year)
        nearest = min(known, key=lambda period: _distance(period, moment.day))
        named = [
            period for period in known if self._on_weekday(period) and _distance(period, moment.day) < A_YEAR_ABOUT
        ]
        if len(named) == 1:
            return named[0]
        if not named and self.weekday is not None and (retold := self._on_weekday_told(moment)):
            return retold
        if moment.direction == "state":  # "in July the desk is closed", told in May
            coming_soon = AHEAD * _distance(future[0], moment.day) <= _distance(past[-1], moment.day)
            return future[0] if coming_soon else past[-1]
        if moment.direction == "past":
            coming = self._leaves_its_year_open(nearest, moment) and 0 < _distance(nearest, moment.day) <= WEEKS_AHEAD
            return nearest if coming and _distance(past[-1], moment.day) > MONTHS_AGO else past[-1]
        if moment.direction == "future":
            return future[0]
        if moment.direction == "present" and _distance(future[0], moment.day) <= AHEAD * _distance(
            past[-1], moment.day
        ):
            return future[0]
        return nearest

    def _leaves_its_year_open(self, period: Period, moment: Moment) -> bool:
        """Whether who names a period so hardly means that of a year before: a feast, a day that was set this year."""
        set_this_year = moment.bare and self.cycle == "monthday" and periods.days(period)[0].year == moment.day.year
        return self.cycle == "feast" or set_this_year

    def _on_weekday_told(self, moment: Moment) -> Period | None:
        """The day near what the text told last that falls on its weekday, which it does in no year near the moment."""
        if moment.told is None or moment.told.grain not in ("M", "D"):
            return None
        told = periods.days(moment.told)[0]
        near = (one for one in self.around(told.year) if _distance(one, told) < A_YEAR_ABOUT)
        fitting = [one for one in near if self._on_weekday(one)]
        return fitting[0] if len(fitting) == 1 else None

    def _on_weekday(self, period: Period) -> bool:
        return self.weekday is not None and periods.days(period)[0].weekday() == self.weekday


AHEAD = 3  # in the present tense a day ahead is meant, unless one gone by is three times as near


def _distance(period: Period, day: date) -> int:
    first, last = periods.days(period)
    return max((first - day).days, (day - last).days, 0)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: vrijdag, last Friday, komende maandag, maandag over een week."""

    number: int
    relative: Relative | None = None
    weeks: int = 0
    mod: str | None = None
    anchored = True

    @property
    def open_value(self) -> str:
        """The value with the week left open."""
        return f"XXXX-WXX-{self.number + 1}"

    def meaning(self, moment: Moment) -> Meaning | None:
        """The nearest such day on the side that the words or the tense point to; today counts."""
        if moment.after is not None and self.relative is None:
            further = (self.number - moment.after.weekday()) % 7 or 7
            return period_meaning(periods.day_period(periods.shift_day(moment.after, "D", further)), self.mod)
        ahead = (self.number - moment.day.weekday()) % 7
        if self.relative == "next":  # on a Monday "next Friday" is that of the week after
            steps = 7 - moment.day.weekday() + self.number
        elif self.relative == "coming":
            steps = ahead or 7
        elif self.relative == "this":
            steps = self._of_this_week(moment)
        elif self.relative == "previous":
            steps = ahead - 7
        elif self.relative == "past" or moment.direction != "future":
            steps = ahead - 7 if ahead else 0
        else:
            steps = ahead
        return period_meaning(periods.day_period(periods.shift_day(moment.day, "D", steps + 7 * self.weeks)), self.mod)

    def _of_this_week(self, moment: Moment) -> int:
        """How many days away the day of the week at hand is; on a Sunday "will vote this Thursday" is in the next."""
        steps = self.number - moment.day.weekday()
        return steps + 7 if moment.direction == "future" and steps < 0 else steps


@dataclass(frozen=True, slots=True)
class WeekdayOfWeek:
    """A day of the week in a week some weeks away: vorige week donderdag."""

    number: int
    weeks: int
    anchored = True

    @property
    def open_value(self) -> str:
        """The value with the week left open."""
        return f"XXXX-WXX-{self.number + 1}"

    def meaning(self, moment: Moment) -> Meaning | None:
        """The day, its week counted from Monday."""
        step = self.number - moment.day.weekday() + 7 * self.weeks
        return period_meaning(periods.day_period(periods.shift_day(moment.day, "D", step)))


@dataclass(frozen=True, slots=True)
class NearWeekend:
    """The weekend without more: the one going on, else the last or the coming one by the tense."""

    anchored = True
    open_value = "XXXX-WXX-WE"

    def meaning(self, moment: Moment) -> Meaning | None:
        """The weekend on the side of the tense, that of the same week where it points nowhere."""
        back = moment.direction == "past" and moment.day.weekday() < 5
        return period_meaning(periods.containing("WE", moment.day).shift(-1 if back else 0))


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week or weekend that a day lies in: the week of March 6."""

    day: Reading
    grain: Grain

    @property
    def anchored(self) -> bool:
        """Whether its day depends on the publication."""
        return self.day.anchored

    @property
    def open_value(self) -> str:
        """The value with the week left open."""
        return "XXXX-WXX" if self.grain == "W" else "XXXX-WXX-WE"

    def meaning(self, moment: Moment) -> Meaning | None:
        """The week around the day."""
        found = self.day.meaning(moment)
        return period_meaning(periods.containing(self.grain, found.first)) if found and found.first else None


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of the month without the month: de 14de, the 25th; with its weekday where that is named beside it."""

    number: int
    weekday: int | None = None
    months: int | None = None  # how many months away it is, where the text says so
    anchored = True
    open_value = "XXXX-XX-XX"

    def meaning(self, moment: Moment) -> Meaning | None:
        """The day in the month last told of, else in the nearest month on the side of the tense."""
        if self.weekday is not None:
            return self._on_weekday(moment)
        if self.months is not None:
            base = periods.shift_day(moment.day.replace(day=1), "M", self.months)
        elif moment.told and moment.told.grain in ("M", "D") and not self._far_ahead(moment):
            base = periods.days(moment.told)[0]
        else:
            base = moment.day
            if moment.direction == "past" and self.number > base.day:
                base = periods.shift_day(base.replace(day=1), "M", -1)
            elif moment.direction == "future" and self.number < base.day:
                base = periods.shift_day(base.replace(day=1), "M", 1)
        try:
            return period_meaning(periods.day_period(base.replace(day=self.number)))
        except ValueError:  # the month is too short
            return None

    def _far_ahead(self, moment: Moment) -> bool:
        """Whether what was told last is a goal so far ahead, or ahead of what has been, that a day is none of it."""
        ahead = (periods.days(moment.told)[0] - moment.day).days if moment.told else 0
        return ahead > MONTHS_AHEAD or (moment.direction == "past" and ahead > 0)

    def _on_weekday(self, moment: Moment) -> Meaning | None:
        """The nearest such day that falls on its weekday; None where none does within half a year."""
        months = (periods.shift_day(moment.day.replace(day=1), "M", count) for count in range(-6, 7))
        days = (periods.day_of_month(month, self.number) for month in months)
        fitting = [day for day in days if day is not None and day.weekday() == self.weekday]
        nearest = min(fitting, key=lambda day: abs((day - moment.day).days), default=None)
        return period_meaning(periods.day_period(nearest)) if nearest else None


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The n-th weekday of a month some months away: the second Monday of next month."""

    weekday: int
    nth: int
    months: int
    anchored = True
    open_value = "XXXX-XX-XX"

    def meaning(self, moment: Moment) -> Meaning | None:
        """That day in the month counted from the moment's."""
        month = periods.shift_day(moment.day.replace(day=1), "M", self.months)
        return period_meaning(periods.day_period(nth_weekday(month.year, month.month, self.weekday, self.nth)))


@dataclass(frozen=True, slots=True)
class NthWeek:
    """The n-th week of a month or year some units away, -1 = the last: de derde week van volgende maand."""

    nth: int
    grain: Literal["M", "Y"]
    count: int = 0
    year: int | None = None

    @property
    def anchored(self) -> bool:
        """Whether it has no year of its own."""
        return self.year is None

    @property
    def open_value(self) -> str:
        """The value with the week left open."""
        return "XXXX-WXX"

    def meaning(self, moment: Moment) -> Meaning | None:
        """The week; that of a month or year which holds its Thursday (ISO 8601)."""
        base = moment.day if self.year is None else date(self.year, 1, 1)
        first, last = periods.days(periods.containing(self.grain, base).shift(self.count))
        edge = first if self.nth > 0 else last
        thursday = periods.shift_day(edge, "D", 3 - edge.weekday())
        if not first <= thursday <= last:
            thursday = periods.shift_day(thursday, "W", 1 if self.nth > 0 else -1)
        steps = self.nth - 1 if self.nth > 0 else self.nth + 1
        return period_meaning(periods.containing("W", periods.shift_day(thursday, "W", steps)))
