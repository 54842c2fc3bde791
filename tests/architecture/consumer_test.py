#!/usr/bin/env python3
"""The library as another project uses it (tests/consumer, README): configured, and its file compiled.

    consumer_test.py [unittest's arguments]

What that project compiles is its own: it gets the public headers and C++20, and none of our warnings or tests.
"""
import json
import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Consumer(unittest.TestCase):
    def test_a_project_that_adds_ours(self):
        with tempfile.TemporaryDirectory() as folder:
            configured = subprocess.run(
                ["cmake", "-G", "Ninja", "-S", ROOT / "tests" / "consumer", "-B", folder, f"-DCLEANCOPY_SOURCE={ROOT}",
                 "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON"],
                capture_output=True, text=True, check=False)
            self.assertEqual(configured.returncode, 0, configured.stderr)
            compiled = subprocess.run(["ninja", "-C", folder, "CMakeFiles/reader.dir/reader.cpp.o"],
                                      capture_output=True, text=True, check=False)
            self.assertEqual(compiled.returncode, 0, compiled.stdout)
            commands = json.loads(pathlib.Path(folder, "compile_commands.json").read_text(encoding="utf-8"))
            own = next(row["command"] for row in commands if row["file"].endswith("reader.cpp"))
            self.assertNotIn("-W", own)
            self.assertNotIn(f"{ROOT}/src", own)
            self.assertFalse([row["file"] for row in commands if f"{ROOT}/tests/unit" in row["file"]])


if __name__ == "__main__":
    unittest.main()
