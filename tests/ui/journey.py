#!/usr/bin/env python3
# journey.py: drives the real program as a person with a keyboard and a screen reader would
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: journey.py KITH CENSUS ROLL

Runs inside tests/with-display with KITH_A11Y=bus. Keys are real ones, sent by xdotool; what the
window holds is read over AT-SPI. Nothing is waited for but a condition with a deadline.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

DEADLINE_SECONDS = 90 * float(os.environ.get('KITH_SLOWNESS', '1'))
PASSPHRASE = 'nine lanterns over quiet harbour'
NEW_PASSPHRASE = 'eleven otters under violet bridges'

n_checks = 0
running = None
shown = None
heard = []


def check(truth, what):
    global n_checks
    if not truth:
        raise AssertionError(what)
    n_checks += 1
    print(f'ok {n_checks} - {what}', flush=True)


def wait_for(what, look):
    deadline = time.monotonic() + DEADLINE_SECONDS
    while time.monotonic() < deadline:
        while GLib.MainContext.default().iteration(False):
            pass
        if running is not None and running.poll() is not None:
            raise AssertionError(f'the program ended with {running.returncode} while waiting for {what}')
        try:
            found = look()
        except GLib.Error:
            found = None
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f'waited in vain for {what}')


def announced(event):
    heard.append(event.any_data.replace('\u2068', '').replace('\u2069', ''))


def listen():
    """What the program says is heard as long as the listener that is returned is there."""
    Atspi.init()
    listener = Atspi.EventListener.new(announced)
    listener.register('object:announcement')
    return listener


def hear(words):
    """Waits for what a screen reader says: a toast may be gone before a walk through thousands of rows comes to it."""
    pattern = re.compile(words)
    wait_for(f'“{words}” to be said', lambda: any(pattern.fullmatch(said) for said in heard))
    heard.clear()


def keys(*names):
    subprocess.run(['xdotool', 'key', '--clearmodifiers', *names], check=True)


def type_text(text):
    subprocess.run(['xdotool', 'type', '--clearmodifiers', '--delay', '5', text], check=True)


def walk(accessible, into_lists=True):
    """Each step asks the program over the bus: thousands of rows take longer than a toast lasts."""
    yield accessible
    n_children = accessible.get_child_count()
    if not into_lists and n_children > 20 and accessible.get_role_name() == 'list':
        return
    for index in range(n_children):
        child = accessible.get_child_at_index(index)
        if child is not None:
            yield from walk(child, into_lists)


