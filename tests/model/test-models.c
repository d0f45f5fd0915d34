/* test-models.c: objects that never change
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-act-summary.h"
#include "kith-child-record.h"
#include "kith-cluster.h"
#include "kith-import-preview.h"
#include "kith-school-table.h"

static GType
get_model_type (guint index)
{
  GType types[] =
  {
    KITH_TYPE_ACT_SUMMARY,
    KITH_TYPE_CHILD,
    KITH_TYPE_CHILD_RECORD,
    KITH_TYPE_CLUSTER,
    KITH_TYPE_EPISODE,
    KITH_TYPE_IMPORT_LINE,
    KITH_TYPE_IMPORT_PREVIEW,
    KITH_TYPE_SCHOOL_LINE,
    KITH_TYPE_SCHOOL_TABLE,
  };

  return index < G_N_ELEMENTS (types) ? types[index] : G_TYPE_INVALID;
}

/* Another thread may hold a model, so nothing may be able to change one. */
static void
test_properties_read_only (void)
{
  for (guint i = 0; get_model_type (i) != G_TYPE_INVALID; i++)
    {
      GObjectClass *klass = g_type_class_ref (get_model_type (i));
      guint n_properties = 0;
      g_autofree GParamSpec **properties = g_object_class_list_properties (klass, &n_properties);

      g_assert_cmpuint (n_properties, >, 0);
      for (guint j = 0; j < n_properties; j++)
        {
          g_test_message ("%s:%s", g_type_name (get_model_type (i)), properties[j]->name);
          g_assert_cmpint (properties[j]->flags & G_PARAM_WRITABLE, ==, 0);
        }

      g_type_class_unref (klass);
    }
}

/* Each property has a getter of the same name, and an expression in a template
 * must see the same. An empty object is enough to find one that is missing.
 */
static void
test_properties_all_answer (void)
{
  for (guint i = 0; get_model_type (i) != G_TYPE_INVALID; i++)
    {
      GObject *object = g_object_new (get_model_type (i), NULL);
      guint n_properties = 0;
      g_autofree GParamSpec **properties =
        g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n_properties);

      for (guint j = 0; j < n_properties; j++)
        {
          g_auto(GValue) value = G_VALUE_INIT;

          g_object_get_property (object, properties[j]->name, &value);
          g_assert_true (G_VALUE_HOLDS (&value, properties[j]->value_type));
        }

      g_assert_finalize_object (object);
    }
}

static void
test_figure_nicks (void)
{
  const char * const nicks[KITH_N_FIGURES] =
  {
    "on-roll", "early-help", "in-need", "protection", "looked-after",
    "open-section47", "referrals", "referrals-last-year",
    "section17", "section17-last-year", "section47", "section47-last-year",
  };
  GEnumClass *klass = g_type_class_ref (KITH_TYPE_FIGURE);

  g_assert_cmpuint (klass->n_values, ==, KITH_N_FIGURES);

  for (KithFigure figure = 0; figure < KITH_N_FIGURES; figure++)
    {
      KithFigure parsed = KITH_N_FIGURES;

      g_assert_cmpstr (kith_figure_get_nick (figure), ==, nicks[figure]);
      g_assert_cmpstr (g_enum_get_value (klass, (int)figure)->value_nick, ==, nicks[figure]);
      g_assert_true (kith_figure_parse (nicks[figure], &parsed));
      g_assert_cmpint (parsed, ==, figure);
    }

  g_type_class_unref (klass);
}

static void
test_figure_refuses (void)
{
  const char * const refused[] = { NULL, "", "On-roll", "on_roll", "on-roll ", "referrals-next-year" };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      KithFigure figure = KITH_FIGURE_PROTECTION;

      g_assert_false (kith_figure_parse (refused[i], &figure));
      g_assert_cmpint (figure, ==, KITH_FIGURE_PROTECTION);
    }
}

/* The highest state that is open is the child's, so their order is a rule. */
static void
test_case_state_order (void)
{
  GEnumClass *klass = g_type_class_ref (KITH_TYPE_CASE_STATE);

  g_assert_cmpint (KITH_CASE_STATE_NONE, <, KITH_CASE_STATE_CLOSED);
  g_assert_cmpint (KITH_CASE_STATE_CLOSED, <, KITH_CASE_STATE_EARLY_HELP);
  g_assert_cmpint (KITH_CASE_STATE_EARLY_HELP, <, KITH_CASE_STATE_IN_NEED);
  g_assert_cmpint (KITH_CASE_STATE_IN_NEED, <, KITH_CASE_STATE_PROTECTION);
  g_assert_cmpint (KITH_CASE_STATE_PROTECTION, <, KITH_CASE_STATE_LOOKED_AFTER);
  g_assert_cmpint (klass->maximum, ==, KITH_CASE_STATE_LOOKED_AFTER);

  g_type_class_unref (klass);
}

