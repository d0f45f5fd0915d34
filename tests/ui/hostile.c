/* hostile.c: a store full of names that would do harm, and what must not come of them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every name, address and description that a person or a file can put into a
 * store becomes one of the names below, behind the back of the checks at the
 * door. Then a widget tree is read as it is shown and as it is heard. Markup
 * must stand there as it is written. Nothing may turn round what stands beside
 * it: outside isolates there is no letter that runs from right to left in a
 * text that has others, no override anywhere, every isolate that is begun ends,
 * and no control character or end of line comes out of a name.
 */

#include "config.h"

#include "hostile.h"
#include "ui-texts.h"

#include "kith-act.h"
#include "kith-store-schools.h"

#include <string.h>

#define FSI 0x2068
#define PDI 0x2069

#define MARKED "<b>Zed</b>"

static const char * const names[] =
{
  MARKED " & <a href='x'>Co</a>",
  "Quill\u202ekraP\u202c",
  "בנימין",
  "عبد الرحمن",
  "Line\nBreak\tTab",
  "\u2067Open",
  "\u2069\u2069Shut",
  "%s %n &amp; </span>",
  "Long" "worth Longworth Longworth Longworth Longworth Longworth Longworth Longworth Longworth Longworth Longworth "
  "Longworth Longworth Longworth Longworth Longworth Longworth Longworth Longworth Longworth Longworth Longworth "
  "Longworth Longworth Longworth Longworth Longworth Longworth Longworth",
};

static const char * const address_columns[] = { "whose", "lines", "postcode", NULL };
static const char * const child_columns[] = { "given_name", "family_name", "preferred_name", NULL };
static const char * const cluster_columns[] = { "name", "authority_name", NULL };
static const char * const contact_columns[] = { "role", "name", "telephone", "email", NULL };
static const char * const early_help_columns[] = { "reason", NULL };
static const char * const import_columns[] = { "file_name", "about", "source", NULL };
static const char * const particular_columns[] = { "words", "agreed_by", NULL };
static const char * const action_columns[] = { "text", "who", "how", "outcome", "speaker", NULL };
static const char * const goal_columns[] = { "text", "question", "low", "high", "speaker", NULL };
static const char * const line_columns[] = { "text", "speaker", NULL };
static const char * const plan_columns[] = { "title", "coordinator", "bottom_lines", NULL };
static const char * const score_columns[] = { "words", "speaker", NULL };
static const char * const school_columns[] =
{
  "name", "authority_name", "address", "postcode", "telephone", "head_name", "type_name", NULL
};
static const char * const attendee_columns[] = { "name", "agency", "role", NULL };
static const char * const pupil_columns[] = { "why", "line", "what", "who", "agency", NULL };
static const char * const worker_columns[] = { "name", "role", NULL };

static const struct
{
  const KithTable    *table;
  const char * const *columns;
} places[] =
{
  { &kith_table_address, address_columns },
  { &kith_table_child, child_columns },
  { &kith_table_cluster, cluster_columns },
  { &kith_table_early_help, early_help_columns },
  { &kith_table_import, import_columns },
  { &kith_table_particular, particular_columns },
  { &kith_table_school, school_columns },
  { &kith_table_school_contact, contact_columns },
  { &kith_table_worker, worker_columns },
};

static void
fill_new (KithRow            *row,
          const char * const *columns,
          guint               number)
{
  for (guint i = 0; columns[i] != NULL; i++)
    kith_row_set_text (row, columns[i], names[(number + i) % G_N_ELEMENTS (names)]);
}

static void
fill_row (KithAct            *act,
          KithRow            *row,
          const char * const *columns,
          guint               number)
{
  g_autoptr(GError) error = NULL;

  fill_new (row, columns, number);
  kith_act_update (act, row, &error);
  g_assert_no_error (error);
}

static void
fill_table (KithDb             *db,
            KithAct            *act,
            const KithTable    *table,
            const char * const *columns)
{
  guint n_missing = 0;

  /* Ids have gaps where something was taken out again. */
  for (gint64 id = 1; n_missing < 50; id++)
    {
      g_autoptr(KithRow) row = kith_row_load (db, table, id, NULL);

      n_missing = row == NULL ? n_missing + 1 : 0;
      if (row != NULL)
        fill_row (act, row, columns, (guint)id);
    }
}

/* Of each child one that stands beside the name, and one with all that is typed. */
static void
add_particular (KithAct    *act,
                gint64      child_id,
                const char *kind)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_particular);
  g_autoptr(GError) error = NULL;

  kith_row_set_int (row, "child_id", child_id);
  kith_row_set_text (row, "kind", kind);
  kith_row_set_text (row, "valid_from", "2026-09-01");
  kith_row_set_text (row, "source", "school");
  kith_act_insert (act, row, NULL, &error);
  g_assert_no_error (error);
}

/* So that the table is not empty. */
static void
add_addresses (KithDb  *db,
               KithAct *act)
{
  for (gint64 child_id = 1; child_id <= 300; child_id++)
    {
      g_autoptr(KithRow) child = kith_row_load (db, &kith_table_child, child_id, NULL);
      g_autoptr(KithRow) row = kith_row_new (&kith_table_address);
      g_autoptr(GError) error = NULL;

      if (child == NULL)
        continue;

      kith_row_set_int (row, "child_id", child_id);
      kith_row_set_text (row, "lines", "nowhere");
      kith_row_set_known (row, "confidential", child_id % 3 == 0 ? 1 : 0);
      kith_act_insert (act, row, NULL, &error);
      g_assert_no_error (error);
      add_particular (act, child_id, "pronouns");
      add_particular (act, child_id, "part-time");
    }
}

