/* kith-print-summary.c: a child on a page or two
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For somebody who has to know today who this is: who, where, with whom, what
 * to be careful of, and what happened last. A confidential address is not in
 * it: the facts have none.
 */

#include "config.h"

#include "kith-print-make.h"

#include <glib/gi18n.h>

#include "kith-address.h"
#include "kith-print-words.h"
#include "kith-text.h"

#define NEWEST_EVENTS 12

static void
add_birth (KithPrintDocument *document,
           KithPrintFacts    *facts,
           KithDate           today)
{
  KithChild *child = kith_child_record_get_child (facts->record);
  KithDate birth = kith_child_get_birth (child);
  g_autofree char *day = NULL;
  g_autofree char *age = NULL;

  if (birth == KITH_DATE_NONE || birth > today)
    return;

  day = kith_print_words_dup_day (birth);
  age = g_strdup_printf ("%d", kith_date_years_between (birth, today));
  if (!facts->request.names_off)
    kith_print_document_add_fact (document, _("Born"), day, FALSE);
  kith_print_document_add_fact (document, _("Age"), age, FALSE);
}

static void
add_numbers (KithPrintDocument *document,
             KithPrintFacts    *facts)
{
  KithChild *child = kith_child_record_get_child (facts->record);

  if (facts->request.names_off)
    return;

  kith_print_document_add_fact (document, _("Council’s number"), kith_child_get_la_child_id (child), FALSE);
  kith_print_document_add_fact (document, _("UPN"), kith_child_get_upn (child), FALSE);
}

static void
add_siblings (KithPrintDocument *document,
              GListModel        *siblings)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (siblings); i++)
    {
      g_autoptr(KithChild) sibling = g_list_model_get_item (siblings, i);
      g_autofree char *name = kith_print_words_dup_name (sibling);

      g_string_append_printf (names, "%s%s", names->len > 0 ? "\n" : "", name);
    }
  kith_print_document_add_fact (document, _("Brothers and sisters"), names->str, FALSE);
}

static void
add_who (KithPrintDocument *document,
         KithPrintFacts    *facts,
         KithDate           today)
{
  KithChild *child = kith_child_record_get_child (facts->record);
  g_autofree char *name = kith_print_words_dup_name (child);

  kith_print_document_add_text (document, KITH_PRINT_SUBTITLE, name);
  add_birth (document, facts, today);
  kith_print_document_add_fact (document, _("School"), kith_child_get_school (child), FALSE);
  kith_print_document_add_fact (document, _("Worker"), kith_child_get_worker (child), FALSE);
  add_numbers (document, facts);
  add_siblings (document, kith_child_record_get_siblings (facts->record));
}

static void
add_address (KithPrintDocument *document,
             KithAddress       *address)
{
  const char *whose = kith_address_get_whose (address);
  g_autofree char *lines = NULL;

  if (kith_address_get_lines (address) == NULL || kith_address_get_is_confidential (address))
    return;

  lines = g_strjoin ("\n", kith_address_get_lines (address), kith_address_get_postcode (address), NULL);
  kith_print_document_add_fact (document, whose != NULL ? whose : _("Address"), lines, TRUE);
}

static void
add_addresses (KithPrintDocument *document,
               KithPrintFacts    *facts,
               KithDate           today)
{
  for (guint i = 0; i < g_list_model_get_n_items (facts->addresses) && !facts->request.names_off; i++)
    {
      g_autoptr(KithAddress) address = g_list_model_get_item (facts->addresses, i);

      if (kith_address_is_open (address, today))
        add_address (document, address);
    }
}

/* What is so now. A number by which the child is known elsewhere names it. */
static gboolean
is_printed (KithPrintFacts *facts,
            KithParticular *particular)
{
  return kith_particular_get_values (particular)->is_current &&
         !(facts->request.names_off && kith_particular_is_number (particular));
}

static void
add_particulars (KithPrintDocument *document,
                 KithPrintFacts    *facts)
{
  GListModel *particulars = facts->particulars != NULL ? kith_particular_sheet_get_particulars (facts->particulars) : NULL;
  gboolean is_any = FALSE;

  for (guint i = 0; particulars != NULL && i < g_list_model_get_n_items (particulars); i++)
    {
      g_autoptr(KithParticular) particular = g_list_model_get_item (particulars, i);
      g_autofree char *text = kith_particular_dup_text (particular);
      g_autofree char *when = kith_particular_dup_when (particular);
      g_autofree char *both = g_strjoin ("\n", text, when, NULL);

      if (!is_printed (facts, particular))
        continue;

      if (!is_any)
        kith_print_document_add_text (document, KITH_PRINT_HEADING, _("Particulars"));
      is_any = TRUE;
      kith_print_document_add_fact (document, kith_particular_get_title (particular), both, TRUE);
    }
}

