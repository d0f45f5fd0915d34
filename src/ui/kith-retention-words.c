/* kith-retention-words.c: what is kept and for how long, in words
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-retention-words.h"

#include <glib/gi18n.h>

#include "kith-store-retention.h"
#include "kith-text.h"
#include "kith-words.h"

/**
 * kith_retention_words_state:
 * @retention: of a child
 *
 * Returns: (transfer full): "Closed; the last entry is of 3 March 2025."
 */
char *
kith_retention_words_state (KithRetention *retention)
{
  const KithRetentionValues *values = kith_retention_get_values (retention);
  g_autofree char *last = kith_words_dup_date (values->last);
  g_autofree char *recipient = NULL;

  if (values->recipient == NULL)
    return g_strdup_printf (_("Closed; the last entry is of %s."), last);

  recipient = kith_text_isolate (values->recipient);

  /* Translators: to whom, and a date. */
  return g_strdup_printf (_("Handed over to %s; the last entry is of %s."), recipient, last);
}

/**
 * kith_retention_words_reasons:
 * @retention: of a child
 *
 * Returns: (transfer full): what keeps the records, a line each; empty where nothing does
 */
char *
kith_retention_words_reasons (KithRetention *retention)
{
  g_auto(GStrv) reasons = kith_retention_dup_reasons (retention);

  return g_strjoinv ("\n", reasons);
}

/**
 * kith_retention_words_hold:
 * @retention: of a child
 *
 * Returns: (transfer full): what is to be known before the records are kept, or no longer
 */
char *
kith_retention_words_hold (KithRetention *retention)
{
  const char *hold = kith_retention_get_values (retention)->hold;
  g_autofree char *isolated = hold != NULL ? kith_text_isolate (hold) : NULL;

  if (isolated == NULL)
    return g_strdup (_("A court, an inquiry or a complaint may ask for them. They are kept here until somebody says that they need not be."));

  return g_strdup_printf (_("They are kept because: %s\nAfterwards they are due like any others."), isolated);
}

/**
 * kith_retention_words_hand_over:
 * @retention: of a child
 *
 * Returns: (transfer full): what the council's system has not got, and what handing over does
 */
char *
kith_retention_words_hand_over (KithRetention *retention)
{
  g_autofree char *reasons = kith_retention_words_reasons (retention);

  if (*reasons == '\0')
    return g_strdup (_("The council’s system has everything that was written and recorded here.\n\n"
                       "Nothing is sent. These records are kept here for some weeks more, and are then due to be cleared."));

  /* Translators: %s are sentences, a line each. */
  return g_strdup_printf (_("Before you hand over:\n%s\n\n"
                            "Nothing is sent. These records are kept here for some weeks more, and are then due to be cleared"
                            " where nothing keeps them."), reasons);
}

static void
append_rows (GString            *text,
             const KithClearing *clearing)
{
  if (clearing->n_notes > 0)
    g_string_append_printf (text, ngettext ("\n• %u note", "\n• %u notes", clearing->n_notes), clearing->n_notes);
  if (clearing->n_work > 0)
    g_string_append_printf (text, ngettext ("\n• %u record of work", "\n• %u records of work", clearing->n_work), clearing->n_work);
  if (clearing->n_people > 0)
    g_string_append_printf (text, ngettext ("\n• %u adult or professional", "\n• %u adults and professionals", clearing->n_people),
                            clearing->n_people);
  if (clearing->n_addresses > 0)
    g_string_append_printf (text, ngettext ("\n• %u address", "\n• %u addresses", clearing->n_addresses), clearing->n_addresses);
  if (clearing->n_shares > 0)
    g_string_append_printf (text, ngettext ("\n• %u entry of the sharing log", "\n• %u entries of the sharing log", clearing->n_shares),
                            clearing->n_shares);
  g_string_append_printf (text, ngettext ("\n• the words of %u entry of the history", "\n• the words of %u entries of the history",
                                          clearing->n_entries), clearing->n_entries);
}

static void
append_what_stays (GString            *text,
                   const KithClearing *clearing)
{
  if (clearing->n_shared_notes > 0)
    g_string_append_printf (text, ngettext ("\n\n%u note is about others as well and stays with them. What it says for this record alone goes.",
                                            "\n\n%u notes are about others as well and stay with them. What they say for these records alone goes.",
                                            clearing->n_shared_notes), clearing->n_shared_notes);
  if (clearing->n_look_ups > 0)
    g_string_append_printf (text, ngettext ("\n\n%u is on a school’s roll: name, birth date, UPN, year and form stay, as of any other pupil.",
                                            "\n\n%u are on a school’s roll: name, birth date, UPN, year and form stay, as of any other pupil.",
                                            clearing->n_look_ups), clearing->n_look_ups);
}

