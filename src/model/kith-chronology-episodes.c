/* kith-chronology-episodes.c: what of a child's episodes and warnings is an event
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An episode is a stretch, a chronology has days: so each gives up to two
 * events. Stretches that follow each other without a day between are one
 * change: from one placement or school to the next, and not out and in again.
 */

#include "config.h"

#include "kith-chronology.h"

#include <glib/gi18n.h>

/* What an episode's days are called. Without an @end its end is no event. */
typedef struct
{
  KithEpisodeKind     episode;
  KithChronologyKind  kind;
  const char         *start;
  const char         *end;
  gboolean            detail_at_end; /* what is known of it became known then */
  gboolean            is_typed;      /* and somebody wrote it, so any name may stand in it */
} Words;

static const Words words[] = {
  { KITH_EPISODE_CONTACT, KITH_CHRONOLOGY_REFERRAL, N_("Contact with the authority"), NULL, FALSE, TRUE },
  { KITH_EPISODE_ASSESSMENT, KITH_CHRONOLOGY_ASSESSMENT, N_("Assessment began"), N_("Assessment finished"), TRUE, FALSE },
  { KITH_EPISODE_STRATEGY, KITH_CHRONOLOGY_SECTION47, N_("Strategy discussion"), NULL, FALSE, FALSE },
  { KITH_EPISODE_SECTION47, KITH_CHRONOLOGY_SECTION47, N_("Section 47 enquiry began"), N_("Child protection conference"), FALSE, FALSE },
  { KITH_EPISODE_PLAN, KITH_CHRONOLOGY_PLAN, N_("Child in need plan began"), N_("Child in need plan ended"), FALSE, FALSE },
  { KITH_EPISODE_PROTECTION_PLAN, KITH_CHRONOLOGY_PLAN, N_("Child protection plan began"), N_("Child protection plan ended"), FALSE, FALSE },
  { KITH_EPISODE_PROTECTION_REVIEW, KITH_CHRONOLOGY_PLAN, N_("Review of the child protection plan"), NULL, FALSE, FALSE },
  { KITH_EPISODE_PRE_PROCEEDINGS, KITH_CHRONOLOGY_PLAN, N_("Pre-proceedings began"), N_("Pre-proceedings ended"), FALSE, FALSE },
  { KITH_EPISODE_EARLY_HELP, KITH_CHRONOLOGY_PLAN, N_("Early help began"), N_("Early help ended"), FALSE, TRUE },
  { KITH_EPISODE_PRIVATE_FOSTERING, KITH_CHRONOLOGY_CARE, N_("Private fostering was notified"), N_("Private fostering ended"), FALSE, FALSE },
  { KITH_EPISODE_MISSING, KITH_CHRONOLOGY_MISSING, N_("Missing"), N_("Found"), FALSE, FALSE },
  { KITH_EPISODE_EXPLOITATION, KITH_CHRONOLOGY_MISSING, N_("Referral about exploitation"), NULL, FALSE, FALSE },
};

static void
take_line (KithChronology    *self,
           gint64             child_id,
           KithChronologyKind kind,
           KithDate           day,
           const char        *what,
           const char        *detail,
           const char        *source,
           gboolean           is_typed)
{
  g_autofree char *line = detail != NULL ? g_strdup_printf ("%s: %s", what, detail) : g_strdup (what);
  const KithChronologyEventValues values = {
    .kind = kind, .child_id = child_id, .day = day, .line = line, .is_typed = is_typed, .source = source,
  };

  if (day != KITH_DATE_NONE)
    kith_chronology_take_event (self, kith_chronology_event_new (&values));
}

static void
take (KithChronology    *self,
      gint64             child_id,
      KithChronologyKind kind,
      KithDate           day,
      const char        *what,
      const char        *detail,
      const char        *source)
{
  take_line (self, child_id, kind, day, what, detail, source, FALSE);
}

/* Of what the council's system has not got, it is no record. */
static const char *
get_source (KithEpisode *episode)
{
  return kith_episode_get_is_recorded_here (episode) ? _("Recorded in Kith") : _("Council’s record");
}

static const Words *
find_words (KithEpisodeKind episode)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (words[i].episode == episode)
        return &words[i];
    }

  return NULL;
}

