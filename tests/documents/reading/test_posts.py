"""Live blogs: each post is of the minute that its time element tells, newest first or not."""

from collections.abc import Callable

import pytest

from relaas.model import Document
from tests.documents.made_files import web_page

Read = Callable[..., Document]

HEAD = '<meta property="article:published_time" content="2021-05-03T08:00:00+02:00">'
POSTS = {
    "nl": [
        ("2021-05-04T09:10", "09:10", "De bewoners van de kade zijn terug in hun huizen."),
        ("2021-05-03T17:20", "17:20", "De burgemeester heeft de kade laten ontruimen."),
        ("2021-05-03T14:05", "14:05", "De dijkwacht vond een scheur van drie meter in de dijk."),
    ],
    "en": [
        ("2021-05-04T09:10", "9.10am", "People are back in their homes on the quay."),
        ("2021-05-03T17:20", "5.20pm", "The mayor had the quay cleared."),
        ("2021-05-03T14:05", "2.05pm", "The dike warden found a crack of three metres in the dike."),
    ],
}
FORMS = {
    "boxes": ("<div>", '<div><time datetime="{stamp}">{shown}</time><p>{told}</p></div>', "</div>"),
    "a list with heads": (
        "<ul>",
        '<li><header><span><time datetime="{stamp}">{shown}</time></span></header><p>{told}</p></li>',
        "</ul>",
    ),
    "links": ("<div>", '<div><a href="#1"><time datetime="{stamp}">{shown}</time></a><p>{told}</p></div>', "</div>"),
}


def live(form: tuple[str, str, str], posts: list[tuple[str, str, str]]) -> str:
    """A page of posts."""
    opening, post, closing = form
    told = "".join(post.format(stamp=stamp, shown=shown, told=words) for stamp, shown, words in posts)
    return web_page(f"<main><h1>Live: the dike</h1>{opening}{told}{closing}</main>", head=HEAD)


@pytest.mark.parametrize("newest_first", [True, False], ids=["newest first", "oldest first"])
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("language", POSTS)
def test_each_post_is_of_its_minute(read: Read, language: str, form: tuple[str, str, str], newest_first: bool) -> None:
    posts = POSTS[language] if newest_first else POSTS[language][::-1]
    document = read(live(form, posts), "live.html")
    found = [(part.published.when.edtf, part.clock) for part in document.parts if part.kind == "section"]
    assert found == [(stamp[:10], stamp[11:]) for stamp, _, _ in posts]
    for part, (_, _, told) in zip(document.parts, posts, strict=True):
        assert told in document.quote(part.start, part.end)
    assert document.published.when.edtf == "2021-05-03"


@pytest.mark.parametrize(
    "body",
    [
        '<main><h1>The dike</h1><time datetime="2021-05-03T08:00">3 May</time>'
        '<p>Changed <time datetime="2021-05-03T09:00">an hour later</time></p><p>{told}</p></main>',
        "<main><h1>The dike</h1><p>{told}</p><p>{told} It rained.</p></main><aside>{others}</aside>",
        "<main><h1>The dike</h1><p>{told}</p><p>{told} It rained.</p><ul>{others}</ul></main>",
        '<main><h1>The dike</h1><p>At <time datetime="2021-05-03T08:00">eight</time>, at '
        '<time datetime="2021-05-03T09:00">nine</time> and at <time datetime="2021-05-03T10:00">ten</time> it rained. '
        "{told}</p><p>{told}</p></main>",
    ],
    ids=["published and changed", "beside it", "a list of other articles", "times in a sentence"],
)
def test_what_is_no_live_blog(read: Read, body: str) -> None:
    told = "The dike warden found a crack of three metres in the dike, and the mayor had the quay cleared."
    others = "".join(
        f'<li><time datetime="2021-05-0{day}T10:00">{day} May</time> <a href="/{day}">Other news {day}</a></li>'
        for day in range(4, 8)
    )
    document = read(web_page(body.format(told=told, others=others), head=HEAD), "page.html")
    assert document.parts == ()
