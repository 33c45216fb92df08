"""Who says what a verb reports: its subject before or after it, or the source of the verb before it."""

from __future__ import annotations

from relaas.extraction.statements.finding import VerbCue, goes_on_in_tense, opens_main_clause, verb_cue
from relaas.extraction.statements.speakers import Speaker, is_object, speaker_after, speaker_before, speaker_of
from relaas.extraction.statements.subjects import governed, mention_at
from relaas.extraction.statements.view import MARKS, View
from relaas.language.installed import load_language

NEAR = 6  # tokens between a verb of hearing and what is heard


def source_of(view: View, cue: VerbCue) -> tuple[Speaker | None, Speaker | None]:
    """The source that stands before a cue, if one does, and the source of the cue, wherever it stands."""
    before = None if _subject_follows(view, cue) else speaker_before(view, cue.index)
    before = None if before is not None and is_object(view, before.first) else before
    if is_heard(view, cue.index):
        return None, _who_is_heard(view, cue)
    if (told := _from_whom(view, cue)) is None and (_only_hears(view, cue) or _is_ordered(view, cue)):
        return before, None
    speaker = (
        told
        or _of_cue_in_tense(view, cue)
        or _label(view, cue)
        or _who_went_on(view, cue)
        or _of_main_verb(view, cue)
        or _sender(view, cue)
        or _let(view, cue)
        or _understood(view, cue)
        or _of_verb_joined(view, cue)
        or _before_object(view, cue, before)
        or before
        or speaker_after(view, cue.index + 1)
        or _of_verb_before(view, cue)
    )
    return before, _other_than_thing(view, cue, before, speaker)


def _from_whom(view: View, cue: VerbCue) -> Speaker | None:
    """Who told it to those who heard it: "hoorde van de politie dat", "kreeg van haar te horen", "learned from X"."""
    preposition = view.cues.hearing.get(cue.lemma)
    if preposition is None or cue.passive:
        return None
    verb = next((index for index in range(cue.index, view.first - 1, -1) if view.finite(index)), cue.index)
    end = next((index for index in range(cue.last + 1, view.last) if view.word(index) in view.cues.that), view.last)
    for phrase in view.phrases:
        place = phrase.preposition
        if place is None or view.word(place) != preposition or not (verb < place < end or place == view.first):
            continue
        mention = mention_at(view, phrase)
        somebody = mention is not None and mention.type in {"PER", "ORG"}
        described = mention is None and view.word(phrase.first) in view.small("articles")  # "from the receiver"
        if (somebody or described) and view.quoted(phrase.head) is None:
            return speaker_of(view, phrase)
    return None


def is_heard(view: View, index: int) -> bool:
    """Whether an infinitive of saying stands behind whoever is heard: "heard him | say", "hoorde haar | zeggen"."""
    heard = any(view.lemma(before) in view.cues.only_heard for before in range(max(view.first, index - NEAR), index))
    return heard and view.pos(index) == "VERB" and view.lemma(index) in view.cues.say and not view.finite(index)


def _who_is_heard(view: View, cue: VerbCue) -> Speaker | None:
    """Whoever stands right before an infinitive of saying that is heard."""
    phrase = next((one for one in view.phrases if one.last == cue.index), None)
    return None if phrase is None else speaker_of(view, phrase)


def _is_ordered(view: View, cue: VerbCue) -> bool:
    """Whether a verb opens a point of a ruling or motion, whose subject stands above: "verzoekt het college"."""
    if not load_language(view.cues.language).grammar.verb_second or not view.finite(cue.index):
        return False
    marks = load_language(view.cues.language).events.question_marks
    asked = view.token(view.last - 1).text in marks or cue.lemma in view.cues.say - view.cues.urge
    opening = all(view.pos(index) in {"NUM", "PUNCT", "X", "SYM"} for index in range(view.first, cue.index))
    return opening and view.token(cue.index).text.islower() and not asked


def _only_hears(view: View, cue: VerbCue) -> bool:
    """Whether somebody is told something by nobody that the text names: "de bond kreeg te horen dat".

    Who "has heard" something tells it himself.
    """
    return cue.lemma in view.cues.only_heard and not cue.passive and view.finite(cue.index)


def _who_went_on(view: View, cue: VerbCue) -> Speaker | None:
    """The source of the cue before, for one that goes on from it: "said it was safe, adding that", ", but insisted"."""
    if not (_is_gerund_after_comma(view, cue) or _is_joined_after_comma(view, cue)):
        return None
    for index in range(view.first, cue.index - 1):
        saying = view.lemma(index) in view.cues.say and view.pos(index) == "VERB"
        saying = saying and (view.finite(index) or view.word(index + 1) in view.cues.that)
        if saying and view.quoted(index) is None:
            return speaker_before(view, index) or speaker_after(view, index + 1)
    return _who_did_before(view, cue) if _is_gerund_after_comma(view, cue) else None


