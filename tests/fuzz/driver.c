/* driver.c: runs a fuzz target over files, where there is no libFuzzer
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A fuzz target is one function that takes bytes. libFuzzer brings a main () that invents
 * bytes; this one reads them from the files and folders it is given, so that every input
 * that was ever interesting is a test in every build, with either compiler. One TAP line
 * for each file: a crash then shows which file was next.
 *
 * Notes beside the inputs (README.md: where they come from, under which licence) are not run.
 */

#include "config.h"

#include <glib.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char **)a, *(const char **)b);
}

/* Adds the path itself, or what lies in it if it is a folder. */
static gboolean
collect_inputs (GPtrArray  *inputs,
                const char *path,
                GError    **error)
{
  g_autoptr(GDir) folder = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_ptr_array_add (inputs, g_strdup (path));
      return TRUE;
    }

  folder = g_dir_open (path, 0, error);
  if (folder == NULL)
    return FALSE;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_str_has_prefix (name, "README"))
        continue;

      if (!collect_inputs (inputs, child, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
run_input (const char *path,
           guint       number)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *contents = NULL;
  g_autofree uint8_t *exact = NULL;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, &error))
    {
      printf ("not ok %u %s\n# %s\n", number, path, error->message);
      return FALSE;
    }

  /* GLib ends its buffer with a nought, which would hide a read past the end. */
  exact = g_memdup2 (contents, length);
  LLVMFuzzerTestOneInput (exact, length);
  printf ("ok %u %s\n", number, path);
  fflush (stdout);

  return TRUE;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GPtrArray) inputs = g_ptr_array_new_with_free_func (g_free);
  gboolean all_ran = TRUE;

  for (int i = 1; i < argc; i++)
    {
      g_autoptr(GError) error = NULL;

      if (!collect_inputs (inputs, argv[i], &error))
        {
          printf ("Bail out! %s\n", error->message);
          return EXIT_FAILURE;
        }
    }

  g_ptr_array_sort (inputs, compare_paths);
  printf ("TAP version 14\n1..%u%s\n", inputs->len, inputs->len == 0 ? " # SKIP no inputs" : "");
  fflush (stdout);

  for (guint i = 0; i < inputs->len; i++)
    all_ran &= run_input (g_ptr_array_index (inputs, i), i + 1);

  return all_ran ? EXIT_SUCCESS : EXIT_FAILURE;
}
