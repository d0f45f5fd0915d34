/* test-cin-reading.c: what becomes of each thing that stands in a return
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cin-reading.h"

#include "kith-cin-return.h"

#include <string.h>

#define UP_TO_CHILD \
        "<Message><Header><CollectionDetails><Collection>CIN</Collection>" \
        "<Year>2025</Year></CollectionDetails></Header><Children>\n"
#define CHILD "<Child><ChildIdentifiers>\n<LAchildID>A1</LAchildID>\n"
#define FROM_CHILD "</ChildIdentifiers></Child></Children></Message>"

/* Reads without the rules, so that all faults are the reader's. */
static KithCinReturn *
read_text (const char *text,
           gssize      length)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize)length);
  g_autoptr(GError) error = NULL;
  g_auto(KithCinReading) reading = { NULL };

  kith_cin_reading_init (&reading, bytes, NULL, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&reading.cin_return);
}

static const KithCinFault *
get_only_fault (KithCinReturn *cin_return)
{
  g_assert_cmpuint (cin_return->faults->len, ==, 1);

  return g_ptr_array_index (cin_return->faults, 0);
}

static const KithCinChild *
get_child (KithCinReturn *cin_return,
           guint          index)
{
  g_assert_cmpuint (cin_return->children->len, >, index);

  return g_ptr_array_index (cin_return->children, index);
}

typedef struct
{
  const char *path;
  const char *text;                  /* on line 4, among a child's identifiers */
  const char *element;
  const char *value;
  guint       line;
} UnreadCase;

static const UnreadCase unread[] = {
  { "unknown-element", "<Nickname>Bear</Nickname>", "Nickname", "Bear", 4 },
  { "unknown-element-empty", "\n<Nickname/>", "Nickname", NULL, 5 },
  { "unknown-element-with-spaces", "<Nickname>\n Bear\n</Nickname>", "Nickname", "Bear", 4 },
  { "known-element-in-wrong-place", "<Ethnicity>WBRI</Ethnicity>", "Ethnicity", "WBRI", 4 },
  { "name-in-other-case", "<upn>P201123456789</upn>", "upn", "P201123456789", 4 },
  { "stray-text", "\nBear \n", "ChildIdentifiers", "Bear", 5 },
  { "stray-text-after-element", "<UPN>P201123456789</UPN>PersonBirthDate\n", "ChildIdentifiers", "PersonBirthDate", 4 },
  { "stray-character-data", "<![CDATA[Bear]]>", "ChildIdentifiers", "Bear", 4 },
  { "attribute", "<UPN old=\"Bear &amp; Fox\">P201123456789</UPN>", "old", "Bear & Fox", 4 },
  { "instruction", "\n\n<?print Bear?>", "print", "Bear", 6 },
  { "second-value", "<UPN>P201123456789</UPN>\n<UPN>V201223456789</UPN>", "UPN", "V201223456789", 5 },
  { "second-date", "<PersonBirthDate>2014-05-06</PersonBirthDate><PersonBirthDate>2014-06-05</PersonBirthDate>",
    "PersonBirthDate", "2014-06-05", 4 },
  { "sex-in-two-elements", "<GenderCurrent>2</GenderCurrent>\n<Sex>F</Sex>", "Sex", "F", 5 },
  { "date-day-first", "<PersonBirthDate>06/05/2014</PersonBirthDate>", "PersonBirthDate", "06/05/2014", 4 },
  { "date-that-is-none", "<PersonBirthDate>2014-02-30</PersonBirthDate>", "PersonBirthDate", "2014-02-30", 4 },
  { "date-with-time", "<PersonBirthDate>2014-05-06T00:00:00</PersonBirthDate>", "PersonBirthDate", "2014-05-06T00:00:00", 4 },
  { "element-in-value", "<UPN>P201<b>123</b>456789</UPN>", "b", "123", 4 },
};

static void
test_unread (gconstpointer data)
{
  const UnreadCase *one = data;
  g_autofree char *text = g_strconcat (UP_TO_CHILD CHILD, one->text, FROM_CHILD, NULL);
  g_autoptr(KithCinReturn) cin_return = read_text (text, -1);
  const KithCinFault *fault = get_only_fault (cin_return);

  g_assert_cmpint (fault->severity, ==, KITH_CIN_SEVERITY_UNREAD);
  g_assert_cmpuint (fault->line, ==, one->line);
  g_assert_cmpstr (fault->child, ==, "A1");
  g_assert_null (fault->rule);
  g_assert_cmpstr (fault->element, ==, one->element);
  g_assert_cmpstr (fault->value, ==, one->value);
  g_assert_true (g_str_has_suffix (fault->message, "."));
}

