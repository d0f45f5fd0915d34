/* kith-warning-words.c: what is said of a warning
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-warning-words.h"

#include <glib/gi18n.h>

#include "kith-store-warnings.h"
#include "kith-text.h"
#include "kith-words.h"

/* In the order of KithWarningError. */
static const char * const faults[] = {
  [KITH_WARNING_ERROR_KIND] = N_("Choose what it is."),
  [KITH_WARNING_ERROR_NARRATIVE] = N_("Write what there is to know."),
  [KITH_WARNING_ERROR_MANAGER] = N_("Who agreed? A warning is given together with a manager."),
  [KITH_WARNING_ERROR_FUTURE] = N_("This day is still to come."),
  [KITH_WARNING_ERROR_REVIEW] = N_("The review must lie ahead, and at most a year after the warning was given or last reviewed."),
  [KITH_WARNING_ERROR_TOLD] = N_("Say how the person was told, or why not."),
  [KITH_WARNING_ERROR_REASON] = N_("Say why in a few words."),
  [KITH_WARNING_ERROR_ENDED] = N_("This warning has ended. Give a new one if it holds again."),
};

/**
 * kith_warning_words_get_fault:
 * @error: an error of a change to a warning
 *
 * Returns: (transfer none): what is missing, or what else went wrong
 */
const char *
kith_warning_words_get_fault (const GError *error)
{
  g_return_val_if_fail (error != NULL, "");

  if (error->domain == KITH_WARNING_ERROR && (gsize)error->code < G_N_ELEMENTS (faults))
    return _(faults[error->code]);

  return kith_words_get_error_advice (error);
}

/**
 * kith_warning_words_dates:
 * @warning: a warning
 * @today: today
 *
 * Returns: (transfer full): such as "since 3 November 2026 · review by 3 May 2027"
 */
char *
kith_warning_words_dates (KithWarning *warning,
                          KithDate     today)
{
  g_autofree char *start = NULL;
  g_autofree char *review = NULL;

  g_return_val_if_fail (KITH_IS_WARNING (warning), NULL);

  start = kith_words_dup_date (kith_warning_get_start (warning));
  if (!kith_warning_is_open (warning))
    {
      g_autofree char *finish = kith_words_dup_date (kith_warning_get_finish (warning));

      /* Translators: two days, between which a warning held. */
      return g_strdup_printf (_("%s to %s"), start, finish);
    }

  review = kith_words_dup_date (kith_warning_get_review (warning));
  if (kith_warning_is_due (warning, today))
    /* Translators: both are days; the review of a warning is overdue. */
    return g_strdup_printf (_("since %s · review was due %s"), start, review);

  /* Translators: both are days; a warning is looked at again by the second. */
  return g_strdup_printf (_("since %s · review by %s"), start, review);
}

/**
 * kith_warning_words_about:
 * @warning: a warning
 * @today: today
 *
 * Returns: (transfer full): what there is to know, and under it the days; of an
 *   ended one also why it was ended
 */
char *
kith_warning_words_about (KithWarning *warning,
                          KithDate     today)
{
  g_autofree char *dates = NULL;
  g_autofree char *narrative = NULL;
  g_autofree char *reason = NULL;

  g_return_val_if_fail (KITH_IS_WARNING (warning), NULL);

  dates = kith_warning_words_dates (warning, today);
  narrative = kith_text_isolate (kith_warning_get_narrative (warning));
  if (kith_warning_is_open (warning))
    return g_strconcat (narrative, "\n", dates, NULL);

  reason = kith_text_isolate (kith_warning_get_end_reason (warning));

  return g_strconcat (narrative, "\n", dates, "\n", reason, NULL);
}
