/* kith-cluster-form.c: one change of a cluster, with its day
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All changes of a cluster are a few of the same fields and a day, so there is
 * one form, and a table that says which fields each kind of change shows. What
 * is wrong is told below the fields while one types; the store has the last
 * word, and its refusal is told in the same place.
 */

#include "config.h"

#include "kith-cluster-form.h"

#include "kith-announce.h"
#include "kith-authorities.h"
#include "kith-choice-row.h"
#include "kith-cluster-kinds.h"
#include "kith-cluster-schools.h"
#include "kith-cluster-words.h"
#include "kith-field-note.h"
#include "kith-focus.h"
#include "kith-left-open.h"
#include "kith-text.h"
#include "kith-weekdays.h"
#include "kith-words.h"

#include <glib/gi18n.h>
#include <string.h>

struct _KithClusterForm
{
  AdwNavigationPage      parent_instance;

  GtkWidget             *content;
  AdwWindowTitle        *window_title;
  GtkLabel              *explanation;
  GtkWidget             *fields;
  GtkWidget             *name;
  AdwComboRow           *authority;
  KithChoiceRow         *other;
  KithChoiceRow         *worker;
  GtkWidget             *worker_name;
  GtkWidget             *worker_role;
  KithChoiceRow         *school;
  KithChoiceRow         *secondary;
  GtkWidget             *days_row;
  KithWeekdays          *weekdays;
  GtkWidget             *day;
  KithFieldNote         *note;
  KithClusterSchools    *schools;
  AdwPreferencesGroup   *leaving;
  GtkButton             *button;

  KithStore             *store;
  KithClusterRecord     *record;
  KithClusterChangeKind  kind;
  KithClusterKind        form;
  GCancellable          *cancellable;
  GPtrArray             *leaving_rows;
  gint64                 school_id;
  gint64                 worker_id;
  guint                  is_saving : 1;
};

/* Where something is taken away there is nothing to type but a day. */
static char *
kith_cluster_form_dup_place (KithLeftOpen *form)
{
  KithClusterForm *self = KITH_CLUSTER_FORM (form);
  gint64 cluster_id = self->record != NULL ? kith_cluster_get_id (kith_cluster_record_get_cluster (self->record)) : 0;

  if (self->kind == KITH_CLUSTER_REMOVE_SCHOOLS || self->kind == KITH_CLUSTER_REMOVE_WORKER ||
      self->kind == KITH_CLUSTER_REMOVE_FEEDER)
    return NULL;

  return g_strdup_printf ("cluster %d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, (int)self->kind, cluster_id,
                          self->school_id);
}

static void
left_open_init (KithLeftOpenInterface *interface)
{
  interface->dup_place = kith_cluster_form_dup_place;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KithClusterForm, kith_cluster_form, ADW_TYPE_NAVIGATION_PAGE,
                               G_IMPLEMENT_INTERFACE (KITH_TYPE_LEFT_OPEN, left_open_init))