static void
test_child_display_name (void)
{
  const struct
  {
    const char *given;
    const char *preferred;
    const char *family;
    const char *identifier;
    const char *expected;
  } cases[] =
  {
    { "Amara", NULL, "Okonjo", "C1", "Amara Okonjo" },
    { "Amarachi", "Amara", "Okonjo", "C1", "Amara Okonjo" },
    { NULL, "Amara", NULL, "C1", "Amara" },
    { "Amara", "", NULL, "C1", "Amara" },
    { "", "", "Okonjo", "C1", "Okonjo" },
    { NULL, NULL, NULL, "C1", "C1" },
    { "", "", "", "C1", "C1" },
    { NULL, NULL, NULL, NULL, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithChildValues values = { .birth = KITH_DATE_NONE, .death = KITH_DATE_NONE };
      g_autoptr(KithChild) child = NULL;
      g_autofree char *property = NULL;

      values.given_name = cases[i].given;
      values.preferred_name = cases[i].preferred;
      values.family_name = cases[i].family;
      values.la_child_id = cases[i].identifier;
      child = kith_child_new (&values);
      g_object_get (child, "display-name", &property, NULL);

      g_assert_cmpstr (kith_child_get_display_name (child), ==, cases[i].expected);
      g_assert_cmpstr (property, ==, cases[i].expected);
    }
}

static void
test_child_age (void)
{
  const KithDate birth = kith_date_new (2012, 2, 29);
  const struct
  {
    KithDate  birth;
    KithDate  death;
    KithDate  on;
    int       expected;
  } cases[] =
  {
    { birth, KITH_DATE_NONE, kith_date_new (2026, 11, 20), 14 },
    { birth, KITH_DATE_NONE, birth, 0 },
    { birth, KITH_DATE_NONE, kith_date_new (2013, 2, 27), 0 },
    { birth, KITH_DATE_NONE, birth - 1, -1 },
    { KITH_DATE_NONE, KITH_DATE_NONE, kith_date_new (2026, 11, 20), -1 },
    { birth, kith_date_new (2020, 6, 1), kith_date_new (2026, 11, 20), 8 },
    { birth, kith_date_new (2020, 6, 1), kith_date_new (2019, 6, 1), 7 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithChildValues values = { .birth = cases[i].birth, .death = cases[i].death };
      g_autoptr(KithChild) child = kith_child_new (&values);

      g_assert_cmpint (kith_child_get_age (child, cases[i].on), ==, cases[i].expected);
    }
}

static KithChild *
make_child (void)
{
  const KithChildValues values =
  {
    .id = 7,
    .given_name = "Tomos",
    .family_name = "Example",
    .la_child_id = "C7",
    .upn = "H801200001001",
    .birth = kith_date_new (2013, 5, 4),
    .expected_birth = KITH_DATE_NONE,
    .death = KITH_DATE_NONE,
    .sex = "M",
    .ethnicity = "WBRI",
    .disabilities = "Hearing",
    .school = "Wren Park Academy",
    .school_id = 3,
    .year_group = 9,
    .worker = "C. Pryce",
    .state = KITH_CASE_STATE_PROTECTION,
    .event = kith_date_new (2026, 10, 1),
    .event_label = "Schools",
  };

  return kith_child_new (&values);
}

static void
test_child_getters (void)
{
  g_autoptr(KithChild) child = make_child ();
  KithCaseState state = KITH_CASE_STATE_NONE;
  int birth = 0;

  g_object_get (child, "state", &state, "birth", &birth, NULL);

  g_assert_cmpint (kith_child_get_id (child), ==, 7);
  g_assert_cmpstr (kith_child_get_given_name (child), ==, "Tomos");
  g_assert_cmpstr (kith_child_get_family_name (child), ==, "Example");
  g_assert_null (kith_child_get_preferred_name (child));
  g_assert_cmpstr (kith_child_get_la_child_id (child), ==, "C7");
  g_assert_cmpstr (kith_child_get_upn (child), ==, "H801200001001");
  g_assert_cmpint (kith_child_get_birth (child), ==, birth);
  g_assert_cmpint (kith_child_get_expected_birth (child), ==, KITH_DATE_NONE);
  g_assert_cmpint (kith_child_get_death (child), ==, KITH_DATE_NONE);
  g_assert_cmpstr (kith_child_get_sex (child), ==, "M");
  g_assert_cmpstr (kith_child_get_ethnicity (child), ==, "WBRI");
  g_assert_cmpstr (kith_child_get_disabilities (child), ==, "Hearing");
  g_assert_cmpstr (kith_child_get_school (child), ==, "Wren Park Academy");
  g_assert_cmpint (kith_child_get_school_id (child), ==, 3);
  g_assert_cmpint (kith_child_get_year_group (child), ==, 9);
  g_assert_cmpstr (kith_child_get_worker (child), ==, "C. Pryce");
  g_assert_cmpint (kith_child_get_state (child), ==, state);
  g_assert_cmpint (state, ==, KITH_CASE_STATE_PROTECTION);
  g_assert_cmpint (kith_child_get_event (child), ==, kith_date_new (2026, 10, 1));
  g_assert_cmpstr (kith_child_get_event_label (child), ==, "Schools");
}

static void
test_child_copies_texts (void)
{
  char name[] = "Tomos";
  const KithChildValues values = { .given_name = name };
  g_autoptr(KithChild) child = kith_child_new (&values);

  name[0] = 'X';

  g_assert_cmpstr (kith_child_get_given_name (child), ==, "Tomos");
}

static void
test_cluster_getters (void)
{
  g_autoptr(KithCluster) cluster = kith_cluster_new (4, "Ellerwick North", "Ellerwick", 13, 3);
  g_autofree char *name = NULL;

  g_object_get (cluster, "name", &name, NULL);

  g_assert_cmpint (kith_cluster_get_id (cluster), ==, 4);
  g_assert_cmpstr (kith_cluster_get_name (cluster), ==, "Ellerwick North");
  g_assert_cmpstr (name, ==, "Ellerwick North");
  g_assert_cmpstr (kith_cluster_get_authority (cluster), ==, "Ellerwick");
  g_assert_cmpuint (kith_cluster_get_n_schools (cluster), ==, 13);
  g_assert_cmpuint (kith_cluster_get_n_workers (cluster), ==, 3);
}

static void
test_episode_getters (void)
{
  g_autoptr(KithEpisode) episode =
    kith_episode_new (KITH_EPISODE_SECTION47, 12, 5, kith_date_new (2026, 9, 2), KITH_DATE_NONE, TRUE, KITH_EPISODE_OF_COUNCIL, "Neglect");
  gboolean is_open = FALSE;

  g_object_get (episode, "is-open", &is_open, NULL);

  g_assert_cmpint (kith_episode_get_kind (episode), ==, KITH_EPISODE_SECTION47);
  g_assert_cmpint (kith_episode_get_id (episode), ==, 12);
  g_assert_cmpint (kith_episode_get_referral_id (episode), ==, 5);
  g_assert_cmpint (kith_episode_get_start (episode), ==, kith_date_new (2026, 9, 2));
  g_assert_cmpint (kith_episode_get_end (episode), ==, KITH_DATE_NONE);
  g_assert_true (kith_episode_get_is_open (episode));
  g_assert_true (is_open);
  g_assert_cmpstr (kith_episode_get_detail (episode), ==, "Neglect");
}

static void
test_act_summary_getters (void)
{
  g_autoptr(KithActSummary) act =
    kith_act_summary_new (40, 1763645520000000, "R. Adeyemi", "cin.import", "cin-2026.xml", NULL, "Working Together", 412, 0, 55);

  g_assert_cmpint (kith_act_summary_get_seq (act), ==, 40);
  g_assert_cmpint (kith_act_summary_get_at_usec (act), ==, 1763645520000000);
  g_assert_cmpstr (kith_act_summary_get_who (act), ==, "R. Adeyemi");
  g_assert_cmpstr (kith_act_summary_get_kind (act), ==, "cin.import");
  g_assert_cmpstr (kith_act_summary_get_subject (act), ==, "cin-2026.xml");
  g_assert_null (kith_act_summary_get_why (act));
  g_assert_cmpstr (kith_act_summary_get_basis (act), ==, "Working Together");
  g_assert_cmpuint (kith_act_summary_get_n_rows (act), ==, 412);
  g_assert_cmpint (kith_act_summary_get_about (act), ==, 0);
  g_assert_cmpint (kith_act_summary_get_undone_by (act), ==, 55);
}

static void
test_child_record_getters (void)
{
  g_autoptr(KithChild) child = make_child ();
  g_autoptr(GListStore) episodes = g_list_store_new (KITH_TYPE_EPISODE);
  g_autoptr(GListStore) warnings = g_list_store_new (KITH_TYPE_WARNING);
  g_autoptr(GListStore) siblings = g_list_store_new (KITH_TYPE_CHILD);
  KithChildRecord *record =
    kith_child_record_new (child, kith_date_new (2026, 11, 20), G_LIST_MODEL (episodes), G_LIST_MODEL (siblings),
                           G_LIST_MODEL (warnings), NULL);

  g_assert_true (kith_child_record_get_child (record) == child);
  g_assert_cmpint (kith_child_record_get_as_at (record), ==, kith_date_new (2026, 11, 20));
  g_assert_true (kith_child_record_get_episodes (record) == G_LIST_MODEL (episodes));
  g_assert_true (kith_child_record_get_siblings (record) == G_LIST_MODEL (siblings));
  g_assert_finalize_object (record);
}

static KithSchoolLine *
make_line (KithSchoolLineKind kind)
{
  const int figures[KITH_N_FIGURES] = { 1214, 22, 14, 4, 5, 0, 11, KITH_FIGURE_UNKNOWN };

  return kith_school_line_new (kind, 3, 900001, "Wren Park Academy", "S", "Secondary", "C. Pryce", figures);
}

static void
test_school_line_figures (void)
{
  g_autoptr(KithSchoolLine) line = make_line (KITH_SCHOOL_LINE_SCHOOL);

  for (KithFigure figure = 0; figure < KITH_N_FIGURES; figure++)
    {
      int number = -2;

      g_object_get (line, kith_figure_get_nick (figure), &number, NULL);
      g_assert_cmpint (number, ==, kith_school_line_get_figure (line, figure));
    }

  g_assert_cmpint (kith_school_line_get_figure (line, KITH_FIGURE_ON_ROLL), ==, 1214);
  g_assert_cmpint (kith_school_line_get_figure (line, KITH_FIGURE_OPEN_SECTION47), ==, 0);
  g_assert_cmpint (kith_school_line_get_figure (line, KITH_FIGURE_REFERRALS_LAST_YEAR), ==, KITH_FIGURE_UNKNOWN);
}

static void
test_school_line_getters (void)
{
  g_autoptr(KithSchoolLine) line = make_line (KITH_SCHOOL_LINE_SCHOOL);

  g_assert_cmpint (kith_school_line_get_kind (line), ==, KITH_SCHOOL_LINE_SCHOOL);
  g_assert_cmpint (kith_school_line_get_school_id (line), ==, 3);
  g_assert_cmpint (kith_school_line_get_urn (line), ==, 900001);
  g_assert_cmpstr (kith_school_line_get_name (line), ==, "Wren Park Academy");
  g_assert_cmpstr (kith_school_line_get_phase_code (line), ==, "S");
  g_assert_cmpstr (kith_school_line_get_phase (line), ==, "Secondary");
  g_assert_cmpstr (kith_school_line_get_workers (line), ==, "C. Pryce");
}

static void
test_school_table_getters (void)
{
  g_autoptr(KithSchoolLine) total = make_line (KITH_SCHOOL_LINE_TOTAL);
  g_autoptr(KithSchoolLine) not_known = make_line (KITH_SCHOOL_LINE_NOT_KNOWN);
  g_autoptr(GListStore) schools = g_list_store_new (KITH_TYPE_SCHOOL_LINE);
  KithSchoolTable *table =
    kith_school_table_new (2, kith_date_new (2026, 11, 20), kith_date_new (2026, 9, 1), 227,
                           total, not_known, G_LIST_MODEL (schools));

  g_assert_cmpint (kith_school_table_get_cluster_id (table), ==, 2);
  g_assert_cmpint (kith_school_table_get_as_at (table), ==, kith_date_new (2026, 11, 20));
  g_assert_cmpint (kith_school_table_get_year_start (table), ==, kith_date_new (2026, 9, 1));
  g_assert_cmpuint (kith_school_table_get_n_children (table), ==, 227);
  g_assert_true (kith_school_table_get_total (table) == total);
  g_assert_true (kith_school_table_get_not_known (table) == not_known);
  g_assert_true (kith_school_table_get_schools (table) == G_LIST_MODEL (schools));
  g_assert_finalize_object (table);
}

static void
test_school_table_without_not_known (void)
{
  g_autoptr(KithSchoolLine) total = make_line (KITH_SCHOOL_LINE_TOTAL);
  g_autoptr(GListStore) schools = g_list_store_new (KITH_TYPE_SCHOOL_LINE);
  KithSchoolTable *table =
    kith_school_table_new (2, 0, 0, 0, total, NULL, G_LIST_MODEL (schools));

  g_assert_null (kith_school_table_get_not_known (table));
  g_assert_finalize_object (table);
}

static void
test_import_line_getters (void)
{
  g_autoptr(KithImportLine) line =
    kith_import_line_new (KITH_IMPORT_FAULT, 118, "C7", "8670Q", "The enquiry has no target date.");

  g_assert_cmpint (kith_import_line_get_verdict (line), ==, KITH_IMPORT_FAULT);
  g_assert_cmpuint (kith_import_line_get_line (line), ==, 118);
  g_assert_cmpstr (kith_import_line_get_subject (line), ==, "C7");
  g_assert_cmpstr (kith_import_line_get_rule (line), ==, "8670Q");
  g_assert_cmpstr (kith_import_line_get_why (line), ==, "The enquiry has no target date.");
}

static void
count_free (gpointer payload)
{
  (*(guint *)payload)++;
}

static KithImportPreview *
make_preview (gpointer       payload,
              GDestroyNotify payload_free)
{
  const guint counts[KITH_N_IMPORT_VERDICTS] = { 9, 8, 391, 0, 1, 3 };
  g_autoptr(GListStore) lines = g_list_store_new (KITH_TYPE_IMPORT_LINE);

  return kith_import_preview_new ("cin", "cin.xml", "Census 2026", kith_date_new (2026, 3, 31), counts,
                                  G_LIST_MODEL (lines), payload, payload_free);
}

static void
test_import_preview_getters (void)
{
  guint n_freed = 0;
  KithImportPreview *preview = make_preview (&n_freed, count_free);

  g_assert_cmpstr (kith_import_preview_get_kind (preview), ==, "cin");
  g_assert_cmpstr (kith_import_preview_get_file_name (preview), ==, "cin.xml");
  g_assert_cmpstr (kith_import_preview_get_about (preview), ==, "Census 2026");
  g_assert_cmpint (kith_import_preview_get_reference_date (preview), ==, kith_date_new (2026, 3, 31));
  g_assert_cmpuint (kith_import_preview_get_count (preview, KITH_IMPORT_NEW), ==, 9);
  g_assert_cmpuint (kith_import_preview_get_count (preview, KITH_IMPORT_CHANGED), ==, 8);
  g_assert_cmpuint (kith_import_preview_get_count (preview, KITH_IMPORT_SAME), ==, 391);
  g_assert_cmpuint (kith_import_preview_get_count (preview, KITH_IMPORT_REFUSED), ==, 1);
  g_assert_cmpuint (kith_import_preview_get_count (preview, KITH_IMPORT_FAULT), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (kith_import_preview_get_lines (preview)), ==, 0);
  g_assert_true (kith_import_preview_get_payload (preview) == &n_freed);

  g_assert_finalize_object (preview);
  g_assert_cmpuint (n_freed, ==, 1);
}

static void
test_import_preview_borrowed_payload (void)
{
  guint n_freed = 0;
  KithImportPreview *preview = make_preview (&n_freed, NULL);

  g_assert_finalize_object (preview);
  g_assert_cmpuint (n_freed, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/models/properties/read-only", test_properties_read_only);
  g_test_add_func ("/models/properties/all-answer", test_properties_all_answer);
  g_test_add_func ("/figure/nicks", test_figure_nicks);
  g_test_add_func ("/figure/parse/refuses", test_figure_refuses);
  g_test_add_func ("/case-state/order", test_case_state_order);
  g_test_add_func ("/child/display-name", test_child_display_name);
  g_test_add_func ("/child/age", test_child_age);
  g_test_add_func ("/child/getters", test_child_getters);
  g_test_add_func ("/child/copies-texts", test_child_copies_texts);
  g_test_add_func ("/cluster/getters", test_cluster_getters);
  g_test_add_func ("/episode/getters", test_episode_getters);
  g_test_add_func ("/act-summary/getters", test_act_summary_getters);
  g_test_add_func ("/child-record/getters", test_child_record_getters);
  g_test_add_func ("/school-line/figures", test_school_line_figures);
  g_test_add_func ("/school-line/getters", test_school_line_getters);
  g_test_add_func ("/school-table/getters", test_school_table_getters);
  g_test_add_func ("/school-table/without-not-known", test_school_table_without_not_known);
  g_test_add_func ("/import-line/getters", test_import_line_getters);
  g_test_add_func ("/import-preview/getters", test_import_preview_getters);
  g_test_add_func ("/import-preview/borrowed-payload", test_import_preview_borrowed_payload);

  return g_test_run ();
}
