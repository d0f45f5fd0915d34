/* kith-fiction-offices.c: whom one rings at an invented school, and what its rolls say
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nobody can be reached by what stands here: Ofcom keeps the telephone numbers
 * for drama, and no address ends in ".example". The year groups of a roll are
 * those of the pupils who are there; needs and meals are drawn for them, and of
 * a few nothing is said, as on every roll.
 */

#include "config.h"

#include <string.h>

#include "kith-fiction-build.h"
#include "kith-fiction-private.h"
#include "kith-text.h"

#define N_DRAMA_NUMBERS 1000

/* In thousandths of a roll: support, and an education, health and care plan. */
#define SEN_SUPPORT 136
#define SEN_PLAN 48
#define NOT_SAID 12

typedef struct
{
  KithFictionBuild  *build;
  KithFictionRandom  random;
  guint              n_numbers;
} OfficeStage;

/* "Wren Park Academy" is written to at "wren-park-academy.example". */
static char *
make_domain (const char *name)
{
  g_autofree char *folded = kith_text_fold (name);
  GString *domain = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (domain, *p);
      else if (*p == ' ' && domain->len > 0 && domain->str[domain->len - 1] != '-')
        g_string_append_c (domain, '-');
    }
  g_string_append (domain, ".example");

  return g_string_free_and_steal (domain);
}

/* The first letter of the given name and the family name: the last of two or three words. */
static char *
make_email (const char *name,
            const char *domain)
{
  g_auto(GStrv) words = g_strsplit (name, " ", -1);
  guint n_words = g_strv_length (words);
  g_autofree char *given = kith_text_fold (words[n_words > 2 ? 1 : 0]);
  g_autofree char *family = kith_text_fold (words[n_words - 1]);
  g_autoptr(GString) box = g_string_new (NULL);

  g_string_append_c (box, given[0]);
  g_string_append_c (box, '.');
  for (const char *p = family; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (box, *p);
    }

  return g_strdup_printf ("%s@%s", box->str, domain);
}

static char *
make_number (OfficeStage *stage)
{
  return g_strdup_printf ("01632 960%03u", stage->n_numbers++ % N_DRAMA_NUMBERS);
}

/* Takes @name and @telephone over. */
static KithFictionContact *
add_contact (OfficeStage *stage,
             guint        school,
             const char  *role,
             const char  *domain,
             char        *name,
             char        *telephone)
{
  KithFictionContact *contact = g_new0 (KithFictionContact, 1);

  contact->school = school;
  contact->role = role;
  contact->name = name;
  contact->telephone = telephone;
  contact->email = name != NULL ? make_email (name, domain) : g_strdup_printf ("office@%s", domain);
  contact->from = KITH_DATE_NONE;
  contact->to = KITH_DATE_NONE;
  g_ptr_array_add (stage->build->fiction->contacts, contact);

  return contact;
}

/* The lead who went before is there, too, under the past ones. */
static void
add_lead (OfficeStage *stage,
          guint        school,
          const char  *domain)
{
  int year = stage->build->school_year - kith_fiction_random_between (&stage->random, 0, 3);
  KithDate day = kith_fiction_first_of_september (year);
  KithFictionContact *lead = NULL;
  KithFictionContact *before = NULL;

  before = add_contact (stage, school, "dsl", domain, kith_fiction_draw_adult (&stage->random, TRUE), make_number (stage));
  before->to = day;
  lead = add_contact (stage, school, "dsl", domain, kith_fiction_draw_adult (&stage->random, TRUE), make_number (stage));
  lead->from = day;
}

