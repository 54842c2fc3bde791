#!/usr/bin/env python3
"""Where the pages of a run come from: files, folders, patterns, lists, archives, web archives, NDJSON; sound ones and
such as break off. Held against what list_records (tests/support) prints of open_sources().

    sources_test.py --binary build/tests/list_records [unittest's arguments]
"""

import base64
import contextlib
import gzip
import http.server
import io
import json
import os
import pathlib
import random
import shutil
import subprocess
import tarfile
import tempfile
import threading
import unittest
import zipfile

from harness import main, page, run


def zstd(data):
    return subprocess.run(["zstd", "-q", "-c"], input=data, stdout=subprocess.PIPE, check=True).stdout


class Sources(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)

    def write(self, name, data=b""):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    def records(self, *arguments, given=b""):
        done = run(*arguments, given=given, cwd=self.root)
        self.assertEqual((done.code, done.message), (0, ""))
        records = [json.loads(line) for line in done.out.splitlines()]
        for record in records:
            if "extra" in record:
                record["extra"] = json.loads(record["extra"])
        return records

    def keys(self, *arguments, given=b""):
        return [record["key"] for record in self.records(*arguments, given=given)]


class Files(Sources):
    def setUp(self):
        super().setUp()
        for name in ("b.html", "a/2.htm", "a/10.HTML.gz", "a/notes.txt", "a/deep/er/x.mhtml", ".hidden.html",
                     ".git/x.html", "Z.xhtml", "story.html", "story_files/frame.html", "other_files/x.html",
                     "picture.png"):
            self.write(f"s/{name}")

    def test_a_folder_in_the_order_of_its_names(self):
        self.assertEqual(self.keys("s"), ["s/Z.xhtml", "s/a/10.HTML.gz", "s/a/2.htm", "s/a/deep/er/x.mhtml", "s/b.html",
                                          "s/other_files/x.html", "s/story.html"])
        self.assertEqual(self.keys("s/"), self.keys("s"))
        self.assertEqual(self.records("s/a")[0], {"key": "s/a/10.HTML.gz", "path": "s/a/10.HTML.gz"})

    def test_include_and_exclude(self):
        self.assertEqual(self.keys("s", "--include", "*.txt"), ["s/a/notes.txt"])
        self.assertEqual(self.keys("s", "--include", "a/*"), ["s/a/10.HTML.gz", "s/a/2.htm", "s/a/notes.txt"])
        self.assertEqual(self.keys("s", "--include", "a/**", "--exclude", "*.txt"),
                         ["s/a/10.HTML.gz", "s/a/2.htm", "s/a/deep/er/x.mhtml"])
        self.assertEqual(self.keys("s", "--exclude", "a", "--exclude", "*_files", "--exclude", "[A-Z]*"),
                         ["s/b.html", "s/story.html"])
        self.assertEqual(self.keys("s/a/notes.txt", "--exclude", "*"), ["s/a/notes.txt"], "a named file is taken")

    def test_what_a_page_is_called(self):
        for name in ("mail.eml", "curl.http", "index.html?p=2", "a.php", "b.php?x=1", "c.php?x=1.html", "plain", "d.txt"):
            self.write(f"t/{name}")
        self.assertEqual(self.keys("t"), ["t/c.php?x=1.html", "t/curl.http", "t/index.html?p=2", "t/mail.eml"])

    def test_patterns(self):
        self.assertEqual(self.keys("s/*.html"), ["s/b.html", "s/story.html"])
        self.assertEqual(self.keys("s/**/*.htm*"), ["s/a/2.htm", "s/b.html", "s/other_files/x.html", "s/story.html"])
        self.assertEqual(self.keys("s/?.html"), ["s/b.html"])
        self.assertEqual(self.records("s/*.pdf"), [{"key": "s/*.pdf", "code": "cannot_read", "reason": "no file matches"}])
        self.write("[1].html")
        self.assertEqual(self.keys("[1].html"), ["[1].html"], "a file of that name goes before the pattern")

    def test_what_is_not_there(self):
        self.assertEqual(self.records("none.html", "s/b.html"),
                         [{"key": "none.html", "code": "cannot_read", "reason": "No such file or directory"},
                          {"key": "s/b.html", "path": "s/b.html"}])

    def test_addresses_are_not_fetched(self):
        for address in ("https://a.example//walk?id=1", "http://a.example/"):
            found = self.records("--list", given=address.encode())
            self.assertEqual([(r["key"], r["code"]) for r in found], [(address, "cannot_read")])
            self.assertIn("no address is fetched", found[0]["reason"])

    def test_symbolic_links(self):
        os.symlink("..", self.root / "s/a/up")
        os.symlink("../b.html", self.root / "s/a/link.html")
        os.symlink("nowhere", self.root / "s/a/broken.html")
        self.assertEqual(self.keys("s/a"), ["s/a/10.HTML.gz", "s/a/2.htm", "s/a/broken.html", "s/a/deep/er/x.mhtml",
                                            "s/a/link.html"])
        os.symlink("s", self.root / "t")
        self.assertEqual(self.keys("t")[0], "t/Z.xhtml", "a link that is named is followed")

    @unittest.skipIf(os.geteuid() == 0, "root reads every folder")
    def test_a_folder_that_may_not_be_read(self):
        (self.root / "s/a").chmod(0)
        self.addCleanup((self.root / "s/a").chmod, 0o700)
        self.assertIn({"key": "s/a", "code": "cannot_read", "reason": "Permission denied"}, self.records("s"))

    def test_pipes_are_no_pages(self):
        os.mkfifo(self.root / "s/pipe.html")
        self.assertNotIn("s/pipe.html", self.keys("s"))

    def test_a_list(self):
        self.assertEqual(self.keys("s/b.html", "--list", given=b"s/story.html\r\n\ns/a\nnone"),
                         ["s/b.html", "s/story.html", "s/a/10.HTML.gz", "s/a/2.htm", "s/a/deep/er/x.mhtml", "none"])
        self.write("odd\nname.html")
        self.assertEqual(self.keys("--list", given=b"s/b.html\0odd\nname.html\0s/story.html"),
                         ["s/b.html", "odd\nname.html", "s/story.html"])
        self.assertEqual(self.keys("--list"), [])
        many = [f"p{i}.html" for i in range(20000)]
        self.assertEqual(self.keys("--list", given="\n".join(many).encode()), many)


