/* kith-tas-page.c: a Team Around the School
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * While it is open each row opens its form. Closed, a pupil's row opens the
 * child, on whose file the words stand, and nothing here can be changed but the
 * day of the next meeting and what is done.
 */

#include "config.h"

#include "kith-tas-page.h"

#include <glib/gi18n.h>

#include "kith-load-view.h"
#include "kith-print-dialog.h"
#include "kith-school-section.h"
#include "kith-store-notes.h"
#include "kith-store-tas.h"
#include "kith-tas-attendee-dialog.h"
#include "kith-tas-dialog.h"
#include "kith-tas-pupil-dialog.h"
#include "kith-tas-words.h"
#include "kith-text.h"
#include "kith-window.h"
#include "kith-words.h"

struct _KithTasPage
{
  AdwNavigationPage  parent_instance;

  KithStore         *store;
  gint64             id;
  KithTas           *tas;

  KithLoadView      *load_view;
  AdwWindowTitle    *window_title;
  GtkMenuButton     *menu;
  GtkWidget         *closing;
  GtkLabel          *lacking;
  KithSchoolSection *when;
  KithSchoolSection *attendees;
  KithSchoolSection *pupils;
  KithSchoolSection *actions;
  GtkWidget         *add_attendee;
  GtkWidget         *add_pupil;
};

G_DEFINE_FINAL_TYPE (KithTasPage, kith_tas_page, ADW_TYPE_NAVIGATION_PAGE)

static gboolean
is_closed (KithTasPage *self)
{
  return kith_tas_get_values (self->tas)->closed_at != 0;
}

static void
add_row (KithSchoolSection *section,
         const char        *title,
         const char        *subtitle,
         const char        *action,
         gint64             id)
{
  GtkWidget *row = kith_school_section_make_row (title, subtitle != NULL && *subtitle != '\0' ? subtitle : NULL);
  g_autofree char *told = g_strdup_printf ("%" G_GINT64_FORMAT " %s, %s, %s", id, title, subtitle != NULL ? subtitle : "",
                                           action != NULL ? action : "");

  if (action != NULL)
    kith_school_section_open (row, action, id != 0 ? g_variant_new_int64 (id) : NULL);
  kith_school_section_add (section, row, told);
}

static void
show_when (KithTasPage *self)
{
  const KithTasValues *values = kith_tas_get_values (self->tas);
  g_autofree char *when = kith_tas_words_dup_when (values->day, values->minute);
  g_autofree char *place = values->place != NULL ? kith_text_isolate (values->place) : NULL;
  g_autofree char *next = kith_tas_words_dup_next (values);

  kith_school_section_begin (self->when);
  add_row (self->when, when, place, is_closed (self) ? NULL : "tas.change", 0);
  add_row (self->when, _("Next Meeting"), next, "tas.change", 0);
  kith_school_section_end (self->when, NULL);
}

static void
show_attendees (KithTasPage *self)
{
  GPtrArray *attendees = kith_tas_get_attendees (self->tas);

  kith_school_section_begin (self->attendees);
  for (guint i = 0; i < attendees->len; i++)
    {
      const KithTasAttendee *attendee = g_ptr_array_index (attendees, i);
      g_autofree char *name = kith_tas_words_dup_attendee (attendee);
      g_autofree char *post = kith_tas_words_dup_post (attendee);

      add_row (self->attendees, name, post, is_closed (self) ? NULL : "tas.attendee", attendee->id);
    }
  kith_school_section_end (self->attendees, attendees->len > 0 ? NULL : _("Nobody is written down yet."));
}

