#!/usr/bin/env python3
"""`cleancopy stream`: a line for a line, in order, whatever the lines are; flushed when it was promised; in constant
memory; and every message.

    stream_test.py --binary build/cleancopy [--peak-mb MB] [unittest's arguments]
"""

import base64
import contextlib
import gzip
import json
import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import tempfile
import time
import unittest

from harness import DONE, INDEX, ROOT, SOME_FAILED, WRONG_USE, Settings, main, page, run

TRY = "Try 'cleancopy stream --help'.\n"


def line(headline="Lanterns", **more):
    return json.dumps({"html": page(headline).decode(), **more}, ensure_ascii=False).encode() + b"\n"


def stream(given, *arguments):
    done = run("stream", *arguments, given=given)
    return done, [json.loads(out) for out in done.out.splitlines()]


class Lines(unittest.TestCase):
    maxDiff = None

    def test_a_line_for_a_line_in_order(self):
        done, out = stream(b"".join(line(f"Page {i}", id=i) for i in range(200)))
        self.assertEqual((done.code, done.message), (DONE, ""))
        self.assertEqual([(o["headline"], o["id"]) for o in out], [(f"Page {i}", i) for i in range(200)])
        self.assertEqual(out[0]["cleancopy"], run("--version").text.split()[1])

    def test_the_article_is_the_commands_own(self):
        own = json.loads(run("--format", "jsonl", given=page("Same")).out)
        article = stream(line("Same"))[1][0]
        own["encoding"].pop("source"), article["encoding"].pop("source")
        self.assertEqual(article, own)

    def test_what_the_line_says_of_the_page(self):
        out = stream(line(url="https://example.org/x", saved_at="2024-05-14T09:57:00Z", section="mine", n=[1.0, {"a": None}]))[1]
        self.assertEqual(out[0]["url"], "https://example.org/x")
        self.assertEqual(out[0]["captured_at"]["iso"], "2024-05-14T09:57:00Z")
        self.assertEqual({k: v for k, v in out[0].items() if k.startswith("given_") or k in ("n", "saved_at")},
                         {"given_url": "https://example.org/x", "saved_at": "2024-05-14T09:57:00Z", "given_section": "mine",
                          "n": [1.0, {"a": None}]})

    def test_no_two_members_get_one_name(self):
        names = ("url", "given_url", "given_given_url", "given_file", "given_error", "given_id")
        given = line(**{name: name for name in names})
        for text in given, given.replace(b"html", b"html_none", 1):
            out = stream(text)[0].text
            pairs = json.loads(out, object_pairs_hook=list)
            self.assertEqual(len({name for name, _ in pairs}), len(pairs), out)
            self.assertEqual({name: value for name, value in pairs if name.startswith("given_")},
                             {("" if name == "given_id" else "given_") + name: name for name in names})

    def test_base64_packed_and_in_any_charset(self):
        raw = page("Kürbis", "windows-1252").replace(b'<meta charset="windows-1252">', b"")
        for data, more in ((raw, {"charset": "windows-1252"}), (gzip.compress(page("Kürbis")), {})):
            text = json.dumps({"html_base64": base64.b64encode(data).decode(), **more}).encode()
            self.assertEqual(stream(text)[1][0]["headline"], "Kürbis")
        urlsafe = base64.urlsafe_b64encode(page("Kürbis")).decode().rstrip("=")
        self.assertEqual(stream(json.dumps({"html_base64": urlsafe}).encode())[1][0]["headline"], "Kürbis")

    def test_names_of_fields(self):
        text = json.dumps({"raw": page("A").decode(), "link": "https://example.org/", "when": "2024-05-14", "html": 1}).encode()
        out = stream(text, "--html-field", "raw", "--url-field", "link", "--saved-at-field", "when")[1][0]
        self.assertEqual((out["headline"], out["url"], out["captured_at"]["iso"], out["link"], out["html"]),
                         ("A", "https://example.org/", "2024-05-14", "https://example.org/", 1))
        text = json.dumps({"b": base64.b64encode(page("B")).decode(), "cs": "utf-8"}).encode()
        self.assertEqual(stream(text, "--base64-field", "b", "--charset-field", "cs")[1][0]["headline"], "B")

    def test_errors_are_lines(self):
        given = [
            (b"", "empty_input", "a line with nothing in it", {}),
            (b" \t", "empty_input", "a line with nothing in it", {}),
            (b"no json", "invalid_record", "no JSON object", {}),
            (b"[1]", "invalid_record", "no JSON object", {}),
            (b'{"id": 1', "invalid_record", "no JSON at byte 9: Missing a comma or '}' after an object member", {}),
            (b'{"": 1}', "invalid_record", 'no page: neither "html" nor "html_base64" in it', {"": 1}),
            (b'{"id": 1}', "invalid_record", 'no page: neither "html" nor "html_base64" in it', {"id": 1}),
            (b'{"html": null, "id": 2}', "invalid_record", 'no page: neither "html" nor "html_base64" in it', {"id": 2}),
            (b'{"html": 7, "id": 3}', "invalid_record", '"html" is no string', {"id": 3}),
            (b'{"html_base64": "?", "id": 4}', "invalid_record", '"html_base64" is no Base64', {"id": 4}),
            (b'{"html": "", "id": 5}', "empty_input", "nothing in it but white space", {"id": 5}),
            (json.dumps({"html": INDEX.decode(), "id": 6, "url": "u", "error": "mine"}).encode(), "not_an_article",
             "no article found", {"id": 6, "given_url": "u", "given_error": "mine"}),
        ]
        done, out = stream(b"\n".join(text for text, *_ in given))
        self.assertEqual((done.code, done.message), (DONE, ""), "a cluster takes a code that is not 0 for a lost worker")
        self.assertEqual(out, [{"error": {"code": code, "reason": reason}, **extra} for _, code, reason, extra in given])

    def test_ends_of_lines(self):
        self.assertEqual(stream(b"")[0].out, b"")
        self.assertEqual(len(stream(line().rstrip(b"\n"))[1]), 1)
        self.assertEqual([o["headline"] for o in stream(line("A").replace(b"\n", b"\r\n") + line("B"))[1]], ["A", "B"])
        self.assertEqual(stream(b"\xef\xbb\xbf" + line("A"))[1][0]["headline"], "A")

    def test_text_that_is_no_text(self):
        given = b'{"html": ' + json.dumps(page("A").decode()).encode() + b', "a": "\\ud83d", "b": "x\xff", "c": "\\ud83d\\ude00\\\\ud83d"}'
        out = stream(given)[1][0]
        self.assertEqual((out["a"], out["b"], out["c"]), ("\ufffd", "x\ufffd", "\U0001f600\\ud83d"))

    def test_control_characters_given_stay_escaped(self):
        given = {"log": "".join(map(chr, range(1, 32))) * 4, "".join(map(chr, range(16, 32))): 1}
        self.assertEqual({name: stream(line("A", **given))[1][0][name] for name in given}, given)

    def test_some_fields(self):
        out = stream(line("A", id=7) + b"{}\n" + line("B", url="u"), "--fields", "headline,byline")[1]
        self.assertEqual([out[0], out[2]], [{"headline": "A", "byline": [], "id": 7}, {"headline": "B", "byline": [], "given_url": "u"}])
        self.assertEqual(out[1]["error"]["code"], "invalid_record")

    def test_nesting_without_end(self):
        for deep in (b"[" * 500_000 + b"]" * 500_000, b'{"a":' * 300 + b"1" + b"}" * 300):
            out = stream(b'{"html": "<p>", "a": ' + deep + b"}\n" + line("B"))[1]
            self.assertEqual(out[0], {"error": {"code": "invalid_record", "reason": "nested deeper than 256"}})
            self.assertEqual(out[1]["headline"], "B")
        self.assertEqual(stream(line(a=json.loads("[" * 200 + "]" * 200)))[1][0]["headline"], "Lanterns")

    def test_a_line_that_is_too_long(self):
        out = stream(line("A") + b'{"html": "' + b"x" * (3 << 20) + b'"}\n' + line("B"), "--max-line", "1")[1]
        self.assertEqual(out[1], {"error": {"code": "input_too_large", "reason": "a line of more than 1048576 bytes"}})
        self.assertEqual([o.get("headline") for o in out], ["A", None, "B"])

    def test_a_dash_is_standard_input(self):
        self.assertEqual(stream(line("A"), "-")[1], stream(line("A"))[1])

    def test_links(self):
        given = json.dumps({"html": page().decode().replace("old lighthouse", '<a href="https://example.org/l">old lighthouse</a>')})
        for options, links in (((), []), (("--links",), ["old lighthouse"])):
            blocks = stream(given.encode(), *options)[1][0]["body"]
            self.assertEqual([link["text"] for block in blocks for link in block.get("links", [])], links)

    def test_options_of_pages(self):
        rules = b'{"id": 1, "html": "<p>x"}'
        self.assertEqual(stream(rules, "--from", "text")[1][0]["error"]["code"], "not_an_article")
        self.assertEqual(stream(line(), "--url", "https://example.org/y")[1][0]["url"], "https://example.org/y")


