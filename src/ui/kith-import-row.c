/* kith-import-row.c: what an import says of one line of a file
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-import-row.h"

#include "kith-import-words.h"
#include "kith-words.h"

struct _KithImportRow
{
  GtkBox    parent_instance;

  GtkLabel *why;
  GtkLabel *place;
  GtkLabel *verdict;
};

G_DEFINE_FINAL_TYPE (KithImportRow, kith_import_row, GTK_TYPE_BOX)

static void
kith_import_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_IMPORT_ROW);

  G_OBJECT_CLASS (kith_import_row_parent_class)->dispose (object);
}

static void
kith_import_row_class_init (KithImportRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_import_row_dispose;

  gtk_widget_class_set_css_name (widget_class, "import-row");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-import-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KithImportRow, place);
  gtk_widget_class_bind_template_child (widget_class, KithImportRow, verdict);
  gtk_widget_class_bind_template_child (widget_class, KithImportRow, why);
}

static void
kith_import_row_init (KithImportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_import_row_new:
 *
 * Returns: (transfer floating): a row about nothing yet
 */
GtkWidget *
kith_import_row_new (void)
{
  return g_object_new (KITH_TYPE_IMPORT_ROW, NULL);
}

/**
 * kith_import_row_set_line:
 * @kind: what is imported
 * @line: what the row tells
 */
void
kith_import_row_set_line (KithImportRow  *self,
                          const char     *kind,
                          KithImportLine *line)
{
  g_autofree char *why = NULL;
  g_autofree char *place = NULL;

  g_return_if_fail (KITH_IS_IMPORT_ROW (self));
  g_return_if_fail (KITH_IS_IMPORT_LINE (line));

  why = kith_import_words_line (line);
  place = kith_import_words_place (line);

  gtk_label_set_text (self->why, why);
  gtk_label_set_text (self->place, place);
  gtk_label_set_text (self->verdict, kith_import_words_verdict (kind, kith_import_line_get_verdict (line)));
  gtk_widget_set_visible (GTK_WIDGET (self->place), *place != '\0');
}
