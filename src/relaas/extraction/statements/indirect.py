"""Indirect statements: content that follows its cue as a clause, an infinitive or a noun phrase, or precedes it."""

from __future__ import annotations

from collections.abc import Iterator

from relaas.extraction.phrases import Phrase, extend_phrase
from relaas.extraction.statements.extents import after_circumstances, end_of_clause, end_of_phrase
from relaas.extraction.statements.finding import Attribution, VerbCue, attributed, verb_cues, words_of_cue
from relaas.extraction.statements.infinitives import gerund, infinitive, wanted
from relaas.extraction.statements.noun_phrases import fronted, named, repeated, shown_by_paper
from relaas.extraction.statements.postposed import postposed
from relaas.extraction.statements.sources import is_heard, source_of
from relaas.extraction.statements.speakers import Speaker, speaker_before
from relaas.extraction.statements.subjects import governed, mention_at
from relaas.extraction.statements.view import MARKS, View
from relaas.language.concepts import VERB_TAGS, is_known_noun
from relaas.language.installed import load_language

REACH = 16  # tokens between a cue and the word that begins its content
NEAREST = 2  # tokens between a cue that does not ask and "if" or "whether"
STOPS = frozenset({"", ",", ".", ";"})
LEADING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADV"})  # what a clause may begin with


def verb_attributions(view: View) -> Iterator[Attribution]:
    """The statements that the verbs of a sentence report, at most one per verb."""
    for cue in verb_cues(view):
        found = attribution_of(view, cue)
        if found is None or _wants_no_name(view, found.first) or _only_asks(view, cue) or _is_silent(view, cue, found):
            continue
        if found.last - found.first >= 2 or _tells_in_one_word(view, cue, found):
            yield found


def _tells_in_one_word(view: View, cue: VerbCue, found: Attribution) -> bool:
    """Whether one word is all that is said: a number, what is denied ("denied wrongdoing"), a judgement."""
    denied = cue.lemma in view.cues.denying and (view.pos(found.first) == "NOUN" or found.way == "gerund")
    judged = found.way == "call" and view.pos(found.first) == "ADJ"
    told = found.way == "news" and view.pos(found.first) == "NOUN"
    return view.pos(found.first) == "NUM" or denied or judged or told


def _only_asks(view: View, cue: VerbCue) -> bool:
    """Whether the reader is asked what he says, or told what made somebody speak: "Asked if she would go, ..."."""
    if cue.index == view.first and cue.lemma in view.cues.asking and view.token(cue.index).dep == "advcl":
        return True
    marks = load_language(view.cues.language).events.question_marks
    asked = view.token(view.last - 1).text in marks
    if asked and view.finite(view.first) and view.token(cue.index).dep == "root":
        return True  # "Will the Minister confirm that ...?"
    return asked and any(view.word(index) in view.cues.addressed_words for index in range(view.first, cue.index + 2))


def _wants_no_name(view: View, first: int) -> bool:
    """Whether what a source asked is only to stay unnamed: that describes the source, it is no statement."""
    return any(view.matches(first, words) for words in view.cues.unnamed)


def _is_silent(view: View, cue: VerbCue, found: Attribution) -> bool:
    """Whether a source only does not want to speak: "wil niet reageren", "refused to comment on it"."""
    unwilling = cue.lemma in view.cues.declining | view.cues.wanting
    return unwilling and any(view.matches(found.first, words) for words in view.cues.silent)


