/* kith-today-page.c: what is waiting
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only what waits for somebody stands here; a section in which nothing waits
 * is not there at all. Every row opens what it speaks of.
 *
 * Whatever has a limit can be put off or handed over from the menu of its row;
 * what it is then called is made with the row.
 */

#include "config.h"

#include "kith-today-page.h"

#include <glib/gi18n.h>

#include "kith-act-done.h"
#include "kith-clock-row.h"
#include "kith-due-step.h"
#include "kith-here-words.h"
#include "kith-load-view.h"
#include "kith-loader.h"
#include "kith-note-ask.h"
#include "kith-note-dialog.h"
#include "kith-note-words.h"
#include "kith-put-off-dialog.h"
#include "kith-restricted.h"
#include "kith-store-here.h"
#include "kith-store-plans.h"
#include "kith-store-put-off.h"
#include "kith-store-put-right.h"
#include "kith-store-retention.h"
#include "kith-store-tas.h"
#include "kith-store-today.h"
#include "kith-store-work.h"
#include "kith-text.h"
#include "kith-today-row.h"
#include "kith-today-rows.h"
#include "kith-today-words.h"
#include "kith-window.h"
#include "kith-words.h"
#include "kith-work-words.h"

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
  GHashTable     *waiting;           /* (element-type utf8 KithPutOff): what can be put off */

  AdwWindowTitle *window_title;
  GtkMenuButton  *here;
  KithLoadView   *load_view;
  GtkBox         *sections;
  GtkLabel       *closing;
};

G_DEFINE_FINAL_TYPE (KithTodayPage, kith_today_page, KITH_TYPE_ROOM)

static GtkListBox *
add_section (KithTodayPage *self,
             const char    *title,
             GListModel    *items,
             GCallback      open)
{
  GtkListBox *list = NULL;

  if (g_list_model_get_n_items (items) == 0)
    return NULL;

  list = kith_today_add_section (self->sections, title);
  if (open != NULL)
    g_signal_connect_object (list, "row-activated", open, self, G_CONNECT_SWAPPED);

  return list;
}

static void
open_draft_cb (KithTodayPage *self,
               GtkListBoxRow *row)
{
  KithNote *draft = KITH_NOTE (kith_today_row_get_item (GTK_WIDGET (row)));
  KithStore *store = kith_room_get_store (KITH_ROOM (self));

  adw_dialog_present (kith_note_dialog_new_for_draft (store, kith_note_get_form (draft)), GTK_WIDGET (self));
}

static void
add_drafts (KithTodayPage *self,
            const char    *title,
            GListModel    *drafts)
{
  GtkListBox *list = add_section (self, title, drafts, G_CALLBACK (open_draft_cb));

  for (guint i = 0; i < g_list_model_get_n_items (drafts); i++)
    {
      g_autoptr(KithNote) draft = g_list_model_get_item (drafts, i);
      g_autofree char *label = kith_today_words_dup_draft (draft);
      g_autofree char *subtitle = kith_today_words_dup_draft_line (draft);

      gtk_list_box_append (list, kith_today_row_new (label, subtitle, G_OBJECT (draft)));
    }
}

