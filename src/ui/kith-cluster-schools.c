/* kith-cluster-schools.c: the schools that join a cluster, chosen by typing
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be chosen is every school of the store that is not in the cluster,
 * and every school of the register that the store does not have. One that is
 * in neither can be typed in the picker. The two lists come from two places at
 * their own time; the choice waits for both.
 */

#include "config.h"

#include "kith-cluster-schools.h"

#include "kith-authorities.h"
#include "kith-chosen-schools.h"
#include "kith-focus.h"
#include "kith-register.h"
#include "kith-school-picker.h"

#include <glib/gi18n.h>

struct _KithClusterSchools
{
  AdwBin               parent_instance;

  AdwActionRow        *row;
  AdwPreferencesGroup *group;
  GPtrArray           *chosen_rows;

  GListStore          *choices;
  GListModel          *authorities;
  GListModel          *known;
  KithSchoolList      *list;         /* the register, which stays */
  KithClusterRecord   *record;
  char                *authority_code;
  GCancellable        *cancellable;
};

G_DEFINE_FINAL_TYPE (KithClusterSchools, kith_cluster_schools, ADW_TYPE_BIN)

enum
{
  CHANGED,
  LOADED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_chosen (KithClusterSchools *self)
{
  g_autoptr(GPtrArray) chosen = kith_chosen_schools_list (G_LIST_MODEL (self->choices));

  kith_chosen_schools_show (chosen, self->group, self->chosen_rows, self->row);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
choose_cb (KithClusterSchools *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_PAGE);

  /* Return may come twice before the picker has the focus. */
  if (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view)) != ADW_NAVIGATION_PAGE (page))
    return;

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view),
                            kith_school_picker_new (self->choices, self->authority_code));
}

/* A school that is in the cluster, or will be, cannot join it. */
static gboolean
is_in_cluster (KithClusterSchools *self,
               gint64              school_id)
{
  GListModel *schools = self->record != NULL ? kith_cluster_record_get_schools (self->record) : NULL;
  KithDate today = kith_date_today ();

  for (guint i = 0; schools != NULL && i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithClusterSchool) school = g_list_model_get_item (schools, i);

      if (kith_cluster_school_get_school_id (school) == school_id &&
          (kith_cluster_school_get_to (school) == KITH_DATE_NONE || kith_cluster_school_get_to (school) > today))
        return TRUE;
    }

  return FALSE;
}

/* One that was typed in the picker comes last, chosen already. */
static void
choices_changed_cb (KithClusterSchools *self,
                    guint               position,
                    guint               n_removed,
                    guint               n_added)
{
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr(KithSchoolChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->choices), i);

      g_signal_connect_object (choice, "notify::is-chosen", G_CALLBACK (show_chosen), self, G_CONNECT_SWAPPED);
    }

  show_chosen (self);
}

static void
fill_choices (KithClusterSchools *self)
{
  g_autoptr(GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GHashTable) urns = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < g_list_model_get_n_items (self->known); i++)
    {
      g_autoptr(KithClusterSchool) school = g_list_model_get_item (self->known, i);

      if (kith_cluster_school_get_urn (school) != 0)
        g_hash_table_add (urns, GINT_TO_POINTER (kith_cluster_school_get_urn (school)));
      if (!is_in_cluster (self, kith_cluster_school_get_school_id (school)))
        g_ptr_array_add (choices, kith_school_choice_new_known (school));
    }

  for (guint i = 0; i < self->list->schools->len; i++)
    {
      const KithSchoolRecord *school = g_ptr_array_index (self->list->schools, i);

      if (!g_hash_table_contains (urns, GINT_TO_POINTER (school->urn)))
        g_ptr_array_add (choices, kith_school_choice_new (school));
    }

  g_list_store_splice (self->choices, 0, 0, choices->pdata, choices->len);
}

static void
show_loaded (KithClusterSchools *self)
{
  if (self->list == NULL || self->known == NULL)
    return;

  fill_choices (self);
  g_clear_object (&self->authorities);
  self->authorities = kith_authorities_new (self->list, _("Not chosen yet"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->row), TRUE);
  g_signal_emit (self, signals[LOADED], 0);
}

static void
register_loaded_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(KithClusterSchools) self = KITH_CLUSTER_SCHOOLS (user_data);

  self->list = kith_register_load_finish (result, NULL);
  if (self->choices != NULL)
    show_loaded (self);
}

static void
known_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(KithClusterSchools) self = KITH_CLUSTER_SCHOOLS (user_data);

  g_clear_object (&self->known);
  self->known = kith_store_load_known_schools_finish (KITH_STORE (source), result, NULL);
  if (self->choices != NULL)
    show_loaded (self);
}

