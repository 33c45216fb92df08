"""The words by which a text tells that a date or a number was changed, or that a claim is contested."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from relaas.language.tables import At


@dataclass(frozen=True, slots=True, eq=False)
class TellsChange:
    """A way to tell that a value was changed: a pattern in which OLD and NEW stand for two dates or two amounts.

    STOP stands for the end of a sentence before another, and the name of one of the ``phrases`` for that one. Of the
    words ``beside`` one must stand in the same text, where any are named; ``of`` is what is told so, where it is not
    both; ``after``: the new date is no earlier one; ``kind`` is how they differ. ``examples`` are sentences that the
    pattern must match with the old and the new value in brackets, ``refused`` those that it must not.
    """

    name: str
    pattern: str
    examples: tuple[str, ...]
    refused: Annotated[tuple[str, ...], At("not")] = ()
    beside: str = ""
    of: Literal["", "dates", "amounts"] = ""
    after: bool = False
    kind: Literal["later-revision", "contradiction"] = "later-revision"


@dataclass(frozen=True, slots=True, eq=False)
class TellsDispute:
    """A way to tell a claim and its denial in one sentence: a pattern with the denial as the group of that name.

    ``examples`` are sentences that the pattern must match, ``refused`` those that it must not.
    """

    name: str
    pattern: str
    examples: tuple[str, ...]
    refused: Annotated[tuple[str, ...], At("not")] = ()


@dataclass(frozen=True, slots=True, eq=False)
class TellsReversal:
    """A way to tell that somebody now says or does otherwise than before: a pattern with the telling words as ``told``.

    These tell what was so ``before``, or what is so ``now``; what stands against them stands beside them, or nowhere.
    ``examples`` are sentences that the pattern must match, ``refused`` those that it must not.
    """

    name: str
    tells: Literal["before", "now"]
    pattern: str
    examples: tuple[str, ...]
    refused: Annotated[tuple[str, ...], At("not")] = ()


@dataclass(frozen=True, slots=True, eq=False)
class DifferingWords:
    """``differing.toml``: how a language tells that something was changed or is contested.

    ``phrases`` are parts of the patterns of changes, by the names in capitals that stand for them; ``sums`` are the
    words that say what an amount of money is of, ``dimensions`` what another quantity is of, ``tolls`` what befell
    the people that are counted, as patterns by language-neutral names. ``degrees`` are words of how sure, how much
    or how often, one of which for another in a copy says another thing. ``sides`` are patterns of the words before
    a thing that tell it from others of its name, by kind and by language-neutral value, ``sorts`` those of persons
    who are told apart by what they are called themselves. ``granting`` are words by which a text says that it does
    not contest, ``whole_of`` those right before a whole of which it tells a part, ``again`` those that say that a
    deed is done once more.
    """

    phrases: Mapping[str, str]
    sums: Mapping[str, str]
    tolls: Mapping[str, str]
    dimensions: Mapping[str, str]
    sides: Mapping[str, Mapping[str, str]]
    sorts: Mapping[str, Mapping[str, str]]
    changes: Annotated[tuple[TellsChange, ...], At("change")]
    disputes: Annotated[tuple[TellsDispute, ...], At("dispute")]
    reversals: Annotated[tuple[TellsReversal, ...], At("reversal")]
    contesting: tuple[str, ...]
    granting: tuple[str, ...]
    contested: tuple[str, ...]
    reckoning: tuple[str, ...]
    part_of: tuple[str, ...]
    whole_of: tuple[str, ...]
    updating: tuple[str, ...]
    again: tuple[str, ...]
    degrees: tuple[str, ...]
