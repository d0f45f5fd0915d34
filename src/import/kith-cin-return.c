/* kith-cin-return.c: a children in need census return, as read from its file
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cin-return.h"

#include "kith-cin-faults.h"
#include "kith-cin-rules.h"

G_DEFINE_QUARK (kith-cin-error-quark, kith_cin_error)

static gboolean
is_weekday (KithDate date,
            gpointer user_data)
{
  return kith_date_get_weekday (date) <= 5;
}

/**
 * kith_cin_return_new_from_xml:
 * @bytes: the file
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GError
 *
 * Reads a return, and checks it by the rules of the census, as
 * kith_cin_return_new_from_xml_full() does, with every day from Monday to
 * Friday taken for a working day. Each bank holiday in the last weeks of the
 * census year then moves the limit of rules 8670Q and 8675Q by a day.
 *
 * Returns: (transfer full): the return
 */
KithCinReturn *
kith_cin_return_new_from_xml (GBytes       *bytes,
                              GCancellable *cancellable,
                              GError      **error)
{
  return kith_cin_return_new_from_xml_full (bytes, is_weekday, NULL, cancellable, error);
}

/**
 * kith_cin_return_new_from_xml_full:
 * @bytes: the file
 * @is_working_day: (scope call): says whether a day is worked on
 * @user_data: for @is_working_day
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GError
 *
 * Reads a return of any year from 2017 on, and checks it by the rules of the
 * census.
 *
 * Nothing in the file is lost without a word. What is not in the census's
 * shape (an element that it does not know, text between elements, an
 * attribute, a date that the calendar lacks) becomes a fault of
 * %KITH_CIN_SEVERITY_UNREAD that holds it. Only an element that is empty is
 * taken for one that is missing, and what the header says of how the file was
 * made is not kept. Where the file stops being XML, a fault says so, and what
 * came before is kept.
 *
 * Sets %KITH_CIN_ERROR_TOO_LARGE for a file of more than 64 MiB, more than a
 * million elements, elements more than 64 deep or a text of more than 64 KiB;
 * another #KithCinError for what is no return at all; or
 * %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full): the return
 */
KithCinReturn *
kith_cin_return_new_from_xml_full (GBytes                 *bytes,
                                   KithCinIsWorkingDayFunc is_working_day,
                                   gpointer                user_data,
                                   GCancellable           *cancellable,
                                   GError                **error)
{
  g_auto(KithCinReading) reading = { NULL };

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (is_working_day != NULL, NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  if (!kith_cin_reading_init (&reading, bytes, cancellable, error) ||
      !kith_cin_rules_check (&reading, is_working_day, user_data, cancellable, error))
    return NULL;

  kith_cin_faults_finish (reading.cin_return->faults);

  return g_steal_pointer (&reading.cin_return);
}
