#!/usr/bin/env python3
# test-sources.py: what the manifest pins is found, and replaced by nothing else
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test-sources.py TOOL"""

import json
import pathlib
import subprocess
import sys
import tempfile

SUM = 'ab' * 32
OTHER = 'cd' * 32
MANIFEST = {
    'id': 'x',
    'modules': [
        {'name': 'one', 'build-commands': ['make'], 'sources': [
            {'type': 'archive', 'url': 'https://example.org/pool/one_1.2+dfsg.tar.xz', 'sha256': SUM},
            {'type': 'file', 'path': 'one.mk'},
        ]},
        {'name': 'kith', 'buildsystem': 'meson', 'sources': [{'type': 'dir', 'path': '..'}]},
    ],
}
LIST = f'''Package: zero
Binary: zero
Version: 0-1
Checksums-Sha256:
 {OTHER} 12 zero_0.orig.tar.gz

Package: one-c
Binary: one-tools, libone0,
 libone-dev, libone-doc
Version: 1:1.2+dfsg-1
Files:
 0123 34 one-c_1.2+dfsg.orig.tar.xz
Checksums-Sha256:
 {OTHER} 56 one-c_1.2+dfsg-1.dsc
 {SUM} 34 one-c_1.2+dfsg.orig.tar.xz
'''

checks = []


def check(truth, what):
    checks.append(bool(truth))
    print(f'{"ok" if truth else "not ok"} {len(checks)} - {what}')


def run(*arguments, text=''):
    return subprocess.run([sys.executable, sys.argv[1], *map(str, arguments)], input=text, encoding='utf-8',
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)


def check_lists():
    found = run('in-debian', SUM, text=LIST)
    check(found.stdout == 'one-c 1:1.2+dfsg-1 one-c_1.2+dfsg.orig.tar.xz libone0 libone-dev\n',
          'a sum leads to package, version, file and libraries')
    missing = run('in-debian', 'ef' * 32, text=LIST)
    check(missing.returncode == 1 and missing.stdout == '', 'a sum that nobody has leads nowhere')
    check(run('in-debian', '34', text=LIST).returncode == 1, 'a part of a sum is none')


def check_manifest(folder):
    manifest = folder / 'flatpak' / 'x.json'
    manifest.parent.mkdir()
    manifest.write_text(json.dumps(MANIFEST), encoding='utf-8')
    check(run('pinned', manifest).stdout == f'{SUM} one_1.2+dfsg.tar.xz one\n', 'what is pinned is listed with its file name')

    run('for-this-machine', manifest, folder / 'plain.json')
    plain = json.loads((folder / 'plain.json').read_text(encoding='utf-8'))
    check([source.get('path') for source in plain['modules'][0]['sources']] == [None, str(manifest.parent / 'one.mk')] and
          plain['modules'][1]['sources'][0]['path'] == str(folder), 'paths are whole, and nothing else has changed')

    packages = folder / 'packages'
    packages.mkdir()
    (packages / 'libone-dev.deb').write_bytes(b'')
    run('for-this-machine', manifest, folder / 'other.json', f'one={packages}')
    one, kith = json.loads((folder / 'other.json').read_text(encoding='utf-8'))['modules']
    check(one['sources'] == [{'type': 'file', 'path': str(packages / 'libone-dev.deb')}] and one['buildsystem'] == 'simple',
          'a module that is replaced has the packages for its source')
    check(kith == plain['modules'][1], 'and the others stay as they are')


def main():
    check_lists()
    with tempfile.TemporaryDirectory(prefix='kith-sources-') as folder:
        check_manifest(pathlib.Path(folder).resolve())
    print(f'1..{len(checks)}')
    return 0 if all(checks) else 1


if __name__ == '__main__':
    sys.exit(main())
