"""The conditional by which a language tells what is only said: Dutch "hij zou hebben gelogen"."""

from relaas.extraction.clauses import Clause
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument


def tells_hearsay(annotated: AnnotatedDocument, clause: Clause, language: str) -> bool:
    """Whether a conditional tells, on no condition, what is said to have been or to appear."""
    words, tokens = load_language(language).events, annotated.tokens
    sentence = annotated.sentence_at(tokens[clause.first].start)
    if sentence is None or clause.finite is None or tokens[clause.finite].text.lower() not in words.reporting:
        return False
    spoken = {token.text.lower() for token in tokens[sentence.first : sentence.last]}
    others = [tokens[verb] for verb in clause.verbs if verb != clause.finite]
    helping = {verb.lemma.lower() for verb in others if verb.feature("VerbForm") != "Part"}
    done = helping & words.perfect and any(verb.feature("VerbForm") == "Part" for verb in others)
    heard = (done or helping & words.seeming) and not helping & (words.possible | words.necessary)
    return bool(heard) and spoken.isdisjoint(words.condition | words.unreal)
