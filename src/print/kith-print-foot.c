/* kith-print-foot.c: what stands below each page
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-print-foot.h"

#include <glib/gi18n.h>

#include "kith-text.h"

/**
 * kith_print_foot_new:
 * @at_usec: when it was printed, in microseconds since 1970
 * @printed_by: (nullable): who printed it
 * @why: (nullable): why
 * @anchor: (nullable): where the store's journal ended
 *
 * Returns: (transfer full): what stands below each page
 */
KithPrintFoot *
kith_print_foot_new (gint64      at_usec,
                     const char *printed_by,
                     const char *why,
                     const char *anchor)
{
  KithPrintFoot *self = g_new0 (KithPrintFoot, 1);

  self->at_usec = at_usec;
  self->printed_by = kith_text_tame (printed_by);
  self->why = kith_text_tame (why);
  self->anchor = g_strdup (anchor);

  return self;
}

/**
 * kith_print_foot_free:
 * @self: (nullable): a foot
 */
void
kith_print_foot_free (KithPrintFoot *self)
{
  if (self == NULL)
    return;

  g_free (self->printed_by);
  g_free (self->why);
  g_free (self->anchor);
  g_free (self);
}

static char *
format_moment (gint64 usec)
{
  g_autoptr(GTimeZone) london = g_time_zone_new_identifier ("Europe/London");
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc_usec (usec);
  g_autoptr(GDateTime) local = g_date_time_to_timezone (utc, london);

  return g_date_time_format (local, _("%-d %B %Y, %H:%M"));
}

static gboolean
is_something (const char *text)
{
  return text != NULL && *text != '\0';
}

/**
 * kith_print_foot_dup_line:
 * @self: a foot
 *
 * Returns: (transfer full): when it was printed, by whom and why
 */
char *
kith_print_foot_dup_line (const KithPrintFoot *self)
{
  g_autofree char *moment = NULL;
  g_autofree char *by = NULL;
  g_autofree char *why = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  moment = format_moment (self->at_usec);
  by = is_something (self->printed_by) ? kith_text_isolate (self->printed_by) : NULL;
  why = is_something (self->why) ? kith_text_isolate (self->why) : NULL;

  if (by != NULL && why != NULL)
    return g_strdup_printf (_("Printed %s by %s for: %s"), moment, by, why);

  if (by != NULL)
    return g_strdup_printf (_("Printed %s by %s"), moment, by);

  if (why != NULL)
    return g_strdup_printf (_("Printed %s for: %s"), moment, why);

  return g_strdup_printf (_("Printed %s"), moment);
}

/**
 * kith_print_foot_dup_page:
 * @page: which page, from 0
 * @n_pages: how many there are
 *
 * Returns: (transfer full): "Page 2 of 5"
 */
char *
kith_print_foot_dup_page (guint page,
                          guint n_pages)
{
  return g_strdup_printf (_("Page %u of %u"), page + 1, n_pages);
}

/**
 * kith_print_foot_dup_anchor:
 * @self: a foot
 *
 * Returns: (transfer full): where the store's journal ended; empty where nobody says
 */
char *
kith_print_foot_dup_anchor (const KithPrintFoot *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->anchor != NULL ? g_strdup_printf (_("Journal %s"), self->anchor) : g_strdup ("");
}