/* A note about a child is seen on the child's page; of another the text is at hand to be copied. */
static void
open_note_cb (KithTodayPage *self,
              GtkListBoxRow *row)
{
  KithNote *note = KITH_NOTE (kith_today_row_get_item (GTK_WIDGET (row)));
  gint64 child_id = kith_note_form_find_child (kith_note_get_form (note));

  if (child_id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-child", "x", child_id);
  else
    kith_note_ask_copied (GTK_WIDGET (self), kith_room_get_store (KITH_ROOM (self)), note);
}

static void
copy_cb (GtkButton     *button,
         KithTodayPage *self)
{
  KithNote *note = KITH_NOTE (kith_today_row_get_item (GTK_WIDGET (button)));

  kith_note_ask_copied (GTK_WIDGET (self), kith_room_get_store (KITH_ROOM (self)), note);
}

static void
add_button (KithTodayPage *self,
            GtkWidget     *row,
            const char    *icon_name,
            const char    *label,
            GCallback      callback)
{
  GtkWidget *button = kith_today_row_add_button (row, icon_name, label);

  g_signal_connect_object (button, "clicked", callback, self, 0);
}

/* What stands in the row can wait, or be somebody else's. */
static void
add_menu (KithTodayPage *self,
          GtkWidget     *row,
          KithPutOffKind kind,
          gint64         child_id,
          const char    *what,
          const char    *name)
{
  GObject *item = kith_today_row_get_item (row);
  g_autofree char *about = kith_put_off_dup_about (item);
  g_autofree char *key = g_strdup_printf ("%s %s", kith_put_off_kind_get_nick (kind), about);
  const KithPutOffValues values = {
    .kind = kind, .about = about, .child_id = child_id, .what = what, .name = name, .until = KITH_DATE_NONE,
  };

  kith_today_row_add_menu (row, key);
  g_hash_table_insert (self->waiting, g_steal_pointer (&key), kith_put_off_new (&values));
}

static void
add_overdue (KithTodayPage *self,
             KithToday     *today)
{
  GListModel *notes = kith_today_get_overdue (today);
  GtkListBox *list = add_section (self, _("Not Yet in the Council’s System"), notes, G_CALLBACK (open_note_cb));

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr(KithNote) note = g_list_model_get_item (notes, i);
      g_autofree char *about = kith_note_words_dup_about (kith_note_get_form (note));
      g_autofree char *when = kith_note_words_dup_when (kith_note_get_form (note));
      g_autofree char *title = g_strdup_printf ("%s · %s", kith_note_get_kind_label (note), about);
      g_autofree char *council = kith_note_words_dup_council (note, kith_today_get_day (today));
      g_autofree char *subtitle = g_strdup_printf ("%s · %s", when, council);
      GtkWidget *row = kith_today_row_new (title, subtitle, G_OBJECT (note));

      add_button (self, row, "edit-copy-symbolic", _("Copy as Plain Text"), G_CALLBACK (copy_cb));
      add_menu (self, row, KITH_PUT_OFF_NOTE, kith_note_form_find_child (kith_note_get_form (note)), kith_note_get_kind_label (note), about);
      gtk_list_box_append (list, row);
    }
}

static void
open_step_cb (KithTodayPage *self,
              GtkListBoxRow *row)
{
  KithDueStep *step = KITH_DUE_STEP (kith_today_row_get_item (GTK_WIDGET (row)));
  gint64 child_id = kith_due_step_get_child_id (step);
  gint64 plan_id = kith_due_step_get_plan_id (step);

  if (plan_id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-plan", "x", plan_id);
  else if (child_id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-child", "x", child_id);
}

static void
done_cb (GtkButton     *button,
         KithTodayPage *self)
{
  KithDueStep *step = KITH_DUE_STEP (kith_today_row_get_item (GTK_WIDGET (button)));
  KithStore *store = kith_room_get_store (KITH_ROOM (self));

  if (kith_due_step_get_plan_id (step) != 0)
    kith_store_finish_plan_action_async (store, kith_due_step_get_id (step), kith_date_today (), NULL,
                                         kith_act_done_cb, kith_act_done_begin (GTK_WIDGET (self), kith_store_change_plan_finish, _("Step done")));
  else
    kith_store_finish_step_async (store, kith_due_step_get_id (step), kith_date_today (), NULL, NULL,
                                  kith_act_done_cb, kith_act_done_begin (GTK_WIDGET (self), kith_store_finish_step_finish, _("Step done")));
}

static void
add_steps (KithTodayPage *self,
           KithToday     *today)
{
  GListModel *steps = kith_today_get_steps (today);
  GtkListBox *list = add_section (self, _("My Next Steps"), steps, G_CALLBACK (open_step_cb));

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr(KithDueStep) step = g_list_model_get_item (steps, i);
      g_autofree char *subtitle = kith_today_words_dup_step (step, kith_today_get_day (today));
      GtkWidget *row = kith_today_row_new (kith_due_step_get_what (step), subtitle, G_OBJECT (step));

      add_button (self, row, "object-select-symbolic", _("Done"), G_CALLBACK (done_cb));
      add_menu (self, row, KITH_PUT_OFF_STEP, kith_due_step_get_child_id (step), kith_due_step_get_what (step),
                kith_due_step_get_about (step));
      gtk_list_box_append (list, row);
    }
}

static void
add_clocks (KithTodayPage *self,
            GListModel    *clocks)
{
  GtkListBox *list = add_section (self, _("Over a Limit, or Due Within a Week"), clocks, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (clocks); i++)
    {
      g_autoptr(KithClock) clock = g_list_model_get_item (clocks, i);

      GtkWidget *row = kith_clock_row_new_for_child (clock);

      kith_today_row_set_item (row, G_OBJECT (clock));
      add_menu (self, row, KITH_PUT_OFF_CLOCK, kith_clock_get_child_id (clock), kith_clock_rule_get_title (kith_clock_get_rule (clock)),
                kith_child_get_display_name (kith_clock_get_child (clock)));
      gtk_list_box_append (list, row);
    }
}

static void
add_reviews (KithTodayPage *self,
             KithToday     *today)
{
  GListModel *reviews = kith_today_get_reviews (today);
  GtkListBox *list = add_section (self, _("To Be Looked at Again"), reviews, G_CALLBACK (open_step_cb));

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(KithDueStep) review = g_list_model_get_item (reviews, i);
      g_autofree char *subtitle = kith_today_words_dup_review (review, kith_today_get_day (today));
      GtkWidget *row = kith_today_row_new (kith_due_step_get_what (review), subtitle, G_OBJECT (review));

      add_menu (self, row, KITH_PUT_OFF_REVIEW, kith_due_step_get_child_id (review), kith_due_step_get_what (review),
                kith_due_step_get_about (review));
      gtk_list_box_append (list, row);
    }
}

