/* test-csv.c: reading comma-separated files, as they really are
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-csv.h"

#include <string.h>

#define MIB (1024 * 1024)

static KithCsvReader *
open_bytes (const char *data,
            gsize       size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GError) error = NULL;
  KithCsvReader *reader = kith_csv_reader_new (bytes, &error);

  g_assert_no_error (error);
  return reader;
}

static KithCsvReader *
open_text (const char *text)
{
  return open_bytes (text, strlen (text));
}

/* Rows as "<cell><cell>|<cell>", so that a table of cases can be read. */
static char *
dump_rows (KithCsvReader *reader,
           GError       **error)
{
  g_autoptr(GError) failure = NULL;
  GString *dump = g_string_new (NULL);

  while (kith_csv_reader_next (reader, &failure))
    {
      if (dump->len > 0)
        g_string_append_c (dump, '|');

      for (guint i = 0; i < kith_csv_reader_get_n_cells (reader); i++)
        g_string_append_printf (dump, "<%s>", kith_csv_reader_get_cell (reader, i));
    }

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return g_string_free_and_steal (dump);
}

static void
assert_reads (const char *text,
              gsize       size,
              const char *expected)
{
  g_autoptr(KithCsvReader) reader = open_bytes (text, size);
  g_autoptr(GError) error = NULL;
  g_autofree char *dump = dump_rows (reader, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (dump, ==, expected);
}

static void
assert_refuses (const char  *data,
                gsize        size,
                KithCsvError code)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCsvReader) reader = kith_csv_reader_new (bytes, &error);

  g_assert_null (reader);
  g_assert_error (error, KITH_CSV_ERROR, (int)code);
}

/* Reads to the failure, and asks again. */
static void
assert_fails_on_the_way (const char  *text,
                         KithCsvError code,
                         guint        n_good_rows)
{
  g_autoptr(KithCsvReader) reader = open_text (text);
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) again = NULL;
  guint n = 0;

  while (kith_csv_reader_next (reader, &error))
    n++;

  g_assert_error (error, KITH_CSV_ERROR, (int)code);
  g_assert_cmpuint (n, ==, n_good_rows);
  g_assert_cmpuint (kith_csv_reader_get_n_cells (reader), ==, 0);
  g_assert_false (kith_csv_reader_next (reader, &again));
  g_assert_error (again, KITH_CSV_ERROR, (int)code);
}

static void
test_rows (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "", "" },
    { "\n", "" },
    { "a", "<a>" },
    { "a,b", "<a><b>" },
    { "a,b\n", "<a><b>" },
    { "a,b\nc,d\n", "<a><b>|<c><d>" },
    { "a,b\r\nc,d\r\n", "<a><b>|<c><d>" },
    { "a,b\rc,d\r", "<a><b>|<c><d>" },
    { "a,b\rc,d\ne,f\r\ng,h", "<a><b>|<c><d>|<e><f>|<g><h>" },
    { "a,", "<a><>" },
    { ",a", "<><a>" },
    { "a,,b", "<a><><b>" },
    { "a,b\nc", "<a><b>|<c>" },
    { "a\nb,c,d", "<a>|<b><c><d>" },
    { " a , b ", "< a >< b >" },
    { "a\n\n\nb", "<a>|<b>" },
    { "a\r\n\r\nb", "<a>|<b>" },
    { "a,b\n,\n\"\",\"\"\nc,d", "<a><b>|<c><d>" },
    { "a,b\n , \nc,d", "<a><b>|< >< >|<c><d>" },
    { ",,,\n,,,", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_reads (cases[i].text, strlen (cases[i].text), cases[i].expected);
}

