/* kith-child-particulars.c: what is so of a child, beside the story
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only what is known stands here, and one button to add to it. What held before
 * is folded away, and stays. Of a pupil whom only a school's roll has, nothing
 * of the kind is kept, so there is no such list.
 */

#include "config.h"

#include "kith-child-particulars.h"

#include <glib/gi18n.h>

#include "kith-loader.h"
#include "kith-store-particulars.h"
#include "kith-text.h"
#include "kith-words.h"
#include "kith-work-ask.h"

struct _KithChildParticulars
{
  AdwPreferencesGroup  parent_instance;

  GtkListBox          *list;
  GtkWidget           *earlier_list;
  AdwExpanderRow      *earlier;
  GtkMenuButton       *add_button;

  KithStore           *store;
  KithChild           *child;
  KithParticularSheet *sheet;
  KithLoader          *loader;
  GPtrArray           *earlier_rows; /* (element-type GtkWidget), unowned */
  char                *shown;
};

G_DEFINE_FINAL_TYPE (KithChildParticulars, kith_child_particulars, ADW_TYPE_PREFERENCES_GROUP)

typedef enum
{
  PROP_SHEET = 1,
} KithChildParticularsProperty;

static GParamSpec *properties[PROP_SHEET + 1];

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (KithWorkKind kind = KITH_WORK_FIRST_PARTICULAR; kind < KITH_WORK_N_KINDS; kind++)
    {
      const KithWorkForm *form = kith_work_form_get (kind);
      g_autofree char *label = g_strdup_printf ("%s…", _(form->title));
      g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "particular.add", "s", form->nick);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

/* The value is what is read; what it is and since when stands small above it. */
static GtkWidget *
make_row (KithParticular *particular)
{
  const KithParticularValues *values = kith_particular_get_values (particular);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = kith_particular_dup_text (particular);
  g_autofree char *when = kith_particular_dup_when (particular);
  g_autofree char *title = g_strjoin (C_("between facts", " · "), kith_particular_get_title (particular), when, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_widget_add_css_class (row, "property");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", kith_work_form_get (values->kind)->nick, values->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "particular.open");

  return row;
}

static void
clear (KithChildParticulars *self)
{
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < self->earlier_rows->len; i++)
    adw_expander_row_remove (self->earlier, g_ptr_array_index (self->earlier_rows, i));
  g_ptr_array_set_size (self->earlier_rows, 0);
}

static char *
tell (GListModel *particulars)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (particulars); i++)
    {
      g_autoptr(KithParticular) particular = g_list_model_get_item (particulars, i);
      g_autofree char *text = kith_particular_dup_text (particular);
      g_autofree char *when = kith_particular_dup_when (particular);

      g_string_append_printf (told, "%" G_GINT64_FORMAT " %d %d %s %s\n", kith_particular_get_values (particular)->id,
                              (int)kith_particular_get_values (particular)->kind,
                              kith_particular_get_values (particular)->is_current, text, when);
    }

  return g_string_free_and_steal (told);
}

static void
add_rows (KithChildParticulars *self,
          GListModel           *particulars)
{
  for (guint i = 0; i < g_list_model_get_n_items (particulars); i++)
    {
      g_autoptr(KithParticular) particular = g_list_model_get_item (particulars, i);
      GtkWidget *row = make_row (particular);

      if (kith_particular_get_values (particular)->is_current)
        {
          gtk_list_box_append (self->list, row);
        }
      else
        {
          adw_expander_row_add_row (self->earlier, row);
          g_ptr_array_add (self->earlier_rows, row);
        }
    }
}

static void
show_sheet (KithChildParticulars *self)
{
  GListModel *particulars = kith_particular_sheet_get_particulars (self->sheet);
  g_autofree char *told = tell (particulars);
  g_autofree char *title = NULL;
  gboolean is_any;

  gtk_widget_set_visible (GTK_WIDGET (self), kith_particular_sheet_get_is_known (self->sheet));

  /* The same rows stay, so that the keyboard's focus stays in them. */
  if (g_strcmp0 (told, self->shown) == 0)
    return;

  g_set_str (&self->shown, told);
  clear (self);
  add_rows (self, particulars);
  is_any = gtk_list_box_get_row_at_index (self->list, 0) != NULL;
  title = g_strdup_printf (ngettext ("%u earlier", "%u earlier", self->earlier_rows->len), self->earlier_rows->len);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->earlier), title);
  gtk_widget_set_visible (self->earlier_list, self->earlier_rows->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), is_any);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), is_any ? NULL : _("None that this store knows."));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KithParticularSheet) sheet = NULL;
  g_autoptr(KithChildParticulars) self = NULL;
  g_autoptr(GError) error = NULL;

  sheet = kith_store_load_particulars_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL || self->list == NULL)
    return;

  if (sheet == NULL)
    {
      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), kith_words_get_error_advice (error));
      return;
    }

  g_set_object (&self->sheet, sheet);
  show_sheet (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHEET]);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KithChildParticulars *self = KITH_CHILD_PARTICULARS (widget);
  KithWorkKind kind;

  if (self->child != NULL && kith_work_kind_parse (g_variant_get_string (parameter, NULL), &kind))
    kith_work_ask (widget, self->store, self->child, kind, 0, NULL, NULL, NULL);
}

