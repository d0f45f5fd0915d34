/* test-clusters-dialog.c: clusters are made and changed in the window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cluster-form.h"
#include "kith-cluster-page.h"
#include "kith-cluster-schools.h"
#include "kith-cluster-words.h"
#include "kith-clusters-dialog.h"
#include "kith-field-note.h"
#include "kith-school-choice.h"
#include "kith-weekdays.h"
#include "ui-fixture.h"

typedef struct
{
  UiFixture          *fixture;
  KithClustersDialog *dialog;
} Scene;

static Scene
open_dialog (UiFixture *fixture)
{
  AdwDialog *dialog = kith_clusters_dialog_new (fixture->store);

  adw_dialog_present (dialog, fixture->window);
  ui_wait_until_loaded (GTK_WIDGET (dialog));
  ui_wait_for_frames (fixture->window, 3);

  return (Scene){ fixture, KITH_CLUSTERS_DIALOG (dialog) };
}

static GtkWidget *
get_page (Scene *scene)
{
  return GTK_WIDGET (kith_clusters_dialog_get_page (scene->dialog));
}

static gboolean
is_on_form (gpointer data)
{
  return KITH_IS_CLUSTER_FORM (get_page (data));
}

static gboolean
is_on_cluster (gpointer data)
{
  GtkWidget *page = get_page (data);

  return KITH_IS_CLUSTER_PAGE (page) && kith_cluster_page_get_record (KITH_CLUSTER_PAGE (page)) != NULL;
}

static void
open_cluster (Scene *scene)
{
  kith_clusters_dialog_open (scene->dialog, 1);
  ui_wait_for (is_on_cluster, scene);
  ui_wait_for_frames (scene->fixture->window, 3);
}

static guint
count_of_type (GtkWidget *widget,
               GType      type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_of_type (child, type);

  return n;
}

/* A row with this title; %NULL where there is none. */
static GtkWidget *
find_row (GtkWidget  *widget,
          const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_PREFERENCES_ROW (widget) && gtk_widget_get_visible (widget) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);

  return found;
}

static void
type (Scene      *scene,
      const char *title,
      const char *text)
{
  GtkWidget *row = find_row (get_page (scene), title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *action)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, action);

  return found;
}

static gboolean
can_save (Scene *scene)
{
  return gtk_widget_is_sensitive (find_button (get_page (scene), "form.save"));
}

static void
open_form (Scene      *scene,
           const char *action,
           gint64      school_id)
{
  GtkWidget *page = get_page (scene);

  if (school_id < 0)
    gtk_widget_activate_action (page, action, NULL);
  else
    gtk_widget_activate_action (page, action, "x", school_id);
  ui_wait_for (is_on_form, scene);
  ui_wait_until_loaded (GTK_WIDGET (scene->dialog));
}

static void
save (Scene *scene)
{
  g_assert_true (can_save (scene));
  gtk_widget_activate_action (get_page (scene), "form.save", NULL);
  ui_wait_for (is_on_cluster, scene);
  ui_wait_until_loaded (GTK_WIDGET (scene->dialog));
  ui_wait_for_frames (scene->fixture->window, 3);
}

static KithClusterRecord *
get_record (Scene *scene)
{
  return kith_cluster_page_get_record (KITH_CLUSTER_PAGE (get_page (scene)));
}

static KithClusterSchool *
get_school (Scene *scene,
            guint  position)
{
  g_autoptr(KithClusterSchool) school =
    g_list_model_get_item (kith_cluster_record_get_schools (get_record (scene)), position);

  return school;
}

static void
test_list_and_page (UiFixture    *fixture,
                    gconstpointer data)
{
  Scene scene = open_dialog (fixture);
  KithClusterSchool *school = NULL;
  guint n_schools;

  g_assert_cmpstr (adw_navigation_page_get_title (kith_clusters_dialog_get_page (scene.dialog)), ==, "Clusters");
  g_assert_cmpuint (count_of_type (GTK_WIDGET (scene.dialog), ADW_TYPE_ACTION_ROW), >=, 1);

  open_cluster (&scene);
  n_schools = g_list_model_get_n_items (kith_cluster_record_get_schools (get_record (&scene)));
  school = get_school (&scene, 0);
  g_assert_cmpuint (n_schools, >, 5);

  /* A row each, and the fold for other days. */
  g_assert_cmpuint (count_of_type (get_page (&scene), ADW_TYPE_EXPANDER_ROW), ==, n_schools + 1);
  g_assert_nonnull (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (ui_find (get_page (&scene), ADW_TYPE_EXPANDER_ROW))),
                            kith_cluster_school_get_name (school)));
}

