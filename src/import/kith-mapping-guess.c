/* kith-mapping-guess.c: guessing what each column of a list holds
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each column has candidates: what its name speaks of, and what stands in it.
 * A name is believed unless the content contradicts it (a "Year" of 2014s, a
 * "UPN" of admission numbers); content alone is asked where the name says
 * nothing. Then the surest candidate of all takes its column and its field,
 * then the next. What is left over is not read.
 *
 * Content alone names a field only where mistakes are rare: a UPN by its
 * check letters, a birth date by the ages, a case status by its words. It
 * never names one of two dates of an episode.
 */

#include "config.h"

#include "kith-mapping-private.h"

#define LEAST 40
#define CONTRADICTED 30
#define LEGAL 96
#define FEW 3
#define LESS_FOR_OTHER_NAME 20

typedef struct
{
  guint              column;
  KithField          field;
  guint              percent;
  KithMappingReason  reason;
} Candidate;

static gboolean
is_share (guint part,
          guint whole,
          guint percent)
{
  return whole > 0 && 100 * (guint64)part >= (guint64)percent * whole;
}

static gboolean
is_mostly (guint                   part,
           const KithColumnNature *nature)
{
  return nature->n_filled < FEW || is_share (part, nature->n_filled, 50);
}

/* Whether a column can hold what its name speaks of. */
static gboolean
can_hold (KithField               field,
          const KithColumnNature *nature)
{
  switch (kith_field_get_type (field))
    {
    case KITH_FIELD_TYPE_DATE:
      return is_mostly (nature->n_dates + nature->n_joined, nature) || is_mostly (nature->n_ids, nature);

    case KITH_FIELD_TYPE_UPN:
      return is_mostly (nature->n_upn_shapes, nature);

    case KITH_FIELD_TYPE_SEX:
      return is_mostly (nature->n_sexes, nature);

    case KITH_FIELD_TYPE_YEAR_GROUP:
      return is_mostly (nature->n_year_groups, nature);

    case KITH_FIELD_TYPE_NAME:
      return is_mostly (nature->n_worded, nature);

    case KITH_FIELD_TYPE_STATUS:
      return is_mostly (nature->n_statuses, nature);

    case KITH_FIELD_TYPE_MONEY:
      return nature->n_dates == 0 || !is_mostly (nature->n_dates, nature);

    case KITH_FIELD_TYPE_TEXT:
    case KITH_FIELD_TYPE_CODE:
    case KITH_FIELD_TYPE_NUMBER:
    case KITH_FIELD_TYPE_FLAG:
    default:
      return !is_share (nature->n_upns, nature->n_filled, 80) || nature->n_filled < FEW;
    }
}

/* What the name of a column speaks of: both lines of it, or the lower alone,
 * whichever is surer.
 */
static KithField
match_names (KithSheet   *sheet,
             guint        column,
             KithListKind kind,
             guint       *ret_percent)
{
  guint percent = 0;
  guint sub_percent = 0;
  KithField field = kith_field_match_header (kith_sheet_get_header (sheet, column), kind, &percent);
  KithField sub_field = kith_field_match_header (kith_sheet_get_subheader (sheet, column), kind, &sub_percent);

  *ret_percent = MAX (percent, sub_percent);
  return percent >= sub_percent ? field : sub_field;
}

static void
add_candidate (GArray           *candidates,
               guint             column,
               KithField         field,
               guint             percent,
               KithMappingReason reason)
{
  Candidate candidate = { column, field, percent, reason };

  g_array_append_val (candidates, candidate);
}

/* Returns whether the name needs no help from the content. */
static gboolean
add_by_name (GArray                 *candidates,
             KithSheet              *sheet,
             guint                   column,
             KithListKind            kind,
             const KithColumnNature *nature)
{
  guint percent;
  KithField field = match_names (sheet, column, kind, &percent);

  if (field == KITH_FIELD_NONE)
    return FALSE;

  if (!can_hold (field, nature))
    {
      add_candidate (candidates, column, field, CONTRADICTED, KITH_MAPPING_REASON_HEADER);
      return FALSE;
    }

  if (field == KITH_FIELD_FULL_NAME && nature->n_filled >= FEW && is_share (nature->n_commas, nature->n_filled, 80))
    percent = MAX (percent, 92);

  add_candidate (candidates, column, field, percent, KITH_MAPPING_REASON_HEADER);
  return TRUE;
}

