/* kith-left-open-places.c: opens forms again that were half filled in
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A place is a word, and numbers and texts whose meaning is said at the
 * function that shows it. The table at the end has each word once, with the
 * record without which it makes no sense: that is loaded first, as whoever
 * opens the store may see it. It may have gone meanwhile, by an undo or another
 * form, or be closed to the person: then there is nothing to open, and nothing
 * is said.
 */

#include "config.h"

#include "kith-left-open-private.h"

#include "kith-address-dialog.h"
#include "kith-child-dialog.h"
#include "kith-clusters-dialog.h"
#include "kith-contact-dialog.h"
#include "kith-document-form.h"
#include "kith-glass-dialog.h"
#include "kith-involved-dialog.h"
#include "kith-merge-dialog.h"
#include "kith-plan-dialog.h"
#include "kith-plan-entry-dialog.h"
#include "kith-plan-score-dialog.h"
#include "kith-preferences-dialog.h"
#include "kith-put-off-dialog.h"
#include "kith-reason-dialog.h"
#include "kith-relation-dialog.h"
#include "kith-restriction-dialog.h"
#include "kith-retention-dialog.h"
#include "kith-school-chooser-dialog.h"
#include "kith-split-dialog.h"
#include "kith-store-addresses.h"
#include "kith-store-contacts.h"
#include "kith-store-documents.h"
#include "kith-store-identity.h"
#include "kith-store-merges.h"
#include "kith-store-notes.h"
#include "kith-store-plans.h"
#include "kith-store-restrictions.h"
#include "kith-store-tas.h"
#include "kith-tas-attendee-dialog.h"
#include "kith-tas-dialog.h"
#include "kith-tas-pupil-dialog.h"
#include "kith-warning-dialog.h"
#include "kith-work-ask.h"

/* A child, and the address or 0. */
static void
show_address (KithPlace *place,
              gpointer   loaded)
{
  kith_place_present (place, kith_address_dialog_new (place->store, kith_place_get_number (place, 0), loaded));
}

/* A child, or 0 for a new one. */
static void
show_child (KithPlace *place,
            gpointer   loaded)
{
  kith_place_present (place, kith_child_dialog_new (place->store, loaded));
}

/* A kind of change, the cluster or 0, and a school or 0. */
static void
show_cluster (KithPlace *place,
              gpointer   loaded)
{
  gint64 kind = kith_place_get_number (place, 0);
  AdwDialog *dialog = NULL;
  GtkWidget *form = NULL;

  if (kind < KITH_CLUSTER_MAKE || kind > KITH_CLUSTER_END)
    return;

  dialog = kith_clusters_dialog_new (place->store);
  form = GTK_WIDGET (kith_cluster_form_new (place->store, (KithClusterChangeKind)kind, loaded));
  if (kith_place_get_number (place, 2) != 0)
    kith_cluster_form_set_school (KITH_CLUSTER_FORM (form), kith_place_get_number (place, 2));
  kith_place_watch (place, dialog);
  adw_dialog_present (dialog, GTK_WIDGET (place->window));
  kith_place_fill (place, form);
  kith_clusters_dialog_show_form (KITH_CLUSTERS_DIALOG (dialog), KITH_CLUSTER_FORM (form));
}

/* A school, and who is rung there or 0. */
static void
show_contact (KithPlace *place,
              gpointer   loaded)
{
  kith_place_present (place, kith_contact_dialog_new (place->store, kith_place_get_number (place, 0), loaded));
}

/* A document of the store. Whom it is about goes with it. */
static void
show_document (KithPlace *place,
               gpointer   loaded)
{
  GListModel *about = g_object_get_data (loaded, "kith-about");

  kith_place_present (place, kith_document_form_new_change (place->store, loaded, about));
}

/* What the file was called, if it was one; the bytes are the file of the place. */
static void
show_new_document (KithPlace *place,
                   gpointer   loaded)
{
  g_autofree char *name = kith_place_dup_text (place, 0);
  KithDocumentOrigin origin = { .bytes = place->file, .name = name };

  if (place->file != NULL && kith_document_head_read (place->file, &origin.head, NULL))
    kith_place_present (place, kith_document_form_new (place->store, &origin));
}

/* A child whose record is closed, and whom to speak to. */
static void
show_glass (KithPlace *place,
            gpointer   loaded)
{
  g_autofree char *contact = kith_place_dup_text (place, 1);

  kith_place_present (place, kith_glass_dialog_new (place->store, kith_place_get_number (place, 0), contact != NULL ? contact : ""));
}

