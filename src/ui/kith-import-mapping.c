/* kith-import-mapping.c: how a list is to be read: whose, of which day, which column is what
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every row writes straight into the draft. A field belongs to one column, so
 * choosing it for another takes it away from the first; after each choice all
 * rows are filled again from the draft, which alone knows.
 *
 * Files have up to 135 columns and a dozen that matter. Those that are passed
 * over get their rows when somebody unfolds them.
 */

#include "config.h"

#include "kith-import-mapping.h"

#include <glib/gi18n.h>

#include "kith-field-note.h"
#include "kith-import-column.h"

struct _KithImportMapping
{
  AdwBin               parent_instance;

  KithListDraft       *draft;
  KithSchoolTable     *schools;
  GtkStringList       *fields;
  GPtrArray           *columns;      /* the rows that there are so far */
  guint                is_filling : 1;
  guint                can_read : 1;

  AdwComboRow         *school;
  AdwEntryRow         *system;
  AdwEntryRow         *day;
  AdwComboRow         *sheet;
  AdwSpinRow          *header;
  AdwComboRow         *order;
  KithFieldNote       *note;
  AdwPreferencesGroup *used;
  AdwExpanderRow      *others;
  GtkLabel            *kept;
};

G_DEFINE_FINAL_TYPE (KithImportMapping, kith_import_mapping, ADW_TYPE_BIN)

typedef enum
{
  PROP_CAN_READ = 1,
} KithImportMappingProperty;

enum
{
  SHEET_CHOSEN,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_CAN_READ + 1];
static guint signals[N_SIGNALS];

static gboolean
is_roll (KithImportMapping *self)
{
  return kith_list_draft_get_kind (self->draft) == KITH_LIST_KIND_ROLL;
}

static gboolean
parse_day (KithImportMapping *self,
           KithDate          *ret_day)
{
  return kith_date_parse_typed (gtk_editable_get_text (GTK_EDITABLE (self->day)), ret_day);
}

static char *
find_day_fault (KithImportMapping *self)
{
  KithDate day;

  if (!parse_day (self, &day))
    return g_strdup (_("This is not a day of the calendar. Write it as day, month and year: 3/9/2026."));

  return day > kith_date_today () ? g_strdup (_("This day is still to come. Of which day does the file speak?")) : NULL;
}

static char *
find_fault (KithImportMapping *self)
{
  KithField missing;

  if (is_roll (self) && kith_list_draft_get_school_id (self->draft) == 0)
    return g_strdup (_("Choose the school whose pupils these are."));

  if (!kith_mapping_is_sufficient (kith_list_draft_get_mapping (self->draft), &missing))
    return g_strdup_printf (_("No column is the %s yet. Choose it below: without it nobody could tell who is meant."),
                            gettext (kith_field_get_label (missing)));

  return NULL;
}

/* An error stays at its field, and a button that would do nothing is off. */
static void
check (KithImportMapping *self)
{
  g_autofree char *day_fault = find_day_fault (self);
  g_autofree char *fault = day_fault != NULL ? g_strdup (day_fault) : find_fault (self);
  gboolean can_read = fault == NULL;

  if (day_fault != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->day), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->day), "error");

  kith_field_note_set_text (self->note, fault);
  if (can_read == self->can_read)
    return;

  self->can_read = can_read;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_READ]);
}

static void
fill_columns (KithImportMapping *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    kith_import_column_fill (g_ptr_array_index (self->columns, i), self->draft);
}

static void
fill_order (KithImportMapping *self)
{
  KithMapping *mapping = kith_list_draft_get_mapping (self->draft);
  gboolean has_dates = FALSE;
  KithDateOrder order = KITH_DATE_ORDER_DAY_FIRST;

  for (guint i = 0; i < kith_mapping_get_n_columns (mapping); i++)
    {
      if (kith_field_get_type (kith_mapping_get_field (mapping, i)) != KITH_FIELD_TYPE_DATE)
        continue;

      order = kith_mapping_get_date_order (mapping, i);
      has_dates = TRUE;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->order), has_dates);
  adw_combo_row_set_selected (self->order, order == KITH_DATE_ORDER_MONTH_FIRST ? 1 : 0);
}

