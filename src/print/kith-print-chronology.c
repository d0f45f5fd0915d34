/* kith-print-chronology.c: a chronology as a print
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In the form that courts ask for: number, date, event, source. That of a
 * family says whom each event is about as well.
 */

#include "config.h"

#include "kith-print-chronology.h"

#include <glib/gi18n.h>

#include "kith-print-words.h"

static void
add_kinds (KithPrintDocument *document,
           guint              kinds)
{
  g_autoptr(GString) labels = g_string_new (NULL);
  g_autofree char *line = NULL;

  for (guint i = 0; i < KITH_N_CHRONOLOGY_KINDS; i++)
    {
      if ((kinds & (1u << i)) != 0)
        g_string_append_printf (labels, "%s%s", labels->len > 0 ? ", " : "", kith_chronology_kind_get_label (i));
    }

  /* Translators: %s is a list of kinds of events */
  line = g_strdup_printf (_("Of these kinds only: %s"), labels->str);
  kith_print_document_add_text (document, KITH_PRINT_DIM, line);
}

static void
add_child (KithPrintDocument *document,
           KithChild         *child,
           gboolean           names_off,
           KithDate           today)
{
  g_autofree char *name = kith_print_words_dup_name (child);
  g_autofree char *birth = kith_print_words_dup_birth (child, names_off, today);

  kith_print_document_add_text (document, KITH_PRINT_SUBTITLE, name);
  if (birth != NULL)
    kith_print_document_add_text (document, KITH_PRINT_DIM, birth);
}

static void
add_head (KithPrintDocument          *document,
          KithChronology             *chronology,
          const KithChronologyFilter *filter,
          gboolean                    names_off,
          KithDate                    today)
{
  GListModel *children = kith_chronology_get_children (chronology);
  g_autofree char *period = kith_print_words_dup_period (filter->from, filter->to);

  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);

      if (filter->child_id == 0 || filter->child_id == kith_child_get_id (child))
        add_child (document, child, names_off, today);
    }

  if (period != NULL)
    kith_print_document_add_text (document, KITH_PRINT_DIM, period);
  if (filter->kinds != 0)
    add_kinds (document, filter->kinds);
}

static void
begin_table (KithPrintDocument *document,
             gboolean           is_family)
{
  const KithPrintTable of_child = {
    KITH_PRINT_DATED, 4, { 6, 15, 54, 25 }, { _("No."), _("Date"), _("Event"), _("Source") },
  };
  const KithPrintTable of_family = {
    KITH_PRINT_DATED, 5, { 6, 15, 14, 43, 22 }, { _("No."), _("Date"), _("Who"), _("Event"), _("Source") },
  };

  kith_print_document_begin_table (document, is_family ? &of_family : &of_child);
}

static void
add_event (KithPrintDocument   *document,
           KithChronology      *chronology,
           KithChronologyEvent *event,
           guint                number)
{
  g_autofree char *place = g_strdup_printf ("%u", number);
  g_autofree char *who = kith_chronology_dup_who (chronology, event);
  KithPrintCell cells[5] = {
    { KITH_PRINT_DIM, KITH_DATE_NONE, place, FALSE },
    { KITH_PRINT_TEXT, kith_chronology_event_get_day (event), NULL, FALSE },
  };
  guint n_cells = 2;

  if (kith_chronology_get_is_family (chronology))
    cells[n_cells++] = (KithPrintCell) { KITH_PRINT_TEXT, KITH_DATE_NONE, who, FALSE }
  ;

  cells[n_cells++] = (KithPrintCell) {
    KITH_PRINT_TEXT, KITH_DATE_NONE, (char *)kith_chronology_event_get_line (event),
    kith_chronology_event_get_is_typed (event)
  };
  cells[n_cells++] = (KithPrintCell) {
    KITH_PRINT_DIM, KITH_DATE_NONE, (char *)kith_chronology_event_get_source (event), FALSE
  };
  kith_print_document_add_row (document, cells);
}

/**
 * kith_print_chronology:
 * @chronology: a chronology
 * @filter: which of its events are meant
 * @names_off: whether it leaves without names; they are still to be taken out, by
 *   kith_print_document_hide_names()
 * @today: the day of the print
 *
 * Returns: (transfer full): the chronology as a print
 */
KithPrintDocument *
kith_print_chronology (KithChronology             *chronology,
                       const KithChronologyFilter *filter,
                       gboolean                    names_off,
                       KithDate                    today)
{
  KithPrintDocument *document = NULL;
  g_autoptr(GListModel) events = NULL;
  guint n_events;

  g_return_val_if_fail (KITH_IS_CHRONOLOGY (chronology), NULL);
  g_return_val_if_fail (filter != NULL, NULL);

  document = kith_print_document_new (kith_chronology_get_is_family (chronology) ? _("Family Chronology") : _("Chronology"));
  add_head (document, chronology, filter, names_off, today);
  events = kith_chronology_filter (chronology, filter);
  n_events = g_list_model_get_n_items (events);
  if (n_events == 0)
    {
      kith_print_document_add_text (document, KITH_PRINT_TEXT, _("There is no significant event."));
      return document;
    }

  begin_table (document, kith_chronology_get_is_family (chronology));
  for (guint i = 0; i < n_events; i++)
    {
      g_autoptr(KithChronologyEvent) event = g_list_model_get_item (events, i);

      add_event (document, chronology, event, i + 1);
    }

  return document;
}
