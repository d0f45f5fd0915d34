/* kith-entry.c: what stands in a line that is typed
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-entry.h"

#include "kith-text.h"

/**
 * kith_entry_dup_line:
 * @entry: an entry, or a row with one
 *
 * Returns: (transfer full): what is typed, without the blanks at its ends
 */
char *
kith_entry_dup_line (GtkWidget *entry)
{
  g_return_val_if_fail (GTK_IS_EDITABLE (entry), NULL);

  return kith_text_clean_line (gtk_editable_get_text (GTK_EDITABLE (entry)));
}

/**
 * kith_entry_is_blank:
 * @entry: an entry, or a row with one
 *
 * Returns: whether nothing is typed but blanks
 */
gboolean
kith_entry_is_blank (GtkWidget *entry)
{
  g_autofree char *line = kith_entry_dup_line (entry);

  return line == NULL || *line == '\0';
}

/**
 * kith_entry_set_line:
 * @entry: an entry, or a row with one
 * @line: (nullable): what is to stand there
 *
 * Nothing of it turns round what stands beside it.
 */
void
kith_entry_set_line (GtkWidget  *entry,
                     const char *line)
{
  g_autofree char *tame = kith_text_tame (line);

  g_return_if_fail (GTK_IS_EDITABLE (entry));

  gtk_editable_set_text (GTK_EDITABLE (entry), tame != NULL ? tame : "");
}
