/* kith-text-row.c: a row in which more than a line is written
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-text-row.h"

#include "kith-focus.h"

struct _KithTextRow
{
  AdwPreferencesRow  parent_instance;

  GtkTextView       *text_view;
};

G_DEFINE_FINAL_TYPE (KithTextRow, kith_text_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
buffer_changed_cb (KithTextRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
kith_text_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_TEXT_ROW);

  G_OBJECT_CLASS (kith_text_row_parent_class)->dispose (object);
}

static void
kith_text_row_class_init (KithTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_text_row_dispose;
  kith_focus_begin_at (widget_class, KithTextRow, text_view);

  signals[CHANGED] =
    g_signal_new ("changed",
                  KITH_TYPE_TEXT_ROW,
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE,
                  0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KithTextRow, text_view);
}

static void
kith_text_row_init (KithTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->text_view), "changed",
                           G_CALLBACK (buffer_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * kith_text_row_dup_text:
 *
 * Returns: (transfer full): what is written, without the space around it
 */
char *
kith_text_row_dup_text (KithTextRow *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_val_if_fail (KITH_IS_TEXT_ROW (self), NULL);

  buffer = gtk_text_view_get_buffer (self->text_view);
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

/**
 * kith_text_row_set_text:
 * @text: what is written
 */
void
kith_text_row_set_text (KithTextRow *self,
                        const char  *text)
{
  g_return_if_fail (KITH_IS_TEXT_ROW (self));
  g_return_if_fail (text != NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), text, -1);
}