def attribution_of(view: View, cue: VerbCue) -> Attribution | None:
    """The statement that a verb reports, by the first construction that fits."""
    before, speaker = source_of(view, cue)
    inverted = before is None and (speaker is None or speaker.first > cue.index)
    if cue.lemma in view.cues.evidence and not _can_tell(view, cue, speaker):
        return None
    if cue.lemma in view.cues.quotation_only - view.cues.news and not cue.phrase:
        asked = _clause_with_that(view, cue, speaker, inverted) if cue.lemma in view.cues.asking else None
        if cue.lemma not in view.cues.declining:
            asked = asked or infinitive(view, cue, speaker, inverted)
        return asked or _called(view, cue, speaker, inverted) or repeated(view, cue, speaker, inverted)
    if (first := fronted(view, cue, before, speaker)) is not None:
        return first
    if (cue.takes_noun or cue.lemma in view.cues.priced) and (found := named(view, cue, speaker, inverted)):
        return found
    if cue.lemma in view.cues.priced.keys() - view.cues.say:
        return None
    for construct in CONSTRUCTIONS:
        found = construct(view, cue, speaker, inverted)
        if found is not None:
            return found
    return postposed(view, cue)


def _can_tell(view: View, cue: VerbCue, speaker: Speaker | None) -> bool:
    """Whether what shows something is somebody or a paper, and no mere fact."""
    return speaker is not None and (speaker.mention is not None or shown_by_paper(view, cue, speaker))


def _clause_with_that(view: View, cue: VerbCue, speaker: Speaker | None, inverted: bool) -> Attribution | None:
    """“said (on Monday) that ...”, "maakte dinsdag bekend dat ..."."""
    if cue.lemma in view.cues.declining:
        return None  # "refused to say whether": what follows belongs to the other verb
    words, unknown = view.cues.that | view.cues.whether, frozenset[str]()
    if cue.lemma in view.cues.ask:
        words |= view.cues.how | view.cues.which
    elif cue.level == "full":
        words |= view.cues.how
        unknown = view.cues.which if _after_negation(view, cue) else unknown
    if cue.passive and cue.lemma not in view.cues.dative and speaker_before(view, cue.index) is not None:
        return None  # something was announced: what follows tells more of it
    closing = load_language(view.cues.language).grammar.verb_final
    start = max(words_of_cue(view, cue)) + 1
    for index in range(start, min(view.last, start + REACH)):
        word = view.word(index)
        if word in unknown and index == start:
            return attributed(view, cue, speaker, index, end_of_clause(view, index, cue), "clause", cue.level)
        open_question = word in view.cues.whether and cue.lemma not in view.cues.ask | view.cues.doubting
        if open_question and index - start > NEAREST:
            return None  # a condition: "will say so to the board if they want it"
        if (
            word in words
            and (view.pos(index) != "DET" or view.token(index).dep == "mark")
            and not (
                open_question and view.pos(index) != "SCONJ" and not (index == start and _after_negation(view, cue))
            )
        ):
            if word in view.cues.how and (index - start > 3 or view.word(index - 1) == ","):
                return None
            taken_up = _is_relative(view, cue, index) or _is_subject_behind_and(view, index)
            if not _opens_content(view, cue, index, inverted) or taken_up:
                return None
            first = index if word in view.cues.how | view.cues.which else index + 1
            relative = not closing and index > start and view.finite(first) and word in view.cues.that
            relative = relative or (cue.takes_noun and view.word(index - 1) == "," and index - 1 > start)
            if view.word(first) == "," and view.pos(index) == "SCONJ":
                first += 1  # "said that, if elected, he would go"
            if relative or view.word(first) in STOPS or _qualifies_after_content(view, cue, index, inverted):
                return None
            return attributed(view, cue, speaker, first, end_of_clause(view, first, cue), "clause", cue.level)
        if word in {":", ";", "."} or word in MARKS or (_stops(view, index) and index not in view.timed):
            return None
    return None


def _is_relative(view: View, cue: VerbCue, index: int) -> bool:
    """Whether "that" stands for the noun before it, by tag and parse: "said many of the points that critics raise"."""
    bare = load_language(view.cues.language).grammar.bare_content_clauses
    stands = view.pos(index) == "PRON" and view.token(index).dep != "mark"
    if not (bare and stands) or cue.passive or cue.lemma in view.cues.dative:
        return False
    return view.pos(index - 1) == "NOUN"