/* What follows from the columns, after one of them was changed. */
static void
refill (KithImportMapping *self)
{
  self->is_filling = TRUE;
  fill_columns (self);
  fill_order (self);
  self->is_filling = FALSE;
  check (self);
}

static void
column_changed_cb (KithImportColumn  *column,
                   GParamSpec        *pspec,
                   KithImportMapping *self)
{
  if (self->is_filling)
    return;

  kith_mapping_set_field (kith_list_draft_get_mapping (self->draft),
                          kith_import_column_get_column (column), kith_import_column_get_field (column));
  refill (self);
}

static GtkWidget *
make_column (KithImportMapping *self,
             guint              place)
{
  GtkWidget *column = kith_import_column_new (self->fields, kith_list_draft_get_kind (self->draft), place);

  kith_import_column_fill (KITH_IMPORT_COLUMN (column), self->draft);
  g_signal_connect_object (column, "notify::selected", G_CALLBACK (column_changed_cb), self, G_CONNECT_DEFAULT);
  g_ptr_array_add (self->columns, column);

  return column;
}

static void
clear_columns (KithImportMapping *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      GtkWidget *column = g_ptr_array_index (self->columns, i);

      if (gtk_widget_is_ancestor (column, GTK_WIDGET (self->others)))
        adw_expander_row_remove (self->others, column);
      else
        adw_preferences_group_remove (self->used, column);
    }
  g_ptr_array_set_size (self->columns, 0);
}

static void
add_used_columns (KithImportMapping *self)
{
  KithMapping *mapping = kith_list_draft_get_mapping (self->draft);
  guint n_columns = kith_mapping_get_n_columns (mapping);
  g_autofree char *count = NULL;
  guint n_others = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      if (kith_mapping_get_field (mapping, i) != KITH_FIELD_NONE)
        adw_preferences_group_add (self->used, make_column (self, i));
      else
        n_others++;
    }

  count = g_strdup_printf (ngettext ("%u column. Unfold to read it all the same.",
                                     "%u columns. Unfold to read one of them all the same.", n_others), n_others);
  adw_expander_row_set_subtitle (self->others, count);
  adw_expander_row_set_expanded (self->others, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->others), n_others > 0);
}

static gboolean
has_row (KithImportMapping *self,
         guint              place)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      if (kith_import_column_get_column (g_ptr_array_index (self->columns, i)) == place)
        return TRUE;
    }

  return FALSE;
}

static void
others_expanded_cb (KithImportMapping *self)
{
  guint n_columns;

  if (self->draft == NULL || !adw_expander_row_get_expanded (self->others))
    return;

  n_columns = kith_mapping_get_n_columns (kith_list_draft_get_mapping (self->draft));
  self->is_filling = TRUE;
  for (guint i = 0; i < n_columns; i++)
    {
      if (!has_row (self, i))
        adw_expander_row_add_row (self->others, make_column (self, i));
    }
  self->is_filling = FALSE;
}

static GtkStringList *
make_fields (KithListKind kind)
{
  GtkStringList *fields = gtk_string_list_new (NULL);

  gtk_string_list_append (fields, C_("field", "Passed over"));
  for (KithField field = KITH_FIELD_NONE + 1; field < KITH_N_FIELDS; field++)
    {
      if (kith_field_is_in (field, kind))
        gtk_string_list_append (fields, gettext (kith_field_get_label (field)));
    }

  return fields;
}

static void
fill_sheets (KithImportMapping *self)
{
  KithSheet *sheet = kith_list_draft_get_sheet (self->draft);
  const char * const *names = kith_sheet_get_names (sheet);
  g_autoptr(GtkStringList) list = gtk_string_list_new (names);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  adw_combo_row_set_model (self->sheet, G_LIST_MODEL (list));
  gtk_widget_set_visible (GTK_WIDGET (self->sheet), n > 1);
  for (guint i = 0; i < n; i++)
    {
      if (g_strcmp0 (names[i], kith_sheet_get_name (sheet)) == 0)
        adw_combo_row_set_selected (self->sheet, i);
    }
}

