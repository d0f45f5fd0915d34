/* kith-today-page.c: what is waiting
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only what waits for somebody stands here; a section in which nothing waits
 * is not there at all. Every row opens what it speaks of.
 */

#include "config.h"

#include "kith-today-page.h"

#include <glib/gi18n.h>

#include "kith-clock-row.h"
#include "kith-due-step.h"
#include "kith-here-words.h"
#include "kith-load-view.h"
#include "kith-loader.h"
#include "kith-note-ask.h"
#include "kith-note-dialog.h"
#include "kith-note-words.h"
#include "kith-restricted.h"
#include "kith-store-here.h"
#include "kith-store-plans.h"
#include "kith-store-put-right.h"
#include "kith-store-retention.h"
#include "kith-store-tas.h"
#include "kith-store-today.h"
#include "kith-text.h"
#include "kith-today-rows.h"
#include "kith-window.h"
#include "kith-words.h"

#define SECONDS_OF_A_MINUTE 60

struct _KithTodayPage
{
  KithRoom        parent_instance;

  KithLoader     *here_loader;
  KithLoader     *meeting_loader;
  KithLoader     *put_right_loader;
  KithLoader     *retention_loader;
  KithDate        day;
  guint           timer;

  AdwWindowTitle *window_title;
  GtkMenuButton  *here;
  KithLoadView   *load_view;
  GtkBox         *sections;
  GtkLabel       *closing;
};

G_DEFINE_FINAL_TYPE (KithTodayPage, kith_today_page, KITH_TYPE_ROOM)

static void
open_draft_cb (KithTodayPage *self,
               GtkListBoxRow *row)
{
  KithNote *draft = KITH_NOTE (g_object_get_data (G_OBJECT (row), "item"));
  KithStore *store = kith_room_get_store (KITH_ROOM (self));

  adw_dialog_present (kith_note_dialog_new_for_draft (store, kith_note_get_form (draft)), GTK_WIDGET (self));
}

static void
add_drafts (KithTodayPage *self,
            const char    *title,
            GListModel    *drafts)
{
  GtkListBox *list = NULL;

  if (g_list_model_get_n_items (drafts) == 0)
    return;

  list = kith_today_add_section (self->sections, title);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (open_draft_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < g_list_model_get_n_items (drafts); i++)
    {
      g_autoptr(KithNote) draft = g_list_model_get_item (drafts, i);
      KithNoteForm *form = kith_note_get_form (draft);
      g_autofree char *about = kith_note_words_dup_about (form);
      g_autofree char *label = form->answers != 0
                               ? g_strdup (kith_note_words_get_addition (kith_addition_kind_from_code (form->kind)))
                               : g_strdup_printf ("%s · %s", kith_note_get_kind_label (draft), about);
      g_autofree char *line = kith_note_form_dup_first_line (form);
      g_autofree char *moment = kith_words_dup_moment (kith_note_get_saved_at (draft));
      g_autofree char *subtitle = g_strdup_printf (_("%s · saved %s"), *line != '\0' ? line : _("No word yet"), moment);

      gtk_list_box_append (list, kith_today_make_row (label, subtitle, G_OBJECT (draft)));
    }
}

static gint64
find_child (KithNoteForm *form)
{
  for (guint i = 0; i < form->subjects->len; i++)
    {
      const KithNoteSubject *subject = form->subjects->pdata[i];

      if (subject->child_id != 0)
        return subject->child_id;
    }

  return 0;
}

