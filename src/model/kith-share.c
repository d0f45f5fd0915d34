/* kith-share.c: that something about children left the store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-share.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kith-text.h"

struct _KithShare
{
  GObject        parent_instance;

  gint64         at_usec;
  char          *worker;
  KithShareWhat  what;
  KithShareHow   how;
  KithDate       from;
  KithDate       to;
  char          *recipient;
  char          *why;
  gboolean       names_off;
  gboolean       to_council;
  guint8         hash[KITH_SHARE_HASH_SIZE];
};

G_DEFINE_FINAL_TYPE (KithShare, kith_share, G_TYPE_OBJECT)

typedef struct
{
  const char *code;
  const char *label;
} Words;

static const Words whats[] = {
  [KITH_SHARE_CHRONOLOGY] = { "chronology", N_("Chronology") },
  [KITH_SHARE_FAMILY_CHRONOLOGY] = { "family-chronology", N_("Family chronology") },
  [KITH_SHARE_SUMMARY] = { "summary", N_("Summary") },
  [KITH_SHARE_NOTES] = { "notes", N_("Case notes") },
  [KITH_SHARE_FAMILY] = { "family", N_("Family") },
  [KITH_SHARE_PLAN] = { "plan", N_("Plan") },
  [KITH_SHARE_TAS] = { "tas", N_("Team Around the School") },
  [KITH_SHARE_TAS_EXTRACT] = { "tas-extract", N_("Extract of a Team Around the School") },
  [KITH_SHARE_TAS_ACTIONS] = { "tas-actions", N_("Action list of a Team Around the School") },
  [KITH_SHARE_DIARY] = { "dates", N_("Dates to come") },
  [KITH_SHARE_DOCUMENT] = { "document", N_("Document") },
  [KITH_SHARE_MAP] = { "map", N_("Map") },
  [KITH_SHARE_EVERYTHING] = { "everything", N_("All that is held") },
};

static const Words hows[] = {
  [KITH_SHARE_PRINT] = { "print", N_("printed") },
  [KITH_SHARE_PDF] = { "pdf", N_("saved as a PDF") },
  [KITH_SHARE_WORKBOOK] = { "xlsx", N_("saved as a workbook") },
  [KITH_SHARE_CSV] = { "csv", N_("saved as a CSV file") },
  [KITH_SHARE_COPY] = { "copy", N_("copied as text") },
  [KITH_SHARE_ICS] = { "ics", N_("saved as a calendar file") },
  [KITH_SHARE_FILE] = { "file", N_("saved as a file") },
  [KITH_SHARE_SEALED] = { "sealed", N_("sealed to the council’s officer") },
};

static void
kith_share_finalize (GObject *object)
{
  KithShare *self = KITH_SHARE (object);

  g_free (self->worker);
  g_free (self->recipient);
  g_free (self->why);

  G_OBJECT_CLASS (kith_share_parent_class)->finalize (object);
}

static void
kith_share_class_init (KithShareClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_share_finalize;
}

static void
kith_share_init (KithShare *self)
{
}

/**
 * kith_share_new:
 * @values: what it is made from
 *
 * Returns: (transfer full): an entry of the sharing log
 */
KithShare *
kith_share_new (const KithShareValues *values)
{
  KithShare *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (KITH_TYPE_SHARE, NULL);
  self->at_usec = values->at_usec;
  self->worker = kith_text_tame (values->worker);
  self->what = values->what;
  self->how = values->how;
  self->from = values->from;
  self->to = values->to;
  self->recipient = kith_text_tame (values->recipient);
  self->why = kith_text_tame (values->why);
  self->names_off = values->names_off;
  self->to_council = values->to_council;
  memcpy (self->hash, values->hash, sizeof self->hash);

  return self;
}

/**
 * kith_share_get_at_usec:
 * @self: an entry of the sharing log
 *
 * Returns: when, in microseconds since 1970
 */
gint64
kith_share_get_at_usec (KithShare *self)
{
  g_return_val_if_fail (KITH_IS_SHARE (self), 0);

  return self->at_usec;
}

/**
 * kith_share_get_worker:
 * @self: an entry of the sharing log
 *
 * Returns: (transfer none) (nullable): who let it leave
 */
const char *
kith_share_get_worker (KithShare *self)
{
  g_return_val_if_fail (KITH_IS_SHARE (self), NULL);

  return self->worker;
}

/**
 * kith_share_get_what:
 * @self: an entry of the sharing log
 *
 * Returns: what left
 */
KithShareWhat
kith_share_get_what (KithShare *self)
{
  g_return_val_if_fail (KITH_IS_SHARE (self), KITH_SHARE_CHRONOLOGY);

  return self->what;
}

/**
 * kith_share_get_how:
 * @self: an entry of the sharing log
 *
 * Returns: how it left
 */
