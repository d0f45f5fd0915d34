/* kith-shots.c: takes the pictures of every page, in a window of invented records
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: kith-shots FOLDER [NAME…]
 *
 * The real window is built, a fictional store is made in the profile that the
 * environment names (tests/with-display gives a private one), and each page is
 * rendered from its own nodes: no root window, no decoration, the exact size.
 * A page is taken when its answer has arrived and two frames were drawn after
 * it, never after a while.
 *
 * libadwaita reads high contrast from the environment as it starts, so those
 * pictures are taken by a second run of this program, which it starts itself.
 */

#include "config.h"

#include <adwaita.h>
#include <stdlib.h>

#include "kith-application.h"
#include "kith-caseload-body.h"
#include "kith-caseload-page.h"
#include "kith-caseload-table.h"
#include "kith-address-dialog.h"
#include "kith-child-addresses.h"
#include "kith-child-family.h"
#include "kith-child-involved.h"
#include "kith-child-dialog.h"
#include "kith-child-page.h"
#include "kith-child-particulars.h"
#include "kith-child-plans.h"
#include "kith-child-story.h"
#include "kith-cluster-worker.h"
#include "kith-date-row.h"
#include "kith-choice-row.h"
#include "kith-cluster-page.h"
#include "kith-clusters-dialog.h"
#include "kith-crash-dialog.h"
#include "document-cases.h"
#include "kith-document-dialog.h"
#include "kith-document-form.h"
#include "kith-document-list.h"
#include "kith-doubt.h"
#include "kith-figure-button.h"
#include "kith-figure-page.h"
#include "kith-help-dialog.h"
#include "kith-history-dialog.h"
#include "kith-import-dialog.h"
#include "kith-keyring-page.h"
#include "kith-left-open.h"
#include "kith-load-view.h"
#include "kith-passphrase-dialog.h"
#include "kith-print-preview.h"
#include "kith-recover-dialog.h"
#include "kith-recovery-dialog.h"
#include "kith-schools-page.h"
#include "kith-search-dialog.h"
#include "kith-sidebar.h"
#include "kith-store-addresses.h"
#include "kith-store-backups.h"
#include "kith-store-documents.h"
#include "kith-store-identity.h"
#include "kith-store-merges.h"
#include "kith-store-notes.h"
#include "kith-store-tas.h"
#include "kith-store-work.h"
#include "kith-tas-page.h"
#include "kith-store-plans.h"
#include "kith-store-restrictions.h"
#include "kith-unlock-page.h"
#include "kith-window.h"

#define DEADLINE_SECONDS 120
#define NORMAL_DPI (96 * 1024)

typedef struct
{
  KithApplication *application;
  KithWindow      *window;
  gboolean         has_notes;
  gint64           plan_id;
  gboolean         has_documents;
} Stage;

typedef struct
{
  const char *name;
  int         width;
  int         height;
  gboolean    is_dark;
  gboolean    is_contrast;
  void (*set) (Stage *stage);
} Shot;

typedef gboolean (*Condition) (gpointer data);

static gboolean
deadline_cb (gpointer user_data)
{
  *(gboolean *)user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_for (const char *what,
          Condition   condition,
          gpointer    data)
{
  gboolean is_late = FALSE;
  guint source = g_timeout_add_seconds (DEADLINE_SECONDS, deadline_cb, &is_late);

  while (!is_late && !condition (data))
    g_main_context_iteration (NULL, TRUE);

  if (is_late)
    g_error ("Waited too long for %s", what);

  g_source_remove (source);
}

static gboolean
count_frame_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  guint *n_frames = user_data;

  if (*n_frames > 0)
    (*n_frames)--;

  gtk_widget_queue_draw (widget);

  return G_SOURCE_CONTINUE;
}

static gboolean
no_frames_left (gpointer data)
{
  return *(guint *)data == 0;
}

static void
wait_for_frames (GtkWidget *widget,
                 guint      n_frames)
{
  guint source = gtk_widget_add_tick_callback (widget, count_frame_cb, &n_frames, NULL);

  wait_for ("frames", no_frames_left, &n_frames);
  gtk_widget_remove_tick_callback (widget, source);
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  /* The last one is the topmost: a page over its room, a dialog over a page. */
  for (GtkWidget *child = gtk_widget_get_last_child (widget); child != NULL;
       child = gtk_widget_get_prev_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_any_loading (GtkWidget *widget)
{
  if (KITH_IS_LOAD_VIEW (widget))
    return kith_load_view_get_is_loading (KITH_LOAD_VIEW (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (is_any_loading (child))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_settled (gpointer data)
{
  return !is_any_loading (GTK_WIDGET (((Stage *)data)->window));
}

static gboolean
has_schools (gpointer data)
{
  Stage *stage = data;
  GtkWidget *page = find_widget (GTK_WIDGET (stage->window), KITH_TYPE_SCHOOLS_PAGE);

  return page != NULL &&
         kith_room_get_cluster (KITH_ROOM (page)) != NULL &&
         is_settled (data);
}

static void
settle (Stage *stage)
{
  wait_for ("the page's answer", is_settled, stage);
  wait_for_frames (GTK_WIDGET (stage->window), 3);
}

static void
go_to_room (Stage      *stage,
            const char *tag)
{
  GtkWidget *sidebar = find_widget (GTK_WIDGET (stage->window), KITH_TYPE_SIDEBAR);

  if (sidebar != NULL)
    kith_sidebar_open_room (KITH_SIDEBAR (sidebar), tag);
}

static GtkWidget *
go_to_schools (Stage *stage)
{
  go_to_room (stage, "schools");
  wait_for ("the schools", has_schools, stage);

  return find_widget (GTK_WIDGET (stage->window), KITH_TYPE_SCHOOLS_PAGE);
}

static gboolean
has_caseload (gpointer data)
{
  Stage *stage = data;
  GtkWidget *page = find_widget (GTK_WIDGET (stage->window), KITH_TYPE_CASELOAD_PAGE);

  return page != NULL &&
         kith_room_get_cluster (KITH_ROOM (page)) != NULL &&
         is_settled (data);
}

static GtkWidget *
go_to_caseload (Stage *stage)
{
  GtkWidget *entry = NULL;
  GtkWidget *page = NULL;

  go_to_room (stage, "caseload");
  wait_for ("the caseload", has_caseload, stage);
  page = find_widget (GTK_WIDGET (stage->window), KITH_TYPE_CASELOAD_PAGE);
  entry = find_widget (page, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  gtk_widget_activate_action (find_widget (page, KITH_TYPE_CASELOAD_BODY), "caseload.clear", NULL);

  return page;
}

static void
set_caseload (Stage *stage)
{
  go_to_caseload (stage);
}

static void
set_caseload_selection (Stage *stage)
{
  GtkWidget *table = find_widget (go_to_caseload (stage), KITH_TYPE_CASELOAD_TABLE);
  GtkSelectionModel *selection = kith_caseload_table_get_selection (KITH_CASELOAD_TABLE (table));

  gtk_selection_model_select_range (selection, 2, 3, TRUE);
}

/* On a narrow window, by the checks of the cards. */
static void
set_caseload_choosing (Stage *stage)
{
  GtkWidget *body = find_widget (go_to_caseload (stage), KITH_TYPE_CASELOAD_BODY);
  GtkWidget *choose = GTK_WIDGET (gtk_widget_get_template_child (body, KITH_TYPE_CASELOAD_BODY, "choose"));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (choose), TRUE);
  set_caseload_selection (stage);
}

static void
set_team (Stage *stage)
{
  GtkWidget *body = find_widget (go_to_caseload (stage), KITH_TYPE_CASELOAD_BODY);

  kith_caseload_body_unselect (KITH_CASELOAD_BODY (body));
  kith_caseload_body_show_team (KITH_CASELOAD_BODY (body), TRUE);
}

static void
set_without_worker (Stage *stage)
{
  gtk_widget_activate_action (find_widget (go_to_caseload (stage), KITH_TYPE_CASELOAD_BODY),
                              "caseload.without-worker", NULL);
}

static gboolean
has_answer (gpointer data)
{
  GtkWidget *label = data;

  return gtk_widget_get_mapped (label);
}

static void
set_caseload_nobody (Stage *stage)
{
  GtkWidget *page = go_to_caseload (stage);
  GtkWidget *body = find_widget (page, KITH_TYPE_CASELOAD_BODY);

  gtk_widget_activate_action (page, "page.find", NULL);
  gtk_editable_set_text (GTK_EDITABLE (find_widget (page, GTK_TYPE_SEARCH_ENTRY)), "Ptolemy");
  wait_for ("nobody", has_answer, find_widget (body, ADW_TYPE_STATUS_PAGE));
}

/* The page that is on top of the room. */
static GtkWidget *
get_page (Stage *stage)
{
  GtkWidget *room = find_widget (GTK_WIDGET (stage->window), KITH_TYPE_SCHOOLS_PAGE);
  GtkWidget *view = gtk_widget_get_ancestor (room, ADW_TYPE_NAVIGATION_VIEW);

  return GTK_WIDGET (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view)));
}

static void
close_dialog (Stage *stage)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (stage->window));

  if (dialog != NULL)
    adw_dialog_force_close (dialog);
}

/* A few notes that are about schools, and one about a child as well. */
static void
write_notes (Stage *stage)
{
  static const struct
  {
    const char *kind;
    gint64      school_id;
    gint64      child_id;
    int         n_days;
    const char *text;
  } notes[] =
  {
    { "advice", 1, 0, 1, "Advice to the safeguarding lead about thresholds for a pupil who was not named. No referral." },
    { "drop-in", 1, 0, 9, "Four parents at the drop-in. Two asked about housing." },
    { "corridor", 1, 20, 1, "Met by the lockers after registration." },
    { "call", 2, 0, 4, "The office called about tomorrow’s meeting." },
    { "advice", 3, 0, 40, "Advice about a school trip." },
    { "email", 5, 0, 12, "Sent the leaflet on drop-ins." },
  };
  KithStore *store = kith_window_get_store (stage->window);

  if (stage->has_notes)
    return;

  stage->has_notes = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autoptr(KithNoteForm) form = kith_note_form_new (notes[i].kind);

      form->day = kith_date_today () - notes[i].n_days;
      form->happened_at = 0;
      kith_note_form_add_school (form, notes[i].school_id, "School");
      if (notes[i].child_id != 0)
        kith_note_form_add_child (form, notes[i].child_id, "Child");
      kith_note_form_add_part (form, KITH_NOTE_FACT, notes[i].text);
      kith_store_sign_async (store, form, NULL, NULL, NULL);
      settle (stage);
    }
}

static gboolean
has_no_answer (gpointer data)
{
  return !has_answer (data);
}

static GtkWidget *
find_anything (Stage      *stage,
               const char *text,
               const char *scope)
{
  AdwDialog *dialog = NULL;

  go_to_schools (stage);
  write_notes (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.find-child", "s", text);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (stage->window));
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (find_widget (GTK_WIDGET (dialog), ADW_TYPE_TOGGLE_GROUP)), scope);

  return GTK_WIDGET (dialog);
}

static void
set_search (Stage *stage)
{
  GtkWidget *dialog = find_anything (stage, "mohammad", "all");

  wait_for ("somebody", has_no_answer, find_widget (dialog, ADW_TYPE_STATUS_PAGE));
}

static void
set_search_everything (Stage *stage)
{
  GtkWidget *dialog = find_anything (stage, "th", "all");

  wait_for ("something", has_no_answer, find_widget (dialog, ADW_TYPE_STATUS_PAGE));
}

static void
set_search_notes (Stage *stage)
{
  GtkWidget *dialog = find_anything (stage, "the", "notes");

  wait_for ("a note", has_no_answer, find_widget (dialog, ADW_TYPE_STATUS_PAGE));
}

static void
set_search_nothing (Stage *stage)
{
  GtkWidget *dialog = find_anything (stage, "ptolemy unicorn", "all");

  wait_for ("nothing", has_answer, find_widget (dialog, ADW_TYPE_STATUS_PAGE));
}

