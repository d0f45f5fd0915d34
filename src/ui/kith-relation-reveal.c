/* kith-relation-reveal.c: goes to the row of an adult on a page that is being opened
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page is read and comes in at the same time, and either may be first. So
 * each frame looks whether both have happened; whoever has gone elsewhere
 * meanwhile is left alone.
 */

#include "config.h"

#include "kith-relation-reveal.h"

#define LONGEST_WAIT_USEC (10 * G_TIME_SPAN_SECOND)

typedef struct
{
  gint64    relation_id;
  gint64    until_usec;
  gboolean  is_shown;
} Waiting;

static gboolean
is_row_of (GtkWidget *widget,
           gint64     relation_id)
{
  GVariant *target;

  if (!ADW_IS_ACTION_ROW (widget) ||
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "relation.open") != 0)
    return FALSE;

  target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));

  return target != NULL && g_variant_get_int64 (target) == relation_id;
}

static GtkWidget *
find_row (GtkWidget *widget,
          gint64     relation_id)
{
  if (is_row_of (widget, relation_id))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = find_row (child, relation_id);

      if (row != NULL)
        return row;
    }

  return NULL;
}

/* What has ended stands under a fold. */
static gboolean
go_to (GtkWidget *row)
{
  GtkWidget *fold = gtk_widget_get_ancestor (row, ADW_TYPE_EXPANDER_ROW);

  if (fold != NULL)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (fold), TRUE);

  return gtk_widget_get_mapped (row) && gtk_widget_grab_focus (row);
}

static gboolean
tick_cb (GtkWidget     *page,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Waiting *waiting = user_data;
  GtkWidget *row = waiting->is_shown ? find_row (page, waiting->relation_id) : NULL;

  if (row != NULL && go_to (row))
    return G_SOURCE_REMOVE;

  return g_get_monotonic_time () < waiting->until_usec ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
shown_cb (AdwNavigationPage *page,
          Waiting           *waiting)
{
  waiting->is_shown = TRUE;
}

static void
waiting_free (gpointer  data,
              GClosure *closure)
{
  g_rc_box_release (data);
}

/**
 * kith_relation_reveal:
 * @page: a page with the rows of a family's adults, before it is pushed
 * @relation_id: what an adult is to a child
 *
 * Gives the row of it the focus, which brings it into view, once it is there.
 */
void
kith_relation_reveal (AdwNavigationPage *page,
                      gint64             relation_id)
{
  Waiting *waiting = NULL;

  g_return_if_fail (ADW_IS_NAVIGATION_PAGE (page));

  waiting = g_rc_box_new0 (Waiting);
  waiting->relation_id = relation_id;
  waiting->until_usec = g_get_monotonic_time () + LONGEST_WAIT_USEC;
  g_signal_connect_data (page, "shown", G_CALLBACK (shown_cb), waiting, waiting_free, G_CONNECT_DEFAULT);
  gtk_widget_add_tick_callback (GTK_WIDGET (page), tick_cb, g_rc_box_acquire (waiting), g_rc_box_release);
}
