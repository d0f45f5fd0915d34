/* kith-document-form.c: what is said of a document
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What it is, from whom and when. The title is not taken from the file's name:
 * that is mostly a number, or the name of a child.
 */

#include "config.h"

#include "kith-document-form.h"

#include <glib/gi18n.h>

#include "kith-choice-row.h"
#include "kith-date-row.h"
#include "kith-document-words.h"
#include "kith-left-open.h"
#include "kith-store-documents.h"
#include "kith-subject-picker.h"

struct _KithDocumentForm
{
  KithFormDialog       parent_instance;

  KithDocument        *document;     /* NULL for a new one */
  GBytes              *bytes;        /* of a new one */
  char                *file_name;    /* of a new one, where it came out of a file */

  AdwPreferencesGroup *what;
  AdwEntryRow         *name;
  KithChoiceRow       *kind;
  KithDateRow         *day;
  AdwEntryRow         *sender;
  KithDateRow         *received;
  KithChoiceRow       *council;
  AdwEntryRow         *council_why;
  KithSubjectPicker   *about;
};

G_DEFINE_FINAL_TYPE (KithDocumentForm, kith_document_form, KITH_TYPE_FORM_DIALOG)

/* Beside "Council’s System". */
static const char * const council[KITH_N_COUNCIL_STATES] = {
  [KITH_COUNCIL_NOT_YET] = N_("Not Yet"),
  [KITH_COUNCIL_IN] = N_("It Has It"),
  [KITH_COUNCIL_NOT_NEEDED] = N_("Not Needed"),
};

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static KithDocument *
make_document (KithDocumentForm *self)
{
  KithDocumentValues values = { 0 };

  if (self->document != NULL)
    values = *kith_document_get_values (self->document);
  values.title = get_text (self->name);
  values.kind = (KithDocumentKind)(kith_choice_row_get_id (self->kind) - 1);
  values.day = kith_date_row_get_day (self->day);
  values.sender = get_text (self->sender);
  values.received = kith_date_row_get_day (self->received);
  values.council = (KithCouncilState)(kith_choice_row_get_id (self->council) - 1);
  values.council_why = get_text (self->council_why);

  return kith_document_new (&values);
}

static void
kith_document_form_update (KithFormDialog *form)
{
  KithDocumentForm *self = KITH_DOCUMENT_FORM (form);

  gtk_widget_set_visible (GTK_WIDGET (self->council_why),
                          kith_choice_row_get_id (self->council) == KITH_COUNCIL_NOT_NEEDED + 1);
}

static char *
kith_document_form_dup_fault (KithFormDialog *form)
{
  g_autoptr(KithDocument) document = make_document (KITH_DOCUMENT_FORM (form));
  g_autoptr(GError) error = NULL;

  return kith_document_check (document, kith_date_today (), &error) ? NULL : g_strdup (kith_document_words_get_fault (error));
}

static gboolean
kith_document_form_is_complete (KithFormDialog *form)
{
  KithDocumentForm *self = KITH_DOCUMENT_FORM (form);

  return kith_date_row_is_fine (self->day) && kith_date_row_is_fine (self->received) &&
         kith_subject_picker_get_n_taken (self->about) > 0;
}

static void
kith_document_form_save (KithFormDialog *form)
{
  KithDocumentForm *self = KITH_DOCUMENT_FORM (form);
  KithStore *store = kith_form_dialog_get_store (form);
  g_autoptr(KithDocument) document = make_document (self);
  g_autoptr(GArray) children = kith_subject_picker_dup_children (self->about);
  g_autoptr(GArray) schools = kith_subject_picker_dup_schools (self->about);

  if (self->document != NULL)
    kith_store_change_document_async (store, document, children, schools, NULL, kith_form_dialog_done_cb,
                                      kith_form_dialog_begin (form, _("Document changed")));
  else
    kith_store_add_document_async (store, document, self->bytes, children, schools, NULL, kith_form_dialog_done_cb,
                                   kith_form_dialog_begin (form, _("Document added")));
}

/* A new one is nowhere but here, so its bytes are kept with the fields. */
static char *
kith_document_form_dup_place (KithFormDialog *form)
{
  KithDocumentForm *self = KITH_DOCUMENT_FORM (form);
  g_autofree char *name = kith_left_open_escape (self->file_name);

  if (self->document != NULL)
    return g_strdup_printf ("document %" G_GINT64_FORMAT, kith_document_get_id (self->document));

  return g_strdup_printf ("document-new %s", name);
}

static GBytes *
kith_document_form_dup_file (KithFormDialog *form)
{
  KithDocumentForm *self = KITH_DOCUMENT_FORM (form);

  return self->bytes != NULL ? g_bytes_ref (self->bytes) : NULL;
}

static void
kith_document_form_dispose (GObject *object)
{
  KithDocumentForm *self = KITH_DOCUMENT_FORM (object);

  if (self->about != NULL)
    kith_subject_picker_set_store (self->about, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_DOCUMENT_FORM);
  g_clear_object (&self->document);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->file_name, g_free);

  G_OBJECT_CLASS (kith_document_form_parent_class)->dispose (object);
}

