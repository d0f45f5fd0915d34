/* kith-today-sections.c: the sections of Today, and what stands in them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only what waits for somebody stands here; a section in which nothing waits
 * is not there at all. Whatever stands in a row has a key, under which the
 * actions of the page find it: every row can be opened, put off, and but for
 * a draft handed over.
 */

#include "config.h"

#include "kith-today-sections.h"

#include <glib/gi18n.h>

#include "kith-clock-row.h"
#include "kith-due-step.h"
#include "kith-note-words.h"
#include "kith-restriction.h"
#include "kith-retention.h"
#include "kith-tas-words.h"
#include "kith-text.h"
#include "kith-today-row.h"
#include "kith-today-words.h"
#include "kith-work-words.h"

/* Before the number of something that is put off or handed over. */
#define AWAY "away"

typedef struct
{
  GObject    *item;
  KithPutOff *what;                  /* NULL for what is put off already */
} Waiting;

struct _KithTodaySections
{
  GtkBox     *box;
  GHashTable *waiting;               /* (element-type utf8 Waiting) */
  GHashTable *away;                  /* (element-type utf8): keys of what is put off or handed over */
  GtkWidget  *foot;                  /* before which whatever comes later stands */
  KithDate    day;
};

static void
waiting_free (gpointer pointer)
{
  Waiting *self = pointer;

  g_clear_object (&self->item);
  g_clear_object (&self->what);
  g_free (self);
}

/* Takes the key over. */
static void
keep (KithTodaySections *self,
      char              *key,
      gpointer           item,
      KithPutOff        *what)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  waiting->item = g_object_ref (item);
  waiting->what = what;
  g_hash_table_insert (self->waiting, key, waiting);
}

static void
insert (KithTodaySections *self,
        GtkWidget         *widget)
{
  gtk_box_insert_child_after (self->box, widget,
                              self->foot != NULL ? gtk_widget_get_prev_sibling (self->foot)
                                                 : gtk_widget_get_last_child (GTK_WIDGET (self->box)));
}

static GtkListBox *
add_section (KithTodaySections *self,
             const char        *title)
{
  GtkWidget *list = kith_today_list_new (title);

  insert (self, kith_today_heading_new (title));
  insert (self, list);

  return GTK_LIST_BOX (list);
}

static GtkListBox *
add_section_of (KithTodaySections *self,
                const char        *title,
                GListModel        *items)
{
  return g_list_model_get_n_items (items) > 0 ? add_section (self, title) : NULL;
}

/* What stands in a row; what and name are how it is called once it is put off. */
typedef struct
{
  KithPutOffKind  kind;
  gpointer        item;
  gint64          child_id;
  const char     *what;
  const char     *name;
  const char     *title;
  const char     *subtitle;
  const char     *done;
  const char     *icon;              /* of a button that does it; else it is in the menu */
} Thing;

static char *
dup_key (KithPutOffKind kind,
         gpointer       item)
{
  g_autofree char *about = kith_put_off_dup_about (item);

  return kith_put_off_dup_key (kind, about);
}

static void
finish_row (KithTodaySections *self,
            GtkWidget         *row,
            const Thing       *thing)
{
  g_autofree char *about = kith_put_off_dup_about (thing->item);
  g_autofree char *key = kith_put_off_dup_key (thing->kind, about);

  if (thing->icon != NULL)
    kith_today_row_add_button (row, thing->icon, thing->done, "today.done", key);
  kith_today_row_add_menu (row, key, thing->icon == NULL ? thing->done : NULL, kith_put_off_kind_can_go (thing->kind));
  keep (self, g_steal_pointer (&key), thing->item,
        kith_put_off_new (&(const KithPutOffValues){
    .kind = thing->kind, .about = about, .child_id = thing->child_id, .what = thing->what, .name = thing->name,
    .until = KITH_DATE_NONE,
  }));
}