static void
append_line (GString    *text,
             const char *line)
{
  if (line != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

/* What was said, what is to be done, and what the family says. */
static char *
say_pupil (const KithTasPupil *pupil)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *line = pupil->line != NULL ? kith_text_isolate (pupil->line) : NULL;
  g_autofree char *agreement = kith_tas_words_dup_agreement (pupil);

  append_line (text, line);
  if (pupil->action != NULL)
    {
      g_autofree char *what = kith_text_isolate (pupil->action->what);
      g_autofree char *who = kith_tas_words_dup_action (pupil->action, kith_date_today ());
      /* Translators: what is to be done; who does it, and by when. */
      g_autofree char *action = g_strdup_printf (_("To do: %s (%s)"), what, who);

      append_line (text, action);
    }
  append_line (text, agreement);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
add_icon_button (GtkWidget  *row,
                 const char *icon_name,
                 const char *tooltip,
                 const char *label,
                 const char *action,
                 gint64      id)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_pupil (KithTasPage        *self,
           const KithTasPupil *pupil)
{
  g_autofree char *name = kith_tas_words_dup_name (pupil->name);
  g_autofree char *about = say_pupil (pupil);
  g_autofree char *told = g_strdup_printf ("%" G_GINT64_FORMAT " %s, %s, %d", pupil->id, name, about, is_closed (self));
  /* Translators: %s is a pupil. */
  g_autofree char *label = g_strdup_printf (_("Print the Extract of %s"), name);
  GtkWidget *row = kith_school_section_make_row (name, about);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (pupil->note_id != 0)
    add_icon_button (row, "document-print-symbolic", _("Print the Extract…"), label, "tas.print-extract", pupil->id);
  kith_school_section_open (row, is_closed (self) ? "win.open-child" : "tas.pupil",
                            g_variant_new_int64 (is_closed (self) ? pupil->child_id : pupil->id));
  kith_school_section_add (self->pupils, row, told);
}

static void
show_pupils (KithTasPage *self)
{
  GPtrArray *pupils = kith_tas_get_pupils (self->tas);

  kith_school_section_begin (self->pupils);
  for (guint i = 0; i < pupils->len; i++)
    add_pupil (self, g_ptr_array_index (pupils, i));
  kith_school_section_end (self->pupils, pupils->len == 0 ? _("No pupil is in the meeting yet.")
                                         : is_closed (self) ? _("Each part stands on its child’s file, and can be put right there.")
                                         : NULL);
}

/* Of a meeting that is open its own actions are not agreed on yet, and have no row. */
static void
add_action (KithTasPage         *self,
            const KithTasAction *action)
{
  g_autofree char *what = kith_text_isolate (action->what);
  g_autofree char *name = kith_tas_words_dup_name (action->name);
  g_autofree char *who = kith_tas_words_dup_action (action, kith_date_today ());
  g_autofree char *about = g_strdup_printf ("%s · %s", name, who);
  g_autofree char *told = g_strdup_printf ("%" G_GINT64_FORMAT " %s, %s", action->id, what, about);
  /* Translators: %s is what was to be done. */
  g_autofree char *label = g_strdup_printf (_("Done: %s"), what);
  GtkWidget *row = kith_school_section_make_row (what, about);

  add_icon_button (row, "object-select-symbolic", _("Done"), label, "tas.done", action->id);
  kith_school_section_add (self->actions, row, told);
}

static void
show_actions (KithTasPage *self)
{
  g_autoptr(GPtrArray) actions = kith_tas_list_actions (self->tas, NULL);
  guint n_shown = 0;

  kith_school_section_begin (self->actions);
  for (guint i = 0; i < actions->len; i++)
    {
      const KithTasAction *action = g_ptr_array_index (actions, i);

      if (action->id == 0)
        continue;

      add_action (self, action);
      n_shown++;
    }
  kith_school_section_end (self->actions, n_shown > 0 ? NULL : _("Nothing is left of this meeting and those before."));
}

static void
show_closing (KithTasPage *self)
{
  const KithTasPupil *pupil = NULL;
  KithTasFault fault = kith_tas_find_fault (self->tas, kith_date_today (), &pupil);
  g_autofree char *lacking = kith_tas_words_dup_fault (fault, pupil);

  gtk_widget_set_visible (self->closing, !is_closed (self));
  gtk_label_set_text (self->lacking, lacking != NULL ? lacking
                      : _("Closing puts each pupil’s part onto that child’s file, signed. It shows no other child."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tas.close", !is_closed (self) && fault == KITH_TAS_FAULT_NONE);
}

/* The lists of those who have something to do, each by one of its actions. */
static GMenuModel *
make_lists (KithTasPage *self)
{
  g_auto(GStrv) agencies = kith_tas_list_agencies (self->tas);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; agencies[i] != NULL; i++)
    {
      g_autofree char *name = *agencies[i] != '\0' ? kith_text_tame (agencies[i]) : g_strdup (_("Me"));
      g_autoptr(GMenuItem) item = g_menu_item_new (name, NULL);
      g_autoptr(GPtrArray) actions = kith_tas_list_actions (self->tas, agencies[i]);
      const KithTasAction *first = g_ptr_array_index (actions, 0);

      g_menu_item_set_action_and_target (item, "tas.print-actions", "x", first->is_mine ? 0 : first->pupil_id);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static void
show_menu (KithTasPage *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) last = g_menu_new ();
  g_autoptr(GMenuModel) lists = make_lists (self);

  g_menu_append (menu, _("_Print the Meeting…"), "tas.print");
  if (kith_tas_get_values (self->tas)->next_day > kith_date_today ())
    g_menu_append (menu, _("Save the _Next Meeting…"), "tas.diary");
  if (g_menu_model_get_n_items (lists) > 0)
    g_menu_append_submenu (menu, _("Print an _Action List"), lists);
  g_menu_append (last, _("_Take Out the Meeting"), "tas.remove");
  if (!is_closed (self))
    g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  gtk_menu_button_set_menu_model (self->menu, G_MENU_MODEL (menu));
}

static void
show_tas (KithTasPage *self,
          KithTas     *tas)
{
  const KithTasValues *values = kith_tas_get_values (tas);
  g_autofree char *school = kith_text_isolate (values->school);
  g_autofree char *day = kith_words_dup_date (values->day);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", school, day);

  g_set_object (&self->tas, tas);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  show_closing (self);
  show_when (self);
  show_attendees (self);
  show_pupils (self);
  show_actions (self);
  show_menu (self);
  gtk_widget_set_visible (self->add_attendee, !is_closed (self));
  gtk_widget_set_visible (self->add_pupil, !is_closed (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tas.print", TRUE);
  kith_load_view_show_content (self->load_view);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KithTas) tas = NULL;
  g_autoptr(KithTasPage) self = NULL;
  g_autoptr(GError) error = NULL;

  tas = kith_store_load_tas_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (tas != NULL)
    show_tas (self, tas);
  else if (g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND))
    kith_load_view_show_empty (self->load_view);
  else
    kith_load_view_show_error (self->load_view, error);
}

static void
reload (KithTasPage *self)
{
  KithLoad *load = kith_load_view_begin (self->load_view, self);

  kith_store_load_tas_async (self->store, self->id, kith_load_get_cancellable (load), loaded_cb, load);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reload (KITH_TAS_PAGE (widget));
}

static void
say_done (KithTasPage  *self,
          const char   *done,
          const GError *error)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!KITH_IS_WINDOW (root))
    return;

  if (error == NULL)
    kith_window_add_undo_toast (KITH_WINDOW (root), done);
  else
    kith_window_add_toast (KITH_WINDOW (root), adw_toast_new (kith_tas_words_get_advice (error)));
}

static void
closed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KithTasPage) self = KITH_TAS_PAGE (user_data);
  g_autoptr(GError) error = NULL;

  kith_store_change_tas_finish (KITH_STORE (source), result, &error);
  say_done (self, _("Closed. Each part is on its child’s file"), error);
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(KithTasPage) self = KITH_TAS_PAGE (user_data);
  g_autoptr(GError) error = NULL;

  kith_store_change_tas_finish (KITH_STORE (source), result, &error);
  say_done (self, _("The meeting is taken out"), error);
}

