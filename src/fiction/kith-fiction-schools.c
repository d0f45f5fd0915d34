/* kith-fiction-schools.c: the clusters of a shape and their schools
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A shape is a list of clusters. A scale above one repeats the whole list;
 * what is left over after that, and any scale below one, makes the schools
 * larger or smaller. The number of workers follows the number of clusters, so
 * in small schools more of the children are known: otherwise a worker would
 * have nobody to work with.
 */

#include "config.h"

#include "kith-fiction-build.h"

#define FIRST_URN 900001
#define N_DRAMA_NUMBERS 1000

/* What a roll of a thousand has open, in thousandths of a child, where need
 * and help are as usual: the rates of referrals and of early help lead there.
 */
#define OPEN_NEED_PER_THOUSAND 14600
#define OPEN_HELP_PER_THOUSAND 16800
#define OPEN_PER_WORKER 18

/* In the sea off the Humber, so that no dot on a map is anybody's street. */
#define SEA_EASTING 655000
#define SEA_NORTHING 425000

static const KithFictionClusterPlan lambeth[] = {
  {
    .n_secondaries = 5, .n_primaries = 8,
    .secondary_roll = 975, .primary_roll = 370,
    .n_workers = 5,
    .need = 1000, .help = 1000, .worker_help = 120,
  },
};

static const KithFictionClusterPlan stockport[] = {
  {
    .n_secondaries = 2, .n_primaries = 9,
    .secondary_roll = 1540, .primary_roll = 510,
    .n_workers = 6, .n_seniors = 3,
    .need = 900, .help = 1600, .worker_help = 450,
  },
};

/* The third is unlike the others: it has the pupil referral unit, and more
 * children whose need is social, emotional and of mental health.
 */
static const KithFictionClusterPlan southampton[] = {
  {
    .n_secondaries = 1, .n_primaries = 5,
    .secondary_roll = 930, .primary_roll = 340,
    .n_workers = 2,
    .need = 1000, .help = 1000, .worker_help = 250,
  },
  {
    .n_secondaries = 1, .n_primaries = 5,
    .secondary_roll = 890, .primary_roll = 340,
    .n_workers = 1,
    .need = 950, .help = 1000, .worker_help = 250,
  },
  {
    .n_secondaries = 1, .n_primaries = 4, .n_units = 1,
    .secondary_roll = 860, .primary_roll = 350, .unit_roll = 80,
    .n_workers = 2,
    .need = 1500, .help = 1200, .distress = 420, .worker_help = 200,
  },
};

typedef struct
{
  KithFictionBuild  *build;
  KithFictionRandom  random;
  KithFictionPlaces *places;
  guint              size;           /* of the schools, in thousandths */
  guint              n_of_kind[3];
} SchoolStage;

static void
get_plans (KithFictionShape               shape,
           const KithFictionClusterPlan **ret_plans,
           guint                         *ret_n_plans)
{
  switch (shape)
    {
    case KITH_FICTION_STOCKPORT:
      *ret_plans = stockport;
      *ret_n_plans = G_N_ELEMENTS (stockport);
      break;

    case KITH_FICTION_SOUTHAMPTON:
      *ret_plans = southampton;
      *ret_n_plans = G_N_ELEMENTS (southampton);
      break;

    case KITH_FICTION_LAMBETH:
    default:
      *ret_plans = lambeth;
      *ret_n_plans = G_N_ELEMENTS (lambeth);
      break;
    }
}

/* The share of the roll that each year group has, beside the others. */
static void
get_cohort_weights (KithFictionKind kind,
                    gboolean        has_ends,
                    guint           weights[KITH_FICTION_N_COHORTS])
{
  static const guint unit[] = { 0, 0, 0, 0, 0, 0, 6, 8, 12, 14, 22, 30, 34, 0, 0 };

  for (int year = KITH_FICTION_NURSERY; year <= KITH_FICTION_LAST_YEAR_GROUP; year++)
    {
      guint *weight = &weights[year + 1];

      if (kind == KITH_FICTION_UNIT)
        *weight = unit[year + 1];
      else if (kind == KITH_FICTION_PRIMARY)
        *weight = year == KITH_FICTION_NURSERY ? (has_ends ? 50 : 0) : year <= 6 ? 100 : 0;
      else
        *weight = year < 7 ? 0 : year <= 11 ? 100 : has_ends ? 42 : 0;
    }
}

static guint
count_forms (KithFictionKind kind,
             guint           n_pupils)
{
  guint size = kind == KITH_FICTION_UNIT ? 9 : 28;

  return MAX (1, (n_pupils + size - 1) / size);
}

static void
share_out_roll (KithFictionSite *site,
                gboolean         has_ends)
{
  guint weights[KITH_FICTION_N_COHORTS];
  guint total = 0;
  guint passed = 0;

  get_cohort_weights (site->kind, has_ends, weights);

  for (guint i = 0; i < KITH_FICTION_N_COHORTS; i++)
    total += weights[i];

  for (guint i = 0; i < KITH_FICTION_N_COHORTS; i++)
    {
      guint before = site->roll * passed / total;

      passed += weights[i];
      site->places[i] = site->roll * passed / total - before;
      site->n_forms[i] = count_forms (site->kind, site->places[i]);
    }
}

