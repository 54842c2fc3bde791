#!/usr/bin/env python3
"""Black-box tests of the command: what it reads, what it writes, what it says, and how it ends.

    command_test.py --binary build/cleancopy [unittest's arguments]

Standard library, and the jsonschema module for what is held against docs/article.schema.json.
"""

import errno
import io
import json
import os
import pathlib
import pty
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import zipfile

from harness import DONE, FIXTURES, INDEX, NO_ARTICLE, PEAK, ROOT, SOME_FAILED, WRONG_USE, Settings, main, page, run

HEADLINE = "Lantern walk returns to Ostrel quay"
BRIDGE = FIXTURES / "harbour-bridge.html"


class CommandTest(unittest.TestCase):
    """A folder for each test, and what all tests ask of messages."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="cleancopy-test-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content)
        return path

    def good(self, name="good.html", **how):
        return self.file(name, page(**how))

    def names(self):
        return sorted(path.name for path in self.folder.iterdir())

    def assert_done(self, result):
        self.assertEqual((result.code, result.message), (DONE, ""))

    def assert_fails(self, result, code, *words, lines=1):
        """Nothing on stdout; on stderr `lines` lines, begun by the command's name, that hold `words`."""
        self.assertEqual(result.code, code, result.message)
        self.assertEqual(result.out, b"")
        self.assert_says(result, *words, lines=lines)

    def assert_says(self, result, *words, lines=1):
        said = result.message.splitlines()
        self.assertEqual(len(said), lines, result.message)
        self.assertTrue(said[0].startswith("cleancopy: "), result.message)
        for word in words:
            self.assertIn(word, result.message)
        self.assertNotIn("\x00", result.message)