static void
fill_schools (KithImportMapping *self)
{
  GListModel *lines = self->schools != NULL ? kith_school_table_get_schools (self->schools) : NULL;
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, C_("school", "Choose…"));
  for (guint i = 0; lines != NULL && i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(KithSchoolLine) line = g_list_model_get_item (lines, i);

      gtk_string_list_append (names, kith_school_line_get_name (line));
      if (kith_school_line_get_school_id (line) == kith_list_draft_get_school_id (self->draft))
        selected = i + 1;
    }

  adw_combo_row_set_model (self->school, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->school, selected);

  /* A guess that is in no cluster of this store cannot be shown, so it is none. */
  if (selected == 0 && lines != NULL)
    kith_list_draft_set_school_id (self->draft, 0);
}

static void
fill_terms (KithImportMapping *self)
{
  const char *system = kith_list_draft_get_system (self->draft);
  g_autofree char *day = kith_date_format (kith_list_draft_get_day (self->draft), "%d/%m/%Y");

  gtk_widget_set_visible (GTK_WIDGET (self->school), is_roll (self));
  gtk_widget_set_visible (GTK_WIDGET (self->system), !is_roll (self));
  gtk_editable_set_text (GTK_EDITABLE (self->system), system != NULL ? system : "");
  gtk_editable_set_text (GTK_EDITABLE (self->day), day);
  adw_spin_row_set_value (self->header, kith_sheet_get_header_line (kith_list_draft_get_sheet (self->draft)));
  gtk_label_set_text (self->kept, is_roll (self)
                      ? _("Kept of each pupil: names, birth date, UPN, year group and form. Ethnicity, special educational"
                          " needs and free meals become numbers of the school, and of no pupil. Nothing else of the file is kept.")
                      : _("Kept is what the columns above say. Nothing is closed because a child is not in the file."));
}

static void
school_chosen_cb (KithImportMapping *self)
{
  guint selected = adw_combo_row_get_selected (self->school);
  gint64 school_id = 0;

  if (self->is_filling || self->draft == NULL || self->schools == NULL)
    return;

  if (selected > 0 && selected != GTK_INVALID_LIST_POSITION)
    {
      g_autoptr(KithSchoolLine) line = g_list_model_get_item (kith_school_table_get_schools (self->schools), selected - 1);

      school_id = kith_school_line_get_school_id (line);
    }

  kith_list_draft_set_school_id (self->draft, school_id);
  check (self);
}

static void
system_changed_cb (KithImportMapping *self)
{
  if (self->is_filling || self->draft == NULL)
    return;

  kith_list_draft_set_system (self->draft, gtk_editable_get_text (GTK_EDITABLE (self->system)));
}

static void
day_changed_cb (KithImportMapping *self)
{
  KithDate day;

  if (self->is_filling || self->draft == NULL)
    return;

  if (parse_day (self, &day) && day <= kith_date_today ())
    kith_list_draft_set_day (self->draft, day);
  check (self);
}

static void
sheet_chosen_cb (KithImportMapping *self)
{
  GtkStringObject *chosen = adw_combo_row_get_selected_item (self->sheet);

  if (self->is_filling || self->draft == NULL || chosen == NULL)
    return;

  g_signal_emit (self, signals[SHEET_CHOSEN], 0, gtk_string_object_get_string (chosen));
}

static void
show_columns (KithImportMapping *self)
{
  self->is_filling = TRUE;
  clear_columns (self);
  add_used_columns (self);
  fill_order (self);
  self->is_filling = FALSE;
  check (self);
}

static void
header_changed_cb (KithImportMapping *self)
{
  guint line = (guint)adw_spin_row_get_value (self->header);
  KithSheet *sheet = self->draft != NULL ? kith_list_draft_get_sheet (self->draft) : NULL;

  if (self->is_filling || sheet == NULL || kith_sheet_get_header_line (sheet) == line)
    return;

  kith_sheet_set_header (sheet, line, 1);
  kith_list_draft_guess (self->draft);
  show_columns (self);
}

static void
order_chosen_cb (KithImportMapping *self)
{
  KithMapping *mapping = NULL;
  gboolean month_first = adw_combo_row_get_selected (self->order) == 1;

  if (self->is_filling || self->draft == NULL)
    return;

  mapping = kith_list_draft_get_mapping (self->draft);
  for (guint i = 0; i < kith_mapping_get_n_columns (mapping); i++)
    {
      if (kith_field_get_type (kith_mapping_get_field (mapping, i)) == KITH_FIELD_TYPE_DATE)
        kith_mapping_set_date_order (mapping, i,
                                     month_first ? KITH_DATE_ORDER_MONTH_FIRST : KITH_DATE_ORDER_DAY_FIRST);
    }
}

