/* kith-school-line.c: one school's line in the table of a cluster
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-school-line.h"

#include "kith-text.h"

#include <string.h>

struct _KithSchoolLine
{
  GObject             parent_instance;

  KithSchoolLineKind  kind;
  gint64              school_id;
  int                 urn;
  char               *name;
  char               *phase_code;
  char               *phase;
  char               *workers;
  int                 figures[KITH_N_FIGURES];
  int                 rate;
  KithDate            last_informal;
  guint               is_here : 1;
};

G_DEFINE_FINAL_TYPE (KithSchoolLine, kith_school_line, G_TYPE_OBJECT)

typedef enum
{
  PROP_KIND = 1,
  PROP_SCHOOL_ID,
  PROP_URN,
  PROP_NAME,
  PROP_PHASE_CODE,
  PROP_PHASE,
  PROP_WORKERS,
  PROP_ON_ROLL,
  PROP_EARLY_HELP,
  PROP_IN_NEED,
  PROP_PROTECTION,
  PROP_LOOKED_AFTER,
  PROP_OPEN_SECTION47,
  PROP_REFERRALS,
  PROP_REFERRALS_LAST_YEAR,
  PROP_SECTION17,
  PROP_SECTION17_LAST_YEAR,
  PROP_SECTION47,
  PROP_SECTION47_LAST_YEAR,
} KithSchoolLineProperty;

static GParamSpec *properties[PROP_SECTION47_LAST_YEAR + 1];

static void
kith_school_line_finalize (GObject *object)
{
  KithSchoolLine *self = KITH_SCHOOL_LINE (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->phase_code, g_free);
  g_clear_pointer (&self->phase, g_free);
  g_clear_pointer (&self->workers, g_free);

  G_OBJECT_CLASS (kith_school_line_parent_class)->finalize (object);
}

static void
kith_school_line_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  KithSchoolLine *self = KITH_SCHOOL_LINE (object);

  switch ((KithSchoolLineProperty)prop_id)
    {
    case PROP_KIND:
      g_value_set_int (value, self->kind);
      break;

    case PROP_SCHOOL_ID:
      g_value_set_int64 (value, self->school_id);
      break;

    case PROP_URN:
      g_value_set_int (value, self->urn);
      break;

    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_PHASE_CODE:
      g_value_set_string (value, self->phase_code);
      break;

    case PROP_PHASE:
      g_value_set_string (value, self->phase);
      break;

    case PROP_WORKERS:
      g_value_set_string (value, self->workers);
      break;

    case PROP_ON_ROLL:
    case PROP_EARLY_HELP:
    case PROP_IN_NEED:
    case PROP_PROTECTION:
    case PROP_LOOKED_AFTER:
    case PROP_OPEN_SECTION47:
    case PROP_REFERRALS:
    case PROP_REFERRALS_LAST_YEAR:
    case PROP_SECTION17:
    case PROP_SECTION17_LAST_YEAR:
    case PROP_SECTION47:
    case PROP_SECTION47_LAST_YEAR:
      g_value_set_int (value, self->figures[prop_id - PROP_ON_ROLL]);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_school_line_class_init (KithSchoolLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read_only = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = kith_school_line_finalize;
  object_class->get_property = kith_school_line_get_property;

  properties[PROP_KIND] =
    g_param_spec_int ("kind", NULL, NULL,
                      KITH_SCHOOL_LINE_TOTAL, KITH_SCHOOL_LINE_NOT_KNOWN, KITH_SCHOOL_LINE_TOTAL, read_only);

  properties[PROP_SCHOOL_ID] =
    g_param_spec_int64 ("school-id", NULL, NULL,
                        G_MININT64, G_MAXINT64, 0, read_only);

  properties[PROP_URN] =
    g_param_spec_int ("urn", NULL, NULL,
                      0, G_MAXINT, 0, read_only);

  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL,
                         NULL, read_only);

  properties[PROP_PHASE_CODE] =
    g_param_spec_string ("phase-code", NULL, NULL,
                         NULL, read_only);

  properties[PROP_PHASE] =
    g_param_spec_string ("phase", NULL, NULL,
                         NULL, read_only);

  properties[PROP_WORKERS] =
    g_param_spec_string ("workers", NULL, NULL,
                         NULL, read_only);

  for (KithFigure figure = 0; figure < KITH_N_FIGURES; figure++)
    {
      properties[PROP_ON_ROLL + figure] =
        g_param_spec_int (kith_figure_get_nick (figure), NULL, NULL,
                          KITH_FIGURE_UNKNOWN, G_MAXINT, KITH_FIGURE_UNKNOWN, read_only);
    }

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
kith_school_line_init (KithSchoolLine *self)
{
}

/**
 * kith_school_line_new:
 * @school_id: the school in the store; 0 for a line that is no school
 * @urn: the unique reference number; 0 for none
 * @name: (nullable): the name of the school; the interface names the other lines
 * @figures: one for each #KithFigure, %KITH_FIGURE_UNKNOWN where nothing is known
 *
 * Returns: (transfer full): a line that never changes
 */