def _is_subject_behind_and(view: View, index: int) -> bool:
    """Whether "that" opens no clause, but is the subject of a new one: "vroeg uitstel, en dat is verleend"."""
    joined = view.word(index - 1) in load_language(view.cues.language).clauses.coordinators
    subject = view.pos(index) == "PRON" and view.token(index).dep.startswith("nsubj")
    return joined and subject and view.finite(index + 1)


def _after_negation(view: View, cue: VerbCue) -> bool:
    """Whether a negation stands right before a cue: "wilde niet zeggen of"."""
    before = range(max(view.first, cue.index - 3), cue.index)
    return any(view.word(index) in load_language(view.cues.language).clauses.negations for index in before)


def _clause_before(view: View, cue: VerbCue, speaker: Speaker | None, inverted: bool) -> Attribution | None:
    """“Dat de accu brandt, ontkent de maker.”: the content opens the sentence, its verb and source follow a comma."""
    opens = view.word(view.first) in view.cues.that | view.cues.whether and view.pos(view.first) == "SCONJ"
    end = cue.index - 1 if inverted or speaker is None else speaker.first - 1  # "that it burns, the maker denies"
    if not opens or speaker is None or view.word(end) != "," or cue.passive or not view.has_finite(view.first, end):
        return None
    closes = inverted or max(words_of_cue(view, cue)) + 1 >= view.end_of_content()
    if view.word(view.first) in view.cues.whether and not closes:
        return None  # a condition: "If he goes, the union says it will strike"
    return attributed(view, cue, speaker, view.first + 1, end, "clause before", cue.level)


def _stops(view: View, index: int) -> bool:
    """Whether a verb stands between a cue and its content: then the content belongs to that verb."""
    grammar = load_language(view.cues.language).grammar
    if is_heard(view, index):
        return True
    if view.is_gerund(index) and view.word(index - 1) == ",":
        return view.pos(index) == "VERB"
    stopping = VERB_TAGS if grammar.bare_content_clauses else {"VERB"}
    return view.pos(index) in stopping and view.finite(index)


def _qualifies_after_content(view: View, cue: VerbCue, index: int, inverted: bool) -> bool:
    """Whether "dat" only qualifies a noun, the content standing before: "..., schrijft X in een rapport dat ..."."""
    comma = cue.index - 1
    if not inverted or view.word(comma) != "," or view.word(view.first) in view.small("subordinators"):
        return False
    return view.pos(index - 1) == "NOUN" and view.has_finite(view.first, comma)


def _opens_content(view: View, cue: VerbCue, index: int, inverted: bool) -> bool:
    """Whether a complementiser opens the content and no relative clause with the noun right before it."""
    noun = next((one for one in view.phrases if one.last == index), None)
    if (
        noun is None
        or view.pos(noun.head) not in {"NOUN", "PROPN", "PRON", "NUM"}
        or noun.first <= cue.last
        or governed(view, noun)
        or noun.head in view.timed
    ):
        return True
    if (
        inverted
        or cue.lemma in view.cues.dative
        or view.pos(noun.head) in {"PRON", "PROPN"}
        or mention_at(view, noun) is not None
    ):
        return True
    return any(noun.first <= token < noun.last for token in cue.tokens)


def _judged(view: View, cue: VerbCue, speaker: Speaker | None, inverted: bool) -> Attribution | None:
    """“vindt het onbegrijpelijk dat ...”, "finds it odd that ...": the judgement is part of what is said."""
    index = speaker.last if inverted and speaker is not None and speaker.first > cue.index else cue.index + 1
    index = view.skip(index, view.cues.fillers)
    what = index + 1
    while view.pos(what) == "ADV":
        what += 1
    judges = cue.lemma in view.cues.call and view.word(index) in view.small("empty") and _judgement(view, what)
    opens = view.word(what + 1) in view.cues.that | view.cues.infinitive | {view.cues.infinitive_mark}
    if not (judges and opens) or cue.passive:
        return None
    return attributed(view, cue, speaker, index + 1, end_of_phrase(view, index + 1, cue), "call", "full")


