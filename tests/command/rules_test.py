#!/usr/bin/env python3
"""Black-box tests of --favor and --rules: what they do to a page, their messages and exit codes.

    rules_test.py --binary build/cleancopy [unittest's arguments]
"""

import json
import pathlib
import tempfile
import unittest

from harness import DONE, FIXTURES, ROOT, WRONG_USE, main, page, run

EXAMPLES = ROOT / "docs/examples"
SCHEMA = ROOT / "docs/rules.schema.json"
FAVORS = ("precision", "balanced", "recall")


class Favor(unittest.TestCase):
    def blocks(self, path, *options):
        result = run("--format", "json", *options, path)
        self.assertEqual((result.code, result.message), (DONE, ""))
        return [block["text"] for block in json.loads(result.out)["body"]]

    def test_balanced_is_the_default(self):
        for path in sorted(FIXTURES.glob("*.html"))[:8]:
            self.assertEqual(run("--favor", "balanced", path).out, run(path).out)

    def test_recall_keeps_more_than_precision(self):
        more = 0
        for path in sorted(FIXTURES.glob("*.html")):
            if run(path).code != DONE:
                continue
            precise, balanced, all_of_it = (self.blocks(path, "--favor", favor) for favor in FAVORS)
            with self.subTest(path=path.name):
                self.assertLessEqual(len(precise), len(balanced))
                self.assertLessEqual(len(balanced), len(all_of_it))
            more += len(all_of_it) - len(precise)
        self.assertGreater(more, 0)

    def test_a_word_that_is_none(self):
        result = run("--favor", "speed", given=page())
        self.assertEqual((result.code, result.out), (WRONG_USE, b""))
        self.assertIn('--favor: "speed" is none of precision, balanced, recall', result.message)