KithSchoolLine *
kith_school_line_new (KithSchoolLineKind kind,
                      gint64             school_id,
                      int                urn,
                      const char        *name,
                      const char        *phase_code,
                      const char        *phase,
                      const char        *workers,
                      const int          figures[KITH_N_FIGURES])
{
  KithSchoolLine *self = NULL;

  g_return_val_if_fail (figures != NULL, NULL);

  self = g_object_new (KITH_TYPE_SCHOOL_LINE, NULL);
  self->kind = kind;
  self->school_id = school_id;
  self->urn = urn;
  self->name = kith_text_tame (name);
  self->phase_code = g_strdup (phase_code);
  self->phase = kith_text_tame (phase);
  self->workers = kith_text_tame (workers);
  memcpy (self->figures, figures, sizeof self->figures);
  self->rate = KITH_FIGURE_UNKNOWN;
  self->last_informal = KITH_DATE_NONE;

  return self;
}

/**
 * kith_school_line_get_kind:
 *
 * Returns: what the line speaks of
 */
KithSchoolLineKind
kith_school_line_get_kind (KithSchoolLine *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (self), KITH_SCHOOL_LINE_TOTAL);

  return self->kind;
}

/**
 * kith_school_line_get_school_id:
 *
 * Returns: the school in the store; 0 for a line that is no school
 */
gint64
kith_school_line_get_school_id (KithSchoolLine *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (self), 0);

  return self->school_id;
}

/**
 * kith_school_line_get_urn:
 *
 * Returns: the unique reference number; 0 for none
 */
int
kith_school_line_get_urn (KithSchoolLine *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (self), 0);

  return self->urn;
}

/**
 * kith_school_line_get_name:
 *
 * Returns: (nullable): the name of the school
 */
const char *
kith_school_line_get_name (KithSchoolLine *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (self), NULL);

  return self->name;
}

/**
 * kith_school_line_get_phase_code:
 *
 * Returns: (nullable): the register's code for the phase
 */
const char *
kith_school_line_get_phase_code (KithSchoolLine *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (self), NULL);

  return self->phase_code;
}

/**
 * kith_school_line_get_phase:
 *
 * Returns: (nullable): the phase in words
 */
const char *
kith_school_line_get_phase (KithSchoolLine *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (self), NULL);

  return self->phase;
}

/**
 * kith_school_line_get_workers:
 *
 * Returns: (nullable): who is based there, ready to be shown
 */
const char *
kith_school_line_get_workers (KithSchoolLine *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (self), NULL);

  return self->workers;
}

/**
 * kith_school_line_get_figure:
 *
 * Each figure is a property as well, under its nick.
 *
 * Returns: the number, or %KITH_FIGURE_UNKNOWN, which is not nought
 */
int
kith_school_line_get_figure (KithSchoolLine *self,
                             KithFigure      figure)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (self), KITH_FIGURE_UNKNOWN);
  g_return_val_if_fail (figure < KITH_N_FIGURES, KITH_FIGURE_UNKNOWN);

  return self->figures[figure];
}

/**
 * kith_school_line_get_rate:
 *
 * Returns: referrals of the period for 10,000 pupils on roll, in tenths;
 *   %KITH_FIGURE_UNKNOWN where nobody has said that all of the period is here
 */
int
kith_school_line_get_rate (KithSchoolLine *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (self), KITH_FIGURE_UNKNOWN);

  return self->rate;
}

/**
 * kith_school_line_work_out_rate:
 *
 * Works the rate out of the line's own numbers. Only the store calls it, for a
 * period that is declared complete, and before it hands the line on.
 */
void
kith_school_line_work_out_rate (KithSchoolLine *self)
{
  gint64 referrals;
  gint64 on_roll;

  g_return_if_fail (KITH_IS_SCHOOL_LINE (self));

  referrals = self->figures[KITH_FIGURE_REFERRALS];
  on_roll = self->figures[KITH_FIGURE_ON_ROLL];

  /* Half a tenth is rounded up, as the Department rounds. */
  if (on_roll > 0 && referrals >= 0)
    self->rate = (int)((referrals * 200000 + on_roll) / (2 * on_roll));
}

/**
 * kith_school_line_get_last_informal:
 *
 * Returns: the day of the last informal contact with the school or about a
 *   child who was there; %KITH_DATE_NONE where none is written down
 */
KithDate
kith_school_line_get_last_informal (KithSchoolLine *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (self), KITH_DATE_NONE);

  return self->last_informal;
}

/**
 * kith_school_line_take_informal:
 * @day: a day on which there was informal contact
 *
 * Keeps the later of two days. Only the store calls it, before it hands the
 * line on.
 */
void
kith_school_line_take_informal (KithSchoolLine *self,
                                KithDate        day)
{
  g_return_if_fail (KITH_IS_SCHOOL_LINE (self));

  self->last_informal = MAX (self->last_informal, day);
}

/**
 * kith_school_line_is_here:
 *
 * Returns: whether it is the school in which the worker is today
 */
gboolean
kith_school_line_is_here (KithSchoolLine *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (self), FALSE);

  return self->is_here;
}

/**
 * kith_school_line_mark_here:
 *
 * Marks the school as the one in which the worker is today. Only the store
 * calls it, before it hands the line on.
 */
void
kith_school_line_mark_here (KithSchoolLine *self)
{
  g_return_if_fail (KITH_IS_SCHOOL_LINE (self));

  self->is_here = TRUE;
}
