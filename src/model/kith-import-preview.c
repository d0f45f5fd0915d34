/* kith-import-preview.c: what a file would change, before anything is written
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-import-preview.h"

#include "kith-text.h"

#include <string.h>

struct _KithImportPreview
{
  GObject         parent_instance;

  char           *kind;
  char           *file_name;
  char           *about;
  KithDate        reference_date;
  GListModel     *lines;
  guint           counts[KITH_N_IMPORT_VERDICTS];
  gpointer        payload;
  GDestroyNotify  payload_free;
};

G_DEFINE_FINAL_TYPE (KithImportPreview, kith_import_preview, G_TYPE_OBJECT)

typedef enum
{
  PROP_KIND = 1,
  PROP_FILE_NAME,
  PROP_ABOUT,
  PROP_REFERENCE_DATE,
  PROP_LINES,
} KithImportPreviewProperty;

static GParamSpec *properties[PROP_LINES + 1];

static void
kith_import_preview_finalize (GObject *object)
{
  KithImportPreview *self = KITH_IMPORT_PREVIEW (object);

  if (self->payload_free != NULL)
    g_clear_pointer (&self->payload, self->payload_free);

  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->file_name, g_free);
  g_clear_pointer (&self->about, g_free);
  g_clear_object (&self->lines);

  G_OBJECT_CLASS (kith_import_preview_parent_class)->finalize (object);
}

static void
kith_import_preview_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  KithImportPreview *self = KITH_IMPORT_PREVIEW (object);

  switch ((KithImportPreviewProperty)prop_id)
    {
    case PROP_KIND:
      g_value_set_string (value, self->kind);
      break;

    case PROP_FILE_NAME:
      g_value_set_string (value, self->file_name);
      break;

    case PROP_ABOUT:
      g_value_set_string (value, self->about);
      break;

    case PROP_REFERENCE_DATE:
      g_value_set_int (value, self->reference_date);
      break;

    case PROP_LINES:
      g_value_set_object (value, self->lines);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_import_preview_class_init (KithImportPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read_only = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = kith_import_preview_finalize;
  object_class->get_property = kith_import_preview_get_property;

  properties[PROP_KIND] =
    g_param_spec_string ("kind", NULL, NULL,
                         NULL, read_only);

  properties[PROP_FILE_NAME] =
    g_param_spec_string ("file-name", NULL, NULL,
                         NULL, read_only);

  properties[PROP_ABOUT] =
    g_param_spec_string ("about", NULL, NULL,
                         NULL, read_only);

  properties[PROP_REFERENCE_DATE] =
    g_param_spec_int ("reference-date", NULL, NULL,
                      G_MININT, G_MAXINT, KITH_DATE_NONE, read_only);

  properties[PROP_LINES] =
    g_param_spec_object ("lines", NULL, NULL,
                         G_TYPE_LIST_MODEL, read_only);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
kith_import_preview_init (KithImportPreview *self)
{
}

KithImportPreview *
kith_import_preview_new (const char    *kind,
                         const char    *file_name,
                         const char    *about,
                         KithDate       reference_date,
                         const guint    counts[KITH_N_IMPORT_VERDICTS],
                         GListModel    *lines,
                         gpointer       payload,
                         GDestroyNotify payload_free)
{
  KithImportPreview *self = NULL;

  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (file_name != NULL, NULL);
  g_return_val_if_fail (counts != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (lines), NULL);

  self = g_object_new (KITH_TYPE_IMPORT_PREVIEW, NULL);
  self->kind = g_strdup (kind);
  self->file_name = kith_text_tame (file_name);
  self->about = kith_text_tame (about);
  self->reference_date = reference_date;
  self->lines = g_object_ref (lines);
  memcpy (self->counts, counts, sizeof self->counts);
  self->payload = payload;
  self->payload_free = payload_free;

  return self;
}

/**
 * kith_import_preview_get_kind:
 *
 * Returns: "cin", "schools", "links" or "holidays"
 */
const char *
kith_import_preview_get_kind (KithImportPreview *self)
{
  g_return_val_if_fail (KITH_IS_IMPORT_PREVIEW (self), NULL);

  return self->kind;
}

/**
 * kith_import_preview_get_file_name:
 *
 * Returns: the name without its folder
 */
const char *
kith_import_preview_get_file_name (KithImportPreview *self)
{
  g_return_val_if_fail (KITH_IS_IMPORT_PREVIEW (self), NULL);

  return self->file_name;
}

/**
 * kith_import_preview_get_about:
 *
 * Returns: (nullable): what the file says of itself
 */
const char *
kith_import_preview_get_about (KithImportPreview *self)
{
  g_return_val_if_fail (KITH_IS_IMPORT_PREVIEW (self), NULL);

  return self->about;
}

/**
 * kith_import_preview_get_reference_date:
 *
 * Returns: the day that the file speaks of, or %KITH_DATE_NONE
 */
KithDate
kith_import_preview_get_reference_date (KithImportPreview *self)
{
  g_return_val_if_fail (KITH_IS_IMPORT_PREVIEW (self), KITH_DATE_NONE);

  return self->reference_date;
}

/**
 * kith_import_preview_get_count:
 *
 * Returns: how many have the verdict
 */
guint
kith_import_preview_get_count (KithImportPreview *self,
                               KithImportVerdict  verdict)
{
  g_return_val_if_fail (KITH_IS_IMPORT_PREVIEW (self), 0);
  g_return_val_if_fail (verdict < KITH_N_IMPORT_VERDICTS, 0);

  return self->counts[verdict];
}

/**
 * kith_import_preview_get_lines:
 *
 * Returns: (transfer none): #KithImportLine; the ones that are the same are counted, not listed
 */
GListModel *
kith_import_preview_get_lines (KithImportPreview *self)
{
  g_return_val_if_fail (KITH_IS_IMPORT_PREVIEW (self), NULL);

  return self->lines;
}

/**
 * kith_import_preview_get_payload:
 *
 * Returns: (transfer none): the parsed file, which only the import understands
 */
gpointer
kith_import_preview_get_payload (KithImportPreview *self)
{
  g_return_val_if_fail (KITH_IS_IMPORT_PREVIEW (self), NULL);

  return self->payload;
}
