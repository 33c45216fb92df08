"""`python -m training nl --data DIR --output DIR`: one command per language, from treebanks to a pipeline."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import spacy

from training.corpus import CORPORA
from training.recipe import Settings, train
from training.scores import score


def main() -> None:
    """Train one language and write its pipeline and report."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("language", choices=sorted(CORPORA))
    parser.add_argument("--data", type=Path, required=True, help="folder with the .conllu.gz files")
    parser.add_argument("--output", type=Path, required=True, help="folder for pipeline/ and report.json")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--no-names", action="store_true")
    parser.add_argument("--width", type=int, default=96)
    parser.add_argument("--depth", type=int, default=4)
    parser.add_argument("--two", action="store_true", help="an encoder of its own for the parser")
    parser.add_argument("--characters", action="store_true")
    parser.add_argument("--weight", type=int, default=1)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--hidden", type=int, default=64)
    parser.add_argument("--adapt", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    corpus = CORPORA[options.language](options.data)
    options.output.mkdir(parents=True, exist_ok=True)
    pipeline = options.output / "pipeline"
    settings = Settings(
        epochs=options.epochs,
        seed=options.seed,
        names=options.language == "en" and not options.no_names,
        width=options.width,
        depth=options.depth,
        two=options.two,
        hidden=options.hidden,
        adapt=options.adapt,
        characters=options.characters,
        weight=options.weight,
        dropout=options.dropout,
    )
    history = train(options.language, corpus, pipeline, settings)
    nlp = spacy.load(pipeline)
    scores = {name: score(nlp, sentences) for name, sentences in corpus.tests.items()}
    report = {"dev": history, "tests": scores}
    (options.output / "report.json").write_text(json.dumps(report, indent=1) + "\n")
    print(json.dumps(scores, indent=1))


if __name__ == "__main__":
    main()
