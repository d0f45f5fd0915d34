#!/usr/bin/env python3
# sql.py: SQL stands in src/store and data/sql, and is never put together from pieces
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later

import re

from lint import Case, Finding, line_of, literals, main, without_comments

SQL = re.compile(r'\bSELECT\b|\bINSERT\s+(OR\s+\w+\s+)?INTO\b|\bREPLACE\s+INTO\b|\bUPDATE\s+\w+\s+SET\b'
                 r'|\bDELETE\s+FROM\b|\bPRAGMA\b|\bCREATE\s+(TABLE|INDEX|VIEW|TRIGGER|VIRTUAL)\b')
STORE = 'src/store/'
PUT_TOGETHER = re.compile(r'\b(?:g_strdup_printf|g_strdup_vprintf|g_string_(?:append_)?printf|g_strconcat|g_strjoin'
                          r'|g_string_append|g_snprintf|sqlite3_mprintf|sqlite3_snprintf)\s*\(')
DIRECT = re.compile(r'\bsqlite3_exec\s*\(\s*[^,]+,\s*([^,]+),')

# A pragma takes no parameters, so a number has to be written into its text; a number cannot
# carry SQL with it.
NUMBERS_ONLY = re.compile(r'PRAGMA [a-z_.]+ = %(u|d|" G_GU?INT(32|64)_FORMAT ")?$')

# The one function through which whole scripts (the schema steps, pragmas) reach the library.
MAY_EXECUTE_TEXT = {'src/store/kith-db-transaction.c'}


def arguments_after(code, start):
    """The text between the parenthesis that ends at start and the one that closes it."""
    depth = 1
    for offset in range(start, len(code)):
        depth += {'(': 1, ')': -1}.get(code[offset], 0)
        if depth == 0:
            return start, offset
    return start, len(code)


def check_outside(path, text):
    for literal in literals(text):
        if SQL.search(literal.text.replace('\\n', ' ')):
            yield Finding(path, literal.line, 'SQL belongs in src/store or data/sql')


def check_store(path, text):
    code = without_comments(text)
    with_sql = [literal for literal in literals(text) if SQL.search(literal.text)]

    for match in PUT_TOGETHER.finditer(code):
        start, end = arguments_after(code, match.end())
        for literal in with_sql:
            if start <= literal.start < end and not NUMBERS_ONLY.match(literal.text):
                yield Finding(path, literal.line, 'SQL is bound by parameters, never put together as text')

    for match in DIRECT.finditer(code):
        if not match.group(1).lstrip().startswith('"') and path not in MAY_EXECUTE_TEXT:
            yield Finding(path, line_of(code, match.start()), 'sqlite3_exec () takes a literal')


def check(tree):
    for path in tree.files('src', suffixes={'.c', '.h'}):
        text = tree.read(path)
        yield from check_store(path, text) if path.startswith(STORE) else check_outside(path, text)


CASES = [
    Case('in the store', {'src/store/kith-db.c': 'char *s = "SELECT 1";\n'}),
    Case('in the interface', {'src/ui/kith-window.c': '\nchar *s = "SELECT id "\n  "FROM child";\n'},
         'src/ui/kith-window.c:2: SQL belongs'),
    Case('over two literals', {'src/ctl/kith-check.c': 'f ("DELETE "\n   "FROM child");\n'}, 'SQL belongs'),
    Case('an update', {'src/model/kith-child.c': 'f ("UPDATE child SET name = :name");\n'}, 'SQL belongs'),
    Case('prose', {'src/ui/kith-window.c': 'f ("Select a school, or update the list");\n'}),
    Case('a comment', {'src/ui/kith-window.c': '/* "SELECT 1" */\n'}),
    Case('printed into', {'src/store/kith-db.c': 's = g_strdup_printf ("SELECT * FROM %s", table);\n'}, 'never put together'),
    Case('glued on', {'src/store/kith-db.c': 'g_string_append (sql, "DELETE FROM child");\n'}, 'never put together'),
    Case('a number into a pragma', {'src/store/kith-db.c': 's = g_strdup_printf ("PRAGMA user_version = %u", n);\n'}),
    Case('a name into a pragma', {'src/store/kith-db.c': 's = g_strdup_printf ("PRAGMA user_version = %s", n);\n'},
         'never put together'),
    Case('a literal executed', {'src/store/kith-audit.c': 'sqlite3_exec (db, "COMMIT", NULL, NULL, NULL);\n'}),
    Case('a variable executed', {'src/store/kith-audit.c': 'sqlite3_exec (db, text, NULL, NULL, NULL);\n'}, 'takes a literal'),
]

if __name__ == '__main__':
    main(check, CASES)
