/* kith-clock-row.c: a clock as a row of a list
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ring, what is due, "Day 31 of 45 · due Tue 8 Dec", and at the end a word.
 * It opens the rule by which it runs.
 */

#include "config.h"

#include "kith-clock-row.h"

#include <glib/gi18n.h>

#include "kith-clock-ring.h"
#include "kith-clock-words.h"

static char *
say_subtitle (KithClock *clock)
{
  g_autofree char *line = kith_clock_is_running (clock) ? kith_clock_words_line (clock) : kith_clock_words_closed (clock);
  g_autofree char *remarks = kith_clock_words_remarks (clock);

  return *remarks != '\0' ? g_strjoin ("\n", line, remarks, NULL) : g_steal_pointer (&line);
}

static GtkWidget *
make_word (KithClock *clock)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *state = kith_clock_words_state (clock);
  GtkWidget *label = gtk_label_new (state);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "caption");
  if (kith_clock_get_state (clock) == KITH_CLOCK_OVER)
    {
      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("appointment-missed-symbolic"));
      gtk_widget_add_css_class (label, "caption-heading");
    }
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

/**
 * kith_clock_row_describe:
 *
 * Returns: (transfer full): the row as one sentence, for a screen reader
 */
char *
kith_clock_row_describe (KithClock *clock)
{
  g_autofree char *subtitle = NULL;
  g_autofree char *state = NULL;

  g_return_val_if_fail (KITH_IS_CLOCK (clock), NULL);

  subtitle = say_subtitle (clock);
  state = kith_clock_words_state (clock);
  if (!kith_clock_is_running (clock) || *state == '\0')
    /* Translators: what is due, and such as "Day 31 of 45 · due Tue 8 Dec". */
    return g_strdup_printf (_("%s, %s"), kith_clock_rule_get_title (kith_clock_get_rule (clock)), subtitle);

  /* Translators: what is due, such as "near", and such as "Day 31 of 45 · due Tue 8 Dec". */
  return g_strdup_printf (_("%s, %s, %s"), kith_clock_rule_get_title (kith_clock_get_rule (clock)), state, subtitle);
}

/**
 * kith_clock_row_new:
 * @clock: a clock
 *
 * Returns: (transfer floating): a row that opens the rule by which it runs
 */
GtkWidget *
kith_clock_row_new (KithClock *clock)
{
  GtkWidget *row = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *spoken = NULL;

  g_return_val_if_fail (KITH_IS_CLOCK (clock), NULL);

  row = adw_action_row_new ();
  subtitle = say_subtitle (clock);
  spoken = kith_clock_row_describe (clock);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), kith_clock_rule_get_title (kith_clock_get_rule (clock)));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (row, "numeric");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", kith_clock_rule_get_code (kith_clock_get_rule (clock)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.rule");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  if (kith_clock_is_running (clock))
    {
      GtkWidget *ring = kith_clock_ring_new ();

      kith_clock_ring_set_clock (KITH_CLOCK_RING (ring), clock);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), ring);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_word (clock));
    }

  return row;
}
