"""Indirect statements whose content is an infinitive or a gerund: "urged them to agree", "zeggen te blijven"."""

from __future__ import annotations

from relaas.extraction.phrases import extend_phrase
from relaas.extraction.statements.extents import end_of_clause, particle_of
from relaas.extraction.statements.finding import Attribution, VerbCue, attributed, only_means
from relaas.extraction.statements.speakers import Speaker
from relaas.extraction.statements.subjects import mention_at
from relaas.extraction.statements.view import MARKS, View
from relaas.language.concepts import VERB_TAGS
from relaas.language.installed import load_language


def infinitive(view: View, cue: VerbCue, speaker: Speaker | None, inverted: bool) -> Attribution | None:
    """“urged the parties to agree”, "riep alle partijen op om ...", "zeggen ... te blijven"."""
    opens = view.cues.infinitive_mark in view.cues.infinitive  # the mark alone opens what is asked for
    told = cue.lemma in view.cues.urge or (cue.phrase and not opens)  # "liet weten het oneens te zijn"
    if not told or (cue.level == "attitude" and (only_means(view, cue, speaker) or _is_reader(view, speaker))):
        return None
    first = _opening_infinitive(view, cue) if opens else _closing_infinitive(view, cue, speaker, inverted)
    if first is None or (cue.lemma in view.cues.declining and _opens_clause(view, first)):
        return None
    end = end_of_clause(view, first, cue)
    joined = (i for i in range(first + 1, end - 1) if view.word(i) in view.cues.coordinators and _goes_on(view, i, end))
    end = next(joined, end)  # a finite verb after "and" goes on with the clause of the cue
    return attributed(view, cue, speaker, first, _without_comma(view, first, end), "infinitive", cue.level)


def _opens_clause(view: View, first: int) -> bool:
    """Whether an infinitive brings a clause along, which is the statement: "refused to say | whether he would go"."""
    openers = view.cues.that | view.cues.whether | view.cues.how | view.cues.which
    return any(view.word(index) in openers and view.pos(index - 1) == "VERB" for index in range(first + 1, first + 4))


def _goes_on(view: View, joiner: int, end: int) -> bool:
    """Whether a main clause goes on behind an infinitive: "to stay | and left", "to stay, | but the others left"."""
    if view.quoted(joiner) is not None:
        return False
    subject = view.phrase_at(joiner + 1) if view.word(joiner - 1) == "," else None
    if subject is None:
        return view.finite(joiner + 1)
    verb = view.skip(extend_phrase(view.annotated, subject, view.phrases, view.last), view.cues.fillers)
    return verb < end and view.finite(verb)


def _without_comma(view: View, first: int, end: int) -> int:
    return end - 1 if end - 1 > first and view.word(end - 1) == "," else end


def _is_reader(view: View, speaker: Speaker | None) -> bool:
    """Whether the reader is told what he wants himself: "that you wish to cancel"."""
    return speaker is not None and view.word(speaker.first) in view.cues.addressed_words


def _opening_infinitive(view: View, cue: VerbCue) -> int | None:
    index = view.skip(cue.last + 1, view.cues.fillers)
    start = index
    addressed = view.cues.addressed.get(cue.lemma)
    if addressed is not None and not cue.phrase and view.word(index) != addressed:
        return None  # "called a meeting to discuss it"
    if view.word(index) == addressed:
        start = index = index + 1
    phrase = view.phrase_at(index)
    if phrase is not None:
        index = extend_phrase(view.annotated, phrase, view.phrases, view.last)
        index = view.skip(index, view.cues.fillers)
    opens = view.pos(index + 1) in {"VERB", "AUX", "ADV"} or view.word(index + 1) in MARKS
    mark, negations = view.cues.infinitive_mark, load_language(view.cues.language).clauses.negations
    infinitive = view.word(index) == mark and opens
    infinitive = infinitive or (view.word(index) in negations and view.word(index + 1) == mark)
    return start if infinitive else None


def _closing_infinitive(view: View, cue: VerbCue, speaker: Speaker | None, inverted: bool) -> int | None:
    end, ending = view.end_of_content(), load_language(view.cues.language).grammar.infinitive_ending
    marks = [index for index in range(cue.index + 1, end) if view.word(index) == view.cues.infinitive_mark]
    marks = [index for index in marks if view.pos(index + 1) in VERB_TAGS or view.lemma(index + 1).endswith(ending)]
    if not marks:
        return None
    index = speaker.last if inverted and speaker is not None and speaker.first > cue.index else cue.index + 1
    index = view.skip(max(index, cue.last + 1), view.cues.fillers)
    opening = next((i for i in range(index, marks[0]) if view.word(i) in view.cues.infinitive), None)
    if opening is not None and not view.has_finite(index, opening):
        return opening + 1
    phrase = view.phrase_at(index)
    addresses = cue.level == "full" and cue.lemma not in view.cues.say
    if phrase is not None and mention_at(view, phrase) is not None and addresses:
        index = extend_phrase(view.annotated, phrase, view.phrases, view.last)  # whom one asks
    index = view.skip(index, view.cues.fillers | particle_of(view, cue) | {","})
    return None if view.has_finite(index, marks[0]) else index


def gerund(view: View, cue: VerbCue, speaker: Speaker | None, inverted: bool) -> Attribution | None:
    """“recalled seeing a van”, "denied having signed": a gerund right after a cue that takes one."""
    if not (cue.lemma in view.cues.gerunds or cue.takes_noun) or cue.passive or speaker is None or inverted:
        return None
    first = view.skip(cue.last + 1, view.cues.fillers)
    verb = first
    while view.pos(verb) in {"ADV", "PART"}:
        verb += 1
    if not view.is_gerund(verb) or view.pos(verb) not in VERB_TAGS or view.finite(verb):
        return None
    return attributed(view, cue, speaker, first, end_of_clause(view, first, cue), "gerund", cue.level)


def wanted(view: View, cue: VerbCue, speaker: Speaker | None, inverted: bool) -> Attribution | None:
    """“De wethouder wil het zwembad sluiten”: what somebody wants, as an infinitive without a mark."""
    if cue.lemma not in view.cues.wanting or not view.finite(cue.index) or speaker is None:
        return None
    somebody = speaker.mention is not None or view.token(speaker.first).feature("Case") == "Nom"
    beside = view.skip(speaker.last, view.cues.fillers) == cue.index or speaker.first == cue.index + 1
    if not somebody or not beside or only_means(view, cue, speaker):
        return None
    first = speaker.last if speaker.first > cue.index else cue.index + 1
    first = view.skip(first, view.cues.fillers)
    end = end_of_clause(view, first, cue)
    done = [i for i in range(first, end) if _is_infinitive(view, i)]
    if not done or any(_says_more(view, i) for i in done):
        return None  # what somebody wants to say is a cue of its own
    return attributed(view, cue, speaker, first, end, "wanted", cue.level)


def _says_more(view: View, index: int) -> bool:
    """Whether a verb of saying or asking has its own content behind it: "wil niet zeggen of"."""
    says = view.lemma(index) in view.cues.say | view.cues.ask | view.cues.declining
    shortly = view.lemma(index) in view.cues.counting | view.cues.confirming
    return says and (index + 1 < view.end_of_content() or shortly)


def _is_infinitive(view: View, index: int) -> bool:
    """Whether a verb closes a clause as an infinitive; many are taken for participles or plurals."""
    verb = view.pos(index) in VERB_TAGS and view.word(index - 1) != view.cues.infinitive_mark
    ending = load_language(view.cues.language).grammar.infinitive_ending
    return verb and view.word(index).endswith(ending) and view.word(index) == view.lemma(index)
