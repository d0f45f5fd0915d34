/* kith-left-open-asked.c: opens questions again whose answer was half typed
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-left-open-private.h"

#include "kith-reason-dialog.h"
#include "kith-restriction-dialog.h"
#include "kith-store-identity.h"
#include "kith-store-notes.h"
#include "kith-store-plans.h"
#include "kith-store-restrictions.h"

/* Made anew, since a note or a record can have been closed to the person meanwhile. */
static void
show_reason (KithPlace *place)
{
  AdwDialog *dialog = kith_reason_dialog_new (kith_window_get_store (place->window), (KithReason)place->numbers[0],
                                              place->numbers[1], NULL);

  kith_place_show (place, dialog, GTK_WIDGET (dialog));
}

static void
asked_note_loaded_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  g_autoptr(KithNote) note = kith_store_load_note_finish (KITH_STORE (source), result, NULL);

  if (note != NULL && !kith_note_get_is_withheld (note) && kith_place_is_open (place))
    show_reason (place);
}

static void
asked_restriction_loaded_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  g_autoptr(KithRestriction) restriction = kith_store_load_restriction_finish (KITH_STORE (source), result, NULL);

  if (restriction != NULL && kith_restriction_get_id (restriction) != 0 && kith_place_is_open (place))
    show_reason (place);
}

static void
asked_plan_loaded_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  g_autoptr(KithPlan) plan = kith_store_load_plan_finish (KITH_STORE (source), result, NULL);

  if (plan != NULL && kith_plan_get_values (plan)->finish == KITH_DATE_NONE && kith_place_is_open (place))
    show_reason (place);
}

/*
 * kith_place_open_reason:
 * @place: (transfer full): what is asked, and the note, the child or the plan
 */
void
kith_place_open_reason (KithPlace *place)
{
  KithStore *store = kith_window_get_store (place->window);

  if (place->numbers[0] < 0 || place->numbers[0] >= KITH_N_REASONS)
    kith_place_free (place);
  else if (place->numbers[0] == KITH_REASON_LIFT)
    kith_store_load_restriction_async (store, place->numbers[1], NULL, asked_restriction_loaded_cb, place);
  else if (place->numbers[0] == KITH_REASON_END_PLAN)
    kith_store_load_plan_async (store, place->numbers[1], NULL, asked_plan_loaded_cb, place);
  else
    kith_store_load_note_async (store, place->numbers[1], NULL, asked_note_loaded_cb, place);
}

static void
restriction_made_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  g_autoptr(AdwDialog) dialog = kith_restriction_dialog_make_finish (result, NULL);

  if (dialog != NULL && kith_place_is_open (place))
    kith_place_show (place, dialog, GTK_WIDGET (dialog));
}

static void
restricted_child_loaded_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  g_autoptr(KithChild) child = kith_store_load_identity_finish (KITH_STORE (source), result, NULL);
  gint64 child_id = place->numbers[0];

  if (child != NULL && kith_place_is_open (place))
    kith_restriction_dialog_make_async (KITH_STORE (source), child_id, restriction_made_cb, g_steal_pointer (&place));
}

/*
 * kith_place_open_restriction:
 * @place: (transfer full): a child
 */
void
kith_place_open_restriction (KithPlace *place)
{
  kith_store_load_identity_async (kith_window_get_store (place->window), place->numbers[0], NULL,
                                  restricted_child_loaded_cb, place);
}
