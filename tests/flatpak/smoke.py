#!/usr/bin/env python3
# smoke.py: a day with the Flatpak in its sandbox, from first run to a locked store
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: smoke.py APPLICATION-ID

Runs inside tests/with-display with KITH_A11Y=bus and KITH_PORTALS=gnome, on the machine itself.
The program is installed and runs with the permissions of its manifest, so what works here works
through portals or not at all. Started by ./dev flatpak.
"""

import configparser
import contextlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(TOP / 'tests' / 'ui'))
import journey  # noqa: E402
from journey import Atspi, GLib, check, wait_for  # noqa: E402

# What the tests' own surroundings need, and a desktop would not set.
NOT_IN_SANDBOX = ('FONTCONFIG_FILE', 'GSETTINGS_BACKEND')
PERMISSIONS = {
    'shared': {'ipc'},
    'sockets': {'fallback-x11', 'wayland', 'x11'},
    'devices': {'dri'},
}
SECTIONS = ('Application', 'Build', 'Context')
PLAIN_SQLITE = b'SQLite format 3'
MANAGED = '[kith]\nidle-minutes-max=7\n'
TYPED = (b'Quillfeather', b'Maya Example', b'Test Cluster', b'lanterns')
ENDING_SECONDS = 30


def run(*command, **options):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding='utf-8', check=False, **options)


def in_sandbox(application, command):
    """What a shell inside says; Flatpak's own remarks are not part of it."""
    answer = subprocess.run(['flatpak', 'run', '--user', '--command=sh', application, '-c', command],
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding='utf-8', check=False)
    if answer.returncode != 0:
        raise AssertionError(f'nothing runs in the sandbox: {answer.stderr.strip()}')
    return answer.stdout


class Sandboxed(journey.Kith):
    """The bus sees a proxy in the program's place, so it is found by being the only one there."""

    def all(self, role, name):
        """An older accessibility bus calls a button by its longer name."""
        return super().all(role, name) or (super().all('push button', name) if role == 'button' else [])

    def find_app(self):
        desktop = Atspi.get_desktop(0)
        return desktop.get_child_at_index(0) if desktop.get_child_count() else None

    def end(self):
        journey.running = None
        journey.keys('ctrl+q')
        try:
            self.process.wait(ENDING_SECONDS)
        except subprocess.TimeoutExpired:
            subprocess.run(['flatpak', 'kill', sys.argv[1]], check=False)
            self.process.wait(ENDING_SECONDS)
        wait_for('the bus to forget the program', lambda: self.find_app() is None)


def look_at_permissions(application):
    metadata = configparser.ConfigParser(strict=False)
    metadata.optionxform = str
    metadata.read_string(run('flatpak', 'info', '--user', '--show-metadata', application).stdout)
    context = {key: set(filter(None, value.split(';'))) for key, value in metadata['Context'].items()}
    check(context == PERMISSIONS, 'it may have a window and nothing else')
    others = [name for name in metadata.sections() if name not in SECTIONS and not name.startswith('Extension ')]
    check(not others, 'no bus name and no variable is handed in')

    devices = re.findall(r'^ *([\w.-]+): +\d', in_sandbox(application, 'cat /proc/net/dev'), re.MULTILINE)
    check(devices == ['lo'], 'there is no network inside')
    (pathlib.Path.home() / 'outside').write_text('x', encoding='utf-8')
    check('outside' not in in_sandbox(application, 'ls -A "$HOME"; echo listed'), 'the home folder is not to be seen inside')


def pinned_version(application):
    """Of SQLCipher, as the manifest has it."""
    manifest = json.loads((TOP / 'flatpak' / f'{application}.json').read_text(encoding='utf-8'))
    url = next(module['sources'][0]['url'] for module in manifest['modules'] if module['name'] == 'sqlcipher')
    return re.search(r'\d+(\.\d+)+', url.rpartition('/')[2]).group()


def look_at_program(application):
    """The symbols of SQLCipher stay in the program, and plain SQLite is not what it links."""
    version = pinned_version(application)
    place = pathlib.Path(run('flatpak', 'info', '--user', '--show-location', application).stdout.strip())
    for name in ('kith', 'kithctl'):
        program = (place / 'files' / 'bin' / name).read_bytes()
        check(f'\0{version}\0'.encode() in program and b'cipher_version' in program and b'sqlite3_open_v2\0' not in program,
              f'{name} holds SQLCipher {version} and gives none of its names away')


