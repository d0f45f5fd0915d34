/* kith-family-page.c: a family: its children, and its adults with what they are to each
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child of it whose record is restricted is not here, nor is what adults are
 * to that child: the page shows what it was given.
 */

#include "config.h"

#include "kith-family-page.h"

#include <glib/gi18n.h>

#include "kith-child-plans.h"
#include "kith-child-words.h"
#include "kith-copy.h"
#include "kith-document-list.h"
#include "kith-family-picture.h"
#include "kith-family-words.h"
#include "kith-load-view.h"
#include "kith-people-words.h"
#include "kith-relation-row.h"
#include "kith-store-families.h"
#include "kith-text.h"
#include "kith-window.h"
#include "kith-words.h"

struct _KithFamilyPage
{
  AdwNavigationPage  parent_instance;

  KithStore         *store;
  gint64             family_id;
  KithFamily        *family;

  KithLoadView      *load_view;
  AdwWindowTitle    *window_title;
  AdwEntryRow       *name;
  KithFamilyPicture *picture;
  KithSchoolSection *children;
  KithSchoolSection *adults;
  KithChildPlans    *plans;
  KithDocumentList  *documents;
};

G_DEFINE_FINAL_TYPE (KithFamilyPage, kith_family_page, ADW_TYPE_NAVIGATION_PAGE)

static GtkWidget *
make_chip (KithChild *child)
{
  GtkWidget *chip = gtk_label_new (kith_words_get_case_state (kith_child_get_state (child)));

  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "accent");
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);

  return chip;
}

/* Age, year and school, and below it who works with the child. */
static char *
say_child (KithChild *child,
           KithDate   as_at)
{
  g_autofree char *facts = kith_child_words_facts (child, as_at, FALSE);
  g_autofree char *warnings = kith_child_words_warnings (child);
  const char *worker = kith_child_get_worker (child);
  g_autofree char *who = worker != NULL ? kith_text_isolate (worker) : g_strdup (_("No worker"));

  return warnings != NULL && *warnings != '\0'
         ? g_strdup_printf ("%s\n%s\n%s", warnings, facts, who)
         : g_strdup_printf ("%s\n%s", facts, who);
}

static void
add_child (KithFamilyPage *self,
           KithChild      *child,
           KithDate        as_at)
{
  g_autofree char *title = kith_child_words_title (child);
  g_autofree char *about = say_child (child, as_at);
  g_autofree char *told = g_strdup_printf ("%" G_GINT64_FORMAT " %s, %s, %s", kith_child_get_id (child), title, about,
                                           kith_words_get_case_state (kith_child_get_state (child)));
  GtkWidget *row = kith_school_section_make_row (title, about);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_chip (child));
  kith_school_section_open (row, "win.open-child", g_variant_new_int64 (kith_child_get_id (child)));
  kith_school_section_add (self->children, row, told);
}

static void
show_children (KithFamilyPage *self)
{
  GListModel *children = kith_family_get_children (self->family);

  kith_school_section_begin (self->children);
  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);

      add_child (self, child, kith_family_get_as_at (self->family));
    }
  kith_school_section_end (self->children, NULL);
}

static void
show_family (KithFamilyPage *self,
             KithFamily     *family)
{
  g_autofree char *title = kith_family_words_title (family);
  const char *name = kith_family_get_name (family);
  guint n;

  g_set_object (&self->family, family);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  adw_window_title_set_title (self->window_title, title);
  gtk_editable_set_text (GTK_EDITABLE (self->name), name != NULL ? name : "");
  kith_family_picture_set_family (self->picture, family, 0);
  show_children (self);
  kith_child_plans_show_family (self->plans, self->store, self->family_id);
  kith_document_list_show_family (self->documents, self->store, family);
  kith_school_section_begin (self->adults);
  n = kith_relation_rows_add (self->adults, kith_family_get_relations (family), kith_family_get_children (family), 0);
  kith_school_section_end (self->adults, n > 0 ? NULL : _("No adult is known here yet. Add them on a child’s page."));
  kith_load_view_show_content (self->load_view);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KithFamily) family = NULL;
  g_autoptr(KithFamilyPage) self = NULL;
  g_autoptr(GError) error = NULL;

  family = kith_store_load_family_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (family != NULL)
    show_family (self, family);
  else if (g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND))
    kith_load_view_show_empty (self->load_view);
  else
    kith_load_view_show_error (self->load_view, error);
}

