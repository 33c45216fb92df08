"""Who says "I" and "we" beside a figure: the one who speaks or writes, and the body that he does so for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from relaas.extraction.figures.bodies import leads
from relaas.extraction.figures.settings import Setting
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Mention, Records, Statement

ADDRESS = re.compile(r"[\"']?\s{0,2}[<(\[]?(?:mailto:)?[\w.+-]+@([\w-]{4,})\.")
SHORTEST = 4  # letters of the name of a body that opens an address
FARTHEST = 40  # characters between a person and the body that he is of


@dataclass(frozen=True, slots=True)
class Voice:
    """Whom "I" stands for in a place (``alone``), whom "we" (``together``) and whom "you" (``addressed``).

    Each is None where that is not known.
    """

    alone: Mention | None
    together: Mention | None
    addressed: Mention | None = None

    def of(self, word: str) -> Mention | None:
        """Whom a word of the first or second person stands for."""
        if word.lower() in function_words("second_person"):
            return self.addressed
        return self.together if word.lower() in function_words("first_plural") else self.alone

    def tells_of(self, word: str) -> bool:
        """Whether a word stands for somebody who speaks or is spoken to."""
        return word.lower() in function_words("first_person") | function_words("second_person")


def voice_at(
    annotated: AnnotatedDocument, found: Records, statement: Statement | None, at: int, setting: Setting
) -> Voice:
    """Who speaks at a place: the speaker, else the author of the part, else the body that issued the text.

    A person says "we" for the body that the text tells him to be of, or leads the one that the text is about.
    """
    speaker = _speaker_at(annotated, found, statement, at, setting)
    quoted = statement is not None and statement.kind == "direct"
    reader = None if quoted else _reader_at(annotated, found, at, setting)
    if speaker is None or speaker.type != "PER":
        return Voice(speaker, speaker, reader)
    body = body_of_person(annotated, found, speaker) or (setting.body if leads(speaker) else None)
    return Voice(body, body, reader) if body is not None and leads(speaker) else Voice(speaker, body, reader)


def _reader_at(annotated: AnnotatedDocument, found: Records, at: int, setting: Setting) -> Mention | None:
    """To whom a message or a letter is written: the body of the one who receives it, else that person."""
    parts = annotated.document.parts_at(at)
    names = next((part.recipients for part in parts if part.recipients), ())
    if not names:
        return setting.reader
    person = setting.named.get(names[0])
    return None if person is None else body_of_person(annotated, found, person) or person


def _speaker_at(
    annotated: AnnotatedDocument, found: Records, statement: Statement | None, at: int, setting: Setting
) -> Mention | None:
    if statement is not None:
        speaker = next((one for one in found.mentions if one.id == statement.speaker), None)
        return speaker if speaker is not None and (speaker.refers_to or not speaker.generic) else None
    document = annotated.document
    author = next((part.author for part in document.parts_at(at) if part.author), document.author)
    return setting.issuer if author is None else setting.named.get(author)


def body_of_person(annotated: AnnotatedDocument, found: Records, person: Mention) -> Mention | None:
    """The body that somebody is said to be of: "Ann Tully of Hale", "Hale's chairman Ann Tully", "ann@hale.com"."""
    named = [one for one in found.mentions if one.name == person.name and one.type == "PER"]
    bodies = [one for one in found.mentions if one.type == "ORG" and not one.generic]
    near = ((one, body) for one in named for body in bodies if 0 < body.start - one.end < FARTHEST)
    behind = (body for one, body in near if _links(annotated, one, body))
    within = (body for one in named for body in bodies if _in_role(one, body))
    return next(behind, None) or next(within, None) or _by_address(annotated, named, bodies)


def _by_address(annotated: AnnotatedDocument, named: Sequence[Mention], bodies: Sequence[Mention]) -> Mention | None:
    """The body whose name opens the address of somebody, as the head of a mail gives it."""
    text = annotated.document.text
    found = (ADDRESS.match(text, one.end) for one in named)
    hosts = {address[1].replace("-", "").casefold() for address in found if address is not None}
    return next((body for body in bodies if any(_is_host(body.name, host) for host in hosts)), None)


def _is_host(name: str, host: str) -> bool:
    """Whether a host goes by the name of a body: "halefoods.com" or "hale-uk.com" by "Hale Foods" or "Hale"."""
    letters = "".join(filter(str.isalnum, name.casefold()))
    return len(letters) >= SHORTEST and (host.startswith(letters) or letters.startswith(host))


def _links(annotated: AnnotatedDocument, person: Mention, body: Mention) -> bool:
    """Whether the words between a person and a body tell that he is of it."""
    return _of_body(body.language).fullmatch(annotated.document.text[person.end : body.start]) is not None


def _in_role(person: Mention, body: Mention) -> bool:
    """Whether the words for what somebody is hold the name of a body: "Hale's chairman Ann Tully"."""
    role = person.role_passage
    return role is not None and role.start <= body.start and body.end <= role.end


@cache
def _of_body(language: str) -> re.Pattern[str]:
    """Matches what stands between somebody and his body: " of ", ", a spokesman for the ", " (", "."""
    linking = function_words("binding", language) | function_words("holders", language)
    words = "|".join(sorted(map(re.escape, linking)))
    articles = "|".join(sorted(map(re.escape, function_words("articles", language))))
    offices = "|".join(sorted(map(re.escape, load_language(language).bodies.led_by)))
    described = rf",\s(?:(?:{articles})\s)?(?:[\w-]+\s){{0,2}}(?:{offices})"
    return re.compile(rf"\s\(|(?:{described})?\s(?:{words})\s(?:(?:{articles})\s)?", re.IGNORECASE)
