#!/usr/bin/env python3
"""Which files `cleancopy batch` reads, and which it writes over: never what runs have written, never its own inputs, and
nothing that somebody has changed meanwhile.

    batch_files_test.py --binary build/cleancopy [unittest's arguments]
"""

import json
import os
import time
import unittest

from batch_test import Folder, story
from harness import DONE, SOME_FAILED, WRONG_USE, main, run


def lines_of(*numbers):
    return b"".join(json.dumps({"html": story(number).decode()}).encode() + b"\n" for number in numbers)


class WhatRunsWrite(Folder):
    def files(self, target):
        if target.endswith(".jsonl"):
            return [line["file"] for line in self.lines(target)]
        return [file for file, in self.rows(target, "SELECT file FROM articles ORDER BY id")]

    def test_a_pattern_or_a_list_that_fits_the_target_too(self):
        self.stories(20, "loop")
        pages = sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*.html"))
        for target, endings in (("loop/own.jsonl", ("", ".journal", ".journal-wal", ".journal-shm")),
                                ("loop/own.db", ("", "-wal", "-shm"))):
            everything = "\n".join(pages + [target + ending for ending in endings]).encode()
            for inputs in (("loop/**",), ("--list",), ("loop", "--include", "*")):
                for _ in range(2):
                    self.batch(*inputs, "--out", target, "--commit-pages", "5", given=everything)
                self.assertEqual(self.files(target), pages)
                for file in (self.folder / "loop").glob("own*"):
                    file.unlink()

    def test_a_target_that_is_a_link(self):
        self.put("saved/a.html", story(1))
        self.put("saved/real.jsonl", b"")
        os.symlink("saved/real.jsonl", self.folder / "all.jsonl")
        self.batch("saved", "--out", "all.jsonl", "--restart", code=WRONG_USE)
        (self.folder / "saved/real.jsonl").unlink()
        for _ in range(2):
            self.batch("saved", "--out", "all.jsonl")
        self.assertEqual(self.files("all.jsonl"), ["saved/a.html"])

    def test_what_other_runs_have_written(self):
        self.put("a.html", story(1))
        self.put("z.html", b"")
        self.batch(".", "--out", "first.jsonl", code=SOME_FAILED)
        self.batch(".", "--out", "second.db", "--include", "*", code=SOME_FAILED)
        self.batch(".", "--out", "third", "--format", "html", "--include", "*", code=SOME_FAILED)
        for number, inputs in enumerate((".", "./*", "*", "first.jsonl a.html third/a.html.html z.html third")):
            result = self.batch(*inputs.split(), "--include", "*", "--out", f"{number}.jsonl", code=SOME_FAILED)
            self.assertEqual(len(self.files(f"{number}.jsonl")), 1, result.message)
            self.assertEqual(len(self.errors(f"{number}.jsonl").splitlines()), 1)

    def test_lines_that_no_run_has_written(self):
        self.put("in/pages.jsonl", lines_of(1, 2))
        self.put("in/pages.jsonl.journal", b"no database")
        self.put("in/old.errors.jsonl", lines_of(3))
        self.batch("in", "--out", "all.jsonl")
        self.assertEqual(self.files("all.jsonl"), ["in/old.errors.jsonl!1", "in/pages.jsonl!1", "in/pages.jsonl!2"])


class WhatIsRead(Folder):
    def test_an_input_is_no_target(self):
        for target, inputs in (("in.jsonl", "in.jsonl"), ("in.jsonl", "i*.jsonl"), ("in.jsonl", "."), ("in.jsonl", "./in.jsonl"),
                               ("in.jsonl.zst", "in.jsonl.zst"), ("saved", "saved"), ("saved", "."), ("saved", "saved/a.html"),
                               ("in", "in.errors.jsonl")):
            with self.subTest(target=target, inputs=inputs):
                self.put("in.errors.jsonl", lines_of(2))
                content = story(1) if target == "saved" else lines_of(1)
                file = self.put("saved/a.html" if target == "saved" else target, content)
                for more in (), ("--restart",):
                    refused = self.batch(inputs, "--out", target, *more, code=WRONG_USE)
                    self.assertIn(f"cleancopy: {target}: is an input, too: give another name\n", refused.message)
                if target != "in":
                    self.assertEqual(file.read_bytes(), content)
                self.assertEqual((self.folder / "in.errors.jsonl").read_bytes(), lines_of(2))
                self.assertEqual(list(self.folder.glob("*.journal*")), [])

    def test_a_list_may_name_what_is_there(self):
        self.put("in.jsonl", lines_of(1))
        for more in (), ("--restart",):
            refused = self.batch("--list", "--out", "in.jsonl", *more, given=b"in.jsonl\n", code=WRONG_USE)
            self.assertIn("is there already, and no batch has made it: give another name\n", refused.message)
        self.assertEqual((self.folder / "in.jsonl").read_bytes(), lines_of(1))


