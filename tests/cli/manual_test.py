"""The manual page and the completions know every verb and option that --help shows, and no other."""
import re
import shutil
import subprocess
import unittest

from program import SOURCE, run

SHARE = SOURCE / "share"


def verbs():
    block = run("--help").stdout.decode().split("Verbs:\n")[1].split("\n\n")[0]
    return [line.split()[0] for line in block.splitlines()]


def options(verb):
    block = run(verb, "--help").stdout.decode().split("Options:\n")[1].split("\n\n")[0]
    return set(re.findall(r"^ +(?:-\w, )?(--[a-z-]+)", block, re.MULTILINE))


class Manual(unittest.TestCase):
    def test_manual_page_tells_every_verb_and_option(self):
        page = (SHARE / "bihuan.1").read_text()
        self.assertEqual(re.findall(r"^\.It Cm (\w+)$", page, re.MULTILINE), verbs())
        told = {"--" + name for name in re.findall(r"Fl -([a-z-]+)", page.split(".Sh OPTIONS")[1])}
        self.assertEqual(told - {"--version"}, set().union(*(options(verb) for verb in verbs())))

    @unittest.skipUnless(shutil.which("groff"), "groff is not installed")
    def test_manual_page_has_no_faults(self):
        process = subprocess.run(["groff", "-mdoc", "-Tutf8", "-ww", str(SHARE / "bihuan.1")], capture_output=True,
                                 check=True)
        self.assertEqual(process.stderr, b"")

    def test_help_fits_a_terminal(self):
        for verb in verbs():
            for line in run(verb, "--help").stdout.decode().splitlines():
                self.assertLessEqual(len(line), 110, line)

    def complete(self, *words):
        script = (f'source {SHARE / "bihuan.bash"}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _bihuan; '
                  'printf "%s\\n" "${COMPREPLY[@]}"')
        process = subprocess.run(["bash", "-c", script, "bash", "bihuan", *words], capture_output=True, text=True,
                                 check=True)
        return process.stdout.split()

    def test_bash_completion(self):
        self.assertEqual(set(self.complete("")) - {"help", "--help", "--version", "--lang"}, set(verbs()))
        self.assertEqual(self.complete("extract", "--format", "j"), ["jsonl"])
        self.assertEqual(self.complete("rec"), ["reconcile"])
        for verb in verbs():
            self.assertEqual(set(self.complete(verb, "--")), options(verb), verb)

    def test_zsh_completion_names_the_same(self):
        script = (SHARE / "_bihuan").read_text()
        self.assertEqual(re.findall(r"^ +'(\w+):", script, re.MULTILINE), verbs())
        every = set().union(*(options(verb) for verb in verbs()))
        self.assertEqual(set(re.findall(r"--[a-z-]+", script)) - {"--version"}, every)


if __name__ == "__main__":
    unittest.main()