static void
add_contacts (OfficeStage *stage,
              guint        school)
{
  static const char * const roles[] = { "deputy-dsl", "senco", "designated-teacher" };
  const KithSchoolRecord *record = g_ptr_array_index (stage->build->fiction->schools, school);
  KithFictionKind kind = kith_fiction_build_get_site (stage->build, school)->kind;
  g_autofree char *domain = make_domain (record->name);

  add_contact (stage, school, "head", domain, g_strdup (record->head_name), NULL);
  add_lead (stage, school, domain);
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    add_contact (stage, school, roles[i], domain, kith_fiction_draw_adult (&stage->random, TRUE),
                 kith_fiction_random_chance (&stage->random, 700) ? make_number (stage) : NULL);

  if (kind == KITH_FICTION_SECONDARY)
    add_contact (stage, school, "attendance", domain, kith_fiction_draw_adult (&stage->random, TRUE), make_number (stage));
  add_contact (stage, school, "office", domain, NULL, g_strdup (record->telephone));
}

static void
count (OfficeStage *stage,
       guint        school,
       const char  *measure,
       const char  *code)
{
  GPtrArray *totals = stage->build->fiction->totals;
  KithFictionTotal *total = NULL;

  for (guint i = totals->len; i > 0; i--)
    {
      total = g_ptr_array_index (totals, i - 1);
      if (total->school != school)
        break;

      if (g_str_equal (total->measure, measure) && g_strcmp0 (total->code, code) == 0)
        {
          total->n++;
          return;
        }
    }

  total = g_new0 (KithFictionTotal, 1);
  total->school = school;
  total->measure = measure;
  total->code = g_strdup (code);
  total->n = 1;
  g_ptr_array_add (totals, total);
}

static const char *
draw_sen (OfficeStage *stage)
{
  static const char * const codes[] = { "N", "K", "E" };
  static const guint weights[] = { 1000 - SEN_SUPPORT - SEN_PLAN, SEN_SUPPORT, SEN_PLAN };

  return codes[kith_fiction_random_weighted (&stage->random, weights, G_N_ELEMENTS (weights))];
}

static void
count_pupil (OfficeStage                 *stage,
             const KithFictionChild      *child,
             const KithFictionAttendance *stay)
{
  const KithSchoolRecord *record = g_ptr_array_index (stage->build->fiction->schools, stay->school);
  KithFictionRandom *random = &stage->random;
  g_autofree char *year = g_strdup_printf ("%d", stay->year_group);
  gboolean has_meals = kith_fiction_random_chance (random, (guint)record->percentage_fsm);
  const char *sen = draw_sen (stage);

  count (stage, stay->school, "year", year);
  count (stage, stay->school, "ethnicity",
         kith_fiction_random_chance (random, NOT_SAID) ? NULL : child->record->ethnicity);
  count (stage, stay->school, "sen", kith_fiction_random_chance (random, NOT_SAID) ? NULL : sen);
  count (stage, stay->school, "free-meals",
         kith_fiction_random_chance (random, NOT_SAID) ? NULL : has_meals ? "Y" : "N");
}

static void
count_school (OfficeStage *stage,
              guint        school)
{
  KithFictionSite *site = kith_fiction_build_get_site (stage->build, school);

  for (guint i = 0; i < site->children->len; i++)
    {
      const KithFictionChild *child =
        kith_fiction_build_get_child (stage->build, g_array_index (site->children, guint, i));

      for (guint j = 0; j < child->attendance->len; j++)
        {
          const KithFictionAttendance *stay = g_ptr_array_index (child->attendance, j);

          if (stay->school == school && stay->to == KITH_DATE_NONE)
            count_pupil (stage, child, stay);
        }
    }
}

/**
 * kith_fiction_build_offices:
 * @self: a town with its schools and pupils
 *
 * Says whom one rings at each school, and what its rolls say of all pupils.
 */
void
kith_fiction_build_offices (KithFictionBuild *self)
{
  OfficeStage stage = { .build = self };

  kith_fiction_random_init (&stage.random, self->seed, KITH_FICTION_STREAM_OFFICES);
  for (guint i = 0; i < self->sites->len; i++)
    {
      add_contacts (&stage, i);
      count_school (&stage, i);
    }
}
