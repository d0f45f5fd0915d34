#!/usr/bin/env python3
# words.py: words that have no place in the tree, or none in what people read
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later

import posixpath
import re
import xml.etree.ElementTree as ElementTree

from lint import Case, Finding, line_of, literals, main, without_comments

EVERYWHERE = ('.ci', 'CONTRIBUTING.md', 'NEWS', 'README.md', 'data', 'dev', 'docs', 'flatpak', 'meson.build', 'po', 'src',
              'tests', 'tools')
# These have to write the words down in order to look for them.
EXEMPT = ('tests/lint/',)

# Whatever the file is.
NEVER = (
    (re.compile(r'(?<![\w.~$}])/(work|root|mnt|opt)/\w'), 'a path of one machine'),
    (re.compile(r'/home/(?!user\b|NAME\b)\w'), 'a path of one machine'),
    (re.compile(r'\b(TODO|FIXME|XXX|HACK)\b(?!\s*\(?#\d)'), 'an open end without an issue number'),
    (re.compile(r'^(<{7}|>{7}) ', re.MULTILINE), 'what a merge left'),
)
ONLY_IN_TOOLS = re.compile(r'\b(deb|snapshot|security)\.debian\.org\b')
# What is pinned names the archive where it stays for good.
PINNED = re.compile(r'https://snapshot\.debian\.org/archive/\S+')

# In sentences, whether for people or for logs.
IN_SENTENCES = (
    (re.compile(r'\bplease\b', re.IGNORECASE), '"please" slows a sentence down; say what to do'),
    (re.compile(r'\binvalid\b', re.IGNORECASE), '"invalid" names no fault; say what is expected'),
    (re.compile(r'\b(sorry|oops|whoops)\b', re.IGNORECASE), 'an apology helps nobody; say the next step'),
    (re.compile(r'\bsuccessfully\b', re.IGNORECASE), '"successfully" says nothing'),
    (re.compile(r'\b(illegal|fatal|abort(ed)?)\b', re.IGNORECASE), 'a word that frightens; say what happened'),
)
# In what is shown and translated.
IN_TRANSLATIONS = IN_SENTENCES + (
    (re.compile(r'!'), 'no exclamation marks'),
    (re.compile(r'\.\.\.'), 'an ellipsis is one character: …'),
)

MARKED = re.compile(r'(?<!\w)(?:_|N_|C_|NC_|Q_|ngettext)\s*\($')
IN_NGETTEXT = re.compile(r'(?<!\w)(?:C_|NC_|ngettext)\s*\(\s*"(?:\\.|[^"\\])*"(?:\s*"(?:\\.|[^"\\])*")*\s*,\s*$')

VAGUE_FILE = re.compile(r'(^|-)(manager|helpers?|utils?|util2|info|misc|common)(-|\.)')
VAGUE_TYPE = re.compile(r'\bKith\w*(Manager|Helper|Utils?|Info|Misc)\b')


def check_patterns(path, text, patterns, line=None):
    for pattern, what in patterns:
        for match in pattern.finditer(text):
            yield Finding(path, line or line_of(text, match.start()), f'{what} ("{match.group().strip()}")')


def is_translated(code, literal):
    before = code[:literal.start].rstrip()
    return bool(MARKED.search(before) or IN_NGETTEXT.search(before[-2000:]))


def check_c(path, text):
    code = without_comments(text)
    for literal in literals(text):
        if is_translated(code, literal):
            yield from check_patterns(path, literal.text, IN_TRANSLATIONS, literal.line)
        elif ' ' in literal.text:
            yield from check_patterns(path, literal.text, IN_SENTENCES, literal.line)

    for match in VAGUE_TYPE.finditer(code):
        yield Finding(path, line_of(code, match.start()), f'{match.group()}: name it by what it is')


def check_interface(path, text):
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError:
        return
    for element in root.iter():
        if element.get('translatable') in ('yes', 'true') and element.text:
            line = line_of(text, max(text.find(element.text.strip()), 0))
            yield from check_patterns(path, element.text, IN_TRANSLATIONS, line)


def check(tree):
    for path in tree.files(*EVERYWHERE):
        if path.startswith(EXEMPT) or '/corpus/' in path:
            continue

        text = tree.read(path)
        yield from check_patterns(path, text, NEVER)
        if not path.startswith('tools/'):
            shown = PINNED.sub('', text) if path.startswith('flatpak/') else text
            yield from check_patterns(path, shown, ((ONLY_IN_TOOLS, 'a package host'),))
        if path.startswith('src/') and VAGUE_FILE.search(posixpath.basename(path)):
            yield Finding(path, 1, 'the file is named by what it is, not by that it helps')
        if path.startswith('src/') and path.endswith(('.c', '.h')):
            yield from check_c(path, text)
        if path.endswith('.ui'):
            yield from check_interface(path, text)


CASES = [
    Case('a good sentence', {'src/ui/a.c': 'f (_("Wait 20 seconds, then try again."));\n'}),
    Case('please', {'src/ui/a.c': '\nf (_("Please wait"));\n'}, 'src/ui/a.c:2: "please"'),
    Case('an error for the log', {'src/store/a.c': 'g_set_error (e, D, C, "Invalid key");\n'}, '"invalid"'),
    Case('a plain identifier', {'src/store/a.c': 'f ("invalid");\n'}),
    Case('an exclamation', {'src/ui/a.c': 'f (_("Saved!"));\n'}, 'no exclamation marks'),
    Case('the second half of a plural', {'src/ui/a.c': 'ngettext ("%d day", "%d days!", n);\n'}, 'no exclamation marks'),
    Case('an operator is none', {'src/ui/a.c': 'if (!a) f ("a!");\n'}),
    Case('in a template', {'data/ui/a.ui': '<a>\n<property name="label" translatable="yes">Oops</property></a>'},
         'data/ui/a.ui:2: an apology'),
    Case('a machine path', {'docs/a.md': 'see /work/main/docs\n'}, 'a path of one machine'),
    Case('an ordinary path', {'docs/a.md': 'see src/work/main and ~/work/x\n'}),
    Case('a package host', {'docs/a.md': 'from deb.debian.org\n'}, 'a package host'),
    Case('a package host in the manifest', {'flatpak/a.json': '"https://deb.debian.org/debian/x.tar.gz"\n'}, 'a package host'),
    Case('a pinned archive', {'flatpak/a.json': '"https://snapshot.debian.org/archive/debian/20260101T000000Z/x_1.tar.gz"\n'}),
    Case('an open end', {'src/base/a.c': '/* TODO: later */\n'}, 'an open end'),
    Case('an open end with a number', {'src/base/a.c': '/* TODO (#12): later */\n'}),
    Case('a vague file', {'src/ui/kith-list-helper.c': ''}, 'named by what it is'),
    Case('a vague type', {'src/ui/kith-list.h': 'typedef struct _KithListManager KithListManager;\n'}, 'name it by what it is'),
]

if __name__ == '__main__':
    main(check, CASES)
