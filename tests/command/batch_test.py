#!/usr/bin/env python3
"""Black-box tests of `cleancopy batch`: targets, order, duplicates, failures, messages, and that nothing is lost.

    batch_test.py --binary build/cleancopy [unittest's arguments]
"""

import json
import os
import pathlib
import random
import re
import select
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
import zipfile

from harness import DONE, INDEX, PEAK, ROOT, SOME_FAILED, WRONG_USE, Settings, main, page, run

# In memory, where there is room: what is tested is the order of writes, not the disk's patience.
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
MANUAL = ROOT / "docs/cleancopy-batch.1"
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

    def start(self, *arguments):
        """A run that waits for more paths on standard input, after those given to it have been written."""
        process = subprocess.Popen([Settings.binary, "batch", "--list", *arguments], cwd=self.folder,
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(process.kill)
        return process

    def until(self, is_so):
        """Waits until it is so; a database may not be there yet, or be busy."""
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            try:
                if is_so():
                    return
            except sqlite3.OperationalError:
                pass
            time.sleep(0.02)
        self.fail("nothing came of it")

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
            tables = ("articles ORDER BY id", "blocks ORDER BY article_id, position", "errors ORDER BY file")
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

    STAGES = 5  # told apart by the sizes of what is there, at least

    def setUp(self):
        super().setUp()
        self.stories(350)
        for number in range(0, 350, 41):
            self.put(f"saved/3/{number:04}-front.html", INDEX)
        # Twice the same words, and twice the same address.
        self.put("saved/5/again.html", story(11).replace(b"ostrel.example/11", b"mirror.example/11"))
        self.put("saved/6/again.html", story(12, words=50))

    def kill_and_resume(self, target, *options):
        command = ["saved", "--commit-pages", "7", "--quiet", *options]
        begun = time.monotonic()
        self.batch(*command, "--out", f"whole-{target}", code=SOME_FAILED)
        took = time.monotonic() - begun
        chance = random.Random(SEED)
        kills = finished = 0
        sizes = set()
        # Until they have hit it at different stages; a machine with other work may need more for that.
        while kills < Settings.kills or (len(sizes) <= self.STAGES and kills < 5 * Settings.kills):
            # One that has come to its end is begun anew: all kills hit a run. Some hit one that is just beginning anew.
            anew = finished == 1 or chance.random() < 0.1
            arguments = [Settings.binary, "batch", *command, "--out", target] + (["--restart"] if anew else [])
            finished = 0
            process = subprocess.Popen(arguments, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            try:
                process.wait(timeout=took * chance.uniform(0, 0.5))
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
        self.assertGreater(len(sizes), self.STAGES)

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

    def test_links(self):
        self.put("a.html", story(1).replace(b"old lighthouse", b'<a href="https://example.org/l">old lighthouse</a>'))
        self.batch("a.html", "--out", "all.jsonl", "--links")
        links = [[link["text"] for link in block["links"]] for block in self.lines("all.jsonl")[0]["body"] if "links" in block]
        self.assertEqual(links, [["old lighthouse"]])

    def test_fields(self):
        self.put("saved/a.html", story(1))
        self.batch("saved", "--out", "all.jsonl", "--fields", "file,headline")
        self.assertEqual(self.lines("all.jsonl"), [{"file": "saved/a.html", "headline": "Story number 1 of the quay"}])
        self.batch("saved", "--out", "all.db", "--fields", "headline")
        self.assertEqual(self.rows("all.db", "SELECT json FROM articles"), [('{"headline":"Story number 1 of the quay"}',)])

    def test_names_that_are_no_utf8(self):
        saved = os.path.join(os.fsencode(self.folder), b"odd")
        os.mkdir(saved)
        for name in (b"caf\\xE9.html", b"caf\xe8.html", b"caf\xe9.html", b"none\xe9.html"):
            with open(os.path.join(saved, name), "wb") as file:
                file.write(b"" if name.startswith(b"none") else page())
        named = [("odd/caf\\x5CxE9.html",), ("odd/caf\\xE8.html",), ("odd/caf\\xE9.html",)]
        self.batch("odd", "--out", "odd.sqlite", "--dedup", "mark", code=SOME_FAILED)
        self.assertEqual(self.rows("odd.sqlite", "SELECT file FROM articles ORDER BY id"), named)
        self.assertEqual(self.rows("odd.sqlite", "SELECT duplicate_of FROM articles ORDER BY id")[1], named[0])
        self.assertEqual(self.rows("odd.sqlite", "SELECT file FROM errors"), [("odd/none\\xE9.html",)])
        os.utime(os.path.join(saved, b"caf\xe9.html"), (1, 1))
        self.batch("odd", "--out", "odd.sqlite", "--dedup", "mark", "--changed", code=SOME_FAILED)
        self.assertEqual(sorted(self.rows("odd.sqlite", "SELECT file FROM articles")), named)
        self.batch("odd", "--out", "odd.jsonl", "--dedup", "mark", code=SOME_FAILED)
        self.assertEqual([(line["file"],) for line in self.lines("odd.jsonl")], named)
        self.assertEqual(self.lines("odd.jsonl")[1]["duplicate_of"], named[0][0])
        self.assertEqual([line["file"] for line in self.lines("odd.jsonl.errors.jsonl")], ["odd/none\\xE9.html"])

    def test_a_database(self):
        self.stories(5)
        self.put("saved/z.html", INDEX)
        self.batch("saved", "--out", "news.sqlite", code=SOME_FAILED)
        articles = self.rows("news.sqlite", "SELECT file, headline, url, word_count, body FROM articles ORDER BY id")
        self.assertEqual([row[1] for row in articles], [f"Story number {n} of the quay" for n in range(5)])
        self.assertEqual(articles[0][2], "https://ostrel.example/0")
        for id, row in enumerate(articles, 1):
            blocks = self.rows("news.sqlite", f"SELECT text FROM blocks WHERE article_id={id} ORDER BY position")
            self.assertEqual("\n\n".join(text for text, in blocks), row[4])
        found = self.rows("news.sqlite", "SELECT a.file FROM articles_words w JOIN articles a ON a.id = w.rowid "
                                         "WHERE articles_words MATCH 'headline:number AND body:3'")
        self.assertEqual(found, [("saved/3/0003.html",)])
        errors = self.rows("news.sqlite", "SELECT file, code, reason FROM errors")
        self.assertEqual(errors, [("saved/z.html", "not_an_article", "no article found")])
        self.assertEqual({p.name for p in self.folder.iterdir()}, {"saved", "news.sqlite"})
        # What takes a fifth off the writing (docs/BATCH.md).
        self.assertEqual(self.rows("news.sqlite", "PRAGMA page_size"), [(8192,)])
        self.assertEqual(self.rows("news.sqlite", "SELECT v FROM articles_words_config WHERE k='automerge'"), [(8,)])

    def test_articles_that_somebody_has_deleted(self):
        self.stories(3)
        self.batch("saved", "--out", "news.sqlite")
        database = sqlite3.connect(self.folder / "news.sqlite")
        database.execute("DELETE FROM articles WHERE id=3")
        database.commit()
        database.close()
        self.assertEqual(self.rows("news.sqlite", "SELECT count(*) FROM blocks WHERE article_id=3"), [(0,)])
        self.put("saved/new.html", story(9))
        self.batch("saved", "--out", "news.sqlite")
        self.content("news.sqlite")  # the index of words is in order
        self.assertEqual(self.rows("news.sqlite", "SELECT file FROM articles WHERE id>2"), [("saved/new.html",)])

    def test_articles_that_somebody_has_put_there(self):
        self.stories(2)
        self.batch("saved", "--out", "news.sqlite")
        database = sqlite3.connect(self.folder / "news.sqlite")
        database.execute("UPDATE articles SET file='saved/new.html' WHERE id=1")
        database.commit()
        database.close()
        self.put("saved/new.html", story(9))
        told = self.batch("saved", "--out", "news.sqlite", "-q", code=SOME_FAILED).message
        self.assertEqual(told, "cleancopy: news.sqlite: is damaged, or no database of this run: UNIQUE constraint failed: "
                         "articles.file: give another name, or take it away\n")

    def test_a_name_like_an_address(self):
        self.put("a.html", story(1))
        for target in "file:all.sqlite", "file:all.jsonl":
            self.batch("a.html", "--out", target)
            self.assertIn("this run: 0 pages", self.batch("a.html", "--out", target).message)
        self.assertEqual({path.name for path in self.folder.iterdir()},
                         {"a.html", "file:all.sqlite", "file:all.jsonl", "file:all.jsonl.journal"})

    def test_a_target_inside_of_the_input_is_not_read(self):
        self.put("a.html", story(1))
        for _ in range(2):
            self.batch(".", "--out", "out", "--format", "html", "--exclude", "*.jsonl")
            self.batch(".", "--out", "all.jsonl", "--exclude", "out")
        self.assertEqual(set(self.tree("out")), {"a.html.html"})
        self.assertEqual(len(self.lines("all.jsonl")), 1)

    def test_what_a_run_has_open_is_not_read(self):
        self.put("a.html", story(1))
        for target in "all.db", "all.jsonl":
            for _ in range(2):
                self.batch(".", "--include", "*", "--exclude", "all.*l.*" if target == "all.db" else "all.db*", "--out", target)
            files = self.rows(target, "SELECT file FROM articles") if target == "all.db" else self.lines(target)
            self.assertEqual(len(files), 1)
        for _ in range(2):
            self.batch("a.html", "named.db", "--out", "named.db")

    def test_paths_on_standard_input(self):
        self.stories(3)
        self.batch("--list", "--out", "all.jsonl", given=b"saved/2/0002.html\nsaved/0/0000.html\n")
        self.assertEqual([line["file"] for line in self.lines("all.jsonl")], ["saved/2/0002.html", "saved/0/0000.html"])

    def test_a_path_is_not_kept_waiting_for_the_next(self):
        os.mkfifo(self.folder / "page.html")
        process = subprocess.Popen([Settings.binary, "batch", "--list", "--out", "all.jsonl"], cwd=self.folder,
                                   stdin=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdin.write(b"page.html\n")
        process.stdin.flush()
        deadline = time.monotonic() + 60
        page_out = None
        while page_out is None and time.monotonic() < deadline:
            try:  # it can be opened once somebody reads it
                page_out = os.open(self.folder / "page.html", os.O_WRONLY | os.O_NONBLOCK)
            except OSError:
                time.sleep(0.01)
        self.assertIsNotNone(page_out)
        os.write(page_out, story(1))
        os.close(page_out)
        self.assertIn("1 page: 1 written, 0 failed", process.communicate(timeout=60)[1].decode())

    def test_what_is_done_is_not_kept_waiting_for_the_next_path(self):
        self.stories(2)
        for target in "all.jsonl", "all.jsonl.zst", "all.sqlite":
            with self.subTest(target=target):
                process = self.start("--out", target, "-j", "1")
                for number in range(2):
                    process.stdin.write(f"saved/{number}/{number:04}.html\n".encode())
                    process.stdin.flush()
                    journal = target if target.endswith("sqlite") else f"{target}.journal"
                    self.until(lambda: self.rows(journal, "SELECT count(*) FROM batch_done") == [(number + 1,)])
                # As if by a power cut: what waited for the next path is whole.
                process.kill()
                process.communicate(timeout=30)
                self.batch("--list", "--out", target, given=b"")
                self.assertEqual(self.rows(journal, "SELECT key FROM batch_done ORDER BY key"),
                                 [("saved/0/0000.html",), ("saved/1/0001.html",)])
                if target == "all.jsonl":
                    self.assertEqual(len(self.lines(target)), 2)

    def test_what_cannot_be_written_ends_the_wait_for_the_next_path(self):
        self.put("large.html", story(1, words=8000))
        self.put("small.html", story(2))
        process = subprocess.Popen(["bash", "-c", 'ulimit -f 64; exec "$0" batch --list --out all.jsonl', Settings.binary],
                                   cwd=self.folder, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(process.kill)
        process.stdin.write(b"small.html\nlarge.html\n")
        process.stdin.flush()
        self.assertEqual(process.wait(timeout=60), SOME_FAILED)
        message = process.communicate()[1].decode()
        self.assertIn("cleancopy: all.jsonl: File too large\n", message)
        self.assertIn("done and safe; the same command goes on from there", message)


class Members(Folder):
    def test_what_a_line_brought_along_is_as_it_was_written(self):
        members = '"id":123456789012345678901234567890,"price":1.10,"rate":1E5,"note":"a\\u001fb","list":[1,{"x":0.50}]'
        own = json.dumps({"html": story(1).decode(), "headline": "mine"})[:-1]
        self.put("own.ndjson", f"{own},{members}}}\n".encode())
        fields = ("--fields", "headline", "-q")
        self.batch("own.ndjson", "--out", "all.jsonl", *fields)
        self.batch("own.ndjson", "--out", "files", *fields)
        line = (self.folder / "all.jsonl").read_text()
        self.assertEqual(line, '{"headline":"Story number 1 of the quay","given_headline":"mine",' + members.replace("1f", "1F") + "}\n")
        self.batch("own.ndjson", "--out", "all.ndjson", *fields)
        self.batch("own.ndjson", "--out", "all.ndjson.zst", *fields)
        self.assertEqual((self.folder / "all.ndjson").read_text(), line)
        self.assertEqual((self.folder / "all.ndjson.zst").read_bytes()[:4], b"\x28\xB5\x2F\xFD")
        self.assertIn("is an input, too", self.batch("own.ndjson", "--out", "own.ndjson", "--restart", code=WRONG_USE).message)
        self.assertEqual(line, run("stream", "--fields", "headline", "own.ndjson", cwd=self.folder).text)
        file = (self.folder / "files/own.ndjson!/1.json").read_text()
        self.assertEqual(json.loads(file), json.loads(line))
        for written in ('\n  "id": 123456789012345678901234567890,\n', '\n  "price": 1.10,\n', '"x": 0.50\n'):
            self.assertIn(written, file)


class Duplicates(Folder):
    def setUp(self):
        super().setUp()
        self.put("saved/1.html", story(1))
        self.put("saved/2.html", story(2))
        self.put("saved/3-address.html", story(1, words=90))
        self.put("saved/4-words.html", story(2).replace(b"ostrel.example", b"mirror.example").replace(b"<p>", b"<p> "))
        self.put("saved/5.html", story(5))

    marks = [None, None, "saved/1.html", "saved/2.html", None]

    def test_an_address_given_to_all_is_none_of_theirs(self):
        for number in range(6, 9):
            text = story(number)
            self.put(f"own/{number}.html", text.replace(b'<link rel="canonical"', b'<link rel="other"'))
        self.batch("own", "--out", "all.jsonl", "--dedup", "skip", "--url", "https://ostrel.example/all")
        self.assertEqual([line["url"] for line in self.lines("all.jsonl")], ["https://ostrel.example/all"] * 3)
        own = [{"html": story(number).replace(b"canonical", b"other").decode(), "url": "https://ostrel.example/7"}
               for number in (6, 7)]
        self.put("own.ndjson", b"".join(json.dumps(line).encode() + b"\n" for line in own))
        self.batch("own.ndjson", "--out", "lines.jsonl", "--dedup", "skip", "--url", "https://ostrel.example/all")
        self.assertEqual(len(self.lines("lines.jsonl")), 1)

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


class Failures(Folder):
    def test_one_bad_page_stops_nothing(self):
        self.put("saved/1.html", story(1))
        self.put("saved/2.html", b"")
        self.put("saved/3.html", b"%PDF-1.7 no page")
        self.put("saved/4.html", INDEX)
        self.put("saved/5.html", story(5))
        result = self.batch("saved", "saved/gone.html", "--out", "all.jsonl", "--summary", "json", code=SOME_FAILED)
        self.assertEqual([line["file"] for line in self.lines("all.jsonl")], ["saved/1.html", "saved/5.html"])
        errors = [(line["file"], line["error"]["code"], line["error"]["reason"])
                  for line in self.lines("all.jsonl.errors.jsonl")]
        self.assertEqual([error[:2] for error in errors],
                         [("saved/2.html", "empty_input"), ("saved/3.html", "unsupported_kind"),
                          ("saved/4.html", "not_an_article"), ("saved/gone.html", "cannot_read")])
        self.assertEqual(errors[3][2], "No such file or directory")
        summary = json.loads(result.out)
        self.assertEqual((summary["pages"], summary["written"], summary["failed"]), (6, 2, 4))
        self.assertEqual(sum(summary["failures"].values()), 4)
        self.assertIn("6 pages: 2 written, 4 failed", result.message + self.batch(
            "saved", "saved/gone.html", "--out", "all.jsonl", code=SOME_FAILED).message)

    @unittest.skipIf(os.geteuid() == 0, "root may read every file")
    def test_a_file_that_may_not_be_read(self):
        self.put("saved/1.html", story(1)).chmod(0)
        self.batch("saved", "--out", "all.jsonl", code=SOME_FAILED)
        self.assertEqual(self.lines("all.jsonl.errors.jsonl")[0]["error"]["reason"], "Permission denied")

    def test_retry_does_again_what_failed(self):
        self.put("saved/1.html", story(1))
        self.put("saved/2.html", b"")
        for target in "all.jsonl", "all.db":
            self.put("saved/2.html", b"")
            self.batch("saved", "--out", target, code=SOME_FAILED)
            self.put("saved/2.html", story(2))
            self.batch("saved", "--out", target, code=SOME_FAILED)
            self.batch("saved", "--out", target, "--retry")
        self.assertEqual([line["file"] for line in self.lines("all.jsonl")], ["saved/1.html", "saved/2.html"])
        self.assertEqual(self.errors("all.jsonl"), b"")
        self.assertEqual(self.rows("all.db", "SELECT count(*) FROM articles UNION ALL SELECT count(*) FROM errors"),
                         [(2,), (0,)])

    def test_a_name_too_long_for_its_place_fails_alone(self):
        self.put("saved/1.html", story(1))
        self.put("f/2.html.json/in-the-way", b"")
        self.put("saved/2.html", story(2))
        self.batch("saved", "--out", "f", "--restart", code=SOME_FAILED)
        error = self.lines("f.errors.jsonl")[0]
        self.assertEqual((error["file"], error["error"]["code"]), ("saved/2.html", "cannot_write"))
        self.assertEqual(error["error"]["reason"], "f/2.html.json: Is a directory")
        self.assertIn("1.html.json", self.tree("f"))

    def limited(self, target, kilobytes):
        """Runs with files that may not grow beyond that: what a full disk is to a program."""
        line = f"ulimit -f {kilobytes}; exec \"$0\" batch saved --out {target} -q --commit-pages 20"
        return subprocess.run(["bash", "-c", line, Settings.binary], cwd=self.folder, capture_output=True, timeout=60)

    def test_a_file_that_cannot_grow(self):
        self.stories(150)
        for target in "all.jsonl", "all.sqlite":
            with self.subTest(target=target):
                self.batch("saved", "--out", f"whole-{target}", "-q")
                for _ in range(2):
                    stopped = self.limited(target, 160)
                    message = stopped.stderr.decode()
                    self.assertEqual(stopped.returncode, SOME_FAILED)
                    self.assertRegex(message, rf"cleancopy: {target}: (File too large|No space left on device|disk I/O)")
                    self.assertRegex(message, r"\d+ pages? done and safe; the same command goes on from there")
                if target.endswith("jsonl"):
                    self.assertGreater(len(self.lines(target)), 0)
                self.batch("saved", "--out", target, "-q", "--commit-pages", "20")
                self.assertEqual(self.content(target), self.content(f"whole-{target}"))

    @unittest.skipUnless(os.geteuid() == 0, "only root may mount a small disk")
    def test_a_full_disk(self):
        self.stories(200)
        disk = self.folder / "disk"
        disk.mkdir()
        for target in "all.jsonl", "pages", "all.sqlite":
            if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk], capture_output=True).returncode:
                self.skipTest("no mounting here")
            try:
                with self.subTest(target=target):
                    options = ("saved", "-q", "--commit-pages", "20")
                    self.batch(*options, "--out", f"whole-{target}")
                    full = self.batch(*options, "--out", f"disk/{target}", code=SOME_FAILED)
                    self.assertIn("No space left on device", full.message)
                    self.assertIn("pages done and safe", full.message)
                    subprocess.run(["mount", "-o", "remount,size=40m", disk], check=True)
                    self.batch(*options, "--out", f"disk/{target}")
                    self.assertEqual(self.content(f"disk/{target}"), self.content(f"whole-{target}"))
            finally:
                subprocess.run(["umount", disk], check=True)

    def test_a_target_that_cannot_be(self):
        self.put("saved/1.html", story(1))
        for target in "no/where.jsonl", "no/where.sqlite", "no/where/f":
            self.assertEqual(self.batch("saved", "--out", target, code=SOME_FAILED).message,
                             f"cleancopy: {target}: the folder that it is to be in is not there\n")


class Resuming(Folder):
    def test_another_command_is_refused(self):
        self.stories(3)
        self.batch("saved", "--out", "all.jsonl")
        before = self.content("all.jsonl")
        result = self.batch("saved", "--out", "all.jsonl", "--favor", "recall", code=WRONG_USE)
        self.assertEqual(result.message, "cleancopy: all.jsonl: was begun with another command: then nothing, now "
                         "--favor recall. The same command goes on with it, --restart starts over\nTry 'cleancopy batch --help'.\n")
        self.assertEqual(self.content("all.jsonl"), before)
        self.batch("saved", "--out", "all.jsonl", "--fields", "file", "--restart")
        self.assertEqual(len(self.lines("all.jsonl")), 3)
        self.assertEqual(set(self.lines("all.jsonl")[0]), {"file"})

    def test_a_journal_that_is_damaged_or_none_is_named(self):
        self.stories(300)
        for target in "all.jsonl", "f":
            journal = self.folder / f"{target}.journal"
            self.batch("saved", "--out", target, "-q")
            before = self.content(target)
            whole = journal.read_bytes()
            second_half = len(whole) // 8192 // 2 * 8192
            for damage in (b"Notes of mine, and no journal.\n", whole[:50], whole[:8192], whole[:-100],
                           b"?" * 200 + whole[200:], whole[:second_half] + b"?" * (len(whole) - second_half)):
                with self.subTest(target=target, damage=damage[:10], size=len(damage)):
                    journal.write_bytes(damage)
                    told = self.batch("saved", "--out", target, "-q", code=SOME_FAILED).message
                    self.assertEqual(told, f"cleancopy: {target}: {target}.journal: is damaged, or no database; "
                                     "--restart starts over without it\n")
                    self.batch("saved", "--out", target, "-q", "--restart")
                    self.assertEqual(self.content(target), before)
                    self.batch("saved", "--out", target, "-q")
            journal.unlink()
            journal.mkdir()
            told = self.batch("saved", "--out", target, "-q", "--restart", code=SOME_FAILED).message
            self.assertEqual(told, f"cleancopy: {target}: {target}.journal: Is a directory\n")

    def test_a_database_that_is_damaged_or_none_is_left_as_it_is(self):
        self.stories(3)
        self.batch("saved", "--out", "all.sqlite", "-q")
        whole = (self.folder / "all.sqlite").read_bytes()
        for damage in b"Notes of mine.\n", whole[:8192], whole[:-100]:
            self.put("all.sqlite", damage)
            for options in (), ("--restart",):
                told = self.batch("saved", "--out", "all.sqlite", "-q", *options, code=SOME_FAILED).message
                self.assertEqual(told, "cleancopy: all.sqlite: is damaged, or no database: give another name, or take it "
                                 "away\n")
                self.assertEqual((self.folder / "all.sqlite").read_bytes(), damage)

    def test_a_finished_run_takes_what_is_new(self):
        self.stories(3)
        for target in "all.jsonl", "f", "all.db", "all.jsonl.zst":
            (self.folder / "saved/new.html").unlink(missing_ok=True)
            self.batch("saved", "--out", target)
            before = self.content(target)
            again = self.batch("saved", "--out", target)
            self.assertIn(f"cleancopy: {target}: was finished; looking for new pages", again.message)
            self.assertIn("this run: 0 pages", again.message)
            self.assertEqual(self.content(target), before)
            self.put("saved/new.html", story(77))
            self.batch("saved", "--out", target)
        self.assertEqual([line["file"] for line in self.lines("all.jsonl")][3:], ["saved/new.html"])
        self.assertEqual(len(self.tree("f")), 4)

    def test_what_no_batch_has_made_is_left_alone(self):
        self.put("saved/1.html", story(1))
        self.put("all.jsonl", b"precious\n")
        self.put("f/precious.txt", b"precious\n")
        sqlite3.connect(self.folder / "other.db").execute("CREATE TABLE precious(x)").connection.close()
        for target, words in (("all.jsonl", "is there already, and no batch has made it: give another name, or --restart"),
                              ("f", "is not empty, and no batch has made it"),
                              ("other.db", "is a database of something else, and no batch has made it")):
            self.assertIn(f"cleancopy: {target}: {words}", self.batch("saved", "--out", target, code=WRONG_USE).message)
        self.assertEqual(self.content("all.jsonl"), b"precious\n")
        self.assertEqual([path.name for path in self.folder.glob("*.journal*")], [])
        self.batch("saved", "--out", "other.db", "--restart", code=WRONG_USE)
        self.assertEqual(self.rows("other.db", "SELECT name FROM sqlite_master"), [("precious",)])
        self.batch("saved", "--out", "all.jsonl", "--restart")
        self.assertEqual(len(self.lines("all.jsonl")), 1)

    def test_an_input_that_is_not_there_is_named_at_once(self):
        self.put("a.html", story(1))
        result = self.batch("gone", "a.html", "--out", "all.jsonl", "--quiet", code=SOME_FAILED)
        self.assertEqual(result.message, "cleancopy: gone: No such file or directory\n"
                         "cleancopy: all.jsonl: 1 of 2 pages failed; why: all.jsonl.errors.jsonl\n")
        for name, told in (("gone*", "no file matches"), ("https://post.example/a", "no address is fetched; save the pages")):
            result = self.batch(name, "a.html", "--out", "all.jsonl", "--quiet", "--restart", code=SOME_FAILED)
            self.assertTrue(result.message.startswith(f"cleancopy: {name}: {told}"), result.message)
            self.assertEqual(result.message.count("\n"), 2)
        self.assertEqual(self.batch("a*", "--out", "all.jsonl", "--quiet", "--restart").message, "")
        self.assertEqual(len(self.lines("all.jsonl")), 1)

    def test_a_page_named_twice_is_done_once(self):
        self.put("a.html", story(1))
        result = self.batch("a.html", "a.html", "--out", "all.jsonl")
        self.assertEqual(len(self.lines("all.jsonl")), 1)
        self.assertIn("1 named twice, and done once", result.message)

    def test_a_page_named_twice_is_not_read_twice(self):
        for again in ("a.html", self.folder / "a.html"):
            with self.subTest(again=str(again)):
                self.put("a.html", story(1))
                process = self.start("--out", "all.jsonl", "--restart", "-j", "1")
                process.stdin.write(b"a.html\n")
                process.stdin.flush()
                self.until(lambda: self.rows("all.jsonl.journal", "SELECT key FROM batch_done") == [("a.html",)])
                # Whoever opened it now would wait for ever.
                (self.folder / "a.html").unlink()
                os.mkfifo(self.folder / "a.html")
                _, message = process.communicate(f"{again}\n{again}\n".encode(), timeout=60)
                self.assertIn("2 named twice, and done once", message.decode())
                (self.folder / "a.html").unlink()
                (self.folder / "all.jsonl.journal").unlink()
                (self.folder / "all.jsonl").unlink()

    def test_a_page_named_from_here_and_from_the_root_is_done_once(self):
        for number, name in enumerate(("saved/a.html", "saved/b.html", "c.html")):
            self.put(name, story(number))
        for target in ("all.jsonl", "all.sqlite", "texts"):
            for inputs in (("saved", self.folder / "saved", "c.html"), (self.folder / "saved", "saved/b.html", "./c.html")):
                with self.subTest(target=target, inputs=inputs):
                    result = self.batch(*inputs, "--out", target, "--restart", "--summary", "json", "--quiet")
                    summary = json.loads(result.text)
                    self.assertEqual((summary["pages"], summary["written"]), (3, 3))
                    self.assertEqual(summary["repeated"], 2 if inputs[0] == "saved" else 1)
        # Not again by a run that goes on, whatever it was called before.
        self.put("saved/d.html", story(4))
        result = self.batch(self.folder / "saved", "saved", "c.html", "--out", "all.jsonl")
        self.assertEqual(len(self.lines("all.jsonl")), 4)

    def test_two_runs_at_once(self):
        process = self.start("--out", "all.jsonl")
        try:
            for _ in range(200):
                if (self.folder / "all.jsonl").exists():
                    break
                time.sleep(0.02)
            refused = self.batch("--list", "--out", "all.jsonl", code=WRONG_USE)
            self.assertIn("cleancopy: all.jsonl: another run is writing there", refused.message)
        finally:
            process.communicate(b"", timeout=30)

    def test_signals(self):
        self.stories(300)
        paths = [f"saved/{number % 7}/{number:04}.html\n".encode() for number in range(300)]
        self.batch("--list", "--out", "whole.jsonl", "-q", given=b"".join(paths))
        whole = self.content("whole.jsonl")
        for signal_number in signal.SIGINT, signal.SIGTERM, signal.SIGHUP:
            target = f"{signal_number}.jsonl"
            process = self.start("--out", target, "-j", "2")
            process.stdin.write(b"".join(paths[:200]))
            process.stdin.flush()
            while not (self.folder / target).exists():
                time.sleep(0.001)
            process.send_signal(signal_number)
            # However long the next path takes, it does not wait for it.
            process.wait(timeout=30)
            message = process.communicate()[1].decode()
            self.assertEqual(process.returncode, 128 + signal_number, message)
            stopped = re.search(rf"cleancopy: {target}: stopped, with (\d+) pages? done; the same command goes on", message)
            self.assertTrue(stopped, message)
            self.assertEqual(len(self.lines(target)), int(stopped[1]))
            self.assertTrue(whole.startswith(self.content(target)))
            again = self.batch("--list", "--out", target, "-j", "1", given=b"".join(paths))
            self.assertEqual(self.content(target), whole)
            if stopped[1] != "0":
                self.assertIn(f"cleancopy: {target}: going on where an earlier run stopped", again.message)


class Memory(Folder):
    def peak(self, *arguments):
        """In MB, of one thread."""
        done = subprocess.run([sys.executable, "-I", "-S", "-c", PEAK, Settings.binary, "batch", "-q", "-j1", *arguments],
                              cwd=self.folder, capture_output=True, timeout=120)
        self.assertEqual(done.returncode, DONE, done.stderr)
        return int(done.stderr) / 1024

    def test_to_start_over_a_large_database_takes_no_more_than_to_make_it(self):
        for number in range(80):
            self.put(f"saved/{number:02}.html", story(number, words=15_000))
        made = self.peak("saved", "--out", "all.sqlite")
        self.assertGreater((self.folder / "all.sqlite").stat().st_size, 20_000_000)
        self.assertLess(self.peak("saved", "--out", "all.sqlite", "--restart"), made + Settings.peak_mb // 8)


class SavedAnew(Folder):
    """Pages that are scraped again under their old names: --changed."""

    def save_anew(self, name, content):
        path = self.put(name, content)
        status = path.stat()
        # A second later, whatever the file system's clock.
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 10 ** 9))

    def by_name(self, target):
        """What a target holds, whatever the order it came in."""
        if target.endswith(".sqlite"):
            self.content(target)  # the index of words is in order
            return [self.rows(target, sql) for sql in (
                "SELECT file, headline, body, json FROM articles ORDER BY file",
                "SELECT file, position, text FROM blocks JOIN articles ON id = article_id ORDER BY file, position",
                "SELECT * FROM errors ORDER BY file")]
        return self.content(target), sorted(self.errors(target).splitlines())

    def test_the_new_article_takes_the_place_of_the_earlier_one(self):
        for target in "all.sqlite", "f":
            with self.subTest(target=target):
                self.stories(8)
                self.put("saved/front.html", INDEX)
                self.put("saved/late.html", b"")
                self.batch("saved", "--out", target, "--restart", code=SOME_FAILED)
                before = self.by_name(target)
                self.save_anew("saved/1/0001.html", story(501))
                self.save_anew("saved/2/0002.html", INDEX)
                self.save_anew("saved/late.html", story(502))
                self.batch("saved", "--out", target, code=SOME_FAILED)
                self.assertEqual(self.by_name(target), before)
                result = self.batch("./saved", "--out", target, "--changed", "--summary", "json", code=SOME_FAILED)
                summary = json.loads(result.text)
                self.assertEqual((summary["pages"], summary["failed"], summary["this_run"]["pages"],
                                  summary["this_run"]["replaced"]), (10, 2, 4, 2))
                self.batch("saved", "--out", f"whole-{target}", "--restart", code=SOME_FAILED)
                self.assertEqual(self.by_name(target), self.by_name(f"whole-{target}"))
                self.assertIn("this run: 2 pages", self.batch("saved", "--out", target, "--changed", code=SOME_FAILED).message)

    def test_those_of_an_archive_with_the_archive(self):
        for number in 1, 2:
            with zipfile.ZipFile(self.folder / "saved.zip", "w") as archive:
                archive.writestr("a.html", story(number))
            os.utime(self.folder / "saved.zip", (number, number))
            result = self.batch("saved.zip", "--out", "all.sqlite", "--changed")
        self.assertIn("1 saved anew, and done again", result.message)
        self.assertEqual(self.rows("all.sqlite", "SELECT headline FROM articles"), [("Story number 2 of the quay",)])

    def test_named_twice_it_is_replaced_once(self):
        self.put("a.html", story(1))
        self.batch("a.html", "--out", "all.sqlite")
        self.save_anew("a.html", story(2))
        result = self.batch("a.html", "a.html", "--out", "all.sqlite", "--changed")
        self.assertIn("1 saved anew, and done again\n  1 named twice, and done once", result.message)
        self.assertEqual(len(self.rows("all.sqlite")), 1)

    def test_a_line_cannot_be_replaced(self):
        self.put("a.html", story(1))
        result = self.batch("a.html", "--out", "all.jsonl", "--changed", code=WRONG_USE)
        self.assertIn("--changed: lines cannot be replaced; give a folder or a database, or --restart", result.message)

    def test_what_was_called_otherwise(self):
        for target in "all.sqlite", "f":
            with self.subTest(target=target):
                for number, name in enumerate(("saved/a.html", "saved/b.html", "other/c.html")):
                    self.put(name, story(number))
                self.batch("saved", "other", "--out", target)
                self.save_anew("saved/a.html", story(501))
                self.save_anew("saved/b.html", INDEX)
                inputs = (self.folder / "saved", self.folder / "other")
                result = self.batch(*inputs, "--out", target, "--changed", "--summary", "json", code=SOME_FAILED)
                self.assertEqual(json.loads(result.text)["this_run"]["replaced"], 2)
                if target == "f":
                    names = {"other/c.html.json", f"%2F{str(self.folder)[1:]}/saved/a.html.json"}
                    self.assertEqual(set(self.tree("f")), names)
                else:
                    self.assertEqual(self.rows(target, "SELECT file FROM articles ORDER BY file"),
                                     [(str(self.folder / "saved/a.html"),), ("other/c.html",)])

    def test_one_folder_called_otherwise(self):
        self.put("saved/a.html", story(1))
        self.put("saved/b.html", story(2))
        self.batch("saved", "--out", "f")
        self.save_anew("saved/a.html", story(501))
        self.save_anew("saved/b.html", INDEX)
        self.batch(self.folder / "saved", "--out", "f", "--changed", code=SOME_FAILED)
        self.assertEqual(set(self.tree("f")), {"a.html.json"})
        self.assertIn(b"Story number 501", self.tree("f")["a.html.json"])

    def test_a_duplicate_outlives_what_it_was_like(self):
        for target, dedup, now in (("all.sqlite", "skip", story(501)), ("all.sqlite", "mark", INDEX), ("f", "skip", INDEX),
                                   ("f", "mark", story(501))):
            with self.subTest(target=target, dedup=dedup):
                for name in "saved/a.html", "saved/b.html", "saved/c.html":
                    self.put(name, story(1))
                command = ("saved", "--dedup", dedup, "--out", target)
                self.batch(*command, "--restart")
                before = self.by_name(target)
                told = self.batch(*command, "--changed").message
                self.assertIn("\n  2 saved anew, or duplicates, and done again\n", told)
                self.assertEqual(self.by_name(target), before)
                self.save_anew("saved/a.html", now)
                code = SOME_FAILED if now == INDEX else DONE
                self.batch(*command, "--changed", code=code)
                whole = ("saved", "--dedup", dedup, "--out", f"whole-{target}", "--restart")
                self.batch(*whole, code=code)
                self.assertEqual(self.by_name(target), self.by_name(f"whole-{target}"))
                if target == "all.sqlite":
                    self.assertIn(("Story number 1 of the quay",), self.rows(target, "SELECT headline FROM articles"))
                    self.assertEqual(self.rows(target, "SELECT file, duplicate_of FROM articles WHERE duplicate_of NOT NULL"),
                                     [("saved/c.html", "saved/b.html")] if dedup == "mark" else [])

    def test_killed_at_any_moment(self):
        self.stories(300)
        for target in "all.sqlite", "f":
            with self.subTest(target=target):
                command = ["saved", "--commit-pages", "7", "--quiet", "--out", target]
                self.batch(*command)
                for number in range(0, 300, 2):
                    self.save_anew(f"saved/{number % 7}/{number:04}.html", story(1000 + number) if number % 6 else INDEX)
                chance = random.Random(SEED)
                for _ in range(12):
                    process = subprocess.Popen([Settings.binary, "batch", *command, "--changed"], cwd=self.folder,
                                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                    try:
                        process.wait(timeout=chance.uniform(0.005, 0.06))
                    except subprocess.TimeoutExpired:
                        process.kill()
                        process.wait()
                self.batch(*command, "--changed", code=SOME_FAILED)
                self.batch("saved", "--quiet", "--out", f"whole-{target}", code=SOME_FAILED)
                self.assertEqual(self.by_name(target), self.by_name(f"whole-{target}"))
                self.stories(300)


class Words(Folder):
    def test_wrong_use(self):
        self.put("a.html", story(1))
        for options, words in (
            (("a.html",), "--out is required"),
            (("--out", "f"), "no input: give pages, folders or archives, or --list"),
            (("a.html", "--out", ""), "--out: the value is empty"),
            (("a.html", "--out", "-"), '--out: "-" is no target, for a run comes back to it; cleancopy stream writes to'),
            (("-", "--out", "f"), '"-" is no input: --list reads paths from standard input, cleancopy stream lines of JSON'),
            (("a.html", "--uot", "f"), "unknown option --uot; is --out meant?"),
            (("a.html", "--out", "all.json"), '--out: "all.json" is no target; name a folder, or a file .jsonl'),
            (("a.html", "--out", "all.JSONL"), '--out: "all.JSONL" is no target; name a folder, or a file .jsonl'),
            (("a.html", "--out", "all.parquet"), '--out: "all.parquet" is no target'),
            (("a.html", "--out", "all.jsonl", "--format", "text"), "--format: one file or database has its own format"),
            (("a.html", "--out", "f", "--format", "jsonl"), "--format: jsonl is for one file"),
            (("a.html", "--out", "f", "--format", "pdf"), '--format: "pdf" is none of text, json, jsonl, markdown, html'),
            (("a.html", "--out", "f", "--format", "md"), "; is markdown meant?"),
            (("a.html", "--out", "f", "--format", "marckdown"), "; is markdown meant?"),
            (("a.html", "--out", "f", "--csv"), "unknown option --csv\n"),
            (("a.html", "--out", "f", "--markdown"), "unknown option --markdown; is --format markdown meant?"),
            (("a.html", "--out", "f", "--images"), "unknown option --images; the pictures are in --format json, unasked\n"),
            (("a.html", "--out", "f", "--fields", "titel"), '--fields: no field is called "titel"'),
            (("a.html", "--out", "f", "--summary", "xml"), '--summary: "xml" is none of text, json'),
            (("a.html", "--out", "f", "-j", "0"), "--jobs"),
        ):
            with self.subTest(options=options):
                self.assertIn(words, self.batch(*options, code=WRONG_USE).message)
        self.assertEqual({p.name for p in self.folder.iterdir()}, {"a.html"})

    def test_what_is_passed_over_is_told(self):
        self.put("saved/a.html", story(1))
        for number, name in enumerate(("b.php", "c.PHP?id=3", "d", "e.txt", "f.a note", ".hidden", "x_files/g.js")):
            self.put(f"saved/{name}", story(number + 2))
        told = "6 files passed over by their names (without ending 2, .php 2, .js 1, .txt 1); --include '*' takes them"
        self.assertIn(f"\n  {told}\n", self.batch("saved", "--out", "1.jsonl").message)
        summary = json.loads(self.batch("saved", "--out", "2.jsonl", "--exclude", "*_files", "--summary", "json").out)
        self.assertEqual(summary["passed_over"], {"names": {"none": 2, ".php": 2, ".txt": 1}, "outputs": 0})
        self.assertEqual(len(self.lines("1.jsonl")), 1)
        self.batch("saved", "--include", "*", "--exclude", "*_files", "--out", "3.jsonl")
        self.assertEqual(len(self.lines("3.jsonl")), 6)
        zipped = self.folder / "saved.zip"
        with zipfile.ZipFile(zipped, "w") as archive:
            archive.writestr("a.php", story(1))
        warned = "cleancopy: {}: no pages in the inputs; 1 file passed over by their names (.php 1); --include '*' takes them\n"
        self.assertEqual(self.batch("saved.zip", "--out", "4.jsonl", "-q").message, warned.format("4.jsonl"))

    def test_what_they_are_said_to_be_goes_before_their_names(self):
        self.put("texts/a.txt", run(self.put("a.html", story(1)), cwd=self.folder).out)
        self.batch("texts", "--from", "text", "--out", "all.jsonl")
        self.assertEqual([line["file"] for line in self.lines("all.jsonl")], ["texts/a.txt"])

    def test_what_other_runs_have_written_is_told(self):
        self.put("a.html", story(1))
        self.batch(".", "--out", "1.jsonl")
        self.batch(".", "--out", "f")
        result = self.batch(".", "--out", "3.jsonl", "--summary", "json")
        self.assertEqual(json.loads(result.out)["passed_over"], {"names": {}, "outputs": 4})
        self.assertIn("\n  6 passed over that runs have written\n", self.batch(".", "--out", "4.jsonl").message)

    def test_names_of_the_target(self):
        self.put("a.html", story(1))
        for number, name in enumerate(("-o", "--output", "--out")):
            self.batch("a.html", name, f"{number}.jsonl")
            self.batch("a.html", "--out", f"{number}.jsonl")
            self.assertEqual(len(self.lines(f"{number}.jsonl")), 1)

    def test_quiet_and_summaries(self):
        self.put("a.html", story(1))
        quiet = self.batch("a.html", "--out", "1.jsonl", "--quiet")
        self.assertEqual((quiet.out, quiet.errors), (b"", b""))
        plain = self.batch("a.html", "--out", "2.jsonl")
        self.assertEqual(plain.out, b"")
        self.assertRegex(plain.message, r"^cleancopy: 2.jsonl: 1 page: 1 written, 0 failed\n  this run: 1 page in ")
        text = self.batch("a.html", "--out", "3.jsonl", "--summary", "text")
        self.assertRegex(text.text, r"^3.jsonl: 1 page: 1 written, 0 failed\n")
        summary = json.loads(self.batch("a.html", "--out", "4.jsonl", "--summary", "json").out)
        self.assertEqual((summary["target"], summary["finished"], summary["pages"]), ("4.jsonl", True, 1))
        self.assertEqual(summary["this_run"]["bytes"], (self.folder / "a.html").stat().st_size)
        reading, writing = os.pipe()
        os.close(reading)
        gone = run("batch", "a.html", "--out", "5.jsonl", "--summary", "json", "-q", cwd=self.folder, stdout=writing)
        os.close(writing)
        self.assertEqual((gone.code, gone.errors), (DONE, b""))

    def on_a_terminal(self, *arguments, until, end):
        """What a run shows there that goes on until `end` is called, once it has shown `until`."""
        ours, theirs = os.openpty()
        process = subprocess.Popen([Settings.binary, "batch", *arguments, "--out", "f"], cwd=self.folder,
                                   stdin=subprocess.PIPE, stderr=theirs)
        self.addCleanup(process.stdin.close)
        os.close(theirs)
        shown, ended, deadline = b"", False, time.monotonic() + 60
        try:
            while time.monotonic() < deadline and select.select([ours], [], [], 60)[0] and (piece := os.read(ours, 65536)):
                shown += piece
                if not ended and re.search(until, shown.decode()):
                    ended = True
                    end(process)
        except OSError:  # the other end is closed
            pass
        os.close(ours)
        if not ended:
            process.kill()
        process.wait(timeout=30)
        self.assertTrue(ended, shown)

    def test_a_bar_on_a_terminal(self):
        self.stories(400)
        self.on_a_terminal("saved", "--list", until=r"\r\x1b\[K[\d,]+ pages, [\d,]+ pages/s, [\d.]+ MB/s",
                           end=lambda process: process.stdin.close())

    def test_how_much_of_the_containers_is_done(self):
        for name in ("first.jsonl", "last.jsonl"):
            self.put(name, b"".join(json.dumps({"html": story(n).decode()}).encode() + b"\n" for n in range(40)))
        os.mkfifo(self.folder / "between.jsonl")  # where the run waits
        self.on_a_terminal("first.jsonl", "between.jsonl", "last.jsonl",
                           until=r"\r\x1b\[K\[#+\.+\] 40 pages, 50 % of 0\.\d MB, .* s left",
                           end=lambda process: open(self.folder / "between.jsonl", "wb").close())

    def test_files_that_are_said_to_be_containers(self):
        self.put("crawl/pages", (ROOT / "fixtures/inputs/wget.warc.gz").read_bytes())
        os.mkfifo(self.folder / "wait.html")  # where the run waits
        self.on_a_terminal("crawl", "wait.html", "--from", "warc", until=r"\r\x1b\[K\[#+\.*\] \d+ pages?, \d+ % of 0\.\d MB, ",
                           end=lambda process: open(self.folder / "wait.html", "wb").close())

    def test_help(self):
        text = self.batch("--help").text
        for word in ("-o,--out,--output TARGET", "--dedup", "--retry", "--restart", "articles.sqlite", "Exit codes: 0 done, 1"):
            self.assertIn(word, text)

    def test_the_examples_of_the_help_work_one_after_the_other(self):
        self.stories(3)
        self.put("crawl.warc.gz", (ROOT / "fixtures/inputs/wget.warc.gz").read_bytes())
        examples = run("batch", "--help").text.split("Examples:\n")[1].split("\n\n")[0].splitlines()
        self.assertGreater(len(examples), 3)
        path = f"{pathlib.Path(Settings.binary).parent}:{os.environ['PATH']}"
        for example in examples:
            with self.subTest(example):
                done = subprocess.run(["bash", "-c", re.split(r"\s{2,}", example.strip())[0]], cwd=self.folder,
                                      env={**os.environ, "PATH": path}, capture_output=True, timeout=60)
                self.assertEqual(done.returncode, DONE, done.stderr.decode())

    def test_the_manual_names_the_options_of_the_help(self):
        source = MANUAL.read_text(encoding="utf-8").replace("\\-", "-")
        named = set(re.findall(r"(?<![\w-])--[a-z][a-z0-9-]*", source))
        listed = set(re.findall(r"(?<![\w-])--[a-z][a-z0-9-]*", self.batch("--help").text.split("\nOptions:\n")[1]))
        self.assertEqual(named - {"--help"}, listed - {"--help", "--version", "--list-kinds"})
        self.assertTrue(source.isascii())


if __name__ == "__main__":
    main()