/* The value before and after a foreign element is one value. */
static void
test_element_in_value (void)
{
  g_autoptr(KithCinReturn) cin_return =
    read_text (UP_TO_CHILD CHILD "<UPN>P201<b>123</b>456789</UPN>" FROM_CHILD, -1);

  g_assert_cmpstr (get_child (cin_return, 0)->upn, ==, "P201456789");
}

static void
test_first_value_stays (void)
{
  g_autoptr(KithCinReturn) cin_return =
    read_text (UP_TO_CHILD CHILD "<Sex>F</Sex><Sex>M</Sex>" FROM_CHILD, -1);

  g_assert_cmpstr (get_child (cin_return, 0)->sex, ==, "F");
}

/* Only what could be read counts as the first. */
static void
test_value_after_unreadable_one (void)
{
  g_autoptr(KithCinReturn) cin_return =
    read_text (UP_TO_CHILD CHILD
               "<PersonBirthDate>x</PersonBirthDate><PersonBirthDate>2014-05-06</PersonBirthDate>" FROM_CHILD, -1);

  g_assert_cmpstr (get_only_fault (cin_return)->value, ==, "x");
  g_assert_cmpint (get_child (cin_return, 0)->birth, ==, kith_date_new (2014, 5, 6));
}

static void
test_unknown_within_unknown (void)
{
  g_autoptr(KithCinReturn) cin_return =
    read_text (UP_TO_CHILD CHILD "<Names>\n<Given>Bear</Given>\n<UPN>1</UPN></Names>" FROM_CHILD, -1);
  static const char *const elements[] = { "Given", "UPN", "Names" };

  g_assert_cmpuint (cin_return->faults->len, ==, 3);

  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (((const KithCinFault *)g_ptr_array_index (cin_return->faults, i))->element, ==, elements[i]);

  g_assert_null (get_child (cin_return, 0)->upn);
}

static void
test_fault_before_identifier (void)
{
  g_autoptr(KithCinReturn) cin_return =
    read_text (UP_TO_CHILD "<Child>Bear<ChildIdentifiers><LAchildID>A1</LAchildID>" FROM_CHILD, -1);

  g_assert_cmpstr (get_only_fault (cin_return)->child, ==, "A1");
}

static void
test_fault_outside_child (void)
{
  g_autoptr(KithCinReturn) cin_return =
    read_text (UP_TO_CHILD CHILD "</ChildIdentifiers></Child>Bear<Child/></Children></Message>", -1);

  g_assert_null (get_only_fault (cin_return)->child);
  g_assert_cmpstr (get_only_fault (cin_return)->element, ==, "Children");
}

static void
test_empty_is_missing (void)
{
  g_autoptr(KithCinReturn) cin_return =
    read_text (UP_TO_CHILD CHILD "<UPN/><PersonBirthDate> \n</PersonBirthDate><Sex></Sex>" FROM_CHILD, -1);
  const KithCinChild *child = get_child (cin_return, 0);

  g_assert_cmpuint (cin_return->faults->len, ==, 0);
  g_assert_null (child->upn);
  g_assert_null (child->sex);
  g_assert_cmpint (child->birth, ==, KITH_DATE_NONE);
}

static void
test_text_is_kept_as_written (void)
{
  g_autoptr(KithCinReturn) cin_return =
    read_text (UP_TO_CHILD CHILD "<UPN>\n  a&amp;<![CDATA[<b]]>&#233; &gt; </UPN>" FROM_CHILD, -1);

  g_assert_cmpuint (cin_return->faults->len, ==, 0);
  g_assert_cmpstr (get_child (cin_return, 0)->upn, ==, "a&<b\xc3\xa9 >");
}

