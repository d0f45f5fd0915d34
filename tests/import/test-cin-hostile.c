/* test-cin-hostile.c: files that mean harm, and files that are broken
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
#define FROM_CHILD "</Children></Message>"

static void
assert_error (const char  *text,
              gsize        length,
              KithCinError code)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, length);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCinReturn) cin_return = kith_cin_return_new_from_xml (bytes, NULL, &error);

  g_assert_error (error, KITH_CIN_ERROR, (int)code);
  g_assert_null (cin_return);
}

static void
assert_reads (const char *text,
              gsize       length)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, length);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCinReturn) cin_return = kith_cin_return_new_from_xml (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (cin_return);
}

typedef struct
{
  const char   *path;
  KithCinError  code;
  const char   *text;
} RefusedCase;

static const RefusedCase refused[] = {
  { "billion-laughs", KITH_CIN_ERROR_HOSTILE,
    "<?xml version='1.0'?><!DOCTYPE lolz [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
    "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>]>"
    "<Message><Children>&d;</Children></Message>" },
  { "external-entity", KITH_CIN_ERROR_HOSTILE,
    "<!DOCTYPE Message [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Message><Children>&x;</Children></Message>" },
  { "external-subset", KITH_CIN_ERROR_HOSTILE,
    "<!DOCTYPE Message SYSTEM 'http://localhost/x.dtd'><Message><Children/></Message>" },
  { "parameter-entity", KITH_CIN_ERROR_HOSTILE,
    "<!DOCTYPE Message [<!ENTITY % x SYSTEM 'http://localhost/x.dtd'> %x;]><Message><Children/></Message>" },
  { "document-type-alone", KITH_CIN_ERROR_HOSTILE, "<!DOCTYPE Message><Message><Children/></Message>" },
  { "empty", KITH_CIN_ERROR_NOT_XML, "" },
  { "one-byte", KITH_CIN_ERROR_NOT_XML, "<" },
  { "spaces", KITH_CIN_ERROR_NOT_XML, "  \n \n " },
  { "plain-text", KITH_CIN_ERROR_NOT_XML, "Dear all, attached is the return." },
  { "zip", KITH_CIN_ERROR_NOT_XML, "PK\003\004\024\0\006\0\010" },
  { "never-closed-root", KITH_CIN_ERROR_NOT_XML, "<Message>" },
  { "unknown-entity-at-once", KITH_CIN_ERROR_NOT_XML, "<Message>&x;</Message>" },
  { "two-bytes-to-a-character-in-name-only", KITH_CIN_ERROR_NOT_XML,
    "<?xml version='1.0' encoding='UTF-16'?><Message><Children/></Message>" },
  { "encoding-without-brackets", KITH_CIN_ERROR_NOT_XML,
    "<?xml version='1.0' encoding='UTF-7'?>+ADw-Message/+AD4-" },
  { "unknown-encoding", KITH_CIN_ERROR_NOT_XML,
    "<?xml version='1.0' encoding='x-fox'?><Message><Children/></Message>" },
  { "space-before-declaration", KITH_CIN_ERROR_NOT_XML, " <?xml version='1.0'?><Message><Children/></Message>" },
  { "web-page", KITH_CIN_ERROR_NOT_A_RETURN, "<html><body/></html>" },
  { "root-in-other-case", KITH_CIN_ERROR_NOT_A_RETURN, "<message><Children/></message>" },
  { "root-alone", KITH_CIN_ERROR_NOT_A_RETURN, "<Message/>" },
  { "root-with-something-else", KITH_CIN_ERROR_NOT_A_RETURN, "<Message><Pupils/></Message>" },
  { "other-collection", KITH_CIN_ERROR_NOT_A_RETURN,
    "<Message><Header><CollectionDetails><Collection>SWF</Collection></CollectionDetails></Header></Message>" },
};

static void
test_refused (gconstpointer data)
{
  const RefusedCase *one = data;

  assert_error (one->text, strlen (one->text), one->code);
}

static void
test_document_type_in_utf16 (void)
{
  gsize length;
  g_autofree char *text = g_convert ("<!DOCTYPE Message [<!ENTITY x 'y'>]><Message><Children>&x;</Children></Message>", -1,
                                     "UTF-16", "UTF-8", NULL, &length, NULL);

  assert_error (text, length, KITH_CIN_ERROR_HOSTILE);
}

static void
test_nul (void)
{
  static const char text[] = UP_TO_CHILD "<Child><ChildIdentifiers><LAchildID>A1</LAchildID></ChildIdentifiers></Child>\n\0" FROM_CHILD;
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCinReturn) cin_return = kith_cin_return_new_from_xml (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (cin_return->children->len, ==, 1);
}

static char *
nest (guint depth)
{
  g_autoptr(GString) text = g_string_new (UP_TO_CHILD);

  /* The root and the list of children are two already. */
  for (guint i = 2; i < depth; i++)
    g_string_append (text, "<a>");

  for (guint i = 2; i < depth; i++)
    g_string_append (text, "</a>");

  return g_strdup (g_string_append (text, FROM_CHILD)->str);
}