static void
close_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  KithTasPage *self = KITH_TAS_PAGE (widget);

  gtk_widget_action_set_enabled (widget, "tas.close", FALSE);
  kith_store_change_tas_async (self->store, kith_tas_change_new (KITH_TAS_CLOSE, self->id), NULL, closed_cb, g_object_ref (self));
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KithTasPage *self = KITH_TAS_PAGE (widget);

  kith_store_change_tas_async (self->store, kith_tas_change_new (KITH_TAS_REMOVE, self->id), NULL, removed_cb,
                               g_object_ref (self));
}

static void
step_done_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(KithTasPage) self = KITH_TAS_PAGE (user_data);
  g_autoptr(GError) error = NULL;

  kith_store_finish_step_finish (KITH_STORE (source), result, &error);
  say_done (self, _("Step done"), error);
}

static void
done_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithTasPage *self = KITH_TAS_PAGE (widget);

  kith_store_finish_step_async (self->store, g_variant_get_int64 (parameter), kith_date_today (), NULL, NULL,
                                step_done_cb, g_object_ref (self));
}

static void
present (KithTasPage *self,
         AdwDialog   *dialog)
{
  if (dialog != NULL)
    adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
change_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KithTasPage *self = KITH_TAS_PAGE (widget);

  if (self->tas != NULL)
    present (self, kith_tas_dialog_new (self->store, kith_tas_get_values (self->tas)->school_id, self->tas));
}

static void
add_attendee_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  KithTasPage *self = KITH_TAS_PAGE (widget);

  if (self->tas != NULL)
    present (self, kith_tas_attendee_dialog_new (self->store, self->tas, 0));
}

static void
attendee_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  KithTasPage *self = KITH_TAS_PAGE (widget);

  if (self->tas != NULL)
    present (self, kith_tas_attendee_dialog_new (self->store, self->tas, g_variant_get_int64 (parameter)));
}

static void
add_pupil_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  KithTasPage *self = KITH_TAS_PAGE (widget);

  if (self->tas != NULL)
    present (self, kith_tas_pupil_dialog_new (self->store, self->tas, 0));
}

