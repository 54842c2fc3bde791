#!/usr/bin/env python3
"""The report of `cleancopy explain --html`, in a real browser: what is shown, filtered, searched, read by keyboard,
and that no page's text does anything in it. Skipped (77) where there is no Chromium.

    report_test.py --binary build/cleancopy [--screenshots DIR] [unittest's arguments]
"""

import json
import os
import pathlib
import random
import sys
import tempfile
import unittest

import browser
import harness
from harness import FIXTURES, ROOT, Settings, run

SKIPPED = 77
SHOWN = "[...document.querySelectorAll('#list li')].filter((li) => li.getClientRects().length)"

# What runs, loads or shows something of its own, if it is ever read as markup.
HOSTILE = (
    "</script><script>window.pwned=1</script>",
    "<img src=x onerror=\"window.pwned=2\">",
    "<svg onload=window.pwned=3>",
    "\"><iframe src=javascript:window.pwned=4></iframe>",
    "' onmouseover='window.pwned=5' autofocus onfocus='window.pwned=6",
    "</style><style>#list{display:none}</style>",
    "</li></ol></title></textarea><!-- <script>alert(1)</script> -->",
    "javascript:window.pwned=7",
    "\u2028window.pwned=8\u2029//",
    "${window.pwned=9} {{window.pwned=10}} \\u003cscript\\u003e &lt;script&gt;",
    "\u202egnp.exe\u202c]]> --> \\\" \\' `",
)


def escaped(text):
    return "".join(f"&#{ord(c)};" if c in "<>&\"'" else c for c in text)


def hostile_page():
    """Every one of them as headline, author, dek, class name, cell, item and paragraph."""
    prose = ("The lantern walk will return to the quay on Friday evening, the harbour office said, after three years in "
             "which storms kept it away.")
    body = "".join(
        f'<p class="{escaped(text.replace(" ", "/"))}">{escaped(text)} {prose} {number} \0 times over.</p>'
        f"<ul><li>{escaped(text)}</ul><nav><a href='/'>{escaped(text)}</a></nav>"
        for number, text in enumerate(HOSTILE))
    everything = " ".join(HOSTILE)
    metas = "".join(f'<meta name="{name}" property="{name}" content="{escaped(everything)}">' for name in (
        "og:title", "author", "og:description", "article:published_time", "article:section", "og:image", "keywords"))
    data = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": HOSTILE[1],
                       "author": {"@type": "Person", "name": "Ann " + HOSTILE[1]}, "inLanguage": '"><script>'})
    data = data.replace("<", "\\u003c")
    return (f'<!doctype html><html lang="&quot;><script>"><meta charset=utf-8>{metas}'
            f"<script type=application/ld+json>{data}</script><title>{escaped(everything)}</title>"
            f"<article><h1>{escaped(HOSTILE[0])} {escaped(HOSTILE[1])}</h1>{body}</article>").encode()


def large_page(megabyte=1_000_000):
    """A page of that size with some thousand blocks: menus, teasers, a story."""
    words = random.Random(7)
    lexicon = [a + b for a in "ba ke lo mi nu ro sa te vo zi".split() for b in "dar len mos nir tas vel".split()]

    def line(count):
        return " ".join(words.choice(lexicon) for _ in range(count))

    parts = ["<!doctype html><html lang=en><meta charset=utf-8><title>The long page</title>",
             f"<script>{'var a=1;' * 40_000}</script>", "<article><h1>The long page of the harbour office</h1>"]
    parts += [f'<p class="story-{i % 9}">{line(40).capitalize()}, {line(12)}.</p>' for i in range(400)]
    parts.append("</article>")
    size = sum(map(len, parts))
    number = 0
    while size < megabyte:
        number += 1
        part = (f'<div class="card card-{number % 40} rail"><a href="/{number}"><h3>{line(7).capitalize()}</h3></a>'
                f"<p>{line(14).capitalize()}.</p><span>{number % 60} minutes</span><a href=/more>More</a></div>")
        parts.append(part)
        size += len(part)
    return "".join(parts).encode()


