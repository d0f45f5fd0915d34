/* kith-relation-dialog.c: who an adult is and what they are to a child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One form for both, as they are told in one breath. An adult who is here for
 * a brother or a sister is offered, and stays one person.
 */

#include "config.h"

#include "kith-relation-dialog.h"

#include <glib/gi18n.h>

#include "kith-choice-row.h"
#include "kith-date-row.h"
#include "kith-entry.h"
#include "kith-family-words.h"
#include "kith-loader.h"
#include "kith-merge-dialog.h"
#include "kith-merged-group.h"
#include "kith-people-words.h"
#include "kith-store-adults.h"
#include "kith-store-families.h"
#include "kith-text-row.h"
#include "kith-text.h"
#include "kith-words.h"

struct _KithRelationDialog
{
  KithFormDialog       parent_instance;

  KithFamily          *family;
  gint64               child_id;
  gint64               id;           /* 0 for a new relation */
  gint64               adult_id;     /* 0 for a new adult */
  GPtrArray           *offered;      /* (element-type KithAdult) */

  KithLoader          *loader;
  GPtrArray           *alike_rows;   /* (element-type GtkWidget): of @alike */

  AdwPreferencesGroup *alike;
  KithMergedGroup     *merged;
  GtkWidget           *also_group;
  GtkWidget           *ending;
  GtkWidget           *offers;
  GtkWidget           *age;
  GtkWidget           *contact_wishes;
  GtkWidget           *contact_words;
  GtkWidget           *email;
  GtkWidget           *language;
  GtkWidget           *name;
  GtkWidget           *other_names;
  GtkWidget           *preferred_name;
  GtkWidget           *pronouns;
  GtkWidget           *telephone;
  GtkWidget           *words;
  KithChoiceRow       *contact;
  KithChoiceRow       *in_household;
  KithChoiceRow       *interpreter;
  KithChoiceRow       *kind;
  KithChoiceRow       *offer;
  KithChoiceRow       *responsibility;
  KithChoiceRow       *responsibility_how;
  KithChoiceRow       *sex;
  KithDateRow         *birth;
  KithDateRow         *contact_from;
  KithDateRow         *contact_to;
  KithDateRow         *death;
  KithDateRow         *first_day;
  KithDateRow         *last_day;
  KithDateRow         *responsibility_since;
  AdwSwitchRow        *also;
  AdwSwitchRow        *is_not_told;
  KithTextRow         *not_told;
};

G_DEFINE_FINAL_TYPE (KithRelationDialog, kith_relation_dialog, KITH_TYPE_FORM_DIALOG)

static char *
kith_relation_dialog_dup_place (KithFormDialog *form)
{
  KithRelationDialog *self = KITH_RELATION_DIALOG (form);

  return g_strdup_printf ("relation %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, self->child_id, self->id);
}

/* In the order of the choice. */
static const char * const sexes[] = { NULL, "F", "M" };

/* A choice has no number 0. */
static guint
get_choice (KithChoiceRow *row)
{
  gint64 id = kith_choice_row_get_id (row);

  return id > 0 ? (guint)id - 1 : 0;
}

static void
set_choice (KithChoiceRow *row,
            guint          value)
{
  kith_choice_row_set_id (row, (gint64)value + 1);
}

/* An age is a number; what is none is told, and the age as it was meanwhile. */
static gboolean
read_age (KithRelationDialog *self,
          int                *ret_age)
{
  g_autofree char *text = kith_entry_dup_line (self->age);
  gint64 age;

  *ret_age = KITH_ADULT_NO_AGE;
  if (*text == '\0')
    return TRUE;

  if (!g_ascii_string_to_signed (text, 10, 0, 130, &age, NULL))
    return FALSE;

  *ret_age = (int)age;

  return TRUE;
}

static const char *
find_fault (KithRelationDialog *self)
{
  KithDateRow *days[] = {
    self->birth, self->contact_from, self->contact_to, self->death, self->first_day, self->last_day,
    self->responsibility_since,
  };
  int age;

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      if (!kith_date_row_is_fine (days[i]))
        return kith_words_get_day_advice ();
    }

  return read_age (self, &age) ? NULL : _("That is not an age. Write it in years, as a number.");
}

static char *
kith_relation_dialog_dup_fault (KithFormDialog *form)
{
  return g_strdup (find_fault (KITH_RELATION_DIALOG (form)));
}

