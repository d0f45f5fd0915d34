/* kith-contact-words.c: what is said of whom one rings at a school
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-contact-words.h"

#include <glib/gi18n.h>

#include "kith-cluster-words.h"
#include "kith-store-contacts.h"
#include "kith-text.h"
#include "kith-words.h"

static const char * const role_words[KITH_N_CONTACT_ROLES] =
{
  [KITH_CONTACT_HEAD] = N_("Head teacher"),
  [KITH_CONTACT_DSL] = N_("Designated safeguarding lead"),
  [KITH_CONTACT_DEPUTY_DSL] = N_("Deputy safeguarding lead"),
  [KITH_CONTACT_SENCO] = N_("Special educational needs coordinator"),
  [KITH_CONTACT_DESIGNATED_TEACHER] = N_("Designated teacher for looked after children"),
  [KITH_CONTACT_MENTAL_HEALTH] = N_("Senior mental health lead"),
  [KITH_CONTACT_ATTENDANCE] = N_("Attendance"),
  [KITH_CONTACT_PASTORAL] = N_("Pastoral care"),
  [KITH_CONTACT_OFFICE] = N_("School office"),
  [KITH_CONTACT_OTHER] = N_("Another role"),
};

static const char * const error_words[] =
{
  [KITH_CONTACT_ERROR_EMPTY] = N_("A name, a telephone number or an e-mail address is needed."),
  [KITH_CONTACT_ERROR_ROLE] = N_("What does the person do at the school? Choose a role, or write one."),
  [KITH_CONTACT_ERROR_NAME] = N_("That would not be read as a name. Write it in letters."),
  [KITH_CONTACT_ERROR_TELEPHONE] = N_("That is not a telephone number. It has at least three digits."),
  [KITH_CONTACT_ERROR_EMAIL] = N_("That is not an e-mail address. It has one @, and no blanks."),
  [KITH_CONTACT_ERROR_ORDER] = N_("The last day is before the first one."),
  [KITH_CONTACT_ERROR_ENDED] = N_("This contact has ended already."),
};

/**
 * kith_contact_words_role:
 * @role: a role
 *
 * Returns: (transfer none): what it is called
 */
const char *
kith_contact_words_role (KithContactRole role)
{
  g_return_val_if_fail (role < KITH_N_CONTACT_ROLES, "");

  return _(role_words[role]);
}

/**
 * kith_contact_words_title:
 * @contact: a contact
 *
 * Returns: (transfer full): what the person does at the school
 */
char *
kith_contact_words_title (KithSchoolContact *contact)
{
  KithContactRole role;

  g_return_val_if_fail (KITH_IS_SCHOOL_CONTACT (contact), NULL);

  role = kith_contact_role_parse (kith_school_contact_get_role (contact));

  return role == KITH_CONTACT_OTHER
         ? kith_text_isolate (kith_school_contact_get_role (contact))
         : g_strdup (kith_contact_words_role (role));
}

static void
append (GString    *text,
        const char *between,
        const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? between : "", part);
}

/* From when on is told of those to come; of the others only who has ended needs a day. */
static char *
say_time (KithSchoolContact *contact,
          KithDate           today)
{
  KithDate from = kith_school_contact_get_from (contact);
  KithDate to = kith_school_contact_get_to (contact);

  return to == KITH_DATE_NONE && from <= today ? g_strdup ("") : kith_cluster_words_time (from, to);
}

static char *
isolate (const char *text)
{
  return text != NULL ? kith_text_isolate (text) : NULL;
}

static char *
say_contact (KithSchoolContact *contact,
             KithDate           today,
             const char        *between)
{
  GString *text = g_string_new (NULL);
  const char *name = kith_school_contact_get_name (contact);
  g_autofree char *isolated = isolate (name);
  g_autofree char *telephone = isolate (kith_school_contact_get_telephone (contact));
  g_autofree char *email = isolate (kith_school_contact_get_email (contact));
  g_autofree char *time = say_time (contact, today);

  append (text, between, isolated);
  append (text, between, telephone);
  append (text, between, email);
  append (text, between, time);

  return g_string_free_and_steal (text);
}

/**
 * kith_contact_words_about:
 * @contact: a contact
 * @today: the day on which it is read
 *
 * Returns: (transfer full): the name and how to reach the person, a line each
 */
char *
kith_contact_words_about (KithSchoolContact *contact,
                          KithDate           today)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_CONTACT (contact), NULL);

  return say_contact (contact, today, "\n");
}

/**
 * kith_contact_words_sentence:
 * @contact: a contact
 * @today: the day on which it is read
 *
 * Returns: (transfer full): the whole contact, as it is heard
 */
char *
kith_contact_words_sentence (KithSchoolContact *contact,
                             KithDate           today)
{
  g_autofree char *title = NULL;
  g_autofree char *about = NULL;

  g_return_val_if_fail (KITH_IS_SCHOOL_CONTACT (contact), NULL);

  title = kith_contact_words_title (contact);
  about = say_contact (contact, today, ", ");

  /* Translators: a role at a school, then who it is and how to reach them. */
  return g_strdup_printf (_("%s: %s"), title, about);
}

/**
 * kith_contact_words_error:
 * @error: why a contact was not taken
 *
 * Returns: (transfer none): what is, and what to do about it, in whole sentences
 */
const char *
kith_contact_words_error (const GError *error)
{
  g_return_val_if_fail (error != NULL, "");

  if (error->domain == KITH_CONTACT_ERROR && (gsize)error->code < G_N_ELEMENTS (error_words))
    return _(error_words[error->code]);

  return kith_words_get_error_advice (error);
}
