/* kith-import-column.c: one column of a list, and what it is taken for
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-import-column.h"

#include <glib/gi18n.h>

#include "kith-text.h"

#define N_EXAMPLES 3
#define LONGEST_EXAMPLE 24
#define LONGEST_FIELD_LINE 16
#define ROWS_TO_LOOK_AT 50

struct _KithImportColumn
{
  AdwComboRow   parent_instance;

  KithListKind  kind;
  guint         column;
};

G_DEFINE_FINAL_TYPE (KithImportColumn, kith_import_column, ADW_TYPE_COMBO_ROW)

static void
setup_field_cb (GtkListItemFactory *factory,
                GtkListItem        *item,
                gpointer            user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_list_item_set_child (item, label);
}

/* On a narrow window the row's own words would push out what it is taken for. */
static void
bind_shown_cb (GtkListItemFactory *factory,
               GtkListItem        *item,
               gpointer            user_data)
{
  GtkStringObject *field = GTK_STRING_OBJECT (gtk_list_item_get_item (item));
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));
  const char *text = gtk_string_object_get_string (field);

  gtk_label_set_text (label, text);
  gtk_label_set_width_chars (label, (int)MIN (g_utf8_strlen (text, -1), LONGEST_FIELD_LINE));
}

static void
bind_field_cb (GtkListItemFactory *factory,
               GtkListItem        *item,
               gpointer            user_data)
{
  GtkStringObject *field = GTK_STRING_OBJECT (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (field));
  gtk_list_item_set_accessible_label (item, gtk_string_object_get_string (field));
}

static void
setup_choice_cb (GtkListItemFactory *factory,
                 GtkListItem        *item,
                 gpointer            user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
kith_import_column_class_init (KithImportColumnClass *klass)
{
}

static void
kith_import_column_init (KithImportColumn *self)
{
  g_autoptr(GtkListItemFactory) shown = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkListItemFactory) choices = gtk_signal_list_item_factory_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 3);

  g_signal_connect (shown, "setup", G_CALLBACK (setup_field_cb), NULL);
  g_signal_connect (shown, "bind", G_CALLBACK (bind_shown_cb), NULL);
  g_signal_connect (choices, "setup", G_CALLBACK (setup_choice_cb), NULL);
  g_signal_connect (choices, "bind", G_CALLBACK (bind_field_cb), NULL);
  adw_combo_row_set_factory (ADW_COMBO_ROW (self), shown);
  adw_combo_row_set_list_factory (ADW_COMBO_ROW (self), choices);
}

static char *
shorten (const char *text)
{
  g_autofree char *clean = kith_text_clean (text);
  g_autofree char *start = NULL;

  g_strdelimit (clean, "\n\t", ' ');
  if (g_utf8_strlen (clean, -1) <= LONGEST_EXAMPLE)
    return g_steal_pointer (&clean);

  start = g_utf8_substring (clean, 0, LONGEST_EXAMPLE);

  return g_strconcat (start, "…", NULL);
}

static gboolean
is_new (GPtrArray  *examples,
        const char *example)
{
  return !g_ptr_array_find_with_equal_func (examples, example, g_str_equal, NULL);
}

/* The first few values that differ. */
static char *
find_examples (KithSheet *sheet,
               guint      column)
{
  g_autoptr(GPtrArray) examples = g_ptr_array_new_with_free_func (g_free);
  guint n_rows = MIN (kith_sheet_get_n_rows (sheet), ROWS_TO_LOOK_AT);

  for (guint row = 0; row < n_rows && examples->len < N_EXAMPLES; row++)
    {
      const char *cell = kith_sheet_get_cell (sheet, row, column);
      g_autofree char *example = cell != NULL ? shorten (cell) : NULL;
      g_autofree char *isolated = example != NULL && *example != '\0' ? kith_text_isolate (example) : NULL;

      if (kith_sheet_get_row_kind (sheet, row) == KITH_SHEET_ROW_ENTRY &&
          isolated != NULL && is_new (examples, isolated))
        g_ptr_array_add (examples, g_steal_pointer (&isolated));
    }

  if (examples->len == 0)
    return g_strdup (_("Nothing stands in it"));

  g_ptr_array_add (examples, NULL);

  return g_strjoinv (C_("between examples", " · "), (char **)examples->pdata);
}

