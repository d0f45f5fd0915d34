/* kith-seen-row.c: whether a child was seen, and how
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sighting is no statutory visit until somebody says so: the switch is off,
 * but for a note whose kind is a visit.
 */

#include "config.h"

#include "kith-seen-row.h"

#include <glib/gi18n.h>

#include "kith-text.h"

struct _KithSeenRow
{
  AdwExpanderRow  parent_instance;

  gint64          child_id;

  AdwEntryRow    *place;
  AdwEntryRow    *seen_by;
  AdwSwitchRow   *alone;
  AdwSwitchRow   *bedroom;
  AdwSwitchRow   *is_visit;
};

G_DEFINE_FINAL_TYPE (KithSeenRow, kith_seen_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (KithSeenRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static AdwEntryRow *
add_entry (KithSeenRow *self,
           const char  *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  return ADW_ENTRY_ROW (row);
}

static AdwSwitchRow *
add_switch (KithSeenRow *self,
            const char  *title)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  return ADW_SWITCH_ROW (row);
}

static void
kith_seen_row_class_init (KithSeenRowClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kith_seen_row_init (KithSeenRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_expander_row_set_show_enable_switch (ADW_EXPANDER_ROW (self), TRUE);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), FALSE);
  self->place = add_entry (self, _("Where"));
  self->seen_by = add_entry (self, _("Seen by, if not by you"));
  self->alone = add_switch (self, _("Alone"));
  self->bedroom = add_switch (self, _("Bedroom Seen"));
  self->is_visit = add_switch (self, _("Counts as a Visit"));
  g_signal_connect_object (self, "notify::enable-expansion", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * kith_seen_row_new:
 * @child: a child whom the note is about
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
kith_seen_row_new (const KithNoteSubject *child)
{
  KithSeenRow *self = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (child != NULL && child->child_id != 0, NULL);

  self = g_object_new (KITH_TYPE_SEEN_ROW, NULL);
  self->child_id = child->child_id;
  name = kith_text_isolate (child->name != NULL ? child->name : "–");
  title = g_strdup_printf (_("%s Was Seen"), name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);

  return GTK_WIDGET (self);
}

/**
 * kith_seen_row_get_child_id:
 *
 * Returns: the child
 */
gint64
kith_seen_row_get_child_id (KithSeenRow *self)
{
  g_return_val_if_fail (KITH_IS_SEEN_ROW (self), 0);

  return self->child_id;
}

/**
 * kith_seen_row_set_sighting:
 * @sighting: how the child was seen
 */
void
kith_seen_row_set_sighting (KithSeenRow        *self,
                            const KithSighting *sighting)
{
  g_return_if_fail (KITH_IS_SEEN_ROW (self));
  g_return_if_fail (sighting != NULL);

  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->place), sighting->place != NULL ? sighting->place : "");
  gtk_editable_set_text (GTK_EDITABLE (self->seen_by), sighting->seen_by != NULL ? sighting->seen_by : "");
  adw_switch_row_set_active (self->alone, sighting->alone == 1);
  adw_switch_row_set_active (self->bedroom, sighting->bedroom == 1);
  adw_switch_row_set_active (self->is_visit, sighting->is_visit);
}

/**
 * kith_seen_row_set_is_visit:
 * @is_visit: whether the note's kind is a visit
 */
void
kith_seen_row_set_is_visit (KithSeenRow *self,
                            gboolean     is_visit)
{
  g_return_if_fail (KITH_IS_SEEN_ROW (self));

  adw_switch_row_set_active (self->is_visit, is_visit);
}

/**
 * kith_seen_row_add_to:
 * @form: a form that is being filled
 */
void
kith_seen_row_add_to (KithSeenRow  *self,
                      KithNoteForm *form)
{
  KithSighting *sighting = NULL;

  g_return_if_fail (KITH_IS_SEEN_ROW (self));
  g_return_if_fail (form != NULL);

  if (!adw_expander_row_get_enable_expansion (ADW_EXPANDER_ROW (self)))
    return;

  sighting = kith_note_form_add_sighting (form, self->child_id);
  sighting->place = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->place)));
  sighting->seen_by = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->seen_by)));
  sighting->alone = adw_switch_row_get_active (self->alone);
  sighting->bedroom = adw_switch_row_get_active (self->bedroom);
  sighting->is_visit = adw_switch_row_get_active (self->is_visit);
}
