/* kith-cluster-page.c: one cluster: its schools, who works there, what becomes of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page shows the cluster as it is today; schools of other days stand under
 * a fold. A cluster that has ended shows its last day, and nothing of it can
 * be changed but its name. After every act the rows are made anew; a school
 * that was unfolded stays unfolded.
 */

#include "config.h"

#include "kith-cluster-page.h"

#include "kith-announce.h"
#include "kith-authorities.h"
#include "kith-cluster-form.h"
#include "kith-cluster-rows.h"
#include "kith-cluster-words.h"
#include "kith-field-note.h"
#include "kith-load-view.h"
#include "kith-register.h"
#include "kith-text.h"

#include <glib/gi18n.h>

struct _KithClusterPage
{
  AdwNavigationPage    parent_instance;

  KithLoadView        *load_view;
  AdwBanner           *ended;
  GtkWidget           *name;
  KithFieldNote       *name_note;
  AdwComboRow         *authority;
  AdwPreferencesGroup *schools;
  AdwPreferencesGroup *people;
  AdwPreferencesGroup *feeders;
  GtkWidget           *other_days;
  AdwExpanderRow      *fold;
  GtkWidget           *acts;
  GtkWidget           *add_schools;
  GtkWidget           *add_worker;
  GtkWidget           *add_feeder;

  KithStore           *store;
  gint64               cluster_id;
  KithClusterRecord   *record;
  GCancellable        *cancellable;
  KithSchoolList      *list;         /* the register, which stays */
  GPtrArray           *rows;         /* Row: what is made anew with each answer */
  GHashTable          *unfolded;     /* ids of schools */
  guint                is_filling : 1;
};

G_DEFINE_FINAL_TYPE (KithClusterPage, kith_cluster_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  FORM,
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A row and what it is taken out of again. */
typedef struct
{
  GtkWidget *parent;
  GtkWidget *row;
} Row;

static void
add_row (KithClusterPage *self,
         gpointer         parent,
         GtkWidget       *row)
{
  Row *made = g_new (Row, 1);

  made->parent = parent;
  made->row = row;
  g_ptr_array_add (self->rows, made);
  if (ADW_IS_EXPANDER_ROW (parent))
    adw_expander_row_add_row (parent, row);
  else
    adw_preferences_group_add (parent, row);
}

static void
clear_rows (KithClusterPage *self)
{
  for (guint i = self->rows->len; i-- > 0;)
    {
      Row *made = g_ptr_array_index (self->rows, i);

      if (ADW_IS_EXPANDER_ROW (made->parent))
        adw_expander_row_remove (ADW_EXPANDER_ROW (made->parent), made->row);
      else
        adw_preferences_group_remove (ADW_PREFERENCES_GROUP (made->parent), made->row);
    }

  g_ptr_array_set_size (self->rows, 0);
}

static KithDate
get_end (KithClusterPage *self)
{
  return kith_cluster_get_valid_to (kith_cluster_record_get_cluster (self->record));
}

/* Today, or its last day for a cluster that has ended. */
static KithDate
get_day (KithClusterPage *self)
{
  KithDate today = kith_date_today ();
  KithDate end = get_end (self);

  return end != KITH_DATE_NONE && end <= today ? end - 1 : today;
}

static gboolean
may_change (KithClusterPage *self)
{
  return get_end (self) == KITH_DATE_NONE;
}

static void
show_form (KithClusterPage   *self,
           AdwNavigationPage *form)
{
  g_signal_emit (self, signals[FORM], 0, form);
}

static AdwNavigationPage *
new_form (KithClusterPage      *self,
          KithClusterChangeKind kind)
{
  return kith_cluster_form_new (self->store, kind, self->record);
}

/* Who is there on the day; and who will be, for they are settled already. */
static guint
add_workers (KithClusterPage *self,
             gpointer         parent,
             gint64           school_id,
             GString         *names)
{
  GListModel *workers = kith_cluster_record_get_workers (self->record);
  KithDate day = get_day (self);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (workers); i++)
    {
      g_autoptr(KithClusterWorker) worker = g_list_model_get_item (workers, i);
      KithDate to = kith_cluster_worker_get_to (worker);

      if (kith_cluster_worker_get_school_id (worker) != school_id || (to != KITH_DATE_NONE && to <= day))
        continue;

      add_row (self, parent, kith_cluster_rows_new_worker (worker, may_change (self)));
      n++;
      if (names != NULL && kith_cluster_worker_is_on (worker, day))
        g_string_append_printf (names, "%s%s", names->len > 0 ? C_("between names", ", ") : "",
                                kith_cluster_worker_get_name (worker));
    }

  return n;
}

