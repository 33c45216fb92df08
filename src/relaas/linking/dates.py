"""Dates that only the dossier settles: a weekday in a text dated by its month, decided by what another text dates.

A weekday in such a text stands for several days. Each telling of the text that another document tells as well votes:
for the day that the other gives where the weekday dates this very telling, and with less weight for the day next to
the other's publication, since both bring the same news. Where the votes agree and weigh enough, the weekday is settled,
with the record that decided it. The other weekdays of the text follow where only one of their days lies near.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import exp, fsum, log

import numpy as np

from relaas.linking.blocking import pairs_of
from relaas.linking.clustering import rarity_of
from relaas.linking.comparing import TABLE, prior
from relaas.linking.open_times import has_days, left_open
from relaas.linking.papers import Tellings, tell_facts
from relaas.linking.rarity import Rarity
from relaas.linking.tellings import Days, Telling, merge
from relaas.linking.years import settle_years
from relaas.model import (
    Dating,
    Document,
    Entity,
    Records,
    SettledPublication,
    SettledTime,
    Shelf,
    Statement,
    TimeExpression,
    Workings,
)
from relaas.model.edtf import write_edtf
from relaas.model.settling import settle

LEAST = 0.3  # chance that two tellings are of the same thing, from which one votes for the other
SAME_WEEKDAY = log(7)  # by how much the odds rise where the other's day is that weekday: by chance one in seven is
SAME_NEWS = log(7 / 3)  # the same where the other was published at most a day from it
NEWS_CYCLE = 1  # days between a weekday that the news names and the publication of the same news
HALF = 0.5  # weight of a vote by what was published then, beside one by what was then
ENOUGH = 0.65  # weight (as chances) of the votes for a day, together, from which it can be settled
MAJORITY = 0.75  # share of all votes that the day must have
BESIDE = 25  # characters between the words for who says it and those for when
WEEK = 7
OpenTimes = Mapping[str, TimeExpression]  # the expressions of one document that stand for one of several days
MOST_DAYS = 62  # a publication date wider than this is not narrowed by a weekday


@dataclass(frozen=True, slots=True)
class Vote:
    """A day for a weekday: the telling that votes, how much it weighs, and the record of another document behind it."""

    day: str
    weight: float
    voter: str
    because: str


@dataclass(frozen=True, slots=True)
class Settlement:
    """What the dossier settles about dates."""

    times: tuple[SettledTime, ...] = ()
    publications: tuple[SettledPublication, ...] = ()


def settle_dates(
    documents: Sequence[Document],
    records: Mapping[str, Records],
    entities: Sequence[Entity],
    workings: Workings | None = None,
) -> Settlement:
    """The weekdays, years and publication dates that other documents decide; nothing without a record that decides."""
    shelf, workings = Shelf.of(records), workings or Workings()
    years = Settlement(*settle_years(documents, shelf, workings))
    open_times = {document.id: found for document in documents if (found := _open_times(document, shelf, workings))}
    if not open_times:
        return years
    tellings = tell_facts(documents, shelf, entities, workings)
    votes = _collect_votes(tellings, shelf, open_times, workings)
    times = list(years.times)
    publications = list(years.publications)
    for document in sorted(documents, key=lambda document: document.id):
        if document.id in open_times:
            settled = _settle_document(open_times[document.id], votes, document.published.when)
            times.extend(settled)
            publications.extend(_settle_publication(document, open_times[document.id], settled))
    return Settlement(tuple(times), tuple(publications))


def _open_times(document: Document, shelf: Shelf, workings: Workings) -> dict[str, TimeExpression]:
    """The expressions of a document that stand for one of several days."""
    if document.id not in shelf or not left_open(shelf, document.id, workings):
        return {}
    return {time.id: time for time in shelf[document.id].times if has_days(time)}


# Votes


def _collect_votes(
    tellings: Tellings, records: Mapping[str, Records], open_times: Mapping[str, OpenTimes], workings: Workings
) -> dict[str, list[Vote]]:
    """The votes for each open expression, from tellings that another document tells as well."""
    rarity = rarity_of(tellings)
    partners = _partners(tellings, open_times, workings)
    votes: dict[str, list[Vote]] = defaultdict(list)
    for time, members in _dated_by(tellings, records, open_times):
        whole = merge([tellings[member] for member in members])
        for other in sorted({partner for member in members for partner in partners[member]}):
            votes[time.id].extend(_direct_votes(time, whole, tellings[other], rarity))
    news = {document: _days_by_news(times.values()) for document, times in open_times.items()}
    for index, others in partners.items():
        for other in others:
            likely = news[tellings[index].fact.document].get(_published(tellings[other]) or "", ())
            for dated, vote in _news_votes(likely, tellings[index], tellings[other], rarity):
                votes[dated].append(vote)
    return votes


def _partners(tellings: Tellings, open_times: Mapping[str, OpenTimes], workings: Workings) -> dict[int, list[int]]:
    """The tellings of other documents that each telling of a document with open expressions is compared with."""
    papers = np.repeat(np.arange(len(tellings.papers)), np.diff(tellings.bounds))
    is_open = np.array([document in open_times for document in tellings.documents], dtype=np.bool_)[papers]
    lefts, rights = pairs_of(tellings, workings)
    asked = np.flatnonzero((is_open[lefts] | is_open[rights]) & (papers[lefts] != papers[rights]))
    partners: dict[int, list[int]] = defaultdict(list)
    for pair in zip(lefts[asked].tolist(), rights[asked].tolist(), strict=True):
        for index, other in (pair, pair[::-1]):
            if is_open[index]:
                partners[index].append(other)
    return partners


def _dated_by(
    tellings: Tellings, records: Mapping[str, Records], open_times: Mapping[str, OpenTimes]
) -> list[tuple[TimeExpression, list[int]]]:
    """Each open expression with the tellings that it dates."""
    dated: dict[str, tuple[TimeExpression, list[int]]] = {}
    for number, paper in enumerate(tellings.papers):
        if paper.document in open_times:
            statements = {statement.id: statement for statement in records[paper.document].statements}
            for index, told in enumerate(tellings.of_paper(number), int(tellings.bounds[number])):
                for time in _times_of(told, statements, open_times[paper.document]):
                    dated.setdefault(time.id, (time, []))[1].append(index)
    return list(dated.values())


def compare_but_dates(left: Telling, right: Telling, rarity: Rarity) -> float:
    """The log-odds of two tellings by everything but their dates."""
    return prior(rarity) + fsum(row.weight * row.score(left, right, rarity) for row in TABLE if row.name != "dates")


def _direct_votes(time: TimeExpression, whole: Telling, other: Telling, rarity: Rarity) -> Iterator[Vote]:
    """The vote for the day of another telling, where it can be that of the expression."""
    day = _only_day(other.days)
    if day is not None and day in time.candidates:
        chance = _chance(compare_but_dates(whole, other, rarity) + SAME_WEEKDAY)
        if chance >= LEAST:
            yield Vote(day, chance, whole.fact.id, other.fact.id)


def _news_votes(
    likely: Sequence[tuple[str, str]], told: Telling, other: Telling, rarity: Rarity
) -> Iterator[tuple[str, Vote]]:
    """The votes for the days of expressions that lie near the publication of the same news."""
    chance = _chance(compare_but_dates(told, other, rarity) + SAME_NEWS) if likely else 0.0
    if chance >= LEAST:
        for time, day in likely:
            yield time, Vote(day, HALF * chance, told.fact.id, other.fact.id)


def _published(told: Telling) -> str | None:
    """The day on which what is told was published, or else was."""
    return _only_day(told.published) or _only_day(told.days)


def _days_by_news(times: Iterable[TimeExpression]) -> dict[str, list[tuple[str, str]]]:
    """The days that expressions may stand for, with their ids, under each day on which news of them may appear."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for time in times:
        for day in time.candidates:
            for apart in range(-NEWS_CYCLE, NEWS_CYCLE + 1):
                found[_moved(day, apart)].append((time.id, day))
    return found


