/* kith-child-dialog.c: who a child is, written down by hand
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * While a name is being typed, those who may be the same child are shown below
 * it; one press opens the record that is there already.
 */

#include "config.h"

#include "kith-child-dialog.h"

#include <glib/gi18n.h>

#include "kith-announce.h"
#include "kith-child-words.h"
#include "kith-choice-row.h"
#include "kith-date-row.h"
#include "kith-entry.h"
#include "kith-form-guard.h"
#include "kith-loader.h"
#include "kith-restricted.h"
#include "kith-store-identity.h"
#include "kith-text.h"
#include "kith-words.h"

/* Long enough to let a word be finished, short enough to be there before the next field. */
#define PAUSE_MS 250

struct _KithChildDialog
{
  KithFormDialog       parent_instance;

  KithChild           *identity;     /* NULL for a new child */
  gint64               saved_id;     /* 0 until it is saved */
  KithLoader          *loader;
  GPtrArray           *alike_rows;   /* (element-type GtkWidget) */
  guint                pause;
  guint                is_typed : 1;

  AdwEntryRow         *given_name;
  AdwEntryRow         *preferred_name;
  AdwEntryRow         *family_name;
  AdwPreferencesGroup *alike;
  KithDateRow         *birth;
  KithDateRow         *expected_birth;
  KithChoiceRow       *sex;
  AdwEntryRow         *upn;
  AdwEntryRow         *la_child_id;
};

G_DEFINE_FINAL_TYPE (KithChildDialog, kith_child_dialog, KITH_TYPE_FORM_DIALOG)

static char *
kith_child_dialog_dup_place (KithFormDialog *form)
{
  KithChildDialog *self = KITH_CHILD_DIALOG (form);

  return g_strdup_printf ("child %" G_GINT64_FORMAT, self->identity != NULL ? kith_child_get_id (self->identity) : 0);
}

/* The codes of the census since 2024-25, in the order of the choice. */
static const char * const sexes[] = { NULL, "F", "M", "U" };

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

/* A digit of before 2024 stays until somebody chooses. */
static const char *
get_sex (KithChildDialog *self)
{
  gint64 chosen = kith_choice_row_get_id (self->sex);

  if (chosen == 0 && self->identity != NULL)
    return kith_child_get_sex (self->identity);

  return sexes[chosen];
}

static KithChild *
make_identity (KithChildDialog *self)
{
  const KithChildValues values =
  {
    .id = self->identity != NULL ? kith_child_get_id (self->identity) : 0,
    .given_name = get_text (self->given_name),
    .family_name = get_text (self->family_name),
    .preferred_name = get_text (self->preferred_name),
    .la_child_id = get_text (self->la_child_id),
    .upn = get_text (self->upn),
    .birth = kith_date_row_get_day (self->birth),
    .expected_birth = kith_date_row_get_day (self->expected_birth),
    .death = KITH_DATE_NONE,
    .sex = get_sex (self),
    .year_group = KITH_CHILD_NO_YEAR_GROUP,
    .event = KITH_DATE_NONE,
  };

  return kith_child_new (&values);
}

static char *
kith_child_dialog_dup_fault (KithFormDialog *form)
{
  KithChildDialog *self = KITH_CHILD_DIALOG (form);

  if (!kith_date_row_is_fine (self->birth) || !kith_date_row_is_fine (self->expected_birth))
    return g_strdup (_("This is not a day of the calendar. Write it as day, month and year: 3/9/2026."));

  if (!kith_date_row_is_empty (self->birth) && !kith_date_row_is_empty (self->expected_birth))
    return g_strdup (_("A child is born, or the birth is expected. One of the two days is too many."));

  return NULL;
}

static gboolean
kith_child_dialog_is_complete (KithFormDialog *form)
{
  KithChildDialog *self = KITH_CHILD_DIALOG (form);

  return kith_text_is_there (get_text (self->given_name)) || kith_text_is_there (get_text (self->family_name)) ||
         kith_text_is_there (get_text (self->preferred_name));
}

static void
open_cb (KithChildDialog *self,
         AdwActionRow    *row)
{
  gint64 child_id = (gint64)GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (row), "child"));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  adw_dialog_force_close (ADW_DIALOG (self));
  if (root != NULL)
    gtk_widget_activate_action (GTK_WIDGET (root), "win.open-child", "x", child_id);
}

static void
merge_cb (KithChildDialog *self,
          GtkButton       *button)
{
  gint64 child_id = (gint64)GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (button), "child"));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gint64 own_id = kith_child_get_id (self->identity);

  adw_dialog_force_close (ADW_DIALOG (self));
  if (root != NULL)
    gtk_widget_activate_action (GTK_WIDGET (root), "win.merge-children", "(xx)", own_id, child_id);
}

