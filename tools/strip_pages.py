#!/usr/bin/env python3
"""Copies the labelled pages without some of what they tell of themselves, for measuring what is left.

    strip_pages.py TARGET WHAT…       what goes: json-ld, meta, names, elements
    CLEANCOPY_SHARED=TARGET tools/quality.py --set fundus_dev --set wcxb_dev

  json-ld   the scripts of structured data
  meta      the meta elements, but for the encoding
  names     class, id, data-… and aria-label, itemprop, rel and role
  elements  article, main, section, header, footer, nav, aside, figure, time: each is a div then

What a publisher leaves out is not known from those that have it: this shows what the program reads off the page
itself. Standard library only.
"""

import argparse
import os
import pathlib
import re
import subprocess
import sys

from quality import SETS, find_shared, read_jsonl

SCRIPTS = re.compile(rb"(<script\b.*?</script>|<style\b.*?</style>|<!--.*?-->)", re.I | re.S)
JSON_LD = re.compile(rb"<script\b[^>]*ld\+json[^>]*>.*?</script>", re.I | re.S)
META = re.compile(rb"<meta\b(?![^>]*charset)[^>]*>", re.I)
TAG = re.compile(rb"""<[a-z](?:(?:[^>"']|"[^"]*"|'[^']*')*|[^>]*)>""", re.I)  # quoted values may have a >
NAMES = re.compile(rb"""\s(?:class|id|data-[a-z-]+|aria-label|itemprop|itemtype|itemscope|rel|role)\b(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?""", re.I)
ELEMENTS = re.compile(rb"<(/?)(?:article|main|section|header|footer|nav|aside|figure|figcaption|time)\b", re.I)


def outside_scripts(strip, page):
    parts = SCRIPTS.split(page)
    return b"".join(part if i % 2 else strip(part) for i, part in enumerate(parts))


STRIP = {
    "json-ld": lambda page: JSON_LD.sub(b"", page),
    "meta": lambda page: outside_scripts(lambda part: META.sub(b"", part), page),
    "names": lambda page: outside_scripts(lambda part: TAG.sub(lambda tag: NAMES.sub(b"", tag[0]), part), page),
    "elements": lambda page: outside_scripts(lambda part: ELEMENTS.sub(rb"<\1div", part), page),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", type=pathlib.Path)
    parser.add_argument("what", nargs="+", choices=STRIP)
    arguments = parser.parse_args()
    shared = find_shared()
    if shared is None:
        print("strip_pages: skipped, the labelled pages are not here")
        return 0
    data = pathlib.Path(subprocess.run([shared / "data/unpack"], check=True, capture_output=True, text=True).stdout.strip())
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
    unpack = arguments.target / "data/unpack"
    unpack.parent.mkdir(exist_ok=True)
    unpack.write_text(f"#!/bin/sh\necho '{pages}'\n")
    unpack.chmod(0o755)
    score = arguments.target / "score"
    if not score.exists():
        os.symlink(shared.resolve() / "score", score)
    return 0


if __name__ == "__main__":
    sys.exit(main())
