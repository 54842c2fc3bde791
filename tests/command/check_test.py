#!/usr/bin/env python3
"""Black-box tests of `cleancopy check`: pairing, comparing, --update, reports, settings, messages, exit codes.

    check_test.py --binary build/cleancopy [--peak-mb N] [unittest's arguments]
"""

import errno
import json
import os
import pathlib
import pty
import re
import resource
import shutil
import stat
import subprocess
import tempfile
import time
import unittest
import xml.etree.ElementTree

from harness import DONE, FIXTURES, INDEX, ROOT, SOME_FAILED, WRONG_USE, Settings, main, page, run

HEADLINE = "Lantern walk returns to Ostrel quay"
MANY = 1000
FEWER = 200
CPU_SECONDS = 4  # 2 s on 2 cores
SANITIZED_MB = 100  # a program that is allowed more memory than this is built for finding mistakes, not for speed


class Folder(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(self.folder)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, dict):
            content = json.dumps(content)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def fixture(self, name, expected, **page_arguments):
        self.write(f"pages/{name}.html", page(**page_arguments))
        self.write(f"pages/{name}.expected.json", expected)

    def read(self, name):
        return json.loads((self.folder / "pages" / f"{name}.expected.json").read_bytes())

    def check(self, *arguments, code=DONE, message=""):
        result = run("check", *arguments)
        self.assertEqual((result.message, result.code), (message, code), result.text)
        return result.text


class Companions(Folder):
    def test_what_a_browser_saved_along_is_no_fixture(self):
        for name in ("a.html", "a_files/frame.html", "a_files/deep/frame.html", "b_files/c.html"):
            self.write(f"pages/{name}", page())
        self.assertIn("2 fixtures: 2 new\n", self.check("--allow-new", "pages"))
        self.write("pages/a_files/frame.expected.json", {"headline": HEADLINE})
        self.assertEqual(self.check("--allow-new", "pages"), "3 fixtures: 1 as expected, 2 new\n")
        self.check("--update=new", "pages")
        self.assertEqual(sorted(path.name for path in self.folder.rglob("*.expected.json")),
                         ["a.expected.json", "c.expected.json", "frame.expected.json"])


