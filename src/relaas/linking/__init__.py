"""Linking: across documents and languages: entities, entries, series, agreement, plans and their outcomes."""

from collections.abc import Mapping, Sequence

from relaas.linking.bonds import NO_BONDS, make_bonds
from relaas.linking.clustering import rarity_of
from relaas.linking.copies import find_copies
from relaas.linking.dates import apply_settled, settle_dates
from relaas.linking.entities import find_entities
from relaas.linking.entries import make_entries
from relaas.linking.nearness import with_nearest
from relaas.linking.papers import tell_facts
from relaas.linking.plans import link_plans
from relaas.linking.rulings import agree_on, rule
from relaas.linking.series import make_series
from relaas.linking.threads import make_threads
from relaas.model import LINE_ACTIONS, Decision, Document, Links, Records, Shelf, Workings

__all__ = ["link"]


def link(
    documents: Sequence[Document],
    records: Mapping[str, Records],
    decisions: Sequence[Decision] = (),
    workings: Workings | None = None,
) -> Links:
    """Everything that the records of all documents together tell; texts only tell what was copied.

    ``records`` holds the findings of each document under its id, ``decisions`` what people ruled and did not undo, in
    that order, anchored to these documents. The result depends on nothing but these three, and not on the order of
    the documents; ``workings`` save what a former call worked out. Cost grows near-linearly with the number of records.
    """
    workings, records = workings or Workings(), Shelf.of(records)
    # 1. What was copied counts once.
    copies = find_copies(documents)
    # 2. Mentions become persons, bodies, groups and places.
    entities = find_entities(records, decisions, workings)
    # 3. A date that one document leaves open may be settled by another.
    settled = settle_dates(documents, records, entities, workings)
    dated, redated = apply_settled(records, documents, settled, workings)
    # 4. Facts about the same thing become the lines of the chronology, and people rule on these.
    tellings = with_nearest(tell_facts(dated, redated, entities, workings), workings)
    rarity = rarity_of(tellings)
    of_lines = [decision for decision in decisions if decision.action in LINE_ACTIONS]
    bonds = make_bonds([told.fact.evidence for told in tellings], of_lines) if of_lines else NO_BONDS
    entries = make_entries(dated, redated, entities, copies, tellings, rarity, bonds, workings)
    entries, decided = rule(entries, decisions, entities, redated)
    # 5. Figures about the same quantity become series.
    series = agree_on(make_series(dated, redated, entities, workings), decisions, redated)
    # 6. Plans meet the later plans that replace them and the events that fulfil them.
    plan_links = link_plans(redated, tellings, entries, rarity, workings)
    # 7. Lines about one course of events become threads.
    entries, threads = make_threads(entries, tellings, plan_links, redated, rarity, workings)
    return Links(entities, entries, series, plan_links, copies, settled.times, settled.publications, decided, threads)
