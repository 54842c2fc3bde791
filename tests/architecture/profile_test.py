#!/usr/bin/env python3
"""CLEANCOPY_PROFILE: what cmake/profile.cmake tells each compiler, and what it turns down."""
import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]

SCRIPT = f"""
include({ROOT}/cmake/profile.cmake)
message(STATUS "flags: ${{CLEANCOPY_PROFILE_FLAGS}}")
"""


def configure(folder, compiler="GNU", **options):
    script = pathlib.Path(folder, "profile_test.cmake")
    script.write_text(SCRIPT)
    settings = {"PROJECT_BINARY_DIR": folder, "CMAKE_CXX_COMPILER_ID": compiler, **options}
    defines = [f"-D{name}={value}" for name, value in settings.items()]
    return subprocess.run(["cmake", *defines, "-P", script], capture_output=True, text=True, check=False)


class Profile(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = scratch.name
        self.notes = pathlib.Path(self.folder, "profile")

    def flags(self, **options):
        done = configure(self.folder, **options)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_off_unless_asked_for(self):
        self.assertNotIn("-fprofile", self.flags())

    def test_generate(self):
        for compiler in ("GNU", "Clang"):
            told = self.flags(compiler=compiler, CLEANCOPY_PROFILE="generate")
            self.assertIn(f"-fprofile-generate={self.notes}", told)

    def test_use_reads_what_the_compiler_wrote(self):
        self.notes.mkdir()
        (self.notes / "a.gcda").touch()
        self.assertIn(f"-fprofile-use={self.notes};", self.flags(CLEANCOPY_PROFILE="use"))
        (self.notes / "cleancopy.profdata").touch()
        told = self.flags(compiler="Clang", CLEANCOPY_PROFILE="use")
        self.assertIn(f"-fprofile-use={self.notes}/cleancopy.profdata", told)

    def test_use_without_notes_is_turned_down(self):
        for compiler in ("GNU", "Clang"):
            done = configure(self.folder, compiler, CLEANCOPY_PROFILE="use")
            self.assertNotEqual(done.returncode, 0)
            self.assertIn("profile_guided.sh", done.stderr)

    def test_another_word_is_turned_down(self):
        done = configure(self.folder, CLEANCOPY_PROFILE="yes")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("off, generate or use", done.stderr.replace("\n ", ""))


if __name__ == "__main__":
    unittest.main()
