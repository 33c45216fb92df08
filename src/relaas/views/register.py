"""The register of sources: the number under which every view names a document, in order of publication."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from relaas.dossier import Dossier, SourceLine
from relaas.model import Dating, Document

LAST = "9999-99-99"  # sorts after every date: the undated come last


@dataclass(frozen=True, slots=True)
class Register:
    """The documents of a dossier in order, and the number of each by its id."""

    documents: tuple[Document, ...]
    numbers: Mapping[str, int]

    def cite(self, documents: Iterable[str]) -> str:
        """The numbers of documents, each once, ascending: "[1][3]"."""
        return "".join(f"[{number}]" for number in sorted({self.numbers[document] for document in documents}))

    def document(self, id: str) -> Document:
        """The document with an id, as it stands in the register."""
        return self.documents[self.numbers[id] - 1]

    def in_order(self, sources: Iterable[SourceLine]) -> list[SourceLine]:
        """Sources in the order of their numbers."""
        return sorted(sources, key=lambda source: self.numbers[source.document.id])

    def id_of(self, wanted: str) -> str:
        """The id of the document with this number ("2", "[2]"), or what was asked for where it is no number."""
        number = wanted.strip("[]")
        return next((id for id, known in self.numbers.items() if str(known) == number), wanted)


def read_register(dossier: Dossier) -> Register:
    """The register of the sources of a dossier."""
    documents = sorted(dossier.register(), key=source_key)
    numbers = {document.id: number for number, document in enumerate(documents, start=1)}
    return Register(tuple(documents), numbers)


def source_key(document: Document) -> tuple[str, str, str, str]:
    """The sorting key of a document: by publication, then by path."""
    return (*place_in_time(document.published.when), document.path, document.id)


def place_in_time(when: Dating) -> tuple[str, str]:
    """The sorting key of a date: its first known day, then its last; the undated come last."""
    return when.earliest or when.latest or LAST, when.latest or LAST