static void
add_episode (KithChronology *self,
             gint64          child_id,
             KithEpisode    *episode)
{
  const Words *said = find_words (kith_episode_get_kind (episode));
  const char *detail = kith_episode_get_detail (episode);

  if (said == NULL)
    return;

  take_line (self, child_id, said->kind, kith_episode_get_start (episode), _(said->start),
             said->detail_at_end ? NULL : detail, get_source (episode), said->is_typed);
  if (said->end != NULL)
    take_line (self, child_id, said->kind, kith_episode_get_end (episode), _(said->end),
               said->detail_at_end ? detail : NULL, get_source (episode), said->is_typed);
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  KithDate first = kith_episode_get_start (*(KithEpisode * const *)a);
  KithDate second = kith_episode_get_start (*(KithEpisode * const *)b);

  return (first > second) - (first < second);
}

static GPtrArray *
collect (GListModel     *episodes,
         KithEpisodeKind kind)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (episodes); i++)
    {
      g_autoptr(KithEpisode) episode = g_list_model_get_item (episodes, i);

      if (kith_episode_get_kind (episode) == kind)
        g_ptr_array_add (found, g_steal_pointer (&episode));
    }
  g_ptr_array_sort (found, compare_starts);

  return found;
}

/* The episode that begins on the day on which another ends. */
static KithEpisode *
find_next (GPtrArray *episodes,
           guint      position)
{
  KithDate end = kith_episode_get_end (g_ptr_array_index (episodes, position));

  for (guint i = position + 1; end != KITH_DATE_NONE && i < episodes->len; i++)
    {
      if (kith_episode_get_start (g_ptr_array_index (episodes, i)) == end)
        return g_ptr_array_index (episodes, i);
    }

  return NULL;
}

static gboolean
follows_another (GPtrArray *episodes,
                 guint      position)
{
  KithDate start = kith_episode_get_start (g_ptr_array_index (episodes, position));

  for (guint i = 0; i < position; i++)
    {
      if (kith_episode_get_end (g_ptr_array_index (episodes, i)) == start && start != KITH_DATE_NONE)
        return TRUE;
    }

  return FALSE;
}

static void
add_care (KithChronology *self,
          gint64          child_id,
          GListModel     *episodes)
{
  g_autoptr(GPtrArray) care = collect (episodes, KITH_EPISODE_CARE);

  for (guint i = 0; i < care->len; i++)
    {
      KithEpisode *episode = g_ptr_array_index (care, i);

      take (self, child_id, KITH_CHRONOLOGY_CARE, kith_episode_get_start (episode),
            follows_another (care, i) ? _("Placement or legal status changed") : _("Became looked after"),
            kith_episode_get_detail (episode), get_source (episode));
      if (find_next (care, i) == NULL)
        take (self, child_id, KITH_CHRONOLOGY_CARE, kith_episode_get_end (episode), _("No longer looked after"),
              NULL, get_source (episode));
    }
}

/* Where a child first went to school says nothing of a change. */
static void
add_schools (KithChronology *self,
             gint64          child_id,
             GListModel     *episodes)
{
  g_autoptr(GPtrArray) schools = collect (episodes, KITH_EPISODE_ATTENDANCE);

  for (guint i = 0; i < schools->len; i++)
    {
      KithEpisode *school = g_ptr_array_index (schools, i);
      KithEpisode *next = find_next (schools, i);

      if (i > 0 && !follows_another (schools, i))
        take (self, child_id, KITH_CHRONOLOGY_SCHOOL, kith_episode_get_start (school), _("Joined a school"),
              kith_episode_get_detail (school), _("School roll"));
      if (next != NULL)
        {
          g_autofree char *from_to = g_strdup_printf (_("from %s to %s"), kith_episode_get_detail (school),
                                                      kith_episode_get_detail (next));

          take (self, child_id, KITH_CHRONOLOGY_SCHOOL, kith_episode_get_end (school), _("Changed school"), from_to,
                _("School roll"));
        }
      else
        take (self, child_id, KITH_CHRONOLOGY_SCHOOL, kith_episode_get_end (school), _("Left a school"),
              kith_episode_get_detail (school), _("School roll"));
    }
}

/**
 * kith_chronology_add_episodes:
 * @self: a chronology that nobody else has yet
 * @child_id: whose they are
 * @episodes: (element-type KithEpisode): a child's episodes; referrals are not read from them
 */
void
kith_chronology_add_episodes (KithChronology *self,
                              gint64          child_id,
                              GListModel     *episodes)
{
  g_return_if_fail (KITH_IS_CHRONOLOGY (self));
  g_return_if_fail (G_IS_LIST_MODEL (episodes));

  for (guint i = 0; i < g_list_model_get_n_items (episodes); i++)
    {
      g_autoptr(KithEpisode) episode = g_list_model_get_item (episodes, i);

      add_episode (self, child_id, episode);
    }

  add_care (self, child_id, episodes);
  add_schools (self, child_id, episodes);
}

