"""Wording: every sentence and label that a person reads, in Dutch and English, from the tables in ``messages/``."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from babel import Locale
from babel.numbers import format_decimal

from relaas.errors import StopRun

MESSAGES = files("relaas.views") / "messages"
VIEW_LANGUAGES = tuple(sorted(entry.name.removesuffix(".toml") for entry in MESSAGES.iterdir()))
FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language: call it with a key to get the sentence, with its values filled in."""

    language: str = FALLBACK

    def __call__(self, key: str, /, **values: object) -> str:
        """The message under a dotted key; a missing key is an error in the program and raises KeyError."""
        message = look_up(self.language, key)
        if not isinstance(message, str):
            raise KeyError(f"{key} is a table of messages, not one message")
        return message.format(**values) if values else message

    def known(self, key: str) -> bool:
        """Whether there is one message under a dotted key."""
        try:
            return isinstance(look_up(self.language, key), str)
        except KeyError:
            return False

    def code(self, family: str, code: str) -> str:
        """The words for a code of the records ("status", "planned"), or the code itself where it has none yet."""
        key = f"{family}.{code}"
        return self(key) if code and self.known(key) else code.replace("-", " ").replace("_", " ")

    def count(self, key: str, number: int, /, **values: object) -> str:
        """A message in its singular or plural form, with the number in it as ``{n}``."""
        form = "one" if number == 1 else "other"
        return self(f"{key}.{form}", n=self.number(number), **values)

    def examples(self, key: str) -> tuple[tuple[str, str], ...]:
        """The pairs (command, what it does) under a key."""
        return tuple((command, gloss) for command, gloss in look_up(self.language, key))

    def number(self, value: float) -> str:
        """A number as this language writes it: 2,500 or 2.500."""
        return format_decimal(value, locale=self.language)

    def all_of(self, parts: Sequence[str]) -> str:
        """Parts joined as "a, b and c"."""
        return self._joined(parts, "and")

    def one_of(self, parts: Sequence[str]) -> str:
        """Parts joined as "a, b or c"."""
        return self._joined(parts, "or")

    def _joined(self, parts: Sequence[str], word: str) -> str:
        if len(parts) < 2:
            return "".join(parts)
        return f"{', '.join(parts[:-1])} {self(f'join.{word}')} {parts[-1]}"

    def language_name(self, code: str) -> str:
        """The name of a language in this language; the code itself where CLDR has none."""
        return str(Locale(self.language).languages.get(code, code))

    def country_name(self, code: str) -> str | None:
        """The name of a country (ISO 3166) in this language, or None where CLDR has none."""
        name = Locale(self.language).territories.get(code)
        return str(name) if name else None


@cache
def messages(language: str) -> Mapping[str, Any]:
    """The table of messages of a language; treat it as read-only."""
    if language not in VIEW_LANGUAGES:
        raise StopRun(f"There are no messages in {language!r}; choose one of: {', '.join(VIEW_LANGUAGES)}.")
    return tomllib.loads((MESSAGES / f"{language}.toml").read_text("utf-8"))


def look_up(language: str, key: str) -> Any:
    """What stands under a dotted key in the table of a language; KeyError where nothing does."""
    found: Any = messages(language)
    for part in key.split("."):
        if not isinstance(found, Mapping) or part not in found:
            raise KeyError(f"no message {key!r} in {language}.toml")
        found = found[part]
    return found


def locale_language(environment: Mapping[str, str]) -> str:
    """The language of the locale (``LC_ALL``, ``LC_MESSAGES``, ``LANG``); English where it has no messages."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if locale := environment.get(variable, ""):
            code = locale.partition("_")[0].partition(".")[0].lower()
            return code if code in VIEW_LANGUAGES else FALLBACK
    return FALLBACK
