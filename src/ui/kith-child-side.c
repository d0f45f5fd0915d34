/* kith-child-side.c: what stands beside a child's story: school, identity, brothers and sisters
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-child-side.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kith-child-addresses.h"
#include "kith-child-clocks.h"
#include "kith-child-family.h"
#include "kith-child-identity.h"
#include "kith-child-involved.h"
#include "kith-child-list-row.h"
#include "kith-child-particulars.h"
#include "kith-child-warnings.h"
#include "kith-child-words.h"
#include "kith-text.h"

struct _KithChildSide
{
  GtkBox                parent_instance;

  char                 *shown_siblings;

  KithChildAddresses   *addresses;
  KithChildWarnings    *warnings;
  KithChildFamily      *family;
  KithChildInvolved    *involved;
  AdwActionRow         *school;
  KithChildClocks      *clocks;
  KithChildIdentity    *identity;
  KithChildParticulars *particulars;
  AdwPreferencesGroup  *siblings_group;
  GtkListBox           *siblings;
};

G_DEFINE_FINAL_TYPE (KithChildSide, kith_child_side, GTK_TYPE_BOX)

static KithEpisode *
find_attendance (KithChildRecord *record)
{
  GListModel *episodes = kith_child_record_get_episodes (record);

  for (guint i = 0; i < g_list_model_get_n_items (episodes); i++)
    {
      g_autoptr(KithEpisode) episode = g_list_model_get_item (episodes, i);

      if (kith_episode_get_kind (episode) == KITH_EPISODE_ATTENDANCE && kith_episode_get_is_open (episode))
        return g_steal_pointer (&episode);
    }

  return NULL;
}

static void
show_school (KithChildSide   *self,
             KithChildRecord *record)
{
  KithChild *child = kith_child_record_get_child (record);
  g_autoptr(KithEpisode) attendance = find_attendance (record);
  g_autofree char *year = kith_child_words_year (child);
  g_autofree char *span = attendance != NULL ? kith_episode_words_span (attendance) : g_strdup ("");
  g_autofree char *both = NULL;
  const char *school = kith_child_get_school (child);

  /* Translators: the year group, and since when at the school */
  if (*year != '\0' && *span != '\0')
    both = g_strdup_printf (_("%s, %s"), year, span);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->school), kith_text_is_there (school) ? school : _("Not known"));
  adw_action_row_set_subtitle (self->school, both != NULL ? both : *year != '\0' ? year : span);
}

static GtkWidget *
make_sibling_row (KithChild *sibling,
                  KithDate   as_at)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *content = kith_child_list_row_new ();
  g_autofree char *description = kith_child_list_row_describe (sibling, as_at);

  kith_child_list_row_set_child (KITH_CHILD_LIST_ROW (content), sibling, as_at);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", kith_child_get_id (sibling));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-child");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                  -1);

  return row;
}

static char *
tell_siblings (GListModel *siblings,
               KithDate    as_at)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (siblings); i++)
    {
      g_autoptr(KithChild) sibling = g_list_model_get_item (siblings, i);
      g_autofree char *description = kith_child_list_row_describe (sibling, as_at);

      g_string_append_printf (told, "%" G_GINT64_FORMAT " %s\n", kith_child_get_id (sibling), description);
    }

  return g_string_free_and_steal (told);
}

static void
show_siblings (KithChildSide   *self,
               KithChildRecord *record)
{
  GListModel *siblings = kith_child_record_get_siblings (record);
  KithDate as_at = kith_child_record_get_as_at (record);
  guint n_siblings = g_list_model_get_n_items (siblings);
  g_autofree char *told = tell_siblings (siblings, as_at);

  /* The same rows stay, so that the keyboard's focus stays in them. */
  if (g_strcmp0 (told, self->shown_siblings) == 0)
    return;

  g_set_str (&self->shown_siblings, told);
  gtk_list_box_remove_all (self->siblings);
  for (guint i = 0; i < n_siblings; i++)
    {
      g_autoptr(KithChild) sibling = g_list_model_get_item (siblings, i);

      gtk_list_box_append (self->siblings, make_sibling_row (sibling, as_at));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->siblings), n_siblings > 0);
  adw_preferences_group_set_description (self->siblings_group,
                                         n_siblings > 0 ? NULL : _("None that this store knows."));
}

