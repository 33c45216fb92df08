"""Readings: what an expression means, still open as to the day from which it is reckoned."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal, Protocol

from relaas.extraction.times import periods
from relaas.extraction.times.feasts import feast_day, nth_weekday
from relaas.extraction.times.periods import Grain, Period
from relaas.model.records import TimeType

Direction = Literal["past", "future", "present"]
Relative = Literal["previous", "past", "this", "next", "coming"]
Reference = Literal["PAST_REF", "PRESENT_REF", "FUTURE_REF"]
PART_ORDER = ("MO", "MI", "AF", "EV", "NI")


@dataclass(frozen=True, slots=True)
class Meaning:
    """The normal form of an expression: its TIMEX3 fields and the days that it denotes."""

    type: TimeType
    value: str
    first: date | None = None
    last: date | None = None
    edtf: str | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    period: Period | None = None
    vague: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """From where an expression is reckoned: a day, the direction that its sentence points in, and the text before.

    ``first`` and ``last`` bound the publication where ``day`` is but one of its candidates. ``told`` is the last
    calendar period that the text named, ``told_day`` the last one of a single day, ``nearby`` the day that stands
    next to a clock time, ``nearby_part`` the part of it ("TEV"); ``story`` is the date from which a story goes on.
    """

    day: date
    direction: Direction | None = None
    told: Period | None = None
    told_day: date | None = None
    nearby: date | None = None
    nearby_part: str = ""
    story: date | None = None
    after: date | None = None


class Reading(Protocol):
    """What an expression means, given the moment from which it is reckoned."""

    @property
    def anchored(self) -> bool:
        """Whether the meaning depends on the day of publication."""
        ...

    @property
    def open_value(self) -> str:
        """The TIMEX3 value where no day of publication is known."""
        ...

    def meaning(self, moment: Moment) -> Meaning | None:
        """The meaning from that moment; None where the calendar has no such date."""
        ...


def period_meaning(period: Period, mod: str | None = None, *, exact: bool = True) -> Meaning:
    """The meaning of a calendar period, narrowed to its beginning, middle or end by ``mod``."""
    if mod in ("BEFORE", "AFTER"):
        return _beside(period, mod)
    edtf = periods.edtf(period)
    if periods.before_the_calendar(period):
        return Meaning("DATE", periods.value(period), None, None, edtf, mod, period=period)
    first, last = periods.part(period, mod)
    if mod in ("START", "MID", "END") and (first, last) != periods.days(period):
        edtf = f"{first.isoformat()}/{last.isoformat()}"
    if mod == "APPROX" or not exact:
        edtf = f"{edtf}~" if "/" not in edtf else edtf
    return Meaning("DATE", periods.value(period), first, last, edtf, mod, period=period)


def _beside(period: Period, mod: str) -> Meaning:
    """The meaning of all that lies before or after a period: pre-war 1939, post-1959."""
    first, last = periods.days(period)
    if mod == "AFTER":
        begin = last + timedelta(1)
        return Meaning("DATE", periods.value(period), begin, None, f"{begin.isoformat()}/..", mod)
    end = periods.before(first)
    return Meaning("DATE", periods.value(period), None, end, f"../{end.isoformat()}", mod)


@dataclass(frozen=True, slots=True)
class Calendar:
    """A period that stands in the text in full: 14 april 2021, 2004, the 1980s."""

    period: Period
    mod: str | None = None
    anchored = False

    @property
    def open_value(self) -> str:
        """Its own value: it needs no anchor."""
        return periods.value(self.period)

    def meaning(self, moment: Moment) -> Meaning | None:
        """The period, whatever the moment."""
        return period_meaning(self.period, self.mod)


A_YEAR_ABOUT = 400  # days
CycleName = Literal["month", "monthday", "quarter", "half", "season", "feast", "nth-weekday", "nth-week", "nth-weekend"]


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
            base = moment.told.index if self.told_year and moment.told and moment.told.grain == "Y" else moment.day.year
            found = self.in_year(base + self.years)
        else:
            found = self._pick(moment)
        return period_meaning(found, self.mod) if found else None

    def _around(self, year: int) -> list[Period]:
        """The periods of the years around one; 29 February comes at least once in them."""
        reach = 8 if (self.cycle, self.first, self.second) == ("monthday", 2, 29) else 1
        around = [self.in_year(near) for near in range(max(1, year - reach), min(9998, year + reach) + 1)]
        return [period for period in around if period]

    def _pick(self, moment: Moment) -> Period | None:
        known = self._around(moment.day.year)
        if moment.after is not None and self.relative is None:
            later = [one for one in self._around(moment.after.year) if periods.days(one)[0] > moment.after]
            return later[0] if later else None
        story = moment.story
        if story is not None and self.relative is None:
            return min(self._around(story.year), key=lambda period: _distance(period, story))
        past = [period for period in known if periods.days(period)[0] <= moment.day]
        future = [period for period in known if periods.days(period)[1] >= moment.day]
        if self.relative in ("previous", "past"):
            return [period for period in past if periods.days(period)[1] < moment.day][-1]
        if self.relative in ("next", "coming"):
            return next(period for period in future if periods.days(period)[0] > moment.day)
        if self.relative == "this":
            return self.in_year(moment.day.year)
        nearest = min(known, key=lambda period: _distance(period, moment.day))
        named = [
            period for period in known if self._on_weekday(period) and _distance(period, moment.day) < A_YEAR_ABOUT
        ]
        if len(named) == 1:
            return named[0]
        if moment.direction == "past":
            return past[-1]
        if moment.direction == "future":
            return future[0]
        if moment.direction == "present" and _distance(future[0], moment.day) <= AHEAD * _distance(
            past[-1], moment.day
        ):
            return future[0]
        return nearest

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
        if self.relative in ("next", "coming"):
            steps = ahead or 7
        elif self.relative == "this":
            steps = self.number - moment.day.weekday()
        elif self.relative == "previous":
            steps = ahead - 7
        elif self.relative == "past" or moment.direction != "future":
            steps = ahead - 7 if ahead else 0
        else:
            steps = ahead
        return period_meaning(periods.day_period(periods.shift_day(moment.day, "D", steps + 7 * self.weeks)), self.mod)


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
    """A day of the month without the month: de 14de, the 25th."""

    number: int
    anchored = True
    open_value = "XXXX-XX-XX"

    def meaning(self, moment: Moment) -> Meaning | None:
        """The day in the month last told of, else in the nearest month on the side of the tense."""
        if moment.told and moment.told.grain in ("M", "D"):
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


@dataclass(frozen=True, slots=True)
class Shift:
    """A period counted from the moment or from the text: gisteren, vorige week, two years ago, de dag daarvoor."""

    grain: Grain
    count: int
    base: Literal["published", "text"] = "published"
    exact: bool = False  # "a year ago today": the very day
    coming: bool = False  # the first one from now: on a Wednesday "het komende weekend" is that of the same week
    mod: str | None = None

    @property
    def anchored(self) -> bool:
        """Whether it is reckoned from the publication; one reckoned from the text may still fall back on it."""
        return True

    @property
    def open_value(self) -> str:
        """The value with all digits open."""
        return {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX"}.get(
            self.grain, "XXXX"
        )

    def meaning(self, moment: Moment) -> Meaning | None:
        """The period that many units away."""
        base = periods.containing(self.grain, self._base(moment))
        if self.exact:
            day = periods.shift_day(self._base(moment), self.grain, self.count)
            return period_meaning(periods.day_period(day), self.mod)
        count = self.count
        if self.grain == "WE" and self.base == "published" and count == 1 and self.coming and moment.day.weekday() < 5:
            count = 0
        return period_meaning(base.shift(count), self.mod)

    def _base(self, moment: Moment) -> date:
        if self.base == "text":
            if self.grain == "D" and moment.told_day:
                return moment.told_day
            if moment.told:
                return periods.days(moment.told)[0]
        return moment.day


@dataclass(frozen=True, slots=True)
class Then:
    """The day or period that the text told last, said again: "het is dan twintig jaar geleden"."""

    anchored = True
    open_value = "XXXX-XX-XX"

    def meaning(self, moment: Moment) -> Meaning | None:
        """The period last told; None where the text told none."""
        return period_meaning(moment.told) if moment.told else None


@dataclass(frozen=True, slots=True)
class SamePeriod:
    """The period last told of, some years away: dezelfde periode vorig jaar, the same month a year earlier."""

    years: int
    whole_year: bool = False  # "a year earlier" than a single day is a year
    anchored = True
    open_value = "XXXX"

    def meaning(self, moment: Moment) -> Meaning | None:
        """The period of the text shifted by whole years."""
        if moment.told is None:
            return period_meaning(periods.containing("Y", moment.day).shift(self.years))
        told = moment.told
        if told.grain in ("M", "Q", "H", "SEASON", "Y"):
            length = {"M": 12, "Q": 4, "H": 2, "SEASON": 4, "Y": 1}[told.grain]
            return period_meaning(told.shift(self.years * length))
        first = periods.days(told)[0]
        if self.whole_year:
            return period_meaning(periods.containing("Y", first).shift(self.years))
        return period_meaning(periods.containing(told.grain, periods.shift_day(first, "Y", self.years)))


@dataclass(frozen=True, slots=True)
class Pointer:
    """A vague pointer to the past, the present or the future: onlangs, now, in de toekomst."""

    to: Reference
    anchored = True

    @property
    def open_value(self) -> str:
        """The TIMEX3 token, which needs no anchor."""
        return self.to

    def meaning(self, moment: Moment) -> Meaning | None:
        """The token, open towards the past or the future."""
        first = None if self.to == "PAST_REF" else moment.day
        last = None if self.to == "FUTURE_REF" else moment.day
        return Meaning("DATE", self.to, first, last, None, vague=True)


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time, which may run up to the moment ("de afgelopen vijf jaar") or on from it ("within a week")."""

    value: str
    grain: Grain | None = None
    count: int | None = None
    towards: Direction | None = None
    mod: str | None = None
    vague: bool = False

    @property
    def anchored(self) -> bool:
        """Whether its end or its beginning is the moment."""
        return self.towards is not None

    @property
    def open_value(self) -> str:
        """Its own value."""
        return self.value

    def meaning(self, moment: Moment) -> Meaning | None:
        """The length, with its days where it touches the moment."""
        plain = Meaning("DURATION", self.value, mod=self.mod, vague=self.vague)
        if self.towards is None:
            return plain
        far = None
        if self.grain and self.count:
            far = periods.shift_day(moment.day, self.grain, self.count if self.towards == "future" else -self.count)
        first, last = (far, moment.day) if self.towards == "past" else (moment.day, far)
        edtf = f"{first.isoformat() if first else '..'}/{last.isoformat() if last else '..'}"
        return replace(plain, first=first, last=last, edtf=edtf)


