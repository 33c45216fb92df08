"""The records of all documents, each read when it is first asked for, with a hash of what it holds."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from relaas.model.findings import Records
from relaas.model.identity import content_id


class Shelf(Mapping[str, Records]):
    """The records of each document under its id, of which ``read`` gives those of one.

    Of a document whose hash is among the ``digests``, the records need not be read to tell whether they are what they
    were; nor to tell what its facts mean, where ``read_meanings`` gives that.
    """

    def __init__(
        self,
        documents: Iterable[str],
        read: Callable[[str], Records],
        digests: Mapping[str, str] | None = None,
        read_meanings: Callable[[str], Mapping[str, bytes]] | None = None,
    ) -> None:
        self._places = dict.fromkeys(documents)
        self._read = read
        self._read_meanings = read_meanings
        self._held: dict[str, Records] = {}
        self._digests = dict(digests or {})

    @classmethod
    def of(cls, records: Mapping[str, Records]) -> "Shelf":
        """A shelf of records that are all there; a shelf is one already."""
        return records if isinstance(records, Shelf) else cls(records, records.__getitem__)

    def __getitem__(self, document: str) -> Records:
        if document not in self._held:
            if document not in self._places:
                raise KeyError(document)
            self._held[document] = self._read(document)
        return self._held[document]

    def __contains__(self, document: object) -> bool:
        return document in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def meanings(self, document: str) -> Mapping[str, bytes]:
        """What the facts of a document mean, by their ids."""
        if self._read_meanings is None or document in self._held:
            return {fact.id: fact.meaning for fact in self[document].facts}
        return self._read_meanings(document)

    def digest(self, document: str) -> str:
        """A hash of the records of a document, the same for the same records."""
        if document not in self._digests:
            self._digests[document] = digest_of(self[document])
        return self._digests[document]

    def replacing(self, documents: Iterable[str], change: Callable[[Records], Records]) -> "Shelf":
        """The same with the records of some documents changed, in anything but what their facts mean."""
        changed = frozenset(documents)
        kept = {id: digest for id, digest in self._digests.items() if id not in changed}
        return Shelf(self._places, lambda id: change(self[id]) if id in changed else self[id], kept, self.meanings)


def digest_of(records: Records) -> str:
    """A hash of the records of one document."""
    return content_id(records)