static void
unfolded_cb (GtkWidget  *row,
             GParamSpec *pspec,
             gpointer    user_data)
{
  KithClusterPage *self = KITH_CLUSTER_PAGE (user_data);
  gint64 *school_id = g_object_get_data (G_OBJECT (row), "kith-school-id");

  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
    g_hash_table_add (self->unfolded, g_memdup2 (school_id, sizeof *school_id));
  else
    g_hash_table_remove (self->unfolded, school_id);
}

static char *
describe_school (KithClusterSchool *school,
                 const char        *names)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *time = kith_cluster_words_time (kith_cluster_school_get_from (school),
                                                   kith_cluster_school_get_to (school));

  if (kith_cluster_school_get_about (school) != NULL)
    g_ptr_array_add (parts, kith_text_isolate (kith_cluster_school_get_about (school)));
  if (*time != '\0')
    g_ptr_array_add (parts, g_strdup (time));
  if (*names != '\0')
    g_ptr_array_add (parts, g_strdup (names));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (C_("between facts", " · "), (char **)parts->pdata);
}

static void
add_school (KithClusterPage   *self,
            KithClusterSchool *school)
{
  const gint64 school_id = kith_cluster_school_get_school_id (school);
  GtkWidget *row = adw_expander_row_new ();
  g_autoptr(GString) names = g_string_new (NULL);
  g_autofree char *title = kith_text_isolate (kith_cluster_school_get_name (school));
  g_autofree char *about = NULL;
  guint n_workers;

  g_object_set_data_full (G_OBJECT (row), "kith-school-id", g_memdup2 (&school_id, sizeof school_id), g_free);
  add_row (self, self->schools, row);
  n_workers = add_workers (self, row, school_id, names);
  about = describe_school (school, names->str);
  kith_cluster_rows_set_titles (row, title, about);
  if (may_change (self))
    {
      add_row (self, row, kith_cluster_rows_new_act (_("Add Worker…"), "cluster.add-worker", school_id));
      add_row (self, row, kith_cluster_rows_new_act (_("School Leaves…"), "cluster.remove-school", school_id));
    }
  else
    {
      adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (row), n_workers > 0);
    }

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), g_hash_table_contains (self->unfolded, &school_id));
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (unfolded_cb), self, G_CONNECT_DEFAULT);
}

static void
show_schools (KithClusterPage *self)
{
  GListModel *schools = kith_cluster_record_get_schools (self->record);
  KithDate day = get_day (self);
  guint n_here = 0, n_other = 0;

  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithClusterSchool) school = g_list_model_get_item (schools, i);

      if (kith_cluster_school_is_on (school, day))
        {
          add_school (self, school);
          n_here++;
        }
      else
        {
          add_row (self, self->fold, kith_cluster_rows_new_school (school));
          n_other++;
        }
    }

  adw_preferences_group_set_description (self->schools,
                                         n_here > 0 ? NULL : _("No school is in this cluster."));
  gtk_widget_set_visible (self->other_days, n_other > 0);
}

static void
change_done_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(KithClusterPage) self = KITH_CLUSTER_PAGE (user_data);
  g_autoptr(GError) error = NULL;
  gboolean is_done = kith_store_change_cluster_finish (KITH_STORE (source), result, NULL, &error);

  if (self->load_view == NULL)
    return;

  kith_field_note_set_text (self->name_note, is_done ? NULL : kith_cluster_words_error (error));
  if (is_done)
    g_signal_emit (self, signals[DONE], 0, (int)KITH_CLUSTER_CHANGE);
  else
    kith_announce (GTK_WIDGET (self), kith_cluster_words_error (error));
}