static gboolean
is_renamed (gpointer data)
{
  return g_strcmp0 (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (get_page (data))), "Harbour Side") == 0;
}

static void
test_rename (UiFixture    *fixture,
             gconstpointer data)
{
  Scene scene = open_dialog (fixture);

  open_cluster (&scene);
  type (&scene, "Name", "  Harbour Side ");
  g_signal_emit_by_name (find_row (get_page (&scene), "Name"), "apply");
  ui_wait_for (is_renamed, &scene);
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "cluster.change");
}

static gboolean
has_note (gpointer data)
{
  GtkWidget *note = ui_find (get_page (data), KITH_TYPE_FIELD_NOTE);

  return kith_field_note_get_text (KITH_FIELD_NOTE (note)) != NULL;
}

static void
test_nameless_is_refused (UiFixture    *fixture,
                          gconstpointer data)
{
  Scene scene = open_dialog (fixture);

  open_cluster (&scene);
  type (&scene, "Name", " ");
  g_signal_emit_by_name (find_row (get_page (&scene), "Name"), "apply");
  ui_wait_for (has_note, &scene);
  g_assert_null (kith_store_get_undo_kind (fixture->store));
}

static void
test_worker (UiFixture    *fixture,
             gconstpointer data)
{
  Scene scene = open_dialog (fixture);
  guint n_before;
  GtkWidget *combo = NULL;

  open_cluster (&scene);
  n_before = g_list_model_get_n_items (kith_cluster_record_get_workers (get_record (&scene)));
  open_form (&scene, "cluster.add-worker", kith_cluster_school_get_school_id (get_school (&scene, 0)));

  /* Somebody new stands last, and has a name. */
  combo = find_row (get_page (&scene), "Worker");
  adw_combo_row_set_selected (ADW_COMBO_ROW (combo),
                              g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (combo))) - 1);
  g_assert_false (can_save (&scene));
  type (&scene, "Name", "Ada Merrow");
  g_assert_true (can_save (&scene));
  type (&scene, "From", "31/6/2026");
  g_assert_false (can_save (&scene));
  type (&scene, "From", "1/9/2026");
  kith_weekdays_set_weekdays (KITH_WEEKDAYS (ui_find (get_page (&scene), KITH_TYPE_WEEKDAYS)), 5);
  save (&scene);

  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "cluster.worker");
  g_assert_cmpuint (g_list_model_get_n_items (kith_cluster_record_get_workers (get_record (&scene))), ==, n_before + 1);
}

static gboolean
has_one_school_less (gpointer data)
{
  return is_on_cluster (data) && find_row (get_page (data), "Schools of Other Days") != NULL &&
         gtk_widget_get_mapped (find_row (get_page (data), "Schools of Other Days"));
}

static void
test_school_leaves (UiFixture    *fixture,
                    gconstpointer data)
{
  Scene scene = open_dialog (fixture);

  open_cluster (&scene);
  g_assert_false (has_one_school_less (&scene));
  open_form (&scene, "cluster.remove-school", kith_cluster_school_get_school_id (get_school (&scene, 0)));
  type (&scene, "First Day on Which It Is No Longer Here", "1/9/2025");
  save (&scene);
  ui_wait_for (has_one_school_less, &scene);
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "cluster.remove-school");
}

static gboolean
is_refused (gpointer data)
{
  GtkWidget *note = ui_find (get_page (data), KITH_TYPE_FIELD_NOTE);
  const char *text = kith_field_note_get_text (KITH_FIELD_NOTE (note));

  return text != NULL && g_str_has_prefix (text, "The school is not in this cluster");
}

/* What only the store knows is told in the form, and can be put right there. */
static void
test_refusal_stays_in_the_form (UiFixture    *fixture,
                                gconstpointer data)
{
  Scene scene = open_dialog (fixture);
  KithClusterChange *change = kith_cluster_change_new (KITH_CLUSTER_REMOVE_SCHOOLS, 1, kith_date_new (2025, 9, 1));

  open_cluster (&scene);
  kith_cluster_change_add_school (change, kith_cluster_school_get_school_id (get_school (&scene, 0)));
  open_form (&scene, "cluster.remove-school", kith_cluster_school_get_school_id (get_school (&scene, 0)));
  kith_store_change_cluster_async (fixture->store, change, NULL, NULL, NULL);
  gtk_widget_activate_action (get_page (&scene), "form.save", NULL);
  ui_wait_for (is_refused, &scene);
  g_assert_true (is_on_form (&scene));
  g_assert_true (can_save (&scene));
}