static void
pupil_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  KithTasPage *self = KITH_TAS_PAGE (widget);

  if (self->tas != NULL)
    present (self, kith_tas_pupil_dialog_new (self->store, self->tas, g_variant_get_int64 (parameter)));
}

static void
print_what (KithTasPage  *self,
            KithShareWhat what,
            gint64        child_id,
            gint64        note_id,
            gint64        pupil_id)
{
  const KithPrintRequest request = {
    .what = what, .child_id = child_id, .note_id = note_id, .tas_id = self->id, .tas_pupil_id = pupil_id,
    .filter = { 0, 0, KITH_DATE_NONE, KITH_DATE_NONE },
  };

  present (self, kith_print_dialog_new (self->store, &request));
}

static void
diary_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  KithTasPage *self = KITH_TAS_PAGE (widget);
  const KithPrintRequest request = {
    .what = KITH_SHARE_DIARY, .tas_id = self->id, .names_off = TRUE, .filter = { 0, 0, KITH_DATE_NONE, KITH_DATE_NONE },
  };

  present (self, kith_print_dialog_new (self->store, &request));
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  print_what (KITH_TAS_PAGE (widget), KITH_SHARE_TAS, 0, 0, 0);
}

static void
print_actions_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  print_what (KITH_TAS_PAGE (widget), KITH_SHARE_TAS_ACTIONS, 0, 0, g_variant_get_int64 (parameter));
}

static void
print_extract_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  KithTasPage *self = KITH_TAS_PAGE (widget);
  const KithTasPupil *pupil = self->tas != NULL ? kith_tas_find_pupil (self->tas, g_variant_get_int64 (parameter)) : NULL;

  if (pupil != NULL && pupil->note_id != 0)
    print_what (self, KITH_SHARE_TAS_EXTRACT, pupil->child_id, pupil->note_id, 0);
}

static void
kith_tas_page_dispose (GObject *object)
{
  KithTasPage *self = KITH_TAS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_TAS_PAGE);
  g_clear_object (&self->tas);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_tas_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "tas.add-attendee", NULL, add_attendee_action);
  gtk_widget_class_install_action (widget_class, "tas.add-pupil", NULL, add_pupil_action);
  gtk_widget_class_install_action (widget_class, "tas.attendee", "x", attendee_action);
  gtk_widget_class_install_action (widget_class, "tas.change", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "tas.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "tas.diary", NULL, diary_action);
  gtk_widget_class_install_action (widget_class, "tas.done", "x", done_action);
  gtk_widget_class_install_action (widget_class, "tas.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "tas.print-actions", "x", print_actions_action);
  gtk_widget_class_install_action (widget_class, "tas.print-extract", "x", print_extract_action);
  gtk_widget_class_install_action (widget_class, "tas.pupil", "x", pupil_action);
  gtk_widget_class_install_action (widget_class, "tas.remove", NULL, remove_action);
}

static void
kith_tas_page_class_init (KithTasPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_tas_page_dispose;

  install_actions (widget_class);
  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  g_type_ensure (KITH_TYPE_SCHOOL_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-tas-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithTasPage, actions);
  gtk_widget_class_bind_template_child (widget_class, KithTasPage, add_attendee);
  gtk_widget_class_bind_template_child (widget_class, KithTasPage, add_pupil);
  gtk_widget_class_bind_template_child (widget_class, KithTasPage, attendees);
  gtk_widget_class_bind_template_child (widget_class, KithTasPage, closing);
  gtk_widget_class_bind_template_child (widget_class, KithTasPage, lacking);
  gtk_widget_class_bind_template_child (widget_class, KithTasPage, load_view);
  gtk_widget_class_bind_template_child (widget_class, KithTasPage, menu);
  gtk_widget_class_bind_template_child (widget_class, KithTasPage, pupils);
  gtk_widget_class_bind_template_child (widget_class, KithTasPage, when);
  gtk_widget_class_bind_template_child (widget_class, KithTasPage, window_title);
}

static void
kith_tas_page_init (KithTasPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tas.close", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tas.print", FALSE);
}

/**
 * kith_tas_page_new:
 * @store: a store that is open
 * @id: a meeting
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
kith_tas_page_new (KithStore *store,
                   gint64     id)
{
  KithTasPage *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_TAS_PAGE, NULL);
  self->store = g_object_ref (store);
  self->id = id;
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * kith_tas_page_get_tas:
 *
 * Returns: (transfer none) (nullable): what is shown; %NULL while it is waited for
 */
KithTas *
kith_tas_page_get_tas (KithTasPage *self)
{
  g_return_val_if_fail (KITH_IS_TAS_PAGE (self), NULL);

  return self->tas;
}
