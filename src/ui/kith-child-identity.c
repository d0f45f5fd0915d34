/* kith-child-identity.c: what a child is known by
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-child-identity.h"

#include <glib/gi18n.h>

#include "kith-words.h"

struct _KithChildIdentity
{
  AdwPreferencesGroup  parent_instance;

  AdwActionRow        *birth;
  AdwActionRow        *la_child_id;
  AdwActionRow        *upn;
  AdwActionRow        *sex;
};

G_DEFINE_FINAL_TYPE (KithChildIdentity, kith_child_identity, ADW_TYPE_PREFERENCES_GROUP)

/* A row that were left out would look like a fact that was never asked for. */
static void
show_value (AdwActionRow *row,
            const char   *value)
{
  adw_action_row_set_subtitle (row, value != NULL && *value != '\0' ? value : _("Not known"));
}

static char *
say_birth (KithChild *child)
{
  g_autofree char *birth = kith_words_dup_date (kith_child_get_birth (child));
  g_autofree char *expected = kith_words_dup_date (kith_child_get_expected_birth (child));
  g_autofree char *death = kith_words_dup_date (kith_child_get_death (child));

  if (*birth != '\0' && *death != '\0')
    return g_strdup_printf (_("%s; died %s"), birth, death);

  if (*birth == '\0' && *expected != '\0')
    return g_strdup_printf (_("Not yet born; due %s"), expected);

  return g_steal_pointer (&birth);
}

static void
kith_child_identity_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CHILD_IDENTITY);

  G_OBJECT_CLASS (kith_child_identity_parent_class)->dispose (object);
}

static void
kith_child_identity_class_init (KithChildIdentityClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_child_identity_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-child-identity.ui");
  gtk_widget_class_bind_template_child (widget_class, KithChildIdentity, birth);
  gtk_widget_class_bind_template_child (widget_class, KithChildIdentity, la_child_id);
  gtk_widget_class_bind_template_child (widget_class, KithChildIdentity, sex);
  gtk_widget_class_bind_template_child (widget_class, KithChildIdentity, upn);
}

static void
kith_child_identity_init (KithChildIdentity *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_child_identity_set_child:
 * @child: who it is
 *
 * Shows what is known, and of the rest that it is not.
 */
void
kith_child_identity_set_child (KithChildIdentity *self,
                               KithChild         *child)
{
  g_autofree char *birth = NULL;

  g_return_if_fail (KITH_IS_CHILD_IDENTITY (self));
  g_return_if_fail (KITH_IS_CHILD (child));

  birth = say_birth (child);
  show_value (self->birth, birth);
  show_value (self->upn, kith_child_get_upn (child));
  show_value (self->la_child_id, kith_child_get_la_child_id (child));
  show_value (self->sex, kith_child_get_sex (child));
}