static void
kith_cluster_schools_dispose (GObject *object)
{
  KithClusterSchools *self = KITH_CLUSTER_SCHOOLS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->choices);
  g_clear_object (&self->authorities);
  g_clear_object (&self->known);
  g_clear_object (&self->record);
  g_clear_pointer (&self->authority_code, g_free);
  g_clear_pointer (&self->chosen_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (kith_cluster_schools_parent_class)->dispose (object);
}

static void
kith_cluster_schools_class_init (KithClusterSchoolsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_cluster_schools_dispose;
  kith_focus_begin_at (GTK_WIDGET_CLASS (klass), KithClusterSchools, row);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LOADED] = g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kith_cluster_schools_init (KithClusterSchools *self)
{
  GtkWidget *next = gtk_image_new_from_icon_name ("go-next-symbolic");

  self->cancellable = g_cancellable_new ();
  self->choices = g_list_store_new (KITH_TYPE_SCHOOL_CHOICE);
  g_signal_connect_object (self->choices, "items-changed", G_CALLBACK (choices_changed_cb), self, G_CONNECT_SWAPPED);
  self->chosen_rows = g_ptr_array_new ();

  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->row = ADW_ACTION_ROW (adw_action_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), _("Schools"));
  adw_action_row_set_subtitle (self->row, _("None chosen yet"));
  adw_action_row_add_suffix (self->row, next);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->row), TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->row), FALSE);
  g_signal_connect_object (self->row, "activated", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, GTK_WIDGET (self->row));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

/**
 * kith_cluster_schools_load:
 * @store: a store that is open
 * @record: (nullable): the cluster that they join; %NULL for a new one
 *
 * Asks for the schools that can be chosen. To be called once.
 */
void
kith_cluster_schools_load (KithClusterSchools *self,
                           KithStore          *store,
                           KithClusterRecord  *record)
{
  g_return_if_fail (KITH_IS_CLUSTER_SCHOOLS (self));
  g_return_if_fail (KITH_IS_STORE (store));

  g_set_object (&self->record, record);
  if (record != NULL)
    kith_cluster_schools_set_authority_code (self, kith_cluster_record_get_authority_code (record));

  kith_register_load_async (self->cancellable, register_loaded_cb, g_object_ref (self));
  kith_store_load_known_schools_async (store, self->cancellable, known_loaded_cb, g_object_ref (self));
}

/**
 * kith_cluster_schools_get_authorities:
 *
 * Returns: (transfer none) (nullable): #KithAuthority; %NULL before the schools are loaded
 */
GListModel *
kith_cluster_schools_get_authorities (KithClusterSchools *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SCHOOLS (self), NULL);

  return self->authorities;
}

/**
 * kith_cluster_schools_get_choices:
 *
 * Returns: (transfer none): #KithSchoolChoice
 */
GListModel *
kith_cluster_schools_get_choices (KithClusterSchools *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SCHOOLS (self), NULL);

  return G_LIST_MODEL (self->choices);
}

/**
 * kith_cluster_schools_set_authority_code:
 * @authority_code: (nullable): whose schools come first
 */
void
kith_cluster_schools_set_authority_code (KithClusterSchools *self,
                                         const char         *authority_code)
{
  g_return_if_fail (KITH_IS_CLUSTER_SCHOOLS (self));

  g_set_str (&self->authority_code, authority_code);
}

/**
 * kith_cluster_schools_get_n_chosen:
 *
 * Returns: how many are chosen
 */
guint
kith_cluster_schools_get_n_chosen (KithClusterSchools *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SCHOOLS (self), 0);

  return self->chosen_rows->len;
}

/**
 * kith_cluster_schools_fill:
 * @change: a change of a cluster
 *
 * Makes @change about the schools that are chosen.
 */
void
kith_cluster_schools_fill (KithClusterSchools *self,
                           KithClusterChange  *change)
{
  g_autoptr(GPtrArray) chosen = NULL;

  g_return_if_fail (KITH_IS_CLUSTER_SCHOOLS (self));
  g_return_if_fail (change != NULL);

  chosen = kith_chosen_schools_list (G_LIST_MODEL (self->choices));
  if (change->records == NULL)
    change->records = g_ptr_array_new ();

  for (guint i = 0; i < chosen->len; i++)
    {
      KithSchoolChoice *choice = g_ptr_array_index (chosen, i);

      if (kith_school_choice_get_school_id (choice) != 0)
        kith_cluster_change_add_school (change, kith_school_choice_get_school_id (choice));
      else
        g_ptr_array_add (change->records, (gpointer)kith_school_choice_get_record (choice));
    }
}