static void
work_in_cb (GtkButton     *button,
            KithTodayPage *self)
{
  KithDueStep *work = KITH_DUE_STEP (kith_today_row_get_item (GTK_WIDGET (button)));

  kith_store_say_work_in_council_async (kith_room_get_store (KITH_ROOM (self)), kith_due_step_get_id (work), NULL,
                                        kith_act_done_cb, kith_act_done_begin (GTK_WIDGET (self), kith_store_change_work_finish, _("In the council’s system")));
}

static void
add_work (KithTodayPage *self,
          KithToday     *today)
{
  GListModel *all = kith_today_get_work (today);
  GtkListBox *list = add_section (self, _("Recorded Here, Not Yet in the Council’s System"), all, G_CALLBACK (open_step_cb));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(KithDueStep) work = g_list_model_get_item (all, i);
      g_autofree char *subtitle = kith_today_words_dup_review (work, kith_today_get_day (today));
      KithWorkKind kind = KITH_WORK_CONTACT;
      const char *title = kith_work_kind_parse (kith_due_step_get_what (work), &kind) ? kith_work_words_get_title (kind)
                                                                                      : kith_due_step_get_what (work);
      GtkWidget *row = kith_today_row_new (title, subtitle, G_OBJECT (work));

      add_button (self, row, "object-select-symbolic", _("It Is in the Council’s System"), G_CALLBACK (work_in_cb));
      add_menu (self, row, KITH_PUT_OFF_WORK, kith_due_step_get_child_id (work), title, kith_due_step_get_about (work));
      gtk_list_box_append (list, row);
    }
}

static void
add_unseen (KithTodayPage *self,
            KithToday     *today)
{
  GListModel *all = kith_today_get_unseen (today);
  GtkListBox *list = add_section (self, _("Not Seen for Long"), all, G_CALLBACK (open_step_cb));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(KithDueStep) unseen = g_list_model_get_item (all, i);
      const char *name = kith_due_step_get_about (unseen) != NULL ? kith_due_step_get_about (unseen) : _("Child without a name");
      g_autofree char *title = kith_text_isolate (name);
      g_autofree char *subtitle = kith_today_words_dup_unseen (unseen, kith_today_get_day (today));
      GtkWidget *row = kith_today_row_new (title, subtitle, G_OBJECT (unseen));

      add_menu (self, row, KITH_PUT_OFF_UNSEEN, kith_due_step_get_child_id (unseen), _("Not seen for long"), name);
      gtk_list_box_append (list, row);
    }
}

static void
take_back_cb (GtkButton     *button,
              KithTodayPage *self)
{
  KithPutOff *item = KITH_PUT_OFF (kith_today_row_get_item (GTK_WIDGET (button)));

  kith_store_end_put_off_async (kith_room_get_store (KITH_ROOM (self)), kith_put_off_get_values (item)->id, NULL,
                                kith_act_done_cb, kith_act_done_begin (GTK_WIDGET (self), kith_store_change_put_off_finish, _("Taken off the list")));
}

static void
open_put_off_cb (KithTodayPage *self,
                 GtkListBoxRow *row)
{
  KithPutOff *item = KITH_PUT_OFF (kith_today_row_get_item (GTK_WIDGET (row)));
  gint64 child_id = kith_put_off_get_values (item)->child_id;

  if (child_id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-child", "x", child_id);
}

static void
add_put_off (KithTodayPage *self,
             const char    *title,
             const char    *label,
             GListModel    *items,
             char *(*dup_words) (KithPutOff *item))
{
  GtkListBox *list = add_section (self, title, items, G_CALLBACK (open_put_off_cb));

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr(KithPutOff) item = g_list_model_get_item (items, i);
      g_autofree char *what = kith_today_words_dup_title (item);
      g_autofree char *words = dup_words (item);
      GtkWidget *row = kith_today_row_new (what, words, G_OBJECT (item));

      add_button (self, row, "object-select-symbolic", label, G_CALLBACK (take_back_cb));
      gtk_list_box_append (list, row);
    }
}