/* Where a search leads. */
static void
set_found_note (Stage *stage)
{
  go_to_schools (stage);
  write_notes (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.open-note", "(xx)", G_GINT64_CONSTANT (3), G_GINT64_CONSTANT (20));
  settle (stage);
}

static void
set_search_empty (Stage *stage)
{
  find_anything (stage, "", "all");
}

static void
set_schools (Stage *stage)
{
  write_notes (stage);
  go_to_schools (stage);
}

/* Text of twice the size, as the desktop's settings offer it. */
static void
set_large_text (Stage *stage)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * NORMAL_DPI, NULL);
  go_to_schools (stage);
}

static void
set_right_to_left (Stage *stage)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  go_to_schools (stage);
}

static GtkWidget *
open_figure (Stage     *stage,
             KithFigure figure)
{
  GtkWidget *page = go_to_schools (stage);

  settle (stage);
  gtk_widget_activate_action (page, "figure.open", "(iix)",
                              (int)figure, (int)KITH_SCHOOL_LINE_TOTAL, G_GINT64_CONSTANT (0));
  settle (stage);

  return get_page (stage);
}

static void
open_school (Stage *stage,
             gint64 school_id)
{
  GtkWidget *page = go_to_schools (stage);

  settle (stage);
  gtk_widget_activate_action (page, "school.open", "x", school_id);
  settle (stage);
}

/* The first school that the fictional store put in. */
static void
set_school (Stage *stage)
{
  write_notes (stage);
  open_school (stage, 1);
}

/* One of which nothing but its name is known, which is long. */
static void
set_school_by_hand (Stage *stage)
{
  open_school (stage, 2);
}

static void
set_informal (Stage *stage)
{
  GtkWidget *page = NULL;

  write_notes (stage);
  page = go_to_schools (stage);
  settle (stage);
  gtk_widget_activate_action (page, "informal.open", "(ix)", (int)KITH_SCHOOL_LINE_SCHOOL, G_GINT64_CONSTANT (1));
  settle (stage);
}

static void
scroll_school (Stage *stage,
               double share)
{
  GtkWidget *scrolled = NULL;
  GtkAdjustment *adjustment = NULL;

  set_school (stage);
  scrolled = find_widget (get_page (stage), GTK_TYPE_SCROLLED_WINDOW);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gtk_adjustment_set_value (adjustment, share * (gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment)));
  settle (stage);
}

static void
set_school_below (Stage *stage)
{
  scroll_school (stage, 0.45);
}

static void
set_school_end (Stage *stage)
{
  scroll_school (stage, 1);
}

static void
set_new_contact (Stage *stage)
{
  set_school (stage);
  gtk_widget_activate_action (get_page (stage), "contact.add", NULL);
  settle (stage);
}

static void
set_contact (Stage *stage)
{
  set_school (stage);
  gtk_widget_activate_action (get_page (stage), "contact.change", "x", G_GINT64_CONSTANT (3));
  settle (stage);
}

static void
set_known_rows (Stage *stage)
{
  set_school (stage);
  gtk_widget_activate_action (get_page (stage), "rows.open", "(iix)", 0, 0, G_GINT64_CONSTANT (0));
  settle (stage);
}

static void
set_referrals (Stage *stage)
{
  open_figure (stage, KITH_FIGURE_REFERRALS);
}

static void
set_in_need (Stage *stage)
{
  open_figure (stage, KITH_FIGURE_IN_NEED);
}

static GtkWidget *
find_nought (GtkWidget *widget)
{
  if (KITH_IS_FIGURE_BUTTON (widget) && gtk_widget_get_mapped (widget))
    {
      KithFigureButton *button = KITH_FIGURE_BUTTON (widget);

      if (kith_school_line_get_figure (kith_figure_button_get_line (button),
                                       kith_figure_button_get_figure (button)) == 0)
        return widget;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nought (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
set_nobody (Stage *stage)
{
  GtkWidget *page = go_to_schools (stage);
  GtkWidget *button = NULL;

  settle (stage);
  button = find_nought (page);
  if (button == NULL)
    g_error ("No number of the fictional cluster is nought");

  g_signal_emit_by_name (button, "clicked");
}

static void
set_child (Stage *stage)
{
  GtkWidget *figure = open_figure (stage, KITH_FIGURE_PROTECTION);
  g_autoptr(KithChild) child = g_list_model_get_item (kith_figure_page_get_rows (KITH_FIGURE_PAGE (figure)), 0);

  gtk_widget_activate_action (figure, "win.open-child", "x", kith_child_get_id (child));
}

/* A note about the child whose page it is, half written. */
static void
set_record (Stage *stage)
{
  AdwDialog *dialog = NULL;
  GtkWidget *text = NULL;

  set_child (stage);
  settle (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.record", NULL);
  settle (stage);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (stage->window));
  text = find_widget (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)),
                            "Met by the lockers after registration. Cheerful, and had eaten.", -1);
}

static void
set_today (Stage *stage)
{
  kith_sidebar_open_room (KITH_SIDEBAR (find_widget (GTK_WIDGET (stage->window), KITH_TYPE_SIDEBAR)), "today");
}

/* The page of the first child on whom there is a warning. */
static void
set_warned_child (Stage *stage)
{
  GtkWidget *figure = open_figure (stage, KITH_FIGURE_IN_NEED);
  GListModel *rows = kith_figure_page_get_rows (KITH_FIGURE_PAGE (figure));

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (rows, i);

      if (kith_child_get_warnings (child) != NULL)
        {
          gtk_widget_activate_action (figure, "win.open-child", "x", kith_child_get_id (child));
          return;
        }
    }
}

static void
set_warning (Stage *stage)
{
  g_autoptr(KithWarning) warning = NULL;
  KithChildRecord *record;

  set_warned_child (stage);
  settle (stage);
  record = kith_child_page_get_record (KITH_CHILD_PAGE (get_page (stage)));
  warning = g_list_model_get_item (kith_child_record_get_warnings (record), 0);
  gtk_widget_activate_action (get_page (stage), "child.warning", "x", kith_warning_get_id (warning));
}

/* One that everybody may know, and one that nobody may. */
static void
set_addresses (Stage *stage)
{
  static const struct
  {
    const char *lines;
    const char *postcode;
    const char *whose;
    gboolean    is_confidential;
  } places[] =
  {
    { "22 Tanner’s Row\nEllerwick", "QQ3 4RT", NULL, FALSE },
    { "9 Somewhere Else", "QQ11 0ES", "Mother", TRUE },
  };
  KithStore *store = kith_window_get_store (stage->window);

  set_child (stage);
  settle (stage);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      KithChildRecord *record = kith_child_page_get_record (KITH_CHILD_PAGE (get_page (stage)));
      const KithAddressValues values =
      {
        .lines = places[i].lines, .postcode = places[i].postcode, .whose = places[i].whose,
        .from = kith_date_new (2026, 9, 1), .to = KITH_DATE_NONE, .is_confidential = places[i].is_confidential,
      };
      g_autoptr(KithAddress) address = kith_address_new (&values);

      kith_store_save_address_async (store, kith_child_get_id (kith_child_record_get_child (record)), address,
                                     NULL, NULL, NULL);
      settle (stage);
    }

  /* They lie below what decides the day. */
  gtk_widget_child_focus (find_widget (GTK_WIDGET (stage->window), KITH_TYPE_CHILD_ADDRESSES), GTK_DIR_TAB_BACKWARD);
}

/* Of a child in a section 47 enquiry. */
static void
set_enquired (Stage *stage)
{
  GtkWidget *figure = open_figure (stage, KITH_FIGURE_OPEN_SECTION47);
  g_autoptr(KithChild) child = g_list_model_get_item (kith_figure_page_get_rows (KITH_FIGURE_PAGE (figure)), 0);

  gtk_widget_activate_action (figure, "win.open-child", "x", kith_child_get_id (child));
  settle (stage);
}

static void
save_particular (Stage       *stage,
                 KithWorkKind kind,
                 const char  *fields)
{
  KithChildRecord *record = kith_child_page_get_record (KITH_CHILD_PAGE (get_page (stage)));
  g_autoptr(KithWork) work = kith_work_new (kind, 0, kith_child_get_id (kith_child_record_get_child (record)), 0);
  g_auto(GStrv) parts = g_strsplit (fields, "|", -1);

  kith_work_set (work, "valid_from", "2026-09-07");
  kith_work_set (work, "source", "school");
  for (guint i = 0; parts[i] != NULL; i += 2)
    kith_work_set (work, parts[i], parts[i + 1]);
  kith_store_save_work_async (kith_window_get_store (stage->window), work, NULL, NULL, NULL, NULL);
  settle (stage);
}

static gboolean
has_particulars (Stage *stage)
{
  GtkWidget *particulars = find_widget (GTK_WIDGET (stage->window), KITH_TYPE_CHILD_PARTICULARS);
  KithParticularSheet *sheet = kith_child_particulars_get_sheet (KITH_CHILD_PARTICULARS (particulars));
  g_autofree char *pronouns = sheet != NULL ? kith_particular_sheet_dup_pronouns (sheet) : NULL;

  return pronouns != NULL;
}

static void
fill_particulars (Stage *stage)
{
  save_particular (stage, KITH_WORK_PRONOUNS, "words|they/them|source|child");
  save_particular (stage, KITH_WORK_HOME_EDUCATION, "words|“It is the bullying.”|source|family");
  save_particular (stage, KITH_WORK_LANGUAGE, "words|Somali|code|needed");
  save_particular (stage, KITH_WORK_SEN, "code|plan|codes|SLCN,SEMH");
  save_particular (stage, KITH_WORK_EHC_PLAN, "review|2027-02-12|source|council");
  save_particular (stage, KITH_WORK_ATTENDANCE, "number|96.2|valid_from|2025-07-18");
  save_particular (stage, KITH_WORK_ATTENDANCE, "number|81.4|words|since September");
  save_particular (stage, KITH_WORK_SUSPENSION, "number|2.5|words|Fight on the stairs");
  save_particular (stage, KITH_WORK_PART_TIME, "agreed_by|mother and head teacher|number|15|review|2026-12-11");
  save_particular (stage, KITH_WORK_NHS_NUMBER, "words|9434765919|source|health");
}

static void
set_particulars_top (Stage *stage)
{
  set_enquired (stage);
  if (!has_particulars (stage))
    fill_particulars (stage);
}

static void
set_particulars (Stage *stage)
{
  set_particulars_top (stage);
  gtk_widget_child_focus (find_widget (GTK_WIDGET (stage->window), KITH_TYPE_CHILD_PARTICULARS), GTK_DIR_TAB_BACKWARD);
}

static void
set_no_particulars (Stage *stage)
{
  set_child (stage);
  settle (stage);
  gtk_widget_child_focus (find_widget (GTK_WIDGET (stage->window), KITH_TYPE_CHILD_PARTICULARS), GTK_DIR_TAB_FORWARD);
}

static void
set_new_particular (Stage *stage)
{
  set_child (stage);
  settle (stage);
  gtk_widget_activate_action (find_widget (GTK_WIDGET (stage->window), KITH_TYPE_CHILD_PARTICULARS), "particular.add",
                              "s", "part-time");
}

static void
set_new_address (Stage *stage)
{
  KithChildRecord *record = NULL;
  KithStore *store = kith_window_get_store (stage->window);

  set_child (stage);
  settle (stage);
  record = kith_child_page_get_record (KITH_CHILD_PAGE (get_page (stage)));
  adw_dialog_present (kith_address_dialog_new (store, kith_child_get_id (kith_child_record_get_child (record)), NULL),
                      GTK_WIDGET (stage->window));
}

/* The child's page from where the family stands on it. */
static gboolean
has_documents (gpointer data)
{
  GtkWidget *list = find_widget (GTK_WIDGET (((Stage *)data)->window), KITH_TYPE_DOCUMENT_LIST);

  return list != NULL && !kith_document_list_get_is_loading (KITH_DOCUMENT_LIST (list));
}