class Comparing(Folder):
    def test_all_as_expected(self):
        self.fixture("a", {"headline": HEADLINE})
        self.fixture("b", {"byline": [], "dek": None})
        self.assertEqual(self.check("pages"), "2 fixtures: 2 as expected\n")
        self.assertEqual(self.check("pages/a.html"), "1 fixture: 1 as expected\n")
        self.assertEqual(self.check("pages/a.expected.json", "pages/a.html"), "1 fixture: 1 as expected\n")
        self.assertEqual(self.check("pages/", "pages"), self.check("pages/", "pages"))

    def test_a_difference_is_told_word_by_word(self):
        self.fixture("a", {"headline": HEADLINE.replace("Ostrel", "Ostrava"), "byline": ["Tilde Marrow"]})
        self.fixture("b", {"headline": HEADLINE})
        self.assertEqual(
            self.check("pages", code=SOME_FAILED),
            "pages/a.html: differs\n"
            "  headline: Lantern walk returns to [-Ostrava-]{+Ostrel+} quay\n"
            "  byline: [-Tilde Marrow-]\n"
            "2 fixtures: 1 as expected, 1 differs\n",
        )

    def test_a_body_is_compared_as_paragraphs(self):
        self.check("--update=new", self.write("pages/a.html", page()))
        body = [block["text"] for block in self.read("a")["body"]]
        self.assertEqual(len(body), 3)
        wanted = [body[0].replace("Friday", "Monday"), "Nobody wrote this.", body[2]]
        self.write("pages/a.expected.json", {"body": wanted})
        out = self.check("pages", code=SOME_FAILED)
        self.assertIn("  body[1]: … will return to the quay on [-Monday-]{+Friday+} evening, the harbour office said, after …\n", out)
        self.assertIn("  body[2]: [-Nobody wrote this.-]\n", out)
        self.assertIn("  body[2]: {+About four hundred", out)
        self.assertRegex(out, r"\n  body: words F1 0\.\d{3}\n")

    def test_a_tolerance_on_the_body(self):
        self.check("--update=new", self.write("pages/a.html", page()))
        expected = self.read("a")
        expected["body"][0]["text"] = expected["body"][0]["text"].replace("Friday", "Monday")
        self.write("pages/a.expected.json", expected)
        self.check("pages", code=SOME_FAILED)
        self.check("--min-f1", "0.999", "pages", code=SOME_FAILED)
        self.assertEqual(self.check("--min-f1=0.95", "pages"), "1 fixture: 1 within tolerance\n")
        expected["headline"] = "Another"
        self.write("pages/a.expected.json", expected)
        self.assertNotIn("body", self.check("--min-f1=0.95", "pages", code=SOME_FAILED))

    def test_pages_that_are_to_give_no_article(self):
        self.write("pages/a.html", INDEX)
        self.write("pages/a.expected.json", {"error": "not_an_article"})
        self.check("pages")
        self.write("pages/a.expected.json", {"error": "empty_input"})
        self.assertIn("error: [-empty_input-]{+not_an_article+}\n", self.check("pages", code=SOME_FAILED))
        self.fixture("a", {"error": "not_an_article"})
        self.assertIn("error: [-not_an_article-]\n", self.check("pages", code=SOME_FAILED))

    def test_options_of_pages(self):
        self.fixture("a", {"url": "https://post.example/lanterns"})
        self.assertIn("url: [-https://post.example/lanterns-]\n", self.check("pages", code=SOME_FAILED))
        self.check("--url", "https://post.example/lanterns", "pages")

    def test_hostile_text_stays_text(self):
        self.fixture("a", {"headline": "x"}, headline="&#27;[2J\x07 ::error::%0A ]]> --")
        for report in ("text", "junit", "tap", "github"):
            out = run("check", "--report", report, "pages").out
            self.assertEqual([byte for byte in out if byte < 0x20 and byte != 0x0A], [], report)

    def test_no_terminal_no_colour(self):
        self.fixture("a", {"headline": "x"})
        self.assertNotIn("\x1b", self.check("pages", code=SOME_FAILED))
        self.assertIn("\x1b[31m[-x-]\x1b[0m", self.check("--color=always", "pages", code=SOME_FAILED))

    def on_terminal(self, *arguments, **environment):
        ours, theirs = pty.openpty()
        subprocess.run([Settings.binary, "check", *arguments], stdout=theirs, timeout=60,
                       env={**os.environ, "TERM": "xterm", **environment})
        os.close(theirs)
        out = b""
        try:
            while piece := os.read(ours, 4096):
                out += piece
        except OSError:  # the end of a terminal
            pass
        os.close(ours)
        return out

    def test_colours_on_a_terminal(self):
        self.fixture("a", {"headline": "x"})
        environment = os.environ.pop("NO_COLOR", None)
        try:
            self.assertIn(b"\x1b[31m", self.on_terminal("pages"))
            self.assertNotIn(b"\x1b", self.on_terminal("pages", NO_COLOR="1"))
            self.assertNotIn(b"\x1b", self.on_terminal("pages", TERM="dumb"))
            self.assertNotIn(b"\x1b", self.on_terminal("--color", "never", "pages"))
            self.assertIn(b"\x1b[31m", self.on_terminal("--color", "always", "pages", NO_COLOR="1"))
        finally:
            if environment is not None:
                os.environ["NO_COLOR"] = environment