static void
test_depth (void)
{
  g_autofree char *deep_enough = nest (64);
  g_autofree char *too_deep = nest (65);

  assert_reads (deep_enough, strlen (deep_enough));
  assert_error (too_deep, strlen (too_deep), KITH_CIN_ERROR_TOO_LARGE);
}

static char *
fill (const char *before,
      char        filling,
      gsize       n_bytes,
      const char *after)
{
  g_autofree char *middle = g_strnfill (n_bytes, filling);

  return g_strconcat (UP_TO_CHILD, before, middle, after, FROM_CHILD, NULL);
}

static void
test_length_of_text (void)
{
  g_autofree char *long_enough = fill ("<Child><ChildIdentifiers><UPN>", 'x', 65536, "</UPN></ChildIdentifiers></Child>");
  g_autofree char *too_long = fill ("<Child><ChildIdentifiers><UPN>", 'x', 65537, "</UPN></ChildIdentifiers></Child>");
  g_autofree char *stray = fill ("", 'x', 65537, "");
  g_autofree char *spaces = fill ("", ' ', 200000, "");
  g_autofree char *attribute = fill ("<Child a='", 'x', 200000, "'/>");
  g_autofree char *comment = fill ("<!--", 'x', 200000, "-->");

  assert_reads (long_enough, strlen (long_enough));
  assert_error (too_long, strlen (too_long), KITH_CIN_ERROR_TOO_LARGE);
  assert_error (stray, strlen (stray), KITH_CIN_ERROR_TOO_LARGE);
  assert_error (spaces, strlen (spaces), KITH_CIN_ERROR_TOO_LARGE);
  assert_error (attribute, strlen (attribute), KITH_CIN_ERROR_TOO_LARGE);
  assert_error (comment, strlen (comment), KITH_CIN_ERROR_TOO_LARGE);
}

/* An @ in what is repeated stands for the number of the repetition. */
static char *
repeat (const char *before,
        const char *repeated,
        guint       n_times,
        const char *after)
{
  g_auto(GStrv) parts = g_strsplit (repeated, "@", 2);
  g_autoptr(GString) text = g_string_new (UP_TO_CHILD);

  g_string_append (text, before);

  for (guint i = 0; i < n_times; i++)
    {
      g_string_append (text, parts[0]);

      if (parts[1] != NULL)
        g_string_append_printf (text, "%u%s", i, parts[1]);
    }

  return g_strconcat (text->str, after, FROM_CHILD, NULL);
}

static void
test_number_of_attributes (void)
{
  g_autofree char *many = repeat ("<Child", " a@=''", 64, "/>");
  g_autofree char *too_many = repeat ("<Child", " a@=''", 65, "/>");
  g_autofree char *namespaces = repeat ("<Child", " xmlns:a@='u'", 65, "/>");

  assert_reads (many, strlen (many));
  assert_error (too_many, strlen (too_many), KITH_CIN_ERROR_TOO_LARGE);
  assert_error (namespaces, strlen (namespaces), KITH_CIN_ERROR_TOO_LARGE);
}

/* A closing bracket in the first value hides the rest from a careless eye,
 * and so does one that is half of another character.
 */
static void
test_flood_of_attributes (void)
{
  g_autofree char *text = repeat ("<Child x='>'", " \xe3\xb0\xbc@=''", 100000, "/>");
  gsize length;
  g_autofree char *utf16 = g_convert (text, -1, "UTF-16", "UTF-8", NULL, &length, NULL);

  assert_error (text, strlen (text), KITH_CIN_ERROR_TOO_LARGE);
  assert_error (utf16, length, KITH_CIN_ERROR_TOO_LARGE);
}