/**
 * kith_retention_words_clearing:
 * @clearing: what will be gone
 *
 * Returns: (transfer full): it, a line for each kind, and that there is no way back
 */
char *
kith_retention_words_clearing (const KithClearing *clearing)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("The records of %u child will be gone from this laptop:",
                                          "The records of %u children will be gone from this laptop:", clearing->n_children),
                          clearing->n_children);
  append_rows (text, clearing);
  append_what_stays (text, clearing);
  g_string_append_printf (text, "\n\n%s\n\n%s", _("This cannot be undone."),
                          _("The council’s number and some days stay, so that a file which brings a child again is met, and figures of that"
                            " time say that somebody is missing. A backup is made before. It is destroyed with the older ones after the days"
                            " that Preferences name."));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * kith_retention_words_holdings:
 * @holdings: what there is
 * @managed: (nullable): what the council settles
 *
 * Returns: (transfer full): how much there is, who can open the file, and what is not taken out
 */
char *
kith_retention_words_holdings (const KithHoldings *holdings,
                               const KithManaged  *managed)
{
  g_autoptr(GString) text = g_string_new (_("For a subject-access request, everything that is held here on this child goes into one file:"));

  g_string_append_printf (text, ngettext ("\n• %u note", "\n• %u notes", holdings->n_notes), holdings->n_notes);
  g_string_append_printf (text, ngettext ("\n• %u draft, marked as one", "\n• %u drafts, marked as such", holdings->n_drafts),
                          holdings->n_drafts);
  g_string_append_printf (text, ngettext ("\n• %u record of work", "\n• %u records of work", holdings->n_work), holdings->n_work);
  g_string_append_printf (text, ngettext ("\n• %u adult or professional", "\n• %u adults and professionals", holdings->n_people),
                          holdings->n_people);
  g_string_append_printf (text, ngettext ("\n• %u address, also a confidential one", "\n• %u addresses, confidential ones too",
                                          holdings->n_addresses), holdings->n_addresses);
  g_string_append_printf (text, ngettext ("\n• %u warning", "\n• %u warnings", holdings->n_warnings), holdings->n_warnings);
  g_string_append_printf (text, ngettext ("\n• %u entry of the history, with who has seen the record",
                                          "\n• %u entries of the history, with who has seen the record", holdings->n_entries),
                          holdings->n_entries);
  g_string_append_printf (text, ngettext ("\n\n%u of its rows names somebody else or may. It is marked, and nothing is taken out.",
                                          "\n\n%u of its rows name somebody else or may. They are marked, and nothing is taken out.",
                                          holdings->n_marked), holdings->n_marked);
  if (managed == NULL || !managed->has_escrow_key)
    g_string_append_printf (text, "\n\n%s", _("It cannot be sealed: the council has not put the key of its information-governance officer onto this laptop."
                                              " Whoever looks after the laptops does that."));
  else
    g_string_append_printf (text, "\n\n%s", _("The file is sealed to the council’s information-governance officer. Nobody else can open it, nor can you."));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * kith_retention_words_advice:
 * @error: why it is not done
 *
 * Returns: (transfer none): a sentence
 */
const char *
kith_retention_words_advice (const GError *error)
{
  g_return_val_if_fail (error != NULL, "");

  if (error->domain != KITH_RETENTION_ERROR)
    return kith_words_get_error_advice (error);

  switch ((KithRetentionError)error->code)
    {
    case KITH_RETENTION_ERROR_REASON:
      return _("Say why, in more than a word.");

    case KITH_RETENTION_ERROR_RECIPIENT:
      return _("Say to whom.");

    case KITH_RETENTION_ERROR_WHO:
      return _("Kith does not know who you are. Put your name into Preferences first.");

    case KITH_RETENTION_ERROR_KEPT:
      return _("The time is not up, or something keeps these records meanwhile. Look at the list again.");

    case KITH_RETENTION_ERROR_NONE:
      return _("Nobody keeps these records.");

    case KITH_RETENTION_ERROR_HELD:
      return _("These records are kept already.");

    case KITH_RETENTION_ERROR_NO_KEY:
      return _("The council has not put the key of its officer onto this laptop. Whoever looks after the laptops does that.");

    default:
      return kith_words_get_error_advice (error);
    }
}