/* A child, and somebody who is involved or 0. */
static void
show_involved (KithPlace *place,
               gpointer   loaded)
{
  GListModel *list = kith_child_record_get_involved (loaded);
  gint64 id = kith_place_get_number (place, 1);

  if (id == 0)
    kith_place_present (place, kith_involved_dialog_new (place->store, loaded, NULL));

  for (guint i = 0; id != 0 && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithInvolved) involved = g_list_model_get_item (list, i);

      if (kith_involved_get_values (involved)->id == id)
        kith_place_present (place, kith_involved_dialog_new (place->store, loaded, involved));
    }
}

/* The child whose record stays, and the other or 0. */
static void
show_merge (KithPlace *place,
            gpointer   loaded)
{
  kith_place_present (place, kith_merge_dialog_new (place->store, KITH_MERGE_KIND_CHILD, kith_place_get_number (place, 0),
                                                    kith_place_get_number (place, 1)));
}

/* The adult whose record stays, and the other or 0. */
static void
show_merge_of_adults (KithPlace *place,
                      gpointer   loaded)
{
  kith_place_present (place, kith_merge_dialog_new (place->store, KITH_MERGE_KIND_ADULT, kith_place_get_number (place, 0),
                                                    kith_place_get_number (place, 1)));
}

/* A plan. */
static void
show_plan (KithPlace *place,
           gpointer   loaded)
{
  kith_place_present (place, kith_plan_dialog_new (place->store, loaded));
}

/* The child for whom a plan is begun. */
static void
show_new_plan (KithPlace *place,
               gpointer   loaded)
{
  kith_place_present (place, kith_plan_dialog_new_for_child (place->store, loaded));
}

/* The plan, what is added, and the entry that is put differently or 0. */
static void
show_plan_entry (KithPlace *place,
                 gpointer   loaded)
{
  gint64 part = kith_place_get_number (place, 1);
  const KithPlanEntry *entry = kith_plan_find_entry (loaded, kith_place_get_number (place, 2));

  if (part >= 0 && part < KITH_N_PLAN_PARTS && (entry != NULL || kith_place_get_number (place, 2) == 0))
    kith_place_present (place, kith_plan_entry_dialog_new (place->store, loaded, (KithPlanPart)part, entry));
}

/* The plan, the goal, and the answer that is put right or 0. */
static void
show_plan_score (KithPlace *place,
                 gpointer   loaded)
{
  const KithPlanScore *score = kith_plan_find_score (loaded, kith_place_get_number (place, 2));

  if (score != NULL || kith_place_get_number (place, 2) == 0)
    kith_place_present (place, kith_plan_score_dialog_new (place->store, loaded, kith_place_get_number (place, 1), score));
}

static void
show_preferences (KithPlace *place,
                  gpointer   loaded)
{
  kith_place_present (place, kith_preferences_dialog_new (place->store));
}

/* A child or 0, in which section of Today it stands, which one it is there, what and whom it is about. */
static KithPutOff *
read_put_off (KithPlace *place)
{
  g_autofree char *about = kith_place_dup_text (place, 2);
  g_autofree char *what = kith_place_dup_text (place, 3);
  g_autofree char *name = kith_place_dup_text (place, 4);
  gint64 kind = kith_place_get_number (place, 1);
  const KithPutOffValues values = {
    .kind = (KithPutOffKind)kind, .about = about, .child_id = kith_place_get_number (place, 0), .what = what, .name = name,
    .until = KITH_DATE_NONE,
  };

  return about != NULL && what != NULL && kind >= 0 && kind < KITH_N_PUT_OFF_KINDS ? kith_put_off_new (&values) : NULL;
}

static void
show_put_off (KithPlace *place,
              gpointer   loaded)
{
  g_autoptr(KithPutOff) what = read_put_off (place);

  if (what != NULL)
    kith_place_present (place, kith_put_off_dialog_new (place->store, what));
}

static void
show_hand_over (KithPlace *place,
                gpointer   loaded)
{
  g_autoptr(KithPutOff) what = read_put_off (place);

  if (what != NULL)
    kith_place_present (place, kith_put_off_dialog_new_hand_over (place->store, what));
}

/* What is asked, and the note, the child, the plan or the document of which it is asked. */
static void
show_reason (KithPlace *place,
             gpointer   loaded)
{
  gint64 reason = kith_place_get_number (place, 0);

  if (reason >= 0 && reason < KITH_N_REASONS)
    kith_place_present (place, kith_reason_dialog_new (place->store, (KithReason)reason, kith_place_get_number (place, 1), NULL));
}

