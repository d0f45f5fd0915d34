/* kith-child-clocks.c: the clocks of one child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What runs is a list, the one that is due first on top. What has closed is
 * under a fold: it is asked for rarely, and then all of it.
 */

#include "config.h"

#include "kith-child-clocks.h"

#include <glib/gi18n.h>

#include "kith-clock-row.h"

struct _KithChildClocks
{
  GtkWidget            parent_instance;

  AdwPreferencesGroup *group;
  char                *told;
};

G_DEFINE_FINAL_TYPE (KithChildClocks, kith_child_clocks, GTK_TYPE_WIDGET)

/* Whatever a person could see of the clocks, to know whether it changed. */
static char *
tell (GListModel *clocks)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (clocks); i++)
    {
      g_autoptr(KithClock) clock = g_list_model_get_item (clocks, i);
      g_autofree char *description = kith_clock_row_describe (clock);

      g_string_append_printf (told, "%s\n", description);
    }

  return g_string_free_and_steal (told);
}

static guint
count_running (GListModel *clocks)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (clocks); i++)
    {
      g_autoptr(KithClock) clock = g_list_model_get_item (clocks, i);

      n += kith_clock_is_running (clock);
    }

  return n;
}

static GtkWidget *
make_fold (guint n_closed)
{
  GtkWidget *fold = adw_expander_row_new ();
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u clock, as it was told when it closed",
                                                         "%u clocks, as they were told when they closed", n_closed),
                                               n_closed);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (fold), _("Closed"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (fold), subtitle);

  return fold;
}

static void
fill (KithChildClocks *self,
      GListModel      *clocks)
{
  guint n = g_list_model_get_n_items (clocks);
  guint n_running = count_running (clocks);
  GtkWidget *fold = n > n_running ? make_fold (n - n_running) : NULL;

  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _("Clocks"));
  if (n_running == 0)
    adw_preferences_group_set_description (self->group, _("Nothing that has a limit is waited for."));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(KithClock) clock = g_list_model_get_item (clocks, i);
      GtkWidget *row = kith_clock_row_new (clock);

      if (kith_clock_is_running (clock))
        adw_preferences_group_add (self->group, row);
      else
        adw_expander_row_add_row (ADW_EXPANDER_ROW (fold), row);
    }

  if (fold != NULL)
    adw_preferences_group_add (self->group, fold);
  gtk_widget_set_parent (GTK_WIDGET (self->group), GTK_WIDGET (self));
}

static void
clear (KithChildClocks *self)
{
  if (self->group != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->group));
  self->group = NULL;
  g_clear_pointer (&self->told, g_free);
}

static void
kith_child_clocks_dispose (GObject *object)
{
  KithChildClocks *self = KITH_CHILD_CLOCKS (object);

  clear (self);

  G_OBJECT_CLASS (kith_child_clocks_parent_class)->dispose (object);
}

static void
kith_child_clocks_class_init (KithChildClocksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_child_clocks_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
kith_child_clocks_init (KithChildClocks *self)
{
}

/**
 * kith_child_clocks_set_clocks:
 * @clocks: (nullable) (element-type KithClock): those that run first; %NULL while they are not known
 */
void
kith_child_clocks_set_clocks (KithChildClocks *self,
                              GListModel      *clocks)
{
  g_autofree char *told = NULL;

  g_return_if_fail (KITH_IS_CHILD_CLOCKS (self));
  g_return_if_fail (clocks == NULL || G_IS_LIST_MODEL (clocks));

  if (clocks == NULL)
    {
      clear (self);
      return;
    }

  /* The same rows stay, so that the keyboard's focus stays in them. */
  told = tell (clocks);
  if (g_strcmp0 (told, self->told) == 0)
    return;

  clear (self);
  self->told = g_steal_pointer (&told);
  fill (self, clocks);
}
