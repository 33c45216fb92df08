"""The card of a trained pipeline: what it was made from, how it scores, and the checksum of its files."""

from __future__ import annotations

import hashlib
from pathlib import Path

RECIPE_VERSION = "1"
CARD = "card.toml"
LICENCE = "CC BY-SA 4.0"


def checksum(pipeline: Path) -> str:
    """SHA-256 over the names and bytes of all files of a pipeline but its card, in the order of their names."""
    digest = hashlib.sha256()
    for path in sorted(pipeline.rglob("*")):
        if path.is_file() and path.name != CARD:
            digest.update(path.relative_to(pipeline).as_posix().encode() + b"\0")
            digest.update(path.read_bytes())
    return digest.hexdigest()


def write_card(
    pipeline: Path, language: str, *, data: list[str], scores: dict[str, dict[str, float]], date: str
) -> Path:
    """The card written into the pipeline's folder; `scores` are percentages per test, of raw text."""
    lines = [
        f'language = "{language}"',
        f'licence = "{LICENCE}"',
        f'recipe = "{RECIPE_VERSION}"',
        f'date = "{date}"',
        f'checksum = "{checksum(pipeline)}"',
        f"data = [{', '.join(repr(name).replace(chr(39), chr(34)) for name in data)}]",
    ]
    for test, values in scores.items():
        lines += ["", f'[scores."{test}"]', *(f"{key} = {value}" for key, value in values.items())]
    card = pipeline / CARD
    card.write_text("\n".join(lines) + "\n", "utf-8")
    return card