static void
show_reason_of_note (KithPlace *place,
                     gpointer   loaded)
{
  if (!kith_note_get_is_withheld (loaded))
    show_reason (place, loaded);
}

static void
show_reason_of_plan (KithPlace *place,
                     gpointer   loaded)
{
  if (kith_plan_get_values (loaded)->finish == KITH_DATE_NONE)
    show_reason (place, loaded);
}

static void
show_reason_of_restriction (KithPlace *place,
                            gpointer   loaded)
{
  if (kith_restriction_get_id (loaded) != 0)
    show_reason (place, loaded);
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

/* What is asked, the warning, and whom it is on. */
static void
show_reason_of_warning (KithPlace *place,
                        gpointer   loaded)
{
  g_autoptr(KithWarning) warning = find_warning (loaded, kith_place_get_number (place, 1));
  gint64 reason = kith_place_get_number (place, 0);

  if (warning != NULL && kith_warning_is_open (warning) && reason >= 0 && reason < KITH_N_REASONS)
    kith_place_present (place, kith_reason_dialog_new_for_warning (place->store, (KithReason)reason, kith_place_get_number (place, 2), kith_place_get_number (place, 1)));
}

/* A child, and what an adult is to it or 0. */
static void
show_relation (KithPlace *place,
               gpointer   loaded)
{
  KithFamily *family = kith_child_record_get_family (loaded);
  gint64 id = kith_place_get_number (place, 1);
  g_autoptr(KithRelation) relation = family != NULL && id != 0 ? kith_family_find_relation (family, id) : NULL;

  if (family != NULL && (relation != NULL || id == 0))
    kith_place_present (place, kith_relation_dialog_new (place->store, family, kith_place_get_number (place, 0), relation));
}

static void
restriction_made_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  g_autoptr(AdwDialog) dialog = kith_restriction_dialog_make_finish (result, NULL);

  if (dialog != NULL && kith_place_is_open (place))
    kith_place_present (place, dialog);
}

/* A child. */
static void
show_restriction (KithPlace *place,
                  gpointer   loaded)
{
  kith_restriction_dialog_make_async (place->store, kith_place_get_number (place, 0), restriction_made_cb, kith_place_ref (place));
}

/* What is asked, and of which children: more than one only where they are cleared. */
static void
show_retention (KithPlace *place,
                gpointer   loaded)
{
  g_autoptr(GArray) children = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 act = kith_place_get_number (place, 0);

  for (guint i = 1; i < place->n_words; i++)
    {
      gint64 child_id = kith_place_get_number (place, i);

      g_array_append_val (children, child_id);
    }
  if (act >= 0 && act < KITH_N_RETENTION_ACTS && children->len > 0)
    kith_place_present (place, kith_retention_dialog_new (place->store, (KithRetentionAct)act, children));
}

/* A child, and the school that was chosen. */
static void
show_school (KithPlace *place,
             gpointer   loaded)
{
  AdwDialog *dialog = kith_school_chooser_dialog_new (place->store, kith_child_record_get_child (loaded));

  kith_school_chooser_dialog_choose (KITH_SCHOOL_CHOOSER_DIALOG (dialog), kith_place_get_number (place, 1));
  kith_place_present (place, dialog);
}

/* A child or an adult, and the merge that was to be parted, which is the last one. */
static void
show_split (KithPlace *place,
            gpointer   loaded)
{
  g_autoptr(KithMerged) merge = g_list_model_get_item (loaded, 0);

  if (merge != NULL && kith_merged_get_id (merge) == kith_place_get_number (place, 1))
    kith_place_present (place, kith_split_dialog_new (place->store, merge));
}

/* A school, and the meeting or 0. */
static void
show_meeting (KithPlace *place,
              gpointer   loaded)
{
  AdwDialog *dialog = kith_tas_dialog_new (place->store, kith_place_get_number (place, 0), loaded);

  if (dialog != NULL)
    kith_place_present (place, dialog);
}

/* A meeting, and somebody who came or 0. */
static void
show_attendee (KithPlace *place,
               gpointer   loaded)
{
  AdwDialog *dialog = kith_tas_attendee_dialog_new (place->store, loaded, kith_place_get_number (place, 1));

  if (dialog != NULL)
    kith_place_present (place, dialog);
}

/* A meeting, the pupil or 0, and of a new one the child who was chosen. */
static void
show_pupil (KithPlace *place,
            gpointer   loaded)
{
  AdwDialog *dialog = kith_tas_pupil_dialog_new (place->store, loaded, kith_place_get_number (place, 1));

  if (dialog == NULL)
    return;

  kith_tas_pupil_dialog_choose (KITH_TAS_PUPIL_DIALOG (dialog), kith_place_get_number (place, 2));
  kith_place_present (place, dialog);
}

