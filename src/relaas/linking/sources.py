"""Where a telling comes from: copies, outlets of one publisher and "X writes that Y says" are no second source."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from relaas.linking.names import fold
from relaas.model import Document, Passage, Repeat, Statement

COPIED_PASSAGE = 0.5  # share of a passage that stands in a copied region; fingerprints miss the edges
COPIED_DOCUMENT = 0.6  # share of a document that comes from one other, from which all of it counts as that one's


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
        self._whole = _whole_copies(documents, copies)
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

    def told(self, document: str) -> str:
        """All that the origins of the passages of a document rest on, as text."""
        copies = self._copies.get(document, ())
        whole = self._whole.get(document, "")
        others = (whole, *(copy.original.document for copy in copies))
        return repr((self._outlets[document], whole, copies, [self._outlets.get(other) for other in others]))

    def _first_document(self, passage: Passage) -> str:
        """The document that a passage was first printed in, as far as the copies tell."""
        if passage.document in self._whole:
            return self._whole[passage.document]
        for copy in self._copies.get(passage.document, ()):
            shared = min(copy.end, passage.end) - max(copy.start, passage.start)
            if shared >= COPIED_PASSAGE * (passage.end - passage.start):
                return copy.original.document
        return passage.document


def _whole_copies(documents: Iterable[Document], copies: Iterable[Repeat]) -> dict[str, str]:
    """The documents that are copied for the most part, each with the one that most of it comes from."""
    lengths = {d.id: d.fingerprints[-1].end - d.fingerprints[0].start for d in documents if d.fingerprints}
    copied: dict[str, Counter[str]] = defaultdict(Counter)
    for copy in copies:
        copied[copy.document][copy.original.document] += copy.end - copy.start
    found = {}
    for document, parts in sorted(copied.items()):
        original = min(parts, key=lambda original: (-parts[original], original))
        if parts[original] >= COPIED_DOCUMENT * lengths.get(document, parts[original]):
            found[document] = original
    return found


def outlet_of(document: Document) -> str:
    """What identifies the outlet of a document: its publisher, else the document itself."""
    return fold(document.publisher) if document.publisher else document.id


def count_independent(origins: Iterable[Origin]) -> int:
    """The number of independent sources: neither two voices in one outlet nor two outlets with one voice are two."""
    found = list(origins)
    return min(len({origin.outlet for origin in found}), len({origin.voice for origin in found}))
