"""Where content ends, and where it begins after the circumstances of its cue."""

from __future__ import annotations

from relaas.extraction.phrases import extend_phrase
from relaas.extraction.statements.finding import VerbCue, goes_on_in_tense, opens_main_clause, verb_cue, words_of_cue
from relaas.extraction.statements.speakers import speaker_after, speaker_before
from relaas.extraction.statements.view import MARKS, View
from relaas.language.concepts import NOUN_TAGS, VERB_TAGS
from relaas.language.installed import load_language

OWN_CUE = 10  # tokens after a comma within which a clause set against the content has its own cue
LINKS = ("http", "www.", "pic.twitter", "t.co/")


def end_of_clause(view: View, first: int, cue: VerbCue | None) -> int:
    """The end of content that begins at a token: the sentence's, or where the next cue of the same source begins."""
    end = view.end_of_content()
    opened = cue is not None and _bracket_before(view, cue.index)
    subordinate = cue is not None and (
        (view.pos(view.first) == "SCONJ" and view.first < cue.index) or _opens_as_participle(view, cue)
    )
    dashes = [index for index in range(first + 2, end) if _is_dash(view, index)]
    if len(dashes) == 1 and end - dashes[0] > 2:
        end = dashes[0]
    end = _before_apposition(view, first, end)
    for index in range(first + 2, end):
        quotes = view.word(index) == ":" and (view.token(index + 1).text in MARKS or _opens_main(view, index + 1, end))
        closes = view.word(index) == ";" or quotes or (opened and view.word(index) == ")")
        if (closes and view.quoted(index) is None) or view.word(index).startswith(LINKS):
            return index
        if subordinate and view.word(index) == "," and _main_clause_at(view, index + 1):
            return index
        if view.word(index) == "," and (_ends_at(view, index) or _resumes(view, cue, index)):
            return index
        if view.word(index) == "," and _goes_on_without_that(view, first, index, end):
            return index
        if view.word(index) in view.cues.coordinators and _opens_own_clause(view, first, index, end, cue):
            return index - 1 if view.word(index - 1) == "," else index
        if view.pos(index) in VERB_TAGS and (_begins_next(view, index, first) or _joined_to_cue(view, index, cue)):
            stop = index
            left = view.cues.coordinators | view.cues.fillers | {","} | (particle_of(view, cue) if cue else set())
            while stop > first and (view.word(stop - 1) in left or (stop == index and view.pos(stop - 1) == "AUX")):
                stop -= 1
            return stop
    ends = {"—", "–", "-", ","} | (particle_of(view, cue) if cue is not None else set())
    while end > first and view.word(end - 1) in ends:
        end -= 1
    return end


def _opens_as_participle(view: View, cue: VerbCue) -> bool:
    """Whether a cue is the participle that opens the sentence: "Asked whether he knew, he said"."""
    return cue.index == view.first and (not view.finite(cue.index) or view.token(cue.index).dep in {"advcl", "csubj"})


def _goes_on_without_that(view: View, first: int, comma: int, end: int) -> bool:
    """Whether the author goes on behind content with "that": "said that it was late, | but it was not"."""
    if view.word(first - 1) not in view.cues.that or view.word(comma + 1) not in view.cues.coordinators:
        return False
    subject = view.phrase_at(comma + 2)
    if subject is None or view.quoted(comma) is not None or load_language(view.cues.language).grammar.verb_second:
        return False
    verb = view.skip(extend_phrase(view.annotated, subject, view.phrases, view.last), view.cues.fillers)
    return verb < end and view.finite(verb) and view.has_finite(first, comma)


def _opens_own_clause(view: View, first: int, joiner: int, end: int, cue: VerbCue | None) -> bool:
    """Whether "and" opens a main clause beside that of the cue, and the content is over."""
    subject = view.phrase_at(joiner + 1)
    if cue is None or subject is None or view.quoted(joiner) is not None or not view.has_finite(first, joiner):
        return False
    if load_language(view.cues.language).grammar.verb_second:
        return _is_main_after_that(view, first, subject.last, end)
    verb = extend_phrase(view.annotated, subject, view.phrases, view.last)
    if view.word(joiner - 1) == "," and view.word(joiner + 1) in load_language(view.cues.language).events.first_person:
        teller = speaker_before(view, cue.index)
        same = teller is not None and view.word(teller.first) == view.word(joiner + 1)
        return same and view.has_finite(verb, verb + 2)
    other = verb_cue(view, verb) if view.pos(verb) == "VERB" and view.finite(verb) else None
    tells = other is not None and other.level == "full" and other.lemma in view.cues.say - view.cues.evidence
    return tells and view.pos(subject.head) in NOUN_TAGS


