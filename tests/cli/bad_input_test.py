"""Bad input and bad output from the command line: one line names file and cause, the other files are processed,
nothing half-written stays."""
import io
import os
import stat
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

from program import FILES, PROGRAM, run

GOOD = FILES / "plan.txt"


def a_docx():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
                         'content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxml'
                         'formats-officedocument.wordprocessingml.document.main+xml"/></Types>')
        archive.writestr("word/document.xml", "<w:document>" + "".join(
            f"<w:p><w:r><w:t>{os.urandom(30).hex()}</w:t></w:r></w:p>" for _ in range(200)) + "</w:document>")
    return out.getvalue()


class BadInput(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content)
        return path

    def refuses(self, path, cause, **options):
        """Told in one line with name and cause, and a good file beside it is still processed."""
        process = run("outline", "--format", "jsonl", path, GOOD, **options)
        self.assertEqual(process.returncode, 1, process)
        errors = process.stderr.decode().splitlines()
        self.assertEqual(len(errors), 1, errors)
        self.assertTrue(errors[0].startswith(f"bihuan: {path}: "), errors)
        self.assertIn(cause, errors[0])
        self.assertEqual(process.stdout.count(b"\n"), 2)
        chinese = run("outline", path, "--lang", "zh", **options)
        self.assertEqual(chinese.returncode, 1)
        self.assertTrue(chinese.stderr.decode().startswith(f"bihuan: {path}："), chinese.stderr)

    def test_files(self):
        self.refuses(self.folder / "missing.txt", "no such file")
        self.refuses(self.file("empty.txt", b""), "holds no text")
        self.refuses(self.file("binary.txt", bytes(range(256)) * 64), "not a document")
        self.refuses(self.file("cut.docx", a_docx()[:4000]), "damaged")
        self.refuses(self.file("cut.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog"), "damaged")
        self.refuses(self.file("other.zip", b"PK\x03\x04" + bytes(50)), "")
        self.refuses(Path("/dev/null"), "not a regular file")

    def test_name_with_controls_stays_one_line(self):
        process = run("outline", "no\nsuch\x1b[31m.txt")
        self.assertEqual(process.stderr.count(b"\n"), 1)
        self.assertNotIn(b"\x1b", process.stderr)

    @unittest.skipIf(os.geteuid() == 0 and not Path("/usr/bin/setpriv").exists(), "root reads everything")
    def test_unreadable(self):
        path = self.file("secret.txt", GOOD.read_bytes())
        path.chmod(0)
        self.folder.chmod(0o755)
        command = [PROGRAM, "outline", str(path), str(GOOD)]
        if os.geteuid() == 0:
            command = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", *command]
        process = subprocess.run(command, capture_output=True, env={"LC_ALL": "C", "PATH": os.environ["PATH"]}, check=False)
        if b"setpriv" in process.stderr or b"xec" in process.stderr:
            self.skipTest("the program can't be run as another user here")
        self.assertEqual(process.returncode, 1)
        self.assertIn(b"secret.txt: permission denied", process.stderr)

    def test_folders(self):
        self.assertIn(b"no readable document", run("outline", self.folder).stderr)
        inner = self.folder / "b"
        inner.mkdir()
        for path in (inner / "2.txt", inner / "1.md", self.folder / "c.txt", self.folder / ".hidden.txt",
                     self.folder / "picture.png"):
            path.write_bytes(GOOD.read_bytes())
        (inner / "loop").symlink_to(self.folder)
        process = run("about", self.folder, "--format", "csv", "--no-bom")
        self.assertEqual(process.returncode, 0, process.stderr)
        names = [line.split(",")[0] for line in process.stdout.decode().splitlines()[1:]]
        self.assertEqual(names, [f"{inner}/1.md", f"{inner}/2.txt", f"{self.folder}/c.txt"])

    def test_folder_where_a_file_belongs(self):
        process = run("reconcile", self.folder, GOOD)
        self.assertEqual(process.returncode, 1)
        self.assertIn(b"not a regular file", process.stderr)

    def test_standard_input(self):
        process = run("extract", "-", GOOD, stdin=bytes(range(256)) * 9)
        self.assertEqual(process.returncode, 1)
        self.assertTrue(process.stderr.startswith(b"bihuan: -: "), process.stderr)
        self.assertIn("地区生产总值".encode(), process.stdout)

    def test_order_and_answer_do_not_depend_on_jobs(self):
        words = [GOOD, self.file("bad.txt", b""), FILES / "report.txt", FILES / "tasks.txt"] * 25
        one = run("extract", "--format", "jsonl", "--jobs", "1", *words)
        many = run("extract", "--format", "jsonl", "--jobs", "7", *words)
        self.assertEqual((one.returncode, one.stdout, one.stderr), (many.returncode, many.stdout, many.stderr))
        self.assertEqual(one.stderr.count(b"\n"), 25)


