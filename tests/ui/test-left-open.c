/* test-left-open.c: what is half typed when the window locks is there again
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-clusters-dialog.h"
#include "kith-contact-dialog.h"
#include "kith-document-form.h"
#include "kith-form-guard.h"
#include "kith-glass-dialog.h"
#include "kith-left-open.h"
#include "kith-preferences-dialog.h"
#include "kith-put-off-dialog.h"
#include "kith-reason-dialog.h"
#include "kith-restricted.h"
#include "kith-restriction-dialog.h"
#include "kith-retention-dialog.h"
#include "kith-store-documents.h"
#include "kith-store-identity.h"
#include "kith-store-notes.h"
#include "kith-store-warnings.h"
#include "kith-text-row.h"
#include "kith-worker-choice.h"
#include "lock-fixture.h"

static gboolean
has_cluster_form (gpointer data)
{
  GtkWidget *dialog = lock_fixture_find_dialog (data, KITH_TYPE_CLUSTERS_DIALOG);

  return dialog != NULL && ui_find (dialog, KITH_TYPE_CLUSTER_FORM) != NULL;
}

static gboolean
has_preferences (gpointer data)
{
  return lock_fixture_find_dialog (data, KITH_TYPE_PREFERENCES_DIALOG) != NULL;
}

static GtkEditable *
find_field (GtkWidget  *form,
            GType       type,
            const char *name)
{
  return GTK_EDITABLE (gtk_widget_get_template_child (form, type, name));
}

static GtkWidget *
open_cluster_form (LockFixture *fixture)
{
  KithStore *store = kith_window_get_store (fixture->window);
  AdwDialog *dialog = kith_clusters_dialog_new (store);
  GtkWidget *form = GTK_WIDGET (kith_cluster_form_new (store, KITH_CLUSTER_MAKE, NULL));

  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  kith_clusters_dialog_show_form (KITH_CLUSTERS_DIALOG (dialog), KITH_CLUSTER_FORM (form));
  ui_wait_until_loaded (GTK_WIDGET (dialog));

  return form;
}

/* A name and half a day, in a form inside a dialog: every letter is there again. */
static void
test_half_a_form (LockFixture  *fixture,
                  gconstpointer data)
{
  GtkWidget *form = NULL;

  lock_fixture_unlock (fixture);
  form = open_cluster_form (fixture);
  gtk_editable_set_text (find_field (form, KITH_TYPE_CLUSTER_FORM, "name"), "Lower “Wharf’ & Mill <b>");
  gtk_editable_set_text (find_field (form, KITH_TYPE_CLUSTER_FORM, "day"), "1/9/20");

  lock_fixture_lock_and_unlock (fixture);
  ui_wait_for (has_cluster_form, fixture);
  form = ui_find (lock_fixture_find_dialog (fixture, KITH_TYPE_CLUSTERS_DIALOG), KITH_TYPE_CLUSTER_FORM);
  g_assert_cmpstr (gtk_editable_get_text (find_field (form, KITH_TYPE_CLUSTER_FORM, "name")), ==,
                   "Lower “Wharf’ & Mill <b>");
  g_assert_cmpstr (gtk_editable_get_text (find_field (form, KITH_TYPE_CLUSTER_FORM, "day")), ==, "1/9/20");

  /* It is there until somebody closes it. */
  adw_dialog_force_close (ADW_DIALOG (lock_fixture_find_dialog (fixture, KITH_TYPE_CLUSTERS_DIALOG)));
  lock_fixture_lock_and_unlock (fixture);
  ui_wait_for_frames (GTK_WIDGET (fixture->window), 5);
  g_assert_cmpuint (lock_fixture_count_dialogs (fixture), ==, 0);
}

