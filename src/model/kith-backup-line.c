/* kith-backup-line.c: a backup, as a list shows it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-backup-line.h"

struct _KithBackupLine
{
  GObject          parent_instance;

  KithBackupFacts  facts;
  char            *path;
  char            *why;
};

G_DEFINE_FINAL_TYPE (KithBackupLine, kith_backup_line, G_TYPE_OBJECT)

static void
kith_backup_line_finalize (GObject *object)
{
  KithBackupLine *self = KITH_BACKUP_LINE (object);

  g_free (self->path);
  g_free (self->why);

  G_OBJECT_CLASS (kith_backup_line_parent_class)->finalize (object);
}

static void
kith_backup_line_class_init (KithBackupLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_backup_line_finalize;
}

static void
kith_backup_line_init (KithBackupLine *self)
{
}

/**
 * kith_backup_line_new:
 * @facts: what is known of it; copied
 *
 * Returns: (transfer full): a backup
 */
KithBackupLine *
kith_backup_line_new (const KithBackupFacts *facts)
{
  KithBackupLine *self = NULL;

  g_return_val_if_fail (facts != NULL, NULL);
  g_return_val_if_fail (facts->path != NULL, NULL);

  self = g_object_new (KITH_TYPE_BACKUP_LINE, NULL);
  self->path = g_strdup (facts->path);
  self->why = g_strdup (facts->why);
  self->facts = *facts;
  self->facts.path = self->path;
  self->facts.why = self->why;

  return self;
}

/**
 * kith_backup_line_get_facts:
 * @self: a backup
 *
 * Returns: (transfer none): what is known of it
 */
const KithBackupFacts *
kith_backup_line_get_facts (KithBackupLine *self)
{
  g_return_val_if_fail (KITH_IS_BACKUP_LINE (self), NULL);

  return &self->facts;
}