static void
test_comments_are_passed_over (void)
{
  g_autoptr(KithCinReturn) cin_return =
    read_text ("<!-- one -->" UP_TO_CHILD CHILD "<!-- two --><UPN>P2<!-- three -->01</UPN>" FROM_CHILD "<!-- four -->", -1);

  g_assert_cmpuint (cin_return->faults->len, ==, 0);
  g_assert_cmpstr (get_child (cin_return, 0)->upn, ==, "P201");
}

static void
test_header (void)
{
  g_autoptr(KithCinReturn) cin_return =
    read_text ("<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2021</Year>"
               "<ReferenceDate>2021-03-31</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel>"
               "<LEA>356</LEA><SoftwareCode>Fox</SoftwareCode><Release>1</Release><SerialNo>001</SerialNo>"
               "<DateTime>2021-04-01T09:00:00</DateTime></Source></Header></Message>", -1);

  g_assert_cmpuint (cin_return->faults->len, ==, 0);
  g_assert_cmpint (cin_return->year, ==, 2021);
  g_assert_cmpint (cin_return->reference_date, ==, kith_date_new (2021, 3, 31));
  g_assert_cmpstr (cin_return->authority, ==, "356");
  g_assert_cmpstr (cin_return->software, ==, "Fox");
}

static void
test_year_that_is_none (void)
{
  g_autoptr(KithCinReturn) cin_return =
    read_text ("<Message><Header><CollectionDetails><Year>21/22</Year></CollectionDetails></Header></Message>", -1);

  g_assert_cmpstr (get_only_fault (cin_return)->value, ==, "21/22");
  g_assert_cmpint (cin_return->year, ==, 0);
}

typedef struct
{
  const char *path;
  const char *text;
} SpellingCase;

/* All of these are one and the same child. */
static const SpellingCase spellings[] = {
  { "no-namespace",
    "<Message><Children><Child><ChildIdentifiers><UPN>P201</UPN></ChildIdentifiers></Child></Children></Message>" },
  { "default-namespace",
    "<Message xmlns='urn:x'><Children><Child><ChildIdentifiers><UPN>P201</UPN></ChildIdentifiers></Child>"
    "</Children></Message>" },
  { "prefix",
    "<c:Message xmlns:c='urn:x'><c:Children><c:Child><c:ChildIdentifiers><c:UPN>P201</c:UPN></c:ChildIdentifiers>"
    "</c:Child></c:Children></c:Message>" },
  { "prefix-of-nothing",
    "<c:Message><c:Children><c:Child><c:ChildIdentifiers><c:UPN>P201</c:UPN></c:ChildIdentifiers></c:Child>"
    "</c:Children></c:Message>" },
  { "schema-location",
    "<Message xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:noNamespaceSchemaLocation='cin.xsd' "
    "xml:lang='en'><Children><Child><ChildIdentifiers><UPN>P201</UPN></ChildIdentifiers></Child></Children></Message>" },
  { "declaration",
    "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n<Message><Children><Child><ChildIdentifiers>"
    "<UPN>P201</UPN></ChildIdentifiers></Child></Children></Message>" },
  { "mark",
    "\xef\xbb\xbf<Message><Children><Child><ChildIdentifiers><UPN>P201</UPN></ChildIdentifiers></Child></Children></Message>" },
};

static void
test_spelling (gconstpointer data)
{
  const SpellingCase *one = data;
  g_autoptr(KithCinReturn) cin_return = read_text (one->text, -1);

  g_assert_cmpuint (cin_return->faults->len, ==, 0);
  g_assert_cmpuint (cin_return->children->len, ==, 1);
  g_assert_cmpstr (get_child (cin_return, 0)->upn, ==, "P201");
}

typedef struct
{
  const char *charset;
  const char *declared;
} EncodingCase;

static const EncodingCase encodings[] = {
  { "UTF-8", "utf-8" },
  { "UTF-16LE", "UTF-16" },
  { "UTF-16BE", "UTF-16" },
  { "ISO-8859-1", "ISO-8859-1" },
  { "WINDOWS-1252", "windows-1252" },
};

