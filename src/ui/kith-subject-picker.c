/* kith-subject-picker.c: whom a note is about, by typing
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is taken stands above the entry as a button that lets go again. What is
 * found stands below it: Enter takes the first, the arrows another. Brothers
 * and sisters of a child who is taken are offered there as well, until one
 * types, and before anybody is taken the school in which the worker is today. A name that nobody has is an adult's, and is taken as it is typed.
 */

#include "config.h"

#include "kith-subject-picker.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kith-announce.h"
#include "kith-focus.h"
#include "kith-loader.h"
#include "kith-store-here.h"
#include "kith-text.h"

struct _KithSubjectPicker
{
  GtkWidget   parent_instance;

  KithStore  *store;
  KithLoader *loader;
  KithLoader *sibling_loader;
  GPtrArray  *taken;                 /* (element-type KithSubject) */
  GListStore *siblings;              /* of whoever was taken last */
  GListModel *here;                  /* (nullable): where the worker is today */
  guint       takes_names : 1;       /* also of adults, whom no list has */

  AdwWrapBox *tags;
  GtkEntry   *entry;
  GtkListBox *offers;
};

G_DEFINE_FINAL_TYPE (KithSubjectPicker, kith_subject_picker, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_same (KithSubject *a,
         KithSubject *b)
{
  return kith_subject_get_child_id (a) == kith_subject_get_child_id (b) &&
         kith_subject_get_school_id (a) == kith_subject_get_school_id (b) &&
         (kith_subject_get_child_id (a) != 0 || kith_subject_get_school_id (a) != 0 ||
          g_str_equal (kith_subject_get_name (a), kith_subject_get_name (b)));
}

static gboolean
is_taken (KithSubjectPicker *self,
          KithSubject       *subject)
{
  for (guint i = 0; i < self->taken->len; i++)
    {
      if (is_same (self->taken->pdata[i], subject))
        return TRUE;
    }

  return FALSE;
}

static void
add_offer (KithSubjectPicker *self,
           KithSubject       *subject,
           const char        *title)
{
  GtkWidget *row = NULL;

  if (is_taken (self, subject))
    return;

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (kith_subject_get_detail (subject) != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), kith_subject_get_detail (subject));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "subject", g_object_ref (subject), g_object_unref);
  gtk_list_box_append (self->offers, row);
}

static void
add_offers (KithSubjectPicker *self,
            GListModel        *subjects)
{
  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr(KithSubject) subject = g_list_model_get_item (subjects, i);
      g_autofree char *title = kith_text_isolate (kith_subject_get_name (subject));

      add_offer (self, subject, title);
    }
}

static void
show_offers (KithSubjectPicker *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->offers), gtk_list_box_get_row_at_index (self->offers, 0) != NULL);
}

static void
offer_siblings (KithSubjectPicker *self)
{
  gtk_list_box_remove_all (self->offers);
  add_offers (self, G_LIST_MODEL (self->siblings));
  if (self->taken->len == 0 && self->here != NULL)
    add_offers (self, self->here);
  show_offers (self);
}

static void
here_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(KithHere) here = kith_store_load_here_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithSubjectPicker) self = KITH_SUBJECT_PICKER (user_data);

  if (self->offers == NULL || here == NULL)
    return;

  g_set_object (&self->here, kith_here_get_schools (here));
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    offer_siblings (self);
}

/* Last stands the name as it was typed: an adult whom no list has. */
static void
offer_found (KithSubjectPicker *self,
             GListModel        *found)
{
  g_autofree char *name = kith_text_clean_line (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autoptr(KithSubject) adult = kith_subject_new (0, 0, name, NULL);
  g_autofree char *title = g_strdup_printf (_("“%s”, an adult"), name);

  gtk_list_box_remove_all (self->offers);
  if (found != NULL)
    add_offers (self, found);
  if (*name != '\0' && self->takes_names)
    add_offer (self, adult, title);
  show_offers (self);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GListModel) found = kith_store_find_subjects_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithSubjectPicker) self = kith_load_end (user_data);

  if (self != NULL && self->offers != NULL)
    offer_found (self, found);
}

