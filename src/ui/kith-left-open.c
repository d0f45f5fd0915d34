/* kith-left-open.c: forms that are half filled in when the window is locked
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lock does not ask whether what was typed shall be kept: nobody may be
 * there to answer. So the fields of every open form go into the store as they
 * are, with what is needed to open the form again, and the next time the store
 * opens they stand there as they were. Nothing of it is a record or an act.
 * Passphrases are not read, nor what was typed into a search.
 */

#include "config.h"

#include "kith-left-open-private.h"

#include "kith-choice-row.h"
#include "kith-subject-picker.h"
#include "kith-text-row.h"
#include "kith-weekdays.h"
#include "kith-worker-choice.h"

#include <adwaita.h>

G_DEFINE_INTERFACE (KithLeftOpen, kith_left_open, GTK_TYPE_WIDGET)

static void
kith_left_open_default_init (KithLeftOpenInterface *interface)
{
}

static gboolean
is_secret (GtkWidget *widget)
{
  return GTK_IS_PASSWORD_ENTRY (widget) || ADW_IS_PASSWORD_ENTRY_ROW (widget);
}

static gboolean
is_text (GtkWidget *widget)
{
  return (GTK_IS_ENTRY (widget) || ADW_IS_ENTRY_ROW (widget)) && !is_secret (widget);
}

static GVariant *
read_text_view (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);

  return g_variant_new_string (text);
}

static GVariant *
read_workers (KithWorkerChoice *choice)
{
  g_autoptr(GArray) ids = kith_worker_choice_dup_ids (choice);

  return g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids->data, ids->len, sizeof (gint64));
}

static void
fill_workers (KithWorkerChoice *choice,
              GVariant         *value)
{
  gsize n_ids;
  const gint64 *ids = g_variant_get_fixed_array (value, &n_ids, sizeof (gint64));

  kith_worker_choice_set_ids (choice, ids, n_ids);
}

/* Of what is to come what was wished for, where the lock comes first. */
static GVariant *
read_choice (KithChoiceRow *row)
{
  gint64 wish = kith_choice_row_get_wish (row);

  return g_variant_new_int64 (wish != 0 ? wish : kith_choice_row_get_id (row));
}

static GVariant *
read_field (GtkWidget *widget)
{
  if (is_text (widget))
    return g_variant_new_string (gtk_editable_get_text (GTK_EDITABLE (widget)));

  if (GTK_IS_TEXT_VIEW (widget))
    return read_text_view (GTK_TEXT_VIEW (widget));

  if (KITH_IS_TEXT_ROW (widget))
    return g_variant_new_take_string (kith_text_row_dup_text (KITH_TEXT_ROW (widget)));

  if (KITH_IS_CHOICE_ROW (widget))
    return read_choice (KITH_CHOICE_ROW (widget));

  if (KITH_IS_WEEKDAYS (widget))
    return g_variant_new_uint32 (kith_weekdays_get_weekdays (KITH_WEEKDAYS (widget)));

  if (KITH_IS_WORKER_CHOICE (widget))
    return read_workers (KITH_WORKER_CHOICE (widget));

  if (KITH_IS_SUBJECT_PICKER (widget))
    return kith_subject_picker_read (KITH_SUBJECT_PICKER (widget));

  if (ADW_IS_SWITCH_ROW (widget))
    return g_variant_new_boolean (adw_switch_row_get_active (ADW_SWITCH_ROW (widget)));

  return NULL;
}

