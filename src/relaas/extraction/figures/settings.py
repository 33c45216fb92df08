"""What a document is about: the place and the body that it names most, for figures whose clause names none."""

from collections import Counter
from dataclasses import dataclass

from relaas.extraction.figures.circumstances import is_place
from relaas.model import Mention, Records

FEWEST = 3  # times that a text names what it is about
MOST = 0.5  # share of the naming that goes to the body that it is about
MOST_PLACES = 0.35  # the same for a place: a text about a region names its villages too


@dataclass(frozen=True, slots=True)
class Setting:
    """The first mention of the place and of the body that a text is about, None where it is about no single one."""

    place: Mention | None = None
    body: Mention | None = None


def setting_of(found: Records) -> Setting:
    """The setting of a document from all its mentions."""
    named = [one for one in found.mentions if not one.generic]
    places = [one for one in named if is_place(one)]
    bodies = [one for one in named if one.type == "ORG" and not one.key.startswith("country:")]
    return Setting(_foremost(places, MOST_PLACES), _foremost(bodies, MOST))


def _foremost(mentions: list[Mention], share: float) -> Mention | None:
    """The first mention of the name that comes back most, where it is named often enough."""
    counts = Counter(one.key or one.name for one in mentions)
    if not counts:
        return None
    name, most = min(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    if most < FEWEST or most < share * len(mentions):
        return None
    return next(one for one in mentions if (one.key or one.name) == name)
