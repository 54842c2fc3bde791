#!/usr/bin/env python3
"""What `cmake --install` puts where, and `make package` packs.

    install_test.py --binary PATH/TO/cleancopy [unittest's arguments]

The program lies in the folder that it was built in, which is what is installed from.
"""
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from harness import FIXTURES, Settings, main


class Install(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.prefix = pathlib.Path(folder.name)
        cls.build = pathlib.Path(Settings.binary).parent
        subprocess.run(["cmake", "--install", cls.build, "--prefix", cls.prefix], check=True, capture_output=True)
        cls.doc = cls.prefix / "share/doc/cleancopy"

    def test_the_installed_program_works(self):
        ran = subprocess.run([self.prefix / "bin/cleancopy", FIXTURES / "harbour-bridge.html"], capture_output=True,
                             check=True)
        self.assertIn(b"lifting bridge", ran.stdout)

    def test_manual_completion_and_documents(self):
        for name in ("share/man/man1/cleancopy.1", "share/man/man1/cleancopy-batch.1",
                     "share/man/man1/cleancopy-stream.1", "share/bash-completion/completions/cleancopy",
                     "share/doc/cleancopy/README.md", "share/doc/cleancopy/LICENSE",
                     "share/doc/cleancopy/docs/BATCH.md", "share/doc/cleancopy/integrations/dask_job.py"):
            with self.subTest(name):
                self.assertTrue((self.prefix / name).is_file())

    def test_its_own_license_is_told(self):
        text = (self.doc / "copyright").read_text(encoding="utf-8", errors="replace")
        self.assertTrue(text.startswith("cleancopy "))
        self.assertIn("Apache License, Version 2.0", text[:400])

    @unittest.skipUnless(shutil.which("dpkg-query"), "the notices are from Debian's packages")
    def test_the_notices_of_all_that_is_linked_statically(self):
        commands = subprocess.run(["ninja", "-C", self.build, "-t", "commands", "-s", "cleancopy"],
                                  capture_output=True, text=True, check=False)
        if commands.returncode != 0:
            self.skipTest("not built by ninja")
        text = (self.doc / "copyright").read_bytes()
        archives = set(re.findall(r"(?<= )/\S+\.a\b", commands.stdout))
        for archive in archives:
            owner = subprocess.run(["dpkg-query", "-S", archive], capture_output=True, text=True, check=False)
            package = owner.stdout.partition(":")[0]
            if not package:
                continue  # of no package: the configuring has said so
            with self.subTest(package):
                self.assertIn(pathlib.Path("/usr/share/doc", package, "copyright").read_bytes(), text)
        for package in ("nlohmann-json3-dev", "rapidjson-dev", "libcli11-dev", "libtomlplusplus-dev"):
            notice = pathlib.Path("/usr/share/doc", package, "copyright")
            if notice.exists():
                with self.subTest(package):
                    self.assertIn(notice.read_bytes(), text)

    def test_licenses_that_are_named_by_a_path_are_there(self):
        text = (self.doc / "copyright").read_bytes().decode("utf-8", "replace")
        for path in set(re.findall(r"/usr/share/common-licenses/[\w.-]*\w", text)):
            if pathlib.Path(path).exists():
                with self.subTest(path):
                    self.assertTrue((self.doc / "common-licenses" / pathlib.Path(path).name).is_file())


if __name__ == "__main__":
    main()
