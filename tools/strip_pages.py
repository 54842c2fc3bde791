#!/usr/bin/env python3
"""Copies the labelled pages without some of what they tell of themselves, or in other dress, for measuring.

    strip_pages.py TARGET WHAT…
    CLEANCOPY_SHARED=TARGET tools/quality.py --set fundus_dev --set wcxb_dev

  json-ld   the scripts of structured data
  meta      the meta elements, but for the encoding
  names     class, id, data-… and aria-label, itemprop, rel and role
  elements  article, main, section, header, footer, nav, aside, figure, time: each is a div then

  divs      each p is a div then
  wrappers  each p stands in two boxes of its own
  breaks    paragraphs in a row are lines of one box, two br between them
  spans     each run of text stands in a span
  letters   a box that asks to sign up for a letter stands behind every fifth long paragraph
  ids       as names, but class names stay, with the system's prefix ("nwz-article-body")
  hashes    as names, but class names stay, as six letters made of each
  own       each p is an element of the site's own (x-paragraph)

The second half changes nothing that a reader sees, but for the letters, which no label has. A page is left as it
is where the ends of its paragraphs are not all written.

What a publisher leaves out is not known from those that have it: this shows what the program reads off the page
itself. Standard library only.
"""

import argparse
import hashlib
import os
import pathlib
import re
import sys

from quality import SETS, find_shared, read_jsonl, unpacked

SCRIPTS = re.compile(rb"(<script\b.*?</script>|<style\b.*?</style>|<!--.*?-->)", re.I | re.S)
JSON_LD = re.compile(rb"<script\b[^>]*ld\+json[^>]*>.*?</script>", re.I | re.S)
META = re.compile(rb"<meta\b(?![^>]*charset)[^>]*>", re.I)
TAG = re.compile(rb"""<[a-z](?:(?:[^>"']|"[^"]*"|'[^']*')*|[^>]*)>""", re.I)  # quoted values may have a >
NAMES = re.compile(rb"""\s(?:class|id|data-[a-z-]+|aria-label|itemprop|itemtype|itemscope|rel|role)\b(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?""", re.I)
ELEMENTS = re.compile(rb"<(/?)(?:article|main|section|header|footer|nav|aside|figure|figcaption|time)\b", re.I)
GLUED = re.compile(rb"""(=\s*(?:"[^"]*"|'[^']*'))(?=[a-z])""", re.I)  # small pages have no space behind a quoted value
CLASS = re.compile(rb"""\sclass\s*=\s*("[^"]*"|'[^']*')""", re.I)
OTHER_NAMES = re.compile(NAMES.pattern.replace(b"class|", b""), re.I)
P = re.compile(rb"<(/?)p(?=[\s>])", re.I)
P_AFTER_P = re.compile(rb"</p\s*>\s*<p(?:\s[^>]*)?>", re.I)
LONG_P = re.compile(rb"<p(?:\s[^>]*)?>(?:(?!</?p\b).){120,}?</p\s*>", re.I | re.S)
RUN = re.compile(rb"(?<=>)(\s*)([^<>\s](?:[^<>]*[^<>\s])?)(?=\s*<)")
UNTOUCHED = re.compile(rb"(<head\b.*?</head\s*>|<(script|style|title|textarea|select|svg)\b.*?</\2\s*>|<!.*?>)", re.I | re.S)
LETTERS = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
LETTER = (b"<div class=x-box><h3>Morning on the quay</h3><p>Sign up for our free daily newsletter and get the best stories "
          b"of the day in your inbox.</p><form><input type=email><button>Sign up</button></form></div>")


def outside_scripts(strip, page):
    parts = SCRIPTS.split(page)
    return b"".join(part if i % 2 else strip(part) for i, part in enumerate(parts))


def outside(untouched, change, page):
    """`change` on what stands between the matches of `untouched`."""
    at, parts = 0, []
    for match in untouched.finditer(page):
        parts += [change(page[at : match.start()]), match[0]]
        at = match.end()
    return b"".join([*parts, change(page[at:])])