static gboolean
kith_relation_dialog_is_complete (KithFormDialog *form)
{
  KithRelationDialog *self = KITH_RELATION_DIALOG (form);
  g_autofree char *name = kith_entry_dup_line (self->name);
  g_autofree char *words = kith_entry_dup_line (self->words);
  g_autofree char *why = kith_text_row_dup_text (self->not_told);

  g_strstrip (why);

  return *name != '\0' &&
         (*words != '\0' || get_choice (self->kind) != KITH_RELATION_OTHER) &&
         (*why != '\0' || !adw_switch_row_get_active (self->is_not_told));
}

static void
kith_relation_dialog_update (KithFormDialog *form)
{
  KithRelationDialog *self = KITH_RELATION_DIALOG (form);
  gboolean is_responsible = get_choice (self->responsibility) == KITH_KNOWN_YES;

  gtk_widget_set_visible (GTK_WIDGET (self->not_told), adw_switch_row_get_active (self->is_not_told));
  gtk_widget_set_visible (GTK_WIDGET (self->responsibility_how), is_responsible);
  gtk_widget_set_visible (GTK_WIDGET (self->responsibility_since), is_responsible);
  gtk_widget_set_visible (self->age, kith_date_row_is_empty (self->birth));
}

static void
show_adult (KithRelationDialog *self,
            KithAdult          *adult)
{
  const KithAdultValues *values = kith_adult_get_values (adult);
  int age = kith_adult_get_age (adult, kith_date_today ());
  g_autofree char *years = age != KITH_ADULT_NO_AGE ? g_strdup_printf ("%d", age) : NULL;

  self->adult_id = values->id;
  kith_entry_set_line (self->name, values->name);
  kith_entry_set_line (self->preferred_name, values->preferred_name);
  kith_entry_set_line (self->other_names, values->other_names);
  for (guint i = 0; i < G_N_ELEMENTS (sexes); i++)
    {
      if (g_strcmp0 (sexes[i], values->sex) == 0)
        set_choice (self->sex, i);
    }
  kith_entry_set_line (self->pronouns, values->pronouns);
  kith_date_row_set_date (self->birth, values->birth);
  kith_entry_set_line (self->age, values->birth == KITH_DATE_NONE ? years : NULL);
  kith_date_row_set_date (self->death, values->death);
  kith_entry_set_line (self->telephone, values->telephone);
  kith_entry_set_line (self->email, values->email);
  kith_entry_set_line (self->language, values->language);
  set_choice (self->interpreter, values->interpreter);
  kith_entry_set_line (self->contact_wishes, values->contact_wishes);
}

static void
show_relation (KithRelationDialog *self,
               KithRelation       *relation)
{
  const KithRelationValues *values = kith_relation_get_values (relation);

  self->id = values->id;
  set_choice (self->kind, values->kind);
  kith_entry_set_line (self->words, values->words);
  set_choice (self->in_household, values->in_household);
  set_choice (self->responsibility, values->responsibility);
  set_choice (self->responsibility_how, values->responsibility_how);
  kith_date_row_set_date (self->responsibility_since, values->responsibility_since);
  adw_switch_row_set_active (self->is_not_told, values->not_told != NULL);
  kith_text_row_set_text (self->not_told, values->not_told != NULL ? values->not_told : "");
  set_choice (self->contact, values->contact);
  kith_entry_set_line (self->contact_words, values->contact_words);
  kith_date_row_set_date (self->contact_from, values->contact_from);
  kith_date_row_set_end (self->contact_to, values->contact_to);
  kith_date_row_set_date (self->first_day, values->from);
  kith_date_row_set_end (self->last_day, values->to);
}

static void
offer_cb (KithRelationDialog *self)
{
  guint place = get_choice (self->offer);

  /* An adult who is here already is nobody else. */
  if (self->id != 0)
    return;

  if (place > 0 && place <= self->offered->len)
    show_adult (self, g_ptr_array_index (self->offered, place - 1));
  else
    self->adult_id = 0;
}

/* The child, and the brothers and sisters where they were switched on. */
static GArray *
list_children (KithRelationDialog *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GListModel *children = kith_family_get_children (self->family);

  g_array_append_val (ids, self->child_id);
  for (guint i = 0; adw_switch_row_get_active (self->also) && i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);
      gint64 id = kith_child_get_id (child);

      if (id != self->child_id)
        g_array_append_val (ids, id);
    }

  return ids;
}

static const char *
text_or_nothing (const char *text)
{
  return *text != '\0' ? text : NULL;
}

