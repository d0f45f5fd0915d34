/* kith-here-words.c: in which school the worker is today, and the choice of another
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-here-words.h"

#include <glib/gi18n.h>

#include "kith-store-here.h"
#include "kith-text.h"
#include "kith-window-private.h"
#include "kith-words.h"

static char *
join_names (GListModel *schools)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithSubject) school = g_list_model_get_item (schools, i);
      g_autofree char *name = kith_text_isolate (kith_subject_get_name (school) != NULL ? kith_subject_get_name (school) : "–");

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }

  return g_string_free_and_steal (g_steal_pointer (&names));
}

/**
 * kith_here_words_dup:
 *
 * Returns: (transfer full): where the worker is, such as "Wren Park Academy";
 *   empty where neither days nor anybody say anything
 */
char *
kith_here_words_dup (KithHere *here)
{
  GListModel *schools = NULL;

  g_return_val_if_fail (KITH_IS_HERE (here), NULL);

  schools = kith_here_get_schools (here);
  if (g_list_model_get_n_items (schools) > 0)
    return join_names (schools);

  return g_strdup (kith_here_is_said (here) ? _("In no school today") : "");
}

static void
append_choice (GMenu      *menu,
               const char *label,
               gint64      school_id)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (NULL, NULL);

  /* A name is no label with mnemonics. */
  g_menu_item_set_attribute (item, G_MENU_ATTRIBUTE_LABEL, "s", label);
  g_menu_item_set_action_and_target (item, "win.here", "x", school_id);
  g_menu_append_item (menu, item);
}

/**
 * kith_here_words_menu:
 *
 * Returns: (transfer full): the schools of which one can be said to be today's
 */
GMenuModel *
kith_here_words_menu (KithHere *here)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) schools = g_menu_new ();
  g_autoptr(GMenu) rest = g_menu_new ();
  GListModel *choices = NULL;

  g_return_val_if_fail (KITH_IS_HERE (here), NULL);

  choices = kith_here_get_choices (here);
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr(KithSubject) school = g_list_model_get_item (choices, i);
      g_auto(GStrv) parts = g_strsplit (kith_subject_get_name (school) != NULL ? kith_subject_get_name (school) : "–", "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);

      append_choice (schools, label, kith_subject_get_school_id (school));
    }
  append_choice (rest, _("In No School"), KITH_HERE_NOWHERE);
  if (kith_here_is_said (here))
    append_choice (rest, _("As My Days Say"), KITH_HERE_BY_DAYS);
  g_menu_append_section (menu, _("Today I Am At"), G_MENU_MODEL (schools));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
said_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(KithWindow) window = KITH_WINDOW (user_data);
  g_autoptr(GError) error = NULL;

  if (kith_window_get_main_page (window) == NULL)
    return;

  if (kith_store_say_here_finish (KITH_STORE (source), result, &error))
    kith_window_add_undo_toast (window, _("Where you are today is said"));
  else
    kith_window_add_toast (window, adw_toast_new (kith_words_get_error_title (error)));
}

/**
 * kith_here_words_say:
 * @window: where it is told
 * @school_id: a school, %KITH_HERE_NOWHERE or %KITH_HERE_BY_DAYS
 *
 * Says in which school the worker is today.
 */
void
kith_here_words_say (KithWindow *window,
                     gint64      school_id)
{
  g_return_if_fail (KITH_IS_WINDOW (window));

  kith_store_say_here_async (kith_window_get_store (window), school_id, NULL, said_cb, g_object_ref (window));
}
