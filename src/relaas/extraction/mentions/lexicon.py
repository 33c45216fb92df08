"""Which words name people and bodies, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from relaas.language.data import read_table
from relaas.model import Token

SHORTEST_PART = 4  # letters: "minister" may end a compound, "sg" may not


@dataclass(frozen=True, slots=True)
class People:
    """The words of ``people.toml`` of a language, in sets."""

    language: str
    roles: frozenset[str]
    bodies: frozenset[str]
    neither: frozenset[str]
    alike: tuple[frozenset[str], ...]
    links: frozenset[str]
    definite: frozenset[str]
    indefinite: frozenset[str]
    titles: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    male_pronouns: frozenset[str]
    female_pronouns: frozenset[str]
    plural_pronouns: frozenset[str]
    idioms: frozenset[str]
    saying: frozenset[str]
    metonyms: dict[str, str]
    capitals: dict[str, str]
    compounds: bool

    def is_role(self, token: Token) -> bool:
        """Whether a word names a function or a kind of person."""
        return self._among(token, self.roles)

    def is_body(self, token: Token) -> bool:
        """Whether a word is the common noun of a body that speaks and acts."""
        return self._among(token, self.bodies)

    def gender_of(self, token: Token) -> str | None:
        """``"male"`` or ``"female"`` where the word itself tells."""
        word = token.lemma.lower()
        if self._ends_in(word, self.female):
            return "female"
        return "male" if self._ends_in(word, self.male) else None

    def _among(self, token: Token, words: frozenset[str]) -> bool:
        if token.pos not in {"NOUN", "PROPN", "ADJ", "X", "VERB"}:
            return False
        if token.pos in {"ADJ", "VERB"} and token.text.lower() not in words:
            return False
        return any(self._ends_in(form.lower(), words) for form in (token.lemma, token.text))

    def _ends_in(self, word: str, words: frozenset[str]) -> bool:
        if word in words:
            return True
        tail = word.rpartition("-")[2]
        if tail != word and tail in words:
            return True
        if not self.compounds or word in self.neither:
            return False
        return any(word[cut:] in words for cut in range(2, len(word) - SHORTEST_PART + 1)) and not any(
            word.endswith(one) for one in self.neither
        )


@cache
def people(language: str) -> People:
    """The people and bodies of a language."""
    table = read_table(language, "people")
    pronouns, gender = table["pronouns"], table["gender"]
    return People(
        language=language,
        roles=frozenset(table["roles"]),
        bodies=frozenset(table["bodies"]),
        neither=frozenset(table["neither"]),
        alike=tuple(frozenset(group) for group in table["alike"]),
        links=frozenset(table["links"]),
        definite=frozenset(table["definite"]),
        indefinite=frozenset(table["indefinite"]),
        titles=frozenset(table["titles"]),
        male=frozenset(gender["male"]),
        female=frozenset(gender["female"]),
        male_pronouns=frozenset(pronouns["male"]),
        female_pronouns=frozenset(pronouns["female"]),
        plural_pronouns=frozenset(pronouns["plural"]),
        saying=frozenset(read_table(language, "statements")["verbs"]["say"].split()),
        idioms=frozenset(table["idioms"]),
        metonyms=table["metonyms"],
        capitals=table["capitals"],
        compounds=table["compounds"],
    )
