"""Whether a time lies before or after the day of the text that tells it."""

from relaas.model import AnnotatedDocument, TimeExpression

DAY = len("2020-03-06")  # of a bound that may go on with a time of day


def is_to_come(time: TimeExpression, annotated: AnnotatedDocument) -> bool:
    """Whether a time lies on a day after the publication."""
    published = annotated.document.published_at(time.start).when.latest
    return published is not None and time.earliest is not None and time.earliest[:DAY] > published[:DAY]


def is_gone(time: TimeExpression, annotated: AnnotatedDocument) -> bool:
    """Whether a time began before the publication: "the lowest level since 1997"."""
    published = annotated.document.published_at(time.start).when.earliest
    began = time.earliest if time.bound in {"from", "after"} else time.latest
    return published is not None and began is not None and began < published


def is_over(time: TimeExpression, annotated: AnnotatedDocument) -> bool:
    """Whether a time ends no later than the day of the publication."""
    published = annotated.document.published_at(time.start).when.latest
    return published is not None and time.latest is not None and time.latest[:DAY] <= published[:DAY]