enum
{
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
has_field (KithClusterForm *self,
           guint            fields)
{
  return (self->form.fields & fields) != 0;
}

static char *
read_field (GtkWidget *row)
{
  g_autofree char *text = kith_text_clean (gtk_editable_get_text (GTK_EDITABLE (row)));

  return g_strdup (g_strstrip (text));
}

static gboolean
is_new_worker (KithClusterForm *self)
{
  return has_field (self, KITH_CLUSTER_FIELD_WORKER) && kith_choice_row_get_id (self->worker) == 0;
}

static gboolean
parse_day (KithClusterForm *self,
           KithDate        *ret_day)
{
  g_autofree char *text = read_field (self->day);

  if (*text == '\0' && has_field (self, KITH_CLUSTER_FIELD_DAY_OR_ALWAYS))
    {
      *ret_day = KITH_DATE_NONE;
      return TRUE;
    }

  return kith_date_parse_typed (text, ret_day);
}

static guint
count_leaving (KithClusterForm *self)
{
  guint n = 0;

  for (guint i = 0; i < self->leaving_rows->len; i++)
    n += adw_switch_row_get_active (g_ptr_array_index (self->leaving_rows, i)) ? 1 : 0;

  return n;
}

static gboolean
is_name_fine (GtkWidget *row)
{
  g_autofree char *name = read_field (row);

  return *name != '\0' && kith_text_is_safe_name (name);
}

/* What is still empty is not told, it only keeps the button off. */
static gboolean
is_complete (KithClusterForm *self)
{
  if (has_field (self, KITH_CLUSTER_FIELD_NAME) && !is_name_fine (self->name))
    return FALSE;

  if (is_new_worker (self) && !is_name_fine (self->worker_name))
    return FALSE;

  if (has_field (self, KITH_CLUSTER_FIELD_OTHER) && kith_choice_row_get_id (self->other) == 0)
    return FALSE;

  if (self->kind == KITH_CLUSTER_ADD_SCHOOLS && kith_cluster_schools_get_n_chosen (self->schools) == 0)
    return FALSE;

  return !has_field (self, KITH_CLUSTER_FIELD_LEAVING) || count_leaving (self) > 0;
}

/* The figures speak of the newest return: a school that joins after it is not among them yet. */
static char *
find_remark (KithClusterForm *self,
             KithDate         day)
{
  KithDate as_at = self->record != NULL ? kith_cluster_record_get_as_at (self->record) : KITH_DATE_NONE;
  g_autofree char *date = NULL;

  if (self->kind != KITH_CLUSTER_ADD_SCHOOLS || as_at == KITH_DATE_NONE || day <= as_at)
    return NULL;

  /* Translators: a date, as g_date_time_format() takes it. */
  date = kith_date_format (as_at, _("%-d %B %Y"));

  /* Translators: %s is a date. */
  return g_strdup_printf (_("The newest figures are of %s. The schools appear on the Schools page with newer ones."), date);
}

static void
check_form (KithClusterForm *self)
{
  gboolean has_day = has_field (self, KITH_CLUSTER_FIELD_DAY) || has_field (self, KITH_CLUSTER_FIELD_DAY_OR_ALWAYS);
  KithDate day = KITH_DATE_NONE;
  gboolean is_day_fine = !has_day || parse_day (self, &day);
  g_autofree char *remark = is_day_fine ? find_remark (self, day) : NULL;

  if (is_day_fine)
    gtk_widget_remove_css_class (self->day, "error");
  else
    gtk_widget_add_css_class (self->day, "error");

  kith_field_note_set_text (self->note, is_day_fine ? remark
                            : kith_words_get_day_advice ());
  gtk_widget_set_visible (self->worker_name, is_new_worker (self));
  gtk_widget_set_visible (self->worker_role, is_new_worker (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save",
                                 !self->is_saving && is_day_fine && is_complete (self));
}

static void
changed_cb (KithClusterForm *self)
{
  /* The template speaks before there is a form. */
  if (self->record != NULL || self->store != NULL)
    check_form (self);
}

static void
authority_chosen_cb (KithClusterForm *self)
{
  KithAuthority *authority = adw_combo_row_get_selected_item (self->authority);

  kith_cluster_schools_set_authority_code (self->schools,
                                           authority != NULL ? kith_authority_get_code (authority) : NULL);
  changed_cb (self);
}

static void
schools_loaded_cb (KithClusterForm *self)
{
  adw_combo_row_set_model (self->authority, kith_cluster_schools_get_authorities (self->schools));
  gtk_widget_set_sensitive (GTK_WIDGET (self->authority), TRUE);
}

static KithClusterChange *
make_change (KithClusterForm *self)
{
  gint64 cluster_id = self->record != NULL
    ? kith_cluster_get_id (kith_cluster_record_get_cluster (self->record))
    : 0;
  KithClusterChange *change = kith_cluster_change_new (self->kind, cluster_id, KITH_DATE_NONE);
  KithAuthority *authority = adw_combo_row_get_selected_item (self->authority);

  parse_day (self, &change->day);
  if (has_field (self, KITH_CLUSTER_FIELD_NAME))
    change->name = read_field (self->name);
  if (has_field (self, KITH_CLUSTER_FIELD_AUTHORITY) && authority != NULL)
    change->authority_code = g_strdup (kith_authority_get_code (authority));
  if (has_field (self, KITH_CLUSTER_FIELD_OTHER))
    change->other_id = kith_choice_row_get_id (self->other);
  if (has_field (self, KITH_CLUSTER_FIELD_SCHOOLS))
    kith_cluster_schools_fill (self->schools, change);

  return change;
}

static void
fill_people (KithClusterForm   *self,
             KithClusterChange *change)
{
  change->school_id = has_field (self, KITH_CLUSTER_FIELD_PLACE | KITH_CLUSTER_FIELD_FEEDER)
    ? kith_choice_row_get_id (self->school)
    : self->school_id;
  change->worker_id = has_field (self, KITH_CLUSTER_FIELD_WORKER)
    ? kith_choice_row_get_id (self->worker)
    : self->worker_id;
  change->weekdays = kith_weekdays_get_weekdays (self->weekdays);
  if (is_new_worker (self))
    {
      change->worker_name = read_field (self->worker_name);
      change->worker_role = read_field (self->worker_role);
    }

  if (has_field (self, KITH_CLUSTER_FIELD_FEEDER))
    change->other_id = kith_choice_row_get_id (self->secondary);
  if (self->kind == KITH_CLUSTER_REMOVE_SCHOOLS)
    kith_cluster_change_add_school (change, self->school_id);

  for (guint i = 0; i < self->leaving_rows->len; i++)
    {
      GObject *row = g_ptr_array_index (self->leaving_rows, i);
      gint64 *school_id = g_object_get_data (row, "kith-school-id");

      if (adw_switch_row_get_active (ADW_SWITCH_ROW (row)))
        kith_cluster_change_add_school (change, *school_id);
    }
}

static void
changed_store_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(KithClusterForm) self = KITH_CLUSTER_FORM (user_data);
  g_autoptr(GError) error = NULL;
  gint64 cluster_id = 0;
  gboolean is_done = kith_store_change_cluster_finish (KITH_STORE (source), result, &cluster_id, &error);

  self->is_saving = FALSE;
  if (self->content == NULL)
    return;

  if (is_done)
    {
      g_signal_emit (self, signals[DONE], 0, cluster_id);
      return;
    }

  check_form (self);
  kith_field_note_set_text (self->note, kith_cluster_words_error (error));
  kith_announce (GTK_WIDGET (self), kith_cluster_words_error (error));
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithClusterForm *self = KITH_CLUSTER_FORM (widget);
  KithClusterChange *change = make_change (self);

  fill_people (self, change);
  self->is_saving = TRUE;
  gtk_widget_action_set_enabled (widget, "form.save", FALSE);
  kith_store_change_cluster_async (self->store, change, NULL, changed_store_cb, g_object_ref (self));
}

static void
fill_workers (KithClusterForm *self)
{
  GListModel *workers = kith_cluster_record_get_known_workers (self->record);

  for (guint i = 0; i < g_list_model_get_n_items (workers); i++)
    {
      g_autoptr(KithClusterWorker) worker = g_list_model_get_item (workers, i);

      kith_choice_row_add (self->worker, kith_cluster_worker_get_name (worker),
                           kith_cluster_worker_get_worker_id (worker));
    }
  kith_choice_row_add (self->worker, _("Somebody New"), 0);
}

/* The schools that are in the cluster today or will be, each once. */
static void
fill_places (KithClusterForm *self)
{
  GListModel *schools = kith_cluster_record_get_schools (self->record);
  KithDate today = kith_date_today ();
  gint64 last_id = 0;

  kith_choice_row_add (self->school, _("The Whole Cluster"), 0);
  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithClusterSchool) school = g_list_model_get_item (schools, i);
      gint64 school_id = kith_cluster_school_get_school_id (school);
      KithDate to = kith_cluster_school_get_to (school);