class Rules(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def file(self, text, name="rules.json"):
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def rules(self, **members):
        return self.file(json.dumps({"sites": [{"host": "*", **members}]}))

    def article(self, rules, given, *options):
        articles = []
        for parser in ("streaming", "html5"):
            result = run("--format", "json", "--parser", parser, "--rules", rules, *options, given=given)
            self.assertEqual((result.code, result.message), (DONE, ""))
            articles.append(json.loads(result.out))
        self.assertEqual(*articles)
        return articles[0]

    def assert_refused(self, rules, *words):
        target = self.folder / "out.txt"
        result = run("--rules", rules, "-o", target, given=page())
        self.assertEqual((result.code, result.out), (WRONG_USE, b""))
        self.assertEqual(result.message.splitlines()[1:], ["Try 'cleancopy --help'."])
        self.assertTrue(result.message.startswith(f"cleancopy: --rules: {rules}: "), result.message)
        for word in words:
            self.assertIn(word, result.message)
        self.assertFalse(target.exists())

    def test_drop_and_keep(self):
        given = page(extra='<div data-x="1"><p>Lamps: 64</p></div>')
        article = self.article(self.rules(drop="article > p", keep="[data-x]"), given)
        self.assertEqual(article["text"], "Lamps: 64")
        both = self.article(self.rules(drop="[data-x]", keep="[data-x]"), given)
        self.assertEqual(both, self.article(self.rules(drop="[data-x]"), given))
        self.assertNotIn("Lamps: 64", both["text"])

    def test_fields(self):
        head = '<p class=t>Lamps <i>return</i></p><p class=d>A dek.</p><p class=w>By Ann Lee and Bo Ek</p>'
        given = page(extra=f'{head}<time datetime="2031-05-06T07:08:09Z">today</time><p class=u>8 May 2031</p>')
        rules = self.rules(headline=[".none", ".t"], dek=".d", byline=".w", published="time", updated=".u",
                           keep="html")
        article = self.article(rules, given)
        self.assertEqual((article["headline"], article["dek"]), ("Lamps return", "A dek."))
        self.assertEqual(article["byline"], ["Ann Lee", "Bo Ek"])
        self.assertEqual((article["published"]["iso"], article["updated"]["iso"]), ("2031-05-06T07:08:09Z", "2031-05-08"))
        self.assertEqual({article["sources"][field] for field in ("headline", "dek", "byline")}, {"rule"})
        self.assertEqual(article["published"]["source"], "rule")
        for told in ("Lamps return", "Ann Lee"):
            self.assertNotIn(told, article["text"])
        self.assertEqual(article["text"].split("\n\n"), ["A dek."] + [block["text"] for block in article["body"]])
        self.assertNotIn("A dek.", [block["text"] for block in article["body"]])

    def test_the_page_or_the_option_says_which_site_it_is(self):
        rules = self.file('{"sites": [{"host": "post.example", "headline": "p"}]}')
        own = page(extra='<link rel="canonical" href="https://www.post.example/own">')
        for given, options, ruled in (
            (own, (), True),
            (own, ("--url", "https://other.example/x"), False),
            (page(), ("--url", "https://post.example/x"), True),
            (page(), ("--url", "https://impost.example/x"), False),
            (page(), (), False),
        ):
            with self.subTest(options=options):
                headline = self.article(rules, given, *options)["headline"]
                self.assertEqual(headline.startswith("The lantern walk will"), ruled)

    def test_rules_that_fit_no_site_change_nothing(self):
        rules = self.file('{"sites": [{"host": "nobody.example", "drop": "[data-any], my-box"}]}')
        for path in sorted(FIXTURES.glob("*.html")):
            with self.subTest(path=path.name):
                self.assertEqual(run("--format", "json", "--rules", rules, path).out, run("--format", "json", path).out)

    def test_several_pages(self):
        first, second = (self.file(page(headline=f"{word} lantern is lit"), f"{word}.html") for word in ("First", "Second"))
        result = run("--format", "jsonl", "--rules", self.rules(drop="article p", keep="h1", headline="nav"), first, second)
        self.assertEqual([json.loads(line)["text"] for line in result.text.splitlines()],
                         ["First lantern is lit", "Second lantern is lit"])

    def test_a_dump_has_no_elements(self):
        dump = FIXTURES / "harbour-bridge.txt"
        self.assertEqual(run("--rules", self.rules(drop="*"), dump).out, run(dump).out)

    def test_files_that_are_refused(self):
        self.assert_refused(self.folder / "none.json", "No such file")
        self.assert_refused(self.folder, "is a folder; name a file of rules")
        self.assert_refused(self.file(""), "no JSON, line 1, column 1")
        self.assert_refused(self.file('{"sites": [\n{"host": "*",}]}'), "no JSON, line 2, column 14")
        self.assert_refused(self.file(b"\x00\xff"), "no JSON")
        self.assert_refused(self.file(b" " * (17 << 20)), "more than 4194304 bytes")
        self.assert_refused(self.rules(drop=[".a", ".b", "ul > li:nth-child(2)"]),
                            "sites[0].drop[2]: ':nth-child' is not known", 'at character 8 of "ul > li:nth-child(2)"')
        self.assert_refused(self.rules(frop=".a"), 'sites[0]: "frop" is not known')

    def test_standard_input_is_for_pages(self):
        result = run("--rules", "-", given=page())
        self.assertEqual((result.code, result.out), (WRONG_USE, b""))

    def test_the_schema_says_the_same(self):
        try:
            import jsonschema
        except ImportError:
            self.skipTest("no jsonschema here")
        schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
        validator = jsonschema.Draft202012Validator(schema)
        validator.check_schema(schema)
        validator.validate(json.loads((EXAMPLES / "ferry.rules.json").read_text(encoding="utf-8")))
        for good, rules in (
            (True, {"sites": []}),
            (True, {"sites": [{"host": ["a.example", "*"], "drop": "aside", "keep": [], "byline": ["cite", "b"]}]}),
            (False, {}),
            (False, {"sites": {}}),
            (False, {"sites": [{}]}),
            (False, {"sites": [{"host": []}]}),
            (False, {"sites": [{"host": "https://a.example/"}]}),
            (False, {"sites": [{"host": "*", "drop": [1]}]}),
            (False, {"sites": [{"host": "*", "title": "h1"}]}),
            (False, {"sites": [], "site": 1}),
        ):
            with self.subTest(rules=rules):
                self.assertEqual(validator.is_valid(rules), good)
                result = run("--rules", self.file(json.dumps(rules)), given=page())
                self.assertEqual(result.code, DONE if good else WRONG_USE, result.message)


if __name__ == "__main__":
    main()
