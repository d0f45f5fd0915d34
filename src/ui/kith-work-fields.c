/* kith-work-fields.c: the rows of a form for recorded work
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row a field, of the kind that its values need: codes are words, never the
 * bare code. Each row has the field's name as its id, so that what was typed is
 * found again after a lock.
 */

#include "config.h"

#include "kith-work-fields.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kith-date-row.h"
#include "kith-entry.h"
#include "kith-text-row.h"
#include "kith-words.h"
#include "kith-work-words.h"

#define PARENT "parent"

typedef struct
{
  const KithWorkField *field;        /* NULL for what it hangs on */
  GtkWidget           *row;
  GPtrArray           *codes;        /* (element-type utf8), of what is chosen among */
  GPtrArray           *switches;     /* (element-type AdwSwitchRow), a code each */
} Row;

struct _KithWorkFields
{
  KithWorkSheet *sheet;
  KithCodeList  *codes;
  GPtrArray     *rows;               /* (element-type Row) */
};

static void
row_free (gpointer data)
{
  Row *row = data;

  g_clear_pointer (&row->codes, g_ptr_array_unref);
  g_clear_pointer (&row->switches, g_ptr_array_unref);
  g_free (row);
}

/* A template gives its widgets their ids; these have no template. */
static void
set_id (GtkWidget  *widget,
        const char *id)
{
  GtkBuildable *buildable = GTK_BUILDABLE (widget);

  GTK_BUILDABLE_GET_IFACE (buildable)->set_id (buildable, id);
}

static KithWork *
get_work (KithWorkFields *self)
{
  return kith_work_sheet_get_work (self->sheet);
}

static Row *
add_row (KithWorkFields      *self,
         const KithWorkField *field,
         GtkWidget           *widget)
{
  Row *row = g_new0 (Row, 1);

  row->field = field;
  row->row = widget;
  row->codes = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->rows, row);
  set_id (widget, field != NULL ? field->name : PARENT);

  return row;
}

static void
offer (Row        *row,
       const char *code,
       const char *label,
       const char *chosen)
{
  g_ptr_array_add (row->codes, g_strdup (code));
  kith_choice_row_add (KITH_CHOICE_ROW (row->row), label, row->codes->len);
  if (g_strcmp0 (code, chosen) == 0)
    kith_choice_row_set_id (KITH_CHOICE_ROW (row->row), row->codes->len);
}

static GtkWidget *
new_choice (const char *title)
{
  GtkWidget *row = g_object_new (KITH_TYPE_CHOICE_ROW, "title", title, NULL);

  kith_choice_row_add (KITH_CHOICE_ROW (row), C_("choice", "Not said"), 0);

  return row;
}

static gboolean
holds_code (Row        *row,
            const char *code)
{
  for (guint i = 0; i < row->codes->len; i++)
    {
      if (g_str_equal (g_ptr_array_index (row->codes, i), code))
        return TRUE;
    }

  return FALSE;
}

/* "assessment-factor:8": those of the set that begin so. */
static GPtrArray *
list_codes (KithWorkFields      *self,
            const KithWorkField *field,
            char               **ret_codeset)
{
  g_auto(GStrv) parts = g_strsplit (field->codeset, ":", 2);
  KithDate start = kith_work_get_start (get_work (self));
  KithDate day = start != KITH_DATE_NONE ? start : kith_work_sheet_get_context (self->sheet)->today;
  g_autoptr(GPtrArray) all = kith_code_list_list (self->codes, parts[0], day);
  GPtrArray *some = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      const KithCodeRow *code = g_ptr_array_index (all, i);

      if (parts[1] == NULL || g_str_has_prefix (code->code, parts[1]))
        g_ptr_array_add (some, g_ptr_array_index (all, i));
    }

  *ret_codeset = g_strdup (parts[0]);

  return some;
}

static GtkWidget *
make_code_row (KithWorkFields      *self,
               const KithWorkField *field)
{
  g_autofree char *codeset = NULL;
  g_autoptr(GPtrArray) codes = list_codes (self, field, &codeset);
  const char *chosen = kith_work_get (get_work (self), field->name);
  Row *row = add_row (self, field, new_choice (_(field->title)));

  for (guint i = 0; i < codes->len; i++)
    {
      const KithCodeRow *code = g_ptr_array_index (codes, i);

      offer (row, code->code, code->label != NULL ? code->label : code->code, chosen);
    }

  /* One that is no longer offered stays what it is. */
  if (chosen != NULL && !holds_code (row, chosen))
    offer (row, chosen, chosen, chosen);

  return row->row;
}

