#!/usr/bin/env python3
# session.py: keeps a window open until it is closed, or until whoever asked for it is gone
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: session.py --window|--browser -- COMMAND…

Standard input is the other end of a pipe that ./dev holds. When it closes, the command is asked
to end, and whatever it left behind with it.

In a browser: a Broadway server, on this machine's own address only, shows the command's window
to whoever opens the page. It has no password, so only invented records are ever shown by it.
"""

import argparse
import ctypes
import os
import select
import signal
import subprocess
import sys
import tempfile
import time

FIRST_PORT = 8085
LAST_PORT = 8184
STARTUP_SECONDS = 20
CLOSING_SECONDS = 10
LISTENING = '0A'
PR_SET_CHILD_SUBREAPER = 36


def adopt_orphans():
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def children():
    found = []
    for name in os.listdir('/proc'):
        if not name.isdigit():
            continue
        try:
            with open(f'/proc/{name}/stat', encoding='ascii', errors='replace') as stat:
                if int(stat.read().rpartition(')')[2].split()[1]) == os.getpid():
                    found.append(int(name))
        except (OSError, ValueError, IndexError):
            pass
    return found


def reap():
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


def end_children():
    """Grandchildren become children when their parent goes, so this ends with none left."""
    for number, seconds in ((signal.SIGTERM, 3), (signal.SIGKILL, 3)):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            reap()
            left = children()
            if not left:
                return
            for pid in left:
                try:
                    os.kill(pid, number)
                except ProcessLookupError:
                    pass
            time.sleep(0.05)


def listening_sockets(port):
    """The inodes of the sockets that listen on a port of 127.0.0.1."""
    with open('/proc/net/tcp', encoding='ascii') as table:
        rows = [line.split() for line in table.readlines()[1:]]
    return {row[9] for row in rows if row[1] == f'0100007F:{port:04X}' and row[3] == LISTENING}


def own_sockets(pid):
    found = set()
    try:
        for name in os.listdir(f'/proc/{pid}/fd'):
            target = os.readlink(f'/proc/{pid}/fd/{name}')
            if target.startswith('socket:['):
                found.add(target[len('socket:['):-1])
    except OSError:
        pass
    return found


def serve_on(port, environment):
    """Starts the server; None if the port is taken. That somebody answers on the port proves
    nothing, it may be whoever took it: the listening socket has to be the server's own."""
    # Its own words ("Address already in use") would only puzzle the reader.
    server = subprocess.Popen(['gtk4-broadwayd', '--address', '127.0.0.1', '--port', str(port), ':1'],
                              env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    deadline = time.monotonic() + STARTUP_SECONDS
    while server.poll() is None and time.monotonic() < deadline:
        if listening_sockets(port) & own_sockets(server.pid):
            return server
        time.sleep(0.02)

    server.kill()
    server.wait()
    return None


def start_server(environment):
    for port in range(FIRST_PORT, LAST_PORT + 1):
        server = serve_on(port, environment)
        if server:
            return server, port
    sys.exit(f'session.py: no port from {FIRST_PORT} to {LAST_PORT} is free')


def has_bus(environment):
    socket = os.path.join(environment.get('XDG_RUNTIME_DIR', '/nowhere'), 'bus')
    return 'DBUS_SESSION_BUS_ADDRESS' in environment or os.path.exists(socket)


def start_bus(environment):
    """A session bus of the window's own, whose address is added to the environment."""
    reading, writing = os.pipe()
    daemon = subprocess.Popen(['dbus-daemon', '--session', '--nofork', '--nopidfile', f'--print-address={writing}'],
                              env=environment, pass_fds=(writing,), stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading, encoding='utf-8') as pipe:
        environment['DBUS_SESSION_BUS_ADDRESS'] = pipe.readline().strip()
    return daemon


def wait_for_end(watched):
    """Until a process ends, the pipe closes or a signal comes."""
    while all(process.poll() is None for process in watched):
        readable, _, _ = select.select([sys.stdin], [], [], 0.2)
        if readable and not os.read(sys.stdin.fileno(), 4096):
            return


def close(process):
    if process.poll() is None:
        process.terminate()
    try:
        return process.wait(CLOSING_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


def run(command, in_browser):
    with tempfile.TemporaryDirectory(prefix='kith-session-', ignore_cleanup_errors=True) as runtime:
        environment = dict(os.environ)
        watched = []
        try:
            if in_browser:
                environment['XDG_RUNTIME_DIR'] = runtime
                server, port = start_server(environment)
                watched.append(server)
                # Broadway has a renderer of its own; with any other one its server falls over.
                environment.update(GDK_BACKEND='broadway', BROADWAY_DISPLAY=':1')
                environment.pop('GSK_RENDERER', None)
                print(f'http://127.0.0.1:{port}/', flush=True)
                print('    Open that page in a browser on this machine. Ctrl+C here closes Kith.', file=sys.stderr, flush=True)

            if in_browser or not has_bus(environment):
                start_bus(environment)
            process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL)
            watched.append(process)
            wait_for_end(watched)
            return process.poll(), close(process)
        finally:
            end_children()


def stop(number, _frame):
    sys.exit(128 + number)


def main():
    parser = argparse.ArgumentParser()
    face = parser.add_mutually_exclusive_group(required=True)
    face.add_argument('--window', action='store_true')
    face.add_argument('--browser', action='store_true')
    parser.add_argument('command', nargs='+')
    arguments = parser.parse_args()

    adopt_orphans()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)

    ended_itself, status = run(arguments.command, arguments.browser)
    if ended_itself is None:
        return 0
    return status if status >= 0 else 128 - status


if __name__ == '__main__':
    sys.exit(main())
