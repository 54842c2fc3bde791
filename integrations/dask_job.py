#!/usr/bin/env python3
"""Articles out of parts of NDJSON or WARC, on a Dask cluster.

    dask_job.py --scheduler tcp://HOST:8786 --out FOLDER PART...

Each part (pages-000.ndjson.gz, crawl-00001.warc.gz, …) becomes FOLDER/NAME.jsonl, a line for each page in it, in its
order. Parts and FOLDER lie where every worker sees them: a shared file system. A part's articles are written under a
name of their own and renamed when they are complete, so that a worker that dies, or two that do the same, leave
nothing behind that counts; parts that are done are passed over when the job is run again. Exit: 0 all parts are there,
1 some are not.
"""

import argparse
import os
import pathlib
import subprocess
import sys
import uuid

from distributed import Client, as_completed

RETRIES = 3


def work_part(part, folder, command):
    """Runs on a worker. Gives how many lines there are."""
    target = pathlib.Path(folder) / (pathlib.Path(part).name + ".jsonl")
    if target.exists():
        return sum(1 for _ in target.open("rb"))
    # A part that is not there is no part without pages.
    if not os.access(part, os.R_OK):
        raise RuntimeError(f"{part}: not there, or not to be read")
    temporary = target.with_name(f".{target.name}.{uuid.uuid4().hex}")
    try:
        with temporary.open("xb") as out:
            done = subprocess.run([*command, "stream", "--flush", "1000", part], stdin=subprocess.DEVNULL, stdout=out,
                                  stderr=subprocess.PIPE, check=False)
            if done.returncode != 0:
                raise RuntimeError(f"{part}: {done.stderr.decode(errors='replace').strip()}")
            os.fsync(out.fileno())
        os.replace(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)
    return sum(1 for _ in target.open("rb"))


def main():
    parser = argparse.ArgumentParser(description="Articles out of parts of NDJSON or WARC, on a Dask cluster.")
    parser.add_argument("--scheduler", required=True, help="its address: tcp://HOST:8786")
    parser.add_argument("--out", required=True, type=pathlib.Path, help="the folder for the articles")
    parser.add_argument("--command", default="cleancopy", help="how the workers call it (cleancopy)")
    parser.add_argument("parts", nargs="+", type=pathlib.Path)
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    names = [part.name for part in given.parts]
    if len(set(names)) < len(names):
        parser.error("two parts have the same name")
    failed = 0
    with Client(given.scheduler) as client:
        futures = {client.submit(work_part, str(part.resolve()), str(given.out.resolve()), [given.command], pure=False,
                                 retries=RETRIES): part for part in given.parts}
        for future in as_completed(futures):
            # A result that was lost with its worker is worked out once more, and waited for here.
            try:
                print(f"{futures[future].name}: {future.result()} lines", flush=True)
            except Exception as problem:
                failed += 1
                print(f"{futures[future].name}: {problem}", file=sys.stderr, flush=True)
    # What workers that were killed have left.
    for left in given.out.glob(".*.jsonl.*"):
        left.unlink(missing_ok=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
