#!/usr/bin/env python3
# totals.py: adds up what meson's test logs say
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names every test that did not pass, then prints the totals as the last line.

Leaves with 0 only if something passed and nothing failed.
"""

import argparse
import json
import os
import re
import sys

PASSED = {'OK', 'EXPECTEDFAIL'}
SKIPPED = {'SKIP'}
POINT = re.compile(r'^(not )?ok\b[^#\n]*(# *SKIP)?', re.IGNORECASE | re.MULTILINE)


def read_log(path):
    """Yields the tests of one run; a run that wrote no log had none."""
    if not os.path.exists(path):
        return
    with open(path, encoding='utf-8') as log:
        for line in log:
            if line.strip():
                yield json.loads(line)


def count_points(output):
    """How many single cases a TAP program reported, and how many of those it skipped."""
    points = list(POINT.finditer(output or ''))
    return len(points), sum(1 for point in points if point.group(2))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--broken', type=int, default=0, help='stages that failed before a test ran')
    parser.add_argument('logs', nargs='*')
    arguments = parser.parse_args()

    passed = skipped = points = skipped_points = 0
    failed = arguments.broken

    for path in arguments.logs:
        kind = os.path.basename(os.path.dirname(os.path.dirname(path)))
        for test in read_log(path):
            n_points, n_skipped = count_points(test.get('stdout'))
            points += n_points
            skipped_points += n_skipped
            if test['result'] in PASSED:
                passed += 1
            elif test['result'] in SKIPPED:
                skipped += 1
            else:
                failed += 1
                print(f'{test["result"]:12} {kind}: {test["name"]}')

    print(f'{points} single cases inside them, {skipped_points} of those skipped')
    print(f'{passed} passed, {failed} failed, {skipped} skipped')
    return 0 if passed > 0 and failed == 0 else 1


if __name__ == '__main__':
    sys.exit(main())
