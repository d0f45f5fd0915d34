/* kith-left-open-places.c: opens forms again that were half filled in
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A place is a word and up to four numbers, which mean what its function here
 * says. What it speaks of may have gone meanwhile, by an undo or another form:
 * then there is nothing to open, and nothing is said.
 */

#include "config.h"

#include "kith-left-open-private.h"

#include "kith-address-dialog.h"
#include "kith-announce.h"
#include "kith-child-dialog.h"
#include "kith-clusters-dialog.h"
#include "kith-involved-dialog.h"
#include "kith-plan-dialog.h"
#include "kith-plan-entry-dialog.h"
#include "kith-plan-score-dialog.h"
#include "kith-preferences-dialog.h"
#include "kith-relation-dialog.h"
#include "kith-school-chooser-dialog.h"
#include "kith-store-addresses.h"
#include "kith-store-identity.h"
#include "kith-store-left-open.h"
#include "kith-store-tas.h"
#include "kith-tas-attendee-dialog.h"
#include "kith-tas-dialog.h"
#include "kith-tas-pupil-dialog.h"
#include "kith-store-plans.h"
#include "kith-warning-dialog.h"
#include "kith-window-private.h"
#include "kith-work-ask.h"

#include <glib/gi18n.h>

/*
 * kith_place_free:
 * @self: (transfer full): a place
 */
void
kith_place_free (KithPlace *self)
{
  g_object_unref (self->window);
  g_variant_unref (self->fields);
  g_free (self);
}

/* It is no longer left open, whether it was saved or given up. */
static void
closed_cb (KithWindow *window)
{
  if (!window->is_locking && kith_store_get_state (window->store) == KITH_STORE_OPEN)
    kith_store_keep_left_open_async (window->store, "", NULL, NULL, NULL);
}

/*
 * kith_place_is_open:
 * @place: a place
 *
 * Returns: whether its store is open
 */
gboolean
kith_place_is_open (KithPlace *place)
{
  KithStore *store = kith_window_get_store (place->window);

  return store != NULL && kith_store_get_state (store) == KITH_STORE_OPEN;
}

/*
 * kith_place_show:
 * @place: a place
 * @dialog: the dialog that it speaks of
 * @form: the form in it, or the dialog
 *
 * Opens it with what stood in its fields.
 */
void
kith_place_show (KithPlace *place,
                 AdwDialog *dialog,
                 GtkWidget *form)
{
  g_signal_connect_object (dialog, "closed", G_CALLBACK (closed_cb), place->window, G_CONNECT_SWAPPED);

  /* A dialog takes its content in when it is presented. */
  adw_dialog_present (dialog, GTK_WIDGET (place->window));
  kith_left_open_fill_fields (form, place->fields);
  kith_announce (GTK_WIDGET (place->window), _("What you had begun is open again."));
}

static void
child_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  g_autoptr(KithChildRecord) record = kith_store_load_child_finish (KITH_STORE (source), result, NULL);
  AdwDialog *dialog = NULL;

  if (record == NULL || !kith_place_is_open (place))
    return;

  dialog = kith_school_chooser_dialog_new (KITH_STORE (source), kith_child_record_get_child (record));
  kith_school_chooser_dialog_choose (KITH_SCHOOL_CHOOSER_DIALOG (dialog), place->numbers[1]);
  kith_place_show (place, dialog, GTK_WIDGET (dialog));
}

/* A child, and the school that was chosen. */
static void
open_school (KithPlace *place)
{
  kith_store_load_child_async (kith_window_get_store (place->window), place->numbers[0], NULL, child_loaded_cb, place);
}

static void
show_cluster_form (KithPlace         *place,
                   KithClusterRecord *record)
{
  KithStore *store = kith_window_get_store (place->window);
  KithClusterChangeKind kind = (KithClusterChangeKind)place->numbers[0];
  AdwDialog *dialog = kith_clusters_dialog_new (store);
  GtkWidget *form = GTK_WIDGET (kith_cluster_form_new (store, kind, record));

  if (place->numbers[2] != 0)
    kith_cluster_form_set_school (KITH_CLUSTER_FORM (form), place->numbers[2]);
  kith_place_show (place, dialog, form);
  kith_clusters_dialog_show_form (KITH_CLUSTERS_DIALOG (dialog), KITH_CLUSTER_FORM (form));
}