static GtkWidget *
make_choice_row (KithWorkFields      *self,
                 const KithWorkField *field)
{
  const char *chosen = kith_work_get (get_work (self), field->name);
  Row *row = add_row (self, field, new_choice (_(field->title)));

  for (guint i = 0; i < kith_work_choice_count (field->codeset); i++)
    offer (row, kith_work_choice_get_code (field->codeset, i), kith_work_choice_get_label (field->codeset, i), chosen);

  return row->row;
}

static GtkWidget *
make_person_row (KithWorkFields      *self,
                 const KithWorkField *field)
{
  const char *chosen = kith_work_get (get_work (self), field->name);
  Row *row = add_row (self, field, new_choice (_(field->title)));

  for (guint i = 0; i < kith_work_sheet_get_n_workers (self->sheet); i++)
    {
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, kith_work_sheet_get_worker_id (self->sheet, i));

      offer (row, id, kith_work_sheet_get_worker_name (self->sheet, i), chosen);
    }

  return row->row;
}

static void
summarise (AdwExpanderRow *expander)
{
  GPtrArray *switches = g_object_get_data (G_OBJECT (expander), "kith-switches");
  GString *text = g_string_new (NULL);
  g_autofree char *owned = NULL;

  for (guint i = 0; i < switches->len; i++)
    {
      AdwSwitchRow *row = g_ptr_array_index (switches, i);

      if (adw_switch_row_get_active (row))
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "",
                                adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
    }

  owned = g_string_free_and_steal (text);
  adw_expander_row_set_subtitle (expander, *owned != '\0' ? owned : _("None yet"));
}

static void
add_factor (KithWorkFields    *self,
            Row               *row,
            const KithCodeRow *code,
            const char        *chosen)
{
  g_auto(GStrv) held = g_strsplit (chosen != NULL ? chosen : "", ",", -1);
  g_autofree char *id = g_strconcat ("factor-", code->code, NULL);
  GtkWidget *factor = g_object_new (ADW_TYPE_SWITCH_ROW,
                                    "use-markup", FALSE,
                                    "title", code->label != NULL ? code->label : code->code,
                                    "active", g_strv_contains ((const char * const *)held, code->code),
                                    NULL);

  set_id (factor, id);
  g_ptr_array_add (row->codes, g_strdup (code->code));
  g_ptr_array_add (row->switches, factor);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row->row), factor);
  g_signal_connect_object (factor, "notify::active", G_CALLBACK (summarise), row->row, G_CONNECT_SWAPPED);
}

static GtkWidget *
make_codes_row (KithWorkFields      *self,
                const KithWorkField *field)
{
  g_autofree char *codeset = NULL;
  g_autoptr(GPtrArray) codes = list_codes (self, field, &codeset);
  GtkWidget *expander = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", _(field->title), "use-markup", FALSE, NULL);
  Row *row = add_row (self, field, expander);

  row->switches = g_ptr_array_new ();
  g_object_set_data_full (G_OBJECT (expander), "kith-switches", g_ptr_array_ref (row->switches),
                          (GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; i < codes->len; i++)
    add_factor (self, row, g_ptr_array_index (codes, i), kith_work_get (get_work (self), field->name));
  summarise (ADW_EXPANDER_ROW (expander));

  return expander;
}

static GtkWidget *
make_entry_row (KithWorkFields      *self,
                const KithWorkField *field)
{
  const char *held = kith_work_get (get_work (self), field->name);
  GtkWidget *entry = g_object_new (ADW_TYPE_ENTRY_ROW,
                                   "title", _(field->title),
                                   "input-purpose", GTK_INPUT_PURPOSE_DIGITS,
                                   NULL);

  if (held != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), held);
  add_row (self, field, entry);

  return entry;
}

static GtkWidget *
make_line_row (KithWorkFields      *self,
               const KithWorkField *field)
{
  GtkWidget *entry = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _(field->title), NULL);

  kith_entry_set_line (entry, kith_work_get (get_work (self), field->name));
  add_row (self, field, entry);

  return entry;
}

