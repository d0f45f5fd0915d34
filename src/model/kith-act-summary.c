/* kith-act-summary.c: one act of the journal, as History shows it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-act-summary.h"

#include "kith-text.h"

struct _KithActSummary
{
  GObject  parent_instance;

  gint64   seq;
  gint64   at_usec;
  char    *who;
  char    *kind;
  char    *subject;
  char    *why;
  char    *basis;
  guint    n_rows;
  gint64   about;
  gint64   undone_by;
};

G_DEFINE_FINAL_TYPE (KithActSummary, kith_act_summary, G_TYPE_OBJECT)

typedef enum
{
  PROP_SEQ = 1,
  PROP_AT_USEC,
  PROP_WHO,
  PROP_KIND,
  PROP_SUBJECT,
  PROP_WHY,
  PROP_BASIS,
  PROP_N_ROWS,
  PROP_ABOUT,
  PROP_UNDONE_BY,
} KithActSummaryProperty;

static GParamSpec *properties[PROP_UNDONE_BY + 1];

static void
kith_act_summary_finalize (GObject *object)
{
  KithActSummary *self = KITH_ACT_SUMMARY (object);

  g_clear_pointer (&self->who, g_free);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->why, g_free);
  g_clear_pointer (&self->basis, g_free);

  G_OBJECT_CLASS (kith_act_summary_parent_class)->finalize (object);
}

static void
kith_act_summary_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  KithActSummary *self = KITH_ACT_SUMMARY (object);

  switch ((KithActSummaryProperty)prop_id)
    {
    case PROP_SEQ:
      g_value_set_int64 (value, self->seq);
      break;

    case PROP_AT_USEC:
      g_value_set_int64 (value, self->at_usec);
      break;

    case PROP_WHO:
      g_value_set_string (value, self->who);
      break;

    case PROP_KIND:
      g_value_set_string (value, self->kind);
      break;

    case PROP_SUBJECT:
      g_value_set_string (value, self->subject);
      break;

    case PROP_WHY:
      g_value_set_string (value, self->why);
      break;

    case PROP_BASIS:
      g_value_set_string (value, self->basis);
      break;

    case PROP_N_ROWS:
      g_value_set_uint (value, self->n_rows);
      break;

    case PROP_ABOUT:
      g_value_set_int64 (value, self->about);
      break;

    case PROP_UNDONE_BY:
      g_value_set_int64 (value, self->undone_by);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_act_summary_class_init (KithActSummaryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read_only = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = kith_act_summary_finalize;
  object_class->get_property = kith_act_summary_get_property;

  properties[PROP_SEQ] =
    g_param_spec_int64 ("seq", NULL, NULL,
                        G_MININT64, G_MAXINT64, 0, read_only);

  properties[PROP_AT_USEC] =
    g_param_spec_int64 ("at-usec", NULL, NULL,
                        G_MININT64, G_MAXINT64, 0, read_only);

  properties[PROP_WHO] =
    g_param_spec_string ("who", NULL, NULL,
                         NULL, read_only);

  properties[PROP_KIND] =
    g_param_spec_string ("kind", NULL, NULL,
                         NULL, read_only);

  properties[PROP_SUBJECT] =
    g_param_spec_string ("subject", NULL, NULL,
                         NULL, read_only);

  properties[PROP_WHY] =
    g_param_spec_string ("why", NULL, NULL,
                         NULL, read_only);

  properties[PROP_BASIS] =
    g_param_spec_string ("basis", NULL, NULL,
                         NULL, read_only);

  properties[PROP_N_ROWS] =
    g_param_spec_uint ("n-rows", NULL, NULL,
                       0, G_MAXUINT, 0, read_only);

  properties[PROP_ABOUT] =
    g_param_spec_int64 ("about", NULL, NULL,
                        G_MININT64, G_MAXINT64, 0, read_only);

  properties[PROP_UNDONE_BY] =
    g_param_spec_int64 ("undone-by", NULL, NULL,
                        G_MININT64, G_MAXINT64, 0, read_only);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
kith_act_summary_init (KithActSummary *self)
{
}

KithActSummary *
kith_act_summary_new (gint64      seq,
                      gint64      at_usec,
                      const char *who,
                      const char *kind,
                      const char *subject,
                      const char *why,
                      const char *basis,
                      guint       n_rows,
                      gint64      about,
                      gint64      undone_by)
{
  KithActSummary *self = NULL;

  g_return_val_if_fail (kind != NULL, NULL);

  self = g_object_new (KITH_TYPE_ACT_SUMMARY, NULL);
  self->seq = seq;
  self->at_usec = at_usec;
  self->who = kith_text_tame (who);
  self->kind = g_strdup (kind);
  self->subject = kith_text_tame (subject);
  self->why = kith_text_tame (why);
  self->basis = kith_text_tame (basis);
  self->n_rows = n_rows;
  self->about = about;
  self->undone_by = undone_by;

  return self;
}

/**
 * kith_act_summary_get_seq:
 *
 * Returns: the number of the entry that opened the act
 */
