/* kith-people-words.c: what is said of the people round a child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-people-words.h"

#include <glib/gi18n.h>

#include "kith-people-error.h"
#include "kith-text.h"
#include "kith-words.h"

static const char * const role_words[KITH_N_INVOLVED_ROLES] =
{
  [KITH_INVOLVED_SOCIAL_WORKER] = N_("Social worker"),
  [KITH_INVOLVED_CHILD_PROTECTION_LEAD] = N_("Lead child protection practitioner"),
  [KITH_INVOLVED_FAMILY_HELP_LEAD] = N_("Family help lead practitioner"),
  [KITH_INVOLVED_SAFEGUARDING_LEAD] = N_("Safeguarding lead"),
  [KITH_INVOLVED_DESIGNATED_TEACHER] = N_("Designated teacher"),
  [KITH_INVOLVED_SCHOOL] = N_("Teacher or pastoral care"),
  [KITH_INVOLVED_HEALTH_VISITOR] = N_("Health visitor"),
  [KITH_INVOLVED_SCHOOL_NURSE] = N_("School nurse"),
  [KITH_INVOLVED_GP] = N_("GP"),
  [KITH_INVOLVED_PAEDIATRICIAN] = N_("Paediatrician"),
  [KITH_INVOLVED_MIDWIFE] = N_("Midwife"),
  [KITH_INVOLVED_MENTAL_HEALTH] = N_("Children’s mental health"),
  [KITH_INVOLVED_ADULT_MENTAL_HEALTH] = N_("Adult mental health"),
  [KITH_INVOLVED_DRUGS_ALCOHOL] = N_("Drug and alcohol service"),
  [KITH_INVOLVED_DOMESTIC_ABUSE] = N_("Domestic abuse service"),
  [KITH_INVOLVED_POLICE] = N_("Police"),
  [KITH_INVOLVED_YOUTH_JUSTICE] = N_("Youth justice"),
  [KITH_INVOLVED_PROBATION] = N_("Probation"),
  [KITH_INVOLVED_YOUTH_WORKER] = N_("Youth worker"),
  [KITH_INVOLVED_HOUSING] = N_("Housing"),
  [KITH_INVOLVED_EDUCATION_WELFARE] = N_("Education welfare"),
  [KITH_INVOLVED_EDUCATIONAL_PSYCHOLOGIST] = N_("Educational psychologist"),
  [KITH_INVOLVED_CONFERENCE_CHAIR] = N_("Conference chair"),
  [KITH_INVOLVED_REVIEWING_OFFICER] = N_("Independent reviewing officer"),
  [KITH_INVOLVED_SUPERVISING_WORKER] = N_("Carers’ supervising social worker"),
  [KITH_INVOLVED_GUARDIAN] = N_("Children’s guardian (Cafcass)"),
  [KITH_INVOLVED_SOLICITOR] = N_("Solicitor"),
  [KITH_INVOLVED_ADVOCATE] = N_("Advocate or independent visitor"),
  [KITH_INVOLVED_OTHER] = N_("Another role"),
};

static const char * const error_words[] =
{
  [KITH_PEOPLE_ERROR_NAME] = N_("A name is needed, written in letters."),
  [KITH_PEOPLE_ERROR_ROLE] = N_("What does the person do? Choose a role, or write one."),
  [KITH_PEOPLE_ERROR_TELEPHONE] = N_("That is not a telephone number. It has at least three digits."),
  [KITH_PEOPLE_ERROR_EMAIL] = N_("That is not an e-mail address. It has one @, and no blanks."),
  [KITH_PEOPLE_ERROR_ORDER] = N_("The last day is before the first one."),
  [KITH_PEOPLE_ERROR_FUTURE] = N_("That day is still to come."),
  [KITH_PEOPLE_ERROR_ENDED] = N_("This has ended already."),
  [KITH_PEOPLE_ERROR_AGE] = N_("That is not an age. Write it in years, as a number."),
  [KITH_PEOPLE_ERROR_VALUE] = N_("Nothing is written here yet."),
  [KITH_PEOPLE_ERROR_RELATED] = N_("This adult is that to the child already."),
};

/**
 * kith_people_words_role:
 * @role: a role
 *
 * Returns: (transfer none): what it is called
 */
const char *
kith_people_words_role (KithInvolvedRole role)
{
  g_return_val_if_fail (role < KITH_N_INVOLVED_ROLES, "");

  return _(role_words[role]);
}

/**
 * kith_people_words_involved_title:
 * @values: somebody who is involved
 *
 * Returns: (transfer full): who it is: a name, or else the agency
 */
