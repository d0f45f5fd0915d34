/* map-cases.c: maps that nobody drew, to be drawn
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map-cases.h"

#include <math.h>

#define TODAY kith_date_new (2026, 11, 20)

typedef struct
{
  const char         *label;
  KithMapSubjectKind  kind;
  char                shape;
  int                 age;
  const char         *detail;
  const char         *picture;
  double              x;
  double              y;
  int                 group;
  int                 household;
  guint16             n_harm;
  guint16             n_strengths;
} Subject;

enum
{
  WREN, JL, CHAT, SN, LT, NB, DK, AO, EO, NO, KB, TO, ZB, GO, STOP, SOMEONE, JB, MR, TC, PARK, PC, WH, HUB, BM, SHOP,
  YEAR_10, OLDER, HOUSE,
};

static const Subject park[] =
{
  [WREN] = { "Wren Park", KITH_MAP_ORGANISATION, 0, -1, "School", "school", 495, 192, -1, -1, 0, 0 },
  [JL] = { "JL", KITH_MAP_PROFESSIONAL, 0, -1, "Safeguarding lead", NULL, 331, 260, -1, -1, 0, 0 },
  [CHAT] = { "Group chat", KITH_MAP_PLACE, 0, -1, "", "chat", 346, 335, -1, -1, 1, 0 },
  [SN] = { "SN", KITH_MAP_PERSON, 'F', 14, "", NULL, 579, 345, YEAR_10, -1, 0, 0 },
  [LT] = { "LT", KITH_MAP_PERSON, 'U', 15, "", NULL, 475, 412, YEAR_10, -1, 0, 0 },
  [NB] = { "NB", KITH_MAP_PERSON, 'F', 15, "", NULL, 655, 418, YEAR_10, -1, 0, 0 },
  [DK] = { "DK", KITH_MAP_PERSON, 'M', 14, "", NULL, 549, 491, YEAR_10, -1, 0, 0 },
  [AO] = { "AO", KITH_MAP_PERSON, 'F', 14, "", NULL, 757, 418, YEAR_10, HOUSE, 0, 0 },
  [EO] = { "EO", KITH_MAP_PERSON, 'M', 40, "", NULL, 697, 311, -1, -1, 0, 0 },
  [NO] = { "NO", KITH_MAP_PERSON, 'F', 38, "", NULL, 839, 318, -1, HOUSE, 0, 0 },
  [KB] = { "KB", KITH_MAP_PERSON, 'M', 41, "", NULL, 939, 318, -1, HOUSE, 0, 0 },
  [TO] = { "TO", KITH_MAP_PERSON, 'M', 11, "", NULL, 839, 418, -1, HOUSE, 0, 0 },
  [ZB] = { "ZB", KITH_MAP_PERSON, 'F', 3, "", NULL, 921, 418, -1, HOUSE, 0, 0 },
  [GO] = { "GO", KITH_MAP_PERSON, 'F', 63, "", NULL, 839, 220, -1, -1, 0, 0 },
  [STOP] = { "Tanner’s Row stop", KITH_MAP_PLACE, 0, -1, "Bus stop", "bus", 331, 492, -1, -1, 1, 0 },
  [SOMEONE] = { "someone", KITH_MAP_SOMEONE, 0, -1, "", NULL, 323, 600, OLDER, -1, 0, 0 },
  [JB] = { "JB", KITH_MAP_PERSON, 'M', 17, "", NULL, 431, 648, OLDER, -1, 0, 0 },
  [MR] = { "MR", KITH_MAP_PERSON, 'M', 16, "", NULL, 338, 696, OLDER, -1, 0, 0 },
  [TC] = { "TC", KITH_MAP_PERSON, 'F', 16, "", NULL, 423, 760, OLDER, -1, 0, 0 },
  [PARK] = { "Eastfield Park", KITH_MAP_PLACE, 0, -1, "Park", "park", 647, 660, -1, -1, 3, 1 },
  [PC] = { "PC", KITH_MAP_PROFESSIONAL, 0, -1, "Community police", NULL, 775, 606, -1, -1, 0, 0 },
  [WH] = { "WH", KITH_MAP_PROFESSIONAL, 0, -1, "Park keeper", NULL, 767, 674, -1, -1, 0, 0 },
  [HUB] = { "Eastfield Hub", KITH_MAP_PLACE, 0, -1, "Youth club", "club", 903, 562, -1, -1, 0, 2 },
  [BM] = { "BM", KITH_MAP_PROFESSIONAL, 0, -1, "Youth worker", NULL, 1027, 546, -1, -1, 0, 0 },
  [SHOP] = { "Rooster’s, Quarry Road", KITH_MAP_PLACE, 0, -1, "Shop", "shop", 579, 784, -1, -1, 0, 0 },
  [YEAR_10] = { "Year 10 friends", KITH_MAP_GROUP, 0, -1, "", NULL, 0, 0, -1, -1, 0, 0 },
  [OLDER] = { "Older group", KITH_MAP_GROUP, 0, -1, "", NULL, 0, 0, -1, -1, 0, 0 },
  [HOUSE] = { "Household", KITH_MAP_FAMILY, 0, -1, "", NULL, 0, 0, -1, -1, 0, 0 },
};

typedef struct
{
  guint             from;
  guint             to;
  KithTieKind       kind;
  KithTieFamily     family;
  KithTieQuality    quality;
  KithTieStatus     status;
  KithTieCertainty  certainty;
} Tie;

#define FAMILY(from, to, family) { from, to, KITH_TIE_FAMILY, family, 0, 0, 0 }

static const Tie park_ties[] =
{
  { WREN, JL, KITH_TIE_PROFESSIONAL, 0, 0, 0, 0 },
  { WREN, SN, KITH_TIE_ATTENDS, 0, 0, 0, 0 },
  { LT, CHAT, KITH_TIE_ONLINE, 0, 0, 0, KITH_TOLD_ONCE },
  { LT, SN, KITH_TIE_PEER, 0, 0, KITH_TIE_ENDED, 0 },
  { SN, NB, KITH_TIE_PEER, 0, KITH_TIE_STRONG, 0, 0 },
  { SN, AO, KITH_TIE_PEER, 0, 0, 0, 0 },
  { NB, AO, KITH_TIE_PROTECTIVE, 0, KITH_TIE_PROTECTS, 0, 0 },
  { LT, DK, KITH_TIE_PEER, 0, KITH_TIE_STRONG, 0, 0 },
  { DK, AO, KITH_TIE_PEER, 0, KITH_TIE_TENUOUS, 0, 0 },
  { LT, STOP, KITH_TIE_SPENDS_TIME, 0, 0, 0, 0 },
  { STOP, SOMEONE, KITH_TIE_SPENDS_TIME, 0, 0, 0, KITH_NOT_SURE },
  { SOMEONE, MR, KITH_TIE_PEER, 0, KITH_TIE_TENUOUS, 0, KITH_NOT_SURE },
  { JB, MR, KITH_TIE_PEER, 0, KITH_TIE_STRONG, 0, 0 },
  { JB, TC, KITH_TIE_PEER, 0, KITH_TIE_STRONG, 0, 0 },
  { JB, PARK, KITH_TIE_SPENDS_TIME, 0, KITH_TIE_STRESSFUL, 0, 0 },
  { JB, DK, KITH_TIE_HARM, 0, KITH_TIE_HARMFUL, 0, KITH_NOT_SURE },
  { JB, AO, KITH_TIE_HARM, 0, KITH_TIE_HARMFUL, 0, KITH_TOLD_ONCE },
  { TC, SHOP, KITH_TIE_SPENDS_TIME, 0, 0, 0, KITH_TOLD_ONCE },
  { DK, PARK, KITH_TIE_SPENDS_TIME, 0, 0, 0, 0 },
  { DK, SHOP, KITH_TIE_SPENDS_TIME, 0, 0, 0, 0 },
  { AO, PARK, KITH_TIE_SPENDS_TIME, 0, 0, 0, 0 },
  { PC, PARK, KITH_TIE_PROFESSIONAL, 0, KITH_TIE_TENUOUS, 0, 0 },
  { WH, PARK, KITH_TIE_PROFESSIONAL, 0, KITH_TIE_PROTECTS, 0, 0 },
  { HUB, AO, KITH_TIE_PROTECTIVE, 0, KITH_TIE_PROTECTS, 0, 0 },
  { BM, AO, KITH_TIE_PROTECTIVE, 0, KITH_TIE_PROTECTS, 0, 0 },
  { BM, HUB, KITH_TIE_PROFESSIONAL, 0, 0, 0, 0 },
  FAMILY (GO, NO, KITH_TIE_BIRTH),
  FAMILY (EO, NO, KITH_TIE_ENDED_PARTNER),
  FAMILY (NO, KB, KITH_TIE_PARTNER),
  FAMILY (EO, AO, KITH_TIE_BIRTH),
  FAMILY (NO, AO, KITH_TIE_BIRTH),
  FAMILY (EO, TO, KITH_TIE_BIRTH),
  FAMILY (NO, TO, KITH_TIE_BIRTH),
  FAMILY (NO, ZB, KITH_TIE_BIRTH),
  FAMILY (KB, ZB, KITH_TIE_BIRTH),
};

static void
fill_node (KithMapNode   *node,
           const Subject *subject,
           gint64         id)
{
  *node = (KithMapNode)KITH_MAP_NODE_NONE;
  node->id = subject->kind == KITH_MAP_FAMILY ? -id : id;
  node->kind = subject->kind;
  node->label = subject->label;
  node->detail = subject->detail;
  node->pictogram = subject->picture;
  node->shape = subject->shape;
  node->is_young = subject->age >= 0 && subject->age < 18;
  node->age = (gint16)subject->age;
  node->group = subject->group;
  node->household = subject->household;
  node->n_harm = subject->n_harm;
  node->n_strengths = subject->n_strengths;
  node->x = subject->x;
  node->y = subject->y;
  node->is_placed = TRUE;

  /* Of the first subject the index is 0, so the tables say for whom a group is none. */
  if (subject->kind != KITH_MAP_PERSON && subject->kind != KITH_MAP_SOMEONE)
    node->group = node->household = -1;
}

