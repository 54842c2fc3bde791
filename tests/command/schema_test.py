#!/usr/bin/env python3
"""Holds the JSON that comes out of every golden fixture against docs/article.schema.json.

    schema_test.py --binary build/cleancopy [unittest's arguments]
"""

import json
import unittest

from harness import FIXTURES, NO_ARTICLE, ROOT, main, run


class Schema(unittest.TestCase):
    def test_every_fixture(self):
        try:
            import jsonschema
        except ImportError:
            self.skipTest("no jsonschema module here")
        schema = json.loads((ROOT / "docs/article.schema.json").read_text(encoding="utf-8"))
        validator = jsonschema.validators.validator_for(schema)(schema)
        pages = sorted([*FIXTURES.glob("*.html"), *FIXTURES.glob("*.txt")])
        result = run("--format", "jsonl", *pages)
        self.assertEqual(result.code, NO_ARTICLE)  # the index page's
        articles = [json.loads(line) for line in result.text.splitlines()]
        self.assertEqual(len(articles), len(pages) - 1)
        for article in articles:
            with self.subTest(file=article["file"]):
                self.assertEqual([error.message for error in validator.iter_errors(article)], [])


if __name__ == "__main__":
    main()
