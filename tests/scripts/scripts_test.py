#!/usr/bin/env python3
"""What ./run, ./test and .ci/run stand on: packages, messages, steps, the closing lines."""
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "scripts"))
import tally  # noqa: E402


def bash(script, **environment):
    done = subprocess.run(["bash", "-uc", f'TOP="{TOP}"; . "$TOP/scripts/common.sh"; {script}'], check=False,
                          capture_output=True, text=True, env=os.environ | {"BIHUAN_LANG": "en"} | environment)
    return done.returncode, done.stdout + done.stderr


def package_rows():
    lines = (TOP / "scripts/packages.txt").read_text(encoding="utf-8").splitlines()
    return [[field.strip() for field in line.split("|")] for line in lines if line and not line.startswith("#")]


class Packages(unittest.TestCase):
    def test_rows(self):
        rows = package_rows()
        self.assertGreater(len(rows), 20)
        names = [row[0].split("=")[0] for row in rows]
        self.assertEqual(len(names), len(set(names)))
        for row in rows:
            self.assertEqual(len(row), 3, row)
            self.assertIn(row[1], {"build", "use", "test", "deep"})
            self.assertTrue(row[2])

    def test_each_is_explained(self):
        text = (TOP / "docs/dependencies.md").read_text(encoding="utf-8")
        self.assertEqual([row[0] for row in package_rows() if f"`{row[0].split('=')[0]}`" not in text], [])

    def test_build_packages_are_listed_by_time(self):
        code, out = bash("packages_for build")
        self.assertEqual(code, 0)
        self.assertEqual(out.split(), [row[0] for row in package_rows() if row[1] == "build"])
        self.assertEqual(bash("packages_for never")[1], "")

    def test_missing(self):
        code, out = bash("missing_packages bash no-such-package=bash no-such-package other-package=no-such-command")
        self.assertEqual((code, out.split()), (0, ["no-such-package", "other-package"]))

    def test_nothing_missing_asks_nobody(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "scripts").mkdir()
            Path(folder, "scripts/packages.txt").write_text("bash | build | the shell\n", encoding="utf-8")
            code, out = bash(f'TOP={folder}; apt-get() {{ echo asked; return 9; }}; install_packages build')
        self.assertEqual((code, out.strip()), (0, "all packages are there"))

    def test_a_failed_installation_is_a_failure(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "scripts").mkdir()
            Path(folder, "scripts/packages.txt").write_text("no-such-package | build | nothing\n", encoding="utf-8")
            code, out = bash(f'TOP={folder}; as_root() {{ echo "asked: $*"; return 9; }}; install_packages build')
        self.assertEqual(code, 9)
        self.assertIn("installing: no-such-package", out)
        self.assertIn("asked: apt-get", out)


class Messages(unittest.TestCase):
    def test_language_follows_the_locale(self):
        for locale, word in (("zh_CN.UTF-8", "是"), ("C.UTF-8", "yes"), ("en_GB.UTF-8", "yes")):
            self.assertEqual(bash("say 是 yes", BIHUAN_LANG="", LC_ALL="", LC_MESSAGES="", LANG=locale)[1].strip(), word)

    def test_a_step_tells_its_seconds_and_keeps_the_exit_code(self):
        code, out = bash("step 名 name sh -c 'exit 7'")
        self.assertEqual(code, 7)
        self.assertRegex(out, r"(?s)==> name\n.*name: failed \(7\) \d+ s\n")
        code, out = bash("step 名 name true")
        self.assertEqual(code, 0)
        self.assertRegex(out, r"==> name\n +name: \d+ s\n")

    def test_help_and_unknown_words(self):
        for script in ("run", "test"):
            done = subprocess.run([TOP / script, "--help"], capture_output=True, text=True, check=True)
            self.assertIn(f"Usage: ./{script}", done.stdout)
            done = subprocess.run([TOP / script, "--nonsense"], capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 1)
            self.assertIn("--nonsense", done.stderr)

    def test_continuous_integration_runs_the_same_command(self):
        self.assertIn("./test", (TOP / ".ci/run").read_text(encoding="utf-8"))


GOOGLE_TEST = """<testsuites><testsuite name="A">
<testcase name="one" status="run" result="completed" classname="A"/>
<testcase name="two" status="run" result="completed" classname="A">{two}</testcase>
<testcase name="three" status="run" result="skipped" classname="A"/>
<testcase name="four" status="notrun" result="suppressed" classname="A"/>
</testsuite></testsuites>"""


class ClosingLines(unittest.TestCase):
    def closing(self, tests, cases=None, steps=()):
        with tempfile.TemporaryDirectory() as folder:
            rows = "".join(f'<testcase name="{name}" status="{status}"/>' for name, status in tests.items())
            Path(folder, "dev.ctest.xml").write_text(f"<testsuite>{rows}</testsuite>", encoding="utf-8")
            Path(folder, "dev").mkdir()
            for name, text in (cases or {}).items():
                Path(folder, "dev", f"test_{name}.xml").write_text(text, encoding="utf-8")
            done = subprocess.run([sys.executable, "-B", tally.__file__, folder, *steps], capture_output=True,
                                  text=True, check=False)
        return done.returncode, done.stdout.splitlines()

    def test_counts_cases(self):
        code, lines = self.closing({"room": "run", "arrows": "run", "absent": "notrun"},
                                   {"room": GOOGLE_TEST.format(two="")})
        self.assertEqual((code, lines[-1]), (0, "3 passed, 0 failed"))
        self.assertEqual(lines[:-1], ["skipped:", "  dev: absent", "  dev: room A.three"])

    def test_a_failed_case(self):
        code, lines = self.closing({"room": "fail"}, {"room": GOOGLE_TEST.format(two='<failure message="x"/>')})
        self.assertEqual((code, lines[-1]), (1, "1 passed, 1 failed"))
        self.assertIn("  dev: room A.two", lines)

    def test_a_crash_after_good_cases(self):
        code, lines = self.closing({"room": "fail"}, {"room": GOOGLE_TEST.format(two="")})
        self.assertEqual((code, lines[-1]), (1, "2 passed, 1 failed"))

    def test_a_crash_without_cases(self):
        self.assertEqual(self.closing({"room": "fail"}), (1, ["failed:", "  dev: room", "0 passed, 1 failed"]))

    def test_a_failed_step(self):
        code, lines = self.closing({"arrows": "run"}, steps=["build (dev)"])
        self.assertEqual((code, lines[-1]), (1, "1 passed, 1 failed"))

    def test_nothing_ran(self):
        self.assertEqual(self.closing({})[1][-1], "0 passed, 1 failed")


if __name__ == "__main__":
    unittest.main()
