/* kith-csv-delimiter.c: which character parts the cells
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Comma, semicolon, tab and bar are counted outside quotes in each of the
 * first lines. The one that is on the most lines wins: in a file parted by
 * semicolons a heading has no decimal comma, in one parted by commas few
 * addresses have a bar. Where two are on as many lines, the one wins that is
 * on each as often, and then the one there is more of. A file of one column
 * has none, and is read as if it had commas.
 */

#include "config.h"

#include "kith-csv-private.h"

#include <string.h>

#define MAX_LINES 64
#define MAX_BYTES (256 * 1024)
#define N_DELIMITERS 4

static const char delimiters[N_DELIMITERS + 1] = ",;\t|";

typedef struct
{
  guint  counts[MAX_LINES][N_DELIMITERS];
  guint  n_lines;
} Sample;

typedef struct
{
  guint  n_with;  /* lines it is on at all */
  guint  n_alike; /* lines it is on as often as on most */
  guint  n_in_all;
} Score;

static int
find_candidate (char c)
{
  const char *found = c != '\0' ? strchr (delimiters, c) : NULL;

  return found != NULL ? (int)(found - delimiters) : -1;
}

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r';
}

/* The closing quote of a quoted cell, or the end of the text. */
static const char *
skip_quoted (const char *open)
{
  const char *p = strchr (open + 1, '"');

  while (p != NULL && p[1] == '"')
    p = strchr (p + 2, '"');

  return p != NULL ? p : open + strlen (open) - 1;
}

static void
take_sample (const char *text,
             Sample     *sample)
{
  gboolean at_cell_start = TRUE;
  gboolean is_blank = TRUE;

  for (const char *p = text; *p != '\0' && p - text < MAX_BYTES && sample->n_lines < MAX_LINES; p++)
    {
      int candidate = find_candidate (*p);

      if (is_line_end (*p))
        {
          sample->n_lines += is_blank ? 0 : 1;
          is_blank = TRUE;
          at_cell_start = TRUE;
          continue;
        }

      is_blank = FALSE;

      if (*p == '"' && at_cell_start)
        p = skip_quoted (p);
      else if (candidate >= 0)
        sample->counts[sample->n_lines][candidate]++;

      at_cell_start = candidate >= 0;
    }

  /* The last line may lack its end; an empty one scores nothing. */
  if (sample->n_lines < MAX_LINES)
    sample->n_lines++;
}

static guint
count_lines_like (const Sample *sample,
                  guint         candidate,
                  guint         line)
{
  guint n = 0;

  for (guint i = 0; i < sample->n_lines; i++)
    n += sample->counts[i][candidate] == sample->counts[line][candidate];

  return n;
}

static Score
compute_score (const Sample *sample,
               guint         candidate)
{
  Score score = { 0, };

  for (guint i = 0; i < sample->n_lines; i++)
    {
      guint count = sample->counts[i][candidate];

      if (count == 0)
        continue;

      score.n_with++;
      score.n_in_all += count;
      score.n_alike = MAX (score.n_alike, count_lines_like (sample, candidate, i));
    }

  return score;
}

static gboolean
is_better (const Score *a,
           const Score *b)
{
  if (a->n_with != b->n_with)
    return a->n_with > b->n_with;

  if (a->n_alike != b->n_alike)
    return a->n_alike > b->n_alike;

  return a->n_in_all > b->n_in_all;
}

/*
 * kith_csv_find_delimiter:
 * @text: a whole file
 *
 * Finds the character that parts the cells.
 *
 * Returns: a comma, semicolon, tab or bar
 */
char
kith_csv_find_delimiter (const GString *text)
{
  Sample sample = { 0, };
  Score best = { 0, };
  guint best_candidate = 0;

  take_sample (text->str, &sample);

  for (guint i = 0; i < N_DELIMITERS; i++)
    {
      Score score = compute_score (&sample, i);

      if (is_better (&score, &best))
        {
          best = score;
          best_candidate = i;
        }
    }

  return delimiters[best_candidate];
}