class Output(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def test_closed_pipe_ends_quietly(self):
        process = subprocess.Popen([PROGRAM, "text", "--raw", *[str(GOOD)] * 3000], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE)
        self.assertTrue(process.stdout.readline())
        process.stdout.close()
        errors = process.stderr.read()
        process.stderr.close()
        self.assertEqual((process.wait(timeout=60), errors), (0, b""))

    @unittest.skipUnless(Path("/dev/full").exists(), "no /dev/full here")
    def test_full_disk(self):
        with open("/dev/full", "wb") as full:
            process = subprocess.run([PROGRAM, "text", str(GOOD)], stdout=full, stderr=subprocess.PIPE,
                                     env={"LC_ALL": "C"}, check=False)
        self.assertEqual(process.returncode, 3)
        self.assertEqual(process.stderr, b"bihuan: -: cannot write (No space left on device)\n")
        self.assertEqual(run("text", GOOD, "-o", "/dev/full").returncode, 3)

    def test_a_file_is_replaced_only_when_complete(self):
        target = self.folder / "out.csv"
        target.write_text("the old one")
        target.chmod(0o640)
        self.assertEqual(run("extract", self.folder / "missing", "-o", target).returncode, 1)
        self.assertEqual(target.read_text(), "the old one")
        self.assertEqual(run("extract", GOOD, "--format", "csv", "-o", target).returncode, 0)
        self.assertTrue(target.read_bytes().startswith(b"\xef\xbb\xbf"))
        self.assertEqual(stat.S_IMODE(target.stat().st_mode), 0o640)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["out.csv"])

    def test_a_link_stays_a_link(self):
        target = self.folder / "real.txt"
        target.write_text("")
        (self.folder / "link.txt").symlink_to(target)
        self.assertEqual(run("text", GOOD, "-o", self.folder / "link.txt").returncode, 0)
        self.assertTrue((self.folder / "link.txt").is_symlink())
        self.assertGreater(target.stat().st_size, 0)

    def sheets(self, data):
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            self.assertIsNone(book.testzip())
            return {name: book.read(name).decode() for name in book.namelist()}

    def test_workbook(self):
        target = self.folder / "out.xlsx"
        self.assertEqual(run("extract", GOOD, FILES / "report.txt", "--format", "xlsx", "-o", target).returncode, 0)
        parts = self.sheets(target.read_bytes())
        sheet = parts["xl/worksheets/sheet1.xml"]
        self.assertEqual(sheet.count("<row "), 1 + 6 + 9)
        self.assertIn('state="frozen"', sheet)
        self.assertIn("<autoFilter ", sheet)
        self.assertIn("<v>520000000</v>", sheet)  # 5.2亿斤 as a number
        piped = run("extract", GOOD, "--format", "xlsx")
        self.assertEqual(piped.returncode, 0)
        self.assertEqual(self.sheets(piped.stdout)["xl/worksheets/sheet1.xml"].count("<row "), 1 + 6)

    def test_workbook_of_a_comparison_links_to_its_sources(self):
        target = self.folder / "out.xlsx"
        self.assertEqual(run("compare", FILES, "--format", "xlsx", "-o", target).returncode, 0)
        parts = self.sheets(target.read_bytes())
        self.assertIn('name="Sources"', parts["xl/workbook.xml"])
        self.assertIn("Sources", parts["xl/worksheets/sheet1.xml"])
        self.assertIn("xl/worksheets/sheet2.xml", parts)

    def test_page(self):
        target = self.folder / "out.html"
        self.assertEqual(run("report", GOOD, FILES / "report.txt", "-o", target).returncode, 0)
        self.assertIn("地区生产总值", target.read_text())


if __name__ == "__main__":
    sys.exit(unittest.main())