/* A child, and the warning or 0. */
static void
show_warning (KithPlace *place,
              gpointer   loaded)
{
  gint64 id = kith_place_get_number (place, 1);
  g_autoptr(KithWarning) warning = find_warning (loaded, id);

  if (warning != NULL || id == 0)
    kith_place_present (place, kith_warning_dialog_new (place->store, kith_child_record_get_child (loaded), warning));
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

  kith_place_watch (place, dialog);
  kith_place_fill (place, GTK_WIDGET (dialog));
}

/* A child, the kind of work, and the work or 0. */
static void
show_work (KithPlace *place,
           gpointer   loaded)
{
  gint64 kind = kith_place_get_number (place, 1);

  if (kind >= 0 && kind < KITH_WORK_N_KINDS)
    kith_work_ask (GTK_WIDGET (place->window), place->store, kith_child_record_get_child (loaded), (KithWorkKind)kind,
                   kith_place_get_number (place, 2), NULL, work_asked_cb, kith_place_ref (place));
}

/* A call through a pointer is one of its own type; what each returns is an object. */
#define DEFINE_FINISH(name) \
        static gpointer \
        finish_ ## name (KithStore * store, \
                         GAsyncResult * result) \
        { \
          return kith_store_ ## name ## _finish (store, result, NULL); \
        }

DEFINE_FINISH (load_child)
DEFINE_FINISH (load_cluster)
DEFINE_FINISH (load_contact)
DEFINE_FINISH (load_identity)
DEFINE_FINISH (load_merges)
DEFINE_FINISH (load_note)
DEFINE_FINISH (load_plan)
DEFINE_FINISH (load_restriction)
DEFINE_FINISH (load_tas)
DEFINE_FINISH (reveal_address)

static gpointer
finish_load_document (KithStore    *store,
                      GAsyncResult *result)
{
  g_autoptr(GListModel) about = NULL;
  KithDocument *document = kith_store_load_document_finish (store, result, &about, NULL);

  if (document != NULL)
    g_object_set_data_full (G_OBJECT (document), "kith-about", g_steal_pointer (&about), g_object_unref);

  return document;
}

static void
load_merges_of_child (KithStore          *store,
                      gint64              child_id,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  kith_store_load_merges_async (store, KITH_MERGE_KIND_CHILD, child_id, cancellable, callback, user_data);
}

static void
load_merges_of_adult (KithStore          *store,
                      gint64              adult_id,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  kith_store_load_merges_async (store, KITH_MERGE_KIND_ADULT, adult_id, cancellable, callback, user_data);
}

typedef void (*LoadFunc) (KithStore          *store,
                          gint64              id,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data);

typedef gpointer (*FinishFunc) (KithStore    *store,
                                GAsyncResult *result);

/* Whether the number that names the record may be 0. */
typedef enum
{
  HAS_RECORD,
  MAY_BE_NEW,
  IS_NEW,
} IsNew;

