"""The words of the operative part of motions, resolutions, orders and rulings."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class OperativeWords:
    """``operative.toml``: what a body that decides is called, and what opens the points of which it is the subject."""

    pronoun: str
    bodies: tuple[str, ...]
    articles: tuple[str, ...]
    introducing: tuple[str, ...]
    adding: tuple[str, ...]
    sitting: tuple[str, ...]
    reciting: tuple[str, ...]
    doing: tuple[str, ...]
    closing: tuple[str, ...]
