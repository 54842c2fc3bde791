#!/usr/bin/env python3
"""The text dump that the project was made for: it stands beside the repository, and is skipped where it does not.

    seed_test.py BINARY SHARED

What must come out is told from the dump's own lines: its text stands between the line "Comments" and the next
placeholder for advertising.
"""
import json
import pathlib
import subprocess
import sys

SKIPPED = 77
WHEN = "2024-05-14T09:57:00+05:30"  # "14 May 2024, 09:57 IST", India's time


def main():
    binary, shared = sys.argv[1], pathlib.Path(sys.argv[2])
    dumps = sorted(shared.glob("seeds/000_*.txt"))
    if not dumps:
        print(f"skipped: no dump in {shared}/seeds")
        return SKIPPED
    lines = [line.strip() for line in dumps[0].read_text(encoding="utf-8").splitlines() if line.strip()]
    begin = lines.index("Comments") + 1
    body = lines[begin:lines.index("ADVERTISEMENT", begin)]
    title = max(i for i in range(begin) if lines[i] == "ADVERTISEMENT") + 1

    with open(dumps[0], "rb") as dump:
        done = subprocess.run([binary, "--format", "json"], stdin=dump, capture_output=True, check=False)
    article = json.loads(done.stdout) if done.returncode == 0 else {}
    wanted = {
        "headline": lines[title],
        "dek": lines[title + 1],
        "published": WHEN,
        "updated": WHEN,
        "body": body,
    }
    got = {
        "headline": article.get("headline"),
        "dek": article.get("dek"),
        "published": (article.get("published") or {}).get("iso"),
        "updated": (article.get("updated") or {}).get("iso"),
        "body": [block["text"] for block in article.get("body", [])],
    }
    wrong = [name for name in wanted if wanted[name] != got[name]]
    for name in wrong:
        print(f"{name}: expected {wanted[name]!r}, got {got[name]!r}")
    print(f"{len(body)} paragraphs, {len(wrong)} fields differ")
    return 1 if wrong or len(body) != 14 else 0


if __name__ == "__main__":
    sys.exit(main())