static void
test_half_a_name (LockFixture  *fixture,
                  gconstpointer data)
{
  GtkWidget *dialog = NULL;

  lock_fixture_unlock (fixture);
  dialog = GTK_WIDGET (kith_preferences_dialog_new (kith_window_get_store (fixture->window)));
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (fixture->window));
  ui_wait_for_frames (GTK_WIDGET (fixture->window), 3);
  gtk_editable_set_text (find_field (dialog, KITH_TYPE_PREFERENCES_DIALOG, "role"), "Senior prac");

  lock_fixture_lock_and_unlock (fixture);
  ui_wait_for (has_preferences, fixture);
  dialog = lock_fixture_find_dialog (fixture, KITH_TYPE_PREFERENCES_DIALOG);
  g_assert_cmpstr (gtk_editable_get_text (find_field (dialog, KITH_TYPE_PREFERENCES_DIALOG, "role")), ==, "Senior prac");
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  *(gint64 *)user_data = kith_store_save_identity_finish (KITH_STORE (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
has_id (gpointer data)
{
  return *(gint64 *)data != 0;
}

static gint64
add_child (LockFixture *fixture)
{
  const KithChildValues values = {
    .given_name = "Zinnia", .family_name = "Vanterpool", .birth = kith_date_new (2019, 9, 3), .expected_birth = KITH_DATE_NONE,
    .death = KITH_DATE_NONE, .event = KITH_DATE_NONE, .year_group = KITH_CHILD_NO_YEAR_GROUP,
  };
  g_autoptr(KithChild) child = kith_child_new (&values);
  gint64 id = 0;

  kith_store_save_identity_async (kith_window_get_store (fixture->window), child, NULL, added_cb, &id);
  ui_wait_for (has_id, &id);

  return id;
}

static gboolean
has_restriction (gpointer data)
{
  return lock_fixture_find_dialog (data, KITH_TYPE_RESTRICTION_DIALOG) != NULL;
}

/* The reason, and who was switched on. */
static void
test_half_a_restriction (LockFixture  *fixture,
                         gconstpointer data)
{
  GtkWidget *dialog = NULL;
  KithWorkerChoice *workers = NULL;
  KithTextRow *reason = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GArray) ids = NULL;

  lock_fixture_unlock (fixture);
  kith_restricted_ask_to_change (GTK_WIDGET (fixture->window), kith_window_get_store (fixture->window), add_child (fixture));
  ui_wait_for (has_restriction, fixture);
  dialog = lock_fixture_find_dialog (fixture, KITH_TYPE_RESTRICTION_DIALOG);
  reason = KITH_TEXT_ROW (gtk_widget_get_template_child (dialog, KITH_TYPE_RESTRICTION_DIALOG, "reason"));
  workers = KITH_WORKER_CHOICE (gtk_widget_get_template_child (dialog, KITH_TYPE_RESTRICTION_DIALOG, "workers"));
  kith_text_row_set_text (reason, "Her sister");
  kith_worker_choice_set_ids (workers, NULL, 0);

  lock_fixture_lock_and_unlock (fixture);
  ui_wait_for (has_restriction, fixture);
  dialog = lock_fixture_find_dialog (fixture, KITH_TYPE_RESTRICTION_DIALOG);
  reason = KITH_TEXT_ROW (gtk_widget_get_template_child (dialog, KITH_TYPE_RESTRICTION_DIALOG, "reason"));
  text = kith_text_row_dup_text (reason);
  g_assert_cmpstr (text, ==, "Her sister");
  workers = KITH_WORKER_CHOICE (gtk_widget_get_template_child (dialog, KITH_TYPE_RESTRICTION_DIALOG, "workers"));
  ids = kith_worker_choice_dup_ids (workers);
  g_assert_cmpuint (ids->len, ==, 0);
}

static void
signed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  *(gboolean *)user_data = kith_store_sign_finish (KITH_STORE (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *)data;
}

/* The first one of the store. */
static gint64
sign_note (LockFixture *fixture)
{
  g_autoptr(KithNoteForm) form = kith_note_form_new ("call");
  gboolean is_signed = FALSE;

  form->day = kith_date_today ();
  kith_note_form_add_part (form, KITH_NOTE_FACT, "The school rang.");
  kith_store_sign_async (kith_window_get_store (fixture->window), form, NULL, signed_cb, &is_signed);
  ui_wait_for (is_true, &is_signed);

  return 1;
}

static void
saved_warning_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  *(gboolean *)user_data = kith_store_change_warning_finish (KITH_STORE (source), result, &error);
  g_assert_no_error (error);
}

/* The first one of the store. */
static void
give_warning (LockFixture *fixture,
              gint64       child_id)
{
  KithDate today = kith_date_today ();
  const KithWarningValues values = {
    .code = "AL10", .narrative = "A dog that bites", .manager = "Odile Varga", .start = today, .reviewed = KITH_DATE_NONE,
    .review = today + 100, .finish = KITH_DATE_NONE, .told = KITH_DATE_NONE, .justification = "It would put somebody at risk",
  };
  g_autoptr(KithWarning) warning = kith_warning_new (&values);
  gboolean is_saved = FALSE;

  kith_store_save_warning_async (kith_window_get_store (fixture->window), child_id, warning, NULL, saved_warning_cb, &is_saved);
  ui_wait_for (is_true, &is_saved);
}

static AdwDialog *
make_not_needed (LockFixture *fixture,
                 gint64       child_id)
{
  return kith_reason_dialog_new (kith_window_get_store (fixture->window), KITH_REASON_NOT_NEEDED, sign_note (fixture), NULL);
}

