#!/usr/bin/env python3
"""What is said of a container that is not whole, or holds more than the one page that is read of it.

    remarks_test.py --binary build/release/cleancopy [unittest's arguments]
"""

import gzip
import json
import pathlib
import tempfile
import unittest

from harness import DONE, main, page, run

MORE_PAGES = "the first page of a web archive (WARC) that has more; cleancopy batch and cleancopy stream read all"
MORE_MAILS = "the first mail of a mailbox that has more; git mailsplit makes a file of each"
CUT = "gzip-compressed data that ends too early; what could be read is given"
SHORT = "an HTTP response that is shorter than it says; what could be read is given"


def response(body, length=None):
    return b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % (length or len(body)) + body


def record(block):
    head = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
    return head % len(block) + block + b"\r\n\r\n"


def mail(body):
    return b"From ostrel@post.example Fri May  2 08:00:00 2031\nMIME-Version: 1.0\nContent-Type: text/html\n\n" + body + b"\n\n"


# The end of what is compressed is of bytes that do not compress: cut anywhere, text comes out.
PACKED = gzip.compress(page(extra="<!-- " + "".join(f"{n * 7919 % 99991:x}" for n in range(4000)) + " -->"))


class Remarks(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        for name, content in {
            "one.warc": record(response(page())) + record(b"HTTP/1.1 404 Not Found\r\n\r\n"),
            "two.warc": record(response(page())) * 2,
            "two.warc.gz": gzip.compress(record(response(page()))) * 2,
            "one.mbox": mail(page() + b"\n\nFrom the sea\n".replace(b"From", b">From")),
            "two.mbox": mail(page()) * 2,
            "cut.html.gz": PACKED[:-200],
            "short.http": response(page(), 1 << 20),
            "page.html.gz": PACKED,
        }.items():
            (self.root / name).write_bytes(content)

    def call(self, *arguments, code=DONE, **options):
        done = run(*arguments, cwd=self.root, **options)
        self.assertEqual(done.code, code, done.message)
        return done

    def test_each_page_that_is_read_alone(self):
        for name, remark in {
            "one.warc": "",
            "two.warc": MORE_PAGES,
            "two.warc.gz": MORE_PAGES,
            "one.mbox": "",
            "two.mbox": MORE_MAILS,
            "cut.html.gz": CUT,
            "short.http": SHORT,
            "page.html.gz": "",
        }.items():
            said = f"cleancopy: {name}: {remark}\n" if remark else ""
            with self.subTest(name):
                self.assertEqual(self.call(name).message, said)
                self.assertEqual(self.call("explain", name).message, said)
                article = json.loads(self.call("--format", "json", name).out)
                self.assertEqual(article["truncated"], name in ("cut.html.gz", "short.http"))
                self.assertEqual(article["headline"], "Lantern walk returns to Ostrel quay")
        cut = (self.root / "cut.html.gz").read_bytes()
        self.assertEqual(self.call(given=cut).message, f"cleancopy: standard input: {CUT}\n")

    def test_a_second_mail_is_no_text_of_the_first(self):
        plain = b"The boat left.\n" * 20
        head = b"From a@b.example Fri May  2 08:00:00 2031\nSubject: Boats\nMIME-Version: 1.0\nContent-Type: text/plain\n\n"
        (self.root / "plain.mbox").write_bytes(head + plain + b"\n" + head + b"Another mail.\n")
        done = self.call("plain.mbox")
        self.assertIn("The boat left.", done.text)
        self.assertNotIn("Another", done.text)

    def test_stream_and_batch(self):
        names = ("two.warc", "cut.html.gz", "short.http")
        said = f"cut.html.gz: {CUT}", f"short.http: {SHORT}"
        streamed = self.call("stream", *names)
        self.assertEqual(streamed.message, "".join(f"cleancopy: {line}\n" for line in said))
        self.assertEqual(len(streamed.out.splitlines()), 4)
        batch = self.call("batch", *names, "--out", "a.jsonl")
        self.assertIn("  2 with a remark:\n" + "".join(f"    {line}\n" for line in said), batch.message)
        quiet = self.call("batch", *names, "--out", "a.jsonl", "--restart", "--quiet", "--summary", "json")
        self.assertEqual(quiet.message, "")
        self.assertEqual(json.loads(quiet.out)["this_run"]["remarked"], 2)

    def test_batch_names_the_first_ten(self):
        for number in range(12):
            (self.root / f"c{number:02}.html.gz").write_bytes(PACKED[: -100 - number])
        said = self.call("batch", *(f"c{number:02}.html.gz" for number in range(12)), "--out", "a.jsonl").message
        self.assertIn("  12 with a remark:\n    c00.html.gz: ", said)
        self.assertIn("    c09.html.gz: gzip-compressed data that ends too early; what could be read is given\n    …\n", said)


if __name__ == "__main__":
    main()
