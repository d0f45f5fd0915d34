/* kith-document-head.h: what a document is, by what stands in it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-document-format.h"

G_BEGIN_DECLS

/* A letter of forty scanned pages is half of it. */
#define KITH_DOCUMENT_MOST_BYTES (20 * 1024 * 1024)
/* What a picture may need when it is unpacked: 67 million pixels. */
#define KITH_DOCUMENT_MOST_UNPACKED (G_GUINT64_CONSTANT (256) * 1024 * 1024)
/* A text view lays out no more than that without stopping the window. */
#define KITH_DOCUMENT_MOST_TEXT (2 * 1024 * 1024)

#define KITH_DOCUMENT_ERROR (kith_document_error_quark ())

/**
 * KithDocumentError:
 * @KITH_DOCUMENT_ERROR_EMPTY: nothing stands in it
 * @KITH_DOCUMENT_ERROR_TOO_LARGE: it has more than %KITH_DOCUMENT_MOST_BYTES
 * @KITH_DOCUMENT_ERROR_TOO_MANY_PIXELS: a picture that is far larger unpacked than anybody can look at
 * @KITH_DOCUMENT_ERROR_TOO_MUCH_TEXT: text of more than %KITH_DOCUMENT_MOST_TEXT
 * @KITH_DOCUMENT_ERROR_CUT_OFF: its end is missing
 * @KITH_DOCUMENT_ERROR_DAMAGED: it begins as one of ours and goes on as none
 * @KITH_DOCUMENT_ERROR_LOCKED: a PDF with a passphrase
 * @KITH_DOCUMENT_ERROR_PICTURE: a picture of a kind that is not shown
 * @KITH_DOCUMENT_ERROR_OFFICE: of a word processor, a spreadsheet or a mail program
 * @KITH_DOCUMENT_ERROR_ARCHIVE: a file with other files in it
 * @KITH_DOCUMENT_ERROR_PROGRAM: a program
 * @KITH_DOCUMENT_ERROR_RECORDING: sound or film
 * @KITH_DOCUMENT_ERROR_UNKNOWN: none of all these
 *
 * Why a file is not taken as a document.
 */
typedef enum
{
  KITH_DOCUMENT_ERROR_EMPTY,
  KITH_DOCUMENT_ERROR_TOO_LARGE,
  KITH_DOCUMENT_ERROR_TOO_MANY_PIXELS,
  KITH_DOCUMENT_ERROR_TOO_MUCH_TEXT,
  KITH_DOCUMENT_ERROR_CUT_OFF,
  KITH_DOCUMENT_ERROR_DAMAGED,
  KITH_DOCUMENT_ERROR_LOCKED,
  KITH_DOCUMENT_ERROR_PICTURE,
  KITH_DOCUMENT_ERROR_OFFICE,
  KITH_DOCUMENT_ERROR_ARCHIVE,
  KITH_DOCUMENT_ERROR_PROGRAM,
  KITH_DOCUMENT_ERROR_RECORDING,
  KITH_DOCUMENT_ERROR_UNKNOWN,
} KithDocumentError;

/**
 * KithDocumentHead:
 * @format: in what it is written
 * @width: of a picture, in pixels; else 0
 * @height: of a picture, in pixels; else 0
 *
 * What can be said of a document before anything decodes it.
 */
typedef struct
{
  KithDocumentFormat format;
  guint              width;
  guint              height;
} KithDocumentHead;

GQuark    kith_document_error_quark (void);

gboolean  kith_document_head_read   (GBytes            *bytes,
                                     KithDocumentHead  *ret_head,
                                     GError           **error);
char     *kith_document_read_text   (GBytes            *bytes,
                                     GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
