#!/usr/bin/env python3
"""The closing lines of ./test: tally.py RESULTS [FAILED_STEP…]

RESULTS holds PRESET.ctest.xml (ctest's own results) and PRESET/*.xml (a GoogleTest program's cases).
A program that left its cases counts by case, any other test as one, a failed step as one failure.
A program that failed without a failed case (a crash) is one failure too. Exit code 0: nothing failed.
"""
import sys
import xml.etree.ElementTree as xml
from pathlib import Path


def cases_of(file):
    """(passed, failed names, skipped names) of a GoogleTest program."""
    passed, failed, skipped = 0, [], []
    for suite in xml.parse(file).getroot().iter("testsuite"):
        for case in suite.iter("testcase"):
            name = f"{case.get('classname')}.{case.get('name')}"
            if case.find("failure") is not None:
                failed.append(name)
            elif case.get("result") == "skipped":
                skipped.append(name)
            elif case.get("status") == "run":
                passed += 1
    return passed, failed, skipped


def tally(results):
    passed, failed, skipped = 0, [], []
    for report in sorted(results.glob("*.ctest.xml")):
        preset = report.name.split(".")[0]
        for test in xml.parse(report).getroot().iter("testcase"):
            name = f"{preset}: {test.get('name')}"
            status = test.get("status")
            cases = results / preset / f"test_{test.get('name')}.xml"
            broken = status == "fail"
            if cases.exists():
                case_passed, case_failed, case_skipped = cases_of(cases)
                passed += case_passed
                failed += [f"{name} {case}" for case in case_failed]
                skipped += [f"{name} {case}" for case in case_skipped]
                if broken and not case_failed:
                    failed.append(f"{name} ended badly")
            elif broken:
                failed.append(name)
            elif status == "run":
                passed += 1
            else:
                skipped.append(name)
    return passed, failed, skipped


def main():
    passed, failed, skipped = tally(Path(sys.argv[1]))
    failed += [f"step: {name}" for name in sys.argv[2:]]
    if not passed and not failed:
        failed.append("no test ran")
    for title, names in (("skipped", skipped), ("failed", failed)):
        if names:
            print(f"{title}:")
        for name in sorted(names):
            print(f"  {name}")
    print(f"{passed} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
