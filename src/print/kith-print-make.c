/* kith-print-make.c: a print of whatever is wanted
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-print-make.h"

#include "kith-print-chronology.h"
#include "kith-print-diary.h"

static KithPrintDocument *
make_with_names (KithPrintFacts *facts,
                 KithDate        today)
{
  switch (facts->request.what)
    {
    case KITH_SHARE_SUMMARY:
      return kith_print_summary (facts, today);

    case KITH_SHARE_FAMILY:
      return kith_print_family (facts, today);

    case KITH_SHARE_PLAN:
      return kith_print_plan (facts, today);

    case KITH_SHARE_DIARY:
      return kith_print_diary (facts->diary, !facts->request.names_off);

    case KITH_SHARE_TAS:
      return kith_print_tas (facts);

    case KITH_SHARE_TAS_ACTIONS:
      return kith_print_tas_actions (facts);

    case KITH_SHARE_NOTES:
    case KITH_SHARE_TAS_EXTRACT:
      return kith_print_notes (facts, today);

    case KITH_SHARE_CHRONOLOGY:
    case KITH_SHARE_FAMILY_CHRONOLOGY:
    case KITH_SHARE_DOCUMENT:      /* leaves as the file that it came as, and is no print */
    case KITH_SHARE_MAP:           /* is drawn elsewhere */
    case KITH_SHARE_EVERYTHING:
    default:
      return kith_print_chronology (facts->chronology, &facts->request.filter, facts->request.names_off, today);
    }
}

/**
 * kith_print_make:
 * @facts: what it is made of
 * @today: the day of the print
 *
 * Makes a print, and takes the names out where it leaves without. May run on
 * any thread, on one at a time.
 *
 * Returns: (transfer full): the print
 */
KithPrintDocument *
kith_print_make (KithPrintFacts *facts,
                 KithDate        today)
{
  KithPrintDocument *document = NULL;

  g_return_val_if_fail (facts != NULL, NULL);

  document = make_with_names (facts, today);
  if (facts->names_off != NULL)
    kith_print_document_hide_names (document, facts->names_off);

  return document;
}
