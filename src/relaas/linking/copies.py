"""Copies: regions of a document that stand in an earlier one, found through the fingerprints of both."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from relaas.linking.edits import find_edited_copies
from relaas.linking.originals import by_document, turned
from relaas.linking.tellings import in_order_of_publication
from relaas.model import Document, Fingerprint, Passage, Repeat

WIDEST_GAP = 160  # characters without a common fingerprint inside one region: an edited sentence
SHORTEST_COPY = 120  # characters; a shorter region is a set phrase or a quotation
LARGEST_DRIFT = 200  # by how many characters the distance between two places may change inside one region


@dataclass(frozen=True, slots=True)
class Match:
    """A run of words that stands in two documents: where it is here, and where it first stood."""

    here: Fingerprint
    document: str
    there: Fingerprint

    @property
    def offset(self) -> int:
        """How far the two places are shifted against each other."""
        return self.here.start - self.there.start


def find_copies(documents: Sequence[Document]) -> tuple[Repeat, ...]:
    """The copied regions of all documents, each with the place in the first document that has it.

    Sentences decide, so that an edited copy is found and ends where its paragraph does; where the text is cut
    otherwise (a table, a glued page) the fingerprints of long runs do.

    Every fingerprint remembers the first document that it stood in, so each document is looked up once: the cost
    grows with the amount of text. Documents are taken in order of publication.
    """
    first_seen: dict[int, tuple[str, Fingerprint]] = {}
    ordered = in_order_of_publication(documents)
    copies: list[Repeat] = []
    for document in ordered:
        prints = [print_ for print_ in document.fingerprints if not _is_repeat(print_, document)]
        copies.extend(_regions(document.id, _matches(prints, first_seen)))
        for print_ in prints:
            first_seen.setdefault(print_.hash, (document.id, print_))
    by_id = {document.id: document for document in documents}
    edited = [one for one in find_edited_copies(ordered) if not _repeats_itself(one, by_id[one.document])]
    beside = by_document(edited)
    verbatim = [one for one in copies if not any(_touch(one, other) for other in beside.get(one.document, ()))]
    found = turned([*verbatim, *edited], ordered)
    return tuple(sorted(found, key=lambda copy: (copy.document, copy.start, copy.end)))


def _touch(one: Repeat, other: Repeat) -> bool:
    return one.start < other.end and other.start < one.end


def _repeats_itself(copy: Repeat, own: Document) -> bool:
    """Whether a copied region stands in one that the document itself repeats."""
    return any(repeat.start <= copy.start and copy.end <= repeat.end for repeat in own.repeats)


def _is_repeat(print_: Fingerprint, document: Document) -> bool:
    """Whether a run of words stands in a region that the document itself repeats."""
    return any(repeat.start <= print_.start and print_.end <= repeat.end for repeat in document.repeats)


def _matches(prints: Iterable[Fingerprint], seen: Mapping[int, tuple[str, Fingerprint]]) -> Iterator[Match]:
    for print_ in prints:
        if print_.hash in seen:
            document, there = seen[print_.hash]
            yield Match(print_, document, there)


def _regions(document: str, matches: Iterable[Match]) -> Iterator[Repeat]:
    """The regions that neighbouring matches with one other document make."""
    open_runs: dict[str, list[Match]] = {}
    for match in matches:
        run = open_runs.setdefault(match.document, [])
        if run and not _continues(run[-1], match):
            yield from _close(document, run)
            run.clear()
        run.append(match)
    for run in open_runs.values():
        yield from _close(document, run)


def _continues(last: Match, match: Match) -> bool:
    """Whether a match goes on where the last one stopped, in both documents."""
    near = match.here.start - last.here.end <= WIDEST_GAP and match.there.start >= last.there.start
    return near and abs(match.offset - last.offset) <= LARGEST_DRIFT


def _close(document: str, run: Sequence[Match]) -> Iterator[Repeat]:
    start, end = run[0].here.start, max(match.here.end for match in run)
    if end - start >= SHORTEST_COPY:
        there = [match.there for match in run]
        original = Passage(run[0].document, min(p.start for p in there), max(p.end for p in there))
        yield Repeat(document, start, end, original, "copy")