class Reports(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="cleancopy-report-")
        cls.browser = browser.Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.folder.cleanup()

    def setUp(self):
        self.browser.look(1280, 900)

    def open(self, page, *options):
        """Opens the report of a page (bytes, or a file) and gives what --format json says of it."""
        path = pathlib.Path(self.folder.name) / "page.html"
        if isinstance(page, bytes):
            path.write_bytes(page)
        else:
            path = page
        self.report = pathlib.Path(self.folder.name) / "report.html"
        done = run("explain", "--html", self.report, *options, path)
        self.assertIn(done.code, (0, 3), done.message)
        self.assertEqual(done.text, "")
        self.browser.open(self.report)
        self.browser.log()
        return json.loads(run("explain", "--format", "json", *options, path).text)

    def js(self, script, *arguments):
        return self.browser.run(f"return {script}", *arguments)

    def shown(self):
        return self.js(f"{SHOWN}.map((li) => li.textContent.trim())")

    def picture(self, name):
        if Options.screenshots:
            self.browser.screenshot(Options.screenshots / f"{name}.png")


class Reading(Reports):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()

    def setUp(self):
        super().setUp()
        self.said = self.open(FIXTURES / "harbour-bridge.html", "--favor", "recall")
        self.blocks = self.said["blocks"]

    def texts(self, wanted):
        return [" ".join(block["text"].split()) for block in self.blocks if wanted(block)]

    def squeezed(self):
        return [" ".join(text.split()) for text in self.shown()]

    def test_every_block_stands_there_and_the_article_beside_it(self):
        self.assertEqual(self.squeezed(), self.texts(lambda block: True))
        article = run(FIXTURES / "harbour-bridge.html", "--favor", "recall").text.splitlines()
        printed = self.js("document.querySelector('article').innerText")
        for line in article:
            if not line.startswith(("By ", "Published ", "Updated ")):
                self.assertIn(line.strip(), printed)

    def test_the_filter_shows_what_it_says(self):
        kinds = {"k": lambda b: b["kept"], "d": lambda b: not b["kept"], "q": lambda b: b["doubtful"], "a": lambda b: True}
        for show, wanted in kinds.items():
            with self.subTest(show=show):
                self.browser.click(f"button[data-show={show}]")
                self.assertEqual(self.squeezed(), self.texts(wanted))
                self.assertTrue(self.js(f"document.querySelector('button[data-show={show}]').textContent")
                                .endswith(f" {len(self.texts(wanted))}"))
                self.assertEqual(self.js("[...document.querySelectorAll('[aria-pressed=true]')].map(b => b.dataset.show)"),
                                 [show])
                self.assertIn(f"{len(self.texts(wanted))} block", self.js("document.getElementById('found').textContent"))

    def test_the_search_finds_words_in_any_case_and_within_the_filter(self):
        self.browser.type("#search", "FERRY")
        with_ferry = self.texts(lambda block: "ferry" in block["text"].lower())
        self.assertGreater(len(with_ferry), 1)
        self.assertEqual(self.squeezed(), with_ferry)
        self.browser.click("button[data-show=k]")
        self.assertEqual(self.squeezed(), self.texts(lambda b: b["kept"] and "ferry" in b["text"].lower()))
        self.browser.type("#search", " no such words (.*[")
        self.assertEqual(self.shown(), [])
        self.assertEqual(self.js("document.getElementById('found').textContent"),
                         f"0 blocks of {len(self.blocks)} shown")
        self.browser.press("Escape")
        self.browser.click("button[data-show=a]")
        self.assertEqual(len(self.shown()), len(self.blocks))

    def why(self):
        return self.js("document.getElementById('why').innerText")

    def focused(self):
        return " ".join(self.js("document.activeElement.textContent").split())

    def test_the_keyboard_goes_from_block_to_block_and_tells_why(self):
        self.browser.press("/")
        self.assertEqual(self.js("document.activeElement.id"), "search")
        self.browser.press("Tab")
        for key, at in (("ArrowDown", 1), ("j", 2), ("ArrowUp", 1), ("k", 0), ("ArrowUp", 0), ("PageDown", 10),
                        ("PageUp", 0), ("End", len(self.blocks) - 1), ("Home", 0)):
            self.browser.press(key)
            with self.subTest(key=key):
                self.assertEqual(self.js("[...document.querySelectorAll('#list li')].indexOf(document.activeElement)"), at)
                self.assertEqual(self.js("document.querySelectorAll('[aria-selected=true]').length"), 1)
                block = self.blocks[at]
                self.assertIn(f"{'Kept' if block['kept'] else 'Dropped'}", self.why())
                self.assertIn(block["why"], self.why())

    def test_the_keyboard_passes_over_what_is_not_shown(self):
        self.browser.click("button[data-show=k]")
        self.browser.press("/")
        self.browser.press("Tab")
        kept = self.texts(lambda block: block["kept"])
        self.assertEqual(self.focused(), kept[0])
        self.browser.press("ArrowDown")
        self.assertEqual(self.focused(), kept[1])
        self.browser.press("End", "ArrowDown")
        self.assertEqual(self.focused(), kept[-1])
        self.assertIn("running text", self.why())

    def test_the_mouse_tells_why_and_where_in_the_article(self):
        at = next(i for i, block in enumerate(self.blocks) if block["kept"] and block["score"])
        block = self.blocks[at]
        self.browser.run(f"document.querySelectorAll('#list li')[{at}].scrollIntoView({{block: 'center'}})")
        self.browser.point_at(f"#list li:nth-child({at + 1})")
        for words in (block["why"], f"Score {block['score']:.2f}", block["place"],
                      *(part["words"] for part in block["contributions"])):
            self.assertIn(words, self.why())
        self.assertEqual(self.js("[...document.querySelectorAll('article .lit')].map(e => e.textContent)"), [block["text"]])
        self.picture("light")

    def test_fields_stand_with_their_candidates(self):
        for field in self.said["fields"]:
            if field["value"] or field["candidates"]:
                self.assertIn(field["name"], self.js("document.getElementById('fields').textContent"))
        taken = self.js("[...document.querySelectorAll('.taken')].length")
        self.assertEqual(taken, sum(c["chosen"] for field in self.said["fields"] for c in field["candidates"]))

    def test_the_bars_are_the_page(self):
        shares = self.js("[...document.querySelectorAll('.bytes rect')].map(r => r.width.baseVal.value)")
        self.assertEqual(len(shares), 7)
        self.assertAlmostEqual(sum(shares), 100, delta=0.5)
        numbers = self.js("[...document.querySelectorAll('.bytes td:last-child')].map(t => t.innerText)")
        self.assertEqual([int(n.replace(",", "")) for n in numbers], list(self.said["bytes"].values()))

    def test_it_loads_nothing_and_says_nothing_on_the_console(self):
        self.browser.open(self.report)
        self.assertEqual(self.js("performance.getEntriesByType('resource').length"), 0)
        self.assertEqual(self.browser.log(), [])

    def test_it_fits_a_phone_and_a_desk(self):
        for name, width, height, dark in (("desk-dark", 1280, 900, True), ("phone-light", 390, 844, False),
                                          ("phone-dark", 320, 640, True)):
            with self.subTest(width=width):
                self.browser.look(width, height, dark=dark, phone=width < 500)
                self.browser.open(self.report)
                self.browser.run("document.querySelectorAll('details').forEach(d => d.open = true)")
                self.assertLessEqual(self.js("document.documentElement.scrollWidth"), width)
                self.browser.run("document.querySelectorAll('#list li')[9].focus()")
                self.picture(name)

    def test_controls_have_names_roles_and_contrast(self):
        self.assertEqual(self.js("document.querySelector('#search').labels[0].textContent.trim()"), "Search")
        self.assertEqual(self.js("document.getElementById('list').getAttribute('role')"), "listbox")
        self.assertEqual(self.js("document.querySelectorAll('#list li:not([role=option])').length"), 0)
        self.assertEqual(self.js("document.querySelectorAll('[tabindex=\"0\"]').length"), 2)  # article, one block
        for element in self.js("[...document.querySelectorAll('section')].map(s => s.getAttribute('aria-labelledby'))"):
            self.assertTrue(self.js("document.getElementById(arguments[0]).textContent", element))
        for dark in (False, True):
            self.browser.look(1280, 900, dark=dark)
            self.browser.run("document.querySelectorAll('#list li')[0].focus()")
            for selector in ("h1", ".soft", ".keys", "nav a", "article p", ".by", "#list .k", "#list .d", "#list .q",
                             ".found", "button[aria-pressed=true]", "button[aria-pressed=false]", "#why p", ".minus",
                             ".plus", ".taken", "summary .soft"):
                with self.subTest(dark=dark, selector=selector):
                    ratio = self.js(CONTRAST, selector)
                    if ratio is not None:
                        self.assertGreaterEqual(ratio, 4.5)


