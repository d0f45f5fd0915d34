/* kith-put-right-page.c: what in the records does not fit together
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for each hit, by child; it opens the child's page, where the record is.
 * Below stand the records that may be of one child: a row opens the two side by
 * side, and whoever knows that they are two children says so.
 * Whoever has very many to mend begins with the first of them: more rows than
 * anybody reads would only keep the window waiting.
 */

#include "config.h"

#include "kith-put-right-page.h"

#include <glib/gi18n.h>

#include "kith-child-words.h"
#include "kith-load-view.h"
#include "kith-loader.h"
#include "kith-not-same.h"
#include "kith-store-duplicates.h"
#include "kith-store-put-right.h"
#include "kith-text.h"

#define MOST_ROWS 200

struct _KithPutRightPage
{
  AdwNavigationPage    parent_instance;

  KithStore           *store;
  GPtrArray           *rows;         /* (element-type GtkWidget): made anew with each answer */
  GPtrArray           *doubles;      /* (element-type GtkWidget): likewise */
  KithLoader          *doubles_loader;
  char                *told;
  guint                n_hits;

  KithLoadView        *load_view;
  AdwPreferencesGroup *group;
  AdwPreferencesGroup *doubles_group;
};

G_DEFINE_FINAL_TYPE (KithPutRightPage, kith_put_right_page, ADW_TYPE_NAVIGATION_PAGE)

static char *
describe (KithPutRight *hit)
{
  g_autofree char *value = kith_put_right_dup_value (hit);
  g_autofree char *isolated = NULL;

  if (value == NULL)
    return g_strdup_printf ("%s\n%s", kith_put_right_get_sentence (hit), kith_put_right_get_hint (hit));

  isolated = kith_text_isolate (value);

  /* Translators: what is wrong, what stands there, and on the next line what to do. */
  return g_strdup_printf (_("%s It says: %s.\n%s"), kith_put_right_get_sentence (hit), isolated, kith_put_right_get_hint (hit));
}

static GtkWidget *
make_row (KithPutRight *hit)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  const char *name = kith_put_right_get_name (hit);
  g_autofree char *title = kith_text_isolate (name != NULL ? name : _("Child without a name"));
  g_autofree char *description = describe (hit);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), description);
  gtk_widget_add_css_class (arrow, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", kith_put_right_get_child_id (hit));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-child");

  return row;
}

static char *
tell (GListModel *hits)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (hits); i++)
    {
      g_autoptr(KithPutRight) hit = g_list_model_get_item (hits, i);
      g_autofree char *description = describe (hit);

      g_string_append_printf (told, "%" G_GINT64_FORMAT " %s %s\n", kith_put_right_get_child_id (hit),
                              kith_put_right_get_name (hit), description);
    }

  return g_string_free_and_steal (told);
}

static char *
count (guint n_hits)
{
  if (n_hits > MOST_ROWS)
    return g_strdup_printf (_("The first %u of %u"), MOST_ROWS, n_hits);

  return g_strdup_printf (ngettext ("%u thing", "%u things", n_hits), n_hits);
}

