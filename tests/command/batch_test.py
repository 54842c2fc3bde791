#!/usr/bin/env python3
"""Black-box tests of `cleancopy batch`: targets, order, duplicates, failures, messages, and that nothing is lost.

    batch_test.py --binary build/cleancopy [unittest's arguments]
"""

import json
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest

from harness import DONE, INDEX, SOME_FAILED, WRONG_USE, Settings, main, page, run

# In memory, where there is room: what is tested is the order of writes, not the disk's patience.
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
KILLS = 50
SEED = 20240514


def story(number, words=40):
    """An invented page of its own: other headline, other words, other address."""
    chance = random.Random(number)
    syllables = ("ka", "lo", "mi", "ren", "tos", "vel", "dar", "sun", "qui", "bel")
    text = " ".join("".join(chance.choices(syllables, k=3)) for _ in range(words))
    extra = f'<link rel="canonical" href="https://ostrel.example/{number}">'
    return page(f"Story number {number} of the quay", extra=extra).replace(b"Ostrel Post", b"Ostrel").replace(
        b"</h1>", f"</h1><p>In the year {number} they wrote: {text}.</p>".encode())


class Folder(unittest.TestCase):
    """A folder of its own for each test, with the command run in it."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(dir=MEMORY)
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def put(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    def stories(self, count, folder="saved"):
        for number in range(count):
            self.put(f"{folder}/{number % 7}/{number:04}.html", story(number))

    def batch(self, *arguments, code=DONE, given=None):
        result = run("batch", *arguments, given=given, cwd=self.folder)
        self.assertEqual(result.code, code, result.message)
        return result

    def lines(self, name):
        return [json.loads(line) for line in (self.folder / name).read_bytes().splitlines()]

    def tree(self, name):
        root = self.folder / name
        return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}

    def rows(self, name, sql="SELECT * FROM articles ORDER BY id"):
        database = sqlite3.connect(self.folder / name)
        try:
            return database.execute(sql).fetchall()
        finally:
            database.close()

    def content(self, name):
        """All that a run has left in a target, to compare."""
        if name.endswith(".jsonl"):
            return (self.folder / name).read_bytes()
        if name.endswith(".zst"):
            return subprocess.run(["zstd", "-dc", self.folder / name], check=True, capture_output=True).stdout
        if name.endswith(".sqlite"):
            tables = ("articles ORDER BY id", "blocks ORDER BY article, position", "errors ORDER BY file")
            # The index of words must hold what the articles do.
            database = sqlite3.connect(self.folder / name)
            database.execute("INSERT INTO articles_words(articles_words, rank) VALUES('integrity-check', 1)")
            database.close()
            return [self.rows(name, f"SELECT * FROM {table}") for table in tables]
        return self.tree(name)

    def errors(self, name):
        path = self.folder / f"{name}.errors.jsonl"
        return path.read_bytes() if path.exists() else b""


class NothingLost(Folder):
    """Killed at random moments and run again, a run leaves what an unbroken one does."""

    def setUp(self):
        super().setUp()
        self.stories(420)
        for number in range(0, 420, 41):
            self.put(f"saved/3/{number:04}-front.html", INDEX)
        # Twice the same words, and twice the same address.
        self.put("saved/5/again.html", story(11).replace(b"ostrel.example/11", b"mirror.example/11"))
        self.put("saved/6/again.html", story(12, words=50))

    def kill_and_resume(self, target, *options):
        command = ["saved", "--commit-pages", "7", "--quiet", *options]
        self.batch(*command, "--out", f"whole-{target}", code=SOME_FAILED)
        chance = random.Random(SEED)
        kills = finished = 0
        sizes = set()
        while kills < KILLS:
            # One that has come to its end is begun anew: all kills hit a run.
            arguments = [Settings.binary, "batch", *command, "--out", target] + (["--restart"] if finished == 1 else [])
            finished = 0
            process = subprocess.Popen(arguments, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            try:
                process.wait(timeout=chance.uniform(0.004, 0.06))
                finished = 1
                self.assertEqual(process.returncode, SOME_FAILED, process.stderr.read())
            except subprocess.TimeoutExpired:
                process.kill()
                kills += process.wait() == -signal.SIGKILL
                sizes.add(self.size(target))
            process.stderr.close()
            if finished:
                self.assertEqual(self.content(target), self.content(f"whole-{target}"))
        self.batch(*command, "--out", target, code=SOME_FAILED)
        self.assertEqual(self.content(target), self.content(f"whole-{target}"))
        self.assertEqual(self.errors(target), self.errors(f"whole-{target}"))
        self.assertTrue(self.content(target))
        # They hit it at different stages.
        self.assertGreater(len(sizes), 5)

    def size(self, target):
        """Of the target and all that stands beside it."""
        return sum(path.stat().st_size for path in self.folder.rglob("*")
                   if path.is_file() and str(path.relative_to(self.folder)).startswith(target))

    def test_lines(self):
        self.kill_and_resume("articles.jsonl", "--dedup", "mark")

    def test_compressed_lines(self):
        self.kill_and_resume("articles.jsonl.zst")

    def test_folder(self):
        self.kill_and_resume("articles", "--format", "text", "--dedup", "skip")

    def test_database(self):
        self.kill_and_resume("articles.sqlite", "--dedup", "mark")


class Targets(Folder):
    def test_lines_in_the_order_of_the_input_whatever_the_jobs(self):
        self.stories(60)
        for jobs in "1", "2", "7":
            self.batch("saved", "--out", f"{jobs}.jsonl", "-j", jobs)
        files = [line["file"] for line in self.lines("1.jsonl")]
        self.assertEqual(files, sorted(str(p.relative_to(self.folder)) for p in self.folder.rglob("*.html")))
        self.assertEqual(self.content("1.jsonl"), self.content("2.jsonl"))
        self.assertEqual(self.content("1.jsonl"), self.content("7.jsonl"))
        self.batch("saved", "--out", "any.jsonl", "-j", "4", "--unordered")
        self.assertEqual(sorted(self.content("any.jsonl").splitlines()), sorted(self.content("1.jsonl").splitlines()))

    def test_a_line_is_what_the_command_for_one_page_writes(self):
        path = self.put("saved/a.html", story(1))
        self.put("saved/b.html", story(2))
        self.batch("saved", "--out", "all.jsonl")
        both = run("--format", "jsonl", "saved/a.html", "saved/b.html", cwd=self.folder)
        self.assertEqual(self.content("all.jsonl"), both.out)
        self.assertTrue(path.exists())

    def test_a_folder_mirrors_the_tree(self):
        self.put("saved/a.html", story(1))
        self.put("saved/x/y/a.html", story(2))
        for form, ending in ("json", "json"), ("text", "txt"), ("markdown", "md"), ("html", "html"):
            self.batch("saved", "--out", form, "--format", form)
            self.assertEqual(set(self.tree(form)), {f"a.html.{ending}", f"x/y/a.html.{ending}"})
            single = run("--format", form, "saved/x/y/a.html", cwd=self.folder).out
            if form != "json":
                self.assertEqual(self.tree(form)[f"x/y/a.html.{ending}"], single)
        self.assertEqual(json.loads(self.tree("json")["a.html.json"])["file"], "saved/a.html")

    def test_no_name_leads_out_of_the_folder(self):
        self.put("a.html", story(1))
        self.put("in/b.html", story(2))
        self.put("in/r%2F.html", story(3))
        absolute = self.folder / "a.html"
        inside = self.folder / "in"
        run("batch", "../a.html", absolute, "b.html", "r%2F.html", "--out", "out", cwd=inside)
        names = {"%2E%2E/a.html.json", "%2F" + str(absolute)[1:] + ".json", "b.html.json", "r%252F.html.json"}
        self.assertEqual(set(self.tree("in/out")), names)
        self.assertEqual({p.name for p in self.folder.iterdir()}, {"a.html", "in"})

    def test_fields(self):
        self.put("saved/a.html", story(1))
        self.batch("saved", "--out", "all.jsonl", "--fields", "file,headline")
        self.assertEqual(self.lines("all.jsonl"), [{"file": "saved/a.html", "headline": "Story number 1 of the quay"}])
        self.batch("saved", "--out", "all.db", "--fields", "headline")
        self.assertEqual(self.rows("all.db", "SELECT json FROM articles"), [('{"headline":"Story number 1 of the quay"}',)])

    def test_a_database(self):
        self.stories(5)
        self.put("saved/z.html", INDEX)
        self.batch("saved", "--out", "news.sqlite", code=SOME_FAILED)
        articles = self.rows("news.sqlite", "SELECT file, headline, url, word_count, body FROM articles ORDER BY id")
        self.assertEqual([row[1] for row in articles], [f"Story number {n} of the quay" for n in range(5)])
        self.assertEqual(articles[0][2], "https://ostrel.example/0")
        for id, row in enumerate(articles, 1):
            blocks = self.rows("news.sqlite", f"SELECT text FROM blocks WHERE article={id} ORDER BY position")
            self.assertEqual("\n\n".join(text for text, in blocks), row[4])
        found = self.rows("news.sqlite", "SELECT a.file FROM articles_words w JOIN articles a ON a.id = w.rowid "
                                         "WHERE articles_words MATCH 'headline:number AND body:3'")
        self.assertEqual(found, [("saved/3/0003.html",)])
        errors = self.rows("news.sqlite", "SELECT file, code, reason FROM errors")
        self.assertEqual(errors, [("saved/z.html", "not_an_article", "no article found")])
        self.assertEqual({p.name for p in self.folder.iterdir()}, {"saved", "news.sqlite"})

    def test_a_target_inside_of_the_input_is_not_read(self):
        self.put("a.html", story(1))
        for _ in range(2):
            self.batch(".", "--out", "out", "--format", "html", "--exclude", "*.jsonl")
            self.batch(".", "--out", "all.jsonl", "--exclude", "out")
        self.assertEqual(set(self.tree("out")), {"a.html.html"})
        self.assertEqual(len(self.lines("all.jsonl")), 1)

    def test_paths_on_standard_input(self):
        self.stories(3)
        self.batch("--list", "--out", "all.jsonl", given=b"saved/2/0002.html\nsaved/0/0000.html\n")
        self.assertEqual([line["file"] for line in self.lines("all.jsonl")], ["saved/2/0002.html", "saved/0/0000.html"])


class Duplicates(Folder):
    def setUp(self):
        super().setUp()
        self.put("saved/1.html", story(1))
        self.put("saved/2.html", story(2))
        self.put("saved/3-address.html", story(1, words=90))
        self.put("saved/4-words.html", story(2).replace(b"ostrel.example", b"mirror.example").replace(b"<p>", b"<p> "))
        self.put("saved/5.html", story(5))

    marks = [None, None, "saved/1.html", "saved/2.html", None]

    def test_mark(self):
        for jobs in "1", "5":
            self.batch("saved", "--out", f"{jobs}.jsonl", "--dedup", "mark", "-j", jobs)
            self.assertEqual([line.get("duplicate_of") for line in self.lines(f"{jobs}.jsonl")], self.marks)
        self.batch("saved", "--out", "f", "--dedup", "mark")
        self.assertEqual(json.loads(self.tree("f")["3-address.html.json"])["duplicate_of"], "saved/1.html")
        self.batch("saved", "--out", "d.db", "--dedup", "mark")
        self.assertEqual([row[0] for row in self.rows("d.db", "SELECT duplicate_of FROM articles ORDER BY id")], self.marks)

    def test_skip(self):
        result = self.batch("saved", "--out", "all.jsonl", "--dedup", "skip", "--summary", "json")
        self.assertEqual([line["file"] for line in self.lines("all.jsonl")], [f"saved/{n}.html" for n in (1, 2, 5)])
        summary = json.loads(result.out)
        self.assertEqual([summary[name] for name in ("pages", "written", "skipped", "failed")], [5, 3, 2, 0])

    def test_neither(self):
        self.batch("saved", "--out", "all.jsonl")
        self.assertEqual(len(self.lines("all.jsonl")), 5)
        self.assertNotIn(b"duplicate_of", self.content("all.jsonl"))

    def test_where_it_cannot_be(self):
        for options, words in (
            (("--dedup", "mark", "--out", "f", "--format", "text"), "--dedup: only JSON and a database"),
            (("--dedup", "skip", "--out", "f", "--unordered"), "--dedup: with --unordered"),
            (("--dedup", "maybe", "--out", "f"), '--dedup: "maybe" is none of off, mark, skip'),
        ):
            self.assertIn(words, self.batch("saved", *options, code=WRONG_USE).message)


if __name__ == "__main__":
    main()