class WhatSomebodyHasChanged(Folder):
    def refused(self, target, words, *more):
        before = {path: path.read_bytes() for path in self.folder.rglob("*") if path.is_file() and "journal" not in path.name}
        for options in more, (*more, "--retry"):
            message = self.batch("saved", "--out", target, *options, code=SOME_FAILED).message
            self.assertRegex(message, f"cleancopy: {target}: {words}; --restart starts over\n")
        after = {path: path.read_bytes() for path in self.folder.rglob("*") if path.is_file() and "journal" not in path.name}
        self.assertEqual(after, before)

    def begin(self, target):
        self.stories(3)
        self.put("saved/z.html", b"")
        self.batch("saved", "--out", target, code=SOME_FAILED)

    def test_a_target_that_is_gone(self):
        for target in "all.jsonl", "all.jsonl.zst", "f":
            self.begin(target)
            (self.folder / target).rename(self.folder / f"moved-{target}")
            self.refused(target, "is gone, but its journal is there")
            self.assertFalse((self.folder / target).exists())
            self.batch("saved", "--out", target, "--restart", code=SOME_FAILED)
            self.assertEqual(self.content(target), self.content(f"moved-{target}"))
            (self.folder / f"{target}.errors.jsonl").unlink()
            self.refused(target, f"{target}.errors.jsonl: is gone, but its journal is there")

    def test_a_file_that_somebody_has_cut(self):
        self.begin("all.jsonl")
        os.truncate(self.folder / "all.jsonl", 100)
        self.refused("all.jsonl", r"has 100 bytes, and its journal knows of [\d,]+: somebody has cut it")

    def test_lines_that_somebody_has_added(self):
        self.begin("all.jsonl")
        for name in "all.jsonl", "all.jsonl.errors.jsonl":
            whole = (self.folder / name).read_bytes()
            (self.folder / name).write_bytes(whole + b"{}\n")
            words = "has 3 bytes more than its journal knows of: somebody has added to it"
            self.refused("all.jsonl", words if name == "all.jsonl" else f"{name}: {words}")
            (self.folder / name).write_bytes(whole)

    def test_what_is_killed_while_it_adds_to_a_finished_run(self):
        self.stories(3)
        self.batch("saved", "--list", "--out", "all.jsonl")
        whole = (self.folder / "all.jsonl").read_bytes()
        self.put("saved/new.html", story(9))
        process = self.start("saved", "--out", "all.jsonl", "--commit-pages", "1000000")
        for _ in range(500):
            if self.rows("all.jsonl.journal", "SELECT value FROM batch_state WHERE name='finished'") == [(0,)]:
                break
            time.sleep(0.02)
        process.kill()
        process.communicate()
        (self.folder / "all.jsonl").write_bytes(whole + b"half a li")
        self.batch("saved", "--list", "--out", "all.jsonl")
        self.assertEqual([line["file"] for line in self.lines("all.jsonl")][3:], ["saved/new.html"])