static void
add_row (KithTodaySections *self,
         GtkListBox        *list,
         const Thing       *thing)
{
  g_autofree char *key = dup_key (thing->kind, thing->item);
  GtkWidget *row = kith_today_row_new (thing->title, thing->subtitle, key);

  finish_row (self, row, thing);
  gtk_list_box_append (list, row);
}

static void
add_drafts (KithTodaySections *self,
            const char        *title,
            GListModel        *drafts)
{
  GtkListBox *list = add_section_of (self, title, drafts);

  for (guint i = 0; i < g_list_model_get_n_items (drafts); i++)
    {
      g_autoptr(KithNote) draft = g_list_model_get_item (drafts, i);
      KithNoteForm *form = kith_note_get_form (draft);
      g_autofree char *label = kith_today_words_dup_draft (draft);
      g_autofree char *line = kith_today_words_dup_draft_line (draft);

      add_row (self, list, &(const Thing){
      .kind = KITH_PUT_OFF_DRAFT, .item = draft, .child_id = kith_note_form_find_child (form), .what = label,
      .title = label, .subtitle = line,
    });
    }
}

static void
add_overdue (KithTodaySections *self,
             GListModel        *notes)
{
  GtkListBox *list = add_section_of (self, _("Not Yet in the Council’s System"), notes);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr(KithNote) note = g_list_model_get_item (notes, i);
      KithNoteForm *form = kith_note_get_form (note);
      g_autofree char *about = kith_note_words_dup_about (form);
      g_autofree char *when = kith_note_words_dup_when (form);
      g_autofree char *title = g_strdup_printf ("%s · %s", kith_note_get_kind_label (note), about);
      g_autofree char *council = kith_note_words_dup_council (note, self->day);
      g_autofree char *subtitle = g_strdup_printf ("%s · %s", when, council);

      add_row (self, list, &(const Thing){
      .kind = KITH_PUT_OFF_NOTE, .item = note, .child_id = kith_note_form_find_child (form),
      .what = kith_note_get_kind_label (note), .name = about, .title = title, .subtitle = subtitle,
      .done = _("Copy as Plain Text"), .icon = "edit-copy-symbolic",
    });
    }
}

static void
add_step (KithTodaySections *self,
          GtkListBox        *list,
          const Thing       *thing)
{
  KithDueStep *step = KITH_DUE_STEP (thing->item);
  Thing whole = *thing;

  whole.child_id = kith_due_step_get_child_id (step);
  whole.name = kith_due_step_get_about (step);
  whole.what = thing->what != NULL ? thing->what : kith_due_step_get_what (step);
  whole.title = thing->title != NULL ? thing->title : whole.what;
  add_row (self, list, &whole);
}

static void
add_steps (KithTodaySections *self,
           GListModel        *steps)
{
  GtkListBox *list = add_section_of (self, _("My Next Steps"), steps);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr(KithDueStep) step = g_list_model_get_item (steps, i);
      g_autofree char *subtitle = kith_today_words_dup_step (step, self->day);

      add_step (self, list, &(const Thing){
      .kind = KITH_PUT_OFF_STEP, .item = step, .subtitle = subtitle, .done = _("Done"), .icon = "object-select-symbolic",
    });
    }
}

static void
add_clocks (KithTodaySections *self,
            GListModel        *clocks)
{
  GtkListBox *list = add_section_of (self, _("Over a Limit, or Due Within a Week"), clocks);

  for (guint i = 0; i < g_list_model_get_n_items (clocks); i++)
    {
      g_autoptr(KithClock) clock = g_list_model_get_item (clocks, i);
      GtkWidget *row = kith_clock_row_new_for_child (clock);

      finish_row (self, row, &(const Thing){
      .kind = KITH_PUT_OFF_CLOCK, .item = clock, .child_id = kith_clock_get_child_id (clock),
      .what = kith_clock_rule_get_title (kith_clock_get_rule (clock)),
      .name = kith_child_get_display_name (kith_clock_get_child (clock)), .done = _("Record…"),
    });
      gtk_list_box_append (list, row);
    }
}

