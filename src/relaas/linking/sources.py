"""Where a telling comes from: copies, outlets of one publisher and "X writes that Y says" are no second source."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from relaas.linking.names import fold
from relaas.model import Document, Passage, Repeat, Statement


@dataclass(frozen=True, slots=True)
class Origin:
    """The outlet that prints something, and the voice that it rests on: a speaker, another outlet, or itself."""

    outlet: str
    voice: str


class Origins:
    """The origin of any passage of the dossier."""

    def __init__(self, documents: Sequence[Document], copies: Sequence[Repeat], entity_of: Mapping[str, str]) -> None:
        self._entity_of = entity_of
        self._outlets = {document.id: outlet_of(document) for document in documents}
        self._copies: dict[str, list[Repeat]] = defaultdict(list)
        for copy in sorted(copies, key=lambda copy: (copy.document, copy.start, copy.end)):
            self._copies[copy.document].append(copy)

    def find(self, passage: Passage, statement: Statement | None) -> Origin:
        """The origin of a passage, told in a statement or by the document itself."""
        outlet = self._outlets[self._first_document(passage)]
        if statement is None:
            return Origin(outlet, outlet)
        if statement.via:
            return Origin(outlet, fold(statement.via))
        speaker = self._entity_of.get(statement.speaker or "")
        return Origin(outlet, f"speaker {speaker}" if speaker else outlet)

    def _first_document(self, passage: Passage) -> str:
        """The document that a passage was first printed in, as far as the copies tell."""
        copies = self._copies.get(passage.document, [])
        position = bisect_right(copies, passage.start, key=lambda copy: copy.start) - 1
        if position >= 0 and copies[position].start <= passage.start and passage.end <= copies[position].end:
            return copies[position].original.document
        return passage.document


def outlet_of(document: Document) -> str:
    """What identifies the outlet of a document: its publisher, else the document itself."""
    return fold(document.publisher) if document.publisher else document.id


def count_independent(origins: Iterable[Origin]) -> int:
    """The number of independent sources: neither two voices in one outlet nor two outlets with one voice are two."""
    found = list(origins)
    return min(len({origin.outlet for origin in found}), len({origin.voice for origin in found}))
