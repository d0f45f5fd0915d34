/* kith-child-involved.c: who else is involved with a child, beside the story
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row a person: pressing it opens what is known of them, its buttons copy
 * the number and the address, and its menu has the rest. What follows from
 * another record has no row of its own yet; pressing it writes one, filled in.
 */

#include "config.h"

#include "kith-child-involved.h"

#include <glib/gi18n.h>

#include "kith-copy.h"
#include "kith-involved-dialog.h"
#include "kith-people-words.h"
#include "kith-school-section.h"
#include "kith-store-involved.h"
#include "kith-text.h"
#include "kith-window.h"

struct _KithChildInvolved
{
  GtkBox             parent_instance;

  KithSchoolSection *section;

  KithStore         *store;
  KithChildRecord   *record;
};

G_DEFINE_FINAL_TYPE (KithChildInvolved, kith_child_involved, GTK_TYPE_BOX)

/* What an act did, once it is done. */
typedef struct
{
  KithWindow *window;                /* nullable */
  const char *done;
} Change;

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Change *change = user_data;
  g_autoptr(GError) error = NULL;

  if (kith_store_change_involved_finish (KITH_STORE (source), result, &error))
    {
      if (change->window != NULL)
        kith_window_add_undo_toast (change->window, change->done);
    }
  else if (change->window != NULL)
    {
      kith_window_add_toast (change->window, adw_toast_new (kith_people_words_error (error)));
    }

  g_clear_weak_pointer (&change->window);
  g_free (change);
}

static Change *
begin_change (GtkWidget  *widget,
              const char *done)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  Change *change = g_new0 (Change, 1);

  g_set_weak_pointer (&change->window, KITH_IS_WINDOW (root) ? KITH_WINDOW (root) : NULL);
  change->done = done;

  return change;
}

static void
active_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KithChildInvolved *self = KITH_CHILD_INVOLVED (widget);

  kith_store_set_involved_active_async (self->store, g_variant_get_int64 (parameter), kith_date_today (), NULL,
                                        changed_cb, begin_change (widget, _("Active today")));
}

static void
end_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KithChildInvolved *self = KITH_CHILD_INVOLVED (widget);

  kith_store_end_involved_async (self->store, g_variant_get_int64 (parameter), kith_date_today (), NULL,
                                 changed_cb, begin_change (widget, _("No longer involved")));
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KithChildInvolved *self = KITH_CHILD_INVOLVED (widget);

  kith_store_remove_involved_async (self->store, g_variant_get_int64 (parameter), NULL,
                                    changed_cb, begin_change (widget, _("Removed")));
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  kith_copy_text (widget, g_variant_get_string (parameter, NULL));
}

/* Another program rings, or writes; Kith itself needs no network. */
static void
launch_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr(GtkUriLauncher) launcher = gtk_uri_launcher_new (g_variant_get_string (parameter, NULL));

  gtk_uri_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, NULL, NULL);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KithChildInvolved *self = KITH_CHILD_INVOLVED (widget);

  adw_dialog_present (kith_involved_dialog_new (self->store, self->record, NULL), widget);
}

/* By its place in the list, as some have no row in the store. */
static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithChildInvolved *self = KITH_CHILD_INVOLVED (widget);
  GListModel *list = kith_child_record_get_involved (self->record);
  g_autoptr(KithInvolved) involved = g_list_model_get_item (list, (guint)g_variant_get_int32 (parameter));

  if (involved != NULL)
    adw_dialog_present (kith_involved_dialog_new (self->store, self->record, involved), widget);
}

static void
append_action (GMenu      *menu,
               const char *label,
               const char *action,
               GVariant   *target)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

/* As a program that rings wants a number: without blanks and remarks. */
static char *
make_call_uri (const char *telephone)
{
  GString *uri = g_string_new ("tel:");

  for (const char *p = telephone; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p) || (*p == '+' && uri->len == strlen ("tel:")))
        g_string_append_c (uri, *p);
      else if (g_ascii_isalpha (*p))
        break;
    }

  return g_string_free_and_steal (uri);
}

