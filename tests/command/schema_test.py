#!/usr/bin/env python3
"""Holds the JSON that comes out of every golden fixture against docs/article.schema.json.

    schema_test.py --binary build/cleancopy [unittest's arguments]
"""

import contextlib
import json
import pathlib
import sqlite3
import tempfile
import unittest

from harness import FIXTURES, NO_ARTICLE, ROOT, main, page, run


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

    def test_lines_of_batch_and_stream(self):
        try:
            import jsonschema
            import referencing
        except ImportError:
            self.skipTest("no jsonschema module here")
        article, schema = (json.loads((ROOT / f"docs/{name}.schema.json").read_text(encoding="utf-8")) for name in ("article", "line"))
        registry = referencing.Registry().with_resource(article["$id"], referencing.Resource.from_contents(article))
        lines_of = jsonschema.Draft202012Validator(schema, registry=registry)
        articles = jsonschema.Draft202012Validator(article)
        with tempfile.TemporaryDirectory() as folder:
            given = [{"html": page().decode(), "id": 7, "url": "https://example.org/a", "duplicate_of": "x"}] * 2 + [{"id": 8}]
            (pathlib.Path(folder) / "in.ndjson").write_text("\n".join(map(json.dumps, given)))
            run("batch", "in.ndjson", "--out", "all.jsonl", "--dedup", "mark", cwd=folder)
            batch = [line for name in ("all.jsonl", "all.jsonl.errors.jsonl")
                     for line in (pathlib.Path(folder) / name).read_text(encoding="utf-8").splitlines()]
            stream = run("stream", "in.ndjson", cwd=folder).text.splitlines()
        lines = [json.loads(line) for line in batch + stream]
        self.assertEqual([line.get("duplicate_of") for line in lines], [None, "in.ndjson!1"] + [None] * 4)
        self.assertEqual(lines[0]["given_duplicate_of"], "x")
        for line in lines:
            self.assertEqual([error.message for error in lines_of.iter_errors(line)], [])
        self.assertFalse(articles.is_valid(lines[0]))
        del lines[0]["word_count"]
        self.assertFalse(lines_of.is_valid(lines[0]))
        own = {name: value for name, value in lines[1].items() if name != "id" and not name.startswith("given_")}
        self.assertEqual([error.message for error in articles.iter_errors(own)], [])

    def test_objects_of_a_database(self):
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / "a.html").write_bytes(page())
            run("batch", "a.html", "--out", "all.sqlite", cwd=folder)
            run("batch", "a.html", "--out", "all.jsonl", cwd=folder)
            with contextlib.closing(sqlite3.connect(pathlib.Path(folder) / "all.sqlite")) as database:
                rows = database.execute("SELECT json FROM articles").fetchall()
            line = json.loads((pathlib.Path(folder) / "all.jsonl").read_text(encoding="utf-8"))
        del line["body"], line["text"]
        self.assertEqual([list(json.loads(row).items()) for (row,) in rows], [list(line.items())])


if __name__ == "__main__":
    main()
