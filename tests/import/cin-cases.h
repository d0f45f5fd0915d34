/* cin-cases.h: one return that keeps every rule, and ways to break them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-cin-return.h"

/* @from stands in the return once; a bar in @to marks the line of the fault. */
typedef struct
{
  const char *from;
  const char *to;
} CinEdit;

/* @rule is "-" for what only the schema says; without @n_faults the edits
 * come close to breaking the rule, but do not.
 */
typedef struct
{
  const char *path;
  const char *rule;
  guint       n_faults;
  CinEdit     edits[6];
} CinCase;

/* A return of 2023-24, before the sex was asked for and school age mattered. */
#define CIN_EDITS_TO_2024 \
        { "<Year>2025<", "<Year>2024<" }, \
        { "<ReferenceDate>2025-03-31<", "<ReferenceDate>2024-03-31<" }, \
        { "<Sex>U</Sex>", "<GenderCurrent>0</GenderCurrent>" }

KithCinReturn *cin_cases_read      (const CinEdit *edits,
                                    gsize          n_edits,
                                    guint         *ret_line);
void           cin_cases_add       (const CinCase *cases,
                                    gsize          n_cases);
guint          cin_cases_count     (KithCinReturn *cin_return,
                                    const char    *rule);