def _who_did_before(view: View, cue: VerbCue) -> Speaker | None:
    """The subject of the last verb before a participle that no conjunction makes hang on another."""
    finite = [index for index in range(view.first, cue.index - 1) if view.finite(index) and view.quoted(index) is None]
    main = [index for index in finite if not _is_subordinate(view, index)] or finite
    return speaker_before(view, main[-1]) if main else None


def _is_subordinate(view: View, verb: int) -> bool:
    """Whether a conjunction opens the clause of a verb: "after her bins went uncollected"."""
    token = view.token(verb)
    own = token.head if token.dep.startswith("aux") or token.dep == "cop" else verb
    marks = [child for child in view.annotated.children[own] if view.token(child).dep == "mark"]
    return view.token(own).dep == "advcl" and any(mark < verb for mark in marks)


def _let(view: View, cue: VerbCue) -> Speaker | None:
    """Who asks to say something: "let me be clear that", "let us remember that"."""
    asked = view.phrase_at(cue.index - 1)
    lets = view.lemma(cue.index - 2) in view.cues.letting if cue.index - 2 >= view.first else False
    return Speaker(asked.first, asked.last, None) if asked is not None and lets else None


def _label(view: View, cue: VerbCue) -> Speaker | None:
    """Who stands before a colon, and his verb right behind it, as in minutes: "SE: asked whether"."""
    phrase = view.phrase_at(view.first)
    opens = view.word(cue.index - 1) == ":" and phrase is not None and phrase.last == cue.index - 1
    return speaker_of(view, phrase) if opens and phrase is not None else None


def _of_main_verb(view: View, cue: VerbCue) -> Speaker | None:
    """The subject of the sentence, for a finite verb behind "and" that cannot belong to the clause before it.

    Where a subordinate clause is closed by its verb, one that is followed by more belongs to the main clause:
    "Zij stelt vast dat het bestuur faalde en beveelt aan de functie op te heffen".
    """
    if view.word(cue.index - 1) not in view.cues.coordinators or not view.finite(cue.index):
        return None
    finite = [index for index in range(view.first, cue.index - 1) if view.finite(index) and view.quoted(index) is None]
    if not finite:
        return None
    if opens_main_clause(view, cue.index) and any(
        view.word(index) in view.cues.that for index in range(finite[0] + 1, cue.index)
    ):
        return speaker_before(view, finite[0]) or speaker_after(view, finite[0] + 1)
    return None


def _of_cue_in_tense(view: View, cue: VerbCue) -> Speaker | None:
    """The source of the first verb, for one behind "and" in its tense: "finds that it failed and recommends that"."""
    if view.word(cue.index - 1) not in view.cues.coordinators or not view.finite(cue.index):
        return None
    verbs = [index for index in range(view.first, cue.index) if view.finite(index) and view.quoted(index) is None]
    first = verb_cue(view, verbs[0]) if verbs else None
    return speaker_before(view, verbs[0]) if first is not None and goes_on_in_tense(view, first, cue.index) else None


def _sender(view: View, cue: VerbCue) -> Speaker | None:
    """Who issued the paper that a participle tells the content of: "the union released a statement saying"."""
    token = view.token(cue.index)
    if not view.is_gerund(cue.index):
        return None
    head = token.head if token.dep == "acl" else _noun_before(view, cue.index)
    paper = view.token(head)
    issued = view.lemma(head) in view.cues.papers and paper.dep == "obj" and view.pos(paper.head) == "VERB"
    return speaker_before(view, paper.head) if issued and paper.head < head else None


def _noun_before(view: View, index: int) -> int:
    """The word before a place, times left out: "released a statement Wednesday saying"."""
    index -= 1
    while index > view.first and (index in view.timed or index + 1 in view.timed):
        index -= 1
    return index


def _understood(view: View, cue: VerbCue) -> Speaker | None:
    """The subject of the clause, for a cue without one of its own: "by citing", "used it to urge"."""
    grammar = load_language(view.cues.language).grammar
    before = cue.index - 1
    while view.pos(before) == "ADV" and view.word(before) not in view.cues.before_gerund:
        before -= 1
    opened = view.is_gerund(cue.index) and (view.word(before) in view.cues.before_gerund or view.word(before) in MARKS)
    aimed = not grammar.verb_final and view.word(before) == view.cues.infinitive_mark
    if cue.level != "full" or cue.lemma in view.cues.evidence or (aimed and _acts_itself(view, before)):
        return None
    return _who_did_before(view, cue) if opened or aimed else None


def _acts_itself(view: View, mark: int) -> bool:
    """Whether somebody stands right before an infinitive who is made to do it: "forced the mayor to admit"."""
    phrase = next((one for one in view.phrases if one.last == mark), None)
    mention = None if phrase is None else mention_at(view, phrase)
    pronoun = phrase is not None and view.pos(phrase.head) == "PRON"
    return pronoun or (mention is not None and mention.type in {"PER", "ORG", "GPE"})


