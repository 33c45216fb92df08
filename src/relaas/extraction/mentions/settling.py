"""Settling for whom a mention stands: full names, descriptions and pronouns within one document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from itertools import pairwise

from relaas.extraction.mentions.bodies import Bodies, may_take_up
from relaas.extraction.mentions.defined import defined_terms, term_of
from relaas.extraction.mentions.draft import Draft
from relaas.extraction.mentions.first_names import gender_of_first_name
from relaas.extraction.mentions.initials import initials_in
from relaas.extraction.mentions.located import houses_by_use, places_by_use
from relaas.extraction.mentions.lone_bodies import may_be_body, names_of_bodies
from relaas.extraction.mentions.naming import bears_first_name
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.language.lexicons.names import PeopleWords
from relaas.model import AnnotatedDocument

REACH = 4  # sentences that a pronoun looks back
DESCRIPTION_REACH = 60  # sentences that a description looks around for the function of a named person
GENDERED = 4  # for one of whom it is known that he is of the gender of a pronoun
NEAR = 12  # sentences that it looks back for another description


def settle(annotated: AnnotatedDocument, drafts: Sequence[Draft]) -> dict[int, int]:
    """For each draft (by index) that stands for an earlier or fuller one, the index of that one.

    Chains are followed: the target is always a name or the first description.
    """
    targets: dict[int, int] = {}
    targets.update(_full_names(annotated, drafts))
    acronyms = _acronyms(annotated, drafts)
    targets.update(acronyms)
    targets.update(initials_in(annotated, drafts, explained=acronyms))
    officials = [index for index, draft in enumerate(drafts) if draft.role is not None]
    bodies = Bodies(annotated, drafts)
    several = _taken_for_several(annotated, drafts)
    defined = defined_terms(annotated, drafts)
    spoken_of: dict[object, int] = {}  # bodies without a name, by the words that describe them
    for index, draft in enumerate(drafts):
        if draft.kind == "description":
            target = defined.get(term_of(annotated, draft)) if draft.definite else None
            target = _described(annotated, drafts, index, officials) if target is None else target
            target = bodies.described(index) if target is None else target
            target = spoken_of.setdefault(_as_described(annotated, draft), index) if target is None else target
        elif draft.kind == "pronoun":
            target = None if draft.neuter else _antecedent(annotated, drafts, index, targets, several)
            target = bodies.taken_up(index) if target is None and may_take_up(annotated, draft) else target
        else:
            target = defined.get(term_of(annotated, draft))
            target = bodies.defined(index) if target is None else target
            target = index if target is None else target
        if target is not None:
            root = targets.get(target, target)
            bodies.hear(index, root)
            if root != index:
                targets[index] = root
    return targets


def _as_described(annotated: AnnotatedDocument, draft: Draft) -> object:
    """What makes descriptions of a body without a name one: the same definite words; any other is its own."""
    definite = draft.label == "ORG" and draft.definite and not draft.plural
    language = load_language(draft.language)
    tokens = annotated.tokens[draft.first : draft.last]
    own = any(one.text.lower() in language.bodies.others or one.feature("Poss") == "Yes" for one in tokens)
    return _role_words(annotated, draft) if definite and not own else draft.first


def _words(annotated: AnnotatedDocument, draft: Draft) -> tuple[str, ...]:
    return tuple(token.text for token in annotated.tokens[draft.first : draft.last])


def _named(annotated: AnnotatedDocument, draft: Draft) -> tuple[str, ...]:
    """The words of a name, that of a body without its article: "De Wissel" is "Wissel" too."""
    words = _words(annotated, draft) if draft.kind == "name" else ()
    articled = len(words) > 1 and words[0].lower() in function_words("articles", draft.language)
    return words[1:] if articled and draft.label == "ORG" else words


def _full_names(annotated: AnnotatedDocument, drafts: Sequence[Draft]) -> dict[int, int]:
    """The first full name of the document for every surname, and the first mention for every repeated name."""
    words = [_named(annotated, draft) for draft in drafts]
    houses = houses_by_use(annotated, words, drafts)
    located = places_by_use(annotated, words, drafts, houses)
    _agree_on_labels(words, drafts, located, houses)
    bodies = names_of_bodies(annotated, words, drafts)
    for name, draft in zip(words, drafts, strict=True):
        if may_be_body(name, draft, bodies, located):
            draft.label = "ORG"
    fullest: dict[tuple[str, ...], int] = {}
    for index, name in enumerate(words):
        if len(name) < 2 or drafts[index].label not in {"PER", "OTHER"}:
            continue
        for cut in range(1, len(name)):
            tail = name[cut:]
            if tail[0].lower() in function_words("name_particles") and cut + 1 < len(name) and len(tail) == 1:
                continue
            if tail not in fullest and tail[0][0].isupper():
                fullest[tail] = index
    first: dict[tuple[str, ...], int] = {}
    targets = {}
    for index, name in enumerate(words):
        if not name:
            continue
        known = _known(name, fullest)
        if known is not None and not _may_be_surname(annotated, drafts, index, known, bodies):
            known = None
        if known is not None and known != index and (drafts[index].label in {"PER", "OTHER"} or len(name) == 1):
            if drafts[known].label == "PER" or drafts[index].label == "PER":
                drafts[index].label = drafts[known].label = "PER"
            targets[index] = first.get(words[known], known)
        elif name in first:
            targets[index] = first[name]
        else:
            first[name] = index
    return targets


def _agree_on_labels(
    words: Sequence[tuple[str, ...]],
    drafts: Sequence[Draft],
    located: Collection[tuple[str, ...]],
    houses: Collection[tuple[str, ...]],
) -> None:
    """Give a name the label that its function gives it elsewhere, and what was taken for a place that of a person.

    What is ``located`` somewhere is a place wherever it stands without a function, one of the ``houses`` a body.
    """
    named = [(name, draft) for name, draft in zip(words, drafts, strict=True) if name]
    persons = {name for name, draft in named if draft.label == "PER"}
    firms = {name for name, draft in named if draft.label == "ORG" and draft.role is not None}
    for name, draft in named:
        if name in located:
            if draft.label in {"PER", "ORG", "OTHER"} and draft.role is None and draft.country is None:
                draft.label = "GPE"
        elif (name in firms or name in houses) and draft.role is None and draft.country is None:
            draft.label = "ORG"
        elif name in persons and draft.label in {"GPE", "LOC", "OTHER"} and draft.country is None:
            draft.label = "PER"


def _may_be_surname(
    annotated: AnnotatedDocument, drafts: Sequence[Draft], index: int, full: int, bodies: Collection[str]
) -> bool:
    """Whether a lone name may be short for that of a person: no body is, and a place only of one who is surely one."""
    draft, person = drafts[index], drafts[full]
    genders = {draft.gender or _gender_by_name(annotated, draft), person.gender or _gender_by_name(annotated, person)}
    if genders == {"male", "female"}:
        return False  # "mevrouw De Wit" is not Karel de Wit
    if draft.last - draft.first > 1 or draft.label in {"PER", "OTHER"}:
        several, titled = draft.last - draft.first > 1, draft.role is not None
        return several or titled or annotated.tokens[draft.first].text not in bodies
    surely = person.role is not None or bears_first_name(annotated, person)
    if draft.label == "ORG":
        return surely and annotated.tokens[draft.first].text not in bodies
    return surely and draft.country is None


def _acronyms(annotated: AnnotatedDocument, drafts: Sequence[Draft]) -> dict[int, int]:
    """The full name for every acronym that the document itself explains in brackets, either way round."""
    names = [index for index, draft in enumerate(drafts) if draft.kind in {"name", "description"}]
    explained: dict[tuple[str, ...], int] = {}
    for left, right in pairwise(names):
        one, other = drafts[left], drafts[right]
        if other.first != one.last + 1 or annotated.tokens[one.last].text not in {"(", ","}:
            continue
        short, long = (right, left) if _shortens(annotated, other, one) else (left, right)
        if _shortens(annotated, drafts[short], drafts[long]):
            explained.setdefault(_words(annotated, drafts[short]), long)
    targets = {}
    for index, draft in enumerate(drafts):
        full = explained.get(_words(annotated, draft)) if draft.kind == "name" else None
        if full is not None and full != index:
            targets[index] = full
    return targets


def _shortens(annotated: AnnotatedDocument, short: Draft, full: Draft) -> bool:
    """Whether the letters of a name stand in their order at the starts of words or word parts of another."""
    words = _words(annotated, short)
    if len(words) != 1 or not 2 <= len(words[0]) <= 7 or sum(letter.isupper() for letter in words[0]) < 2:
        return False
    text = " ".join(_words(annotated, full)).lower()
    if len(text) < 2 * len(words[0]) or " " not in text:
        return False
    position = 0
    for letter in words[0].lower():
        position = text.find(letter, position) + 1
        if position == 0:
            return False
    return text[0] == words[0][0].lower() or any(word[0] == words[0][0].lower() for word in text.split())


def _known(name: tuple[str, ...], fullest: dict[tuple[str, ...], int]) -> int | None:
    """The full name that ends in this one; a Dutch genitive ("Bidens plan") counts."""
    if name in fullest:
        return fullest[name]
    last = name[-1]
    return fullest.get((*name[:-1], last[:-1])) if last.endswith("s") else None


def _role_words(annotated: AnnotatedDocument, draft: Draft) -> frozenset[str]:
    first, last = draft.role if draft.kind == "name" and draft.role else (draft.first, draft.last)
    lexicon = load_language(draft.language).people
    marks = function_words("adding", draft.language) | {",", "(", ")"}
    skipped = lexicon.definite | lexicon.indefinite | lexicon.links | marks
    lemmas = (token.lemma.lower() for token in annotated.tokens[first:last])
    return frozenset(lemma for lemma in lemmas if lemma not in skipped)


def _described(
    annotated: AnnotatedDocument, drafts: Sequence[Draft], index: int, officials: Sequence[int]
) -> int | None:
    """The person for whom a definite description stands: first by his function, then by an alike description."""
    draft = drafts[index]
    lexicon = load_language(draft.language).people
    if not draft.definite or draft.plural or draft.label != "PER":
        return None
    head = annotated.tokens[draft.head].lemma.lower()
    words = _role_words(annotated, draft)
    scored = []
    first = index
    while first > 0 and draft.sentence - drafts[first - 1].sentence <= NEAR:
        first -= 1
    low = bisect_left(officials, draft.sentence - DESCRIPTION_REACH, key=lambda one: drafts[one].sentence)
    high = bisect_left(officials, draft.sentence + DESCRIPTION_REACH, key=lambda one: drafts[one].sentence)
    for other in sorted({*range(first, index), *officials[low:high]} - {index}):
        candidate = drafts[other]
        distance = draft.sentence - candidate.sentence
        if candidate.kind == "pronoun":
            continue
        score = _fit(annotated, draft, candidate, head, words, lexicon)
        if score > 0 and (other < index or (candidate.role is not None and score >= 3)):
            scored.append((score, -abs(distance), other < index, -other))
    if not scored:
        return None
    best: int = -max(scored)[3]
    return best


def _fit(
    annotated: AnnotatedDocument, draft: Draft, candidate: Draft, head: str, words: frozenset[str], lexicon: PeopleWords
) -> int:
    """How well a named person's function or an earlier description fits a description; 0 = not at all."""
    if draft.country and candidate.country and draft.country != candidate.country:
        return 0
    if draft.gender and candidate.gender and draft.gender != candidate.gender:
        return 0
    if candidate.kind == "name":
        if candidate.role is None or candidate.label != "PER":
            return 0
        theirs = _role_words(annotated, candidate)
        fits = head in theirs and (words <= theirs or len(words) == 1)
        return 3 + 2 * len(words & theirs) + (draft.country == candidate.country) if fits else 0
    if candidate.plural or candidate.label != "PER":
        return 0
    their_head = annotated.tokens[candidate.head].lemma.lower()
    theirs = _role_words(annotated, candidate)
    near = draft.sentence - candidate.sentence
    if head == their_head and (words <= theirs or theirs <= words) and near >= 0:
        return 2 + (words == theirs)
    alike = any(head in group and their_head in group for group in lexicon.alike)
    return 1 if alike and 0 <= near <= 3 and len(words) == 1 else 0


