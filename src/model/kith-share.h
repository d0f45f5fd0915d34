/* kith-share.h: that something about children left the store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_SHARE_HASH_SIZE 32

/**
 * KithShareWhat:
 * @KITH_SHARE_CHRONOLOGY: a child's chronology
 * @KITH_SHARE_FAMILY_CHRONOLOGY: that of brothers and sisters together
 * @KITH_SHARE_SUMMARY: a child's summary
 * @KITH_SHARE_NOTES: case notes
 * @KITH_SHARE_FAMILY: a family: its children and adults
 * @KITH_SHARE_PLAN: a plan
 * @KITH_SHARE_TAS: a Team Around the School, for who chairs it
 * @KITH_SHARE_TAS_EXTRACT: what it said of one pupil
 * @KITH_SHARE_TAS_ACTIONS: what one agency is to do
 * @KITH_SHARE_DIARY: what is to come
 * @KITH_SHARE_DOCUMENT: a document that somebody had added
 * @KITH_SHARE_MAP: a map; no print of the usual kind
 * @KITH_SHARE_EVERYTHING: all that is held on a child; no print
 *
 * What left.
 */
typedef enum
{
  KITH_SHARE_CHRONOLOGY,
  KITH_SHARE_FAMILY_CHRONOLOGY,
  KITH_SHARE_SUMMARY,
  KITH_SHARE_NOTES,
  KITH_SHARE_FAMILY,
  KITH_SHARE_PLAN,
  KITH_SHARE_TAS,
  KITH_SHARE_TAS_EXTRACT,
  KITH_SHARE_TAS_ACTIONS,
  KITH_SHARE_DIARY,
  KITH_SHARE_DOCUMENT,
  KITH_SHARE_MAP,
  KITH_SHARE_EVERYTHING,
} KithShareWhat;

/* All but what is sealed. */
#define KITH_N_SHARE_WHATS (KITH_SHARE_MAP + 1)

/* Those that are about a child and are chosen on its page. */
#define KITH_N_SHARE_WHATS_OF_CHILD (KITH_SHARE_PLAN + 1)

/**
 * KithShareHow:
 * @KITH_SHARE_PRINT: on paper
 * @KITH_SHARE_PDF: as a PDF
 * @KITH_SHARE_WORKBOOK: as a workbook
 * @KITH_SHARE_CSV: as a CSV file
 * @KITH_SHARE_COPY: as text, to be pasted somewhere
 * @KITH_SHARE_ICS: as a calendar file
 * @KITH_SHARE_FILE: as the file that it came as
 * @KITH_SHARE_SEALED: sealed to the council's officer; no print
 *
 * How it left.
 */
typedef enum
{
  KITH_SHARE_PRINT,
  KITH_SHARE_PDF,
  KITH_SHARE_WORKBOOK,
  KITH_SHARE_CSV,
  KITH_SHARE_COPY,
  KITH_SHARE_ICS,
  KITH_SHARE_FILE,
  KITH_SHARE_SEALED,
} KithShareHow;

/* All but what is sealed. */
#define KITH_N_SHARE_HOWS (KITH_SHARE_FILE + 1)

/**
 * KithShareValues:
 * @at_usec: when, in microseconds since 1970
 * @worker: (nullable): who let it leave
 * @from: the first day that it speaks of, or %KITH_DATE_NONE
 * @to: the last one, or %KITH_DATE_NONE
 * @recipient: with whom it is shared
 * @why: why
 * @names_off: whether it left without names
 * @to_council: whether it goes into the council's system
 * @hash: the hash of its words
 *
 * What an entry of the sharing log is made from; texts are copied.
 */
typedef struct
{
  gint64         at_usec;
  const char    *worker;
  KithShareWhat  what;
  KithShareHow   how;
  KithDate       from;
  KithDate       to;
  const char    *recipient;
  const char    *why;
  gboolean       names_off;
  gboolean       to_council;
  guint8         hash[KITH_SHARE_HASH_SIZE];
} KithShareValues;

#define KITH_TYPE_SHARE (kith_share_get_type ())

G_DECLARE_FINAL_TYPE (KithShare, kith_share, KITH, SHARE, GObject)

KithShare     *kith_share_new            (const KithShareValues *values) G_GNUC_WARN_UNUSED_RESULT;

gint64         kith_share_get_at_usec    (KithShare             *self);
const char    *kith_share_get_worker     (KithShare             *self);
KithShareWhat  kith_share_get_what       (KithShare             *self);
KithShareHow   kith_share_get_how        (KithShare             *self);
KithDate       kith_share_get_from       (KithShare             *self);
KithDate       kith_share_get_to         (KithShare             *self);
const char    *kith_share_get_recipient  (KithShare             *self);
const char    *kith_share_get_why        (KithShare             *self);
gboolean       kith_share_get_names_off  (KithShare             *self);
gboolean       kith_share_get_to_council (KithShare             *self);
const guint8  *kith_share_get_hash       (KithShare             *self);

const char    *kith_share_what_to_code   (KithShareWhat          what);
KithShareWhat  kith_share_what_from_code (const char            *code);
const char    *kith_share_what_get_label (KithShareWhat          what);
const char    *kith_share_how_to_code    (KithShareHow           how);
KithShareHow   kith_share_how_from_code  (const char            *code);
const char    *kith_share_how_get_label  (KithShareHow           how);

void           kith_share_hash_text      (const char            *text,
                                          guint8                 ret_hash[KITH_SHARE_HASH_SIZE]);

G_END_DECLS