      if (school_id == last_id || (to != KITH_DATE_NONE && to <= today))
        continue;

      kith_choice_row_add (self->school, kith_cluster_school_get_name (school), school_id);
      last_id = school_id;
    }
}

static gboolean
may_be_at_end (KithClusterSchool *school,
               gboolean           is_secondary)
{
  const char *phase = kith_cluster_school_get_phase_code (school);

  if (phase == NULL || strchr ("0357", *phase) != NULL)
    return TRUE;

  return is_secondary ? *phase == '4' || *phase == '6' : *phase == '1' || *phase == '2';
}

static void
fill_end (KithClusterForm *self,
          KithChoiceRow   *row,
          gboolean         is_secondary)
{
  GListModel *schools = kith_cluster_record_get_known_schools (self->record);

  adw_combo_row_set_enable_search (ADW_COMBO_ROW (row), TRUE);
  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithClusterSchool) school = g_list_model_get_item (schools, i);

      if (may_be_at_end (school, is_secondary))
        kith_choice_row_add (row, kith_cluster_school_get_name (school), kith_cluster_school_get_school_id (school));
    }
}

static void
fill_leaving (KithClusterForm *self)
{
  GListModel *schools = kith_cluster_record_get_schools (self->record);
  KithDate today = kith_date_today ();

  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithClusterSchool) school = g_list_model_get_item (schools, i);
      const gint64 school_id = kith_cluster_school_get_school_id (school);
      GtkWidget *row = NULL;

      if (!kith_cluster_school_is_on (school, today))
        continue;

      row = adw_switch_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), kith_cluster_school_get_name (school));
      if (kith_cluster_school_get_about (school) != NULL)
        adw_action_row_set_subtitle (ADW_ACTION_ROW (row), kith_cluster_school_get_about (school));
      g_object_set_data_full (G_OBJECT (row), "kith-school-id", g_memdup2 (&school_id, sizeof school_id), g_free);
      g_signal_connect_object (row, "notify::active", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->leaving, row);
      g_ptr_array_add (self->leaving_rows, row);
    }
}