def _antecedent(
    annotated: AnnotatedDocument,
    drafts: Sequence[Draft],
    index: int,
    targets: dict[int, int],
    several: Collection[tuple[str, ...]],
) -> int | None:
    """The most plausible antecedent of a pronoun: right number and gender, subjects first, the nearest sentence."""
    pronoun = drafts[index]
    scored = []
    for other in range(index - 1, -1, -1):
        candidate = drafts[other]
        distance = pronoun.sentence - candidate.sentence
        if distance > REACH:
            break
        resolved = drafts[targets.get(other, other)]
        body = _stands_for_a_body(pronoun, resolved) and _named(annotated, resolved) not in several
        if (
            candidate.modifier
            or _in_the_margin(annotated, candidate)
            or not _agrees(annotated, pronoun, candidate, resolved)
            or (body and not (candidate.subject and distance <= 1))
            or (candidate.kind == "pronoun" and other not in targets)
        ):
            continue
        score = (
            -3 * distance + 4 * candidate.subject + 2 * (candidate.kind == "name") + 2 * (candidate.kind == "pronoun")
        )
        score += 2 * (candidate.speaks and pronoun.speaks)
        score += GENDERED * _is_known_to_agree(annotated, pronoun, candidate, resolved)
        score -= 4 * (candidate.quoted and not pronoun.quoted)
        score -= 8 * body
        scored.append((score, other))
    best = max(scored)[1] if scored else None
    only_place = best is not None and pronoun.plural and drafts[best].label == "GPE" and not drafts[best].subject
    return None if best is None or only_place or _competes(drafts, best, index, targets) else best