/* A note about a child is seen on the child's page; of another the text is at hand to be copied. */
static void
open_note_cb (KithTodayPage *self,
              GtkListBoxRow *row)
{
  KithNote *note = KITH_NOTE (g_object_get_data (G_OBJECT (row), "item"));
  gint64 child_id = find_child (kith_note_get_form (note));

  if (child_id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-child", "x", child_id);
  else
    kith_note_ask_copied (GTK_WIDGET (self), kith_room_get_store (KITH_ROOM (self)), note);
}

static void
copy_cb (GtkButton     *button,
         KithTodayPage *self)
{
  KithNote *note = KITH_NOTE (g_object_get_data (G_OBJECT (button), "item"));

  kith_note_ask_copied (GTK_WIDGET (self), kith_room_get_store (KITH_ROOM (self)), note);
}

static void
add_button (KithTodayPage *self,
            GtkWidget     *row,
            GObject       *item,
            const char    *icon_name,
            const char    *label,
            GCallback      callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), "item", g_object_ref (item), g_object_unref);
  g_signal_connect_object (button, "clicked", callback, self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_overdue (KithTodayPage *self,
             KithToday     *today)
{
  GListModel *notes = kith_today_get_overdue (today);
  GtkListBox *list = NULL;

  if (g_list_model_get_n_items (notes) == 0)
    return;

  list = kith_today_add_section (self->sections, _("Not Yet in the Council’s System"));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (open_note_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr(KithNote) note = g_list_model_get_item (notes, i);
      g_autofree char *about = kith_note_words_dup_about (kith_note_get_form (note));
      g_autofree char *when = kith_note_words_dup_when (kith_note_get_form (note));
      g_autofree char *title = g_strdup_printf ("%s · %s", kith_note_get_kind_label (note), about);
      g_autofree char *council = kith_note_words_dup_council (note, kith_today_get_day (today));
      g_autofree char *subtitle = g_strdup_printf ("%s · %s", when, council);
      GtkWidget *row = kith_today_make_row (title, subtitle, G_OBJECT (note));

      add_button (self, row, G_OBJECT (note), "edit-copy-symbolic", _("Copy as Plain Text"), G_CALLBACK (copy_cb));
      gtk_list_box_append (list, row);
    }
}

static void
open_step_cb (KithTodayPage *self,
              GtkListBoxRow *row)
{
  KithDueStep *step = KITH_DUE_STEP (g_object_get_data (G_OBJECT (row), "item"));
  gint64 child_id = kith_due_step_get_child_id (step);
  gint64 plan_id = kith_due_step_get_plan_id (step);

  if (plan_id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-plan", "x", plan_id);
  else if (child_id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-child", "x", child_id);
}

static void
tell_done (KithTodayPage *self,
           gboolean       is_saved,
           const GError  *error)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!KITH_IS_WINDOW (root))
    return;

  if (is_saved)
    kith_window_add_undo_toast (KITH_WINDOW (root), _("Step done"));
  else
    kith_window_add_toast (KITH_WINDOW (root), adw_toast_new (kith_words_get_error_title (error)));
}

static void
action_done_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(KithTodayPage) self = KITH_TODAY_PAGE (user_data);
  g_autoptr(GError) error = NULL;
  gboolean is_saved = kith_store_change_plan_finish (KITH_STORE (source), result, &error);

  tell_done (self, is_saved, error);
}

static void
step_done_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(KithTodayPage) self = KITH_TODAY_PAGE (user_data);
  g_autoptr(GError) error = NULL;
  gboolean is_saved = kith_store_finish_step_finish (KITH_STORE (source), result, &error);

  tell_done (self, is_saved, error);
}

static void
done_cb (GtkButton     *button,
         KithTodayPage *self)
{
  KithDueStep *step = KITH_DUE_STEP (g_object_get_data (G_OBJECT (button), "item"));
  KithStore *store = kith_room_get_store (KITH_ROOM (self));

  if (kith_due_step_get_plan_id (step) != 0)
    kith_store_finish_plan_action_async (store, kith_due_step_get_id (step), kith_date_today (), NULL,
                                         action_done_cb, g_object_ref (self));
  else
    kith_store_finish_step_async (store, kith_due_step_get_id (step), kith_date_today (), NULL, NULL,
                                  step_done_cb, g_object_ref (self));
}

static char *
say_step (KithDueStep *step,
          KithDate     today)
{
  KithDate due = kith_due_step_get_due (step);
  g_autofree char *day = kith_words_dup_date (due);
  g_autofree char *named = kith_text_isolate (kith_due_step_get_about (step) != NULL ? kith_due_step_get_about (step) : _("Nobody named"));
  g_autofree char *who = kith_due_step_get_who (step) != NULL ? kith_text_isolate (kith_due_step_get_who (step)) : NULL;
  /* Translators: whom it is about, and who does it. */
  g_autofree char *about = who != NULL ? g_strdup_printf (_("%s · %s does it"), named, who) : g_strdup (named);

  if (due == KITH_DATE_NONE)
    return g_strdup_printf (_("%s · no day is said"), about);

  if (due == today)
    return g_strdup_printf (_("%s · due today"), about);

  return g_strdup_printf (due < today ? _("%s · was due %s") : _("%s · by %s"), about, day);
}

