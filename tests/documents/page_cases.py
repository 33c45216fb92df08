"""Small web pages, one for each place where pages say of what day they are, in Dutch and English, with the right day.

Each is (name, head, body, day); ``STORY`` in a body becomes running text that cites another day.
"""

DUTCH_STORY = (
    "<p>De kade langs de Oude Haven is afgesloten. Dat zegt de havenmeester, die op 4 februari 2021 al waarschuwde "
    "voor verzakking. Het herstel van de kade kost volgens hem minstens twee ton, en duurt tot het najaar.</p>"
    "<p>Bewoners van de kade krijgen een brief. De havenmeester verwacht dat er geen schepen meer aanleggen.</p>"
)
ENGLISH_STORY = (
    "<p>The quay along the Old Harbour has been closed. The harbour master, who had warned of subsidence on 4 February "
    "2021, said so. The repair of the quay will cost at least two hundred thousand, he said, and last until autumn.</p>"
    "<p>Those who live on the quay will get a letter. The harbour master expects no ships to moor there.</p>"
)
DAY = "2021-05-03"

# Fields in the head.
HEADS = [
    ("open graph", '<meta property="article:published_time" content="2021-05-03T08:15:00+02:00">'),
    ("open graph of an object", '<meta property="og:article:published_time" content="2021-05-03T08:15">'),
    ("open graph date of publication", '<meta property="og:pubdate" content="2021-05-03">'),
    ("open graph date of release", '<meta property="og:release_date" content="2021-05-03">'),
    ("dublin core issued", '<meta name="DCTERMS.issued" scheme="XSD.date" content="2021-05-03">'),
    ("dublin core date", '<meta name="DC.date" content="2021-05-03">'),
    ("dublin core in points and an element", '<meta name="dc.date.created" content="3 mei 2021">'),
    ("schema.org in the head", '<meta itemprop="datePublished" content="2021-05-03T06:00:00Z">'),
    ("a date in words", '<meta name="date" content="Mon, 3 May 2021 09:12:44 +0200">'),
    ("a date of a search engine", '<meta name="pubdate" content="20210503">'),
    ("a date with its clock run together", '<meta name="parsely-pub-date" content="2021-05-03T08:15:00Z">'),
    ("sailthru", '<meta name="sailthru.date" content="2021-05-03 08:15:00">'),
    ("a journal", '<meta name="citation_publication_date" content="2021/05/03">'),
    ("a journal on line", '<meta name="citation_online_date" content="2021/05/03">'),
    ("a law gazette", '<meta name="OVERHEID.issued" content="2021-05-03">'),
    ("a blog", '<meta name="originalpublicationdate" content="2021-05-03">'),
    ("a newspaper", '<meta name="cXenseParse:recs:publishtime" content="2021-05-03T08:15:00Z">'),
    (
        "linked data",
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2021-05-03"}</script>',
    ),
    (
        "linked data in a graph",
        '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, '
        '{"@type": "Article", "datePublished": "2021-05-03T10:00:00+02:00", "dateModified": "2021-06-01"}]}</script>',
    ),
    (
        "linked data of what the page is about",
        '<script type="application/ld+json">{"@type": "WebPage", "mainEntity": {"@type": "Article", '
        '"datePublished": "2021-05-03"}}</script>',
    ),
    (
        "linked data with broken lines",
        '<script type="application/ld+json">{"@type": "Article",\n"headline": "The quay\nis closed",'
        '\n"datePublished": "2021-05-03"}</script>',
    ),
    ("the address in its path", '<link rel="canonical" href="https://www.example.org/news/2021/05/03/the-quay">'),
    ("the address with dashes", '<meta property="og:url" content="https://example.org/nieuws/2021-05-03-kade-dicht">'),
    ("the address as eight figures", '<link rel="canonical" href="https://example.org/artikel/20210503_kade.html">'),
]