/* A meeting in which everything is called so; of it the names of children are not told apart. */
static void
add_meeting (KithAct *act)
{
  g_autoptr(KithRow) meeting = kith_row_new (&kith_table_tas_meeting);
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  kith_row_set_int (meeting, "school_id", 1);
  kith_row_set_text (meeting, "day", "2026-03-10");
  kith_row_set_text (meeting, "place", names[0]);
  kith_act_insert (act, meeting, &id, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(KithRow) attendee = kith_row_new (&kith_table_tas_attendee);
      g_autoptr(KithRow) pupil = kith_row_new (&kith_table_tas_pupil);

      kith_row_set_int (attendee, "meeting_id", id);
      kith_row_set_int (pupil, "meeting_id", id);
      kith_row_set_int (pupil, "child_id", (gint64)i + 1);
      kith_row_set_text (pupil, "agreement", "not-asked");
      kith_row_set_known (pupil, "is_mine", 0);
      kith_row_set_known (pupil, "is_significant", 0);
      fill_new (attendee, attendee_columns, i);
      fill_new (pupil, pupil_columns, i);
      kith_act_insert (act, attendee, NULL, &error);
      g_assert_no_error (error);
      kith_act_insert (act, pupil, NULL, &error);
      g_assert_no_error (error);
    }
}

static void
insert (KithAct *act,
        KithRow *row,
        gint64  *ret_id)
{
  g_autoptr(GError) error = NULL;

  kith_act_insert (act, row, ret_id, &error);
  g_assert_no_error (error);
}

static void
add_entry (KithAct    *act,
           gint64      plan_id,
           const char *part,
           guint       number)
{
  g_autoptr(KithRow) entry = kith_row_new (&kith_table_plan_entry);
  g_autoptr(KithRow) score = kith_row_new (&kith_table_plan_score);
  gboolean is_goal = g_str_equal (part, "goal");
  gint64 id = 0;

  kith_row_set_int (entry, "plan_id", plan_id);
  kith_row_set_text (entry, "part", part);
  kith_row_set_text (entry, "voice", "parent");
  kith_row_set_text (entry, "added", "2026-03-10");
  fill_new (entry, is_goal ? goal_columns : g_str_equal (part, "action") ? action_columns : line_columns, number);
  insert (act, entry, &id);
  if (!is_goal)
    return;

  kith_row_set_int (score, "goal_id", id);
  kith_row_set_text (score, "day", "2026-03-11");
  kith_row_set_text (score, "voice", "other");
  kith_row_set_int (score, "score", number % 11);
  fill_new (score, score_columns, number);
  insert (act, score, NULL);
}

/* A plan in which everything is called so. */
static void
add_plan (KithAct *act)
{
  static const char * const parts[] = { "worry", "works", "must", "goal", "action" };
  g_autoptr(KithRow) plan = kith_row_new (&kith_table_plan);
  gint64 id = 0;

  kith_row_set_text (plan, "kind", "family");
  kith_row_set_text (plan, "start", "2026-03-10");
  kith_row_set_int (plan, "in_chronology", 1);
  fill_new (plan, plan_columns, 0);
  insert (act, plan, &id);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(KithRow) child = kith_row_new (&kith_table_plan_child);

      kith_row_set_int (child, "plan_id", id);
      kith_row_set_int (child, "child_id", (gint64)i + 1);
      insert (act, child, NULL);
      for (guint j = 0; j < G_N_ELEMENTS (parts); j++)
        add_entry (act, id, parts[j], i + j);
    }
}

static void
fill_store (KithDb  *db,
            gpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = NULL;

  g_assert_true (kith_db_load_me (db, &error));
  act = kith_act_begin (db, "cluster.change", names[0], names[1], &error);
  g_assert_no_error (error);
  add_addresses (db, act);
  add_meeting (act);
  add_plan (act);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    fill_table (db, act, places[i].table, places[i].columns);

  kith_act_commit (act, &error);
  g_assert_no_error (error);
}

/* Puts the names in place of all others, and opens the store again. */
void
hostile_fill (UiFixture *fixture)
{
  ui_fixture_change_store (fixture, fill_store, NULL);
}

static gboolean
is_override (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || c == 0x2066 || c == 0x2067;
}

/* Hebrew, Arabic and what is written with them. */
static gboolean
is_right_to_left (gunichar c)
{
  return (c >= 0x0590 && c <= 0x08ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfeff);
}

static gboolean
is_left_to_right (gunichar c)
{
  return g_unichar_isalnum (c) && !is_right_to_left (c);
}

/* What is wrong with a text as it is shown; %NULL for nothing. */
static const char *
find_fault (const char *text)
{
  gboolean has_right = FALSE;
  gboolean has_left = FALSE;
  int depth = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == FSI)
        depth++;
      else if (c == PDI && --depth < 0)
        return "an isolate ends that was not begun";
      else if (is_override (c))
        return "an override";
      else if (g_unichar_iscntrl (c) && c != '\n')
        return "a control character";
      else if (c == '\n')
        has_left = has_right = FALSE; /* each paragraph has a direction of its own */
      else if (depth == 0 && is_right_to_left (c))
        has_right = TRUE;
      else if (depth == 0 && is_left_to_right (c))
        has_left = TRUE;
    }

  if (depth != 0)
    return "an isolate does not end";
  if (has_right && has_left)
    return "letters that are not isolated from others";
  if (strstr (text, "Line\nBreak") != NULL)
    return "an end of line inside a name";
  if (strstr (text, "Zed") != NULL && strstr (text, MARKED) == NULL && strstr (text, "…") == NULL)
    return "markup that was taken for markup";

  return NULL;
}

/* How much is wrong in @widget and all that is in it. */
guint
hostile_check (GtkWidget  *widget,
               const char *where)
{
  return ui_check_texts (widget, where, find_fault);
}