class Inputs(CommandTest):
    def test_file(self):
        result = run(self.good())
        self.assert_done(result)
        lines = result.text.splitlines()
        self.assertEqual(lines[0], HEADLINE)
        self.assertTrue(lines[-1].startswith("“We had the lamps"))
        self.assertNotIn("Sport", result.text)

    def test_files_alone_are_read_as_they_are_beside_options(self):
        files = [self.good("one.html"), self.good("two.html"), self.file("none.html", b"")]
        wanted = run("--format", "text", "--favor", "balanced", "--", *files)
        for arguments in (files, ["--", *files], [*files, "--format=text"]):
            result = run(*arguments)
            self.assertEqual((result.code, result.out, result.message), (wanted.code, wanted.out, wanted.message))

    def test_a_file_whose_name_looks_like_a_list(self):
        for name in ("[a,b]", "[2031]"):
            self.good(name)
            self.assert_done(run(name, cwd=self.folder))
            self.assert_done(run("--format", "json", name, cwd=self.folder))

    def test_standard_input_is_the_same_with_and_without_dash(self):
        wanted = run(BRIDGE)
        self.assert_done(wanted)
        for arguments in ((), ("-",), ("--", "-")):
            with self.subTest(arguments=arguments):
                result = run(*arguments, given=BRIDGE.read_bytes())
                self.assert_done(result)
                self.assertEqual(result.out, wanted.out)

    def test_standard_input_in_small_pieces(self):
        process = subprocess.Popen([Settings.binary], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        content = page()
        for begin in range(0, len(content), 97):
            process.stdin.write(content[begin : begin + 97])
            process.stdin.flush()
        out, _ = process.communicate(timeout=30)
        self.assertEqual(out, run(given=content).out)

    def test_every_run_is_the_same(self):
        for fixture in sorted(FIXTURES.glob("*.html")):
            with self.subTest(fixture=fixture.name):
                outputs = {run("--format", "json", fixture).out for _ in range(3)}
                self.assertEqual(len(outputs), 1)

    def test_the_environment_changes_nothing(self):
        wanted = run("--format", "json", BRIDGE)
        for environment in ({}, {"TZ": "Asia/Tokyo", "LC_ALL": "de_DE.UTF-8", "LANG": "tr_TR"}):
            self.assertEqual(run("--format", "json", BRIDGE, env=environment).out, wanted.out)

    def test_utf8_file_name(self):
        names = ["Zürich – 東京.html", "with space.html", "-dash.html"]
        paths = [self.good(name) for name in names]
        result = run("--format", "jsonl", *paths)
        self.assert_done(result)
        self.assertEqual([json.loads(line)["file"] for line in result.text.splitlines()], [str(p) for p in paths])
        self.assert_done(run("--", "-dash.html", cwd=self.folder))

    def test_file_name_that_is_not_utf8(self):
        path = os.path.join(os.fsencode(self.folder), b"caf\xe9.html")
        with open(path, "wb") as file:
            file.write(page())
        result = run("--format", "jsonl", path, self.good())
        self.assert_done(result)
        named = [json.loads(line)["file"] for line in result.text.splitlines()]
        self.assertEqual(named, [f"{self.folder}/caf\\xE9.html", f"{self.folder}/good.html"])
        self.assertIn("/none\\xE8.html: ", run(b"/none\xe8.html").message)

    def test_from_text_and_html(self):
        dump = (FIXTURES / "text-dump.txt").read_bytes()
        detected = run("--format", "json", given=dump)
        self.assert_done(detected)
        self.assertEqual(run("--format", "json", "--from", "text", given=dump).out, detected.out)
        # Taken for text, a page's tags are words.
        forced = run("--from", "text", given=page().replace(b"<p>", b"\n<p>"))
        self.assertIn("<p>", forced.text)
        # Taken for HTML, a dump's lines run together.
        as_html = run("--format", "json", "--from", "html", given=dump)
        self.assertNotEqual(as_html.out, detected.out)

    def test_both_parsers(self):
        """Sound markup gives the same article; broken tables are put right as browsers do."""
        for path in (self.good(), BRIDGE):
            streamed = run("--format", "json", path)
            self.assert_done(streamed)
            self.assertEqual(run("--format", "json", "--parser", "html5", path).out, streamed.out)
            self.assertEqual(run("--format", "json", "--parser", "streaming", path).out, streamed.out)
        # The text stands outside of the cells: a tree has it before the table.
        broken = page().replace(b"<p>", b"<table><tr><td>1</td><p>", 1)
        self.assert_done(run("--parser", "html5", given=broken))

    def test_html5_parser_refuses_what_would_take_it_forever(self):
        deep = page().replace(b"<body>", b"<body>" + b"<div>" * 3000)
        self.assert_fails(run("--parser", "html5", given=deep), SOME_FAILED, "standard input", "nested too deep")
        long = page() + b"<!-- -->" * (9 << 20)
        self.assert_fails(run("--parser", "html5", given=long), SOME_FAILED, "standard input", "too large", "HTML5")
        self.assert_done(run(given=long))

    def test_charset(self):
        content = page(headline="Müller öffnet die Schleuse wieder", charset="windows-1252")
        lying = content.replace(b'charset="windows-1252"', b'charset="utf-8"')
        right = run("--charset", "windows-1252", given=lying)
        self.assert_done(right)
        self.assertTrue(right.text.startswith("Müller öffnet die Schleuse wieder\n"))
        self.assertTrue(run("--charset", " Latin1 ", given=lying).text.startswith("Müller"))
        self.assertFalse(run("--charset", "koi8-r", given=lying).text.startswith("Müller"))

    def test_encoding_says_how_the_bytes_were_read(self):
        def encoding(content, *options):
            result = run("--format", "json", *options, given=content)
            self.assert_done(result)
            return json.loads(result.out)["encoding"]

        self.assertEqual(encoding(page()), {"charset": "utf-8", "source": "meta", "replaced": 0, "mojibake": 0})
        twice = page(headline="MÃ¼ller Ã¶ffnet die Schleuse wieder")
        self.assertEqual(encoding(twice)["mojibake"], 2)
        self.assertEqual(encoding(page().replace(b" the ", b" th\xff ", 1))["replaced"], 1)
        self.assertEqual(encoding(page(), "--charset", "latin1")["source"], "forced")

    def test_unknown_charset(self):
        target = self.folder / "out.txt"
        result = run("--charset", "latin-99", "-o", target, self.good(), self.good("two.html"))
        self.assert_fails(result, WRONG_USE, "--charset", '"latin-99"', lines=2)
        self.assertFalse(target.exists())

    def test_url(self):
        given = json.loads(run("--format", "json", "--url", "https://post.example/2031/walk", given=page()).out)
        self.assertEqual(given["url"], "https://post.example/2031/walk")
        self.assertEqual(given["sources"]["url"], "caller")
        self.assertEqual(json.loads(run("--format", "json", "--url", "HTTPS://Post.example/a", given=page()).out)["url"],
                         "https://post.example/a")
        self.assertIsNone(json.loads(run("--format", "json", given=page()).out)["url"])
        # What the page says of itself is stronger.
        own = page(extra='<link rel="canonical" href="https://post.example/own">')
        article = json.loads(run("--format", "json", "--url", "https://other.example/", given=own).out)
        self.assertEqual(article["url"], "https://post.example/own")


    def test_saved_at(self):
        relative = page().replace(b"</h1>", b"</h1><p>2 hours ago</p>", 1)
        known = json.loads(run("--format", "json", "--saved-at", "2031-05-14T09:57:00+05:30", given=relative).out)
        self.assertEqual(known["published"]["iso"], "2031-05-14T07:57:00+05:30")
        self.assertEqual(known["published"]["precision"], "hour")
        self.assertEqual(known["captured_at"]["source"], "caller")
        unknown = json.loads(run("--format", "json", given=relative).out)
        self.assertEqual(unknown["published"], {"iso": None, "precision": None, "text": "2 hours ago", "source": "text"})
        self.assertNotIn("captured_at", unknown)
        self.assert_fails(run("--saved-at", "noon", self.good()), WRONG_USE, "--saved-at", '"noon"', lines=2)


class SeveralInputs(CommandTest):
    def setUp(self):
        super().setUp()
        self.one = self.good("one.html", headline="First lantern is lit on the quay")
        self.two = self.good("two.html", headline="Second lantern is lit on the hill")

    def test_text_has_a_header_a_file(self):
        result = run(self.two, "-", self.one, given=page())
        self.assert_done(result)
        headers = [line for line in result.text.splitlines() if line.startswith("==> ")]
        self.assertEqual(headers, [f"==> {self.two} <==", "==> standard input <==", f"==> {self.one} <=="])
        self.assertTrue(result.text.startswith(f"==> {self.two} <==\nSecond lantern is lit on the hill\n"))
        self.assertIn(f"\n\n==> {self.one} <==\nFirst lantern", result.text)

    def test_a_header_commands_no_terminal(self):
        names = [b"a\x1b[31m.html", b"b\xff.html"]
        for name in names:
            (self.folder / os.fsdecode(name)).write_bytes(page())
        text = run(*names, cwd=self.folder).text
        self.assertTrue(text.startswith("==> a\\x1B[31m.html <==\n"), text)
        self.assertIn("\n==> b\\xFF.html <==\n", text)
        self.assertNotIn("\x1b", text)

    def test_one_file_has_no_header_and_no_file_field(self):
        self.assertNotIn("==>", run(self.one).text)
        self.assertNotIn("file", json.loads(run("--format", "json", self.one).out))

    def test_json_objects_in_order(self):
        text, articles = run("--format", "json", self.two, self.one).text, []
        while text.strip():
            article, end = json.JSONDecoder().raw_decode(text)
            articles.append(article)
            text = text[end:].lstrip()
        self.assertEqual([article["file"] for article in articles], [str(self.two), str(self.one)])

    def test_jsonl_is_a_line_a_page(self):
        result = run("--format", "jsonl", *[self.one, self.two] * 20)
        self.assert_done(result)
        lines = result.out.split(b"\n")
        self.assertEqual(lines.pop(), b"")
        self.assertEqual([json.loads(line)["file"] for line in lines], [str(self.one), str(self.two)] * 20)

    def test_good_and_bad(self):
        index = self.file("index.html", INDEX)
        missing = self.folder / "missing.html"
        result = run(self.one, missing, index, self.two)
        self.assertEqual(result.code, SOME_FAILED)
        self.assert_says(result, f"{missing}: ", f"{index}: ", lines=2)
        self.assertIn("First lantern", result.text)
        self.assertIn("Second lantern", result.text)
        self.assertNotIn("index.html", result.text)

    def test_an_index_among_articles(self):
        result = run(self.one, self.file("index.html", INDEX))
        self.assertEqual(result.code, NO_ARTICLE)
        self.assert_says(result, "index.html")
        self.assertIn("First lantern", result.text)

    def test_an_input_that_fails_half_way_leaves_nothing_to_the_next(self):
        pdf = self.file("large.pdf", b"%PDF-1.7\n" + b"<p>stream</p>\n" * 2000)
        result = run("--format", "json", pdf, self.one)
        self.assertEqual(result.code, SOME_FAILED)
        self.assert_says(result, f"{pdf}: ")
        wanted = json.loads(run("--format", "json", self.one).out)
        self.assertEqual(json.loads(result.out), {**wanted, "file": str(self.one)})

    def test_a_bad_first_input_leaves_no_empty_line(self):
        result = run(self.folder / "missing.html", self.one)
        self.assertEqual(result.code, SOME_FAILED)
        self.assertTrue(result.text.startswith("==> "))


class Errors(CommandTest):
    def test_what_would_help_is_named(self):
        rows = (
            (("https://a.example/walk",), 1, "curl -sL URL | cleancopy"),
            (("--fields", "headlin", "--format", "json", "-"), 2, "is headline meant?"),
            (("--fields", "title", "--format", "json", "-"), 2, "is headline meant?"),
            (("--fields", "datePublished", "-"), 2, "is published meant?"),
            (("--fields", "weather", "--format", "json", "-"), 2, "there are cleancopy, schema, file, "),
            (("--form", "json", "-"), 2, "is --format meant?"),
        )
        for arguments, code, words in rows:
            with self.subTest(arguments=arguments):
                self.assert_fails(run(*arguments, given=page()), code, words, lines=code)
        late = run("--favor", "recall", "batch", self.good())
        self.assertEqual(late.code, SOME_FAILED)
        self.assertIn("A command is the first word", late.message)

    def test_missing_file(self):
        self.assert_fails(run(self.folder / "no.html"), SOME_FAILED, "no.html: ", os.strerror(errno.ENOENT))

    def test_command_that_is_none(self):
        for words in (("bacth", self.folder, "--out", "all.jsonl"), ("bach", self.folder / "no.html"), ("explian", "-"),
                      ("BATCH", "saved")):
            with self.subTest(words=words):
                meant = "explain" if words[0] == "explian" else "batch"
                self.assert_fails(run(*words, given=page()), WRONG_USE,
                                  f"cleancopy: {words[0]}: neither a command nor a file; is {meant} meant?", lines=2)
        self.assert_fails(run("convert", self.folder / "no.html"), SOME_FAILED,
                          "cleancopy: convert: ", "The commands are batch, ", lines=3)
        self.assert_fails(run("convert", self.folder, "--out", "all.jsonl"), WRONG_USE,
                          "unknown option --out", "The commands are batch, ", lines=3)
        late = run("--favor", "recall", "batch", self.folder, "--out", "all.jsonl")
        self.assertEqual(late.code, WRONG_USE)
        self.assertIn("A command is the first word", late.message)
        self.good("bacth")
        self.assert_done(run("bacth", cwd=self.folder))

    def test_an_empty_value_is_wrong_use(self):
        path = self.good()
        # Each command's options are read off its help: there may be more of them one day.
        for command, needs in (((), ()), (("explain",), ()), (("check",), ()), (("stream",), ()),
                               (("batch",), ("--out", "all.jsonl"))):
            options = re.findall(r"^  (?:-\w,)?(--[a-z0-9-]+)\S* [A-Z]", run(*command, "--help").text, re.MULTILINE)
            self.assertIn("--rules", options)
            for option in options:
                with self.subTest(command=command, option=option):
                    given = () if option in needs else needs
                    told = r'"" is no number .*' if option in ("--commit-pages", "--jobs", "--max-line") else "the value is empty"
                    for words in ((option, "", path), (path, f"{option}="), (f"{option}=", path)):
                        result = run(*command, *given, *words, cwd=self.folder)
                        self.assertRegex(result.message, rf"^cleancopy: {option}: {told}\nTry '")
                        self.assertEqual((result.code, result.out), (WRONG_USE, b""))
            with self.subTest(command=command):
                for words in (("",), (path, ""), ("--", path, "")):
                    result = run(*command, *needs, *words, cwd=self.folder)
                    self.assertEqual((result.code, result.out), (WRONG_USE, b""), result.message)
                    self.assertRegex(result.message, r"^cleancopy: [A-Z]+: the value is empty\nTry '|one argument too many")
        self.assertEqual(self.names(), ["good.html"])

    def test_two_dashes_end_the_options(self):
        path = self.good()
        self.assert_done(run("batch", "-q", "--out", "all.jsonl", "--", path, cwd=self.folder))
        self.assert_fails(run("batch", "-q", "--", path, "--out", "one.jsonl", cwd=self.folder), WRONG_USE,
                          '--out is required, and what stands behind "--" is no option', lines=2)
        self.assert_fails(run("explain", "--", path, "--html"), WRONG_USE, "one argument too many: --html", lines=2)
        self.file("--format", page())
        self.assert_done(run("--", "--format", cwd=self.folder))

    def test_a_value_that_is_at_fault_is_told_with_its_option(self):
        path = self.good()
        none = os.strerror(errno.ENOENT)
        for words, code, told in (
            (("--rules", "none"), WRONG_USE, f"--rules: none: {none}"),
            (("--rules", path), WRONG_USE, f"--rules: {path}: "),
            (("-o", "none/a"), SOME_FAILED, f"--output: none/a: {none}"),
            (("-o", path), SOME_FAILED, f"--output: {path}: is an input, too"),
            (("explain", "--html", "none/a"), SOME_FAILED, f"--html: none/a: {none}"),
            (("batch", "--out", "all.jsonl", "--rules", "none"), WRONG_USE, f"--rules: none: {none}"),
            (("stream", "--rules", "none"), WRONG_USE, f"--rules: none: {none}"),
            (("check", "--config", "none"), WRONG_USE, "--config: none: no such file of settings"),
        ):
            with self.subTest(words=words):
                result = run(*words, path, cwd=self.folder)
                self.assertEqual((result.code, result.out), (code, b""))
                self.assertTrue(result.message.startswith(f"cleancopy: {told}"), result.message)

    def test_file_that_looks_like_an_option(self):
        self.file("-page.html", page())
        self.assert_fails(run("-page.html", cwd=self.folder), WRONG_USE,
                          "unknown option -page.html; the file is called ./-page.html", lines=2)
        self.assert_done(run("./-page.html", cwd=self.folder))

    def test_folder(self):
        self.assert_fails(run(self.folder), SOME_FAILED, f"{self.folder}: ", "folder")

    def test_folder_as_standard_input(self):
        descriptor = os.open(self.folder, os.O_RDONLY)
        self.addCleanup(os.close, descriptor)
        self.assert_fails(run(stdin=descriptor), SOME_FAILED, "standard input: ", os.strerror(errno.EISDIR))

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_unreadable_file(self):
        path = self.good()
        path.chmod(0)
        self.assert_fails(run(path), SOME_FAILED, f"{path}: ", os.strerror(errno.EACCES))

    def test_nothing_in_it(self):
        for content in (b"", b" \n\t\r\n", b"\0\0\0"):
            with self.subTest(content=content):
                self.assert_fails(run(given=content), SOME_FAILED, "standard input: ", "white space")
                self.assert_fails(run(self.file("empty.html", content)), SOME_FAILED, "empty.html: ")

    def test_other_kinds_of_file(self):
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w") as packed:
            packed.writestr("page.html", page())
        kinds = {
            "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
            "PNG": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
            "JPEG": b"\xff\xd8\xff\xe0\0\x10JFIF\0",
            "GIF": b"GIF89a\1\0\1\0",
            "WebP": b"RIFF\x24\0\0\0WEBPVP8 ",
            "zip": archive.getvalue(),
            "gzip": b"\x1f\x8b\x08\0\0\0",
            "zstd": b"\x28\xb5\x2f\xfd\x04\0",
            "bzip2": b"BZh91AY&SY",
            "xz": b"\xfd7zXZ\0\0",
            "WARC": b"WARC/1.0\r\nWARC-Type: response\r\n",
            "JSON": b'{"headline": "Lantern walk", "body": ["One."]}',
        }
        for name, content in kinds.items():
            with self.subTest(kind=name):
                self.assert_fails(run(given=content), SOME_FAILED, "standard input: ", name)

    def test_index_page(self):
        for content in (INDEX, (FIXTURES / "index-page.html").read_bytes()):
            self.assert_fails(run(given=content), NO_ARTICLE, "standard input: no article found")

    def test_page_of_another_kind_keeps_its_text(self):
        for name, kind in (("product-page.html", "product"), ("forum-thread.html", "forum")):
            with self.subTest(page=name):
                result = run("--format", "json", FIXTURES / name)
                self.assert_done(result)
                article = json.loads(result.text)
                self.assertEqual((article["article"], article["page_kind"]), (False, kind))
                self.assertLess(article["article_confidence"], 0.5)
                self.assertTrue(article["text"])
                self.assert_done(run(FIXTURES / name))

    def test_unknown_option(self):
        for option in ("--nope", "-x", "--formatt=json"):
            with self.subTest(option=option):
                result = run(option, self.good())
                self.assert_fails(result, WRONG_USE, option, "--help", lines=2)

    def test_what_may_be_meant_by_an_unknown_option(self):
        for given, meant in (("--formatt=json", "--format"), ("--ouptut", "--output"), ("--favour", "--favor"),
                             ("--savedat", "--saved-at"), ("--list-kind", "--list-kinds")):
            with self.subTest(given=given):
                self.assert_fails(run(given, self.good()), WRONG_USE, f"is {meant} meant?", lines=2)
        for given in ("--nope", "-x"):
            self.assertNotIn("meant", run(given, self.good()).message)

    def test_options_of_other_programs(self):
        for given, told in (
            (("--json",), "unknown option --json; is --format json meant?"),
            (("--output-format=xml",), "unknown option --output-format=xml; is --format meant?"),
            (("--precision",), "unknown option --precision; is --favor precision meant?"),
            (("--no-comments",), "unknown option --no-comments; readers' comments are never kept"),
            (("batch", "--deduplicate"), "unknown option --deduplicate; is --dedup skip meant?"),
            (("-u",), "unknown option -u; no address is fetched; pipe the page in: curl -sL URL | cleancopy"),
            (("--input-dir",), "unknown option --input-dir; inputs stand without an option: cleancopy batch FOLDER --out TARGET"),
            (("--batch",), "unknown option --batch; a command has no dashes, and is the first word"),
            (("stream", "--json"), "unknown option --json"),  # it has no --format
            (("stream", "-j4"), "unknown option -j4; cleancopy batch and check work on several cores, or one process a part"),
            (("stream", "-o", "a.jsonl"), "unknown option -o; all goes to standard output: > FILE"),
            (("batch", "--files-from=a"), "unknown option --files-from=a; is --list < FILE meant?"),
            (("batch", "--overwrite"), "unknown option --overwrite; is --restart meant?"),
        ):
            with self.subTest(given=given):
                result = run(*given, self.good())
                self.assertEqual((result.code, result.message.split("\n")[0]), (WRONG_USE, f"cleancopy: {told}"))

    def test_help_as_a_word(self):
        self.assertEqual(run("help").out, run("--help").out)
        self.assertEqual(run("help", "batch").out, run("batch", "--help").out)
        result = run("help", "bach")
        self.assertEqual((result.code, result.out), (WRONG_USE, b""))
        self.assertEqual(result.message, "cleancopy: no command is called bach\n"
                                         "The commands are batch, check, explain, extract and stream.\n")
        (self.folder / "help").write_bytes(page())
        self.assertIn(HEADLINE, run("help", cwd=self.folder).text)

    def test_wrong_values(self):
        page_file = self.good()
        for option, value in (("--format", "xml"), ("--format", "0"), ("--from", "pdf"), ("--parser", "xml"),
                              ("--url", "example.org/story"), ("--url", "file:///a.html"), ("--url", "https://"),
                              ("--url", "https:///story"), ("--url", "https://exa mple.org/")):
            with self.subTest(option=option, value=value):
                result = run(option, value, page_file)
                self.assert_fails(result, WRONG_USE, option, f'"{value}"', lines=2)

    def test_option_without_its_value(self):
        for option in ("--format", "--output", "--from", "--parser", "--charset", "--url", "--saved-at"):
            with self.subTest(option=option):
                self.assert_fails(run(self.good(), option), WRONG_USE, f"{option}: the value is missing", lines=2)

    def test_a_flag_takes_no_value(self):
        for command, option in (((), "--links"), (("check",), "--update"), (("batch", "--out", "f"), "--list")):
            self.assert_fails(run(*command, f"{option}=", self.good(), cwd=self.folder), WRONG_USE,
                              f"{option}: the value is empty", lines=2)
        self.assert_fails(run("--links=often", self.good()), WRONG_USE, "--links: takes no value", lines=2)

    def test_the_last_of_repeated_options_counts(self):
        result = run("--format", "text", "-f", "json", self.good())
        self.assert_done(result)
        self.assertEqual(json.loads(result.out)["headline"], HEADLINE)

    def test_no_input_on_a_terminal(self):
        master, slave = pty.openpty()
        self.addCleanup(os.close, master)
        self.addCleanup(os.close, slave)
        self.assert_fails(run(stdin=slave), WRONG_USE, "no input", "--help", lines=2)

    def test_a_dash_reads_the_terminal(self):
        master, slave = pty.openpty()
        self.addCleanup(os.close, slave)
        with os.fdopen(master, "wb", buffering=0) as keyboard:
            # A terminal takes short lines, and an end-of-file key at the beginning of one.
            keyboard.write(page().replace(b"</p>", b"</p>\n").replace(b", ", b",\n") + b"\n\x04")
            result = run("-", stdin=slave)
        self.assert_done(result)
        self.assertTrue(result.text.startswith(HEADLINE))


class Asked(CommandTest):
    def test_help(self):
        for option in ("--help", "-h"):
            result = run(option)
            self.assert_done(result)
            self.assertIn("Usage: cleancopy", result.text)
            self.assertGreaterEqual(result.text.count("\n  cleancopy "), 3)
            for option in ("--format", "--output", "--from", "--parser", "--charset", "--url", "Exit codes"):
                self.assertIn(option, result.text)
            self.assertLessEqual(max(map(len, result.text.splitlines())), 100)

    def test_the_examples_of_the_help_are_true(self):
        """Each command line under "Examples" runs, with stand-ins for what this machine lacks."""
        (self.folder / "saved").mkdir()
        for name in ("page.html", "saved/a.html", "saved/b.html"):
            self.good(name)
        shutil.copy(FIXTURES / "text-dump.txt", self.folder / "dump.txt")
        (self.folder / "bin").mkdir()
        for name, script in (("curl", f'cat "{self.folder}/page.html"'), ("jq", "cat")):
            tool = self.folder / "bin" / name
            tool.write_text(f"#!/bin/sh\n{script}\n")
            tool.chmod(0o755)
        lines = run("--help").text.split("Examples:\n")[1].split("\n\n")[0].splitlines()
        self.assertGreaterEqual(len(lines), 4)
        path = f"{self.folder}/bin:{os.path.dirname(Settings.binary)}:{os.environ['PATH']}"
        for line in lines:
            command = line.strip().split("   ")[0]
            with self.subTest(command=command):
                done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=self.folder, capture_output=True,
                                      env={**os.environ, "PATH": path}, timeout=60)
                self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertEqual(len((self.folder / "articles.jsonl").read_text().splitlines()), 2)

    def test_version(self):
        declared = next(line.split("VERSION ")[1].split()[0] for line in (ROOT / "CMakeLists.txt").read_text().splitlines()
                        if line.startswith("project("))
        for option in ("--version", "-V"):
            for command in ((), ("batch",), ("check",), ("explain",), ("extract",), ("stream",)):
                with self.subTest(command=command, option=option):
                    result = run(*command, option)
                    self.assert_done(result)
                    self.assertEqual(result.text, f"cleancopy {declared}\n")
        self.assertEqual(json.loads(run("--format", "json", self.good()).out)["cleancopy"], declared)


