/* kith-text.c: what happens to text at the door, in search and on display
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three forms of one text. *Clean* is what is kept: what was typed, composed
 * (NFC), without control characters or blank edges. *Folded* is what is
 * searched: decomposed (NFKD), casefolded, without marks, and with the
 * letters that Unicode does not take apart (ł, ø, đ, þ …) spelt as an English
 * keyboard has them, so that Łukasz is found by "lukasz". *Isolated* is what
 * is shown inside a sentence: wrapped so that a name written from right to
 * left cannot turn the words beside it around.
 *
 * Folding is for finding, not for deciding that two people are one, and not
 * for sorting. It does not know sounds: Siân and Sian meet, Yusuf and Joseph
 * do not.
 */

#include "config.h"

#include "kith-text.h"

#include <string.h>

#define FIRST_STRONG_ISOLATE "\xe2\x81\xa8"
#define POP_DIRECTIONAL_ISOLATE "\xe2\x81\xa9"

/* After casefolding, so lower case only; sorted for the search. */
static const struct
{
  gunichar    letter;
  const char *spelling;
} spellings[] = {
  { 0x00e6, "ae" }, /* æ */
  { 0x00f0, "d" },  /* ð */
  { 0x00f8, "o" },  /* ø */
  { 0x00fe, "th" }, /* þ */
  { 0x0111, "d" },  /* đ */
  { 0x0127, "h" },  /* ħ */
  { 0x0131, "i" },  /* ı */
  { 0x0138, "k" },  /* ĸ */
  { 0x0142, "l" },  /* ł */
  { 0x014b, "ng" }, /* ŋ */
  { 0x0153, "oe" }, /* œ */
  { 0x0167, "t" },  /* ŧ */
  { 0x0180, "b" },  /* ƀ */
  { 0x0188, "c" },  /* ƈ */
  { 0x018d, "d" },  /* ƍ */
  { 0x0192, "f" },  /* ƒ */
  { 0x0199, "k" },  /* ƙ */
  { 0x019a, "l" },  /* ƚ */
  { 0x019e, "n" },  /* ƞ */
  { 0x01a5, "p" },  /* ƥ */
  { 0x01ad, "t" },  /* ƭ */
  { 0x01b4, "y" },  /* ƴ */
  { 0x01b6, "z" },  /* ƶ */
  { 0x01dd, "e" },  /* ǝ */
  { 0x01e5, "g" },  /* ǥ */
  { 0x0225, "z" },  /* ȥ */
  { 0x0237, "j" },  /* ȷ */
  { 0x023c, "c" },  /* ȼ */
  { 0x0247, "e" },  /* ɇ */
  { 0x0249, "j" },  /* ɉ */
  { 0x024d, "r" },  /* ɍ */
  { 0x024f, "y" },  /* ɏ */
  { 0x0253, "b" },  /* ɓ */
  { 0x0254, "o" },  /* ɔ */
  { 0x0256, "d" },  /* ɖ */
  { 0x0257, "d" },  /* ɗ */
  { 0x0259, "a" },  /* ə: Əliyev is Aliyev in English */
  { 0x025b, "e" },  /* ɛ */
  { 0x0260, "g" },  /* ɠ */
  { 0x0263, "g" },  /* ɣ */
  { 0x0268, "i" },  /* ɨ */
  { 0x0269, "i" },  /* ɩ */
  { 0x026b, "l" },  /* ɫ */
  { 0x0272, "n" },  /* ɲ */
  { 0x0275, "o" },  /* ɵ */
  { 0x0289, "u" },  /* ʉ */
  { 0x028b, "v" },  /* ʋ */
  { 0x2c65, "a" },  /* ⱥ */
  { 0x2c66, "t" },  /* ⱦ */
};

static const char *
find_spelling (gunichar c)
{
  gsize low = 0;
  gsize high = G_N_ELEMENTS (spellings);

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (spellings[middle].letter == c)
        return spellings[middle].spelling;

      if (spellings[middle].letter < c)
        low = middle + 1;
      else
        high = middle;
    }

  return NULL;
}

/**
 * kith_text_is_apostrophe:
 * @c: a character
 *
 * Returns: whether it is an apostrophe, or one of those that people and word
 *   processors write for one
 */