class TheSameRun(Folder):
    def names(self, target):
        return [line["file"] for line in self.lines(target)]

    def test_one_folder_by_any_name(self):
        self.stories(3)
        for first in "saved", str(self.folder / "saved"), "./saved/":
            for target in "all.jsonl", "f":
                self.batch(first, "--out", target, "--restart")
                before = self.content(target)
                for name in "saved", "saved/", "./saved", self.folder / "saved", "saved//.":
                    again = self.batch(name, "--out", target)
                    self.assertIn("this run: 0 pages", again.message)
                    self.assertEqual(self.content(target), before)
        inside = run("batch", "../saved", "--out", "../all.jsonl", cwd=self.folder / "saved")
        self.assertIn("this run: 0 pages", inside.message)
        os.symlink(self.folder, self.folder / "link")
        linked = run("batch", self.folder / "link/saved", "--out", "all.jsonl", cwd=self.folder / "link",
                     env={**os.environ, "PWD": str(self.folder / "link")})
        self.assertIn("this run: 0 pages", linked.message)

    def test_names_are_tidy(self):
        self.put("saved/a.html", story(1))
        self.batch("./saved//", "./saved/*.html", "--out", "all.jsonl")
        self.assertEqual(self.names("all.jsonl"), ["saved/a.html"])
        self.batch(".", "--out", "f", "--exclude", "*.jsonl")
        self.assertEqual(set(self.tree("f")), {"saved/a.html.json"})

    def test_more_inputs(self):
        self.stories(2)
        self.put("other/b.html", story(8))
        self.put("other/c.txt", story(9))
        self.batch("saved", "--out", "all.jsonl")
        self.batch("saved", "other", "--out", "all.jsonl", "--unordered")
        self.batch("--list", "--include", "*", "--out", "all.jsonl", given=b"other\n")
        self.assertEqual(self.names("all.jsonl"), ["saved/0/0000.html", "saved/1/0001.html", "other/b.html", "other/c.txt"])

    def test_a_folder_keeps_its_names(self):
        self.put("saved/other/b.html", story(1))
        self.put("other/b.html", story(2))
        self.batch("saved", "--out", "f")
        before = self.tree("f")
        for inputs, now in ((("saved", "other"), "whole names in it"), (("other",), "names without other/")):
            refused = self.batch(*inputs, "--out", "f", code=WRONG_USE)
            self.assertIn(f"then names without saved/, now {now}", refused.message)
        self.assertEqual(self.tree("f"), before)

    def test_nothing_written_is_nothing_to_go_on_with(self):
        self.put("pages.ndjson", json.dumps({"page": story(1).decode()}).encode())
        for target in "all.jsonl", "all.db", "f":
            self.batch("savde", "pages.ndjson", "--out", target, code=SOME_FAILED)
            self.batch("pages.ndjson", "--html-field", "page", "--out", target)
            self.assertEqual(self.errors(target), b"")
        self.assertEqual(self.rows("all.db", "SELECT count(*) FROM errors"), [(0,)])

    def test_rules_that_have_changed(self):
        self.put("a.html", story(1))
        rules = self.put("rules.json", b'{"sites": []}')
        self.batch("a.html", "--rules", "rules.json", "--out", "all.jsonl")
        self.batch("a.html", "--rules", rules, "--out", "all.jsonl")
        rules.write_bytes(b'{"sites":  []}')
        refused = self.batch("a.html", "--rules", "rules.json", "--out", "all.jsonl", code=WRONG_USE)
        self.assertIn("was begun with another command: the rules file has changed since.", refused.message)
        refused = self.batch("a.html", "--out", "all.jsonl", code=WRONG_USE)
        self.assertIn("then --rules, now nothing.", refused.message)

    def test_rules_out_of_a_pipe(self):
        self.put("a.html", story(1))
        self.put("b.html", story(2))

        def ruled(rules, code):
            reading, writing = os.pipe()
            os.write(writing, rules)
            os.close(writing)
            try:
                result = run("batch", "a.html", "b.html", "--rules", f"/dev/fd/{reading}", "--out", "all.jsonl",
                             cwd=self.folder, pass_fds=(reading,))
            finally:
                os.close(reading)
            self.assertEqual(result.code, code, result.message)
            return result.message

        ruled(b'{"sites": []}', DONE)
        ruled(b'{"sites": []}', DONE)
        other = b'{"sites": [{"host": "ostrel.example", "headline": "h1"}]}'
        self.assertIn("the rules file has changed since", ruled(other, WRONG_USE))

    def test_what_changes_nothing_may_be_said_or_not(self):
        self.put("a.html", story(1))
        plain = ("--favor=balanced", "--dedup=off", "--parser=streaming", "--html-field=html", "--url-field=url",
                 "--links=false", "--fields= headline,byline ")
        for target, format in ("all.jsonl", "jsonl"), ("f", "json"):
            self.batch("a.html", "--out", target, "--fields", "headline, byline")
            for option in (*plain, f"--format={format}"):
                with self.subTest(target=target, option=option):
                    fields = () if option.startswith("--fields") else ("--fields", "headline,byline")
                    self.assertIn("this run: 0 pages", self.batch("a.html", "--out", target, option, *fields).message)
                    self.batch("a.html", "--out", f"2-{target}", option, *fields, "--restart")
                    self.batch("a.html", "--out", f"2-{target}", "--fields=headline,byline")
            refused = self.batch("a.html", "--out", target, "--fields=headline,byline", "--links", code=WRONG_USE)
            self.assertIn("then nothing, now --links true.", refused.message)
        self.batch("a.html", "--out", "f", "--fields=headline,byline", "--favor", "recall", "--favor", "balanced")


if __name__ == "__main__":
    main()