static void
kith_child_side_dispose (GObject *object)
{
  KithChildSide *self = KITH_CHILD_SIDE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CHILD_SIDE);
  g_clear_pointer (&self->shown_siblings, g_free);

  G_OBJECT_CLASS (kith_child_side_parent_class)->dispose (object);
}

static void
kith_child_side_class_init (KithChildSideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_child_side_dispose;

  g_type_ensure (KITH_TYPE_CHILD_ADDRESSES);
  g_type_ensure (KITH_TYPE_CHILD_CLOCKS);
  g_type_ensure (KITH_TYPE_CHILD_FAMILY);
  g_type_ensure (KITH_TYPE_CHILD_IDENTITY);
  g_type_ensure (KITH_TYPE_CHILD_INVOLVED);
  g_type_ensure (KITH_TYPE_CHILD_PARTICULARS);
  g_type_ensure (KITH_TYPE_CHILD_WARNINGS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-child-side.ui");
  gtk_widget_class_bind_template_child (widget_class, KithChildSide, addresses);
  gtk_widget_class_bind_template_child (widget_class, KithChildSide, clocks);
  gtk_widget_class_bind_template_child (widget_class, KithChildSide, family);
  gtk_widget_class_bind_template_child (widget_class, KithChildSide, identity);
  gtk_widget_class_bind_template_child (widget_class, KithChildSide, involved);
  gtk_widget_class_bind_template_child (widget_class, KithChildSide, particulars);
  gtk_widget_class_bind_template_child (widget_class, KithChildSide, school);
  gtk_widget_class_bind_template_child (widget_class, KithChildSide, siblings);
  gtk_widget_class_bind_template_child (widget_class, KithChildSide, siblings_group);
  gtk_widget_class_bind_template_child (widget_class, KithChildSide, warnings);
}

static void
kith_child_side_init (KithChildSide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_child_side_set_record:
 * @record: the child
 */
void
kith_child_side_set_record (KithChildSide   *self,
                            KithChildRecord *record)
{
  g_return_if_fail (KITH_IS_CHILD_SIDE (self));
  g_return_if_fail (KITH_IS_CHILD_RECORD (record));

  kith_child_warnings_set_warnings (self->warnings, kith_child_record_get_warnings (record));
  show_school (self, record);
  kith_child_identity_set_child (self->identity, kith_child_record_get_child (record));
  show_siblings (self, record);
}

/**
 * kith_child_side_show_people:
 * @store: a store that is open
 * @record: the child
 *
 * Shows who is round the child, and what is so of it.
 */
void
kith_child_side_show_people (KithChildSide   *self,
                             KithStore       *store,
                             KithChildRecord *record)
{
  g_return_if_fail (KITH_IS_CHILD_SIDE (self));

  kith_child_involved_show (self->involved, store, record);
  kith_child_family_show (self->family, store, record);
  kith_child_particulars_load (self->particulars, store, kith_child_record_get_child (record));
}

/**
 * kith_child_side_set_has_warnings:
 * @has_warnings: whether the warnings stand here, and not above all else
 */
void
kith_child_side_set_has_warnings (KithChildSide *self,
                                  gboolean       has_warnings)
{
  g_return_if_fail (KITH_IS_CHILD_SIDE (self));

  gtk_widget_set_visible (GTK_WIDGET (self->warnings), has_warnings);
}

/**
 * kith_child_side_set_clocks:
 * @clocks: (nullable) (element-type KithClock): the child's clocks, those that run first;
 *   %NULL while they are not known
 */
void
kith_child_side_set_clocks (KithChildSide *self,
                            GListModel    *clocks)
{
  g_return_if_fail (KITH_IS_CHILD_SIDE (self));
  g_return_if_fail (clocks == NULL || G_IS_LIST_MODEL (clocks));

  kith_child_clocks_set_clocks (self->clocks, clocks);
}

/**
 * kith_child_side_get_addresses:
 *
 * Returns: (transfer none): the addresses, which load by themselves
 */
KithChildAddresses *
kith_child_side_get_addresses (KithChildSide *self)
{
  g_return_val_if_fail (KITH_IS_CHILD_SIDE (self), NULL);

  return self->addresses;
}

/**
 * kith_child_side_get_particulars:
 *
 * Returns: (transfer none): what is so of the child, which loads by itself
 */
KithChildParticulars *
kith_child_side_get_particulars (KithChildSide *self)
{
  g_return_val_if_fail (KITH_IS_CHILD_SIDE (self), NULL);

  return self->particulars;
}
