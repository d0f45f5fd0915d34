#!/usr/bin/env python3
# heard.py: what a screen reader is told while somebody walks through a chart
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: heard.py CHART-WINDOW

Runs inside tests/with-display with KITH_A11Y=bus. Keys are real ones; what is heard are the names
of whatever says over AT-SPI that the focus has come to it, in the order of their coming.
"""

import os
import subprocess
import sys

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

DEADLINE_SECONDS = 60 * float(os.environ.get('KITH_SLOWNESS', '1'))

SUMMARY = ('Referrals: 45 from September to November 2026, 36 in the same months last year. '
           '12 so far in November 2026. Most in October 2026 (19).')

# Keys, and what is heard last after them.
WALK = [
    ('Left', 'October 2026: 19. October 2025: 15.'),
    ('Left', 'September 2026: 14. September 2025: 11.'),
    ('Down', 'September 2025: 11.'),
    ('Right', 'October 2025: 15.'),
    ('End', 'August 2026: 2.'),
    ('Up', 'August 2027: Not yet. August 2026: 2.'),
    ('Home', 'September 2026: 14. September 2025: 11.'),
    ('Tab', 'November 2026: 2 so far. November 2025: 3.'),
]

n_checks = 0
heard = []


def check(truth, what):
    global n_checks
    if not truth:
        raise AssertionError(what)
    n_checks += 1
    print(f'ok {n_checks} - {what}', flush=True)


def heard_cb(event):
    if event.detail1 == 1:
        try:
            heard.append(event.source.get_name())
        except GLib.Error:
            pass


def wait_for(what, look):
    """Takes part in what comes over the bus until the condition holds."""
    late = []
    deadline = GLib.timeout_add(int(DEADLINE_SECONDS * 1000), lambda: late.append(True))
    tick = GLib.timeout_add(50, lambda: True)
    found = None
    while not late and not found:
        GLib.MainContext.default().iteration(True)
        try:
            found = look()
        except GLib.Error:
            found = None
    GLib.source_remove(tick)
    if not late:
        GLib.source_remove(deadline)
    if not found:
        raise AssertionError(f'waited in vain for {what}; heard {heard[-3:]}')
    return found


def walk(accessible):
    yield accessible
    for index in range(accessible.get_child_count()):
        child = accessible.get_child_at_index(index)
        if child is not None:
            yield from walk(child)


def find(process, role, name):
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        app = desktop.get_child_at_index(index)
        if app is None or app.get_process_id() != process.pid:
            continue
        app.clear_cache()
        for accessible in walk(app):
            if accessible.get_role_name() == role and accessible.get_name() == name:
                return accessible
    return None


def press(key):
    subprocess.run(['xdotool', 'key', '--clearmodifiers', key], check=True)


def listen(process):
    chart = wait_for('the chart', lambda: find(process, 'grouping', 'Referrals'))
    check(chart.get_description() == SUMMARY, 'the chart is described in one sentence a thought')
    check(chart.get_child_count() == 24, 'every number is there')
    wait_for('the focus', lambda: find(process, 'button', 'November 2026: 12 so far. November 2025: 10.')
             .get_state_set().contains(Atspi.StateType.FOCUSED))

    for key, words in WALK:
        heard.clear()
        press(key)
        wait_for(words, lambda: heard and heard[-1] == words)
        check(True, f'{key}: {words}')

    press('Return')
    wait_for('the title', lambda: find(process, 'frame', 'November 2026: 2 so far.'))
    check(True, 'Enter opens the number')


def main():
    listener = Atspi.EventListener.new(heard_cb)
    listener.register('object:state-changed:focused')
    process = subprocess.Popen(sys.argv[1:])
    try:
        listen(process)
        print(f'1..{n_checks}')
    except AssertionError as error:
        print(f'Bail out! {error}', flush=True)
        return 1
    finally:
        process.terminate()
        process.wait()
    return 0


if __name__ == '__main__':
    sys.exit(main())