class Inputs(unittest.TestCase):
    def test_a_web_archive_that_is_said_to_be_one(self):
        def record(kind, block, more=""):
            return (f"WARC/1.0\r\nWARC-Type: {kind}\r\n{more}Content-Length: {len(block)}\r\n\r\n").encode() + block + b"\r\n\r\n"
        data = record("response", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page("A")) + \
            record("resource", page("B"), "Content-Type: text/html\r\n")
        for options in (), ("--from", "warc"):
            out = stream(data, *options, "/dev/stdin")[1]
            self.assertEqual([o.get("headline") for o in out], ["A", "B"])

    def test_pages_of_what_is_named(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "saved").mkdir()
            (root / "saved/a.html").write_bytes(page("A"))
            (root / "saved/b.html.gz").write_bytes(gzip.compress(page("B")))
            (root / "saved/c.html").write_bytes(INDEX)
            (root / "p.ndjson").write_bytes(line("D", id=4) + b"\n{}\n")
            done = run("stream", "saved", "none.warc", "p.ndjson", cwd=folder)
            self.assertEqual((done.code, done.message), (DONE, ""))
            out = [json.loads(text) for text in done.out.splitlines()]
            self.assertEqual([(o["file"], o.get("headline") or o["error"]["code"]) for o in out],
                             [("saved/a.html", "A"), ("saved/b.html.gz", "B"), ("saved/c.html", "not_an_article"),
                              ("none.warc", "cannot_read"), ("p.ndjson!1", "D"), ("p.ndjson!3", "invalid_record")])
            self.assertEqual(out[4]["id"], 4)
            done = run("stream", "--include", "*.gz", "saved", cwd=folder)
            self.assertEqual(len(done.out.splitlines()), 1)
            done = run("stream", "saved", "--exclude", "[ab]*", cwd=folder)
            self.assertEqual(len(done.out.splitlines()), 1)


