"""Whose a quantity is: whom its phrase, the verb of its clause or the one who speaks makes it the quantity of."""

from collections.abc import Sequence
from itertools import islice, takewhile

from relaas.extraction.clauses import Clause
from relaas.extraction.figures.circumstances import governed_in, mentions_in, overlapping
from relaas.extraction.figures.counting import Counted
from relaas.extraction.figures.liable import is_imposing, is_sanction, liable
from relaas.extraction.figures.parties import (
    NEAR_NOUN,
    after_preposition,
    governed_by,
    may_own,
    owners_in,
    right_behind,
)
from relaas.extraction.figures.possessors import possessor, possessor_of_deed, possessor_of_whole
from relaas.extraction.figures.speakers import Voice
from relaas.extraction.figures.worded import labelled, worded
from relaas.extraction.nearby import holds, token_from
from relaas.language.concepts import NOUN_TAGS, VERB_TAGS, concept_of
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Mention, Records, Sentence, Statement, Token

RECKONING = frozenset({"estimate", "put", "predict"})
GIVING = frozenset({"give", "award", "pay", "send", "owe", "offer", "fine", "distribute", "supply", "price", "lend"})
GETTING = frozenset({"award", "fine", "price"})  # after which an amount is that of whom it falls to
ASKING = frozenset({"demand", "claim", "ask"})  # after which an amount is that of whom it is asked
NAMING = frozenset({"appos", "flat"})
AMOUNT_TAGS = frozenset({"NUM", "SYM"})


def owner_of(
    annotated: AnnotatedDocument,
    found: Records,
    sentence: Sentence,
    clause: Clause | None,
    counted: Counted | None,
    voice: Voice,
    told: Statement | None = None,
) -> Mention | None:
    """Whose it is: of whom its phrase says so, else the one who acts in its clause; ``voice`` is who says "I" and "we".

    Who only tells it in a statement (``told``) is not the one who acts.
    """
    if counted is not None and (owner := _of_phrase(annotated, found, sentence, counted, voice)) is not None:
        return owner
    if clause is None:
        return labelled(annotated, found, sentence, counted)
    if (named := worded(annotated, found, sentence, clause, counted)) is not None:
        return named
    if (refusing := possessor_of_deed(annotated, found, sentence, clause, voice)) is not None:
        return refusing
    if is_sanction(annotated, sentence, counted):
        payer = liable(annotated, found, sentence) or _payer(annotated, found, clause)
        if payer is not None or is_imposing(annotated, sentence, clause):
            return payer
    passive = _is_passive(annotated, clause, annotated.language_of(sentence))
    if passive and (party := _in_passive(annotated, found, sentence, clause, counted)) is not None:
        return party
    if (receiver := _receiver(annotated, found, sentence, clause, counted)) is not None:
        return receiver
    costs = counted is not None and counted.unit and not _gives(annotated, sentence, clause)
    if costs and (payer := _payer(annotated, found, clause)) is not None:
        return payer
    if not passive and not reckons(annotated, sentence, clause):
        noun = counted.first if counted else clause.last
        since = sentence.first if told is None else max(sentence.first, token_from(annotated, told.start))
        subject = _acting(annotated, found, sentence, clause, noun, voice, since=since)
        if subject is not None and not _is_counted(annotated, subject, counted):
            return subject
    return governed_by(annotated, found, clause, "holders") or _thing(annotated, found, clause)


def _in_passive(
    annotated: AnnotatedDocument, found: Records, sentence: Sentence, clause: Clause, counted: Counted | None
) -> Mention | None:
    """Of the parties to a passive the one whose amount it is: who undergoes it, but of a payment who pays."""
    agent = governed_by(annotated, found, clause, "agents")
    if agent is not None and counted is not None and counted.unit and _gives(annotated, sentence, clause):
        return agent
    return _undergoing(annotated, found, clause, counted) or agent


