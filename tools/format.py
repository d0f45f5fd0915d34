#!/usr/bin/env python3
# format.py: lays the C files out as uncrustify.cfg says
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rewrites every .c file of src, tests and tools; with --check only says which would change.

Headers are left alone: their columns are aligned by hand, across declarations.
"""

import argparse
import difflib
import pathlib
import re
import subprocess
import sys

FOLDERS = ('src', 'tests', 'tools')

# Uncrustify takes the dashes of a quark's name for subtractions.
QUARK = re.compile(r'^((?:static )?G_DEFINE_QUARK \()([^,]*)', re.MULTILINE)


def lay_out(root, text):
    result = subprocess.run(['uncrustify', '-q', '-l', 'C', '-c', root / 'uncrustify.cfg'],
                            input=text, capture_output=True, text=True, check=True).stdout
    return QUARK.sub(lambda match: match.group(1) + match.group(2).replace(' - ', '-'), result)


def show_difference(path, before, after):
    lines = difflib.unified_diff(before.splitlines(True), after.splitlines(True), str(path), 'laid out', n=1)
    sys.stdout.writelines(lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--check', action='store_true', help='change nothing, leave with 1 if something would change')
    parser.add_argument('root', type=pathlib.Path)
    parser.add_argument('files', type=pathlib.Path, nargs='*')
    arguments = parser.parse_args()

    files = arguments.files
    if not files:
        files = sorted(path for folder in FOLDERS for path in (arguments.root / folder).rglob('*.c'))

    n_changed = 0
    for path in files:
        before = path.read_text(encoding='utf-8')
        after = lay_out(arguments.root, before)
        if before == after:
            continue
        n_changed += 1
        if arguments.check:
            show_difference(path, before, after)
        else:
            path.write_text(after, encoding='utf-8')
            print(path)

    print(f'{len(files)} files, {n_changed} {"would change" if arguments.check else "changed"}')
    return 1 if arguments.check and n_changed else 0


if __name__ == '__main__':
    sys.exit(main())
