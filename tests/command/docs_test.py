#!/usr/bin/env python3
"""Holds what the documentation says of the command against what the command does.

    docs_test.py --binary build/cleancopy [unittest's arguments]

- The manual (docs/cleancopy.1) names the options, with their values, and the exit codes that --help names.
- In README.md and docs/*.md, a fenced block behind a line `<!-- checked -->` holds commands and their output:
  a line that begins with "$ " is run by bash from the repository's root, with the command's folder first in PATH; the
  lines behind it are what it prints, messages too. A line "…" stands for any lines. Blank lines at the end do not
  count.
"""

import os
import pathlib
import re
import shutil
import subprocess
import unittest

from harness import ROOT, TIMEOUT_SECONDS, Settings, main, run

MANUAL = ROOT / "docs/cleancopy.1"
README = ROOT / "README.md"
MARK = "<!-- checked -->"
ANY_LINES = "…"
# Section of the manual: the command whose own options it has.
COMMANDS = {"CHECK": "check", "EXPLAIN": "explain"}


def checked_examples(text):
    """(line number, command, expected lines) of each command in the marked blocks of a Markdown text."""
    examples, lines = [], text.splitlines()
    at = 0
    while at < len(lines):
        if lines[at].strip() != MARK:
            at += 1
            continue
        at += 1
        while at < len(lines) and not lines[at].strip():
            at += 1
        if at == len(lines) or not lines[at].startswith("```"):
            raise ValueError(f"line {at}: no fenced block behind {MARK}")
        begin = at + 1
        end = next((i for i in range(begin, len(lines)) if lines[i].startswith("```")), None)
        if end is None:
            raise ValueError(f"line {at + 1}: the block is not closed")
        if begin == end or not lines[begin].startswith("$ "):
            raise ValueError(f"line {begin + 1}: the block does not begin with a command")
        for number in range(begin, end):
            if lines[number].startswith("$ "):
                examples.append((number + 1, lines[number][2:], []))
            else:
                examples[-1][2].append(lines[number])
        at = end + 1
    return examples


def without_blank_end(lines):
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return lines


def matches(expected, printed):
    """Whether the lines are the same, where "…" stands for any lines."""
    parts = [[]]
    for line in without_blank_end(expected):
        if line.strip() == ANY_LINES:
            parts.append([])
        else:
            parts[-1].append(line)
    printed = without_blank_end(printed)
    if len(parts) == 1:
        return parts[0] == printed
    first, last = parts[0], parts[-1]
    if printed[: len(first)] != first:
        return False
    at, end = len(first), len(printed) - len(last)
    if end < at or printed[end:] != last:
        return False
    for part in parts[1:-1]:
        at = next((i for i in range(at, end - len(part) + 1) if printed[i : i + len(part)] == part), None)
        if at is None:
            return False
        at += len(part)
    return True


def print_of(command):
    path = f"{os.path.dirname(Settings.binary)}:{os.environ['PATH']}"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, env={**os.environ, "PATH": path}, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=TIMEOUT_SECONDS)
    return done.stdout.decode("utf-8").splitlines()


def options_of_help(text):
    """{("--format", "-f"): "FORMAT", …}"""
    options = {}
    for line in text.split("\nOptions:\n")[1].split("\n\n")[0].splitlines():
        match = re.match(r"  (-\S+)(?: ([A-Z0-9]+))?(?: \.\.\.)?(?:  ?|$)", line)
        if match:
            options[tuple(sorted(match[1].split(",")))] = match[2] or ""
    return options


def plain(troff):
    """The words of one line of the manual's source."""
    macro = re.match(r"\.[A-Z]+ (.*)", troff)
    if macro:
        troff = "".join(quoted if quoted or not word else word
                        for quoted, word in re.findall(r'"([^"]*)"|([^\s"]+)', macro[1]))
    return re.sub(r"\\f.", "", troff).replace("\\-", "-")


def section_of(source, title):
    return re.split(rf'\n\.SH "?{title}"?\n', source)[1].split("\n.SH")[0]


def options_of_manual(section):
    options, lines = {}, section.splitlines()
    for tag, line in zip(lines, lines[1:]):
        if tag != ".TP" or not plain(line).startswith("-"):
            continue
        names, _, value = plain(line).replace(", ", ",").partition(" ")
        options[tuple(sorted(names.split(",")))] = value
    return options