static void
cluster_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  g_autoptr(KithClusterRecord) record = kith_store_load_cluster_finish (KITH_STORE (source), result, NULL);

  if (record != NULL && kith_place_is_open (place))
    show_cluster_form (place, record);
}

static void
address_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  g_autoptr(KithAddress) address = kith_store_reveal_address_finish (KITH_STORE (source), result, NULL);
  AdwDialog *dialog = NULL;

  if (address == NULL || !kith_place_is_open (place))
    return;

  dialog = kith_address_dialog_new (KITH_STORE (source), place->numbers[0], address);
  kith_place_show (place, dialog, GTK_WIDGET (dialog));
}

/* A child, and the address or 0. */
static void
open_address (KithPlace *place)
{
  g_autoptr(KithPlace) own = place;
  KithStore *store = kith_window_get_store (place->window);
  AdwDialog *dialog = NULL;

  if (place->numbers[1] != 0)
    {
      kith_store_reveal_address_async (store, place->numbers[1], NULL, address_loaded_cb, g_steal_pointer (&own));
      return;
    }

  dialog = kith_address_dialog_new (store, place->numbers[0], NULL);
  kith_place_show (place, dialog, GTK_WIDGET (dialog));
}

static void
identity_loaded_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  g_autoptr(KithChild) identity = kith_store_load_identity_finish (KITH_STORE (source), result, NULL);
  AdwDialog *dialog = NULL;

  if (identity == NULL || !kith_place_is_open (place))
    return;

  dialog = kith_child_dialog_new (KITH_STORE (source), identity);
  kith_place_show (place, dialog, GTK_WIDGET (dialog));
}

/* A child, or 0 for a new one. */
static void
open_child (KithPlace *place)
{
  g_autoptr(KithPlace) own = place;
  KithStore *store = kith_window_get_store (place->window);
  AdwDialog *dialog = NULL;

  if (place->numbers[0] != 0)
    {
      kith_store_load_identity_async (store, place->numbers[0], NULL, identity_loaded_cb, g_steal_pointer (&own));
      return;
    }

  dialog = kith_child_dialog_new (store, NULL);
  kith_place_show (place, dialog, GTK_WIDGET (dialog));
}

/* A kind of change, the cluster or 0, and a school or 0. */
static void
open_cluster (KithPlace *place)
{
  g_autoptr(KithPlace) own = place;

  if (place->numbers[0] < KITH_CLUSTER_MAKE || place->numbers[0] > KITH_CLUSTER_END)
    return;

  if (place->numbers[1] == 0)
    show_cluster_form (place, NULL);
  else
    kith_store_load_cluster_async (kith_window_get_store (place->window), place->numbers[1], NULL, cluster_loaded_cb,
                                   g_steal_pointer (&own));
}

static KithInvolved *
find_involved (KithChildRecord *record,
               gint64           id)
{
  GListModel *list = kith_child_record_get_involved (record);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithInvolved) involved = g_list_model_get_item (list, i);

      if (kith_involved_get_values (involved)->id == id)
        return g_steal_pointer (&involved);
    }

  return NULL;
}

static void
involved_child_loaded_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  g_autoptr(KithChildRecord) record = kith_store_load_child_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithInvolved) involved = NULL;
  AdwDialog *dialog = NULL;

  if (record == NULL || !kith_place_is_open (place))
    return;

  if (place->numbers[1] != 0)
    {
      involved = find_involved (record, place->numbers[1]);
      if (involved == NULL)
        return;
    }

  dialog = kith_involved_dialog_new (KITH_STORE (source), record, involved);
  kith_place_show (place, dialog, GTK_WIDGET (dialog));
}

/* A child, and somebody who is involved or 0. */
static void
open_involved (KithPlace *place)
{
  kith_store_load_child_async (kith_window_get_store (place->window), place->numbers[0], NULL,
                               involved_child_loaded_cb, place);
}

