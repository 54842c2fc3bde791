#!/usr/bin/env python3
"""Black-box tests of `cleancopy explain`: what it prints, its messages and exit codes. The report in a browser has a
test of its own, report_test.py.

    explain_test.py --binary build/cleancopy [unittest's arguments]
"""

import json
import os
import pathlib
import pty
import subprocess
import tempfile
import unittest

from harness import (DONE, FIXTURES, INDEX, NO_ARTICLE, ROOT, SOME_FAILED, TIMEOUT_SECONDS, WRONG_USE, Settings, main,
                     page, run)

PAGE = FIXTURES / "harbour-bridge.html"


def explain(*arguments, **options):
    return run("explain", *arguments, **options)


def explained(*arguments, **options):
    return json.loads(explain("--format", "json", *arguments, **options).text)


class Text(unittest.TestCase):
    def test_fields_and_blocks_with_their_reasons(self):
        result = explain(PAGE)
        self.assertEqual((result.code, result.message), (DONE, ""))
        said = explained(PAGE)
        lines = result.text.splitlines()
        self.assertEqual(lines[0], "Velangar's lifting bridge to open on May 16 after nine years and four missed deadlines")
        self.assertIn("Fields", lines)
        blocks = lines[lines.index("Blocks") + 1 :]
        self.assertEqual(len(blocks), 2 * len(said["blocks"]))
        for block, verdict, why in zip(said["blocks"], blocks[::2], blocks[1::2]):
            self.assertTrue(verdict.startswith("keep" if block["kept"] else "drop"), verdict)
            self.assertEqual(verdict[4] == "?", block["doubtful"], verdict)
            self.assertTrue(why.strip().startswith(block["why"]), why)

    def test_only_some_blocks(self):
        for only, sign in (("kept", "keep"), ("dropped", "drop"), ("doubtful", "?")):
            with self.subTest(only=only):
                text = explain("--only", only, "--favor", "recall", PAGE).text
                verdicts = text.split("\nBlocks\n")[1].splitlines()[::2]
                self.assertTrue(all(sign in line[:6] for line in verdicts))
                said = explained("--only", only, "--favor", "recall", PAGE)["blocks"]
                self.assertEqual(len(said), len(verdicts))

    def test_from_a_pipe(self):
        for arguments in ((), ("-",)):
            self.assertEqual(explain(*arguments, given=PAGE.read_bytes()).out, explain(PAGE).out)

    def test_no_control_character_of_a_page_reaches_a_terminal(self):
        text = explain(given=page(headline="Lamps \x1b]0;title\x07 and \x9b31m more")).text
        self.assertFalse([c for c in text if c != "\n" and (ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0)])

    def test_colours_where_they_are_wanted(self):
        self.assertNotIn("\x1b", explain(PAGE).text)
        self.assertIn("\x1b[32mkeep", explain("--color", "always", PAGE).text)

    def on_terminal(self, *arguments, **environment):
        ours, theirs = pty.openpty()
        process = subprocess.Popen([Settings.binary, "explain", *arguments, PAGE], stdout=theirs,
                                   env={**os.environ, "TERM": "xterm", "NO_COLOR": "", **environment})
        os.close(theirs)
        out = b""
        try:
            while piece := os.read(ours, 65536):
                out += piece
        except OSError:  # the other end is closed
            pass
        os.close(ours)
        self.assertEqual(process.wait(TIMEOUT_SECONDS), DONE)
        return out

    def test_a_terminal_has_colours_unless_it_or_the_user_wants_none(self):
        self.assertIn(b"\x1b[32mkeep", self.on_terminal())
        self.assertNotIn(b"\x1b", self.on_terminal(NO_COLOR="1"))
        self.assertNotIn(b"\x1b", self.on_terminal(TERM="dumb"))
        self.assertNotIn(b"\x1b", self.on_terminal("--color", "never"))


class Values(unittest.TestCase):
    def test_kept_blocks_are_the_article(self):
        said = explained(FIXTURES / "wire-story.html")
        text = run(FIXTURES / "wire-story.html").text
        kept = [block for block in said["blocks"] if block["kept"]]
        self.assertGreater(len(kept), 3)
        for block in kept:
            self.assertIn(" ".join(block["text"].split()), " ".join(text.split()))

    def test_every_field_has_been_taken_from_its_candidates(self):
        fields = {field["name"]: field for field in explained(PAGE)["fields"]}
        for name in ("headline", "dek", "byline", "published", "updated"):
            taken = [c for c in fields[name]["candidates"] if c["chosen"]]
            self.assertEqual(len(taken), 1, name)
            self.assertEqual(taken[0]["source"], fields[name]["source"])
            self.assertTrue(all(c["why"] for c in fields[name]["candidates"]))
        self.assertEqual(fields["published"]["candidates"][0]["read"], "2024-05-14T09:57:00+05:30")

    def test_the_bytes_are_the_page(self):
        self.assertEqual(sum(explained(PAGE)["bytes"].values()), PAGE.stat().st_size)

    def test_options_for_pages_hold(self):
        rules = ROOT / "docs/examples/ferry.rules.json"
        said = explained("--rules", rules, ROOT / "docs/examples/ferry.html")
        reasons = {block["reason"] for block in said["blocks"]}
        self.assertTrue(reasons & {"user-drop", "user-keep"} or
                        any(c["source"] == "rule" for f in said["fields"] for c in f["candidates"]), reasons)
        least = {favor: explained("--favor", favor, PAGE)["least_score"] for favor in ("recall", "precision")}
        self.assertLess(least["recall"], least["precision"])

    def test_a_dump_has_a_judge_of_its_own(self):
        said = explained(FIXTURES / "text-dump.txt")
        scored = [block for block in said["blocks"] if block["score"] is not None]
        self.assertTrue(any(block["kept"] and block["contributions"] for block in scored))
        self.assertGreater(said["least_score"], 0)


