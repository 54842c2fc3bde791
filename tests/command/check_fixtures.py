#!/usr/bin/env python3
"""Runs cleancopy over the golden fixtures and compares what comes out with what their authors expect.

    check_fixtures.py BINARY FIXTURES_DIR [--schema docs/article.schema.json] [--only NAME]

An expectation is NAME.expected.json beside NAME.html or NAME.txt; where a page and its dump share a NAME, the
dump's is NAME.txt.expected.json. Only the fields that stand in it are compared, so an expectation pins no more
than its page settles. {"error": CODE} expects exit code 3 and a message on stderr.

Exit: 0 all as expected, 1 differences, 2 wrong use. Standard library only; with the jsonschema module and
--schema every output is validated too.
"""

import argparse
import json
import pathlib
import subprocess
import sys

PAGE_SUFFIXES = (".html", ".txt")
NO_ARTICLE_EXIT = 3
TIMEOUT_SECONDS = 60
CLIP = 160  # characters of a text that a difference shows


def find_cases(folder):
    """(page, expectation) pairs in order, and the expectations that have no page."""
    cases, orphans = [], []
    for expected in sorted(folder.glob("*.expected.json")):
        stem = folder / expected.name[: -len(".expected.json")]
        names = [stem] if stem.suffix in PAGE_SUFFIXES else [stem.with_name(stem.name + s) for s in PAGE_SUFFIXES]
        pages = [page for page in names if page.is_file()]
        if pages:
            cases.append((pages[0], expected))
        else:
            orphans.append(expected)
    return cases, orphans


def clip(value):
    shown = json.dumps(value, ensure_ascii=False)
    return shown if len(shown) <= CLIP else shown[: CLIP - 1] + "…"


def same_text(kind, wanted, got):
    # How a writer sets cells and rows apart is not what these pages are about.
    if kind == "table":
        return wanted.replace("|", " ").split() == got.replace("|", " ").split()
    return wanted == got


def same_block(wanted, got):
    return (
        wanted["kind"] == got.get("kind")
        and same_text(wanted["kind"], wanted["text"], got.get("text", ""))
        and ("level" not in wanted or wanted["level"] == got.get("level"))
    )


def align(wanted, got):
    """The longest common subsequence of two bodies, as pairs of indices: bodies are short."""
    rows = [[0] * (len(got) + 1) for _ in range(len(wanted) + 1)]
    for i in range(len(wanted) - 1, -1, -1):
        for j in range(len(got) - 1, -1, -1):
            if same_block(wanted[i], got[j]):
                rows[i][j] = rows[i + 1][j + 1] + 1
            else:
                rows[i][j] = max(rows[i + 1][j], rows[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(wanted) and j < len(got):
        if same_block(wanted[i], got[j]):
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif rows[i + 1][j] >= rows[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def describe(block):
    level = f" {block['level']}" if block.get("level") else ""
    return f"{block.get('kind')}{level}: {clip(block.get('text'))}"


def compare_body(wanted, got):
    differences, i, j = [], 0, 0
    for next_i, next_j in [*align(wanted, got), (len(wanted), len(got))]:
        differences += [f"body  - [{k}] {describe(wanted[k])}" for k in range(i, next_i)]
        differences += [f"body  + [{k}] {describe(got[k])}" for k in range(j, next_j)]
        i, j = next_i + 1, next_j + 1
    return differences


def compare_field(name, wanted, got):
    if name == "body":
        return compare_body(wanted, got or [])
    if isinstance(wanted, dict):  # published, updated: the pinned parts only
        got = got or {}
        return [
            f"{name}.{key}: expected {clip(value)}, got {clip(got.get(key))}"
            for key, value in wanted.items()
            if got.get(key) != value
        ]
    if not wanted and not got:  # null, "", [], false and absent all say that there is none
        return []
    return [] if wanted == got else [f"{name}: expected {clip(wanted)}, got {clip(got)}"]


def check_error(code, run):
    if run.returncode != NO_ARTICLE_EXIT:
        return [f"exit code: expected {NO_ARTICLE_EXIT} ({code}), got {run.returncode}"]
    said = run.stderr.decode("utf-8", "replace").strip()
    return [] if said else ["stderr: expected a message, got none"]


def check(binary, page, expected, validator):
    """The differences between what the page gives and what is expected of it, one line each."""
    command = [str(binary), "--format", "json", str(page)]
    try:
        run = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=TIMEOUT_SECONDS)
    except subprocess.TimeoutExpired:
        return [f"no answer within {TIMEOUT_SECONDS} s"]
    if "error" in expected:
        return check_error(expected["error"], run)
    if run.returncode != 0:
        message = run.stderr.decode("utf-8", "replace").strip()
        return [f"exit code: expected 0, got {run.returncode}: {clip(message)}"]
    try:
        article = json.loads(run.stdout.decode("utf-8"))
    except ValueError as error:
        return [f"output is not JSON in UTF-8: {error}"]
    if not isinstance(article, dict):
        return ["output is not one JSON object"]
    differences = []
    for name, wanted in expected.items():
        differences += compare_field(name, wanted, article.get(name))
    if validator:
        for error in validator.iter_errors(article):
            where = "/".join(str(part) for part in error.absolute_path)
            differences.append(f"schema: {where or 'article'}: {clip(error.message)}")
    return differences


def load_validator(path):
    if path is None:
        return None
    try:
        import jsonschema
    except ImportError:
        print("note: no jsonschema module here, output is not validated", file=sys.stderr)
        return None
    schema = json.loads(path.read_text(encoding="utf-8"))
    return jsonschema.validators.validator_for(schema)(schema)


def main():
    parser = argparse.ArgumentParser(description="Compares cleancopy's output with the golden fixtures.")
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("fixtures", type=pathlib.Path)
    parser.add_argument("--schema", type=pathlib.Path, help="JSON Schema that each output must satisfy")
    parser.add_argument("--only", metavar="NAME", help="only the fixtures whose file name contains NAME")
    arguments = parser.parse_args()
    if not arguments.binary.is_file():
        parser.error(f"no such program: {arguments.binary}")

    cases, orphans = find_cases(arguments.fixtures)
    if not cases:
        parser.error(f"no fixtures in {arguments.fixtures}")
    validator = load_validator(arguments.schema)
    failed = ran = 0
    for orphan in orphans:
        failed += 1
        print(f"FAIL {orphan.name}\n    no page for this expectation")
    for page, path in cases:
        if arguments.only and arguments.only not in page.name:
            continue
        ran += 1
        expected = json.loads(path.read_text(encoding="utf-8"))
        differences = check(arguments.binary.resolve(), page, expected, validator)
        failed += bool(differences)
        print(f"{'FAIL' if differences else 'ok  '} {page.name}")
        for line in differences:
            print(f"    {line}")
    if not ran:
        parser.error(f"no fixture's name contains {arguments.only}")
    print(f"{ran} fixtures, {failed} differ")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
