"""The spaCy pipelines: which one serves which language, loaded only when a document needs it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from relaas.errors import StopRun
from relaas.language.installed import load_language
from relaas.language.tokenize import tune_tokenizer

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass(frozen=True, slots=True)
class Pipelines:
    """The pipelines chosen by the user: a name or folder by language; other languages take the one shipped."""

    chosen: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Stop the run for a language that there is not."""
        for language in self.chosen:
            load_language(language)

    def of(self, language: str) -> Language:
        """The loaded pipeline of a language; stops the run where there is none."""
        return _load(language, self.chosen.get(language, ""))


@cache
def _load(language: str, name: str) -> Language:
    import spacy  # takes half a second, so only what annotates pays for it

    path = Path(name) if name else Path(str(load_language(language).folder / "pipeline"))
    try:
        nlp = spacy.load(path if not name or path.is_dir() else name)
    except OSError as problem:
        raise StopRun(
            f"No pipeline {name or 'of its own'} for language {language!r} is installed. "
            f"Install one with `python -m spacy download`, or choose another with --pipeline {language}=NAME.",
            "no_pipeline",
            name=name or language,
            language=language,
        ) from problem
    tune_tokenizer(nlp, language)
    return nlp