static gboolean
has_been_made (gpointer data)
{
  return is_on_cluster (data) &&
         g_str_equal (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (get_page (data))), "Harbour Side");
}

/* A cluster without schools is one; its page says so. */
static void
test_new_and_merge (UiFixture    *fixture,
                    gconstpointer data)
{
  Scene scene = open_dialog (fixture);
  g_autoptr(KithCluster) cluster = NULL;

  gtk_widget_activate_action (GTK_WIDGET (scene.dialog), "clusters.new", NULL);
  ui_wait_for (is_on_form, &scene);
  g_assert_false (can_save (&scene));
  type (&scene, "Name of the New Cluster", "Harbour Side");
  g_assert_true (can_save (&scene));
  gtk_widget_activate_action (get_page (&scene), "form.save", NULL);
  ui_wait_for (has_been_made, &scene);
  g_assert_cmpuint (g_list_model_get_n_items (kith_cluster_record_get_schools (get_record (&scene))), ==, 0);
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "cluster.add");

  open_form (&scene, "cluster.merge", -1);
  while (!can_save (&scene))
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_activate_action (get_page (&scene), "form.save", NULL);
  ui_wait_for (is_on_cluster, &scene);
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "cluster.merge");
  g_assert_cmpint (kith_cluster_page_get_cluster_id (KITH_CLUSTER_PAGE (get_page (&scene))), ==, 1);
}

static void
test_split (UiFixture    *fixture,
            gconstpointer data)
{
  Scene scene = open_dialog (fixture);

  open_cluster (&scene);
  open_form (&scene, "cluster.split", -1);
  type (&scene, "Name of the New Cluster", "Harbour Side");
  g_assert_false (can_save (&scene));
  adw_switch_row_set_active (ADW_SWITCH_ROW (ui_find (get_page (&scene), ADW_TYPE_SWITCH_ROW)), TRUE);
  g_assert_true (can_save (&scene));
  gtk_widget_activate_action (get_page (&scene), "form.save", NULL);
  ui_wait_for (has_been_made, &scene);
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "cluster.split");
  g_assert_cmpuint (g_list_model_get_n_items (kith_cluster_record_get_schools (get_record (&scene))), ==, 1);
}

static gboolean
has_choices (gpointer data)
{
  GtkWidget *schools = ui_find (get_page (data), KITH_TYPE_CLUSTER_SCHOOLS);

  return g_list_model_get_n_items (kith_cluster_schools_get_choices (KITH_CLUSTER_SCHOOLS (schools))) > 0;
}

static GtkWidget *
find_labelled (GtkWidget  *widget,
               const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_labelled (child, label);

  return found;
}

/* One of the register, and one that nobody has but who types it. */
static void
test_add_schools (UiFixture    *fixture,
                  gconstpointer data)
{
  Scene scene = open_dialog (fixture);
  g_autoptr(KithSchoolChoice) choice = NULL;
  KithClusterSchools *schools = NULL;
  GtkWidget *search = NULL;
  guint n_before;

  open_cluster (&scene);
  n_before = g_list_model_get_n_items (kith_cluster_record_get_schools (get_record (&scene)));
  open_form (&scene, "cluster.add-schools", -1);
  ui_wait_for (has_choices, &scene);
  g_assert_false (can_save (&scene));
  schools = KITH_CLUSTER_SCHOOLS (ui_find (get_page (&scene), KITH_TYPE_CLUSTER_SCHOOLS));
  choice = g_list_model_get_item (kith_cluster_schools_get_choices (schools), 7);
  kith_school_choice_set_is_chosen (choice, TRUE);
  g_assert_cmpuint (kith_cluster_schools_get_n_chosen (schools), ==, 1);

  g_signal_emit_by_name (find_row (get_page (&scene), "Schools"), "activated");
  search = ui_find (get_page (&scene), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (search), "The Annexe behind the Harbour");
  g_signal_emit_by_name (search, "search-changed");
  g_signal_emit_by_name (find_labelled (get_page (&scene), "_Add It by Hand"), "clicked");
  gtk_widget_activate_action (get_page (&scene), "navigation.pop", NULL);
  g_assert_cmpuint (kith_cluster_schools_get_n_chosen (schools), ==, 2);

  /* Without a day they have always been here. */
  type (&scene, "Since", "");
  save (&scene);
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "cluster.add-school");
  g_assert_cmpuint (g_list_model_get_n_items (kith_cluster_record_get_schools (get_record (&scene))), ==, n_before + 2);
}

