/* kith-child-facts.c: the three things that are asked first about a child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-child-facts.h"

#include <glib/gi18n.h>

#include "kith-words.h"

typedef struct
{
  KithEpisodeKind  kind;
  KithDate         day;
  gboolean         is_end;
} Event;

static KithEpisode *
get_episode (KithChildRecord *record,
             guint            position)
{
  return g_list_model_get_item (kith_child_record_get_episodes (record), position);
}

static guint
count_episodes (KithChildRecord *record)
{
  return g_list_model_get_n_items (kith_child_record_get_episodes (record));
}

/* A state is derived from what is open; the kind of episode that it comes from
 * tells since when.
 */
static gboolean
find_kind (KithCaseState    state,
           KithEpisodeKind *ret_kind)
{
  switch (state)
    {
    case KITH_CASE_STATE_EARLY_HELP:
      *ret_kind = KITH_EPISODE_EARLY_HELP;
      return TRUE;

    case KITH_CASE_STATE_IN_NEED:
      *ret_kind = KITH_EPISODE_REFERRAL;
      return TRUE;

    case KITH_CASE_STATE_PROTECTION:
      *ret_kind = KITH_EPISODE_PROTECTION_PLAN;
      return TRUE;

    case KITH_CASE_STATE_LOOKED_AFTER:
      *ret_kind = KITH_EPISODE_CARE;
      return TRUE;

    case KITH_CASE_STATE_NONE:
    case KITH_CASE_STATE_CLOSED:
    default:
      return FALSE;
    }
}

static KithDate
find_since (KithChildRecord *record,
            KithEpisodeKind  kind)
{
  KithDate since = KITH_DATE_NONE;

  for (guint i = 0; i < count_episodes (record); i++)
    {
      g_autoptr(KithEpisode) episode = get_episode (record, i);

      if (kith_episode_get_kind (episode) == kind && kith_episode_get_is_open (episode))
        since = MAX (since, kith_episode_get_start (episode));
    }

  return since;
}

static void
take_later (Event          *event,
            KithEpisodeKind kind,
            KithDate        day,
            KithDate        as_at,
            gboolean        is_end)
{
  if (day == KITH_DATE_NONE || day > as_at || day <= event->day)
    return;

  event->kind = kind;
  event->day = day;
  event->is_end = is_end;
}

/* A start that is also the end, such as a review, is only one event. */
static Event
find_last (KithChildRecord *record)
{
  KithDate as_at = kith_child_record_get_as_at (record);
  Event event = { KITH_EPISODE_REFERRAL, KITH_DATE_NONE, FALSE };

  for (guint i = 0; i < count_episodes (record); i++)
    {
      g_autoptr(KithEpisode) episode = get_episode (record, i);
      KithEpisodeKind kind = kith_episode_get_kind (episode);

      if (kind == KITH_EPISODE_ATTENDANCE || kind == KITH_EPISODE_WORKER)
        continue;

      take_later (&event, kind, kith_episode_get_start (episode), as_at, FALSE);
      if (kith_episode_get_end (episode) != kith_episode_get_start (episode))
        take_later (&event, kind, kith_episode_get_end (episode), as_at, TRUE);
    }

  return event;
}

static gboolean
is_of_one_day (KithEpisodeKind kind)
{
  static const KithEpisodeKind kinds[] = {
    KITH_EPISODE_REFERRAL, KITH_EPISODE_PROTECTION_REVIEW, KITH_EPISODE_CONTACT, KITH_EPISODE_STRATEGY,
    KITH_EPISODE_CORE_GROUP, KITH_EPISODE_NEED_REVIEW, KITH_EPISODE_CARE_REVIEW, KITH_EPISODE_EDUCATION_PLAN,
    KITH_EPISODE_HEALTH_ASSESSMENT, KITH_EPISODE_EXPLOITATION, KITH_EPISODE_TRANSFER, KITH_EPISODE_COMPLAINT,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (kinds[i] == kind)
        return TRUE;
    }

  return FALSE;
}

static char *
say_event_day (const Event *event)
{
  g_autofree char *day = kith_words_dup_date (event->day);

  if (event->is_end)
    return g_strdup_printf (_("ended %s"), day);

  if (is_of_one_day (event->kind))
    return g_steal_pointer (&day);

  return g_strdup_printf (_("began %s"), day);
}

/**
 * kith_child_fact_clear:
 *
 * Frees what @fact holds.
 */
void
kith_child_fact_clear (KithChildFact *fact)
{
  g_return_if_fail (fact != NULL);

  g_clear_pointer (&fact->title, g_free);
  g_clear_pointer (&fact->caption, g_free);
}

/**
 * kith_child_facts_state:
 * @ret_fact: (out): for how long the child has been what it is to the authority
 */
void
kith_child_facts_state (KithChildRecord *record,
                        KithChildFact   *ret_fact)
{
  KithCaseState state;
  KithEpisodeKind kind;
  KithDate since;
  KithDate as_at;
  g_autofree char *day = NULL;
  int n_days;

  g_return_if_fail (KITH_IS_CHILD_RECORD (record));
  g_return_if_fail (ret_fact != NULL);

  as_at = kith_child_record_get_as_at (record);
  state = kith_child_get_state (kith_child_record_get_child (record));
  since = find_kind (state, &kind) ? find_since (record, kind) : KITH_DATE_NONE;

  if (since == KITH_DATE_NONE || since > as_at)
    {
      day = kith_words_dup_date (as_at);
      ret_fact->title = g_strdup (kith_words_get_case_state (state));
      ret_fact->caption = g_strdup_printf (_("as at %s"), day);
      return;
    }

  n_days = as_at - since;
  day = kith_words_dup_date (since);
  ret_fact->title = g_strdup_printf (ngettext ("%d day", "%d days", (gulong)n_days), n_days);
  /* Translators: a state such as "Child in need", and the day it began */
  ret_fact->caption = g_strdup_printf (_("%s since %s"), kith_words_get_case_state (state), day);
}

/**
 * kith_child_facts_last:
 * @ret_fact: (out): the last thing that happened, up to the day of the record
 */
void
kith_child_facts_last (KithChildRecord *record,
                       KithChildFact   *ret_fact)
{
  Event event;

  g_return_if_fail (KITH_IS_CHILD_RECORD (record));
  g_return_if_fail (ret_fact != NULL);

  event = find_last (record);
  if (event.day == KITH_DATE_NONE)
    {
      ret_fact->title = g_strdup (_("Nothing yet"));
      ret_fact->caption = g_strdup (_("last event"));
      return;
    }

  ret_fact->title = g_strdup (kith_words_get_episode (event.kind));
  ret_fact->caption = say_event_day (&event);
}

/**
 * kith_child_facts_worker:
 * @ret_fact: (out): who to ring
 */
void
kith_child_facts_worker (KithChildRecord *record,
                         KithChildFact   *ret_fact)
{
  const char *worker;

  g_return_if_fail (KITH_IS_CHILD_RECORD (record));
  g_return_if_fail (ret_fact != NULL);

  worker = kith_child_get_worker (kith_child_record_get_child (record));
  if (worker != NULL && *worker != '\0')
    {
      ret_fact->title = g_strdup (worker);
      ret_fact->caption = g_strdup (_("worker"));
    }
  else
    {
      ret_fact->title = g_strdup (_("No worker"));
      ret_fact->caption = g_strdup (_("none is recorded here"));
    }
}
