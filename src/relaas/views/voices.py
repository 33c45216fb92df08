"""Voices: who says what a line tells, and how they stand to it: said, confirmed, denied or criticised."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from relaas.dossier import Dossier, EntryLine, StatementLine
from relaas.language.installed import load_language
from relaas.views.listing import fold_space
from relaas.views.naming import show_speaker
from relaas.views.wording import Wording

Voice = Literal["said", "confirmed", "denied", "criticised"]  # how somebody stands to what a line tells


@dataclass(frozen=True, slots=True)
class Voices:
    """The statements of a dossier by their ids."""

    statements: Mapping[str, StatementLine]

    def of(self, line: EntryLine, words: Wording) -> tuple[str, ...]:
        """Everybody who says what a line tells, each once, with how he stands to it where he does more than say it."""
        return tuple(
            dict.fromkeys(_worded(voice, show_speaker(told, words), words) for voice, told in self._told(line))
        )

    def beside(self, line: EntryLine, words: Wording) -> tuple[str, ...]:
        """The same without those whom the wording of the line names as saying it."""
        wording = fold_space(line.headline.text).lower()
        told = (
            (voice, show_speaker(statement, words))
            for voice, statement in self._told(line)
            if voice != "said" or not any(name.lower() in wording for name in _called(statement))
        )
        return tuple(dict.fromkeys(words(f"voice.{voice}", name=name) for voice, name in told))

    def _told(self, line: EntryLine) -> Iterator[tuple[Voice, StatementLine]]:
        for told in (self.statements[each] for each in line.entry.statements if each in self.statements):
            if told.name or told.statement.anonymous:
                yield voice_of(told), told


def read_voices(dossier: Dossier) -> Voices:
    """The voices of a dossier."""
    return Voices({line.statement.id: line for line in dossier.statements()})


def voice_of(told: StatementLine) -> Voice:
    """How a speaker stands to what he says, by the word for it."""
    facts = load_language(told.source.language).facts
    spoken = set(told.statement.cue_text.lower().split())
    kinds: tuple[tuple[Voice, Collection[str]], ...] = (
        ("denied", facts.denying),
        ("confirmed", facts.confirming),
        ("criticised", facts.criticising),
    )
    return next((voice for voice, known in kinds if spoken & set(known)), "said")


def _called(told: StatementLine) -> Iterator[str]:
    """What a speaker may be called in the wording of a line."""
    yield from filter(None, (told.name, told.statement.anonymous, told.statement.speaker_text))


def _worded(voice: Voice, name: str, words: Wording) -> str:
    return name if voice == "said" else words(f"voice.with.{voice}", name=name)
