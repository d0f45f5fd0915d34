/* kith-particular.c: something that is so of a child: as at a day, or from one until another
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is known as at a day holds until something newer is known; what has an
 * end holds until that. A suspension is an event: those of the school year,
 * which begins in September, are shown as what holds.
 */

#include "config.h"

#include "kith-particular.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kith-nhs-number.h"
#include "kith-text.h"

/* The bounds of the Department for Education, in tenths of a percent attended. */
#define USUAL_ABOVE 900
#define SEVERE_UP_TO 500

#define SCHOOL_YEAR_BEGINS 9

struct _KithParticular
{
  GObject               parent_instance;

  KithParticularValues  values;
};

G_DEFINE_FINAL_TYPE (KithParticular, kith_particular, G_TYPE_OBJECT)

static void
kith_particular_finalize (GObject *object)
{
  KithParticularValues *values = &KITH_PARTICULAR (object)->values;

  g_free ((char *)values->code);
  g_free ((char *)values->labels);
  g_free ((char *)values->words);
  g_free ((char *)values->agreed_by);
  g_free ((char *)values->source);

  G_OBJECT_CLASS (kith_particular_parent_class)->finalize (object);
}

static void
kith_particular_class_init (KithParticularClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_particular_finalize;
}

static void
kith_particular_init (KithParticular *self)
{
}

static char *
say_day (KithDate day)
{
  /* Translators: a date in full, such as 3 September 2026 */
  return kith_date_format (day, _("%-d %B %Y"));
}

static const char *
find_label (const char *choice,
            const char *code)
{
  for (guint i = 0; code != NULL && i < kith_work_choice_count (choice); i++)
    {
      if (g_str_equal (kith_work_choice_get_code (choice, i), code))
        return kith_work_choice_get_label (choice, i);
    }

  return code;
}

/* A word behind another, with a comma; either may be missing. */
static char *
join (const char *first,
      const char *second)
{
  if (!kith_text_is_there (first) || !kith_text_is_there (second))
    return g_strdup (kith_text_is_there (first) ? first : second != NULL ? second : "");

  /* Translators: two facts of one thing, such as "Somali, interpreter needed" */
  return g_strdup_printf (_("%s, %s"), first, second);
}

/* What was said of it, behind what it is; either may be missing. */
static char *
explain (const char *first,
         const char *words)
{
  if (!kith_text_is_there (first) || !kith_text_is_there (words))
    return join (first, words);

  /* Translators: a fact and what was said of it, such as "2.5 school days: a fight" */
  return g_strdup_printf (_("%s: %s"), first, words);
}

static char *
isolate (const char *words)
{
  return words != NULL ? kith_text_isolate (words) : NULL;
}

static const char *
say_absence (guint attended)
{
  switch (kith_absence_of (attended))
    {
    case KITH_ABSENCE_SEVERE:
      return _("severe absence");

    case KITH_ABSENCE_PERSISTENT:
      return _("persistent absence");

    case KITH_ABSENCE_USUAL:
    default:
      return NULL;
    }
}

static char *
say_attendance (const KithParticularValues *values)
{
  g_autofree char *percent = values->number >= 0 ? kith_tenths_format ((guint)values->number) : g_strdup ("?");
  /* Translators: how much of school was attended, such as 91.4% */
  g_autofree char *attended = g_strdup_printf (_("%s%%"), percent);
  g_autofree char *words = isolate (values->words);
  g_autofree char *both = join (attended, values->number >= 0 ? say_absence ((guint)values->number) : NULL);

  return join (both, words);
}

static char *
say_suspension (const KithParticularValues *values)
{
  guint tenths = values->number >= 0 ? (guint)values->number : 0;
  g_autofree char *number = kith_tenths_format (tenths);
  g_autofree char *words = isolate (values->words);
  g_autofree char *days = g_strdup_printf (ngettext ("%s school day", "%s school days", tenths == 10 ? 1 : 2), number);

  return explain (days, words);
}

