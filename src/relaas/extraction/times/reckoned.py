"""Readings that are reckoned: shifts, lengths, sets, pointers and clock times."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from relaas.extraction.times import periods
from relaas.extraction.times.meanings import Direction, Meaning, Moment, Reading, Reference, period_meaning
from relaas.extraction.times.periods import Grain, Period

Reach = Literal["beyond", "within"]  # further than a day that is counted to, or no further


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole unit: the one that the text tells of, else a length: the entire year, de hele dag."""

    grain: Grain
    anchored = True

    @property
    def open_value(self) -> str:
        """The length of the unit."""
        return f"P1{self.grain}"

    def meaning(self, moment: Moment) -> Meaning | None:
        """The unit last told of, or its length."""
        if moment.told is None:
            return Meaning("DURATION", self.open_value)
        return Shift(self.grain, 0, "text").meaning(moment)


@dataclass(frozen=True, slots=True)
class Shift:
    """A period counted from the moment or from the text: gisteren, vorige week, two years ago, de dag daarvoor."""

    grain: Grain
    count: int
    base: Literal["published", "text"] = "published"
    exact: bool = False  # "a year ago today": the very day
    coming: bool = False  # the first one from now: on a Wednesday "het komende weekend" is that of the same week
    mod: str | None = None
    beside: bool = False  # START is before the moment and END after it: "eerder deze week", "later this year"

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
        if (
            self.grain == "WE"
            and self.base == "text"
            and count == 1
            and moment.told_day
            and moment.told_day.weekday() < 5
        ):
            count = 0  # "on Thursday 12 December, not the weekend after"
        found = base.shift(count)
        return period_meaning(found, self.mod) if not self.beside else self._beside(found, moment)

    def _beside(self, period: Period, moment: Moment) -> Meaning:
        """The part of a period before or after the moment."""
        first, last = periods.days(period)
        told = periods.days(moment.told) if self.base == "text" and moment.told else (moment.day, moment.day)
        if self.mod == "START" and first < told[1]:
            last = min(told[1], last)
        elif self.mod == "END" and told[0] < last:
            first = max(told[0], first)
        return replace(period_meaning(period, self.mod), first=first, last=last, edtf=periods.interval(first, last))

    def _base(self, moment: Moment) -> date:
        if self.base == "text":
            if self.grain == "D" and moment.told_day:
                return moment.told_day
            if moment.told:
                return periods.days(moment.told)[0]
        return moment.day


@dataclass(frozen=True, slots=True)
class Offset:
    """A day some units before or after another: two weeks before 13 May, drie dagen na morgen."""

    steps: tuple[tuple[Grain, int], ...]
    day: Reading | None = None  # the day itself, None for the moment
    mod: str | None = None
    reach: Reach | None = None
    unit: Grain = "D"  # as fine as it is meant: "a year after the fire of 3 May 2001" is a year

    @property
    def anchored(self) -> bool:
        """Whether its day depends on the publication."""
        return self.day is None or self.day.anchored

    @property
    def open_value(self) -> str:
        """The value of a day with all digits open."""
        return "XXXX-XX-XX"

    def meaning(self, moment: Moment) -> Meaning | None:
        """The day that many units away; None where the other is no single day."""
        base = moment.day
        if self.day is not None:
            found = self.day.meaning(moment)
            if found is None or found.period is None or found.period.grain != "D":
                return None
            base = periods.days(found.period)[0]
        far = base
        for grain, count in self.steps:
            far = periods.shift_day(far, grain, count)
        meaning = period_meaning(periods.containing(self.unit, far), self.mod)
        if self.reach is None:
            return meaning
        first, last = (min(base, far), max(base, far)) if self.reach == "within" else _beyond(base, far)
        return replace(meaning, first=first, last=last, edtf=periods.interval(first, last))


def _beyond(base: date, far: date) -> tuple[date | None, date | None]:
    """All that lies further than a day, seen from another."""
    return (far, None) if far > base else (None, far)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A length of time that begins on a day, or ends with it: for six months from 1 June 2020, the year to 30 June."""

    value: str
    grain: Grain
    count: int
    day: Reading
    closes: bool = False

    @property
    def anchored(self) -> bool:
        """Whether its day depends on the publication."""
        return self.day.anchored

    @property
    def open_value(self) -> str:
        """The length alone."""
        return self.value

    def meaning(self, moment: Moment) -> Meaning | None:
        """The length with its days."""
        found = self.day.meaning(moment)
        if found is None or found.first is None:
            return None
        first, last = self._days_to(found.last) if self.closes and found.last else self._days_from(found.first)
        return Meaning("DURATION", self.value, first, last, periods.interval(first, last))

    def _days_from(self, first: date) -> tuple[date, date]:
        return first, periods.before(periods.shift_day(first, self.grain, self.count))

    def _days_to(self, last: date) -> tuple[date, date]:
        behind = last + timedelta(1)  # from the first of a month to the last of another
        return periods.shift_day(behind, self.grain, -self.count), last


@dataclass(frozen=True, slots=True)
class Rest:
    """What is left of the unit that the moment lies in: the rest of the year."""

    grain: Grain
    anchored = True

    @property
    def open_value(self) -> str:
        """The value with all digits open."""
        return Shift(self.grain, 0).open_value

    def meaning(self, moment: Moment) -> Meaning | None:
        """From the moment to the last day of its unit."""
        whole = periods.containing(self.grain, moment.day)
        last = periods.days(whole)[1]
        return replace(period_meaning(whole), first=moment.day, edtf=periods.interval(moment.day, last))


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
    of_year: int | None = None  # "dezelfde periode in 2004"
    anchored = True
    open_value = "XXXX"

    def meaning(self, moment: Moment) -> Meaning | None:
        """The period of the text shifted by whole years."""
        if moment.told is None:
            year = periods.containing("Y", moment.day).shift(self.years)
            return period_meaning(year if self.of_year is None else periods.Period("Y", self.of_year))
        told = moment.told_span if moment.told.grain == "D" and moment.told_span else moment.told
        if self.of_year is not None:
            return SamePeriod(self.of_year - periods.days(told)[0].year).meaning(moment)
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
        return replace(plain, first=first, last=last, edtf=periods.interval(first, last))


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
    """A clock time or a part of the day, on a day of its own, the day nearby, or the moment's.

    One that is ``spoken`` ("half zes", "ten past nine") is of either half of its day, where nothing tells which: then
    no more than the day is known.
    """

    suffix: str  # "T08:30Z", "TMO"
    day: Reading | None = None
    mod: str | None = None
    spoken: bool = False

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
        either_half = self.spoken and suffix == self.suffix
        if edtf == day and (either_half or not suffix[1].isdigit()):
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