static gboolean
is_event (KithWorkKind kind)
{
  return kind == KITH_WORK_SUSPENSION || kind == KITH_WORK_EXCLUSION || kind == KITH_WORK_HOME_EDUCATION;
}

/**
 * kith_chronology_add_particulars:
 * @self: a chronology that nobody else has yet
 * @child_id: whose they are
 * @particulars: (element-type KithParticular): a child's particulars
 *
 * Adds that a child was suspended or excluded from school, or is educated at
 * home; no other particular is an event.
 */
void
kith_chronology_add_particulars (KithChronology *self,
                                 gint64          child_id,
                                 GListModel     *particulars)
{
  g_return_if_fail (KITH_IS_CHRONOLOGY (self));
  g_return_if_fail (G_IS_LIST_MODEL (particulars));

  for (guint i = 0; i < g_list_model_get_n_items (particulars); i++)
    {
      g_autoptr(KithParticular) particular = g_list_model_get_item (particulars, i);
      const KithParticularValues *values = kith_particular_get_values (particular);
      g_autofree char *text = NULL;

      if (!is_event (values->kind))
        continue;

      text = kith_particular_dup_text (particular);
      take_line (self, child_id, KITH_CHRONOLOGY_SCHOOL, values->from, kith_particular_get_title (particular), text,
                 kith_particular_get_source (particular), TRUE);
    }
}

/**
 * kith_chronology_add_warnings:
 * @self: a chronology that nobody else has yet
 * @child_id: whose they are
 * @warnings: (element-type KithWarning): a child's warnings
 *
 * Adds that a warning was given, and ended; never what it says.
 */
void
kith_chronology_add_warnings (KithChronology *self,
                              gint64          child_id,
                              GListModel     *warnings)
{
  g_return_if_fail (KITH_IS_CHRONOLOGY (self));
  g_return_if_fail (G_IS_LIST_MODEL (warnings));

  for (guint i = 0; i < g_list_model_get_n_items (warnings); i++)
    {
      g_autoptr(KithWarning) warning = g_list_model_get_item (warnings, i);

      take (self, child_id, KITH_CHRONOLOGY_WARNING, kith_warning_get_start (warning), _("Warning given"),
            kith_warning_get_label (warning), _("Warning"));
      take (self, child_id, KITH_CHRONOLOGY_WARNING, kith_warning_get_finish (warning), _("Warning ended"),
            kith_warning_get_label (warning), _("Warning"));
    }
}

/* Somebody wrote what a plan is called, so any name may stand in it. */
static void
take_plan (KithChronology *self,
           gint64          child_id,
           KithDate        day,
           const char     *what,
           const char     *title)
{
  g_autofree char *line = g_strdup_printf ("%s: %s", what, title);
  const KithChronologyEventValues values = {
    .kind = KITH_CHRONOLOGY_PLAN, .child_id = child_id, .day = day, .line = line, .is_typed = TRUE, .source = _("Plan"),
  };

  if (day != KITH_DATE_NONE)
    kith_chronology_take_event (self, kith_chronology_event_new (&values));
}

/**
 * kith_chronology_add_plans:
 * @self: a chronology that nobody else has yet
 * @child_id: whose they are
 * @plans: (element-type KithPlan): the plans that are for a child
 *
 * Adds that a plan began, and ended, where somebody said that this is
 * significant. One that is for several stands in a family's chronology once.
 */
void
kith_chronology_add_plans (KithChronology *self,
                           gint64          child_id,
                           GListModel     *plans)
{
  g_return_if_fail (KITH_IS_CHRONOLOGY (self));
  g_return_if_fail (G_IS_LIST_MODEL (plans));

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr(KithPlan) plan = g_list_model_get_item (plans, i);
      const KithPlanValues *values = kith_plan_get_values (plan);

      if (!values->in_chronology || (kith_chronology_get_is_family (self) && kith_plan_get_child (plan, 0)->id != child_id))
        continue;

      take_plan (self, child_id, values->start,
                 values->kind == KITH_PLAN_FAMILYS ? _("Family group conference, the family’s own plan") : _("Plan agreed"),
                 values->title);
      take_plan (self, child_id, values->finish, _("Plan ended"), values->title);
    }
}