static void
add_steps (KithTodayPage *self,
           KithToday     *today)
{
  GListModel *steps = kith_today_get_steps (today);
  GtkListBox *list = NULL;

  if (g_list_model_get_n_items (steps) == 0)
    return;

  list = kith_today_add_section (self->sections, _("My Next Steps"));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (open_step_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr(KithDueStep) step = g_list_model_get_item (steps, i);
      g_autofree char *subtitle = say_step (step, kith_today_get_day (today));
      GtkWidget *row = kith_today_make_row (kith_due_step_get_what (step), subtitle, G_OBJECT (step));

      add_button (self, row, G_OBJECT (step), "object-select-symbolic", _("Done"), G_CALLBACK (done_cb));
      gtk_list_box_append (list, row);
    }
}

static void
add_clocks (KithTodayPage *self,
            GListModel    *clocks)
{
  GtkListBox *list = NULL;

  if (g_list_model_get_n_items (clocks) == 0)
    return;

  list = kith_today_add_section (self->sections, _("Over a Limit, or Due Within a Week"));
  for (guint i = 0; i < g_list_model_get_n_items (clocks); i++)
    {
      g_autoptr(KithClock) clock = g_list_model_get_item (clocks, i);

      gtk_list_box_append (list, kith_clock_row_new_for_child (clock));
    }
}

static void
add_reviews (KithTodayPage *self,
             KithToday     *today)
{
  GListModel *reviews = kith_today_get_reviews (today);
  GtkListBox *list = NULL;

  if (g_list_model_get_n_items (reviews) == 0)
    return;

  list = kith_today_add_section (self->sections, _("To Be Looked at Again"));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (open_step_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(KithDueStep) review = g_list_model_get_item (reviews, i);
      g_autofree char *day = kith_words_dup_date (kith_due_step_get_due (review));
      g_autofree char *about = kith_text_isolate (kith_due_step_get_about (review) != NULL ?
                                                  kith_due_step_get_about (review) : _("Child without a name"));
      g_autofree char *subtitle = kith_due_step_get_due (review) <= kith_today_get_day (today)
                                  ? g_strdup_printf (_("%s · was due %s"), about, day)
        /* Translators: a child's name, and a day. */
                                  : g_strdup_printf (_("%s · by %s"), about, day);

      gtk_list_box_append (list, kith_today_make_row (kith_due_step_get_what (review), subtitle, G_OBJECT (review)));
    }
}

static void
add_home (KithTodayPage *self,
          GListModel    *home)
{
  GtkListBox *list = NULL;

  if (g_list_model_get_n_items (home) == 0)
    return;

  list = kith_today_add_section (self->sections, _("Home Education Planned During a Section 47 Enquiry"));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (open_step_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < g_list_model_get_n_items (home); i++)
    {
      g_autoptr(KithDueStep) step = g_list_model_get_item (home, i);
      const char *name = kith_due_step_get_about (step);
      g_autofree char *day = kith_words_dup_date (kith_due_step_get_due (step));
      g_autofree char *about = kith_text_isolate (name != NULL ? name : _("Child without a name"));
      /* Translators: a child's name, and a day. */
      g_autofree char *subtitle = g_strdup_printf (_("%s · planned since %s"), about, day);

      gtk_list_box_append (list, kith_today_make_row (_("Speak with the school and the council before the child leaves the roll"),
                                                      subtitle, G_OBJECT (step)));
    }
}

static void
open_restriction_cb (KithTodayPage *self,
                     GtkListBoxRow *row)
{
  KithRestriction *restriction = KITH_RESTRICTION (g_object_get_data (G_OBJECT (row), "item"));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-child", "x", kith_restriction_get_child_id (restriction));
}

static void
review_restriction_cb (GtkButton     *button,
                       KithTodayPage *self)
{
  KithRestriction *restriction = KITH_RESTRICTION (g_object_get_data (G_OBJECT (button), "item"));

  kith_restricted_ask_to_change (GTK_WIDGET (self), kith_room_get_store (KITH_ROOM (self)),
                                 kith_restriction_get_child_id (restriction));
}

static char *
say_restriction (KithRestriction *restriction,
                 KithDate         today)
{
  KithDate review = kith_restriction_get_review (restriction);
  g_autofree char *day = kith_words_dup_date (review);
  g_autofree char *workers = kith_text_isolate (kith_restriction_get_workers (restriction));

  /* Translators: a day, and names of workers. */
  return g_strdup_printf (review < today
                          ? _("Was to be looked at again by %s, and holds until somebody lifts it. Open to %s alone.")
                          : _("Is looked at again by %s. Open to %s alone."), day, workers);
}