def holds_plain_text(content):
    return content.startswith(PLAIN_SQLITE) or any(word in content for word in TYPED)


def look_at_store(application):
    folder = pathlib.Path.home() / '.var' / 'app' / application
    stores = list(folder.glob('data/**/*.kith'))
    check(len(stores) == 1, 'the store is in the sandbox\'s own folder')

    searched = [path for path in folder.rglob('*') if path.is_file()]
    plain = [path.name for path in searched if holds_plain_text(path.read_bytes())]
    check(not plain, f'none of its {len(searched)} files holds a word in plain text {plain or ""}'.rstrip())
    content = stores[0].read_bytes()
    kinds = len(set(content[:65536]))
    check(len(content) >= 65536 and kinds == 256, 'what it holds looks like chance')
    return stores[0]


def look_at_key(application):
    """libsecret takes a file of the sandbox's own only if the portal gave it that file's key."""
    kept = list((pathlib.Path.home() / '.var' / 'app' / application).glob('data/keyrings/*.keyring'))
    check(len(kept) == 1, 'the device\'s half of the key came through the Secret portal')


def lock_and_unlock(kith):
    kith.wait(None, 'Schools')
    check('Test Cluster' in kith.texts(), 'the Schools page shows the cluster')
    journey.keys('ctrl+l')
    kith.wait('button', 'Unlock')
    check('Test Cluster' not in kith.texts(), 'after the lock it is nowhere in the window')
    unlock(kith)
    check(True, 'the passphrase and the portal\'s half of the key open it again')


def unlock(kith):
    kith.wait('button', 'Unlock')
    kith.tab_to('Passphrase')
    journey.type_text(journey.PASSPHRASE)
    journey.keys('Return')
    kith.wait('button', 'Lock')


def ask_kithctl(application, store):
    command = ['flatpak', 'run', '--user', '--command=kithctl', application, 'check', '--store', str(store), '--passphrase-file', '-']
    answer = run(*command, input=journey.PASSPHRASE + '\n')
    print('# ' + answer.stdout.strip().replace('\n', '\n# '))
    check(answer.returncode == 0, 'kithctl finds the store whole')
    check(run(*command, input='not the passphrase\n').returncode == 4, 'and refuses another passphrase')


@contextlib.contextmanager
def settled_by_council(application):
    """The extension that whoever looks after the laptops makes, here in the tests' own installation."""
    _, _, arch, branch = run('flatpak', 'info', '--user', '--show-ref', application).stdout.strip().split('/')
    place = pathlib.Path(os.environ['FLATPAK_USER_DIR']) / 'extension'
    folder = place / f'{application}.managed' / arch / branch
    folder.mkdir(parents=True)
    try:
        (folder / 'managed.conf').write_text(MANAGED, encoding='utf-8')
        yield
    finally:
        shutil.rmtree(place)


def look_at_settings(application):
    check(not in_sandbox(application, 'ls -A /app/etc/kith'), 'without a council\'s settings there are none inside')
    with settled_by_council(application):
        check(in_sandbox(application, 'cat /app/etc/kith/managed.conf') == MANAGED, 'with them, they are where Kith looks')


def spend_a_day(application):
    look_at_permissions(application)
    look_at_program(application)
    look_at_settings(application)

    journey.Kith = Sandboxed
    kith = journey.set_up('flatpak', 'run', '--user', application)
    lock_and_unlock(kith)
    kith.end()
    store = look_at_store(application)
    look_at_key(application)

    kith = Sandboxed('flatpak', 'run', '--user', application)
    unlock(kith)
    check(True, 'the next day the same keyring and passphrase open it')
    kith.end()
    ask_kithctl(application, store)


def main():
    for name in NOT_IN_SANDBOX:
        os.environ.pop(name, None)
    begun = time.monotonic()
    Atspi.init()
    try:
        spend_a_day(sys.argv[1])
    except (AssertionError, GLib.Error) as error:
        print(f'not ok {journey.n_checks + 1} - {error}')
        return 1
    print(f'1..{journey.n_checks}')
    print(f'# {time.monotonic() - begun:.0f} s')
    return 0


if __name__ == '__main__':
    sys.exit(main())
