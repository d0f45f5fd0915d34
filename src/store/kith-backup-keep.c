/* kith-backup-keep.c: which backups are kept
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The last ten, the last of each of fourteen days, the last of each of eight
 * weeks. What is lost is noticed after a minute, or after a month: the newest
 * are close together and the oldest far apart. Days and weeks are those that
 * have a backup, so that a fortnight's leave uses none of them up.
 *
 * Where that is more than the disk's share the oldest go first. Three that are
 * whole always stay, however large.
 */

#include "config.h"

#include "kith-backup-keep.h"

#include "kith-date.h"

#define N_LAST 10
#define N_DAYS 14
#define N_WEEKS 8
#define N_WHOLE 3

#define GIB (G_GINT64_CONSTANT (1) << 30)
#define MOST_BYTES (8 * GIB)
#define SHARE 4

static gint64
week_of (KithDate day)
{
  /* The first of January 1970 was a Thursday; weeks begin on Monday. */
  return (day + 3) / 7;
}

static void
keep_by_age (const KithBackupAge *ages,
             guint                n_backups,
             gboolean            *keeps)
{
  gint64 last_day = G_MININT64, last_week = G_MININT64;
  guint n_days = 0, n_weeks = 0;

  for (guint i = 0; i < n_backups; i++)
    {
      KithDate day = kith_date_new_from_usec (ages[i].at_usec);
      gint64 week = week_of (day);

      keeps[i] = i < N_LAST;
      if (day != last_day && n_days < N_DAYS)
        {
          keeps[i] = TRUE;
          last_day = day;
          n_days++;
        }
      if (week != last_week && n_weeks < N_WEEKS)
        {
          keeps[i] = TRUE;
          last_week = week;
          n_weeks++;
        }
    }
}

static gint64
sum_kept (const KithBackupAge *ages,
          guint                n_backups,
          const gboolean      *keeps)
{
  gint64 n_bytes = 0;

  for (guint i = 0; i < n_backups; i++)
    n_bytes += keeps[i] ? ages[i].n_bytes : 0;

  return n_bytes;
}

static void
keep_within (const KithBackupAge *ages,
             guint                n_backups,
             gint64               budget,
             gboolean            *keeps)
{
  gint64 n_bytes = sum_kept (ages, n_backups, keeps);

  for (guint i = n_backups; i-- > 0 && n_bytes > budget;)
    {
      if (keeps[i])
        n_bytes -= ages[i].n_bytes;
      keeps[i] = FALSE;
    }
}

static void
keep_whole (const KithBackupAge *ages,
            guint                n_backups,
            gboolean            *keeps)
{
  guint n_whole = 0;

  for (guint i = 0; i < n_backups && n_whole < N_WHOLE; i++)
    {
      if (!ages[i].is_whole)
        continue;

      keeps[i] = TRUE;
      n_whole++;
    }
}

/**
 * kith_backup_keep:
 * @ages: (array length=n_backups): the backups, the newest first
 * @n_backups: how many
 * @budget: how many bytes they may take together
 * @ret_keeps: (out caller-allocates) (array length=n_backups): which of them stay
 *
 * Says which backups stay. It deletes none.
 */
void
kith_backup_keep (const KithBackupAge *ages,
                  guint                n_backups,
                  gint64               budget,
                  gboolean            *ret_keeps)
{
  g_return_if_fail (ages != NULL || n_backups == 0);
  g_return_if_fail (ret_keeps != NULL || n_backups == 0);

  keep_by_age (ages, n_backups, ret_keeps);
  keep_within (ages, n_backups, budget, ret_keeps);
  keep_whole (ages, n_backups, ret_keeps);
}

/**
 * kith_backup_get_budget:
 * @n_free: how many bytes are free on the disk
 * @n_used: how many the backups take now
 *
 * Returns: how many they may take: a quarter of what the disk has without them, and 8 GiB at the most
 */
gint64
kith_backup_get_budget (gint64 n_free,
                        gint64 n_used)
{
  return MIN ((n_free + n_used) / SHARE, MOST_BYTES);
}
