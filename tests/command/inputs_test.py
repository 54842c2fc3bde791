#!/usr/bin/env python3
"""One article in every form in which people keep pages (fixtures/inputs, made by tools/make_inputs.py): from each, the
command takes the same article, as far as the form still holds it; what is no page is named.

    inputs_test.py --binary BINARY            checks the forms, and the table in docs/INPUTS.md
    inputs_test.py --binary BINARY --write    writes that table
"""

import argparse
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
INPUTS = ROOT / "fixtures/inputs"
DOC = ROOT / "docs/INPUTS.md"
BEGIN, END = "<!-- the table of inputs_test.py -->\n", "<!-- its end -->\n"
FIELDS = ("headline", "dek", "byline", "published", "updated", "site_name", "url", "body")
SOME_FAILED = 1

# What a dump of the page's text cannot hold: names and addresses that stand in its data alone.
DUMP = ("byline", "site_name", "url")

# File, what it is, what its form has lost, what its container tells beside.
FORMS = (
    ("page.html", "the page as its site sends it", (), ()),
    ("curl.http", "`curl -i`", (), ("captured_at",)),
    ("wget.http", "`wget --save-headers`", (), ("captured_at",)),
    ("chunked.http", "`curl -i --raw`: gzip, in chunks", (), ("captured_at",)),
    ("page.gz", "gzip", (), ()),
    ("page.zlib", "zlib (`Content-Encoding: deflate`)", (), ()),
    ("page.deflate", "deflate without a wrapping", (), ()),
    ("page.br", "Brotli", (), ()),
    ("page.zst", "Zstandard", (), ()),
    ("chrome.html", "Chromium, complete page: its DOM, `saved from url`", (), ()),
    ("chrome.mhtml", "Chromium, single file (MHTML)", (), ("captured_at",)),
    ("mail.eml", "mail: text and page in base64, another page attached", (), ("captured_at",)),
    ("single-file.html", "SingleFile: comment, `data:` pictures, shadow tree", (), ("captured_at",)),
    ("safari.webarchive", "Safari's web archive", (), ()),
    ("wayback.html", "copy of the Wayback Machine: bar, rewritten addresses", (), ("captured_at",)),
    ("archive-today.html", "copy of archive.today: no classes, no metadata", ("byline", "site_name", "updated"), ("captured_at",)),
    ("reader.html", "reader mode: headline, a name without a label, paragraphs", ("dek", "byline", "published", "updated", "site_name", "url"), ()),
    ("amp.html", "AMP: its own elements, the address in the canonical link", (), ()),
    ("printer.html", "printer's version: a table, line breaks, no metadata", ("dek", "site_name", "url"), ()),
    ("feed.html", "full text of a feed: paragraphs alone",
     ("headline", "dek", "byline", "published", "updated", "site_name", "url"), ()),
    ("wget.warc", "wget's web archive (WARC)", (), ("captured_at",)),
    ("wget.warc.gz", "the same, each record compressed", (), ("captured_at",)),
    ("wget.warc.zst", "the same, in Zstandard", (), ("captured_at",)),
    ("lynx.txt", "`lynx -dump`, with its numbered links", DUMP, ()),
    ("w3m.txt", "`w3m -dump`", DUMP, ()),
    ("html2text.txt", "`html2text`: no empty lines, so two paragraphs run together", (*DUMP, "paragraphs"), ()),
    ("pandoc.md", "Markdown from pandoc", DUMP, ()),
    ("html2markdown.md", "Markdown from Python's html2text, wrapped", DUMP, ()),
    ("utf-16.html", "UTF-16", (), ()),
    ("null-bytes.html", "null bytes among the text", (), ()),
    ("two-pages.html", "another page written behind it", (), ()),
    ("cut-off.html", "cut off in the middle of a paragraph", ("end of the body", "updated"), ("truncated",)),
    ("garbage.html", "2 KB of arbitrary bytes behind it", (), ()),
)

# File, what the message says of it.
REFUSED = (
    ("paper.pdf", "this is a PDF document, not a web page; convert it with pdftotext, and give the text"),
    ("picture.png", "this is a PNG image, not a web page; cleancopy reads saved web pages"),
    ("data.json", "this is JSON, not a web page; cleancopy stream and batch read pages in lines of it"),
    ("feed.xml", "this is an RSS feed, not a web page; save the pages at the addresses in it"),
    ("pages.zip", "this is a zip archive, not a web page; cleancopy batch reads the pages in it"),
    ("utf-32.html", "this is UTF-32, not a web page; convert it with iconv -f UTF-32 -t UTF-8"),
    ("empty.html", "nothing in it but white space"),
    (".", "is a folder; cleancopy batch reads the pages in it"),
)


