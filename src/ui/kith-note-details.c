/* kith-note-details.c: when it happened, what comes next, who was seen, who knows
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The part of a note that most notes leave as it is.
 */

#include "config.h"

#include "kith-note-details.h"

#include <glib/gi18n.h>

#include "kith-focus.h"
#include "kith-note-when.h"
#include "kith-note-words.h"
#include "kith-seen-row.h"
#include "kith-step-fields.h"

struct _KithNoteDetails
{
  AdwBin               parent_instance;

  KithNoteForm        *form;         /* what the dialog began with */
  GPtrArray           *seen_rows;    /* (element-type KithSeenRow), which the group owns */

  AdwEntryRow         *when;
  GtkBox              *steps;
  GtkWidget           *another;
  AdwPreferencesGroup *seen;
  AdwExpanderRow      *more;
  AdwComboRow         *parent;
  AdwEntryRow         *parent_why;
  AdwEntryRow         *school_told;
  AdwSwitchRow        *not_needed;
  AdwEntryRow         *not_needed_why;
  AdwSwitchRow        *significant;
  AdwEntryRow         *line;
};

G_DEFINE_FINAL_TYPE (KithNoteDetails, kith_note_details, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char * const parent_codes[] = { NULL, "agrees", "knows", "disagrees", "not-asked" };

static const char *
get_text (gpointer editable)
{
  return gtk_editable_get_text (GTK_EDITABLE (editable));
}

static void
set_text (gpointer    editable,
          const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (editable), text != NULL ? text : "");
}

