#!/usr/bin/env python3
"""Measures `cleancopy batch`: pages a second with one thread and with two, their ratio, and peak memory.

    bench/batch.py [--binary build/release/cleancopy] [--pages 20000] [--rounds 3] [--pages-from FOLDER]

Makes pages by varying those in fixtures/ (and in FOLDER, where the labelled pages are): each gets a comment with its
number and, so that none is another's duplicate, a paragraph of its own. The first figures are of all of them, the last
of those of 100 to 150 KB, and of those of 100 KB and more. Pages lie in a temporary folder, are read once before, and are removed at the end.
"""

import argparse
import json
import pathlib
import resource
import shutil
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
LARGE = 100_000
LESS_LARGE = 150_000
A_FOLDER = 1000


def seeds(extra):
    folders = [ROOT / "fixtures"] + ([extra] if extra else [])
    pages = [path.read_bytes() for folder in folders for path in sorted(folder.rglob("*.html"))]
    return [page for page in pages if b"</body" in page.lower() and len(page) < 2_000_000]


def vary(page, number):
    own = f"<p>Number {number} of these pages is read by reader {number * 7919 % 100003} in line {number % 97}.</p>"
    at = page.lower().rindex(b"</body")
    return page[:at] + own.encode() + page[at:]


def make(folder, pages, count):
    size = 0
    for number in range(count):
        place = folder / f"{number // A_FOLDER:03}"
        if number % A_FOLDER == 0:
            place.mkdir(parents=True)
        content = vary(pages[number % len(pages)], number)
        size += len(content)
        (place / f"{number:06}.html").write_bytes(content)
    return size


def peak_of(process):
    """Peak memory in MB of a process until it ends. wait4() would tell of this program's memory before exec(), too."""
    peak = 0
    while process.poll() is None:
        try:
            status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
        except OSError:
            break
        peak = max([peak] + [int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")])
        time.sleep(0.02)
    return peak / 1024


def measure(binary, folder, jobs, target):
    """(pages a second, pages a second of processor time, peak memory in MB) of one run."""
    for path in folder.parent.glob("out*"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    command = [binary, "batch", folder, "--out", folder.parent / target, "-j", str(jobs), "-q", "--summary", "json"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    memory = peak_of(process)
    run = json.loads(process.communicate()[0])["this_run"]
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return run["pages_per_second"], run["pages"] / seconds, memory


def report(name, binary, folder, count, size, rounds, target="out.jsonl"):
    best, best_cpu = {1: 0.0, 2: 0.0}, 0.0
    ratio, memory = 0.0, 0.0
    for _ in range(rounds):
        rates = {}
        for jobs in best:
            rates[jobs], of_cpu, peak = measure(binary, folder, jobs, target)
            best[jobs] = max(best[jobs], rates[jobs])
            best_cpu = max(best_cpu, of_cpu)
            memory = max(memory, peak)
        ratio = max(ratio, rates[2] / rates[1])
    print(f"{name}: {count} pages of {size / count / 1000:.0f} KB: -j1 {best[1]:.0f} pages/s "
          f"({best[1] * size / count / 1e6:.0f} MB/s), -j2 {best[2]:.0f} pages/s, ratio {ratio:.2f}, "
          f"{best_cpu:.0f} pages a second of processor time, peak {memory:.0f} MB", flush=True)


def main():
    parser = argparse.ArgumentParser(description="Measures `cleancopy batch`.")
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / "build/release/cleancopy")
    parser.add_argument("--pages", type=int, default=20000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--pages-from", type=pathlib.Path)
    parser.add_argument("--folder", help="where the pages are made (default: the system's temporary folder)")
    arguments = parser.parse_args()
    binary = arguments.binary.resolve()
    pages = seeds(arguments.pages_from)
    large = [page for page in pages if len(page) >= LARGE]
    near = [page for page in large if len(page) < LESS_LARGE]
    for name, chosen, count in (("all", pages, arguments.pages), ("100 to 150 KB", near, arguments.pages // 5),
                                ("100 KB and more", large, arguments.pages // 5)):
        if not chosen:
            print(f"{name}: no such pages; give --pages-from")
            continue
        with tempfile.TemporaryDirectory(dir=arguments.folder) as temporary:
            folder = pathlib.Path(temporary) / "pages"
            size = make(folder, chosen, count)
            report(name, binary, folder, count, size, arguments.rounds)
            if name == "all":
                half = pathlib.Path(temporary) / "half"
                size = make(half, chosen, max(count // 4, 1))
                report("a quarter of them", binary, half, max(count // 4, 1), size, 1)
                report("into a database", binary, half, max(count // 4, 1), size, 1, "out.sqlite")


if __name__ == "__main__":
    main()