static void
test_encoding (gconstpointer data)
{
  const EncodingCase *one = data;
  g_autofree char *text = g_strdup_printf ("<?xml version='1.0' encoding='%s'?>\n" UP_TO_CHILD
                                           "<Child><ChildIdentifiers>\n<LAchildID>Zo\xc3\xab</LAchildID>\nBear" FROM_CHILD,
                                           one->declared);
  g_autoptr(GError) error = NULL;
  gsize length;
  g_autofree char *converted = g_convert (text, -1, one->charset, "UTF-8", NULL, &length, &error);
  g_autoptr(KithCinReturn) cin_return = NULL;

  g_assert_no_error (error);

  cin_return = read_text (converted, (gssize)length);
  g_assert_cmpstr (get_child (cin_return, 0)->la_child_id, ==, "Zo\xc3\xab");
  g_assert_cmpuint (get_only_fault (cin_return)->line, ==, 5);
}

static void
test_line_ends (void)
{
  g_auto(GStrv) lines = g_strsplit (UP_TO_CHILD CHILD "\n\n  Bear\n\n<UPN>1</UPN>\n<UPN>2</UPN>" FROM_CHILD, "\n", -1);
  g_autofree char *text = g_strjoinv ("\r\n", lines);
  g_autoptr(KithCinReturn) cin_return = read_text (text, -1);

  g_assert_cmpuint (cin_return->faults->len, ==, 2);
  g_assert_cmpuint (((const KithCinFault *)g_ptr_array_index (cin_return->faults, 0))->line, ==, 6);
  g_assert_cmpuint (((const KithCinFault *)g_ptr_array_index (cin_return->faults, 1))->line, ==, 9);
}

/* The parser counts lines in 16 bits where it builds a tree. */
static void
test_many_lines (void)
{
  g_autoptr(GString) text = g_string_new (UP_TO_CHILD CHILD);
  g_autoptr(KithCinReturn) cin_return = NULL;

  for (guint i = 0; i < 70000; i++)
    g_string_append (text, "<Sex/>\n");

  g_string_append (text, "Bear" FROM_CHILD);
  cin_return = read_text (text->str, -1);
  g_assert_cmpuint (get_only_fault (cin_return)->line, ==, 70004);
}

static void
test_breaks_off_within_child (void)
{
  g_autoptr(KithCinReturn) cin_return =
    read_text (UP_TO_CHILD CHILD "</ChildIdentifiers></Child>\n"
               "<Child><ChildIdentifiers><LAchildID>B2</LAchildID>\n<UPN>P201</Upn>" FROM_CHILD, -1);
  const KithCinFault *fault = get_only_fault (cin_return);

  g_assert_cmpuint (cin_return->children->len, ==, 2);
  g_assert_cmpstr (get_child (cin_return, 1)->la_child_id, ==, "B2");
  g_assert_null (get_child (cin_return, 1)->upn);
  g_assert_cmpuint (fault->line, ==, 6);
  g_assert_cmpstr (fault->child, ==, "B2");
  g_assert_cmpstr (fault->element, ==, "UPN");
  g_assert_cmpstr (fault->value, ==, "P201");
}

static void
test_breaks_off_before_anything_of_child (void)
{
  g_autoptr(KithCinReturn) cin_return =
    read_text (UP_TO_CHILD CHILD "</ChildIdentifiers></Child>\n<Child><ChildIdentifiers><LAchildID>B", -1);

  g_assert_cmpuint (cin_return->children->len, ==, 1);
  g_assert_cmpuint (get_only_fault (cin_return)->line, ==, 5);
  g_assert_null (get_only_fault (cin_return)->child);
}

static void
test_breaks_off_at_byte_that_is_no_text (void)
{
  g_autoptr(KithCinReturn) cin_return =
    read_text (UP_TO_CHILD CHILD "</ChildIdentifiers></Child>\n<Child><ChildIdentifiers><LAchildID>Zo\xeb" FROM_CHILD, -1);

  g_assert_cmpuint (cin_return->children->len, ==, 1);
  g_assert_cmpuint (get_only_fault (cin_return)->line, ==, 5);
}

/* What is missing from half a child may stand in the half that was lost. */
static void
test_unfinished_child_is_not_checked (void)
{
  static const char text[] = UP_TO_CHILD "<Child><ChildIdentifiers><LAchildID>A1</LAchildID>";
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCinReturn) cin_return = kith_cin_return_new_from_xml (bytes, NULL, &error);
  guint n_of_child = 0;

  g_assert_no_error (error);

  for (guint i = 0; i < cin_return->faults->len; i++)
    n_of_child += ((const KithCinFault *)g_ptr_array_index (cin_return->faults, i))->child != NULL;

  g_assert_cmpuint (n_of_child, ==, 1);
}