static void
add_reviews (KithTodaySections *self,
             GListModel        *reviews)
{
  GtkListBox *list = add_section_of (self, _("To Be Looked at Again"), reviews);

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(KithDueStep) review = g_list_model_get_item (reviews, i);
      g_autofree char *subtitle = kith_today_words_dup_review (review, self->day);

      add_step (self, list, &(const Thing){ .kind = KITH_PUT_OFF_REVIEW, .item = review, .subtitle = subtitle });
    }
}

static void
add_home (KithTodaySections *self,
          GListModel        *home)
{
  const char *title = _("Speak with the school and the council before the child leaves the roll");
  GtkListBox *list = add_section_of (self, _("Home Education Planned During a Section 47 Enquiry"), home);

  for (guint i = 0; i < g_list_model_get_n_items (home); i++)
    {
      g_autoptr(KithDueStep) step = g_list_model_get_item (home, i);
      g_autofree char *subtitle = kith_today_words_dup_home (step);

      add_step (self, list, &(const Thing){
      .kind = KITH_PUT_OFF_HOME, .item = step, .what = _("Home education is planned"), .title = title,
      .subtitle = subtitle, .done = _("Record…"),
    });
    }
}

static void
add_work (KithTodaySections *self,
          GListModel        *all)
{
  GtkListBox *list = add_section_of (self, _("Recorded Here, Not Yet in the Council’s System"), all);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(KithDueStep) work = g_list_model_get_item (all, i);
      g_autofree char *subtitle = kith_today_words_dup_review (work, self->day);
      KithWorkKind kind;

      add_step (self, list, &(const Thing){
      .kind = KITH_PUT_OFF_WORK, .item = work, .subtitle = subtitle,
      .what = kith_work_kind_parse (kith_due_step_get_what (work), &kind) ? kith_work_words_get_title (kind) : NULL,
      .done = _("It Is in the Council’s System"), .icon = "object-select-symbolic",
    });
    }
}

static void
add_unseen (KithTodaySections *self,
            GListModel        *all)
{
  GtkListBox *list = add_section_of (self, _("Not Seen for Long"), all);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(KithDueStep) unseen = g_list_model_get_item (all, i);
      const char *name = kith_due_step_get_about (unseen) != NULL ? kith_due_step_get_about (unseen) : _("Child without a name");
      g_autofree char *title = kith_text_isolate (name);
      g_autofree char *subtitle = kith_today_words_dup_unseen (unseen, self->day);

      add_row (self, list, &(const Thing){
      .kind = KITH_PUT_OFF_UNSEEN, .item = unseen, .child_id = kith_due_step_get_child_id (unseen),
      .what = _("Not seen for long"), .name = name, .title = title, .subtitle = subtitle, .done = _("Record…"),
    });
    }
}

static void
add_restrictions (KithTodaySections *self,
                  GListModel        *restrictions)
{
  GtkListBox *list = add_section_of (self, _("Restrictions to Review"), restrictions);

  for (guint i = 0; i < g_list_model_get_n_items (restrictions); i++)
    {
      g_autoptr(KithRestriction) restriction = g_list_model_get_item (restrictions, i);
      const char *child = kith_restriction_get_child (restriction);
      const char *name = child != NULL && *child != '\0' ? child : _("Child without a name");
      g_autofree char *title = kith_text_isolate (name);
      g_autofree char *subtitle = kith_today_words_dup_restriction (restriction, self->day);

      add_row (self, list, &(const Thing){
      .kind = KITH_PUT_OFF_RESTRICTION, .item = restriction, .child_id = kith_restriction_get_child_id (restriction),
      .what = _("Review of a restriction"), .name = name, .title = title, .subtitle = subtitle,
      .done = _("Review the Restriction"), .icon = "document-edit-symbolic",
    });
    }
}

