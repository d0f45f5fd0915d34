/* kith-work-check.c: what is wrong with work as it stands in a form, in words
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules are those of the census, where it has one: nothing before the
 * referral that it hangs on (1103, 1105, 2889, 4015), nothing after its closure
 * (8565, 8867, 8868), no conference on a weekend (8875), no end before a
 * beginning (4011, 8608, 8925), a reason for each closure (8805, 8810), and
 * nothing more than 40 weeks before a birth (8606). Two days that contradict
 * each other are both named. What overlaps is told and stops nobody: two
 * enquiries at once happen.
 */

#include "config.h"

#include "kith-work-check.h"

#include <glib/gi18n.h>

#include "kith-particular-check.h"

#define DAYS_BEFORE_BIRTH 280

typedef struct
{
  KithWork              *work;
  const KithWorkForm    *form;
  const KithWorkContext *context;
  GPtrArray             *faults;
} Check;

static char *
say_day (KithDate day)
{
  /* Translators: a date in full, such as 3 September 2026 */
  return kith_date_format (day, _("%-d %B %Y"));
}

static void
add (Check      *self,
     gboolean    stops,
     const char *field,
     const char *other,
     char       *message)
{
  KithWorkFault *fault = g_new0 (KithWorkFault, 1);

  fault->stops = stops;
  fault->field = field;
  fault->other = other;
  fault->message = message;
  g_ptr_array_add (self->faults, fault);
}

static const char *
get_title (Check      *self,
           const char *field)
{
  return _(kith_work_form_find (self->form, field)->title);
}

static void
check_field (Check               *self,
             const KithWorkField *field)
{
  KithDate day = kith_work_get_day (self->work, field->name);
  g_autofree char *said = NULL;

  if (kith_work_get (self->work, field->name) == NULL)
    {
      if (kith_work_field_is (field, KITH_WORK_REQUIRED))
        add (self, TRUE, field->name, NULL, g_strdup_printf (_("“%s” is still to be said."), _(field->title)));
      return;
    }

  if (field->type != KITH_WORK_DAY || day == KITH_DATE_NONE)
    return;

  said = say_day (day);
  if (day > self->context->today && !kith_work_field_is (field, KITH_WORK_AHEAD))
    add (self, TRUE, field->name, NULL,
         g_strdup_printf (_("“%s” is %s. That day is still to come."), _(field->title), said));

  if (kith_work_field_is (field, KITH_WORK_NO_WEEKEND) && kith_date_get_weekday (day) > 5)
    add (self, TRUE, field->name, NULL,
         g_strdup_printf (_("“%s” is %s. That is a day of a weekend, on which no conference is held."), _(field->title), said));
}

static void
check_order (Check               *self,
             const KithWorkOrder *order)
{
  KithDate earlier = kith_work_get_day (self->work, order->earlier);
  KithDate later = kith_work_get_day (self->work, order->later);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (earlier == KITH_DATE_NONE || later == KITH_DATE_NONE ||
      (order->is_strict ? later > earlier : later >= earlier))
    return;

  first = say_day (earlier);
  second = say_day (later);
  add (self, TRUE, order->later, order->earlier,
       later < earlier
       ? g_strdup_printf (_("“%s” is %s, and that is before “%s”, %s. One of the two days is wrong."),
                          get_title (self, order->later), second, get_title (self, order->earlier), first)
       : g_strdup_printf (_("“%s” and “%s” are both %s. The one comes after the other."),
                          get_title (self, order->earlier), get_title (self, order->later), first));
}

/* Both or neither: a closure and its reason, an answer and its day. */
static void
check_together (Check      *self,
                const char *field,
                const char *with)
{
  if (kith_work_form_find (self->form, field) == NULL || kith_work_form_find (self->form, with) == NULL ||
      kith_work_get (self->work, field) == NULL || kith_work_get (self->work, with) != NULL)
    return;

  add (self, TRUE, with, field,
       g_strdup_printf (_("“%s” is said, so “%s” is to be said as well."), get_title (self, field), get_title (self, with)));
}

static void
check_pairs (Check *self)
{
  check_together (self, "closure", "closure_reason");
  check_together (self, "closure_reason", "closure");
  check_together (self, "end_reason", "finish");
  check_together (self, "answer", "offer");
  check_together (self, "offered", "found");
  check_together (self, "interview", "found");
  check_together (self, "declined", "found");

  if (kith_work_get_kind (self->work) == KITH_WORK_STRATEGY && kith_work_get_start (self->work) == KITH_DATE_NONE)
    add (self, TRUE, "day", NULL, g_strdup (_("Say at least on which day it was decided or held.")));

  if (kith_work_get (self->work, "declined") != NULL && kith_work_get (self->work, "interview") != NULL)
    add (self, TRUE, "declined", "interview",
         g_strdup (_("An interview was either held or declined. One of the two days is wrong.")));

  if (kith_work_get (self->work, "conference") != NULL &&
      g_strcmp0 (kith_work_get (self->work, "conference_not_required"), "1") == 0)
    add (self, TRUE, "conference", "conference_not_required",
         g_strdup (_("A conference was held, so one was needed.")));
}