def with_paragraphs(change):
    """`change`, on pages that write each end of a paragraph."""

    def changed(page):
        marks = P.findall(page)
        return change(page) if marks.count(b"/") * 2 == len(marks) else page

    return changed


def in_boxes(page):
    return P.sub(lambda tag: b"</p" if tag[1] else b"<div><div><p", page).replace(b"</p>", b"</p></div></div>")


def in_lines(page):
    page = P_AFTER_P.sub(b"<br><br>", page)
    return P.sub(rb"<\1div", page)


def with_letters(page):
    count = 0

    def box(paragraph):
        nonlocal count
        count += 1
        return paragraph[0] + (LETTER if count % 5 == 0 else b"")

    return LONG_P.sub(box, page)


def without(names, tag):
    return names.sub(b"", GLUED.sub(rb"\1 ", tag[0]))


def with_prefix(tag):
    tag = without(OTHER_NAMES, tag)
    return CLASS.sub(lambda names: b' class="' + b" ".join(b"nwz-" + n for n in names[1][1:-1].split()) + b'"', tag)


def as_letters(name):
    number = int.from_bytes(hashlib.md5(name).digest(), "big")
    return bytes(LETTERS[number // 52**place % 52] for place in range(6))


def with_hashes(tag):
    tag = without(OTHER_NAMES, tag)
    return CLASS.sub(lambda names: b' class="' + b" ".join(map(as_letters, names[1][1:-1].split())) + b'"', tag)


STRIP = {
    "json-ld": lambda page: JSON_LD.sub(b"", page),
    "meta": lambda page: outside_scripts(lambda part: META.sub(b"", part), page),
    "names": lambda page: outside_scripts(lambda part: TAG.sub(lambda tag: without(NAMES, tag), part), page),
    "divs": with_paragraphs(lambda page: outside(UNTOUCHED, lambda part: P.sub(rb"<\1div", part), page)),
    "wrappers": with_paragraphs(lambda page: outside(UNTOUCHED, in_boxes, page)),
    "breaks": with_paragraphs(lambda page: outside(UNTOUCHED, in_lines, page)),
    "spans": lambda page: outside(UNTOUCHED, lambda part: RUN.sub(rb"\1<span>\2</span>", part), page),
    "letters": with_paragraphs(lambda page: outside(UNTOUCHED, with_letters, page)),
    "ids": lambda page: outside_scripts(lambda part: TAG.sub(with_prefix, part), page),
    "hashes": lambda page: outside_scripts(lambda part: TAG.sub(with_hashes, part), page),
    "own": with_paragraphs(lambda page: outside(UNTOUCHED, lambda part: P.sub(rb"<\1x-paragraph", part), page)),
    "elements": lambda page: outside_scripts(lambda part: ELEMENTS.sub(rb"<\1div", part), page),
}


def finish_target(target, shared, pages):
    """Makes `target` a folder for CLEANCOPY_SHARED: its pages stand in `pages`, the scorer is the one in `shared`."""
    unpack = target / "data/unpack"
    unpack.parent.mkdir(parents=True, exist_ok=True)
    unpack.write_text(f"#!/bin/sh\necho '{pages}'\n")
    unpack.chmod(0o755)
    score = target / "score"
    if not score.exists():
        os.symlink(shared.resolve() / "score", score)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", type=pathlib.Path)
    parser.add_argument("what", nargs="+", choices=STRIP)
    arguments = parser.parse_args()
    shared = find_shared()
    if shared is None:
        print("strip_pages: skipped, the labelled pages are not here")
        return 0
    data = unpacked(shared)
    pages = arguments.target.resolve() / "pages-of-sets"
    for name in SETS:
        pages.mkdir(parents=True, exist_ok=True)
        (pages / f"{name}.jsonl").write_bytes((data / f"{name}.jsonl").read_bytes())
        for labelled in read_jsonl(data / f"{name}.jsonl"):
            page = (data / labelled["html"]).read_bytes()
            for what in arguments.what:
                page = STRIP[what](page)
            copy = pages / labelled["html"]
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(page)
    finish_target(arguments.target, shared, pages)
    return 0


if __name__ == "__main__":
    sys.exit(main())