gboolean
kith_text_is_apostrophe (gunichar c)
{
  switch (c)
    {
    case '\'':
    case '`':
    case 0x00b4: /* acute accent, standing alone */
    case 0x02b9: /* modifier letters, as in Hawaiian and transliterated Arabic */
    case 0x02bb:
    case 0x02bc:
    case 0x02bd:
    case 0x02be:
    case 0x02bf:
    case 0x02c8:
    case 0x2018: /* the curly quotes word processors make of ' */
    case 0x2019:
    case 0x201b:
    case 0x2032: /* prime */
    case 0xff07: /* full width */
      return TRUE;

    default:
      return FALSE;
    }
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2043 || c == 0x2212 ||
         c == 0xfe58 || c == 0xfe63 || c == 0xff0d;
}

static gboolean
is_bidi_control (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* Ends a paragraph, and with it every isolate, or has no shape at all. */
static gboolean
is_line_breaker (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR;
}

/* A mark that stands on another letter. Vowel signs of Indic scripts are
 * marks too, but of class 0, and a virama (9) makes another word: they stay.
 */
static gboolean
is_mark_to_drop (gunichar c)
{
  int class = g_unichar_combining_class (c);
  gboolean is_variation_selector = c >= 0xfe00 && c <= 0xfe0f;

  return (class != 0 && class != 9) || is_variation_selector;
}

static gboolean
is_visible (gunichar c)
{
  return g_unichar_isgraph (c) && g_unichar_type (c) != G_UNICODE_FORMAT;
}

/* Ends of line become LF, whoever wrote them, before what is left of the
 * control characters goes.
 */
static GString *
remove_controls (const char *text)
{
  GString *kept = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] != '\n')
        g_string_append_c (kept, '\n');
      else if (c == '\n' || c == '\t' || !g_unichar_iscntrl (c))
        g_string_append_unichar (kept, c);
    }

  return kept;
}

static char *
dup_trimmed (const char *text)
{
  const char *start = text;
  const char *end = text;

  while (*start != '\0' && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);

  for (const char *p = start; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        end = g_utf8_next_char (p);
    }

  return end > start ? g_strndup (start, (gsize)(end - start)) : g_strdup ("");
}

/* Before NFKD, which makes a space and a mark of a lone accent. */
static char *
unify_punctuation (const char *text)
{
  GString *unified = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (kith_text_is_apostrophe (c))
        g_string_append_c (unified, '\'');
      else if (is_hyphen (c))
        g_string_append_c (unified, '-');
      else
        g_string_append_unichar (unified, c);
    }

  return g_string_free_and_steal (unified);
}

static void
append_folded (GString *folded,
               gunichar c)
{
  const char *spelling = find_spelling (c);

  if (spelling != NULL)
    g_string_append (folded, spelling);
  else if (kith_text_is_apostrophe (c))
    g_string_append_c (folded, '\'');
  else if (is_hyphen (c))
    g_string_append_c (folded, '-');
  else
    g_string_append_unichar (folded, c);
}

/* Lays runs of blanks together, and drops those at the edges. */
static char *
fold_characters (const char *text)
{
  GString *folded = g_string_new (NULL);
  gboolean has_space = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x80 && g_ascii_isalnum ((char)c) && !has_space)
        {
          g_string_append_c (folded, (char)c);
          continue;
        }

      if (g_unichar_isspace (c))
        {
          has_space = TRUE;
          continue;
        }

      if (is_mark_to_drop (c) || g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
        continue;

      if (has_space && folded->len > 0)
        g_string_append_c (folded, ' ');

      has_space = FALSE;
      append_folded (folded, c);
    }

  return g_string_free_and_steal (folded);
}

/**
 * kith_text_clean:
 * @text: text from a keyboard or a file
 *
 * Makes text fit to be kept: UTF-8, composed, without control characters
 * other than tabs and ends of line, and without blanks around it.
 *
 * Bytes that are no UTF-8 become U+FFFD, so that it shows that something was
 * there. Cleaning twice changes nothing more.
 *
 * Returns: (transfer full): the text, perhaps empty
 */
char *
kith_text_clean (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *composed = NULL;
  g_autoptr(GString) kept = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  kept = remove_controls (valid);
  composed = g_utf8_normalize (kept->str, (gssize)kept->len, G_NORMALIZE_NFC);

  return dup_trimmed (composed);
}

/* Most cells of a file are plain words with single blanks between them: such a
 * text is copied as it stands, which halves the time that a large file takes.
 */
static gboolean
is_clean_line (const char *text)
{
  char before = ' ';

  for (; *text != '\0'; text++)
    {
      if (*text < ' ' || *text > '~' || (*text == ' ' && before == ' '))
        return FALSE;
      before = *text;
    }

  return before != ' ';
}