static void
fill_tie (KithMapTie    *tie,
          const Tie     *from,
          gint64         id,
          const Subject *subjects,
          char         **ret_spoken)
{
  *tie = (KithMapTie)KITH_MAP_TIE_NONE;
  tie->id = id;
  tie->from = from->from;
  tie->to = from->to;
  tie->kind = from->kind;
  tie->family = from->family;
  tie->quality = from->quality;
  tie->status = from->status;
  tie->certainty = from->certainty;
  tie->start = kith_date_new (2025, 9, 1);
  if (from->status == KITH_TIE_ENDED)
    tie->end = kith_date_new (2026, 6, 1);
  tie->is_new = id % 7 == 0;
  *ret_spoken = g_strdup_printf ("%s to %s", subjects[from->from].label, subjects[from->to].label);
  tie->spoken = *ret_spoken;
  tie->words = "told by the young person";
}

static KithMapScene *
make_scene (KithMapKind    kind,
            const char    *title,
            const Subject *subjects,
            guint          n_subjects,
            const Tie     *ties,
            guint          n_ties,
            guint          focus)
{
  g_autofree KithMapNode *nodes = g_new0 (KithMapNode, n_subjects + 1);
  g_autofree KithMapTie *drawn = g_new0 (KithMapTie, n_ties + 1);
  g_autoptr(GPtrArray) spoken = g_ptr_array_new_with_free_func (g_free);
  KithMapSceneValues values = KITH_MAP_SCENE_VALUES_NONE;

  for (guint i = 0; i < n_subjects; i++)
    {
      fill_node (&nodes[i], &subjects[i], i + 1);
      g_ptr_array_add (spoken, g_strdup_printf ("%s, %d of %u", subjects[i].label, i + 1, n_subjects));
      nodes[i].spoken = spoken->pdata[i];
      nodes[i].is_focus = i == focus;
      nodes[i].is_online = subjects[i].picture != NULL && strstr (subjects[i].picture, "chat") != NULL;
    }
  for (guint i = 0; i < n_ties; i++)
    {
      char *words = NULL;

      fill_tie (&drawn[i], &ties[i], i + 1, subjects, &words);
      g_ptr_array_add (spoken, words);
    }
  values.id = 1;
  values.kind = kind;
  values.title = title;
  values.purpose = "make the way home past Eastfield Park safe for Years 9 and 10";
  values.owner = "R. Adeyemi";
  values.created = kith_date_new (2025, 9, 1);
  values.review_due = kith_date_new (2026, 12, 14);
  values.last_review = kith_date_new (2026, 10, 7);
  values.as_at = TODAY;
  values.n_actions = values.n_open_actions = 4;
  values.nodes = nodes;
  values.n_nodes = n_subjects;
  values.ties = drawn;
  values.n_ties = n_ties;

  return kith_map_scene_new (&values);
}

