#!/usr/bin/env python3
# flatpak-sources.py: what the Flatpak's manifest pins, and where else it can be had
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: flatpak-sources.py pinned MANIFEST
       flatpak-sources.py in-debian SHA256 <LIST
       flatpak-sources.py for-this-machine MANIFEST OUT [MODULE=FOLDER…]

pinned prints SHA-256, file name and module of each archive. in-debian reads a Debian list of
source packages and prints package, version, file and library packages of the archive with that
sum. for-this-machine writes the manifest with whole paths, and in the place of each module that
is named with the library in the Debian packages of a folder.
"""

import json
import pathlib
import posixpath
import sys
import urllib.parse

# The static library if a program can hold it, so that the link has none to choose from; else the
# shared one.
HOLD = 'cc -pie -x c main.c -x none -Wl,--whole-archive,$a,--no-whole-archive,--unresolved-symbols=ignore-all'
TAKE_LIBRARY = [
    'for package in *.deb; do dpkg-deb -x $package . || exit; done',
    'mkdir -p ${FLATPAK_DEST}/lib/pkgconfig ${FLATPAK_DEST}/include',
    "echo 'int main (void) { return 0; }' >main.c",
    f'for a in usr/lib/*/*.a; do if {HOLD}; then cp $a ${{FLATPAK_DEST}}/lib; else cp -a ${{a%.a}}.so* ${{FLATPAK_DEST}}/lib; fi; done',
    "find usr/lib -name '*.pc' -exec sed -i 's,=/usr,=/app,; s,/lib/[a-z0-9_]*-linux-gnu,/lib,' {} +",
    "find usr/lib -name '*.pc' -exec cp -t ${FLATPAK_DEST}/lib/pkgconfig {} +",
    'cp -r usr/include/. ${FLATPAK_DEST}/include',
]
NO_LIBRARY = ('-bin', '-dbg', '-doc', '-tools', '-utils')


def read_manifest(path):
    return json.loads(pathlib.Path(path).read_text(encoding='utf-8'))


def pinned(manifest):
    for module in read_manifest(manifest)['modules']:
        for source in module['sources']:
            if source['type'] == 'archive':
                name = posixpath.basename(urllib.parse.urlsplit(source['url']).path)
                print(source['sha256'], name, module['name'])


def stanzas(lines):
    """Dictionaries of field to text, continuation lines included."""
    fields, last = {}, None
    for line in lines:
        if not line.strip():
            yield fields
            fields, last = {}, None
        elif line[0].isspace():
            fields[last] += '\n' + line.strip()
        else:
            last, _, value = line.partition(':')
            fields[last] = value.strip()
    yield fields


def in_debian(wanted):
    # Read to the end: whoever writes the list would take a closed pipe for a failure.
    for fields in stanzas(sys.stdin.readlines()):
        for row in fields.get('Checksums-Sha256', '').splitlines():
            if not row.startswith(wanted + ' '):
                continue
            binaries = fields['Binary'].replace('\n', ' ').replace(',', ' ').split()
            libraries = [name for name in binaries if name.startswith('lib') and not name.endswith(NO_LIBRARY)]
            print(fields['Package'], fields['Version'], row.split()[2], *libraries)
            return
    sys.exit(1)


def for_this_machine(manifest, out, *replaced):
    packages = dict(pair.split('=', 1) for pair in replaced)
    folder = pathlib.Path(manifest).resolve().parent
    content = read_manifest(manifest)
    for module in content['modules']:
        if module['name'] in packages:
            module.update(buildsystem='simple', **{'build-commands': TAKE_LIBRARY})
            files = sorted(pathlib.Path(packages[module['name']]).glob('*.deb'))
            module['sources'] = [{'type': 'file', 'path': str(path)} for path in files]
        for source in module['sources']:
            if 'path' in source:
                source['path'] = str((folder / source['path']).resolve())
    pathlib.Path(out).write_text(json.dumps(content, indent=2), encoding='utf-8')


def main():
    commands = {'pinned': pinned, 'in-debian': in_debian, 'for-this-machine': for_this_machine}
    if len(sys.argv) < 3 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    commands[sys.argv[1]](*sys.argv[2:])


if __name__ == '__main__':
    main()