static void
add_document (Stage           *stage,
              const char      *title,
              KithDocumentKind kind,
              const char      *sender,
              KithCouncilState council,
              GBytes          *given)
{
  g_autoptr(GBytes) bytes = given;
  g_autoptr(GArray) children = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(KithDocument) document = NULL;
  const KithDocumentValues values = {
    .title = title, .kind = kind, .sender = sender, .council = council, .day = kith_date_today () - 12,
    .received = kith_date_today () - 9, .council_why = "The note of the visit describes it",
  };
  gint64 child = kith_child_get_id (kith_child_record_get_child (kith_child_page_get_record (KITH_CHILD_PAGE (get_page (stage)))));

  document = kith_document_new (&values);
  g_array_append_val (children, child);
  kith_store_add_document_async (kith_window_get_store (stage->window), document, bytes, children, NULL, NULL, NULL, NULL);
  settle (stage);
}

static void
add_documents (Stage *stage)
{
  if (stage->has_documents)
    return;

  stage->has_documents = TRUE;
  add_document (stage, "Drawing of home", KITH_DOCUMENT_KIND_DRAWING, NULL, KITH_COUNCIL_NOT_NEEDED, document_png (400, 300, 1));
  add_document (stage, "Letter about attendance", KITH_DOCUMENT_KIND_LETTER, "Ms Ashdown, Wren Park Academy", KITH_COUNCIL_IN,
                document_png (620, 877, 2));
  add_document (stage, "Report for the review conference, with the school nurse’s part", KITH_DOCUMENT_KIND_REPORT, "School nursing",
                KITH_COUNCIL_NOT_YET, document_pdf (""));
  add_document (stage, "Messages after the meeting", KITH_DOCUMENT_KIND_MESSAGE, "the mother", KITH_COUNCIL_NOT_YET,
                document_text ("Thank you for today.\n\nHe was calmer when we came home, and asked when you would come again.\n"));
}

/* The list is below the fold. */
static GtkWidget *
show_document_list (Stage *stage)
{
  GtkWidget *list = NULL;
  GtkWidget *viewport = NULL;

  set_child (stage);
  settle (stage);
  wait_for ("the documents", has_documents, stage);
  wait_for_frames (GTK_WIDGET (stage->window), 3);
  list = find_widget (GTK_WIDGET (stage->window), KITH_TYPE_DOCUMENT_LIST);
  viewport = gtk_widget_get_ancestor (list, GTK_TYPE_VIEWPORT);
  gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), list, NULL);

  return list;
}

static void
set_child_documents (Stage *stage)
{
  set_child (stage);
  settle (stage);
  add_documents (stage);
  close_dialog (stage);
  show_document_list (stage);
}

static void
set_child_no_documents (Stage *stage)
{
  show_document_list (stage);
}

static gboolean
has_any_dialog (gpointer data)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (((Stage *)data)->window)) != NULL;
}

static gboolean
shows_document (gpointer data)
{
  return !kith_document_dialog_get_is_loading (data);
}

static void
open_document (Stage *stage,
               int    place)
{
  GtkWidget *list = NULL;
  GtkWidget *rows = NULL;

  set_child_documents (stage);
  list = find_widget (GTK_WIDGET (stage->window), KITH_TYPE_DOCUMENT_LIST);
  rows = find_widget (list, GTK_TYPE_LIST_BOX);
  g_signal_emit_by_name (gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), place), "activate");
  wait_for ("the document", shows_document, adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (stage->window)));
}

static void
set_document_text (Stage *stage)
{
  open_document (stage, 0);
}

static void
set_document_pdf (Stage *stage)
{
  open_document (stage, 1);
}

static void
set_document_picture (Stage *stage)
{
  open_document (stage, 2);
}

static void
set_document_copy (Stage *stage)
{
  set_document_pdf (stage);
  gtk_widget_activate_action (GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (stage->window))),
                              "document.copy", NULL);
}

static void
set_document_form (Stage *stage)
{
  g_autoptr(GBytes) bytes = document_png (1240, 1754, 3);
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "scan.pdf", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GtkWidget *list = show_document_list (stage);

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), NULL);
  kith_document_list_add_file (KITH_DOCUMENT_LIST (list), file);
  wait_for ("the form", has_any_dialog, stage);
}

static void
set_child_family (Stage *stage)
{
  set_child (stage);
  settle (stage);
  gtk_widget_child_focus (find_widget (GTK_WIDGET (stage->window), KITH_TYPE_CHILD_FAMILY), GTK_DIR_TAB_BACKWARD);
}

static void
set_involved (Stage *stage)
{
  set_child (stage);
  settle (stage);
  gtk_widget_activate_action (find_widget (GTK_WIDGET (stage->window), KITH_TYPE_CHILD_INVOLVED), "involved.add", NULL);
}

static void
set_relation (Stage *stage)
{
  KithFamily *family = NULL;
  g_autoptr(KithRelation) relation = NULL;

  set_child (stage);
  settle (stage);
  family = kith_child_record_get_family (kith_child_page_get_record (KITH_CHILD_PAGE (get_page (stage))));
  relation = g_list_model_get_item (kith_family_get_relations (family), 0);
  if (relation != NULL)
    gtk_widget_activate_action (find_widget (GTK_WIDGET (stage->window), KITH_TYPE_CHILD_FAMILY), "relation.open", "x",
                                kith_relation_get_values (relation)->id);
}

static void
set_family (Stage *stage)
{
  KithFamily *family = NULL;

  set_child (stage);
  settle (stage);
  family = kith_child_record_get_family (kith_child_page_get_record (KITH_CHILD_PAGE (get_page (stage))));
  gtk_widget_activate_action (get_page (stage), "win.open-family", "x", kith_family_get_id (family));
}

static void
plan_saved_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(KithPlan) plan = kith_store_save_plan_finish (KITH_STORE (source), result, NULL);

  *(gint64 *)user_data = kith_plan_get_values (plan)->id;
}

static gboolean
has_plan (gpointer data)
{
  return *(gint64 *)data != 0;
}

static void
add_entry (Stage         *stage,
           KithPlanEntry *entry,
           KithPlanVoice  voice,
           gint64         child_id,
           const char    *name)
{
  entry->plan_id = stage->plan_id;
  entry->speaker.voice = voice;
  entry->speaker.child_id = voice == KITH_PLAN_CHILD ? child_id : 0;
  entry->speaker.name = g_strdup (name);
  kith_store_save_plan_entry_async (kith_window_get_store (stage->window), entry, NULL, NULL, NULL);
  kith_plan_entry_free (entry);
  settle (stage);
}

static KithPlanEntry *
make_entry (KithPlanPart part,
            const char  *text)
{
  KithPlanEntry *entry = kith_plan_entry_new (part);

  entry->text = g_strdup (text);

  return entry;
}

static void
add_action (Stage      *stage,
            const char *text,
            const char *who,
            int         n_days,
            int         done)
{
  KithPlanEntry *entry = make_entry (KITH_PLAN_ACTION, text);

  entry->is_mine = who == NULL;
  entry->who = g_strdup (who);
  entry->due = kith_date_today () + n_days;
  entry->how = g_strdup ("The school says that lunch was eaten three days running.");
  entry->done = done != 0 ? kith_date_today () + done : KITH_DATE_NONE;
  add_entry (stage, entry, KITH_PLAN_WORKER, 0, NULL);
}

static void
plans_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(KithPlan) plan = kith_store_load_plan_finish (KITH_STORE (source), result, NULL);
  g_autoptr(GPtrArray) goals = kith_plan_list_entries (plan, KITH_PLAN_GOAL, kith_date_today ());

  *(gint64 *)user_data = ((const KithPlanEntry *)g_ptr_array_index (goals, 0))->root_id;
}

static void
add_answers (Stage *stage,
             gint64 child_id)
{
  static const struct
  {
    KithPlanVoice  voice;
    const char    *name;
    int            n_days;
    guint          score;
    const char    *words;
  } answers[] = {
    { KITH_PLAN_CHILD, NULL, 80, 2, "When he shouts I go to my nan." },
    { KITH_PLAN_PARENT, "Dana", 80, 5, NULL },
    { KITH_PLAN_WORKER, NULL, 79, 3, "Two calls to the police in the month before." },
    { KITH_PLAN_CHILD, NULL, 41, 4, "It is quieter." },
    { KITH_PLAN_PARENT, "Dana", 41, 7, "He has not been here for weeks." },
    { KITH_PLAN_WORKER, NULL, 30, 5, NULL },
    { KITH_PLAN_CHILD, NULL, 6, 7, "I slept in my own bed all week." },
    { KITH_PLAN_WORKER, NULL, 5, 6, NULL },
  };
  KithStore *store = kith_window_get_store (stage->window);
  gint64 goal = 0;

  kith_store_load_plan_async (store, stage->plan_id, NULL, plans_loaded_cb, &goal);
  wait_for ("a goal", has_plan, &goal);
  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr(KithPlanScore) score = kith_plan_score_new (goal);

      score->day = kith_date_today () - answers[i].n_days;
      score->speaker.voice = answers[i].voice;
      score->speaker.child_id = answers[i].voice == KITH_PLAN_CHILD ? child_id : 0;
      score->speaker.name = g_strdup (answers[i].name);
      score->score = answers[i].score;
      score->words = g_strdup (answers[i].words);
      kith_store_save_plan_score_async (store, score, NULL, NULL, NULL);
      settle (stage);
    }
}

static void
fill_plan (Stage *stage,
           gint64 child_id)
{
  KithPlanEntry *goal = make_entry (KITH_PLAN_GOAL, "Evenings at home are calm enough to sleep");

  goal->question = g_strdup ("How safe do the evenings feel?");
  goal->low = g_strdup ("Shouting every night, nobody sleeps");
  goal->high = g_strdup ("Everybody sleeps in their own bed, every night");
  add_entry (stage, make_entry (KITH_PLAN_WORRY, "Shouting at night is heard by the neighbours; the police were called twice in August."), KITH_PLAN_WORKER, 0, NULL);
  add_entry (stage, make_entry (KITH_PLAN_WORRY, "When he shouts I go to my nan."), KITH_PLAN_CHILD, child_id, NULL);
  add_entry (stage, make_entry (KITH_PLAN_WORKS, "I get them to school every day, and I always have."), KITH_PLAN_PARENT, 0, "Dana");
  add_entry (stage, make_entry (KITH_PLAN_WORKS, "Nan lives two streets away and has a bed ready."), KITH_PLAN_FAMILY, 0, NULL);
  add_entry (stage, make_entry (KITH_PLAN_MUST, "Nobody who has hurt the children stays overnight."), KITH_PLAN_WORKER, 0, NULL);
  add_entry (stage, goal, KITH_PLAN_WORKER, 0, NULL);
  add_action (stage, "Ring the housing office about the lock", NULL, -3, 0);
  add_action (stage, "A bed for Friday nights at nan’s", "Dana", 5, 0);
  add_action (stage, "Talk with the form tutor about breakfast", NULL, -20, -22);
  add_answers (stage, child_id);
}

static void
begin_plan (Stage   *stage,
            gboolean is_full)
{
  KithPlanValues values = KITH_PLAN_VALUES_NONE;
  KithChildRecord *record = NULL;
  g_autoptr(KithPlan) plan = NULL;
  gint64 child_id;

  set_child (stage);
  settle (stage);
  record = kith_child_page_get_record (KITH_CHILD_PAGE (get_page (stage)));
  child_id = kith_child_get_id (kith_child_record_get_child (record));
  if (stage->plan_id == 0 || !is_full)
    {
      gint64 id = 0;

      values.title = is_full ? "Evenings at home" : "Fridays";
      values.kind = is_full ? KITH_PLAN_FAMILYS : KITH_PLAN_OURS;
      values.coordinator = "Ade Balogun";
      values.bottom_lines = "Nobody who has hurt the children stays overnight.";
      values.start = kith_date_today () - 84;
      values.review = kith_date_today () + 20;
      plan = kith_plan_new (&values);
      kith_plan_add_child (plan, child_id, NULL);
      kith_store_save_plan_async (kith_window_get_store (stage->window), plan, NULL, plan_saved_cb, &id);
      wait_for ("a plan", has_plan, &id);
      stage->plan_id = id;
      if (is_full)
        fill_plan (stage, child_id);
    }
}

