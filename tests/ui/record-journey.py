#!/usr/bin/env python3
# record-journey.py: a note for two siblings by few keys
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: record-journey.py KITH

Runs inside tests/with-display with KITH_A11Y=bus, as journey.py does.
"""

import re
import sys
import time

from gi.repository import GLib

import journey
from journey import Kith, check, hear, keys, listen, type_text, wait_for

MOST_KEYS = 25
SENTENCE = 'Met both by the lockers, cheerful'

n_keys = 0


def press(*names):
    global n_keys
    n_keys += len(names)
    keys(*names)


def type_counted(text):
    global n_keys
    n_keys += len(text)
    type_text(text)


def plain(text):
    return (text or '').replace('\u2068', '').replace('\u2069', '')


def find_siblings(kith):
    """The first child among the rows of a number whose page names a brother or sister."""
    button = wait_for('a number', lambda: next(iter(kith.all('button', r'[1-9]\d* in need, All.*')), None))
    button.get_action_iface().do_action(0)
    wait_for('its rows', lambda: kith.all('list item', r'.+, \d+ .*'))
    for place in range(12):
        if place > 0:
            keys('Down')
        keys('Return')
        kith.wait(None, 'Brothers and Sisters')
        wait_for('the brothers and sisters', lambda: 'None that this store knows.' in kith.texts() or
                 kith.all('list item', r'.+, \d+ .*'))
        heading = kith.wait('heading', '.+')
        if kith.all('list item', r'.+, \d+ .*'):
            return plain(heading.get_name())
        keys('alt+Left')
        wait_for('the rows again', lambda: len(kith.all('list item', r'.+, \d+ .*')) > 1)
    raise AssertionError('no child of the fictional cluster has a brother or sister')


def find_about(kith):
    return wait_for('the entry for whom it is about', lambda: next(iter(kith.all(None, 'About')), None))


def tab_to_text(kith):
    """From the entry for whom it is about to where one writes."""
    for _ in range(12):
        if 'What happened' in kith.focus_name():
            return
        before = kith.focus_name()
        press('Tab')
        end = time.monotonic() + 2
        while kith.focus_name() == before and time.monotonic() < end:
            time.sleep(0.02)
    raise AssertionError(f'Tab does not lead to the text, but to “{kith.focus_name()}”')


def record_for_two(kith, name):
    """From a page of nobody: a name is typed, and the brother or sister is offered below."""
    keys('alt+Left')
    wait_for('the rows again', lambda: len(kith.all('list item', r'.+, \d+ .*')) > 0)
    press('ctrl+n')
    find_about(kith)
    wait_for('the kinds', lambda: kith.find(None, 'Corridor'))
    press('alt+3')
    type_counted(name)
    offers = kith.wait('list', 'Offered')
    wait_for('the child to be offered first',
             lambda: offers.get_child_count() > 0 and plain(offers.get_child_at_index(0).get_name()).startswith(name))
    press('Return')
    wait_for('the child to be taken', lambda: kith.all('button', f'About {re.escape(name)}.*'))
    before = kith.focus_name()
    wait_for('a brother or sister', lambda: not kith.find('list', 'Offered') or
             not plain(kith.find('list', 'Offered').get_child_at_index(0).get_name()).startswith(name))
    for _ in range(4):
        if any(plain(row.get_name()) == kith.focus_name().strip() for row in kith.all('list item', '.+')):
            break
        before = kith.focus_name()
        press('Tab')
        wait_for('the focus to move', lambda: kith.focus_name() != before)
    press('Return')
    wait_for('the sibling to be taken', lambda: len(kith.all('button', r'About .*Take out')) == 2)
    tab_to_text(kith)
    type_text(SENTENCE)
    press('ctrl+Return')
    hear('.*Signed.*')
    print(f'# figure 1: a corridor note for two siblings: {n_keys} key presses beside its text')
    check(n_keys < MOST_KEYS, f'a corridor note for two siblings takes {n_keys} keys beside its text')


def walk_back(kith):
    """Into the paragraphs and out of them again, both ways; nothing is typed."""
    keys('ctrl+n')
    wait_for('where one writes', lambda: kith.focus_name().strip() == 'What happened')
    for key, name in (('ctrl+2', 'Own words'), ('shift+Tab', 'Whose words?')):
        keys(key)
        wait_for(f'{key} to lead to “{name}”', lambda: kith.focus_name().strip() == name)
    kith.tab_to('^ *About *$', 'shift+Tab')
    kith.tab_to('^ *Own words *$')
    check(True, 'Shift+Tab leads out of every paragraph')
    keys('Escape')
    kith.wait_gone('button', 'Sign')


def stands_on_the_file(kith):
    """The focus is on the row of the child again."""
    wait_for('the rows again', lambda: len(kith.all('list item', r'.+, \d+ .*')) > 0)
    keys('Return')
    kith.wait(None, SENTENCE)
    check(True, 'it stands on the child’s file')


def main():
    program = sys.argv[1]
    listener = listen()
    try:
        kith = Kith(program, '--fictional', 'southampton')
        kith.wait(None, 'Cases this store knows, as at .*')
        name = find_siblings(kith)
        record_for_two(kith, name)
        stands_on_the_file(kith)
        walk_back(kith)
        kith.end()
    except (AssertionError, GLib.Error) as error:
        print(f'not ok {journey.n_checks + 1} - {error}')
        journey.tell_shown()
        return 1
    listener.deregister('object:announcement')
    print(f'1..{journey.n_checks}')
    return 0


if __name__ == '__main__':
    sys.exit(main())