static char *
say_part_time (const KithParticularValues *values)
{
  g_autofree char *number = values->number >= 0 ? kith_tenths_format ((guint)values->number) : NULL;
  g_autofree char *hours = number != NULL ? g_strdup_printf (_("%s hours a week"), number) : NULL;
  g_autofree char *who = isolate (values->agreed_by);
  /* Translators: %s is who agreed, such as "mother and head teacher" */
  g_autofree char *agreed = who != NULL ? g_strdup_printf (_("agreed by %s"), who) : NULL;
  g_autofree char *words = isolate (values->words);
  g_autofree char *terms = join (hours, agreed);

  return explain (terms, words);
}

static char *
say_home_education (const KithParticularValues *values)
{
  g_autofree char *day = values->begun != KITH_DATE_NONE ? say_day (values->begun) : NULL;
  g_autofree char *state = day != NULL ? g_strdup_printf (_("Taken off the roll on %s"), day) : g_strdup (_("Planned"));
  g_autofree char *words = isolate (values->words);

  return explain (state, words);
}

static char *
say_language (const KithParticularValues *values)
{
  g_autofree char *words = isolate (values->words);

  if (values->code == NULL)
    return g_steal_pointer (&words);

  return join (words, g_str_equal (values->code, "needed") ? _("interpreter needed") : _("no interpreter needed"));
}

static char *
say_sen (const KithParticularValues *values)
{
  return explain (find_label ("sen-stage", values->code), values->labels);
}

static char *
say_free_meals (const KithParticularValues *values)
{
  return g_strdup (find_label ("eligible", values->code));
}

static char *
say_codes (const KithParticularValues *values)
{
  return g_strdup (values->labels != NULL ? values->labels : values->code);
}

static char *
say_exclusion (const KithParticularValues *values)
{
  g_autofree char *words = isolate (values->words);

  return explain (values->to != KITH_DATE_NONE ? _("Reinstated") : _("Permanently excluded"), words);
}

static char *
say_plan (const KithParticularValues *values)
{
  return g_strdup (values->to != KITH_DATE_NONE ? _("Ceased") : _("In place"));
}

static char *
say_nhs_number (const KithParticularValues *values)
{
  return values->words != NULL ? kith_nhs_number_format (values->words) : NULL;
}

static char *
say_words (const KithParticularValues *values)
{
  return isolate (values->words);
}

typedef char *(*Say) (const KithParticularValues *values);

static const Say says[] = {
  [KITH_WORK_PRONOUNS] = say_words,
  [KITH_WORK_LANGUAGE] = say_language,
  [KITH_WORK_ETHNICITY] = say_codes,
  [KITH_WORK_DISABILITY] = say_codes,
  [KITH_WORK_SEN] = say_sen,
  [KITH_WORK_EHC_PLAN] = say_plan,
  [KITH_WORK_FREE_MEALS] = say_free_meals,
  [KITH_WORK_ATTENDANCE] = say_attendance,
  [KITH_WORK_SUSPENSION] = say_suspension,
  [KITH_WORK_EXCLUSION] = say_exclusion,
  [KITH_WORK_PART_TIME] = say_part_time,
  [KITH_WORK_HOME_EDUCATION] = say_home_education,
  [KITH_WORK_NHS_NUMBER] = say_nhs_number,
  [KITH_WORK_FORMER_UPN] = say_words,
  [KITH_WORK_IDENTIFIER] = say_words,
};

static char *
say_span (const KithParticularValues *values)
{
  g_autofree char *from = say_day (values->from);
  g_autofree char *to = values->to != KITH_DATE_NONE ? say_day (values->to) : NULL;

  if (to != NULL)
    return g_strdup_printf (_("%s to %s"), from, to);

  if (values->kind == KITH_WORK_SUSPENSION || values->kind == KITH_WORK_EXCLUSION)
    return g_steal_pointer (&from);

  if (values->kind == KITH_WORK_SEN || kith_work_form_get (values->kind)->finish != NULL)
    return g_strdup_printf (_("since %s"), from);

  /* Translators: %s is the day on which something was so */
  return g_strdup_printf (_("as at %s"), from);
}

