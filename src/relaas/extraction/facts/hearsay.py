"""Hearsay: what a sentence tells as said of somebody by nobody in particular, or as what he is accused of."""

from relaas.extraction.events.conditional import tells_hearsay
from relaas.extraction.facts.drafts import Draft
from relaas.extraction.nearby import token_from
from relaas.language.concepts import VERB_TAGS
from relaas.language.installed import load_language
from relaas.model import Dating


def is_hearsay(draft: Draft) -> bool:
    """Whether others are told to say or think it of somebody: "is believed to have paid", "are said to be"."""
    main = draft.head.main_clause
    if main is not None and tells_hearsay(draft.head.annotated, main, draft.language):
        return True
    words, tokens = load_language(draft.language).facts, draft.tokens
    spoken = [token.text.lower() for token in tokens]
    heard = [phrase for phrase, kind in load_language(draft.language).events.cues if kind == "claimed"]
    if " ".join(spoken[:2]) in heard:  # "Naar verluidt heeft hij betaald"
        return True
    for phrase in words.hearsay:
        parts = phrase.split()
        for place in range(1, len(spoken) - len(parts)):
            follows = spoken[place : place + len(parts)] == parts and tokens[place + len(parts)].pos in VERB_TAGS
            if follows and tokens[place - 1].pos in {"AUX", "ADV"}:
                return True
    return False


def is_accused_of(draft: Draft, when: Dating) -> bool:
    """Whether the day of a sentence is that of what somebody is accused or suspected of: "accused of theft in 2016"."""
    if when.basis != "own" or when.passage is None:
        return False
    annotated, head = draft.head.annotated, draft.head
    leading = annotated.tokens[slice(*head.lead_in)] if head.lead_in else ()
    before = (*leading, *annotated.tokens[head.first : token_from(annotated, when.passage.start)])
    joined = f" {' '.join(token.text.lower() for token in before)} "
    return any(f" {phrase} " in joined for phrase in load_language(draft.language).facts.accusing)
