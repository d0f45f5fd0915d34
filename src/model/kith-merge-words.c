/* kith-merge-words.c: what is said of records that are merged and parted
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window and kithctl say the same.
 */

#include "config.h"

#include "kith-merge-words.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *nick;
  const char *label;
} Word;

static const Word fields[KITH_N_MERGE_FIELDS] = {
  [KITH_MERGE_NAME] = { "name", N_("Name") },
  [KITH_MERGE_GIVEN_NAME] = { "given-name", N_("Given name") },
  [KITH_MERGE_FAMILY_NAME] = { "family-name", N_("Family name") },
  [KITH_MERGE_PREFERRED_NAME] = { "preferred-name", N_("Preferred name") },
  [KITH_MERGE_OTHER_NAMES] = { "other-names", N_("Other names") },
  [KITH_MERGE_BIRTH] = { "birth", N_("Day of birth") },
  [KITH_MERGE_DEATH] = { "death", N_("Day of death") },
  [KITH_MERGE_SEX] = { "sex", N_("Sex") },
  [KITH_MERGE_PRONOUNS] = { "pronouns", N_("Pronouns") },
  [KITH_MERGE_ETHNICITY] = { "ethnicity", N_("Ethnicity") },
  [KITH_MERGE_COUNCIL_NUMBER] = { "council-number", N_("Council’s number") },
  [KITH_MERGE_UPN] = { "upn", N_("UPN") },
  [KITH_MERGE_FAMILY] = { "family", N_("Family") },
  [KITH_MERGE_WORKER] = { "worker", N_("Worker") },
  [KITH_MERGE_TELEPHONE] = { "telephone", N_("Telephone") },
  [KITH_MERGE_EMAIL] = { "email", N_("E-mail") },
  [KITH_MERGE_LANGUAGE] = { "language", N_("Language") },
  [KITH_MERGE_INTERPRETER] = { "interpreter", N_("Interpreter") },
  [KITH_MERGE_CONTACT_WISHES] = { "contact-wishes", N_("Wishes about contact") },
};

static const Word parts[KITH_N_MERGE_PARTS] = {
  [KITH_MERGE_NOTES] = { "notes", N_("Notes") },
  [KITH_MERGE_REFERRALS] = { "referrals", N_("Referrals") },
  [KITH_MERGE_EARLY_HELP] = { "early-help", N_("Early help") },
  [KITH_MERGE_CARE] = { "care-episodes", N_("Care episodes") },
  [KITH_MERGE_SCHOOLS] = { "schools", N_("Schools") },
  [KITH_MERGE_ADULTS] = { "adults", N_("Adults") },
  [KITH_MERGE_INVOLVED] = { "involved", N_("People involved") },
  [KITH_MERGE_ADDRESSES] = { "addresses", N_("Addresses") },
  [KITH_MERGE_WARNINGS] = { "warnings", N_("Warnings") },
  [KITH_MERGE_SHARES] = { "shares", N_("Prints and exports") },
  [KITH_MERGE_RELATIONS] = { "children", N_("Children they stand by") },
};

/* By the place of the flag. */
static const char * const remarks[KITH_N_MERGE_REMARKS] = {
  N_("The days of birth differ. Two people of one name have two days of birth."),
  N_("The sexes differ."),
  N_("Both have a UPN, and not the same. A school may have given the child a second one; then the other is kept as the former one."),
  N_("Both have a number of the council’s, and not the same. Tell the council that it has the child twice. A file that has either number meets this child."),
  N_("A note was written about both. Whoever wrote it took them for two children."),
  N_("Both stand in one family with one day of birth. They may be twins."),
  N_("They stand in two families. The child belongs to the one that is kept; brothers and sisters in the other stay there."),
  N_("Both have an open referral. Both are kept, and To Put Right will ask which one is over."),
  N_("Both have a protection plan or a child in need plan that runs. Both are kept, and To Put Right will ask which one is over."),
  N_("Both are looked after. Both episodes are kept: end the one that was written twice."),
  N_("They are at two schools. Both stay, until a roll or somebody says that the child has left one."),
  N_("One of the records is restricted. What is kept is open to the same named workers alone."),
  N_("Both stand by one child, and what is said of them there is not the same. Both are kept there: put one right and remove the other."),
};