def _of_phrase(
    annotated: AnnotatedDocument, found: Records, sentence: Sentence, counted: Counted, voice: Voice
) -> Mention | None:
    """The owner that the noun phrase itself names: a people or body in it, one before or behind it."""
    inside = [one for one in overlapping(annotated, found, counted.first, counted.last) if not one.generic]
    named = [one for one in inside if may_own(annotated, one)]
    if owner := next(iter([*named, *(one for one in inside if one.country)]), None):
        return owner
    if owner := possessor(annotated, found, sentence, counted.first, voice):
        return owner
    if owner := possessor_of_whole(annotated, found, sentence, counted.first, voice):
        return owner
    behind = after_preposition(annotated, found, counted.last, sentence)
    if behind is not None and not _is_from(annotated, sentence, counted):
        return behind
    return _explained(annotated, found, counted.first)


def _is_from(annotated: AnnotatedDocument, sentence: Sentence, counted: Counted) -> bool:
    """Whether what stands behind an amount is from whom it is to come, as its verb tells: "eist 3 miljoen van Hale"."""
    verb = counted.first
    while annotated.tokens[verb].pos not in VERB_TAGS and annotated.tokens[verb].head != verb:
        verb = annotated.tokens[verb].head
    language = annotated.language_of(sentence)
    return bool(counted.unit) and concept_of(annotated.tokens[verb].lemma, "VERB", language) in ASKING


def _explained(annotated: AnnotatedDocument, found: Records, first: int) -> Mention | None:
    """Whom a phrase with a comma before it tells more of: "Hale, a 40-bed clinic"."""
    place = first - 1
    while place > 0 and annotated.tokens[place].pos in {"NUM", "ADJ", "DET", "SYM"}:
        place -= 1
    opened = annotated.tokens[place + 1].pos == "DET" and annotated.tokens[place].text == ","
    end = annotated.tokens[place - 1].end if opened and place > 0 else -1
    return next((one for one in found.mentions if one.end == end and not one.generic), None)


def acting_in(
    annotated: AnnotatedDocument, found: Records, clause: Clause | None, counted: Counted | None
) -> Mention | None:
    """Who acts in a clause, if only a description of a person; those counted themselves are no one."""
    if clause is None:
        return None
    own = counted.head if counted is not None else None
    places = (index for index in range(clause.first, clause.last) if annotated.tokens[index].dep == "nsubj")
    subjects = [annotated.tokens[index].start for index in places if index != own]
    acting = [one for one in mentions_in(annotated, found, clause.first, clause.last) if one.type in {"PER", "ORG"}]
    return next((one for one in acting if any(one.start <= start < one.end for start in subjects)), None)


def _payer(annotated: AnnotatedDocument, found: Records, clause: Clause) -> Mention | None:
    """Whom something costs an amount, or who is told to pay it: the object beside an amount of money."""
    owners = owners_in(annotated, found, clause.first, clause.last)
    return next((one for one in owners if _is_object(annotated, one)), None)


def _gives(annotated: AnnotatedDocument, sentence: Sentence, clause: Clause) -> bool:
    """Whether the subject of a clause pays an amount himself: "the council must pay Hale £3m"."""
    concept = concept_of(annotated.tokens[clause.main].lemma, "VERB", annotated.language_of(sentence))
    return concept in GIVING - GETTING


def _receiver(
    annotated: AnnotatedDocument, found: Records, sentence: Sentence, clause: Clause, counted: Counted | None
) -> Mention | None:
    """To whom a number of things is given: the name right behind the verb, before the number: "gave Hale 18 seats"."""
    verb, language = annotated.tokens[clause.main], annotated.language_of(sentence)
    given = GETTING if counted is not None and counted.unit is not None else GIVING  # money is of who pays it
    if counted is None or concept_of(verb.lemma, "VERB", language) not in given or counted.first <= clause.main:
        return None
    between = mentions_in(annotated, found, clause.main + 1, counted.first)
    first = next((one for one in between if may_own(annotated, one)), None)
    if first is None or not _is_next(annotated, clause.main + 1, first) or _is_subject_of(annotated, first, clause):
        return None
    return first


def _is_next(annotated: AnnotatedDocument, start: int, mention: Mention) -> bool:
    """Whether only an article or a title stands from a token to a mention."""
    end = token_from(annotated, mention.start)
    return all(token.pos in {"DET", "PROPN"} for token in annotated.tokens[start:end])


def _is_subject_of(annotated: AnnotatedDocument, mention: Mention, clause: Clause) -> bool:
    tokens = annotated.tokens[clause.first : clause.last]
    return any(token.dep.startswith("nsubj") and mention.start <= token.start < mention.end for token in tokens)


