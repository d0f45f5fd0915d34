/* kith-school-picker.c: finds schools by typing, and chooses several
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Before anything is typed the list has the schools of one's own authority,
 * which is nearly always what one wants. Typing searches all of England, one's
 * own authority first. A choice is kept in the KithSchoolChoice itself, so
 * whoever made the list sees it there.
 */

#include "config.h"

#include "kith-school-picker.h"

#include "kith-focus.h"
#include "kith-text.h"

#include <glib/gi18n.h>

struct _KithSchoolPicker
{
  AdwNavigationPage   parent_instance;

  AdwWindowTitle     *title;
  GtkWidget          *search;
  GtkStack           *stack;
  GtkFilterListModel *found;

  GListStore         *choices;
  GListStore         *sorted;
  char               *authority_code;
  char              **words;
};

G_DEFINE_FINAL_TYPE (KithSchoolPicker, kith_school_picker, ADW_TYPE_NAVIGATION_PAGE)

static char **
split_into_words (const char *text)
{
  g_autofree char *folded = kith_text_fold (text);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) parts = g_strsplit (folded, " ", -1);

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] != '\0')
        g_strv_builder_add (builder, parts[i]);
    }

  return g_strv_builder_end (builder);
}

static gboolean
is_found (gpointer item,
          gpointer user_data)
{
  KithSchoolPicker *self = KITH_SCHOOL_PICKER (user_data);
  KithSchoolChoice *choice = KITH_SCHOOL_CHOICE (item);

  if (self->words == NULL || self->words[0] == NULL)
    return self->authority_code == NULL || kith_school_choice_is_of (choice, self->authority_code);

  return kith_school_choice_matches (choice, (const char * const *)self->words);
}

static int
compare_choices (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const char *authority_code = user_data;
  KithSchoolChoice *first = KITH_SCHOOL_CHOICE ((gpointer)a);
  KithSchoolChoice *second = KITH_SCHOOL_CHOICE ((gpointer)b);
  int by_authority = kith_school_choice_is_of (second, authority_code) -
    kith_school_choice_is_of (first, authority_code);

  if (by_authority != 0)
    return by_authority;

  return g_utf8_collate (kith_school_choice_get_name (first), kith_school_choice_get_name (second));
}

static void
show_count (KithSchoolPicker *self)
{
  guint n_chosen = 0;
  g_autofree char *count = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->choices)); i++)
    {
      g_autoptr(KithSchoolChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->choices), i);

      n_chosen += kith_school_choice_get_is_chosen (choice) ? 1 : 0;
    }

  count = g_strdup_printf (ngettext ("%u chosen", "%u chosen", n_chosen), n_chosen);
  adw_window_title_set_subtitle (self->title, n_chosen > 0 ? count : "");
}

static void
show_found (KithSchoolPicker *self)
{
  gboolean has_any = g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0;

  gtk_stack_set_visible_child_name (self->stack, has_any ? "list" : "nothing");
}

static void
search_changed_cb (KithSchoolPicker *self)
{
  g_clear_pointer (&self->words, g_strfreev);
  self->words = split_into_words (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->found), GTK_FILTER_CHANGE_DIFFERENT);
  show_found (self);
}