class Finding(Folder):
    def test_names_that_clash_and_folders_below(self):
        self.fixture("a", {"headline": HEADLINE})
        self.write("pages/a.txt", "Only words\n")
        self.write("pages/a.txt.expected.json", {"error": "not_an_article"})
        self.fixture("deep/er/b", {"headline": HEADLINE})
        self.write("pages/.hidden/c.html", page())
        self.write("pages/README.md", "Not a page.")
        self.assertEqual(self.check("pages"), "3 fixtures: 3 as expected\n")

    def test_any_kind_of_page(self):
        shutil.copytree(FIXTURES / "inputs", "pages")
        self.check("--update=new", "pages")
        self.assertEqual(json.loads(pathlib.Path("pages/page.gz.expected.json").read_bytes())["headline"],
                         json.loads(pathlib.Path("pages/chrome.mhtml.expected.json").read_bytes())["headline"])
        self.assertRegex(self.check("pages"), r"^\d\d fixtures: \d\d as expected\n$")

    def test_a_page_without_expectation(self):
        self.write("pages/a.html", page())
        self.assertEqual(
            self.check("pages", code=SOME_FAILED),
            "pages/a.html: no expectation\n"
            "1 fixture: 1 without expectation\n"
            "hint: --update=new writes the expectations that are missing; --allow-new lets such pages pass\n",
        )
        self.assertEqual(self.check("--allow-new", "pages"), "1 fixture: 1 new\n")
        self.assertEqual(self.check("--allow-new", "pages/a.html"), "1 fixture: 1 new\n")

    def test_an_expectation_without_page(self):
        self.write("pages/a.expected.json", {"headline": HEADLINE})
        told = ("pages/a.expected.json: no page is there for this expectation\n"
                "1 fixture: 1 expectation without page\n")
        self.assertEqual(self.check("pages", code=SOME_FAILED), told)
        self.assertEqual(self.check("--update", "--allow-new", "pages", code=SOME_FAILED), told)
        self.assertTrue(pathlib.Path("pages/a.expected.json").exists())

    def test_what_is_left_out(self):
        self.fixture("a", {"headline": HEADLINE})
        self.fixture("drafts/b", {"headline": "x"})
        self.fixture("c-draft", {"headline": "x"})
        self.assertEqual(self.check("--exclude", "drafts", "--exclude", "*-draft.*", "pages"),
                         "1 fixture: 1 as expected\n")

    def test_what_leaves_out_nothing_is_told(self):
        self.fixture("a", {"headline": HEADLINE})
        self.fixture("drafts/b", {"headline": HEADLINE})
        told = "cleancopy: --exclude: drfts: leaves out nothing\n"
        self.assertEqual(self.check("--exclude", "drafts", "--exclude", "drfts", "pages", message=told),
                         "1 fixture: 1 as expected\n")
        self.write("pages/cleancopy.toml", 'exclude = ["drfts"]\n')
        self.check("pages", message=told)
        self.check("pages/a.html")

    def test_nothing_to_check(self):
        os.mkdir("pages")
        self.check("pages", code=SOME_FAILED, message="cleancopy: pages: no page is in it\n")
        self.check("nowhere", code=SOME_FAILED, message="cleancopy: nowhere: No such file or directory\n")

    def test_a_page_that_cannot_be_read(self):
        self.fixture("a", {"headline": HEADLINE})
        os.remove("pages/a.html")
        os.symlink("/proc/self/mem", "pages/a.html")  # a file whose first byte is none
        for update in ([], ["--update"]):
            self.assertEqual(self.check(*update, "pages", code=SOME_FAILED),
                             "pages/a.html: Input/output error\n1 fixture: 1 failed\n")

    def test_a_link_that_points_nowhere_is_told(self):
        self.fixture("a", {"headline": HEADLINE})
        os.symlink("gone.html", "pages/b.html")
        os.symlink("gone.json", "pages/a.html.expected.json")
        none = os.strerror(errno.ENOENT)
        for update in ([], ["--update"], ["--allow-new"]):
            self.assertIn(f"pages/a.html.expected.json: {none}\npages/b.html: {none}\n",
                          self.check(*update, "pages", code=SOME_FAILED))
        self.assertTrue(os.path.islink("pages/a.html.expected.json"))
        self.check("--exclude", "[ab].html*", "--exclude", "a.expected.json", "pages", code=SOME_FAILED,
                   message="cleancopy: pages: no page is in it\n")

    def test_expectations_that_make_no_sense(self):
        for content, told in (
            ("{", "parse error at line 1, column 2: syntax error while parsing object key"),
            ("[]", "is no JSON object"),
            ("{}", "pins no field"),
            ('{"headlin": "x"}', 'no field is called "headlin"; is headline meant?'),
            ('{"heading": "x"}', 'no field is called "heading"; is headline meant?'),
            ('{"weather": "x"}', 'no field is called "weather" (docs/article.schema.json has them all)'),
            ('{"body": "x"}', "body: is no list of paragraphs"),
            ('{"body": [3]}', 'body[1]: is neither a text nor an object with a "text"'),
            ('{"published": {"sorce": "meta"}}', 'published: no member is called "sorce"; is source meant?'),
            ('{"error": "not_article"}', "error: is no code; is not_an_article meant?"),
            ('{"error": 1}', 'error: is no code, such as "not_an_article"'),
            ('{"error": "not_an_article", "dek": "y"}', "error: a page without an article has no other fields"),
            ("[" * 100 + "]" * 100, "is nested too deeply"),
            ('{"headline": "x", "dek": "y", "headline": "x"}', "headline: stands there twice"),
            ('{"image": {"url": "x", "alt": "y", "alt": "y"}, "dek": "y"}', "alt: stands there twice"),
        ):
            with self.subTest(content=content):
                self.fixture("a", content)
                out = self.check("pages", code=SOME_FAILED)
                self.assertTrue(out.startswith(f"pages/a.expected.json: {told}"), out)
                self.assertTrue(out.endswith("\n1 fixture: 1 failed\n"))
                self.check("--update", "pages", code=SOME_FAILED)
                self.assertEqual(pathlib.Path("pages/a.expected.json").read_text(), content)