@dataclass(frozen=True, slots=True)
class Recurring:
    """A set of times: iedere vrijdag, twice a month, jaarlijks."""

    value: str
    quant: str | None = None
    freq: str | None = None
    anchored = False

    @property
    def open_value(self) -> str:
        """Its own value."""
        return self.value

    def meaning(self, moment: Moment) -> Meaning | None:
        """The set, whatever the moment."""
        return Meaning("SET", self.value, quant=self.quant, freq=self.freq)


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time or a part of the day, on a day of its own, the day nearby, or the moment's."""

    suffix: str  # "T08:30Z", "TMO"
    day: Reading | None = None
    mod: str | None = None

    @property
    def anchored(self) -> bool:
        """Whether its day depends on the publication."""
        return self.day is None or self.day.anchored

    @property
    def open_value(self) -> str:
        """The time on an open day."""
        return (self.day.open_value if self.day else "XXXX-XX-XX") + self.suffix

    def meaning(self, moment: Moment) -> Meaning | None:
        """The time on its day."""
        if self.day is None:
            found: Meaning | None = period_meaning(periods.day_period(moment.nearby or moment.told_day or moment.day))
        else:
            found = self.day.meaning(moment)
        if found is None or found.first is None:
            return None
        suffix = _in_part(self.suffix, moment.nearby_part) if self.day is None else self.suffix
        day = found.value.partition("T")[0] + suffix
        edtf = day if len(suffix) > 5 and found.period and found.period.grain == "D" else found.edtf
        if edtf == day and not suffix[1].isdigit():
            edtf = found.edtf
        return replace(found, type="TIME", value=day, mod=self.mod or found.mod, edtf=_seconds(edtf))


def _in_part(suffix: str, part: str) -> str:
    """A clock time of the half day that a part of the day belongs to: 4 uur on a woensdagmiddag is T16:00."""
    if part not in ("TAF", "TEV") or not suffix[1:3].isdigit() or int(suffix[1:3]) >= 12:
        return suffix
    return f"T{int(suffix[1:3]) + 12:02d}{suffix[3:]}"


def _seconds(edtf: str | None) -> str | None:
    """EDTF wants seconds in a clock time."""
    if edtf is None or "T" not in edtf:
        return edtf
    day, _, clock = edtf.partition("T")
    return f"{day}T{clock[:5]}:00{clock[5:]}"