def _is_gerund_after_comma(view: View, cue: VerbCue) -> bool:
    before = cue.index - 2 if view.word(cue.index - 1) in MARKS else cue.index - 1
    return view.is_gerund(cue.index) and view.word(before) == ","


def _is_joined_after_comma(view: View, cue: VerbCue) -> bool:
    joined = view.word(cue.index - 1) in view.cues.coordinators and view.word(cue.index - 2) == ","
    return joined and view.token(cue.index).feature("VerbForm") != "Inf"


def _of_verb_joined(view: View, cue: VerbCue) -> Speaker | None:
    """The subject of the verb that the parse joins a cue to with nothing but "and" between: "had a test and asked"."""
    token = view.token(cue.index)
    joined = token.dep == "conj" and view.first <= token.head < cue.index and view.pos(token.head) == "VERB"
    if not joined or view.word(cue.index - 1) not in view.cues.coordinators or not view.finite(cue.index):
        return None
    return speaker_before(view, token.head) or speaker_after(view, token.head + 1)


def _before_object(view: View, cue: VerbCue, before: Speaker | None) -> Speaker | None:
    """The subject before a verb whose object was taken for the subject: "The Chair thanked members and reminded"."""
    if before is None or before.last != cue.index - 1 or view.word(cue.index - 1) not in view.cues.coordinators:
        return None
    verb = before.first - 1
    if view.pos(verb) != "VERB" or view.phrase_of(verb) is not None:
        return None
    phrase = next((one for one in view.phrases if one.first == view.first and one.last == verb), None)
    return speaker_before(view, verb) if phrase is None else speaker_of(view, phrase)


def _of_verb_before(view: View, cue: VerbCue) -> Speaker | None:
    """The subject of the verb that a cue is joined to: "Hij wil met de gemeente om tafel en eist dat"."""
    if view.word(cue.index - 1) not in view.cues.coordinators or not view.finite(cue.index):
        return None
    finite = (index for index in range(view.first, cue.index - 1) if view.finite(index) and view.quoted(index) is None)
    first = next(finite, None)
    return None if first is None else speaker_before(view, first) or speaker_after(view, first + 1)


def _other_than_thing(view: View, cue: VerbCue, before: Speaker | None, speaker: Speaker | None) -> Speaker | None:
    """Who speaks, where a thing stands first: "De kosten raamt het bedrijf op 60 miljoen"; never a word of the cue."""
    if speaker is not None and set(range(speaker.first, speaker.last)) & set(cue.tokens):
        return None
    if before is None or before.mention is not None or not load_language(view.cues.language).grammar.verb_second:
        return speaker
    if view.token(before.first).feature("Case") == "Nom":
        return speaker  # "heb ik u toegezegd"
    if speaker is before and any(view.lemma(index) in view.cues.papers for index in range(before.first, before.last)):
        return speaker  # "de motie vraagt het college"
    after = speaker_after(view, cue.index + 1) if view.finite(cue.index) else None
    speaks = after is not None and (after.mention is not None or view.token(after.first).feature("Case") == "Nom")
    return after if speaks else speaker


def _subject_follows(view: View, cue: VerbCue) -> bool:
    """Whether the parse has the subject right after the verb, as where that stands second."""
    if not load_language(view.cues.language).grammar.verb_second or not view.finite(cue.index):
        return False
    after = view.skip(cue.index + 1, view.cues.fillers)
    phrase = view.phrase_at(after)
    if phrase is None or governed(view, phrase) or view.word(phrase.head) in view.small("empty"):
        return False
    if _opens_with_source(view, cue) and view.token(phrase.head).feature("Case") != "Nom":
        return False
    inside = range(phrase.first, phrase.last)
    return any(view.token(index).dep.startswith("nsubj") and view.token(index).head == cue.index for index in inside)


def _opens_with_source(view: View, cue: VerbCue) -> bool:
    """Whether somebody stands right before a cue at the start of its sentence: "Wethouder meldt de raad dat"."""
    phrase = next((one for one in view.phrases if one.last == cue.index), None)
    if phrase is None or governed(view, phrase) or phrase.first - view.first > 1:
        return cue.index > view.first and _opens_with_officer(view, cue)
    mention = mention_at(view, phrase)
    return mention is not None and mention.type in {"PER", "ORG"}


def _opens_with_officer(view: View, cue: VerbCue) -> bool:
    """Whether somebody described in several words stands there: "Minister van Werk Muylaert noemt het besluit"."""
    last, first = view.token(cue.index - 1), view.token(view.first)
    ending = (one for one in view.mentions if one.end == last.end and one.type in {"PER", "ORG"})
    return any(one.start <= first.end + 1 for one in ending)