static gboolean
never_works (KithDate date,
             gpointer user_data)
{
  guint *n_calls = user_data;

  (*n_calls)++;
  return FALSE;
}

/* 27 January is the 45th working day before 31 March 2025 unless there was a holiday. */
static gboolean
works_but_not_on_3_march (KithDate date,
                          gpointer user_data)
{
  return kith_date_get_weekday (date) <= 5 && date != kith_date_new (2025, 3, 3);
}

static guint
count_late_assessments (KithCinIsWorkingDayFunc is_working_day,
                        gpointer                user_data)
{
  static const char text[] =
    "<Message><Header><CollectionDetails><Year>2025</Year><ReferenceDate>2025-03-31</ReferenceDate></CollectionDetails>"
    "</Header><Children><Child><CINdetails><Assessments><AssessmentActualStartDate>2025-01-24"
    "</AssessmentActualStartDate></Assessments></CINdetails></Child></Children></Message>";
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCinReturn) cin_return = NULL;
  guint n_late = 0;

  cin_return = kith_cin_return_new_from_xml_full (bytes, is_working_day, user_data, NULL, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < cin_return->faults->len; i++)
    n_late += g_strcmp0 (((const KithCinFault *)g_ptr_array_index (cin_return->faults, i))->rule, "8670Q") == 0;

  return n_late;
}

static void
test_holidays_are_asked_for (void)
{
  g_assert_cmpuint (count_late_assessments (works_but_not_on_3_march, NULL), ==, 0);
}

static void
test_calendar_without_working_days (void)
{
  guint n_calls = 0;

  g_assert_cmpuint (count_late_assessments (never_works, &n_calls), ==, 0);
  g_assert_cmpuint (n_calls, >, 0);
  g_assert_cmpuint (n_calls, <, 10000);
}

static void
add_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (unread); i++)
    {
      g_autofree char *path = g_strconcat ("/cin/unread/", unread[i].path, NULL);

      g_test_add_data_func (path, &unread[i], test_unread);
    }

  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autofree char *path = g_strconcat ("/cin/spelling/", spellings[i].path, NULL);

      g_test_add_data_func (path, &spellings[i], test_spelling);
    }

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autofree char *path = g_strconcat ("/cin/encoding/", encodings[i].charset, NULL);

      g_test_add_data_func (path, &encodings[i], test_encoding);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_tables ();
  g_test_add_func ("/cin/read/element-in-value", test_element_in_value);
  g_test_add_func ("/cin/read/first-value-stays", test_first_value_stays);
  g_test_add_func ("/cin/read/value-after-unreadable-one", test_value_after_unreadable_one);
  g_test_add_func ("/cin/read/unknown-within-unknown", test_unknown_within_unknown);
  g_test_add_func ("/cin/read/fault-before-identifier", test_fault_before_identifier);
  g_test_add_func ("/cin/read/fault-outside-child", test_fault_outside_child);
  g_test_add_func ("/cin/read/empty-is-missing", test_empty_is_missing);
  g_test_add_func ("/cin/read/text-is-kept-as-written", test_text_is_kept_as_written);
  g_test_add_func ("/cin/read/comments-are-passed-over", test_comments_are_passed_over);
  g_test_add_func ("/cin/read/header", test_header);
  g_test_add_func ("/cin/read/year-that-is-none", test_year_that_is_none);
  g_test_add_func ("/cin/read/line-ends", test_line_ends);
  g_test_add_func ("/cin/read/many-lines", test_many_lines);
  g_test_add_func ("/cin/break/within-child", test_breaks_off_within_child);
  g_test_add_func ("/cin/break/before-anything-of-child", test_breaks_off_before_anything_of_child);
  g_test_add_func ("/cin/break/at-byte-that-is-no-text", test_breaks_off_at_byte_that_is_no_text);
  g_test_add_func ("/cin/break/unfinished-child-is-not-checked", test_unfinished_child_is_not_checked);
  g_test_add_func ("/cin/working-days/holidays-are-asked-for", test_holidays_are_asked_for);
  g_test_add_func ("/cin/working-days/calendar-without-any", test_calendar_without_working_days);

  return g_test_run ();
}
