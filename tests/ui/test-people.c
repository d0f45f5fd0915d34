/* test-people.c: who is round a child, on the child's page
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-child-family.h"
#include "kith-child-involved.h"
#include "kith-child-page.h"
#include "kith-choice-row.h"
#include "kith-family-page.h"
#include "kith-family-picture.h"
#include "kith-involved-dialog.h"
#include "kith-merge-dialog.h"
#include "kith-relation-dialog.h"
#include "kith-relation-reveal.h"
#include "kith-store-families.h"
#include "kith-store-involved.h"
#include "kith-text-row.h"
#include "ui-fixture.h"

#include <string.h>

typedef struct
{
  GtkWidget  *widget;
  const char *text;
} Expected;

static gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (shows (child, text))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_shown (gpointer data)
{
  return shows (((Expected *)data)->widget, ((Expected *)data)->text);
}

static gboolean
is_not_shown (gpointer data)
{
  return !is_shown (data);
}

static void
wait_for_text (GtkWidget  *widget,
               const char *text)
{
  Expected expected = { widget, text };

  ui_wait_for (is_shown, &expected);
}

static void
wait_until_gone (GtkWidget  *widget,
                 const char *text)
{
  Expected expected = { widget, text };

  ui_wait_for (is_not_shown, &expected);
}

static gboolean
has_dialog (gpointer data)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (((UiFixture *)data)->window)) != NULL;
}

static GtkWidget *
wait_for_dialog (UiFixture *fixture)
{
  ui_wait_for (has_dialog, fixture);

  return GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
}

static GtkWidget *
push_child (UiFixture *fixture,
            GType      type)
{
  GtkWidget *page = kith_child_page_new (fixture->store, 1);

  ui_fixture_push (fixture, page);
  ui_wait_until_loaded (page);

  return ui_find (page, type);
}

static GtkWidget *
get_field (GtkWidget  *dialog,
           const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (dialog, G_OBJECT_TYPE (dialog), name));
}

static void
type (GtkWidget  *dialog,
      const char *name,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_field (dialog, name)), text);
}

static void
test_involved_added_and_undone (UiFixture    *fixture,
                                gconstpointer data)
{
  GtkWidget *involved = push_child (fixture, KITH_TYPE_CHILD_INVOLVED);
  GtkWidget *dialog = NULL;

  gtk_widget_activate_action (involved, "involved.add", NULL);
  dialog = wait_for_dialog (fixture);
  kith_choice_row_set_id (KITH_CHOICE_ROW (get_field (dialog, "role")), KITH_INVOLVED_SCHOOL_NURSE + 1);
  type (dialog, "name", "Sana Iyer");
  type (dialog, "telephone", "01632 960222");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  wait_for_text (involved, "Sana Iyer");
  g_assert_true (shows (involved, "School nurse"));
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "involved.add");

  kith_store_undo_async (fixture->store, 0, NULL, NULL, NULL);
  wait_until_gone (involved, "Sana Iyer");
}

static gint64
find_involved (GtkWidget  *widget,
               const char *name)
{
  GtkWidget *page = gtk_widget_get_ancestor (widget, KITH_TYPE_CHILD_PAGE);
  GListModel *list = kith_child_record_get_involved (kith_child_page_get_record (KITH_CHILD_PAGE (page)));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithInvolved) involved = g_list_model_get_item (list, i);

      if (g_strcmp0 (kith_involved_get_values (involved)->name, name) == 0)
        return kith_involved_get_values (involved)->id;
    }

  return 0;
}

static void
test_involved_ends_and_stays (UiFixture    *fixture,
                              gconstpointer data)
{
  const KithInvolvedValues values = {
    .role = "gp", .name = "Piet Marsh", .agency = "Eastfield Surgery",
    .last_active = KITH_DATE_NONE, .from = KITH_DATE_NONE, .to = KITH_DATE_NONE,
  };
  const gint64 child_id = 1;
  GtkWidget *widget = push_child (fixture, KITH_TYPE_CHILD_INVOLVED);
  g_autoptr(KithInvolved) involved = kith_involved_new (&values);
  gint64 id;

  kith_store_save_involved_async (fixture->store, &child_id, 1, involved, NULL, NULL, NULL);
  wait_for_text (widget, "Piet Marsh");
  id = find_involved (widget, "Piet Marsh");
  gtk_widget_activate_action (widget, "involved.active", "x", id);
  wait_for_text (widget, "Last active today");
  gtk_widget_activate_action (widget, "involved.end", "x", id);
  wait_for_text (widget, "No Longer Involved");
  gtk_widget_activate_action (widget, "involved.remove", "x", id);
  wait_until_gone (widget, "No Longer Involved");
}

static void
test_form_wants_a_name (UiFixture    *fixture,
                        gconstpointer data)
{
  GtkWidget *involved = push_child (fixture, KITH_TYPE_CHILD_INVOLVED);
  GtkWidget *dialog = NULL;
  GtkWidget *save = NULL;

  gtk_widget_activate_action (involved, "involved.add", NULL);
  dialog = wait_for_dialog (fixture);
  save = GTK_WIDGET (gtk_widget_get_template_child (dialog, KITH_TYPE_FORM_DIALOG, "save_button"));
  g_assert_false (gtk_widget_is_sensitive (save));
  type (dialog, "agency", "Eastfield Hub");
  g_assert_true (gtk_widget_is_sensitive (save));
  type (dialog, "last_day", "31/2/2026");
  g_assert_false (gtk_widget_is_sensitive (save));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_adult_is_added (UiFixture    *fixture,
                     gconstpointer data)
{
  GtkWidget *family = push_child (fixture, KITH_TYPE_CHILD_FAMILY);
  GtkWidget *dialog = NULL;
  GtkWidget *save = NULL;

  gtk_widget_activate_action (family, "relation.add", NULL);
  dialog = wait_for_dialog (fixture);
  save = GTK_WIDGET (gtk_widget_get_template_child (dialog, KITH_TYPE_FORM_DIALOG, "save_button"));
  type (dialog, "name", "Grace Osei");
  g_assert_true (gtk_widget_is_sensitive (save));

  /* That somebody must not be told is said with its reason. */
  adw_switch_row_set_active (ADW_SWITCH_ROW (get_field (dialog, "is_not_told")), TRUE);
  g_assert_false (gtk_widget_is_sensitive (save));
  kith_text_row_set_text (KITH_TEXT_ROW (get_field (dialog, "not_told")), "Of the new school");
  g_assert_true (gtk_widget_is_sensitive (save));
  type (dialog, "age", "forty");
  g_assert_false (gtk_widget_is_sensitive (save));
  type (dialog, "age", "61");
  kith_choice_row_set_id (KITH_CHOICE_ROW (get_field (dialog, "kind")), KITH_RELATION_GRANDPARENT + 1);
  kith_choice_row_set_id (KITH_CHOICE_ROW (get_field (dialog, "sex")), 2);
  gtk_widget_activate_action (dialog, "form.save", NULL);
  wait_for_text (family, "Grace Osei");
  g_assert_true (shows (family, "Must not be told: "));
  g_assert_true (shows (family, "Grandmother"));
  g_assert_true (shows (family, "about 61"));

  kith_store_undo_async (fixture->store, 0, NULL, NULL, NULL);
  wait_until_gone (family, "Grace Osei");
}

