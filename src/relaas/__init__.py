"""Relaas turns a dossier of dated documents, in Dutch and English, into a sourced chronology.

Three verbs: ``build`` makes or extends a dossier, ``open_dossier`` reads one, ``find_times`` finds the time expressions
of a text without a dossier.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from relaas.dossier import open_dossier
    from relaas.pipeline import BuildOptions, BuildReport, build, find_times

__all__ = ["BuildOptions", "BuildReport", "build", "find_times", "open_dossier"]
__version__ = "0.2.0"


def __getattr__(name: str) -> Any:
    """A public name, imported when it is first asked for: a program that only reads need not load the rules."""
    if name not in __all__:
        raise AttributeError(f"module 'relaas' has no attribute {name!r}")
    return getattr(import_module("relaas.dossier" if name == "open_dossier" else "relaas.pipeline"), name)