def _is_object(annotated: AnnotatedDocument, mention: Mention) -> bool:
    first = token_from(annotated, mention.start)
    heads = takewhile(lambda token: token.start < mention.end, islice(annotated.tokens, first, None))
    return any(token.dep in {"obj", "iobj"} for token in heads)


def _acting(
    annotated: AnnotatedDocument,
    found: Records,
    sentence: Sentence,
    clause: Clause,
    noun: int,
    voice: Voice,
    *,
    since: int,
) -> Mention | None:
    """The one who acts in a clause; where it has no subject of its own, the one before it, ``since`` a token."""
    own = [token for token in annotated.tokens[clause.first : clause.last] if token.dep.startswith("nsubj")]
    if (speaking := next((one for one in own if voice.tells_of(one.text)), None)) is not None:
        return voice.of(speaking.text)
    owners = owners_in(annotated, found, clause.first, clause.last)
    if subject := next((one for one in owners for token in own if one.start <= token.start < one.end), None):
        return subject
    last = next(reversed(own), None)  # "farmer Hale heard that the builder claims 3 million": not Hale
    if last is not None and (titled := next((one for one in owners if holds(one, last.start)), None)):
        return titled
    if apposed := _apposed(annotated, owners, clause):
        return apposed
    if things := [token for token in own if token.pos in NOUN_TAGS]:
        return _owner_of_thing(annotated, found, sentence, things[0], voice)
    if any(token.pos in AMOUNT_TAGS for token in own):
        return None
    subject = _subject(annotated, found, max(since, clause.first), clause.last, noun)
    return subject or _subject(annotated, found, since, clause.first, noun)


def _apposed(annotated: AnnotatedDocument, owners: Sequence[Mention], clause: Clause) -> Mention | None:
    """The owner who explains or names the subject of a clause: "the operator, Hale Group, has 23 homes"."""
    tokens = annotated.tokens
    subjects = [place for place in range(clause.first, clause.last) if tokens[place].dep.startswith("nsubj")]
    naming = [child for place in subjects[-1:] for child in annotated.children[place] if tokens[child].dep in NAMING]
    starts = [tokens[child].start for child in naming]
    return next((one for one in owners if any(one.start <= start < one.end for start in starts)), None)


def _undergoing(
    annotated: AnnotatedDocument, found: Records, clause: Clause, counted: Counted | None
) -> Mention | None:
    """The body or person to whom a passive with an amount is done, other than what is counted: "Hale was fined £3m"."""
    if counted is None or counted.first <= clause.main - 1:
        return None
    own = {child for verb in clause.verbs for child in annotated.children[verb]}
    starts = [annotated.tokens[one].start for one in own if annotated.tokens[one].dep == "nsubj:pass"]
    owners = owners_in(annotated, found, clause.first, clause.last)
    done_to = (one for one in owners if one.type in {"ORG", "PER"} and any(holds(one, start) for start in starts))
    return next((one for one in done_to if not _is_counted(annotated, one, counted)), None)


def _is_counted(annotated: AnnotatedDocument, mention: Mention, counted: Counted | None) -> bool:
    """Whether a description is that of what is counted itself: "six provinces fell"."""
    if counted is None or counted.head is None or not mention.generic:
        return False
    return mention.start <= annotated.tokens[counted.head].start < mention.end


def _owner_of_thing(
    annotated: AnnotatedDocument, found: Records, sentence: Sentence, thing: Token, voice: Voice
) -> Mention | None:
    """The owner of a subject that is a thing: "the costs of Hale", "Hale's shares", "its shares"."""
    place = next(i for i in range(sentence.first, sentence.last) if annotated.tokens[i] is thing)
    owner = possessor(annotated, found, sentence, place, voice)
    return (
        owner
        or after_preposition(annotated, found, place + 1, sentence)
        or _burdened(annotated, found, place, sentence)
        or _people_before(annotated, found, place)
        or _held_in(annotated, found, place, annotated.language_of(sentence))
        or _named_behind(annotated, found, place)
    )