class Manual(unittest.TestCase):
    def setUp(self):
        self.source = MANUAL.read_text(encoding="utf-8")
        self.help = run("--help").text

    def test_options_are_those_of_the_help(self):
        options = options_of_help(self.help)
        self.assertGreaterEqual(len(options), 7)
        self.assertEqual(options_of_manual(section_of(self.source, "OPTIONS")), options)

    def test_options_of_the_commands(self):
        for section, command in COMMANDS.items():
            with self.subTest(command=command):
                options = options_of_help(run(command, "--help").text)
                for of_all in (("--help", "-h"), ("--version", "-V")):
                    options.pop(of_all)
                self.assertEqual(options_of_manual(section_of(self.source, section)), options)

    def test_no_option_is_named_that_is_not_there(self):
        helps = [self.help, *(run(command, "--help").text for command in (*COMMANDS.values(), "batch"))]
        known = {name for text in helps for names in options_of_help(text) for name in names}
        named = set(re.findall(r"(?<![\w-])--[a-z][a-z0-9-]*", self.source.replace("\\-", "-")))
        self.assertEqual(named - known, set())

    def test_exit_codes_are_those_of_the_help(self):
        section = self.source.split('.SH "EXIT STATUS"\n')[1].split("\n.SH")[0]
        codes = re.findall(r"^\.B (\d)$", section, re.MULTILINE)
        self.assertEqual(codes, re.findall(r"(\d) ", self.help.split("Exit codes:")[1]))

    def test_values_of_format_and_from(self):
        listed = subprocess.run([Settings.binary, "--list-kinds"], capture_output=True, timeout=60, check=True)
        kinds = [line.split()[0] for line in listed.stdout.decode().splitlines()]
        self.assertIn("mhtml", kinds)
        for value in ("text", "json", "jsonl", *kinds):
            self.assertRegex(self.source, rf"(?m)^\.B {value}$")

    @unittest.skipUnless(shutil.which("groff"), "no groff here")
    def test_it_is_formatted_without_warnings(self):
        done = subprocess.run(["groff", "-man", "-Tutf8", "-ww", "-z", MANUAL], capture_output=True, timeout=60)
        self.assertEqual((done.returncode, done.stderr), (0, b""))

    def test_ascii_only(self):
        self.assertTrue(self.source.isascii())


class Examples(unittest.TestCase):
    maxDiff = None

    def check(self, path):
        examples = checked_examples(path.read_text(encoding="utf-8"))
        for number, command, expected in examples:
            with self.subTest(line=number, command=command):
                printed = print_of(command)
                if not matches(expected, printed):
                    self.assertEqual(without_blank_end(expected), without_blank_end(printed))
        return len(examples)

    def test_readme(self):
        if not README.exists():
            self.skipTest("no README.md yet")
        self.assertGreater(self.check(README), 0, f"README.md has no block marked {MARK}")

    def test_docs(self):
        for path in sorted((ROOT / "docs").glob("*.md")):
            with self.subTest(path=path.name):
                self.check(path)


class Checker(unittest.TestCase):
    """The checker itself: it finds the blocks, and it can fail."""

    def test_blocks(self):
        text = "\n".join(["```", "$ unmarked", "```", MARK, "", "```console", "$ one", "a", "$ two | three", "```", "x"])
        self.assertEqual(checked_examples(text), [(7, "one", ["a"]), (9, "two | three", [])])

    def test_blocks_that_are_broken(self):
        for lines in ([MARK], [MARK, "text"], [MARK, "```", "$ one"], [MARK, "```", "output", "```"], [MARK, "```", "```"]):
            with self.subTest(lines=lines), self.assertRaises(ValueError):
                checked_examples("\n".join(lines))

    def test_matches(self):
        for expected, printed, same in (
            (["a", "b"], ["a", "b"], True),
            (["a", "b", ""], ["a", "b"], True),
            (["a"], ["a", "b"], False),
            (["a", "b"], ["a"], False),
            (["a", "…"], ["a", "b", "c"], True),
            (["…", "c"], ["a", "b", "c"], True),
            (["a", "…", "c"], ["a", "c"], True),
            (["a", "…", "a"], ["a"], False),
            (["a", "…", "b", "…", "c"], ["a", "x", "b", "c"], True),
            (["a", "…", "b", "…", "c"], ["a", "x", "c"], False),
            (["a", "…"], ["b", "c"], False),
            ([], [], True),
            ([], ["a"], False),
        ):
            with self.subTest(expected=expected, printed=printed):
                self.assertEqual(matches(expected, printed), same)

    def test_a_command_runs_in_the_repository_and_finds_the_binary(self):
        self.assertEqual(print_of("cleancopy --version"), run("--version").text.splitlines())
        self.assertIn("fixtures", print_of("ls"))
        self.assertEqual(print_of("cleancopy no-such.html"), ["cleancopy: no-such.html: No such file or directory"])


if __name__ == "__main__":
    main()
