/* plain-api.c: a program that asks for encryption and does not look whether it got it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Built in several ways by test-link-order. SQLite takes a key that it knows
 * nothing of without an error; which library answers, the linker decides.
 */

#include <sqlite3.h>
#include <stdlib.h>

int
main (int    argc,
      char **argv)
{
  sqlite3 *handle = NULL;
  int result;

  result = sqlite3_open (argv[1], &handle);
  if (result == SQLITE_OK)
    result = sqlite3_exec (handle,
                           "PRAGMA key = 'a key';"
                           "CREATE TABLE child (name TEXT);"
                           "INSERT INTO child VALUES ('Qzxvkwjypfhb')", NULL, NULL, NULL);
  sqlite3_close (handle);

  return result == SQLITE_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