static KithAdult *
make_adult (KithRelationDialog *self)
{
  g_autofree char *name = kith_entry_dup_line (self->name);
  g_autofree char *preferred_name = kith_entry_dup_line (self->preferred_name);
  g_autofree char *other_names = kith_entry_dup_line (self->other_names);
  g_autofree char *pronouns = kith_entry_dup_line (self->pronouns);
  g_autofree char *telephone = kith_entry_dup_line (self->telephone);
  g_autofree char *email = kith_entry_dup_line (self->email);
  g_autofree char *language = kith_entry_dup_line (self->language);
  g_autofree char *contact_wishes = kith_entry_dup_line (self->contact_wishes);
  KithAdultValues values = {
    .id = self->adult_id,
    .name = name,
    .preferred_name = text_or_nothing (preferred_name),
    .other_names = text_or_nothing (other_names),
    .sex = sexes[get_choice (self->sex)],
    .pronouns = text_or_nothing (pronouns),
    .birth = kith_date_row_get_day (self->birth),
    .age = KITH_ADULT_NO_AGE,
    .age_on = KITH_DATE_NONE,
    .death = kith_date_row_get_day (self->death),
    .telephone = text_or_nothing (telephone),
    .email = text_or_nothing (email),
    .language = text_or_nothing (language),
    .interpreter = get_choice (self->interpreter),
    .contact_wishes = text_or_nothing (contact_wishes),
  };

  if (values.birth == KITH_DATE_NONE && read_age (self, &values.age) && values.age != KITH_ADULT_NO_AGE)
    values.age_on = kith_date_today ();

  return kith_adult_new (&values);
}

static KithRelation *
make_relation (KithRelationDialog *self)
{
  g_autoptr(KithAdult) adult = make_adult (self);
  g_autofree char *words = kith_entry_dup_line (self->words);
  g_autofree char *contact_words = kith_entry_dup_line (self->contact_words);
  g_autofree char *not_told = kith_text_row_dup_text (self->not_told);
  const KithRelationValues values = {
    .id = self->id,
    .child_id = self->child_id,
    .kind = get_choice (self->kind),
    .words = text_or_nothing (words),
    .in_household = get_choice (self->in_household),
    .responsibility = get_choice (self->responsibility),
    .responsibility_how = get_choice (self->responsibility_how),
    .responsibility_since = kith_date_row_get_day (self->responsibility_since),
    .not_told = adw_switch_row_get_active (self->is_not_told) ? not_told : NULL,
    .contact = get_choice (self->contact),
    .contact_words = text_or_nothing (contact_words),
    .contact_from = kith_date_row_get_day (self->contact_from),
    .contact_to = kith_date_row_get_end (self->contact_to),
    .from = kith_date_row_get_day (self->first_day),
    .to = kith_date_row_get_end (self->last_day),
  };

  return kith_relation_new (&values, adult);
}

/* Somebody new who is here already is taken, and stays one person. */
static void
alike_activated_cb (KithRelationDialog *self,
                    GtkWidget          *row)
{
  KithFoundAdult *found = g_object_get_data (G_OBJECT (row), "kith-found");

  show_adult (self, kith_found_adult_get_adult (found));
  gtk_widget_set_visible (GTK_WIDGET (self->alike), FALSE);
  gtk_widget_grab_focus (self->name);
}

static GtkWidget *
make_alike_row (KithRelationDialog *self,
                KithFoundAdult     *found)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = kith_family_words_adult (kith_found_adult_get_adult (found));
  g_autofree char *about = kith_found_adult_dup_about (found);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), about);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "kith-found", g_object_ref (found), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (alike_activated_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
show_alike (KithRelationDialog *self,
            GListModel         *found)
{
  for (guint i = 0; i < self->alike_rows->len; i++)
    adw_preferences_group_remove (self->alike, g_ptr_array_index (self->alike_rows, i));
  g_ptr_array_set_size (self->alike_rows, 0);

  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr(KithFoundAdult) one = g_list_model_get_item (found, i);
      GtkWidget *row = make_alike_row (self, one);

      adw_preferences_group_add (self->alike, row);
      g_ptr_array_add (self->alike_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->alike), self->alike_rows->len > 0 && self->adult_id == 0);
}

static void
alike_found_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GListModel) found = kith_store_find_adults_alike_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithRelationDialog) self = kith_load_end (user_data);

  if (self != NULL && found != NULL && self->alike != NULL)
    show_alike (self, found);
}

