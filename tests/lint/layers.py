#!/usr/bin/env python3
# layers.py: includes point down through the layers, and GTK stays in the interface
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later

import posixpath
import re

from lint import Case, Finding, includes, main

# Which folders of src/ each folder may include from, besides itself.
BELOW = {
    'base': set(),
    'model': {'base'},
    'import': {'base'},
    'graph': {'base'},
    'wallet': {'base', 'model'},
    'store': {'base', 'model', 'import', 'fiction', 'wallet'},
    'fiction': {'base', 'import'},
    'draw': {'base', 'model', 'graph'},
    'print': {'base', 'model', 'graph', 'draw'},
    'report': {'base', 'model', 'graph', 'wallet'},
    'chart': {'base', 'model'},
    'map': {'base', 'model', 'graph', 'draw'},
    'ctl': {'base', 'model', 'import', 'graph', 'draw', 'wallet', 'store', 'fiction', 'print', 'report'},
    'ui': {'base', 'model', 'import', 'graph', 'draw', 'wallet', 'store', 'fiction', 'print', 'report', 'chart', 'map'},
}

WITH_GTK = ('src/ui/', 'src/chart/', 'src/map/', 'tests/ui/', 'tests/chart/', 'tests/map/', 'tests/bench/')
GTK = re.compile(r'^(gtk|gdk|gsk|adwaita|adw|libspelling|gtksourceview)\b')
# GdkPixbuf reads pictures and needs no display.
NOT_GTK = re.compile(r'^gdk-pixbuf/')


def layer_of(path):
    parts = path.split('/')
    return parts[1] if len(parts) > 2 else None


def check(tree):
    headers = {posixpath.basename(path): layer_of(path) for path in tree.files('src', suffixes={'.h'})}

    for path in tree.files('src', 'tests', suffixes={'.c', '.h'}):
        layer = layer_of(path) if path.startswith('src/') else None
        if layer is not None and layer not in BELOW:
            yield Finding(path, 1, f'src/{layer} is not in the table of tests/lint/layers.py')
            continue

        for line, quote, name in includes(tree.read(path)):
            if GTK.match(name) and not NOT_GTK.match(name) and not path.startswith(WITH_GTK):
                yield Finding(path, line, f'<{name}> belongs in the interface only')

            target = headers.get(posixpath.basename(name)) if quote == '"' else None
            if layer and target and target != layer and target not in BELOW[layer]:
                yield Finding(path, line, f'src/{layer} may not include from src/{target} ({name})')


CASES = [
    Case('down is allowed', {'src/base/kith-date.h': '', 'src/store/kith-db.c': '#include "kith-date.h"\n'}),
    Case('up is not', {'src/store/kith-db.h': '', 'src/base/kith-date.c': '\n#include "kith-db.h"\n'},
         'src/base/kith-date.c:2: src/base may not include from src/store'),
    Case('sideways is not', {'src/import/kith-csv.h': '', 'src/model/kith-child.c': '#include "kith-csv.h"\n'},
         'src/model may not include from src/import'),
    Case('a subfolder belongs to its layer',
         {'src/ui/pages/kith-today.h': '', 'src/ctl/kith-check.c': '#include "kith-today.h"\n'},
         'src/ctl may not include from src/ui'),
    Case('GTK in the interface', {'src/ui/kith-window.c': '#include <adwaita.h>\n'}),
    Case('GTK below it', {'src/model/kith-child.c': '#include <gtk/gtk.h>\n'}, 'belongs in the interface only'),
    Case('GDK in a test of the store', {'tests/store/test-db.c': '#include <gdk/gdk.h>\n'}, 'in the interface only'),
    Case('a comment is no include', {'src/base/kith-date.c': '/*\n#include <gtk/gtk.h>\n*/\n'}),
    Case('a folder nobody placed', {'src/cloud/kith-cloud.c': ''}, 'is not in the table'),
]

if __name__ == '__main__':
    main(check, CASES)