static AdwDialog *
make_line (LockFixture *fixture,
           gint64       child_id)
{
  return kith_reason_dialog_new (kith_window_get_store (fixture->window), KITH_REASON_LINE, sign_note (fixture), NULL);
}

static AdwDialog *
make_review (LockFixture *fixture,
             gint64       child_id)
{
  return kith_reason_dialog_new_for_warning (kith_window_get_store (fixture->window), KITH_REASON_REVIEW_WARNING, child_id, 1);
}

static AdwDialog *
make_end (LockFixture *fixture,
          gint64       child_id)
{
  return kith_reason_dialog_new_for_warning (kith_window_get_store (fixture->window), KITH_REASON_END_WARNING, child_id, 1);
}

static AdwDialog *
make_glass (LockFixture *fixture,
            gint64       child_id)
{
  return kith_glass_dialog_new (kith_window_get_store (fixture->window), child_id, "Odile & Varga <b>");
}

static KithPutOff *
make_what (gint64 child_id)
{
  const KithPutOffValues values = {
    .kind = KITH_PUT_OFF_STEP, .about = "7 1 9", .child_id = child_id, .what = "Ring the nurse, 50% sure", .until = KITH_DATE_NONE,
  };

  return kith_put_off_new (&values);
}

static AdwDialog *
make_put_off (LockFixture *fixture,
              gint64       child_id)
{
  g_autoptr(KithPutOff) what = make_what (child_id);

  return kith_put_off_dialog_new (kith_window_get_store (fixture->window), what);
}

static AdwDialog *
make_hand_over (LockFixture *fixture,
                gint64       child_id)
{
  g_autoptr(KithPutOff) what = make_what (0);

  return kith_put_off_dialog_new_hand_over (kith_window_get_store (fixture->window), what);
}

static AdwDialog *
make_clearing (LockFixture *fixture,
               gint64       child_id)
{
  g_autoptr(GArray) children = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (children, child_id);

  return kith_retention_dialog_new (kith_window_get_store (fixture->window), KITH_RETENTION_CLEAR, children);
}

static AdwDialog *
make_handing (LockFixture *fixture,
              gint64       child_id)
{
  g_autoptr(GArray) children = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (children, child_id);

  return kith_retention_dialog_new (kith_window_get_store (fixture->window), KITH_RETENTION_HAND_OVER, children);
}

static AdwDialog *
make_contact (LockFixture *fixture,
              gint64       child_id)
{
  return kith_contact_dialog_new (kith_window_get_store (fixture->window), 1, NULL);
}

static const struct
{
  const char *what;
  AdwDialog  *(*make) (LockFixture  *fixture,
                       gint64        child_id);
  const char *fields;
} forms[] = {
  { "why a note is not needed", make_not_needed, "{'line': <'It is in the sch'>}" },
  { "the chronology's line", make_line, "{'line': <'Moved to h'>}" },
  { "the review of a warning", make_review, "{'text': <'She says that the d'>, 'review': <'1/2/20'>}" },
  { "the end of a warning", make_end, "{'text': <'The dog has gone to h'>}" },
  { "why a closed record is opened", make_glass, "{'occasion': <@x 3>, 'reason': <'Her aunt rang on d'>}" },
  { "why something is put off", make_put_off, "{'until': <'3/4'>, 'why': <'The nurse is on le'>}" },
  { "to whom something is handed over", make_hand_over, "{'worker': <@x 41>, 'why': <'I am on le'>}" },
  { "why records are cleared", make_clearing, "{'reason': <'Closed in the spr'>}" },
  { "why a child is handed over", make_handing, "{'recipient': <'North te'>, 'reason': <'They mov'>}" },
  { "a contact", make_contact, "{'name': <'Mr “Oak’ & C'>, 'telephone': <'0117 4'>}" },
};

static gboolean
has_all (gpointer data)
{
  return lock_fixture_count_dialogs (data) == G_N_ELEMENTS (forms);
}

static gboolean
is_open_with (LockFixture *fixture,
              GVariant    *fields)
{
  g_autoptr(GListModel) dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (fixture->window));

  for (guint i = 0; i < g_list_model_get_n_items (dialogs); i++)
    {
      g_autoptr(AdwDialog) dialog = g_list_model_get_item (dialogs, i);
      g_autoptr(GVariant) here = kith_left_open_read_fields (GTK_WIDGET (dialog));

      if (g_variant_equal (here, fields))
        return kith_form_guard_is_touched (dialog);
    }

  return FALSE;
}