static void
look_for_alike_cb (KithRelationDialog *self)
{
  g_autoptr(KithAdult) adult = NULL;
  KithLoad *load = NULL;

  if (self->id != 0 || self->adult_id != 0)
    return;

  adult = make_adult (self);
  load = kith_loader_begin (self->loader, self);
  kith_store_find_adults_alike_async (kith_form_dialog_get_store (KITH_FORM_DIALOG (self)), adult,
                                      kith_load_get_cancellable (load), alike_found_cb, load);
}

static void
kith_relation_dialog_save (KithFormDialog *form)
{
  KithRelationDialog *self = KITH_RELATION_DIALOG (form);
  g_autoptr(KithRelation) relation = make_relation (self);
  g_autoptr(GArray) ids = list_children (self);

  kith_store_save_relation_async (kith_form_dialog_get_store (form), (const gint64 *)(gpointer)ids->data, ids->len,
                                  relation, NULL, kith_form_dialog_done_cb,
                                  kith_form_dialog_begin (form, self->id != 0 ? _("Change saved") : _("Adult added")));
}

static void
end_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KithFormDialog *form = KITH_FORM_DIALOG (widget);

  kith_store_end_relation_async (kith_form_dialog_get_store (form), KITH_RELATION_DIALOG (form)->id, kith_date_today (),
                                 NULL, kith_form_dialog_done_cb, kith_form_dialog_begin (form, _("Relation ended")));
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KithFormDialog *form = KITH_FORM_DIALOG (widget);

  kith_store_remove_relation_async (kith_form_dialog_get_store (form), KITH_RELATION_DIALOG (form)->id, NULL,
                                    kith_form_dialog_done_cb, kith_form_dialog_begin (form, _("Adult removed")));
}

/* With whom is asked first; who is called the same stands there at once. */
static void
merge_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  KithRelationDialog *self = KITH_RELATION_DIALOG (widget);
  g_autoptr(KithStore) store = g_object_ref (kith_form_dialog_get_store (KITH_FORM_DIALOG (self)));
  g_autofree char *name = kith_entry_dup_line (self->name);
  GtkRoot *root = gtk_widget_get_root (widget);
  AdwDialog *dialog = kith_merge_dialog_new (store, KITH_MERGE_KIND_ADULT, self->adult_id, 0);

  kith_merge_dialog_look_for (KITH_MERGE_DIALOG (dialog), name);
  adw_dialog_force_close (ADW_DIALOG (self));
  adw_dialog_present (dialog, GTK_WIDGET (root));
}

static void
kith_relation_dialog_dispose (GObject *object)
{
  KithRelationDialog *self = KITH_RELATION_DIALOG (object);

  if (self->loader != NULL)
    kith_loader_cancel (self->loader);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_RELATION_DIALOG);
  g_clear_pointer (&self->offered, g_ptr_array_unref);
  g_clear_pointer (&self->alike_rows, g_ptr_array_unref);
  g_clear_object (&self->loader);
  g_clear_object (&self->family);

  G_OBJECT_CLASS (kith_relation_dialog_parent_class)->dispose (object);
}

static void
bind_fields (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, age);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, alike);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, birth);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, contact);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, contact_from);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, contact_to);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, contact_wishes);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, contact_words);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, death);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, email);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, first_day);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, in_household);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, interpreter);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, language);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, last_day);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, merged);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, name);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, not_told);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, other_names);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, preferred_name);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, pronouns);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, responsibility);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, responsibility_how);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, responsibility_since);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, sex);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, telephone);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, words);
}

static void
kith_relation_dialog_class_init (KithRelationDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFormDialogClass *form_class = KITH_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_relation_dialog_dispose;
  form_class->dup_place = kith_relation_dialog_dup_place;
  form_class->update = kith_relation_dialog_update;
  form_class->dup_fault = kith_relation_dialog_dup_fault;
  form_class->is_complete = kith_relation_dialog_is_complete;
  form_class->save = kith_relation_dialog_save;
  form_class->finish = kith_store_change_family_finish;
  form_class->get_advice = kith_people_words_error;

  gtk_widget_class_install_action (widget_class, "relation.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "relation.end", NULL, end_action);
  gtk_widget_class_install_action (widget_class, "relation.remove", NULL, remove_action);
  g_type_ensure (KITH_TYPE_MERGED_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-relation-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, also);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, also_group);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, ending);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, is_not_told);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, offer);
  gtk_widget_class_bind_template_child (widget_class, KithRelationDialog, offers);
  gtk_widget_class_bind_template_callback (widget_class, offer_cb);
  bind_fields (widget_class);
}

