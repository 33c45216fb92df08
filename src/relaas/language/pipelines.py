"""The spaCy pipelines: which one serves which language, loaded only when a document needs it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from relaas.errors import StopRun
from relaas.language.data import folder
from relaas.language.tokenize import tune_tokenizer

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass(frozen=True, slots=True)
class Pipelines:
    """The pipelines chosen by the user, as pairs (language, name or folder); other languages take the one shipped."""

    chosen: tuple[tuple[str, str], ...] = ()

    def of(self, language: str) -> Language:
        """The loaded pipeline of a language; stops the run where there is none."""
        return _load(language, dict(self.chosen).get(language, ""))


def choose_pipelines(options: Iterable[str]) -> Pipelines:
    """The choice that options such as ``nl=nl_core_news_lg`` make; stops the run for a malformed one."""
    chosen = []
    for option in options:
        language, separator, name = option.partition("=")
        if not (language and separator and name):
            raise StopRun(f"{option!r} names no pipeline; write LANGUAGE=NAME, for example nl=nl_core_news_lg.")
        folder(language)
        chosen.append((language, name))
    return Pipelines(tuple(chosen))


@cache
def _load(language: str, name: str) -> Language:
    import spacy  # takes half a second, so only what annotates pays for it

    path = Path(name) if name else Path(str(folder(language) / "pipeline"))
    try:
        nlp = spacy.load(path if not name or path.is_dir() else name)
    except OSError as problem:
        raise StopRun(
            f"No pipeline {name or 'of its own'} for language {language!r} is installed. "
            f"Install one with `python -m spacy download`, or choose another with --pipeline {language}=NAME."
        ) from problem
    tune_tokenizer(nlp, language)
    return nlp
