"""Decisions as items of JSON: what a dossier exports of them, and what another dossier of the same papers reads."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from relaas.errors import StopRun
from relaas.model import ACTIONS, Anchor, Decision, Passage

Item = dict[str, Any]
TEXTS = ("action", "note", "by", "at", "concept", "field", "value")


def decision_item(decision: Decision) -> Item:
    """A decision with the passages that it holds to."""
    return {
        "number": decision.number,
        **{key: getattr(decision, key) for key in TEXTS},
        "seal": decision.seal,
        "headline": _anchor_item(decision.headline) if decision.headline else None,
        "evidence": [_anchor_item(anchor) for anchor in decision.evidence],
        "others": [_anchor_item(anchor) for anchor in decision.others],
    }


def read_decision_items(text: str) -> tuple[Decision, ...]:
    """The decisions in a file: a list of items, or an export that holds one; stops the run where it is neither."""
    try:
        found = json.loads(text)
        items: Sequence[Item] = found["decisions"] if isinstance(found, dict) else found
        return tuple(_decision(item) for item in items)
    except (ValueError, KeyError, TypeError) as error:
        raise StopRun(f"This file holds no decisions of Relaas ({error}).", "no_decisions", problem=error) from error


def _decision(item: Item) -> Decision:
    said = {key: str(item[key]) for key in TEXTS}
    if said["action"] not in ACTIONS:
        raise ValueError(f"there is no decision {said['action']!r}")
    return Decision(
        number=int(item["number"]),
        headline=_anchor(item["headline"]) if item["headline"] else None,
        evidence=tuple(map(_anchor, item["evidence"])),
        others=tuple(map(_anchor, item["others"])),
        **said,  # type: ignore[arg-type]  # the action was looked up
    )


def _anchor_item(anchor: Anchor) -> Item:
    return {"text": anchor.quote, "path": anchor.path, **asdict(anchor.passage)}


def _anchor(item: Item) -> Anchor:
    return Anchor(Passage(str(item["document"]), int(item["start"]), int(item["end"])), item["text"], item["path"])