static void
review_restriction_cb (GtkButton     *button,
                       KithTodayPage *self)
{
  KithRestriction *restriction = KITH_RESTRICTION (kith_today_row_get_item (GTK_WIDGET (button)));

  kith_restricted_ask_to_change (GTK_WIDGET (self), kith_room_get_store (KITH_ROOM (self)),
                                 kith_restriction_get_child_id (restriction));
}

static void
add_restrictions (KithTodayPage *self,
                  KithToday     *today)
{
  GListModel *restrictions = kith_today_get_restrictions (today);
  GtkListBox *list = add_section (self, _("Restrictions to Review"), restrictions, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (restrictions); i++)
    {
      g_autoptr(KithRestriction) restriction = g_list_model_get_item (restrictions, i);
      const char *child = kith_restriction_get_child (restriction);
      g_autofree char *name = child != NULL && *child != '\0' ? kith_text_isolate (child) : g_strdup (_("Child without a name"));
      g_autofree char *subtitle = kith_today_words_dup_restriction (restriction, kith_today_get_day (today));
      GtkWidget *row = kith_today_row_new (name, subtitle, G_OBJECT (restriction));

      kith_today_row_set_action (row, "win.open-child", kith_restriction_get_child_id (restriction));
      add_button (self, row, "document-edit-symbolic", _("Review the Restriction"),
                  G_CALLBACK (review_restriction_cb));
      gtk_list_box_append (list, row);
    }
}

static void
show_today (KithTodayPage *self,
            KithToday     *today)
{
  g_autofree char *closing = kith_today_words_dup_closing (today);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
  g_hash_table_remove_all (self->waiting);

  add_put_off (self, _("Handed Over to Me"), _("Done With It"), kith_today_get_handed (today), kith_today_words_dup_handed);
  add_clocks (self, kith_today_get_clocks (today));
  kith_today_row_add_home (self->sections, kith_today_get_home (today));
  add_unseen (self, today);
  add_reviews (self, today);
  add_restrictions (self, today);
  add_overdue (self, today);
  add_work (self, today);
  add_steps (self, today);
  add_drafts (self, _("Unsigned since Yesterday or Longer"), kith_today_get_unsigned (today));
  add_drafts (self, _("Unfinished"), kith_today_get_drafts (today));
  add_put_off (self, _("Put Off or Handed Over"), _("Show It on Today Again"), kith_today_get_put_off (today),
               kith_today_words_dup_put_off);
  gtk_label_set_text (self->closing, closing);
  gtk_widget_set_visible (GTK_WIDGET (self->closing), *closing != '\0');
  if (kith_today_get_is_calm (today) && kith_today_get_n_not_yet (today) == 0 &&
      g_list_model_get_n_items (kith_today_get_put_off (today)) == 0)
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
  load_put_right (self);
  load_meetings (self);
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
  kith_loader_cancel (self->put_right_loader);
  kith_loader_cancel (self->meeting_loader);
  kith_loader_cancel (self->retention_loader);
  kith_load_view_cancel (self->load_view);
}

static void
present_form (KithTodayPage *self,
              GVariant *parameter,
              AdwDialog *(*make) (KithStore *store, KithPutOff *what))
{
  KithPutOff *what = g_hash_table_lookup (self->waiting, g_variant_get_string (parameter, NULL));

  if (what != NULL)
    adw_dialog_present (make (kith_room_get_store (KITH_ROOM (self)), what), GTK_WIDGET (self));
}

static void
put_off_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  present_form (KITH_TODAY_PAGE (widget), parameter, kith_put_off_dialog_new);
}

static void
hand_over_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  present_form (KITH_TODAY_PAGE (widget), parameter, kith_put_off_dialog_new_hand_over);
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
  g_clear_object (&self->put_right_loader);
  g_clear_object (&self->meeting_loader);
  g_clear_object (&self->retention_loader);
  g_clear_pointer (&self->waiting, g_hash_table_unref);

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
  gtk_widget_class_install_action (widget_class, "today.hand-over", "s", hand_over_action);
  gtk_widget_class_install_action (widget_class, "today.put-off", "s", put_off_action);

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
  self->put_right_loader = kith_loader_new ();
  self->meeting_loader = kith_loader_new ();
  self->retention_loader = kith_loader_new ();
  self->waiting = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
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
