#!/usr/bin/env python3
# assurance.py: puts what the tests measured beside what is promised
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: assurance.py names TABLE | assurance.py table TABLE LOG…

TABLE is docs/assurance.md. Its rows are "| number | promise | `test` `test-*` | figure |"; the
figures are written anew from meson's logs of one run or several, the newest last. A test says what it measured in lines of
the form "# figure 3: what was measured". Leaves with 0 only if every test named in the table ran
and none failed.
"""

import fnmatch
import json
import re
import sys

ROW = re.compile(r'^\| *(\d+) *\|([^|]*)\|([^|]*)\|[^|]*\|$')
NAME = re.compile(r'`([^`]+)`')
FIGURE = re.compile(r'^# figure (\d+): (.*)$', re.MULTILINE)
PASSED = {'OK', 'EXPECTEDFAIL'}


def read_tests(paths):
    """The tests by name, without the suites that meson puts in front."""
    tests = []
    for path in paths:
        with open(path, encoding='utf-8') as log:
            tests += [json.loads(line) for line in log if line.strip()]
    return {test['name'].split(' / ')[-1]: test for test in tests}


def names_in(text):
    return sorted({name for line in text.splitlines() if (row := ROW.match(line)) for name in NAME.findall(row[3])})


def cell_of(number, names, tests):
    """What a row's tests say, and whether all of it holds."""
    named = {name: tests[name] for pattern in names for name in sorted(fnmatch.filter(tests, pattern))}
    missing = [pattern for pattern in names if not fnmatch.filter(tests, pattern)]
    failed = [name for name, test in named.items() if test['result'] not in PASSED | {'SKIP'}]
    skipped = [name for name, test in named.items() if test['result'] == 'SKIP']
    figures = [figure.strip() for test in named.values() for row, figure in FIGURE.findall(test.get('stdout') or '')
               if int(row) == number]

    parts = [f'{len(named) - len(failed) - len(skipped)} of {len(named)} tests pass']
    parts += [f'failed: {name}' for name in failed]
    parts += [f'skipped: {name}' for name in skipped] + [f'not run: {name}' for name in missing]
    return '; '.join(parts + figures), not failed and not missing


def fill(text, tests):
    lines, holds = [], True
    for line in text.splitlines():
        if row := ROW.match(line):
            cell, row_holds = cell_of(int(row[1]), NAME.findall(row[3]), tests)
            line = f'| {row[1]} |{row[2]}|{row[3]}| {cell} |'
            holds = holds and row_holds
        lines.append(line)
    return '\n'.join(lines) + '\n', holds


def main():
    if len(sys.argv) < 3 or sys.argv[1] not in ('names', 'table'):
        print(__doc__, file=sys.stderr)
        return 2

    with open(sys.argv[2], encoding='utf-8') as table:
        text = table.read()
    if sys.argv[1] == 'names':
        print(*names_in(text))
        return 0

    text, holds = fill(text, read_tests(sys.argv[3:]))
    with open(sys.argv[2], 'w', encoding='utf-8') as table:
        table.write(text)
    print('\n'.join(line for line in text.splitlines() if line.startswith('|')))
    return 0 if holds else 1


if __name__ == '__main__':
    sys.exit(main())