static void
plan_child_loaded_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  g_autoptr(KithChildRecord) record = kith_store_load_child_finish (KITH_STORE (source), result, NULL);
  AdwDialog *dialog = NULL;

  if (record == NULL || !kith_place_is_open (place))
    return;

  dialog = kith_plan_dialog_new_for_child (KITH_STORE (source), record);
  kith_place_show (place, dialog, GTK_WIDGET (dialog));
}

static void
plan_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  g_autoptr(KithPlan) plan = kith_store_load_plan_finish (KITH_STORE (source), result, NULL);
  AdwDialog *dialog = NULL;

  if (plan == NULL || !kith_place_is_open (place))
    return;

  dialog = kith_plan_dialog_new (KITH_STORE (source), plan);
  kith_place_show (place, dialog, GTK_WIDGET (dialog));
}

/* The plan, or 0 and the child for whom it is begun. */
static void
open_plan (KithPlace *place)
{
  KithStore *store = kith_window_get_store (place->window);

  if (place->numbers[0] != 0)
    kith_store_load_plan_async (store, place->numbers[0], NULL, plan_loaded_cb, place);
  else
    kith_store_load_child_async (store, place->numbers[1], NULL, plan_child_loaded_cb, place);
}

static void
plan_of_entry_loaded_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  g_autoptr(KithPlan) plan = kith_store_load_plan_finish (KITH_STORE (source), result, NULL);
  const KithPlanEntry *entry = plan != NULL ? kith_plan_find_entry (plan, place->numbers[2]) : NULL;
  AdwDialog *dialog = NULL;

  if (plan == NULL || (entry == NULL && place->numbers[2] != 0) || !kith_place_is_open (place) ||
      place->numbers[1] < 0 || place->numbers[1] >= KITH_N_PLAN_PARTS)
    return;

  dialog = kith_plan_entry_dialog_new (KITH_STORE (source), plan, (KithPlanPart)place->numbers[1], entry);
  kith_place_show (place, dialog, GTK_WIDGET (dialog));
}

/* The plan, what is added, and the entry that is put differently or 0. */
static void
open_plan_entry (KithPlace *place)
{
  kith_store_load_plan_async (kith_window_get_store (place->window), place->numbers[0], NULL, plan_of_entry_loaded_cb, place);
}

static void
plan_of_score_loaded_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  g_autoptr(KithPlan) plan = kith_store_load_plan_finish (KITH_STORE (source), result, NULL);
  const KithPlanScore *score = plan != NULL ? kith_plan_find_score (plan, place->numbers[2]) : NULL;
  AdwDialog *dialog = NULL;

  if (plan == NULL || (score == NULL && place->numbers[2] != 0) || !kith_place_is_open (place))
    return;

  dialog = kith_plan_score_dialog_new (KITH_STORE (source), plan, place->numbers[1], score);
  kith_place_show (place, dialog, GTK_WIDGET (dialog));
}

/* The plan, the goal, and the answer that is put right or 0. */
static void
open_plan_score (KithPlace *place)
{
  kith_store_load_plan_async (kith_window_get_store (place->window), place->numbers[0], NULL, plan_of_score_loaded_cb, place);
}

static void
open_preferences (KithPlace *place)
{
  g_autoptr(KithPlace) own = place;
  AdwDialog *dialog = kith_preferences_dialog_new (kith_window_get_store (place->window));

  kith_place_show (place, dialog, GTK_WIDGET (dialog));
}

static KithWarning *
find_warning (KithChildRecord *record,
              gint64           warning_id)
{
  GListModel *warnings = kith_child_record_get_warnings (record);

  for (guint i = 0; i < g_list_model_get_n_items (warnings); i++)
    {
      g_autoptr(KithWarning) warning = g_list_model_get_item (warnings, i);

      if (kith_warning_get_id (warning) == warning_id)
        return g_steal_pointer (&warning);
    }

  return NULL;
}

