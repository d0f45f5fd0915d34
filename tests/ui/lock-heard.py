#!/usr/bin/env python3
# lock-heard.py: locking and blanking, as a screen reader hears them
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: lock-heard.py KITH

Runs inside tests/with-display with KITH_A11Y=bus. Whatever is open (a dialog, a child's record, a
half-typed field), after the lock and after F8 no word of the records is in the accessible tree.
"""

import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import gi  # noqa: E402

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

import journey  # noqa: E402
from journey import Kith, check, keys, type_text, wait_for  # noqa: E402

PASSPHRASE = 'look round'
CASES = 'Cases this store knows, as at .*'


def activate_screensaver():
    """Says what GNOME's screensaver says when the screen locks."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    bus.emit_signal(None, '/org/gnome/ScreenSaver', 'org.gnome.ScreenSaver', 'ActiveChanged', GLib.Variant('(b)', (True,)))
    bus.flush_sync()


def words_of(text):
    """What of a text could only come from a record: its words that begin with a capital."""
    return {word.strip('.,;:()’“”\u2068\u2069') for word in text.split() if word[:1].isupper() and len(word) > 4}


def check_silent(kith, before, what):
    left = words_of(before) & words_of(kith.texts())
    check(not left, f'{what} (left: {" ".join(sorted(left)) or "nothing"})')


def unlock(kith):
    kith.tab_to('Passphrase')
    type_text(PASSPHRASE)
    keys('Return')
    kith.wait(None, CASES)


def records(kith, locked):
    """What is heard now and is not also heard on a locked or blank window."""
    return ' '.join(words_of(kith.texts()) - words_of(locked))


def school_names(kith):
    """Each number of the table says whose it is, also where one has to scroll to it."""
    kith.app.clear_cache()
    names = (accessible.get_name() or '' for accessible in journey.walk(kith.app) if accessible.get_role_name() == 'button')
    return ' '.join(name.split(', ', 1)[1] for name in names if name[:1].isdigit() and ', ' in name)


def open_child(kith):
    keys('ctrl+k')
    kith.wait(None, 'Find a Child|Find Any Child|Find.*')
    type_text('an')
    row = wait_for('a child that is found', lambda: next(iter(kith.all('list item', r'.+, .*')), None))
    name = row.get_name().replace('\u2068', '').replace('\u2069', '').split(',')[0]
    keys('Down', 'Return')
    wait_for('the record of the child', lambda: name in kith.texts() and kith.find(None, 'Find.*') is None or
             kith.find('button', 'Back'))
    return name


def main():
    program, = sys.argv[1:]
    Atspi.init()
    try:
        kith = Kith(program, '--fictional', 'stockport')
        kith.wait(None, CASES)
        schools = wait_for('the names of schools', lambda: len(words_of(school_names(kith))) > 2 and school_names(kith))
        check(True, f'the schools of a room are heard ({len(words_of(schools))} words)')

        keys('ctrl+l')
        kith.wait('button', 'Unlock')
        locked = kith.texts()
        check_silent(kith, schools, 'Ctrl+L: of a room nothing is heard')
        unlock(kith)

        name = open_child(kith)
        before = records(kith, locked)
        check(bool(before), f'a child’s record is heard ({len(before.split())} words)')
        activate_screensaver()
        kith.wait('button', 'Unlock')
        check_silent(kith, before, 'the screensaver: of a record nothing is heard')
        check(name.split()[0] not in kith.texts(), 'nor its name')
        unlock(kith)

        keys('ctrl+h')
        kith.wait(None, 'History')
        before = records(kith, locked)
        keys('F8')
        kith.wait_gone(None, 'History')
        check_silent(kith, before, 'F8 from inside a dialog: nothing of it, and nothing of what lies below')
        keys('ctrl+z')
        keys('ctrl+k')
        keys('F8')
        kith.wait(None, 'History')
        check(kith.find('button', 'Redo') is None, 'what was pressed meanwhile did nothing')

        keys('F8')
        kith.wait_gone(None, 'History')
        keys('ctrl+l')
        kith.wait('button', 'Unlock')
        check_silent(kith, before, 'locked while it was blank')
        kith.end()
    except (AssertionError, GLib.Error) as error:
        print(f'not ok {journey.n_checks + 1} - {error}')
        if 'kith' in locals() and kith.process.poll() is None:
            print('# ' + kith.texts()[:3000].replace('\n', ' '))
        return 1
    print(f'1..{journey.n_checks}')
    return 0


if __name__ == '__main__':
    sys.exit(main())