static void
test_quotes (void)
{
  static const struct
  {
    const char *text;
    const char *expected; /* NULL where a quote is never closed */
    guint       n_good_rows;
  } cases[] = {
    { "\"a\",\"b\"", "<a><b>" },
    { "\"a,b\",c", "<a,b><c>" },
    { "\"a\"\"b\",c", "<a\"b><c>" },
    { "\"\"\"a\"\"\",c", "<\"a\"><c>" },
    { "\"\",c", "<><c>" },
    { "\"\"\"\",c", "<\"><c>" },
    { "\"a\nb\",c\nd,e", "<a\nb><c>|<d><e>" },
    { "\"a\r\nb\",c\r\nd,e", "<a\r\nb><c>|<d><e>" },
    { "\"a\"\n\"b\"", "<a>|<b>" },
    { "\"a\"\r\n\"b\"\r\n", "<a>|<b>" },
    { "5\" pipe,c", "<5\" pipe><c>" },
    { "a \"b\" c,d", "<a \"b\" c><d>" },
    { " \"a,b\" ,c", "< \"a><b\" ><c>" },
    { "\"a\"b,c", "<ab><c>" },
    { "\"a\" ,c", "<a ><c>" },
    { "\"a\"b\"c,d", "<ab\"c><d>" },
    { "\"a\"b\nc", "<ab>|<c>" },
    { "c,\"a\"", "<c><a>" },
    { "c,\"a\"\n", "<c><a>" },
    { "c,\"", NULL },
    { "\"", NULL },
    { "\"\"\"", NULL },
    { "\"a\"\"", NULL },
    { "a,b\n\"c,d\ne,f\n", NULL, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (cases[i].expected != NULL)
        assert_reads (cases[i].text, strlen (cases[i].text), cases[i].expected);
      else
        assert_fails_on_the_way (cases[i].text, KITH_CSV_ERROR_QUOTING, cases[i].n_good_rows);
    }
}

static void
test_quoting_error_tells_the_line (void)
{
  g_autoptr(KithCsvReader) reader = open_text ("a,b\n\nc,d\n\nWren,\"never closed\n\n");
  g_autoptr(GError) error = NULL;
  g_autofree char *dump = dump_rows (reader, &error);

  g_assert_error (error, KITH_CSV_ERROR, KITH_CSV_ERROR_QUOTING);
  g_assert_nonnull (strstr (error->message, "Line 5:"));
  g_assert_null (strstr (error->message, "Wren"));
  g_assert_cmpstr (dump, ==, "<a><b>|<c><d>");
}

static void
test_delimiters (void)
{
  static const struct
  {
    const char *text;
    char        delimiter;
  } cases[] = {
    { "", ',' },
    { "a\nb\n", ',' },
    { "a,b\nc,d", ',' },
    { "a;b\nc;d", ';' },
    { "a\tb\nc\td", '\t' },
    { "a|b\nc|d", '|' },
    { "Name;Amount;Balance\nFares;12,50;1,00\nFood;3,20;2,00", ';' },
    { "Name\tAddress\nWren\t1 High Street, Leeds, LS1\nAsh\t2 Low Road, York", '\t' },
    { "Name,Note\nWren,a; b; c\nAsh,d; e", ',' },
    { "Name,Note\nWren,\"a;b;c;d;e\"\nAsh,\"f;g;h;i\"", ',' },
    { "\"a;b\",c\n\"d;e\",f", ',' },
    { "\"a,b\";c\n\"d,e\";f", ';' },
    { "\"he said \"\"x;y;z\"\"\",c", ',' },
    { "Payments over 500\n\nMade in June\nA;B;C\n1,0;2;3\n4,0;5;6", ';' },
    { "Name; Amount, GBP; Date\nFares;1,5;3\nFood;2;3", ';' },
    { "\"never;closed", ',' },
    { "a;b\n\"never,closed;", ';' },
    { "sep=;\na,b;c\nd,e;f", ';' },
    { "sep=|\r\na,b|c", '|' },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KithCsvReader) reader = open_text (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (kith_csv_reader_get_delimiter (reader), ==, cases[i].delimiter);
    }
}

/* Far beyond the lines that are looked at, another delimiter may abound. */
static void
test_delimiter_is_found_at_the_top (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(KithCsvReader) reader = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (text, i < 64 ? "a;b\n" : "c,d,e,f\n");

  reader = open_text (text->str);
  g_assert_cmpint (kith_csv_reader_get_delimiter (reader), ==, ';');
}

static void
test_separator_line (void)
{
  assert_reads ("sep=;\na;b\n", 10, "<a><b>");
  assert_reads ("sep=;\r\na;b\n", 11, "<a><b>");
  assert_reads ("sep=;\ra;b", 9, "<a><b>");
  assert_reads ("sep=x\na,b\n", 10, "<sep=x>|<a><b>");
  assert_reads ("sep=,b\n", 7, "<sep=><b>");
  assert_reads ("sep=;", 5, "<sep=><>");
  assert_reads ("sep=", 4, "<sep=>");
}

static void
test_lines (void)
{
  static const char text[] =
    "\xef\xbb\xbf" "a,b\r\n"
    "\r\n"
    "\"c\nc\r\nc\rc\",d\r\n"
    "\"e\n\"\"\n\",f\n"
    ",\n"
    "g,h\r"
    "i";
  static const guint expected[] = { 1, 3, 7, 11, 12 };
  g_autoptr(KithCsvReader) reader = open_text (text);

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_true (kith_csv_reader_next (reader, NULL));
      g_assert_cmpuint (kith_csv_reader_get_line (reader), ==, expected[i]);
    }

  g_assert_false (kith_csv_reader_next (reader, NULL));
}

