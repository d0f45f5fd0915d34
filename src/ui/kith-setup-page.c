/* kith-setup-page.c: who I am, which schools are mine, and my passphrase
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One form, read from top to bottom. Nothing is checked before the button is
 * pressed, except the passphrase, whose strength is told while it is typed.
 * What is wrong then stands below its field, the first of them has the focus,
 * and what was wrong with a field goes as soon as the field is changed.
 *
 * Without a keyring the passphrase has to carry the whole weight. That is
 * found out by trying, told on a page of its own, and decided there: it is never
 * done in silence.
 */

#include "config.h"

#include "kith-setup-page.h"

#include "kith-announce.h"
#include "kith-authorities.h"
#include "kith-chosen-schools.h"
#include "kith-field-note.h"
#include "kith-focus.h"
#include "kith-keyring-page.h"
#include "kith-register.h"
#include "kith-school-picker.h"
#include "kith-strength.h"
#include "kith-text.h"
#include "kith-words.h"

#include <glib/gi18n.h>

struct _KithSetupPage
{
  AdwNavigationPage    parent_instance;

  GtkWidget           *form;
  GtkWidget           *name;
  KithFieldNote       *name_note;
  GtkWidget           *role;
  AdwComboRow         *authority;
  KithFieldNote       *authority_note;
  GtkWidget           *cluster;
  KithFieldNote       *cluster_note;
  AdwActionRow        *schools;
  KithFieldNote       *schools_note;
  AdwPreferencesGroup *chosen_group;
  GtkWidget           *passphrase;
  KithFieldNote       *passphrase_note;
  GtkWidget           *again;
  KithFieldNote       *again_note;
  GtkLabel            *strength;
  GtkLabel            *keyring;
  GtkButton           *set_up_button;
  KithFieldNote       *trouble;

  KithStore           *store;
  GCancellable        *cancellable;
  GListStore          *choices;
  GPtrArray           *chosen_rows;
  guint                is_without_keyring : 1;
  guint                is_working : 1;
};

G_DEFINE_FINAL_TYPE (KithSetupPage, kith_setup_page, ADW_TYPE_NAVIGATION_PAGE)

static const char *
get_authority_code (KithSetupPage *self)
{
  KithAuthority *authority = adw_combo_row_get_selected_item (self->authority);

  return authority != NULL ? kith_authority_get_code (authority) : NULL;
}

static const char *
read_field (GtkWidget *field)
{
  return gtk_editable_get_text (GTK_EDITABLE (field));
}

static void
show_strength (KithSetupPage *self)
{
  KithStrength strength = kith_strength_of (read_field (self->passphrase));

  gtk_label_set_label (self->strength, kith_strength_get_sentence (strength, self->is_without_keyring));
}

static void
show_keyring (KithSetupPage *self)
{
  gtk_label_set_label (self->keyring,
                       self->is_without_keyring
                       ? _("This laptop has no keyring that answers. The passphrase then stands alone between the file and whoever gets hold of it, so it has to be stronger.")
                       : _("Half of the key goes into this laptop’s keyring. A copy of the file opens nowhere else, not even with the passphrase."));
}

static void
show_working (KithSetupPage *self)
{
  GtkRoot *root = gtk_widget_get_root (self->form);

  /* A text that turns insensitive under the focus never hears that it lost it. */
  if (self->is_working && root != NULL)
    gtk_root_set_focus (root, NULL);

  gtk_widget_set_sensitive (self->form, !self->is_working);
  gtk_widget_set_sensitive (GTK_WIDGET (self->set_up_button), !self->is_working);
  adw_navigation_page_set_can_pop (ADW_NAVIGATION_PAGE (self), !self->is_working);

  if (self->is_working)
    gtk_button_set_label (self->set_up_button, _("Setting Up…"));
  else if (self->is_without_keyring)
    gtk_button_set_label (self->set_up_button, _("Set Up Without a Keyring"));
  else
    gtk_button_set_label (self->set_up_button, _("Set Up"));
}

/* Says what is wrong with a field, and leads to the first that is. */
static gboolean
check (KithSetupPage *self,
       gboolean       is_fine,
       GtkWidget     *field,
       KithFieldNote *note,
       const char    *sentence,
       gboolean       was_fine)
{
  kith_field_note_set_text (note, is_fine ? NULL : sentence);
  if (is_fine || !was_fine)
    return is_fine && was_fine;

  gtk_widget_grab_focus (field);
  kith_announce (field, sentence);

  return FALSE;
}

static gboolean
has_words (GtkWidget *row)
{
  g_autofree char *text = kith_text_clean (read_field (row));

  return *g_strstrip (text) != '\0';
}

static gboolean
has_safe_words (GtkWidget *row)
{
  return has_words (row) && kith_text_is_safe_name (read_field (row));
}