static void
test_flood_of_names (void)
{
  g_autofree char *elements = repeat ("", "<e@/>", 20000, "");
  g_autofree char *instructions = repeat ("", "<?e@?>", 20000, "");

  assert_error (elements, strlen (elements), KITH_CIN_ERROR_TOO_LARGE);
  assert_error (instructions, strlen (instructions), KITH_CIN_ERROR_TOO_LARGE);
}

static void
test_number_of_elements (void)
{
  g_autofree char *text = repeat ("<Child><ChildIdentifiers>", "<Sex/>", 1000000, "</ChildIdentifiers></Child>");

  assert_error (text, strlen (text), KITH_CIN_ERROR_TOO_LARGE);
}

static void
test_size (void)
{
  gsize size = 64 * 1024 * 1024 + 1;
  g_autofree char *text = g_strnfill (size, ' ');

  assert_error (text, size, KITH_CIN_ERROR_TOO_LARGE);
}

/* The list is cut, and says so; what was read is whole. */
static void
test_number_of_faults (void)
{
  g_autofree char *text = repeat ("", "<Child/>x\n", 100010, "");
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCinReturn) cin_return = kith_cin_return_new_from_xml (bytes, NULL, &error);
  const KithCinFault *last;

  g_assert_no_error (error);
  g_assert_cmpuint (cin_return->children->len, ==, 100010);
  g_assert_cmpuint (cin_return->faults->len, ==, 100001);

  last = g_ptr_array_index (cin_return->faults, 100000);
  g_assert_cmpint (last->severity, ==, KITH_CIN_SEVERITY_UNREAD);
  g_assert_nonnull (strstr (last->message, "more than 100,000"));
}

/* One child may claim any number of referrals that overlap. */
static void
test_overlaps_without_number (void)
{
  g_autofree char *text =
    repeat ("<Child>",
            "<CINdetails><CINreferralDate>2024-06-01</CINreferralDate><ReferralNFA>0</ReferralNFA>"
            "<CINPlanDates><CINPlanStartDate>2024-06-01</CINPlanStartDate></CINPlanDates></CINdetails>",
            20000, "</Child>");

  assert_reads (text, strlen (text));
}

static void
assert_in_order (KithCinReturn *cin_return)
{
  guint line = 1;

  for (guint i = 0; i < cin_return->faults->len; i++)
    {
      const KithCinFault *fault = g_ptr_array_index (cin_return->faults, i);

      g_assert_cmpuint (fault->line, >=, line);
      g_assert_nonnull (fault->message);
      line = fault->line;
    }
}

static GBytes *
load_sample (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "cin", name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (g_steal_pointer (&contents), length);
}

static KithCinReturn *
read_with_or_without_rules (GBytes  *bytes,
                            gboolean with_rules,
                            GError **error)
{
  g_auto(KithCinReading) reading = { NULL };

  if (with_rules)
    return kith_cin_return_new_from_xml (bytes, NULL, error);

  kith_cin_reading_init (&reading, bytes, NULL, error);
  return g_steal_pointer (&reading.cin_return);
}

/* Cut anywhere, a file gives the children that came before, and says so. The
 * rules take longer than the reading, and are checked now and then.
 */
static void
cut_everywhere (const char *name,
                gsize       step,
                guint       n_between_rules,
                guint       n_children)
{
  g_autoptr(GBytes) whole = load_sample (name);
  gsize n_cuts = (g_bytes_get_size (whole) - strlen ("</Message>")) / step;
  guint n_before = 0;

  for (gsize i = 0; i <= n_cuts; i++)
    {
      gboolean with_rules = i % n_between_rules == 0;
      g_autoptr(GBytes) cut = g_bytes_new_from_bytes (whole, 0, i * step);
      g_autoptr(GError) error = NULL;
      g_autoptr(KithCinReturn) cin_return = read_with_or_without_rules (cut, with_rules, &error);

      if (cin_return == NULL)
        {
          g_assert_cmpuint (error->domain, ==, KITH_CIN_ERROR);
          g_assert_cmpuint (n_before, ==, 0);
          continue;
        }

      g_assert_no_error (error);
      g_assert_cmpuint (cin_return->children->len, >=, n_before);
      g_assert_cmpuint (cin_return->children->len, <=, n_children);
      g_assert_cmpuint (cin_return->faults->len, >, 0);
      n_before = cin_return->children->len;

      if (with_rules)
        assert_in_order (cin_return);
    }

  g_assert_cmpuint (n_before, ==, n_children);
}

