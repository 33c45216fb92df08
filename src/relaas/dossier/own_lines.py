"""Lines of a person's own words: each stands in a document of its own, which says whose it is and rests on no file."""

import hashlib
import sqlite3
from collections.abc import Iterable

from relaas.dossier import checksums
from relaas.dossier.tables import DOCUMENTS, insert
from relaas.model import CleanText, Dating, Decision, Document, Paragraph, Publication, content_id, standing

OWN = "own"  # the format of such a document
NO_LANGUAGE = "und"  # BCP 47: not determined


def own_document(text: str, *, by: str, at: str) -> Document:
    """The document of a line that a person added in their own words; the same line gives the same one."""
    text = " ".join(text.split())
    sha256 = hashlib.sha256("\x1f".join((text, by, at)).encode()).hexdigest()
    day = at[:10]
    return Document(
        id=content_id("document", sha256),
        path=f"{by}, {at}",
        format=OWN,
        sha256=sha256,
        text=text,
        language=NO_LANGUAGE,
        published=Publication(Dating(day, day, day, basis="person"), "person"),
        author=by,
        paragraphs=(Paragraph(0, len(text), "body", NO_LANGUAGE, CleanText(text, ((0, 0),))),),
    )


def own_documents(taken: Iterable[Decision]) -> dict[str, Document]:
    """The documents of the lines in people's own words that stand, by their ids."""
    added = (decision for decision in standing(taken) if decision.action == "add")
    made = ((each, own_document(each.evidence[0].quote, by=each.by, at=each.at)) for each in added)
    return {own.id: own for decision, own in made if own.id == decision.evidence[0].passage.document}


def write_own_documents(connection: sqlite3.Connection, taken: Iterable[Decision]) -> None:
    """Write the documents of the lines that stand, and take away those of lines that do not. Inside a transaction."""
    wanted = own_documents(taken)
    present = {id for (id,) in connection.execute("SELECT id FROM documents WHERE format = ?", (OWN,)).fetchall()}
    added, gone = [own for id, own in wanted.items() if id not in present], present - set(wanted)
    if gone:
        checksums.forget(connection, checksums.OF_LINKS)  # a row that goes takes others with it
    with checksums.kept(connection, checksums.OF_DOCUMENTS, {*gone, *(own.id for own in added)}):
        insert(connection, DOCUMENTS, added)
        connection.executemany("DELETE FROM documents WHERE id = ?", ((id,) for id in gone))