class Updating(Folder):
    def test_from_a_folder_to_a_green_check(self):
        for name in ("a", "b"):
            self.write(f"pages/{name}.html", page(headline=f"{HEADLINE}, {name}"))
        out = self.check("--update=new", "pages")
        self.assertEqual(out, "pages/a.html: new; pages/a.expected.json written\n"
                              "pages/b.html: new; pages/b.expected.json written\n2 fixtures: 2 new, written\n")
        self.assertEqual(self.read("b")["headline"], f"{HEADLINE}, b")
        self.assertNotIn("article_confidence", self.read("b"))
        self.assertEqual(self.check("pages"), "2 fixtures: 2 as expected\n")

    def test_what_differs_is_shown_and_taken_over_in_its_fields_alone(self):
        self.fixture("a", {"comment": "kept", "headline": "x", "published": {"iso": "2024"}})
        self.fixture("b", {"headline": HEADLINE})
        untouched = os.stat("pages/b.expected.json").st_mtime_ns
        out = self.check("--update", "pages")
        self.assertIn("pages/a.html: differs; pages/a.expected.json written\n  headline: [-x-]{+Lantern", out)
        self.assertTrue(out.endswith("2 fixtures: 1 as expected, 1 written anew\n"), out)
        self.assertEqual(self.read("a"), {"comment": "kept", "headline": HEADLINE, "published": None})
        self.assertEqual(os.stat("pages/b.expected.json").st_mtime_ns, untouched)
        self.check("pages")

    def test_new_ones_alone(self):
        self.fixture("a", {"headline": "x"})
        self.write("pages/b.html", page())
        self.assertTrue(self.check("--update=new", "pages", code=SOME_FAILED)
                        .endswith("2 fixtures: 1 differs, 1 new, written\n"))
        self.assertEqual(self.read("a"), {"headline": "x"})

    def test_names_that_clash(self):
        self.write("pages/a.html", page())
        self.write("pages/a.txt", "Only words\n")
        self.check("--update", "pages")
        self.assertEqual(sorted(os.listdir("pages")),
                         ["a.html", "a.html.expected.json", "a.txt", "a.txt.expected.json"])
        self.check("pages")

    def test_permissions_are_kept_and_nothing_is_left_beside(self):
        self.fixture("a", {"headline": "x"})
        os.chmod("pages/a.expected.json", 0o640)
        self.check("--update", "pages")
        self.assertEqual(stat.S_IMODE(os.stat("pages/a.expected.json").st_mode), 0o640)
        self.assertEqual(sorted(os.listdir("pages")), ["a.expected.json", "a.html"])

    def test_an_expectation_that_cannot_be_written(self):
        self.write("pages/a.html", page())
        os.makedirs("pages/a.expected.json")
        self.assertEqual(self.check("--update", "pages", code=SOME_FAILED),
                         "pages/a.expected.json: is a folder; name a file in it\n1 fixture: 1 failed\n")


