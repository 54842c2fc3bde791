#!/usr/bin/env python3
"""What stands in integrations/, run: a Dask cluster on loopback that loses a worker, Spark's partition function, GNU
parallel, a Slurm array. Each must give what one process gives.

    integrations_test.py --binary build/cleancopy [unittest's arguments]
"""

import gzip
import importlib.util
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import unittest.mock

from harness import ROOT, Settings, main, page, run

FOLDER = ROOT / "integrations"
PARTS = 12
PATIENCE = 90


def wait_for(condition, what):
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(what)
        time.sleep(0.05)


class Jobs(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        (self.root / "parts").mkdir()
        for number in range(PARTS):
            lines = [json.dumps({"id": [number, i], "html": page(f"Part {number} page {i}").decode()}) for i in range(20)]
            lines[7] = "broken"
            data = "\n".join(lines).encode()
            packed = number % 2 == 1
            (self.root / f"parts/p{number:02}.ndjson{'.gz' if packed else ''}").write_bytes(gzip.compress(data) if packed else data)
        self.parts = sorted((self.root / "parts").iterdir())
        self.out = self.root / "out"
        # Slow enough to be in the middle of something when a worker is killed.
        self.slow = self.root / "slow"
        self.slow.write_text(f'#!/bin/sh\nsleep 0.4\nexec "{Settings.binary}" "$@"\n')
        self.slow.chmod(0o755)

    def check(self):
        self.assertEqual(sorted(path.name for path in self.out.iterdir() if path.name != ".joblog"),
                         [part.name + ".jsonl" for part in self.parts])
        for part in self.parts:
            alone = run("stream", part).out
            self.assertEqual(len(alone.splitlines()), 20)
            self.assertEqual((self.out / (part.name + ".jsonl")).read_bytes(), alone)


def dask_is_there():
    return importlib.util.find_spec("distributed") is not None


@unittest.skipUnless(dask_is_there(), "no python3-distributed here")
class Dask(Jobs):
    def start(self, module, *arguments):
        log = (self.root / f"{module}.log").open("ab")
        self.addCleanup(log.close)
        process = subprocess.Popen([sys.executable, "-m", f"distributed.cli.{module}", *arguments], stdout=log, stderr=log,
                                   cwd=self.root, start_new_session=True, env={**os.environ, "DASK_DISTRIBUTED__DASHBOARD__LINK": ""})
        self.addCleanup(self.stop, process)
        return process

    def stop(self, process):
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()

    def test_a_worker_is_killed_in_the_middle(self):
        addressed = self.root / "scheduler.json"
        self.start("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(addressed))
        wait_for(lambda: addressed.exists() and addressed.stat().st_size > 0, "the scheduler")
        address = json.loads(addressed.read_text())["address"]
        workers = [self.start("dask_worker", address, "--host", "127.0.0.1", "--nthreads", "1", "--no-nanny", "--no-dashboard",
                              "--local-directory", str(self.root / f"w{i}"), "--name", f"w{i}") for i in range(2)]
        ready = self.root / "dask_worker.log"
        wait_for(lambda: ready.read_bytes().count(b"Registered to") == 2, "two workers")
        job = subprocess.Popen([sys.executable, FOLDER / "dask_job.py", "--scheduler", address, "--out", self.out, "--command",
                                self.slow, *self.parts], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        wait_for(lambda: self.out.exists() and len(list(self.out.glob("*.jsonl"))) >= 2, "the first parts")
        done_before = len(list(self.out.glob("*.jsonl")))
        self.stop(workers[0])
        out, errors = job.communicate(timeout=PATIENCE)
        self.assertLess(done_before, PARTS)
        self.assertEqual(job.returncode, 0, errors.decode())
        self.assertEqual(sorted(out.decode().split("\n"))[1:], sorted(f"{part.name}: 20 lines" for part in self.parts))
        self.check()


class DaskParts(Jobs):
    def test_a_part_that_is_not_there(self):
        spec = importlib.util.spec_from_file_location("dask_job", FOLDER / "dask_job.py")
        job = importlib.util.module_from_spec(spec)
        with unittest.mock.patch.dict(sys.modules, {"distributed": unittest.mock.Mock()}):
            spec.loader.exec_module(job)
        self.out.mkdir()
        with self.assertRaisesRegex(RuntimeError, "nowhere.ndjson: not there"):
            job.work_part("nowhere.ndjson", self.out, [Settings.binary])
        self.assertEqual(list(self.out.iterdir()), [])


class Spark(unittest.TestCase):
    def setUp(self):
        spec = importlib.util.spec_from_file_location("spark_job", FOLDER / "spark_job.py")
        self.job = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self.job)
        self.lines = [json.dumps({"id": i, "html": page(f"Page {i}").decode()}) for i in range(100)] + ["broken", ""]

    def test_a_partition(self):
        out = list(self.job.stream_partition(iter(self.lines), Settings.binary))
        self.assertEqual("\n".join(out) + "\n", run("stream", given="\n".join(self.lines).encode() + b"\n").text)
        self.assertEqual(list(self.job.stream_partition(iter([]), Settings.binary)), [])

    def test_a_worker_that_breaks_off_fails_the_partition(self):
        with tempfile.TemporaryDirectory() as folder:
            command = pathlib.Path(folder) / "half"
            for script in ("exit 9", "head -n 3", "cat; exit 1"):
                command.write_text(f"#!/bin/sh\n{script}\n")
                command.chmod(0o755)
                with self.assertRaisesRegex(RuntimeError, "cleancopy stream ended with"):
                    list(self.job.stream_partition(iter(self.lines), str(command)))

    def test_a_reader_that_stops_early(self):
        partition = self.job.stream_partition(iter(self.lines), Settings.binary)
        self.assertEqual(json.loads(next(partition))["id"], 0)
        partition.close()


class Shell(Jobs):
    def run_script(self, name, *arguments, **more):
        return subprocess.run([FOLDER / name, *arguments], cwd=self.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              timeout=PATIENCE, env={**os.environ, "CLEANCOPY": Settings.binary, **more})

    def test_syntax(self):
        for script in FOLDER.glob("*.sh"):
            self.assertEqual(subprocess.run(["bash", "-n", script]).returncode, 0, script)

    @unittest.skipUnless(shutil.which("parallel"), "no GNU parallel here")
    def test_parallel(self):
        done = self.run_script("parallel.sh", self.out, *self.parts)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.check()

    def run_task(self, task, tasks, step=None):
        """As Slurm runs one task of an array."""
        told = {"ID": task, "COUNT": len(tasks), "MIN": min(tasks), "MAX": max(tasks)} | ({"STEP": step} if step else {})
        return self.run_script("slurm_array.sh", "parts.txt", self.out, SLURM_SUBMIT_DIR=str(FOLDER),
                               **{f"SLURM_ARRAY_TASK_{name}": str(value) for name, value in told.items()})

    def test_slurm(self):
        (self.root / "parts.txt").write_text("\n".join(map(str, self.parts)))
        for first, step in ((0, None), (1, 1), (4, 2)):
            with self.subTest(first=first, step=step):
                tasks = range(first, first + 3 * (step or 1), step or 1)
                for number, done_parts in ((2, 4), (0, 8), (1, 12), (1, 12)):
                    done = self.run_task(tasks[number], tasks, step)
                    self.assertEqual((done.returncode, done.stderr), (0, b""))
                    self.assertEqual(len(list(self.out.iterdir())), done_parts)
                self.check()
                shutil.rmtree(self.out)

    def test_a_task_of_slurm_submitted_again(self):
        (self.root / "parts.txt").write_text("\n".join(map(str, self.parts)))
        self.assertEqual(self.run_task(0, range(4)).returncode, 0)
        done = self.run_task(3, [3])
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.check()

    def test_tasks_of_slurm_among_which_some_are_missing(self):
        (self.root / "parts.txt").write_text("\n".join(map(str, self.parts)))
        done = self.run_task(1, [1, 5, 7], 1)
        words = b"3 tasks from 1 to 7 are no even range: give one (--array=0-99), or a single task\n"
        self.assertEqual((done.returncode, done.stderr), (1, words))
        self.assertFalse(self.out.exists())

    def test_a_part_that_is_not_there(self):
        self.out.mkdir()
        done = self.run_script("one_part.sh", "nowhere.ndjson", self.out)
        self.assertEqual((done.returncode, done.stderr), (1, b"nowhere.ndjson: not there, or not to be read\n"))
        self.assertEqual(list(self.out.iterdir()), [])

    def test_two_parts_of_one_name(self):
        (self.root / "more").mkdir()
        other = self.root / "more" / self.parts[0].name
        other.write_bytes(self.parts[0].read_bytes())
        (self.root / "parts.txt").write_text(f"{self.parts[0]}\n{self.parts[1]}\n{other}\n")
        words = f"two parts of one name would be one in {self.out}: {other.name}\n".encode()
        for done in (self.run_script("parallel.sh", self.out, self.parts[0], self.parts[1], other),
                     self.run_task(0, range(3))):
            self.assertEqual((done.returncode, done.stderr), (1, words))
        self.assertFalse(self.out.exists())

    def test_a_part_that_fails_leaves_nothing(self):
        self.out.mkdir()
        broken = self.root / "broken"
        broken.write_text('#!/bin/sh\necho half\nexit 1\n')
        broken.chmod(0o755)
        done = self.run_script("one_part.sh", self.parts[0], self.out, CLEANCOPY=str(broken))
        self.assertEqual((done.returncode, list(self.out.iterdir())), (1, []))


if __name__ == "__main__":
    main()
