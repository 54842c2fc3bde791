#!/usr/bin/env python3
"""Makes src/write/report_hashes.inc: the hashes by which the report's Content-Security-Policy knows its own style and
script, and nothing else, for good.

    make_report_hashes.py [--check]     --check: say whether it is up to date, and write nothing
"""

import base64
import hashlib
import pathlib
import re
import sys

WRITE = pathlib.Path(__file__).resolve().parents[1] / "src/write"
TARGET = WRITE / "report_hashes.inc"


def embedded(name):
    """The text of a raw string literal as the compiler reads it."""
    return re.search(r'R"(\w+)\((.*)\)\1"', (WRITE / name).read_text(encoding="utf-8"), re.DOTALL)[2]


def hash_of(name):
    return base64.b64encode(hashlib.sha256(embedded(name).encode()).digest()).decode()


def main():
    made = (
        "// Made by tools/make_report_hashes.py: what the report's Content-Security-Policy allows.\n"
        f'constexpr std::string_view kStyleHash = "sha256-{hash_of("report_style.inc")}";\n'
        f'constexpr std::string_view kScriptHash = "sha256-{hash_of("report_script.inc")}";\n'
    )
    if "--check" in sys.argv[1:]:
        if TARGET.read_text(encoding="utf-8") == made:
            return
        sys.exit(f"{TARGET.name} is not what its script makes: run tools/make_report_hashes.py")
    TARGET.write_text(made, encoding="utf-8")


if __name__ == "__main__":
    main()