class Reports(Folder):
    def setUp(self):
        super().setUp()
        self.fixture("a", {"headline": HEADLINE})
        self.fixture("b,c", {"headline": "50% <b>"})
        self.write("pages/d.html", page())
        self.write("pages/e.expected.json", {"headline": HEADLINE})
        self.fixture("f", "{")

    def report(self, name, *arguments):
        return self.check("--report", name, *arguments, "pages", code=SOME_FAILED)

    def test_junit(self):
        suites = xml.etree.ElementTree.fromstring(self.report("junit"))
        suite = suites[0]
        self.assertEqual((suites.tag, suite.tag), ("testsuites", "testsuite"))
        counts = {name: suite.get(name) for name in ("tests", "failures", "errors", "skipped")}
        self.assertEqual(counts, {"tests": "5", "failures": "3", "errors": "1", "skipped": "0"})
        cases = {case.get("name"): case for case in suite}
        self.assertEqual(len(cases["a.html"]), 0)
        self.assertEqual(cases["b,c.html"][0].get("message"), "differs: headline")
        self.assertIn("[-50% <b>-]{+Lantern", cases["b,c.html"][0].text)
        self.assertEqual(cases["f.html"][0].tag, "error")
        self.assertEqual(cases["d.html"].get("file"), "pages/d.html")
        allowed = xml.etree.ElementTree.fromstring(self.report("junit", "--allow-new"))
        self.assertEqual([case.get("name") for case in allowed[0] if case.find("skipped") is not None], ["d.html"])

    def test_tap(self):
        lines = self.report("tap").splitlines()
        self.assertEqual(lines[:3], ["TAP version 14", "1..5", "ok 1 - pages/a.html"])
        self.assertEqual([line for line in lines if line.startswith("not ok")],
                         ["not ok 2 - pages/b,c.html", "not ok 3 - pages/d.html",
                          "not ok 4 - pages/e.expected.json", "not ok 5 - pages/f.html"])
        begin, end = lines.index("  ---"), lines.index("  ...")
        try:
            import yaml
        except ImportError:
            return
        told = yaml.safe_load("\n".join(line[2:] for line in lines[begin + 1:end]))
        self.assertEqual((told["verdict"], told["message"]), ("differs", "differs"))
        self.assertTrue(told["differences"].startswith("headline: [-50% <b>-]{+"))

    def test_github(self):
        lines = self.report("github").splitlines()
        self.assertEqual(len(lines), 5)
        self.assertEqual(lines[0], "::error file=pages/b%2Cc.expected.json,title=cleancopy check%3A b%2Cc.html::differs"
                                   f"%0Aheadline: [-50%25 <b>-]{{+{HEADLINE}+}}")
        self.assertTrue(lines[1].startswith("::error file=pages/d.html,"))
        self.assertTrue(self.report("github", "--allow-new").splitlines()[1].startswith("::notice file=pages/d.html,"))

    def test_json(self):
        report = json.loads(self.report("json"))
        self.assertEqual((report["fixtures"], report["failed"]), (5, 4))
        self.assertEqual([result["verdict"] for result in report["results"]],
                         ["met", "differs", "missing", "orphaned", "failed"])
        self.assertEqual(report["results"][1]["differences"],
                         [{"where": "headline", "expected": "50% <b>", "got": HEADLINE}])
        self.assertIsNone(report["results"][2]["expectation"])
        self.assertIsNone(report["results"][3]["page"])

    def test_a_report_in_a_file_and_text_for_who_looks_on(self):
        text = self.report("text")
        self.assertEqual(self.report("junit", "-o", "report.xml"), text)
        self.assertEqual(pathlib.Path("report.xml").read_text(encoding="utf-8"), self.report("junit"))
        self.assertEqual(self.report("tap", "-o", "-"), self.report("tap"))
        self.check("-o", "no/where", "pages/a.html", code=SOME_FAILED,
                   message="cleancopy: --output: no/where: No such file or directory\n")