def _judgement(view: View, index: int) -> bool:
    """Whether a word is an adjective, or was taken for a noun that is none."""
    unknown = not is_known_noun(view.word(index), view.cues.language)
    brings = view.word(index) not in view.cues.nouns | view.cues.attitude_nouns  # but "vindt het bericht dat"
    before_that = view.word(index + 1) in view.cues.that and brings
    return view.pos(index) == "ADJ" or (view.pos(index) == "NOUN" and (unknown or before_that))


def _called(view: View, cue: VerbCue, speaker: Speaker | None, inverted: bool) -> Attribution | None:
    """“called the decision a mistake”, "noemde het een kwestie van ..."."""
    if cue.lemma not in view.cues.call or cue.passive:
        return None
    index = speaker.last if inverted and speaker is not None and speaker.first > cue.index else cue.index + 1
    index = view.skip(index, view.cues.fillers)
    thing = _thing_called(view, index)
    if view.word(index) in view.cues.backward and view.pos(index + 1) == "ADJ":
        return attributed(view, cue, speaker, index + 1, end_of_phrase(view, index + 1, cue), "call", cue.level)
    if thing is None:
        return None
    after = extend_phrase(view.annotated, thing, view.phrases, view.last)
    what = _behind_circumstances(view, view.skip(after, view.cues.fillers))
    follows = view.word(what) in MARKS | view.small("predicative") or view.phrase_at(what) is not None
    follows = follows or _ends_in_judgement(view, thing, cue)
    follows = follows or view.pos(what) == "ADJ" or (view.pos(what) == "ADV" and view.pos(what + 1) == "ADJ")
    owns = view.token(thing.head).feature("Poss") == "Yes"
    pronoun = not owns and view.word(thing.head) in view.small("empty") | view.small("object_pronouns")
    if not follows and not (pronoun and view.pos(what) in {"ADJ", "VERB", "ADV"}):
        return None
    first = what if pronoun else thing.first
    return attributed(view, cue, speaker, first, end_of_phrase(view, first, cue), "call", "full")


def _ends_in_judgement(view: View, thing: Phrase, cue: VerbCue) -> bool:
    """Whether the last word of a phrase is what it is called, by the parse: "called the charges | baseless"."""
    last = view.token(thing.last - 1)
    return thing.last - thing.first > 1 and last.dep == "xcomp" and last.head == cue.index


def _behind_circumstances(view: View, index: int) -> int:
    """The place behind what a preposition adds to a thing: "acht de kans op herhaling | klein"."""
    while view.pos(index) == "ADP" and view.word(index) not in view.small("predicative"):
        added = view.phrase_at(index + 1)
        if added is None:
            return index
        index = view.skip(extend_phrase(view.annotated, added, view.phrases, view.last), view.cues.fillers)
    return index


def _thing_called(view: View, index: int) -> Phrase | None:
    """The phrase at an index, with the pointer before it that was taken for a pronoun: "noemt dat getal te hoog"."""
    phrase, following = view.phrase_at(index), view.phrase_at(index + 1)
    alone = phrase is None or phrase.last == index + 1
    points = view.word(index) in view.small("pointers") and alone and following is not None
    if not points or following is None or view.pos(index + 1) not in {"NOUN", "ADJ"}:
        return phrase
    return Phrase(index, following.last, following.head, None)


