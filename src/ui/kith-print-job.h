/* kith-print-job.h: one print, file or copy, from the question to the sharing log
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-print-facts.h"
#include "kith-print-layout.h"
#include "kith-store.h"

G_BEGIN_DECLS

/**
 * KithPrintJob:
 * @store: the store out of which it comes
 * @facts: what it is made of
 * @layout: its pages
 * @how: as what it leaves
 * @recipient: with whom it is shared
 * @why: why
 * @to_council: whether it goes into the council's system
 *
 * What is to leave.
 */
typedef struct
{
  KithStore       *store;
  KithPrintFacts  *facts;
  KithPrintLayout *layout;
  KithShareHow     how;
  const char      *recipient;
  const char      *why;
  gboolean         to_council;
} KithPrintJob;

KithPrintFoot *kith_print_job_make_foot  (KithPrintFacts      *facts,
                                          const char          *why) G_GNUC_WARN_UNUSED_RESULT;

void           kith_print_job_run_async  (GtkWidget           *parent,
                                          const KithPrintJob  *job,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
gboolean       kith_print_job_run_finish (GAsyncResult        *result,
                                          GError             **error);

G_END_DECLS
