/* kith-print-diary.c: what is to come, as a print and as a calendar file
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A calendar lies outside the encrypted store, and often on a telephone and on
 * somebody's server. So an entry says what is to be done and names nobody; of a
 * meeting about a school the school is named, which tells of no child. Initials
 * are there only where somebody asks for them.
 */

#include "config.h"

#include "kith-print-diary.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kith-diary-entry.h"
#include "kith-ics.h"
#include "kith-tas.h"

/* Nobody says how long it takes; an hour is seen in a calendar. */
#define USUAL_MINUTES 60

static void
add_entry (KithPrintDocument *document,
           KithDiaryEntry    *entry,
           gboolean           with_initials)
{
  const KithDiaryEntryValues *values = kith_diary_entry_get_values (entry);
  g_autofree char *summary = kith_diary_entry_dup_summary (entry, with_initials);
  g_autofree char *time = kith_tas_minute_to_text (values->minute);
  const KithPrintCell cells[] = {
    { KITH_PRINT_TEXT, values->day, NULL, FALSE },
    { KITH_PRINT_TEXT, KITH_DATE_NONE, time, FALSE },
    { KITH_PRINT_TEXT, KITH_DATE_NONE, summary, FALSE },
    { KITH_PRINT_DIM, KITH_DATE_NONE, (char *)values->place, FALSE },
  };

  kith_print_document_add_row (document, cells);
}

/**
 * kith_print_diary:
 * @diary: (element-type KithDiaryEntry): what is to come
 * @with_initials: whether it says of whom each is, by initials
 *
 * Returns: (transfer full): the diary as a print: the words that a calendar file
 *   of it has, and no others
 */
KithPrintDocument *
kith_print_diary (GListModel *diary,
                  gboolean    with_initials)
{
  const KithPrintTable table = {
    KITH_PRINT_DATED, 4, { 16, 10, 44, 30 }, { _("Day"), _("Time"), _("What"), _("Where") },
  };
  KithPrintDocument *document = NULL;
  guint n_entries;

  g_return_val_if_fail (G_IS_LIST_MODEL (diary), NULL);

  document = kith_print_document_new (_("Dates to Come"));
  n_entries = g_list_model_get_n_items (diary);
  if (n_entries == 0)
    {
      kith_print_document_add_text (document, KITH_PRINT_TEXT, _("Nothing is to come."));
      return document;
    }

  kith_print_document_begin_table (document, &table);
  for (guint i = 0; i < n_entries; i++)
    {
      g_autoptr(KithDiaryEntry) entry = g_list_model_get_item (diary, i);

      add_entry (document, entry, with_initials);
    }

  return document;
}

/**
 * kith_print_diary_to_ics:
 * @diary: (element-type KithDiaryEntry): what is to come
 * @with_initials: whether it says of whom each is, by initials
 * @stamp_usec: when it is written
 *
 * Returns: (transfer full): the diary as a calendar file
 */
GBytes *
kith_print_diary_to_ics (GListModel *diary,
                         gboolean    with_initials,
                         gint64      stamp_usec)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GArray) events = g_array_new (FALSE, FALSE, sizeof (KithIcsEvent));
  char *file = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (diary), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (diary); i++)
    {
      g_autoptr(KithDiaryEntry) entry = g_list_model_get_item (diary, i);
      const KithDiaryEntryValues *values = kith_diary_entry_get_values (entry);
      const KithIcsEvent event = {
        .uid = kith_ics_dup_uid (&values->record, sizeof values->record, values->code),
        .summary = kith_diary_entry_dup_summary (entry, with_initials),
        .place = g_strdup (values->place),
        .day = values->day, .minute = values->minute, .n_minutes = USUAL_MINUTES,
      };

      g_ptr_array_add (texts, (char *)event.uid);
      g_ptr_array_add (texts, (char *)event.summary);
      g_ptr_array_add (texts, (char *)event.place);
      g_array_append_val (events, event);
    }

  file = kith_ics_write ((const KithIcsEvent *)(gpointer)events->data, events->len, stamp_usec);

  return g_bytes_new_take (file, strlen (file));
}