static void
add_warnings (KithPrintDocument *document,
              GListModel        *warnings)
{
  gboolean is_any = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (warnings); i++)
    {
      g_autoptr(KithWarning) warning = g_list_model_get_item (warnings, i);

      if (!kith_warning_is_open (warning))
        continue;

      if (!is_any)
        kith_print_document_add_text (document, KITH_PRINT_HEADING, _("Warnings"));
      is_any = TRUE;
      kith_print_document_add_text (document, KITH_PRINT_STRONG, kith_warning_get_label (warning));
      kith_print_document_add_typed (document, KITH_PRINT_TEXT, kith_warning_get_narrative (warning));
    }
}

static char *
join_lines (const char *agency,
            const char *telephone,
            const char *email)
{
  const char *lines[] = { agency, telephone, email };
  g_autoptr(GString) joined = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      if (kith_text_is_there (lines[i]))
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? "\n" : "", lines[i]);
    }

  return g_string_free_and_steal (g_steal_pointer (&joined));
}

static void
add_involved (KithPrintDocument *document,
              GListModel        *involved)
{
  for (guint i = 0; involved != NULL && i < g_list_model_get_n_items (involved); i++)
    {
      g_autoptr(KithInvolved) one = g_list_model_get_item (involved, i);
      const KithInvolvedValues *values = kith_involved_get_values (one);
      const char *name = kith_text_is_there (values->name) ? values->name : values->agency;
      g_autofree char *lines = join_lines (values->agency, values->telephone, values->email);

      if (i == 0)
        kith_print_document_add_text (document, KITH_PRINT_HEADING, _("Who Is Involved"));
      if (name != NULL)
        kith_print_document_add_fact (document, name, lines, TRUE);
    }
}

static void
add_event (KithPrintDocument   *document,
           KithChronologyEvent *event)
{
  const KithPrintCell cells[] = {
    { KITH_PRINT_TEXT, kith_chronology_event_get_day (event), NULL, FALSE },
    { KITH_PRINT_TEXT, KITH_DATE_NONE, (char *)kith_chronology_event_get_line (event),
      kith_chronology_event_get_is_typed (event) },
    { KITH_PRINT_DIM, KITH_DATE_NONE, (char *)kith_chronology_event_get_source (event), FALSE },
  };

  kith_print_document_add_row (document, cells);
}

/* The newest first: it is for somebody who has to know what holds now. */
static void
add_events (KithPrintDocument *document,
            GListModel        *events)
{
  const KithPrintTable table = { KITH_PRINT_DATED, 3, { 16, 58, 26 }, { _("Date"), _("Event"), _("Source") } };
  guint n_events = g_list_model_get_n_items (events);

  if (n_events == 0)
    return;

  kith_print_document_add_text (document, KITH_PRINT_HEADING, _("What Happened Last"));
  kith_print_document_begin_table (document, &table);
  for (guint i = n_events; i > 0 && n_events - i < NEWEST_EVENTS; i--)
    {
      g_autoptr(KithChronologyEvent) event = g_list_model_get_item (events, i - 1);

      add_event (document, event);
    }
}

/**
 * kith_print_summary:
 * @facts: what it is made of
 * @today: the day of the print
 *
 * Returns: (transfer full): a child's summary; the names are still in it
 */
KithPrintDocument *
kith_print_summary (KithPrintFacts *facts,
                    KithDate        today)
{
  KithPrintDocument *document = NULL;

  g_return_val_if_fail (facts != NULL && facts->record != NULL && facts->chronology != NULL, NULL);

  document = kith_print_document_new (_("Summary"));
  add_who (document, facts, today);
  add_addresses (document, facts, today);
  add_particulars (document, facts);
  add_warnings (document, kith_child_record_get_warnings (facts->record));
  add_involved (document, kith_child_record_get_involved (facts->record));
  add_events (document, kith_chronology_get_events (facts->chronology));

  return document;
}
