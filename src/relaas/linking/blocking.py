"""Which pairs of tellings are worth comparing: those that share enough rare keys, and those that mean nearly the same.

Keys are found through an inverted index: each telling walks at most ``LONGEST_WALK`` neighbours per key and keeps
``MOST_CANDIDATES``. Meanings are compared inside a window in order of publication. So the number of comparisons grows
with the number of tellings and not with its square.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from relaas.linking.nearness import likely_pairs
from relaas.linking.tellings import Rarity, Telling
from relaas.model import Workings

LONGEST_WALK = 64  # neighbours under one key, nearest in order of publication first
MOST_CANDIDATES = 10
LEAST_SHARED = 0.6  # rarities together; one middling word in common is no reason to compare


def propose_pairs(tellings: Sequence[Telling], workings: Workings | None = None) -> list[tuple[int, int]]:
    """Pairs of indices (smaller first) of tellings that may tell one thing, in order of the second."""
    likely: dict[int, list[int]] = defaultdict(list)
    for left, right in likely_pairs(tellings, workings or Workings()):
        likely[right].append(left)
    return [
        (left, right)
        for right, sharing in enumerate(by_keys(tellings))
        for left in sorted({*sharing, *likely.get(right, ())})
    ]


def by_keys(tellings: Sequence[Telling]) -> Iterator[list[int]]:
    """For each telling those before it that share rare keys, the rarest first."""
    keys = [sorted(blocking_keys(told)) for told in tellings]
    rarity = Rarity(keys)
    posted: dict[str, list[int]] = defaultdict(list)
    for index, own in enumerate(keys):
        shared: dict[int, float] = defaultdict(float)
        for key in own:
            weight = rarity.of(key)
            for other in posted[key][-LONGEST_WALK:]:
                shared[other] += weight
            posted[key].append(index)
        strong = [(-weight, other) for other, weight in shared.items() if weight >= LEAST_SHARED]
        yield [other for _, other in sorted(strong)[:MOST_CANDIDATES]]


def blocking_keys(told: Telling) -> set[str]:
    """The keys under which a telling can be found: words, and words together with who, where, when and how many."""
    when = told.date_keys
    parties = {f"party {party}" for party in told.parties}
    numbers = {f"number {value:g}" for _, value in told.figures}
    concept = told.fact.concept
    words = {f"word {word}" for word in told.subject}
    pairs = {f"{concept} {key}" for key in (*parties, *when, *numbers)} if concept else set()
    return words | parties | when | numbers | pairs | {f"{party} {key}" for party in parties for key in when}