class Flushing(unittest.TestCase):
    def open(self, *arguments):
        worker = subprocess.Popen([Settings.binary, "stream", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.addCleanup(worker.stdout.close)
        self.addCleanup(worker.wait, 60)
        self.addCleanup(worker.stdin.close)
        return worker

    def waits(self, worker, seconds):
        return not select.select([worker.stdout], [], [], seconds)[0]

    def test_each_line_at_once(self):
        for arguments in ((), ("--flush", "line")):
            worker = self.open(*arguments)
            for i in range(3):
                worker.stdin.write(line(id=i))
                worker.stdin.flush()
                self.assertFalse(self.waits(worker, 30))
                self.assertEqual(json.loads(worker.stdout.readline())["id"], i)

    def test_after_some_time(self):
        worker = self.open("--flush", "700")
        began = time.monotonic()
        worker.stdin.write(line(id=1) + line(id=2))
        worker.stdin.flush()
        self.assertFalse(self.waits(worker, 30))
        self.assertGreater(time.monotonic() - began, 0.5)
        self.assertEqual([json.loads(worker.stdout.readline())["id"] for _ in range(2)], [1, 2])

    def test_at_the_end_without_waiting(self):
        began = time.monotonic()
        done, out = stream(line(), "--flush", "3600000")
        self.assertEqual(len(out), 1)
        self.assertLess(time.monotonic() - began, 60)

    def test_a_reader_that_goes_away(self):
        worker = subprocess.Popen([Settings.binary, "stream"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE)
        worker.stdout.close()
        try:
            for _ in range(2000):
                worker.stdin.write(line())
        except BrokenPipeError:
            pass
        with contextlib.suppress(BrokenPipeError):
            worker.stdin.close()
        self.assertEqual((worker.wait(60), worker.stderr.read()), (DONE, b""))
        worker.stderr.close()


class Memory(unittest.TestCase):
    def test_it_does_not_grow_with_the_lines(self):
        block = b"".join(line(f"Page {i}", noise="x" * 20000) for i in range(50))

        def peak(blocks):
            # A sanitized program keeps what has been freed, unless it is told not to.
            worker = subprocess.Popen([Settings.binary, "stream"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                      env={**os.environ, "ASAN_OPTIONS": "quarantine_size_mb=1"})
            for _ in range(blocks):
                worker.stdin.write(block)
            worker.stdin.close()
            _, status, usage = os.wait4(worker.pid, 0)
            worker.returncode = os.waitstatus_to_exitcode(status)
            self.assertEqual(worker.returncode, DONE)
            return usage.ru_maxrss // 1024

        few, many = peak(2), peak(40)
        self.assertLess(many, few + Settings.peak_mb // 8)
        self.assertLess(many, Settings.peak_mb)


class Messages(unittest.TestCase):
    def check(self, arguments, message, code=WRONG_USE, **options):
        done = run("stream", *arguments, **options)
        self.assertEqual((done.code, done.message, done.out), (code, message, b""))

    def test_wrong_use(self):
        for word in ("soon", "0", "5s"):
            self.check(["--flush", word],
                       f'cleancopy: --flush: "{word}" is neither line nor a number of milliseconds up to 3600000\n{TRY}')
        self.check(["--max-line", "2048"], f'cleancopy: --max-line: "2048" is no number from 1 to 1024\n{TRY}')
        self.check(["--favor", "luck"], f'cleancopy: --favor: "luck" is none of precision, balanced, recall\n{TRY}')
        self.check(["--fields", "headline,dekk"], 'cleancopy: --fields: no field is called "dekk"; is dek meant?\n'
                   "Try 'cleancopy stream --help'.\n")
        self.check(["-", "a.html"], f'cleancopy: "-" stands alone: lines of JSON on standard input\n{TRY}')
        self.check(["--fast"], f"cleancopy: unknown option --fast\n{TRY}")

    def test_a_terminal(self):
        ours, theirs = pty.openpty()
        self.addCleanup(os.close, ours)
        self.addCleanup(os.close, theirs)
        self.check([], "cleancopy: no input: pipe in lines of JSON\nTry 'cleancopy stream --help'.\n", stdin=theirs)

    def test_input_that_cannot_be_read(self):
        folder = os.open("/", os.O_RDONLY)
        self.addCleanup(os.close, folder)
        self.check([], "cleancopy: standard input: Is a directory\n", code=SOME_FAILED, stdin=folder)

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full here")
    def test_a_full_disk(self):
        with open("/dev/full", "wb") as full:
            done = run("stream", given=line(), stdout=full)
        self.assertEqual((done.code, done.message), (SOME_FAILED, "cleancopy: standard output: No space left on device\n"))

    def test_help(self):
        done = run("stream", "--help")
        self.assertEqual((done.code, done.message), (DONE, ""))
        for word in ("--fields LIST", "--flush WHEN", "--max-line MB", "--html-field NAME", "--base64-field NAME", "--url-field NAME",
                     "--charset-field NAME", "--saved-at-field NAME", "given_NAME", "Exit codes"):
            self.assertIn(word, done.text)
        self.assertLessEqual(max(map(len, done.text.splitlines())), 120)


class Manual(unittest.TestCase):
    def test_options_are_those_of_the_help(self):
        source = (ROOT / "docs/cleancopy-stream.1").read_text(encoding="ascii")
        told = re.findall(r"^\.BI \\-\\-(\S+) \" (\S+)\"$", source, re.MULTILINE)
        told = [f"--{name} {value}".replace("\\", "") for name, value in told]
        of_pages = {"--from", "--parser", "--favor", "--rules", "--charset", "--saved-at", "--url"}
        own = [o for o in re.findall(r"^  (--\S+ [A-Z]+)\b", run("stream", "--help").text, re.MULTILINE)
               if o.split()[0] not in of_pages]
        self.assertEqual(told, own)
        self.assertGreater(len(own), 5)


@unittest.skipUnless(shutil.which("parallel"), "no GNU parallel here")
class Parallel(unittest.TestCase):
    def test_it_drives_workers_and_keeps_the_order(self):
        given = b"".join(line(f"Page {i}", id=i) for i in range(300))
        done = subprocess.run(["parallel", "--will-cite", "--pipe", "--keep-order", "-j2", "--block", "50k", Settings.binary,
                               "stream"], input=given, stdout=subprocess.PIPE, timeout=120, check=True)
        self.assertEqual(done.stdout, run("stream", given=given).out)


if __name__ == "__main__":
    main()
