/* kith-put-off.c: something of Today that somebody has put off or handed over
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-put-off.h"

#include <gio/gio.h>
#include <string.h>

#include "kith-clock.h"
#include "kith-due-step.h"
#include "kith-note.h"
#include "kith-restriction.h"
#include "kith-tas.h"

struct _KithPutOff
{
  GObject           parent_instance;

  KithPutOffValues  values;          /* whose texts it owns */
};

/* Before the number of a step that a plan has. */
#define OF_PLAN "action "

G_DEFINE_FINAL_TYPE (KithPutOff, kith_put_off, G_TYPE_OBJECT)

static const char * const nicks[KITH_N_PUT_OFF_KINDS] =
{
  [KITH_PUT_OFF_CLOCK] = "clock",
  [KITH_PUT_OFF_DRAFT] = "draft",
  [KITH_PUT_OFF_HOME] = "home",
  [KITH_PUT_OFF_MEETING] = "meeting",
  [KITH_PUT_OFF_NOTE] = "note",
  [KITH_PUT_OFF_PUT_RIGHT] = "put-right",
  [KITH_PUT_OFF_RESTRICTION] = "restriction",
  [KITH_PUT_OFF_RETENTION] = "retention",
  [KITH_PUT_OFF_REVIEW] = "review",
  [KITH_PUT_OFF_STEP] = "step",
  [KITH_PUT_OFF_UNSEEN] = "unseen",
  [KITH_PUT_OFF_WORK] = "work",
};

static void
kith_put_off_finalize (GObject *object)
{
  KithPutOff *self = KITH_PUT_OFF (object);

  g_free ((char *)self->values.about);
  g_free ((char *)self->values.what);
  g_free ((char *)self->values.name);
  g_free ((char *)self->values.worker);
  g_free ((char *)self->values.by);
  g_free ((char *)self->values.why);

  G_OBJECT_CLASS (kith_put_off_parent_class)->finalize (object);
}

static void
kith_put_off_class_init (KithPutOffClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_put_off_finalize;
}

static void
kith_put_off_init (KithPutOff *self)
{
}

/**
 * kith_put_off_kind_get_nick:
 * @kind: a section of Today
 *
 * Returns: (transfer none): what the store calls it
 */
const char *
kith_put_off_kind_get_nick (KithPutOffKind kind)
{
  g_return_val_if_fail (kind < KITH_N_PUT_OFF_KINDS, NULL);

  return nicks[kind];
}

/**
 * kith_put_off_kind_parse:
 * @nick: (nullable): what the store calls it
 * @ret_kind: (out): the section of Today
 *
 * Returns: whether there is such a section
 */