/* The same rows stay where nothing changed, so that the focus stays in them. */
static void
show_hits (KithPutRightPage *self,
           GListModel       *hits)
{
  g_autofree char *told = tell (hits);
  g_autofree char *title = count (g_list_model_get_n_items (hits));

  if (g_strcmp0 (told, self->told) == 0)
    return;

  g_set_str (&self->told, told);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  adw_preferences_group_set_title (self->group, title);
  for (guint i = 0; i < MIN (g_list_model_get_n_items (hits), MOST_ROWS); i++)
    {
      g_autoptr(KithPutRight) hit = g_list_model_get_item (hits, i);
      GtkWidget *row = make_row (hit);

      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
not_same_cb (KithPutRightPage *self,
             GtkButton        *button)
{
  kith_not_same_ask (GTK_WIDGET (self), self->store, g_object_get_data (G_OBJECT (button), "duplicate"));
}

static GtkWidget *
make_not_same_button (KithPutRightPage *self,
                      KithDuplicate    *duplicate,
                      const char       *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* Translators: two names */
  g_autofree char *label = g_strdup_printf (_("%s: They Are Two Children"), title);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("They Are Two Children"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), "duplicate", g_object_ref (duplicate), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (not_same_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
make_double_row (KithPutRightPage *self,
                 KithDuplicate    *duplicate)
{
  KithChild *child = kith_duplicate_get_child (duplicate);
  KithChild *other = kith_duplicate_get_other (duplicate);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *child_title = kith_child_words_title (child);
  g_autofree char *other_title = kith_child_words_title (other);
  g_autofree char *child_facts = kith_child_words_facts (child, kith_date_today (), TRUE);
  g_autofree char *other_facts = kith_child_words_facts (other, kith_date_today (), TRUE);
  /* Translators: two names */
  g_autofree char *title = g_strdup_printf (_("%s and %s"), child_title, other_title);
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s\n%s", kith_duplicate_get_words (duplicate), child_facts, other_facts);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_not_same_button (self, duplicate, title));
  gtk_widget_add_css_class (arrow, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(xx)", kith_child_get_id (child), kith_child_get_id (other));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.merge-children");

  return row;
}

static void
show_doubles (KithPutRightPage *self,
              GListModel       *duplicates)
{
  for (guint i = 0; i < self->doubles->len; i++)
    adw_preferences_group_remove (self->doubles_group, g_ptr_array_index (self->doubles, i));
  g_ptr_array_set_size (self->doubles, 0);

  for (guint i = 0; i < g_list_model_get_n_items (duplicates); i++)
    {
      g_autoptr(KithDuplicate) duplicate = g_list_model_get_item (duplicates, i);
      GtkWidget *row = make_double_row (self, duplicate);

      adw_preferences_group_add (self->doubles_group, row);
      g_ptr_array_add (self->doubles, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->doubles_group), self->doubles->len > 0);
}

static void
show_all (KithPutRightPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->group), self->n_hits > 0);
  if (self->n_hits + self->doubles->len > 0)
    kith_load_view_show_content (self->load_view);
  else
    kith_load_view_show_empty (self->load_view);
}

static void
doubles_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) duplicates = kith_store_load_duplicates_finish (KITH_STORE (source), result, &error);
  g_autoptr(KithPutRightPage) self = kith_load_end (user_data);

  if (self == NULL || self->doubles == NULL)
    return;

  if (duplicates == NULL)
    {
      kith_load_view_show_error (self->load_view, error);
      return;
    }

  show_doubles (self, duplicates);
  show_all (self);
}

static void
load_doubles (KithPutRightPage *self)
{
  KithLoad *load = kith_loader_begin (self->doubles_loader, self);

  kith_store_load_duplicates_async (self->store, kith_load_get_cancellable (load), doubles_loaded_cb, load);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GListModel) hits = NULL;
  g_autoptr(KithPutRightPage) self = NULL;
  g_autoptr(GError) error = NULL;

  hits = kith_store_load_put_right_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (hits == NULL)
    {
      kith_load_view_show_error (self->load_view, error);
      return;
    }

  show_hits (self, hits);
  self->n_hits = g_list_model_get_n_items (hits);
  if (self->n_hits > 0)
    show_all (self);
  load_doubles (self);
}

static void
reload (KithPutRightPage *self)
{
  KithLoad *load = kith_load_view_begin (self->load_view, self);

  kith_store_load_put_right_async (self->store, kith_load_get_cancellable (load), loaded_cb, load);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reload (KITH_PUT_RIGHT_PAGE (widget));
}

static void
kith_put_right_page_dispose (GObject *object)
{
  KithPutRightPage *self = KITH_PUT_RIGHT_PAGE (object);

  if (self->doubles_loader != NULL)
    kith_loader_cancel (self->doubles_loader);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_PUT_RIGHT_PAGE);
  g_clear_object (&self->doubles_loader);
  g_clear_pointer (&self->doubles, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->told, g_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_put_right_page_parent_class)->dispose (object);
}

static void
kith_put_right_page_class_init (KithPutRightPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_put_right_page_dispose;

  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);

  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-put-right-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPutRightPage, doubles_group);
  gtk_widget_class_bind_template_child (widget_class, KithPutRightPage, group);
  gtk_widget_class_bind_template_child (widget_class, KithPutRightPage, load_view);
}

static void
kith_put_right_page_init (KithPutRightPage *self)
{
  self->rows = g_ptr_array_new ();
  self->doubles = g_ptr_array_new ();
  self->doubles_loader = kith_loader_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_put_right_page_new:
 * @store: a store that is open
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
kith_put_right_page_new (KithStore *store)
{
  KithPutRightPage *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_PUT_RIGHT_PAGE, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);

  return ADW_NAVIGATION_PAGE (self);
}
