# lint.py: what the lints share: walking the tree, reading C, proving that a lint can fail
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A lint is a module with a function check (tree) that yields findings, and a list of cases.

`LINT.py ROOT` looks at the tree. `LINT.py --self-test` looks at small trees made from the cases
instead, each with one thing wrong or none: a lint that finds nothing anywhere would not be seen
to be broken otherwise.
"""

import pathlib
import re
import sys
import tempfile
from typing import NamedTuple, Optional

IGNORED = {'.git', '.library', '__pycache__'}


class Finding(NamedTuple):
    path: str
    line: int
    what: str


class Case(NamedTuple):
    name: str
    files: dict
    says: Optional[str] = None  # part of the finding that is expected; None for none at all


class Literal(NamedTuple):
    line: int
    text: str
    start: int  # where it begins and ends in the file, neighbours that C glues on included
    end: int


class Tree:
    def __init__(self, root):
        self.root = pathlib.Path(root)

    def files(self, *folders, suffixes=None):
        """Paths relative to the root, of one or more folders (or files), sorted."""
        found = set()
        for folder in folders or ('.',):
            top = self.root / folder
            for path in [top] if top.is_file() else top.rglob('*'):
                relative = path.relative_to(self.root)
                if not path.is_file() or path.is_symlink() or self.is_ignored(relative):
                    continue
                if suffixes is None or path.suffix in suffixes:
                    found.add(relative.as_posix())
        return sorted(found)

    @staticmethod
    def is_ignored(relative):
        first = relative.parts[0]
        return first.startswith('build') or any(part in IGNORED for part in relative.parts)

    def exists(self, path):
        return (self.root / path).exists()

    def read(self, path):
        """Text of a file; what is no text (pictures, fixtures) reads as empty."""
        try:
            return (self.root / path).read_text(encoding='utf-8')
        except UnicodeDecodeError:
            return ''


C_TOKEN = re.compile(r'''
    (?P<comment>/\*.*?\*/|//[^\n]*)
  | (?P<string>"(?:\\.|[^"\\\n])*")
  | (?P<character>'(?:\\.|[^'\\\n])*')
''', re.VERBOSE | re.DOTALL)

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def line_of(text, offset):
    return text.count('\n', 0, offset) + 1


def blank(text):
    return re.sub(r'[^\n]', ' ', text)


def without_comments(text):
    """The same text with comments blanked: every offset and line stays where it was."""
    return C_TOKEN.sub(lambda match: blank(match.group()) if match.group('comment') else match.group(), text)


def without_strings(text):
    """The same text with the inside of comments, strings and character constants blanked."""
    def replace(match):
        token = match.group()
        return blank(token) if match.group('comment') else token[0] + blank(token[1:-1]) + token[-1]

    return C_TOKEN.sub(replace, text)


def literals(text):
    """String literals of C code, those glued together that the compiler glues together."""
    code = without_comments(text)
    glued = None
    for match in C_TOKEN.finditer(code):
        if not match.group('string'):
            continue
        content = match.group()[1:-1]
        if glued and not code[glued.end:match.start()].strip():
            glued = glued._replace(text=glued.text + content, end=match.end())
            continue
        if glued:
            yield glued
        glued = Literal(line_of(code, match.start()), content, match.start(), match.end())
    if glued:
        yield glued


def includes(text):
    """Triples of line, kind of quote and name."""
    code = without_comments(text)
    for match in INCLUDE.finditer(code):
        yield line_of(code, match.start(1)), match.group(1), match.group(2)


def look_at(check, root):
    findings = sorted(set(check(Tree(root))))
    for finding in findings:
        print(f'{finding.path}:{finding.line}: {finding.what}')
    return 1 if findings else 0


def run_case(check, case):
    """What is wrong with the lint's answer to one case, or None."""
    with tempfile.TemporaryDirectory(prefix='kith-lint-') as folder:
        for name, text in case.files.items():
            path = pathlib.Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding='utf-8')
        findings = list(check(Tree(folder)))

    if case.says is None:
        return f'found {findings}' if findings else None
    if not any(case.says in f'{finding.path}:{finding.line}: {finding.what}' for finding in findings):
        return f'expected "{case.says}", found {findings}'
    return None


def self_test(check, cases):
    cases = [Case('an empty tree', {})] + cases
    n_failed = 0
    print(f'TAP version 14\n1..{len(cases)}')
    for number, case in enumerate(cases, 1):
        wrong = run_case(check, case)
        n_failed += wrong is not None
        print(f'{"not ok" if wrong else "ok"} {number} {case.name}')
        if wrong:
            print(f'# {wrong}')
    return 1 if n_failed else 0


def main(check, cases):
    if sys.argv[1:] == ['--self-test']:
        sys.exit(self_test(check, cases))
    if len(sys.argv) != 2:
        sys.exit(f'Usage: {sys.argv[0]} ROOT | --self-test')
    sys.exit(look_at(check, sys.argv[1]))