static void
feeder_removed_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(KithClusterPage) self = KITH_CLUSTER_PAGE (user_data);

  if (kith_store_change_cluster_finish (KITH_STORE (source), result, NULL, NULL) && self->load_view != NULL)
    g_signal_emit (self, signals[DONE], 0, (int)KITH_CLUSTER_REMOVE_FEEDER);
}

static void
show_feeders (KithClusterPage *self)
{
  GListModel *feeders = kith_cluster_record_get_feeders (self->record);
  guint n = g_list_model_get_n_items (feeders);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(KithFeeder) feeder = g_list_model_get_item (feeders, i);

      add_row (self, self->feeders, kith_cluster_rows_new_feeder (feeder, may_change (self)));
    }

  adw_preferences_group_set_description (self->feeders,
                                         n > 0 ? NULL : _("Which primary’s pupils go on to which secondary is not known yet."));
}

static void
show_people (KithClusterPage *self)
{
  guint n = add_workers (self, self->people, 0, NULL);

  adw_preferences_group_set_description (self->people, n > 0 ? NULL : _("Nobody works in all of its schools."));
}

static void
show_end (KithClusterPage *self)
{
  KithCluster *cluster = kith_cluster_record_get_cluster (self->record);
  gboolean is_open = may_change (self);
  g_autofree char *text = kith_cluster_words_about (cluster);

  adw_banner_set_title (self->ended, is_open ? "" : text);
  adw_banner_set_revealed (self->ended, !is_open);
  gtk_widget_set_visible (self->acts, is_open);
  gtk_widget_set_visible (self->add_schools, is_open);
  gtk_widget_set_visible (self->add_worker, is_open);
  gtk_widget_set_visible (self->add_feeder, is_open);
}

static guint
find_authority (GListModel *authorities,
                const char *code)
{
  for (guint i = 0; code != NULL && i < g_list_model_get_n_items (authorities); i++)
    {
      g_autoptr(KithAuthority) authority = g_list_model_get_item (authorities, i);

      if (g_strcmp0 (kith_authority_get_code (authority), code) == 0)
        return i;
    }

  return 0;
}

/* The authorities come from the register, at their own time. One that it does
 * not name, as in a fictional store, stands first under its own name.
 */
static void
show_authority (KithClusterPage *self)
{
  const char *name = kith_cluster_get_authority (kith_cluster_record_get_cluster (self->record));
  g_autoptr(GListModel) authorities = NULL;

  if (self->list == NULL)
    return;

  authorities = kith_authorities_new (self->list, name != NULL ? name : _("Not chosen yet"));
  self->is_filling = TRUE;
  adw_combo_row_set_model (self->authority, authorities);
  adw_combo_row_set_selected (self->authority,
                              find_authority (authorities, kith_cluster_record_get_authority_code (self->record)));
  self->is_filling = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->authority), TRUE);
}

static void
show_record (KithClusterPage   *self,
             KithClusterRecord *record)
{
  KithCluster *cluster = kith_cluster_record_get_cluster (record);
  const char *name = kith_cluster_get_name (cluster);

  clear_rows (self);
  g_set_object (&self->record, record);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), name);
  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  show_authority (self);
  show_schools (self);
  show_people (self);
  show_feeders (self);
  show_end (self);
  kith_load_view_show_content (self->load_view);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KithClusterRecord) record = NULL;
  g_autoptr(KithClusterPage) self = NULL;
  g_autoptr(GError) error = NULL;

  record = kith_store_load_cluster_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL || self->load_view == NULL)
    return;

  if (record != NULL)
    show_record (self, record);
  else
    kith_load_view_show_error (self->load_view, error);
}

static void
reload (KithClusterPage *self)
{
  KithLoad *load = kith_load_view_begin (self->load_view, self);

  kith_store_load_cluster_async (self->store, self->cluster_id, kith_load_get_cancellable (load), loaded_cb, load);
}

static void
register_loaded_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(KithClusterPage) self = KITH_CLUSTER_PAGE (user_data);

  self->list = kith_register_load_finish (result, NULL);
  if (self->load_view == NULL)
    return;

  if (self->record != NULL)
    show_authority (self);
}