static void
add_restrictions (KithTodayPage *self,
                  KithToday     *today)
{
  GListModel *restrictions = kith_today_get_restrictions (today);
  GtkListBox *list = NULL;

  if (g_list_model_get_n_items (restrictions) == 0)
    return;

  list = kith_today_add_section (self->sections, _("Restrictions to Review"));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (open_restriction_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < g_list_model_get_n_items (restrictions); i++)
    {
      g_autoptr(KithRestriction) restriction = g_list_model_get_item (restrictions, i);
      const char *child = kith_restriction_get_child (restriction);
      g_autofree char *name = child != NULL && *child != '\0' ? kith_text_isolate (child) : g_strdup (_("Child without a name"));
      g_autofree char *subtitle = say_restriction (restriction, kith_today_get_day (today));
      GtkWidget *row = kith_today_make_row (name, subtitle, G_OBJECT (restriction));

      add_button (self, row, G_OBJECT (restriction), "document-edit-symbolic", _("Review the Restriction"),
                  G_CALLBACK (review_restriction_cb));
      gtk_list_box_append (list, row);
    }
}

static void
show_closing (KithTodayPage *self,
              KithToday     *today)
{
  guint n_late = g_list_model_get_n_items (kith_today_get_overdue (today));
  guint n_not_yet = kith_today_get_n_not_yet (today);
  g_autofree char *text = NULL;

  if (n_not_yet == n_late)
    text = g_strdup (n_late == 0 ? _("Everything that is signed is in the council’s system, or not needed there.") : "");
  else
    text = g_strdup_printf (ngettext ("%u more note is not yet in the council’s system, and not late.",
                                      "%u more notes are not yet in the council’s system, and not late.",
                                      n_not_yet - n_late), n_not_yet - n_late);

  gtk_label_set_text (self->closing, text);
  gtk_widget_set_visible (GTK_WIDGET (self->closing), *text != '\0');
}

static void
show_today (KithTodayPage *self,
            KithToday     *today)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);

  add_clocks (self, kith_today_get_clocks (today));
  add_home (self, kith_today_get_home (today));
  add_reviews (self, today);
  add_restrictions (self, today);
  add_overdue (self, today);
  add_steps (self, today);
  add_drafts (self, _("Unsigned since Yesterday or Longer"), kith_today_get_unsigned (today));
  add_drafts (self, _("Unfinished"), kith_today_get_drafts (today));
  show_closing (self, today);
  if (kith_today_get_is_calm (today) && kith_today_get_n_not_yet (today) == 0)
    kith_load_view_show_empty (self->load_view);
  else
    kith_load_view_show_content (self->load_view);
}

static void
retention_loaded_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr(GListModel) list = NULL;
  g_autoptr(KithTodayPage) self = NULL;

  list = kith_store_load_retention_finish (KITH_STORE (source), result, NULL);
  self = kith_load_end (user_data);
  if (self != NULL && list != NULL && kith_today_add_retention (self->sections, list))
    kith_load_view_show_content (self->load_view);
}

static void
load_retention (KithTodayPage *self)
{
  KithLoad *load = kith_loader_begin (self->retention_loader, self);

  kith_store_load_retention_async (kith_room_get_store (KITH_ROOM (self)), kith_load_get_cancellable (load),
                                   retention_loaded_cb, load);
}

/* It presses less than all else, and takes longest to find out: so it comes last and by itself. */
static void
put_right_loaded_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr(GListModel) hits = NULL;
  g_autoptr(KithTodayPage) self = NULL;

  hits = kith_store_load_put_right_finish (KITH_STORE (source), result, NULL);
  self = kith_load_end (user_data);
  if (self == NULL || hits == NULL)
    return;

  if (g_list_model_get_n_items (hits) > 0)
    {
      kith_today_add_put_right (self->sections, hits);
      kith_load_view_show_content (self->load_view);
    }
  load_retention (self);
}

/* What was said there is on no child's file until they are closed. */
static void
meetings_loaded_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(GListModel) meetings = NULL;
  g_autoptr(KithTodayPage) self = NULL;

  meetings = kith_store_load_tas_list_finish (KITH_STORE (source), result, NULL);
  self = kith_load_end (user_data);
  if (self != NULL && meetings != NULL && kith_today_add_meetings (self->sections, meetings, self->day))
    kith_load_view_show_content (self->load_view);
}

static void
load_meetings (KithTodayPage *self)
{
  KithLoad *load = kith_loader_begin (self->meeting_loader, self);

  kith_store_load_tas_list_async (kith_room_get_store (KITH_ROOM (self)), 0, kith_load_get_cancellable (load),
                                  meetings_loaded_cb, load);
}

