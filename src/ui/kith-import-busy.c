/* kith-import-busy.c: how far reading or importing is, and a way out of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * While it is on the screen it asks ten times a second how far the work is.
 * The button has the action "import.cancel", which the dialog knows.
 */

#include "config.h"

#include "kith-import-busy.h"

#define MSEC_BETWEEN_LOOKS 100

struct _KithImportBusy
{
  AdwBin          parent_instance;

  KithProgress   *progress;
  guint           look_id;

  GtkLabel       *text;
  GtkProgressBar *bar;
};

G_DEFINE_FINAL_TYPE (KithImportBusy, kith_import_busy, ADW_TYPE_BIN)

static gboolean
look_cb (gpointer user_data)
{
  KithImportBusy *self = user_data;
  double fraction = kith_progress_get_fraction (self->progress);

  if (fraction < 0)
    gtk_progress_bar_pulse (self->bar);
  else
    gtk_progress_bar_set_fraction (self->bar, fraction);

  return G_SOURCE_CONTINUE;
}

static void
kith_import_busy_map (GtkWidget *widget)
{
  KithImportBusy *self = KITH_IMPORT_BUSY (widget);

  GTK_WIDGET_CLASS (kith_import_busy_parent_class)->map (widget);
  self->look_id = g_timeout_add (MSEC_BETWEEN_LOOKS, look_cb, self);
}

static void
kith_import_busy_unmap (GtkWidget *widget)
{
  KithImportBusy *self = KITH_IMPORT_BUSY (widget);

  g_clear_handle_id (&self->look_id, g_source_remove);
  GTK_WIDGET_CLASS (kith_import_busy_parent_class)->unmap (widget);
}

static void
kith_import_busy_dispose (GObject *object)
{
  KithImportBusy *self = KITH_IMPORT_BUSY (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_IMPORT_BUSY);

  G_OBJECT_CLASS (kith_import_busy_parent_class)->dispose (object);
}

static void
kith_import_busy_finalize (GObject *object)
{
  KithImportBusy *self = KITH_IMPORT_BUSY (object);

  g_clear_pointer (&self->progress, kith_progress_unref);

  G_OBJECT_CLASS (kith_import_busy_parent_class)->finalize (object);
}

static void
kith_import_busy_class_init (KithImportBusyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_import_busy_dispose;
  object_class->finalize = kith_import_busy_finalize;
  widget_class->map = kith_import_busy_map;
  widget_class->unmap = kith_import_busy_unmap;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-import-busy.ui");
  gtk_widget_class_bind_template_child (widget_class, KithImportBusy, bar);
  gtk_widget_class_bind_template_child (widget_class, KithImportBusy, text);
}

static void
kith_import_busy_init (KithImportBusy *self)
{
  self->progress = kith_progress_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_import_busy_get_progress:
 *
 * Returns: (transfer none): what the work is to tell how far it is
 */
KithProgress *
kith_import_busy_get_progress (KithImportBusy *self)
{
  g_return_val_if_fail (KITH_IS_IMPORT_BUSY (self), NULL);

  return self->progress;
}

/**
 * kith_import_busy_set_text:
 * @text: what is being done
 *
 * Begins anew, with nothing done.
 */
void
kith_import_busy_set_text (KithImportBusy *self,
                           const char     *text)
{
  g_return_if_fail (KITH_IS_IMPORT_BUSY (self));

  kith_progress_tell (self->progress, 0, 0);
  gtk_progress_bar_set_fraction (self->bar, 0);
  gtk_label_set_text (self->text, text);
}