static void
test_words (UiFixture    *fixture,
            gconstpointer data)
{
  KithDate day = kith_date_new (2024, 9, 1);
  const struct
  {
    KithDate    from;
    KithDate    to;
    const char *words;
  } times[] =
  {
    { KITH_DATE_NONE, KITH_DATE_NONE, "" },
    { day, KITH_DATE_NONE, "Since 1 September 2024" },
    { KITH_DATE_NONE, day, "Until 31 August 2024" },
    { day, day + 30, "1 September 2024 to 30 September 2024" },
    { kith_date_new (2999, 1, 1), KITH_DATE_NONE, "From 1 January 2999" },
  };
  const struct
  {
    guint       weekdays;
    const char *words;
  } weeks[] =
  {
    { 0, "Days not said" }, { 31, "Every weekday" }, { 5, "Mon, Wed" }, { 96, "Sat, Sun" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *words = kith_cluster_words_time (times[i].from, times[i].to);

      g_assert_cmpstr (words, ==, times[i].words);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (weeks); i++)
    {
      g_autofree char *words = kith_cluster_words_weekdays (weeks[i].weekdays);

      g_assert_cmpstr (words, ==, weeks[i].words);
    }
  for (int code = KITH_CLUSTER_ERROR_NO_NAME; code <= KITH_CLUSTER_ERROR_FEEDER_NOT_THERE; code++)
    {
      g_autoptr(GError) error = g_error_new_literal (KITH_CLUSTER_ERROR, code, "for the log only");

      g_assert_true (g_str_has_suffix (kith_cluster_words_error (error), "."));
    }
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    user_data)
{
  (*(guint *)user_data)++;
}

static void
test_weekdays (UiFixture    *fixture,
               gconstpointer data)
{
  g_autoptr(KithWeekdays) weekdays = g_object_ref_sink (g_object_new (KITH_TYPE_WEEKDAYS, NULL));
  GtkWidget *monday = gtk_widget_get_first_child (GTK_WIDGET (weekdays));
  guint n_changes = 0;

  g_signal_connect (weekdays, "notify::weekdays", G_CALLBACK (count_cb), &n_changes);
  kith_weekdays_set_weekdays (weekdays, 1 + 4 + 32);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (monday)));

  /* The Saturday, which is not shown, stays. */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (monday), FALSE);
  g_assert_cmpuint (kith_weekdays_get_weekdays (weekdays), ==, 4 + 32);
  g_assert_cmpuint (n_changes, ==, 2);
}

static void
test_goes_away (UiFixture    *fixture,
                gconstpointer data)
{
  Scene scene = open_dialog (fixture);
  GObject *dialog = G_OBJECT (scene.dialog);

  g_object_ref (dialog);
  open_cluster (&scene);
  open_form (&scene, "cluster.split", -1);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_wait_for_frames (fixture->window, 3);
  g_assert_finalize_object (dialog);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/clusters-dialog/list-and-page", test_list_and_page);
  ui_add_test ("/clusters-dialog/rename", test_rename);
  ui_add_test ("/clusters-dialog/nameless-is-refused", test_nameless_is_refused);
  ui_add_test ("/clusters-dialog/worker", test_worker);
  ui_add_test ("/clusters-dialog/school-leaves", test_school_leaves);
  ui_add_test ("/clusters-dialog/refusal-stays-in-the-form", test_refusal_stays_in_the_form);
  ui_add_test ("/clusters-dialog/new-and-merge", test_new_and_merge);
  ui_add_test ("/clusters-dialog/split", test_split);
  ui_add_test ("/clusters-dialog/add-schools", test_add_schools);
  ui_add_test ("/clusters-dialog/words", test_words);
  ui_add_test ("/clusters-dialog/weekdays", test_weekdays);
  ui_add_test ("/clusters-dialog/goes-away", test_goes_away);

  return g_test_run ();
}
