#!/usr/bin/env python3
"""Counts the pointers in the program's own tables: the loader writes each of them whenever the command starts.

    pointers_test.py --binary PROGRAM

Fails on a table of more than MOST_POINTERS: its texts are to be text::FixedText (src/text/fixed_text.hpp), and not
views. Skipped (77) where the program's symbols or relocations cannot be read.
"""

import argparse
import bisect
import collections
import re
import shutil
import subprocess
import sys

MOST_POINTERS = 90  # the JSON's fields have two functions each
OURS = "cleancopy::"


def lines_of(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def tables_of(binary):
    """(begin, end, name) of all that has a size, by address."""
    found = []
    for line in lines_of("nm", "--demangle", "--print-size", "--numeric-sort", binary):
        match = re.match(r"([0-9a-f]+) ([0-9a-f]+) [dDrR] (.+)", line)
        if match:
            begin = int(match[1], 16)
            found.append((begin, begin + int(match[2], 16), match[3]))
    return found


def pointers_of(binary):
    """Where the loader writes."""
    for line in lines_of("readelf", "--relocs", "--wide", binary):
        match = re.match(r"([0-9a-f]{12,16})\s+[0-9a-f]+\s+R_", line)
        if match:
            yield int(match[1], 16)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True)
    binary = parser.parse_args().binary
    if shutil.which("nm") is None or shutil.which("readelf") is None:
        print("skipped: no nm or readelf here")
        return 77
    tables = tables_of(binary)
    begins = [begin for begin, _, _ in tables]
    counts = collections.Counter()
    total = 0
    for address in pointers_of(binary):
        total += 1
        at = bisect.bisect_right(begins, address) - 1
        if at >= 0 and address < tables[at][1]:
            counts[tables[at][2]] += 1
    if total == 0 or not any(OURS in name for _, _, name in tables):
        print("skipped: the program has no relocations or no symbols")
        return 77
    failed = False
    for name, count in counts.most_common():
        if OURS in name and count > MOST_POINTERS and not name.startswith("vtable"):
            print(f"{name}: {count} pointers, at most {MOST_POINTERS}")
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