static void
reload (KithFamilyPage *self)
{
  KithLoad *load = kith_load_view_begin (self->load_view, self);

  kith_store_load_family_async (self->store, self->family_id, kith_load_get_cancellable (load), loaded_cb, load);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reload (KITH_FAMILY_PAGE (widget));
}

static void
named_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(KithFamilyPage) self = KITH_FAMILY_PAGE (user_data);
  g_autoptr(GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean is_done = kith_store_change_family_finish (KITH_STORE (source), result, &error);

  if (!KITH_IS_WINDOW (root))
    return;

  if (is_done)
    kith_window_add_undo_toast (KITH_WINDOW (root), _("Family named"));
  else
    kith_window_add_toast (KITH_WINDOW (root), adw_toast_new (kith_people_words_error (error)));
}

static void
name_applied_cb (KithFamilyPage *self)
{
  g_autofree char *name = kith_text_clean_line (gtk_editable_get_text (GTK_EDITABLE (self->name)));

  kith_store_name_family_async (self->store, self->family_id, name, NULL, named_cb, g_object_ref (self));
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithFamilyPage *self = KITH_FAMILY_PAGE (widget);

  if (self->family != NULL)
    kith_relation_rows_open (widget, self->store, self->family, g_variant_get_int64 (parameter));
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  kith_copy_text (widget, g_variant_get_string (parameter, NULL));
}

static void
kith_family_page_dispose (GObject *object)
{
  KithFamilyPage *self = KITH_FAMILY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_FAMILY_PAGE);
  g_clear_object (&self->family);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_family_page_parent_class)->dispose (object);
}

static void
kith_family_page_class_init (KithFamilyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_family_page_dispose;

  gtk_widget_class_install_action (widget_class, "contact.copy", "s", copy_action);
  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "relation.open", "x", open_action);

  g_type_ensure (KITH_TYPE_CHILD_PLANS);
  g_type_ensure (KITH_TYPE_DOCUMENT_LIST);
  g_type_ensure (KITH_TYPE_FAMILY_PICTURE);
  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  g_type_ensure (KITH_TYPE_SCHOOL_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-family-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithFamilyPage, adults);
  gtk_widget_class_bind_template_child (widget_class, KithFamilyPage, children);
  gtk_widget_class_bind_template_child (widget_class, KithFamilyPage, documents);
  gtk_widget_class_bind_template_child (widget_class, KithFamilyPage, load_view);
  gtk_widget_class_bind_template_child (widget_class, KithFamilyPage, name);
  gtk_widget_class_bind_template_child (widget_class, KithFamilyPage, picture);
  gtk_widget_class_bind_template_child (widget_class, KithFamilyPage, plans);
  gtk_widget_class_bind_template_child (widget_class, KithFamilyPage, window_title);
  gtk_widget_class_bind_template_callback (widget_class, name_applied_cb);
}

static void
kith_family_page_init (KithFamilyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_family_page_new:
 * @store: a store that is open
 * @family_id: a family
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
kith_family_page_new (KithStore *store,
                      gint64     family_id)
{
  KithFamilyPage *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_FAMILY_PAGE, NULL);
  self->store = g_object_ref (store);
  self->family_id = family_id;
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * kith_family_page_get_family:
 *
 * Returns: (transfer none) (nullable): what is shown; %NULL while it is waited for
 */
KithFamily *
kith_family_page_get_family (KithFamilyPage *self)
{
  g_return_val_if_fail (KITH_IS_FAMILY_PAGE (self), NULL);

  return self->family;
}