static gboolean
check_form (KithSetupPage *self)
{
  g_autoptr(GPtrArray) chosen = kith_chosen_schools_list (G_LIST_MODEL (self->choices));
  KithStrength wanted = self->is_without_keyring ? KITH_STRENGTH_STRONG : KITH_STRENGTH_FAIR;
  gboolean is_fine = TRUE;

  is_fine = check (self, has_safe_words (self->name), self->name, self->name_note,
                   _("Your name stands in the record of who did what."), is_fine);
  is_fine = check (self, get_authority_code (self) != NULL, GTK_WIDGET (self->authority), self->authority_note,
                   _("Which authority are you with?"), is_fine);
  is_fine = check (self, has_safe_words (self->cluster), self->cluster, self->cluster_note,
                   _("What do you and your schools call it?"), is_fine);
  is_fine = check (self, chosen->len > 0, GTK_WIDGET (self->schools), self->schools_note,
                   _("A cluster has at least one school."), is_fine);
  is_fine = check (self, kith_strength_of (read_field (self->passphrase)) >= wanted,
                   self->passphrase, self->passphrase_note,
                   _("This is too easy to guess."), is_fine);
  is_fine = check (self, g_str_equal (read_field (self->passphrase), read_field (self->again)),
                   self->again, self->again_note,
                   _("The two are not the same."), is_fine);

  return is_fine;
}

static void
field_changed_cb (KithFieldNote *note)
{
  kith_field_note_set_text (note, NULL);
}

static void
passphrase_changed_cb (KithSetupPage *self)
{
  kith_field_note_set_text (self->passphrase_note, NULL);
  kith_field_note_set_text (self->again_note, NULL);
  show_strength (self);
}

static void
show_chosen (KithSetupPage *self)
{
  g_autoptr(GPtrArray) chosen = kith_chosen_schools_list (G_LIST_MODEL (self->choices));

  kith_chosen_schools_show (chosen, self->chosen_group, self->chosen_rows, self->schools);
  gtk_widget_set_visible (GTK_WIDGET (self->chosen_group), chosen->len > 0);
  if (chosen->len > 0)
    kith_field_note_set_text (self->schools_note, NULL);
}

/* One that was typed in the picker comes last, chosen already. */
static void
choices_changed_cb (KithSetupPage *self,
                    guint          position,
                    guint          n_removed,
                    guint          n_added)
{
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr(KithSchoolChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->choices), i);

      g_signal_connect_object (choice, "notify::is-chosen", G_CALLBACK (show_chosen), self, G_CONNECT_SWAPPED);
    }

  show_chosen (self);
}

static void
choose_schools_cb (KithSetupPage *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  /* Return may come twice before the picker has the focus. */
  if (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view)) != ADW_NAVIGATION_PAGE (self))
    return;

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view),
                            kith_school_picker_new (self->choices, get_authority_code (self)));
}

static void
fill_choices (KithSetupPage        *self,
              const KithSchoolList *list)
{
  g_autoptr(GPtrArray) choices = g_ptr_array_new_full (list->schools->len, g_object_unref);
  g_autoptr(GListModel) authorities = kith_authorities_new (list, _("Not chosen yet"));

  for (guint i = 0; i < list->schools->len; i++)
    g_ptr_array_add (choices, kith_school_choice_new (g_ptr_array_index (list->schools, i)));

  g_list_store_splice (self->choices, 0, 0, choices->pdata, choices->len);
  adw_combo_row_set_model (self->authority, authorities);
  kith_field_note_set_text (self->authority_note, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->authority), TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->schools), TRUE);
}

static void
register_loaded_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(KithSetupPage) self = KITH_SETUP_PAGE (user_data);
  g_autoptr(GError) error = NULL;
  KithSchoolList *list = kith_register_load_finish (result, &error);

  if (self->form == NULL)
    return;

  if (list != NULL)
    fill_choices (self, list);
  else
    kith_field_note_set_text (self->authority_note, _("The register of schools cannot be read."));
}

/* Somebody said so on the page of the keyring. */
static void
without_cb (KithSetupPage *self)
{
  gboolean is_strong = kith_strength_of (read_field (self->passphrase)) == KITH_STRENGTH_STRONG;
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  adw_navigation_view_pop_to_page (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (self));
  self->is_without_keyring = TRUE;
  show_keyring (self);
  show_strength (self);
  show_working (self);
  kith_announce (GTK_WIDGET (self), gtk_label_get_label (self->keyring));
  gtk_widget_grab_focus (is_strong ? GTK_WIDGET (self->set_up_button) : self->passphrase);
}

static void
show_keyring_page (KithSetupPage *self,
                   const GError  *error)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);
  KithKeyringPage *page = kith_keyring_page_new (error, KITH_KEYRING_AT_SET_UP);

  g_signal_connect_object (page, "without", G_CALLBACK (without_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (page));
  kith_announce (GTK_WIDGET (page), adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)));
}

static void
show_failure (KithSetupPage *self,
              const GError  *error)
{
  g_autofree char *sentence = NULL;

  if (kith_keyring_is_trouble (error))
    {
      show_keyring_page (self, error);
      return;
    }

  if (g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WEAK_PASSPHRASE))
    {
      check (self, FALSE, self->passphrase, self->passphrase_note, _("This is too easy to guess."), TRUE);
      return;
    }

  sentence = g_strdup_printf ("%s. %s", kith_words_get_error_title (error), kith_words_get_error_advice (error));
  check (self, FALSE, GTK_WIDGET (self->set_up_button), self->trouble, sentence, TRUE);
}

