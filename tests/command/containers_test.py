#!/usr/bin/env python3
"""The same article from a labelled page and from every container around it.

    containers_test.py BINARY PAGES_FOLDER [EVERY]

One page in EVERY (10) is wrapped in gzip, in an HTTP response with chunks, in MHTML (quoted-printable and base64) and in a
WARC record. But for what the container itself tells (the file's name, the moment of saving) the JSON must be the page's
own. Pages that are no HTML by their first bytes are left out. Exit: 0 identical, 1 not, 77 no pages there.
"""

import base64
import gzip
import json
import pathlib
import quopri
import subprocess
import sys
import tempfile

SKIPPED = 77
SHOWN = 10  # differences
AT_ONCE = 100  # files of one call


def chunked(page):
    body = b"".join(b"%x\r\n%s\r\n" % (len(page[i : i + 50000]), page[i : i + 50000]) for i in range(0, len(page), 50000))
    return b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + body + b"0\r\n\r\n"


def mhtml(page, encoding, encoded):
    head = (
        "From: <Saved by a test>\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----=_Part"\r\n\r\n'
        f"------=_Part\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    )
    return head.encode() + encoded + b"\r\n------=_Part\r\nContent-Type: text/css\r\n\r\nb { color: red }\r\n------=_Part--\r\n"


def warc(page):
    response = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(page) + page
    head = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
    return head % len(response) + response + b"\r\n\r\n"


WRAPPINGS = {
    "gzip": gzip.compress,
    "http": chunked,
    "mhtml-qp": lambda page: mhtml(page, "quoted-printable", quopri.encodestring(page, quotetabs=True).replace(b"\n", b"\r\n")),
    "mhtml-base64": lambda page: mhtml(page, "base64", base64.encodebytes(page).replace(b"\n", b"\r\n")),
    "warc": warc,
}


def articles(binary, files):
    found = {}
    for i in range(0, len(files), AT_ONCE):
        done = subprocess.run([binary, "--format", "jsonl", *files[i : i + AT_ONCE]], capture_output=True, check=False)
        for line in done.stdout.splitlines():
            article = json.loads(line)
            name = pathlib.Path(article.pop("file")).name
            article.pop("captured_at", None)
            # The charset may come from elsewhere than from the bytes; what it is, must be the same.
            article["encoding"].pop("source")
            found[name] = article
    return found


def main():
    binary, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    every = int(sys.argv[3]) if len(sys.argv) > 3 else 10
    pages = [page for page in sorted(folder.glob("**/*.html"))[::every] if page.read_bytes()[:200].lstrip()[:1] == b"<"]
    if not pages:
        print(f"skipped: no pages in {folder}")
        return SKIPPED
    own = articles(binary, [str(page) for page in pages])
    wrong = 0
    with tempfile.TemporaryDirectory() as temporary:
        for name, wrap in WRAPPINGS.items():
            wrapped = pathlib.Path(temporary) / name
            wrapped.mkdir()
            for page in pages:
                (wrapped / page.name).write_bytes(wrap(page.read_bytes()))
            found = articles(binary, [str(wrapped / page.name) for page in pages])
            for page in sorted(own.keys() | found.keys()):
                if own.get(page) == found.get(page):
                    continue
                wrong += 1
                if wrong <= SHOWN:
                    one, other = own.get(page) or {}, found.get(page) or {}
                    fields = [key for key in one.keys() | other.keys() if one.get(key) != other.get(key)]
                    print(f"{page} in {name}: {', '.join(sorted(fields))}")
    print(f"{len(pages)} pages in {len(WRAPPINGS)} containers, {len(own)} articles, {wrong} differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