static const struct
{
  const char *source;
  const char *words;
} sources[] = {
  { "child", N_("from the child") },
  { "family", N_("from the family") },
  { "school", N_("from the school") },
  { "council", N_("from the council’s system") },
  { "health", N_("from a health service") },
  { "other", N_("from another professional") },
  { "document", N_("from a document that was seen") },
};

static const char *
say_source (const char *source)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      if (g_strcmp0 (sources[i].source, source) == 0)
        return _(sources[i].words);
    }

  return source;
}

/**
 * kith_particular_new:
 * @values: what it is made from
 *
 * Returns: (transfer full): a particular that never changes
 */
KithParticular *
kith_particular_new (const KithParticularValues *values)
{
  KithParticular *self = NULL;

  g_return_val_if_fail (values != NULL && kith_work_kind_is_particular (values->kind), NULL);

  self = g_object_new (KITH_TYPE_PARTICULAR, NULL);
  self->values = *values;
  self->values.code = g_strdup (values->code);
  self->values.labels = g_strdup (values->labels);
  self->values.words = kith_text_tame (values->words);
  self->values.agreed_by = kith_text_tame (values->agreed_by);
  self->values.source = g_strdup (values->source);

  return self;
}

/**
 * kith_particular_get_values:
 *
 * Returns: (transfer none): what it is made from
 */
const KithParticularValues *
kith_particular_get_values (KithParticular *self)
{
  g_return_val_if_fail (KITH_IS_PARTICULAR (self), NULL);

  return &self->values;
}

/**
 * kith_particular_get_title:
 *
 * Returns: (transfer none): what it is about
 */
const char *
kith_particular_get_title (KithParticular *self)
{
  g_return_val_if_fail (KITH_IS_PARTICULAR (self), "");

  if (self->values.kind == KITH_WORK_IDENTIFIER && self->values.code != NULL)
    return find_label ("identifier", self->values.code);

  return _(kith_work_form_get (self->values.kind)->title);
}

/**
 * kith_particular_dup_text:
 *
 * Returns: (transfer full): what is so
 */
char *
kith_particular_dup_text (KithParticular *self)
{
  g_autofree char *text = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (KITH_IS_PARTICULAR (self), NULL);

  text = says[self->values.kind] (&self->values);
  if (self->values.review == KITH_DATE_NONE || !self->values.is_current)
    return text != NULL ? g_steal_pointer (&text) : g_strdup ("");

  day = say_day (self->values.review);

  /* Translators: what is so, and by when it is looked at again */
  return g_strdup_printf (_("%s, review by %s"), text, day);
}

/**
 * kith_particular_dup_when:
 *
 * Returns: (transfer full): as at when, or from when until when, and from whom it is known
 */
char *
kith_particular_dup_when (KithParticular *self)
{
  g_autofree char *span = NULL;
  const char *source;

  g_return_val_if_fail (KITH_IS_PARTICULAR (self), NULL);

  source = say_source (self->values.source);
  span = self->values.from != KITH_DATE_NONE ? say_span (&self->values) : g_strdup (_("day not known"));
  if (source == NULL)
    return g_steal_pointer (&span);

  return g_strjoin (C_("between facts", " · "), span, source, NULL);
}

/**
 * kith_particular_get_source:
 *
 * Returns: (nullable): from whom it is known, in words such as "from the school"
 */
const char *
kith_particular_get_source (KithParticular *self)
{
  g_return_val_if_fail (KITH_IS_PARTICULAR (self), NULL);

  return say_source (self->values.source);
}

/**
 * kith_particular_is_number:
 *
 * Returns: whether it is a number by which the child is known elsewhere
 */