gint64
kith_act_summary_get_seq (KithActSummary *self)
{
  g_return_val_if_fail (KITH_IS_ACT_SUMMARY (self), 0);

  return self->seq;
}

/**
 * kith_act_summary_get_at_usec:
 *
 * Returns: when, in microseconds since 1970, UTC
 */
gint64
kith_act_summary_get_at_usec (KithActSummary *self)
{
  g_return_val_if_fail (KITH_IS_ACT_SUMMARY (self), 0);

  return self->at_usec;
}

/**
 * kith_act_summary_get_who:
 *
 * Returns: (nullable): the name of the worker
 */
const char *
kith_act_summary_get_who (KithActSummary *self)
{
  g_return_val_if_fail (KITH_IS_ACT_SUMMARY (self), NULL);

  return self->who;
}

/**
 * kith_act_summary_get_kind:
 *
 * Returns: what was done, such as "cin.import"
 */
const char *
kith_act_summary_get_kind (KithActSummary *self)
{
  g_return_val_if_fail (KITH_IS_ACT_SUMMARY (self), NULL);

  return self->kind;
}

/**
 * kith_act_summary_get_subject:
 *
 * Returns: (nullable): what it was done to, such as a file's name
 */
const char *
kith_act_summary_get_subject (KithActSummary *self)
{
  g_return_val_if_fail (KITH_IS_ACT_SUMMARY (self), NULL);

  return self->subject;
}

/**
 * kith_act_summary_get_why:
 *
 * Returns: (nullable): the reason that was given
 */
const char *
kith_act_summary_get_why (KithActSummary *self)
{
  g_return_val_if_fail (KITH_IS_ACT_SUMMARY (self), NULL);

  return self->why;
}

/**
 * kith_act_summary_get_basis:
 *
 * Returns: (nullable): the rule or law that it rests on
 */
const char *
kith_act_summary_get_basis (KithActSummary *self)
{
  g_return_val_if_fail (KITH_IS_ACT_SUMMARY (self), NULL);

  return self->basis;
}

/**
 * kith_act_summary_get_n_rows:
 *
 * Returns: how many rows it touched
 */
guint
kith_act_summary_get_n_rows (KithActSummary *self)
{
  g_return_val_if_fail (KITH_IS_ACT_SUMMARY (self), 0);

  return self->n_rows;
}

/**
 * kith_act_summary_get_about:
 *
 * Returns: for an undo, the act that it undoes; else 0
 */
gint64
kith_act_summary_get_about (KithActSummary *self)
{
  g_return_val_if_fail (KITH_IS_ACT_SUMMARY (self), 0);

  return self->about;
}

/**
 * kith_act_summary_get_undone_by:
 *
 * Returns: the act that undid this one; 0 while it stands
 */
gint64
kith_act_summary_get_undone_by (KithActSummary *self)
{
  g_return_val_if_fail (KITH_IS_ACT_SUMMARY (self), 0);

  return self->undone_by;
}