static void
set_ages (KithSchoolRecord *record,
          KithFictionKind   kind,
          gboolean          has_ends)
{
  switch (kind)
    {
    case KITH_FICTION_SECONDARY:
      record->phase_code = g_strdup ("4");
      record->low_age = 11;
      record->high_age = has_ends ? 18 : 16;
      break;

    case KITH_FICTION_UNIT:
      record->phase_code = g_strdup ("0");
      record->low_age = 9;
      record->high_age = 16;
      break;

    case KITH_FICTION_PRIMARY:
    default:
      record->phase_code = g_strdup ("2");
      record->low_age = has_ends ? 3 : 4;
      record->high_age = 11;
      break;
    }
}

static char *
number_establishment (SchoolStage    *stage,
                      KithFictionKind kind)
{
  static const guint first_numbers[] = { 2001, 4001, 1101 };

  return g_strdup_printf ("%04u", first_numbers[kind] + stage->n_of_kind[kind]++);
}

/* No postcode area is called ZZ, and Ofcom keeps these telephone numbers for drama. */
static void
set_whereabouts (SchoolStage      *stage,
                 KithSchoolRecord *record,
                 guint             cluster)
{
  static const char letters[] = "ABDEFGHJLNPQRSTUWXYZ";
  KithFictionRandom *random = &stage->random;
  guint n_letters = sizeof letters - 1;
  guint district = 1 + cluster % 99;
  int sector = kith_fiction_random_between (random, 1, 9);
  char first = letters[kith_fiction_random_below (random, n_letters)];
  char second = letters[kith_fiction_random_below (random, n_letters)];

  record->address = kith_fiction_places_draw_address (stage->places);
  record->postcode = g_strdup_printf ("ZZ%u %d%c%c", district, sector, first, second);
  record->telephone = g_strdup_printf ("01632 960%03u", (stage->build->sites->len + 101) % N_DRAMA_NUMBERS);
  record->easting = SEA_EASTING + (int)(cluster % 10) * 4000 + kith_fiction_random_between (random, 0, 3500);
  record->northing = SEA_NORTHING + (int)(cluster / 10) * 4000 + kith_fiction_random_between (random, 0, 3500);
}

static KithSchoolRecord *
make_record (SchoolStage    *stage,
             KithFictionKind kind,
             guint           cluster,
             gboolean        has_ends)
{
  KithFiction *fiction = stage->build->fiction;
  KithSchoolRecord *record = kith_school_record_new ();
  KithFictionTitle title = kith_fiction_places_name_school (stage->places, kind);

  record->urn = FIRST_URN + (int)fiction->schools->len;
  record->authority_code = g_strdup (fiction->authority_code);
  record->authority_name = g_strdup (fiction->authority_name);
  record->establishment_number = number_establishment (stage, kind);
  record->name = title.name;
  record->type_code = g_strdup (title.type_code);
  record->type_name = g_strdup (title.type_name);
  record->status_code = g_strdup ("1");
  record->open_date = kith_fiction_first_of_september (kith_fiction_random_between (&stage->random, 1958, 2014));
  record->census_date = kith_fiction_census_before (fiction->as_at);
  record->percentage_fsm = kith_fiction_random_between (&stage->random, 140, 560);
  record->head_name = kith_fiction_draw_adult (&stage->random, TRUE);
  set_ages (record, kind, has_ends);
  set_whereabouts (stage, record, cluster);

  return record;
}

/* The first school of a cluster is a large one. */
static guint
draw_roll (SchoolStage                  *stage,
           const KithFictionClusterPlan *plan,
           KithFictionKind               kind,
           gboolean                      is_first)
{
  guint usual[] = { plan->primary_roll, plan->secondary_roll, plan->unit_roll };
  guint lowest[] = { 36, 60, 12 };
  guint variation = (guint)kith_fiction_random_between (&stage->random, 800, 1200);

  if (is_first)
    variation = 1000 + variation / 5;

  return MAX (lowest[kind], (guint)((guint64)usual[kind] * variation * stage->size / (1000 * 1000)));
}