static void
load_put_right (KithTodayPage *self)
{
  KithLoad *load = kith_loader_begin (self->put_right_loader, self);

  kith_store_load_put_right_async (kith_room_get_store (KITH_ROOM (self)), kith_load_get_cancellable (load),
                                   put_right_loaded_cb, load);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KithToday) today = NULL;
  g_autoptr(KithTodayPage) self = NULL;
  g_autoptr(GError) error = NULL;

  today = kith_store_load_today_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (today == NULL)
    {
      kith_load_view_show_error (self->load_view, error);
      return;
    }

  show_today (self, today);
  load_meetings (self);
  load_put_right (self);
}

static void
here_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(KithHere) here = kith_store_load_here_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithTodayPage) self = kith_load_end (user_data);
  g_autoptr(GMenuModel) menu = NULL;
  g_autofree char *words = NULL;

  if (self == NULL || self->here == NULL || here == NULL)
    return;

  words = kith_here_words_dup (here);
  menu = kith_here_words_menu (here);
  adw_window_title_set_subtitle (self->window_title, words);
  gtk_menu_button_set_menu_model (self->here, menu);
}

/* At midnight the page is another day's, and nobody has said anything of that one. */
static gboolean
minute_cb (gpointer user_data)
{
  KithTodayPage *self = KITH_TODAY_PAGE (user_data);

  if (self->day != kith_date_today ())
    kith_room_reload (KITH_ROOM (self));

  return G_SOURCE_CONTINUE;
}

static void
kith_today_page_load (KithRoom *room)
{
  KithTodayPage *self = KITH_TODAY_PAGE (room);
  KithLoad *load = kith_load_view_begin (self->load_view, self);
  KithLoad *here_load = kith_loader_begin (self->here_loader, self);
  g_autofree char *day = kith_date_format (kith_date_today (), _("%A, %-d %B"));

  self->day = kith_date_today ();
  if (self->timer == 0)
    self->timer = g_timeout_add_seconds (SECONDS_OF_A_MINUTE, minute_cb, self);
  adw_window_title_set_title (self->window_title, day);
  kith_store_load_here_async (kith_room_get_store (room), kith_load_get_cancellable (here_load), here_loaded_cb, here_load);
  kith_store_load_today_async (kith_room_get_store (room), kith_load_get_cancellable (load), loaded_cb, load);
}

static void
kith_today_page_stop (KithRoom *room)
{
  KithTodayPage *self = KITH_TODAY_PAGE (room);

  g_clear_handle_id (&self->timer, g_source_remove);
  kith_loader_cancel (self->here_loader);
  kith_loader_cancel (self->meeting_loader);
  kith_loader_cancel (self->put_right_loader);
  kith_loader_cancel (self->retention_loader);
  kith_load_view_cancel (self->load_view);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  kith_room_reload (KITH_ROOM (widget));
}

static void
kith_today_page_dispose (GObject *object)
{
  KithTodayPage *self = KITH_TODAY_PAGE (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->here_loader != NULL)
    kith_loader_cancel (self->here_loader);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_TODAY_PAGE);
  g_clear_object (&self->here_loader);
  g_clear_object (&self->meeting_loader);
  g_clear_object (&self->put_right_loader);
  g_clear_object (&self->retention_loader);

  G_OBJECT_CLASS (kith_today_page_parent_class)->dispose (object);
}

static void
kith_today_page_class_init (KithTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_today_page_dispose;
  KITH_ROOM_CLASS (klass)->load = kith_today_page_load;
  KITH_ROOM_CLASS (klass)->stop = kith_today_page_stop;

  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);

  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithTodayPage, closing);
  gtk_widget_class_bind_template_child (widget_class, KithTodayPage, here);
  gtk_widget_class_bind_template_child (widget_class, KithTodayPage, load_view);
  gtk_widget_class_bind_template_child (widget_class, KithTodayPage, sections);
  gtk_widget_class_bind_template_child (widget_class, KithTodayPage, window_title);
}

static void
kith_today_page_init (KithTodayPage *self)
{
  self->meeting_loader = kith_loader_new ();
  self->put_right_loader = kith_loader_new ();
  self->retention_loader = kith_loader_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->here_loader = kith_loader_new ();
  self->day = KITH_DATE_NONE;
}

/**
 * kith_today_page_new:
 * @store: a store that is open
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
kith_today_page_new (KithStore *store)
{
  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  return g_object_new (KITH_TYPE_TODAY_PAGE, "store", store, NULL);
}
