#!/usr/bin/env python3
"""Writes the labelled articles as the text dumps that people make of pages, to measure and to train on.

    tools/dump_pages.py DIR [--program chromium] [--program w3m] [--program lynx] [--set fundus_dev]

DIR/PROGRAM/SET/ID.txt: what a browser's selection of the whole page holds (chromium: the body's innerText, without
scripts and images), `w3m -dump` and `lynx -dump`. Files that are there already are kept. Then

    tools/quality.py --text-dumps DIR/chromium
    tools/judge/train.py --dump BUILD/tools/judge/dump_features --text-dumps DIR

The pages are found as tools/quality.py finds them. A program that is not installed is passed over.
"""
import argparse
import concurrent.futures
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from quality import ROOT, find_shared, unpacked

sys.path.insert(0, str(ROOT / 'tests/command'))
import browser

COMMANDS = {
    'w3m': ['w3m', '-dump', '-T', 'text/html', '-cols', '80', '-O', 'UTF-8'],
    'lynx': ['lynx', '-dump', '-display_charset=utf-8', '-assume_charset=utf-8', '-width=80', '-force_html'],
}
SECONDS_A_PAGE = 30


def new_browser():
    """Without scripts, images and network."""
    return browser.Browser(1300, 2000, ("--host-resolver-rules=MAP * ~NOTFOUND",
                                        "--blink-settings=scriptEnabled=false,imagesEnabled=false"))


def select_all(window, path):
    window.open(path)
    return (window.run("return document.body.innerText") or "").encode()


def run_on(command, path):
    return subprocess.run([*command, path], capture_output=True, check=True, timeout=SECONDS_A_PAGE).stdout


def write(dump, jobs):
    for page, out in jobs:
        if out.exists():
            continue
        out.parent.mkdir(parents=True, exist_ok=True)
        try:
            out.write_bytes(dump(page))
        except Exception as error:  # a page that a program does not get through is one dump less
            print(f'{page}: {error}', file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('directory', type=Path)
    parser.add_argument('--program', action='append', choices=['chromium', *COMMANDS])
    parser.add_argument('--set', action='append', dest='sets')
    options = parser.parse_args()
    shared = find_shared()
    if shared is None:
        print('dump_pages: skipped, the labelled pages are not here')
        return
    data = unpacked(shared)

    workers = os.cpu_count() or 1
    for program in options.program or ['chromium', *COMMANDS]:
        if not (browser.find() if program == 'chromium' else shutil.which(program)):
            print(f'dump_pages: {program} is not installed')
            continue
        jobs = []
        for name in options.sets or ['fundus_dev', 'wcxb_dev']:
            with open(data / f'{name}.jsonl', encoding='utf-8') as lines:
                for gold in map(json.loads, lines):
                    if gold['page_type'] == 'article':
                        out = options.directory / program / name / f'{gold["id"]}.txt'
                        jobs.append((data / gold['html'], out))

        def work(part, name=program):
            if name != 'chromium':
                return write(lambda page: run_on(COMMANDS[name], page), part)
            with new_browser() as window:
                return write(lambda page: select_all(window, page), part)

        with concurrent.futures.ThreadPoolExecutor(workers) as pool:
            list(pool.map(work, [jobs[i::workers] for i in range(workers)]))


if __name__ == '__main__':
    main()