static const char *
explain (KithMappingReason reason)
{
  switch (reason)
    {
    case KITH_MAPPING_REASON_HEADER:
      return _("guessed from its name");

    case KITH_MAPPING_REASON_CONTENT:
      return _("guessed from what stands in it");

    case KITH_MAPPING_REASON_REMEMBERED:
      return _("remembered from the last file");

    case KITH_MAPPING_REASON_PERSON:
      return _("chosen by you");

    case KITH_MAPPING_REASON_NONE:
    default:
      return NULL;
    }
}

static char *
make_title (KithSheet *sheet,
            guint      column)
{
  const char *header = kith_sheet_get_header (sheet, column);
  const char *subheader = kith_sheet_get_subheader (sheet, column);
  g_autofree char *upper = NULL;
  g_autofree char *lower = NULL;

  if (header == NULL || header[0] == '\0')
    return g_strdup_printf (_("Column %u"), column + 1);

  if (subheader == NULL || subheader[0] == '\0' || g_str_equal (header, subheader))
    return kith_text_isolate (header);

  upper = kith_text_isolate (header);
  lower = kith_text_isolate (subheader);

  return g_strdup_printf (C_("two lines of a header", "%s, %s"), upper, lower);
}

static char *
make_subtitle (KithListDraft *draft,
               guint          column)
{
  g_autofree char *examples = find_examples (kith_list_draft_get_sheet (draft), column);
  const char *reason = explain (kith_mapping_get_reason (kith_list_draft_get_mapping (draft), column));

  /* Translators: examples of a column's values, and why it is taken for what it is */
  return reason != NULL ? g_strdup_printf (_("%s — %s"), examples, reason) : g_steal_pointer (&examples);
}

static guint
position_of (KithListKind kind,
             KithField    wanted)
{
  guint position = 0;

  for (KithField field = KITH_FIELD_NONE + 1; field <= wanted; field++)
    position += kith_field_is_in (field, kind);

  return position;
}

/**
 * kith_import_column_new:
 * @fields: the fields of the kind of list, after one that says "none"
 * @kind: what the list is of
 * @column: which column
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
kith_import_column_new (GtkStringList *fields,
                        KithListKind   kind,
                        guint          column)
{
  KithImportColumn *self = g_object_new (KITH_TYPE_IMPORT_COLUMN, NULL);

  self->kind = kind;
  self->column = column;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (fields));

  return GTK_WIDGET (self);
}

/**
 * kith_import_column_get_column:
 *
 * Returns: which column it is
 */
guint
kith_import_column_get_column (KithImportColumn *self)
{
  g_return_val_if_fail (KITH_IS_IMPORT_COLUMN (self), 0);

  return self->column;
}

/**
 * kith_import_column_get_field:
 *
 * Returns: what the person takes it for
 */
KithField
kith_import_column_get_field (KithImportColumn *self)
{
  guint selected;
  KithField field;

  g_return_val_if_fail (KITH_IS_IMPORT_COLUMN (self), KITH_FIELD_NONE);

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return KITH_FIELD_NONE;

  for (field = KITH_FIELD_NONE + 1; field < KITH_N_FIELDS - 1; field++)
    {
      if (kith_field_is_in (field, self->kind) && position_of (self->kind, field) == selected)
        break;
    }

  return field;
}

/**
 * kith_import_column_fill:
 * @draft: the list
 *
 * Shows what the column is taken for, and why.
 */
void
kith_import_column_fill (KithImportColumn *self,
                         KithListDraft    *draft)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  KithField field;

  g_return_if_fail (KITH_IS_IMPORT_COLUMN (self));

  title = make_title (kith_list_draft_get_sheet (draft), self->column);
  subtitle = make_subtitle (draft, self->column);
  field = kith_mapping_get_field (kith_list_draft_get_mapping (draft), self->column);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), field != KITH_FIELD_NONE ? position_of (self->kind, field) : 0);
}