static void
append_reach (GMenu                    *menu,
              const KithInvolvedValues *values)
{
  g_autoptr(GMenu) section = g_menu_new ();
  g_autofree char *call = values->telephone != NULL ? make_call_uri (values->telephone) : NULL;
  g_autofree char *escaped = values->email != NULL ? g_uri_escape_string (values->email, "@", FALSE) : NULL;
  g_autofree char *write = escaped != NULL ? g_strconcat ("mailto:", escaped, NULL) : NULL;

  if (call != NULL)
    append_action (section, _("Call"), "involved.launch", g_variant_new_string (call));
  if (write != NULL)
    append_action (section, _("Write an E-mail"), "involved.launch", g_variant_new_string (write));
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_changes (GMenu                    *menu,
                const KithInvolvedValues *values,
                gboolean                  is_past)
{
  g_autoptr(GMenu) section = g_menu_new ();

  if (!is_past)
    {
      append_action (section, _("Active Today"), "involved.active", g_variant_new_int64 (values->id));
      append_action (section, _("No Longer From Today"), "involved.end", g_variant_new_int64 (values->id));
    }
  append_action (section, _("Remove"), "involved.remove", g_variant_new_int64 (values->id));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
add_menu (GtkWidget                *row,
          const KithInvolvedValues *values,
          const char               *title,
          gboolean                  is_past)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autofree char *label = g_strdup_printf (_("More about %s"), title);
  GtkWidget *button = NULL;

  append_reach (menu, values);
  if (values->id != 0)
    append_changes (menu, values, is_past);
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0)
    return;

  button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_copies (GtkWidget                *row,
            const KithInvolvedValues *values,
            const char               *title)
{
  g_autofree char *number = kith_text_isolate (values->telephone != NULL ? values->telephone : "");
  g_autofree char *mailbox = kith_text_isolate (values->email != NULL ? values->email : "");
  /* Translators: a telephone number or an e-mail address, then whose. */
  g_autofree char *number_label = g_strdup_printf (_("Copy %s, %s"), number, title);
  g_autofree char *mailbox_label = g_strdup_printf (_("Copy %s, %s"), mailbox, title);

  if (values->telephone != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               kith_copy_button_new ("call-start-symbolic", values->telephone, number_label, values->telephone));
  if (values->email != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               kith_copy_button_new ("mail-unread-symbolic", values->email, mailbox_label, values->email));
}

static GtkWidget *
make_row (KithInvolved *involved,
          guint         position,
          KithDate      today,
          const char   *sentence)
{
  const KithInvolvedValues *values = kith_involved_get_values (involved);
  g_autofree char *title = kith_people_words_involved_title (values);
  g_autofree char *about = kith_people_words_involved_about (values, today);
  GtkWidget *row = kith_school_section_make_row (title, about);

  add_copies (row, values, title);
  add_menu (row, values, title, kith_involved_is_past (involved, today));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "i", (gint32)position);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "involved.open");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);

  return row;
}

/* Those who are there, or with @fold those who were. */
static guint
add_rows (KithChildInvolved *self,
          GtkWidget         *fold,
          GString           *told)
{
  GListModel *list = kith_child_record_get_involved (self->record);
  KithDate today = kith_date_today ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithInvolved) involved = g_list_model_get_item (list, i);
      g_autofree char *sentence = kith_people_words_involved_sentence (kith_involved_get_values (involved), today);
      g_autofree char *row_told = g_strdup_printf ("%u %" G_GINT64_FORMAT " %s", i,
                                                   kith_involved_get_values (involved)->id, sentence);

      if (kith_involved_is_past (involved, today) != (fold != NULL))
        continue;

      if (fold != NULL)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (fold), make_row (involved, i, today, sentence));
      else
        kith_school_section_add (self->section, make_row (involved, i, today, sentence), row_told);
      g_string_append_printf (told, "%s\n", row_told);
      n++;
    }

  return n;
}

static void
add_past (KithChildInvolved *self)
{
  g_autoptr(GString) told = g_string_new (NULL);
  GtkWidget *fold = g_object_ref_sink (kith_school_section_make_fold (_("No Longer Involved"), NULL));
  guint n = add_rows (self, fold, told);
  g_autofree char *count = g_strdup_printf (ngettext ("%u person", "%u people", n), n);

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (fold), count);
  if (n > 0)
    kith_school_section_add (self->section, fold, told->str);
  g_object_unref (fold);
}

static void
kith_child_involved_dispose (GObject *object)
{
  KithChildInvolved *self = KITH_CHILD_INVOLVED (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CHILD_INVOLVED);
  g_clear_object (&self->record);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_child_involved_parent_class)->dispose (object);
}

static void
kith_child_involved_class_init (KithChildInvolvedClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_child_involved_dispose;

  gtk_widget_class_install_action (widget_class, "contact.copy", "s", copy_action);
  gtk_widget_class_install_action (widget_class, "involved.active", "x", active_action);
  gtk_widget_class_install_action (widget_class, "involved.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "involved.end", "x", end_action);
  gtk_widget_class_install_action (widget_class, "involved.launch", "s", launch_action);
  gtk_widget_class_install_action (widget_class, "involved.open", "i", open_action);
  gtk_widget_class_install_action (widget_class, "involved.remove", "x", remove_action);

  g_type_ensure (KITH_TYPE_SCHOOL_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-child-involved.ui");
  gtk_widget_class_bind_template_child (widget_class, KithChildInvolved, section);
}

static void
kith_child_involved_init (KithChildInvolved *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "involved.add", FALSE);
}

/**
 * kith_child_involved_show:
 * @store: a store that is open
 * @record: the child
 */
void
kith_child_involved_show (KithChildInvolved *self,
                          KithStore         *store,
                          KithChildRecord   *record)
{
  g_autoptr(GString) told = g_string_new (NULL);
  guint n;

  g_return_if_fail (KITH_IS_CHILD_INVOLVED (self));
  g_return_if_fail (KITH_IS_STORE (store));
  g_return_if_fail (KITH_IS_CHILD_RECORD (record));

  g_set_object (&self->store, store);
  g_set_object (&self->record, record);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "involved.add", TRUE);
  kith_school_section_begin (self->section);
  n = add_rows (self, NULL, told);
  add_past (self);
  kith_school_section_end (self->section, n > 0 ? NULL : _("Nobody has said yet who else works with this child."));
}