def _bare_clause(view: View, cue: VerbCue, speaker: Speaker | None, inverted: bool) -> Attribution | None:
    """“officials say the plan stands”: a clause without "that", in a language that has such."""
    bare = load_language(view.cues.language).grammar.bare_content_clauses
    told = cue.passive and cue.lemma in view.cues.dative  # "residents were told it would close"
    if not (bare and (speaker is not None or told)) or inverted or (cue.passive and not told):
        return None
    index = cue.last + 1
    if view.word(index) == ",":
        return None
    dative = cue.lemma in view.cues.dative and not cue.passive
    index = _with_own_words(view, cue, after_circumstances(view, index, dative=dative))
    opened = view.word(index) in {",", ":", "."} | view.small("relative") - view.cues.that
    opened = opened or view.word(index - 1) in view.cues.taking_up
    if index in view.timed or opened or _all_quoted(view, index):
        return None
    end = end_of_clause(view, index, cue)
    goes_on = view.is_gerund(cue.index) and view.word(cue.index - 1) not in view.cues.before_gerund | {","}
    goes_on = goes_on and not _tells_what(view, cue)
    plain = (cue.lemma in view.cues.bare or _feels(view, cue)) and not goes_on
    if not plain and not any(view.token(i).dep == "ccomp" for i in view.annotated.children[cue.index]):
        return None
    neuter = load_language(view.cues.language).people.neuter_pronouns
    if view.word(index) in neuter and not view.has_finite(index, min(index + 4, end)):
        return None
    if view.pos(index) == "NUM" and view.word(index + 1) in view.cues.coordinators | STOPS:
        return None  # "says 319 and relies on the report"
    if not _opens_clause(view, index) or not _has_clause(view, index, end, cue):
        return None
    return attributed(view, cue, speaker, index, end, "bare clause", cue.level)


def _tells_what(view: View, cue: VerbCue) -> bool:
    """Whether a gerund tells what its verb of saying brought: "emailed me on Friday saying the price was wrong"."""
    token = view.token(cue.index)
    return token.dep in {"advcl", "xcomp"} and view.lemma(token.head) in view.cues.say


def _feels(view: View, cue: VerbCue) -> bool:
    """Whether a cue is a verb with an adjective: "is adamant the cheque was posted"."""
    return cue.phrase and view.pos(cue.last) == "ADJ"


def _all_quoted(view: View, index: int) -> bool:
    """Whether a quotation begins at an index that is all that is said, and not only a part of it."""
    first = index + 1 if view.word(index) in MARKS else index
    quotation = view.quoted(first)
    if quotation is None:
        return False
    return first > quotation.first or view.has_finite(first, quotation.last) or view.word(quotation.last + 1) in STOPS


def _with_own_words(view: View, cue: VerbCue, index: int) -> int:
    """The start of a clause with the small words before it that belong to it: "says too much is made of it"."""
    while index - 1 > cue.last and view.word(index - 1) in view.cues.fillers and view.token(index - 1).head >= index:
        index -= 1
    return index


def _opens_clause(view: View, index: int) -> bool:
    """Whether a clause can begin at an index: with a phrase, "there", or a word that leads up to one."""
    first = index + 1 if view.word(index) in MARKS else index
    joined = view.word(first) in view.small("both") and view.phrase_at(first + 1) is not None
    return view.phrase_at(first) is not None or view.pos(first) in LEADING or joined


def _has_clause(view: View, first: int, end: int, cue: VerbCue) -> bool:
    """Whether a finite verb follows the first phrase before a relative pronoun takes it."""
    subject = view.phrase_at(first)
    if subject is not None and cue.lemma in view.cues.say and view.pos(subject.last) == "VERB":
        return True  # a past tense, taken for a participle: "said the union expected output to rise"
    openers = view.small("relative") | view.cues.beside
    within = 0
    for index in range(first + 1, end):
        if index < within:
            continue
        if view.word(index) in openers:
            closing = next((i for i in range(index, end) if view.word(i) == ","), end)
            if view.word(index - 1) == "," and closing < end:
                within = closing  # "said the bill, which was late, would be withdrawn"
                continue
            return any(
                view.token(child).head == cue.index and view.token(child).dep == "ccomp" for child in range(first, end)
            )
        if view.finite(index) and view.pos(index) in VERB_TAGS:
            return True
    return False


CONSTRUCTIONS = (
    _clause_before,
    _judged,
    _clause_with_that,
    infinitive,
    gerund,
    wanted,
    _called,
    _bare_clause,
    named,
    repeated,
)  # the first that fits tells what a cue reports