/**
 * map_cases_park:
 * @kind: whose map it is
 *
 * Returns: (transfer full): a park after school, with a family, two groups and who helps
 */
KithMapScene *
map_cases_park (KithMapKind kind)
{
  return make_scene (kind, "Eastfield Park after school", park, G_N_ELEMENTS (park), park_ties,
                     G_N_ELEMENTS (park_ties), AO);
}

/**
 * map_cases_empty:
 * @kind: whose map it is
 *
 * Returns: (transfer full): a map of nothing yet
 */
KithMapScene *
map_cases_empty (KithMapKind kind)
{
  return make_scene (kind, "Quarry Road", park, 0, park_ties, 0, G_MAXUINT);
}

/**
 * map_cases_lines:
 *
 * Returns: (transfer full): every quality, certainty and status of a tie, one below the other
 */
KithMapScene *
map_cases_lines (void)
{
  g_autoptr(GArray) subjects = g_array_new (FALSE, TRUE, sizeof (Subject));
  g_autoptr(GArray) ties = g_array_new (FALSE, TRUE, sizeof (Tie));
  const guint n_rows = KITH_N_TIE_QUALITIES * KITH_N_TIE_CERTAINTIES;

  for (guint i = 0; i < n_rows * KITH_N_TIE_STATUSES; i++)
    {
      double x = 60 + (double)(i / n_rows) * 320;
      double y = 40 + (double)(i % n_rows) * 46;
      Subject left = { "AO", KITH_MAP_PERSON, 'F', -1, "", NULL, x, y, -1, -1, 0, 0 };
      Subject right = { "JB", KITH_MAP_PERSON, 'M', -1, "", NULL, x + 220, y, -1, -1, 0, 0 };
      Tie tie = { 2 * i, 2 * i + 1, KITH_TIE_PEER, 0, i % n_rows / KITH_N_TIE_CERTAINTIES, i / n_rows,
                  i % KITH_N_TIE_CERTAINTIES };

      g_array_append_val (subjects, left);
      g_array_append_val (subjects, right);
      g_array_append_val (ties, tie);
    }

  return make_scene (KITH_MAP_CONTEXT, "Lines", (const Subject *)(gconstpointer)subjects->data, subjects->len,
                     (const Tie *)(gconstpointer)ties->data, ties->len, G_MAXUINT);
}

