/* kith-relation-words.c: what an adult is to a child is called
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-relation.h"

#include <glib/gi18n.h>

/* By what is known of the sex: not recorded, female, male. */
static const char * const kind_words[KITH_N_RELATION_KINDS][3] =
{
  [KITH_RELATION_PARENT] = { N_("Parent"), N_("Mother"), N_("Father") },
  [KITH_RELATION_ADOPTIVE_PARENT] = { N_("Adoptive parent"), N_("Adoptive mother"), N_("Adoptive father") },
  [KITH_RELATION_STEP_PARENT] = { N_("Step-parent"), N_("Stepmother"), N_("Stepfather") },
  [KITH_RELATION_FOSTER_CARER] = { N_("Foster carer"), N_("Foster carer"), N_("Foster carer") },
  [KITH_RELATION_GRANDPARENT] = { N_("Grandparent"), N_("Grandmother"), N_("Grandfather") },
  [KITH_RELATION_KIN] = { N_("Kin"), N_("Kin"), N_("Kin") },
  [KITH_RELATION_OTHER] = { N_("Somebody else"), N_("Somebody else"), N_("Somebody else") },
};

static const char * const how_words[KITH_N_RESPONSIBILITY_HOWS] =
{
  [KITH_RESPONSIBILITY_NOT_KNOWN] = N_("Not known"),
  [KITH_RESPONSIBILITY_BIRTH] = N_("By birth, marriage or the register"),
  [KITH_RESPONSIBILITY_AGREEMENT] = N_("By an agreement"),
  [KITH_RESPONSIBILITY_ORDER] = N_("By an order of a court"),
};

static const char * const arrangement_words[KITH_N_ARRANGEMENTS] =
{
  [KITH_ARRANGEMENT_NOT_KNOWN] = N_("Not known"),
  [KITH_ARRANGEMENT_ALLOWED] = N_("Contact allowed"),
  [KITH_ARRANGEMENT_SUPERVISED] = N_("Supervised contact"),
  [KITH_ARRANGEMENT_NONE] = N_("No contact"),
  [KITH_ARRANGEMENT_ORDER] = N_("Contact by an order of a court"),
};

/**
 * kith_relation_kind_get_label:
 * @kind: what an adult is to a child
 * @sex: (nullable): "F" or "M"
 *
 * Returns: (transfer none): what it is called, such as "Stepfather"
 */
const char *
kith_relation_kind_get_label (KithRelationKind kind,
                              const char      *sex)
{
  guint of = g_strcmp0 (sex, "F") == 0 ? 1 : g_strcmp0 (sex, "M") == 0 ? 2 : 0;

  g_return_val_if_fail (kind < KITH_N_RELATION_KINDS, "");

  return _(kind_words[kind][of]);
}

/**
 * kith_responsibility_how_get_label:
 * @how: how somebody came to hold parental responsibility
 *
 * Returns: (transfer none): what that is called
 */
const char *
kith_responsibility_how_get_label (KithResponsibilityHow how)
{
  g_return_val_if_fail (how < KITH_N_RESPONSIBILITY_HOWS, "");

  return _(how_words[how]);
}

/**
 * kith_arrangement_get_label:
 * @arrangement: whether two may see each other
 *
 * Returns: (transfer none): what that is called
 */
const char *
kith_arrangement_get_label (KithContactArrangement arrangement)
{
  g_return_val_if_fail (arrangement < KITH_N_ARRANGEMENTS, "");

  return _(arrangement_words[arrangement]);
}
