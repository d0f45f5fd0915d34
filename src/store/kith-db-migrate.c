/* kith-db-migrate.c: bringing a store to this program's schema
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-db-private.h"

#include "kith-core-resources.h"
#include "kith-statement.h"

/* The number of a step stands in its own statement, since a PRAGMA takes no
 * parameter and SQL is never put together from pieces.
 */
static const char * const stamps[] = {
  NULL,
  "PRAGMA user_version = 1",
  "PRAGMA user_version = 2",
  "PRAGMA user_version = 3",
  "PRAGMA user_version = 4",
  "PRAGMA user_version = 5",
};

G_STATIC_ASSERT (G_N_ELEMENTS (stamps) == KITH_DB_SCHEMA_VERSION + 1);

static gboolean
migrate_to (KithDb  *self,
            guint    version,
            GError **error)
{
  g_autofree char *path = g_strdup_printf ("/io/github/kithapp/Kith/sql/%04u.sql", version);
  g_autoptr(GBytes) sql = NULL;

  /* A resource in a static library is dropped unless somebody asks for it. */
  sql = g_resource_lookup_data (kith_core_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (sql == NULL)
    return FALSE;

  if (!kith_db_begin (self, G_STRLOC, error))
    return FALSE;

  if (kith_db_exec (self, g_bytes_get_data (sql, NULL), error) &&
      kith_db_exec (self, stamps[version], error))
    return kith_db_commit (self, error);

  kith_db_rollback (self);

  return FALSE;
}

static gboolean
load_version (KithDb  *self,
              guint   *ret_version,
              GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (self, "PRAGMA user_version", error);

  if (stmt == NULL || !kith_statement_step (stmt, error))
    return FALSE;

  *ret_version = (guint)kith_statement_get_int (stmt, 0);

  return TRUE;
}

/* Each step is one transaction with its own number in it: a store is at one
 * version or at the next, never between.
 */
gboolean
kith_db_migrate (KithDb  *self,
                 guint    latest,
                 GError **error)
{
  guint version;

  if (!load_version (self, &version, error))
    return FALSE;

  while (version < latest)
    {
      if (!migrate_to (self, ++version, error))
        return FALSE;
    }

  return TRUE;
}
