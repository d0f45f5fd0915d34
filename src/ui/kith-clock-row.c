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
#include "kith-child-words.h"
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

  /* Else it would be as narrow as the row is high, and break after every word. */
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 14);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "caption");
  if (kith_clock_get_state (clock) == KITH_CLOCK_OVER)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("appointment-missed-symbolic");

      gtk_widget_add_css_class (icon, "one-ink");
      gtk_box_append (GTK_BOX (box), icon);
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

static GtkWidget *
make_row (KithClock  *clock,
          const char *title,
          const char *subtitle,
          const char *spoken)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (row, "numeric");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
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

/**
 * kith_clock_row_new:
 * @clock: a clock
 *
 * Returns: (transfer floating): a row that opens the rule by which it runs
 */
GtkWidget *
kith_clock_row_new (KithClock *clock)
{
  g_autofree char *subtitle = NULL;
  g_autofree char *spoken = NULL;
  KithClockRule *rule;
  GtkWidget *row;

  g_return_val_if_fail (KITH_IS_CLOCK (clock), NULL);

  rule = kith_clock_get_rule (clock);
  subtitle = say_subtitle (clock);
  spoken = kith_clock_row_describe (clock);
  row = make_row (clock, kith_clock_rule_get_title (rule), subtitle, spoken);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", kith_clock_rule_get_code (rule));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.rule");

  return row;
}

/**
 * kith_clock_row_new_for_child:
 * @clock: a clock that knows its child
 *
 * Returns: (transfer floating): a row among those of several children, which opens the child
 */
GtkWidget *
kith_clock_row_new_for_child (KithClock *clock)
{
  g_autofree char *name = NULL;
  g_autofree char *warnings = NULL;
  g_autofree char *line = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *described = NULL;
  g_autofree char *spoken = NULL;
  KithChild *child;
  GtkWidget *row;

  g_return_val_if_fail (KITH_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (kith_clock_get_child (clock) != NULL, NULL);

  child = kith_clock_get_child (clock);
  name = kith_child_words_title (child);
  warnings = kith_child_words_warnings (child);
  line = say_subtitle (clock);
  described = kith_clock_row_describe (clock);
  subtitle = g_strconcat (kith_clock_rule_get_title (kith_clock_get_rule (clock)), "\n", line,
                          kith_child_get_worker (child) == NULL ? "\n" : "",
                          kith_child_get_worker (child) == NULL ? C_("worker", "No worker") : "",
                          *warnings != '\0' ? "\n" : "", warnings, NULL);
  spoken = g_strconcat (name, *warnings != '\0' ? ", " : "", warnings, ", ", described, NULL);
  row = make_row (clock, name, subtitle, spoken);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", kith_child_get_id (child));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-child");

  return row;
}