/* What is handed over is the other's to do; what is put off was the worker's own choice. */
static void
add_away (KithTodaySections *self,
          const char        *title,
          GListModel        *items,
          const char        *label,
          const char        *action,
          char *(*dup_words) (KithPutOff *item))
{
  GtkListBox *list = add_section_of (self, title, items);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr(KithPutOff) item = g_list_model_get_item (items, i);
      const KithPutOffValues *values = kith_put_off_get_values (item);
      g_autofree char *what = kith_today_words_dup_title (item);
      g_autofree char *words = dup_words (item);
      g_autofree char *key = g_strdup_printf (AWAY " %" G_GINT64_FORMAT, values->id);
      GtkWidget *row = kith_today_row_new (what, words, key);

      kith_today_row_add_button (row, "object-select-symbolic", label, action, key);
      gtk_list_box_append (list, row);
      g_hash_table_add (self->away, kith_put_off_dup_key (values->kind, values->about));
      keep (self, g_steal_pointer (&key), item, NULL);
    }
}

static void
clear (KithTodaySections *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  self->foot = NULL;
  g_hash_table_remove_all (self->waiting);
  g_hash_table_remove_all (self->away);
}

static void
add_foot (KithTodaySections *self,
          GListModel        *put_off)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self->box));

  add_away (self, _("Put Off or Handed Over"), put_off, _("Show It on Today Again"), "today.take-back",
            kith_today_words_dup_put_off);
  self->foot = last != NULL ? gtk_widget_get_next_sibling (last) : gtk_widget_get_first_child (GTK_WIDGET (self->box));
}

/**
 * kith_today_sections_show:
 * @self: the sections
 * @today: what is waiting
 *
 * Shows it in place of what was there.
 */
void
kith_today_sections_show (KithTodaySections *self,
                          KithToday         *today)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (KITH_IS_TODAY (today));

  clear (self);
  self->day = kith_today_get_day (today);
  add_away (self, _("Handed Over to Me"), kith_today_get_handed (today), _("Done With It"), "today.take-over",
            kith_today_words_dup_handed);
  add_clocks (self, kith_today_get_clocks (today));
  add_home (self, kith_today_get_home (today));
  add_unseen (self, kith_today_get_unseen (today));
  add_reviews (self, kith_today_get_reviews (today));
  add_restrictions (self, kith_today_get_restrictions (today));
  add_overdue (self, kith_today_get_overdue (today));
  add_work (self, kith_today_get_work (today));
  add_steps (self, kith_today_get_steps (today));
  add_drafts (self, _("Unsigned since Yesterday or Longer"), kith_today_get_unsigned (today));
  add_drafts (self, _("Unfinished"), kith_today_get_drafts (today));
  add_foot (self, kith_today_get_put_off (today));
}

static gboolean
is_away (KithTodaySections *self,
         KithPutOffKind     kind,
         gpointer           item)
{
  g_autofree char *key = dup_key (kind, item);

  return g_hash_table_contains (self->away, key);
}

/**
 * kith_today_sections_add_meetings:
 * @self: the sections
 * @meetings: (element-type KithTas): of all schools
 *
 * Adds those that were to be held by now and are not closed.
 *
 * Returns: whether there are any
 */
gboolean
kith_today_sections_add_meetings (KithTodaySections *self,
                                  GListModel        *meetings)
{
  GtkListBox *list = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr(KithTas) tas = g_list_model_get_item (meetings, i);
      const KithTasValues *values = kith_tas_get_values (tas);
      g_autofree char *school = kith_text_isolate (values->school);
      g_autofree char *when = kith_tas_words_dup_when (values->day, values->minute);

      if (values->closed_at != 0 || values->day > self->day || is_away (self, KITH_PUT_OFF_MEETING, tas))
        continue;

      if (list == NULL)
        list = add_section (self, _("Meetings That Are Not Closed"));
      add_row (self, list, &(const Thing){
      .kind = KITH_PUT_OFF_MEETING, .item = tas, .what = _("Team Around the School"), .name = values->school,
      .title = school, .subtitle = when,
    });
    }

  return list != NULL;
}

/* A row that says no more than how long a list is. */
static gboolean
add_count (KithTodaySections *self,
           const char        *section,
           const Thing       *thing)
{
  if (is_away (self, thing->kind, thing->item))
    return FALSE;

  add_row (self, add_section (self, section), thing);

  return TRUE;
}