static void
name_applied_cb (KithClusterPage *self)
{
  KithClusterChange *change = kith_cluster_change_new (KITH_CLUSTER_CHANGE, self->cluster_id, KITH_DATE_NONE);
  g_autofree char *name = kith_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->name)));

  change->name = g_strdup (kith_text_is_safe_name (name) ? g_strstrip (name) : "");
  kith_store_change_cluster_async (self->store, change, NULL, change_done_cb, g_object_ref (self));
}

static void
authority_chosen_cb (KithClusterPage *self)
{
  KithAuthority *authority = adw_combo_row_get_selected_item (self->authority);
  KithClusterChange *change = NULL;

  if (self->is_filling || self->record == NULL || authority == NULL || kith_authority_get_code (authority) == NULL)
    return;

  change = kith_cluster_change_new (KITH_CLUSTER_CHANGE, self->cluster_id, KITH_DATE_NONE);
  change->authority_code = g_strdup (kith_authority_get_code (authority));
  kith_store_change_cluster_async (self->store, change, NULL, change_done_cb, g_object_ref (self));
}

static void
simple_form_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  static const struct
  {
    const char            *action;
    KithClusterChangeKind  kind;
  } actions[] =
  {
    { "cluster.add-feeder", KITH_CLUSTER_ADD_FEEDER },
    { "cluster.add-schools", KITH_CLUSTER_ADD_SCHOOLS },
    { "cluster.end", KITH_CLUSTER_END },
    { "cluster.merge", KITH_CLUSTER_MERGE },
    { "cluster.split", KITH_CLUSTER_SPLIT },
  };
  KithClusterPage *self = KITH_CLUSTER_PAGE (widget);

  for (gsize i = 0; self->record != NULL && i < G_N_ELEMENTS (actions); i++)
    {
      if (g_str_equal (actions[i].action, action_name))
        show_form (self, new_form (self, actions[i].kind));
    }
}

static void
school_form_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  KithClusterPage *self = KITH_CLUSTER_PAGE (widget);
  AdwNavigationPage *form = NULL;

  if (self->record == NULL)
    return;

  form = new_form (self, g_str_equal (action_name, "cluster.add-worker")
                   ? KITH_CLUSTER_SET_WORKER
                   : KITH_CLUSTER_REMOVE_SCHOOLS);
  kith_cluster_form_set_school (KITH_CLUSTER_FORM (form), g_variant_get_int64 (parameter));
  show_form (self, form);
}

/* The worker's days that hold, or those that are next. */
static KithClusterWorker *
find_worker (KithClusterPage *self,
             gint64           worker_id,
             gint64           school_id)
{
  GListModel *workers = kith_cluster_record_get_workers (self->record);
  KithDate day = get_day (self);

  for (guint i = 0; i < g_list_model_get_n_items (workers); i++)
    {
      g_autoptr(KithClusterWorker) worker = g_list_model_get_item (workers, i);
      KithDate to = kith_cluster_worker_get_to (worker);

      if (kith_cluster_worker_get_worker_id (worker) == worker_id &&
          kith_cluster_worker_get_school_id (worker) == school_id &&
          (to == KITH_DATE_NONE || to > day))
        return g_steal_pointer (&worker);
    }

  return NULL;
}

static void
worker_form_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  KithClusterPage *self = KITH_CLUSTER_PAGE (widget);
  g_autoptr(KithClusterWorker) worker = NULL;
  AdwNavigationPage *form = NULL;
  gint64 worker_id, school_id;

  g_variant_get (parameter, "(xx)", &worker_id, &school_id);
  if (self->record != NULL)
    worker = find_worker (self, worker_id, school_id);
  if (worker == NULL)
    return;

  form = new_form (self, g_str_equal (action_name, "cluster.edit-worker")
                   ? KITH_CLUSTER_SET_WORKER
                   : KITH_CLUSTER_REMOVE_WORKER);
  kith_cluster_form_set_worker (KITH_CLUSTER_FORM (form), worker);
  show_form (self, form);
}

static void
remove_feeder_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  KithClusterPage *self = KITH_CLUSTER_PAGE (widget);
  KithClusterChange *change = kith_cluster_change_new (KITH_CLUSTER_REMOVE_FEEDER, 0, KITH_DATE_NONE);

  g_variant_get (parameter, "(xx)", &change->school_id, &change->other_id);
  kith_store_change_cluster_async (self->store, change, NULL, feeder_removed_cb, g_object_ref (self));
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reload (KITH_CLUSTER_PAGE (widget));
}

