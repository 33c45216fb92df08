"""What a copy says otherwise than its original, as pairs of words for those who read it."""

from collections.abc import Iterator

from relaas.dossier.copied import changes_in
from relaas.model import Repeat
from relaas.views.listing import fold_space

NOTHING = "∅"  # stands for words that one of two texts does not have


def show_changes(
    copy: Repeat, here: str, there: str, *, within: tuple[int, int] | None = None
) -> Iterator[tuple[str, str]]:
    """Pairs (there, here) of the words that differ, each on one line; ``within`` keeps those in a range of the copy."""
    first, last = within or (copy.start, copy.end)
    for change in changes_in(copy, here, there):
        if first <= change.here.start and change.here.end <= last:
            was = fold_space(there[change.there.start : change.there.end])
            yield was or NOTHING, fold_space(here[change.here.start : change.here.end]) or NOTHING