static void
typed_cb (KithSubjectPicker *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  KithLoad *load = NULL;

  kith_loader_cancel (self->loader);
  if (*text == '\0' || self->store == NULL)
    {
      offer_siblings (self);
      return;
    }

  load = kith_loader_begin (self->loader, self);
  kith_store_find_subjects_async (self->store, text, kith_load_get_cancellable (load), found_cb, load);
}

static void
siblings_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GListModel) siblings = kith_store_load_siblings_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithSubjectPicker) self = kith_load_end (user_data);

  if (self == NULL || self->offers == NULL || siblings == NULL)
    return;

  kith_subject_picker_offer (self, siblings);
}

static void
ask_for_siblings (KithSubjectPicker *self,
                  KithSubject       *subject)
{
  KithLoad *load = NULL;

  if (kith_subject_get_child_id (subject) == 0)
    return;

  load = kith_loader_begin (self->sibling_loader, self);
  kith_store_load_siblings_async (self->store, kith_subject_get_child_id (subject),
                                  kith_load_get_cancellable (load), siblings_cb, load);
}

static void
remove_tag (KithSubjectPicker *self,
            GtkWidget         *tag)
{
  g_ptr_array_remove (self->taken, g_object_get_data (G_OBJECT (tag), "subject"));
  adw_wrap_box_remove (self->tags, tag);
  gtk_widget_set_visible (GTK_WIDGET (self->tags), self->taken->len > 0);
}

static void
let_go_cb (GtkButton         *tag,
           KithSubjectPicker *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  remove_tag (self, GTK_WIDGET (tag));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_tag (KithSubjectPicker *self,
         KithSubject       *subject)
{
  g_autofree char *name = kith_text_isolate (kith_subject_get_name (subject));
  g_autofree char *label = g_strdup_printf (_("About %s. Take out"), name);
  GtkWidget *tag = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  /* A ready-made content would have its label heard in place of what the button does. */
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_box_append (GTK_BOX (content), gtk_label_new (name));
  gtk_button_set_child (GTK_BUTTON (tag), content);
  gtk_widget_add_css_class (tag, "pill");
  gtk_widget_add_css_class (tag, "tag");
  gtk_accessible_update_property (GTK_ACCESSIBLE (tag), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (tag), "subject", g_object_ref (subject), g_object_unref);
  g_signal_connect_object (tag, "clicked", G_CALLBACK (let_go_cb), self, 0);
  adw_wrap_box_append (self->tags, tag);
  gtk_widget_set_visible (GTK_WIDGET (self->tags), TRUE);
}

static void
offer_activated_cb (GtkListBox        *offers,
                    GtkListBoxRow     *row,
                    KithSubjectPicker *self)
{
  g_autoptr(KithSubject) subject = g_object_ref (g_object_get_data (G_OBJECT (row), "subject"));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  kith_subject_picker_add (self, subject);
}

/* Enter takes the first of what is found; where nothing was typed it goes on to what follows. */
static void
entry_activate_cb (KithSubjectPicker *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->offers, 0);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0' && first != NULL)
    offer_activated_cb (self->offers, first, self);
  else
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_FORWARD);
}

static void
kith_subject_picker_dispose (GObject *object)
{
  KithSubjectPicker *self = KITH_SUBJECT_PICKER (object);
  GtkWidget *child = NULL;

  if (self->loader != NULL)
    {
      kith_loader_cancel (self->loader);
      kith_loader_cancel (self->sibling_loader);
    }
  self->offers = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->loader);
  g_clear_object (&self->sibling_loader);
  g_clear_object (&self->siblings);
  g_clear_object (&self->here);
  g_clear_pointer (&self->taken, g_ptr_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_subject_picker_parent_class)->dispose (object);
}