# What a page shows.
BODIES = [
    (
        "a time with its stamp",
        '<article><h1>Kade dicht</h1><time datetime="2021-05-03T08:15">gisteren</time>STORY</article>',
    ),
    ("a time in words", "<article><h1>Kade dicht</h1><time>maandag 3 mei 2021</time>STORY</article>"),
    ("a time outside the article", '<h1>Kade dicht</h1><time datetime="2021-05-03">3 mei</time><div>STORY</div>'),
    ("a time that says so", '<div><time pubdate datetime="2021-05-03">3 mei</time><h1>Kade dicht</h1>STORY</div>'),
    (
        "a time of change beside it",
        "<article><h1>Kade dicht</h1><p>Bijgewerkt "
        '<time datetime="2021-06-01" itemprop="dateModified">1 juni</time></p>'
        '<p>Geplaatst <time datetime="2021-05-03" itemprop="datePublished">3 mei</time></p>STORY</article>',
    ),
    (
        "schema.org in a span",
        '<div><h1>Quay shut</h1><span itemprop="datePublished" content="2021-05-03">May 3</span>STORY</div>',
    ),
    (
        "hatom",
        '<div class="hentry"><h1>Quay</h1>'
        '<abbr class="published" title="2021-05-03T08:15:00+02:00">Monday</abbr>STORY</div>',
    ),
    (
        "hentry",
        '<div class="h-entry"><h1>Quay</h1><time class="dt-published" datetime="2021-05-03">Monday</time>STORY</div>',
    ),
    ("a class for the date", '<div><h1>Quay shut</h1><span class="entry-date">May 3, 2021</span>STORY</div>'),
    ("an id for the date", '<div><h1>Kade dicht</h1><div id="publish-date">3 mei 2021</div>STORY</div>'),
    (
        "a list of facts",
        '<div><h1>Kade dicht</h1><ul class="meta"><li class="date">03-05-2021</li><li>Haven</li></ul>STORY</div>',
    ),
    ("a byline", '<div><h1>Quay shut</h1><p class="byline">By Ann Lee | May 3, 2021, 8:15 a.m.</p>STORY</div>'),
    ("posted on", "<div><h1>Quay shut</h1><p>Posted on May 3, 2021 by Ann Lee</p>STORY</div>"),
    ("geplaatst op", "<div><h1>Kade dicht</h1><p>Geplaatst op 3 mei 2021 door A. Dam</p>STORY</div>"),
    ("published, then changed", "<div><h1>Quay shut</h1><p>Published 3 May 2021. Updated 9 June 2021</p>STORY</div>"),
    (
        "gepubliceerd, dan gewijzigd",
        "<div><h1>Kade dicht</h1><p>Gepubliceerd: 03-05-2021 Laatst gewijzigd: 09-06-2021</p>STORY</div>",
    ),
    ("a ministry", '<div><h1>Kade dicht</h1><p class="article-meta">Nieuwsbericht | 03-05-2021 | 15:30</p>STORY</div>'),
    ("a short weekday", "<div><h1>Kade dicht</h1><p>ma 3 mei 2021, 08:15</p>STORY</div>"),
    ("an agency", "<div><h1>Quay shut</h1><p>PORT TALBY, May 3, 2021 (Newswire) -- The quay is shut.</p>STORY</div>"),
    ("an issue", '<div><p class="issue">May 2021 issue</p><h1>Quay shut</h1>STORY</div>'),
    (
        "a definition list",
        "<div><h1>Kade dicht</h1><dl><dt>Datum</dt><dd>3 mei 2021</dd><dt>Thema</dt><dd>Haven</dd></dl>STORY</div>",
    ),
    ("a line above the heading", "<div><p>3 May 2021</p><h1>Quay shut</h1>STORY</div>"),
    ("a line at the end", "<div><h1>Kade dicht</h1>STORY<p>Publicatiedatum: 3 mei 2021</p></div>"),
]

# A stamp in UTC beside the day that a page shows, and what dates nothing.
OTHERS = [
    (
        "the day at the place itself",
        '<meta property="article:published_time" content="2021-05-02T22:40:00Z">',
        '<article><h1>Kade dicht</h1><p class="date">3 mei 2021, 00:40</p>STORY</article>',
        DAY,
    ),
    (
        "the day at the place itself, in linked data",
        '<script type="application/ld+json">{"datePublished": "2021-05-04T02:10:00+00:00"}</script>',
        '<article><h1>Quay shut</h1><time datetime="2021-05-03">May 3, 2021</time>STORY</article>',
        DAY,
    ),
    (
        "only a change",
        '<meta property="article:modified_time" content="2021-06-09">',
        "<div><h1>Kade dicht</h1>STORY</div>",
        None,
    ),
    (
        "only a copyright",
        "",
        "<div><h1>Quay shut</h1>STORY<footer>© 2021 Port of Talby, 3 May 2021</footer></div>",
        None,
    ),
    (
        "other articles beside it",
        "",
        "<div><h1>Kade dicht</h1>STORY<aside><ul><li>"
        '<a href="/a">Meer</a> <time datetime="2021-07-01">1 juli</time></ul></aside></div>',
        None,
    ),
    (
        "an address that counts",
        '<link rel="canonical" href="https://example.org/2021/1234/5678-kade">',
        "<div><h1>Kade dicht</h1>STORY</div>",
        None,
    ),
    (
        "a month in the address and the day on the page",
        '<link rel="canonical" href="https://example.org/2021/05/kade-dicht/">',
        "<div><h1>Kade dicht</h1><p>Geplaatst op 3 mei 2021</p>STORY</div>",
        DAY,
    ),
    (
        "the day on the page over that of the address",
        '<link rel="canonical" href="https://example.org/2021/05/04/quay-shut/">',
        "<div><h1>Quay shut</h1><p>Published: 3 May 2021</p>STORY</div>",
        DAY,
    ),
    (
        "a public consultation to come",
        "",
        '<div><h1>Kade dicht</h1><p class="event-date">Inloopavond: 9 juni 2021, 19.30 uur</p>STORY</div>',
        None,
    ),
]


def page_cases() -> list[tuple[str, str, str, str | None]]:
    """All pages, every place in its language."""
    in_heads = [
        (name, head, f"<article><h1>{title}</h1>{story}</article>", DAY)
        for name, head in HEADS
        for title, story in [("Kade dicht", DUTCH_STORY) if len(name) % 2 else ("Quay shut", ENGLISH_STORY)]
    ]
    shown = [(name, "", body, "2021-05" if name == "an issue" else DAY) for name, body in BODIES]
    return in_heads + [(name, head, _told(body), day) for name, head, body, day in [*shown, *OTHERS]]


def _told(body: str) -> str:
    return body.replace("STORY", DUTCH_STORY if "Kade" in body else ENGLISH_STORY)