static void
test_family_page (UiFixture    *fixture,
                  gconstpointer data)
{
  KithAdultValues who = KITH_ADULT_VALUES_NONE;
  KithRelationValues values = KITH_RELATION_VALUES_NONE;
  g_autoptr(KithAdult) adult = NULL;
  g_autoptr(KithRelation) relation = NULL;
  const gint64 child_id = 1;
  GtkWidget *page = GTK_WIDGET (kith_family_page_new (fixture->store, 1));

  who.name = "Grace Osei";
  adult = kith_adult_new (&who);
  relation = kith_relation_new (&values, adult);
  ui_fixture_push (fixture, page);
  ui_wait_until_loaded (page);
  kith_store_save_relation_async (fixture->store, &child_id, 1, relation, NULL, NULL, NULL);
  wait_for_text (page, "Grace Osei");
  kith_store_name_family_async (fixture->store, 1, "Quarry Road", NULL, NULL, NULL);
  wait_for_text (page, "Quarry Road");
}

static void
test_picture_tells_and_opens (UiFixture    *fixture,
                              gconstpointer data)
{
  KithAdultValues who = KITH_ADULT_VALUES_NONE;
  KithRelationValues values = KITH_RELATION_VALUES_NONE;
  g_autoptr(KithAdult) adult = NULL;
  g_autoptr(KithRelation) relation = NULL;
  g_autofree char *told = NULL;
  const gint64 child_id = 1;
  GtkWidget *family = push_child (fixture, KITH_TYPE_CHILD_FAMILY);
  GtkWidget *picture = ui_find (family, KITH_TYPE_FAMILY_PICTURE);

  who.name = "Grace Osei";
  values.not_told = "Of the new school";
  adult = kith_adult_new (&who);
  relation = kith_relation_new (&values, adult);
  kith_store_save_relation_async (fixture->store, &child_id, 1, relation, NULL, NULL, NULL);
  wait_for_text (family, "Grace Osei");
  told = kith_family_picture_dup_told (KITH_FAMILY_PICTURE (picture));
  g_assert_nonnull (strstr (told, "Grace Osei"));
  g_assert_nonnull (strstr (told, "Must not be told: "));
  g_assert_nonnull (strstr (told, "whose page this is"));

  g_assert_true (gtk_widget_get_visible (picture));
  g_assert_true (gtk_widget_grab_focus (picture));
  g_assert_cmpint (kith_family_picture_get_chosen (KITH_FAMILY_PICTURE (picture)), ==, 0);
}

