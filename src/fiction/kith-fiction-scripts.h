/* kith-fiction-scripts.h: what invented notes say
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What worries in a family; a script that is of none goes with all. */
typedef enum
{
  KITH_FICTION_THEME_ANY,
  KITH_FICTION_THEME_HOME,
  KITH_FICTION_THEME_HARM,
  KITH_FICTION_THEME_STREET,
  KITH_FICTION_THEME_CARE,
} KithFictionTheme;

#define KITH_FICTION_LAST_THEME KITH_FICTION_THEME_CARE

/**
 * KithFictionScript:
 * @kind: a code of the code set "note-kind"
 * @fact: what happened
 * @words: (nullable): what the child said
 * @view: (nullable): what the worker makes of it
 * @line: (nullable): the line of the chronology
 * @step: (nullable): what is to be done next
 *
 * In all of them {C} is the child, {S} the school, {M} an adult of the family
 * and {N} the safeguarding lead. Nobody is he or she.
 */
typedef struct
{
  const char       *kind;
  KithFictionTheme  theme;
  const char       *fact;
  const char       *words;
  const char       *view;
  const char       *line;
  const char       *step;
} KithFictionScript;

const KithFictionScript *kith_fiction_scripts     (guint *ret_n);
const char * const      *kith_fiction_advice      (void);
const char * const      *kith_fiction_for_sibling (void);

G_END_DECLS