static void
kith_subject_picker_class_init (KithSubjectPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_subject_picker_dispose;
  kith_focus_begin_at (widget_class, KithSubjectPicker, entry);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
kith_subject_picker_init (KithSubjectPicker *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->takes_names = TRUE;
  self->loader = kith_loader_new ();
  self->sibling_loader = kith_loader_new ();
  self->taken = g_ptr_array_new_with_free_func (g_object_unref);
  self->siblings = g_list_store_new (KITH_TYPE_SUBJECT);

  self->tags = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->tags, 6);
  adw_wrap_box_set_line_spacing (self->tags, 6);
  gtk_widget_set_visible (GTK_WIDGET (self->tags), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->tags), GTK_WIDGET (self));

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->entry, _("About whom? A child, a school, an adult, or nobody"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("About"), -1);
  gtk_widget_set_parent (GTK_WIDGET (self->entry), GTK_WIDGET (self));
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activate_cb), self, G_CONNECT_SWAPPED);

  self->offers = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->offers, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->offers), "boxed-list");
  gtk_widget_set_visible (GTK_WIDGET (self->offers), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->offers), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Offered"), -1);
  gtk_widget_set_parent (GTK_WIDGET (self->offers), GTK_WIDGET (self));
  g_signal_connect_object (self->offers, "row-activated", G_CALLBACK (offer_activated_cb), self, 0);
}

/**
 * kith_subject_picker_new:
 * @store: a store that is open
 *
 * Returns: (transfer floating): the picker
 */
GtkWidget *
kith_subject_picker_new (KithStore *store)
{
  KithSubjectPicker *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_SUBJECT_PICKER, NULL);
  kith_subject_picker_set_store (self, store);

  return GTK_WIDGET (self);
}

/**
 * kith_subject_picker_set_store:
 * @store: (nullable): a store that is open
 *
 * Says where to look, to one that stands in a template; %NULL when its form
 * goes, whose widgets may linger for longer than the store may be held.
 */
void
kith_subject_picker_set_store (KithSubjectPicker *self,
                               KithStore         *store)
{
  g_return_if_fail (KITH_IS_SUBJECT_PICKER (self));
  g_return_if_fail (store == NULL || KITH_IS_STORE (store));

  g_set_object (&self->store, store);
  if (store != NULL)
    {
      kith_store_load_here_async (store, NULL, here_cb, g_object_ref (self));
      return;
    }

  kith_loader_cancel (self->loader);
  kith_loader_cancel (self->sibling_loader);
}

/**
 * kith_subject_picker_set_takes_names:
 * @takes_names: whether a name that nobody has is taken as an adult's
 */
void
kith_subject_picker_set_takes_names (KithSubjectPicker *self,
                                     gboolean           takes_names)
{
  g_return_if_fail (KITH_IS_SUBJECT_PICKER (self));

  self->takes_names = takes_names;
}

/**
 * kith_subject_picker_offer:
 * @subjects: (element-type KithSubject): who is likely
 *
 * Offers them for as long as nothing is typed.
 */
void
kith_subject_picker_offer (KithSubjectPicker *self,
                           GListModel        *subjects)
{
  g_return_if_fail (KITH_IS_SUBJECT_PICKER (self));
  g_return_if_fail (G_IS_LIST_MODEL (subjects));

  g_list_store_remove_all (self->siblings);
  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr(KithSubject) subject = g_list_model_get_item (subjects, i);

      g_list_store_append (self->siblings, subject);
    }
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    offer_siblings (self);
}

/**
 * kith_subject_picker_add:
 * @subject: whom or what it is about
 */
