/* kith-school-choice.c: a school of the register that can be chosen
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-school-choice.h"

#include "kith-text.h"

#include <string.h>

struct _KithSchoolChoice
{
  GObject                 parent_instance;

  const KithSchoolRecord *record;    /* of the register, which stays; or our own */
  KithSchoolRecord       *own;
  gint64                  school_id;
  char                   *place;
  char                   *folded;
  guint                   is_chosen : 1;
};

G_DEFINE_FINAL_TYPE (KithSchoolChoice, kith_school_choice, G_TYPE_OBJECT)

typedef enum
{
  PROP_NAME = 1,
  PROP_PLACE,
  PROP_IS_CHOSEN,
} KithSchoolChoiceProperty;

static GParamSpec *properties[PROP_IS_CHOSEN + 1];

static const char *
text_or_nothing (const char *text)
{
  return text != NULL ? text : "";
}

static char *
build_place (const KithSchoolRecord *record)
{
  const char *authority = text_or_nothing (record->authority_name);
  const char *type = text_or_nothing (record->type_name);
  g_autofree char *isolated_authority = kith_text_isolate (authority);
  g_autofree char *isolated_type = kith_text_isolate (type);

  if (*authority == '\0' && *type == '\0')
    return g_strdup ("");
  if (*type == '\0')
    return g_steal_pointer (&isolated_authority);
  if (*authority == '\0')
    return g_steal_pointer (&isolated_type);

  return g_strdup_printf ("%s · %s", isolated_authority, isolated_type);
}

static void
kith_school_choice_finalize (GObject *object)
{
  KithSchoolChoice *self = KITH_SCHOOL_CHOICE (object);

  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->folded, g_free);
  g_clear_pointer (&self->own, kith_school_record_free);

  G_OBJECT_CLASS (kith_school_choice_parent_class)->finalize (object);
}

static void
kith_school_choice_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  KithSchoolChoice *self = KITH_SCHOOL_CHOICE (object);

  switch ((KithSchoolChoiceProperty)prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, kith_school_choice_get_name (self));
      break;

    case PROP_PLACE:
      g_value_set_string (value, self->place);
      break;

    case PROP_IS_CHOSEN:
      g_value_set_boolean (value, self->is_chosen);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_school_choice_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  KithSchoolChoice *self = KITH_SCHOOL_CHOICE (object);

  switch ((KithSchoolChoiceProperty)prop_id)
    {
    case PROP_IS_CHOSEN:
      kith_school_choice_set_is_chosen (self, g_value_get_boolean (value));
      break;

    case PROP_NAME:
    case PROP_PLACE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_school_choice_class_init (KithSchoolChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = kith_school_choice_finalize;
  object_class->get_property = kith_school_choice_get_property;
  object_class->set_property = kith_school_choice_set_property;

  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL,
                         NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_PLACE] =
    g_param_spec_string ("place", NULL, NULL,
                         NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_IS_CHOSEN] =
    g_param_spec_boolean ("is-chosen", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
kith_school_choice_init (KithSchoolChoice *self)
{
}

/**
 * kith_school_choice_new:
 * @record: a school of the register; not copied
 *
 * Returns: (transfer full): a school that is not chosen
 */
KithSchoolChoice *
kith_school_choice_new (const KithSchoolRecord *record)
{
  KithSchoolChoice *self = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (record != NULL, NULL);

  self = g_object_new (KITH_TYPE_SCHOOL_CHOICE, NULL);
  self->record = record;
  self->place = build_place (record);
  text = g_strjoin (" ", kith_school_choice_get_name (self), self->place,
                    text_or_nothing (record->address), text_or_nothing (record->postcode), NULL);
  self->folded = kith_text_fold (text);

  return self;
}

/**
 * kith_school_choice_new_known:
 * @school: a school of the store
 *
 * Returns: (transfer full): a school that is not chosen, and has an id
 */
KithSchoolChoice *
kith_school_choice_new_known (KithClusterSchool *school)
{
  KithSchoolChoice *self = NULL;
  KithSchoolRecord *record = NULL;

  g_return_val_if_fail (KITH_IS_CLUSTER_SCHOOL (school), NULL);

  record = kith_school_record_new ();
  record->urn = kith_cluster_school_get_urn (school);
  record->name = g_strdup (kith_cluster_school_get_name (school));
  record->authority_code = g_strdup (kith_cluster_school_get_authority_code (school));
  record->authority_name = g_strdup (kith_cluster_school_get_authority (school));
  record->type_name = g_strdup (kith_cluster_school_get_about (school));

  self = kith_school_choice_new (record);
  self->own = record;
  self->school_id = kith_cluster_school_get_school_id (school);

  return self;
}

/**
 * kith_school_choice_get_school_id:
 *
 * Returns: its id in the store; 0 where it is not in there as far as is known
 */
gint64
kith_school_choice_get_school_id (KithSchoolChoice *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_CHOICE (self), 0);

  return self->school_id;
}

/**
 * kith_school_choice_get_record:
 *
 * Returns: (transfer none): the school as the register has it
 */
const KithSchoolRecord *
kith_school_choice_get_record (KithSchoolChoice *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_CHOICE (self), NULL);

  return self->record;
}

/**
 * kith_school_choice_get_name:
 *
 * Returns: (transfer none): the name of the school
 */
const char *
kith_school_choice_get_name (KithSchoolChoice *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_CHOICE (self), NULL);

  return text_or_nothing (self->record->name);
}

/**
 * kith_school_choice_get_place:
 *
 * Returns: (transfer none): its authority and type, ready to be shown
 */
const char *
kith_school_choice_get_place (KithSchoolChoice *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_CHOICE (self), NULL);

  return self->place;
}

/**
 * kith_school_choice_get_is_chosen:
 *
 * Returns: whether it is chosen
 */
gboolean
kith_school_choice_get_is_chosen (KithSchoolChoice *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_CHOICE (self), FALSE);

  return self->is_chosen;
}

/**
 * kith_school_choice_set_is_chosen:
 *
 * Chooses the school, or not.
 */
void
kith_school_choice_set_is_chosen (KithSchoolChoice *self,
                                  gboolean          is_chosen)
{
  g_return_if_fail (KITH_IS_SCHOOL_CHOICE (self));

  if (self->is_chosen == !!is_chosen)
    return;

  self->is_chosen = !!is_chosen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_CHOSEN]);
}

/**
 * kith_school_choice_is_of:
 * @authority_code: (nullable): three digits
 *
 * Returns: whether the authority has the school
 */
gboolean
kith_school_choice_is_of (KithSchoolChoice *self,
                          const char       *authority_code)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_CHOICE (self), FALSE);

  return authority_code != NULL && g_strcmp0 (self->record->authority_code, authority_code) == 0;
}

/**
 * kith_school_choice_matches:
 * @words: (array zero-terminated=1): words as kith_text_fold() leaves them
 *
 * Returns: whether the name or the address has all the words, in any order
 */
gboolean
kith_school_choice_matches (KithSchoolChoice   *self,
                            const char * const *words)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_CHOICE (self), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      if (strstr (self->folded, words[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}