static void
changed_cb (KithNoteDetails *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
step_changed_cb (KithNoteDetails *self)
{
  KithStepFields *last = KITH_STEP_FIELDS (gtk_widget_get_last_child (GTK_WIDGET (self->steps)));

  gtk_widget_set_visible (self->another, !kith_step_fields_get_is_empty (last));
  changed_cb (self);
}

static GtkWidget *
add_step (KithNoteDetails *self)
{
  GtkWidget *fields = kith_step_fields_new ();

  g_signal_connect_object (fields, "changed", G_CALLBACK (step_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->steps, fields);
  gtk_widget_set_visible (self->another, FALSE);

  return fields;
}

static void
another_cb (KithNoteDetails *self)
{
  gtk_widget_grab_focus (add_step (self));
}

static void
read_steps (KithNoteDetails *self,
            KithNoteForm    *form)
{
  for (GtkWidget *fields = gtk_widget_get_first_child (GTK_WIDGET (self->steps)); fields != NULL;
       fields = gtk_widget_get_next_sibling (fields))
    kith_step_fields_add_to (KITH_STEP_FIELDS (fields), form);
}

static void
fill_steps (KithNoteDetails *self,
            KithNoteForm    *form)
{
  GtkWidget *fields = gtk_widget_get_first_child (GTK_WIDGET (self->steps));

  for (guint i = 0; i < form->steps->len; i++)
    {
      if (i > 0)
        fields = add_step (self);
      kith_step_fields_set_step (KITH_STEP_FIELDS (fields), form->steps->pdata[i]);
    }
}

static void
read_when (KithNoteDetails *self,
           KithNoteForm    *form)
{
  form->day = KITH_DATE_NONE;
  form->happened_at = 0;
  if (!kith_note_when_parse (get_text (self->when), g_get_real_time (), &form->day, &form->happened_at))
    form->when_typed = g_strdup (get_text (self->when));

  /* "Now" is when it was begun: it does not move on while one writes. */
  if (*get_text (self->when) == '\0')
    {
      form->happened_at = self->form->happened_at;
      form->day = self->form->day;
    }
}

static void
fill_rest (KithNoteDetails *self,
           KithNoteForm    *form)
{
  set_text (self->parent_why, form->parent_why);
  set_text (self->school_told, form->school_told);
  set_text (self->not_needed_why, form->council_why);
  set_text (self->line, form->line);
  adw_switch_row_set_active (self->not_needed, g_strcmp0 (form->council, "not-needed") == 0);
  adw_switch_row_set_active (self->significant, form->is_significant);
  for (guint i = 0; i < G_N_ELEMENTS (parent_codes); i++)
    {
      if (g_strcmp0 (parent_codes[i], form->parent) == 0)
        adw_combo_row_set_selected (self->parent, i);
    }
  fill_steps (self, form);
}

static void
drop_seen_rows (KithNoteDetails *self)
{
  for (guint i = 0; i < self->seen_rows->len; i++)
    adw_preferences_group_remove (self->seen, self->seen_rows->pdata[i]);
  g_ptr_array_set_size (self->seen_rows, 0);
}

static void
add_seen_row (KithNoteDetails       *self,
              const KithNoteSubject *child,
              KithNoteForm          *said,
              gboolean               is_visit)
{
  GtkWidget *row = kith_seen_row_new (child);

  kith_seen_row_set_is_visit (KITH_SEEN_ROW (row), is_visit);
  for (guint i = 0; i < said->sightings->len; i++)
    {
      const KithSighting *sighting = said->sightings->pdata[i];

      if (sighting->child_id == child->child_id)
        kith_seen_row_set_sighting (KITH_SEEN_ROW (row), sighting);
    }

  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->seen, row);
  g_ptr_array_add (self->seen_rows, row);
}

static void
kith_note_details_dispose (GObject *object)
{
  KithNoteDetails *self = KITH_NOTE_DETAILS (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_NOTE_DETAILS);
  g_clear_pointer (&self->seen_rows, g_ptr_array_unref);
  g_clear_pointer (&self->form, kith_note_form_unref);

  G_OBJECT_CLASS (kith_note_details_parent_class)->dispose (object);
}

static void
kith_note_details_class_init (KithNoteDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_note_details_dispose;
  kith_focus_begin_at (widget_class, KithNoteDetails, when);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-note-details.ui");
  gtk_widget_class_bind_template_child (widget_class, KithNoteDetails, another);
  gtk_widget_class_bind_template_child (widget_class, KithNoteDetails, line);
  gtk_widget_class_bind_template_child (widget_class, KithNoteDetails, more);
  gtk_widget_class_bind_template_child (widget_class, KithNoteDetails, not_needed);
  gtk_widget_class_bind_template_child (widget_class, KithNoteDetails, not_needed_why);
  gtk_widget_class_bind_template_child (widget_class, KithNoteDetails, parent);
  gtk_widget_class_bind_template_child (widget_class, KithNoteDetails, parent_why);
  gtk_widget_class_bind_template_child (widget_class, KithNoteDetails, school_told);
  gtk_widget_class_bind_template_child (widget_class, KithNoteDetails, seen);
  gtk_widget_class_bind_template_child (widget_class, KithNoteDetails, significant);
  gtk_widget_class_bind_template_child (widget_class, KithNoteDetails, steps);
  gtk_widget_class_bind_template_child (widget_class, KithNoteDetails, when);
  gtk_widget_class_bind_template_callback (widget_class, another_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
kith_note_details_init (KithNoteDetails *self)
{
  g_autoptr(GtkStringList) parents = gtk_string_list_new (NULL);

  self->seen_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_step (self);
  gtk_string_list_append (parents, _("Nothing said"));
  for (guint i = 1; i < G_N_ELEMENTS (parent_codes); i++)
    gtk_string_list_append (parents, kith_note_words_get_parent (parent_codes[i]));
  adw_combo_row_set_model (self->parent, G_LIST_MODEL (parents));
}

/**
 * kith_note_details_new:
 *
 * Returns: (transfer floating): the details of a note that has none yet
 */
GtkWidget *
kith_note_details_new (void)
{
  return g_object_new (KITH_TYPE_NOTE_DETAILS, NULL);
}

/**
 * kith_note_details_set_form:
 * @form: a form; its moment stands for "now"
 */
void
kith_note_details_set_form (KithNoteDetails *self,
                            KithNoteForm    *form)
{
  g_return_if_fail (KITH_IS_NOTE_DETAILS (self));
  g_return_if_fail (form != NULL);

  g_clear_pointer (&self->form, kith_note_form_unref);
  self->form = kith_note_form_ref (form);
  fill_rest (self, form);
}

/**
 * kith_note_details_show_when:
 *
 * Says when it happened, even where that was when the draft was begun.
 */
void
kith_note_details_show_when (KithNoteDetails *self)
{
  g_autofree char *when = NULL;

  g_return_if_fail (KITH_IS_NOTE_DETAILS (self));

  when = kith_note_when_format (self->form->day, self->form->happened_at);
  set_text (self->when, self->form->when_typed != NULL ? self->form->when_typed : when);
}

/**
 * kith_note_details_set_subjects:
 * @form: whom the note is about
 * @is_visit: whether its kind is a visit
 *
 * What is said of children who stay is kept.
 */
void
kith_note_details_set_subjects (KithNoteDetails *self,
                                KithNoteForm    *form,
                                gboolean         is_visit)
{
  g_autoptr(KithNoteForm) said = NULL;

  g_return_if_fail (KITH_IS_NOTE_DETAILS (self));

  said = kith_note_form_new (form->kind);
  for (guint i = 0; i < self->seen_rows->len; i++)
    kith_seen_row_add_to (self->seen_rows->pdata[i], said);

  drop_seen_rows (self);
  for (guint i = 0; i < form->subjects->len; i++)
    {
      const KithNoteSubject *subject = form->subjects->pdata[i];

      if (subject->child_id != 0)
        add_seen_row (self, subject, said->sightings->len > 0 ? said : self->form, is_visit);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->seen), self->seen_rows->len > 0);
}

/**
 * kith_note_details_add_to:
 * @form: a form that is being filled
 */
void
kith_note_details_add_to (KithNoteDetails *self,
                          KithNoteForm    *form)
{
  guint parent;

  g_return_if_fail (KITH_IS_NOTE_DETAILS (self));
  g_return_if_fail (form != NULL);

  parent = adw_combo_row_get_selected (self->parent);
  read_when (self, form);
  read_steps (self, form);
  for (guint i = 0; i < self->seen_rows->len; i++)
    kith_seen_row_add_to (self->seen_rows->pdata[i], form);
  form->parent = g_strdup (parent < G_N_ELEMENTS (parent_codes) ? parent_codes[parent] : NULL);
  form->parent_why = g_strdup (get_text (self->parent_why));
  form->school_told = g_strdup (get_text (self->school_told));
  g_set_str (&form->council, adw_switch_row_get_active (self->not_needed) ? "not-needed" : "not-yet");
  form->council_why = g_strdup (get_text (self->not_needed_why));
  form->is_significant = adw_switch_row_get_active (self->significant);
  form->line = g_strdup (get_text (self->line));
}

/**
 * kith_note_details_show_step:
 *
 * Takes the focus to the first next step that hinders signing.
 */
void
kith_note_details_show_step (KithNoteDetails *self)
{
  GtkWidget *fields = NULL;

  g_return_if_fail (KITH_IS_NOTE_DETAILS (self));

  for (fields = gtk_widget_get_first_child (GTK_WIDGET (self->steps));
       fields != NULL && !kith_step_fields_show_fault (KITH_STEP_FIELDS (fields));
       fields = gtk_widget_get_next_sibling (fields))
    continue;
}

/**
 * kith_note_details_ask_why_not:
 *
 * Takes the focus to where it is said why the council's system need not have the note.
 */
void
kith_note_details_ask_why_not (KithNoteDetails *self)
{
  g_return_if_fail (KITH_IS_NOTE_DETAILS (self));

  adw_expander_row_set_expanded (self->more, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->not_needed_why));
}