/* What only a file has said has no row: there something newer is added to it. */
static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithChildParticulars *self = KITH_CHILD_PARTICULARS (widget);
  KithWorkKind kind;
  const char *nick;
  gint64 id;

  g_variant_get (parameter, "(&sx)", &nick, &id);
  if (self->child != NULL && kith_work_kind_parse (nick, &kind))
    kith_work_ask (widget, self->store, self->child, kind, id, NULL, NULL, NULL);
}

static void
kith_child_particulars_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  KithChildParticulars *self = KITH_CHILD_PARTICULARS (object);

  switch ((KithChildParticularsProperty)prop_id)
    {
    case PROP_SHEET:
      g_value_set_object (value, self->sheet);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_child_particulars_dispose (GObject *object)
{
  KithChildParticulars *self = KITH_CHILD_PARTICULARS (object);

  if (self->loader != NULL)
    kith_loader_cancel (self->loader);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CHILD_PARTICULARS);
  g_clear_object (&self->loader);
  g_clear_object (&self->sheet);
  g_clear_object (&self->child);
  g_clear_object (&self->store);
  g_clear_pointer (&self->earlier_rows, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (kith_child_particulars_parent_class)->dispose (object);
}

static void
kith_child_particulars_class_init (KithChildParticularsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_child_particulars_dispose;
  G_OBJECT_CLASS (klass)->get_property = kith_child_particulars_get_property;

  properties[PROP_SHEET] =
    g_param_spec_object ("sheet", NULL, NULL,
                         KITH_TYPE_PARTICULAR_SHEET,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "particular.add", "s", add_action);
  gtk_widget_class_install_action (widget_class, "particular.open", "(sx)", open_action);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-child-particulars.ui");
  gtk_widget_class_bind_template_child (widget_class, KithChildParticulars, add_button);
  gtk_widget_class_bind_template_child (widget_class, KithChildParticulars, earlier);
  gtk_widget_class_bind_template_child (widget_class, KithChildParticulars, earlier_list);
  gtk_widget_class_bind_template_child (widget_class, KithChildParticulars, list);
}

static void
kith_child_particulars_init (KithChildParticulars *self)
{
  g_autoptr(GMenuModel) menu = make_menu ();

  self->loader = kith_loader_new ();
  self->earlier_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->add_button, menu);
}

static void
forget (KithChildParticulars *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_clear_object (&self->sheet);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHEET]);
}

/**
 * kith_child_particulars_load:
 * @store: a store that is open
 * @child: a child
 *
 * Shows what is so of the child.
 */
void
kith_child_particulars_load (KithChildParticulars *self,
                             KithStore            *store,
                             KithChild            *child)
{
  KithLoad *load = NULL;

  g_return_if_fail (KITH_IS_CHILD_PARTICULARS (self));
  g_return_if_fail (KITH_IS_STORE (store));
  g_return_if_fail (KITH_IS_CHILD (child));

  /* What is so of one child never stands under the name of another. */
  if (self->child != NULL && kith_child_get_id (self->child) != kith_child_get_id (child))
    forget (self);

  g_set_object (&self->store, store);
  g_set_object (&self->child, child);
  load = kith_loader_begin (self->loader, self);
  kith_store_load_particulars_async (store, kith_child_get_id (child), kith_load_get_cancellable (load), loaded_cb, load);
}

/**
 * kith_child_particulars_get_sheet:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
KithParticularSheet *
kith_child_particulars_get_sheet (KithChildParticulars *self)
{
  g_return_val_if_fail (KITH_IS_CHILD_PARTICULARS (self), NULL);

  return self->sheet;
}
