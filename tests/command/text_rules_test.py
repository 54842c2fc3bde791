#!/usr/bin/env python3
"""Runs the examples of docs/TEXT.md: each fenced block of html must give what the text block behind it says.

    text_rules_test.py --binary build/cleancopy [unittest's arguments]

A line of the expectation is a block of the body: its kind, its level, ", number N", ", at TIME" or " by NAME" where it has
them, a colon and the text, in which ⏎ stands for a line feed.
"""

import json
import re
import unittest

from harness import ROOT, main, run

EXAMPLE = re.compile(r"```html\n(.*?)```\n```text\n(.*?)```", re.S)
HEADLINE = "Lantern walk returns to Ostrel quay"
BEFORE = (
    "The lantern walk will return to the quay on Friday evening, the harbour office said, after three years in which "
    "storms and repairs kept it away.",
    "About four hundred people are expected to carry paper lamps from the fish hall to the lighthouse, where a choir "
    "will sing until the last boat has left.",
)
BEHIND = (
    "If the wind blows harder than expected, the walk will be held a day later, and the choir will sing in the fish "
    "hall, as it did before the storms.",
)


def page(markup):
    paragraphs = [f"<p>{text}</p>" for text in BEFORE] + [markup] + [f"<p>{text}</p>" for text in BEHIND]
    body = "\n".join(paragraphs)
    html = f"<!doctype html><html lang=en><title>{HEADLINE}</title><article><h1>{HEADLINE}</h1>\n{body}</article></html>"
    return html.encode()


def described(block):
    line = block["kind"]
    if "level" in block:
        line += f" {block['level']}"
    if "ordinal" in block:
        line += f", number {block['ordinal']}"
    if "time" in block:
        line += f", at {block['time']}"
    if "by" in block:
        line += f" by {block['by']}"
    return line + ": " + block["text"].replace("\n", "⏎")


class TextRules(unittest.TestCase):
    def test_examples(self):
        examples = EXAMPLE.findall((ROOT / "docs/TEXT.md").read_text(encoding="utf-8"))
        self.assertGreater(len(examples), 10)
        for markup, expected in examples:
            with self.subTest(markup=markup):
                body = json.loads(run("--format", "json", given=page(markup)).out)["body"]
                lines = [described(block) for block in body]
                around = [described({"kind": "paragraph", "text": text}) for text in (*BEFORE, *BEHIND)]
                self.assertEqual([line for line in lines if line not in around], expected.splitlines())
                self.assertTrue(set(around) <= set(lines))

    def test_order_of_pages(self):
        """What a page gives does not depend on the pages before it."""
        names = [f"fixtures/{name}.html" for name in ("blog", "interview", "list-article", "harbour-bridge")]
        given = []
        for order in (names, names[::-1]):
            lines = run("--format", "jsonl", *[str(ROOT / name) for name in order]).out.splitlines()
            given.append(sorted(lines))
        self.assertEqual(len(given[0]), len(names))
        self.assertEqual(*given)
        alone = [run("--format", "jsonl", str(ROOT / name)).out for name in names]
        bodies = [json.loads(line)["body"] for line in alone]
        self.assertCountEqual(bodies, [json.loads(line)["body"] for line in given[0]])


if __name__ == "__main__":
    main()