static void
kith_cluster_page_dispose (GObject *object)
{
  KithClusterPage *self = KITH_CLUSTER_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_object (&self->record);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->unfolded, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), KITH_TYPE_CLUSTER_PAGE);

  G_OBJECT_CLASS (kith_cluster_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KithClusterPage, acts);
  gtk_widget_class_bind_template_child (widget_class, KithClusterPage, add_feeder);
  gtk_widget_class_bind_template_child (widget_class, KithClusterPage, add_schools);
  gtk_widget_class_bind_template_child (widget_class, KithClusterPage, add_worker);
  gtk_widget_class_bind_template_child (widget_class, KithClusterPage, authority);
  gtk_widget_class_bind_template_child (widget_class, KithClusterPage, ended);
  gtk_widget_class_bind_template_child (widget_class, KithClusterPage, feeders);
  gtk_widget_class_bind_template_child (widget_class, KithClusterPage, fold);
  gtk_widget_class_bind_template_child (widget_class, KithClusterPage, load_view);
  gtk_widget_class_bind_template_child (widget_class, KithClusterPage, name);
  gtk_widget_class_bind_template_child (widget_class, KithClusterPage, name_note);
  gtk_widget_class_bind_template_child (widget_class, KithClusterPage, other_days);
  gtk_widget_class_bind_template_child (widget_class, KithClusterPage, people);
  gtk_widget_class_bind_template_child (widget_class, KithClusterPage, schools);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "cluster.add-feeder", NULL, simple_form_action);
  gtk_widget_class_install_action (widget_class, "cluster.add-schools", NULL, simple_form_action);
  gtk_widget_class_install_action (widget_class, "cluster.add-worker", "x", school_form_action);
  gtk_widget_class_install_action (widget_class, "cluster.edit-worker", "(xx)", worker_form_action);
  gtk_widget_class_install_action (widget_class, "cluster.end", NULL, simple_form_action);
  gtk_widget_class_install_action (widget_class, "cluster.merge", NULL, simple_form_action);
  gtk_widget_class_install_action (widget_class, "cluster.remove-feeder", "(xx)", remove_feeder_action);
  gtk_widget_class_install_action (widget_class, "cluster.remove-school", "x", school_form_action);
  gtk_widget_class_install_action (widget_class, "cluster.remove-worker", "(xx)", worker_form_action);
  gtk_widget_class_install_action (widget_class, "cluster.split", NULL, simple_form_action);
  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);
}

static void
kith_cluster_page_class_init (KithClusterPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_cluster_page_dispose;

  signals[FORM] = g_signal_new ("form", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, KITH_TYPE_CLUSTER_FORM);
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  install_actions (widget_class);
  g_type_ensure (KITH_TYPE_AUTHORITY);
  g_type_ensure (KITH_TYPE_FIELD_NOTE);
  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-cluster-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, authority_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_applied_cb);
}

static void
kith_cluster_page_init (KithClusterPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->unfolded = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_cluster_page_new:
 * @store: a store that is open
 * @cluster_id: a cluster
 *
 * Returns: (transfer floating): a page about the cluster
 */
AdwNavigationPage *
kith_cluster_page_new (KithStore *store,
                       gint64     cluster_id)
{
  KithClusterPage *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_CLUSTER_PAGE, NULL);
  self->store = g_object_ref (store);
  self->cluster_id = cluster_id;
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  kith_register_load_async (self->cancellable, register_loaded_cb, g_object_ref (self));
  reload (self);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * kith_cluster_page_get_cluster_id:
 *
 * Returns: the cluster that the page is about
 */
gint64
kith_cluster_page_get_cluster_id (KithClusterPage *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_PAGE (self), 0);

  return self->cluster_id;
}

/**
 * kith_cluster_page_get_record:
 *
 * Returns: (transfer none) (nullable): what the page shows; %NULL before it is loaded
 */
KithClusterRecord *
kith_cluster_page_get_record (KithClusterPage *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_PAGE (self), NULL);

  return self->record;
}
