/* kith-authorities.c: the authorities that the register of schools names
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-authorities.h"

struct _KithAuthority
{
  GObject  parent_instance;

  char    *code;
  char    *name;
};

G_DEFINE_FINAL_TYPE (KithAuthority, kith_authority, G_TYPE_OBJECT)

typedef enum
{
  PROP_CODE = 1,
  PROP_NAME,
} KithAuthorityProperty;

static GParamSpec *properties[PROP_NAME + 1];

static KithAuthority *
make_authority (const char *code,
                const char *name)
{
  KithAuthority *self = g_object_new (KITH_TYPE_AUTHORITY, NULL);

  self->code = g_strdup (code);
  self->name = g_strdup (name);

  return self;
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return g_utf8_collate (KITH_AUTHORITY ((gpointer)a)->name, KITH_AUTHORITY ((gpointer)b)->name);
}

static void
kith_authority_finalize (GObject *object)
{
  KithAuthority *self = KITH_AUTHORITY (object);

  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (kith_authority_parent_class)->finalize (object);
}

static void
kith_authority_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  KithAuthority *self = KITH_AUTHORITY (object);

  switch ((KithAuthorityProperty)prop_id)
    {
    case PROP_CODE:
      g_value_set_string (value, self->code);
      break;

    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_authority_class_init (KithAuthorityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = kith_authority_finalize;
  object_class->get_property = kith_authority_get_property;

  properties[PROP_CODE] =
    g_param_spec_string ("code", NULL, NULL,
                         NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL,
                         NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
kith_authority_init (KithAuthority *self)
{
}

/**
 * kith_authority_get_code:
 *
 * Returns: (transfer none) (nullable): three digits; %NULL for none of them
 */
const char *
kith_authority_get_code (KithAuthority *self)
{
  g_return_val_if_fail (KITH_IS_AUTHORITY (self), NULL);

  return self->code;
}

/**
 * kith_authority_get_name:
 *
 * Returns: (transfer none): the name
 */
const char *
kith_authority_get_name (KithAuthority *self)
{
  g_return_val_if_fail (KITH_IS_AUTHORITY (self), NULL);

  return self->name;
}

/**
 * kith_authorities_new:
 * @list: the register
 * @nothing: what stands first, for none of them
 *
 * Returns: (transfer full): #KithAuthority, each once, by name
 */
GListModel *
kith_authorities_new (const KithSchoolList *list,
                      const char           *nothing)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GListStore) authorities = g_list_store_new (KITH_TYPE_AUTHORITY);
  g_autoptr(KithAuthority) none = NULL;

  g_return_val_if_fail (list != NULL, NULL);
  g_return_val_if_fail (nothing != NULL, NULL);

  for (guint i = 0; i < list->schools->len; i++)
    {
      const KithSchoolRecord *school = g_ptr_array_index (list->schools, i);
      g_autoptr(KithAuthority) authority = NULL;

      if (school->authority_code == NULL || school->authority_name == NULL ||
          !g_hash_table_add (seen, school->authority_code))
        continue;

      authority = make_authority (school->authority_code, school->authority_name);
      g_list_store_append (authorities, authority);
    }

  g_list_store_sort (authorities, compare_names, NULL);

  none = make_authority (NULL, nothing);
  g_list_store_insert (authorities, 0, none);

  return G_LIST_MODEL (g_steal_pointer (&authorities));
}
