/* kith-work-words.c: what recorded work is called, and where it comes from
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-work-words.h"

#include <glib/gi18n.h>

#include "kith-early-help.h"
#include "kith-store-work.h"
#include "kith-text.h"
#include "kith-words.h"

static const KithWorkKind kinds_of_episodes[KITH_EPISODE_N_KINDS] = {
  [KITH_EPISODE_REFERRAL] = KITH_WORK_REFERRAL,
  [KITH_EPISODE_ASSESSMENT] = KITH_WORK_ASSESSMENT,
  [KITH_EPISODE_SECTION47] = KITH_WORK_SECTION47,
  [KITH_EPISODE_PLAN] = KITH_WORK_NEED_PLAN,
  [KITH_EPISODE_PROTECTION_PLAN] = KITH_WORK_PROTECTION_PLAN,
  [KITH_EPISODE_PROTECTION_REVIEW] = KITH_WORK_PROTECTION_REVIEW,
  [KITH_EPISODE_PRE_PROCEEDINGS] = KITH_WORK_PRE_PROCEEDINGS,
  [KITH_EPISODE_EARLY_HELP] = KITH_WORK_EARLY_HELP,
  [KITH_EPISODE_CARE] = KITH_WORK_CARE,
  [KITH_EPISODE_ATTENDANCE] = KITH_WORK_SCHOOL,
  [KITH_EPISODE_CONTACT] = KITH_WORK_CONTACT,
  [KITH_EPISODE_STRATEGY] = KITH_WORK_STRATEGY,
  [KITH_EPISODE_CORE_GROUP] = KITH_WORK_CORE_GROUP,
  [KITH_EPISODE_NEED_REVIEW] = KITH_WORK_NEED_REVIEW,
  [KITH_EPISODE_CARE_REVIEW] = KITH_WORK_CARE_REVIEW,
  [KITH_EPISODE_EDUCATION_PLAN] = KITH_WORK_EDUCATION_PLAN,
  [KITH_EPISODE_HEALTH_ASSESSMENT] = KITH_WORK_HEALTH_ASSESSMENT,
  [KITH_EPISODE_PRIVATE_FOSTERING] = KITH_WORK_PRIVATE_FOSTERING,
  [KITH_EPISODE_MISSING] = KITH_WORK_MISSING,
  [KITH_EPISODE_EXPLOITATION] = KITH_WORK_EXPLOITATION,
  [KITH_EPISODE_TRANSFER] = KITH_WORK_TRANSFER,
  [KITH_EPISODE_COMPLAINT] = KITH_WORK_COMPLAINT,
  [KITH_EPISODE_WORKER] = KITH_WORK_WORKER,
};

/**
 * kith_work_words_get_title:
 * @kind: a kind of work
 *
 * Returns: (transfer none): what it is called; early help by the council's word
 */
const char *
kith_work_words_get_title (KithWorkKind kind)
{
  if (kind == KITH_WORK_EARLY_HELP && kith_early_help_is_family_help ())
    return _("Family Help");

  return _(kith_work_form_get (kind)->title);
}

/**
 * kith_work_words_dup_origin:
 * @origin: where a record comes from
 *
 * Returns: (transfer full): that in a sentence or two
 */
char *
kith_work_words_dup_origin (const KithWorkOrigin *origin)
{
  g_autofree char *day = NULL;
  g_autofree char *worker = NULL;

  g_return_val_if_fail (origin != NULL, NULL);

  if (!origin->is_by_hand)
    {
      if (origin->as_at == KITH_DATE_NONE)
        return g_strdup (_("From the council’s system. Add what it does not say; to say otherwise needs a reason."));

      day = kith_words_dup_date (origin->as_at);
      return g_strdup_printf (_("From the council’s system, as at %s. Add what it does not say; to say otherwise needs a reason."), day);
    }

  if (origin->at == 0)
    return g_strdup ("");

  day = kith_words_dup_moment (origin->at);
  worker = origin->worker != NULL ? kith_text_isolate (origin->worker) : NULL;

  /* Translators: a worker's name, and when */
  return worker != NULL ? g_strdup_printf (_("Recorded here by %s, %s."), worker, day)
                        : g_strdup_printf (_("Recorded here, %s."), day);
}

/**
 * kith_work_words_get_fault:
 * @error: an error of a change to recorded work
 *
 * Returns: (transfer none): what went wrong, and what to do
 */
const char *
kith_work_words_get_fault (const GError *error)
{
  g_return_val_if_fail (error != NULL, "");

  if (error->domain != KITH_WORK_ERROR)
    return kith_words_get_error_advice (error);

  switch ((KithWorkError)error->code)
    {
    case KITH_WORK_ERROR_WHY:
      return _("Say why in a few words.");

    case KITH_WORK_ERROR_COUNCIL:
      return _("This came from the council’s system. Have it taken out there; the next file brings the change.");

    case KITH_WORK_ERROR_HOLDS:
      return _("Something else is recorded under this. Take that out first.");

    case KITH_WORK_ERROR_UNKNOWN:
      return _("Particulars are kept of children somebody works with. Of this pupil only a school’s roll is known.");

    case KITH_WORK_ERROR_FAULTY:
    default:
      return _("The record has changed meanwhile, and the days no longer fit. Open it again.");
    }
}

/**
 * kith_work_words_find_kind:
 * @episode: a kind of involvement
 * @ret_kind: (out): the kind of work that it is
 *
 * Returns: whether it is one
 */
gboolean
kith_work_words_find_kind (KithEpisodeKind episode,
                           KithWorkKind   *ret_kind)
{
  g_return_val_if_fail (ret_kind != NULL, FALSE);

  if (episode >= KITH_EPISODE_N_KINDS)
    return FALSE;

  *ret_kind = kinds_of_episodes[episode];

  return TRUE;
}

static void
append_kind (GMenu       *section,
             KithWorkKind kind)
{
  g_autofree char *label = g_strdup_printf ("%s…", kith_work_words_get_title (kind));
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "child.record", "s", kith_work_form_get (kind)->nick);
  g_menu_append_item (section, item);
}

/* A school is chosen from the register, by a dialog of its own. */
static GMenuModel *
make_section (KithWorkArea area)
{
  GMenu *section = g_menu_new ();

  for (KithWorkKind kind = 0; kind < KITH_WORK_SCHOOL; kind++)
    {
      if (kith_work_form_get (kind)->area == area)
        append_kind (section, kind);
    }

  if (area == KITH_WORK_AREA_REFERRAL)
    g_menu_append (section, _("Close the Case…"), "child.close-case");
  if (area == KITH_WORK_AREA_OTHER)
    g_menu_append (section, _("Change of School…"), "child.change-school");

  return G_MENU_MODEL (section);
}

/**
 * kith_work_words_make_menu:
 *
 * Returns: (transfer full): what can be recorded of a child, under its headings
 */
GMenuModel *
kith_work_words_make_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (KithWorkArea area = 0; area < KITH_WORK_N_AREAS; area++)
    {
      g_autoptr(GMenuModel) section = make_section (area);

      g_menu_append_submenu (menu, kith_work_area_get_title (area), section);
    }

  return G_MENU_MODEL (menu);
}