static void
others_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(KithClusterForm) self = KITH_CLUSTER_FORM (user_data);
  g_autoptr(GListModel) clusters = kith_store_load_all_clusters_finish (KITH_STORE (source), result, NULL);
  gint64 own_id;

  if (self->content == NULL || clusters == NULL)
    return;

  own_id = kith_cluster_get_id (kith_cluster_record_get_cluster (self->record));
  for (guint i = 0; i < g_list_model_get_n_items (clusters); i++)
    {
      g_autoptr(KithCluster) cluster = g_list_model_get_item (clusters, i);

      if (kith_cluster_get_id (cluster) != own_id && kith_cluster_get_valid_to (cluster) == KITH_DATE_NONE)
        kith_choice_row_add (self->other, kith_cluster_get_name (cluster), kith_cluster_get_id (cluster));
    }
  if (kith_choice_row_get_id (self->other) == 0)
    gtk_label_set_label (self->explanation, _("There is no other cluster that this one could be merged into."));
  check_form (self);
}

static void
fill_fields (KithClusterForm *self)
{
  if (has_field (self, KITH_CLUSTER_FIELD_WORKER))
    {
      fill_workers (self);
      fill_places (self);
    }
  if (has_field (self, KITH_CLUSTER_FIELD_FEEDER))
    {
      fill_end (self, self->school, FALSE);
      fill_end (self, self->secondary, TRUE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->school), _("Primary"));
    }
  if (has_field (self, KITH_CLUSTER_FIELD_LEAVING))
    fill_leaving (self);
  if (has_field (self, KITH_CLUSTER_FIELD_SCHOOLS))
    kith_cluster_schools_load (self->schools, self->store, self->record);
  if (has_field (self, KITH_CLUSTER_FIELD_OTHER))
    kith_store_load_all_clusters_async (self->store, self->cancellable, others_loaded_cb, g_object_ref (self));
}