/* Who is only being added has no record yet that could be merged. */
static GtkWidget *
make_merge_button (KithChildDialog *self,
                   gint64           child_id,
                   const char      *title)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Merge…"));
  g_autofree char *label = g_strdup_printf (_("Merge with %s"), title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (button), "child", GSIZE_TO_POINTER ((gsize)child_id));
  g_signal_connect_object (button, "clicked", G_CALLBACK (merge_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
make_alike_row (KithChildDialog *self,
                KithChild       *child)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = kith_child_words_title (child);
  g_autofree char *facts = kith_child_words_facts (child, kith_date_today (), TRUE);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);
  if (self->identity != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_merge_button (self, kith_child_get_id (child), title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "child", GSIZE_TO_POINTER ((gsize)kith_child_get_id (child)));
  g_signal_connect_object (row, "activated", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
show_alike (KithChildDialog *self,
            GListModel      *children)
{
  guint n_before = self->alike_rows->len;
  guint n_children = g_list_model_get_n_items (children);

  for (guint i = 0; i < self->alike_rows->len; i++)
    adw_preferences_group_remove (self->alike, g_ptr_array_index (self->alike_rows, i));
  g_ptr_array_set_size (self->alike_rows, 0);

  for (guint i = 0; i < n_children; i++)
    {
      g_autoptr(GObject) alike = g_list_model_get_item (children, i);
      GtkWidget *row = KITH_IS_SPEAK_TO (alike) ? kith_restricted_speak_to_row_new (KITH_SPEAK_TO (alike))
                                                : make_alike_row (self, KITH_CHILD (alike));

      adw_preferences_group_add (self->alike, row);
      g_ptr_array_add (self->alike_rows, row);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->alike), n_children > 0);
  if (n_children > 0 && n_children != n_before)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u child may be the same one.", "%u children may be the same one.",
                                                         n_children), n_children);

      kith_announce (GTK_WIDGET (self), text);
    }
}

static void
alike_found_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GListModel) children = kith_store_find_alike_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithChildDialog) self = kith_load_end (user_data);

  if (self != NULL && self->alike != NULL && children != NULL)
    show_alike (self, children);
}

static gboolean
paused_cb (gpointer user_data)
{
  KithChildDialog *self = KITH_CHILD_DIALOG (user_data);
  g_autoptr(KithChild) identity = make_identity (self);
  KithLoad *load = kith_loader_begin (self->loader, self);

  self->pause = 0;
  kith_store_find_alike_async (kith_form_dialog_get_store (KITH_FORM_DIALOG (self)), identity, kith_load_get_cancellable (load), alike_found_cb, load);

  return G_SOURCE_REMOVE;
}

static void
kith_child_dialog_update (KithFormDialog *form)
{
  KithChildDialog *self = KITH_CHILD_DIALOG (form);

  /* Once something was typed, and also when it is taken out again. */
  if (kith_form_guard_is_touched (ADW_DIALOG (form)))
    self->is_typed = TRUE;
  if (!self->is_typed)
    return;

  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE_MS, paused_cb, self);
}

/* Whose number it is, is not said: that record may not be for everybody. */
static const char *
say_fault (const GError *error)
{
  if (error->domain != KITH_IDENTITY_ERROR)
    return kith_words_get_error_advice (error);

  switch ((KithIdentityError)error->code)
    {
    case KITH_IDENTITY_ERROR_BORN:
      return _("Nobody here can be born on that day. Look at the year.");

    case KITH_IDENTITY_ERROR_EXPECTED:
      return _("A birth is expected within ten months of today. Look at the year.");

    case KITH_IDENTITY_ERROR_UPN:
      return _("That is no unique pupil number: a letter, then twelve digits, or eleven and a letter; the first letter has to agree with them.");

    case KITH_IDENTITY_ERROR_UPN_TAKEN:
      return _("Another record has that pupil number. Find the child by it before you make a second record.");

    case KITH_IDENTITY_ERROR_NUMBER_TAKEN:
      return _("Another record has that number of the council’s. Find the child by it before you make a second record.");

    case KITH_IDENTITY_ERROR_NAMELESS:
    default:
      return _("A child needs a name or a number.");
    }
}

static void
kith_child_dialog_save (KithFormDialog *form)
{
  KithChildDialog *self = KITH_CHILD_DIALOG (form);
  g_autoptr(KithChild) identity = make_identity (self);

  kith_store_save_identity_async (kith_form_dialog_get_store (form), identity, NULL, kith_form_dialog_done_cb,
                                  kith_form_dialog_begin (form, self->identity == NULL ? _("Child added") : _("Child changed")));
}