static void
kith_document_form_class_init (KithDocumentFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFormDialogClass *form_class = KITH_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_document_form_dispose;
  form_class->update = kith_document_form_update;
  form_class->dup_fault = kith_document_form_dup_fault;
  form_class->dup_file = kith_document_form_dup_file;
  form_class->dup_place = kith_document_form_dup_place;
  form_class->is_complete = kith_document_form_is_complete;
  form_class->save = kith_document_form_save;
  form_class->finish = kith_store_document_done_finish;
  form_class->get_advice = kith_document_words_get_fault;

  g_type_ensure (KITH_TYPE_SUBJECT_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-document-form.ui");
  gtk_widget_class_bind_template_child (widget_class, KithDocumentForm, about);
  gtk_widget_class_bind_template_child (widget_class, KithDocumentForm, council);
  gtk_widget_class_bind_template_child (widget_class, KithDocumentForm, council_why);
  gtk_widget_class_bind_template_child (widget_class, KithDocumentForm, day);
  gtk_widget_class_bind_template_child (widget_class, KithDocumentForm, kind);
  gtk_widget_class_bind_template_child (widget_class, KithDocumentForm, name);
  gtk_widget_class_bind_template_child (widget_class, KithDocumentForm, received);
  gtk_widget_class_bind_template_child (widget_class, KithDocumentForm, sender);
  gtk_widget_class_bind_template_child (widget_class, KithDocumentForm, what);
}

static void
kith_document_form_init (KithDocumentForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_subject_picker_set_takes_names (self->about, FALSE);
  kith_subject_picker_set_prompt (self->about, _("A child or a school"));
  for (guint i = 0; i < KITH_N_DOCUMENT_KINDS; i++)
    kith_choice_row_add (self->kind, kith_document_kind_get_label ((KithDocumentKind)i), i + 1);
  for (guint i = 0; i < KITH_N_COUNCIL_STATES; i++)
    kith_choice_row_add (self->council, _(council[i]), i + 1);
}

/* What it is by its bytes, and that its name says otherwise. */
static void
describe (KithDocumentForm         *self,
          const KithDocumentOrigin *origin)
{
  g_autofree char *format = kith_document_words_format (origin->head.format, origin->head.width, origin->head.height,
                                                        g_bytes_get_size (origin->bytes));
  g_autofree char *words = NULL;

  if (!kith_document_format_fits_name (origin->head.format, origin->name))
    words = g_strdup_printf (_("%s. Its name says that it is something else: make sure that you know where it came from."), format);
  adw_preferences_group_set_description (self->what, words != NULL ? words : format);
}

static void
show_about (KithDocumentForm *self,
            GListModel       *about)
{
  kith_subject_picker_set_store (self->about, kith_form_dialog_get_store (KITH_FORM_DIALOG (self)));
  for (guint i = 0; about != NULL && i < g_list_model_get_n_items (about); i++)
    {
      g_autoptr(KithSubject) subject = g_list_model_get_item (about, i);

      kith_subject_picker_add (self->about, subject);
    }
}

/**
 * kith_document_form_new:
 * @store: a store that is open
 * @origin: what the document is made from; copied
 *
 * Returns: (transfer floating): the dialog that adds it
 */
AdwDialog *
kith_document_form_new (KithStore                *store,
                        const KithDocumentOrigin *origin)
{
  KithDocumentForm *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (origin != NULL && origin->bytes != NULL, NULL);

  self = g_object_new (KITH_TYPE_DOCUMENT_FORM, "store", store, "title", _("New Document"), NULL);
  self->bytes = g_bytes_ref (origin->bytes);
  self->file_name = g_strdup (origin->name);
  describe (self, origin);
  show_about (self, origin->about);
  if (origin->offered != NULL)
    kith_subject_picker_offer (self->about, origin->offered);
  kith_choice_row_set_id (self->kind, (origin->head.format == KITH_DOCUMENT_TEXT ? KITH_DOCUMENT_KIND_MESSAGE : KITH_DOCUMENT_KIND_LETTER) + 1);
  kith_choice_row_set_id (self->council, KITH_COUNCIL_NOT_YET + 1);
  kith_date_row_set_date (self->received, kith_date_today ());
  kith_form_dialog_set_save_label (KITH_FORM_DIALOG (self), _("Add"));
  kith_form_dialog_start (KITH_FORM_DIALOG (self));

  return ADW_DIALOG (self);
}

/**
 * kith_document_form_new_change:
 * @store: a store that is open
 * @document: a document of the store
 * @about: (element-type KithSubject): whom it is about
 *
 * Returns: (transfer floating): the dialog that puts right what is said of it
 */
AdwDialog *
kith_document_form_new_change (KithStore    *store,
                               KithDocument *document,
                               GListModel   *about)
{
  const KithDocumentValues *values;
  KithDocumentForm *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_DOCUMENT (document), NULL);

  self = g_object_new (KITH_TYPE_DOCUMENT_FORM, "store", store, NULL);
  self->document = g_object_ref (document);
  show_about (self, about);
  values = kith_document_get_values (document);
  gtk_editable_set_text (GTK_EDITABLE (self->name), values->title);
  kith_choice_row_set_id (self->kind, values->kind + 1);
  kith_date_row_set_date (self->day, values->day);
  gtk_editable_set_text (GTK_EDITABLE (self->sender), values->sender != NULL ? values->sender : "");
  kith_date_row_set_date (self->received, values->received);
  kith_choice_row_set_id (self->council, values->council + 1);
  gtk_editable_set_text (GTK_EDITABLE (self->council_why), values->council_why != NULL ? values->council_why : "");
  kith_form_dialog_start (KITH_FORM_DIALOG (self));

  return ADW_DIALOG (self);
}