class SettingsFile(Folder):
    def test_settings_of_the_folder(self):
        self.write("pages/a.html", page())
        self.write("pages/drafts/b.html", page())
        self.write("pages/cleancopy.toml", '# of this folder\nallow-new = true\nexclude = ["drafts"]\nreport = "tap"\n')
        self.assertEqual(self.check("pages").splitlines()[:2], ["TAP version 14", "1..1"])
        self.assertEqual(self.check("pages/a.html").splitlines()[:2], ["TAP version 14", "1..1"])
        self.assertEqual(self.check("--report", "text", "pages"), "1 fixture: 1 new\n")
        os.chdir("pages")
        self.assertEqual(self.check("--report=text", "."), "1 fixture: 1 new\n")

    def test_rules_stand_beside_the_settings_that_name_them(self):
        rules = {"sites": [{"host": "*", "headline": "h1"}]}
        self.write("pages/rules.json", rules)
        self.fixture("a", {"sources": {"headline": "rule"}})
        self.assertIn("sources.headline: [-rule-]", self.check("pages", code=SOME_FAILED))
        self.write("pages/cleancopy.toml", 'rules = "rules.json"\n')
        self.check("pages")
        self.check("--rules", "rules.json", "pages", code=WRONG_USE,
                   message="cleancopy: --rules: rules.json: No such file or directory\n"
                           "cleancopy: the settings in pages/cleancopy.toml are in force\nTry 'cleancopy check --help'.\n")

    def test_a_file_that_is_named(self):
        self.write("pages/a.html", page())
        self.write("ci.toml", "allow-new = true")
        self.check("--config", "ci.toml", "pages")
        self.check("--config", "no.toml", "pages", code=WRONG_USE,
                   message="cleancopy: --config: no.toml: no such file of settings\nTry 'cleancopy check --help'.\n")

    def test_what_a_value_may_be(self):
        self.fixture("a#1", {"headline": "x"})
        self.fixture("b'\"", {"headline": "x"})
        self.fixture("c", {"headline": HEADLINE})
        for settings in ("exclude = ['a#1.*', \"b'\\\".*\"]  # both", "\ufeffexclude = [ # two\r\n  'a#1.*',\r\n  'b*',\r\n]\r\n",
                         "'exclude' = ['a*', 'b*']\nallow-new = true", "exclude=[\"a*\"\n, # more\n\n\"b*\"]"):
            with self.subTest(settings=settings):
                self.write("pages/cleancopy.toml", settings)
                self.assertEqual(self.check("pages"), "1 fixture: 1 as expected\n")
        self.write("pages/cleancopy.toml", "exclude = []\n# nothing else")
        self.assertEqual(self.check("pages", code=SOME_FAILED).splitlines()[-1], "3 fixtures: 1 as expected, 2 differ")
        self.check("--config", "/dev/null", "pages", code=SOME_FAILED)

    def test_settings_that_make_no_sense(self):
        self.write("pages/a.html", page())
        for content, told in (
            ("allow-gnu = true\n", 'pages/cleancopy.toml:2: no setting is called "allow-gnu"; is allow-new meant?'),
            ("min-f1 0.9\n", "pages/cleancopy.toml:2: Error while parsing key-value pair: expected '=', saw '0'"),
            ("[check]\nallow-new = true\n", "pages/cleancopy.toml:2: check: settings have no tables"),
            ("list-kinds = true\n", "pages/cleancopy.toml:2: list-kinds: is for the command line only"),
            ("version = true\n", "pages/cleancopy.toml:2: version: is for the command line only"),
            ("help = true\n", "pages/cleancopy.toml:2: help: is for the command line only"),
            ("update = true\n", "pages/cleancopy.toml:2: update: is for the command line only"),
            ("favor = 'recall'\nfavor = 'recall'\n", "pages/cleancopy.toml:3: Error while parsing key-value pair: "
                                                          "cannot redefine existing string 'favor'"),
            ("favor = high recall\n", "pages/cleancopy.toml:2: Error while parsing value: could not determine value type"),
            ("jobs = 2026-11-30\n", "pages/cleancopy.toml:2: jobs: takes a string, a number, true or false, or a list of "
                                    "these"),
            ("favor = ['recall', 'precision']\n", "pages/cleancopy.toml:2: favor: takes one value"),
            ("jobs = 2\nfavor = \"recall\n", "pages/cleancopy.toml:3: Error while parsing string: unescaped control characters "
                                             "other than TAB (U+0009) are explicitly prohibited"),
            ("exclude = [\n'a',\n", "pages/cleancopy.toml:3: Error while parsing array: encountered end-of-file"),
            ("exclude = ['a'\nfavor = 'recall'\n", "pages/cleancopy.toml:3: Error while parsing array: expected comma or "
                                                     "closing ']', saw 'f'"),
            ("allow-new = ''\n", "pages/cleancopy.toml:2: allow-new: the value is empty"),
            ("jobs =\n", "pages/cleancopy.toml:2: Error while parsing key-value pair: expected value, saw '\\n'"),
            ("fixtures = 'pages'\n", 'pages/cleancopy.toml:2: no setting is called "fixtures"'),
        ):
            with self.subTest(content=content):
                self.write("pages/cleancopy.toml", "# Ours.\n" + content)
                self.check("pages", code=WRONG_USE, message=f"cleancopy: {told}\nTry 'cleancopy check --help'.\n")
        self.write("pages/cleancopy.toml", "favor = 'speed'\n")
        self.check("pages", code=WRONG_USE,
                   message='cleancopy: --favor: "speed" is none of precision, balanced, recall\n'
                           "cleancopy: the settings in pages/cleancopy.toml are in force\nTry 'cleancopy check --help'.\n")
        self.write("pages/cleancopy.toml", "exclude = ''\n")
        self.check("pages", code=WRONG_USE,
                   message="cleancopy: --exclude: the value is empty\n"
                           "cleancopy: the settings in pages/cleancopy.toml are in force\nTry 'cleancopy check --help'.\n")
        os.remove("pages/cleancopy.toml")
        os.symlink("gone.toml", "pages/cleancopy.toml")
        result = run("check", "pages")
        self.assertEqual((result.code, result.out), (WRONG_USE, b""))
        self.assertIn("pages/cleancopy.toml", result.message)

    def test_two_folders_with_settings(self):
        for name in ("one", "two"):
            self.write(f"{name}/a.html", page())
            self.write(f"{name}/cleancopy.toml", "allow-new = true")
        self.check("one", "two", code=WRONG_USE,
                   message="cleancopy: two/cleancopy.toml: not the settings of one: check each on its own, or give "
                           "--config\nTry 'cleancopy check --help'.\n")
        self.check("--config", "one/cleancopy.toml", "one", "two")

    def test_settings_in_a_folder_below(self):
        self.write("pages/a.html", page())
        self.write("pages/sub/b.html", page())
        self.write("pages/sub/cleancopy.toml", "allow-new = true")
        self.check("--allow-new", "pages", code=WRONG_USE,
                   message="cleancopy: pages/sub/cleancopy.toml: settings of a folder below: check it on its own, leave it out "
                           "by --exclude, or give --config\nTry 'cleancopy check --help'.\n")
        self.check("--allow-new", "pages", "--exclude", "sub")
        self.check("pages", "--config", "pages/sub/cleancopy.toml")
        self.check("pages/sub")

    def test_settings_of_one_path_are_not_those_of_another(self):
        self.write("one/a.html", page())
        self.write("one/cleancopy.toml", "allow-new = true")
        self.write("two/a.html", page())
        self.check("one", "two", code=WRONG_USE,
                   message="cleancopy: two: has none of the settings of one: check each on its own, or give --config\n"
                           "Try 'cleancopy check --help'.\n")

    @unittest.skipIf(os.geteuid() == 0, "root may read any folder")
    def test_an_unreadable_folder_is_named(self):
        self.write("pages/a.html", page())
        self.write("pages/shut/b.html", page())
        os.chmod(os.path.join(self.folder, "pages/shut"), 0)
        self.addCleanup(os.chmod, os.path.join(self.folder, "pages/shut"), 0o700)
        self.check("pages", code=SOME_FAILED, message="cleancopy: pages/shut: Permission denied\n")


