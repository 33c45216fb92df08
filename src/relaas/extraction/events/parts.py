"""The clauses of a sentence with what each tells and what its neighbours make of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from relaas.extraction.clauses import FREE_KINDS, Clause
from relaas.extraction.events.by_paper import day_before_aside, time_before
from relaas.extraction.events.triggers import ATTITUDES, SPEECH_GROUPS, Trigger, noun_concept, trigger_of
from relaas.extraction.nearby import token_from
from relaas.language.concepts import concept_group
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Figure, Records, Statement, TimeExpression

NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
SUBJECT_OPENERS = NAMING | {"DET", "ADJ"}
FARTHEST_NOUN = 6  # tokens between a decision and its content, such as the name of who decides


@dataclass(frozen=True, slots=True)
class Part:
    """A clause of a sentence with what it tells and what stands in it."""

    clause: Clause
    trigger: Trigger
    times: tuple[TimeExpression, ...]
    figures: tuple[Figure, ...]
    statement: Statement | None
    saying: bool
    reports: tuple[Statement, ...]
    dated_before: TimeExpression | None
    simultaneous: bool
    inside_relative: bool = False
    adverbial: bool = False
    resumed: bool = False  # it goes on with a main clause of which the subject stands before a relative one


def parts_of(annotated: AnnotatedDocument, clauses: Sequence[Clause], found: Records, language: str) -> list[Part]:
    """The clauses with what they tell and what their neighbours make of them."""
    return _placed([_looked_at(annotated, clause, found, language) for clause in clauses], annotated, language)


def _placed(parts: list[Part], annotated: AnnotatedDocument, language: str) -> list[Part]:
    """The clauses with what their neighbours make of them: parts of a relative clause, participles at the start."""
    placed: list[Part] = []
    for one in parts:
        before = placed[-1] if placed else None
        inside = before is not None and (before.clause.kind == "relative" or before.inside_relative)
        opener = annotated.tokens[one.clause.first]
        goes_on = inside and one.clause.kind == "coordinate" and opener.pos == "CCONJ"
        adverbial = one.clause.finite is None and one.clause.kind == "main" and len(parts) > 1
        if before is not None and (opening := _opening_time(annotated, before, language)) is not None:
            placed[-1] = replace(before, times=())
            one = replace(one, dated_before=opening)
        resumed = before is not None and _resumes(annotated, before, one, language)
        lead = _lead_into(annotated, before, one, language, resumed=resumed) if before is not None else None
        if before is not None and lead is not None:
            placed[-1] = _without_lead(annotated, before, lead)
            one = replace(one, dated_before=lead)
        if (opened := next((other for other in placed if _is_frame_of(other, one)), None)) is not None:
            one, resumed = _framed(one, opened), True
        placed.append(replace(one, inside_relative=goes_on, adverbial=adverbial, resumed=resumed))
    return placed


def _is_frame_of(part: Part, one: Part) -> bool:
    """Whether a part opens the clause that another closes: "heeft de rechtbank, die had gewacht, | geoordeeld"."""
    return part.clause.frame and part.clause.finite == one.clause.finite


def _framed(one: Part, opened: Part) -> Part:
    """The second half of a clause with what its first half tells: when, and how many."""
    lead = opened.times[0] if opened.times and not one.times else one.dated_before
    return replace(one, dated_before=lead, figures=(*opened.figures, *one.figures))


def _opening_time(annotated: AnnotatedDocument, part: Part, language: str) -> TimeExpression | None:
    """The time of a clause that only says from when the next one holds: "Starting 1 April, labs must report"."""
    if not part.adverbial or len(part.times) != 1:
        return None
    time = part.times[0]
    inside = annotated.tokens[part.clause.first : part.clause.last]
    beside = [token for token in inside if not (time.start <= token.start < time.end or token.pos == "PUNCT")]
    since = load_language(language).tense.bounds["from"]
    return time if " ".join(token.text.lower() for token in beside) in since else None


def _resumes(annotated: AnnotatedDocument, before: Part, one: Part, language: str) -> bool:
    """Whether a clause opens with the verb of the subject that a relative clause parts from it: "has been sold"."""
    finite = one.clause.finite
    if finite is None or before.clause.kind != "relative" or one.clause.kind not in FREE_KINDS:
        return False
    opens = all(token.pos == "ADV" for token in annotated.tokens[one.clause.first : finite])
    opener = annotated.tokens[before.clause.first].pos
    return opens and (opener in SUBJECT_OPENERS or _lead_of(annotated, before, language) is not None)


def _lead_into(
    annotated: AnnotatedDocument, before: Part, one: Part, language: str, *, resumed: bool
) -> TimeExpression | None:
    """The time before a clause that parts it from its own: a relative one, or one that tells when a paper came."""
    if resumed and (lead := _lead_of(annotated, before, language)) is not None:
        return lead
    return day_before_aside(annotated, before.clause, before.times, language) if one.clause.finite is not None else None


def _lead_of(annotated: AnnotatedDocument, part: Part, language: str) -> TimeExpression | None:
    """The time before the noun that a relative clause hangs on: "On 4 May the court, which had waited, ruled"."""
    relatives = load_language(language).clauses.relatives
    inside = range(part.clause.first + 1, part.clause.main)
    pronoun = next((index for index in inside if annotated.tokens[index].text.lower() in relatives), None)
    if pronoun is None or not part.times:
        return None
    lead = part.times[0]
    between = annotated.tokens[token_from(annotated, lead.end) : pronoun]
    return lead if any(token.pos in NAMING for token in between) else None


def _without_lead(annotated: AnnotatedDocument, part: Part, lead: TimeExpression) -> Part:
    """A relative clause without the time that the main clause begins with."""
    first = token_from(annotated, lead.end)
    times = tuple(one for one in part.times if one != lead)
    return replace(part, clause=replace(part.clause, first=first), times=times)


def _looked_at(annotated: AnnotatedDocument, clause: Clause, found: Records, language: str) -> Part:
    start, end = annotated.span(clause.first, clause.last)
    trigger = trigger_of(annotated, clause, language)
    noun = _governing_noun(annotated, clause, language)
    antecedent = _antecedent(annotated, clause, trigger, language)
    if antecedent is not None:
        trigger = replace(trigger, token=antecedent, concept=noun_concept(annotated, antecedent, language))
    if noun is not None:
        governing = (noun_concept(annotated, noun, language), *trigger.governing)
        trigger = replace(trigger, governing=governing)
    main = annotated.tokens[clause.main]
    around = [one for one in found.statements if one.start <= main.start < one.end]
    cued = tuple(one for one in found.statements if one.cue.start < main.end and main.start < one.cue.end)
    group = concept_group(trigger.concept)
    return Part(
        clause=clause,
        trigger=trigger,
        times=tuple(one for one in found.times if start <= one.start < end and not one.vague and one.type != "SET"),
        figures=tuple(one for one in found.figures if start <= one.start < end),
        statement=min(around, key=lambda one: one.end - one.start, default=None),
        saying=bool(cued) or group in SPEECH_GROUPS or trigger.concept in ATTITUDES,
        reports=cued,
        dated_before=time_before(annotated, clause, found.times, language),
        simultaneous=clause.opener in load_language(language).events.simultaneous and clause.kind != "main",
    )


def _governing_noun(annotated: AnnotatedDocument, clause: Clause, language: str) -> int | None:
    """The noun of deciding or planning whose content an infinitive is ("the decision of the board to close")."""
    if clause.kind != "infinitive":
        return None
    words = load_language(language).events
    for index in range(clause.first - 1, max(0, clause.first - FARTHEST_NOUN) - 1, -1):
        token = annotated.tokens[index]
        if token.pos == "NOUN" and (concept := noun_concept(annotated, index, language)):
            governs = concept in words.governing and concept_group(concept) in {"intention", "decision"}
            return index if governs else None
        if token.pos not in {"PROPN", "ADP", "DET", "ADJ", "NOUN"}:
            return None
    return None


def _antecedent(annotated: AnnotatedDocument, clause: Clause, trigger: Trigger, language: str) -> int | None:
    """The noun that a relative clause with a light verb tells of ("het besluit dat zij namen")."""
    light = annotated.tokens[trigger.token].lemma.lower() in load_language(language).events.light
    if clause.kind != "relative" or not light:
        return None
    relatives = load_language(language).clauses.relatives
    inside = range(clause.first, clause.main)
    pronoun = next((index for index in inside if annotated.tokens[index].text.lower() in relatives), clause.first)
    noun = pronoun - 1
    return (
        noun if noun >= 0 and annotated.tokens[noun].pos == "NOUN" and noun_concept(annotated, noun, language) else None
    )
