#!/usr/bin/env python3
"""Completion in bash: what is offered, held against what the command knows and takes.

    completion_test.py --binary BINARY
"""

import re
import subprocess
import unittest

from harness import ROOT, Settings, main, run

COMMANDS = ("batch", "check", "explain", "stream")
# Options of each command whose words its complaint lists.
CHOICES = {
    (): ("--format", "--from", "--parser", "--favor"),
    ("batch",): ("--format", "--dedup", "--summary", "--from", "--parser", "--favor"),
    ("check",): ("--report", "--color", "--from", "--parser", "--favor"),
    ("explain",): ("--format", "--only", "--color", "--from", "--parser", "--favor"),
    ("stream",): ("--from", "--parser", "--favor"),
}


def offered(*words):
    """What is offered for the last of the words, which are as bash cuts them, without the command's name."""
    script = f"""source '{ROOT}/completions/cleancopy.bash'
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_cleancopy || :
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
    done = subprocess.run(["bash", "-eu", "-c", script, "bash", Settings.binary, *words], capture_output=True, text=True,
                          timeout=30, check=True)
    return done.stdout.split()


class Completion(unittest.TestCase):
    def test_commands(self):
        self.assertEqual(offered(""), list(COMMANDS))
        self.assertEqual(offered("ex"), ["explain"])
        self.assertEqual(offered("page.html", ""), [])

    def test_all_options_of_each_command(self):
        for command in CHOICES:
            with self.subTest(command=command):
                known = re.findall(r"^  (?:-\w,)?(--[a-z0-9-]+)", run(*command, "--help").text, re.MULTILINE)
                self.assertIn("--favor", known)
                self.assertEqual(offered(*command, "--"), known)
        self.assertEqual(offered("batch", "--comm"), ["--commit-pages"])

    def test_beginnings(self):
        self.assertEqual(offered("--format", "js"), ["json", "jsonl"])
        self.assertEqual(offered("--format", "=", "ma"), ["markdown"])
        self.assertIn("warc", offered("--from", "="))
        self.assertEqual(offered("--output", "js"), [])

    def test_words_are_those_that_are_taken(self):
        for command, options in CHOICES.items():
            for option in options:
                with self.subTest(command=command, option=option):
                    target = ("--out", "texts") if command == ("batch",) else ()
                    said = run(*command, *target, option, "odd", "page.html").message
                    taken = re.search(r'"odd" is none of (.*)', said)[1].split(", ")
                    # One target has a format of its own, which nobody names.
                    self.assertEqual(sorted(offered(*command, option, "")), sorted(set(taken) - ({"jsonl"} if target else set())))


if __name__ == "__main__":
    main()