# The contrast of an element's text against the nearest ground behind it (WCAG 2.2, 1.4.3).
CONTRAST = """(() => {
  const element = document.querySelector(arguments[0]);
  if (!element) return null;
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = parts(colour).map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  let ground = element;
  while (ground.parentElement && parts(getComputedStyle(ground).backgroundColor)[3] === 0) ground = ground.parentElement;
  const [a, b] = [light(getComputedStyle(element).color), light(getComputedStyle(ground).backgroundColor)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}).apply(null, arguments)"""


class Hostile(Reports):
    def test_text_stays_text(self):
        said = self.open(hostile_page())
        self.assertEqual(len(self.shown()), len(said["blocks"]))
        self.assertEqual(self.js("[...document.querySelectorAll('#list li')].map((li) => li.textContent.trim())"),
                         [block["text"].replace("\0", "") for block in said["blocks"]])
        for text in HOSTILE[:8]:
            self.assertTrue(any(text in shown for shown in self.shown()), text)
        self.browser.run("document.querySelectorAll('details').forEach(d => d.open = true);"
                         "document.querySelectorAll('#list li').forEach(li => li.focus())")
        self.browser.press("Tab", "Tab", "Enter")
        self.assertFalse(self.browser.has_dialog())
        self.assertIsNone(self.js("window.pwned"))
        self.assertEqual(self.js("document.scripts.length"), 2)
        self.assertEqual(self.js("document.querySelectorAll('style').length"), 1)
        self.assertEqual(self.js("document.querySelectorAll('img,iframe,object,embed,form,link,base,article a').length"), 0)
        self.assertEqual(self.js("[...document.querySelectorAll('*')].flatMap(e => [...e.attributes])"
                                 ".filter(a => a.name.startsWith('on') || /javascript:/i.test(a.value)).length"), 0)
        self.assertEqual(self.js("[...document.querySelectorAll('a')].filter(a => a.getAttribute('href')[0] !== '#').length"),
                         0)
        self.assertEqual(self.browser.log(), [])
        self.assertNotIn(b"\0", self.report.read_bytes())
        self.picture("hostile")

    def test_what_came_in_all_the_same_could_not_run(self):
        self.open(hostile_page())
        self.browser.run("const s = document.createElement('script'); s.textContent = 'window.pwned = 1';"
                         "document.body.append(s); const i = document.createElement('div');"
                         "i.innerHTML = '<img src=x onerror=\"window.pwned = 2\">'; document.body.append(i);"
                         "const b = document.createElement('style'); b.textContent = '#list { display: none }';"
                         "document.body.append(b)")
        self.assertIsNone(self.js("window.pwned"))
        self.assertNotEqual(self.js("getComputedStyle(document.getElementById('list')).display"), "none")
        self.assertTrue(any("Content Security Policy" in line for line in self.browser.log()))

    def test_the_file_name_is_text_too(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "<script>window.pwned=1<.script>\".html"
            path.write_bytes(harness.page())
            self.open(path)
            self.assertIn(path.name, self.js("document.querySelector('header').textContent"))
            self.assertEqual(self.js("document.scripts.length"), 2)


class Large(Reports):
    def metrics(self):
        return {m["name"]: m["value"] for m in self.browser.devtools("Performance.getMetrics")["metrics"]}

    def test_a_page_of_a_megabyte_is_filtered_in_one_go(self):
        page = large_page()
        said = self.open(page)
        blocks = said["blocks"]
        self.assertGreater(len(blocks), 4000)
        article = "".join(block["text"] for block in blocks if block["kept"])
        text = len("".join(block["text"] for block in blocks).encode()) + len(article.encode())
        size = self.report.stat().st_size
        self.assertLess(size, 2 * text + 60_000)

        opened = self.js("performance.timing.loadEventEnd - performance.timing.responseEnd")
        self.browser.devtools("Performance.enable")
        times = {}
        for name, action in (("kept", "document.querySelector('button[data-show=k]').click()"),
                             ("all", "document.querySelector('button[data-show=a]').click()"),
                             ("search", "const s = document.getElementById('search'); s.value = 'badar';"
                                        "s.dispatchEvent(new Event('input'))")):
            before = self.metrics()
            times[name] = self.js("(() => { const t = performance.now();" + action +
                                  "; document.body.offsetHeight; return performance.now() - t; })()")
            after = self.metrics()
            # One change of the page's look, whatever the number of blocks; a layout a block would be thousands.
            self.assertLess(after["LayoutCount"] - before["LayoutCount"], 20, name)
            self.assertLess(after["RecalcStyleCount"] - before["RecalcStyleCount"], 20, name)
        self.assertEqual(len(self.shown()), sum("badar" in block["text"].lower() for block in blocks))
        print(f"\n{len(page)} bytes, {len(blocks)} blocks: a report of {size} bytes ({text} of text); opened in "
              f"{opened:.0f} ms; " + ", ".join(f"{name} {ms:.0f} ms" for name, ms in times.items()), file=sys.stderr)

    def test_real_shapes_stay_within_the_bound(self):
        for path in sorted(FIXTURES.glob("*.html")):
            with self.subTest(path=path.name):
                said = json.loads(run("explain", "--format", "json", path).text)
                text = sum(len(block["text"].encode()) * (2 if block["kept"] else 1) for block in said["blocks"])
                self.assertLess(len(run("explain", "--html", "-", path).out), 2 * text + 60_000)


class Other(Reports):
    def test_a_page_without_an_article(self):
        self.open(harness.INDEX)
        self.assertIn("No article", self.js("document.querySelector('.notice').textContent"))
        self.assertEqual(self.shown(), ["Home"])

    def test_a_page_without_a_block(self):
        self.open(b"<!doctype html><html><body><img src=x></body></html>")
        self.assertEqual(self.shown(), [])
        self.assertEqual(self.browser.log(), [])
        self.browser.click("button[data-show=k]")
        self.browser.type("#search", "x")
        self.assertEqual(self.js("document.getElementById('found').textContent"), "0 blocks of 0 shown")

    def test_a_text_dump(self):
        said = self.open(FIXTURES / "text-dump.txt")
        self.assertEqual(len(self.shown()), len(said["blocks"]))
        self.browser.run("document.querySelectorAll('#list li')[0].focus()")
        self.assertNotIn("Score", self.js("document.getElementById('why').textContent"))

    def test_a_page_from_right_to_left(self):
        self.open(FIXTURES / "arabic.html")
        self.assertEqual(self.js("document.querySelector('article').lang.slice(0, 2)"), "ar")
        self.picture("arabic")

    def test_the_policy_knows_the_style_and_the_script(self):
        import subprocess
        subprocess.run([sys.executable, ROOT / "tools/make_report_hashes.py", "--check"], check=True)


class Options:
    screenshots = None


if __name__ == "__main__":
    if browser.find() is None:
        print("report_test: skipped: chromium and chromium-driver are not installed (tools/install_dependencies.sh --ci)")
        sys.exit(SKIPPED)
    if "--screenshots" in sys.argv:
        at = sys.argv.index("--screenshots")
        Options.screenshots = pathlib.Path(sys.argv[at + 1])
        os.makedirs(Options.screenshots, exist_ok=True)
        del sys.argv[at : at + 2]
    harness.main()