static gboolean
finish_saving (KithStore    *store,
               GAsyncResult *result,
               GError      **error)
{
  KithChildDialog *self = KITH_CHILD_DIALOG (g_async_result_get_user_data (result));

  self->saved_id = kith_store_save_identity_finish (store, result, error);

  return self->saved_id != 0;
}

/* Whoever has added a child goes on with it. */
static void
kith_child_dialog_saved (KithFormDialog *form,
                         GtkWidget      *window)
{
  KithChildDialog *self = KITH_CHILD_DIALOG (form);

  if (self->identity == NULL)
    gtk_widget_activate_action (window, "win.open-child", "x", self->saved_id);
}

static void
show_identity (KithChildDialog *self)
{
  adw_dialog_set_title (ADW_DIALOG (self), _("Name, Birth and Numbers"));
  kith_entry_set_line (GTK_WIDGET (self->given_name), kith_child_get_given_name (self->identity));
  kith_entry_set_line (GTK_WIDGET (self->preferred_name), kith_child_get_preferred_name (self->identity));
  kith_entry_set_line (GTK_WIDGET (self->family_name), kith_child_get_family_name (self->identity));
  kith_entry_set_line (GTK_WIDGET (self->upn), kith_child_get_upn (self->identity));
  kith_entry_set_line (GTK_WIDGET (self->la_child_id), kith_child_get_la_child_id (self->identity));
  kith_date_row_set_date (self->birth, kith_child_get_birth (self->identity));
  kith_date_row_set_date (self->expected_birth, kith_child_get_expected_birth (self->identity));
  for (gint64 i = 1; i < (gint64)G_N_ELEMENTS (sexes); i++)
    {
      if (g_strcmp0 (sexes[i], kith_child_get_sex (self->identity)) == 0)
        kith_choice_row_set_id (self->sex, i);
    }
}

static void
kith_child_dialog_dispose (GObject *object)
{
  KithChildDialog *self = KITH_CHILD_DIALOG (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  if (self->loader != NULL)
    kith_loader_cancel (self->loader);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CHILD_DIALOG);
  g_clear_pointer (&self->alike_rows, g_ptr_array_unref);
  g_clear_object (&self->loader);
  g_clear_object (&self->identity);

  G_OBJECT_CLASS (kith_child_dialog_parent_class)->dispose (object);
}

static void
kith_child_dialog_class_init (KithChildDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFormDialogClass *form_class = KITH_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_child_dialog_dispose;
  form_class->dup_place = kith_child_dialog_dup_place;
  form_class->update = kith_child_dialog_update;
  form_class->dup_fault = kith_child_dialog_dup_fault;
  form_class->is_complete = kith_child_dialog_is_complete;
  form_class->save = kith_child_dialog_save;
  form_class->finish = finish_saving;
  form_class->get_advice = say_fault;
  form_class->saved = kith_child_dialog_saved;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-child-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithChildDialog, alike);
  gtk_widget_class_bind_template_child (widget_class, KithChildDialog, birth);
  gtk_widget_class_bind_template_child (widget_class, KithChildDialog, expected_birth);
  gtk_widget_class_bind_template_child (widget_class, KithChildDialog, family_name);
  gtk_widget_class_bind_template_child (widget_class, KithChildDialog, given_name);
  gtk_widget_class_bind_template_child (widget_class, KithChildDialog, la_child_id);
  gtk_widget_class_bind_template_child (widget_class, KithChildDialog, preferred_name);
  gtk_widget_class_bind_template_child (widget_class, KithChildDialog, sex);
  gtk_widget_class_bind_template_child (widget_class, KithChildDialog, upn);
}

static void
kith_child_dialog_init (KithChildDialog *self)
{
  self->loader = kith_loader_new ();
  self->alike_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_choice_row_add (self->sex, _("Not said"), 0);
  kith_choice_row_add (self->sex, _("Female"), 1);
  kith_choice_row_add (self->sex, _("Male"), 2);
  kith_choice_row_add (self->sex, _("Unknown"), 3);
}

/**
 * kith_child_dialog_new:
 * @store: a store that is open
 * @identity: (nullable): who is changed, as of kith_store_load_identity_async(); %NULL for a new child
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_child_dialog_new (KithStore *store,
                       KithChild *identity)
{
  KithChildDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_CHILD_DIALOG, "store", store, NULL);
  g_set_object (&self->identity, identity);
  if (identity != NULL)
    show_identity (self);
  kith_form_dialog_start (KITH_FORM_DIALOG (self));

  return ADW_DIALOG (self);
}