/**
 * kith_today_sections_add_put_right:
 * @self: the sections
 * @hits: (element-type KithPutRight): what in the records does not fit together
 *
 * Says how many there are.
 *
 * Returns: whether there are any
 */
gboolean
kith_today_sections_add_put_right (KithTodaySections *self,
                                   GListModel        *hits)
{
  guint n_hits = g_list_model_get_n_items (hits);
  g_autofree char *title = g_strdup_printf (ngettext ("%u thing in the records does not fit together",
                                                      "%u things in the records do not fit together", n_hits), n_hits);

  g_return_val_if_fail (self != NULL, FALSE);

  return n_hits > 0 && add_count (self, _("To Put Right"), &(const Thing){
    .kind = KITH_PUT_OFF_PUT_RIGHT, .item = hits, .what = _("What does not fit together"), .title = title,
    .subtitle = _("The census would ask about it, and you can mend it"),
  });
}

static guint
count_due (GListModel *list)
{
  KithDate today = kith_date_today ();
  guint n_due = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithRetention) retention = g_list_model_get_item (list, i);

      n_due += kith_retention_is_due (retention, today) && !kith_retention_is_kept (retention);
    }

  return n_due;
}

/**
 * kith_today_sections_add_retention:
 * @self: the sections
 * @list: (element-type KithRetention): whose work is closed or handed over
 *
 * Says of how many the records are due to be cleared, with nothing that keeps them.
 *
 * Returns: whether there are any
 */
gboolean
kith_today_sections_add_retention (KithTodaySections *self,
                                   GListModel        *list)
{
  guint n_due = count_due (list);
  g_autofree char *title = g_strdup_printf (ngettext ("The records of %u child are due to be cleared",
                                                      "The records of %u children are due to be cleared", n_due), n_due);

  g_return_val_if_fail (self != NULL, FALSE);

  return n_due > 0 && add_count (self, _("Due to Be Cleared"), &(const Thing){
    .kind = KITH_PUT_OFF_RETENTION, .item = list, .what = _("Records that are due to be cleared"), .title = title,
    .subtitle = _("Closed or handed over, and the council’s system has everything"),
  });
}

static Waiting *
find (KithTodaySections *self,
      const char        *key)
{
  return g_hash_table_lookup (self->waiting, key);
}

/**
 * kith_today_sections_get_item:
 * @self: the sections
 * @key: of a row
 *
 * Returns: (transfer none) (nullable): what stands in it
 */
GObject *
kith_today_sections_get_item (KithTodaySections *self,
                              const char        *key)
{
  Waiting *waiting = NULL;

  g_return_val_if_fail (self != NULL && key != NULL, NULL);

  waiting = find (self, key);

  return waiting != NULL ? waiting->item : NULL;
}

/**
 * kith_today_sections_get_what:
 * @self: the sections
 * @key: of a row
 *
 * Returns: (transfer none) (nullable): what it would be called, were it put off
 */
KithPutOff *
kith_today_sections_get_what (KithTodaySections *self,
                              const char        *key)
{
  Waiting *waiting = NULL;

  g_return_val_if_fail (self != NULL && key != NULL, NULL);

  waiting = find (self, key);

  return waiting != NULL ? waiting->what : NULL;
}

/**
 * kith_today_sections_new:
 * @box: where they stand; it lives longer
 *
 * Returns: (transfer full): none, so far
 */
KithTodaySections *
kith_today_sections_new (GtkBox *box)
{
  KithTodaySections *self = NULL;

  g_return_val_if_fail (GTK_IS_BOX (box), NULL);

  self = g_new0 (KithTodaySections, 1);
  self->box = box;
  self->waiting = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, waiting_free);
  self->away = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->day = KITH_DATE_NONE;

  return self;
}

/**
 * kith_today_sections_free:
 * @self: the sections
 */
void
kith_today_sections_free (KithTodaySections *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->waiting);
  g_hash_table_unref (self->away);
  g_free (self);
}
