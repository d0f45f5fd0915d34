#!/usr/bin/env python3
# manifest.py: the Flatpak's permissions, pins and modules are what they were decided to be
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever wants to change what is said here has to change it in two places, on purpose."""

import json
import posixpath
import re

from lint import Case, Finding, line_of, main

MANIFEST = 'flatpak/io.github.kithapp.Kith.json'
HEAD = {
    'id': 'io.github.kithapp.Kith',
    'runtime': 'org.gnome.Platform',
    'runtime-version': '51',
    'sdk': 'org.gnome.Sdk',
    'command': 'kith',
}
TOP_KEYS = set(HEAD) | {'finish-args', 'add-extensions', 'cleanup', 'modules'}
# The one folder that somebody else may fill: it holds settings, and nothing in it is run.
EXTENSIONS = {'io.github.kithapp.Kith.managed': {'directory': 'etc/kith', 'no-autodownload': True}}
# Without the folder Flatpak does not start a program that has the extension.
POST_INSTALL = ['install -d ${FLATPAK_DEST}/etc/kith']
FINISH_ARGS = ['--socket=wayland', '--socket=fallback-x11', '--share=ipc', '--device=dri']

# Nothing here can open the build to the network, to the home folder or to another program.
MODULE_KEYS = {'name', 'buildsystem', 'builddir', 'build-commands', 'config-opts', 'post-install', 'sources'}
SOURCE_KEYS = {
    'archive': {'type', 'url', 'sha256'},
    'file': {'type', 'path'},
    'dir': {'type', 'path', 'skip'},
}
SHA256 = re.compile(r'[0-9a-f]{64}')
VERSION = re.compile(r'\d+(\.\d+)+')
SQLCIPHER_OLDEST = (4, 19)
CHILD = 'kith'

# What meson.build asks for and the GNOME runtime has. Anything else needs a module.
IN_RUNTIME = {
    'gio-2.0', 'gio-unix-2.0', 'glib-2.0', 'gobject-2.0', 'gtk4', 'json-glib-1.0', 'libadwaita-1', 'libcrypto',
    'libsecret-1', 'libxml-2.0', 'm', 'pangocairo',
}
WANTED = re.compile(r"(?:\bdependency|\bfind_library)\s*\(\s*'([^']+)'(?P<rest>[^)\n]*)")


def no_twins(pairs):
    """A key that stands there twice would be read by one program and not by the next."""
    keys = [key for key, _ in pairs if not key.startswith('//')]
    twins = {key for key in keys if keys.count(key) > 1}
    if twins:
        raise ValueError(f'"{sorted(twins)[0]}" stands there twice')
    return {key: value for key, value in pairs if not key.startswith('//')}


def check_head(manifest):
    for key, value in HEAD.items():
        if manifest.get(key) != value:
            yield f'"{key}" is "{value}"'
    if manifest.get('finish-args') != FINISH_ARGS:
        yield 'finish-args are these four and no others: ' + ' '.join(FINISH_ARGS)
    if manifest.get('add-extensions', EXTENSIONS) != EXTENSIONS:
        yield 'the one extension is that of the managed settings'
    for key in sorted(set(manifest) - TOP_KEYS):
        yield f'nobody has decided on "{key}"'


def check_pin(module, source):
    url = source.get('url', '')
    if not url.startswith('https://'):
        yield f'the archive of {module} comes over https'
    if not VERSION.search(posixpath.basename(url)):
        yield f'the archive of {module} has its version in its name'
    if not SHA256.fullmatch(source.get('sha256', '')):
        yield f'the archive of {module} is pinned by its SHA-256'


def check_source(module, source):
    kind = source.get('type')
    if kind not in SOURCE_KEYS or (kind == 'dir') != (module == CHILD):
        yield f'a source of {module} is a "{kind}", which nothing pins'
        return
    for key in sorted(set(source) - SOURCE_KEYS[kind]):
        yield f'nobody has decided on "{key}" of a source of {module}'
    if kind == 'archive':
        yield from check_pin(module, source)
    if kind == 'file' and '/' in source.get('path', '/'):
        yield f'a file of {module} lies beside the manifest'


def check_module(module):
    name = module.get('name', 'a module without a name')
    for key in sorted(set(module) - MODULE_KEYS):
        yield f'nobody has decided on "{key}" of {name}'
    if module.get('post-install', []) != (POST_INSTALL if name == CHILD else []):
        yield f'the one command after a build is that which makes the folder of the extension: not so in "{name}"'
    if not module.get('sources'):
        yield f'{name} has no source'
    for source in module.get('sources', ()):
        yield from check_source(name, source)


def check_sqlcipher(modules):
    names = [module.get('name') for module in modules]
    if names[:1] != ['sqlcipher'] or names[-1:] != [CHILD]:
        yield 'sqlcipher is built first and kith last'
        return
    url = modules[0].get('sources', [{}])[0].get('url', '')
    version = VERSION.search(posixpath.basename(url))
    if not version or tuple(int(part) for part in version.group().split('.')) < SQLCIPHER_OLDEST:
        yield 'SQLCipher is 4.19 or newer'


def check_wanted(tree, modules):
    """What the program links is in the runtime or a module, and no module is there for nothing."""
    names = {module.get('name') for module in modules} - {CHILD}
    used = set()
    for path in ['meson.build'] + tree.files('src', suffixes={'.build'}):
        for match in WANTED.finditer(tree.read(path) if tree.exists(path) else ''):
            library = match.group(1)
            # What the build does without, the sandbox may.
            if library in IN_RUNTIME or 'required: get_option' in match.group('rest'):
                continue
            used.add(library)
            if library not in names:
                yield f'{path} links {library}, which is neither in the runtime nor a module'
    for name in sorted(names - used):
        yield f'nothing links {name}'


def check_manifest(tree, text):
    try:
        manifest = json.loads(text, object_pairs_hook=no_twins)
    except ValueError as error:
        yield f'it cannot be read: {error}'
        return
    modules = manifest.get('modules', [])
    yield from check_head(manifest)
    for module in modules:
        yield from check_module(module)
    yield from check_sqlcipher(modules)
    yield from check_wanted(tree, modules)


def check(tree):
    others = [path for path in tree.files('flatpak', suffixes={'.json', '.yml', '.yaml'}) if path != MANIFEST] \
        if tree.exists('flatpak') else []
    for path in others:
        yield Finding(path, 1, 'one manifest is enough')
    if tree.exists(MANIFEST):
        text = tree.read(MANIFEST)
        for what in check_manifest(tree, text):
            named = re.search(r'"([^"]+)"', what)
            place = text.find(f'"{named.group(1)}"') if named else -1
            yield Finding(MANIFEST, line_of(text, max(place, 0)), what)


ARCHIVE = {'type': 'archive', 'url': 'https://example.org/sqlcipher/v4.19.0.tar.gz', 'sha256': 'a' * 64}
SQLCIPHER = {'name': 'sqlcipher', 'sources': [ARCHIVE, {'type': 'file', 'path': 'sqlcipher.mk'}]}
KITH = {'name': 'kith', 'buildsystem': 'meson', 'post-install': POST_INSTALL, 'sources': [{'type': 'dir', 'path': '..', 'skip': ['build']}]}
GOOD = dict(HEAD, **{'finish-args': FINISH_ARGS, 'modules': [SQLCIPHER, KITH]})
LINKS = "dependency('gtk4')\ndependency('sqlcipher')\ncc.find_library('sqlcipher', static: true)\n"


def case(name, says, manifest=GOOD, meson=LINKS, **changes):
    return Case(name, {MANIFEST: json.dumps(dict(manifest, **changes)), 'meson.build': meson}, says)


def with_archive(**changes):
    return dict(GOOD, modules=[dict(SQLCIPHER, sources=[dict(ARCHIVE, **changes)]), KITH])


def with_module(module):
    return dict(GOOD, modules=[SQLCIPHER, module, KITH])


CASES = [
    case('as decided', None),
    case('a comment', None, **{'//': 'why'}),
    case('a bus name', 'these four', **{'finish-args': FINISH_ARGS + ['--talk-name=org.freedesktop.secrets']}),
    case('the network', 'these four', **{'finish-args': FINISH_ARGS + ['--share=network']}),
    case('one too few', 'these four', **{'finish-args': FINISH_ARGS[1:]}),
    case('none at all', 'these four', manifest={key: value for key, value in GOOD.items() if key != 'finish-args'}),
    Case('finish-args twice', {MANIFEST: '{"finish-args": [], "finish-args": []}'}, 'stands there twice'),
    Case('no JSON', {MANIFEST: 'id: x\n'}, 'it cannot be read'),
    case('another runtime', '"runtime-version" is "51"', **{'runtime-version': '50'}),
    case('permissions by another door', 'nobody has decided on "metadata"', metadata='metadata.ini'),
    case('an extension', 'the one extension is that of the managed settings', **{'add-extensions': {'org.example.Other': {}}}),
    case('no folder for the extension', 'makes the folder of the extension',
         modules=[SQLCIPHER, {key: value for key, value in KITH.items() if key != 'post-install'}]),
    case('a command after a build', 'makes the folder of the extension',
         with_module({'name': 'x', 'post-install': ['curl https://x'], 'sources': [ARCHIVE]})),
    case('a build with the network', 'nobody has decided on "build-options" of x',
         with_module({'name': 'x', 'build-options': {'build-args': ['--share=network']}, 'sources': [ARCHIVE]})),
    case('no pin', 'pinned by its SHA-256', with_archive(sha256='')),
    case('a weak pin', 'nobody has decided on "md5"', with_archive(md5='b' * 32)),
    case('plain http', 'over https', with_archive(url='http://example.org/v4.19.0.tar.gz')),
    case('no version', 'version in its name', with_archive(url='https://example.org/master.tar.gz')),
    case('a mirror', 'nobody has decided on "mirror-urls"', with_archive(**{'mirror-urls': []})),
    case('an old SQLCipher', '4.19 or newer', with_archive(url='https://example.org/v4.9.1.tar.gz')),
    case('a branch', 'which nothing pins', with_module({'name': 'x', 'sources': [{'type': 'git', 'url': 'https://x/1.2'}]})),
    case('a folder for a module', 'which nothing pins', with_module({'name': 'x', 'sources': [{'type': 'dir', 'path': '..'}]})),
    case('a file from elsewhere', 'lies beside the manifest',
         with_module({'name': 'x', 'sources': [{'type': 'file', 'path': '../../x'}]})),
    case('SQLCipher late', 'built first', modules=[KITH, SQLCIPHER]),
    case('a library without a module', 'links libsodium', meson=LINKS + "dependency('libsodium')\n"),
    case('a module without a use', 'nothing links x', with_module({'name': 'x', 'sources': [ARCHIVE]})),
    Case('a second manifest', {'flatpak/other.yml': 'id: x\n'}, 'one manifest is enough'),
]

if __name__ == '__main__':
    main(check, CASES)