static void
set_plan (Stage *stage)
{
  begin_plan (stage, TRUE);
  gtk_widget_activate_action (get_page (stage), "win.open-plan", "x", stage->plan_id);
}

static void
set_plan_end (Stage *stage)
{
  GtkWidget *scrolled = NULL;
  GtkAdjustment *adjustment = NULL;

  set_plan (stage);
  settle (stage);
  scrolled = find_widget (find_widget (get_page (stage), ADW_TYPE_BREAKPOINT_BIN), GTK_TYPE_SCROLLED_WINDOW);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
}

static void
set_child_plans (Stage *stage)
{
  begin_plan (stage, TRUE);
}

static void
set_plan_action (Stage *stage)
{
  set_plan (stage);
  settle (stage);
  gtk_widget_activate_action (get_page (stage), "plan.add", "s", "action");
}

static void
set_plan_goal (Stage *stage)
{
  set_plan (stage);
  settle (stage);
  gtk_widget_activate_action (get_page (stage), "plan.add", "s", "goal");
}

static void
set_plan_print (Stage *stage)
{
  set_plan (stage);
  settle (stage);
  gtk_widget_activate_action (get_page (stage), "plan.print", NULL);
}

static void
set_plan_new (Stage *stage)
{
  set_child (stage);
  settle (stage);
  gtk_widget_activate_action (find_widget (GTK_WIDGET (stage->window), KITH_TYPE_CHILD_PLANS), "plans.add", NULL);
}

/* The last of them: the plan that the others show is another one. */
static void
set_plan_empty (Stage *stage)
{
  gint64 full = stage->plan_id;

  begin_plan (stage, FALSE);
  gtk_widget_activate_action (get_page (stage), "win.open-plan", "x", stage->plan_id);
  stage->plan_id = full;
}

static void
record_work (Stage      *stage,
             const char *kind)
{
  set_child (stage);
  settle (stage);
  gtk_widget_activate_action (get_page (stage), "child.record", "s", kind);
}

static void
set_work (Stage *stage)
{
  record_work (stage, "section47");
}

/* Two days that contradict each other, and the sentence that names both. */
static void
set_work_faulty (Stage *stage)
{
  g_autoptr(GVariant) fields = g_variant_ref_sink (g_variant_new_parsed ("{'start': <'12/11/2026'>, 'found': <'9/11/2026'>,"
                                                                         " 'kind': <@x 1>}"));

  record_work (stage, "missing");
  settle (stage);
  kith_left_open_fill_fields (GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (stage->window))),
                              fields);
}

/* What the council's system brought. */
static void
set_work_held (Stage *stage)
{
  GtkWidget *row = NULL;

  set_child (stage);
  settle (stage);
  row = find_widget (find_widget (get_page (stage), KITH_TYPE_CHILD_STORY), GTK_TYPE_LIST_BOX);
  row = gtk_widget_get_first_child (gtk_widget_get_prev_sibling (gtk_widget_get_prev_sibling (row)));
  gtk_widget_activate (row);
}

static void
set_new_warning (Stage *stage)
{
  set_child (stage);
  settle (stage);
  gtk_widget_activate_action (get_page (stage), "child.add-warning", NULL);
}

static gboolean
has_pages (gpointer data)
{
  GtkWidget *preview = find_widget (GTK_WIDGET (((Stage *)data)->window), KITH_TYPE_PRINT_PREVIEW);

  return preview != NULL && kith_print_preview_get_n_pages (KITH_PRINT_PREVIEW (preview)) > 0;
}

static void
wait_for_pages (Stage *stage)
{
  wait_for ("pages", has_pages, stage);
  wait_for_frames (GTK_WIDGET (stage->window), 3);
}

static GtkWidget *
find_switch (GtkWidget  *widget,
             const char *title)
{
  if (ADW_IS_SWITCH_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_switch (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A child whose family has something written down about it. */
static void
signed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  kith_store_sign_finish (KITH_STORE (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *)user_data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *)data;
}

static void
sign_significant (Stage      *stage,
                  const char *kind,
                  KithDate    day,
                  const char *line,
                  const char *text)
{
  KithChild *child = kith_child_record_get_child (kith_child_page_get_record (KITH_CHILD_PAGE (get_page (stage))));
  g_autoptr(KithNoteForm) form = kith_note_form_new (kind);
  static guint n_signed;
  gboolean is_signed = FALSE;

  /* All pictures are of one store. */
  if (n_signed++ >= 3)
    return;

  form->day = day;
  form->is_significant = TRUE;
  form->line = g_strdup (line);
  kith_note_form_add_child (form, kith_child_get_id (child), kith_child_get_display_name (child));
  kith_note_form_add_part (form, KITH_NOTE_FACT, text);
  kith_store_sign_async (kith_window_get_store (stage->window), form, NULL, signed_cb, &is_signed);
  wait_for ("a signature", is_true, &is_signed);
  settle (stage);
}

static void
set_written_child (Stage *stage)
{
  KithDate today = kith_date_today ();

  set_child (stage);
  settle (stage);
  sign_significant (stage, "visit", today - 80, "Seen at home, alone in the bedroom. The kitchen was warm and there was food.",
                    "Seen at home, alone in the bedroom. Spoke about football and the new class. The kitchen was warm and there was food for the week.");
  sign_significant (stage, "call", today - 42, "The school rang: late for the fifth time in two weeks, and without a coat.",
                    "The attendance officer rang. Late for the fifth time in two weeks, and without a coat. Offered a place at the breakfast club; the mother agreed.");
  sign_significant (stage, "visit", today - 12, "Said that mornings are better since the breakfast club.",
                    "Met at the breakfast club. Said that mornings are better. The adults agree to go on until the summer.");
}

static void
set_chronology (Stage *stage)
{
  set_written_child (stage);
  gtk_widget_activate_action (get_page (stage), "child.chronology", NULL);
}

static void
set_print (Stage *stage)
{
  set_chronology (stage);
  settle (stage);
  gtk_widget_activate_action (get_page (stage), "child.print", NULL);
  wait_for_pages (stage);
}

static void
changed_tas_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  gint64 *ret_id = user_data;

  if (!kith_store_change_tas_finish (KITH_STORE (source), result, &error))
    g_error ("The meeting is not changed: %s", error->message);

  *ret_id = kith_store_change_tas_get_id (result);
}

static gboolean
is_known (gpointer data)
{
  return *(gint64 *)data != 0;
}

static gint64
change_tas (Stage         *stage,
            KithTasChange *change)
{
  gint64 id = 0;

  kith_store_change_tas_async (kith_window_get_store (stage->window), change, NULL, changed_tas_cb, &id);
  wait_for ("the meeting", is_known, &id);

  return id;
}

static gint64
begin_tas (Stage *stage)
{
  const KithTasValues values = {
    .school_id = 1, .day = kith_date_today (), .minute = 14 * 60 + 30, .place = "Room 4",
    .next_day = kith_date_today () + 28, .next_minute = 14 * 60 + 30,
  };
  KithTasChange *change = kith_tas_change_new (KITH_TAS_BEGIN, 0);

  change->tas = kith_tas_new (&values);

  return change_tas (stage, change);
}

static void
add_to_tas (Stage *stage,
            gint64 id)
{
  static const char * const came[][3] = {
    { "Sana Iyer", "School nurse", "Eastfield Health" },
    { "Joan Lowe", "Safeguarding lead", "Wren Park" },
    { NULL, "Neighbourhood officer", "Police" },
  };
  static const char * const said[][3] = {
    { "Late most mornings since the move; hungry on Mondays.", "Breakfast club from Monday", NULL },
    { "Hearing test was missed twice.", "Book the test, and ring the evening before", "Eastfield Health" },
    { "New friends outside the gate at half past three.", "Walk past on Thursdays", "Police" },
    { NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (came); i++)
    {
      KithTasChange *change = kith_tas_change_new (KITH_TAS_SAVE_ATTENDEE, id);

      change->attendee = kith_tas_attendee_new ();
      change->attendee->name = g_strdup (came[i][0]);
      change->attendee->role = g_strdup (came[i][1]);
      change->attendee->agency = g_strdup (came[i][2]);
      change_tas (stage, change);
    }
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      KithTasChange *change = kith_tas_change_new (KITH_TAS_SAVE_PUPIL, id);

      change->pupil = kith_tas_pupil_new ();
      change->pupil->child_id = 30 + i;
      change->pupil->agreement = said[i][0] != NULL ? KITH_TAS_AGREED : KITH_TAS_REFUSED;
      change->pupil->line = g_strdup (said[i][0]);
      change->pupil->action = kith_tas_action_new ();
      change->pupil->action->what = g_strdup (said[i][1]);
      change->pupil->action->agency = g_strdup (said[i][2]);
      change->pupil->action->is_mine = said[i][2] == NULL;
      change->pupil->action->due = kith_date_today () + 7;
      change_tas (stage, change);
    }
}

static gint64
fill_tas (Stage *stage)
{
  static gint64 id;

  /* The second run has the store of the first. */
  if (id == 0 && g_getenv ("ADW_DEBUG_HIGH_CONTRAST") != NULL)
    id = 1;
  if (id == 0)
    {
      id = begin_tas (stage);
      add_to_tas (stage, id);
    }

  return id;
}

static void
open_tas (Stage *stage,
          gint64 id)
{
  open_school (stage, 1);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.open-tas", "x", id);
  settle (stage);
}

static void
set_tas (Stage *stage)
{
  open_tas (stage, fill_tas (stage));
}

static void
set_tas_pupil (Stage *stage)
{
  const KithTas *tas = NULL;
  const KithTasPupil *pupil = NULL;

  set_tas (stage);
  tas = kith_tas_page_get_tas (KITH_TAS_PAGE (get_page (stage)));
  pupil = g_ptr_array_index (kith_tas_get_pupils ((KithTas *)tas), 0);
  gtk_widget_activate_action (get_page (stage), "tas.pupil", "x", pupil->id);
  settle (stage);
}

static void
set_tas_new_pupil (Stage *stage)
{
  set_tas (stage);
  gtk_widget_activate_action (get_page (stage), "tas.add-pupil", NULL);
  settle (stage);
}

static void
set_tas_new (Stage *stage)
{
  open_school (stage, 1);
  gtk_widget_activate_action (get_page (stage), "tas.new", NULL);
  settle (stage);
}

static void
set_tas_print (Stage *stage)
{
  set_tas (stage);
  gtk_widget_activate_action (get_page (stage), "tas.print", NULL);
  wait_for_pages (stage);
}

static void
set_dates (Stage *stage)
{
  go_to_schools (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.dates", NULL);
  wait_for_pages (stage);
}

static void
set_tas_today (Stage *stage)
{
  fill_tas (stage);
  set_today (stage);
}

/* From here on the meeting is closed. */
static void
set_tas_closed (Stage *stage)
{
  static gboolean is_closed;
  gint64 id = fill_tas (stage);

  if (!is_closed)
    change_tas (stage, kith_tas_change_new (KITH_TAS_CLOSE, id));
  is_closed = TRUE;
  open_tas (stage, id);
}

static void
set_tas_empty (Stage *stage)
{
  static gint64 id;

  if (id == 0)
    {
      const KithTasValues values = {
        .school_id = 2, .day = kith_date_today (), .minute = KITH_TAS_NO_MINUTE, .next_day = KITH_DATE_NONE,
        .next_minute = KITH_TAS_NO_MINUTE,
      };
      KithTasChange *change = kith_tas_change_new (KITH_TAS_BEGIN, 0);

      change->tas = kith_tas_new (&values);
      id = change_tas (stage, change);
    }
  open_tas (stage, id);
}

static void
set_restrict (Stage *stage)
{
  set_child (stage);
  settle (stage);
  gtk_widget_activate_action (get_page (stage), "child.restrict", NULL);
}

static void
restricted_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  *(gboolean *)user_data = kith_store_change_restriction_finish (KITH_STORE (source), result, NULL);
}

static void
restrict_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GListModel) workers = kith_store_load_all_workers_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithRestrictionTerms) terms = kith_restriction_terms_new ();

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(KithClusterWorker) worker = g_list_model_get_item (workers, i);

      terms->contact_id = kith_cluster_worker_get_worker_id (worker);
      g_array_append_val (terms->workers, terms->contact_id);
    }
  terms->reason = g_strdup ("The mother is a witness in a trial. Agreed with the team manager.");
  terms->contact_telephone = g_strdup ("0113 496 0123");
  terms->review = kith_date_today () + 4;
  kith_store_restrict_child_async (KITH_STORE (source), 1, terms, NULL, restricted_cb, user_data);
}