def _chance(odds: float) -> float:
    return 1 / (1 + exp(-odds))


def _times_of(
    told: Telling, statements: Mapping[str, Statement], open_times: Mapping[str, TimeExpression]
) -> Iterator[TimeExpression]:
    """The open expressions that say when a telling was: its own, and those beside the words that report it."""
    yield from (open_times[time] for time in told.fact.times if time in open_times)
    statement = statements.get(told.fact.statement or "")
    if statement is not None:
        yield from (time for time in open_times.values() if _dates(time, statement))


def _dates(time: TimeExpression, statement: Statement) -> bool:
    """Whether an expression says when a statement was made: it is said so, or stands beside speaker and cue."""
    if statement.said.time is not None:
        return statement.said.time == time.id
    spoken = [passage for passage in (statement.cue, statement.speaker_passage) if passage is not None]
    first, last = min(passage.start for passage in spoken), max(passage.end for passage in spoken)
    outside = not statement.start <= time.start < statement.end
    return outside and first - BESIDE <= time.start and time.end <= last + BESIDE


def _only_day(days: Days) -> str | None:
    """The day of a period that is exactly one."""
    first, last = days
    return date.fromordinal(first).isoformat() if first is not None and first == last else None


# Decisions


def _settle_document(
    times: Mapping[str, TimeExpression], votes: Mapping[str, Sequence[Vote]], published: Dating
) -> list[SettledTime]:
    """The settled expressions of one document: those decided by votes, then those that follow from them."""
    weekdays: dict[int, list[TimeExpression]] = defaultdict(list)
    for time in times.values():
        weekdays[date.fromisoformat(time.candidates[0]).weekday()].append(time)
    decided = {}
    for weekday, group in sorted(weekdays.items()):
        if (vote := _decide([vote for time in group for vote in votes.get(time.id, ())])) is not None:
            decided[weekday] = vote
    settled = []
    for weekday, group in sorted(weekdays.items()):
        for time in group:
            vote = decided.get(weekday) or _follow(time, list(decided.values()), published)
            if vote is not None and vote.day in time.candidates:
                settled.append(_settled(time, vote))
    return settled


