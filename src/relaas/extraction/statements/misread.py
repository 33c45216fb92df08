"""Verbs of saying that were tagged or led back to their infinitive wrongly, found by their form."""

from __future__ import annotations

from relaas.language.concepts import VERB_TAGS, is_known_noun
from relaas.language.installed import load_language
from relaas.language.lexicons.statements import Cues
from relaas.model import AnnotatedDocument, Sentence

UNSURE = frozenset({"ADV", "X"})  # what a verb is taken for in the place of a verb
PAST = ("VerbForm=Fin|Tense=Past|Number=Sing", "VerbForm=Fin|Tense=Past|Number=Plur")
PARTICIPLE = "VerbForm=Part"
PRESENT = "VerbForm=Fin|Tense=Pres|Number=Sing"


def misread_verbs(annotated: AnnotatedDocument, sentence: Sentence, cues: Cues) -> dict[int, str]:
    """The infinitives of verbs of saying that were tagged or lemmatised as something else, by index."""
    found = {}
    for index in range(sentence.first, sentence.last):
        if _governs_subject(annotated, index, cues):
            found[index] = annotated.tokens[index].lemma.lower()
        elif _may_be_verb(annotated, index, sentence.first, cues):
            infinitive = _saying(annotated, index, sentence.last, cues)
            if infinitive is not None:
                found[index] = infinitive
    return found


def _governs_subject(annotated: AnnotatedDocument, index: int, cues: Cues) -> bool:
    """Whether a noun with content has a subject and no copula, and so is a verb: "Environmentalists worry that"."""
    token = annotated.tokens[index]
    if token.pos != "NOUN" or token.lemma.lower() not in cues.say | cues.attitude:
        return False
    children = [annotated.tokens[child] for child in annotated.children[index]]
    subject = any(child.dep == "nsubj" and child.start < token.start for child in children)
    content = _brings_content(annotated, index, cues) or any(child.dep == "ccomp" for child in children)
    return subject and content and not any(child.dep == "cop" for child in children)


def _may_be_verb(annotated: AnnotatedDocument, index: int, first: int, cues: Cues) -> bool:
    """Whether a word can be a past form of a verb of saying although it is not tagged as one."""
    token = annotated.tokens[index]
    word = token.text.lower()
    if token.pos in VERB_TAGS and word in cues.say and token.lemma.lower() not in cues.verbs:
        return True
    if token.pos in VERB_TAGS and (word in cues.forms or token.lemma.lower() not in cues.verbs):
        return word in cues.forms or _has_past_ending(word, cues) or token.lemma.lower() == word
    if token.pos in VERB_TAGS | {"PROPN", "ADP", "DET", "PUNCT"} or not token.text.islower():
        return False
    if word in cues.forms and not is_known_noun(word, cues.language):
        return True  # "argues" is nothing else
    before = annotated.tokens[index - 1]
    if index > first and before.pos in {"DET", "ADJ", "NUM", "ADP"} and before.text not in cues.fillers:
        return False
    if (token.pos in UNSURE and len(word) > 3) or _brings_content(annotated, index, cues):
        return True
    main = token.dep in {"root", "ROOT", "parataxis"}
    return _has_past_ending(word, cues) or word in cues.forms or (main and len(word) > 3)


def _brings_content(annotated: AnnotatedDocument, index: int, cues: Cues) -> bool:
    """Whether "dat" follows a word that may be a verb, or its prefix: "Het bestuur ontkent dat", "licht toe dat"."""
    following = annotated.tokens[index + 1 : index + 3]
    subject = following and following[0].feature("Case") == "Nom"  # "bevestig ik dat"
    if following and (following[0].pos == "ADP" or subject):
        following = following[1:]
    return bool(following) and following[0].text in cues.that and following[0].pos == "SCONJ"


def _has_past_ending(word: str, cues: Cues) -> bool:
    spelled = load_language(cues.language).spelled_verbs
    return spelled is not None and word.endswith(spelled.past_endings)


def _saying(annotated: AnnotatedDocument, index: int, limit: int, cues: Cues) -> str | None:
    """The verb of saying that a word can be a form of, alone or with a prefix that follows it in the sentence."""
    word, verbal = annotated.tokens[index].text.lower(), annotated.tokens[index].pos in VERB_TAGS
    if word in cues.forms:
        return cues.forms[word]
    spoken = load_language(cues.language)
    following = [token.text.lower() for token in annotated.tokens[index + 1 : min(limit, index + 10)]]
    following = following[: following.index("(")] if "(" in following else following
    opens = not cues.that.isdisjoint(following[:1])
    named = annotated.tokens[index].lemma.lower() in cues.nouns | cues.attitude_nouns
    if not spoken.grammar.verb_final and (verbal or (named and not opens)):
        return None  # a noun in -s, if nothing but its form speaks for a verb
    if word in cues.say and (verbal or (opens and not named)):
        return word  # the infinitive itself
    known = cues.say | cues.attitude if verbal or opens else cues.say
    present = verbal or annotated.tokens[index].pos in UNSURE or _brings_content(annotated, index, cues)
    tenses = (*PAST, PRESENT, PARTICIPLE) if verbal else (*PAST, PRESENT) if present else PAST
    for morph in tenses:
        infinitives = spoken.infinitives(word, morph)
        joined = next((one + end for end in infinitives for one in following if one + end in known), None)
        alone = next((one for one in infinitives if one in known and one != word), None)
        if joined or alone:
            return joined or alone
    return None
