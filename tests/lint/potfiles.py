#!/usr/bin/env python3
# potfiles.py: po/POTFILES.in names exactly the files that have something to translate
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later

import re

from lint import Case, Finding, main, without_comments, without_strings

LISTS = ('po/POTFILES.in', 'po/POTFILES')
MARKED = re.compile(r'(?<!\w)(_|N_|C_|NC_|Q_|ngettext|g_dngettext|g_dpgettext2|g_dgettext|gettext)\s*\(\s*"')
TRANSLATABLE = re.compile(r'\btranslatable="(yes|true)"')
ALWAYS = ('.desktop.in', '.metainfo.xml.in', '.gschema.xml', '.gschema.xml.in')


def has_words(path, text):
    if path.endswith('.c'):
        # Strings are blanked so that a "_ (" inside one does not count; their quotes stay.
        return bool(MARKED.search(without_strings(without_comments(text))))
    if path.endswith('.ui'):
        return bool(TRANSLATABLE.search(text))
    return path.endswith(ALWAYS) and bool(text)


def check(tree):
    needed = {path for path in tree.files('src', 'data') if has_words(path, tree.read(path))}
    name = next((name for name in LISTS if tree.exists(name)), None)

    if name is None:
        if needed:
            yield Finding(LISTS[0], 1, f'is missing, and {len(needed)} files have something to translate')
        return

    listed = {}
    for number, line in enumerate(tree.read(name).splitlines(), 1):
        if line.strip() and not line.startswith('#'):
            listed[line.strip()] = number

    for path in sorted(needed - listed.keys()):
        yield Finding(name, 1, f'{path} has something to translate and is not listed')
    for path in sorted(listed.keys() - needed):
        yield Finding(name, listed[path], f'{path} is listed and has nothing to translate')


CASES = [
    Case('listed', {'po/POTFILES.in': '# head\nsrc/ui/a.c\n', 'src/ui/a.c': 'f (_("School"));\n'}),
    Case('not listed', {'po/POTFILES.in': '', 'src/ui/a.c': 'f (_ ("School"));\n'}, 'src/ui/a.c has something'),
    Case('a template', {'po/POTFILES.in': '', 'data/ui/a.ui': '<property name="label" translatable="yes">A</property>'},
         'data/ui/a.ui has something'),
    Case('plural', {'po/POTFILES.in': '', 'src/ui/a.c': 'ngettext ("%d day", "%d days", n);\n'}, 'src/ui/a.c has something'),
    Case('no list at all', {'src/ui/a.c': 'C_ ("verb", "Record");\n'}, 'is missing'),
    Case('nothing left', {'po/POTFILES.in': 'src/ui/a.c\n', 'src/ui/a.c': '/* _("x") */ f ("_ (");\n'}, 'nothing to translate'),
    Case('gone', {'po/POTFILES.in': 'src/ui/a.c\n'}, 'po/POTFILES.in:1: src/ui/a.c is listed'),
]

if __name__ == '__main__':
    main(check, CASES)