class Use(Folder):
    def test_wrong_use(self):
        for arguments, told in (
            ([], "no fixtures: give a folder of pages and what is expected of them"),
            (["--no-such", "pages"], "unknown option --no-such"),
            (["-"], '"-" is no fixture: a page and what is expected of it are files; save the page first'),
            (["--report", "xml", "pages"], '--report: "xml" is none of text, junit, tap, github, json'),
            (["--update", "new", "pages"], "--update: there is nothing called new; is --update=new meant?"),
            (["--update=some", "pages"], '--update: "some" is none of new, all'),
            (["--color", "red", "pages"], '--color: "red" is none of auto, always, never'),
            (["--min-f1", "95%", "pages"], '--min-f1: "95%" is no number from 0 to 1'),
            (["--min-f1", "1.5", "pages"], '--min-f1: "1.5" is no number from 0 to 1'),
            (["--min-f1", "nan", "pages"], '--min-f1: "nan" is no number from 0 to 1'),
            (["-j", "0", "pages"], '--jobs: "0" is no number from 1 to 256'),
            (["-j", "many", "pages"], '--jobs: "many" is no number from 1 to 256'),
            (["--charset", "klingon", "pages"], '--charset: no encoding is called "klingon"'),
        ):
            with self.subTest(arguments=arguments):
                self.check(*arguments, code=WRONG_USE, message=f"cleancopy: {told}\nTry 'cleancopy check --help'.\n")

    def test_help(self):
        text = self.check("--help")
        for word in ("--update", "--allow-new", "--min-f1", "cleancopy.toml", "Exit codes: 0"):
            self.assertIn(word, text)
        self.assertLessEqual(max(map(len, text.splitlines())), 110)
        self.assertIn("\n  check FIXTURES", run("--help").text)

    def test_the_output_cannot_be_written(self):
        self.fixture("a", {"headline": HEADLINE})
        with open("/dev/full", "wb") as full:
            result = run("check", "pages", stdout=full)
        self.assertEqual((result.code, result.message),
                         (SOME_FAILED, "cleancopy: standard output: No space left on device\n"))


