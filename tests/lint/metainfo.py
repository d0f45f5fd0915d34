#!/usr/bin/env python3
# metainfo.py: what desktops and software centres are told is so
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Form is appstreamcli's and desktop-file-validate's business; this looks at what they cannot
know: pictures that are in the tree, the version of the build, and doors that stay shut. Searches
of the desktop never reach records, so there is no search provider. The program may be started by
the bus only if the file that says how is there."""

import configparser
import re
import struct
import xml.etree.ElementTree as ElementTree

from lint import Case, Finding, line_of, main

APPLICATION = 'io.github.kithapp.Kith'
METAINFO = f'data/{APPLICATION}.metainfo.xml.in'
DESKTOP = f'data/{APPLICATION}.desktop.in'
SERVICE = f'data/{APPLICATION}.service.in'
PICTURES = re.compile(r'https://raw\.githubusercontent\.com/kithapp/kith/main/(docs/screenshots/[a-z-]+\.png)')
VERSION = re.compile(r"\bproject\s*\([^)]*?\bversion:\s*'([^']+)'", re.DOTALL)
LONGEST_SUMMARY = 35


def size_of(path):
    """Width and height of a PNG, which stand in its first chunk."""
    with open(path, 'rb') as picture:
        head = picture.read(24)
    return struct.unpack('>II', head[16:24]) if len(head) == 24 else None


def check_picture(tree, image):
    match = PICTURES.fullmatch((image.text or '').strip())
    if not match or not tree.exists(match.group(1)):
        yield f'there is no such picture as {(image.text or "").strip()}'
        return
    said = (int(image.get('width', '0')), int(image.get('height', '0')))
    if size_of(tree.root / match.group(1)) != said:
        yield f'{match.group(1)} is not {said[0]} by {said[1]}'


def check_metainfo(tree, text):
    root = ElementTree.fromstring(text)
    summary = root.findtext('summary', '')
    if len(summary) > LONGEST_SUMMARY or summary.endswith('.'):
        yield f'a summary has at most {LONGEST_SUMMARY} letters and no full stop'

    shots = root.findall('screenshots/screenshot')
    if not shots:
        yield 'a software centre has nothing to show'
    for shot in shots:
        if not shot.findtext('caption', '').strip():
            yield 'a picture has no caption'
        for image in shot.findall('image'):
            yield from check_picture(tree, image)

    version = VERSION.search(tree.read('meson.build')) if tree.exists('meson.build') else None
    newest = root.find('releases/release')
    if newest is None or not version or newest.get('version') != version.group(1):
        yield 'the newest release is the version of meson.build'
    elif not newest.findtext('description/p', '').strip():
        yield 'the newest release has no notes'


def check_desktop(tree, text):
    desktop = configparser.ConfigParser(interpolation=None)
    desktop.optionxform = str
    desktop.read_string(text)
    entry = desktop['Desktop Entry']
    if entry.get('Icon') != APPLICATION:
        yield f'the icon is {APPLICATION}'
    if entry.getboolean('DBusActivatable', False) != tree.exists(SERVICE):
        yield 'DBusActivatable is true where the service file is, and nowhere else'


def check(tree):
    for path in tree.files('data') if tree.exists('data') else ():
        if 'search-provider' in path:
            yield Finding(path, 1, 'searches of the desktop do not reach records')
    for path, look in ((METAINFO, check_metainfo), (DESKTOP, check_desktop)):
        if not tree.exists(path):
            continue
        text = tree.read(path)
        for what in look(tree, text):
            yield Finding(path, line_of(text, max(text.find(what.rpartition(' ')[2]), 0)), what)


PICTURE = 'https://raw.githubusercontent.com/kithapp/kith/main/docs/screenshots/a-b.png'
SHOT = f'<screenshot><caption>A</caption><image width="0" height="0">{PICTURE}</image></screenshot>'
RELEASE = '<release version="0.1.0"><description><p>New.</p></description></release>'
MESON = "project('kith', 'c',\n  version: '0.1.0',\n)\n"


def metainfo(name, says, summary='Short', shots=SHOT, release=RELEASE, **files):
    text = f'<component><summary>{summary}</summary><screenshots>{shots}</screenshots><releases>{release}</releases></component>'
    return Case(name, dict({METAINFO: text, 'meson.build': MESON}, **files), says)


def desktop(name, says, lines, **files):
    return Case(name, dict({DESKTOP: f'[Desktop Entry]\nIcon={APPLICATION}\n{lines}'}, **files), says)


CASES = [
    metainfo('no picture', 'nothing to show', shots=''),
    metainfo('a picture that is not there', 'there is no such picture'),
    metainfo('a picture of another size', 'a-b.png is not 0 by 0', **{'docs/screenshots/a-b.png': 'x' * 24}),
    metainfo('a picture from elsewhere', 'there is no such picture', shots=SHOT.replace('kithapp/kith', 'someone/kith')),
    metainfo('no caption', 'no caption', shots=SHOT.replace('<caption>A</caption>', '')),
    metainfo('a long summary', 'at most 35 letters', summary='x' * 36),
    metainfo('an old release', 'the version of meson.build', release=RELEASE.replace('0.1.0', '0.0.9')),
    metainfo('no notes', 'no notes', release='<release version="0.1.0"/>'),
    desktop('not by the bus', None, 'DBusActivatable=false\n'),
    desktop('nor without a word', None, ''),
    desktop('by the bus without a way', 'DBusActivatable', 'DBusActivatable=true\n'),
    desktop('by the bus', None, 'DBusActivatable=true\n', **{SERVICE: '[D-BUS Service]\n'}),
    Case('another icon', {DESKTOP: '[Desktop Entry]\nIcon=kith\n'}, 'the icon is'),
    Case('a search provider', {'data/x.search-provider.ini': ''}, 'do not reach records'),
]

if __name__ == '__main__':
    main(check, CASES)