/* A record to be looked at again in four days. */
static void
restrict_a_child (Stage *stage)
{
  gboolean is_restricted = FALSE;

  kith_store_load_all_workers_async (kith_window_get_store (stage->window), NULL, restrict_cb, &is_restricted);
  wait_for ("a restriction", is_true, &is_restricted);
}

static gboolean
is_restricted (gpointer data)
{
  GObject *banner = gtk_widget_get_template_child (data, KITH_TYPE_CHILD_PAGE, "restricted");

  return adw_banner_get_revealed (ADW_BANNER (banner));
}

static void
open_restricted_child (Stage *stage)
{
  restrict_a_child (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.open-child", "x", G_GINT64_CONSTANT (1));
  settle (stage);
  wait_for ("the restriction", is_restricted, get_page (stage));
}

static void
set_restriction (Stage *stage)
{
  open_restricted_child (stage);
  gtk_widget_activate_action (get_page (stage), "child.change-restriction", NULL);
}

static void
set_lift_restriction (Stage *stage)
{
  open_restricted_child (stage);
  gtk_widget_activate_action (get_page (stage), "child.lift-restriction", NULL);
}

static void
set_today_restriction (Stage *stage)
{
  restrict_a_child (stage);
  set_today (stage);
}

static void
set_accesses (Stage *stage)
{
  set_child (stage);
  settle (stage);
  gtk_widget_activate_action (get_page (stage), "child.accesses", NULL);
}

static void
set_print_notes (Stage *stage)
{
  set_written_child (stage);
  gtk_widget_activate_action (get_page (stage), "child.copy", NULL);
  wait_for_pages (stage);
}

static void
set_print_without_names (Stage *stage)
{
  AdwDialog *dialog = NULL;

  set_print_notes (stage);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (stage->window));
  adw_switch_row_set_active (ADW_SWITCH_ROW (find_switch (GTK_WIDGET (dialog), "Without Names")), TRUE);
  wait_for_pages (stage);
}

static void
set_rules (Stage *stage)
{
  go_to_schools (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.rules", NULL);
}

static void
set_new_child (Stage *stage)
{
  AdwDialog *dialog;

  go_to_schools (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.new-child", NULL);
  settle (stage);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (stage->window));
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_template_child (GTK_WIDGET (dialog), KITH_TYPE_CHILD_DIALOG,
                                                                      "given_name")), "Shahzab");
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_template_child (GTK_WIDGET (dialog), KITH_TYPE_CHILD_DIALOG,
                                                                      "family_name")), "Sadiq");
}

static void
set_put_right (Stage *stage)
{
  go_to_schools (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.put-right", NULL);
}

/* A second record of the child whose page it is, as somebody adds it by hand. */
static void
double_saved_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(gint64 *)user_data = kith_store_save_identity_finish (KITH_STORE (source), result, NULL);
}

static gboolean
has_number (gpointer data)
{
  return *(gint64 *)data != 0;
}

static gint64
add_double (Stage *stage)
{
  static gint64 id;
  g_autoptr(KithChild) child = NULL;
  const KithChildValues values = {
    .given_name = "Shahzaib", .family_name = "Sadiq", .preferred_name = "Shaz", .upn = NULL,
    .birth = kith_date_today () - 4000, .expected_birth = KITH_DATE_NONE, .death = KITH_DATE_NONE,
    .year_group = KITH_CHILD_NO_YEAR_GROUP, .event = KITH_DATE_NONE, .sex = "M",
  };
  const KithChildValues other_values = {
    .given_name = "Shahzab", .family_name = "Sadiq",
    .birth = kith_date_today () - 4000, .expected_birth = KITH_DATE_NONE, .death = KITH_DATE_NONE,
    .year_group = KITH_CHILD_NO_YEAR_GROUP, .event = KITH_DATE_NONE, .sex = "M",
  };
  gint64 other_id = 0;

  if (id != 0)
    return id;

  child = kith_child_new (&values);
  kith_store_save_identity_async (kith_window_get_store (stage->window), child, NULL, double_saved_cb, &id);
  wait_for ("saved", has_number, &id);
  g_clear_object (&child);
  child = kith_child_new (&other_values);
  kith_store_save_identity_async (kith_window_get_store (stage->window), child, NULL, double_saved_cb, &other_id);
  wait_for ("saved", has_number, &other_id);

  return id;
}

