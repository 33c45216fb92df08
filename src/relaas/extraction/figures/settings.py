"""What a document is about: the place and the body that it names most, for figures whose clause names none."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from relaas.extraction.datelines import names_dateline
from relaas.extraction.figures.bodies import OPENING, bodies_of, body_of, issuer_of
from relaas.extraction.figures.circumstances import is_governed, is_place
from relaas.extraction.figures.home_towns import seats_of, written_in
from relaas.extraction.figures.named_things import is_building, thing_of, things_by_kind
from relaas.extraction.figures.readers import reader_of
from relaas.extraction.figures.things import Thing, main_site, main_work, things_in
from relaas.extraction.mentions.first_names import is_first_name
from relaas.language.concepts import is_known_noun
from relaas.language.function_words import function_words
from relaas.language.installed import languages, load_language
from relaas.language.postcodes import AFTER_TOWN, BEFORE_TOWN
from relaas.model import COUNTRY, AnnotatedDocument, Mention, Records

FEWEST_PLACE = 2  # times that a text tells of what is in a place; its name stands in those of bodies and people too
LONG_TOWN = 7  # letters of a name that is known without it
HOUSE = r"(?!(?:19|20)\d\d,)\d{1,5}[a-z]?,"  # "Quay Street 12,", not "in 2012,"
ADDRESS_BEFORE = re.compile(rf"\b(?:{BEFORE_TOWN}|{HOUSE})\s+$")
ADDRESS_AFTER = re.compile(rf",?\s+{AFTER_TOWN}\b")
ADDRESS_REACH = 12  # characters of a postcode or the number of a house with what sets it apart
LAST_SIGN = "\uffff"


@dataclass(frozen=True, slots=True)
class Setting:
    """The first mention of the place and of the body that a text is about, and of the body that speaks in it.

    Each is None where the text is about no single one. ``named`` holds the first mention by name, by key for a country.
    ``sites`` yield something, ``site`` is the one that the text is about; ``happenings`` have a number on a scale;
    ``works`` are built or run and bear a name, ``work`` is the one that the text is about. ``seats`` holds the town of
    each body by its name, ``reader`` is to whom a letter is written, ``dateline`` the town in which a report was
    written, ``thing`` the ship, medicine or system that it is about, ``kinds`` the one of each kind that it names.
    """

    place: Mention | None = None
    body: Mention | None = None
    issuer: Mention | None = None
    reader: Mention | None = None
    named: Mapping[str, Mention] = field(default_factory=dict)
    sites: tuple[Thing, ...] = ()
    site: Thing | None = None
    happenings: tuple[Thing, ...] = ()
    works: tuple[Thing, ...] = ()
    work: Thing | None = None
    seats: Mapping[str, Mention] = field(default_factory=dict)
    dateline: Mention | None = None
    thing: Mention | None = None
    kinds: Mapping[str, Mention] = field(default_factory=dict)

    @property
    def things(self) -> tuple[Thing, ...]:
        """All sites, happenings and works that have a name."""
        main = () if self.site is None else (self.site,)
        return tuple(thing for thing in (*self.sites, *main, *self.happenings, *self.works) if thing.name)

    @property
    def topic(self) -> Mention | None:
        """The thing that the text is about, else the body."""
        return self.thing or self.body

    def place_of_body(self, owner: Mention | None) -> Mention | None:
        """Where a quantity of an owner is: the seat of that body, the place of the text, the seat of its body."""
        seat = self.seats.get(owner.name) if owner is not None else None
        body = self.seats.get(self.body.name) if self.body is not None else None
        return seat or self.place or body or (self.dateline if self.body is not None else None)

    def party_of(self, mention: Mention) -> Mention:
        """The country of a people where the text names it, else the mention itself."""
        return self.named.get(f"{COUNTRY}{mention.country}", mention) if mention.type == "NORP" else mention


def setting_of(annotated: AnnotatedDocument, found: Records) -> Setting:
    """The setting of a document from all its mentions."""
    bodies = bodies_of(found.mentions)
    issuer = issuer_of(annotated, bodies)
    named = {one.key or one.name: one for one in reversed(found.mentions) if not one.generic and one.type != "NORP"}
    body = body_of(annotated, bodies)
    place, sites = _place(annotated, found), things_in(annotated, found, "sites")
    happenings = things_in(annotated, found, "happenings")
    works = things_in(annotated, found, "works")
    site, work = main_site(sites, place), main_work(works)
    thing = thing_of(annotated, found, body)
    built = thing if thing is not None and is_building(annotated, found, thing) else None
    return Setting(
        place=place or built or _premises(annotated, bodies, body),
        body=body,
        issuer=issuer,
        reader=reader_of(annotated, bodies),
        named=named,
        sites=sites,
        site=site,
        happenings=happenings,
        works=works,
        work=work,
        seats=seats_of(annotated, found),
        dateline=written_in(annotated, found),
        thing=thing,
        kinds=things_by_kind(annotated, found),
    )


def _place(annotated: AnnotatedDocument, found: Records) -> Mention | None:
    """The town or region that a text names most, inside other names too, else the place that it tells of most as one.

    A town counts where the text opens with it, or tells more than once of what is there.
    """
    places = [one for one in found.mentions if is_place(one)]
    towns = [one for one in places if one.type == "GPE" and not one.key]
    towns = [one for one in towns if not names_dateline(annotated, one) and not _is_addressed(annotated, one)]
    towns = [one for one in towns if _may_be_town(annotated, one)]
    placed = [one for one in places if is_governed(annotated, one, function_words("placing"))]
    told = Counter(one.key or one.name for one in placed if one.key or one in towns)
    told = Counter({name: times for name, times in told.items() if times >= FEWEST_PLACE})
    capital = [token for token in annotated.tokens if token.text[:1].isupper()]
    words = sorted(token.text.casefold() for token in capital)
    first = sorted(token.text.casefold() for token in capital if token.start < OPENING)
    named = {one.name: _times(one.name, words) for one in towns}
    title = sorted((annotated.document.title or "").casefold().split())
    opening = {one.name for one in towns if _times(one.name, first) or _times(one.name, title)}
    opening -= {one.name for one in towns if _is_capital(one) and told[one.name] < FEWEST_PLACE}  # where all meet
    known = {name: times for name, times in named.items() if name in opening or told[name]}
    countries = max((told[one.key] for one in placed if one.key), default=0)
    town = _foremost(known) or _foremost({name: named[name] for name in opening})
    chosen = town if town is not None and named[town] >= countries else _foremost(told)
    return next((one for one in places if chosen in {one.key, one.name}), None)


def _may_be_town(annotated: AnnotatedDocument, town: Mention) -> bool:
    """Whether a name is that of a town and not read as one: no letter, first name, author or word in capitals."""
    words = town.name.split()
    author = (annotated.document.author or "").casefold().split()
    everyday = town.text.isupper() and is_known_noun(town.text, town.language)
    person = set(town.name.casefold().split()) <= set(author) or (len(words) == 1 and is_first_name(words[0].title()))
    return len(words[-1]) > 1 and not (person or everyday)  # "Rev D"


def _is_capital(town: Mention) -> bool:
    return town.text.title() in load_language(town.language).people.capitals


def _is_addressed(annotated: AnnotatedDocument, town: Mention) -> bool:
    """Whether a town is no more than where a letter goes: "2500 EA DEN HAAG", "Leeds LS1 4AB"."""
    text = annotated.document.text
    before, after = text[max(0, town.start - ADDRESS_REACH) : town.start], text[town.end : town.end + ADDRESS_REACH]
    return bool(ADDRESS_BEFORE.search(before) or ADDRESS_AFTER.match(after))


def _premises(annotated: AnnotatedDocument, bodies: Sequence[Mention], body: Mention | None) -> Mention | None:
    """The body that a text is about, where it tells of what is in it: "in Lindenhof wonen 64 mensen"."""
    if body is None:
        return None
    inside = load_language(body.language).names.place_inside
    told = (one for one in bodies if one.name == body.name and is_governed(annotated, one, inside))
    return body if next(told, None) is not None else None


def _foremost(counts: Mapping[str, int]) -> str | None:
    """The one that is counted most, None where two are."""
    ordered = sorted(counts.items(), key=lambda pair: -pair[1])
    alone = len(ordered) == 1 or (len(ordered) > 1 and ordered[1][1] < ordered[0][1])
    return ordered[0][0] if alone else None


def _times(place: str, words: Sequence[str]) -> int:
    """How many of some sorted words are the last word of a place or begin with it ("Amsterdammers", "Groningers")."""
    last = place.casefold().split()[-1]
    for language in languages() if len(last) >= LONG_TOWN else ():
        last = last.removesuffix(language.grammar.town_ending)
    return bisect_left(words, last + LAST_SIGN) - bisect_left(words, last)
