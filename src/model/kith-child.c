/* kith-child.c: a child, as a list shows one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-child.h"

#include "kith-text.h"

struct _KithChild
{
  GObject        parent_instance;

  gint64         id;
  char          *given_name;
  char          *family_name;
  char          *preferred_name;
  char          *display_name;
  char          *la_child_id;
  char          *upn;
  KithDate       birth;
  KithDate       expected_birth;
  KithDate       death;
  char          *sex;
  char          *ethnicity;
  char          *disabilities;
  char          *school;
  gint64         school_id;
  int            year_group;
  char          *worker;
  char          *warnings;
  KithCaseState  state;
  KithDate       event;
  char          *event_label;
};

G_DEFINE_FINAL_TYPE (KithChild, kith_child, G_TYPE_OBJECT)

/* What a list or a template looks up; the rest has getters only. */
typedef enum
{
  PROP_ID = 1,
  PROP_DISPLAY_NAME,
  PROP_LA_CHILD_ID,
  PROP_UPN,
  PROP_BIRTH,
  PROP_SCHOOL,
  PROP_YEAR_GROUP,
  PROP_WORKER,
  PROP_STATE,
  PROP_EVENT,
  PROP_EVENT_LABEL,
} KithChildProperty;

static GParamSpec *properties[PROP_EVENT_LABEL + 1];

static char *
make_display_name (const KithChildValues *values)
{
  const char *first = kith_text_is_there (values->preferred_name) ? values->preferred_name : values->given_name;
  g_autofree char *both = NULL;

  if (kith_text_is_there (first) && kith_text_is_there (values->family_name))
    {
      both = g_strconcat (first, " ", values->family_name, NULL);
      return kith_text_tame (both);
    }

  if (kith_text_is_there (first))
    return kith_text_tame (first);

  if (kith_text_is_there (values->family_name))
    return kith_text_tame (values->family_name);

  return kith_text_tame (values->la_child_id != NULL ? values->la_child_id : "");
}

static void
kith_child_finalize (GObject *object)
{
  KithChild *self = KITH_CHILD (object);

  g_clear_pointer (&self->given_name, g_free);
  g_clear_pointer (&self->family_name, g_free);
  g_clear_pointer (&self->preferred_name, g_free);
  g_clear_pointer (&self->display_name, g_free);
  g_clear_pointer (&self->la_child_id, g_free);
  g_clear_pointer (&self->upn, g_free);
  g_clear_pointer (&self->sex, g_free);
  g_clear_pointer (&self->ethnicity, g_free);
  g_clear_pointer (&self->disabilities, g_free);
  g_clear_pointer (&self->school, g_free);
  g_clear_pointer (&self->worker, g_free);
  g_clear_pointer (&self->event_label, g_free);
  g_clear_pointer (&self->warnings, g_free);

  G_OBJECT_CLASS (kith_child_parent_class)->finalize (object);
}