def _is_main_after_that(view: View, first: int, verb: int, end: int) -> bool:
    """Whether a verb right behind its subject, and not at the end, shows a main clause after content with "dat"."""
    closes = verb + 1 >= end or view.pos(verb + 1) in VERB_TAGS | {"PUNCT"}
    return view.word(first - 1) in view.cues.that and view.finite(verb) and not closes


def _ends_at(view: View, comma: int) -> bool:
    """Whether the author goes on after a comma: with another source, with what speaks against it, with what it is."""
    if _credited_after(view, comma) or _other_source(view, comma) or _is_denied_after(view, comma):
        return True
    return view.quoted(comma) is None and (_concedes(view, comma) or _sums_up(view, comma))


def _is_denied_after(view: View, comma: int) -> bool:
    """Whether a relative clause after a comma takes the content up: ", which he denies", ", wat zij betwist"."""
    if view.word(comma + 1) not in view.cues.taking_up:
        return False
    near = range(comma + 2, min(comma + OWN_CUE, view.last))
    return any(view.lemma(index) in view.cues.denying and view.pos(index) == "VERB" for index in near)


def _resumes(view: View, cue: VerbCue | None, comma: int) -> bool:
    """Whether the main clause goes on with its verb, behind a relative clause: ", which promised to sell, said"."""
    if cue is None or view.quoted(comma) is not None or not view.finite(comma + 1):
        return False
    relative = view.small("relative") | load_language(view.cues.language).clauses.relatives
    opened = (i for i in range(view.first + 1, cue.index) if view.word(i) in relative)
    return any(view.word(index - 1) == "," and not view.has_finite(view.first, index) for index in opened)


def _concedes(view: View, comma: int) -> bool:
    """Whether a clause after a comma sets another statement against the content: ", although they say that it was"."""
    words = next((words for words in view.cues.conceding if view.matches(comma + 1, words)), ())
    near = range(comma + 2, min(comma + OWN_CUE, view.last)) if words else ()
    cues = (verb_cue(view, index) for index in near if view.pos(index) == "VERB" and view.quoted(index) is None)
    return any(cue is not None and cue.level == "full" for cue in cues)


def _sums_up(view: View, comma: int) -> bool:
    """Whether a noun after a comma says what the content is: ", a claim that doctors dispute", ", een eis die"."""
    noun = view.phrase_at(comma + 1)
    opened = noun is not None and (view.word(noun.last) in view.small("relative") or _says_who(view, noun.last))
    return noun is not None and opened and view.lemma(noun.head) in view.cues.nouns and view.pos(noun.first) == "DET"


def _says_who(view: View, index: int) -> bool:
    """Whether a clause without a relative pronoun begins at a place: "a claim | the landlord disputes"."""
    bare = load_language(view.cues.language).grammar.bare_content_clauses
    subject = view.phrase_at(index) if bare else None
    return subject is not None and view.has_finite(subject.last, min(subject.last + 2, view.last))


def _joined_to_cue(view: View, index: int, cue: VerbCue | None) -> bool:
    """Whether a verb right after "and" or "but" is joined to the cue: its subject does that next.

    Where a verb closes its clause one that opens it tells as much; elsewhere a comma must part the two.
    """
    if cue is None or view.word(index - 1) not in view.cues.coordinators or view.quoted(index) is not None:
        return False
    token, parted = view.token(index), view.word(index - 2) == ","
    closing = load_language(view.cues.language).grammar.verb_final
    if _opened_by_that(view, cue, index) and opens_main_clause(view, index):
        return True
    joined = token.dep == "conj" and token.head in cue.tokens and view.finite(index)
    if goes_on_in_tense(view, cue, index):
        return verb_cue(view, index) is not None
    following = verb_cue(view, index) if joined else None
    says = following is not None and following.level == "full"
    return joined and token.pos == "VERB" and (parted or closing or says)


def _opened_by_that(view: View, cue: VerbCue, index: int) -> bool:
    """Whether a conjunction opens the content, and so its verbs close it: "zei dat de brug dicht bleef en ..."."""
    opening = view.cues.that | view.cues.whether
    return any(view.word(place) in opening and view.pos(place) == "SCONJ" for place in range(cue.last + 1, index))


def end_of_phrase(view: View, first: int, cue: VerbCue) -> int:
    """The end of a noun phrase that is content: where a comma or "but" opens a clause with a verb of its own."""
    end = end_of_clause(view, first, cue)
    for index in range(first + 1, end):
        if _tells_beside(view, first, index, end) or _tells_where(view, index):
            return index
        parts = view.word(index) == "," or view.word(index) in view.cues.coordinators
        if parts and not _goes_on(view, index) and view.quoted(index) is None and view.has_finite(index + 1, end):
            return index
    return end


