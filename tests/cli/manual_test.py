"""The manual page and the completions know every verb and option that --help shows, and no other."""
import functools
import re
import shutil
import subprocess
import unittest

from program import PROGRAM, SOURCE, run

SHARE = SOURCE / "share"


@functools.cache
def help_of(*verb):
    return run(*verb, "--help").stdout.decode()


def verbs():
    blocks = help_of().split("Verbs")[1:]
    return [line.split()[0] for block in blocks for line in block.split("\n\n")[0].splitlines()[1:]]


def forms(verb):
    """The sub-words of a verb of the ledger."""
    return re.findall(rf"^  bihuan {verb} ([a-z]+) ", help_of(verb), re.MULTILINE)


def options(*verb):
    block = help_of(*verb).split("Options:\n")[1].split("\n\n")[0]
    return set(re.findall(r"^ +(?:-\w, )?(--[a-z-]+)", block, re.MULTILINE))


class Manual(unittest.TestCase):
    def test_manual_page_tells_every_verb_and_option(self):
        page = (SHARE / "bihuan.1").read_text()
        self.assertEqual(re.findall(r"^\.It Cm (\w+)$", page, re.MULTILINE), verbs())
        told = {"--" + name for name in re.findall(r"Fl -([a-z-]+)", page.split(".Sh OPTIONS")[1])}
        self.assertEqual(told, set().union(*(options(verb) for verb in verbs())))

    @unittest.skipUnless(shutil.which("groff"), "groff is not installed")
    def test_manual_page_tells_every_form(self):
        page = (SHARE / "bihuan.1").read_text()
        for verb in verbs():
            told = re.search(rf"^\.It Cm {verb}\n((?:(?!\.It|\.El).*\n)*)", page, re.MULTILINE).group(1)
            self.assertEqual(re.findall(rf"^\.Cm {verb} (\w+)", told, re.MULTILINE), forms(verb), verb)

    def test_manual_page_has_no_faults(self):
        process = subprocess.run(["groff", "-mdoc", "-Tutf8", "-ww", str(SHARE / "bihuan.1")], capture_output=True,
                                 check=True)
        self.assertEqual(process.stderr, b"")

    def test_help_fits_a_terminal(self):
        for verb in verbs():
            for line in help_of(verb).splitlines():
                self.assertLessEqual(len(line), 110, line)

    def complete(self, *words):
        script = (f'source {SHARE / "bihuan.bash"}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _bihuan; '
                  'printf "%s\\n" "${COMPREPLY[@]}"')
        process = subprocess.run(["bash", "-c", script, "bash", PROGRAM, *words], capture_output=True, text=True,
                                 check=True)
        return process.stdout.split()

    def test_bash_completion(self):
        self.assertEqual(set(self.complete("")) - {"help", "--help", "--version", "--lang"}, set(verbs()))
        self.assertEqual(self.complete("extract", "--format", "j"), ["jsonl"])
        self.assertEqual(self.complete("rec"), ["reconcile"])
        self.assertEqual(self.complete("org", "list", "--format", "j"), ["json", "jsonl"])
        for verb in verbs():
            self.assertEqual(set(self.complete(verb, "--")), options(verb), verb)
            if forms(verb):
                self.assertEqual(self.complete(verb, ""), forms(verb), verb)
                self.assertEqual(set(self.complete(verb, forms(verb)[0], "--")), options(verb, forms(verb)[0]), verb)

    @unittest.skipUnless(shutil.which("zsh"), "zsh is not installed")
    def test_zsh_completion_gives_the_same(self):
        """With zsh's completion functions replaced by ones that print what they were given."""
        script = ('_describe() { print -l -- "${(@)${(P)4}%%:*}"; }; _values() { :; }; '
                  '_arguments() { print -l -- "${(@)${(@)@%%\\[*}#\\*}"; }; '
                  'words=("$@"); CURRENT=$#; source ' + str(SHARE / "_bihuan"))

        def complete(*words):
            process = subprocess.run(["zsh", "-f", "-c", script, "zsh", PROGRAM, *words], capture_output=True, text=True,
                                     check=True)
            return process.stdout.split()
        self.assertEqual(complete(""), verbs())
        for verb in verbs():
            self.assertEqual({word for word in complete(verb, "--") if word.startswith("--")}, options(verb), verb)


if __name__ == "__main__":
    unittest.main()