static GtkWidget *
make_day_row (KithWorkFields      *self,
              const KithWorkField *field)
{
  KithWork *work = get_work (self);
  GtkWidget *row = g_object_new (KITH_TYPE_DATE_ROW, "title", _(field->title), NULL);
  KithDate day = kith_work_get_day (work, field->name);

  /* Most is written down on its day. */
  if (kith_work_get_id (work) == 0 && day == KITH_DATE_NONE && kith_work_field_is (field, KITH_WORK_REQUIRED))
    day = kith_work_sheet_get_context (self->sheet)->today;

  if (day != KITH_DATE_NONE)
    kith_date_row_set_date (KITH_DATE_ROW (row), day);
  add_row (self, field, row);

  return row;
}

static GtkWidget *
make_words_row (KithWorkFields      *self,
                const KithWorkField *field)
{
  const char *held = kith_work_get (get_work (self), field->name);
  GtkWidget *row = g_object_new (KITH_TYPE_TEXT_ROW, "title", _(field->title), NULL);

  if (held != NULL)
    kith_text_row_set_text (KITH_TEXT_ROW (row), held);
  add_row (self, field, row);

  return row;
}

static GtkWidget *
make_flag_row (KithWorkFields      *self,
               const KithWorkField *field)
{
  GtkWidget *row = g_object_new (ADW_TYPE_SWITCH_ROW,
                                 "title", _(field->title),
                                 "active", kith_work_get (get_work (self), field->name) != NULL,
                                 NULL);

  add_row (self, field, row);

  return row;
}

static GtkWidget *
make_row (KithWorkFields      *self,
          const KithWorkField *field)
{
  switch (field->type)
    {
    case KITH_WORK_DAY:
      return make_day_row (self, field);

    case KITH_WORK_CODE:
      return make_code_row (self, field);

    case KITH_WORK_CODES:
      return make_codes_row (self, field);

    case KITH_WORK_CHOICE:
      return make_choice_row (self, field);

    case KITH_WORK_FLAG:
      return make_flag_row (self, field);

    case KITH_WORK_NUMBER:
      return make_entry_row (self, field);

    case KITH_WORK_PERSON:
      return make_person_row (self, field);

    case KITH_WORK_LINE:
    case KITH_WORK_TENTHS:
      return make_line_row (self, field);

    case KITH_WORK_WORDS:
    default:
      return make_words_row (self, field);
    }
}

/* Asked for only where there is something to choose. */
static void
add_parent_row (KithWorkFields      *self,
                AdwPreferencesGroup *fields)
{
  GArray *parents = kith_work_sheet_get_context (self->sheet)->parents;
  gint64 chosen = kith_work_get_parent_id (get_work (self));
  Row *row = NULL;

  if (parents == NULL || parents->len < 2 || kith_work_get_id (get_work (self)) != 0)
    return;

  row = add_row (self, NULL, g_object_new (KITH_TYPE_CHOICE_ROW, "title", _("Belongs To"), NULL));
  for (guint i = 0; i < parents->len; i++)
    {
      const KithWorkSpan *span = &g_array_index (parents, KithWorkSpan, i);
      g_autofree char *day = span->start != KITH_DATE_NONE ? kith_words_dup_date (span->start) : g_strdup (_("no day known"));
      /* Translators: a kind of work, such as a referral, and its day */
      g_autofree char *label = g_strdup_printf (_("%s, %s"), kith_work_words_get_title (span->kind), day);

      kith_choice_row_add (KITH_CHOICE_ROW (row->row), label, span->id);
    }
  kith_choice_row_set_id (KITH_CHOICE_ROW (row->row), chosen);
  adw_preferences_group_add (fields, row->row);
}

/**
 * kith_work_fields_new:
 * @sheet: the work, and all that its form needs
 * @codes: the store's codes
 * @fields: where the rows go
 * @later: where those go that are known only later
 *
 * Returns: (transfer full): the rows
 */
KithWorkFields *
kith_work_fields_new (KithWorkSheet       *sheet,
                      KithCodeList        *codes,
                      AdwPreferencesGroup *fields,
                      AdwPreferencesGroup *later)
{
  KithWorkFields *self = NULL;
  const KithWorkForm *form;

  g_return_val_if_fail (KITH_IS_WORK_SHEET (sheet), NULL);
  g_return_val_if_fail (codes != NULL, NULL);

  self = g_new0 (KithWorkFields, 1);
  self->sheet = g_object_ref (sheet);
  self->codes = kith_code_list_ref (codes);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  form = kith_work_get_form (get_work (self));
  add_parent_row (self, fields);
  for (guint i = 0; i < form->n_fields; i++)
    {
      gboolean is_later = kith_work_field_is (&form->fields[i], KITH_WORK_LATER);

      adw_preferences_group_add (is_later ? later : fields, make_row (self, &form->fields[i]));
      if (is_later)
        gtk_widget_set_visible (GTK_WIDGET (later), TRUE);
    }

  return self;
}