def _tells_where(view: View, index: int) -> bool:
    """Whether a preposition begins in which paper or at which occasion it was said: "more money | in a statement"."""
    phrase = view.phrase_at(index + 1) if view.word(index) in view.cues.at_occasion else None
    if phrase is None or view.quoted(index) is not None:
        return False
    new = view.word(phrase.first) in view.small("indefinite")  # but "the findings in the report"
    return view.lemma(phrase.head) in (view.cues.occasions | view.cues.papers if new else view.cues.occasions)


def _tells_beside(view: View, first: int, index: int, end: int) -> bool:
    """Whether the author tells beside a noun phrase when something was said, or what followed.

    "called it a disgrace | after she left", "judged it weak, | encouraging the attack".
    """
    if view.quoted(index) is not None or any(view.word(i) in view.small("relative") for i in range(first, index)):
        return False
    if view.word(index) == "," and view.is_gerund(index + 1) and view.pos(index + 1) == "VERB":
        return True
    opens = view.pos(index) == "SCONJ" or (
        view.pos(index) == "ADP" and view.word(index) not in view.small("predicative")
    )
    if view.word(index) not in view.cues.beside or not opens:
        return False
    verb = next((other for other in range(index + 1, end) if view.finite(other)), None)
    relative = view.small("relative") | view.cues.that
    return verb is not None and not any(view.word(other) in relative for other in range(index + 1, verb))


def _goes_on(view: View, index: int) -> bool:
    """Whether a comma or "and" goes on with a noun phrase: a relative clause, a condition, "and those who"."""
    phrase = view.phrase_at(index + 1)
    after = index + 1 if phrase is None else extend_phrase(view.annotated, phrase, view.phrases, view.last)
    relative = view.small("relative") | view.cues.that
    hangs = view.word(index) == "," and view.word(index + 1) in view.cues.supposing
    verb = view.skip(after, view.cues.fillers)
    joins = view.word(index) != "," and phrase is not None and not (verb < view.last and view.finite(verb))
    return view.word(index + 1) in relative or view.word(after) in relative or hangs or joins


def _opens_main(view: View, first: int, end: int) -> bool:
    """Whether what follows a colon is a clause of its own, with its subject and verb at once, and no list."""
    phrase = view.phrase_at(first)
    return phrase is not None and view.has_finite(phrase.last, min(phrase.last + 3, end))


def _credited_after(view: View, comma: int) -> bool:
    """Whether words after a comma credit another source: ", zo meldt X", ", aldus X"."""
    index = comma + 1
    if view.quoted(comma) is not None:
        return False
    if view.word(index) in view.cues.closing:
        return True
    if view.word(index) in view.cues.also_so:
        index += 1
    cue = verb_cue(view, index) if view.pos(index) == "VERB" and view.finite(index) else None
    said = cue is not None and (cue.phrase or cue.lemma in view.cues.say - view.cues.quotation_only)
    saying = cue is not None and cue.level == "full" and said
    second = load_language(view.cues.language).grammar.verb_second
    if saying and second and speaker_after(view, index + 1) is not None:
        return True
    phrase = view.phrase_at(index)
    if second or phrase is None:
        return False
    verb = extend_phrase(view.annotated, phrase, view.phrases, view.last)
    cue = verb_cue(view, verb) if view.pos(verb) == "VERB" and view.finite(verb) else None
    return (
        cue is not None
        and cue.lemma in view.cues.say
        and after_circumstances(view, verb + 1, dative=False) >= view.last - 1
    )


def _main_clause_at(view: View, index: int) -> bool:
    """Whether a main clause begins at a token, after a subordinate one that opened the sentence."""
    if load_language(view.cues.language).grammar.verb_second:
        return view.finite(index)
    phrase = view.phrase_at(index)
    return phrase is not None and view.has_finite(phrase.last, min(phrase.last + 2, view.last))


def _other_source(view: View, comma: int) -> bool:
    """Whether a clause after a comma has a source of its own: ", wat volgens X ...", ", according to X"."""
    near = range(comma + 1, min(comma + 3, view.last))
    return any(view.matches(index, words) for index in near for words in view.cues.according)


def _is_dash(view: View, index: int) -> bool:
    """Whether a dash with blanks on both sides stands at a place outside quotations."""
    token = view.token(index)
    if token.text not in {"—", "–", "-", "--"} or view.quoted(index) is not None:
        return False
    return view.token(index - 1).end < token.start and token.end < view.token(index + 1).start


