#!/usr/bin/env python3
# draft-killed.py: what was being written when the program was killed is there again
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: draft-killed.py KITH KITHCTL

Runs inside tests/with-display with KITH_A11Y=bus, as journey.py does. Somebody writes a note in
their own store, by keys alone; in the middle of a sentence the program is killed.
"""

import os
import pathlib
import signal
import subprocess
import sys

import journey
from journey import Atspi, GLib, Kith, check, keys, type_text, wait_for

PASSPHRASE = 'nine lanterns over quiet harbour'
WRITTEN = 'The office rang: nobody had come to fetch him, and the line at home was'
MORE = ' engaged until half past four, when his aunt'


def make_store(kithctl):
    """One that has its key on paper already, so that opening it asks for nothing more."""
    folder = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'kith'
    folder.mkdir(mode=0o700)
    for words in (('new', '--worker', 'Maya Example', '--authority', '852', '--cluster', 'Test Cluster'),
                  ('slots', 'add', 'recovery')):
        subprocess.run([kithctl, '--store', folder / 'kith.kith', '--passphrase-file', '-', *words],
                       input=PASSPHRASE, stdout=subprocess.DEVNULL, text=True, check=True)


def unlock(kith):
    kith.wait('button', 'Unlock')
    kith.tab_to('Passphrase')
    type_text(PASSPHRASE)
    keys('Return')
    kith.wait('button', 'Lock')


def texts_written(kith):
    """What stands in the paragraphs, as a screen reader reads it."""
    return [Atspi.Text.get_text(text, 0, -1) for text in kith.all('text', 'What happened')]


def write(kith):
    keys('ctrl+n')
    wait_for('the kinds', lambda: kith.find(None, 'Corridor'))
    keys('alt+3')
    kith.tab_to('What happened')
    type_text(WRITTEN)
    wait_for('the draft to be saved as it stands', lambda: kith.find(None, 'Draft saved .*') and texts_written(kith) == [WRITTEN])


def pause(kith):
    """Until the store has what was typed: the dialog saves half a second after the first key."""
    saved = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'kith' / 'kith.kith-wal'
    sizes = []

    def is_quiet():
        sizes.append(saved.stat().st_size)
        return len(sizes) > 30 and len(set(sizes[-30:])) == 1

    wait_for('the file to be at rest', is_quiet)
    check(kith.find(None, 'Draft saved .*') is not None, 'what was typed is saved without a key')


def kill(kith):
    journey.running = None
    kith.process.send_signal(signal.SIGKILL)
    kith.process.wait(60)
    wait_for('the bus to forget the program', lambda: kith.find_app() is None)


def come_back(program):
    kith = Kith(program)
    kith.wait(None, 'Kith Ended Unexpectedly')
    keys('Escape')
    kith.wait_gone(None, 'Kith Ended Unexpectedly')
    unlock(kith)
    return kith


def go_on_writing(kith):
    """Today lists it; opened by its row, it has all that was typed before the last pause."""
    kith.tab_to('^ *Schools *$')
    keys('Up', 'Return')
    kith.wait('list item', r'Corridor · .*')
    check(True, 'the next time it is listed on Today')
    kith.tab_to('^ *Corridor · ')
    keys('Return')
    written = wait_for('what was written', lambda: texts_written(kith))
    print(f'# of {len(WRITTEN + MORE)} characters typed {len(written[0])} are there')
    check(len(written) == 1 and written[0].startswith(WRITTEN), 'all that was typed before the last pause is there')
    check((WRITTEN + MORE).startswith(written[0]), 'and nothing that was not typed')


def main():
    program, kithctl = sys.argv[1:]
    Atspi.init()
    try:
        make_store(kithctl)
        kith = Kith(program)
        unlock(kith)
        write(kith)
        pause(kith)
        type_text(MORE)
        kill(kith)
        kith = come_back(program)
        go_on_writing(kith)
        kith.end()
    except (AssertionError, GLib.Error) as error:
        print(f'not ok {journey.n_checks + 1} - {error}')
        journey.tell_shown()
        return 1
    print(f'1..{journey.n_checks}')
    return 0


if __name__ == '__main__':
    sys.exit(main())