def _competes(drafts: Sequence[Draft], best: int, index: int, targets: dict[int, int]) -> bool:
    """Whether a body stands nearer than the person further back that a pronoun may mean: Dutch "zij" is either."""
    pronoun, person = drafts[index], drafts[best]
    near = (drafts[one] for one in range(best + 1, index) if one not in targets)
    bodies = (one for one in near if one.kind != "pronoun" and _stands_for_a_body(pronoun, one))
    return pronoun.sentence - person.sentence > 1 and any(pronoun.sentence - one.sentence <= 1 for one in bodies)


def _in_the_margin(annotated: AnnotatedDocument, draft: Draft) -> bool:
    """Whether a name stands in a byline or a letter's head or foot, of whom nothing is told."""
    return annotated.paragraph_of(annotated.sentences[draft.sentence]).kind in {"header", "signature"}


def _taken_for_several(annotated: AnnotatedDocument, drafts: Sequence[Draft]) -> frozenset[tuple[str, ...]]:
    """The bodies whose name takes verbs of the plural: "de taliban eisen"."""
    several = set()
    for draft in drafts:
        verb = annotated.tokens[annotated.tokens[draft.head].head]
        if draft.label == "ORG" and draft.subject and verb.feature("Number") == "Plur":
            several.add(_named(annotated, draft))
    return frozenset(several)


