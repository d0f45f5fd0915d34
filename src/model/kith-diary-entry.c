/* kith-diary-entry.c: something that is to come, with its day
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-diary-entry.h"

#include <glib/gi18n.h>

#include "kith-text.h"

struct _KithDiaryEntry
{
  GObject               parent_instance;

  KithDiaryEntryValues  values;      /* its texts are the object's own */
};

G_DEFINE_FINAL_TYPE (KithDiaryEntry, kith_diary_entry, G_TYPE_OBJECT)

static void
kith_diary_entry_finalize (GObject *object)
{
  KithDiaryEntryValues *values = &KITH_DIARY_ENTRY (object)->values;

  g_free ((char *)values->code);
  g_free ((char *)values->what);
  g_free ((char *)values->name);
  g_free ((char *)values->place);

  G_OBJECT_CLASS (kith_diary_entry_parent_class)->finalize (object);
}

static void
kith_diary_entry_class_init (KithDiaryEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_diary_entry_finalize;
}

static void
kith_diary_entry_init (KithDiaryEntry *self)
{
}

/**
 * kith_diary_entry_new:
 * @values: what it is made of
 *
 * Returns: (transfer full): an entry; it never changes
 */
KithDiaryEntry *
kith_diary_entry_new (const KithDiaryEntryValues *values)
{
  KithDiaryEntry *self;

  g_return_val_if_fail (values != NULL, NULL);
  g_return_val_if_fail (values->code != NULL && values->what != NULL, NULL);

  self = g_object_new (KITH_TYPE_DIARY_ENTRY, NULL);
  self->values = *values;
  self->values.code = g_strdup (values->code);
  self->values.what = kith_text_tame (values->what);
  self->values.name = kith_text_tame (values->name);
  self->values.place = kith_text_tame (values->place);

  return self;
}

/**
 * kith_diary_entry_get_values:
 * @self: an entry
 *
 * Returns: (transfer none): what it is made of
 */
const KithDiaryEntryValues *
kith_diary_entry_get_values (KithDiaryEntry *self)
{
  g_return_val_if_fail (KITH_IS_DIARY_ENTRY (self), NULL);

  return &self->values;
}

/**
 * kith_diary_entry_dup_initials:
 * @self: an entry
 *
 * Returns: (transfer full): such as "I.F."; empty where it is about nobody
 */
char *
kith_diary_entry_dup_initials (KithDiaryEntry *self)
{
  GString *initials = g_string_new (NULL);
  gboolean begins = TRUE;

  g_return_val_if_fail (KITH_IS_DIARY_ENTRY (self), NULL);

  for (const char *p = self->values.name; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_letter = g_unichar_isalpha (c);

      if (begins && is_letter)
        {
          g_string_append_unichar (initials, g_unichar_toupper (c));
          g_string_append_c (initials, '.');
        }
      begins = g_unichar_isspace (c) || (begins && !is_letter);
    }

  return g_string_free_and_steal (initials);
}

/**
 * kith_diary_entry_dup_summary:
 * @self: an entry
 * @with_initials: whether it says of whom it is, by initials
 *
 * Returns: (transfer full): what it is, which names nobody
 */
char *
kith_diary_entry_dup_summary (KithDiaryEntry *self,
                              gboolean        with_initials)
{
  g_autofree char *what = NULL;
  g_autofree char *initials = NULL;

  g_return_val_if_fail (KITH_IS_DIARY_ENTRY (self), NULL);

  /* Translators: what has to be done by the day, such as "Core group". */
  what = self->values.is_limit ? g_strdup_printf (_("%s: last day"), self->values.what) : g_strdup (self->values.what);
  initials = with_initials ? kith_diary_entry_dup_initials (self) : g_strdup ("");

  return *initials != '\0' ? g_strdup_printf ("%s, %s", what, initials) : g_steal_pointer (&what);
}

/**
 * kith_diary_entry_compare:
 * @self: an entry
 * @other: another one
 *
 * Returns: below 0 where @self comes first
 */
int
kith_diary_entry_compare (KithDiaryEntry *self,
                          KithDiaryEntry *other)
{
  const KithDiaryEntryValues *a = NULL;
  const KithDiaryEntryValues *b = NULL;

  g_return_val_if_fail (KITH_IS_DIARY_ENTRY (self), 0);
  g_return_val_if_fail (KITH_IS_DIARY_ENTRY (other), 0);

  a = &self->values;
  b = &other->values;
  if (a->day != b->day)
    return a->day < b->day ? -1 : 1;

  if (a->minute != b->minute)
    return a->minute < b->minute ? -1 : 1;

  return g_strcmp0 (a->what, b->what);
}