/* All at once: each lock costs a second of deriving keys. */
static void
test_forms (LockFixture  *fixture,
            gconstpointer data)
{
  GVariant *before[G_N_ELEMENTS (forms)];
  gint64 child_id;

  lock_fixture_unlock (fixture);
  child_id = add_child (fixture);
  give_warning (fixture, child_id);
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr(GVariant) fields = g_variant_parse (G_VARIANT_TYPE_VARDICT, forms[i].fields, NULL, NULL, NULL);
      AdwDialog *dialog = forms[i].make (fixture, child_id);

      adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
      kith_left_open_fill_fields (GTK_WIDGET (dialog), fields);
      before[i] = kith_left_open_read_fields (GTK_WIDGET (dialog));
    }

  lock_fixture_lock_and_unlock (fixture);
  ui_wait_for (has_all, fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_test_message ("%s", forms[i].what);
      g_assert_true (is_open_with (fixture, before[i]));
      g_variant_unref (before[i]);
    }
}

static gboolean
has_document_form (gpointer data)
{
  return lock_fixture_find_dialog (data, KITH_TYPE_DOCUMENT_FORM) != NULL;
}

static void
documents_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  *(GListModel **)user_data = kith_store_load_documents_finish (KITH_STORE (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_there (gpointer data)
{
  return *(gpointer *)data != NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  return lock_fixture_count_dialogs (data) == 0;
}

/* The bytes are nowhere else yet, and are what is added in the end. */
static void
test_document (LockFixture  *fixture,
               gconstpointer data)
{
  static const char letter[] = "Dear Ms Example,\nshe was not at school on the third.";
  g_autoptr(GBytes) bytes = g_bytes_new_static (letter, sizeof letter - 1);
  g_autoptr(GListStore) about = g_list_store_new (KITH_TYPE_SUBJECT);
  g_autoptr(GVariant) fields = g_variant_parse (G_VARIANT_TYPE_VARDICT, "{'name': <'Letter of the sch'>, 'sender': <'The sch'>}", NULL, NULL, NULL);
  g_autoptr(KithSubject) subject = NULL;
  g_autoptr(GVariant) before = NULL;
  g_autoptr(GVariant) after = NULL;
  g_autoptr(GListModel) documents = NULL;
  g_autoptr(KithDocument) document = NULL;
  const KithDocumentOrigin origin = {
    .bytes = bytes, .head = { .format = KITH_DOCUMENT_TEXT }, .name = "scan 12.txt", .about = G_LIST_MODEL (about)
  };
  AdwDialog *dialog = NULL;
  gint64 child_id;

  lock_fixture_unlock (fixture);
  child_id = add_child (fixture);
  subject = kith_subject_new (child_id, 0, "Zinnia Vanterpool", NULL);
  g_list_store_append (about, subject);
  dialog = kith_document_form_new (kith_window_get_store (fixture->window), &origin);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  kith_left_open_fill_fields (GTK_WIDGET (dialog), fields);
  before = kith_left_open_read_fields (GTK_WIDGET (dialog));

  lock_fixture_lock_and_unlock (fixture);
  ui_wait_for (has_document_form, fixture);
  dialog = ADW_DIALOG (lock_fixture_find_dialog (fixture, KITH_TYPE_DOCUMENT_FORM));
  after = kith_left_open_read_fields (GTK_WIDGET (dialog));
  g_assert_cmpvariant (before, after);
  g_test_message ("it is open again, as it was");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL));
  ui_wait_for (has_no_dialog, fixture);
  kith_store_load_documents_async (kith_window_get_store (fixture->window), child_id, 0, NULL, documents_cb, &documents);
  ui_wait_for (is_there, &documents);
  g_assert_cmpuint (g_list_model_get_n_items (documents), ==, 1);
  document = g_list_model_get_item (documents, 0);
  g_assert_cmpstr (kith_document_get_title (document), ==, "Letter of the sch");
  g_assert_cmpint (kith_document_get_values (document)->size, ==, sizeof letter - 1);
}

static void
add_test (const char *path,
          LockTest    test)
{
  g_test_add (path, LockFixture, NULL, lock_fixture_set_up, test, lock_fixture_tear_down);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  ui_init ();
  lock_fixture_init (NULL);

  add_test ("/left-open/form", test_half_a_form);
  add_test ("/left-open/name", test_half_a_name);
  add_test ("/left-open/restriction", test_half_a_restriction);
  add_test ("/left-open/forms", test_forms);
  add_test ("/left-open/document", test_document);

  status = g_test_run ();
  lock_fixture_finish ();

  return status;
}
