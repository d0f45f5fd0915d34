/* kith-today-page.c: what is waiting
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It loads what is waiting and does what a row asks for; what stands where is
 * KithTodaySections' part. A row asks by the actions below, with its key.
 */

#include "config.h"

#include "kith-today-page.h"

#include <glib/gi18n.h>

#include "kith-act-done.h"
#include "kith-due-step.h"
#include "kith-here-words.h"
#include "kith-load-view.h"
#include "kith-loader.h"
#include "kith-note-ask.h"
#include "kith-note-dialog.h"
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
#include "kith-today-sections.h"
#include "kith-today-words.h"

#define SECONDS_OF_A_MINUTE 60

struct _KithTodayPage
{
  KithRoom           parent_instance;

  KithLoader        *here_loader;
  KithLoader        *meeting_loader;
  KithLoader        *put_right_loader;
  KithLoader        *retention_loader;
  KithDate           day;
  guint              timer;
  KithTodaySections *all;

  AdwWindowTitle    *window_title;
  GtkMenuButton     *here;
  KithLoadView      *load_view;
  GtkBox            *sections;
  GtkLabel          *closing;
};

G_DEFINE_FINAL_TYPE (KithTodayPage, kith_today_page, KITH_TYPE_ROOM)

static void
cancel_late (KithTodayPage *self)
{
  kith_loader_cancel (self->meeting_loader);
  kith_loader_cancel (self->put_right_loader);
  kith_loader_cancel (self->retention_loader);
}

static void
show_today (KithTodayPage *self,
            KithToday     *today)
{
  g_autofree char *closing = kith_today_words_dup_closing (today);

  kith_today_sections_show (self->all, today);
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
  if (self != NULL && list != NULL && kith_today_sections_add_retention (self->all, list))
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

  if (kith_today_sections_add_put_right (self->all, hits))
    kith_load_view_show_content (self->load_view);
  load_retention (self);
}

static void
load_put_right (KithTodayPage *self)
{
  KithLoad *load = kith_loader_begin (self->put_right_loader, self);

  kith_store_load_put_right_async (kith_room_get_store (KITH_ROOM (self)), kith_load_get_cancellable (load),
                                   put_right_loaded_cb, load);
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
  if (self == NULL || meetings == NULL)
    return;

  if (kith_today_sections_add_meetings (self->all, meetings))
    kith_load_view_show_content (self->load_view);
  load_put_right (self);
}

static void
load_meetings (KithTodayPage *self)
{
  KithLoad *load = kith_loader_begin (self->meeting_loader, self);

  kith_store_load_tas_list_async (kith_room_get_store (KITH_ROOM (self)), 0, kith_load_get_cancellable (load),
                                  meetings_loaded_cb, load);
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

  /* What is still on its way is for sections that are taken away now. */
  cancel_late (self);
  show_today (self, today);
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
  cancel_late (self);
  kith_load_view_cancel (self->load_view);
}

/* What stands in the row of which an action is asked; a row may have gone meanwhile. */
static gpointer
get_item (KithTodayPage *self,
          GVariant      *key)
{
  return kith_today_sections_get_item (self->all, g_variant_get_string (key, NULL));
}