gboolean
kith_put_off_kind_parse (const char     *nick,
                         KithPutOffKind *ret_kind)
{
  g_return_val_if_fail (ret_kind != NULL, FALSE);

  for (KithPutOffKind kind = 0; kind < KITH_N_PUT_OFF_KINDS; kind++)
    {
      if (g_strcmp0 (nick, nicks[kind]) == 0)
        {
          *ret_kind = kind;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * kith_put_off_kind_can_go:
 * @kind: a section of Today
 *
 * What somebody saw or heard nobody else can sign.
 *
 * Returns: whether another worker can do it
 */
gboolean
kith_put_off_kind_can_go (KithPutOffKind kind)
{
  return kind != KITH_PUT_OFF_DRAFT;
}

/**
 * kith_put_off_kind_is_child:
 * @kind: a section of Today
 *
 * Returns: whether it is the child's worker of whom it is asked
 */
gboolean
kith_put_off_kind_is_child (KithPutOffKind kind)
{
  return kind == KITH_PUT_OFF_CLOCK || kind == KITH_PUT_OFF_UNSEEN;
}

/* A clock is no row: it is the rule, and the row that started it. */
static char *
dup_about_clock (KithClock *clock)
{
  g_autofree char *record = kith_uid_to_string (&kith_clock_get_values (clock)->record);

  return g_strdup_printf ("%s %s", kith_clock_rule_get_code (kith_clock_get_rule (clock)), record);
}

/* A draft is no row yet. */
static char *
dup_about_note (KithNote *note)
{
  return kith_note_get_is_draft (note) ? kith_uid_to_string (&kith_note_get_form (note)->uid)
                                       : g_strdup_printf ("%" G_GINT64_FORMAT, kith_note_get_id (note));
}

/* A list may hold rows of several tables; and what is due on another day than
 * the one that was put off is another thing.
 */
static char *
dup_about_step (KithDueStep *step)
{
  return g_strdup_printf ("%s%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d", kith_due_step_get_plan_id (step) != 0 ? OF_PLAN : "",
                          kith_due_step_get_id (step), kith_due_step_get_child_id (step), kith_due_step_get_due (step));
}

/**
 * kith_put_off_dup_about:
 * @item: a #KithClock, a #KithNote, a #KithRestriction, a #KithTas or a #KithDueStep of
 *   Today; or a list, of which Today says no more than how long it is
 *
 * Returns: (transfer full): which one it is of its section
 */
char *
kith_put_off_dup_about (GObject *item)
{
  g_return_val_if_fail (G_IS_OBJECT (item), NULL);

  if (KITH_IS_CLOCK (item))
    return dup_about_clock (KITH_CLOCK (item));

  if (KITH_IS_NOTE (item))
    return dup_about_note (KITH_NOTE (item));

  if (KITH_IS_TAS (item))
    return g_strdup_printf ("%" G_GINT64_FORMAT, kith_tas_get_values (KITH_TAS (item))->id);

  if (KITH_IS_RESTRICTION (item))
    return g_strdup_printf ("%" G_GINT64_FORMAT " %d", kith_restriction_get_child_id (KITH_RESTRICTION (item)),
                            kith_restriction_get_review (KITH_RESTRICTION (item)));

  if (G_IS_LIST_MODEL (item))
    return g_strdup ("all");

  return dup_about_step (KITH_DUE_STEP (item));
}

/**
 * kith_put_off_parse_step:
 * @about: which step it is, as kith_put_off_dup_about() says it
 * @ret_is_of_plan: (out): whether a plan has it, and not a note
 * @ret_id: (out): its row
 *
 * Returns: whether it is one
 */
gboolean
kith_put_off_parse_step (const char *about,
                         gboolean   *ret_is_of_plan,
                         gint64     *ret_id)
{
  gboolean is_of_plan;
  gint64 id;

  g_return_val_if_fail (about != NULL, FALSE);
  g_return_val_if_fail (ret_is_of_plan != NULL && ret_id != NULL, FALSE);

  is_of_plan = g_str_has_prefix (about, OF_PLAN);
  id = g_ascii_strtoll (is_of_plan ? about + strlen (OF_PLAN) : about, NULL, 10);
  if (id <= 0)
    return FALSE;

  *ret_is_of_plan = is_of_plan;
  *ret_id = id;

  return TRUE;
}

/**
 * kith_put_off_dup_key:
 * @kind: a section of Today
 * @about: which one it is of its section
 *
 * Returns: (transfer full): which one it is of all of Today
 */
char *
kith_put_off_dup_key (KithPutOffKind kind,
                      const char    *about)
{
  g_return_val_if_fail (kind < KITH_N_PUT_OFF_KINDS, NULL);
  g_return_val_if_fail (about != NULL, NULL);

  return g_strdup_printf ("%s %s", nicks[kind], about);
}

/**
 * kith_put_off_new:
 * @values: what it says
 *
 * Returns: (transfer full): it; it never changes
 */
KithPutOff *
kith_put_off_new (const KithPutOffValues *values)
{
  KithPutOff *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);
  g_return_val_if_fail (values->kind < KITH_N_PUT_OFF_KINDS, NULL);
  g_return_val_if_fail (values->about != NULL && values->what != NULL, NULL);

  self = g_object_new (KITH_TYPE_PUT_OFF, NULL);
  self->values = *values;
  self->values.about = g_strdup (values->about);
  self->values.what = g_strdup (values->what);
  self->values.name = g_strdup (values->name);
  self->values.worker = g_strdup (values->worker);
  self->values.by = g_strdup (values->by);
  self->values.why = g_strdup (values->why);

  return self;
}

/**
 * kith_put_off_get_values:
 * @self: one
 *
 * Returns: (transfer none): what it says
 */
const KithPutOffValues *
kith_put_off_get_values (KithPutOff *self)
{
  g_return_val_if_fail (KITH_IS_PUT_OFF (self), NULL);

  return &self->values;
}