static void
set_merge (Stage *stage)
{
  gint64 id = add_double (stage);

  go_to_schools (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.merge-children", "(xx)", (gint64)1, id);
}

static void
set_merge_which (Stage *stage)
{
  gint64 id = add_double (stage);

  go_to_schools (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.merge-children", "(xx)", id, (gint64)0);
}

static void
set_doubles (Stage *stage)
{
  add_double (stage);
  set_put_right (stage);
}

static void
merged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(gint64 *)user_data = kith_store_merge_records_finish (KITH_STORE (source), result, NULL);
}

static void
set_merged_child (Stage *stage)
{
  static gint64 is_merged;
  gint64 id = add_double (stage);

  if (is_merged == 0)
    {
      kith_store_merge_records_async (kith_window_get_store (stage->window), KITH_MERGE_KIND_CHILD, id, id + 1, 0, "The school has one boy of that name",
                                      NULL, merged_cb, &is_merged);
      wait_for ("saved", has_number, &is_merged);
    }
  go_to_schools (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.open-child", "x", id);
}

static void
set_retention (Stage *stage)
{
  go_to_schools (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.retention", NULL);
}

static void
set_retention_rules (Stage *stage)
{
  go_to_schools (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.retention-rules", NULL);
}

static void
set_holdings (Stage *stage)
{
  set_child (stage);
  settle (stage);
  gtk_widget_activate_action (get_page (stage), "child.holdings", NULL);
}

static void
set_clearing (Stage *stage)
{
  set_retention (stage);
  settle (stage);
  gtk_widget_activate_action (get_page (stage), "retention.clear", NULL);
}

static void
set_rule (Stage *stage)
{
  set_rules (stage);
  settle (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.rule", "s", "protection-visit");
}

static void
set_council_limits (Stage *stage)
{
  go_to_schools (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.council-limits", NULL);
}

static void
set_council_limit_change (Stage *stage)
{
  set_council_limits (stage);
  settle (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.council-limit", "s", "visit");
  settle (stage);
  gtk_widget_activate_action (get_page (stage), "rule.change", NULL);
}

static void
set_retention_rule_change (Stage *stage)
{
  set_retention_rules (stage);
  settle (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.retention-rule", "s", "need");
  settle (stage);
  gtk_widget_activate_action (get_page (stage), "rule.change", NULL);
}

static void
set_rule_change (Stage *stage)
{
  set_rule (stage);
  settle (stage);
  gtk_widget_activate_action (get_page (stage), "rule.change", NULL);
}

static void
set_chooser (Stage *stage)
{
  set_child (stage);
  settle (stage);
  gtk_widget_activate_action (get_page (stage), "child.change-school", NULL);
}

static void
set_history (Stage *stage)
{
  go_to_schools (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.history", NULL);
}

static void
set_help (Stage *stage)
{
  go_to_schools (stage);
  adw_dialog_present (kith_help_dialog_new (NULL), GTK_WIDGET (stage->window));
}

/* As kith-trail.c writes it. */
static void
set_crash (Stage *stage)
{
  static const char report[] =
    "Kith 0.1.0\n"
    "Debian GNU/Linux 13 (trixie); desktop GNOME, wayland\n"
    "GTK 4.18.6, libadwaita 1.7.6, GLib 2.84.4\n"
    "SQLite 3.46.1 in SQLCipher, libsodium 1.0.18\n"
    "\n"
    "     2 s  did store.unlocking\n"
    "     3 s  did store.open\n"
    "     3 s  did KithSchoolsPage\n"
    "    41 s  did win.find-child\n"
    "    41 s  did KithSearchDialog\n"
    "    58 s  did KithChildPage\n"
    "   230 s  warning Gtk\n";

  go_to_schools (stage);
  adw_dialog_present (kith_crash_dialog_new (report), GTK_WIDGET (stage->window));
}

static void
set_preferences (Stage *stage)
{
  go_to_schools (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.preferences", NULL);
}

static gboolean
shows_key (gpointer data)
{
  AdwNavigationView *view = ADW_NAVIGATION_VIEW (adw_dialog_get_child (ADW_DIALOG (data)));

  return g_strcmp0 (adw_navigation_page_get_tag (adw_navigation_view_get_visible_page (view)), "key") == 0;
}

static void
set_recovery_key (Stage *stage)
{
  AdwDialog *dialog = kith_recovery_dialog_new (kith_window_get_store (stage->window));
  GtkWidget *entry;

  go_to_schools (stage);
  adw_dialog_present (dialog, GTK_WIDGET (stage->window));
  entry = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), KITH_TYPE_RECOVERY_DIALOG, "passphrase"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "look round");
  g_signal_emit_by_name (entry, "entry-activated");
  wait_for ("the key", shows_key, dialog);
}

static void
set_passphrase (Stage *stage)
{
  go_to_schools (stage);
  adw_dialog_present (kith_passphrase_dialog_new (kith_window_get_store (stage->window)), GTK_WIDGET (stage->window));
}

/* The page of a keyring that is locked, as somebody meets it while they change the passphrase. */
static void
set_keyring (Stage *stage)
{
  g_autoptr(GError) error = g_error_new_literal (KITH_STORE_ERROR, KITH_STORE_ERROR_KEYRING_LOCKED, "");
  AdwDialog *dialog = kith_recover_dialog_new (kith_window_get_store (stage->window));
  GObject *view = gtk_widget_get_template_child (GTK_WIDGET (dialog), KITH_TYPE_RECOVER_DIALOG, "view");

  go_to_schools (stage);
  adw_dialog_present (dialog, GTK_WIDGET (stage->window));
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view),
                            ADW_NAVIGATION_PAGE (kith_keyring_page_new (error, KITH_KEYRING_AT_RECOVERY)));
}

static void
set_recover (Stage *stage)
{
  AdwDialog *dialog = kith_recover_dialog_new (kith_window_get_store (stage->window));
  GtkWidget *entry;

  go_to_schools (stage);
  adw_dialog_present (dialog, GTK_WIDGET (stage->window));
  entry = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), KITH_TYPE_RECOVER_DIALOG, "key"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "00000-00001-00003");
}

static void
set_help_page (Stage *stage)
{
  go_to_schools (stage);
  adw_dialog_present (kith_help_dialog_new ("numbers"), GTK_WIDGET (stage->window));
}

static KithClustersDialog *
open_clusters (Stage *stage)
{
  go_to_schools (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.clusters", NULL);
  settle (stage);

  return KITH_CLUSTERS_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (stage->window)));
}

static void
set_clusters (Stage *stage)
{
  open_clusters (stage);
}

static gboolean
has_cluster (gpointer data)
{
  return kith_cluster_page_get_record (KITH_CLUSTER_PAGE (data)) != NULL;
}

static GtkWidget *
find_first (GtkWidget *widget,
            GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_first (child, type);

  return found;
}

/* The first school is unfolded. */
static GtkWidget *
open_cluster (Stage *stage)
{
  KithClustersDialog *dialog = open_clusters (stage);
  GtkWidget *page = NULL;
  GtkWidget *row = NULL;

  kith_clusters_dialog_open (dialog, 1);
  page = GTK_WIDGET (kith_clusters_dialog_get_page (dialog));
  wait_for ("the cluster", has_cluster, page);
  row = find_first (page, ADW_TYPE_EXPANDER_ROW);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);

  return page;
}

static void
set_cluster (Stage *stage)
{
  open_cluster (stage);
}

static void
set_cluster_worker (Stage *stage)
{
  gtk_widget_activate_action (open_cluster (stage), "cluster.add-worker", "x", G_GINT64_CONSTANT (0));
}

static void
set_cluster_split (Stage *stage)
{
  gtk_widget_activate_action (open_cluster (stage), "cluster.split", NULL);
}

static void
set_cluster_schools (Stage *stage)
{
  gtk_widget_activate_action (open_cluster (stage), "cluster.add-schools", NULL);
}

static gboolean
has_preview (gpointer data)
{
  return kith_import_dialog_get_preview (KITH_IMPORT_DIALOG (data)) != NULL;
}

static void
set_import (Stage *stage)
{
  AdwDialog *dialog = NULL;
  g_autofree char *path = g_build_filename (KITH_FIXTURES, "cin", "fake_CIN_data.xml", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  go_to_schools (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.import", "s", "cin");
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (stage->window));
  kith_import_dialog_read_file (KITH_IMPORT_DIALOG (dialog), file);
  wait_for ("the preview", has_preview, dialog);
}

static gboolean
has_mapping (gpointer data)
{
  return gtk_widget_get_mapped (GTK_WIDGET (kith_import_dialog_get_mapping (KITH_IMPORT_DIALOG (data))));
}

static AdwDialog *
show_mapping (Stage      *stage,
              const char *name)
{
  AdwDialog *dialog = NULL;
  g_autofree char *path = g_build_filename (KITH_FIXTURES, "rolls", name, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  go_to_schools (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.import-roll", "x", G_GINT64_CONSTANT (1));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (stage->window));
  kith_import_dialog_read_file (KITH_IMPORT_DIALOG (dialog), file);
  wait_for ("the columns", has_mapping, dialog);

  return dialog;
}

static void
set_mapping (Stage *stage)
{
  show_mapping (stage, "roll.csv");
}

static void
set_roll (Stage *stage)
{
  AdwDialog *dialog = show_mapping (stage, "roll.csv");

  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.preview", NULL);
  wait_for ("the preview", has_preview, dialog);
}

static void
set_import_choice (Stage *stage)
{
  go_to_schools (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.import", "s", "cin");
}

static gboolean
is_locked (gpointer data)
{
  return kith_store_get_state (kith_window_get_store (((Stage *)data)->window)) == KITH_STORE_LOCKED;
}

static void
set_unlock (Stage *stage)
{
  kith_window_lock (stage->window);
  wait_for ("the lock", is_locked, stage);
}

static gboolean
has_backup (gpointer data)
{
  return *(gboolean *)data;
}

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = kith_store_back_up_finish (KITH_STORE (source), result, &error);

  if (path == NULL)
    g_error ("No backup was made: %s", error != NULL ? error->message : "none was needed");

  *(gboolean *)user_data = TRUE;
}

static void
set_backups (Stage *stage)
{
  gboolean is_made = FALSE;

  go_to_schools (stage);
  kith_store_back_up_async (kith_window_get_store (stage->window), "quiet", FALSE, NULL, backed_up_cb, &is_made);
  wait_for ("the backup", has_backup, &is_made);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.backups", NULL);
  wait_for_frames (GTK_WIDGET (stage->window), 20);
}

static void
show_trouble (Stage        *stage,
              const GError *error)
{
  set_unlock (stage);
  wait_for_frames (GTK_WIDGET (stage->window), 3);
  kith_unlock_page_show_error (KITH_UNLOCK_PAGE (find_widget (GTK_WIDGET (stage->window), KITH_TYPE_UNLOCK_PAGE)), error);
  wait_for_frames (GTK_WIDGET (stage->window), 60);
}

static void
set_damaged (Stage *stage)
{
  g_autoptr(GError) error = g_error_new_literal (KITH_STORE_ERROR, KITH_STORE_ERROR_CUT_SHORT, "for a picture");

  show_trouble (stage, error);
}

static void
set_rolled_back (Stage *stage)
{
  const KithDoubt doubt = {
    KITH_DOUBT_OLDER, KITH_ANCHOR_SLOTS, 18402, g_get_real_time () - (gint64)3600 * G_USEC_PER_SEC,
    18390, g_get_real_time () - 26 * (gint64)3600 * G_USEC_PER_SEC,
  };
  g_autoptr(GError) error = NULL;

  kith_set_doubt_error (&error, &doubt);
  show_trouble (stage, error);
}

/* The lock of a store of one's own that no keyring guards. */
static GtkWidget *
show_own_lock (Stage *stage)
{
  GObject *root = gtk_widget_get_template_child (GTK_WIDGET (stage->window), KITH_TYPE_WINDOW, "root");
  GtkWidget *page = kith_unlock_page_new (kith_window_get_store (stage->window), FALSE, 0);

  set_unlock (stage);
  adw_bin_set_child (ADW_BIN (root), page);

  return page;
}

static void
set_own_lock (Stage *stage)
{
  show_own_lock (stage);
}

static void
set_lock_without_keyring (Stage *stage)
{
  g_autoptr(GError) error = g_error_new_literal (KITH_STORE_ERROR, KITH_STORE_ERROR_NO_DEVICE_SECRET, "");

  kith_unlock_page_show_error (KITH_UNLOCK_PAGE (show_own_lock (stage)), error);
}

static void
set_welcome (Stage *stage)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "nothing-here.kith", NULL);

  kith_window_open_store (stage->window, path);
}

typedef struct
{
  gboolean (*finish) (KithStore *store, GAsyncResult *result, GError **error);
  gboolean  is_done;
} Call;

static void
called_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Call *call = user_data;
  g_autoptr(GError) error = NULL;

  if (!call->finish (KITH_STORE (source), result, &error))
    g_error ("%s", error->message);

  call->is_done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Call *)data)->is_done;
}

static void
add_school (GPtrArray  *schools,
            int         urn,
            const char *name)
{
  KithSchoolRecord *school = kith_school_record_new ();

  school->urn = urn;
  school->name = g_strdup (name);
  school->phase_code = g_strdup ("2");
  g_ptr_array_add (schools, school);
}

static char *
make_long_name (void)
{
  GString *name = g_string_new ("Our Lady of Perpetual Succour and Saint Bartholomew-at-the-Quayside");

  while (name->len < 300)
    g_string_append (name, " Church of England");

  return g_string_free_and_steal (name);
}

static gboolean
is_open (gpointer data)
{
  KithStore *store = kith_window_get_store (((Stage *)data)->window);

  return kith_store_get_state (store) == KITH_STORE_OPEN;
}

/* A store of one's own, in which no child is known yet. */
static void
set_no_children (Stage *stage)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "own.kith", NULL);
  g_autofree char *long_name = make_long_name ();
  g_autoptr(GPtrArray) schools = g_ptr_array_new_with_free_func ((GDestroyNotify)kith_school_record_free);
  const KithStoreSetup setup =
  {
    .worker_name = "Imaginary Worker",
    .worker_role = "Social worker",
    .authority_code = "999",
    .cluster_name = "Ellerwick North",
    .schools = schools,
    .use_keyring = FALSE,
  };
  Call call = { kith_store_create_finish, FALSE };

  add_school (schools, 999001, "Wren Park Academy");
  add_school (schools, 999002, long_name);
  add_school (schools, 999003, "مدرسة النهر (River School)");
  add_school (schools, 999004, "<b>&amp; Sons</b> Primary");

  kith_window_open_store (stage->window, path);
  kith_store_create_async (kith_window_get_store (stage->window), &setup,
                           "seven otters argue about marmalade weather", NULL, called_cb, &call);
  wait_for ("the store", is_done, &call);
  wait_for ("the store", is_open, stage);
  go_to_schools (stage);
}

static void
set_caseload_empty (Stage *stage)
{
  go_to_room (stage, "caseload");
  wait_for ("the caseload", has_caseload, stage);
}

/* The same store with a census in it, of which no child has a name or a school. */
static void
set_full (Stage *stage)
{
  KithStore *store = kith_window_get_store (stage->window);
  Call call = { kith_store_import_finish, FALSE };
  AdwDialog *dialog = NULL;

  set_import (stage);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (stage->window));
  kith_store_import_async (store, kith_import_dialog_get_preview (KITH_IMPORT_DIALOG (dialog)),
                           NULL, called_cb, &call);
  wait_for ("the import", is_done, &call);
  close_dialog (stage);
  go_to_schools (stage);
}

/* A roll after a census: whether a child is the same is asked. */
static void
set_questions (Stage *stage)
{
  AdwDialog *dialog = NULL;

  set_full (stage);
  dialog = show_mapping (stage, "same-child.csv");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.preview", NULL);
  wait_for ("the preview", has_preview, dialog);
}

static void
set_unnamed (Stage *stage)
{
  GtkWidget *page = go_to_schools (stage);

  settle (stage);
  gtk_widget_activate_action (page, "figure.open", "(iix)",
                              (int)KITH_FIGURE_REFERRALS, (int)KITH_SCHOOL_LINE_NOT_KNOWN, G_GINT64_CONSTANT (0));
}

static void
set_unnamed_child (Stage *stage)
{
  g_autoptr(KithChild) child = NULL;

  set_unnamed (stage);
  settle (stage);
  child = g_list_model_get_item (kith_figure_page_get_rows (KITH_FIGURE_PAGE (get_page (stage))), 0);
  gtk_widget_activate_action (get_page (stage), "win.open-child", "x", kith_child_get_id (child));
}

