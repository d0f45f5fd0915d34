/* kith-found.c: all that was found by what somebody typed
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-found.h"

struct _KithFound
{
  GObject           parent_instance;

  KithSearchResult *people;
  GListModel       *adults;
  GListModel       *schools;
  GListModel       *plans;
  GListModel       *documents;
  GListModel       *notes;
  GListModel       *speak_to;
  guint             n_notes;
  gboolean          is_more;
  gboolean          is_too_short;
};

G_DEFINE_FINAL_TYPE (KithFound, kith_found, G_TYPE_OBJECT)

static void
kith_found_finalize (GObject *object)
{
  KithFound *self = KITH_FOUND (object);

  g_clear_object (&self->people);
  g_clear_object (&self->adults);
  g_clear_object (&self->schools);
  g_clear_object (&self->plans);
  g_clear_object (&self->documents);
  g_clear_object (&self->notes);
  g_clear_object (&self->speak_to);

  G_OBJECT_CLASS (kith_found_parent_class)->finalize (object);
}

static void
kith_found_class_init (KithFoundClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_found_finalize;
}

static void
kith_found_init (KithFound *self)
{
}

/**
 * kith_found_new:
 * @values: what it is made of
 *
 * Returns: (transfer full): a finding that never changes
 */
KithFound *
kith_found_new (const KithFoundValues *values)
{
  KithFound *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (values->adults), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (values->schools) && G_IS_LIST_MODEL (values->plans), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (values->documents) && G_IS_LIST_MODEL (values->notes), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (values->speak_to), NULL);

  self = g_object_new (KITH_TYPE_FOUND, NULL);
  g_set_object (&self->people, values->people);
  self->adults = g_object_ref (values->adults);
  self->schools = g_object_ref (values->schools);
  self->plans = g_object_ref (values->plans);
  self->documents = g_object_ref (values->documents);
  self->notes = g_object_ref (values->notes);
  self->speak_to = g_object_ref (values->speak_to);
  self->n_notes = values->n_notes;
  self->is_more = values->is_more;
  self->is_too_short = values->is_too_short;

  return self;
}

/**
 * kith_found_get_people:
 * @self: a finding
 *
 * Returns: (transfer none) (nullable): the children
 */
KithSearchResult *
kith_found_get_people (KithFound *self)
{
  g_return_val_if_fail (KITH_IS_FOUND (self), NULL);

  return self->people;
}

/**
 * kith_found_get_adults:
 * @self: a finding
 *
 * Returns: (transfer none) (element-type KithFoundAdult): the adults of families, the nearest first
 */
GListModel *
kith_found_get_adults (KithFound *self)
{
  g_return_val_if_fail (KITH_IS_FOUND (self), NULL);

  return self->adults;
}

/**
 * kith_found_get_schools:
 * @self: a finding
 *
 * Returns: (transfer none) (element-type KithSubject): the schools
 */
GListModel *
kith_found_get_schools (KithFound *self)
{
  g_return_val_if_fail (KITH_IS_FOUND (self), NULL);

  return self->schools;
}

/**
 * kith_found_get_documents:
 * @self: a finding
 *
 * Returns: (transfer none) (element-type KithNoteHit): the documents, the newest first
 */
GListModel *
kith_found_get_documents (KithFound *self)
{
  g_return_val_if_fail (KITH_IS_FOUND (self), NULL);

  return self->documents;
}

/**
 * kith_found_get_plans:
 * @self: a finding
 *
 * Returns: (transfer none) (element-type KithNoteHit): the plans, the newest first
 */
GListModel *
kith_found_get_plans (KithFound *self)
{
  g_return_val_if_fail (KITH_IS_FOUND (self), NULL);

  return self->plans;
}

/**
 * kith_found_get_notes:
 * @self: a finding
 *
 * Returns: (transfer none) (element-type KithNoteHit): the first of the notes, drafts before them
 */
GListModel *
kith_found_get_notes (KithFound *self)
{
  g_return_val_if_fail (KITH_IS_FOUND (self), NULL);

  return self->notes;
}

/**
 * kith_found_get_speak_to:
 * @self: a finding
 *
 * Returns: (transfer none) (element-type KithSpeakTo): whom to speak to, of records that may not be seen
 */
GListModel *
kith_found_get_speak_to (KithFound *self)
{
  g_return_val_if_fail (KITH_IS_FOUND (self), NULL);

  return self->speak_to;
}

/**
 * kith_found_get_n_notes:
 * @self: a finding
 *
 * Returns: how many notes were found, shown or not
 */
guint
kith_found_get_n_notes (KithFound *self)
{
  g_return_val_if_fail (KITH_IS_FOUND (self), 0);

  return self->n_notes;
}

/**
 * kith_found_get_is_more:
 * @self: a finding
 *
 * Returns: whether there are more notes than that
 */
gboolean
kith_found_get_is_more (KithFound *self)
{
  g_return_val_if_fail (KITH_IS_FOUND (self), FALSE);

  return self->is_more;
}

/**
 * kith_found_get_is_too_short:
 * @self: a finding
 *
 * Returns: whether notes were not looked through, since it is one letter
 */
gboolean
kith_found_get_is_too_short (KithFound *self)
{
  g_return_val_if_fail (KITH_IS_FOUND (self), FALSE);

  return self->is_too_short;
}

/**
 * kith_found_count:
 * @self: a finding
 *
 * Returns: how many children, adults, schools, plans, documents and notes were found
 */
guint
kith_found_count (KithFound *self)
{
  g_return_val_if_fail (KITH_IS_FOUND (self), 0);

  return (self->people != NULL ? kith_search_result_get_n_found (self->people) : 0) +
         g_list_model_get_n_items (self->adults) + g_list_model_get_n_items (self->schools) +
         g_list_model_get_n_items (self->plans) + g_list_model_get_n_items (self->documents) + self->n_notes;
}