static guint
get_birth_percent (const KithColumnNature *nature)
{
  guint mean_age;

  if (!is_share (nature->n_school_ages, nature->n_filled, 80))
    return 0;

  /* Dates of entry are of the last years, births of all. */
  mean_age = nature->sum_of_ages / nature->n_school_ages;
  return mean_age >= 4 ? 55 + MIN (mean_age, 15) : 45;
}

static guint
get_year_percent (const KithColumnNature *nature)
{
  if (!is_share (nature->n_year_groups, nature->n_filled, 95))
    return 0;

  return is_share (nature->n_bare_years, nature->n_filled, 50) ? 55 : 85;
}

/* How sure content alone is of a field; 0 where it says nothing of it. */
static guint
rate_content (KithField               field,
              const KithColumnNature *nature)
{
  guint n = nature->n_filled;

  if (field == KITH_FIELD_UPN)
    return is_share (nature->n_upns, n, 80) ? 90 : 0;
  if (field == KITH_FIELD_ETHNICITY)
    return is_share (nature->n_ethnicities, n, 90) ? 85 : 0;
  if (field == KITH_FIELD_FULL_NAME)
    return is_share (nature->n_commas, n, 70) && 2 * nature->n_distinct >= n ? 80 : 0;
  if (field == KITH_FIELD_SEX)
    return is_share (nature->n_sexes, n, 90) && nature->n_bare_years == 0 ? 75 : 0;
  if (field == KITH_FIELD_STATUS)
    return is_share (nature->n_statuses, n, 80) ? 70 : 0;
  if (field == KITH_FIELD_BIRTH)
    return get_birth_percent (nature);
  if (field == KITH_FIELD_YEAR_GROUP)
    return get_year_percent (nature);
  if (field == KITH_FIELD_FORM)
    return is_share (nature->n_forms, n, 90) ? 65 : 0;
  if (field == KITH_FIELD_SCHOOL_URN)
    return is_share (nature->n_urns, n, 95) && 2 * nature->n_distinct <= n ? 65 : 0;
  if (field == KITH_FIELD_PAYMENT_DAY)
    return is_share (nature->n_dates + nature->n_joined, n, 80) ? 60 : 0;
  if (field == KITH_FIELD_AMOUNT)
    return is_share (nature->n_sums, n, 80) ? 60 : 0;
  if (field == KITH_FIELD_SUPPLIER)
    return is_share (nature->n_worded, n, 95) && 4 * nature->n_distinct >= n ? 45 : 0;
  if (field == KITH_FIELD_LA_CHILD_ID)
    return is_share (nature->n_ids, n, 95) && 2 * nature->n_distinct >= n && nature->n_dates == 0 ? 52 : 0;

  return 0;
}

/* Figures and letters that could be many things, in a column whose name is
 * known to be none of these.
 */
static gboolean
is_weak (KithField field)
{
  return field == KITH_FIELD_SEX || field == KITH_FIELD_YEAR_GROUP || field == KITH_FIELD_FORM ||
         field == KITH_FIELD_SCHOOL_URN || field == KITH_FIELD_LA_CHILD_ID;
}

static void
add_by_content (GArray                 *candidates,
                KithSheet              *sheet,
                guint                   column,
                KithListKind            kind,
                const KithColumnNature *nature)
{
  gboolean has_name = *kith_sheet_get_header (sheet, column) != '\0';

  if (nature->n_filled < FEW)
    return;

  for (guint field = 1; field < KITH_N_FIELDS; field++)
    {
      guint percent = kith_field_is_in ((KithField)field, kind) ? rate_content ((KithField)field, nature) : 0;

      if (has_name && is_weak ((KithField)field))
        percent -= MIN (percent, LESS_FOR_OTHER_NAME);
      if (percent > 0)
        add_candidate (candidates, column, (KithField)field, percent, KITH_MAPPING_REASON_CONTENT);
    }
}

/* Without a header, two neighbouring columns of names are a family name and a
 * given name: the order in which school systems print them.
 */