static void
test_cells_of_short_rows (void)
{
  g_autoptr(KithCsvReader) reader = open_text ("a,b\nc\n");
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (kith_csv_reader_get_n_cells (reader), ==, 0);
  g_assert_null (kith_csv_reader_get_cell (reader, 0));

  g_assert_true (kith_csv_reader_next (reader, &error));
  g_assert_true (kith_csv_reader_next (reader, &error));
  g_assert_cmpstr (kith_csv_reader_get_cell (reader, 0), ==, "c");
  g_assert_null (kith_csv_reader_get_cell (reader, 1));
  g_assert_null (kith_csv_reader_get_cell (reader, G_MAXUINT));

  g_assert_false (kith_csv_reader_next (reader, &error));
  g_assert_no_error (error);
  g_assert_null (kith_csv_reader_get_cell (reader, 0));
}

static void
test_encodings (void)
{
  static const struct
  {
    const char *data;
    gsize       size;
    const char *encoding;
    const char *expected;
  } cases[] = {
    { "", 0, "UTF-8", "" },
    { "a,b", 3, "UTF-8", "<a><b>" },
    { "Zo\xc3\xab,\xe2\x82\xac" "5", 9, "UTF-8", "<Zoë><€5>" },
    { "\xef\xbb\xbf" "a,b", 6, "UTF-8", "<a><b>" },
    { "\xef\xbb\xbf", 3, "UTF-8", "" },
    { "\xef\xbb\xbf\"a\",b", 8, "UTF-8", "<a><b>" },
    { "a,\xef\xbb\xbf" "b", 6, "UTF-8", "<a><\xef\xbb\xbf" "b>" },
    { "Zo\xeb,\xa3" "5", 6, "WINDOWS-1252", "<Zoë><£5>" },
    { "\x80,\x93quoted\x94,\x92s", 13, "WINDOWS-1252", "<€><“quoted”><’s>" },
    { "a\x81\x8d\x8f\x90\x9d,\xff", 8, "WINDOWS-1252",
      "<a\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd><ÿ>" },
    { "\xff\xfe" "a\0,\0\xeb\0", 8, "UTF-16LE", "<a><ë>" },
    { "\xfe\xff" "\0a\0,\0\xeb", 8, "UTF-16BE", "<a><ë>" },
    { "a\0,\0\xeb\0\n\0", 8, "UTF-16LE", "<a><ë>" },
    { "\0a\0,\0\xeb\0\n", 8, "UTF-16BE", "<a><ë>" },
    { "\xff\xfe\x3d\xd8\x0a\xde" "\0,", 6, "UTF-16LE", "<😊>" },
    { "\xff\xfe", 2, "UTF-16LE", "" },
    { "\xfe\xff", 2, "UTF-16BE", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KithCsvReader) reader = open_bytes (cases[i].data, cases[i].size);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (kith_csv_reader_get_encoding (reader), ==, cases[i].encoding);
      assert_reads (cases[i].data, cases[i].size, cases[i].expected);
    }
}

