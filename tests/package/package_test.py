#!/usr/bin/env python3
"""`cmake --install` and `cpack -G DEB` give a program that runs from where they put it."""
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

BUILD = Path(os.environ["BIHUAN_BUILD"])
TOP = Path(__file__).resolve().parents[2]
SAMPLE = TOP / "data/qinghe/tasks-2025.txt"


def run(*command, **options):
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True, **options).stdout


class Package(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def assert_works(self, root):
        program = root / "bin/bihuan"
        self.assertIn("bihuan", run(program, "--version"))
        self.assertIn("智能农机产业营业收入", run(program, "extract", SAMPLE, "--format", "jsonl"))
        self.assertTrue((root / "share/doc/bihuan/copyright").exists())
        self.assertTrue((root / "share/doc/bihuan/examples/qinghe/plan-2024.txt").exists())
        self.assertTrue(list((root / "share/doc/bihuan/formats").glob("*.json")))
        self.assertIn("bihuan", (root / "share/man/man1/bihuan.1").read_text(encoding="utf-8"))
        self.assertTrue((root / "share/bash-completion/completions/bihuan").exists())
        if (TOP / "web/dist/index.html").exists():
            app = root / "share/bihuan/web"
            self.assertTrue((app / "index.html").exists())
            self.assertIn(f'files = "{app}"\n', run(program, "config", "check", "--data", root))

    def test_install(self):
        run("cmake", "--install", BUILD, "--prefix", self.folder)
        self.assert_works(self.folder)

    @unittest.skipUnless(shutil.which("dpkg-deb") and shutil.which("dpkg-shlibdeps"), "no dpkg here")
    def test_debian_package(self):
        run("cpack", "-G", "DEB", "-D", "CPACK_DEBIAN_COMPRESSION_TYPE=zstd", "--config", BUILD / "CPackConfig.cmake", "-B", self.folder)
        packages = list(self.folder.glob("bihuan_*.deb"))
        self.assertEqual(len(packages), 1)
        fields = dict(re.findall(r"^ ?([A-Z][\w-]+): (.*)$", run("dpkg-deb", "-f", packages[0]), re.MULTILINE))
        self.assertEqual(fields["Package"], "bihuan")
        for library in ("libicu72", "libzip4", "libpugixml1v5", "libgumbo1", "libc6"):
            self.assertIn(library, fields["Depends"])
        self.assertEqual(fields["Recommends"], "poppler-utils, poppler-data")
        self.assertEqual(fields["Suggests"], "libreoffice-writer-nogui")
        run("dpkg-deb", "-x", packages[0], self.folder / "root")
        self.assert_works(self.folder / "root/usr")


if __name__ == "__main__":
    unittest.main()