def _decide(votes: Sequence[Vote]) -> Vote | None:
    """The weightiest vote for the day that has weight enough and nearly all votes, or None."""
    best_of: dict[tuple[str, str], Vote] = {}
    for vote in votes:
        key = (vote.day, vote.voter)
        best_of[key] = max(best_of.get(key, vote), vote, key=lambda vote: (vote.weight, vote.because))
    weights: dict[str, list[float]] = defaultdict(list)
    for vote in best_of.values():
        weights[vote.day].append(vote.weight)
    sums = {day: fsum(found) for day, found in weights.items()}
    day = min(sums, key=lambda day: (-sums[day], day), default="")
    if not day or sums[day] < ENOUGH or sums[day] < MAJORITY * fsum(sums.values()):
        return None
    return min((vote for vote in best_of.values() if vote.day == day), key=lambda vote: (-vote.weight, vote.because))


def _follow(time: TimeExpression, decided: Sequence[Vote], published: Dating) -> Vote | None:
    """The day of another weekday of the same text, on the strength of the weightiest settled one.

    A weekday that is told as past lies in the week up to the settled one, which is the news; one that is still to come
    in the week after it. Where the candidates do not show which it is, it stays open.
    """
    is_past = _is_past(time, published)
    if not decided or is_past == _is_ahead(time, published):
        return None
    vote = min(decided, key=lambda vote: (-vote.weight, vote.day))
    first, last = (_moved(vote.day, -WEEK + 1), vote.day) if is_past else (vote.day, _moved(vote.day, WEEK - 1))
    near = [day for day in time.candidates if first <= day <= last]
    return replace(vote, day=near[0], weight=0.0) if len(near) == 1 else None


def _moved(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def _settled(time: TimeExpression, vote: Vote) -> SettledTime:
    value = vote.day + time.value[time.value.index("T") :] if time.type == "TIME" and "T" in time.value else vote.day
    return SettledTime(time.id, value, vote.day, vote.day, vote.day, vote.because)


def _settle_publication(
    document: Document, times: Mapping[str, TimeExpression], settled: Sequence[SettledTime]
) -> Iterator[SettledPublication]:
    """The publication date that settled weekdays give: one told as past lies in the week before the text appeared.

    The last of them that two expressions share is the day itself, as news names the day that it appears; a single
    one leaves the week after it open.
    """
    published = document.published.when
    if document.published.evidence == "person":
        return
    told = [time for time in settled if not _is_ahead(times[time.time], published)]
    if published.edtf is None or not told or not _is_wide(published):
        return
    last = max(told, key=lambda time: (time.latest, time.time))
    days = [last.latest, _moved(last.latest, WEEK - 1)]
    if sum(time.latest == last.latest for time in settled) > 1:
        days[1] = days[0]
    earliest, latest = max(days[0], published.earliest or ""), min(days[1], published.latest or "9999")
    if earliest <= latest:
        when = replace(
            published,
            edtf=write_edtf(earliest, latest),
            earliest=earliest,
            latest=latest,
            basis="other-document",
        )
        narrowed = replace(document.published, when=when, evidence="dossier", coarser=published.edtf)
        yield SettledPublication(document.id, narrowed, last.because)


def _is_ahead(time: TimeExpression, published: Dating) -> bool:
    """Whether an expression was read as still to come: its days go on after the last that the text can be from."""
    return published.latest is not None and time.candidates[-1] > published.latest


def _is_past(time: TimeExpression, published: Dating) -> bool:
    """Whether an expression was read as past: its days begin before the first that the text can be from."""
    return published.earliest is not None and time.candidates[0] < published.earliest


def _is_wide(published: Dating) -> bool:
    if published.earliest is None or published.latest is None:
        return False
    days = (date.fromisoformat(published.latest) - date.fromisoformat(published.earliest)).days
    return 0 < days <= MOST_DAYS


# What follows


def apply_settled(
    records: Mapping[str, Records], documents: Iterable[Document], settled: Settlement, workings: Workings | None = None
) -> tuple[tuple[Document, ...], Shelf]:
    """Documents and records with their settled dates, and what rests on those dated anew."""
    documents, shelf, workings = tuple(documents), Shelf.of(records), workings or Workings()
    settling = settle(settled.times, settled.publications)
    wanted = frozenset(settling.times)
    dated = {id for id in shelf if not wanted.isdisjoint(left_open(shelf, id, workings))} if wanted else set[str]()
    moved = dated | set(settling.publications)
    return tuple(map(settling.document, documents)), shelf.replacing(moved, settling.records)