static void
open_child (KithTodayPage *self,
            gint64         child_id)
{
  if (child_id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-child", "x", child_id);
}

/* A note about a child is seen on the child's page; of another the text is at hand to be copied. */
static void
open_note (KithTodayPage *self,
           KithNote      *note)
{
  KithStore *store = kith_room_get_store (KITH_ROOM (self));
  KithNoteForm *form = kith_note_get_form (note);

  if (kith_note_get_is_draft (note))
    adw_dialog_present (kith_note_dialog_new_for_draft (store, form), GTK_WIDGET (self));
  else if (kith_note_form_find_child (form) != 0)
    open_child (self, kith_note_form_find_child (form));
  else
    kith_note_ask_copied (GTK_WIDGET (self), store, note);
}

static void
open_step (KithTodayPage *self,
           KithDueStep   *step)
{
  gint64 plan_id = kith_due_step_get_plan_id (step);

  if (plan_id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-plan", "x", plan_id);
  else
    open_child (self, kith_due_step_get_child_id (step));
}

/* A list opens where all of it is; what is put off, or to be read again, at its child. */
static void
open_of_kind (KithTodayPage *self,
              KithPutOffKind kind,
              const char    *about,
              gint64         child_id)
{
  if (kind == KITH_PUT_OFF_PUT_RIGHT)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.put-right", NULL);
  else if (kind == KITH_PUT_OFF_RETENTION)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.retention", NULL);
  else if (kind == KITH_PUT_OFF_MEETING)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-tas", "x", g_ascii_strtoll (about, NULL, 10));
  else
    open_child (self, child_id);
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithTodayPage *self = KITH_TODAY_PAGE (widget);
  gpointer item = get_item (self, parameter);
  KithPutOff *what = kith_today_sections_get_what (self->all, g_variant_get_string (parameter, NULL));
  const KithPutOffValues *values = NULL;

  if (item == NULL)
    return;

  values = kith_put_off_get_values (what != NULL ? what : KITH_PUT_OFF (item));
  if (KITH_IS_NOTE (item))
    open_note (self, item);
  else if (KITH_IS_DUE_STEP (item))
    open_step (self, item);
  else
    open_of_kind (self, values->kind, values->about, values->child_id);
}

static void
finish_step (KithTodayPage *self,
             gboolean       is_of_plan,
             gint64         id)
{
  KithStore *store = kith_room_get_store (KITH_ROOM (self));

  if (is_of_plan)
    kith_store_finish_plan_action_async (store, id, kith_date_today (), NULL, kith_act_done_cb,
                                         kith_act_done_begin (GTK_WIDGET (self), kith_store_change_plan_finish, _("Step done")));
  else
    kith_store_finish_step_async (store, id, kith_date_today (), NULL, NULL, kith_act_done_cb,
                                  kith_act_done_begin (GTK_WIDGET (self), kith_store_finish_step_finish, _("Step done")));
}

static void
say_in_council (KithTodayPage *self,
                KithDueStep   *work)
{
  kith_store_say_work_in_council_async (kith_room_get_store (KITH_ROOM (self)), kith_due_step_get_id (work), NULL, kith_act_done_cb,
                                        kith_act_done_begin (GTK_WIDGET (self), kith_store_change_work_finish,
                                                             _("In the council’s system")));
}

/* A limit is met by what is recorded: so a note about the child begins. */
static void
done_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithTodayPage *self = KITH_TODAY_PAGE (widget);
  KithStore *store = kith_room_get_store (KITH_ROOM (self));
  gpointer item = get_item (self, parameter);
  KithPutOff *what = kith_today_sections_get_what (self->all, g_variant_get_string (parameter, NULL));
  const KithPutOffValues *values = NULL;

  if (item == NULL || what == NULL)
    return;

  values = kith_put_off_get_values (what);
  if (values->kind == KITH_PUT_OFF_STEP)
    finish_step (self, kith_due_step_get_plan_id (item) != 0, kith_due_step_get_id (item));
  else if (values->kind == KITH_PUT_OFF_WORK)
    say_in_council (self, item);
  else if (values->kind == KITH_PUT_OFF_NOTE)
    kith_note_ask_copied (widget, store, item);
  else if (values->kind == KITH_PUT_OFF_RESTRICTION)
    kith_restricted_ask_to_change (widget, store, values->child_id);
  else if (values->child_id != 0)
    gtk_widget_activate_action (widget, "win.record-about", "(xx)", values->child_id, G_GINT64_CONSTANT (0));
}

static void
end_put_off (KithTodayPage *self,
             KithPutOff    *item,
             const char    *done)
{
  kith_store_end_put_off_async (kith_room_get_store (KITH_ROOM (self)), kith_put_off_get_values (item)->id, NULL, kith_act_done_cb,
                                kith_act_done_begin (GTK_WIDGET (self), kith_store_change_put_off_finish, done));
}

static void
take_back_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  gpointer item = get_item (KITH_TODAY_PAGE (widget), parameter);

  if (KITH_IS_PUT_OFF (item))
    end_put_off (KITH_TODAY_PAGE (widget), item, _("It stands on Today again"));
}

/* A step that somebody handed over is done like any other. */
static void
take_over_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  KithTodayPage *self = KITH_TODAY_PAGE (widget);
  gpointer item = get_item (self, parameter);
  const KithPutOffValues *values = KITH_IS_PUT_OFF (item) ? kith_put_off_get_values (item) : NULL;
  gboolean is_of_plan;
  gint64 id;

  if (values == NULL)
    return;

  if (values->kind == KITH_PUT_OFF_STEP && kith_put_off_parse_step (values->about, &is_of_plan, &id))
    finish_step (self, is_of_plan, id);
  else
    end_put_off (self, item, _("Taken off the list"));
}

static void
present_form (KithTodayPage *self,
              GVariant *parameter,
              AdwDialog *(*make) (KithStore *store, KithPutOff *what))
{
  KithPutOff *what = kith_today_sections_get_what (self->all, g_variant_get_string (parameter, NULL));

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
  g_clear_pointer (&self->all, kith_today_sections_free);

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
  gtk_widget_class_install_action (widget_class, "today.done", "s", done_action);
  gtk_widget_class_install_action (widget_class, "today.hand-over", "s", hand_over_action);
  gtk_widget_class_install_action (widget_class, "today.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "today.put-off", "s", put_off_action);
  gtk_widget_class_install_action (widget_class, "today.take-back", "s", take_back_action);
  gtk_widget_class_install_action (widget_class, "today.take-over", "s", take_over_action);

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
  gtk_widget_init_template (GTK_WIDGET (self));
  self->all = kith_today_sections_new (self->sections);
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