static void
warned_child_loaded_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  g_autoptr(KithChildRecord) record = kith_store_load_child_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithWarning) warning = record != NULL ? find_warning (record, place->numbers[1]) : NULL;
  AdwDialog *dialog = NULL;

  if (record == NULL || (warning == NULL && place->numbers[1] != 0) || !kith_place_is_open (place))
    return;

  dialog = kith_warning_dialog_new (KITH_STORE (source), kith_child_record_get_child (record), warning);
  kith_place_show (place, dialog, GTK_WIDGET (dialog));
}

/* A child, and the warning or 0. */
static void
open_warning (KithPlace *place)
{
  kith_store_load_child_async (kith_window_get_store (place->window), place->numbers[0], NULL, warned_child_loaded_cb, place);
}

static void
related_child_loaded_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  g_autoptr(KithChildRecord) record = kith_store_load_child_finish (KITH_STORE (source), result, NULL);
  KithFamily *family = record != NULL ? kith_child_record_get_family (record) : NULL;
  g_autoptr(KithRelation) relation = NULL;
  AdwDialog *dialog = NULL;

  if (family == NULL || !kith_place_is_open (place))
    return;

  if (place->numbers[1] != 0)
    {
      relation = kith_family_find_relation (family, place->numbers[1]);
      if (relation == NULL)
        return;
    }

  dialog = kith_relation_dialog_new (KITH_STORE (source), family, place->numbers[0], relation);
  kith_place_show (place, dialog, GTK_WIDGET (dialog));
}

/* A child, and what an adult is to it or 0. */
static void
open_relation (KithPlace *place)
{
  kith_store_load_child_async (kith_window_get_store (place->window), place->numbers[0], NULL,
                               related_child_loaded_cb, place);
}

static void
work_asked_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  AdwDialog *dialog = ADW_DIALOG (g_task_get_task_data (G_TASK (result)));

  if (!g_task_propagate_boolean (G_TASK (result), NULL) || dialog == NULL)
    return;

  g_signal_connect_object (dialog, "closed", G_CALLBACK (closed_cb), place->window, G_CONNECT_SWAPPED);
  kith_left_open_fill_fields (GTK_WIDGET (dialog), place->fields);
  kith_announce (GTK_WIDGET (place->window), _("What you had begun is open again."));
}

static void
worked_child_loaded_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  g_autoptr(KithChildRecord) record = kith_store_load_child_finish (KITH_STORE (source), result, NULL);
  GtkWidget *window = GTK_WIDGET (place->window);
  KithWorkKind kind = (KithWorkKind)place->numbers[1];
  gint64 id = place->numbers[2];

  if (record != NULL && kith_place_is_open (place))
    kith_work_ask (window, KITH_STORE (source), kith_child_record_get_child (record), kind, id, NULL,
                   work_asked_cb, g_steal_pointer (&place));
}

/* A child, the kind of work, and the work or 0. */
static void
open_work (KithPlace *place)
{
  if (place->numbers[1] >= 0 && place->numbers[1] < KITH_WORK_N_KINDS)
    kith_store_load_child_async (kith_window_get_store (place->window), place->numbers[0], NULL, worked_child_loaded_cb, place);
  else
    kith_place_free (place);
}

static void
meeting_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  g_autoptr(KithTas) tas = kith_store_load_tas_finish (KITH_STORE (source), result, NULL);
  AdwDialog *dialog = NULL;

  if (tas != NULL && kith_place_is_open (place))
    dialog = kith_tas_dialog_new (KITH_STORE (source), place->numbers[0], tas);
  if (dialog != NULL)
    kith_place_show (place, dialog, GTK_WIDGET (dialog));
}

/* A school, and the meeting or 0. */
static void
open_meeting (KithPlace *place)
{
  g_autoptr(KithPlace) own = place;
  KithStore *store = kith_window_get_store (place->window);
  AdwDialog *dialog = NULL;

  if (place->numbers[1] != 0)
    {
      kith_store_load_tas_async (store, place->numbers[1], NULL, meeting_loaded_cb, g_steal_pointer (&own));
      return;
    }

  dialog = kith_tas_dialog_new (store, place->numbers[0], NULL);
  kith_place_show (place, dialog, GTK_WIDGET (dialog));
}

