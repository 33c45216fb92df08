"""Whose a figure is and where: what it measures, what its clause says, what stood before, what the text is about."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from relaas.extraction.clauses import Clause
from relaas.extraction.figures.bodies import speaks_for
from relaas.extraction.figures.counting import Counted
from relaas.extraction.figures.liable import only_finds
from relaas.extraction.figures.named_things import told_of
from relaas.extraction.figures.numbers import Number
from relaas.extraction.figures.owners import acting_in, acts_unknown, owner_of, reckons
from relaas.extraction.figures.places import place_of
from relaas.extraction.figures.settings import Setting
from relaas.extraction.figures.speakers import voice_at
from relaas.extraction.figures.states import singular_of
from relaas.extraction.figures.things import GAUGES, OUTPUTS, Thing, happening_of, mention_of, site_of
from relaas.extraction.nearby import token_from
from relaas.language.concepts import noun_group
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Figure, FigureStatus, Records, Sentence, Statement


@dataclass(frozen=True, slots=True)
class Told:
    """A number with what it counts, the clause that tells it, the figures before it and what the text is about.

    ``alongside`` is the status of the figure that it goes on a list with.
    """

    number: Number
    counted: Counted | None
    clause: Clause | None
    earlier: tuple[Figure, ...]
    setting: Setting
    alongside: FigureStatus | None = None


def whose_is(
    annotated: AnnotatedDocument,
    found: Records,
    sentence: Sentence,
    figure: Figure,
    told: Told,
    statement: Statement | None,
) -> str | None:
    """The id of the mention of whose a figure is, or None."""
    setting = told.setting
    if (measured := _measured(annotated, sentence, figure, told)) is not None:
        return mention_of(annotated, measured).id
    if figure.unit in GAUGES:
        return None
    found = _with_works(annotated, found, sentence, setting.works)
    voice = voice_at(annotated, found, statement, figure.start, setting)
    owner = owner_of(annotated, found, sentence, told.clause, told.counted, voice, statement)
    if owner is not None and only_finds(annotated, sentence, told.clause, owner):
        owner = setting.topic
    acting = owner or acting_in(annotated, found, told.clause, told.counted)
    if acting is not None and setting.body is not None and speaks_for(annotated, acting, setting.body):
        return setting.body.id
    if owner is not None:
        return setting.party_of(owner).id
    if (thing := told_of(annotated, told.clause, setting.kinds, setting.thing)) is not None:
        return thing.id
    if acting is not None and not (told.clause and reckons(annotated, sentence, told.clause)):
        return None
    if acts_unknown(annotated, found, told.clause):
        return None
    if before := _of_the_same(figure, told):
        return before.whose
    money = figure.unit in load_language(annotated.language_of(sentence)).figures.monies
    if setting.work is not None and money:
        return mention_of(annotated, setting.work).id
    if setting.thing is not None and not money:
        return setting.thing.id
    speaker = voice.alone if statement is not None and voice.alone is not None and voice.alone.type != "PER" else None
    topic = speaker or setting.body
    return setting.party_of(topic).id if topic else None


def where_is(
    annotated: AnnotatedDocument, found: Records, sentence: Sentence, figure: Figure, told: Told
) -> str | None:
    """The id of the mention of where a figure with its owner is, or None."""
    thing = _measured(annotated, sentence, figure, told)
    place = told.setting.named.get(thing.place) if thing is not None else None
    place = place or place_of(annotated, found, sentence, told.clause, told.counted, figure)
    if place is None:
        owner = next((one for one in found.mentions if one.id == figure.whose), None) if figure.whose else None
        place = told.setting.place_of_body(owner)
    return told.setting.party_of(place).id if place else None


def _measured(annotated: AnnotatedDocument, sentence: Sentence, figure: Figure, told: Told) -> Thing | None:
    """The site that yields so much, or the happening that has so much on its scale."""
    if figure.unit in OUTPUTS:
        return site_of(told.setting.sites, told.setting.site, told.clause)
    if figure.unit in GAUGES:
        return happening_of(annotated, told.setting.happenings, sentence, token_from(annotated, figure.start))
    return None


def _of_the_same(figure: Figure, told: Told) -> Figure | None:
    """The last figure before it of the same things, whose it is too: "Hale recalls 900 cars. In Spain 40 were sold"."""
    if figure.unit is not None or not figure.counted:
        return None
    named = told.counted is not None and told.counted.text
    if named and told.counted is not None and noun_group(singular_of(told.counted)) == "persons":
        return None  # other people
    same = (one for one in reversed(told.earlier) if one.counted == figure.counted and one.unit is None and one.whose)
    return next(same, None)


def _with_works(annotated: AnnotatedDocument, found: Records, sentence: Sentence, works: Iterable[Thing]) -> Records:
    """The records with the named works of a sentence among the mentions."""
    start, end = annotated.span(sentence.first, sentence.last)
    inside = (mention for mention in (mention_of(annotated, one) for one in works) if start <= mention.start < end)
    return replace(found, mentions=tuple(sorted([*found.mentions, *inside], key=lambda one: (one.start, -one.end))))