char *
kith_people_words_involved_title (const KithInvolvedValues *values)
{
  g_return_val_if_fail (values != NULL, NULL);

  return kith_text_isolate (values->name != NULL ? values->name : values->agency);
}

static char *
dup_role (const KithInvolvedValues *values)
{
  KithInvolvedRole role = kith_involved_role_parse (values->role);

  return role == KITH_INVOLVED_OTHER ? kith_text_isolate (values->role) : g_strdup (kith_people_words_role (role));
}

/**
 * kith_people_words_involved_does:
 * @values: somebody who is involved
 *
 * Returns: (transfer full): what they do, and for whom
 */
char *
kith_people_words_involved_does (const KithInvolvedValues *values)
{
  g_autofree char *role = NULL;
  g_autofree char *agency = NULL;

  g_return_val_if_fail (values != NULL, NULL);

  role = dup_role (values);
  if (values->agency == NULL || values->name == NULL)
    return g_steal_pointer (&role);

  agency = kith_text_isolate (values->agency);

  /* Translators: what somebody does, and the agency or school for which they work */
  return g_strdup_printf (_("%s, %s"), role, agency);
}

static char *
say_active (KithDate day,
            KithDate today)
{
  g_autofree char *date = NULL;

  if (day == KITH_DATE_NONE)
    return NULL;

  if (day == today)
    return g_strdup (_("Last active today"));

  date = kith_words_dup_date (day);

  return g_strdup_printf (_("Last active %s"), date);
}

/**
 * kith_people_words_span:
 * @from: the first day, or %KITH_DATE_NONE
 * @to: the first day on which it no longer holds, or %KITH_DATE_NONE
 *
 * Returns: (transfer full): since when or until when it holds; an empty text where nobody knows
 */
char *
kith_people_words_span (KithDate from,
                        KithDate to)
{
  g_autofree char *first = kith_words_dup_date (from);
  g_autofree char *last = to != KITH_DATE_NONE ? kith_words_dup_date (to - 1) : NULL;

  if (from != KITH_DATE_NONE && to != KITH_DATE_NONE)
    return g_strdup_printf (_("from %s until %s"), first, last);

  if (to != KITH_DATE_NONE)
    return g_strdup_printf (_("until %s"), last);

  return from != KITH_DATE_NONE ? g_strdup_printf (_("since %s"), first) : g_strdup ("");
}

static void
append (GString    *text,
        const char *between,
        const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? between : "", part);
}

static char *
say_involved (const KithInvolvedValues *values,
              KithDate                  today,
              const char               *between)
{
  GString *text = g_string_new (values->is_lead ? _("Leads the work") : NULL);
  g_autofree char *does = kith_people_words_involved_does (values);
  g_autofree char *active = say_active (values->last_active, today);
  g_autofree char *span = values->to != KITH_DATE_NONE ? kith_people_words_span (values->from, values->to) : NULL;

  append (text, between, does);
  append (text, between, active);
  append (text, between, span);

  return g_string_free_and_steal (text);
}

/**
 * kith_people_words_involved_about:
 * @values: somebody who is involved
 * @today: the day on which it is read
 *
 * Returns: (transfer full): what they do and when they last did, a line each
 */
char *
kith_people_words_involved_about (const KithInvolvedValues *values,
                                  KithDate                  today)
{
  g_return_val_if_fail (values != NULL, NULL);

  return say_involved (values, today, "\n");
}

/**
 * kith_people_words_involved_sentence:
 * @values: somebody who is involved
 * @today: the day on which it is read
 *
 * Returns: (transfer full): all that is known of them, as it is heard
 */
char *
kith_people_words_involved_sentence (const KithInvolvedValues *values,
                                     KithDate                  today)
{
  g_autofree char *title = NULL;
  g_autofree char *about = NULL;
  GString *text = NULL;

  g_return_val_if_fail (values != NULL, NULL);

  title = kith_people_words_involved_title (values);
  about = say_involved (values, today, ", ");
  text = g_string_new (title);
  append (text, ", ", about);
  append (text, ", ", values->telephone);
  append (text, ", ", values->email);

  return g_string_free_and_steal (text);
}

/**
 * kith_people_words_error:
 * @error: why something was not taken
 *
 * Returns: (transfer none): what is, and what to do about it, in whole sentences
 */
const char *
kith_people_words_error (const GError *error)
{
  g_return_val_if_fail (error != NULL, "");

  if (error->domain == KITH_PEOPLE_ERROR && (gsize)error->code < G_N_ELEMENTS (error_words))
    return _(error_words[error->code]);

  return kith_words_get_error_advice (error);
}
