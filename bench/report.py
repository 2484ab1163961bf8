#!/usr/bin/env python3
"""Runs the benchmarks and measures the program from outside; prints rates and, beside them, ratios.

A rate is good to a third on a shared machine; a ratio of two figures of one run is steadier. The base of a benchmark
program's ratios is its case named …decode…, else its first. Exit code 1: a benchmark found its answer wrong.
"""
import argparse
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
SAMPLES = [TOP / f"data/qinghe/{name}.txt" for name in ("plan-2024", "report-2025", "tasks-2025")]


def benchmarks(program, pattern):
    done = subprocess.run([program, "--benchmark_format=json", f"--benchmark_filter={pattern}"],
                          capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print(done.stderr, file=sys.stderr)
        return None
    return json.loads(done.stdout)["benchmarks"] if done.stdout.strip() else []


def show_benchmarks(programs, pattern):
    well = True
    for program in programs:
        rows = benchmarks(program, pattern)
        if rows is None:
            well = False
            continue
        rated = [row for row in rows if "bytes_per_second" in row]
        base = next((row for row in rated if "decode" in row["name"].lower()), rated[0] if rated else None)
        print(f"{Path(program).name}" + (f"  (1.00 = {base['name']})" if base else ""))
        for row in rows:
            if row.get("error_occurred"):
                print(f"  {row['name']:<40} {row['error_message']}")
                well = False
            elif row in rated:
                rate = row["bytes_per_second"]
                print(f"  {row['name']:<40} {rate / 1e6:9.1f} MB/s  {rate / base['bytes_per_second']:6.2f}")
            elif "ratio" in row:
                figures = ", ".join(f"{name} {figure:.1f}" for name, figure in sorted(row.items())
                                    if name.endswith(("_us", "_ms")) or name == "megabytes")
                print(f"  {row['name']:<40} ratio {row['ratio']:.2f}  ({figures})")
            else:
                print(f"  {row['name']:<40} {row['real_time']:9.1f} {row['time_unit']}")
    return well


def seconds_of(command, runs):
    """Median wall time."""
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def peak_kilobytes(command):
    """Peak resident memory of one command, in a child of its own so that no other run counts."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        os.write(writer, str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss).encode())
        os._exit(0)
    os.waitpid(child, 0)
    return int(os.read(reader, 32))


def show_program(program):
    text = "".join(path.read_text(encoding="utf-8") for path in SAMPLES)
    with tempfile.TemporaryDirectory() as folder:
        one = Path(folder, "forty-kilobytes.txt")
        one.write_bytes((text * 4).encode("utf-8")[:40_000].decode("utf-8", "ignore").encode("utf-8"))
        start = seconds_of([program, "--version"], 20)
        cold = seconds_of([program, "extract", one, "--format", "jsonl"], 20)
        print(f"one run on 40 KB: {cold * 1e3:.1f} ms, of which {start * 1e3:.1f} ms for a program that does nothing")

        files = []
        for i in range(400):
            files.append(Path(folder, f"{i}.txt"))
            files[-1].write_text(text, encoding="utf-8")
        command = [program, "extract", *files, "--format", "jsonl", "--jobs"]
        cores = len(os.sched_getaffinity(0))
        single, many = seconds_of([*command, "1"], 3), seconds_of([*command, str(cores)], 3)
        size = sum(path.stat().st_size for path in files)
        print(f"400 files, {size / 1e6:.1f} MB: {size / single / 1e6:.1f} MB/s with --jobs 1, "
              f"{single / many:.2f} times that with --jobs {cores}")
        few = peak_kilobytes([program, "extract", *files[:20], "--format", "jsonl"])
        all_files = peak_kilobytes([program, "extract", *files, "--format", "jsonl"])
        print(f"peak memory: {few / 1024:.0f} MB over 20 files, {all_files / few:.2f} times that over 400")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--filter", default=".")
    parser.add_argument("benchmarks", nargs="*")
    arguments = parser.parse_args()
    well = show_benchmarks([path for path in arguments.benchmarks if not re.search(r"\*", path)], arguments.filter)
    show_program(arguments.program)
    sys.exit(0 if well else 1)


if __name__ == "__main__":
    main()
