#!/usr/bin/env python3
# heads.py: every source says at its top what it is for and under which licence
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later

import posixpath
import re

from lint import Case, Finding, main

SUFFIXES = {'.c', '.h', '.ui', '.sql', '.py', '.sh', '.css', '.mk'}
FOLDERS = ('src', 'data', 'tests', 'tools', 'dev', 'flatpak', '.ci')
LICENCE = 'SPDX-License-Identifier: GPL-3.0-or-later'
COPYRIGHT = re.compile(r'SPDX-FileCopyrightText: \d{4} \S')
N_LINES = 12


def is_source(path, text):
    suffix = posixpath.splitext(path)[1]
    if '/corpus/' in path or path.startswith('tests/fixtures/'):
        return False
    return suffix in SUFFIXES or (not suffix and text.startswith('#!'))


def check(tree):
    for path in tree.files(*FOLDERS):
        text = tree.read(path)
        if not is_source(path, text):
            continue

        head = '\n'.join(text.splitlines()[:N_LINES])
        name = re.escape(posixpath.basename(path))
        if not re.search(rf'(?<![\w-]){name}: \S', head):
            yield Finding(path, 1, f'the head says "{posixpath.basename(path)}: what it is for"')
        if not COPYRIGHT.search(head) or LICENCE not in head:
            yield Finding(path, 1, 'the SPDX lines are missing from the head')


HEAD = 'kith-date.c: calendar dates\n\nSPDX-FileCopyrightText: 2026 The Kith authors\n'

CASES = [
    Case('a full head', {'src/base/kith-date.c': f'/* {HEAD} {LICENCE} */\n'}),
    Case('no licence', {'src/base/kith-date.c': f'/* {HEAD} */\n'}, 'SPDX lines are missing'),
    Case('no purpose', {'src/base/kith-date.c': f'/* {HEAD.replace("kith-date.c", "kith-time.c")} {LICENCE} */\n'},
         'kith-date.c: what it is for'),
    Case('a script without a suffix', {'tests/with-display': '#!/bin/sh\ntrue\n'}, 'SPDX lines are missing'),
    Case('SQL', {'data/sql/0001.sql': 'CREATE TABLE store (id);\n'}, '0001.sql: what it is for'),
    Case('too far down', {'dev': '#!/bin/sh\n' + '\n' * N_LINES + HEAD + LICENCE}, 'SPDX lines are missing'),
    Case('inputs of fuzz targets are no sources', {'tests/fuzz/corpus/csv/a.py': 'x\n'}),
]

if __name__ == '__main__':
    main(check, CASES)
