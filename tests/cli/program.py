"""Runs the program under test: BIHUAN_PROGRAM, with a fixed environment."""
import os
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parents[1]
FILES = HERE / "files"
PROGRAM = os.environ.get("BIHUAN_PROGRAM", str(SOURCE / "build" / "dev" / "bihuan"))


def run(*words, stdin=b"", cwd=FILES, timeout=120, **environment):
    """The finished process; stdout and stderr are bytes. English messages, no terminal, no COLUMNS."""
    settings = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8", "HOME": os.environ.get("HOME", "/")}
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "TMPDIR"):
        if name in os.environ:
            settings[name] = os.environ[name]
    settings.update(environment)
    return subprocess.run([PROGRAM, *map(str, words)], input=stdin, capture_output=True, cwd=cwd, env=settings,
                          timeout=timeout, check=False)