static void
check_factors (Check *self)
{
  const char *factors = kith_work_get (self->work, "factors");
  g_auto(GStrv) codes = g_strsplit (factors != NULL ? factors : "", ",", -1);

  if (factors == NULL)
    return;

  if (kith_work_get (self->work, "authorisation") == NULL)
    add (self, TRUE, "authorisation", "factors",
         g_strdup (_("Factors are found at the end of an assessment: say on which day it was authorised.")));

  if (g_strv_length (codes) > 1 && g_strv_contains ((const char * const *)codes, "21"))
    add (self, TRUE, "factors", NULL, g_strdup (_("“No factors identified” stands alone, or not at all.")));
}

static void
check_particular (Check *self)
{
  const char *field = NULL;
  gboolean stops = FALSE;
  char *fault = kith_particular_check (self->work, &field, &stops);

  if (fault != NULL)
    add (self, stops, field, NULL, fault);
}

static const KithWorkSpan *
find_parent (Check *self)
{
  for (guint i = 0; self->context->parents != NULL && i < self->context->parents->len; i++)
    {
      const KithWorkSpan *span = &g_array_index (self->context->parents, KithWorkSpan, i);

      if (span->id == kith_work_get_parent_id (self->work))
        return span;
    }

  return NULL;
}

static gboolean
must_lie_within (const KithWorkField *field)
{
  return field->type == KITH_WORK_DAY && !kith_work_field_is (field, KITH_WORK_AHEAD);
}

static void
check_within (Check               *self,
              const KithWorkSpan  *parent,
              const KithWorkField *field)
{
  const char *what = _(kith_work_form_get (parent->kind)->title);
  KithDate day = kith_work_get_day (self->work, field->name);
  g_autofree char *said = day != KITH_DATE_NONE ? say_day (day) : NULL;
  g_autofree char *limit = NULL;

  if (day == KITH_DATE_NONE)
    return;

  if (parent->start != KITH_DATE_NONE && day < parent->start)
    {
      limit = say_day (parent->start);
      add (self, TRUE, field->name, NULL,
           /* Translators: a field, its day, a kind of work such as a referral, its day */
           g_strdup_printf (_("“%s” is %s, and that is before the %s, which began on %s."), _(field->title), said, what, limit));
    }
  else if (day == parent->start && kith_work_get_kind (self->work) == KITH_WORK_PROTECTION_REVIEW)
    {
      /* Rule 8841. */
      add (self, TRUE, field->name, NULL,
           g_strdup_printf (_("“%s” is %s, the day on which the plan began. A review comes later."), _(field->title), said));
    }
  else if (parent->finish != KITH_DATE_NONE && day > parent->finish)
    {
      limit = say_day (parent->finish);
      add (self, TRUE, field->name, NULL,
           g_strdup_printf (_("“%s” is %s, and that is after the %s ended, on %s."), _(field->title), said, what, limit));
    }
}

static void
check_parent (Check *self)
{
  const KithWorkSpan *parent = find_parent (self);

  if (self->form->parent == KITH_WORK_N_KINDS)
    return;

  if (parent == NULL)
    {
      add (self, TRUE, NULL, NULL,
           g_strdup_printf (_("It belongs to a record of the kind “%s”, and none is chosen."),
                            _(kith_work_form_get (self->form->parent)->title)));
      return;
    }

  for (guint i = 0; i < self->form->n_fields; i++)
    {
      if (must_lie_within (&self->form->fields[i]))
        check_within (self, parent, &self->form->fields[i]);
    }
}

static void
tell_inside (Check              *self,
             const KithWorkSpan *span,
             KithDate            finish)
{
  KithDate last = span->finish != KITH_DATE_NONE ? span->finish : span->start;
  const char *what = _(kith_work_form_get (span->kind)->title);
  g_autofree char *said = last != KITH_DATE_NONE ? say_day (last) : NULL;
  g_autofree char *end = say_day (finish);

  if (last != KITH_DATE_NONE && last > finish)
    add (self, TRUE, self->form->finish, NULL,
         /* Translators: the field of an end, its day, a kind of work such as an assessment, its day */
         g_strdup_printf (_("“%s” is %s, and the record “%s” speaks of %s."), get_title (self, self->form->finish), end, what, said));
  else if (span->finish == KITH_DATE_NONE)
    add (self, FALSE, self->form->finish, NULL,
         g_strdup_printf (_("The record “%s” that belongs to it has no end. It counts as ended with this one."), what));
}

static void
tell_before (Check              *self,
             const KithWorkSpan *span,
             KithDate            start)
{
  g_autofree char *said = NULL;
  g_autofree char *begin = NULL;

  if (span->start == KITH_DATE_NONE || span->start >= start)
    return;

  said = say_day (span->start);
  begin = say_day (start);
  add (self, TRUE, self->form->start, NULL,
       g_strdup_printf (_("“%s” is %s, and the record “%s” that belongs to it began on %s."),
                        get_title (self, self->form->start), begin, _(kith_work_form_get (span->kind)->title), said));
}