static void
kith_child_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  KithChild *self = KITH_CHILD (object);

  switch ((KithChildProperty)prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;

    case PROP_DISPLAY_NAME:
      g_value_set_string (value, self->display_name);
      break;

    case PROP_LA_CHILD_ID:
      g_value_set_string (value, self->la_child_id);
      break;

    case PROP_UPN:
      g_value_set_string (value, self->upn);
      break;

    case PROP_BIRTH:
      g_value_set_int (value, self->birth);
      break;

    case PROP_SCHOOL:
      g_value_set_string (value, self->school);
      break;

    case PROP_YEAR_GROUP:
      g_value_set_int (value, self->year_group);
      break;

    case PROP_WORKER:
      g_value_set_string (value, self->worker);
      break;

    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;

    case PROP_EVENT:
      g_value_set_int (value, self->event);
      break;

    case PROP_EVENT_LABEL:
      g_value_set_string (value, self->event_label);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_child_class_init (KithChildClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read_only = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = kith_child_finalize;
  object_class->get_property = kith_child_get_property;

  properties[PROP_ID] =
    g_param_spec_int64 ("id", NULL, NULL,
                        G_MININT64, G_MAXINT64, 0, read_only);

  properties[PROP_DISPLAY_NAME] =
    g_param_spec_string ("display-name", NULL, NULL,
                         NULL, read_only);

  properties[PROP_LA_CHILD_ID] =
    g_param_spec_string ("la-child-id", NULL, NULL,
                         NULL, read_only);

  properties[PROP_UPN] =
    g_param_spec_string ("upn", NULL, NULL,
                         NULL, read_only);

  properties[PROP_BIRTH] =
    g_param_spec_int ("birth", NULL, NULL,
                      G_MININT, G_MAXINT, KITH_DATE_NONE, read_only);

  properties[PROP_SCHOOL] =
    g_param_spec_string ("school", NULL, NULL,
                         NULL, read_only);

  properties[PROP_YEAR_GROUP] =
    g_param_spec_int ("year-group", NULL, NULL,
                      G_MININT, G_MAXINT, 0, read_only);

  properties[PROP_WORKER] =
    g_param_spec_string ("worker", NULL, NULL,
                         NULL, read_only);

  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL,
                       KITH_TYPE_CASE_STATE, KITH_CASE_STATE_NONE, read_only);

  properties[PROP_EVENT] =
    g_param_spec_int ("event", NULL, NULL,
                      G_MININT, G_MAXINT, KITH_DATE_NONE, read_only);

  properties[PROP_EVENT_LABEL] =
    g_param_spec_string ("event-label", NULL, NULL,
                         NULL, read_only);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
kith_child_init (KithChild *self)
{
}

/**
 * kith_child_new:
 *
 * Returns: (transfer full): a child that never changes
 */
KithChild *
kith_child_new (const KithChildValues *values)
{
  KithChild *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (KITH_TYPE_CHILD, NULL);
  self->id = values->id;
  self->given_name = kith_text_tame (values->given_name);
  self->family_name = kith_text_tame (values->family_name);
  self->preferred_name = kith_text_tame (values->preferred_name);
  self->display_name = make_display_name (values);
  self->la_child_id = kith_text_tame (values->la_child_id);
  self->upn = g_strdup (values->upn);
  self->birth = values->birth;
  self->expected_birth = values->expected_birth;
  self->death = values->death;
  self->sex = g_strdup (values->sex);
  self->ethnicity = g_strdup (values->ethnicity);
  self->disabilities = g_strdup (values->disabilities);
  self->school = kith_text_tame (values->school);
  self->school_id = values->school_id;
  self->year_group = values->year_group;
  self->worker = kith_text_tame (values->worker);
  self->state = values->state;
  self->event = values->event;
  self->event_label = kith_text_tame (values->event_label);
  self->warnings = kith_text_tame (values->warnings);

  return self;
}

/**
 * kith_child_get_id:
 *
 * Returns: its number in the store
 */
gint64
kith_child_get_id (KithChild *self)
{
  g_return_val_if_fail (KITH_IS_CHILD (self), 0);

  return self->id;
}

/**
 * kith_child_get_given_name:
 *
 * Returns: (nullable): the given name
 */
const char *
kith_child_get_given_name (KithChild *self)
{
  g_return_val_if_fail (KITH_IS_CHILD (self), NULL);

  return self->given_name;
}

/**
 * kith_child_get_family_name:
 *
 * Returns: (nullable): the family name
 */
const char *
kith_child_get_family_name (KithChild *self)
{
  g_return_val_if_fail (KITH_IS_CHILD (self), NULL);

  return self->family_name;
}

/**
 * kith_child_get_preferred_name:
 *
 * Returns: (nullable): the name the child goes by
 */
const char *
kith_child_get_preferred_name (KithChild *self)
{
  g_return_val_if_fail (KITH_IS_CHILD (self), NULL);

  return self->preferred_name;
}

/**
 * kith_child_get_display_name:
 *
 * The preferred or given name and the family name. A child of whom no name is
 * known, as in a census, is called by the authority's identifier, and the
 * interface says that it is one.
 *
 * Returns: what to call the child on a page
 */
const char *
kith_child_get_display_name (KithChild *self)
{
  g_return_val_if_fail (KITH_IS_CHILD (self), NULL);

  return self->display_name;
}

/**
 * kith_child_get_la_child_id:
 *
 * Returns: (nullable): the authority's identifier
 */
const char *
kith_child_get_la_child_id (KithChild *self)
{
  g_return_val_if_fail (KITH_IS_CHILD (self), NULL);

  return self->la_child_id;
}

/**
 * kith_child_get_upn:
 *
 * Returns: (nullable): the unique pupil number
 */
const char *
kith_child_get_upn (KithChild *self)
{
  g_return_val_if_fail (KITH_IS_CHILD (self), NULL);

  return self->upn;
}

/**
 * kith_child_get_birth:
 *
 * Returns: the date of birth; %KITH_DATE_NONE when it is not known, or to come
 */
KithDate
kith_child_get_birth (KithChild *self)
{
  g_return_val_if_fail (KITH_IS_CHILD (self), KITH_DATE_NONE);

  return self->birth;
}

/**
 * kith_child_get_expected_birth:
 *
 * Returns: when an unborn child is expected; else %KITH_DATE_NONE
 */
KithDate
kith_child_get_expected_birth (KithChild *self)
{
  g_return_val_if_fail (KITH_IS_CHILD (self), KITH_DATE_NONE);

  return self->expected_birth;
}

/**
 * kith_child_get_death:
 *
 * Returns: the date of death; else %KITH_DATE_NONE
 */
KithDate
kith_child_get_death (KithChild *self)
{
  g_return_val_if_fail (KITH_IS_CHILD (self), KITH_DATE_NONE);

  return self->death;
}

/**
 * kith_child_get_age:
 * @on: the day to count to
 *
 * Counts to the day of death for a child who has died before @on.
 *
 * Returns: whole years, or -1 for a child who is unborn or has no birth date
 */
int
kith_child_get_age (KithChild *self,
                    KithDate   on)
{
  g_return_val_if_fail (KITH_IS_CHILD (self), -1);

  if (self->death != KITH_DATE_NONE)
    on = MIN (on, self->death);

  if (self->birth == KITH_DATE_NONE || on < self->birth)
    return -1;

  return kith_date_years_between (self->birth, on);
}

/**
 * kith_child_get_sex:
 *
 * Returns: (nullable): the code for the sex
 */
const char *
kith_child_get_sex (KithChild *self)
{
  g_return_val_if_fail (KITH_IS_CHILD (self), NULL);

  return self->sex;
}

/**
 * kith_child_get_ethnicity:
 *
 * Returns: (nullable): the code for the ethnicity
 */
const char *
kith_child_get_ethnicity (KithChild *self)
{
  g_return_val_if_fail (KITH_IS_CHILD (self), NULL);

  return self->ethnicity;
}

/**
 * kith_child_get_disabilities:
 *
 * Returns: (nullable): labels of the disabilities, ready to be shown
 */
const char *
kith_child_get_disabilities (KithChild *self)
{
  g_return_val_if_fail (KITH_IS_CHILD (self), NULL);

  return self->disabilities;
}

/**
 * kith_child_get_school:
 *
 * Returns: (nullable): the name of the school
 */
const char *
kith_child_get_school (KithChild *self)
{
  g_return_val_if_fail (KITH_IS_CHILD (self), NULL);

  return self->school;
}

/**
 * kith_child_get_school_id:
 *
 * Returns: the school in the store; 0 when it is not known
 */
gint64
kith_child_get_school_id (KithChild *self)
{
  g_return_val_if_fail (KITH_IS_CHILD (self), 0);

  return self->school_id;
}

/**
 * kith_child_get_year_group:
 *
 * Returns: -1 for nursery, 0 for reception, 1 to 14; %KITH_CHILD_NO_YEAR_GROUP for none
 */
int
kith_child_get_year_group (KithChild *self)
{
  g_return_val_if_fail (KITH_IS_CHILD (self), 0);

  return self->year_group;
}

/**
 * kith_child_get_worker:
 *
 * Returns: (nullable): who works with the child
 */
const char *
kith_child_get_worker (KithChild *self)
{
  g_return_val_if_fail (KITH_IS_CHILD (self), NULL);

  return self->worker;
}

/**
 * kith_child_get_state:
 *
 * Returns: what the child is to the authority on the day that was asked for
 */
KithCaseState
kith_child_get_state (KithChild *self)
{
  g_return_val_if_fail (KITH_IS_CHILD (self), KITH_CASE_STATE_NONE);

  return self->state;
}

/**
 * kith_child_get_event:
 *
 * Returns: the day that put the child on the list; %KITH_DATE_NONE where the list is not about events
 */
KithDate
kith_child_get_event (KithChild *self)
{
  g_return_val_if_fail (KITH_IS_CHILD (self), KITH_DATE_NONE);

  return self->event;
}

/**
 * kith_child_get_warnings:
 *
 * Returns: (nullable): the kinds of warning that hold, such as "Risk posed to
 *   worker"; wherever the name stands, these stand beside it
 */
const char *
kith_child_get_warnings (KithChild *self)
{
  g_return_val_if_fail (KITH_IS_CHILD (self), NULL);

  return self->warnings;
}

/**
 * kith_child_get_event_label:
 *
 * Returns: (nullable): what that event was
 */
const char *
kith_child_get_event_label (KithChild *self)
{
  g_return_val_if_fail (KITH_IS_CHILD (self), NULL);

  return self->event_label;
}