static const Shot shots[] =
{
  { "schools-wide", 1280, 800, FALSE, FALSE, set_schools },
  { "schools-dark", 1280, 800, TRUE, FALSE, set_schools },
  { "schools-high-contrast", 1280, 800, FALSE, TRUE, set_schools },
  { "schools-laptop", 1366, 768, FALSE, FALSE, set_schools },
  { "schools-tablet", 720, 720, FALSE, FALSE, set_schools },
  { "schools-narrow", 360, 720, FALSE, FALSE, set_schools },
  { "schools-large-text", 1280, 800, FALSE, FALSE, set_large_text },
  { "schools-right-to-left", 1280, 800, FALSE, FALSE, set_right_to_left },
  { "school-wide", 1280, 800, FALSE, FALSE, set_school },
  { "school-narrow", 360, 720, FALSE, FALSE, set_school },
  { "school-high-contrast", 1280, 800, FALSE, TRUE, set_school },
  { "school-dark", 1280, 800, TRUE, FALSE, set_school },
  { "tas-wide", 1280, 1100, FALSE, FALSE, set_tas },
  { "tas-narrow", 360, 1000, FALSE, FALSE, set_tas },
  { "tas-dark", 1280, 1100, TRUE, FALSE, set_tas },
  { "tas-high-contrast", 1280, 1100, FALSE, TRUE, set_tas },
  { "tas-pupil", 1280, 900, FALSE, FALSE, set_tas_pupil },
  { "tas-pupil-narrow", 360, 720, TRUE, FALSE, set_tas_pupil },
  { "tas-new-pupil", 1280, 900, FALSE, FALSE, set_tas_new_pupil },
  { "tas-new", 1280, 800, FALSE, FALSE, set_tas_new },
  { "tas-print", 1280, 800, FALSE, FALSE, set_tas_print },
  { "tas-today", 1280, 800, FALSE, FALSE, set_tas_today },
  { "dates", 1280, 800, FALSE, FALSE, set_dates },
  { "dates-narrow-dark", 360, 720, TRUE, FALSE, set_dates },
  { "tas-empty", 1280, 800, FALSE, FALSE, set_tas_empty },
  { "tas-closed", 1280, 1100, FALSE, FALSE, set_tas_closed },
  { "school-below", 1280, 800, FALSE, FALSE, set_school_below },
  { "school-end", 1280, 800, FALSE, FALSE, set_school_end },
  { "school-narrow-end", 360, 720, FALSE, FALSE, set_school_end },
  { "school-new-contact", 1280, 800, FALSE, FALSE, set_new_contact },
  { "school-contact-narrow", 360, 720, TRUE, FALSE, set_contact },
  { "school-known", 1280, 800, FALSE, FALSE, set_known_rows },
  { "referrals-wide", 1280, 800, FALSE, FALSE, set_referrals },
  { "referrals-narrow", 360, 720, FALSE, FALSE, set_referrals },
  { "in-need-wide", 1280, 800, FALSE, FALSE, set_in_need },
  { "nobody-wide", 1280, 800, FALSE, FALSE, set_nobody },
  { "child-wide", 1366, 768, FALSE, FALSE, set_child },
  { "child-dark", 1366, 768, TRUE, FALSE, set_child },
  { "child-high-contrast", 1366, 768, FALSE, TRUE, set_child },
  { "child-narrow", 360, 720, FALSE, FALSE, set_child },
  { "addresses", 1366, 768, FALSE, FALSE, set_addresses },
  { "addresses-narrow", 360, 720, FALSE, FALSE, set_addresses },
  { "particulars", 1366, 768, FALSE, FALSE, set_particulars },
  { "particulars-dark", 1366, 768, TRUE, FALSE, set_particulars },
  { "particulars-high-contrast", 1366, 768, FALSE, TRUE, set_particulars },
  { "particulars-narrow", 360, 720, FALSE, FALSE, set_particulars },
  { "particulars-none", 1366, 768, FALSE, FALSE, set_no_particulars },
  { "particulars-top", 1366, 768, FALSE, FALSE, set_particulars_top },
  { "particulars-top-narrow", 360, 720, FALSE, FALSE, set_particulars_top },
  { "particular-new", 1366, 768, FALSE, FALSE, set_new_particular },
  { "particular-new-narrow", 360, 720, TRUE, FALSE, set_new_particular },
  { "new-address", 1366, 768, FALSE, FALSE, set_new_address },
  { "new-address-dark", 1366, 768, TRUE, FALSE, set_new_address },
  { "new-address-narrow", 360, 720, FALSE, FALSE, set_new_address },
  { "child-with-a-warning", 1366, 768, FALSE, FALSE, set_warned_child },
  { "child-with-a-warning-narrow", 360, 720, FALSE, FALSE, set_warned_child },
  { "child-with-a-warning-high-contrast", 1366, 768, FALSE, TRUE, set_warned_child },
  { "child-documents-empty", 1366, 768, FALSE, FALSE, set_child_no_documents },
  { "child-documents", 1366, 768, FALSE, FALSE, set_child_documents },
  { "child-documents-dark", 1366, 768, TRUE, FALSE, set_child_documents },
  { "child-documents-high-contrast", 1366, 768, FALSE, TRUE, set_child_documents },
  { "child-documents-narrow", 360, 720, FALSE, FALSE, set_child_documents },
  { "document-picture", 1366, 768, FALSE, FALSE, set_document_picture },
  { "document-pdf", 1366, 768, FALSE, FALSE, set_document_pdf },
  { "document-text-narrow", 360, 720, FALSE, FALSE, set_document_text },
  { "document-copy", 1366, 768, FALSE, FALSE, set_document_copy },
  { "document-form", 1366, 768, FALSE, FALSE, set_document_form },
  { "child-family", 1366, 768, FALSE, FALSE, set_child_family },
  { "child-family-narrow", 360, 720, FALSE, FALSE, set_child_family },
  { "family", 1366, 900, FALSE, FALSE, set_family },
  { "family-dark", 1366, 900, TRUE, FALSE, set_family },
  { "family-high-contrast", 1366, 900, FALSE, TRUE, set_family },
  { "family-narrow", 360, 720, FALSE, FALSE, set_family },
  { "plan", 1366, 900, FALSE, FALSE, set_plan },
  { "plan-dark", 1366, 900, TRUE, FALSE, set_plan },
  { "plan-high-contrast", 1366, 900, FALSE, TRUE, set_plan },
  { "plan-narrow", 360, 720, FALSE, FALSE, set_plan },
  { "plan-end-of-page", 1366, 900, FALSE, FALSE, set_plan_end },
  { "plan-end-of-page-narrow", 360, 720, FALSE, FALSE, set_plan_end },
  { "plan-of-child", 1366, 900, FALSE, FALSE, set_child_plans },
  { "plan-action", 1280, 900, FALSE, FALSE, set_plan_action },
  { "plan-goal-dark-narrow", 360, 720, TRUE, FALSE, set_plan_goal },
  { "plan-new", 1280, 900, FALSE, FALSE, set_plan_new },
  { "plan-print", 1280, 800, FALSE, FALSE, set_plan_print },
  { "plan-empty", 1366, 900, FALSE, FALSE, set_plan_empty },
  { "involved-new", 1280, 900, FALSE, FALSE, set_involved },
  { "relation", 1280, 900, FALSE, FALSE, set_relation },
  { "relation-dark-narrow", 360, 720, TRUE, FALSE, set_relation },
  { "chronology", 1280, 800, FALSE, FALSE, set_chronology },
  { "chronology-narrow", 360, 720, FALSE, FALSE, set_chronology },
  { "chronology-dark", 1280, 800, TRUE, FALSE, set_chronology },
  { "accesses", 1280, 800, FALSE, FALSE, set_accesses },
  { "lift-restriction", 1280, 800, FALSE, FALSE, set_lift_restriction },
  { "lift-restriction-narrow", 360, 720, FALSE, FALSE, set_lift_restriction },
  { "restrict", 1280, 900, FALSE, FALSE, set_restrict },
  { "restriction", 1280, 900, FALSE, FALSE, set_restriction },
  { "restriction-narrow", 360, 720, FALSE, FALSE, set_restriction },
  { "today-restriction", 1280, 800, FALSE, FALSE, set_today_restriction },
  { "today-restriction-narrow", 360, 720, FALSE, TRUE, set_today_restriction },
  { "restrict-dark-narrow", 360, 720, TRUE, FALSE, set_restrict },
  { "print", 1280, 800, FALSE, FALSE, set_print },
  { "print-dark", 1280, 800, TRUE, FALSE, set_print },
  { "print-high-contrast", 1280, 800, FALSE, TRUE, set_print },
  { "print-narrow", 360, 720, FALSE, FALSE, set_print },
  { "print-notes", 1280, 800, FALSE, FALSE, set_print_notes },
  { "print-without-names", 1280, 800, FALSE, FALSE, set_print_without_names },
  { "warning", 1280, 900, FALSE, FALSE, set_warning },
  { "work", 1280, 900, FALSE, FALSE, set_work },
  { "work-faulty", 1280, 900, FALSE, FALSE, set_work_faulty },
  { "work-held", 1280, 900, FALSE, FALSE, set_work_held },
  { "work-narrow-dark", 360, 720, TRUE, FALSE, set_work },
  { "work-contrast", 1280, 900, FALSE, TRUE, set_work_faulty },
  { "warning-new", 1280, 900, FALSE, FALSE, set_new_warning },
  { "warning-dark-narrow", 360, 720, TRUE, FALSE, set_warning },
  { "informal", 1280, 800, FALSE, FALSE, set_informal },
  { "informal-narrow", 360, 720, FALSE, FALSE, set_informal },
  { "record", 1280, 800, FALSE, FALSE, set_record },
  { "record-dark", 1280, 800, TRUE, FALSE, set_record },
  { "record-high-contrast", 1280, 800, FALSE, TRUE, set_record },
  { "record-narrow", 360, 720, FALSE, FALSE, set_record },
  { "today", 1280, 800, FALSE, FALSE, set_today },
  { "today-dark", 1280, 800, TRUE, FALSE, set_today },
  { "today-high-contrast", 1280, 800, FALSE, TRUE, set_today },
  { "today-narrow", 360, 720, FALSE, FALSE, set_today },
  { "caseload-wide", 1280, 800, FALSE, FALSE, set_caseload },
  { "caseload-dark", 1280, 800, TRUE, FALSE, set_caseload },
  { "caseload-high-contrast", 1280, 800, FALSE, TRUE, set_caseload },
  { "caseload-narrow", 360, 720, FALSE, FALSE, set_caseload },
  { "caseload-choosing-narrow", 360, 720, FALSE, FALSE, set_caseload_choosing },
  { "caseload-selection", 1366, 768, FALSE, FALSE, set_caseload_selection },
  { "caseload-without-worker", 1366, 768, FALSE, FALSE, set_without_worker },
  { "caseload-nobody-found", 1280, 800, FALSE, FALSE, set_caseload_nobody },
  { "team-wide", 1280, 800, FALSE, FALSE, set_team },
  { "team-dark", 1280, 800, TRUE, FALSE, set_team },
  { "team-high-contrast", 1280, 800, FALSE, TRUE, set_team },
  { "team-narrow", 360, 720, FALSE, FALSE, set_team },
  { "find-a-child", 1280, 800, FALSE, FALSE, set_search },
  { "find-a-child-dark", 1280, 800, TRUE, FALSE, set_search },
  { "find-a-child-narrow", 360, 720, FALSE, FALSE, set_search },
  { "new-child-wide", 1280, 800, FALSE, FALSE, set_new_child },
  { "new-child-dark", 1280, 800, TRUE, FALSE, set_new_child },
  { "new-child-high-contrast", 1280, 800, FALSE, TRUE, set_new_child },
  { "new-child-narrow", 360, 720, FALSE, FALSE, set_new_child },
  { "find-everything", 1280, 800, FALSE, FALSE, set_search_everything },
  { "find-everything-contrast", 1280, 800, FALSE, TRUE, set_search_everything },
  { "find-notes", 1280, 800, FALSE, FALSE, set_search_notes },
  { "find-notes-dark", 1280, 800, TRUE, FALSE, set_search_notes },
  { "find-notes-narrow", 360, 720, FALSE, FALSE, set_search_notes },
  { "find-nothing", 1280, 800, FALSE, FALSE, set_search_nothing },
  { "found-note", 1280, 800, FALSE, FALSE, set_found_note },
  { "find-empty", 1280, 800, FALSE, FALSE, set_search_empty },
  { "merge", 1280, 900, FALSE, FALSE, set_merge },
  { "merge-narrow", 360, 720, FALSE, FALSE, set_merge },
  { "merge-dark", 1280, 900, TRUE, FALSE, set_merge },
  { "merge-high-contrast", 1280, 900, FALSE, TRUE, set_merge },
  { "merge-which", 1280, 900, FALSE, FALSE, set_merge_which },
  { "put-right-doubles", 1280, 800, FALSE, FALSE, set_doubles },
  { "put-right-doubles-narrow", 360, 720, TRUE, FALSE, set_doubles },
  { "merged-child", 1280, 1400, FALSE, FALSE, set_merged_child },
  { "merged-child-narrow", 360, 2400, FALSE, FALSE, set_merged_child },
  { "retention-wide", 1280, 800, FALSE, FALSE, set_retention },
  { "retention-dark", 1280, 800, TRUE, FALSE, set_retention },
  { "retention-high-contrast", 1280, 800, FALSE, TRUE, set_retention },
  { "retention-narrow", 360, 720, FALSE, FALSE, set_retention },
  { "council-limits", 1280, 800, FALSE, FALSE, set_council_limits },
  { "council-limits-narrow", 360, 720, FALSE, TRUE, set_council_limits },
  { "council-limit-change", 1280, 800, FALSE, FALSE, set_council_limit_change },
  { "retention-rule-change", 1280, 800, TRUE, FALSE, set_retention_rule_change },
  { "retention-rules-wide", 1280, 800, FALSE, FALSE, set_retention_rules },
  { "retention-rules-narrow", 360, 720, FALSE, FALSE, set_retention_rules },
  { "holdings-wide", 1280, 800, FALSE, FALSE, set_holdings },
  { "clearing-wide", 1280, 800, FALSE, FALSE, set_clearing },
  { "clearing-narrow", 360, 720, FALSE, FALSE, set_clearing },
  { "put-right-wide", 1280, 800, FALSE, FALSE, set_put_right },
  { "put-right-dark", 1280, 800, TRUE, FALSE, set_put_right },
  { "put-right-high-contrast", 1280, 800, FALSE, TRUE, set_put_right },
  { "put-right-narrow", 360, 720, FALSE, FALSE, set_put_right },
  { "rules-wide", 1280, 800, FALSE, FALSE, set_rules },
  { "rules-dark", 1280, 800, TRUE, FALSE, set_rules },
  { "rules-high-contrast", 1280, 800, FALSE, TRUE, set_rules },
  { "rules-narrow", 360, 720, FALSE, FALSE, set_rules },
  { "rule-wide", 1280, 800, FALSE, FALSE, set_rule },
  { "rule-narrow", 360, 720, FALSE, FALSE, set_rule },
  { "rule-change", 1280, 800, FALSE, FALSE, set_rule_change },
  { "rule-change-dark-narrow", 360, 720, TRUE, FALSE, set_rule_change },
  { "change-school", 1280, 800, FALSE, FALSE, set_chooser },
  { "clusters", 1280, 800, FALSE, FALSE, set_clusters },
  { "clusters-narrow", 360, 720, FALSE, FALSE, set_clusters },
  { "cluster", 1280, 800, FALSE, FALSE, set_cluster },
  { "cluster-dark", 1280, 800, TRUE, FALSE, set_cluster },
  { "cluster-high-contrast", 1280, 800, FALSE, TRUE, set_cluster },
  { "cluster-narrow", 360, 720, FALSE, FALSE, set_cluster },
  { "cluster-worker", 1280, 800, FALSE, FALSE, set_cluster_worker },
  { "cluster-worker-narrow", 360, 720, FALSE, FALSE, set_cluster_worker },
  { "cluster-schools", 1280, 800, FALSE, FALSE, set_cluster_schools },
  { "cluster-split", 1280, 800, FALSE, FALSE, set_cluster_split },
  { "history", 1280, 800, FALSE, FALSE, set_history },
  { "help", 1280, 800, FALSE, FALSE, set_help },
  { "help-page", 1280, 800, FALSE, FALSE, set_help_page },
  { "help-page-dark-narrow", 360, 720, TRUE, FALSE, set_help_page },
  { "import-choice", 1280, 800, FALSE, FALSE, set_import_choice },
  { "import-preview", 1280, 800, FALSE, FALSE, set_import },
  { "import-preview-narrow", 360, 720, FALSE, FALSE, set_import },
  { "import-columns", 1100, 800, FALSE, FALSE, set_mapping },
  { "import-columns-narrow", 360, 720, FALSE, FALSE, set_mapping },
  { "import-columns-dark", 1100, 800, TRUE, FALSE, set_mapping },
  { "import-roll", 1100, 800, FALSE, FALSE, set_roll },
  { "import-roll-dark", 1100, 800, TRUE, FALSE, set_roll },
  { "import-columns-high-contrast", 1100, 800, FALSE, TRUE, set_mapping },
  { "import-roll-narrow", 360, 720, FALSE, FALSE, set_roll },
  { "import-roll-high-contrast", 1100, 800, FALSE, TRUE, set_roll },
  { "import-questions", 1100, 800, FALSE, FALSE, set_questions },
  { "import-questions-dark", 1100, 800, TRUE, FALSE, set_questions },
  { "import-questions-narrow", 360, 720, FALSE, FALSE, set_questions },
  { "crash", 1280, 800, FALSE, FALSE, set_crash },
  { "crash-dark-narrow", 360, 720, TRUE, FALSE, set_crash },
  { "preferences", 1280, 800, FALSE, FALSE, set_preferences },
  { "preferences-dark-narrow", 360, 720, TRUE, FALSE, set_preferences },
  { "recovery-key", 1280, 800, FALSE, FALSE, set_recovery_key },
  { "recovery-key-high-contrast", 1280, 800, FALSE, TRUE, set_recovery_key },
  { "passphrase", 1280, 800, FALSE, FALSE, set_passphrase },
  { "passphrase-dark", 1280, 800, TRUE, FALSE, set_passphrase },
  { "passphrase-high-contrast", 1280, 800, FALSE, TRUE, set_passphrase },
  { "passphrase-narrow", 360, 720, FALSE, FALSE, set_passphrase },
  { "keyring", 1280, 800, FALSE, FALSE, set_keyring },
  { "keyring-dark", 1280, 800, TRUE, FALSE, set_keyring },
  { "keyring-high-contrast", 1280, 800, FALSE, TRUE, set_keyring },
  { "keyring-narrow", 360, 720, FALSE, FALSE, set_keyring },
  { "recover-narrow", 360, 720, FALSE, FALSE, set_recover },
  { "preferences-high-contrast", 1280, 800, FALSE, TRUE, set_preferences },
  { "help-high-contrast", 1280, 800, FALSE, TRUE, set_help_page },
  { "recovery-key-dark-narrow", 360, 720, TRUE, FALSE, set_recovery_key },
  { "recover", 1280, 800, FALSE, FALSE, set_recover },
  { "backups", 1280, 800, FALSE, FALSE, set_backups },
  { "backups-dark", 1280, 800, TRUE, FALSE, set_backups },
  { "backups-narrow", 360, 720, FALSE, FALSE, set_backups },
  { "backups-high-contrast", 1280, 800, FALSE, TRUE, set_backups },
  { "unlock", 1280, 800, FALSE, FALSE, set_unlock },
  { "unlock-dark", 1280, 800, TRUE, FALSE, set_unlock },
  { "damaged", 1280, 800, FALSE, FALSE, set_damaged },
  { "damaged-dark", 1280, 800, TRUE, FALSE, set_damaged },
  { "damaged-narrow", 360, 720, FALSE, FALSE, set_damaged },
  { "damaged-high-contrast", 1280, 800, FALSE, TRUE, set_damaged },
  { "rolled-back", 1280, 800, FALSE, FALSE, set_rolled_back },
  { "rolled-back-narrow", 360, 720, FALSE, FALSE, set_rolled_back },
  { "unlock-alone", 1280, 800, FALSE, FALSE, set_own_lock },
  { "unlock-half-missing", 1280, 800, FALSE, FALSE, set_lock_without_keyring },
  { "unlock-half-missing-narrow", 360, 720, FALSE, FALSE, set_lock_without_keyring },
  { "unlock-half-missing-dark", 1280, 800, TRUE, FALSE, set_lock_without_keyring },
  { "unlock-half-missing-high-contrast", 1280, 800, FALSE, TRUE, set_lock_without_keyring },
  { "no-children", 1280, 800, FALSE, FALSE, set_no_children },
  { "caseload-empty", 1280, 800, FALSE, FALSE, set_caseload_empty },
  { "caseload-empty-narrow", 360, 720, FALSE, FALSE, set_caseload_empty },
  { "schools-full", 1280, 800, FALSE, FALSE, set_full },
  { "schools-full-narrow", 360, 720, FALSE, FALSE, set_schools },
  { "children-without-names", 1280, 800, FALSE, FALSE, set_unnamed },
  { "school-empty", 1280, 800, FALSE, FALSE, set_school_by_hand },
  { "child-without-name", 1280, 800, FALSE, FALSE, set_unnamed_child },
  { "welcome", 1280, 800, FALSE, FALSE, set_welcome },
  { "welcome-narrow", 360, 720, FALSE, FALSE, set_welcome },
};

