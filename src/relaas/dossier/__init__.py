"""The dossier: one SQLite file: schema, migrations, reading, writing, decisions, search."""

from relaas.dossier.builds import Build
from relaas.dossier.changes import ChangedEntry, Changes, NewDifference, Paper, Summary
from relaas.dossier.decisions import Standing
from relaas.dossier.departures import Departure
from relaas.dossier.dossier import Dossier, open_dossier
from relaas.dossier.filters import NO_FILTERS, Filters
from relaas.dossier.lines import (
    DifferenceLine,
    Doubted,
    EntityLine,
    EntryLine,
    EventLine,
    FigureLine,
    PlanLine,
    Quoted,
    ReferenceLine,
    SourceLine,
    StatementLine,
    ThreadLine,
    TimeLine,
)
from relaas.dossier.obstacles import (
    DamagedDossier,
    DiskFault,
    DossierInUse,
    LeftoverLog,
    NewerDossier,
    NoDossier,
    NothingToSave,
    ReadOnlyDossier,
)
from relaas.dossier.overview import Found
from relaas.dossier.packing import pack
from relaas.dossier.salvage import Salvage, salvage
from relaas.dossier.search import SearchResult
from relaas.dossier.store import KnownFile, OpenedFile, Stamp, stamp_of
from relaas.dossier.tables import ClashingIds
from relaas.dossier.verification import BrokenPassage, Fault, Verification

__all__ = [
    "NO_FILTERS",
    "BrokenPassage",
    "Build",
    "ChangedEntry",
    "Changes",
    "ClashingIds",
    "DamagedDossier",
    "Departure",
    "DifferenceLine",
    "DiskFault",
    "Dossier",
    "DossierInUse",
    "Doubted",
    "EntityLine",
    "EntryLine",
    "EventLine",
    "Fault",
    "FigureLine",
    "Filters",
    "Found",
    "KnownFile",
    "LeftoverLog",
    "NewDifference",
    "NewerDossier",
    "NoDossier",
    "NothingToSave",
    "OpenedFile",
    "Paper",
    "PlanLine",
    "Quoted",
    "ReadOnlyDossier",
    "ReferenceLine",
    "Salvage",
    "SearchResult",
    "SourceLine",
    "Stamp",
    "Standing",
    "StatementLine",
    "Summary",
    "ThreadLine",
    "TimeLine",
    "Verification",
    "open_dossier",
    "pack",
    "salvage",
    "stamp_of",
]
