"""Keys: by which tellings are found, and of which it is known how rare they are."""

from relaas.linking.tellings import Telling, day_key, named_days


def keys_of(told: Telling) -> frozenset[str]:
    """All of a telling of which it is known how rare it is."""
    return told.subject | told.parties | told.date_keys | frozenset(map(day_key, named_days(told)))


def blocking_keys(told: Telling) -> set[str]:
    """The keys under which a telling can be found: words, and words together with who, where, when and how many."""
    when = told.date_keys
    parties = {f"party {party}" for party in told.parties}
    numbers = {f"number {value:g}" for _, value in told.figures}
    concept = told.fact.concept
    words = {f"word {word}" for word in told.subject}
    pairs = {f"{concept} {key}" for key in (*parties, *when, *numbers)} if concept else set()
    return words | parties | when | numbers | pairs | {f"{party} {key}" for party in parties for key in when}
