/* fiction-invariant.h: what is looked at in many fictions
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-fiction.h"

G_BEGIN_DECLS

/**
 * FictionInvariant:
 * @path: the name of the test
 * @check: looks at one fiction, and fails where something does not hold
 */
typedef struct
{
  const char *path;
  void (*check) (KithFiction *fiction);
} FictionInvariant;

int      fiction_invariants_run (int                      argc,
                                 char                   **argv,
                                 const FictionInvariant  *invariants,
                                 guint                    n_invariants);

void     fiction_assert_code    (const char              *codeset,
                                 const char              *code,
                                 KithDate                 on);
gboolean fiction_is_open        (KithFictionChild        *child);

G_END_DECLS
