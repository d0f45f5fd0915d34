/* kith-worker-choice.c: several of the workers, each with a switch
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-worker-choice.h"

#include "kith-text.h"

struct _KithWorkerChoice
{
  AdwPreferencesGroup  parent_instance;

  GArray              *ids;          /* (element-type gint64) */
  GPtrArray           *rows;         /* (element-type AdwSwitchRow): unowned, one for each of @ids */
};

G_DEFINE_FINAL_TYPE (KithWorkerChoice, kith_worker_choice, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
active_cb (KithWorkerChoice *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
kith_worker_choice_finalize (GObject *object)
{
  KithWorkerChoice *self = KITH_WORKER_CHOICE (object);

  g_array_unref (self->ids);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (kith_worker_choice_parent_class)->finalize (object);
}

static void
kith_worker_choice_class_init (KithWorkerChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_worker_choice_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kith_worker_choice_init (KithWorkerChoice *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->rows = g_ptr_array_new ();
}

/**
 * kith_worker_choice_add:
 * @worker: a worker
 * @is_chosen: whether it is one of those
 *
 * Adds somebody who can be chosen.
 */
void
kith_worker_choice_add (KithWorkerChoice  *self,
                        KithClusterWorker *worker,
                        gboolean           is_chosen)
{
  gint64 id;
  g_autofree char *name = NULL;
  g_autofree char *role = NULL;
  GtkWidget *row = NULL;

  g_return_if_fail (KITH_IS_WORKER_CHOICE (self));
  g_return_if_fail (KITH_IS_CLUSTER_WORKER (worker));

  id = kith_cluster_worker_get_worker_id (worker);
  name = kith_text_isolate (kith_cluster_worker_get_name (worker));
  role = kith_cluster_worker_get_role (worker) != NULL ? kith_text_isolate (kith_cluster_worker_get_role (worker)) : NULL;

  /* The label of the subtitle hears of no markup only once the row is made. */
  row = g_object_new (ADW_TYPE_SWITCH_ROW, "use-markup", FALSE, "title", name, "active", is_chosen, NULL);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), role != NULL ? role : "");
  g_array_append_val (self->ids, id);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (active_cb), self, G_CONNECT_SWAPPED);
}

/**
 * kith_worker_choice_dup_ids:
 *
 * Returns: (transfer full) (element-type gint64): who is chosen
 */
GArray *
kith_worker_choice_dup_ids (KithWorkerChoice *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_val_if_fail (KITH_IS_WORKER_CHOICE (self), ids);

  for (guint i = 0; i < self->ids->len; i++)
    {
      if (adw_switch_row_get_active (self->rows->pdata[i]))
        g_array_append_vals (ids, &g_array_index (self->ids, gint64, i), 1);
    }

  return ids;
}

/**
 * kith_worker_choice_set_ids:
 * @ids: (array length=n_ids): workers
 * @n_ids: how many
 *
 * Chooses them and nobody else; who cannot be chosen is passed over.
 */
void
kith_worker_choice_set_ids (KithWorkerChoice *self,
                            const gint64     *ids,
                            gsize             n_ids)
{
  g_return_if_fail (KITH_IS_WORKER_CHOICE (self));

  for (guint i = 0; i < self->ids->len; i++)
    {
      gboolean is_chosen = FALSE;

      for (gsize j = 0; j < n_ids; j++)
        is_chosen = is_chosen || ids[j] == g_array_index (self->ids, gint64, i);
      adw_switch_row_set_active (self->rows->pdata[i], is_chosen);
    }
}

/**
 * kith_worker_choice_has:
 * @worker_id: a worker
 *
 * Returns: whether it is chosen
 */
gboolean
kith_worker_choice_has (KithWorkerChoice *self,
                        gint64            worker_id)
{
  g_return_val_if_fail (KITH_IS_WORKER_CHOICE (self), FALSE);

  for (guint i = 0; i < self->ids->len; i++)
    {
      if (g_array_index (self->ids, gint64, i) == worker_id)
        return adw_switch_row_get_active (self->rows->pdata[i]);
    }

  return FALSE;
}
