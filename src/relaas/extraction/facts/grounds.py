"""What a decision rests on and how to contest it: law, the weighing of interests, remedies; no facts of a chronology.

Only a paper that tells its reader how to object or appeal is taken for a decision. What it tells with a day, a number,
a deed done, somebody who acts, or as what it decides, is a fact there as anywhere else.
"""

import re

from relaas.extraction.clauses import SUBJECTS
from relaas.extraction.facts.told import Told
from relaas.extraction.nearby import token_from
from relaas.extraction.verbs import is_past_form
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Mention, Sentence, Token
from relaas.model.documents import WHOLE_PARTS

LONGEST_PLACE = 12  # words of "artikel 5.1, tweede lid, aanhef en onder e, van de"
DAY = re.compile(r"\d{4}-\d\d")


def is_ground(told: Told) -> bool:
    """Whether a sentence of a decision tells no more than its grounds in general, or how to contest it."""
    done = _is_done(told)
    if not done and is_remedy(told.annotated, told.sentence):
        return not _names_a_day(told)
    if not _decides(told) or _names_a_day(told):
        return False
    if _is_law_given(told):
        return not done
    if _is_counted(told) or _is_decided(told) or _names_somebody(told):
        return False
    return _is_own_handling(told) if done else not (_is_promise(told) or _speaks_of_body(told))


def is_decision(told: Told) -> bool:
    """Whether a sentence of a paper that can be contested says what is decided."""
    return _is_decided(told) and _decides(told)


def is_remedy(annotated: AnnotatedDocument, sentence: Sentence) -> bool:
    """Whether a sentence tells its reader, or whoever it concerns, how to object or appeal."""
    words = load_language(annotated.language_of(sentence)).facts
    spoken = [token.text.lower() for token in annotated.tokens[sentence.first : sentence.last]]
    if not words.entitling & set(spoken) or not words.entitled & set(spoken):
        return False
    joined = f" {' '.join(spoken)} "
    return any(f" {phrase} " in joined for phrase in words.remedies)


def _decides(told: Told) -> bool:
    """Whether the paper that a sentence stands in tells how to contest it."""
    annotated = told.annotated
    remedies = annotated.once("remedies", lambda: _remedies(annotated))
    around = next((one for one in annotated.document.parts_at(told.passage.start) if one.kind in WHOLE_PARTS), None)
    return any(around is None or around.start <= place < around.end for place in remedies)


def _remedies(annotated: AnnotatedDocument) -> tuple[int, ...]:
    """Where a document tells how to contest what it decides."""
    found = (one for one in annotated.sentences if is_remedy(annotated, one))
    return tuple(annotated.tokens[one.first].start for one in found)


def _is_counted(told: Told) -> bool:
    """Whether a sentence names a day, a limit or a number."""
    limited = any(one.times and one.when.bound is not None for one in told.events)
    return limited or bool(told.found.figures) or _names_a_day(told)


def _names_a_day(told: Told) -> bool:
    """Whether a sentence writes out a day or month; a year may be that of an act."""
    days = (one for one in told.found.times if one.type == "DATE" and not one.vague and DAY.match(one.value))
    return any(not told.annotated.document.quote(one.start, one.end).isalpha() for one in days)


def _is_done(told: Told) -> bool:
    """Whether the main clause tells what was done: in the past tense, or in the perfect."""
    main, tokens = told.main_clause, told.annotated.tokens
    if main is None or main.finite is None:
        return False
    perfect = tokens[main.finite].lemma.lower() in load_language(told.language).events.perfect
    participle = any(tokens[verb].feature("VerbForm") == "Part" for verb in main.verbs if verb != main.finite)
    return is_past_form(tokens[main.finite], told.language) or (perfect and participle)


def _is_decided(told: Told) -> bool:
    """Whether the main clause says what is decided: "Wij weigeren", "is refused", "is ongegrond"."""
    tokens, main = told.annotated.tokens, told.main_clause
    roots = {index for index in range(told.first, told.last) if tokens[index].dep == "root"}
    heads = roots | ({main.main, main.finite or main.main, *main.verbs} if main else set())
    deciding = load_language(told.language).facts.deciding
    return any(tokens[index].text.lower() in deciding for index in heads)


def _is_law_given(told: Told) -> bool:
    """Whether a sentence tells what holds for anybody: "Een verzoek wordt", "public authorities must"."""
    words, subjects = load_language(told.language).facts, _subjects(told)
    roles = any(token.text.lower() in words.anyone for token in subjects)
    general = any(_is_indefinite(told, token) for token in subjects if token.pos == "NOUN")
    return roles or (general and not told.contents())


def _is_indefinite(told: Told, noun: Token) -> bool:
    tokens = told.annotated.tokens
    children = told.annotated.children[token_from(told.annotated, noun.start)]
    articles = {tokens[child].text.lower() for child in children if tokens[child].dep in {"det", "nummod"}}
    return bool(articles & load_language(told.language).facts.indefinite)


def _is_own_handling(told: Told) -> bool:
    """Whether those who decide tell how they dealt with it: no deed to the reader or to a body."""
    words, spoken = load_language(told.language), set(told.words)
    own = bool(spoken & words.events.first_person) and not spoken & words.facts.reader
    return own and not _speaks_of_body(told)


def _is_promise(told: Told) -> bool:
    """Whether those who decide say what they are going to do."""
    tokens, main, words = told.annotated.tokens, told.main_clause, load_language(told.language).events
    if main is None or main.finite is None:
        return False
    finite = tokens[main.finite]
    ahead = not words.future.isdisjoint({finite.text.lower(), finite.lemma.lower()})
    return ahead and any(token.text.lower() in words.first_person for token in tokens[main.first : main.last])


def _speaks_of_body(told: Told) -> bool:
    """Whether a sentence speaks of a body or office with its article, other than those of whom laws speak."""
    return any(_is_definite(one, told) for one in told.found.mentions)


def _subjects(told: Told) -> list[Token]:
    """The subjects of the main clause."""
    main = told.main_clause
    inside = told.annotated.tokens[main.first : main.last] if main else ()
    return [token for token in inside if token.dep in SUBJECTS]


def _names_somebody(told: Told) -> bool:
    """Whether a person or a body goes by a name, which is not that of a law or of whom laws speak."""
    words = load_language(told.language)
    laws = told.annotated.once("laws", lambda: _laws(told.annotated))
    named = (one for one in told.found.mentions if not one.generic and one.type in ("PER", "ORG"))
    for one in named:
        spoken = one.text.lower().split()
        legal = laws.union(words.facts.roles_of_law) & set(spoken)
        if not legal and not any(words.references.papers.kinds.get(word) == "law" for word in spoken):
            return True
    return False


def _laws(annotated: AnnotatedDocument) -> frozenset[str]:
    """The names of laws in a document: what an article or section is of, in small letters: "artikel 5 van de Wabo"."""
    found: set[str] = set()
    for sentence in annotated.sentences:
        places = load_language(annotated.language_of(sentence)).facts.places_in_law
        reach = 0
        for token in annotated.tokens[sentence.first : sentence.last]:
            reach = LONGEST_PLACE if token.text.lower() in places else reach - 1
            if reach > 0 and token.text[:1].isupper():
                found.add(token.text.lower())
    return frozenset(found)


def _is_definite(mention: Mention, told: Told) -> bool:
    """Whether a body or office is meant that the reader knows: "the committee", no "authority" of whom a law speaks."""
    words, spoken = load_language(told.language).facts, mention.text.lower().split()
    return mention.generic and spoken[0] in words.definite and spoken[-1] not in words.roles_of_law
