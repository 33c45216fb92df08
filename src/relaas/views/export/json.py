"""The JSON export: everything in the dossier, under the keys that the project's scorers and other programs read.

The same dossier gives the same bytes: keys are sorted, lists are in a fixed order, nothing tells when or where it ran.
"""

import json
from dataclasses import asdict

from relaas.dossier import (
    Dossier,
    EntityLine,
    EntryLine,
    EventLine,
    FigureLine,
    Filters,
    PlanLine,
    Quoted,
    ReferenceLine,
    StatementLine,
)
from relaas.model import (
    Dating,
    Difference,
    Doubt,
    Headline,
    Series,
    Thread,
    TimeExpression,
)
from relaas.model.visible import escaped
from relaas.views.decision_items import decision_item
from relaas.views.export.document_items import Item, document_item, left_out_item, repeat_item, span_item
from relaas.views.export.formats import ExportOptions
from relaas.views.register import read_register
from relaas.views.wording import Wording

FORMAT_VERSION = 1
CONTEXT = 32  # characters of prefix and suffix in a TextQuoteSelector, as web annotation tools commonly take


def export(dossier: Dossier, words: Wording, options: ExportOptions) -> bytes:
    """The same as ``as_json``: keys and codes have no language."""
    return as_json(dossier).encode()


def as_json(dossier: Dossier) -> str:
    """The whole dossier as one JSON object, ending in a line break."""
    return escaped(json.dumps(json_object(dossier), ensure_ascii=False, indent=1, sort_keys=True)) + "\n"


def json_object(dossier: Dossier) -> Item:
    """The whole dossier as one JSON-able object."""
    register = read_register(dossier)
    texts = {document.id: document.text for document in dossier.documents()}
    links = dossier.links()
    everything = Filters(hidden=True)
    entries = dossier.entries(everything)
    names = {line.entity.id: line.entity.name for line in dossier.entities()}
    return {
        "relaas": {"format": FORMAT_VERSION, "finished": dossier.is_finished},
        "documents": [document_item(source, texts, register) for source in register.in_order(dossier.sources())],
        "times": [time_item(line.time) for line in dossier.times()],
        "statements": [_statement(line) for line in dossier.statements()],
        "figures": [_figure(line) for line in dossier.figures()],
        "events": [_event(line) for line in dossier.events()],
        "plans": [_plan(line) for line in dossier.plans()],
        "references": [_reference(line) for line in dossier.references()],
        "duplicates": [repeat_item(repeat, texts) for repeat in dossier.repeats()],
        "entities": [_entity(line) for line in dossier.entities()],
        "entries": [_entry(line, texts) for line in entries if line.ruling != "hide"],
        "hidden": [_entry(line, texts) for line in entries if line.ruling == "hide"],
        "series": [_series(series, names) for series in links.series],
        "threads": [_thread(thread) for thread in links.threads],
        "decisions": [decision_item(decision) for decision in dossier.ledger.all()],
        "left_out": [left_out_item(item) for item in dossier.left_out()],
    }


def _grounds(when: Dating) -> Item:
    """What a date rests on: whose it is, by which rule, the expression with its passage, and what gave each end."""
    return {
        "basis": when.basis,
        "rule": when.rule,
        "time": when.time,
        "passage": span_item(when.passage),
        "opens": when.opens,
        "closes": when.closes,
    }


def time_item(time: TimeExpression) -> Item:
    """A time expression with all its fields, as the exports write it."""
    return {
        "id": time.id,
        "document": time.document,
        "start": time.start,
        "end": time.end,
        "text": time.text,
        "type": time.type,
        "value": time.value,
        "mod": time.mod,
        "quant": time.quant,
        "freq": time.freq,
        "earliest": time.earliest,
        "latest": time.latest,
        "edtf": time.edtf,
        "bound": time.bound,
        "rule": time.rule,
        "anchor": time.anchor,
        "candidates": list(time.candidates),
        "vague": time.vague,
    }


def _statement(line: StatementLine) -> Item:
    statement = line.statement
    return {
        "id": statement.id,
        "document": statement.document,
        "start": statement.start,
        "end": statement.end,
        "text": statement.text,
        "kind": statement.kind,
        "level": statement.level,
        "polarity": statement.polarity,
        "speaker": line.name or None,
        "speaker_text": statement.speaker_text,
        "speaker_passage": span_item(statement.speaker_passage),
        "entity": line.speaker.id if line.speaker and not statement.anonymous else None,
        "cue": statement.cue_text,
        "cue_passage": span_item(statement.cue),
        "said": statement.said.edtf,
        "said_earliest": statement.said.earliest,
        "said_latest": statement.said.latest,
        "said_dating": _grounds(statement.said),
        "nested_in": statement.nested_in,
        "rule": statement.rule,
        "via": statement.via,
        "entry": line.entry,
    }


def _figure(line: FigureLine) -> Item:
    figure = line.figure
    return {
        "id": figure.id,
        "document": figure.document,
        "start": figure.start,
        "end": figure.end,
        "text": figure.text,
        "min": figure.minimum,
        "max": figure.maximum,
        "approximate": figure.approximate,
        "increment": figure.increment,
        "counted": figure.counted,
        "counted_text": figure.counted_text,
        "unit": figure.unit,
        "whose": line.whose.name if line.whose else None,
        "where": line.where.name if line.where else None,
        "as_of": figure.as_of.edtf,
        "as_of_earliest": figure.as_of.earliest,
        "as_of_latest": figure.as_of.latest,
        "as_of_dating": _grounds(figure.as_of),
        "status": figure.status,
        "rule": figure.rule,
        "statement": figure.statement,
        "series": line.series,
    }


