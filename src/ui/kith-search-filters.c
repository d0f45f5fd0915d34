/* kith-search-filters.c: by what notes are narrowed down
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-search-filters.h"

#include <glib/gi18n.h>

#include "kith-text.h"

#define DAYS_OF_MONTH 30

typedef enum
{
  WHEN_ANY,
  WHEN_WEEK,
  WHEN_MONTH,
  WHEN_YEAR,
  WHEN_YEAR_BEFORE,
  WHEN_EARLIER,
} When;

struct _KithSearchFilters
{
  AdwBin       parent_instance;

  GtkDropDown *when;
  GtkDropDown *by[KITH_N_FIND_BY];
  GPtrArray   *choices[KITH_N_FIND_BY]; /* (element-type KithFindChoice): from the second entry on */
  gboolean     is_filling;
};

typedef enum
{
  CHANGED,
  N_SIGNALS,
} Signal;

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KithSearchFilters, kith_search_filters, ADW_TYPE_BIN)

static const char * const whens[] = {
  N_("Any time"), N_("Last 7 days"), N_("Last 30 days"), N_("This academic year"), N_("Last academic year"), N_("Earlier"), NULL
};

static const char * const any[] = { N_("Any kind"), N_("Any school"), N_("Anybody’s") };
static const char * const labels[] = { N_("Kind of Note"), N_("School"), N_("Signed By") };

static void
changed_cb (KithSearchFilters *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static GtkDropDown *
add_drop_down (KithSearchFilters *self,
               AdwWrapBox        *box,
               const char        *label)
{
  GtkWidget *drop_down = gtk_drop_down_new (NULL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (drop_down, label);
  gtk_widget_add_css_class (drop_down, "flat");
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (box, drop_down);

  return GTK_DROP_DOWN (drop_down);
}

static void
fill_when (KithSearchFilters *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (gsize i = 0; whens[i] != NULL; i++)
    gtk_string_list_append (names, _(whens[i]));
  gtk_drop_down_set_model (self->when, G_LIST_MODEL (names));
}

static void
fill (KithSearchFilters *self,
      KithFindBy         by)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _(any[by]));
  for (guint i = 0; i < self->choices[by]->len; i++)
    gtk_string_list_take (names, kith_text_tame (kith_find_choice_get_name (self->choices[by]->pdata[i])));
  gtk_drop_down_set_model (self->by[by], G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->by[by]), self->choices[by]->len > 1);
}

static void
kith_search_filters_finalize (GObject *object)
{
  KithSearchFilters *self = KITH_SEARCH_FILTERS (object);

  for (guint by = 0; by < KITH_N_FIND_BY; by++)
    g_clear_pointer (&self->choices[by], g_ptr_array_unref);

  G_OBJECT_CLASS (kith_search_filters_parent_class)->finalize (object);
}

static void
kith_search_filters_class_init (KithSearchFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_search_filters_finalize;

  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_SEARCH_FILTERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
kith_search_filters_init (KithSearchFilters *self)
{
  AdwWrapBox *box = ADW_WRAP_BOX (adw_wrap_box_new ());

  adw_wrap_box_set_child_spacing (box, 6);
  adw_wrap_box_set_line_spacing (box, 6);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));

  self->is_filling = TRUE;
  self->when = add_drop_down (self, box, _("When It Happened"));
  fill_when (self);
  for (guint by = 0; by < KITH_N_FIND_BY; by++)
    {
      self->choices[by] = g_ptr_array_new_with_free_func (g_object_unref);
      self->by[by] = add_drop_down (self, box, _(labels[by]));
      fill (self, by);
    }
  self->is_filling = FALSE;
}

/**
 * kith_search_filters_new:
 *
 * Returns: (transfer floating): filters with nothing chosen
 */
GtkWidget *
kith_search_filters_new (void)
{
  return g_object_new (KITH_TYPE_SEARCH_FILTERS, NULL);
}

/**
 * kith_search_filters_set_choices:
 * @choices: (element-type KithFindChoice): what can be chosen
 */
