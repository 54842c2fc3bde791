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
            process.stderr.close()
            if finished:
                self.assertEqual(self.content(target), self.content(f"whole-{target}"))
        self.batch(*command, "--out", target, code=SOME_FAILED)
        self.assertEqual(self.content(target), self.content(f"whole-{target}"))
        self.assertEqual(self.errors(target), self.errors(f"whole-{target}"))
        self.assertTrue(self.content(target))

    def test_lines(self):
        self.kill_and_resume("articles.jsonl", "--dedup", "mark")

    def test_compressed_lines(self):
        self.kill_and_resume("articles.jsonl.zst")

    def test_folder(self):
        self.kill_and_resume("articles", "--format", "text", "--dedup", "skip")

    def test_database(self):
        self.kill_and_resume("articles.sqlite", "--dedup", "mark")


if __name__ == "__main__":
    main()