static void
add_random_ties (GArray *ties,
                 GRand  *random,
                 guint   n_nodes,
                 guint   n_across,
                 guint   n_ties)
{
  for (guint i = 0; i < n_ties; i++)
    {
      guint from = (guint)g_rand_int_range (random, 0, (gint32)n_nodes);
      gint64 step = g_rand_int_range (random, 1, 3) + (gint64)n_across * g_rand_int_range (random, -2, 3);
      guint near = (guint)((from + n_nodes + step % n_nodes) % n_nodes);
      Tie tie = { from, near, KITH_TIE_PEER, 0, (guint)g_rand_int_range (random, 0, KITH_N_TIE_QUALITIES), 0,
                  i % 4 == 0 ? KITH_TOLD_ONCE : KITH_CERTAIN };

      g_array_append_val (ties, tie);
    }
}

/**
 * map_cases_random:
 * @n_nodes: how many subjects
 * @n_ties: how many ties
 * @seed: the same gives the same map
 *
 * Returns: (transfer full): persons and places in rows, tied to those near them
 */
KithMapScene *
map_cases_random (guint n_nodes,
                  guint n_ties,
                  guint seed)
{
  static const char shapes[] = { 'F', 'M', 'U' };
  g_autoptr(GRand) random = g_rand_new_with_seed (seed);
  g_autoptr(GArray) subjects = g_array_new (FALSE, TRUE, sizeof (Subject));
  g_autoptr(GArray) ties = g_array_new (FALSE, TRUE, sizeof (Tie));
  g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  guint n_across = (guint)ceil (sqrt (n_nodes * 1.6));

  for (guint i = 0; i < n_nodes; i++)
    {
      gboolean is_place = i % 7 == 3;
      char *label = is_place
        ? g_strdup_printf ("Quarry Road %u", i)
        : g_strdup_printf ("%c%c", 'A' + g_rand_int_range (random, 0, 26), 'A' + g_rand_int_range (random, 0, 26));
      Subject subject = { label, is_place ? KITH_MAP_PLACE : KITH_MAP_PERSON, shapes[i % 3], is_place ? -1 : 8 + (int)(i % 50),
                          "", is_place ? "shop" : NULL,
                          (i % n_across) * 100.0 + g_rand_double_range (random, -25, 25),
                          (double)(i / n_across) * 100.0 + g_rand_double_range (random, -25, 25), -1, -1, i % 11 == 0, i % 13 == 0 };

      g_ptr_array_add (labels, label);
      g_array_append_val (subjects, subject);
    }
  if (n_nodes > 1)
    add_random_ties (ties, random, n_nodes, n_across, n_ties);

  return make_scene (KITH_MAP_CONTEXT, "Everybody", (const Subject *)(gconstpointer)subjects->data, subjects->len,
                     (const Tie *)(gconstpointer)ties->data, ties->len, 0);
}