static void
test_encodings_refused (void)
{
  static const struct
  {
    const char *data;
    gsize       size;
  } cases[] = {
    { "a\0b,c", 5 },
    { "abc\0", 4 },
    { "\0", 1 },
    { "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16 },
    { "PK\x03\x04\x14\0\x06\0", 8 },
    { "\xef\xbb\xbf" "Zo\xeb", 6 },
    { "\xff\xfe" "a\0b", 5 },
    { "\xff\xfe" "a\0\0\0b\0", 8 },
    { "\xff\xfe" "\x3d\xd8" "a\0", 6 },
    { "\xff\xfe" "\x0a\xde", 4 },
    { "\xff\xfe\0\0a\0\0\0", 8 },
    { "\0\0\xfe\xff\0\0\0a", 8 },
    { "a\0,\0b", 5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      assert_refuses (cases[i].data, cases[i].size, KITH_CSV_ERROR_ENCODING);
    }
}

/* The same rows in each encoding are the same rows. */
static void
test_encodings_agree (void)
{
  static const char text[] = "Name,Note\r\nZoë,\"a, \"\"b\"\"\r\nc\"\r\nŽan,€5\r\n";
  static const char *const encodings[] = { "UTF-16LE", "UTF-16BE", "UTF-16", "WINDOWS-1252" };

  for (gsize i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gsize size;
      g_autofree char *data = g_convert (text, -1, encodings[i], "UTF-8", NULL, &size, NULL);

      assert_reads (data, size, "<Name><Note>|<Zoë><a, \"b\"\r\nc>|<Žan><€5>");
    }
}

static void
test_limit_of_file (void)
{
  g_autofree char *data = g_malloc (64 * MIB + 1);

  memset (data, '\n', 64 * MIB + 1);
  assert_refuses (data, 64 * MIB + 1, KITH_CSV_ERROR_TOO_LARGE);
  assert_reads (data, 64 * MIB, "");
}

static void
test_limit_of_rows (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(KithCsvReader) reader = NULL;
  g_autoptr(GError) error = NULL;
  guint n = 0;

  /* Empty rows are no rows. */
  for (guint i = 0; i < 1000000; i++)
    g_string_append (text, "a\n\n");

  reader = open_text (text->str);
  while (kith_csv_reader_next (reader, &error))
    n++;

  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 1000000);

  g_string_append (text, "\na\n");
  assert_fails_on_the_way (text->str, KITH_CSV_ERROR_TOO_LARGE, 1000000);
}

static void
test_limit_of_cells (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(KithCsvReader) reader = NULL;

  for (guint i = 0; i < 999; i++)
    g_string_append (text, "a,");

  g_string_append (text, "a");
  reader = open_text (text->str);
  g_assert_true (kith_csv_reader_next (reader, NULL));
  g_assert_cmpuint (kith_csv_reader_get_n_cells (reader), ==, 1000);

  g_string_append (text, ",");
  assert_fails_on_the_way (text->str, KITH_CSV_ERROR_TOO_LARGE, 0);
}

static void
test_limit_of_a_cell (void)
{
  g_autofree char *filling = g_strnfill (64 * 1024, 'x');
  g_autofree char *plain = g_strdup_printf ("a,%s\n", filling);
  g_autofree char *quoted = g_strdup_printf ("a,\"%s\"\n", filling);
  g_autofree char *plain_over = g_strdup_printf ("a,b\na,%sx\n", filling);
  g_autofree char *quoted_over = g_strdup_printf ("a,b\na,\"%sx\"\n", filling);
  g_autofree char *after_quote_over = g_strdup_printf ("a,b\na,\"%s\"x\n", filling);
  g_autofree char *expected = g_strdup_printf ("<a><%s>", filling);

  assert_reads (plain, strlen (plain), expected);
  assert_reads (quoted, strlen (quoted), expected);
  assert_fails_on_the_way (plain_over, KITH_CSV_ERROR_TOO_LARGE, 1);
  assert_fails_on_the_way (quoted_over, KITH_CSV_ERROR_TOO_LARGE, 1);
  assert_fails_on_the_way (after_quote_over, KITH_CSV_ERROR_TOO_LARGE, 1);
}

static void
test_bytes_may_go (void)
{
  GBytes *bytes = g_bytes_new ("a,b", 3);
  g_autoptr(KithCsvReader) reader = kith_csv_reader_new (bytes, NULL);
  g_autofree char *dump = NULL;

  g_bytes_unref (bytes);
  dump = dump_rows (reader, NULL);
  g_assert_cmpstr (dump, ==, "<a><b>");
}

static void
test_free_takes_null (void)
{
  kith_csv_reader_free (NULL);
}

static char *
make_random_cell (void)
{
  static const char *const pieces[] = {
    "a", "é", " ", ",", ";", "\t", "|", "\"", "\"\"", "\n", "\r\n", "\r", "0", "x",
  };
  GString *cell = g_string_new (NULL);
  int n = g_test_rand_int_range (0, 6);

  for (int i = 0; i < n; i++)
    g_string_append (cell, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

  return g_string_free_and_steal (cell);
}

/* What is written is read again as it was, but for the apostrophe before a
 * blank that would else hide what follows it.
 */
static void
test_what_is_written_is_read (void)
{
  for (guint i = 0; i < 500; i++)
    {
      g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
      g_autoptr(GString) csv = g_string_new ("name,a,b,c\r\n");
      g_autoptr(KithCsvReader) reader = NULL;
      g_autoptr(GError) error = NULL;

      for (guint j = 0; j < 40; j++)
        g_ptr_array_add (cells, j % 4 == 0 ? g_strdup ("name") : make_random_cell ());

      for (guint j = 0; j < 40; j += 4)
        kith_csv_append_row (csv, (const char *const *)cells->pdata + j, 4);

      reader = open_text (csv->str);
      g_assert_true (kith_csv_reader_next (reader, &error));

      for (guint j = 0; j < 40; j++)
        {
          const char *expected = g_ptr_array_index (cells, j);
          const char *cell;

          if (j % 4 == 0)
            g_assert_true (kith_csv_reader_next (reader, &error));

          g_assert_no_error (error);
          g_assert_cmpuint (kith_csv_reader_get_n_cells (reader), ==, 4);
          cell = kith_csv_reader_get_cell (reader, j % 4);
          g_assert_cmpstr (*cell == '\'' ? cell + 1 : cell, ==, expected);
        }

      g_assert_false (kith_csv_reader_next (reader, &error));
      g_assert_no_error (error);
    }
}

/* Whatever the bytes, every cell is UTF-8 and lines only rise. */
static void
test_random_bytes (void)
{
  static const char alphabet[] = "a,;\t|\"\"\n\r\xc3\xa9\xff ";

  for (guint i = 0; i < 20000; i++)
    {
      char data[24];
      gsize size = (gsize)g_test_rand_int_range (0, sizeof data);
      g_autoptr(KithCsvReader) reader = NULL;
      g_autoptr(GError) error = NULL;
      guint line = 0;

      for (gsize j = 0; j < size; j++)
        data[j] = alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];

      reader = open_bytes (data, size);

      while (kith_csv_reader_next (reader, &error))
        {
          g_assert_cmpuint (kith_csv_reader_get_line (reader), >, line);
          line = kith_csv_reader_get_line (reader);

          for (guint j = 0; j < kith_csv_reader_get_n_cells (reader); j++)
            g_assert_true (g_utf8_validate (kith_csv_reader_get_cell (reader, j), -1, NULL));
        }
    }
}

/* A register of schools, every one there is twice over: 50,000 rows of 135. */
static void
test_large_file (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(KithCsvReader) reader = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GTimer) timer = NULL;
  guint64 n_cells = 0;

  for (guint row = 0; row < 50000; row++)
    {
      for (guint i = 0; i < 134; i++)
        g_string_append (text, i % 3 == 0 ? "\"Ashdown\"," : i % 3 == 1 ? "123456," : ",");

      g_string_append (text, "end\r\n");
    }

  timer = g_timer_new ();
  reader = open_text (text->str);

  while (kith_csv_reader_next (reader, &error))
    n_cells += kith_csv_reader_get_n_cells (reader);

  g_assert_no_error (error);
  g_assert_cmpuint (n_cells, ==, 50000 * 135);
  g_test_message ("%" G_GSIZE_FORMAT " bytes in %.0f ms",
                  text->len, g_timer_elapsed (timer, NULL) * 1000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/rows", test_rows);
  g_test_add_func ("/csv/quotes", test_quotes);
  g_test_add_func ("/csv/quotes/error-tells-the-line", test_quoting_error_tells_the_line);
  g_test_add_func ("/csv/delimiters", test_delimiters);
  g_test_add_func ("/csv/delimiters/are-found-at-the-top", test_delimiter_is_found_at_the_top);
  g_test_add_func ("/csv/delimiters/separator-line", test_separator_line);
  g_test_add_func ("/csv/lines", test_lines);
  g_test_add_func ("/csv/cells-of-short-rows", test_cells_of_short_rows);
  g_test_add_func ("/csv/encodings", test_encodings);
  g_test_add_func ("/csv/encodings/refused", test_encodings_refused);
  g_test_add_func ("/csv/encodings/agree", test_encodings_agree);
  g_test_add_func ("/csv/limits/file", test_limit_of_file);
  g_test_add_func ("/csv/limits/rows", test_limit_of_rows);
  g_test_add_func ("/csv/limits/cells", test_limit_of_cells);
  g_test_add_func ("/csv/limits/cell", test_limit_of_a_cell);
  g_test_add_func ("/csv/bytes-may-go", test_bytes_may_go);
  g_test_add_func ("/csv/free-takes-null", test_free_takes_null);
  g_test_add_func ("/csv/what-is-written-is-read", test_what_is_written_is_read);
  g_test_add_func ("/csv/random-bytes", test_random_bytes);
  g_test_add_func ("/csv/large-file", test_large_file);

  return g_test_run ();
}