static const struct
{
  const char *word;
  LoadFunc    load;                  /* NULL where nothing is loaded */
  FinishFunc  finish;
  guint       number;                /* of the record */
  IsNew       is_new;
  void        (*show) (KithPlace        *place,
                       gpointer          loaded);
} places[] =
{
  { "address", kith_store_reveal_address_async, finish_reveal_address, 1, MAY_BE_NEW, show_address },
  { "child", kith_store_load_identity_async, finish_load_identity, 0, MAY_BE_NEW, show_child },
  { "cluster", kith_store_load_cluster_async, finish_load_cluster, 1, MAY_BE_NEW, show_cluster },
  { "contact", kith_store_load_contact_async, finish_load_contact, 1, MAY_BE_NEW, show_contact },
  { "document", kith_store_load_document_async, finish_load_document, 0, HAS_RECORD, show_document },
  { "document-new", NULL, NULL, 0, IS_NEW, show_new_document },
  { "glass", NULL, NULL, 0, IS_NEW, show_glass },
  { "hand-over", kith_store_load_identity_async, finish_load_identity, 0, MAY_BE_NEW, show_hand_over },
  { "involved", kith_store_load_child_async, finish_load_child, 0, HAS_RECORD, show_involved },
  { "merge", NULL, NULL, 0, IS_NEW, show_merge },
  { "merge-adults", NULL, NULL, 0, IS_NEW, show_merge_of_adults },
  { "plan", kith_store_load_plan_async, finish_load_plan, 0, HAS_RECORD, show_plan },
  { "plan-entry", kith_store_load_plan_async, finish_load_plan, 0, HAS_RECORD, show_plan_entry },
  { "plan-new", kith_store_load_child_async, finish_load_child, 0, HAS_RECORD, show_new_plan },
  { "plan-score", kith_store_load_plan_async, finish_load_plan, 0, HAS_RECORD, show_plan_score },
  { "preferences", NULL, NULL, 0, IS_NEW, show_preferences },
  { "put-off", kith_store_load_identity_async, finish_load_identity, 0, MAY_BE_NEW, show_put_off },
  { "reason-child", kith_store_load_restriction_async, finish_load_restriction, 1, HAS_RECORD, show_reason_of_restriction },
  { "reason-document", kith_store_load_document_async, finish_load_document, 1, HAS_RECORD, show_reason },
  { "reason-note", kith_store_load_note_async, finish_load_note, 1, HAS_RECORD, show_reason_of_note },
  { "reason-plan", kith_store_load_plan_async, finish_load_plan, 1, HAS_RECORD, show_reason_of_plan },
  { "reason-warning", kith_store_load_child_async, finish_load_child, 2, HAS_RECORD, show_reason_of_warning },
  { "relation", kith_store_load_child_async, finish_load_child, 0, HAS_RECORD, show_relation },
  { "restriction", kith_store_load_identity_async, finish_load_identity, 0, HAS_RECORD, show_restriction },
  { "retention", NULL, NULL, 0, IS_NEW, show_retention },
  { "school", kith_store_load_child_async, finish_load_child, 0, HAS_RECORD, show_school },
  { "split", load_merges_of_child, finish_load_merges, 0, HAS_RECORD, show_split },
  { "split-adult", load_merges_of_adult, finish_load_merges, 0, HAS_RECORD, show_split },
  { "tas", kith_store_load_tas_async, finish_load_tas, 1, MAY_BE_NEW, show_meeting },
  { "tas-attendee", kith_store_load_tas_async, finish_load_tas, 0, HAS_RECORD, show_attendee },
  { "tas-pupil", kith_store_load_tas_async, finish_load_tas, 0, HAS_RECORD, show_pupil },
  { "warning", kith_store_load_child_async, finish_load_child, 0, HAS_RECORD, show_warning },
  { "work", kith_store_load_child_async, finish_load_child, 0, HAS_RECORD, show_work },
};

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KithPlace) place = user_data;
  g_autoptr(GObject) loaded = places[place->kind].finish (KITH_STORE (source), result);

  if (loaded != NULL && kith_place_is_open (place))
    places[place->kind].show (place, loaded);
}

static void
open_place (KithPlace *place)
{
  gint64 id = kith_place_get_number (place, places[place->kind].number);

  if (places[place->kind].is_new == IS_NEW || (places[place->kind].is_new == MAY_BE_NEW && id == 0))
    places[place->kind].show (place, NULL);
  else
    places[place->kind].load (place->store, id, NULL, loaded_cb, kith_place_ref (place));
}

static void
reopen (KithWindow *window,
        const char *text,
        GVariant   *fields,
        GBytes     *file)
{
  g_autoptr(KithPlace) place = kith_place_new (window, text, fields, file);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (!g_str_equal (place->word, places[i].word))
        continue;

      place->kind = i;
      open_place (place);
    }
}

/**
 * kith_left_open_reopen:
 * @window: a window whose store is open
 * @content: what kith_left_open_collect() gave
 * @files: (element-type GBytes): what it gave beside that
 *
 * Opens the forms again with what stood in their fields.
 */
void
kith_left_open_reopen (KithWindow *window,
                       const char *content,
                       GPtrArray  *files)
{
  g_autoptr(GVariant) forms = NULL;
  const char *text = NULL;
  GVariant *fields = NULL;
  GVariantIter iter;
  guint file;

  g_return_if_fail (KITH_IS_WINDOW (window));
  g_return_if_fail (content != NULL);
  g_return_if_fail (files != NULL);

  if (*content == '\0')
    return;

  forms = g_variant_parse (G_VARIANT_TYPE (KITH_LEFT_OPEN_FORMS), content, NULL, NULL, NULL);
  if (forms == NULL)
    return;

  g_variant_iter_init (&iter, forms);
  while (g_variant_iter_loop (&iter, "(&s@a{sv}u)", &text, &fields, &file))
    reopen (window, text, fields, file < files->len ? files->pdata[file] : NULL);
}