def _stands_for_a_body(pronoun: Draft, resolved: Draft) -> bool:
    """Whether a pronoun that is one of persons first may stand for one body: Dutch "zij" of an inspectorate."""
    grammar = load_language(pronoun.language).grammar
    if resolved.label != "ORG" or resolved.plural:
        return False
    return not grammar.bodies_are_they if pronoun.plural else grammar.bodies_are_she and pronoun.gender == "female"


def _agrees(annotated: AnnotatedDocument, pronoun: Draft, candidate: Draft, resolved: Draft) -> bool:
    if pronoun.plural:
        return candidate.plural or resolved.label in {"ORG", "GPE", "NORP"}
    if _stands_for_a_body(pronoun, resolved):
        return not candidate.plural
    if resolved.label != "PER" and not (resolved.label == "OTHER" and resolved.kind == "name" and candidate.subject):
        return False
    if candidate.plural:
        return False
    return _known_gender(annotated, candidate, resolved) in {None, pronoun.gender}


def _is_known_to_agree(annotated: AnnotatedDocument, pronoun: Draft, candidate: Draft, resolved: Draft) -> bool:
    """Whether a person is known to be of the gender of a pronoun; one that is a pronoun too tells nothing more."""
    known = _known_gender(annotated, candidate, resolved)
    return candidate.kind != "pronoun" and not pronoun.plural and known is not None and known == pronoun.gender


def _known_gender(annotated: AnnotatedDocument, candidate: Draft, resolved: Draft) -> str | None:
    """The gender of a person, as a description, a function or the first name tells it."""
    return resolved.gender or candidate.gender or _gender_by_name(annotated, resolved)


def _gender_by_name(annotated: AnnotatedDocument, draft: Draft) -> str | None:
    """What the first name tells, where the lists know it."""
    if draft.kind != "name" or draft.last - draft.first < 2:
        return None
    return gender_of_first_name(annotated.tokens[draft.first].text)