class Report(unittest.TestCase):
    def test_a_file_that_holds_all_it_needs(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "report.html"
            result = explain("--html", path, PAGE)
            self.assertEqual((result.code, result.text, result.message), (DONE, "", ""))
            html = path.read_text(encoding="utf-8")
            self.assertEqual([p.name for p in pathlib.Path(folder).iterdir()], ["report.html"])
        self.assertTrue(html.startswith("<!doctype html>"))
        self.assertIn("default-src 'none'", html)
        for word in ("src=", "@import", "url(", "http-equiv=\"refresh\"", "fetch("):
            self.assertNotIn(word, html)
        self.assertEqual(explain("--html", "-", PAGE).text, html)

    def test_a_report_that_cannot_be_written(self):
        result = explain("--html", "/no/such/folder/report.html", PAGE)
        self.assertEqual((result.code, result.message),
                         (SOME_FAILED, "cleancopy: --html: /no/such/folder/report.html: No such file or directory\n"))

    def test_a_page_that_cannot_be_read_leaves_no_report(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "report.html"
            self.assertEqual(explain("--html", path, "no-such.html").code, SOME_FAILED)
            self.assertFalse(path.exists())


class Endings(unittest.TestCase):
    def test_no_article_is_explained_all_the_same(self):
        result = explain(given=INDEX)
        self.assertEqual((result.code, result.message),
                         (NO_ARTICLE, "cleancopy: standard input: no article found\n"))
        self.assertIn("no article: nothing that is kept is text worth giving", result.text)
        self.assertIn("Home", result.text)
        self.assertFalse(explained(given=INDEX)["has_article"])

    def test_inputs_that_fail(self):
        for arguments, given, message in (
            (["no-such.html"], b"", "cleancopy: no-such.html: No such file or directory\n"),
            ([FIXTURES], b"", f"cleancopy: {FIXTURES}: is a folder; cleancopy batch reads the pages in it\n"),
        ):
            result = explain(*arguments, given=given)
            self.assertEqual((result.code, result.text, result.message), (SOME_FAILED, "", message))
        self.assertEqual(explain(given=b"").code, SOME_FAILED)
        self.assertEqual(explain(given=b"%PDF-1.7").code, SOME_FAILED)

    def test_wrong_use(self):
        hint = "\nTry 'cleancopy explain --help'.\n"
        for arguments, message in (
            (["--format", "csv"], '--format: "csv" is none of text, json'),
            (["--only", "odd"], '--only: "odd" is none of all, kept, dropped, doubtful'),
            (["--color", "red"], '--color: "red" is none of auto, always, never'),
            (["--html", "-", "--format", "json"], "--format: is for text and json, and --html is a report of its own"),
            (["--html", "-", "--only", "kept"], "--only: is for text and json, and --html is a report of its own"),
            ([PAGE, PAGE], f"one argument too many: {PAGE}"),
            (["--favour", "recall", PAGE], "unknown option --favour; is --favor meant?"),
        ):
            with self.subTest(arguments=arguments):
                result = explain(*arguments)
                self.assertEqual((result.code, result.text, result.message), (WRONG_USE, "", f"cleancopy: {message}{hint}"))

    def test_nothing_given_on_a_terminal(self):
        ours, theirs = pty.openpty()
        result = explain(stdin=theirs)
        os.close(ours)
        os.close(theirs)
        self.assertEqual(result.code, WRONG_USE)
        self.assertTrue(result.message.startswith("cleancopy: no input: give a saved page, or pipe one in\n"))

    def test_a_full_disk(self):
        with open("/dev/full", "wb") as full:
            result = explain(PAGE, stdout=full)
        self.assertEqual((result.code, result.message),
                         (SOME_FAILED, "cleancopy: standard output: No space left on device\n"))

    def test_help_names_it(self):
        self.assertIn("explain PAGE", run("--help").text)
        self.assertIn("--html FILE", explain("--help").text)


if __name__ == "__main__":
    main()
