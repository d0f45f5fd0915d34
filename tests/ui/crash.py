#!/usr/bin/env python3
# crash.py: a program that was killed says so the next time, and one that was closed does not
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: crash.py KITH

Runs inside tests/with-display with KITH_A11Y=bus.
"""

import os
import pathlib
import signal
import sys

import journey

TITLE = 'Kith Ended Unexpectedly'


def end(kith, sign):
    journey.running = None
    kith.process.send_signal(sign)
    kith.process.wait(60)
    journey.wait_for('the bus to forget the program', lambda: kith.find_app() is None)


def work(kith):
    kith.wait(None, 'Look Round')
    journey.check(not kith.all(None, TITLE), 'a first start has nothing to tell')
    journey.keys('F1')
    trail = pathlib.Path(os.environ['XDG_STATE_HOME']) / 'kith'
    journey.wait_for('the help', lambda: any('KithHelpDialog' in path.read_text(encoding='utf-8') for path in trail.iterdir()))
    end(kith, signal.SIGSEGV)


def read_report(kith):
    kith.wait(None, TITLE)
    report = kith.wait('text', 'Report')
    text = journey.Atspi.Text.get_text(report, 0, -1)
    print('# ' + text.strip().replace('\n', '\n# '))
    journey.check('did win.help' in text and 'did KithHelpDialog' in text, 'what was done is told by the names of actions')
    journey.check(text.startswith('Kith ') and 'GTK 4' in text, 'and so are the versions')
    home = pathlib.Path.home()
    journey.check(str(home) not in text and home.name not in text and (os.environ.get('USER') or '?') not in text.split(),
                  'no name of a person or a folder is in it')
    return text


def copy_report(kith):
    kith.tab_to('^Copy$')
    journey.keys('Return')
    kith.wait(None, 'Report copied')
    journey.check(True, 'it is copied by keyboard')
    journey.keys('Escape')
    kith.wait_gone(None, TITLE)


def main():
    journey.Atspi.init()
    try:
        work(journey.Kith(sys.argv[1]))
        kith = journey.Kith(sys.argv[1])
        read_report(kith)
        copy_report(kith)
        end(kith, signal.SIGTERM)
        journey.check(kith.process.returncode == 0, 'a program that is asked to end does so by itself')
        kith = journey.Kith(sys.argv[1])
        kith.wait(None, 'Look Round')
        journey.check(not kith.all(None, TITLE), 'and has nothing to tell the next time')
        kith.end()
    except (AssertionError, journey.GLib.Error) as error:
        print(f'not ok {journey.n_checks + 1} - {error}')
        return 1
    print(f'1..{journey.n_checks}')
    return 0


if __name__ == '__main__':
    sys.exit(main())