def _before_apposition(view: View, first: int, end: int) -> int:
    """The end of a clause whose verb closes it, where only a phrase explaining a name comes after a comma."""
    commas = [index for index in range(first + 2, end) if view.word(index) == ","]
    if not commas or not load_language(view.cues.language).grammar.verb_final:
        return end
    comma = commas[-1]
    after_verb = view.pos(comma - 1) in VERB_TAGS
    plain = view.phrase_at(comma + 1) is not None and not any(
        view.pos(index) in VERB_TAGS for index in range(comma, end)
    )
    return comma if after_verb and plain and not view.quoted(comma) else end


def _bracket_before(view: View, index: int) -> bool:
    brackets = [view.word(other) for other in range(view.first, index) if view.word(other) in {"(", ")"}]
    return bool(brackets) and brackets[-1] == "("


def _begins_next(view: View, index: int, first: int) -> bool:
    """Whether a verb is a further cue of the same source: ", adding that", "and said that", "en voegde eraan toe"."""
    if view.quoted(index) is not None:
        return False
    cue = verb_cue(view, index)
    if cue is None or cue.level != "full" or cue.lemma not in view.cues.say or index - 1 <= first:
        return False
    if cue.lemma in view.cues.quotation_only - view.cues.call and not cue.phrase:
        return False  # ", allowing people to see it"
    before = index - 1
    while before > first and (view.word(before) in view.cues.fillers or view.pos(before) == "AUX"):
        before -= 1
    gerund = view.token(index).feature("VerbForm") == "Ger" or view.is_gerund(index)
    if view.word(before) == "," and gerund:
        return True
    joined = view.word(index - 1) in view.cues.coordinators and view.word(index - 2) == ","
    past = joined and view.token(index).feature("VerbForm") != "Inf"  # "..., but insisted", taken for a participle
    helped = before < index - 1 and view.pos(index - 1) == "AUX" and view.finite(index - 1)  # "but was told that"
    if view.word(before) not in view.cues.coordinators or not (view.finite(index) or past or helped):
        return False
    if view.token(index).dep == "conj" and view.lemma(view.token(index).head) in view.cues.say:
        return view.token(index).head < first
    follows = {view.word(other) for other in range(index + 1, min(index + 6, view.last))}
    opened = bool(follows & (view.cues.that | {":"} | MARKS))
    opened = opened or (joined and cue.lemma in view.cues.bare)
    return opened and (joined or view.token(index).head < first)


def particle_of(view: View, cue: VerbCue) -> set[str]:
    """The separated prefix and the other words of a cue beside its verb."""
    return {view.word(index) for index in words_of_cue(view, cue) if index != cue.index}


def after_circumstances(view: View, index: int, *, dative: bool) -> int:
    """The first index after adverbs, times and prepositional phrases that tell when, where and to whom."""
    while index < view.last:
        moved = view.skip(index, view.cues.fillers)
        phrase = view.phrase_at(moved)
        if dative and phrase is not None and moved not in view.timed:
            moved, dative = extend_phrase(view.annotated, phrase, view.phrases, view.last), False
        elif view.pos(moved) == "ADP" or view.token(min(moved, view.last - 1)).dep == "case":
            governed_phrase = view.phrase_at(moved + 1)
            if governed_phrase is not None:
                moved = extend_phrase(view.annotated, governed_phrase, view.phrases, view.last)
            elif moved + 1 in view.timed:
                moved += 1
        if moved == index:
            return index
        index = moved
    return index


def clause_around(view: View, index: int) -> tuple[int, int]:
    """The clause that a source stands in: from the start of the sentence, or a semicolon, to its end."""
    first, end = view.first, view.end_of_content()
    for other in range(view.first, index):
        relative = view.word(other) == "," and index - other <= 3 and view.pos(other + 1) in {"PRON", "SCONJ"}
        if view.word(other) in {";", ":"} or relative or _parts_clauses(view, first, other, index):
            first = other + 1
    for other in range(index, end):
        if view.word(other) == ";":
            end = other
            break
    while first < end and view.token(first).pos == "PUNCT":
        first += 1
    return first, end


def _parts_clauses(view: View, first: int, comma: int, index: int) -> bool:
    """Whether a comma parts two main clauses: "Zij noemt dat te hoog, de veerman komt volgens haar op 26"."""
    if view.word(comma) != "," or view.phrase_at(comma + 1) is None or view.word(comma + 1) in view.small("relative"):
        return False
    main = view.word(first) not in view.small("subordinators")
    return main and view.has_finite(first, comma) and any(view.finite(i) for i in range(comma + 2, index))