static void
add_school (SchoolStage                  *stage,
            const KithFictionClusterPlan *plan,
            KithFictionKind               kind,
            guint                         cluster)
{
  KithFictionBuild *build = stage->build;
  KithFictionCluster *owner = g_ptr_array_index (build->fiction->clusters, cluster);
  KithFictionSite *site = g_new0 (KithFictionSite, 1);
  gboolean has_ends = kith_fiction_random_chance (&stage->random, 500);
  KithSchoolRecord *record = make_record (stage, kind, cluster, has_ends);
  guint index = build->fiction->schools->len;
  guint hardship = 600 + ((guint)record->percentage_fsm - 140) * 900 / 420;

  site->kind = kind;
  site->cluster = cluster;
  site->roll = draw_roll (stage, plan, kind, owner->schools->len == 0);
  site->need = plan->need * (kind == KITH_FICTION_UNIT ? 6000 : hardship) / 1000;
  site->help = plan->help * (kind == KITH_FICTION_SECONDARY ? 950 : 1050) / 1000;
  site->feeders = g_array_new (FALSE, FALSE, sizeof (guint));
  site->children = g_array_new (FALSE, FALSE, sizeof (guint));
  site->known = g_array_new (FALSE, FALSE, sizeof (guint));
  share_out_roll (site, has_ends);

  g_ptr_array_add (build->sites, site);
  g_ptr_array_add (build->fiction->schools, record);
  g_array_append_val (owner->schools, index);
}

static void
link_feeder (KithFictionBuild *build,
             guint             primary,
             guint             secondary)
{
  KithFictionFeeder feeder = { primary, secondary };

  g_array_append_val (build->fiction->feeders, feeder);
  g_array_append_val (kith_fiction_build_get_site (build, primary)->feeders, secondary);
  g_array_append_val (kith_fiction_build_get_site (build, secondary)->feeders, primary);
}

/* Schools of a cluster stand in the order secondaries, primaries, units. */
static void
link_feeders (SchoolStage                  *stage,
              const KithFictionClusterPlan *plan,
              guint                         first_school)
{
  for (guint i = 0; i < plan->n_primaries; i++)
    {
      guint primary = first_school + plan->n_secondaries + i;
      guint nearest = i % plan->n_secondaries;

      link_feeder (stage->build, primary, first_school + nearest);

      if (plan->n_secondaries > 1 && kith_fiction_random_chance (&stage->random, 300))
        link_feeder (stage->build, primary, first_school + (nearest + 1) % plan->n_secondaries);
    }
}

/* Makes the schools' need large enough for the workers to have their cases. */
static void
fit_need_to_workers (SchoolStage                  *stage,
                     const KithFictionClusterPlan *plan,
                     guint                         first_school)
{
  GPtrArray *sites = stage->build->sites;
  guint64 wanted = (guint64)(plan->n_workers + plan->n_seniors) * OPEN_PER_WORKER * 1000 * 1000;
  guint64 expected = 0;

  for (guint i = first_school; i < sites->len; i++)
    expected += (guint64)kith_fiction_build_get_site (stage->build, i)->roll *
      ((guint64)plan->need * OPEN_NEED_PER_THOUSAND + (guint64)plan->help * OPEN_HELP_PER_THOUSAND) / 1000;

  if (expected >= wanted)
    return;

  for (guint i = first_school; i < sites->len; i++)
    {
      KithFictionSite *site = kith_fiction_build_get_site (stage->build, i);

      site->need = (guint)(site->need * wanted / expected);
      site->help = (guint)(site->help * wanted / expected);
    }
}

static void
add_cluster (SchoolStage                  *stage,
             const KithFictionClusterPlan *plan)
{
  KithFictionBuild *build = stage->build;
  KithFictionCluster *cluster = g_new0 (KithFictionCluster, 1);
  guint index = build->fiction->clusters->len;
  guint first_school = build->sites->len;

  cluster->name = kith_fiction_places_name_cluster (stage->places);
  cluster->schools = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (build->fiction->clusters, cluster);
  g_ptr_array_add (build->plans, (gpointer)plan);

  for (guint i = 0; i < plan->n_secondaries; i++)
    add_school (stage, plan, KITH_FICTION_SECONDARY, index);

  for (guint i = 0; i < plan->n_primaries; i++)
    add_school (stage, plan, KITH_FICTION_PRIMARY, index);

  for (guint i = 0; i < plan->n_units; i++)
    add_school (stage, plan, KITH_FICTION_UNIT, index);

  link_feeders (stage, plan, first_school);
  fit_need_to_workers (stage, plan, first_school);
}

/**
 * kith_fiction_build_schools:
 * @self: a town with nothing in it
 * @shape: the shape of its clusters
 * @scale_thousandths: how large it is, in thousandths of about 8,000 on roll
 *
 * Invents clusters, schools, and which primary feeds which secondary.
 */
void
kith_fiction_build_schools (KithFictionBuild *self,
                            KithFictionShape  shape,
                            guint             scale_thousandths)
{
  guint n_copies = MAX (1, scale_thousandths / 1000);
  SchoolStage stage = { .build = self, .size = scale_thousandths / n_copies };
  g_autoptr(KithFictionPlaces) places = NULL;
  const KithFictionClusterPlan *plans;
  guint n_plans;

  kith_fiction_random_init (&stage.random, self->seed, KITH_FICTION_STREAM_SCHOOLS);
  places = kith_fiction_places_new (&stage.random);
  stage.places = places;
  get_plans (shape, &plans, &n_plans);

  for (guint i = 0; i < n_copies * n_plans; i++)
    add_cluster (&stage, &plans[i % n_plans]);
}
