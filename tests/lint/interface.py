#!/usr/bin/env python3
# interface.py: templates are whole, small, translatable and named for a screen reader
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

from lint import Case, Finding, line_of, main

MOST_LINES = 250
MOST_DEPTH = 8

# Properties whose text a person reads.
SHOWN = {
    'body', 'button-label', 'description', 'heading', 'label', 'message', 'placeholder', 'placeholder-text', 'subtitle',
    'summary', 'text', 'title', 'tooltip-text', 'value-text',
}
BUTTONS = {'GtkButton', 'GtkToggleButton', 'GtkMenuButton', 'GtkLinkButton', 'AdwSplitButton', 'AdwToggle', 'GtkCheckButton'}
HAS_WORDS = re.compile(r'[^\W\d_]{2,}')
# The program's name is the same in every language.
NAMES = {'Kith'}


def name_of(element):
    return element.get('name', '').replace('_', '-')


def properties(element):
    return {name_of(child): child for child in element.findall('property')}


def whereabouts(text, element):
    """A line to look at: the first that has the element's id, or else its text."""
    for sought in (element.get('id'), (element.text or '').strip()):
        if sought and sought in text:
            return line_of(text, text.find(sought))
    return 1


def is_prose(text):
    return text.strip() not in NAMES and bool(HAS_WORDS.search(text))


def is_named(element):
    accessibility = element.find('accessibility')
    if accessibility is None:
        return False
    given = {name_of(child) for child in accessibility}
    return bool(given & {'label', 'labelled-by'})


def shows_words(element):
    """Whether a button has a label of its own or a child that is more than a picture."""
    own = properties(element)
    if 'label' in own or any(name_of(binding) == 'label' for binding in element.findall('binding')):
        return True
    children = [child.find('object') for child in element.findall('child')]
    if 'child' in own:
        children.append(own['child'].find('object'))
    return any(child is not None and child.get('class') not in ('GtkImage', 'AdwSpinner') for child in children)


def check_buttons(path, text, root):
    for element in root.iter('object'):
        if element.get('class') not in BUTTONS or shows_words(element) or is_named(element):
            continue
        own = properties(element)
        # A toggle's tooltip is also its accessible name.
        if element.get('class') == 'AdwToggle' and 'tooltip' in own:
            continue
        if 'icon-name' in own or 'child' in own or element.find('child') is not None:
            yield Finding(path, whereabouts(text, element), f'a {element.get("class")} with only an icon has an accessible label')


def check_translatable(path, text, root):
    for element in root.iter():
        if element.tag not in ('property', 'attribute', 'item') or not element.text:
            continue
        shown = element.tag == 'item' or name_of(element) in SHOWN
        if shown and is_prose(element.text) and element.get('translatable') is None and not element.get('bind-source'):
            yield Finding(path, whereabouts(text, element), f'"{element.text.strip()}" is read by people and not marked translatable')


def depth_of(element):
    own = 1 if element.tag in ('object', 'template') else 0
    return own + max((depth_of(child) for child in element), default=0)


def check_shape(path, text, root):
    n_lines = len(text.splitlines())
    if n_lines > MOST_LINES:
        yield Finding(path, 1, f'the template has {n_lines} lines, {MOST_LINES} are the most: make a row or a card a class of its own')
    depth = max((depth_of(child) for child in root), default=0)
    if depth > MOST_DEPTH:
        yield Finding(path, 1, f'objects lie {depth} deep, {MOST_DEPTH} are the most')


def check_with_xmllint(tree, path):
    if not shutil.which('xmllint'):
        return
    result = subprocess.run(['xmllint', '--noout', '--nonet', tree.root / path], capture_output=True, text=True, check=False)
    if result.returncode != 0:
        yield Finding(path, 1, f'xmllint: {result.stderr.strip().splitlines()[0]}')


def check(tree):
    for path in tree.files('data', 'src', suffixes={'.ui'}):
        text = tree.read(path)
        try:
            root = ElementTree.fromstring(text)
        except ElementTree.ParseError as error:
            yield Finding(path, error.position[0], f'no XML: {error}')
            continue

        yield from check_with_xmllint(tree, path)
        yield from check_shape(path, text, root)
        yield from check_translatable(path, text, root)
        yield from check_buttons(path, text, root)


def template(inside):
    return {'data/ui/a.ui': f'<interface><template class="KithA" parent="GtkBox">{inside}</template></interface>'}


def nested(n):
    return '<child><object class="GtkBox">' * n + '</object></child>' * n


ICON_BUTTON = '<child><object class="GtkButton"><property name="icon-name">list-add-symbolic</property>{}</object></child>'
LABEL = '<accessibility><property name="label" translatable="yes">Add</property></accessibility>'

CASES = [
    Case('well made', template('<property name="tooltip-text" translatable="yes">Add a child</property>')),
    Case('cut off', {'data/ui/a.ui': '<interface>'}, 'no XML'),
    Case('not translatable', template('<property name="label">Add a child</property>'), 'not marked translatable'),
    Case('only figures', template('<property name="label">12:30</property>')),
    Case('only the name', template('<property name="label">Kith</property>')),
    Case('not for people', template('<property name="name">overview</property>')),
    Case('an icon without a name', template(ICON_BUTTON.format('')), 'a GtkButton with only an icon'),
    Case('a tooltip is not enough',
         template(ICON_BUTTON.format('<property name="tooltip-text" translatable="yes">Add</property>')), 'with only an icon'),
    Case('an icon with a name', template(ICON_BUTTON.format(LABEL))),
    Case('a menu that shows a picture',
         template('<child><object class="GtkMenuButton"><property name="child"><object class="GtkImage"/></property></object></child>'),
         'a GtkMenuButton with only an icon'),
    Case('a button with words', template('<child><object class="GtkButton"><child><object class="GtkLabel"/></child></object></child>')),
    Case('eight deep', template(nested(7))),
    Case('nine deep', template(nested(8)), 'objects lie 9 deep'),
    Case('too long', template('\n' * 251), '252 lines'),
]

if __name__ == '__main__':
    main(check, CASES)