static gboolean
has_no_dialog (gpointer data)
{
  return !has_dialog (data);
}

/* Forms with a text of several lines among their fields. */
static void
test_keys_walk_both_ways (UiFixture    *fixture,
                          gconstpointer data)
{
  GtkWidget *family = push_child (fixture, KITH_TYPE_CHILD_FAMILY);
  GtkWidget *page = gtk_widget_get_ancestor (family, KITH_TYPE_CHILD_PAGE);
  GtkWidget *dialog = NULL;

  gtk_widget_activate_action (page, "child.add-warning", NULL);
  dialog = wait_for_dialog (fixture);
  ui_wait_for_frames (fixture->window, 2);
  ui_walk_both_ways (dialog);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_wait_for (has_no_dialog, fixture);

  gtk_widget_activate_action (family, "relation.add", NULL);
  dialog = wait_for_dialog (fixture);
  adw_switch_row_set_active (ADW_SWITCH_ROW (get_field (dialog, "is_not_told")), TRUE);
  ui_wait_for_frames (fixture->window, 2);
  ui_walk_both_ways (dialog);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_wait_for (has_no_dialog, fixture);
}

static gboolean
has_focus_at_relation (gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (((UiFixture *)data)->window));

  return ADW_IS_ACTION_ROW (focus) &&
         g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)), "relation.open") == 0;
}

/* What was found by a search is gone to, also where it stands under a fold. */
static void
test_adult_is_gone_to (UiFixture    *fixture,
                       gconstpointer data)
{
  const KithAdultValues who = { .name = "Sana Iyer", .birth = KITH_DATE_NONE, .age = KITH_ADULT_NO_AGE,
                                .age_on = KITH_DATE_NONE, .death = KITH_DATE_NONE };
  const gint64 child_id = 1;
  KithRelationValues values = KITH_RELATION_VALUES_NONE;
  GtkWidget *widget = push_child (fixture, KITH_TYPE_CHILD_FAMILY);
  GtkWidget *page = gtk_widget_get_ancestor (widget, KITH_TYPE_CHILD_PAGE);
  g_autoptr(KithAdult) adult = kith_adult_new (&who);
  g_autoptr(KithRelation) relation = NULL;
  g_autoptr(KithRelation) saved = NULL;
  KithFamily *family;

  values.kind = KITH_RELATION_KIN;
  values.to = kith_date_new (2020, 3, 4);
  relation = kith_relation_new (&values, adult);
  kith_store_save_relation_async (fixture->store, &child_id, 1, relation, NULL, NULL, NULL);
  wait_for_text (widget, "In the Past");
  family = kith_child_record_get_family (kith_child_page_get_record (KITH_CHILD_PAGE (page)));
  saved = g_list_model_get_item (kith_family_get_relations (family), 0);

  page = kith_child_page_new (fixture->store, 1);
  kith_relation_reveal (ADW_NAVIGATION_PAGE (page), kith_relation_get_values (saved)->id);
  ui_fixture_push (fixture, page);
  ui_wait_for (has_focus_at_relation, fixture);
}

