#!/usr/bin/env python3
"""Writes the labelled articles into each other's pages, to see what of a figure hangs on a story's own surroundings.

    tools/graft_pages.py DIR [--own] [--text-alone]
    CLEANCOPY_SHARED=DIR tools/quality.py --set fundus_dev --set wcxb_dev

The smallest element that holds the headline and (nearly) all paragraphs of the label takes the place of another
labelled page's, whose menus, cards and footers stay; the page's head and JSON-LD come with the story, scripts go.
--own puts each story back into its own page: what only the taking apart has changed. --text-alone takes the
paragraphs without the headline and without any head. Pages whose story is no element of its own are left out.

Needs python3-lxml. The same pages are paired in every run.
"""
import argparse
import copy
import json
import pathlib
import random
import re
import sys

from lxml import html

from quality import find_shared, read_jsonl, unpacked
from strip_pages import finish_target

SETS = ("fundus_dev", "wcxb_dev")
LEAST_STORY = 600  # letters of a label
LEAST_LINE = 60  # … of an element that is looked for in it
HELD = 0.97  # of the paragraphs that are found
FOUND = 0.8  # of the label


def letters(text):
    return re.sub(r"\W+", "", text or "").lower()


def parse(raw):
    try:
        return html.document_fromstring(raw.decode("utf-8"))
    except (UnicodeDecodeError, ValueError):
        pass
    try:
        return html.document_fromstring(raw)
    except (ValueError, html.etree.ParserError):
        return None


def is_line(element):
    return element.tag != "div" or not any(child.tag in ("p", "div", "ul", "section", "article") for child in element)


def story_of(page, labelled, with_headline):
    """The element that holds the story; None where none does, or only the body."""
    gold = letters(labelled.get("body"))
    body = page.find("body")
    if body is None or len(gold) < LEAST_STORY:
        return None
    held = {}
    total = 0
    for element in filter(is_line, body.iter("p", "li", "div", "h2", "h3", "blockquote")):
        line = letters(element.text_content())
        if len(line) <= LEAST_LINE or line not in gold:
            continue
        total += len(line)
        for around in (element, *element.iterancestors()):
            held[around] = held.get(around, 0) + len(line)
    if total < FOUND * len(gold):
        return None
    around_headline = held.keys()
    if with_headline:
        words = letters(labelled.get("headline"))
        titles = [e for e in body.iter("h1", "h2", "div", "p", "span") if words and letters(e.text_content()) == words]
        title = next((e for e in titles if e.tag in ("h1", "h2")), titles[0] if titles else None)
        if title is None:
            return None
        around_headline = {title, *title.iterancestors()}
    holding = [e for e, size in held.items() if size >= HELD * total and e in around_headline]
    story = max(holding, key=lambda element: len(list(element.iterancestors())))
    return None if story.tag in ("body", "html") else story


def graft(shell, shell_story, page, story, text_alone):
    """`shell` with `story` in place of its own, under the head of `page`."""
    place = shell.getroottree().getpath(shell_story)
    result = copy.deepcopy(shell)
    old = result.getroottree().xpath(place)[0]
    new = copy.deepcopy(story)
    new.tail = old.tail
    old.getparent().replace(old, new)
    for script in result.xpath("//script"):
        script.drop_tree()
    if text_alone:
        for told in result.xpath("//meta[contains(@name, 'description') or contains(@property, 'description')]"):
            told.drop_tree()
        return result
    whole = copy.deepcopy(page)
    body = result.find("body")
    for script in whole.find("body").xpath(".//script[contains(@type, 'ld+json')]"):
        body.append(script)
    whole.replace(whole.find("body"), body)
    return whole


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", type=pathlib.Path)
    parser.add_argument("--own", action="store_true")
    parser.add_argument("--text-alone", action="store_true")
    options = parser.parse_args()
    shared = find_shared()
    if shared is None:
        print("graft_pages: skipped, the labelled pages are not here")
        return 0
    data = unpacked(shared)
    pages = options.target.resolve() / "pages-of-sets"
    for name in SETS:
        stories = []
        for labelled in read_jsonl(data / f"{name}.jsonl"):
            page = parse((data / labelled["html"]).read_bytes()) if labelled["page_type"] == "article" else None
            story = None if page is None else story_of(page, labelled, not options.text_alone)
            if story is not None:
                stories.append((labelled, page, story))
        random.Random(1).shuffle(stories)
        pages.mkdir(parents=True, exist_ok=True)
        with open(pages / f"{name}.jsonl", "wb") as labels:
            for i, (labelled, page, story) in enumerate(stories):
                _, shell, shell_story = stories[i if options.own else i - 1]
                whole = graft(shell, shell_story, page, story, options.text_alone)
                written = pages / labelled["html"]
                written.parent.mkdir(parents=True, exist_ok=True)
                written.write_bytes(html.tostring(whole, encoding="utf-8", doctype="<!DOCTYPE html><meta charset=utf-8>"))
                labels.write(json.dumps(labelled).encode() + b"\n")
        print(f"{name}: {len(stories)} stories")
    finish_target(options.target, shared, pages)
    return 0


if __name__ == "__main__":
    sys.exit(main())