void
kith_search_filters_set_choices (KithSearchFilters *self,
                                 GListModel        *choices)
{
  g_return_if_fail (KITH_IS_SEARCH_FILTERS (self));
  g_return_if_fail (G_IS_LIST_MODEL (choices));

  self->is_filling = TRUE;
  for (guint by = 0; by < KITH_N_FIND_BY; by++)
    g_ptr_array_set_size (self->choices[by], 0);
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      KithFindChoice *choice = g_list_model_get_item (choices, i);

      g_ptr_array_add (self->choices[kith_find_choice_get_by (choice)], choice);
    }
  for (guint by = 0; by < KITH_N_FIND_BY; by++)
    fill (self, by);
  self->is_filling = FALSE;
}

/**
 * kith_search_filters_clear:
 *
 * Chooses nothing, and says so once.
 */
void
kith_search_filters_clear (KithSearchFilters *self)
{
  g_return_if_fail (KITH_IS_SEARCH_FILTERS (self));

  self->is_filling = TRUE;
  gtk_drop_down_set_selected (self->when, WHEN_ANY);
  for (guint by = 0; by < KITH_N_FIND_BY; by++)
    gtk_drop_down_set_selected (self->by[by], 0);
  self->is_filling = FALSE;
  changed_cb (self);
}

static KithFindChoice *
get_choice (KithSearchFilters *self,
            KithFindBy         by)
{
  guint selected = gtk_drop_down_get_selected (self->by[by]);

  return selected > 0 && selected <= self->choices[by]->len ? self->choices[by]->pdata[selected - 1] : NULL;
}

/**
 * kith_search_filters_get_is_set:
 *
 * Returns: whether anything is chosen
 */
gboolean
kith_search_filters_get_is_set (KithSearchFilters *self)
{
  g_return_val_if_fail (KITH_IS_SEARCH_FILTERS (self), FALSE);

  for (guint by = 0; by < KITH_N_FIND_BY; by++)
    {
      if (get_choice (self, by) != NULL)
        return TRUE;
    }

  return gtk_drop_down_get_selected (self->when) > WHEN_ANY;
}

/* An academic year begins on 1 September. */
static KithDate
get_year_start (KithDate day)
{
  int year, month, day_of_month;

  kith_date_get_ymd (day, &year, &month, &day_of_month);

  return kith_date_new (month >= 9 ? year : year - 1, 9, 1);
}

static void
apply_when (When      when,
            KithDate  today,
            KithFind *find)
{
  KithDate year_start = get_year_start (today);
  KithDate year_before = get_year_start (year_start - 1);

  switch (when)
    {
    case WHEN_WEEK:
      find->from = today - 6;
      break;

    case WHEN_MONTH:
      find->from = today - (DAYS_OF_MONTH - 1);
      break;

    case WHEN_YEAR:
      find->from = year_start;
      break;

    case WHEN_YEAR_BEFORE:
      find->from = year_before;
      find->to = year_start - 1;
      break;

    case WHEN_EARLIER:
      find->to = year_before - 1;
      break;

    case WHEN_ANY:
    default:
      break;
    }
}

/**
 * kith_search_filters_apply:
 * @find: a question, which is narrowed down by what is chosen
 */
void
kith_search_filters_apply (KithSearchFilters *self,
                           KithFind          *find)
{
  KithFindChoice *kind = NULL;
  KithFindChoice *school = NULL;
  KithFindChoice *worker = NULL;

  g_return_if_fail (KITH_IS_SEARCH_FILTERS (self));
  g_return_if_fail (find != NULL);

  kind = get_choice (self, KITH_FIND_BY_KIND);
  school = get_choice (self, KITH_FIND_BY_SCHOOL);
  worker = get_choice (self, KITH_FIND_BY_WORKER);
  apply_when ((When)gtk_drop_down_get_selected (self->when), kith_date_today (), find);
  if (kind != NULL)
    g_set_str (&find->kind, kith_find_choice_get_code (kind));
  if (school != NULL)
    find->school_id = kith_find_choice_get_id (school);
  if (worker != NULL)
    find->worker_id = kith_find_choice_get_id (worker);
}