static void
show_fields (KithClusterForm *self)
{
  const KithClusterKind *form = &self->form;
  const struct
  {
    gpointer  widget;
    guint     fields;
  } widgets[] =
  {
    { self->name, KITH_CLUSTER_FIELD_NAME },
    { self->authority, KITH_CLUSTER_FIELD_AUTHORITY },
    { self->other, KITH_CLUSTER_FIELD_OTHER },
    { self->worker, KITH_CLUSTER_FIELD_WORKER },
    { self->school, KITH_CLUSTER_FIELD_PLACE | KITH_CLUSTER_FIELD_FEEDER },
    { self->secondary, KITH_CLUSTER_FIELD_FEEDER },
    { self->days_row, KITH_CLUSTER_FIELD_DAYS },
    { self->day, KITH_CLUSTER_FIELD_DAY | KITH_CLUSTER_FIELD_DAY_OR_ALWAYS },
    { self->schools, KITH_CLUSTER_FIELD_SCHOOLS },
    { self->leaving, KITH_CLUSTER_FIELD_LEAVING },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (widgets); i++)
    gtk_widget_set_visible (widgets[i].widget, (form->fields & widgets[i].fields) != 0);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), form->title);
  adw_window_title_set_title (self->window_title, form->title);
  if (self->record != NULL)
    adw_window_title_set_subtitle (self->window_title,
                                   kith_cluster_get_name (kith_cluster_record_get_cluster (self->record)));
  gtk_button_set_label (self->button, form->button);
  gtk_label_set_label (self->explanation, form->explanation != NULL ? form->explanation : "");
  gtk_widget_set_visible (GTK_WIDGET (self->explanation), form->explanation != NULL);
  if (form->day != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->day), form->day);
}

static void
kith_cluster_form_dispose (GObject *object)
{
  KithClusterForm *self = KITH_CLUSTER_FORM (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_object (&self->record);
  gtk_widget_dispose_template (GTK_WIDGET (self), KITH_TYPE_CLUSTER_FORM);

  G_OBJECT_CLASS (kith_cluster_form_parent_class)->dispose (object);
}

static void
kith_cluster_form_finalize (GObject *object)
{
  KithClusterForm *self = KITH_CLUSTER_FORM (object);

  g_ptr_array_unref (self->leaving_rows);

  G_OBJECT_CLASS (kith_cluster_form_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KithClusterForm, authority);
  gtk_widget_class_bind_template_child (widget_class, KithClusterForm, button);
  gtk_widget_class_bind_template_child (widget_class, KithClusterForm, content);
  gtk_widget_class_bind_template_child (widget_class, KithClusterForm, day);
  gtk_widget_class_bind_template_child (widget_class, KithClusterForm, days_row);
  gtk_widget_class_bind_template_child (widget_class, KithClusterForm, explanation);
  gtk_widget_class_bind_template_child (widget_class, KithClusterForm, fields);
  gtk_widget_class_bind_template_child (widget_class, KithClusterForm, leaving);
  gtk_widget_class_bind_template_child (widget_class, KithClusterForm, name);
  gtk_widget_class_bind_template_child (widget_class, KithClusterForm, note);
  gtk_widget_class_bind_template_child (widget_class, KithClusterForm, other);
  gtk_widget_class_bind_template_child (widget_class, KithClusterForm, school);
  gtk_widget_class_bind_template_child (widget_class, KithClusterForm, schools);
  gtk_widget_class_bind_template_child (widget_class, KithClusterForm, secondary);
  gtk_widget_class_bind_template_child (widget_class, KithClusterForm, weekdays);
  gtk_widget_class_bind_template_child (widget_class, KithClusterForm, window_title);
  gtk_widget_class_bind_template_child (widget_class, KithClusterForm, worker);
  gtk_widget_class_bind_template_child (widget_class, KithClusterForm, worker_name);
  gtk_widget_class_bind_template_child (widget_class, KithClusterForm, worker_role);
}

static void
kith_cluster_form_class_init (KithClusterFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_cluster_form_dispose;
  object_class->finalize = kith_cluster_form_finalize;
  kith_focus_begin_at (widget_class, KithClusterForm, content);

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);

  g_type_ensure (KITH_TYPE_AUTHORITY);
  g_type_ensure (KITH_TYPE_CHOICE_ROW);
  g_type_ensure (KITH_TYPE_CLUSTER_SCHOOLS);
  g_type_ensure (KITH_TYPE_FIELD_NOTE);
  g_type_ensure (KITH_TYPE_WEEKDAYS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-cluster-form.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, authority_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, schools_loaded_cb);
}