void
kith_subject_picker_add (KithSubjectPicker *self,
                         KithSubject       *subject)
{
  g_return_if_fail (KITH_IS_SUBJECT_PICKER (self));
  g_return_if_fail (KITH_IS_SUBJECT (subject));

  if (!is_taken (self, subject))
    {
      g_ptr_array_add (self->taken, g_object_ref (subject));
      add_tag (self, subject);
      kith_announce (GTK_WIDGET (self), kith_subject_get_name (subject));
      ask_for_siblings (self, subject);
    }

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  offer_siblings (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * kith_subject_picker_add_to:
 * @form: a form that is being filled
 */
void
kith_subject_picker_add_to (KithSubjectPicker *self,
                            KithNoteForm      *form)
{
  g_return_if_fail (KITH_IS_SUBJECT_PICKER (self));
  g_return_if_fail (form != NULL);

  for (guint i = 0; i < self->taken->len; i++)
    {
      KithSubject *subject = self->taken->pdata[i];

      if (kith_subject_get_child_id (subject) != 0)
        kith_note_form_add_child (form, kith_subject_get_child_id (subject), kith_subject_get_name (subject));
      else if (kith_subject_get_school_id (subject) != 0)
        kith_note_form_add_school (form, kith_subject_get_school_id (subject), kith_subject_get_name (subject));
      else
        kith_note_form_add_name (form, kith_subject_get_name (subject));
    }
}

/**
 * kith_subject_picker_set_prompt:
 * @prompt: what is asked for, where it is less than anybody
 */
void
kith_subject_picker_set_prompt (KithSubjectPicker *self,
                                const char        *prompt)
{
  g_return_if_fail (KITH_IS_SUBJECT_PICKER (self));

  gtk_entry_set_placeholder_text (self->entry, prompt);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, prompt, -1);
}

/**
 * kith_subject_picker_get_n_taken:
 *
 * Returns: how many are taken
 */
guint
kith_subject_picker_get_n_taken (KithSubjectPicker *self)
{
  g_return_val_if_fail (KITH_IS_SUBJECT_PICKER (self), 0);

  return self->taken->len;
}

static GArray *
dup_ids (KithSubjectPicker *self,
         gint64 (          *get_id ) (KithSubject *subject))
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->taken->len; i++)
    {
      gint64 id = get_id (self->taken->pdata[i]);

      if (id != 0)
        g_array_append_val (ids, id);
    }

  return ids;
}

/**
 * kith_subject_picker_dup_children:
 *
 * Returns: (transfer full) (element-type gint64): the children who are taken
 */
GArray *
kith_subject_picker_dup_children (KithSubjectPicker *self)
{
  g_return_val_if_fail (KITH_IS_SUBJECT_PICKER (self), NULL);

  return dup_ids (self, kith_subject_get_child_id);
}

/**
 * kith_subject_picker_dup_schools:
 *
 * Returns: (transfer full) (element-type gint64): the schools that are taken
 */
GArray *
kith_subject_picker_dup_schools (KithSubjectPicker *self)
{
  g_return_val_if_fail (KITH_IS_SUBJECT_PICKER (self), NULL);

  return dup_ids (self, kith_subject_get_school_id);
}

/**
 * kith_subject_picker_read:
 *
 * Returns: (transfer floating): who is taken, as %KITH_SUBJECTS_TYPE
 */
GVariant *
kith_subject_picker_read (KithSubjectPicker *self)
{
  GVariantBuilder builder;

  g_return_val_if_fail (KITH_IS_SUBJECT_PICKER (self), NULL);

  g_variant_builder_init (&builder, G_VARIANT_TYPE (KITH_SUBJECTS_TYPE));
  for (guint i = 0; i < self->taken->len; i++)
    {
      KithSubject *subject = self->taken->pdata[i];

      g_variant_builder_add (&builder, "(xxs)", kith_subject_get_child_id (subject), kith_subject_get_school_id (subject),
                             kith_subject_get_name (subject));
    }

  return g_variant_builder_end (&builder);
}

/**
 * kith_subject_picker_fill:
 * @subjects: what kith_subject_picker_read() gave
 *
 * Takes those, and nobody else.
 */
void
kith_subject_picker_fill (KithSubjectPicker *self,
                          GVariant          *subjects)
{
  GVariantIter iter;
  gint64 child_id, school_id;
  const char *name = NULL;
  GtkWidget *tag = NULL;

  g_return_if_fail (KITH_IS_SUBJECT_PICKER (self));
  g_return_if_fail (subjects != NULL && g_variant_is_of_type (subjects, G_VARIANT_TYPE (KITH_SUBJECTS_TYPE)));

  while ((tag = gtk_widget_get_first_child (GTK_WIDGET (self->tags))) != NULL)
    remove_tag (self, tag);

  g_variant_iter_init (&iter, subjects);
  while (g_variant_iter_loop (&iter, "(xx&s)", &child_id, &school_id, &name))
    {
      g_autoptr(KithSubject) subject = kith_subject_new (child_id, school_id, name, NULL);

      kith_subject_picker_add (self, subject);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}
