/* kith-fiction-random.h: chance that falls the same way on every machine
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithFictionRandom:
 *
 * A stream of numbers that depends on its seed and on nothing else. It is for
 * invented data only: anybody who has seen a few numbers can foretell the rest.
 */
typedef struct
{
  guint64 state;
  guint64 increment;
} KithFictionRandom;

void     kith_fiction_random_init     (KithFictionRandom *self,
                                       guint64            seed,
                                       guint64            stream);
guint32  kith_fiction_random_next     (KithFictionRandom *self);
guint    kith_fiction_random_below    (KithFictionRandom *self,
                                       guint              limit);
int      kith_fiction_random_between  (KithFictionRandom *self,
                                       int                lowest,
                                       int                highest);
int      kith_fiction_random_low      (KithFictionRandom *self,
                                       int                lowest,
                                       int                highest);
gboolean kith_fiction_random_chance   (KithFictionRandom *self,
                                       guint              per_thousand);
guint    kith_fiction_random_round    (KithFictionRandom *self,
                                       guint64            amount,
                                       guint64            unit);
guint    kith_fiction_random_weighted (KithFictionRandom *self,
                                       const guint       *weights,
                                       guint              n_weights);
void     kith_fiction_random_shuffle  (KithFictionRandom *self,
                                       guint             *numbers,
                                       guint              n_numbers);

G_END_DECLS