/**
 * kith_text_clean_line:
 * @text: what was typed or read
 *
 * Cleans a text as kith_text_clean() does, and lays it out on one line with
 * single blanks between its words.
 *
 * Returns: (transfer full): the line; empty where @text says nothing
 */
char *
kith_text_clean_line (const char *text)
{
  g_autofree char *clean = NULL;
  g_autoptr(GString) line = NULL;
  gboolean has_blank = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  if (is_clean_line (text))
    return g_strdup (text);

  clean = kith_text_clean (text);
  line = g_string_new (NULL);
  for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          has_blank = line->len > 0;
          continue;
        }

      if (has_blank)
        g_string_append_c (line, ' ');
      has_blank = FALSE;
      g_string_append_unichar (line, c);
    }

  return g_string_free_and_steal (g_steal_pointer (&line));
}

/* Most names are plain letters, and a roll has thousands of them. */
static char *
fold_ascii (const char *text)
{
  g_autofree char *lowered = g_ascii_strdown (text, -1);

  return fold_characters (lowered);
}

/**
 * kith_text_fold:
 * @text: text
 *
 * Makes the form in which text is searched: two spellings that a person
 * would take for the same name give the same form.
 *
 * Returns: (transfer full): the folded text, perhaps empty
 */
char *
kith_text_fold (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *unified = NULL;
  g_autofree char *decomposed = NULL;
  g_autofree char *casefolded = NULL;
  g_autofree char *again = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_str_is_ascii (text))
    return fold_ascii (text);

  valid = g_utf8_make_valid (text, -1);
  unified = unify_punctuation (valid);
  decomposed = g_utf8_normalize (unified, -1, G_NORMALIZE_NFKD);
  casefolded = g_utf8_casefold (decomposed, -1);

  /* Casefolding can compose what was taken apart. */
  again = g_utf8_normalize (casefolded, -1, G_NORMALIZE_NFKD);

  return fold_characters (again);
}

static gboolean
is_tame (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      guchar byte = (guchar) * p;

      /* What is not ASCII is looked at in earnest. */
      if (byte < ' ' || byte >= 0x7f)
        return FALSE;
    }

  return TRUE;
}

/**
 * kith_text_tame:
 * @text: (nullable): one line of somebody's text, such as a name
 *
 * What is shown of a text that came past the door of this program or was there
 * before it: without overrides and isolates, which would turn round what stands
 * beside it, and with a blank for each control character and end of line.
 *
 * Returns: (transfer full) (nullable): the text, harmless
 */
char *
kith_text_tame (const char *text)
{
  g_autofree char *valid = NULL;
  GString *tame = NULL;

  if (text == NULL || is_tame (text))
    return g_strdup (text);

  valid = g_utf8_make_valid (text, -1);
  tame = g_string_sized_new (strlen (valid));
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_line_breaker (c))
        g_string_append_c (tame, ' ');
      else if (!is_bidi_control (c))
        g_string_append_unichar (tame, c);
    }

  return g_string_free_and_steal (tame);
}

/**
 * kith_text_isolate:
 * @text: one line of text, such as a name
 *
 * Wraps text for display inside other text, so that its direction ends with
 * it.
 *
 * Overrides and isolates inside @text are left out: one that pops ours would
 * let the rest out.
 *
 * Returns: (transfer full): the text between U+2068 and U+2069
 */
char *
kith_text_isolate (const char *text)
{
  g_autofree char *tame = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  tame = kith_text_tame (text);

  return g_strconcat (FIRST_STRONG_ISOLATE, tame, POP_DIRECTIONAL_ISOLATE, NULL);
}

/**
 * kith_text_is_there:
 * @text: (nullable): some text
 *
 * Returns: whether anything but blanks is in it
 */
gboolean
kith_text_is_there (const char *text)
{
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    {
      if (!g_unichar_isspace (g_utf8_get_char (text)))
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_text_is_safe_name:
 * @text: a name as it was entered
 *
 * Tells whether text may be the name of a person or a place.
 *
 * A name has something to see in it, and nothing that turns, breaks or
 * controls the line it stands in. Joiners are part of names in Persian and
 * in Indic scripts, and are allowed.
 *
 * Returns: whether the name may be kept
 */
gboolean
kith_text_is_safe_name (const char *text)
{
  gboolean is_blank = TRUE;

  g_return_val_if_fail (text != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_bidi_control (c) || is_line_breaker (c))
        return FALSE;

      if (is_visible (c))
        is_blank = FALSE;
    }

  return !is_blank;
}