static void
kith_cluster_form_init (KithClusterForm *self)
{
  self->cancellable = g_cancellable_new ();
  self->leaving_rows = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_cluster_form_new:
 * @store: a store that is open
 * @kind: what is to be done
 * @record: (nullable): the cluster; %NULL for a new one
 *
 * Returns: (transfer floating): a page that asks what the change needs, and makes it
 */
AdwNavigationPage *
kith_cluster_form_new (KithStore            *store,
                       KithClusterChangeKind kind,
                       KithClusterRecord    *record)
{
  KithClusterForm *self = NULL;
  g_autofree char *today = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_CLUSTER_FORM, NULL);
  self->store = g_object_ref (store);
  self->kind = kind;
  self->form = kith_cluster_kind_get (kind);
  g_set_object (&self->record, record);

  today = kith_date_format (kith_date_today (), "%-d/%-m/%Y");
  gtk_editable_set_text (GTK_EDITABLE (self->day), kind == KITH_CLUSTER_MAKE ? "" : today);
  show_fields (self);
  fill_fields (self);
  check_form (self);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * kith_cluster_form_get_kind:
 *
 * Returns: what is to be done
 */
KithClusterChangeKind
kith_cluster_form_get_kind (KithClusterForm *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_FORM (self), KITH_CLUSTER_MAKE);

  return self->kind;
}

static const char *
find_school_name (KithClusterForm *self,
                  gint64           school_id)
{
  GListModel *schools = kith_cluster_record_get_schools (self->record);

  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithClusterSchool) school = g_list_model_get_item (schools, i);

      if (kith_cluster_school_get_school_id (school) == school_id)
        return kith_cluster_school_get_name (school);
    }

  return "";
}

/**
 * kith_cluster_form_set_school:
 * @school_id: a school of the cluster
 *
 * Makes the form about this school.
 */
void
kith_cluster_form_set_school (KithClusterForm *self,
                              gint64           school_id)
{
  g_return_if_fail (KITH_IS_CLUSTER_FORM (self));

  self->school_id = school_id;
  kith_choice_row_set_id (self->school, school_id);
  if (self->kind == KITH_CLUSTER_REMOVE_SCHOOLS)
    adw_window_title_set_subtitle (self->window_title, find_school_name (self, school_id));
}

/**
 * kith_cluster_form_set_worker:
 * @worker: the days of a worker
 *
 * Makes the form about this worker, in this place.
 */
void
kith_cluster_form_set_worker (KithClusterForm   *self,
                              KithClusterWorker *worker)
{
  g_return_if_fail (KITH_IS_CLUSTER_FORM (self));
  g_return_if_fail (KITH_IS_CLUSTER_WORKER (worker));

  self->worker_id = kith_cluster_worker_get_worker_id (worker);
  kith_choice_row_set_id (self->worker, self->worker_id);
  kith_cluster_form_set_school (self, kith_cluster_worker_get_school_id (worker));
  kith_weekdays_set_weekdays (self->weekdays, kith_cluster_worker_get_weekdays (worker));
  if (self->kind == KITH_CLUSTER_REMOVE_WORKER)
    adw_window_title_set_subtitle (self->window_title, kith_cluster_worker_get_name (worker));
}