class Many(Folder):
    """A thousand fixtures out of the project's own: their pages, each with a headline of its own."""

    def setUp(self):
        super().setUp()
        pages = sorted(FIXTURES.glob("*.html"))
        os.mkdir("pages")
        for number in range(MANY):
            source = pages[number % len(pages)]
            self.write(f"pages/{number:04}.html", source.read_bytes() + f"<!-- {number} -->".encode())
            shutil.copy(source.with_name(source.stem + ".expected.json"), f"pages/{number:04}.expected.json")

    def test_fast_and_the_same_from_run_to_run(self):
        before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        text = self.check("pages")
        spent, after = time.monotonic() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        print(f"{MANY} fixtures in {spent:.2f} s, {cpu:.2f} s of processor time")
        self.assertEqual(text, f"{MANY:,} fixtures: {MANY:,} as expected\n")
        if Settings.peak_mb < SANITIZED_MB:
            self.assertLess(cpu, CPU_SECONDS)
        for number in range(FEWER, MANY):
            for name in (f"pages/{number:04}.html", f"pages/{number:04}.expected.json"):
                os.remove(name)
        for number in range(0, FEWER, 7):
            self.write(f"pages/{number:04}.expected.json", {"headline": f"Number {number}"})
        runs = {run("check", "--report", "json", *jobs, "pages").out
                for jobs in ([], [], ["-j1"], ["-j2"], ["-j7"], ["-j100"])}
        self.assertEqual(len(runs), 1)


class Integrations(Folder):
    """What integrations/ tells others to run."""

    def yaml(self, path):
        try:
            import yaml
        except ImportError:
            self.skipTest("no yaml module here")
        return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))

    def shell(self, command):
        path = f"{os.path.dirname(Settings.binary)}:{os.environ['PATH']}"
        return subprocess.run(["bash", "-eo", "pipefail", "-c", command], env={**os.environ, "PATH": path},
                              capture_output=True, timeout=60, check=False)

    def test_pre_commit(self):
        (hook,) = self.yaml(".pre-commit-hooks.yaml")
        self.assertEqual(hook["id"], "cleancopy-check")
        self.assertEqual((hook["language"], hook["pass_filenames"]), ("system", False))
        self.assertTrue(re.search(hook["files"], "fixtures/a.html"))
        self.assertTrue(re.search(hook["files"], "fixtures/a.expected.json"))
        self.assertFalse(re.search(hook["files"], "src/main.cpp"))
        config = self.yaml("integrations/pre-commit/example.pre-commit-config.yaml")
        (used,) = config["repos"][0]["hooks"]
        self.assertEqual(used["id"], hook["id"])
        (folder,) = used["args"]
        self.fixture("a", {"headline": HEADLINE})
        os.rename("pages", folder)
        self.assertEqual(self.shell(f"{hook['entry']} {folder}").returncode, DONE)
        self.write(f"{folder}/a.expected.json", {"headline": "x"})
        self.assertEqual(self.shell(f"{hook['entry']} {folder}").returncode, SOME_FAILED)

    def test_github_action(self):
        workflow = self.yaml("integrations/github-action/check.yml")
        self.assertIn("pull_request", workflow[True])  # YAML 1.1 takes "on" for true
        steps = workflow["jobs"]["check"]["steps"]
        (check,) = [step for step in steps if "cleancopy check" in step.get("run", "")]
        self.fixture("a", {"headline": HEADLINE})
        os.rename("pages", "fixtures")
        self.assertEqual(self.shell(check["run"]).returncode, DONE)
        self.write("fixtures/a.expected.json", {"headline": "x"})
        done = self.shell(check["run"])
        self.assertEqual(done.returncode, SOME_FAILED)
        self.assertIn(b"::error file=fixtures/a.expected.json,", done.stdout)


if __name__ == "__main__":
    main()