static void
check_inside (Check *self)
{
  KithDate start = kith_work_get_start (self->work);
  KithDate finish = kith_work_get_finish (self->work);

  for (guint i = 0; self->context->inside != NULL && i < self->context->inside->len; i++)
    {
      const KithWorkSpan *span = &g_array_index (self->context->inside, KithWorkSpan, i);

      if (start != KITH_DATE_NONE)
        tell_before (self, span, start);
      if (finish != KITH_DATE_NONE && self->form->finish != NULL && kith_work_get (self->work, self->form->finish) != NULL)
        tell_inside (self, span, finish);
    }
}

/* The day of an end is the first on which it no longer holds. */
static gboolean
overlaps (KithDate            start,
          KithDate            finish,
          const KithWorkSpan *span)
{
  if (span->start == KITH_DATE_NONE)
    return span->finish == KITH_DATE_NONE || span->finish > start;

  return (span->finish == KITH_DATE_NONE || span->finish > start) && (finish == KITH_DATE_NONE || finish > span->start);
}

static void
tell_overlap (Check              *self,
              const KithWorkSpan *span)
{
  const char *what = _(kith_work_form_get (span->kind)->title);
  g_autofree char *start = span->start != KITH_DATE_NONE ? say_day (span->start) : g_strdup (_("a day that is not known"));
  g_autofree char *finish = span->finish != KITH_DATE_NONE ? say_day (span->finish) : NULL;

  add (self, FALSE, self->form->start, NULL,
       finish != NULL
       /* Translators: a kind of work, such as a protection plan, and its first and last day */
       ? g_strdup_printf (_("It overlaps with the record “%s” of %s to %s."), what, start, finish)
       : g_strdup_printf (_("The record “%s” since %s is still open."), what, start));
}

static void
check_others (Check *self)
{
  KithDate start = kith_work_get_start (self->work);
  KithDate finish = kith_work_get_finish (self->work);

  for (guint i = 0; self->context->others != NULL && i < self->context->others->len; i++)
    {
      const KithWorkSpan *span = &g_array_index (self->context->others, KithWorkSpan, i);

      if (start == KITH_DATE_NONE || (span->kind == kith_work_get_kind (self->work) && span->id == kith_work_get_id (self->work)))
        continue;

      if (self->form->is_alone && overlaps (start, finish, span))
        tell_overlap (self, span);
      else if (!self->form->is_alone && self->form->finish == NULL && span->start == start)
        add (self, FALSE, self->form->start, NULL, g_strdup (_("One of the same day is recorded already.")));
    }
}

static void
check_birth (Check *self)
{
  KithDate birth = self->context->birth;
  KithDate start = kith_work_get_start (self->work);
  g_autofree char *said = NULL;
  g_autofree char *born = NULL;

  if (birth == KITH_DATE_NONE || start == KITH_DATE_NONE || start >= birth - DAYS_BEFORE_BIRTH)
    return;

  said = say_day (start);
  born = say_day (birth);
  add (self, TRUE, self->form->start, NULL,
       g_strdup_printf (_("“%s” is %s. That is more than 40 weeks before the child’s birth, %s."),
                        get_title (self, self->form->start), said, born));
}

/**
 * kith_work_fault_free:
 * @self: (transfer full): a fault
 */
void
kith_work_fault_free (KithWorkFault *self)
{
  g_free (self->message);
  g_free (self);
}

/**
 * kith_work_check:
 * @work: work, as it stands in a form
 * @context: what it is held against
 *
 * Returns: (transfer full) (element-type KithWorkFault): what is wrong with it,
 *   and what is worth a word; nothing where all is well
 */
GPtrArray *
kith_work_check (KithWork              *work,
                 const KithWorkContext *context)
{
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify)kith_work_fault_free);
  Check check = { .work = work, .context = context, .faults = faults };

  g_return_val_if_fail (KITH_IS_WORK (work), NULL);
  g_return_val_if_fail (context != NULL, NULL);

  check.form = kith_work_get_form (work);
  for (guint i = 0; i < check.form->n_fields; i++)
    check_field (&check, &check.form->fields[i]);
  for (guint i = 0; i < check.form->n_orders; i++)
    check_order (&check, &check.form->orders[i]);

  check_pairs (&check);
  check_factors (&check);
  check_particular (&check);
  check_birth (&check);
  check_parent (&check);
  check_inside (&check);
  check_others (&check);

  return g_steal_pointer (&faults);
}

/**
 * kith_work_is_stopped:
 * @faults: (element-type KithWorkFault): what is wrong
 *
 * Returns: whether any of it stops the work from being recorded
 */
gboolean
kith_work_is_stopped (GPtrArray *faults)
{
  g_return_val_if_fail (faults != NULL, TRUE);

  for (guint i = 0; i < faults->len; i++)
    {
      if (((const KithWorkFault *)g_ptr_array_index (faults, i))->stops)
        return TRUE;
    }

  return FALSE;
}