static const Word rows[] = {
  { "address", N_("Address") },
  { "attendance", N_("School") },
  { "care_episode", N_("Looked after") },
  { "care_review", N_("Review of care") },
  { "care_step", N_("Health assessment or education plan") },
  { "child_family", N_("Family") },
  { "child_worker", N_("Worker") },
  { "contact", N_("Contact") },
  { "council_date", N_("Date of the council’s") },
  { "disability", N_("Disability") },
  { "document_about", N_("Document") },
  { "early_help", N_("Early help") },
  { "formal_matter", N_("Formal matter") },
  { "involvement", N_("Somebody involved") },
  { "map", N_("Own map") },
  { "map_subject", N_("Somebody on a map") },
  { "missing", N_("Missing") },
  { "next_step", N_("Next step") },
  { "note_about", N_("Note") },
  { "particular", N_("Particular") },
  { "plan_child", N_("Plan") },
  { "plan_entry", N_("Entry of a plan") },
  { "plan_score", N_("Answer on a goal") },
  { "pot_child", N_("Pot of money") },
  { "private_fostering", N_("Private fostering") },
  { "referral", N_("Referral") },
  { "relation", N_("Adult") },
  { "share_child", N_("Print or export") },
  { "spend", N_("Spend") },
  { "tas_pupil", N_("Team Around the School") },
  { "told", N_("Told to the family") },
  { "warning", N_("Warning") },
};

/**
 * kith_merge_field_nick:
 * @field: a field
 *
 * Returns: (transfer none): what kithctl calls it
 */
const char *
kith_merge_field_nick (KithMergeField field)
{
  g_return_val_if_fail (field < KITH_N_MERGE_FIELDS, NULL);

  return fields[field].nick;
}

/**
 * kith_merge_field_label:
 * @field: a field
 *
 * Returns: (transfer none): what a person calls it
 */
const char *
kith_merge_field_label (KithMergeField field)
{
  g_return_val_if_fail (field < KITH_N_MERGE_FIELDS, NULL);

  return _(fields[field].label);
}

/**
 * kith_merge_part_nick:
 * @part: what is counted
 *
 * Returns: (transfer none): what kithctl calls it
 */
const char *
kith_merge_part_nick (KithMergePart part)
{
  g_return_val_if_fail (part < KITH_N_MERGE_PARTS, NULL);

  return parts[part].nick;
}

/**
 * kith_merge_part_label:
 * @part: what is counted
 *
 * Returns: (transfer none): what a person calls it
 */
const char *
kith_merge_part_label (KithMergePart part)
{
  g_return_val_if_fail (part < KITH_N_MERGE_PARTS, NULL);

  return _(parts[part].label);
}

/**
 * kith_merge_remark_words:
 * @remark: one flag
 *
 * Returns: (transfer none): it, as a sentence
 */
const char *
kith_merge_remark_words (KithMergeRemark remark)
{
  int place = g_bit_nth_lsf (remark, -1);

  g_return_val_if_fail (place >= 0 && place < KITH_N_MERGE_REMARKS, NULL);

  return _(remarks[place]);
}

/**
 * kith_merge_refusal_words:
 * @refusal: why two records cannot become one
 *
 * Returns: (transfer none) (nullable): it, and what can be done; %NULL where they can
 */
const char *
kith_merge_refusal_words (KithMergeRefusal refusal)
{
  switch (refusal)
    {
    case KITH_MERGE_BOTH_RESTRICTED:
      return _("Both records are restricted, and nobody could tell to whom the merged one is open."
               " Lift one of the restrictions first, and say in the other who may see the child.");

    case KITH_MERGE_GLASS_BROKEN:
      return _("One of the records is restricted and does not name you."
               " Only somebody whom it names can merge it.");

    case KITH_MERGE_ONLY_RESTRICTED:
      return _("One of the two is known from restricted records alone. Merged, what those say would be open to whoever may see the other."
               " Lift the restriction first, or leave them two.");

    case KITH_MERGE_FINE:
    default:
      return NULL;
    }
}

/**
 * kith_merge_row_label:
 * @table: a table of the store that tells of children
 *
 * Returns: (transfer none): what a person calls a row of it
 */
const char *
kith_merge_row_label (const char *table)
{
  g_return_val_if_fail (table != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (g_str_equal (rows[i].nick, table))
        return _(rows[i].label);
    }

  return _("Entry");
}