static void
test_cut_large (void)
{
  cut_everywhere ("fake_CIN_data.xml", 97, 31, 332);
}

static void
test_cut_small (void)
{
  cut_everywhere ("CIN_Census_2026.xml", 1, 1, 2);
}

static void
test_changed_bytes (void)
{
  g_autoptr(GBytes) whole = load_sample ("CIN_Census_2026.xml");
  gsize length;
  const char *data = g_bytes_get_data (whole, &length);

  for (guint i = 0; i < 2000; i++)
    {
      char *copy = g_memdup2 (data, length);
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(KithCinReturn) cin_return = NULL;

      for (gint32 j = g_test_rand_int_range (1, 4); j > 0; j--)
        copy[g_test_rand_int_range (0, (gint32)length)] = (char)g_test_rand_int_range (0, 256);

      bytes = g_bytes_new_take (copy, length);
      cin_return = kith_cin_return_new_from_xml (bytes, NULL, NULL);

      if (cin_return != NULL)
        assert_in_order (cin_return);
    }
}

static void
test_cancelled_before (void)
{
  g_autoptr(GBytes) bytes = load_sample ("CIN_Census_2026.xml");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (kith_cin_return_new_from_xml (bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gboolean
cancel_when_asked (KithDate date,
                   gpointer user_data)
{
  g_cancellable_cancel (user_data);
  return TRUE;
}

static void
test_cancelled_within (void)
{
  g_autoptr(GBytes) bytes = load_sample ("CIN_Census_2026.xml");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_assert_null (kith_cin_return_new_from_xml_full (bytes, cancel_when_asked, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gpointer
cancel_soon (gpointer data)
{
  g_cancellable_cancel (data);
  return NULL;
}

/* Wherever the reading is when it is called off, it ends. */
static void
test_cancelled_by_another_thread (void)
{
  g_autoptr(GBytes) bytes = load_sample ("fake_CIN_data.xml");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  GThread *thread = g_thread_new ("cancel", cancel_soon, cancellable);

  while (error == NULL)
    {
      g_autoptr(KithCinReturn) cin_return = kith_cin_return_new_from_xml (bytes, cancellable, &error);

      g_assert_true ((cin_return == NULL) == (error != NULL));
    }

  g_thread_join (thread);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* The parser would write to the standard error if it were let. */
static void
test_prints_nothing (void)
{
  if (g_test_subprocess ())
    {
      for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
        test_refused (&refused[i]);

      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/cin/refuse/", refused[i].path, NULL);

      g_test_add_data_func (path, &refused[i], test_refused);
    }

  g_test_add_func ("/cin/refuse/document-type-in-utf-16", test_document_type_in_utf16);
  g_test_add_func ("/cin/refuse/prints-nothing", test_prints_nothing);
  g_test_add_func ("/cin/limit/depth", test_depth);
  g_test_add_func ("/cin/limit/length-of-text", test_length_of_text);
  g_test_add_func ("/cin/limit/number-of-attributes", test_number_of_attributes);
  g_test_add_func ("/cin/limit/flood-of-attributes", test_flood_of_attributes);
  g_test_add_func ("/cin/limit/flood-of-names", test_flood_of_names);
  g_test_add_func ("/cin/limit/number-of-elements", test_number_of_elements);
  g_test_add_func ("/cin/limit/size", test_size);
  g_test_add_func ("/cin/limit/number-of-faults", test_number_of_faults);
  g_test_add_func ("/cin/limit/overlaps-without-number", test_overlaps_without_number);
  g_test_add_func ("/cin/break/nul", test_nul);
  g_test_add_func ("/cin/break/cut-large", test_cut_large);
  g_test_add_func ("/cin/break/cut-small", test_cut_small);
  g_test_add_func ("/cin/break/changed-bytes", test_changed_bytes);
  g_test_add_func ("/cin/cancel/before", test_cancelled_before);
  g_test_add_func ("/cin/cancel/within", test_cancelled_within);
  g_test_add_func ("/cin/cancel/by-another-thread", test_cancelled_by_another_thread);

  return g_test_run ();
}
