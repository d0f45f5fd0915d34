#!/usr/bin/env python3
# fresh-account.py: a store that was carried to another account opens by the key on paper
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: fresh-account.py WITH-DISPLAY KITH KITHCTL

A store is made in one desktop session, with half of its key in that session's keyring, and a
recovery key. Its files, and nothing else, are carried to another session, which has no keyring
and has never seen Kith. There a person opens it in the window, by keyboard, from the paper. Before that
somebody sets Kith up there for the first time.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import journey

PASSPHRASE = 'nine lanterns over quiet harbour'
NEW_PASSPHRASE = 'eleven otters under violet bridges, again'
LIMIT_SECONDS = 120


def kithctl(program, store, *words):
    result = subprocess.run([program, '--store', store, '--passphrase-file', '-', *words], input=PASSPHRASE,
                            stdout=subprocess.PIPE, text=True, check=True)
    return result.stdout.strip()


def make(program, folder):
    """The laptop that will be lost."""
    store = folder / 'kith.kith'
    kithctl(program, store, 'new', '--worker', 'Maya Example', '--authority', '852', '--cluster', 'Test Cluster')
    (folder / 'paper').write_text(kithctl(program, store, 'slots', 'add', 'recovery'), encoding='utf-8')


def carry(folder):
    place = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'kith'
    place.mkdir(mode=0o700)
    for name in ('kith.kith', 'kith.kith.slots', 'kith.kith.slots~'):
        shutil.copy(folder / name, place)


def meet_the_lock(kith):
    kith.wait('button', 'Unlock')
    journey.check(not kith.all(None, 'Look Round'), 'beside a store, no keyring is not a first run')
    kith.tab_to('Passphrase')
    journey.type_text(PASSPHRASE)
    journey.keys('Return')
    kith.wait(None, 'There Is No Keyring Here')
    kith.wait('button', 'Try Again')
    kith.wait('button', 'Use the Recovery Key…')
    journey.check(True, 'that there is no keyring has a page of its own, with what to do')


def type_key(kith, code):
    kith.tab_to('Use the Recovery Key')
    journey.keys('Return')
    kith.wait(None, 'Open by Recovery Key')
    kith.tab_to('^Recovery Key')
    at = 4 * 6 + 2
    journey.type_text(code[:at] + ('2' if code[at] != '2' else '3') + code[at + 1:])
    kith.wait(None, r'Group 5 is not as it was printed\..*')
    journey.check(True, 'one wrong sign is told by the name of its group')
    journey.keys('ctrl+a')
    journey.type_text(code)


def choose_passphrase(kith):
    kith.tab_to('^Passphrase')
    journey.type_text(NEW_PASSPHRASE)
    kith.tab_to('The same again')
    journey.type_text(NEW_PASSPHRASE)
    journey.keys('Return')
    kith.wait('button', 'Go On Without a Keyring')
    journey.check(True, 'going on without a keyring is asked, and not done')
    kith.tab_to('Go On Without a Keyring')
    journey.keys('Return')
    kith.wait(None, 'From the Paper')
    kith.tab_to('^Open$')
    journey.keys('Return')
    kith.wait('button', 'Lock')


def open_by_paper(program, folder):
    carry(folder)
    code = (folder / 'paper').read_text(encoding='utf-8')
    begun = time.monotonic()
    kith = journey.Kith(program)
    meet_the_lock(kith)
    type_key(kith, code)
    choose_passphrase(kith)
    seconds = time.monotonic() - begun
    print(f'# from the start of the program to the records: {seconds:.1f} s')
    journey.check(seconds < LIMIT_SECONDS * float(os.environ.get('KITH_SLOWNESS', '1')),
                  f'the paper opens the store within {LIMIT_SECONDS} s')

    journey.keys('ctrl+l')
    kith.wait('button', 'Unlock')
    kith.wait(None, 'No keyring has half of the key: the passphrase stands alone.')
    journey.check(True, 'the lock says that the passphrase stands alone')
    kith.tab_to('Passphrase')
    journey.type_text(NEW_PASSPHRASE)
    journey.keys('Return')
    kith.wait('button', 'Lock')
    journey.check(True, 'and the new passphrase opens the store from then on')
    kith.end()


def set_up_without(program):
    kith = journey.fill_set_up(program)
    kith.wait(None, 'There Is No Keyring Here')
    kith.wait('button', 'Go On Without a Keyring')
    journey.check(True, 'setting up without a keyring is asked on a page of its own')
    kith.tab_to('Go On Without a Keyring')
    journey.keys('Return')
    kith.wait('button', 'Set Up Without a Keyring')
    kith.tab_to('Set Up Without a Keyring')
    journey.keys('Return')
    kith.wait(None, 'A Key on Paper')
    journey.check(True, 'and done when somebody says so')
    kith.end()


def in_session(with_display, keyring, accessibility, *arguments):
    environment = dict(os.environ, KITH_KEYRING=keyring, KITH_A11Y=accessibility)
    return subprocess.run([with_display, sys.executable, __file__, *arguments], env=environment, check=False).returncode


def main():
    if sys.argv[1] == '--make':
        make(sys.argv[2], pathlib.Path(sys.argv[3]))
        return 0
    if sys.argv[1] == '--open':
        journey.Atspi.init()
        try:
            set_up_without(sys.argv[2])
            shutil.rmtree(pathlib.Path(os.environ['XDG_DATA_HOME']) / 'kith')
            open_by_paper(sys.argv[2], pathlib.Path(sys.argv[3]))
        except AssertionError as failure:
            print(f'not ok - {failure}', flush=True)
            return 1
        print(f'1..{journey.n_checks}', flush=True)
        return 0

    with_display, kith, kithctl_program = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix='kith-fresh-') as folder:
        return in_session(with_display, 'unlocked', 'none', '--make', kithctl_program, folder) or \
            in_session(with_display, 'none', 'bus', '--open', kith, folder)


if __name__ == '__main__':
    sys.exit(main())