static void
save_picture (GtkWidget  *widget,
              int         width,
              int         height,
              const char *path)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr(GdkTexture) texture = NULL;
  g_autoptr(GError) error = NULL;

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), width, height);
  node = gtk_snapshot_to_node (snapshot);
  if (!gsk_renderer_realize_for_display (renderer, gtk_widget_get_display (widget), &error))
    g_error ("No renderer: %s", error->message);

  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gsk_renderer_unrealize (renderer);
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("The picture could not be written");
}

static gboolean
is_wanted (const Shot         *shot,
           const char * const *names)
{
  gboolean is_contrast = g_getenv ("ADW_DEBUG_HIGH_CONTRAST") != NULL;

  return shot->is_contrast == is_contrast &&
         (names[0] == NULL || g_strv_contains (names, shot->name));
}

static void
take (Stage      *stage,
      const Shot *shot,
      const char *folder)
{
  g_autofree char *file_name = g_strconcat (shot->name, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, file_name, NULL);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      shot->is_dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", NORMAL_DPI, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  close_dialog (stage);
  gtk_window_set_default_size (GTK_WINDOW (stage->window), shot->width, shot->height);
  wait_for_frames (GTK_WIDGET (stage->window), 3);
  shot->set (stage);
  settle (stage);
  gtk_window_set_focus (GTK_WINDOW (stage->window), NULL);
  gtk_window_set_focus_visible (GTK_WINDOW (stage->window), FALSE);
  wait_for_frames (GTK_WIDGET (stage->window), 3);
  save_picture (GTK_WIDGET (stage->window), shot->width, shot->height, path);
  g_print ("%s\n", path);
}

static void
take_all (Stage              *stage,
          const char         *folder,
          const char * const *names)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shots); i++)
    {
      if (is_wanted (&shots[i], names))
        take (stage, &shots[i], folder);
    }
}

static void
take_contrast (char **argv)
{
  g_auto(GStrv) environment = g_environ_setenv (g_get_environ (), "ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  g_autoptr(GError) error = NULL;
  int status = 0;

  if (!g_spawn_sync (NULL, argv, environment, G_SPAWN_CHILD_INHERITS_STDIN, NULL, NULL, NULL, NULL, &status, &error) ||
      !g_spawn_check_wait_status (status, &error))
    g_error ("High contrast: %s", error->message);
}

int
main (int    argc,
      char **argv)
{
  Stage stage = { NULL };

  if (argc < 2)
    {
      g_printerr ("Usage: %s FOLDER [NAME…]\n", argv[0]);
      return EXIT_FAILURE;
    }

  stage.application = kith_application_new ();
  g_application_set_flags (G_APPLICATION (stage.application), G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (stage.application), NULL, NULL))
    g_error ("The program could not be started");

  g_object_set (gtk_settings_get_default (),
                "gtk-decoration-layout", ":close",
                "gtk-enable-animations", FALSE,
                NULL);
  stage.window = kith_window_new (ADW_APPLICATION (stage.application));
  kith_window_open_fictional (stage.window, "southampton");
  gtk_window_present (GTK_WINDOW (stage.window));

  /* Without a compositor the window draws a broad border, which is no part of it. */
  gtk_widget_remove_css_class (GTK_WIDGET (stage.window), "solid-csd");

  wait_for ("the store", is_open, &stage);
  take_all (&stage, argv[1], (const char * const *)argv + 2);
  kith_window_lock (stage.window);
  wait_for ("the lock", is_locked, &stage);
  gtk_window_destroy (GTK_WINDOW (stage.window));
  g_object_unref (stage.application);

  if (g_getenv ("ADW_DEBUG_HIGH_CONTRAST") == NULL)
    take_contrast (argv);

  return EXIT_SUCCESS;
}