class Kith:
    def __init__(self, program, *arguments):
        global running, shown
        shown = None
        self.process = running = subprocess.Popen([program, *arguments])
        self.app = wait_for('the program on the bus', self.find_app)
        shown = self
        wait_for('its window', lambda: self.find('frame', '.*'))

    def find_app(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(index)
            if app is not None and app.get_process_id() == self.process.pid:
                return app
        return None

    def all(self, role, name):
        self.app.clear_cache()
        pattern = re.compile(name)
        found = []
        for accessible in walk(self.app, role == 'list item'):
            try:
                # Isolates keep names apart on the screen; a listener does not hear them.
                text = (accessible.get_name() or '').replace('\u2068', '').replace('\u2069', '')
                if (role is None or accessible.get_role_name() == role) and pattern.fullmatch(text) and \
                        accessible.get_state_set().contains(Atspi.StateType.SHOWING):
                    found.append(accessible)
            except GLib.Error:
                continue
        return found

    def find(self, role, name):
        found = self.all(role, name)
        return found[0] if found else None

    def wait(self, role, name):
        return wait_for(f'{role or "something"} “{name}”', lambda: self.find(role, name))

    def wait_gone(self, role, name):
        return wait_for(f'no {role or "thing"} “{name}”', lambda: not self.all(role, name))

    def texts(self):
        self.app.clear_cache()
        found = []
        for accessible in walk(self.app):
            try:
                found.append(accessible.get_name() or '')
                found.append(accessible.get_description() or '')
            except GLib.Error:
                continue
        return ' '.join(found).replace('\u2068', '').replace('\u2069', '')

    def focused(self):
        self.app.clear_cache()
        for accessible in walk(self.app):
            try:
                if accessible.get_state_set().contains(Atspi.StateType.FOCUSED):
                    yield accessible
            except GLib.Error:
                continue

    def focus_name(self):
        return ' '.join((accessible.get_name() or '') for accessible in self.focused()) \
            .replace('\u2068', '').replace('\u2069', '')

    def tab_to(self, name, key='Tab'):
        """Walks by keyboard until the focus is on what has the name."""
        pattern = re.compile(name)
        for _ in range(80):
            if pattern.search(self.focus_name()):
                return
            before = self.focus_name()
            keys(key)
            end = time.monotonic() + 2
            while self.focus_name() == before and time.monotonic() < end:
                time.sleep(0.02)
        raise AssertionError(f'the keyboard does not reach “{name}”, it is at “{self.focus_name()}”')

    def end(self):
        global running
        running = None
        self.process.terminate()
        self.process.wait(DEADLINE_SECONDS)


def tell_shown():
    """What the program shows when something was waited for in vain."""
    if shown is None or shown.process.poll() is not None:
        print('# no program is running')
        return
    print('# focus: ' + shown.focus_name().replace('\n', ' '))
    print('# ' + shown.texts()[:4000].replace('\n', ' '))


def look_round(program):
    kith = Kith(program)
    kith.wait(None, 'Look Round')
    check(True, 'the first run welcomes')

    kith.tab_to('Three clusters')
    keys('Return')
    kith.wait(None, 'Cases this store knows, as at .*')
    check(True, 'a fictional cluster is made and shown')

    button = wait_for('a number', lambda: next(iter(kith.all('button', r'[1-9]\d* open section 47 enquir.*')), None) or
                      next(iter(kith.all('button', r'[1-9]\d* in need.*')), None))
    number = int(button.get_name().split()[0].replace(',', ''))
    button.get_action_iface().do_action(0)
    title = wait_for('the rows of the number', lambda: kith.find(None, rf'(.* · )?{number} (child|children|row|rows|referrals?)\b.*') or
                     (len(kith.all('list item', '.+')) >= number and kith.find('list item', '.+')))
    check(title is not None, f'the number {number} opens its {number} rows')
    rows = wait_for('the rows', lambda: (found := kith.all('list item', r'.+, \d+ .*')) and len(found) >= min(number, 3) and found)
    check(True, f'the rows are there to be heard ({len(rows)} on the screen)')
    return kith, rows[0].get_name().replace('\u2068', '').replace('\u2069', '').split(',')[0]


def lock_and_unlock(kith, passphrase, word):
    check(word in kith.texts(), 'before the lock, records are in the accessible tree')
    keys('ctrl+l')
    kith.wait('button', 'Unlock')
    check(word not in kith.texts(), 'after it there is no record in the accessible tree')

    keys('F8')
    kith.wait_gone('button', 'Unlock')
    keys('F8')
    kith.wait('button', 'Unlock')
    check(True, 'F8 blanks and shows again')

    kith.tab_to('Passphrase')
    type_text('not the passphrase')
    keys('Return')
    kith.wait(None, r'That is not the passphrase\.')
    check(True, 'a wrong passphrase is told in a sentence')

    wait_for('the page to take another try', lambda: kith.find('button', 'Unlock').get_state_set().contains(Atspi.StateType.SENSITIVE) or
             'Passphrase' in kith.focus_name())
    kith.tab_to('Passphrase')
    keys('ctrl+a')
    type_text(passphrase)
    keys('Return')
    kith.wait(None, 'Cases this store knows, as at .*')
    check(True, 'the right one opens the store')


def is_ready(accessible):
    return accessible is not None and accessible.get_state_set().contains(Atspi.StateType.SENSITIVE)


def census_preview(program, census):
    kith = Kith(program, '--fictional', 'southampton', census)
    words = kith.wait(None, r'(?s)332 children: .*Nothing is written yet\.').get_name()
    print(f'# {words}')
    time.sleep(0.5)  # a person reads before they press a key
    return kith


def press_import(kith):
    wait_for('the button “Import”', lambda: is_ready(kith.find('button', 'Import')))
    keys('alt+i')
    hear('.*Census imported.*')


def import_and_undo(program, census):
    kith = census_preview(program, census)
    check(kith.wait(None, r'(?s)332 children: 332 new.*'), 'a file that is handed to the program is previewed')
    press_import(kith)
    check(True, 'and taken in by one key')
    keys('ctrl+z')
    hear('.*Import undone.*')
    check(True, 'the whole import is undone by one key')
    kith.end()

    kith = census_preview(program, census)
    check(kith.wait(None, r'(?s)332 children: 332 new.*'), 'after which none of it is known')
    press_import(kith)
    keys('ctrl+z')
    hear('.*Import undone.*')
    keys('ctrl+shift+z')
    hear('.*Import done again.*')
    check(True, 'what was undone is redone')
    kith.end()

    kith = census_preview(program, census)
    check(kith.wait(None, r'(?s)332 children: 0 new.*332 the same.*'), 'and then all of it is known')
    keys('Escape')
    kith.wait_gone(None, r'(?s)332 children: .*')
    return kith


def fill_set_up(program, *arguments):
    kith = Kith(program, *arguments)
    kith.tab_to('Set Up Mine')
    keys('Return')
    kith.wait(None, 'Name of the cluster')
    kith.tab_to('^Name$|Name(?! of)')
    type_text('Maya Example')
    kith.tab_to('Role')
    keys('ctrl+a')
    type_text('Social worker')
    kith.tab_to('Authority')
    keys('Return')
    kith.tab_to('Search|^$')
    type_text('Southampton')
    wait_for('the authority', lambda: kith.all(None, 'Southampton'))
    keys('Down', 'Return')
    wait_for('the authority to be chosen', lambda: kith.find(None, 'Southampton') and not kith.find(None, 'Not chosen yet'))
    kith.tab_to('Name of the cluster')
    type_text('Test Cluster')
    kith.tab_to('^Schools')
    keys('Return')
    kith.wait(None, 'Name or authority')
    type_text('primary')
    wait_for('schools that are found', lambda: kith.all(None, '.*Primary.*'))
    keys('Return')
    wait_for('a school to be taken', lambda: kith.find(None, '1 chosen'))
    keys('ctrl+a')
    type_text('Quillfeather Lane School')
    kith.wait('button', 'Add It by Hand')
    keys('alt+a')
    wait_for('a school that no register has', lambda: kith.find(None, '2 chosen'))
    keys('Escape')
    keys('Escape')
    kith.wait(None, 'Name of the cluster')
    kith.tab_to('^Passphrase')
    type_text(PASSPHRASE)
    kith.tab_to('The same again')
    type_text(PASSPHRASE)
    kith.tab_to('^Set Up$')
    keys('Return')
    return kith


def set_up(program, *arguments):
    kith = fill_set_up(program, *arguments)
    kith.wait('button', 'Lock')
    check(True, 'a person sets up their own store by keyboard alone')
    kith.wait(None, '2 schools · 1 worker')
    check(True, 'with a school of the register and one that was typed')
    return kith


def key_on_paper(kith):
    kith.wait(None, 'A Key on Paper')
    keys('Escape')
    kith.wait(None, r'Setting up ends when two groups were typed back from the paper\..*')
    check(True, 'setting up does not end without a key on paper')
    kith.tab_to('^Passphrase')
    type_text(PASSPHRASE)
    keys('Return')
    kith.wait(None, 'Group 8: .*')
    names = [accessible.get_name() for accessible in kith.all(None, r'Group [1-8]: \w{5}')]
    groups = [name.split(': ')[1] for name in sorted(set(names))]
    check(len(groups) == 8, 'the recovery key is shown in eight groups')
    for asked in sorted({accessible.get_name() for accessible in kith.all(None, r'Group [1-8]')}):
        kith.tab_to(f'^{asked}$')
        type_text(groups[int(asked.split()[1]) - 1].lower())
    keys('Return')
    kith.wait(None, 'The recovery key opens your records now')
    check(True, 'two groups were typed back from the paper')
    return '-'.join(groups)


def recover(kith, code):
    keys('ctrl+l')
    kith.wait('button', 'Unlock')
    kith.wait('button', r'Use the Recovery Key…')
    kith.tab_to('Use the Recovery Key')
    keys('Return')
    kith.wait(None, 'Open by Recovery Key')
    kith.tab_to('^Recovery Key')
    type_text(('2' if code[0] != '2' else '3') + code[1:])
    kith.wait(None, r'Group 1 is not as it was printed\..*')
    check(True, 'a slip in the recovery key is told by its group')
    keys('ctrl+a')
    type_text(code)
    kith.tab_to('^Passphrase')
    type_text(NEW_PASSPHRASE)
    kith.tab_to('The same again')
    type_text(NEW_PASSPHRASE)
    keys('Return')
    kith.wait(None, '2 schools · 1 worker')
    check(True, 'the paper opens the store, with a new passphrase')
    keys('ctrl+l')
    kith.wait('button', 'Unlock')
    kith.tab_to('Passphrase')
    type_text(NEW_PASSPHRASE)
    keys('Return')
    kith.wait(None, '2 schools · 1 worker')
    check(True, 'which opens it from then on')


def unlock(kith):
    kith.tab_to('Passphrase')
    type_text(NEW_PASSPHRASE)
    keys('Return')


def roll_preview(program, roll):
    """A roll that is handed to one's own store, up to the page of its columns."""
    kith = Kith(program, roll)
    unlock(kith)
    kith.wait(None, r'What Does the File Hold\?')
    keys('alt+r')
    kith.wait(None, 'Columns That Are Read')
    return kith


def mend_column(kith):
    """By keyboard: unfolds what is passed over, and takes a column in."""
    kith.tab_to('Columns That Are Passed Over')
    keys('space')
    kith.wait(None, 'Chosen')
    kith.tab_to('^Chosen')
    keys('space')
    kith.wait('list item', 'Preferred .*')
    keys(*(['Down'] * 5))
    keys('Return')
    wait_for('the column to be taken', lambda: 'chosen by you' in kith.texts())
    check(True, 'a column is put right by keyboard')


def import_roll(program, roll):
    kith = roll_preview(program, roll)
    check(kith.wait(None, 'Quillfeather Lane School'), 'the school is guessed from the name of the file')
    mend_column(kith)
    keys('alt+p')
    words = kith.wait(None, r'(?s)31 rows: 29 new, .*2 refused\. Nothing is written yet\.').get_name()
    print(f'# {words}')
    check(True, 'the preview says what would become of each row')
    check(kith.wait(None, 'Refused 2'), 'and chips show the refused ones')
    keys('alt+i')
    hear('.*School roll imported.*')
    check(True, 'the roll is taken in by one key')
    keys('ctrl+z')
    hear('.*Import undone.*')
    check(True, 'and taken back by one')
    return kith


def marks_of(roll):
    """What stands in the roll and nowhere else, in the encodings that files have."""
    with open(roll, encoding='utf-8') as text:
        words = {upn for line in text for upn in re.findall(r'^[A-Z]\d{12}', line)}
    assert len(words) > 20
    return [word.encode(encoding) for word in sorted(words) for encoding in ('utf-8', 'utf-16-le', 'utf-16-be')]


def files_below(folders):
    for folder in folders:
        for at, _, names in os.walk(folder):
            yield from (os.path.join(at, name) for name in names)


def holds_mark(path, marks):
    try:
        with open(path, 'rb') as file:
            contents = file.read()
    except OSError:
        return False
    return any(mark in contents or mark in os.fsencode(path) for mark in marks)


def search_profile(roll):
    """Everything that the day has left, wherever a program may leave things."""
    folders = [os.environ[name] for name in ('HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME', 'XDG_STATE_HOME',
                                             'XDG_RUNTIME_DIR')] + ['/dev/shm']
    paths = [path for path in files_below(folders) if os.path.isfile(path)]
    marks = marks_of(roll)
    check(holds_mark(roll, marks), 'the search finds what is in the roll itself')
    check(any(path.endswith('.kith') for path in paths), 'the store is among what is searched')
    found = [path for path in paths if holds_mark(path, marks)]
    print(f'# figure 2: window: {len(found)} of {len(paths)} files below {len(folders)} folders hold a pupil number '
          'of the roll after a day')
    check(not found, f'no pupil number is left in clear {found}')


CASELOAD = """Child ID,Surname,Forename,Chosen,DOB,School,Status,Allocated Worker,Referral Date
1001,Okafor,Adaeze,Ada,03/09/2014,Quillfeather Lane School,Child in Need,Maya Example,01/06/2026
1002,Lindqvist,Nils,,14/02/2013,Quillfeather Lane School,Child in Need,Maya Example,02/03/2026
,,,,14/02/2013,Quillfeather Lane School,Child in Need,Maya Example,02/03/2026
1004,Marsh,Ivy,,01/01/2014,Quillfeather Lane School,Early Help,,
"""


def give_focus_back(kith):
    """A window manager would, when the file dialog closes; here is none."""
    wait_for('the file dialog to go', lambda: not kith.find('button', 'Create Folder'))
    subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', '^Kith$', 'windowfocus', '--sync'], check=True)


def save_refused(kith, folder):
    """The file dialog is offered the folder of the list, so Return is all it needs."""
    path = os.path.join(folder, 'refused.csv')
    kith.tab_to('Save Refused Rows')
    keys('Return')
    # It is settled once the folder's files stand in it and one may type the name.
    wait_for('the file dialog', lambda: kith.find('table row', 'caseload.csv .*') and is_ready(kith.find('button', 'Save')) and
             'Name:' in kith.focus_name())
    keys('Return')
    wait_for('the refused rows on the disk', lambda: os.path.exists(path) and os.path.getsize(path) > 0)
    give_focus_back(kith)
    with open(path, encoding='utf-8-sig') as file:
        return file.read().splitlines()


def import_caseload(program, path):
    kith = Kith(program, path)
    unlock(kith)
    kith.wait(None, r'What Does the File Hold\?')
    keys('alt+a')
    kith.wait(None, 'Columns That Are Read')
    mend_column(kith)
    keys('alt+p')
    words = kith.wait(None, r'(?s)4 rows: 3 new, .*1 refused\. Nothing is written yet\.').get_name()
    print(f'# {words}')
    check(True, 'a caseload with a fault is previewed')

    refused = save_refused(kith, os.path.dirname(path))
    check(len(refused) == 2 and refused[0].endswith('What is wrong') and refused[1].startswith(',,,,14/02/2013'),
          'the refused row is saved beside the file, with its header and the reason')
    wait_for('the button “Import”', lambda: is_ready(kith.find('button', 'Import')))
    keys('alt+i')
    hear('.*Caseload imported.*')
    check(True, 'the others are taken in by one key')
    return kith


def number_and_back(kith):
    """From a number of the Schools page to its rows and back, by keys alone."""
    number = kith.wait('button', '2 in need.*').get_name()
    kith.tab_to('(on roll|early help|in need), All schools')
    for _ in range(20):
        if 'in need' in kith.focus_name():
            break
        before = kith.focus_name()
        keys('Right')
        wait_for('the next cell', lambda: kith.focus_name() != before)
    keys('Return')
    kith.wait('list item', '.*Okafor.*')
    kith.wait('list item', '.*Lindqvist.*')
    check(not kith.find('list item', '.*Marsh.*'), f'“{number.split(",")[0]}” opens its two rows by keyboard')
    keys('alt+Left')
    wait_for('the number again', lambda: 'in need' in kith.focus_name())
    check(True, 'and one key leads back to it')


def undo_all(kith):
    keys('ctrl+z')
    hear('.*Import undone.*')
    kith.wait_gone('button', '2 in need.*')
    check(True, 'one key takes the whole caseload back')


def main():
    program, census, roll = sys.argv[1:]
    listener = listen()
    try:
        kith, child = look_round(program)
        lock_and_unlock(kith, 'look round', child)
        kith.end()
        kith = import_and_undo(program, census)
        kith.end()
        kith = set_up(program)
        recover(kith, key_on_paper(kith))
        kith.end()
        with tempfile.TemporaryDirectory() as folder:
            kith = import_roll(program, shutil.copy(roll, os.path.join(folder, 'Quillfeather Lane School.csv')))
            kith.end()
            path = os.path.join(folder, 'caseload.csv')
            with open(path, 'w', encoding='utf-8') as file:
                file.write(CASELOAD)
            kith = import_caseload(program, path)
            number_and_back(kith)
            undo_all(kith)
            kith.end()
        search_profile(roll)
    except (AssertionError, GLib.Error) as error:
        print(f'not ok {n_checks + 1} - {error}')
        tell_shown()
        return 1
    listener.deregister('object:announcement')
    print(f'1..{n_checks}')
    return 0


if __name__ == '__main__':
    sys.exit(main())
