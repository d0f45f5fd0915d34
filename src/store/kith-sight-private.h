/* kith-sight-private.h: which children's records may be seen, asked once for all queries
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"

G_BEGIN_DECLS

/**
 * KithSightOf:
 * @KITH_SIGHT_OF_CHILD: a child's record
 * @KITH_SIGHT_OF_REFERRAL: a referral, and what hangs on it
 * @KITH_SIGHT_OF_ASSESSMENT: an assessment
 * @KITH_SIGHT_OF_PROTECTION_PLAN: a protection plan
 * @KITH_SIGHT_OF_NOTE: a note
 * @KITH_SIGHT_OF_ADULT: somebody of a family or household
 * @KITH_SIGHT_OF_FAMILY: a family
 * @KITH_SIGHT_OF_PLAN: a plan, with what stands in it
 *
 * What is hidden with a restricted record. The numbers stand in the views of kith-sight.c.
 */
typedef enum
{
  KITH_SIGHT_OF_CHILD,
  KITH_SIGHT_OF_REFERRAL,
  KITH_SIGHT_OF_ASSESSMENT,
  KITH_SIGHT_OF_PROTECTION_PLAN,
  KITH_SIGHT_OF_NOTE,
  KITH_SIGHT_OF_ADULT,
  KITH_SIGHT_OF_FAMILY,
  KITH_SIGHT_OF_PLAN,
} KithSightOf;

#define KITH_N_SIGHTS (KITH_SIGHT_OF_PLAN + 1)

/* What the files of the sight know of it. */
typedef struct
{
  GHashTable *hidden[KITH_N_SIGHTS]; /* (element-type gint64): by id */
  GHashTable *identifiers;           /* (element-type utf8): of the hidden, the council's and the schools' */
  GHashTable *opened;                /* (element-type gint64): children whose glass was broken */
  GHashTable *rows;                  /* (element-type utf8): uids of all hidden rows; NULL until asked for */
  gint64      n_changes;
  guint       is_stale   : 1;
  guint       is_loading : 1;
  guint       has_views  : 1;
} KithSight;

KithSight *kith_sight_new         (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kith_sight_install       (KithDb       *db,
                                    gboolean      is_current,
                                    GError      **error);
gboolean  kith_sight_set_up        (KithDb       *db,
                                    GError      **error);
gboolean  kith_sight_take_down     (KithDb       *db,
                                    GError      **error);
void      kith_sight_free          (KithSight    *self);
gboolean  kith_sight_refresh       (KithDb       *db,
                                    GError      **error);
gboolean  kith_sight_load_rows     (KithDb       *db,
                                    GError      **error);

gboolean  kith_db_shows            (KithDb       *db,
                                    KithSightOf   of,
                                    gint64        id);
gboolean  kith_db_is_hidden        (KithDb       *db,
                                    gint64        child_id);
gboolean  kith_db_hides_identifier (KithDb       *db,
                                    const char   *identifier);
GArray   *kith_db_list_hidden      (KithDb       *db);
guint     kith_db_get_n_hidden     (KithDb       *db);
gboolean  kith_db_see_all          (KithDb       *db,
                                    gboolean      sees_all);
void      kith_db_open_glass       (KithDb       *db,
                                    gint64        child_id);
gboolean  kith_db_is_glass_open    (KithDb       *db,
                                    gint64        child_id);

G_END_DECLS