static void
fill_field (GtkWidget *widget,
            GVariant  *value)
{
  if (is_text (widget) && g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    gtk_editable_set_text (GTK_EDITABLE (widget), g_variant_get_string (value, NULL));
  else if (GTK_IS_TEXT_VIEW (widget) && g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), g_variant_get_string (value, NULL), -1);
  else if (KITH_IS_TEXT_ROW (widget) && g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    kith_text_row_set_text (KITH_TEXT_ROW (widget), g_variant_get_string (value, NULL));
  else if (KITH_IS_CHOICE_ROW (widget) && g_variant_is_of_type (value, G_VARIANT_TYPE_INT64))
    kith_choice_row_set_id (KITH_CHOICE_ROW (widget), g_variant_get_int64 (value));
  else if (KITH_IS_WEEKDAYS (widget) && g_variant_is_of_type (value, G_VARIANT_TYPE_UINT32))
    kith_weekdays_set_weekdays (KITH_WEEKDAYS (widget), g_variant_get_uint32 (value));
  else if (KITH_IS_WORKER_CHOICE (widget) && g_variant_is_of_type (value, G_VARIANT_TYPE ("ax")))
    fill_workers (KITH_WORKER_CHOICE (widget), value);
  else if (KITH_IS_SUBJECT_PICKER (widget) && g_variant_is_of_type (value, G_VARIANT_TYPE (KITH_SUBJECTS_TYPE)))
    kith_subject_picker_fill (KITH_SUBJECT_PICKER (widget), value);
  else if (ADW_IS_SWITCH_ROW (widget) && g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
    adw_switch_row_set_active (ADW_SWITCH_ROW (widget), g_variant_get_boolean (value));
}

/* A field has a name of its own; the parts that it is made of have none. */
static void
read_fields (GtkWidget    *widget,
             GVariantDict *fields)
{
  const char *name = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));
  GVariant *value = name != NULL ? read_field (widget) : NULL;

  if (value != NULL)
    {
      g_variant_dict_insert_value (fields, name, value);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    read_fields (child, fields);
}

static void
add_form (KithLeftOpen    *form,
          const char      *place,
          GVariantBuilder *forms,
          GPtrArray       *files)
{
  KithLeftOpenInterface *interface = KITH_LEFT_OPEN_GET_IFACE (form);
  g_autoptr(GVariant) fields = kith_left_open_read_fields (GTK_WIDGET (form));
  GBytes *file = interface->dup_file != NULL ? interface->dup_file (form) : NULL;

  g_variant_builder_add (forms, "(s@a{sv}u)", place, fields, file != NULL ? files->len : KITH_LEFT_OPEN_NO_FILE);
  if (file != NULL)
    g_ptr_array_add (files, file);
}

static void
collect_forms (GtkWidget       *widget,
               GVariantBuilder *forms,
               GPtrArray       *files)
{
  KithLeftOpenInterface *interface = KITH_IS_LEFT_OPEN (widget) ? KITH_LEFT_OPEN_GET_IFACE (widget) : NULL;
  g_autofree char *place = interface != NULL ? interface->dup_place (KITH_LEFT_OPEN (widget)) : NULL;

  if (place != NULL)
    {
      add_form (KITH_LEFT_OPEN (widget), place, forms, files);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_forms (child, forms, files);
}

/**
 * kith_left_open_escape:
 * @text: (nullable): a text of a place
 *
 * Returns: (transfer full): the text as one word
 */
char *
kith_left_open_escape (const char *text)
{
  return g_uri_escape_string (text != NULL ? text : "", NULL, TRUE);
}

static void
unref_bytes (gpointer bytes)
{
  g_bytes_unref (bytes);
}

/**
 * kith_left_open_collect:
 * @widget: a window
 * @ret_files: (out) (transfer full) (element-type GBytes): what the forms hold beside their fields
 *
 * Returns: (transfer full): every form in it with its fields, as a text; an empty text for none
 */
char *
kith_left_open_collect (GtkWidget  *widget,
                        GPtrArray **ret_files)
{
  g_autoptr(GVariant) forms = NULL;
  GVariantBuilder builder;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (ret_files != NULL, NULL);

  *ret_files = g_ptr_array_new_with_free_func (unref_bytes);
  g_variant_builder_init (&builder, G_VARIANT_TYPE (KITH_LEFT_OPEN_FORMS));
  collect_forms (widget, &builder, *ret_files);
  forms = g_variant_ref_sink (g_variant_builder_end (&builder));

  return g_variant_n_children (forms) > 0 ? g_variant_print (forms, TRUE) : g_strdup ("");
}

/**
 * kith_left_open_read_fields:
 * @form: a form
 *
 * Returns: (transfer full): what stands in its fields, by their names
 */
GVariant *
kith_left_open_read_fields (GtkWidget *form)
{
  GVariantDict fields;

  g_return_val_if_fail (GTK_IS_WIDGET (form), NULL);

  g_variant_dict_init (&fields, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (form); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    read_fields (child, &fields);

  return g_variant_ref_sink (g_variant_dict_end (&fields));
}

/**
 * kith_left_open_fill_fields:
 * @form: a form of the same kind
 * @fields: what stood in its fields
 *
 * Puts it there again. What has no field any more is passed over.
 */
void
kith_left_open_fill_fields (GtkWidget *form,
                            GVariant  *fields)
{
  const char *name = NULL;

  g_return_if_fail (GTK_IS_WIDGET (form));
  g_return_if_fail (fields != NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (form); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_autoptr(GVariant) value = NULL;

      name = gtk_buildable_get_buildable_id (GTK_BUILDABLE (child));
      value = name != NULL ? g_variant_lookup_value (fields, name, NULL) : NULL;
      if (value != NULL)
        fill_field (child, value);
      else
        kith_left_open_fill_fields (child, fields);
    }
}