def run(binary, path):
    return subprocess.run([binary, "--format", "json", path], capture_output=True, timeout=60)


def article_of(binary, name):
    done = run(binary, INPUTS / name)
    if done.returncode != 0:
        return None, done.stderr.decode("utf-8", "replace").strip()
    return json.loads(done.stdout), ""


def told(article, field):
    """A field's value without where it is from."""
    value = article.get(field)
    if field in ("published", "updated"):
        return value and value["iso"]
    if field == "body":
        return [block["text"] for block in value]
    return value


def differences(article, whole, lost):
    found = []
    for field in FIELDS:
        got, wanted = told(article, field), told(whole, field)
        if field == "body" and "end of the body" in lost:
            # The last paragraph is where the file was cut.
            same = len(got) > 1 and got[:-1] == wanted[: len(got) - 1] and wanted[len(got) - 1].startswith(got[-1].rstrip("."))
        elif field == "body" and "paragraphs" in lost:
            same = " ".join(got) == " ".join(wanted)
        else:
            same = field in lost or got == wanted
        if not same:
            found.append(f"{field}: expected {str(wanted)[:300]}, got {str(got)[:300]}")
    return found


def check_forms(binary, rows):
    problems = []
    whole, error = article_of(binary, "page.html")
    if whole is None:
        return [f"page.html: {error}"]
    for name, what, lost, tells in FORMS:
        article, error = article_of(binary, name)
        found = [error] if article is None else differences(article, whole, lost)
        if article is not None:
            for field in ("captured_at", "truncated"):
                if bool(article.get(field)) != (field in tells):
                    found.append(f"{field}: {article.get(field)}")
        problems += [f"{name}: {problem}" for problem in found]
        same = "whole" if not lost else "but for " + ", ".join(lost).replace("_", " ")
        rows.append(f"| `{name}` | {what} | {same} | {', '.join(f'`{field}`' for field in tells)} |\n")
    return problems


# What only the bytes' end tells is told by both readers of markup.
ENDS = (("cut-off.html", True), ("two-pages.html", False))


def check_ends_with_html5(binary):
    problems = []
    for name, cut in ENDS:
        streamed = json.loads(run(binary, INPUTS / name).stdout)
        done = subprocess.run([binary, "--parser", "html5", "--format", "json", INPUTS / name], capture_output=True, timeout=60)
        article = json.loads(done.stdout)
        if article["truncated"] != cut or told(article, "body") != told(streamed, "body"):
            problems.append(f"{name}: --parser html5 gives another text, or truncated {article['truncated']}")
    return problems


def check_refusals(binary, rows):
    problems = []
    for name, message in REFUSED:
        path = INPUTS / name
        done = run(binary, path)
        wanted = f"cleancopy: {path}: {message}\n"
        if done.returncode != SOME_FAILED or done.stdout or done.stderr.decode() != wanted:
            problems.append(f"{name}: exit {done.returncode}, {done.stderr.decode()!r} and not {wanted!r}")
        shown = "a folder" if name == "." else f"`{name}`"
        rows.append(f"| {shown} | {message} |\n")
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    parser.add_argument("--write", action="store_true", help="write the table into docs/INPUTS.md")
    arguments = parser.parse_args()
    rows = ["| file | what it is | the article | the container tells |\n", "| --- | --- | --- | --- |\n"]
    refusals = ["\n| file | what is said of it, with exit code 1 |\n", "| --- | --- |\n"]
    binary = arguments.binary.resolve()
    problems = check_forms(binary, rows) + check_refusals(binary, refusals) + check_ends_with_html5(binary)
    table = "".join(rows + refusals)

    text = DOC.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    old, _, after = rest.partition(END)
    if arguments.write:
        DOC.write_text(before + BEGIN + table + END + after, encoding="utf-8")
    elif old != table:
        problems.append("docs/INPUTS.md has another table: inputs_test.py --write makes it anew")
    names = {path.name for path in INPUTS.iterdir()}
    problems += [f"{name}: in the folder, but not in the table" for name in
                 sorted(names - {row[0] for row in FORMS + REFUSED})]
    print(table)
    for problem in problems:
        print(f"FAIL {problem}")
    print(f"{len(FORMS)} forms, {len(REFUSED)} refusals, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
