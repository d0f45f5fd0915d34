/* kith-test-planted.h: children in whose every text a marker stands
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"

G_BEGIN_DECLS

/* In each name and text of the planted children, but in no given name: what is
 * typed to find them has no marker, so that one on the screen was found.
 */
#define KITH_TEST_MARKER "Quillfeather"
#define KITH_TEST_GIVEN "Zephyrine"

/* The family name of somebody who may be seen, and is found by whatever finds the others. */
#define KITH_TEST_DECOY "Quilfether"

/* Whom to speak to; said to who knows the whole name, and nowhere else. */
#define KITH_TEST_CONTACT "Odile Varga"

/**
 * KithTestPlanted:
 * @child: at a school, in a family of the store, with a brother or sister there
 * @sister: in a family of her own
 * @sibling: who was in the family before
 * @school: where they are
 * @note: about @child alone
 * @shared_note: about @child and @sibling
 * @named: a worker who is not "me"
 */
typedef struct
{
  gint64 child;
  gint64 sister;
  gint64 sibling;
  gint64 school;
  gint64 note;
  gint64 shared_note;
  gint64 named;
} KithTestPlanted;

KithTestPlanted kith_test_plant       (KithDb                *db);
void            kith_test_plant_decoy (KithDb                *db,
                                       const KithTestPlanted *planted);
void            kith_test_plant_close (KithDb                *db,
                                       const KithTestPlanted *planted);

G_END_DECLS