class Output(CommandTest):
    def setUp(self):
        super().setUp()
        self.page_file = self.good()
        self.wanted = run(self.page_file).out
        self.target = self.folder / "out.txt"

    def test_file(self):
        for option in (["-o", self.target], ["--output", self.target], [f"--output={self.target}"]):
            self.target.unlink(missing_ok=True)
            result = run(*option, self.page_file)
            self.assert_done(result)
            self.assertEqual(result.out, b"")
            self.assertEqual(self.target.read_bytes(), self.wanted)
            self.assertEqual(self.names(), ["good.html", "out.txt"])

    def test_dash_is_standard_output(self):
        self.assertEqual(run("-o", "-", self.page_file).out, self.wanted)
        self.assertEqual(self.names(), ["good.html"])

    def test_a_report_is_not_written_over_its_input(self):
        page = self.page_file.read_bytes()
        (self.folder / "again").symlink_to("good.html")
        (self.folder / "linked").hardlink_to(self.page_file)
        for name in ("good.html", "./good.html", "again", "linked"):
            for command, option in (("explain", "--html"), ("check", "--output")):
                with self.subTest(command=command, name=name):
                    result = run(command, *(["--allow-new"] if command == "check" else []), option, name, "good.html", cwd=self.folder)
                    self.assertEqual(result.code, SOME_FAILED)
                    self.assertEqual(result.message, f"cleancopy: {option}: {name}: is an input, too; name another file\n")
        with open(self.page_file, "rb") as page_in:
            self.assertEqual(run("explain", "--html", self.page_file, stdin=page_in).code, SOME_FAILED)
        self.assertEqual(self.page_file.read_bytes(), page)

    def test_a_message_is_one_line_whatever_a_file_is_called(self):
        for command in ((), ("explain",), ("check",)):
            with self.subTest(command=command):
                result = run(*command, b"no\nsuch\x1b[31m\xff.html")
                self.assertEqual(result.message.splitlines(),
                                 ["cleancopy: no\\nsuch\\x1B[31m\\xFF.html: No such file or directory"])

    def test_file_is_replaced_with_its_permissions(self):
        self.target.write_text("old " * 5000)
        self.target.chmod(0o640)
        self.assert_done(run("-o", self.target, self.page_file))
        self.assertEqual(self.target.read_bytes(), self.wanted)
        self.assertEqual(self.target.stat().st_mode & 0o777, 0o640)

    def test_link_stays_a_link(self):
        self.target.write_text("old")
        link = self.folder / "link"
        link.symlink_to("out.txt")
        self.assert_done(run("-o", link, self.page_file))
        self.assertTrue(link.is_symlink())
        self.assertEqual(self.target.read_bytes(), self.wanted)

    def test_a_link_that_points_nowhere_is_followed(self):
        (self.folder / "link").symlink_to("between")
        (self.folder / "between").symlink_to(self.target)
        self.assert_done(run("-o", "link", "good.html", cwd=self.folder))
        self.assertTrue((self.folder / "link").is_symlink() and (self.folder / "between").is_symlink())
        self.assertEqual(self.target.read_bytes(), self.wanted)

    def test_links_that_lead_in_a_circle(self):
        (self.folder / "here").symlink_to("there")
        (self.folder / "there").symlink_to("here")
        self.assert_fails(run("-o", "here", "good.html", cwd=self.folder), SOME_FAILED, "here: ", os.strerror(errno.ELOOP))
        self.assertTrue((self.folder / "here").is_symlink())
        self.assertEqual(self.names(), ["good.html", "here", "there"])

    @unittest.skipUnless(os.path.isdir("/proc/self/fd"), "no /proc here")
    def test_a_descriptor_is_written_to_and_not_replaced(self):
        # By links of our own, as /dev/stdout is one.
        (self.folder / "out").symlink_to("/proc/self/fd/1")
        (self.folder / "folder").symlink_to("/proc/self/fd")
        for name in ("out", "folder/1"):
            with self.subTest(name=name):
                self.target.write_bytes(b"precious\n")
                with open(self.target, "ab") as log:
                    self.assert_done(run("-o", name, "good.html", cwd=self.folder, stdout=log))
                    log.write(b"after\n")
                self.assertEqual(self.target.read_bytes(), b"precious\n" + self.wanted + b"after\n")
                self.assertEqual(self.names(), ["folder", "good.html", "out", "out.txt"])
        self.assertEqual(run("-o", "out", "good.html", cwd=self.folder).out, self.wanted)
        self.assertTrue((self.folder / "out").is_symlink())

    def test_file_is_the_input(self):
        before = self.page_file.read_bytes()
        with open(self.page_file, "rb") as piped:
            for result in (run("-o", self.page_file, self.page_file), run("-o", self.page_file, stdin=piped)):
                self.assert_fails(result, SOME_FAILED, f"{self.page_file}: is an input, too; name another file")
                self.assertEqual(self.page_file.read_bytes(), before)

    def test_what_is_no_file_is_written_not_replaced(self):
        # A pipe of our own. Never a device of the system here: run by root, a wrong program would replace it.
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
        self.addCleanup(os.close, reading)
        self.assert_done(run("-o", pipe, self.page_file))
        self.assertTrue(pipe.is_fifo())
        self.assertEqual(os.read(reading, 1 << 16), self.wanted)
        self.assertEqual(self.names(), ["good.html", "pipe"])

    def test_a_file_that_cannot_be_written_to_its_end(self):
        def cut_short():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

        for before in (None, b"before"):
            with self.subTest(before=before):
                if before:
                    self.target.write_bytes(before)
                result = run("-o", self.target, self.page_file, preexec_fn=cut_short)
                self.assert_fails(result, SOME_FAILED, f"{self.target}: ", os.strerror(errno.EFBIG))
                self.assertEqual(self.target.read_bytes() if self.target.exists() else None, before)
                self.assertEqual(self.names(), ["good.html", "out.txt"] if before else ["good.html"])

    def test_nothing_is_left_when_nothing_came_out(self):
        for content, code in ((INDEX, NO_ARTICLE), (b"", SOME_FAILED)):
            with self.subTest(code=code):
                self.assertEqual(run("-o", self.target, given=content).code, code)
                self.assertEqual(self.names(), ["good.html"])

    def test_what_was_there_is_kept_when_nothing_came_out(self):
        self.target.write_text("before")
        self.assertEqual(run("-o", self.target, self.folder / "missing.html").code, SOME_FAILED)
        self.assertEqual(self.target.read_text(), "before")
        self.assertEqual(self.names(), ["good.html", "out.txt"])

    def test_good_and_bad_inputs(self):
        result = run("-o", self.target, self.folder / "missing.html", self.page_file)
        self.assertEqual(result.code, SOME_FAILED)
        self.assertIn(HEADLINE, self.target.read_text())

    def test_folder(self):
        self.assert_fails(run("-o", self.folder, self.page_file), SOME_FAILED, f"{self.folder}: ", "folder")
        self.assertEqual(self.names(), ["good.html"])

    def test_missing_folder(self):
        target = self.folder / "no" / "out.txt"
        self.assert_fails(run("-o", target, self.page_file), SOME_FAILED, f"{target}: ", os.strerror(errno.ENOENT))

    @unittest.skipIf(os.geteuid() == 0, "root may write everywhere")
    def test_protected_file_is_kept(self):
        self.target.write_text("before")
        self.target.chmod(0o444)
        self.assert_fails(run("-o", self.target, self.page_file), SOME_FAILED, os.strerror(errno.EACCES))
        self.assertEqual(self.target.read_text(), "before")

    def test_closed_pipe_is_quiet(self):
        pages = [self.page_file] * 400
        process = subprocess.Popen([Settings.binary, *pages], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.assertTrue(process.stdout.readline().startswith(b"==> "))
        process.stdout.close()
        self.assertEqual(process.stderr.read(), b"")
        process.stderr.close()
        self.assertEqual(process.wait(timeout=60), DONE)

    def test_closed_pipe_before_the_first_byte(self):
        for arguments in ([self.page_file], ["--help"], ["--version"]):
            with self.subTest(arguments=arguments):
                reading, writing = os.pipe()
                os.close(reading)
                result = run(*arguments, stdout=writing)
                os.close(writing)
                self.assert_done(result)

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full here")
    def test_full_disk(self):
        for arguments in ([self.page_file], ["--help"], ["--version"]):
            with self.subTest(arguments=arguments), open("/dev/full", "wb") as full:
                result = run(*arguments, stdout=full)
                self.assertEqual(result.code, SOME_FAILED)
                self.assert_says(result, "standard output: ", os.strerror(errno.ENOSPC))

    def test_a_signal_leaves_nothing_behind(self):
        for stop in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with self.subTest(signal=stop):
                before = self.file("article.txt", b"as before")
                process = subprocess.Popen([Settings.binary, "-o", before], stdin=subprocess.PIPE)
                while not any(".part" in name for name in self.names()):  # until it has begun to write
                    time.sleep(0.01)
                process.send_signal(stop)
                self.assertEqual(process.wait(timeout=60), -stop)
                process.stdin.close()
                self.assertFalse([name for name in self.names() if ".part" in name])
                self.assertEqual(before.read_bytes(), b"as before")

    def test_no_standard_output(self):
        result = run(self.page_file, stdout=None, preexec_fn=lambda: os.close(1))
        self.assertEqual(result.code, SOME_FAILED)
        self.assert_says(result, "standard output: ")

    def test_no_file_takes_the_place_of_a_closed_stream(self):
        missing = self.folder / "missing.html"
        run("-o", self.target, self.page_file, missing, stderr=None, preexec_fn=lambda: os.close(2))
        self.assertIn(HEADLINE, self.target.read_text())
        self.assertNotIn("cleancopy:", self.target.read_text())
        lines = self.folder / "lines.jsonl"
        result = run("batch", "--list", "--out", lines, stdin=None, preexec_fn=lambda: os.close(0))
        self.assertEqual(result.code, SOME_FAILED)
        self.assertIn(os.strerror(errno.EBADF), (self.folder / "lines.jsonl.errors.jsonl").read_text())


class Formats(CommandTest):
    def schema(self):
        try:
            import jsonschema
        except ImportError:
            self.skipTest("no jsonschema module here")
        schema = json.loads((ROOT / "docs/article.schema.json").read_text(encoding="utf-8"))
        validator = jsonschema.validators.validator_for(schema)
        validator.check_schema(schema)
        return validator(schema)

    def test_every_fixture_keeps_to_the_schema(self):
        validator = self.schema()
        pages = [path for path in sorted(FIXTURES.iterdir()) if path.suffix in (".html", ".txt")]
        self.assertGreater(len(pages), 12)
        for path in pages:
            with self.subTest(page=path.name):
                result = run("--format", "json", path)
                if result.code == NO_ARTICLE:
                    self.assertEqual(path.name, "index-page.html")
                    continue
                self.assert_done(result)
                article = json.loads(result.out)
                validator.validate(article)
                printed = [article["dek"]] if article["dek_source"] == "standfirst" else []
                self.assertEqual(article["text"], "\n\n".join(printed + [block["text"] for block in article["body"]]))
                # Alone it is put together anew.
                self.assertEqual(json.loads(run("--format", "json", "--fields", "text", path).out)["text"], article["text"])
                # One line and several lines hold the same.
                line = run("--format", "jsonl", path).text
                self.assertEqual(line.count("\n"), 1)
                self.assertEqual(json.loads(line), {"cleancopy": article["cleancopy"], "file": str(path)} | article)

    def test_several_keep_to_the_schema(self):
        validator = self.schema()
        for line in run("--format", "jsonl", BRIDGE, FIXTURES / "german.html").text.splitlines():
            validator.validate(json.loads(line))

    def test_text_is_the_article_of_the_json(self):
        article = json.loads(run("--format", "json", BRIDGE).out)
        head, *blocks = run("--format", "text", BRIDGE).text.rstrip("\n").split("\n\n")
        self.assertEqual(run(BRIDGE).text, run("--format", "text", BRIDGE).text)
        self.assertEqual(
            head.split("\n"),
            [article["headline"], article["dek"], "By " + ", ".join(article["byline"]),
             "Published " + article["published"]["iso"], "Updated " + article["updated"]["iso"]],
        )
        self.assertEqual(blocks, [block["text"] for block in article["body"]])

    def test_terminal_commands_of_a_page_are_not_passed_on(self):
        evil = page().replace(b"quay on Friday", b"quay on &#27;]0;title&#7;\x1b[31mFri\xc2\x9bday")
        result = run(given=evil)
        self.assert_done(result)
        self.assertIn("quay on ", result.text)
        self.assertEqual([c for c in result.text if ord(c) < 32 and c != "\n" or 127 <= ord(c) < 160], [])

    def test_broken_bytes_give_valid_utf8(self):
        for output in ("text", "json"):
            broken = page().replace(b"harbour office", b"harbour \xff\xc3( \xed\xa0\x80 office")
            result = run("--format", output, "--charset", "utf-8", given=broken)
            self.assert_done(result)
            self.assertIn("harbour", result.text)  # decodes

    def test_a_table_has_its_names_once(self):
        pages = [self.file(name, page(headline)) for name, headline in (("a.html", "One quay, two ferries"), ("b.html", "A lamp, lit"))]
        result = run("--format", "csv", "--fields", "file,headline", *pages)
        self.assertEqual(result.text, f'file,headline\r\n{pages[0]},"One quay, two ferries"\r\n{pages[1]},"A lamp, lit"\r\n')

    def test_fields_alone(self):
        self.assertEqual(run("--fields", "headline, url", given=page()).text, "Lantern walk returns to Ostrel quay\n\n")
        got = json.loads(run("--format", "json", "--fields", "language,file", given=page()).out)
        self.assertEqual(got, {"language": "en", "file": "-"})

    def test_fields_that_are_none(self):
        self.assert_fails(run("--fields", "headline,author", given=page()), WRONG_USE, "no field is called \"author\"", lines=2)
        self.assert_fails(run("--fields", ",", given=page()), WRONG_USE, "no field is called \"\"", lines=2)
        for command in (), ("stream",), ("batch", "saved", "--out", "all.jsonl"):
            self.assert_fails(run(*command, "--fields", "headline,byline, headline"), WRONG_USE,
                              "--fields: \"headline\" stands there twice", lines=2)
        for name in ("markdown", "html"):
            self.assert_fails(run("--format", name, "--fields", "headline", given=page()), WRONG_USE, "whole articles", lines=2)

    def test_a_page_of_its_own_holds_nothing_hostile(self):
        hostile = page("Lamps &lt;script&gt;alert(1)&lt;/script&gt; out", extra="<script>alert(2)</script>")
        result = run("--format", "html", given=hostile)
        self.assert_done(result)
        self.assertNotIn("<script", result.text)
        self.assertIn("&lt;script&gt;", result.text)

    def test_links_are_kept_where_they_are_asked_for(self):
        linked = page(extra='<link rel="canonical" href="https://ostrel.example/quay/walk">').replace(
            b"the harbour office said", b'the <a href="/office?a=1&amp;b=2">harbour <b>office</b></a> said').replace(
            b"Tilde Marrow", b'<a href="javascript:alert(1)">Tilde</a> <a href="mailto:tilde@ostrel.example">Marrow</a>')
        plain = json.loads(run("--format", "json", given=linked).text)
        self.assertNotIn("links", json.dumps(plain["body"]))
        for parser in ("streaming", "html5"):
            kept = json.loads(run("--format", "json", "--links", "--parser", parser, given=linked).text)
            links = [link for block in kept["body"] for link in block.get("links", ())]
            self.assertEqual([(link["text"], link["url"]) for link in links],
                             [("harbour office", "https://ostrel.example/office?a=1&b=2"),
                              ("Marrow", "mailto:tilde@ostrel.example")])
            text = kept["body"][0]["text"].encode()
            self.assertEqual(text[links[0]["begin"]:links[0]["end"]].decode(), links[0]["text"])
            for block in kept["body"]:
                block.pop("links", None)
            self.assertEqual(kept, plain)
        for arguments in (), ("--format", "csv"), ("batch", "--out", "texts", "--format", "text"):
            self.assert_fails(run(*arguments, "--links", given=linked), WRONG_USE, "--links: text and csv have no place", lines=2)
        markdown = run("--format", "markdown", "--links", given=linked).text
        self.assertIn("the [harbour office](https://ostrel.example/office?a=1\\&b=2) said", markdown)
        html = run("--format", "html", "--links", given=linked).text
        self.assertIn('<a href="https://ostrel.example/office?a=1&amp;b=2">harbour office</a>', html)
        self.assertNotIn("javascript:", html)

    def test_markdown_of_a_page(self):
        result = run("--format", "markdown", given=page())
        self.assertTrue(result.text.startswith('---\ntitle: "Lantern walk returns to Ostrel quay"\n'), result.text)
        self.assertIn("\n# Lantern walk returns to Ostrel quay\n", result.text)


class Size(CommandTest):
    MEGABYTES = 50

    def feed(self, head, filler, tail, megabytes=MEGABYTES):
        process = subprocess.Popen([sys.executable, "-I", "-S", "-c", PEAK, Settings.binary], stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdin.write(head)
        for _ in range(megabytes * 1_000_000 // len(filler) + 1):
            process.stdin.write(filler)
        out, errors = process.communicate(tail, timeout=120)
        self.assertEqual(process.returncode, DONE, errors)
        return out, int(errors) / 1024

    def test_a_large_page_that_is_nearly_all_script(self):
        content = page()
        at = content.index(b"<article>")
        script = b"window.__state = " + b'{"story": "<p>Not a paragraph.</p>", "rank": 1},\n' * 20_000
        out, peak = self.feed(content[:at], b"<script>" + script + b"</script>", content[at:])
        self.assertEqual(out, run(given=content).out)
        self.assertLess(peak, Settings.peak_mb)

    def test_four_gigabytes_of_one_script(self):
        content = page()
        at = content.index(b"<article>")
        out, peak = self.feed(content[:at] + b"<script>", b"var x = 'abc < def';\n" * 50_000, b"</script>" + content[at:],
                              megabytes=4_295 if Settings.peak_mb == 32 else self.MEGABYTES)
        self.assertEqual(out, run(given=content).out)
        self.assertLess(peak, Settings.peak_mb)

    def test_three_hundred_megabytes_of_pictures_in_a_single_file(self):
        comment = b"<!--\n Page saved with SingleFile \n url: https://ostrel.example/lanterns \n saved date: Tue Jun 04 2024 08:12:13 GMT+0200\n-->"
        content = page().replace(b"<head>", comment + b"<head>", 1)
        at = content.index(b"<p>", content.index(b"<article>"))
        picture = b'<figure><img alt="" src="data:image/png;base64,' + b"iVBORw0KGgoAAAANSUhE" * 100_000 + b'"></figure>'
        megabytes = 290 if Settings.peak_mb == 32 else self.MEGABYTES
        out, peak = self.feed(content[:at], picture, content[at:], megabytes)
        self.assertEqual(out, run(given=content).out)
        self.assertLess(peak, 2 * Settings.peak_mb)  # 64 MB

    def test_a_file_is_streamed_too(self):
        content = page()
        path = self.file("large.html", content.replace(b"<article>", b"<style>" + b"a{b:c}" * 3_000_000 + b"</style><article>"))
        measured = subprocess.run([sys.executable, "-I", "-S", "-c", PEAK, Settings.binary, path], capture_output=True,
                                  timeout=60)
        self.assertEqual(measured.stdout, run(given=content).out)
        self.assertLess(int(measured.stderr) / 1024, Settings.peak_mb)


if __name__ == "__main__":
    main()