/* Escape takes back what was typed, and then goes back itself. */
static void
stop_search_cb (KithSchoolPicker *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

static void
activated_cb (KithSchoolPicker *self,
              guint             position)
{
  g_autoptr(KithSchoolChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (choice == NULL)
    return;

  kith_school_choice_set_is_chosen (choice, !kith_school_choice_get_is_chosen (choice));
  show_count (self);
}

static void
first_found_cb (KithSchoolPicker *self)
{
  activated_cb (self, 0);
}

/* The records of the register stay as long as the program runs, and whoever
 * chose one counts on it; so those that were typed stay as well.
 */
static KithSchoolRecord *
record_by_hand (const char *name,
                const char *authority_code)
{
  static GPtrArray *records = NULL;
  KithSchoolRecord *record = kith_school_record_new ();

  if (records == NULL)
    records = g_ptr_array_new ();

  record->name = g_strdup (name);
  record->authority_code = g_strdup (authority_code);
  g_ptr_array_add (records, record);

  return record;
}

static void
add_by_hand_cb (KithSchoolPicker *self)
{
  g_autofree char *name = kith_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_autoptr(KithSchoolChoice) choice = NULL;

  if (name == NULL || !kith_text_is_safe_name (name))
    return;

  choice = kith_school_choice_new (record_by_hand (name, self->authority_code));
  kith_school_choice_set_is_chosen (choice, TRUE);
  g_list_store_append (self->choices, choice);
  g_list_store_insert_sorted (self->sorted, choice, compare_choices, self->authority_code);
  show_count (self);
  show_found (self);
  gtk_widget_grab_focus (self->search);
}

static char *
describe_choice_cb (gpointer    item,
                    const char *name,
                    const char *place,
                    gboolean    is_chosen)
{
  if (name == NULL)
    return NULL;

  /* Translators: the name of a school and where it is. */
  return is_chosen ? g_strdup_printf (_("%s, %s, chosen"), name, place)
                   : g_strdup_printf (_("%s, %s"), name, place);
}

static void
kith_school_picker_dispose (GObject *object)
{
  KithSchoolPicker *self = KITH_SCHOOL_PICKER (object);

  if (self->found != NULL)
    gtk_filter_list_model_set_filter (self->found, NULL);

  g_clear_object (&self->choices);
  g_clear_object (&self->sorted);
  g_clear_pointer (&self->authority_code, g_free);
  g_clear_pointer (&self->words, g_strfreev);
  gtk_widget_dispose_template (GTK_WIDGET (self), KITH_TYPE_SCHOOL_PICKER);

  G_OBJECT_CLASS (kith_school_picker_parent_class)->dispose (object);
}

static void
kith_school_picker_class_init (KithSchoolPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_school_picker_dispose;
  kith_focus_begin_at (widget_class, KithSchoolPicker, search);

  g_type_ensure (KITH_TYPE_SCHOOL_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-school-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, KithSchoolPicker, found);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolPicker, search);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolPicker, stack);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolPicker, title);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_by_hand_cb);
  gtk_widget_class_bind_template_callback (widget_class, describe_choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_found_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
kith_school_picker_init (KithSchoolPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search), GTK_WIDGET (self));
}

/**
 * kith_school_picker_new:
 * @choices: #KithSchoolChoice
 * @authority_code: (nullable): whose schools come first
 *
 * Returns: (transfer floating): a page that marks what is chosen of @choices
 */
AdwNavigationPage *
kith_school_picker_new (GListStore *choices,
                        const char *authority_code)
{
  KithSchoolPicker *self = NULL;
  g_autoptr(GtkFilter) filter = NULL;

  g_return_val_if_fail (G_IS_LIST_STORE (choices), NULL);

  self = g_object_new (KITH_TYPE_SCHOOL_PICKER, NULL);
  self->choices = g_object_ref (choices);
  self->authority_code = g_strdup (authority_code);

  self->sorted = g_list_store_new (KITH_TYPE_SCHOOL_CHOICE);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (choices)); i++)
    {
      g_autoptr(KithSchoolChoice) choice = g_list_model_get_item (G_LIST_MODEL (choices), i);

      g_list_store_append (self->sorted, choice);
    }

  g_list_store_sort (self->sorted, compare_choices, self->authority_code);

  filter = GTK_FILTER (gtk_custom_filter_new (is_found, self, NULL));
  gtk_filter_list_model_set_filter (self->found, filter);
  gtk_filter_list_model_set_model (self->found, G_LIST_MODEL (self->sorted));
  show_count (self);
  show_found (self);

  return ADW_NAVIGATION_PAGE (self);
}