static void
kith_import_mapping_dispose (GObject *object)
{
  KithImportMapping *self = KITH_IMPORT_MAPPING (object);

  self->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_IMPORT_MAPPING);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_object (&self->fields);
  g_clear_object (&self->schools);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (kith_import_mapping_parent_class)->dispose (object);
}

static void
kith_import_mapping_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch ((KithImportMappingProperty)prop_id)
    {
    case PROP_CAN_READ:
      g_value_set_boolean (value, kith_import_mapping_get_can_read (KITH_IMPORT_MAPPING (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_import_mapping_class_init (KithImportMappingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_import_mapping_dispose;
  object_class->get_property = kith_import_mapping_get_property;

  properties[PROP_CAN_READ] =
    g_param_spec_boolean ("can-read", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SHEET_CHOSEN] = g_signal_new ("sheet-chosen", KITH_TYPE_IMPORT_MAPPING, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (KITH_TYPE_FIELD_NOTE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-import-mapping.ui");
  gtk_widget_class_bind_template_child (widget_class, KithImportMapping, day);
  gtk_widget_class_bind_template_child (widget_class, KithImportMapping, header);
  gtk_widget_class_bind_template_child (widget_class, KithImportMapping, kept);
  gtk_widget_class_bind_template_child (widget_class, KithImportMapping, note);
  gtk_widget_class_bind_template_child (widget_class, KithImportMapping, order);
  gtk_widget_class_bind_template_child (widget_class, KithImportMapping, others);
  gtk_widget_class_bind_template_child (widget_class, KithImportMapping, school);
  gtk_widget_class_bind_template_child (widget_class, KithImportMapping, sheet);
  gtk_widget_class_bind_template_child (widget_class, KithImportMapping, system);
  gtk_widget_class_bind_template_child (widget_class, KithImportMapping, used);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, others_expanded_cb);
  gtk_widget_class_bind_template_callback (widget_class, school_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, system_changed_cb);
}

static void
kith_import_mapping_init (KithImportMapping *self)
{
  self->columns = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_import_mapping_get_draft:
 *
 * Returns: (transfer none) (nullable): the list
 */
KithListDraft *
kith_import_mapping_get_draft (KithImportMapping *self)
{
  g_return_val_if_fail (KITH_IS_IMPORT_MAPPING (self), NULL);

  return self->draft;
}

/**
 * kith_import_mapping_set_draft:
 * @draft: a list that was read
 *
 * Shows how the list is understood, for the person to put right.
 */
void
kith_import_mapping_set_draft (KithImportMapping *self,
                               KithListDraft     *draft)
{
  g_return_if_fail (KITH_IS_IMPORT_MAPPING (self));
  g_return_if_fail (KITH_IS_LIST_DRAFT (draft));

  self->is_filling = TRUE;
  clear_columns (self);
  g_set_object (&self->draft, draft);
  g_clear_object (&self->fields);
  self->fields = make_fields (kith_list_draft_get_kind (draft));
  fill_terms (self);
  fill_sheets (self);
  fill_schools (self);
  show_columns (self);
}

/**
 * kith_import_mapping_set_schools:
 * @schools: the schools to choose from
 */
void
kith_import_mapping_set_schools (KithImportMapping *self,
                                 KithSchoolTable   *schools)
{
  g_return_if_fail (KITH_IS_IMPORT_MAPPING (self));
  g_return_if_fail (KITH_IS_SCHOOL_TABLE (schools));

  g_set_object (&self->schools, schools);
  if (self->draft == NULL)
    return;

  self->is_filling = TRUE;
  fill_schools (self);
  self->is_filling = FALSE;
  check (self);
}

/**
 * kith_import_mapping_get_can_read:
 *
 * Returns: whether all that is needed is said
 */
gboolean
kith_import_mapping_get_can_read (KithImportMapping *self)
{
  g_return_val_if_fail (KITH_IS_IMPORT_MAPPING (self), FALSE);

  return self->can_read;
}