class Lines(Sources):
    def line(self, headline, **more):
        return json.dumps({"html": page(headline).decode(), **more}).encode() + b"\n"

    def test_pages_and_what_is_none(self):
        text = (b"\xef\xbb\xbf" + self.line("One", url="https://example.org/1", id=7, price=1.50, big=10**30) + b"\r\n\n"
                + b'{"html": 5, "id": 8}\n{"id": 9}\n[1]\nno\n'
                + json.dumps({"html_base64": base64.b64encode(gzip.compress(page("Zwei", "windows-1252"))).decode(),
                              "charset": "windows-1252", "saved_at": "2024-05-14"}).encode())
        self.write("p.ndjson", text)
        expected = [
            {"key": "p.ndjson!1", "headline": "One", "url": "https://example.org/1", "charset": "utf-8",
             "extra": {"given_url": "https://example.org/1", "id": 7, "price": 1.5, "big": 10**30}},
            {"key": "p.ndjson!4", "code": "invalid_record", "reason": '"html" is no string', "extra": {"id": 8}},
            {"key": "p.ndjson!5", "code": "invalid_record",
             "reason": 'no page: neither "html" nor "html_base64" in it', "extra": {"id": 9}},
            {"key": "p.ndjson!6", "code": "invalid_record", "reason": "no JSON object"},
            {"key": "p.ndjson!7", "code": "invalid_record", "reason": "no JSON object"},
            {"key": "p.ndjson!8", "headline": "Zwei", "charset": "windows-1252", "saved_at": "2024-05-14",
             "extra": {"charset": "windows-1252", "saved_at": "2024-05-14"}},
        ]
        self.assertEqual(self.records("p.ndjson"), expected)
        for name, data in (("p.jsonl.gz", gzip.compress(text[:500]) + gzip.compress(text[500:])), ("p.ndjson.zst", zstd(text))):
            self.write(name, data)
            for record in expected:
                record["key"] = name + "!" + record["key"].split("!")[1]
            self.assertEqual(self.records(name), expected)

    def test_whatever_it_is_called(self):
        text = self.line("One", id=1) + self.line("Two", id=2)
        for name, data in (("pages", text), ("pages.json", b"\xef\xbb\xbf\r\n" + text), ("pages.json.gz", gzip.compress(text)),
                           ("pages.zst", zstd(text))):
            self.write(name, data)
            self.assertEqual([r["headline"] for r in self.records(name)], ["One", "Two"])
        self.assertEqual([r["headline"] for r in self.records("/dev/stdin", given=text)], ["One", "Two"])

    def test_what_is_no_container_stays_a_page(self):
        for name, data in (("one.json", b'{\n  "html": "x"\n}\n'), ("page", page("One")), ("page.gz", gzip.compress(page("Two"))),
                           ("empty", b""), ("cut.gz", gzip.compress(os.urandom(9000))[:5000])):
            self.write(name, data)
            self.assertEqual(self.records(name), [{"key": name, "path": name}])
        for data in page("Piped"), gzip.compress(page("Piped")):
            self.assertEqual(self.records("/dev/stdin", given=data), [{"key": "/dev/stdin", "headline": "Piped"}])
        self.assertEqual(self.records("/dev/stdin", "--most", "1000", given=page("Piped", extra="x" * 1000)),
                         [{"key": "/dev/stdin", "code": "input_too_large", "reason": "a page of more than 1000 bytes"}])

    def test_other_names(self):
        self.write("p.jsonl", json.dumps({"body": page("Named").decode(), "html": "x"}).encode())
        self.assertEqual(self.records("p.jsonl", "--html", "body"),
                         [{"key": "p.jsonl!1", "headline": "Named", "charset": "utf-8", "extra": {"html": "x"}}])

    def test_a_line_that_is_too_long(self):
        self.write("p.jsonl", self.line("One") + self.line("Two", more="x" * 200000) + self.line("Three"))
        records = self.records("p.jsonl", "--most", "100000")
        self.assertEqual([record.get("headline") for record in records], ["One", None, "Three"])
        self.assertEqual((records[1]["code"], records[1]["reason"]), ("input_too_large", "a line of more than 100000 bytes"))

    def test_compressed_lines_that_break_off(self):
        text = b"".join(self.line(f"Page {i}", noise=os.urandom(3000).hex()) for i in range(40))
        whole = gzip.compress(text)
        self.write("p.ndjson.gz", whole[: len(whole) // 2])
        records = self.records("p.ndjson.gz")
        self.assertGreater(len(records), 10)
        self.assertEqual([r["headline"] for r in records[:-1]], [f"Page {i}" for i in range(len(records) - 1)])
        self.assertEqual(records[-1], {"key": f"p.ndjson.gz!{len(records)}", "code": "broken_container",
                                       "reason": "gzip-compressed data that is damaged or cut short"})


class Archives(Sources):
    def entries(self):
        return {"a.html": page("One"), "sub/b.htm": page("Two"), "sub/c.html.gz": gzip.compress(page("Three")),
                "style.css": b"b {}", ".hidden/x.html": page("Hidden"), "crawl.warc.gz": b""}

    def expected(self, name):
        return [{"key": f"{name}!a.html", "headline": "One"}, {"key": f"{name}!sub/b.htm", "headline": "Two"},
                {"key": f"{name}!sub/c.html.gz", "headline": "Three"},
                {"key": f"{name}!crawl.warc.gz", "code": "unsupported_kind",
                 "reason": "a container of pages in an archive; unpack the archive first"}]

    def test_whatever_it_is_called(self):
        with zipfile.ZipFile(self.root / "book.epub", "w") as archive:
            archive.writestr("one.xhtml", page("One"))
        with tarfile.open(self.root / "saved", "w:gz") as archive:
            archive.add(self.write("two.html", page("Two")), "two.html")
        for name, key in (("book.epub", "book.epub!one.xhtml"), ("saved", "saved!two.html")):
            self.assertEqual(self.keys(name), [key])
        piped = self.records("/dev/stdin", given=(self.root / "book.epub").read_bytes())
        self.assertEqual([record["key"] for record in piped], ["/dev/stdin"])

    def zipped(self, entries, compression=zipfile.ZIP_DEFLATED):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", compression) as archive:
            for name, data in entries:
                archive.writestr(name, data)
        return out.getvalue()

    def tarred(self, entries, mode="w"):
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode=mode) as archive:
            for name, data in entries:
                info = tarfile.TarInfo(name)
                info.size = len(data)
                archive.addfile(info, io.BytesIO(data))
        return out.getvalue()

    def test_all_kinds(self):
        entries = list(self.entries().items())
        tar = self.tarred(entries)
        for name, data in (("p.zip", self.zipped(entries)), ("stored.zip", self.zipped(entries, zipfile.ZIP_STORED)),
                           ("p.tar", tar), ("p.tar.gz", gzip.compress(tar)), ("p.tgz", gzip.compress(tar)),
                           ("p.tar.zst", zstd(tar)), ("p.tar.bz2", self.tarred(entries, "w:bz2")),
                           ("p.tar.xz", self.tarred(entries, "w:xz"))):
            with self.subTest(name):
                self.write(name, data)
                self.assertEqual(self.records(name), self.expected(name))

    def test_include_and_exclude(self):
        self.write("p.zip", self.zipped(self.entries().items()))
        self.assertEqual(self.keys("p.zip", "--include", "*.css"), ["p.zip!style.css"])
        self.assertEqual(self.keys("p.zip", "--exclude", "sub", "--exclude", "*.warc.gz"), ["p.zip!a.html"])

    def test_names_that_mean_harm(self):
        names = ["../../etc/x.html", "/abs/y.html", "a/./b//../z.html", "..\\..\\w.html", "C:\\v.html", "tab\t\x1b[31m.html",
                 "same.html", "same.html", "x/../same.html", "größe.html"]
        self.write("h.tar", self.tarred([(name, page(f"No {i}")) for i, name in enumerate(names)]))
        keys = self.keys("h.tar")
        self.assertEqual(keys, ["h.tar!etc/x.html", "h.tar!abs/y.html", "h.tar!a/b/z.html", "h.tar!w.html", "h.tar!C:/v.html",
                                "h.tar!tab__[31m.html", "h.tar!same.html", "h.tar!same.html#8", "h.tar!x/same.html",
                                "h.tar!größe.html"])
        self.assertEqual(sorted(path.name for path in self.root.iterdir()), ["h.tar"])
        self.write("u.zip", self.zipped([("größe.html", page("Big"))]))
        self.assertEqual(self.keys("u.zip"), ["u.zip!größe.html"])

    def test_an_entry_called_as_another_is_called_here(self):
        names = ("a.html", "a.html", "a.html#2", "a.html#2")
        self.write("h.tar", self.tarred([(name, page(f"No {i}")) for i, name in enumerate(names)]))
        keys = self.keys("h.tar", "--include", "*")
        self.assertEqual(keys, ["h.tar!a.html", "h.tar!a.html#2", "h.tar!a.html#2#3", "h.tar!a.html#2#4"])

    def test_an_entry_that_is_too_large(self):
        self.write("p.zip", self.zipped([("a.html", page("One")), ("b.html", b"x" * 9_000_000), ("c.html", page("Three"))]))
        records = self.records("p.zip", "--most", "1000000")
        self.assertEqual(records[1], {"key": "p.zip!b.html", "code": "input_too_large",
                                      "reason": "a page of more than 1000000 bytes"})
        self.assertEqual([record.get("headline") for record in records], ["One", None, "Three"])

    def test_archives_that_break_off(self):
        entries = [(f"{i}.html", page(f"Page {i}") + os.urandom(5000).hex().encode()) for i in range(20)]
        for name, data in (("p.zip", self.zipped(entries)), ("p.tar", self.tarred(entries)),
                           ("p.tar.gz", gzip.compress(self.tarred(entries)))):
            with self.subTest(name):
                self.write(name, data[: len(data) * 3 // 5])
                records = self.records(name)
                self.assertGreater(len(records), 8)
                self.assertEqual([r["headline"] for r in records[:9]], [f"Page {i}" for i in range(9)])
                failed = [r for r in records if "code" in r]
                self.assertIn(len(failed), (1, 2), "the entry that breaks off, and that there is nothing behind it")
                for record in failed:
                    self.assertEqual(record["code"], "broken_container")
                    self.assertIn("in an archive that is damaged or cut short" if "#" not in record["key"] else
                                  "an archive that is damaged or cut short", record["reason"])

    def test_a_damaged_entry(self):
        data = bytearray(self.zipped([("a.html", page("One")), ("b.html", page("Two")), ("c.html", page("Three"))],
                                     zipfile.ZIP_STORED))
        data[data.find(b"Two")] ^= 1
        self.write("p.zip", bytes(data))
        records = self.records("p.zip")
        self.assertEqual([record.get("headline") for record in records], ["One", None, "Three"])
        self.assertRegex(records[1]["reason"], "^a page in an archive that is damaged or cut short: .*CRC")

    def test_no_archive(self):
        self.write("p.zip", b"<p>no archive" * 1000)
        self.write("e.tar", b"")
        self.assertEqual([(r["code"], r["reason"]) for r in self.records("p.zip", "none.zip", "e.tar")],
                         [("broken_container", "an archive that is damaged or cut short: Unrecognized archive format"),
                          ("cannot_read", "No such file or directory"),
                          ("broken_container", "an archive that is damaged or cut short: Unrecognized archive format")])

    @unittest.skipUnless(shutil.which("zip"), "no zip here")
    def test_an_encrypted_archive(self):
        self.write("a.html", page("One"))
        subprocess.run(["zip", "-q", "-P", "lantern", "p.zip", "a.html"], cwd=self.root, check=True)
        self.assertEqual(self.records("p.zip"), [{"key": "p.zip!a.html", "code": "unsupported_kind",
                                                  "reason": "is encrypted; unpack the archive with its password first"}])


def response(headline, url="http://example.org/a", status="200 OK", kind="text/html", body=None, length=None):
    body = page(headline) if body is None else body
    block = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    return (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <{url}>\r\nWARC-Date: 2024-05-14T09:57:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(block) if length is None else length}\r\n\r\n").encode() + block + b"\r\n\r\n"


def resource(headline, kind):
    block = page(headline, "windows-1252").replace(b'<meta charset="windows-1252">', b"")
    return (f"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://example.org/r\r\nWARC-Date: 2024-05-15T00:00:00Z\r\n"
            f"Content-Type: {kind}\r\nContent-Length: {len(block)}\r\n\r\n").encode() + block + b"\r\n\r\n"


INFO = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Type: application/warc-fields\r\nContent-Length: 12\r\n\r\nsoftware: x\n\r\n\r\n"
TOLD = {"url": "http://example.org/a", "saved_at": "2024-05-14T09:57:00Z"}


class WebArchives(Sources):
    def found(self, headline, number, name="c.warc"):
        return {"key": f"{name}!{number}", "headline": headline, "kind": "http", **TOLD}

    def test_pages_alone(self):
        records = [INFO, response("One"), response("", status="301 Moved"), response("", kind="image/png", body=b"\x89PNG"),
                   resource("Ärger", "text/html; charset=windows-1252"), resource("", "text/css"), response("Two")]
        for name, data in (("c.warc", b"".join(records)), ("whole.warc.gz", gzip.compress(b"".join(records))),
                           ("c.warc.gz", b"".join(map(gzip.compress, records))),
                           ("c.warc.zst", b"".join(map(zstd, records)))):
            with self.subTest(name):
                self.write(name, data)
                self.assertEqual(self.records(name), [
                    self.found("One", 2, name),
                    {"key": f"{name}!5", "headline": "Ärger", "url": "http://example.org/r", "charset": "windows-1252",
                     "saved_at": "2024-05-15T00:00:00Z"},
                    self.found("Two", 7, name)])

    def test_whatever_it_is_called(self):
        data = INFO + response("One") + resource("Two", "text/html") + response("Three")
        self.write("crawl001", data)
        self.write("crawl.gz", gzip.compress(data))
        for name, options in (("crawl001", ()), ("crawl.gz", ()), ("crawl001", ("--from-warc",)), ("crawl.gz", ("--from-warc",))):
            self.assertEqual([(r["key"], r["headline"]) for r in self.records(name, *options)],
                             [(f"{name}!2", "One"), (f"{name}!3", "Two"), (f"{name}!4", "Three")])
        self.write("crawl.html", data)
        self.assertEqual(self.records("crawl.html"), [{"key": "crawl.html", "path": "crawl.html"}])
        self.assertEqual(len(self.records("crawl.html", "--from-warc")), 3)
        for packed in data, gzip.compress(data):
            self.assertEqual([r["headline"] for r in self.records("/dev/stdin", given=packed)], ["One", "Two", "Three"])

    def test_a_web_archive_that_breaks_off(self):
        whole = INFO + response("One") + response("Two")
        for cut in (len(whole) - 300, len(INFO) + len(response("One")) + 40):
            self.write("c.warc", whole[:cut])
            records = self.records("c.warc")
            self.assertEqual(records[0], self.found("One", 2))
            self.assertEqual([(r["key"], r["code"], r["reason"]) for r in records[1:]],
                             [("c.warc!3", "broken_container", "the web archive ends in the middle of a record")])
        packed = gzip.compress(response("One")) + gzip.compress(response("Two"))
        self.write("c.warc.gz", packed[:-200])
        records = self.records("c.warc.gz")
        self.assertEqual(records[0], self.found("One", 1, "c.warc.gz"))
        self.assertEqual([(r["key"], r["reason"]) for r in records[1:]],
                         [("c.warc.gz!2", "gzip-compressed data that is damaged or cut short")])

    def test_it_goes_on_behind_a_damaged_member(self):
        noise = os.urandom(20000).hex().encode()
        members = [gzip.compress(response(name, body=page(name) + noise)) for name in ("One", "Two", "Three")]
        broken = bytearray(members[1])
        broken[len(broken) // 2 : len(broken) // 2 + 8] = b"\xff" * 8
        self.write("c.warc.gz", members[0] + bytes(broken) + members[2])
        records = self.records("c.warc.gz")
        self.assertEqual(records[0]["headline"], "One")
        self.assertEqual(records[-1]["headline"], "Three")
        self.assertEqual([r["code"] for r in records[1:-1]], ["broken_container"])

    # The page is whole by its record's length; that something is wrong with it is told behind it.
    def test_a_checksum_that_is_wrong(self):
        member = bytearray(gzip.compress(response("Two")))
        member[-6] ^= 0xFF
        self.write("c.warc.gz", gzip.compress(response("One")) + bytes(member) + gzip.compress(response("Three")))
        self.assertEqual([r.get("headline") for r in self.records("c.warc.gz")], ["One", "Two", None, "Three"])

    # Of a file members are read at once, from a pipe as they come: both find the same pages and the same damage.
    def test_members_at_once_and_as_a_stream(self):
        chance = random.Random(7)
        noise = [b"<!--%s-->" % chance.randbytes(size).hex().encode() for size in (100, 3000, 600_000, 2_200_000, 50, 20_000)]
        members = [gzip.compress(response(f"No {i}", body=page(f"No {i}") + more)) for i, more in enumerate(noise)]
        starts = [sum(map(len, members[:i])) for i in range(len(members))]
        whole = b"".join(members)
        self.write("c.warc.gz", whole)
        self.assertEqual([r.get("headline") for r in self.records("c.warc.gz")], [f"No {i}" for i in range(len(members))])

        def flipped(at):
            return whole[:at] + bytes([whole[at] ^ 0x10]) + whole[at + 1 :]

        damaged = {"garbage behind a member": whole[: starts[2]] + chance.randbytes(900) + whole[starts[2] :],
                   "zeros behind a member": whole[: starts[1]] + bytes(70_000) + whole[starts[1] :],
                   "an empty member": whole[: starts[1]] + gzip.compress(b"") + whole[starts[1] :],
                   "cut short": whole[: starts[4] + 40], "cut in its first bytes": whole[: starts[4] + 2],
                   "a wrong length": flipped(starts[1] - 3), "a wrong checksum": flipped(starts[2] - 7)}
        damaged |= {f"its byte {i}": flipped(starts[1] + i) for i in range(12)}
        damaged |= {f"byte {at}": flipped(at) for at in chance.sample(range(starts[1], starts[5]), 12)}
        for what, data in damaged.items():
            with self.subTest(what=what):
                self.write("c.warc.gz", data)
                streamed = self.records("/dev/stdin", given=data)
                for record in streamed:
                    record["key"] = record["key"].replace("/dev/stdin", "c.warc.gz")
                self.assertEqual(self.records("c.warc.gz"), streamed)

    def test_lengths_that_are_wrong(self):
        for wrong in (50, 2000, 100_000, 40_000_000):
            with self.subTest(length=wrong):
                self.write("c.warc", response("One") + response("Two", length=wrong) + response("Three") + response("Four"))
                records = self.records("c.warc")
                self.assertEqual([r.get("headline") for r in records], ["One", None, "Three", "Four"])
                self.assertEqual(records[1]["code"], "broken_container")

    def test_what_is_no_record(self):
        self.write("c.warc", b"garbage\r\n" + response("One") + b"more garbage\n" * 9000 + response("Two"))
        records = self.records("c.warc")
        self.assertEqual([r.get("headline", r.get("reason")) for r in records],
                         ["no record of a web archive where one should begin", "One",
                          "no record of a web archive where one should begin", "Two"])
        self.write("n.warc", b"WARC/1.0\r\nWARC-Type: response\r\n\r\n" + response("One"))
        self.assertEqual([r.get("headline", r.get("reason")) for r in self.records("n.warc")],
                         ["a record of a web archive without a length", "One"])
        self.assertEqual(self.records("none.warc")[0]["reason"], "No such file or directory")
        self.write("e.warc", b"")
        self.assertEqual(self.records("e.warc"), [])

    def test_a_compressed_file_that_is_empty(self):
        for name in ("e.warc.gz", "e.warc.zst", "e.ndjson.gz", "e.jsonl.zst"):
            self.write(name)
            self.assertEqual(self.records(name), [{"key": f"{name}!1", "code": "broken_container",
                                                   "reason": "compressed data of no bytes: cut short"}])

    def test_a_page_that_is_too_large(self):
        self.write("c.warc", response("One") + response("Two", body=b"x" * 200_000) + response("Three"))
        records = self.records("c.warc", "--most", "100000")
        self.assertEqual([r.get("headline", r.get("reason")) for r in records],
                         ["One", "a page of more than 100000 bytes", "Three"])

    def test_line_ends_that_are_left_out(self):
        self.write("c.warc", response("One").rstrip(b"\r\n") + response("Two").replace(b"\r\n\r\n", b"\n\n"))
        self.assertEqual([r.get("headline") for r in self.records("c.warc")], ["One", "Two"])


class Pages(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    pages = {
        "/": ("text/html; charset=utf-8", page("Front of the quay", extra='<a href="/chunked">a</a> <a href="/packed">b</a> '
                                               '<a href="/latin">c</a> <a href="/moved">d</a> <img src="/dot.png">')),
        "/chunked": ("text/html", page("Chunks arrive at Ostrel")),
        "/packed": ("text/html", page("Packed lanterns")),
        "/latin": ("text/html; charset=windows-1252", page("Ärger am Kai", "windows-1252").replace(
            b'<meta charset="windows-1252">', b"")),
        "/dot.png": ("image/png", b"\x89PNG\r\n\x1a\n" + bytes(200)),
    }

    def do_GET(self):
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/packed")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        kind, body = self.pages.get(self.path, (None, None))
        if kind is None:
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Type", kind)
        if self.path in ("/packed", "/chunked"):
            body = gzip.compress(body)
            self.send_header("Content-Encoding", "gzip")
        if self.path == "/chunked":
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for at in range(0, len(body), 100):
                piece = body[at : at + 100]
                self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            self.wfile.write(b"0\r\n\r\n")
            return
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@unittest.skipUnless(shutil.which("wget"), "no wget here")
class WrittenByWget(Sources):
    def test_what_wget_archives(self):
        for options, name in (([], "crawl.warc.gz"), (["--no-warc-compression"], "crawl.warc")):
            with self.subTest(name), served() as address:
                done = subprocess.run(["wget", "-q", "-p", "--delete-after", "--warc-file=crawl", "--no-config", *options,
                                       *(address + path for path in ("/", "/chunked", "/packed", "/latin", "/moved",
                                                                     "/missing"))],
                                      cwd=self.root, timeout=60, env={"PATH": os.environ["PATH"], "no_proxy": "*"})
                self.assertEqual(done.returncode, 8, "one page is not there")
                records = self.records(name)
                shown = [(r["headline"], r["url"].removeprefix(address), r["kind"]) for r in records]
                self.assertEqual(shown, [("Front of the quay", "/", "http"), ("Chunks arrive at Ostrel", "/chunked", "http"),
                                         ("Packed lanterns", "/packed", "http"), ("Ärger am Kai", "/latin", "http"),
                                         ("Packed lanterns", "/packed", "http")])
                self.assertTrue(all(r["saved_at"].endswith("Z") for r in records))


if __name__ == "__main__":
    main()