gboolean
kith_particular_is_number (KithParticular *self)
{
  g_return_val_if_fail (KITH_IS_PARTICULAR (self), FALSE);

  return self->values.kind == KITH_WORK_NHS_NUMBER || self->values.kind == KITH_WORK_FORMER_UPN ||
         self->values.kind == KITH_WORK_IDENTIFIER;
}

/**
 * kith_particular_is_home_planned:
 * @today: today
 *
 * Returns: whether it is home education that is planned, and the child is still on a school's roll
 */
gboolean
kith_particular_is_home_planned (KithParticular *self,
                                 KithDate        today)
{
  const KithParticularValues *values;

  g_return_val_if_fail (KITH_IS_PARTICULAR (self), FALSE);

  values = &self->values;

  return values->kind == KITH_WORK_HOME_EDUCATION && values->to == KITH_DATE_NONE &&
         (values->begun == KITH_DATE_NONE || values->begun > today);
}

static gboolean
is_of_school_year (KithDate day,
                   KithDate today)
{
  int year, month;

  kith_date_get_ymd (today, &year, &month, NULL);

  return day >= kith_date_new (month < SCHOOL_YEAR_BEGINS ? year - 1 : year, SCHOOL_YEAR_BEGINS, 1);
}

/**
 * kith_particular_holds:
 * @values: a particular
 * @newer: (nullable): the next newer one that the child has of the kind
 * @today: today
 *
 * Returns: whether it is so now
 */
gboolean
kith_particular_holds (const KithParticularValues *values,
                       const KithParticularValues *newer,
                       KithDate                    today)
{
  gboolean is_replaced;

  g_return_val_if_fail (values != NULL, FALSE);

  if (values->kind == KITH_WORK_SUSPENSION)
    return is_of_school_year (values->from, today);

  if (kith_work_form_get (values->kind)->finish != NULL)
    return values->to == KITH_DATE_NONE || values->to > today;

  is_replaced = newer != NULL && newer->kind == values->kind &&
    (values->kind != KITH_WORK_IDENTIFIER || g_strcmp0 (newer->code, values->code) == 0);

  return !is_replaced;
}

/**
 * kith_absence_of:
 * @attended: how much was attended, in tenths of a percent of possible sessions
 *
 * Returns: what that is called
 */
KithAbsence
kith_absence_of (guint attended)
{
  if (attended <= SEVERE_UP_TO)
    return KITH_ABSENCE_SEVERE;

  return attended <= USUAL_ABOVE ? KITH_ABSENCE_PERSISTENT : KITH_ABSENCE_USUAL;
}

/**
 * kith_tenths_parse:
 * @text: a number such as "91" or "91.4"
 * @ret_tenths: (out): it, in tenths; untouched where it is none
 *
 * Returns: whether it is a number with at most one place
 */
gboolean
kith_tenths_parse (const char *text,
                   guint      *ret_tenths)
{
  guint64 whole;
  const char *rest;
  gsize n_digits;

  g_return_val_if_fail (text != NULL && ret_tenths != NULL, FALSE);

  n_digits = strspn (text, "0123456789");
  rest = text + n_digits;
  if (n_digits == 0 || n_digits > 4 ||
      (*rest != '\0' && (rest[0] != '.' || !g_ascii_isdigit (rest[1]) || rest[2] != '\0')))
    return FALSE;

  whole = g_ascii_strtoull (text, NULL, 10);
  *ret_tenths = (guint)whole * 10 + (*rest != '\0' ? (guint)(rest[1] - '0') : 0);

  return TRUE;
}

/**
 * kith_tenths_format:
 * @tenths: a number in tenths
 *
 * Returns: (transfer full): such as "91" or "91.4"
 */
char *
kith_tenths_format (guint tenths)
{
  if (tenths % 10 == 0)
    return g_strdup_printf ("%u", tenths / 10);

  return g_strdup_printf ("%u.%u", tenths / 10, tenths % 10);
}