def _event(line: EventLine) -> Item:
    event = line.event
    return {
        "id": event.id,
        "document": event.document,
        "start": event.start,
        "end": event.end,
        "text": event.text,
        "trigger": span_item(event.trigger),
        "concept": event.concept,
        "earliest": event.when.earliest,
        "latest": event.when.latest,
        "edtf": event.when.edtf,
        "bound": event.when.bound,
        "dating": _grounds(event.when),
        "status": event.status,
        "polarity": event.polarity,
        "certainty": event.certainty,
        "actors": list(line.actors),
        "places": list(line.places),
        "rule": event.rule,
        "times": list(event.times),
        "statement": event.statement,
        "entry": line.entry,
    }


def _plan(line: PlanLine) -> Item:
    plan = line.plan
    return {
        "id": plan.id,
        "document": plan.document,
        "start": plan.start,
        "end": plan.end,
        "text": plan.text,
        "who": list(line.who),
        "what": plan.what,
        "concept": plan.concept,
        "event": plan.event,
        "start_by": plan.begin.latest,
        "start_bound": plan.begin.bound,
        "start_dating": _grounds(plan.begin),
        "complete_by": plan.complete.latest,
        "complete_bound": plan.complete.bound,
        "complete_dating": _grounds(plan.complete),
        "condition": line.condition or None,
        "condition_passage": span_item(plan.condition),
        "rule": plan.rule,
        "statement": plan.statement,
        "superseded_by": next((link.by for link in line.links if link.kind == "superseded"), None),
        "outcome": [{"kind": link.kind, "by": link.by} for link in line.links],
        "entry": line.entry,
    }


def _reference(line: ReferenceLine) -> Item:
    reference = line.reference
    return {
        "id": reference.id,
        "document": reference.document,
        "start": reference.start,
        "end": reference.end,
        "text": reference.text,
        "kind": reference.kind,
        "target": reference.target,
        "date": reference.date,
        "resolved": line.resolved,
    }


def _entity(line: EntityLine) -> Item:
    entity = line.entity
    names: dict[str, list[str]] = {}
    for language, form in entity.forms:
        names.setdefault(language, []).append(form)
    return {
        "id": entity.id,
        "type": entity.type,
        "name": entity.name,
        "names": names,
        "roles": [{"role": role.role, **asdict(role.passage)} for role in entity.roles],
        "mentions": line.mentions,
        "corrected": entity.corrected,
    }


def _entry(line: EntryLine, texts: dict[str, str]) -> Item:
    entry = line.entry
    return {
        "id": entry.id,
        "earliest": entry.when.earliest,
        "latest": entry.when.latest,
        "edtf": entry.when.edtf,
        "bound": entry.when.bound,
        "candidates": list(entry.when.candidates),
        "dating": _grounds(entry.when),
        "date_evidence": span_item(entry.when.passage),
        "headline": _headline(entry.headline),
        "concept": entry.concept,
        "status": entry.status,
        "act": entry.act or None,
        "weight": entry.weight,
        "main": entry.main,
        "thread": entry.thread or None,
        "signs": list(entry.signs),
        "doubts": [_doubt(doubt) for doubt in entry.doubts],
        "reported": entry.reported,
        "actors": [actor.name for actor in line.actors],
        "places": [place.name for place in line.places],
        "speakers": [speaker.name for speaker in line.speakers],
        "facts": list(entry.facts),
        "events": list(entry.events),
        "statements": list(entry.statements),
        "evidence": [annotation_target(quoted, texts) for quoted in line.evidence],
        "agreement": entry.agreement,
        "sources": entry.sources,
        "differences": [_difference(difference) for difference in entry.differences],
        "ruling": entry.ruling,
        "tags": list(entry.tags),
        "corrected": list(entry.corrected),
        "added": entry.added,
        "decisions": [decision_item(decision) for decision in line.decisions],
    }


def _doubt(doubt: Doubt) -> Item:
    """Which cell had better be checked, the sign by which, and the words that it rests on."""
    return {"sign": doubt.sign, "cell": doubt.cell, "passage": span_item(doubt.passage)}


def _thread(thread: Thread) -> Item:
    return {
        "id": thread.id,
        "headline": _headline(thread.headline),
        "entries": list(thread.entries),
        "weight": thread.weight,
    }


def _headline(headline: Headline) -> Item:
    """The wording of a line: ``inserts`` are the bracketed names, ``brackets`` where each is printed and rests on."""
    return {
        "text": headline.text,
        "document": headline.document,
        "start": headline.start,
        "end": headline.end,
        "pieces": [asdict(piece) for piece in headline.pieces],
        "inserts": [one.text for one in headline.inserts],
        "brackets": [
            {"at": one.at, "text": one.text, "evidence": {"start": one.start, "end": one.end}}
            for one in headline.inserts
        ],
    }


def annotation_target(quoted: Quoted, texts: dict[str, str]) -> Item:
    """A passage with the selectors of the W3C Web Annotation model, by which other programs find it again."""
    passage, text = quoted.passage, texts[quoted.passage.document]
    return {
        **asdict(passage),
        "selector": [
            {"type": "TextPositionSelector", "start": passage.start, "end": passage.end},
            {
                "type": "TextQuoteSelector",
                "exact": quoted.text,
                "prefix": text[max(0, passage.start - CONTEXT) : passage.start],
                "suffix": text[passage.end : passage.end + CONTEXT],
            },
        ],
    }


def _difference(difference: Difference) -> Item:
    return asdict(difference)


def _series(series: Series, names: dict[str, str]) -> Item:
    return {
        "id": series.id,
        "counted": series.counted,
        "whose": names.get(series.whose or ""),
        "where": names.get(series.where or ""),
        "figures": list(series.figures),
        "differences": [_difference(difference) for difference in series.differences],
    }
