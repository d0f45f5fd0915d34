/* kith-choice-row.c: a row to choose one of several things by their names
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is offered may still be on its way out of the store when a form that was
 * left open is filled again: so the row keeps what it was asked to choose.
 */

#include "config.h"

#include "kith-choice-row.h"

#include "kith-text.h"

struct _KithChoiceRow
{
  AdwComboRow    parent_instance;

  GtkStringList *names;
  GArray        *ids;
  gint64         wish;               /* to be chosen once it is offered; 0 for none */
  guint          is_offering : 1;    /* what is chosen by that is nobody's choice */
};

G_DEFINE_FINAL_TYPE (KithChoiceRow, kith_choice_row, ADW_TYPE_COMBO_ROW)

static void
kith_choice_row_finalize (GObject *object)
{
  KithChoiceRow *self = KITH_CHOICE_ROW (object);

  g_clear_object (&self->names);
  g_clear_pointer (&self->ids, g_array_unref);

  G_OBJECT_CLASS (kith_choice_row_parent_class)->finalize (object);
}

static void
kith_choice_row_class_init (KithChoiceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_choice_row_finalize;
}

static void
selected_cb (KithChoiceRow *self)
{
  if (!self->is_offering)
    self->wish = 0;
}

static void
kith_choice_row_init (KithChoiceRow *self)
{
  self->names = gtk_string_list_new (NULL);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (self->names));
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/**
 * kith_choice_row_add:
 * @name: what it is called
 * @id: which it is; 0 for none of the store
 *
 * Offers one more.
 */
void
kith_choice_row_add (KithChoiceRow *self,
                     const char    *name,
                     gint64         id)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (KITH_IS_CHOICE_ROW (self));

  /* Whoever hears that the first one is chosen may ask which it is. */
  shown = kith_text_isolate (name);
  g_array_append_val (self->ids, id);
  self->is_offering = TRUE;
  gtk_string_list_append (self->names, shown);
  self->is_offering = FALSE;
  if (id != 0 && id == self->wish)
    kith_choice_row_set_id (self, id);
}

/**
 * kith_choice_row_clear:
 *
 * Offers nothing any more.
 */
void
kith_choice_row_clear (KithChoiceRow *self)
{
  g_return_if_fail (KITH_IS_CHOICE_ROW (self));

  g_array_set_size (self->ids, 0);
  self->is_offering = TRUE;
  gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)), NULL);
  self->is_offering = FALSE;
}

/**
 * kith_choice_row_get_id:
 *
 * Returns: which is chosen; 0 for none
 */
gint64
kith_choice_row_get_id (KithChoiceRow *self)
{
  guint selected;

  g_return_val_if_fail (KITH_IS_CHOICE_ROW (self), 0);

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return selected < self->ids->len ? g_array_index (self->ids, gint64, selected) : 0;
}

/**
 * kith_choice_row_set_id:
 * @id: which is to be chosen
 *
 * Chooses it, now or as soon as it is offered.
 */
void
kith_choice_row_set_id (KithChoiceRow *self,
                        gint64         id)
{
  g_return_if_fail (KITH_IS_CHOICE_ROW (self));

  self->wish = id;
  for (guint i = 0; i < self->ids->len; i++)
    {
      if (g_array_index (self->ids, gint64, i) != id)
        continue;

      self->wish = 0;
      adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
      return;
    }
}

/**
 * kith_choice_row_get_wish:
 *
 * Returns: which is to be chosen as soon as it is offered; 0 for none
 */
gint64
kith_choice_row_get_wish (KithChoiceRow *self)
{
  g_return_val_if_fail (KITH_IS_CHOICE_ROW (self), 0);

  return self->wish;
}
