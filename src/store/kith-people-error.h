/* kith-people-error.h: why something about the people round a child is not taken
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KITH_PEOPLE_ERROR (kith_people_error_quark ())

/**
 * KithPeopleError:
 * @KITH_PEOPLE_ERROR_NAME: there is no name, or it would not be read as one
 * @KITH_PEOPLE_ERROR_ROLE: nobody has said what the person does, or is
 * @KITH_PEOPLE_ERROR_TELEPHONE: that is no telephone number
 * @KITH_PEOPLE_ERROR_EMAIL: that is no e-mail address
 * @KITH_PEOPLE_ERROR_ORDER: it would end before it begins
 * @KITH_PEOPLE_ERROR_FUTURE: it speaks of a day that is still to come
 * @KITH_PEOPLE_ERROR_ENDED: it has ended already
 * @KITH_PEOPLE_ERROR_AGE: nobody is that old
 * @KITH_PEOPLE_ERROR_VALUE: nothing is said
 * @KITH_PEOPLE_ERROR_RELATED: the adult is that to the child already
 *
 * Why something about the people round a child is not taken.
 */
typedef enum
{
  KITH_PEOPLE_ERROR_NAME,
  KITH_PEOPLE_ERROR_ROLE,
  KITH_PEOPLE_ERROR_TELEPHONE,
  KITH_PEOPLE_ERROR_EMAIL,
  KITH_PEOPLE_ERROR_ORDER,
  KITH_PEOPLE_ERROR_FUTURE,
  KITH_PEOPLE_ERROR_ENDED,
  KITH_PEOPLE_ERROR_AGE,
  KITH_PEOPLE_ERROR_VALUE,
  KITH_PEOPLE_ERROR_RELATED,
} KithPeopleError;

GQuark kith_people_error_quark (void);

G_END_DECLS
