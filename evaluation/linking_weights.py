"""What weights the rows of the comparison of two tellings would have if dossiers with marked key lines chose them.

    python -m evaluation.linking_weights            # the development dossiers of evaluation/dossiers
    python -m evaluation.linking_weights NAME ...   # only these

Every pair of tellings of two documents, of which one at least tells a key line, is an example: they are one thing where
both tell the same key line. A ridge logistic regression over the rows of ``linking/comparing.py`` is fitted to all
dossiers but one and ranks the pairs of that one, beside the weights of the table. The table keeps weights by hand as
long as the fitted ones do not rank pairs of a dossier that they were not fitted to clearly better; a row that no
dossier gives weight to, or one with the other sign, is the thing to look at.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evaluation.chronology import FOLDER, KeyLine, built, passages_meet, read_key_lines
from relaas.linking.clustering import rarity_of
from relaas.linking.comparing import TABLE, prior
from relaas.linking.dates import apply_settled, settle_dates
from relaas.linking.entities import find_entities
from relaas.linking.nearness import with_nearest
from relaas.linking.papers import tell_facts
from relaas.linking.tellings import Telling

DEVELOPMENT = ("solvane", "veerdam", "kelderzaak", "elzenhage")  # filara stays unseen
RIDGE = 3.0  # how strongly weights are drawn to nothing
ROUNDS = 60  # Newton steps at most
DONE = 1e-7  # by which the loss falls at the last step
Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Examples:
    """The pairs of one dossier: what every row of the table gives each, and whether both tell one key line."""

    scores: Values
    same: Values


def examples_of(name: str) -> Examples:
    """The pairs of tellings of a dossier."""
    with built(name) as dossier:
        documents, records = dossier.documents_to_link(), dossier.records()
    entities = find_entities(records, ())
    dated, redated = apply_settled(records, documents, settle_dates(documents, records, entities))
    tellings = with_nearest(tell_facts(dated, redated, entities))
    facts = read_key_lines(FOLDER / name / "keylines.jsonl", {Path(one.path).name: one for one in documents})
    return compared(tellings, [key_lines_of(told, facts) for told in tellings])


def key_lines_of(told: Telling, facts: Sequence[KeyLine]) -> frozenset[int]:
    """The places of the key lines that a telling tells."""
    passages = (*told.fact.headline.passages, *told.fact.evidence)
    return frozenset(
        place
        for place, fact in enumerate(facts)
        if any(passages_meet(piece, passage) for piece in passages for passage in fact.passages)
    )


def compared(tellings: Sequence[Telling], told: Sequence[frozenset[int]]) -> Examples:
    """Every pair of two documents of which one at least tells a key line, by the rows of the table."""
    rarity = rarity_of(tellings)
    pairs = [
        (left, right)
        for left, right in combinations(range(len(tellings)), 2)
        if tellings[left].rank != tellings[right].rank and (told[left] or told[right])
    ]
    rows = [[row.score(tellings[a], tellings[b], rarity) for row in TABLE] + [prior(rarity)] for a, b in pairs]
    same = [float(bool(told[a] & told[b])) for a, b in pairs]
    return Examples(np.array(rows, dtype=np.float64), np.array(same))


def fit(scores: Values, same: Values) -> Values:
    """The weights of a ridge logistic regression, the constant first."""
    inputs = np.c_[np.ones(len(scores)), scores]
    weights = np.zeros(inputs.shape[1])
    ridge = np.full(len(weights), RIDGE)
    ridge[0] = DONE
    loss = _loss(inputs, same, weights, ridge)
    for _ in range(ROUNDS):
        chances = 1 / (1 + np.exp(-np.clip(inputs @ weights, -30, 30)))
        gradient = inputs.T @ (chances - same) + ridge * weights
        curvature = (inputs * (chances * (1 - chances))[:, None]).T @ inputs + np.diag(ridge)
        step, share = np.linalg.solve(curvature, gradient), 1.0
        while share > DONE and _loss(inputs, same, weights - share * step, ridge) > loss:
            share /= 2
        weights = weights - share * step
        before, loss = loss, _loss(inputs, same, weights, ridge)
        if before - loss < DONE:
            break
    return weights


def _loss(inputs: Values, same: Values, weights: Values, ridge: Values) -> float:
    odds = inputs @ weights
    return float(np.logaddexp(0, odds).sum() - same @ odds + 0.5 * (ridge * weights * weights).sum())


def average_precision(same: Values, odds: Values) -> float:
    """The mean share of right pairs among those ranked no lower, over the right pairs."""
    ranked = same[np.argsort(-odds, kind="stable")] > 0
    found = np.cumsum(ranked) / np.arange(1, len(ranked) + 1)
    return float(found[ranked].mean()) if ranked.any() else 0.0


def report(found: dict[str, Examples]) -> Iterator[str]:
    """The ranking of each dossier by hand and by the others, then the weight of every row by hand and fitted."""
    by_hand = np.array([*(row.weight for row in TABLE), 1.0])
    yield f"{'dossier':14}{'pairs':>8}{'one thing':>11}{'by hand':>9}{'fitted to the others':>22}"
    for name, own in found.items():
        others = [one for other, one in found.items() if other != name] or [own]
        fitted = fit(np.vstack([one.scores for one in others]), np.concatenate([one.same for one in others]))
        hand, theirs = own.scores @ by_hand, own.scores @ fitted[1:]
        ranked = average_precision(own.same, hand), average_precision(own.same, theirs)
        yield f"{name:14}{len(own.same):8}{int(own.same.sum()):11}{ranked[0]:9.3f}{ranked[1]:22.3f}"
    fitted = fit(
        np.vstack([one.scores for one in found.values()]), np.concatenate([one.same for one in found.values()])
    )
    yield f"\n{'row':14}{'by hand':>9}{'fitted':>9}"
    for row, weight in zip(TABLE, fitted[1:], strict=False):
        yield f"{row.name:14}{row.weight:9.1f}{weight:9.1f}"


def main(names: Sequence[str]) -> None:
    """Print the report on the dossiers named, or on those for development."""
    print("\n".join(report({name: examples_of(name) for name in names or DEVELOPMENT})))


if __name__ == "__main__":
    main(sys.argv[1:])
