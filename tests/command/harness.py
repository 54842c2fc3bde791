"""What the black-box suites share: running the command, and the invented pages they run it on."""

import argparse
import os
import pathlib
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "fixtures"
TIMEOUT_SECONDS = 120

DONE, SOME_FAILED, WRONG_USE, NO_ARTICLE = 0, 1, 2, 3


class Settings:
    """Set by main() from the command line."""

    binary = None
    peak_mb = 32
    kills = 50


def page(headline="Lantern walk returns to Ostrel quay", charset="utf-8", extra=""):
    """An invented page with a headline and three paragraphs, as bytes in `charset`."""
    paragraphs = (
        "The lantern walk will return to the quay on Friday evening, the harbour office said, after three years in "
        "which storms, repairs and a missing permit kept it away.",
        "About four hundred people are expected to carry paper lamps from the fish hall to the old lighthouse, where "
        "a choir will sing until the last boat has left.",
        "“We had the lamps in the cellar all this time,” said Tilde Marrow, who looks after them. “They only needed "
        "new candles.”",
    )
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    html = (
        f'<!doctype html><html lang="en"><head><meta charset="{charset}"><title>{headline}</title></head><body>'
        f'<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>{extra}'
        f"<article><h1>{headline}</h1>{body}</article><footer>Ostrel Post</footer></body></html>"
    )
    return html.encode(charset)


# An empty front page: read, but no article in it.
INDEX = b"<!doctype html><html><body><nav><a href='/a'>Home</a></nav></body></html>"


class Run:
    """What one run of the command left."""

    def __init__(self, process):
        self.code = process.returncode
        self.out = process.stdout
        self.errors = process.stderr

    @property
    def text(self):
        return self.out.decode("utf-8")

    @property
    def message(self):
        return self.errors.decode("utf-8")


def run(*arguments, given=None, **options):
    """Runs cleancopy; `given` is what it reads on standard input (nothing: an empty one)."""
    options.setdefault("stdout", subprocess.PIPE)
    options.setdefault("stderr", subprocess.PIPE)
    if "stdin" not in options:
        options["input"] = given if given is not None else b""
    return Run(subprocess.run([Settings.binary, *map(os.fspath, arguments)], timeout=TIMEOUT_SECONDS, **options))


# Runs a command with its own standard streams and prints its peak memory in KiB: a process so small that what it
# hands down by fork does not count.
PEAK = """
import os, sys
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(child, 0)
print(usage.ru_maxrss, file=sys.stderr)
sys.exit(os.waitstatus_to_exitcode(status))
"""


def main():
    """Reads --binary, --peak-mb and --kills, leaves the rest of the command line to unittest."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    parser.add_argument("--peak-mb", type=int, default=Settings.peak_mb, help="allowed peak memory of one run")
    parser.add_argument("--kills", type=int, default=Settings.kills, help="how often each target's run is killed")
    arguments, rest = parser.parse_known_args()
    if not arguments.binary.is_file():
        parser.error(f"no such program: {arguments.binary}")
    Settings.binary = str(arguments.binary.resolve())
    Settings.peak_mb = arguments.peak_mb
    Settings.kills = arguments.kills
    unittest.main(module="__main__", argv=[sys.argv[0], *rest])