KithShareHow
kith_share_get_how (KithShare *self)
{
  g_return_val_if_fail (KITH_IS_SHARE (self), KITH_SHARE_PRINT);

  return self->how;
}

/**
 * kith_share_get_from:
 * @self: an entry of the sharing log
 *
 * Returns: the first day that it speaks of, or %KITH_DATE_NONE
 */
KithDate
kith_share_get_from (KithShare *self)
{
  g_return_val_if_fail (KITH_IS_SHARE (self), KITH_DATE_NONE);

  return self->from;
}

/**
 * kith_share_get_to:
 * @self: an entry of the sharing log
 *
 * Returns: the last day that it speaks of, or %KITH_DATE_NONE
 */
KithDate
kith_share_get_to (KithShare *self)
{
  g_return_val_if_fail (KITH_IS_SHARE (self), KITH_DATE_NONE);

  return self->to;
}

/**
 * kith_share_get_recipient:
 * @self: an entry of the sharing log
 *
 * Returns: (transfer none): with whom it was shared
 */
const char *
kith_share_get_recipient (KithShare *self)
{
  g_return_val_if_fail (KITH_IS_SHARE (self), NULL);

  return self->recipient;
}

/**
 * kith_share_get_why:
 * @self: an entry of the sharing log
 *
 * Returns: (transfer none): why
 */
const char *
kith_share_get_why (KithShare *self)
{
  g_return_val_if_fail (KITH_IS_SHARE (self), NULL);

  return self->why;
}

/**
 * kith_share_get_names_off:
 * @self: an entry of the sharing log
 *
 * Returns: whether it left without names
 */
gboolean
kith_share_get_names_off (KithShare *self)
{
  g_return_val_if_fail (KITH_IS_SHARE (self), FALSE);

  return self->names_off;
}

/**
 * kith_share_get_to_council:
 * @self: an entry of the sharing log
 *
 * Returns: whether it went into the council's system
 */
gboolean
kith_share_get_to_council (KithShare *self)
{
  g_return_val_if_fail (KITH_IS_SHARE (self), FALSE);

  return self->to_council;
}

/**
 * kith_share_get_hash:
 * @self: an entry of the sharing log
 *
 * Returns: (transfer none): the hash of its words
 */
const guint8 *
kith_share_get_hash (KithShare *self)
{
  g_return_val_if_fail (KITH_IS_SHARE (self), NULL);

  return self->hash;
}

static guint
find_code (const Words *words,
           guint        n_words,
           const char  *code)
{
  for (guint i = 0; i < n_words; i++)
    {
      if (g_strcmp0 (words[i].code, code) == 0)
        return i;
    }

  return 0;
}

/**
 * kith_share_what_to_code:
 * @what: what left
 *
 * Returns: (transfer none): its name in the store
 */
const char *
kith_share_what_to_code (KithShareWhat what)
{
  g_return_val_if_fail (what < G_N_ELEMENTS (whats), NULL);

  return whats[what].code;
}

/**
 * kith_share_what_from_code:
 * @code: (nullable): a name in the store
 *
 * Returns: what it stands for
 */
KithShareWhat
kith_share_what_from_code (const char *code)
{
  return find_code (whats, G_N_ELEMENTS (whats), code);
}

/**
 * kith_share_what_get_label:
 * @what: what left
 *
 * Returns: (transfer none): what that is called
 */
const char *
kith_share_what_get_label (KithShareWhat what)
{
  g_return_val_if_fail (what < G_N_ELEMENTS (whats), NULL);

  return _(whats[what].label);
}

/**
 * kith_share_how_to_code:
 * @how: how it left
 *
 * Returns: (transfer none): its name in the store
 */
const char *
kith_share_how_to_code (KithShareHow how)
{
  g_return_val_if_fail (how < G_N_ELEMENTS (hows), NULL);

  return hows[how].code;
}

/**
 * kith_share_how_from_code:
 * @code: (nullable): a name in the store
 *
 * Returns: what it stands for
 */
KithShareHow
kith_share_how_from_code (const char *code)
{
  return find_code (hows, G_N_ELEMENTS (hows), code);
}

/**
 * kith_share_how_get_label:
 * @how: how it left
 *
 * Returns: (transfer none): what that is called
 */
const char *
kith_share_how_get_label (KithShareHow how)
{
  g_return_val_if_fail (how < G_N_ELEMENTS (hows), NULL);

  return _(hows[how].label);
}

/**
 * kith_share_hash_text:
 * @text: what leaves, as plain text
 * @ret_hash: (out): its SHA-256
 */
void
kith_share_hash_text (const char *text,
                      guint8      ret_hash[KITH_SHARE_HASH_SIZE])
{
  g_autoptr(GChecksum) checksum = NULL;
  gsize size = KITH_SHARE_HASH_SIZE;

  g_return_if_fail (text != NULL);

  checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_checksum_update (checksum, (const guchar *)text, -1);
  g_checksum_get_digest (checksum, ret_hash, &size);
}
