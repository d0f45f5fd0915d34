#!/usr/bin/env python3
# lengths.py: no function of more than 60 lines, no file of more than 700
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later

from lint import Case, Finding, main, without_strings

MOST_IN_FUNCTION = 60
MOST_IN_FILE = 700


def functions(text):
    """Pairs of first line and length. The braces of a function stand in the first column, and
    what closes a structure or a table there has a semicolon or a name behind it."""
    opened = None
    for number, line in enumerate(without_strings(text).splitlines(), 1):
        if line.rstrip() == '{':
            opened = number
        elif line.startswith('}') and opened:
            if line.rstrip() == '}':
                yield opened, number - opened - 1
            opened = None


def check(tree):
    for path in tree.files('src', suffixes={'.c', '.h'}):
        text = tree.read(path)
        n_lines = len(text.splitlines())
        if n_lines > MOST_IN_FILE:
            yield Finding(path, 1, f'the file has {n_lines} lines, {MOST_IN_FILE} are the most: look for the second idea in it')

        for line, length in functions(text):
            if length > MOST_IN_FUNCTION:
                yield Finding(path, line, f'the function has {length} lines, {MOST_IN_FUNCTION} are the most')


def function_of(n_lines):
    return 'int\nf (void)\n{\n' + '  g ();\n' * n_lines + '}\n'


CASES = [
    Case('sixty lines', {'src/base/a.c': function_of(60)}),
    Case('sixty-one', {'src/base/a.c': function_of(61)}, 'src/base/a.c:3: the function has 61 lines'),
    Case('a table is no function', {'src/base/a.c': 'static const int t[] =\n{\n' + '  1,\n' * 100 + '};\n'}),
    Case('a structure is none', {'src/base/a.h': 'typedef struct\n{\n' + '  int a;\n' * 100 + '} A;\n'}),
    Case('a brace in a string', {'src/base/a.c': function_of(30) + 'char *s = "\\\n{";\n' + function_of(40)}),
    Case('a long file', {'src/base/a.c': '\n' * 701}, 'the file has 701 lines'),
    Case('tests may be long', {'tests/base/test-a.c': '\n' * 701}),
]

if __name__ == '__main__':
    main(check, CASES)