static void
created_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(KithSetupPage) self = KITH_SETUP_PAGE (user_data);
  g_autoptr(GError) error = NULL;
  gboolean is_made = kith_store_create_finish (KITH_STORE (source), result, &error);

  /* The window shows the rooms by now, and the page is gone. */
  if (self->form == NULL)
    return;

  self->is_working = FALSE;
  show_working (self);
  if (!is_made)
    show_failure (self, error);
}

static void
set_up_cb (KithSetupPage *self)
{
  g_autofree char *name = NULL;
  g_autofree char *role = NULL;
  g_autofree char *cluster = NULL;
  g_autoptr(GPtrArray) chosen = NULL;
  g_autoptr(GPtrArray) schools = g_ptr_array_new ();
  KithStoreSetup setup = { 0, };

  kith_field_note_set_text (self->trouble, NULL);
  if (self->is_working || !check_form (self))
    return;

  chosen = kith_chosen_schools_list (G_LIST_MODEL (self->choices));
  for (guint i = 0; i < chosen->len; i++)
    g_ptr_array_add (schools, (gpointer)kith_school_choice_get_record (g_ptr_array_index (chosen, i)));

  name = kith_text_clean (read_field (self->name));
  role = kith_text_clean (read_field (self->role));
  cluster = kith_text_clean (read_field (self->cluster));
  setup.worker_name = g_strstrip (name);
  setup.worker_role = g_strstrip (role);
  setup.authority_code = get_authority_code (self);
  setup.cluster_name = g_strstrip (cluster);
  setup.schools = schools;
  setup.use_keyring = !self->is_without_keyring;

  self->is_working = TRUE;
  show_working (self);
  kith_store_create_async (self->store, &setup, read_field (self->passphrase), NULL,
                           created_cb, g_object_ref (self));
}

static void
kith_setup_page_dispose (GObject *object)
{
  KithSetupPage *self = KITH_SETUP_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->choices);
  g_clear_object (&self->store);
  g_clear_pointer (&self->chosen_rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), KITH_TYPE_SETUP_PAGE);

  G_OBJECT_CLASS (kith_setup_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KithSetupPage, again);
  gtk_widget_class_bind_template_child (widget_class, KithSetupPage, again_note);
  gtk_widget_class_bind_template_child (widget_class, KithSetupPage, authority);
  gtk_widget_class_bind_template_child (widget_class, KithSetupPage, authority_note);
  gtk_widget_class_bind_template_child (widget_class, KithSetupPage, chosen_group);
  gtk_widget_class_bind_template_child (widget_class, KithSetupPage, cluster);
  gtk_widget_class_bind_template_child (widget_class, KithSetupPage, cluster_note);
  gtk_widget_class_bind_template_child (widget_class, KithSetupPage, form);
  gtk_widget_class_bind_template_child (widget_class, KithSetupPage, keyring);
  gtk_widget_class_bind_template_child (widget_class, KithSetupPage, name);
  gtk_widget_class_bind_template_child (widget_class, KithSetupPage, name_note);
  gtk_widget_class_bind_template_child (widget_class, KithSetupPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, KithSetupPage, passphrase_note);
  gtk_widget_class_bind_template_child (widget_class, KithSetupPage, role);
  gtk_widget_class_bind_template_child (widget_class, KithSetupPage, schools);
  gtk_widget_class_bind_template_child (widget_class, KithSetupPage, schools_note);
  gtk_widget_class_bind_template_child (widget_class, KithSetupPage, set_up_button);
  gtk_widget_class_bind_template_child (widget_class, KithSetupPage, strength);
  gtk_widget_class_bind_template_child (widget_class, KithSetupPage, trouble);
}

static void
kith_setup_page_class_init (KithSetupPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_setup_page_dispose;
  kith_focus_begin_at (widget_class, KithSetupPage, name);

  g_type_ensure (KITH_TYPE_AUTHORITY);
  g_type_ensure (KITH_TYPE_FIELD_NOTE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-setup-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, choose_schools_cb);
  gtk_widget_class_bind_template_callback (widget_class, field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, passphrase_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_up_cb);
}

static void
kith_setup_page_init (KithSetupPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->choices = g_list_store_new (KITH_TYPE_SCHOOL_CHOICE);
  g_signal_connect_object (self->choices, "items-changed", G_CALLBACK (choices_changed_cb), self, G_CONNECT_SWAPPED);
  self->chosen_rows = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  show_strength (self);
  show_keyring (self);
  show_working (self);
  kith_register_load_async (self->cancellable, register_loaded_cb, g_object_ref (self));
}

/**
 * kith_setup_page_new:
 * @store: a store that does not exist yet
 *
 * Returns: (transfer floating): a page that makes @store
 */
AdwNavigationPage *
kith_setup_page_new (KithStore *store)
{
  KithSetupPage *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_SETUP_PAGE, NULL);
  self->store = g_object_ref (store);

  return ADW_NAVIGATION_PAGE (self);
}
