/* kith-store-steps.c: the acts of a sitting that undo or redo would take
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of them has the newest last.
 */

#include "config.h"

#include "kith-store-steps-private.h"

/* An act, with what it is called on the button that takes it back. */
typedef struct
{
  gint64  act;
  char   *kind;
} Step;

static void
step_clear (gpointer data)
{
  Step *step = data;

  g_free (step->kind);
}

GArray *
kith_steps_new (void)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (Step));

  g_array_set_clear_func (steps, step_clear);

  return steps;
}

void
kith_steps_push (GArray     *steps,
                 gint64      act,
                 const char *kind)
{
  const Step step = { act, g_strdup (kind) };

  g_array_append_val (steps, step);
}

gboolean
kith_steps_drop (GArray *steps,
                 gint64  act,
                 char  **ret_kind)
{
  for (guint i = steps->len; i-- > 0;)
    {
      Step *step = &g_array_index (steps, Step, i);

      if (step->act == act)
        {
          *ret_kind = g_steal_pointer (&step->kind);
          g_array_remove_index (steps, i);
          return TRUE;
        }
    }

  return FALSE;
}

const char *
kith_steps_get_last_kind (GArray *steps)
{
  return steps->len > 0 ? g_array_index (steps, Step, steps->len - 1).kind : NULL;
}

gint64
kith_steps_get_last_act (GArray *steps)
{
  return steps->len > 0 ? g_array_index (steps, Step, steps->len - 1).act : 0;
}

/* What is signed again is signed anew: the journal does not hold its words. */
gboolean
kith_steps_can_redo (const char *kind)
{
  return g_strcmp0 (kind, "note.sign") != 0 && g_strcmp0 (kind, "note.answer") != 0 && g_strcmp0 (kind, "tas.close") != 0;
}
