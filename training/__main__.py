"""`python -m training nl --data DIR --output DIR`: from treebanks to a pipeline with its card, one command each."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import spacy

from training.card import write_card
from training.corpus import CORPORA, FILES
from training.recipe import SETTINGS, train
from training.scores import score


def main() -> None:
    """Train one language, or score a pipeline that stands there; write its card and report."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("language", choices=sorted(CORPORA))
    parser.add_argument("--data", type=Path, required=True, help="folder with the .conllu.gz and .iob2.gz files")
    parser.add_argument("--output", type=Path, required=True, help="folder for pipeline/ and report.json")
    parser.add_argument("--epochs", type=int, help="fewer epochs, for a trial")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--date", default=date.today().isoformat(), help="date on the card")  # noqa: DTZ011
    parser.add_argument("--score-only", action="store_true", help="score and describe output/pipeline as it is")
    options = parser.parse_args()
    corpus = CORPORA[options.language](options.data)
    options.output.mkdir(parents=True, exist_ok=True)
    pipeline = options.output / "pipeline"
    history = []
    if not options.score_only:
        settings = replace(SETTINGS[options.language], seed=options.seed)
        if options.epochs:
            settings = replace(settings, epochs=options.epochs, name_epochs=min(settings.name_epochs, options.epochs))
        history = train(options.language, corpus, pipeline, settings)
    nlp = spacy.load(pipeline)
    scores = {name: score(nlp, sentences) for name, sentences in corpus.tests.items()}
    write_card(pipeline, options.language, data=FILES[options.language], scores=scores, date=options.date)
    report = {"dev": history, "tests": scores}
    (options.output / "report.json").write_text(json.dumps(report, indent=1) + "\n", "utf-8")
    print(json.dumps(scores, indent=1))


if __name__ == "__main__":
    main()
