"""Mentions: the words that stand for persons, bodies, groups and places, and for whom they stand in the document."""

from __future__ import annotations

from dataclasses import replace

from relaas.extraction.mentions.draft import Draft, plain
from relaas.extraction.mentions.drafts import draft_mentions
from relaas.extraction.mentions.places import country_code, country_name
from relaas.extraction.mentions.seats import seats_in
from relaas.extraction.mentions.settling import settle
from relaas.extraction.quotations import quoted_words
from relaas.extraction.timed import timed_tokens
from relaas.language.function_words import function_words
from relaas.model import COUNTRY, AnnotatedDocument, Mention, Passage, Records, content_id


def extract(annotated: AnnotatedDocument, found: Records) -> Records:
    """``found`` with the mentions of the document, each settled as far as the document itself tells."""
    apart = timed_tokens(annotated, found.times)
    quoted = quoted_words(annotated)
    drafts = draft_mentions(annotated, apart=apart, quoted=quoted)
    targets = settle(annotated, drafts)
    drafted = [_mention(annotated, draft) for draft in drafts]
    mentions = [
        _settled(mention, drafted[targets[index]]) if index in targets else mention
        for index, mention in enumerate(drafted)
    ]
    mentions += [_mention(annotated, seat) for seat in seats_in(annotated, drafts)]
    return replace(found, mentions=tuple(sorted(mentions, key=lambda one: (one.start, -one.end))))


def _mention(annotated: AnnotatedDocument, draft: Draft) -> Mention:
    """The record of a draft, with the name as its own words tell."""
    start, end = annotated.span(draft.first, draft.last)
    document = annotated.document.id
    text = annotated.document.text[start:end]
    name = plain(annotated, draft.first, draft.last)
    code = draft.country
    key = ""
    if draft.kind == "name":
        own = country_code(name, draft.language)
        if own and draft.label == "NORP":
            code, own = own, None
        if draft.metonym and code:
            key, name = f"{COUNTRY}{code}", country_name(code)
        elif own:
            key, name, code = f"{COUNTRY}{own}", country_name(own), own
    elif draft.kind == "description":
        name = _without_article(annotated, draft)
    role = role_passage = None
    if draft.role is not None:
        first, last = annotated.span(*draft.role)
        role, role_passage = plain(annotated, *draft.role), Passage(document, first, last)
    return Mention(
        id=content_id("mention", document, start, end, draft.kind),
        document=document,
        start=start,
        end=end,
        text=text,
        type=draft.label,
        name=name,
        key=key,
        country=code,
        role=role,
        role_passage=role_passage,
        generic=draft.kind != "name",
        language=draft.language,
    )


def _without_article(annotated: AnnotatedDocument, draft: Draft) -> str:
    first = draft.first
    articles = function_words("articles", draft.language) | function_words("pointers", draft.language)
    while first < draft.head and annotated.tokens[first].text.lower() in articles:
        first += 1
    return plain(annotated, first, draft.last)


def _settled(mention: Mention, target: Mention) -> Mention:
    """The mention under the name of the one that it stands for."""
    return replace(
        mention,
        name=target.name,
        type=target.type,
        key=mention.key or target.key,
        country=mention.country or target.country,
        refers_to=target.id,
    )
