#!/usr/bin/env python3
# icons.py: the icons are drawn as the toolkit can colour them, and those that are named are there
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A symbolic icon takes the colour of the text beside it. That holds for filled shapes without a
colour of their own; a stroke, a gradient or a font is left out by one toolkit or the next."""

import posixpath
import re
import xml.etree.ElementTree as ElementTree

from lint import Case, Finding, line_of, main

FOLDER = 'data/icons'
LISTS = ('data/ui/kith-ui.gresource.xml', 'data/kith-ui.gresource.xml')
SVG = '{http://www.w3.org/2000/svg}'
SYMBOLIC_SHAPES = {'svg', 'path', 'circle', 'rect', 'g'}
SYMBOLIC_ATTRIBUTES = {
    'svg': {'width', 'height', 'viewBox'},
    'path': {'d', 'fill-rule'},
    'circle': {'cx', 'cy', 'r'},
    'rect': {'x', 'y', 'width', 'height', 'rx', 'ry'},
    'g': set(),
}
# Pictures, words, scripts and links to elsewhere have no place in a drawing of our own.
NEVER_SHAPES = {'image', 'text', 'script', 'style', 'foreignObject', 'filter', 'use'}
NAMED = re.compile(r'[">\']((?:kith-[a-z-]+|io\.github\.kithapp\.Kith)-symbolic)[<"\']')


def check_symbolic(element, tag):
    if tag not in SYMBOLIC_SHAPES:
        yield f'a symbolic icon is made of filled shapes, and <{tag}> is none'
    for name in sorted(set(element.attrib) - SYMBOLIC_ATTRIBUTES.get(tag, set())):
        yield f'{name} of <{tag}> would keep the icon from taking the colour of the text'


def check_drawing(path, text):
    symbolic = path.endswith('-symbolic.svg')
    side = 16 if symbolic else 128
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        yield f'it is no XML: {error}'
        return
    if root.get('viewBox') != f'0 0 {side} {side}' or (root.get('width'), root.get('height')) != (str(side), str(side)):
        yield f'it is drawn on a grid of {side} by {side}'
    for element in root.iter():
        tag = str(element.tag).removeprefix(SVG)
        if tag in NEVER_SHAPES:
            yield f'<{tag}> has no place in an icon'
        elif symbolic:
            yield from check_symbolic(element, tag)


def check_named(tree, names):
    for path in tree.files('data/ui', 'src', suffixes={'.ui', '.c'}):
        text = tree.read(path)
        for match in NAMED.finditer(text):
            if match.group(1) not in names:
                yield Finding(path, line_of(text, match.start(1)), f'there is no icon "{match.group(1)}"')


def check(tree):
    drawings = tree.files(FOLDER, suffixes={'.svg'}) if tree.exists(FOLDER) else []
    names = {posixpath.basename(path)[:-len('.svg')] for path in drawings}
    listed = ''.join(tree.read(path) for path in LISTS if tree.exists(path))

    for path in drawings:
        text = tree.read(path)
        for what in check_drawing(path, text):
            yield Finding(path, 1, what)
        if 'SPDX-License-Identifier' not in text:
            yield Finding(path, 1, 'the SPDX lines are missing')
        if path.removeprefix('data/') not in listed:
            yield Finding(path, 1, 'no resource holds it, so no window can show it')
    if tree.exists('data/ui') and tree.exists('src'):
        yield from check_named(tree, names)


PLACE = 'icons/scalable/actions/kith-a-symbolic.svg'
LIST = {'data/ui/kith-ui.gresource.xml': f'<file>{PLACE}</file>'}


def drawing(inside, side=16):
    return f'<!-- SPDX-License-Identifier: X --><svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}" ' \
        f'viewBox="0 0 {side} {side}">{inside}</svg>'


def case(name, inside, says=None, **more):
    return Case(name, dict(LIST, **{f'data/{PLACE}': drawing(inside)}, **more), says)


CASES = [
    case('filled paths', '<path d="M0 0h16z" fill-rule="evenodd"/><circle cx="1" cy="1" r="1"/>'),
    case('a stroke', '<path d="M0 0h16z" stroke="#000"/>', 'stroke of <path>'),
    case('a colour', '<path d="M0 0h16z" fill="#000"/>', 'fill of <path>'),
    case('a font', '<text>K</text>', '<text> has no place'),
    case('a picture', '<image href="x.png"/>', '<image> has no place'),
    Case('another grid', dict(LIST, **{f'data/{PLACE}': drawing('', 24)}), 'a grid of 16 by 16'),
    Case('nowhere to be had', {f'data/{PLACE}': drawing('')}, 'no resource holds it'),
    Case('colours in the big one', {'data/icons/a.svg': drawing('<path d="M0 0z" fill="#fff" stroke="#000"/>', 128),
                                    'data/ui/kith-ui.gresource.xml': '<file>icons/a.svg</file>'}),
    case('one that is there', '', None, **{'data/ui/a.ui': '<property name="icon-name">kith-a-symbolic</property>', 'src/a.c': ''}),
    case('one that is not', '', 'a.ui:1: there is no icon "kith-b-symbolic"',
         **{'data/ui/a.ui': '<property name="icon-name">kith-b-symbolic</property>', 'src/a.c': ''}),
    case('nor in the code', '', 'there is no icon', **{'data/ui/a.ui': '', 'src/a.c': 'f ("kith-b-symbolic");\n'}),
]

if __name__ == '__main__':
    main(check, CASES)
