"""Examining a dossier before a command reads it: what is unfinished is said, and a damaged one is not read."""

from pathlib import Path

from relaas.dossier import DamagedDossier, Dossier, open_dossier
from relaas.errors import RelaasError
from relaas.views.cli.session import Session

AT_ONCE = 8_000_000  # bytes; what a larger dossier holds is looked through where that is asked for
CODEC_FAULTS = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError)  # of values that nobody wrote


def examine(session: Session, path: Path, *, careful: bool) -> None:
    """Say what is unfinished in a dossier; stops the run where it is damaged."""
    with open_dossier(path) as dossier:
        if careful or path.stat().st_size <= AT_ONCE:
            stop_if_damaged(dossier)
        say_unfinished(session, dossier)


def stop_if_damaged(dossier: Dossier, *, thorough: bool = True) -> None:
    """Stop the run where a dossier is not as it was written; ``thorough``: also where the values in it are not."""
    if found := dossier.damage(thorough=thorough):
        raise DamagedDossier(dossier.path, found)


def say_unfinished(session: Session, dossier: Dossier) -> None:
    """Say which builds were not finished, and whether the lines are behind what they rest on."""
    words = session.words
    unfinished = dossier.progress.unfinished()
    for sources in unfinished:
        named = words.all_of([source.name for source in sources])
        session.say(words("unfinished.build", sources=named), style="yellow")
    if not dossier.is_complete and not unfinished:
        session.say(words("unfinished.links"), style="yellow")


def damage_behind(path: Path) -> DamagedDossier | None:
    """What is wrong in a dossier of which an error may come, None where the fault is not in it."""
    try:
        with open_dossier(path) as dossier:
            found = dossier.damage()
    except DamagedDossier as damaged:
        return damaged
    except RelaasError:  # there is no dossier that the error could come of
        return None
    return DamagedDossier(path, found) if found else None
