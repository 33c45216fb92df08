"""The FollowTheMoney export: sources, names and lines as entities of that ontology, one JSON object per line."""

import json
from collections.abc import Iterator, Sequence

from relaas.dossier import Dossier, EntityLine, EntryLine, SourceLine
from relaas.language.installed import load_language
from relaas.model import Dating, Entity
from relaas.model.own_output import EXPORT_MARK
from relaas.views.export.formats import ExportOptions
from relaas.views.export.quoting import Desk, make_desk
from relaas.views.listing import fold_space
from relaas.views.naming import source_name
from relaas.views.wording import Wording

Properties = dict[str, Sequence[str | None]]

SCHEMATA = {"PER": "Person", "ORG": "Organization", "GPE": "Address", "LOC": "Address"}  # of a group: LegalEntity


def export(dossier: Dossier, words: Wording, options: ExportOptions) -> bytes:
    """Everything that FollowTheMoney has a schema for, each entity on its own line."""
    return "".join(entities_of(dossier, words)).encode()


def entities_of(dossier: Dossier, words: Wording) -> Iterator[str]:
    """The sources, the names, then the lines of the chronology, which point to both."""
    desk = make_desk(dossier, words)
    warning = "" if dossier.is_finished else words("page.unfinished")
    for source in desk.register.in_order(dossier.sources()):
        yield document(source, desk, warning)
    for entity in dossier.entities():
        yield name(entity)
    for line in dossier.entries():
        yield event(line, words)


def entity(id: str, schema: str, properties: Properties) -> str:
    """One entity; values that are empty fall away, each stands once."""
    kept = {key: list(dict.fromkeys(value for value in values if value)) for key, values in properties.items()}
    item = {
        "id": id,
        "schema": schema,
        "datasets": [EXPORT_MARK],
        "properties": {key: values for key, values in kept.items() if values},
    }
    return json.dumps(item, ensure_ascii=False, sort_keys=True) + "\n"


def document(source: SourceLine, desk: Desk, warning: str) -> str:
    """A source with its text, and with a warning about the account as a whole where there is one."""
    found = source.document
    return entity(
        found.id,
        "PlainText",
        {
            "name": [source_name(found)],
            "title": [found.title],
            "fileName": [path.rpartition("/")[2] for path in source.paths],
            "author": [found.author],
            "publisher": [found.publisher],
            "publishedAt": dates(found.published.when),
            "language": [load_language(found.language).grammar.three_letters],
            "bodyText": [desk.documents[found.id].text],
            "notes": [f"SHA-256 {found.sha256}", warning],
        },
    )


def name(line: EntityLine) -> str:
    """A person, body or place with all forms of its name."""
    found = line.entity
    schema = schema_of(found)
    forms = [fold_space(form) for _, form in found.forms]
    own: Properties = {"full": [found.name, *forms]} if schema == "Address" else {"alias": forms}
    if schema == "Person":
        own = {**own, "position": [fold_space(role.role) for role in found.roles]}
    return entity(found.id, schema, {"name": [found.name], **own})


def schema_of(entity: Entity) -> str:
    """What kind of thing a name stands for."""
    return SCHEMATA.get(entity.type, "LegalEntity")


def event(line: EntryLine, words: Wording) -> str:
    """A line of the chronology, with the sources that prove it and those involved."""
    evidence = line.evidence or (line.headline,)
    return entity(
        line.entry.id,
        "Event",
        {
            "name": [fold_space(line.headline.text)],
            **interval(line.entry.when),
            "summary": [words.code("status", line.entry.status)],
            "description": [fold_space(quoted.text) for quoted in evidence],
            "involved": [actor.id for actor in line.actors if schema_of(actor) != "Address"],
            "addressEntity": [place.id for place in (*line.actors, *line.places) if schema_of(place) == "Address"],
            "location": [place.name for place in line.places],
            "proof": [quoted.source.id for quoted in evidence],
        },
    )


def interval(when: Dating) -> Properties:
    """A date as FollowTheMoney writes it: a day, month or year, or what bounds a longer one."""
    single = dates(when)
    if single:
        return {"date": single}
    return {"startDate": [when.earliest], "endDate": [when.latest]}


def dates(when: Dating) -> list[str]:
    """A day, month or year alone; nothing for a date that is open or longer."""
    edtf = (when.edtf or "").rstrip("~?%")
    return [edtf] if edtf[:4].isdigit() and len(edtf) in (4, 7, 10) and "X" not in edtf else []
