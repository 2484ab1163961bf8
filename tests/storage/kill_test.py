#!/usr/bin/env python3
"""kill -9 in the middle of writing: kill_test.py sqlite|postgres [SEED]

A process does actions of app/ one after the other and says when each has returned; at random moments it is killed,
a hundred times. Afterwards every acknowledged action is there, none by half, and the journal verifies. On PostgreSQL
the server is also stopped at once (as by a crash) under it, and started again.
"""
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

import private_postgres

KILLS = 110
CRASHES = 4  # of the server, which then takes seconds to start
CHECK_EVERY = 10
LONGEST = 0.08  # seconds from the first acknowledgement to the kill
WRITER = os.path.join(os.environ["BIHUAN_BUILD"], "kill_writer")


def writer(what, *where, **streams):
    return subprocess.Popen([WRITER, what, *where], text=True, **streams)


def acknowledged(process, first):
    """What it said before its end; a line that was cut off was not said."""
    lines = (first + process.stdout.read()).splitlines(keepends=True)
    return [line for line in lines if line.endswith("\n")]


def kill_once(where, pause):
    process = writer("write", *where, stdout=subprocess.PIPE)
    first = process.stdout.readline()
    time.sleep(pause)
    process.kill()
    said = acknowledged(process, first)
    code = process.wait()
    assert code == -signal.SIGKILL, f"the writer ended by itself: {code}"
    return said


def crash_once(where, pause, server):
    process = writer("write", *where, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    first = process.stdout.readline()
    time.sleep(pause)
    server.stop(signal.SIGQUIT)
    said = acknowledged(process, first)
    error = process.stderr.read()
    code = process.wait()
    assert code == 3 and "cannot open the database" in error, f"{code} {error}"
    server.start()
    return said


def check(where, said):
    process = writer("check", *where, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    found, faults = process.communicate("".join(said))
    assert process.returncode == 0, f"check: {process.returncode}\n{faults}"
    return found.strip()


def run(where, seed, server=None):
    chance = random.Random(seed)
    assert writer("setup", *where).wait() == 0, "setup"
    said = []
    for number in range(KILLS):
        said += kill_once(where, chance.uniform(0, LONGEST))
        if server and number % (KILLS // CRASHES) == 0:
            said += crash_once(where, chance.uniform(0, LONGEST), server)
        if number % CHECK_EVERY == 0:
            check(where, said)
    print(f"seed {seed}: {KILLS} kills, {len(said)} acknowledged; {check(where, said)}")
    assert len(said) > KILLS, "hardly anything was written"


def main(backend, seed):
    begin = time.monotonic()
    if backend == "sqlite":
        with tempfile.TemporaryDirectory(prefix="bihuan-kill-") as folder:
            run((backend, os.path.join(folder, "bihuan.db")), seed)
    elif not private_postgres.programs():
        print("skipped: no PostgreSQL here")
        return 77
    else:
        with private_postgres.PrivatePostgres() as server:
            run((backend, server.address()), seed, server)
    print(f"{time.monotonic() - begin:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else str(random.randrange(1 << 32))))
