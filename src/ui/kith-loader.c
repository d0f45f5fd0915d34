/* kith-loader.c: one page's question to the store, of which only the newest answer counts
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page may ask again before the first answer is there: the person types on,
 * another cluster is chosen, an act is undone. Every question therefore bears
 * the generation in which it was asked. A new question cancels the old one and
 * begins a new generation; an answer of an older generation is dropped, also
 * when it was ready before the cancellation could reach it.
 *
 * The page itself is held by a weak reference. One that is closed meanwhile
 * goes at once, and its answer finds nobody.
 *
 * Most answers are there within a few milliseconds, and a spinner for so short
 * a time is only a flicker: "is-slow" waits a fifth of a second.
 */

#include "config.h"

#include "kith-loader.h"

#define SLOW_AFTER_MSEC 200

struct _KithLoader
{
  GObject       parent_instance;

  GCancellable *cancellable;
  guint         generation;
  guint         slow_source;
  guint         is_loading : 1;
  guint         is_slow : 1;
};

struct _KithLoad
{
  KithLoader   *loader;
  GCancellable *cancellable;
  GWeakRef      owner;
  guint         generation;
};

G_DEFINE_FINAL_TYPE (KithLoader, kith_loader, G_TYPE_OBJECT)

typedef enum
{
  PROP_IS_SLOW = 1,
} KithLoaderProperty;

static GParamSpec *properties[PROP_IS_SLOW + 1];

static void
set_is_slow (KithLoader *self,
             gboolean    is_slow)
{
  if (self->is_slow == is_slow)
    return;

  self->is_slow = is_slow;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_SLOW]);
}

static void
stop_waiting (KithLoader *self)
{
  self->is_loading = FALSE;
  g_clear_handle_id (&self->slow_source, g_source_remove);
  g_clear_object (&self->cancellable);
  set_is_slow (self, FALSE);
}

static void
load_free (KithLoad *load)
{
  g_weak_ref_clear (&load->owner);
  g_clear_object (&load->cancellable);
  g_clear_object (&load->loader);
  g_free (load);
}

static void
waited_long_cb (gpointer user_data)
{
  KithLoader *self = KITH_LOADER (user_data);

  self->slow_source = 0;
  set_is_slow (self, TRUE);
}

static void
kith_loader_dispose (GObject *object)
{
  kith_loader_cancel (KITH_LOADER (object));

  G_OBJECT_CLASS (kith_loader_parent_class)->dispose (object);
}

static void
kith_loader_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  KithLoader *self = KITH_LOADER (object);

  switch ((KithLoaderProperty)prop_id)
    {
    case PROP_IS_SLOW:
      g_value_set_boolean (value, self->is_slow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_loader_class_init (KithLoaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kith_loader_dispose;
  object_class->get_property = kith_loader_get_property;

  properties[PROP_IS_SLOW] =
    g_param_spec_boolean ("is-slow", NULL, NULL,
                          FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
kith_loader_init (KithLoader *self)
{
}

/**
 * kith_loader_new:
 *
 * Returns: (transfer full): a loader that waits for nothing
 */
KithLoader *
kith_loader_new (void)
{
  return g_object_new (KITH_TYPE_LOADER, NULL);
}

/**
 * kith_loader_get_is_slow:
 *
 * Returns: whether an answer is waited for so long that a spinner may show it
 */
gboolean
kith_loader_get_is_slow (KithLoader *self)
{
  g_return_val_if_fail (KITH_IS_LOADER (self), FALSE);

  return self->is_slow;
}

/**
 * kith_loader_get_is_loading:
 *
 * Returns: whether an answer is waited for
 */
gboolean
kith_loader_get_is_loading (KithLoader *self)
{
  g_return_val_if_fail (KITH_IS_LOADER (self), FALSE);

  return self->is_loading;
}

/**
 * kith_loader_begin:
 * @owner: (type GObject): who asks; not kept alive
 *
 * Begins a new question. An older one that is under way is cancelled, and its
 * answer will be dropped.
 *
 * Returns: (transfer full): what kith_load_end() takes, once, in the callback
 */
KithLoad *
kith_loader_begin (KithLoader *self,
                   gpointer    owner)
{
  KithLoad *load = NULL;

  g_return_val_if_fail (KITH_IS_LOADER (self), NULL);
  g_return_val_if_fail (G_IS_OBJECT (owner), NULL);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->generation++;
  self->is_loading = TRUE;
  if (self->slow_source == 0 && !self->is_slow)
    self->slow_source = g_timeout_add_once (SLOW_AFTER_MSEC, waited_long_cb, self);

  load = g_new0 (KithLoad, 1);
  load->loader = g_object_ref (self);
  load->cancellable = g_object_ref (self->cancellable);
  load->generation = self->generation;
  g_weak_ref_init (&load->owner, owner);

  return load;
}

/**
 * kith_loader_cancel:
 *
 * Wants no answer any more.
 */
void
kith_loader_cancel (KithLoader *self)
{
  g_return_if_fail (KITH_IS_LOADER (self));

  self->generation++;
  g_cancellable_cancel (self->cancellable);
  stop_waiting (self);
}

/**
 * kith_load_get_cancellable:
 *
 * Returns: (transfer none): what cancels the question
 */
GCancellable *
kith_load_get_cancellable (KithLoad *load)
{
  g_return_val_if_fail (load != NULL, NULL);

  return load->cancellable;
}

/**
 * kith_load_end:
 * @load: (transfer full): the question that was answered
 *
 * Returns: (transfer full) (nullable): who asked; %NULL when the answer is
 *   stale or nobody is there to hear it
 */
gpointer
kith_load_end (KithLoad *load)
{
  g_autoptr(GObject) owner = NULL;

  g_return_val_if_fail (load != NULL, NULL);

  if (load->generation == load->loader->generation)
    {
      stop_waiting (load->loader);
      owner = g_weak_ref_get (&load->owner);
    }

  load_free (load);

  return g_steal_pointer (&owner);
}