static void
add_adult (UiFixture       *fixture,
           const char      *name,
           KithRelationKind kind)
{
  KithAdultValues who = KITH_ADULT_VALUES_NONE;
  KithRelationValues values = KITH_RELATION_VALUES_NONE;
  g_autoptr(KithAdult) adult = NULL;
  g_autoptr(KithRelation) relation = NULL;
  const gint64 child_id = 1;

  who.name = name;
  values.kind = kind;
  adult = kith_adult_new (&who);
  relation = kith_relation_new (&values, adult);
  kith_store_save_relation_async (fixture->store, &child_id, 1, relation, NULL, NULL, NULL);
}

static GtkWidget *
find_row_titled (GtkWidget  *widget,
                 const char *text)
{
  if (ADW_IS_ACTION_ROW (widget) && gtk_widget_get_mapped (widget) &&
      strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), text) != NULL)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = find_row_titled (child, text);

      if (row != NULL)
        return row;
    }

  return NULL;
}

static gboolean
has_row (gpointer data)
{
  return find_row_titled (((Expected *)data)->widget, ((Expected *)data)->text) != NULL;
}

static void
press_row (GtkWidget  *widget,
           const char *text)
{
  Expected expected = { widget, text };

  ui_wait_for (has_row, &expected);
  g_assert_true (gtk_widget_activate (find_row_titled (widget, text)));
}

/* Two records of one adult become one in the window. */
static void
test_adult_is_merged (UiFixture    *fixture,
                      gconstpointer data)
{
  GtkWidget *family = push_child (fixture, KITH_TYPE_CHILD_FAMILY);
  GtkWidget *dialog = NULL;

  add_adult (fixture, "Grace Osei", KITH_RELATION_GRANDPARENT);
  wait_for_text (family, "Grace Osei");
  add_adult (fixture, "Grace Oseye", KITH_RELATION_KIN);
  wait_for_text (family, "Grace Oseye");

  press_row (family, "Grace Oseye");
  dialog = wait_for_dialog (fixture);
  gtk_widget_activate_action (dialog, "relation.merge", NULL);
  dialog = wait_for_dialog (fixture);
  g_assert_true (KITH_IS_MERGE_DIALOG (dialog));
  type (dialog, "find", "Grace Osei");
  press_row (dialog, "Grace Osei");
  wait_for_text (dialog, "This record stays");
  kith_text_row_set_text (KITH_TEXT_ROW (get_field (dialog, "reason")), "She says so herself");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  ui_wait_for (has_no_dialog, fixture);
  g_assert_cmpstr (kith_store_get_undo_kind (fixture->store), ==, "adult.merge");
}

/* Who is here already is offered while the name is typed, and is taken as the same person. */
static void
test_adult_is_here_already (UiFixture    *fixture,
                            gconstpointer data)
{
  GtkWidget *family = push_child (fixture, KITH_TYPE_CHILD_FAMILY);
  GtkWidget *dialog = NULL;

  add_adult (fixture, "Grace Osei", KITH_RELATION_GRANDPARENT);
  wait_for_text (family, "Grace Osei");
  gtk_widget_activate_action (family, "relation.add", NULL);
  dialog = wait_for_dialog (fixture);
  type (dialog, "name", "Grace Osey");
  press_row (dialog, "Grace Osei");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (dialog, "name"))), ==, "Grace Osei");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_wait_for (has_no_dialog, fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  ui_add_test ("/people/involved/added-and-undone", test_involved_added_and_undone);
  ui_add_test ("/people/involved/ends-and-stays", test_involved_ends_and_stays);
  ui_add_test ("/people/involved/form-wants-a-name", test_form_wants_a_name);

  ui_add_test ("/people/forms/keys-walk-both-ways", test_keys_walk_both_ways);
  ui_add_test ("/people/adult/is-added", test_adult_is_added);
  ui_add_test ("/people/adult/is-gone-to", test_adult_is_gone_to);
  ui_add_test ("/people/adult/is-merged", test_adult_is_merged);
  ui_add_test ("/people/adult/is-here-already", test_adult_is_here_already);
  ui_add_test ("/people/family/page", test_family_page);
  ui_add_test ("/people/family/picture", test_picture_tells_and_opens);

  return g_test_run ();
}
