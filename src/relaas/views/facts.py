"""Facts: what a single record says, as pairs of a column's name and its value in words."""

from collections.abc import Mapping

from relaas.dossier import Dossier
from relaas.model import Event, Figure, Mention, Plan, Record, Reference, Statement, TimeExpression
from relaas.views.dates import show_edtf, show_when
from relaas.views.derivation import derive_time
from relaas.views.wording import Wording

Facts = list[tuple[str, str]]


def facts_of(record: Record, dossier: Dossier, words: Wording) -> Facts:
    """The facts of a record of any kind; those without a value are empty."""
    if isinstance(record, TimeExpression):
        return time_facts(record, words)
    if isinstance(record, Statement):
        return statement_facts(record, dossier, words)
    if isinstance(record, Figure):
        return figure_facts(record, dossier, words)
    if isinstance(record, Event):
        return event_facts(record, dossier, words)
    if isinstance(record, Plan):
        return plan_facts(record, dossier, words)
    if isinstance(record, Mention):
        return mention_facts(record, dossier, words)
    if isinstance(record, Reference):
        return [("kind", words.code("reference", record.kind)), ("target", record.target), ("date", record.date or "")]
    return []


def time_facts(time: TimeExpression, words: Wording) -> Facts:
    """What a time expression denotes and how it was read."""
    return [
        ("date", show_when(time.dating, words)),
        ("edtf", time.edtf or ""),
        ("value", f"{time.type} {time.value}"),
        ("mod", time.mod or ""),
        ("candidates", words.one_of([show_edtf(day, words) for day in time.candidates])),
        ("derivation", derive_time(time, words)),
    ]


def statement_facts(statement: Statement, dossier: Dossier, words: Wording) -> Facts:
    """Who said it, when and in what way."""
    speaker = dossier.names_of((statement.speaker,)).get(statement.speaker or "", statement.speaker_text)
    if statement.anonymous:
        speaker = words("speaker.anonymous", description=statement.anonymous)
    return [
        ("speaker", speaker),
        ("said", show_when(statement.said, words)),
        ("kind", words.code("kind", statement.kind)),
        ("polarity", words.code("polarity", statement.polarity)),
        ("cue", statement.cue_text),
        ("via", statement.via or ""),
        ("rule", statement.rule),
    ]


def figure_facts(figure: Figure, dossier: Dossier, words: Wording) -> Facts:
    """How many of what, whose, where, as of when."""
    names = dossier.names_of((figure.whose, figure.where))
    return [
        ("amount", show_amount(figure, words)),
        ("counted", figure.counted),
        ("whose", names.get(figure.whose or "", "")),
        ("where", names.get(figure.where or "", "")),
        ("as_of", show_when(figure.as_of, words)),
        ("status", words.code("figure_status", figure.status)),
        ("rule", figure.rule),
    ]


def show_amount(figure: Figure, words: Wording) -> str:
    """The number of a figure as this language writes it: a value, a range, or one that is open to one side."""
    low, high = figure.minimum, figure.maximum
    if low is None and high is None:
        return ""
    if low is not None and high is not None:
        shown = words.number(low) if low == high else f"{words.number(low)} – {words.number(high)}"
    elif low is not None:
        shown = words("figure.at_least", n=words.number(low))
    else:
        shown = words("figure.at_most", n=words.number(high or 0))
    return words("figure.about", n=shown) if figure.approximate else shown


def event_facts(event: Event, dossier: Dossier, words: Wording) -> Facts:
    """What happened or is to happen, when, to whom and where."""
    names = dossier.names_of((*event.actors, *event.places))
    return [
        ("date", show_when(event.when, words)),
        ("status", words.code("status", event.status)),
        ("concept", event.concept),
        ("actors", _listed(event.actors, names)),
        ("places", _listed(event.places, names)),
        ("rule", event.rule),
    ]


def plan_facts(plan: Plan, dossier: Dossier, words: Wording) -> Facts:
    """Who plans what by when, on what condition."""
    return [
        ("who", _listed(plan.who, dossier.names_of(plan.who))),
        ("what", plan.what),
        ("start_by", show_when(plan.begin, words) if plan.begin.is_dated else ""),
        ("complete_by", show_when(plan.complete, words) if plan.complete.is_dated else ""),
        ("condition", dossier.quote(plan.condition) if plan.condition else ""),
        ("rule", plan.rule),
    ]


def mention_facts(mention: Mention, dossier: Dossier, words: Wording) -> Facts:
    """Whom or what words stand for."""
    return [
        ("name", dossier.names_of((mention.id,)).get(mention.id, mention.name)),
        ("type", words.code("entity_type", mention.type)),
        ("roles", mention.role or ""),
    ]


def _listed(mentions: tuple[str, ...], names: Mapping[str, str]) -> str:
    return ", ".join(dict.fromkeys(names[mention] for mention in mentions if mention in names))