/**
 * kith_work_fields_free:
 * @self: (transfer full): rows
 */
void
kith_work_fields_free (KithWorkFields *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->rows);
  kith_code_list_unref (self->codes);
  g_object_unref (self->sheet);
  g_free (self);
}

static void
read_factors (Row      *row,
              KithWork *work)
{
  GString *text = g_string_new (NULL);
  g_autofree char *owned = NULL;

  for (guint i = 0; i < row->switches->len; i++)
    {
      if (adw_switch_row_get_active (g_ptr_array_index (row->switches, i)))
        g_string_append_printf (text, "%s%s", text->len > 0 ? "," : "", (const char *)g_ptr_array_index (row->codes, i));
    }

  owned = g_string_free_and_steal (text);
  kith_work_set (work, row->field->name, owned);
}

static void
read_number (Row      *row,
             KithWork *work)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row->row));
  guint64 number;

  kith_work_set (work, row->field->name, g_ascii_string_to_unsigned (text, 10, 0, 1000, &number, NULL) ? text : NULL);
}

static void
read_row (Row      *row,
          KithWork *work)
{
  g_autofree char *words = NULL;
  KithDate day;
  gint64 place;

  switch (row->field->type)
    {
    case KITH_WORK_DAY:
      kith_work_set_day (work, row->field->name, kith_date_row_get_date (KITH_DATE_ROW (row->row), &day) ? day : KITH_DATE_NONE);
      break;

    case KITH_WORK_CODES:
      read_factors (row, work);
      break;

    case KITH_WORK_FLAG:
      kith_work_set (work, row->field->name, adw_switch_row_get_active (ADW_SWITCH_ROW (row->row)) ? "1" : NULL);
      break;

    case KITH_WORK_NUMBER:
      read_number (row, work);
      break;

    case KITH_WORK_WORDS:
      words = kith_text_row_dup_text (KITH_TEXT_ROW (row->row));
      kith_work_set (work, row->field->name, words);
      break;

    case KITH_WORK_LINE:
    case KITH_WORK_TENTHS:
      kith_work_set (work, row->field->name, gtk_editable_get_text (GTK_EDITABLE (row->row)));
      break;

    case KITH_WORK_CODE:
    case KITH_WORK_CHOICE:
    case KITH_WORK_PERSON:
    default:
      place = kith_choice_row_get_id (KITH_CHOICE_ROW (row->row));
      kith_work_set (work, row->field->name, place > 0 ? g_ptr_array_index (row->codes, place - 1) : NULL);
      break;
    }
}

/**
 * kith_work_fields_read:
 * @work: takes what stands in the rows
 */
void
kith_work_fields_read (KithWorkFields *self,
                       KithWork       *work)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (KITH_IS_WORK (work));

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      if (row->field != NULL)
        read_row (row, work);
      else
        kith_work_set_parent_id (work, kith_choice_row_get_id (KITH_CHOICE_ROW (row->row)));
    }
}

/**
 * kith_work_fields_find_unread:
 *
 * Returns: (transfer none) (nullable): what was typed where a day or a number
 *   belongs and is neither; %NULL where all can be read
 */
const char *
kith_work_fields_find_unread (KithWorkFields *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);
      KithDate day;

      if (KITH_IS_DATE_ROW (row->row) && !kith_date_row_is_empty (KITH_DATE_ROW (row->row)) &&
          !kith_date_row_get_date (KITH_DATE_ROW (row->row), &day))
        return gtk_editable_get_text (GTK_EDITABLE (row->row));
    }

  return NULL;
}

/**
 * kith_work_fields_focus:
 * @dialog: the dialog
 * @field: (nullable): a field's name; %NULL for the first
 *
 * Begins in that field.
 */
void
kith_work_fields_focus (KithWorkFields *self,
                        AdwDialog      *dialog,
                        const char     *field)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (ADW_IS_DIALOG (dialog));

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      if (row->field != NULL && (field == NULL || g_str_equal (row->field->name, field)))
        {
          adw_dialog_set_focus (dialog, row->row);
          return;
        }
    }
}