static void
fill_choices (KithRelationDialog *self)
{
  KithChoiceRow *knowns[] = { self->in_household, self->interpreter, self->responsibility };

  for (guint i = 0; i < KITH_N_RELATION_KINDS; i++)
    kith_choice_row_add (self->kind, kith_family_words_kind (i, NULL), i + 1);
  for (guint i = 0; i < G_N_ELEMENTS (sexes); i++)
    kith_choice_row_add (self->sex, kith_family_words_sex (sexes[i]), i + 1);
  for (guint i = 0; i < KITH_N_RESPONSIBILITY_HOWS; i++)
    kith_choice_row_add (self->responsibility_how, kith_family_words_how (i), i + 1);
  for (guint i = 0; i < KITH_N_ARRANGEMENTS; i++)
    kith_choice_row_add (self->contact, kith_family_words_arrangement (i), i + 1);
  for (guint k = 0; k < G_N_ELEMENTS (knowns); k++)
    {
      for (guint i = 0; i <= KITH_KNOWN_NO; i++)
        kith_choice_row_add (knowns[k], kith_family_words_known (i), i + 1);
    }
}

static void
kith_relation_dialog_init (KithRelationDialog *self)
{
  self->offered = g_ptr_array_new_with_free_func (g_object_unref);
  self->alike_rows = g_ptr_array_new ();
  self->loader = kith_loader_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_choices (self);
}

static gboolean
stands_there (GPtrArray *adults,
              gint64     id)
{
  for (guint i = 0; i < adults->len; i++)
    {
      if (kith_adult_get_values (g_ptr_array_index (adults, i))->id == id)
        return TRUE;
    }

  return FALSE;
}

/* The adults of the family, each of them once. */
static void
fill_offers (KithRelationDialog *self)
{
  GListModel *relations = kith_family_get_relations (self->family);

  kith_choice_row_add (self->offer, _("Nobody"), 1);
  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr(KithRelation) relation = g_list_model_get_item (relations, i);
      KithAdult *adult = kith_relation_get_adult (relation);
      g_autofree char *name = kith_family_words_adult (adult);

      if (stands_there (self->offered, kith_adult_get_values (adult)->id))
        continue;

      g_ptr_array_add (self->offered, g_object_ref (adult));
      kith_choice_row_add (self->offer, name, self->offered->len + 1);
    }

  gtk_widget_set_visible (self->offers, self->id == 0 && self->offered->len > 0);
}

static void
show_siblings (KithRelationDialog *self)
{
  GListModel *children = kith_family_get_children (self->family);
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);
      g_autofree char *name = kith_text_isolate (kith_child_get_display_name (child));

      if (kith_child_get_id (child) != self->child_id)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->also), FALSE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->also), names->str);
  gtk_widget_set_visible (self->also_group, self->id == 0 && names->len > 0);
}

/**
 * kith_relation_dialog_new:
 * @store: a store that is open
 * @family: the child's family, as it was read
 * @child_id: to whom
 * @relation: (nullable): what the adult is; %NULL for a new one
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_relation_dialog_new (KithStore    *store,
                          KithFamily   *family,
                          gint64        child_id,
                          KithRelation *relation)
{
  KithRelationDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_FAMILY (family), NULL);
  g_return_val_if_fail (relation == NULL || KITH_IS_RELATION (relation), NULL);

  self = g_object_new (KITH_TYPE_RELATION_DIALOG, "store", store, NULL);
  self->family = g_object_ref (family);
  self->child_id = child_id;
  if (relation != NULL)
    {
      show_adult (self, kith_relation_get_adult (relation));
      show_relation (self, relation);
    }
  fill_offers (self);
  show_siblings (self);
  if (self->adult_id != 0)
    kith_merged_group_load (self->merged, store, KITH_MERGE_KIND_ADULT, self->adult_id);
  g_signal_connect_object (self->name, "changed", G_CALLBACK (look_for_alike_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->telephone, "changed", G_CALLBACK (look_for_alike_cb), self, G_CONNECT_SWAPPED);

  adw_dialog_set_title (ADW_DIALOG (self), relation != NULL ? _("Adult of the Family") : _("Add an Adult"));
  adw_dialog_set_focus (ADW_DIALOG (self), relation != NULL ? self->name : GTK_WIDGET (self->kind));
  gtk_widget_set_visible (self->ending, relation != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "relation.end",
                                 relation != NULL && !kith_relation_is_past (relation, kith_date_today ()));
  kith_form_dialog_start (KITH_FORM_DIALOG (self));

  return ADW_DIALOG (self);
}