static void
attended_meeting_loaded_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  g_autoptr(KithTas) tas = kith_store_load_tas_finish (KITH_STORE (source), result, NULL);
  AdwDialog *dialog = NULL;

  if (tas != NULL && kith_place_is_open (place))
    dialog = kith_tas_attendee_dialog_new (KITH_STORE (source), tas, place->numbers[1]);
  if (dialog != NULL)
    kith_place_show (place, dialog, GTK_WIDGET (dialog));
}

/* A meeting, and somebody who came or 0. */
static void
open_attendee (KithPlace *place)
{
  kith_store_load_tas_async (kith_window_get_store (place->window), place->numbers[0], NULL, attended_meeting_loaded_cb, place);
}

static void
discussing_meeting_loaded_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  g_autoptr(KithTas) tas = kith_store_load_tas_finish (KITH_STORE (source), result, NULL);
  AdwDialog *dialog = NULL;

  if (tas != NULL && kith_place_is_open (place))
    dialog = kith_tas_pupil_dialog_new (KITH_STORE (source), tas, place->numbers[1]);
  if (dialog == NULL)
    return;

  kith_tas_pupil_dialog_choose (KITH_TAS_PUPIL_DIALOG (dialog), place->numbers[2]);
  kith_place_show (place, dialog, GTK_WIDGET (dialog));
}

/* A meeting, the pupil or 0, and of a new one the child who was chosen. */
static void
open_pupil (KithPlace *place)
{
  kith_store_load_tas_async (kith_window_get_store (place->window), place->numbers[0], NULL, discussing_meeting_loaded_cb, place);
}

static const struct
{
  const char *word;
  void        (*open) (KithPlace *place);
} places[] =
{
  { "address", open_address },
  { "child", open_child },
  { "cluster", open_cluster },
  { "involved", open_involved },
  { "merge", kith_place_open_merge },
  { "plan", open_plan },
  { "plan-entry", open_plan_entry },
  { "plan-score", open_plan_score },
  { "preferences", open_preferences },
  { "reason", kith_place_open_reason },
  { "relation", open_relation },
  { "restriction", kith_place_open_restriction },
  { "school", open_school },
  { "split", kith_place_open_split },
  { "tas", open_meeting },
  { "tas-attendee", open_attendee },
  { "tas-pupil", open_pupil },
  { "warning", open_warning },
  { "work", open_work },
};

static void
open_place (KithWindow *window,
            const char *words,
            GVariant   *fields)
{
  g_auto(GStrv) parts = g_strsplit (words, " ", KITH_PLACE_N_NUMBERS + 1);
  KithPlace *place = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (parts[0] == NULL || !g_str_equal (parts[0], places[i].word))
        continue;

      place = g_new0 (KithPlace, 1);
      place->window = g_object_ref (window);
      place->fields = g_variant_ref (fields);
      for (gsize n = 0; n < KITH_PLACE_N_NUMBERS && parts[n + 1] != NULL; n++)
        place->numbers[n] = g_ascii_strtoll (parts[n + 1], NULL, 10);
      places[i].open (place);
      return;
    }
}

/**
 * kith_left_open_reopen:
 * @window: a window whose store is open
 * @content: what kith_left_open_collect() gave
 *
 * Opens the forms again with what stood in their fields.
 */
void
kith_left_open_reopen (KithWindow *window,
                       const char *content)
{
  g_autoptr(GVariant) forms = NULL;
  const char *place = NULL;
  GVariant *fields = NULL;
  GVariantIter iter;

  g_return_if_fail (KITH_IS_WINDOW (window));
  g_return_if_fail (content != NULL);

  if (*content == '\0')
    return;

  forms = g_variant_parse (G_VARIANT_TYPE ("a(sa{sv})"), content, NULL, NULL, NULL);
  if (forms == NULL)
    return;

  g_variant_iter_init (&iter, forms);
  while (g_variant_iter_loop (&iter, "(&s@a{sv})", &place, &fields))
    open_place (window, place, fields);
}