static void
add_nameless_names (GArray                 *candidates,
                    KithSheet              *sheet,
                    const KithColumnNature *natures,
                    guint                   n_columns)
{
  if (kith_sheet_get_header_line (sheet) != 0)
    return;

  for (guint column = 0; column + 1 < n_columns; column++)
    {
      const KithColumnNature *first = &natures[column];
      const KithColumnNature *second = &natures[column + 1];

      if (first->n_filled < FEW || !is_share (first->n_names, first->n_filled, 90) ||
          !is_share (second->n_names, second->n_filled, 90) || 4 * second->n_distinct < second->n_filled)
        continue;

      add_candidate (candidates, column, KITH_FIELD_FAMILY_NAME, 45, KITH_MAPPING_REASON_CONTENT);
      add_candidate (candidates, column + 1, KITH_FIELD_GIVEN_NAME, 45, KITH_MAPPING_REASON_CONTENT);
      return;
    }
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *x = a;
  const Candidate *y = b;

  if (x->percent != y->percent)
    return x->percent > y->percent ? -1 : 1;

  return (x->column > y->column) - (x->column < y->column);
}

static void
assign (KithMapping      *self,
        guint             column,
        KithField         field,
        guint             percent,
        KithMappingReason reason)
{
  self->columns[column].field = field;
  self->columns[column].percent = percent;
  self->columns[column].reason = reason;
}

static void
assign_best (KithMapping    *self,
             GArray         *candidates,
             const gboolean *is_settled)
{
  g_array_sort (candidates, compare_candidates);

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *c = &g_array_index (candidates, Candidate, i);

      if (c->percent < LEAST || self->columns[c->column].field != KITH_FIELD_NONE ||
          (is_settled != NULL && is_settled[c->column]) ||
          kith_mapping_find_column (self, c->field) != KITH_SHEET_NO_COLUMN)
        continue;

      assign (self, c->column, c->field, c->percent, c->reason);
    }
}

/* Beside a "Legal Surname" the "Surname" is the one that the child uses. */
static void
assign_used_name (KithMapping    *self,
                  GArray         *candidates,
                  KithField       legal,
                  KithField       used,
                  const gboolean *is_settled)
{
  guint legal_column = kith_mapping_find_column (self, legal);

  if (legal_column == KITH_SHEET_NO_COLUMN || self->columns[legal_column].percent < LEGAL ||
      kith_mapping_find_column (self, used) != KITH_SHEET_NO_COLUMN)
    return;

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *c = &g_array_index (candidates, Candidate, i);

      if (c->field == legal && c->reason == KITH_MAPPING_REASON_HEADER && c->percent > CONTRADICTED &&
          self->columns[c->column].field == KITH_FIELD_NONE && (is_settled == NULL || !is_settled[c->column]))
        {
          assign (self, c->column, used, 60, KITH_MAPPING_REASON_HEADER);
          return;
        }
    }
}

/**
 * kith_mapping_guess:
 * @self: a mapping
 * @sheet: its sheet
 * @today: today, from which ages are counted
 * @is_settled: (nullable) (array): for each column whether it is not to be touched
 *
 * Guesses what the columns hold that are not settled.
 */
void
kith_mapping_guess (KithMapping    *self,
                    KithSheet      *sheet,
                    KithDate        today,
                    const gboolean *is_settled)
{
  g_autoptr(GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr(GArray) sample = kith_column_choose_sample (sheet);
  g_autofree KithColumnNature *natures = g_new0 (KithColumnNature, MAX (self->n_columns, 1));

  for (guint column = 0; column < self->n_columns; column++)
    {
      kith_column_look_at (sheet, column, sample, today, &natures[column]);
      if (!add_by_name (candidates, sheet, column, self->kind, &natures[column]))
        add_by_content (candidates, sheet, column, self->kind, &natures[column]);
    }

  add_nameless_names (candidates, sheet, natures, self->n_columns);
  assign_best (self, candidates, is_settled);
  assign_used_name (self, candidates, KITH_FIELD_FAMILY_NAME, KITH_FIELD_PREFERRED_FAMILY_NAME, is_settled);
  assign_used_name (self, candidates, KITH_FIELD_GIVEN_NAME, KITH_FIELD_PREFERRED_NAME, is_settled);
}
