#!/usr/bin/env python3
# read-csv.py: reads a file with Python's own reader of CSV and says how long it took
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: read-csv.py FILE

Prints the seconds from the bytes in memory to the last cell, and the number of cells.
"""

import csv
import io
import sys
import time


def main():
    with open(sys.argv[1], 'rb') as file:
        data = file.read()

    begun = time.perf_counter()
    n_cells = sum(len(row) for row in csv.reader(io.StringIO(data.decode('cp1252'), newline='')))
    print(time.perf_counter() - begun, n_cells)


if __name__ == '__main__':
    main()