def _held_in(annotated: AnnotatedDocument, found: Records, noun: int, language: str) -> Mention | None:
    """The body in which somebody holds what a noun tells: "shares in Hale fell"."""
    words, tokens = load_language(language).names, annotated.tokens
    linked = noun + 2 < len(tokens) and tokens[noun + 1].text.lower() in words.place_inside
    if not linked or tokens[noun].text.lower() not in words.held_in:
        return None
    named = (one for one in mentions_in(annotated, found, noun + 2, noun + 2 + NEAR_NOUN) if may_own(annotated, one))
    return next((one for one in named if one.start == tokens[noun + 2].start), None)


def _burdened(annotated: AnnotatedDocument, found: Records, noun: int, sentence: Sentence) -> Mention | None:
    """On whom a cost or a loss falls: "the cost to Hale", "de schade voor Hale"."""
    words, tokens = load_language(annotated.language_of(sentence)).figures, annotated.tokens
    linked = noun + 2 < sentence.last and tokens[noun + 1].text.lower() in words.falling_to
    if not linked or tokens[noun].lemma.lower() not in words.burdens:
        return None
    return right_behind(annotated, found, noun + 2, sentence)


def _named_behind(annotated: AnnotatedDocument, found: Records, noun: int) -> Mention | None:
    """The body whose name follows a thing of its own directly: "het aandeel Hale verloor 3 procent"."""
    if noun + 1 >= len(annotated.tokens):
        return None
    start = annotated.tokens[noun + 1].start
    return next((one for one in found.mentions if one.start == start and one.type == "ORG" and not one.generic), None)


def _people_before(annotated: AnnotatedDocument, found: Records, noun: int) -> Mention | None:
    """The people or country that an adjective makes a noun one of: "American aircraft"."""
    first = noun
    while first > 0 and annotated.tokens[first - 1].pos in {"ADJ", "NOUN", "PROPN"}:
        first -= 1
    return next((one for one in mentions_in(annotated, found, first, noun) if one.country), None)


def acts_unknown(annotated: AnnotatedDocument, found: Records, clause: Clause | None) -> bool:
    """Whether the subject of a clause bears a name of which nothing else is known: it is no other's quantity."""
    if clause is None:
        return False
    inside = mentions_in(annotated, found, clause.first, clause.last)
    subjects = [token for token in annotated.tokens[clause.first : clause.last] if token.dep == "nsubj"]
    named = [token for token in subjects if token.pos == "PROPN" and token.text.istitle()]
    return any(not any(holds(one, token.start) for one in inside) for token in named)


def reckons(annotated: AnnotatedDocument, sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause only says who reckons an amount: "Jansen puts the cost at 18 million"."""
    language = annotated.language_of(sentence)
    return concept_of(annotated.tokens[clause.main].lemma, "VERB", language) in RECKONING


def _thing(annotated: AnnotatedDocument, found: Records, clause: Clause) -> Mention | None:
    """The thing with a name of its own that is the subject of a clause: "the Delta Tunnel cost 3 billion"."""
    names = [one for one in mentions_in(annotated, found, clause.first, clause.last) if not one.generic]
    subjects = {token.start for token in annotated.tokens[clause.first : clause.last] if token.dep.startswith("nsubj")}
    things = (one for one in names if one.type in {"LOC", "OTHER"})
    return next((one for one in things if any(one.start <= start < one.end for start in subjects)), None)


def _is_passive(annotated: AnnotatedDocument, clause: Clause, language: str) -> bool:
    """Whether the subject of a clause undergoes what its verb says."""
    verbs, words = [annotated.tokens[verb] for verb in clause.verbs], load_language(language).events
    helping = words.passive - words.having  # "is" alone may tell a state
    return any(verb.dep == "aux:pass" or verb.lemma in helping for verb in verbs) and len(verbs) > 1


def _subject(annotated: AnnotatedDocument, found: Records, first: int, last: int, noun: int) -> Mention | None:
    """The first actor without a preposition, those before the noun first."""
    unfree = function_words("placing") | function_words("binding") | function_words("agents")
    owners = owners_in(annotated, found, first, last)
    governed = {one.id for one in governed_in(annotated, owners, unfree)}
    free = [one for one in owners if one.id not in governed and (one.key or one.type != "GPE")]  # towns do nothing
    offset = annotated.tokens[noun].start if noun < len(annotated.tokens) else len(annotated.document.text)
    before = [one for one in free if one.end <= offset]
    return next(iter(before or free), None)
