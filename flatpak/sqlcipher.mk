# sqlcipher.mk: the encrypted database as one static library and nothing else
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# SQLCipher's own build makes a library that is named like plain SQLite's and exports the same
# names. Whichever of the two came first would win, and the plain one takes a key without a word
# and writes plain text. So there is no shared library here to be mistaken for it: only the
# amalgamation is made, and compiled into an archive whose symbols Kith keeps to itself.

PREFIX ?= /app
CFLAGS ?= -O2

DEFINES = \
  -DNDEBUG \
  -D_HAVE_SQLITE_CONFIG_H \
  -DSQLITE_HAS_CODEC \
  -DSQLITE_EXTRA_INIT=sqlcipher_extra_init \
  -DSQLITE_EXTRA_SHUTDOWN=sqlcipher_extra_shutdown

# Kith opens a store only if sorting and temporary tables stay in memory.
DEFINES += -DSQLITE_TEMP_STORE=2

DEFINES += \
  -DSQLITE_ENABLE_COLUMN_METADATA \
  -DSQLITE_ENABLE_FTS5 \
  -DSQLITE_ENABLE_MATH_FUNCTIONS \
  -DSQLITE_OMIT_LOAD_EXTENSION \
  -DSQLITE_SECURE_DELETE \
  -DSQLITE_THREADSAFE=1

all: libsqlcipher.a sqlcipher.pc

# The tree brings the interpreter that its configure and its generators are written for.
Makefile:
	./configure --disable-readline --disable-tcl

sqlite3.c: Makefile
	$(MAKE) -f Makefile sqlite3.c

sqlite3.o: sqlite3.c
	$(CC) $(CFLAGS) -fPIC $(DEFINES) -I. -c -o $@ $<

libsqlcipher.a: sqlite3.o
	$(AR) rcs $@ $<

sqlcipher.pc: sqlite3.c
	printf '%s\n' >$@ 'libdir=$(PREFIX)/lib' 'includedir=$(PREFIX)/include/sqlcipher' \
	  'Name: SQLCipher' 'Description: SQLite with encryption' "Version: $$(cat VERSION)" \
	  'Libs: -L$${libdir} -lsqlcipher' 'Libs.private: -lcrypto -lm' 'Cflags: -I$${includedir}'

install: all
	install -Dm644 -t $(PREFIX)/lib libsqlcipher.a
	install -Dm644 -t $(PREFIX)/lib/pkgconfig sqlcipher.pc
	install -Dm644 -t $(PREFIX)/include/sqlcipher sqlite3.h

.PHONY: all install
