/* kith-child-family.c: a child's family and household, beside the story
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-child-family.h"

#include <glib/gi18n.h>

#include "kith-copy.h"
#include "kith-family-picture.h"
#include "kith-relation-dialog.h"
#include "kith-relation-row.h"

struct _KithChildFamily
{
  GtkBox             parent_instance;

  KithSchoolSection *section;
  KithFamilyPicture *picture;
  GtkWidget         *open;

  KithStore         *store;
  KithFamily        *family;
  gint64             child_id;
};

G_DEFINE_FINAL_TYPE (KithChildFamily, kith_child_family, GTK_TYPE_BOX)

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KithChildFamily *self = KITH_CHILD_FAMILY (widget);

  adw_dialog_present (kith_relation_dialog_new (self->store, self->family, self->child_id, NULL), widget);
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithChildFamily *self = KITH_CHILD_FAMILY (widget);

  kith_relation_rows_open (widget, self->store, self->family, g_variant_get_int64 (parameter));
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  kith_copy_text (widget, g_variant_get_string (parameter, NULL));
}

/* A picture of the child alone would say nothing. */
static gboolean
has_company (KithFamily *family)
{
  return family != NULL && (g_list_model_get_n_items (kith_family_get_relations (family)) > 0 ||
                            g_list_model_get_n_items (kith_family_get_children (family)) > 1);
}

static void
kith_child_family_dispose (GObject *object)
{
  KithChildFamily *self = KITH_CHILD_FAMILY (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CHILD_FAMILY);
  g_clear_object (&self->family);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_child_family_parent_class)->dispose (object);
}

static void
kith_child_family_class_init (KithChildFamilyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_child_family_dispose;

  gtk_widget_class_install_action (widget_class, "contact.copy", "s", copy_action);
  gtk_widget_class_install_action (widget_class, "relation.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "relation.open", "x", open_action);

  g_type_ensure (KITH_TYPE_FAMILY_PICTURE);
  g_type_ensure (KITH_TYPE_SCHOOL_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-child-family.ui");
  gtk_widget_class_bind_template_child (widget_class, KithChildFamily, open);
  gtk_widget_class_bind_template_child (widget_class, KithChildFamily, picture);
  gtk_widget_class_bind_template_child (widget_class, KithChildFamily, section);
}

static void
kith_child_family_init (KithChildFamily *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "relation.add", FALSE);
}

/**
 * kith_child_family_show:
 * @store: a store that is open
 * @record: the child
 */
void
kith_child_family_show (KithChildFamily *self,
                        KithStore       *store,
                        KithChildRecord *record)
{
  KithFamily *family = NULL;
  guint n;

  g_return_if_fail (KITH_IS_CHILD_FAMILY (self));
  g_return_if_fail (KITH_IS_STORE (store));
  g_return_if_fail (KITH_IS_CHILD_RECORD (record));

  family = kith_child_record_get_family (record);
  g_set_object (&self->store, store);
  g_set_object (&self->family, family);
  self->child_id = kith_child_get_id (kith_child_record_get_child (record));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "relation.add", family != NULL);
  gtk_widget_set_visible (self->open, family != NULL && kith_family_get_id (family) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), has_company (family));
  if (family == NULL)
    return;

  kith_family_picture_set_family (self->picture, family, self->child_id);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "x", kith_family_get_id (family));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open), "win.open-family");
  kith_school_section_begin (self->section);
  n = kith_relation_rows_add (self->section, kith_family_get_relations (family), kith_family_get_children (family),
                              self->child_id);
  kith_school_section_end (self->section, n > 0 ? NULL : _("Nobody has said yet who brings this child up."));
}
