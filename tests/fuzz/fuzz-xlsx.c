/* fuzz-xlsx.c: any bytes as a workbook, or as one part of one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Checksums keep most changed archives from being read at all. So an input
 * that begins with a letter and a line's end is one part, which is put into a
 * whole workbook: s a sheet, t the shared texts, y the styles, w the list of
 * sheets. Any other input is the archive.
 */

#include "config.h"

#include "list-checks.h"
#include "workbook-cases.h"

#include <stdint.h>
#include <string.h>

#define RELATIONSHIPS "<R><Relationship Id='1' Type='/worksheet' Target='s.xml'/>" \
        "<Relationship Id='2' Type='/styles' Target='y.xml'/>" \
        "<Relationship Id='3' Type='/sharedStrings' Target='t.xml'/></R>"

static const struct
{
  char        letter;
  const char *path;
  const char *text;
} parts[] = {
  { 's', "xl/s.xml",
    "<w><sheetData><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"
    "<row><c t='inlineStr'><is><t>Okafor</t></is></c><c s='1'><v>41885</v></c></row></sheetData></w>" },
  { 't', "xl/t.xml", "<s><si><t>Surname</t></si><si><t>DOB</t></si></s>" },
  { 'y', "xl/y.xml", "<s><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></s>" },
  { 'w', "xl/workbook.xml", "<w xmlns:r='r'><sheets><sheet name='Roll' r:id='1'/></sheets></w>" },
};

static GBytes *
make_workbook (char        letter,
               const char *text,
               gsize       length)
{
  Archive archive;

  archive_init (&archive);
  archive_add (&archive, "xl/_rels/workbook.xml.rels", RELATIONSHIPS, strlen (RELATIONSHIPS), ARCHIVE_STORED);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gboolean is_input = parts[i].letter == letter;

      archive_add (&archive, parts[i].path, is_input ? text : parts[i].text,
                   is_input ? length : strlen (parts[i].text), ARCHIVE_STORED);
    }

  return archive_end (&archive);
}

static GBytes *
make_input (const char *text,
            gsize       size)
{
  if (size >= 2 && strchr ("styw", text[0]) != NULL && text[0] != '\0' && text[1] == '\n')
    return make_workbook (text[0], text + 2, size - 2);

  return g_bytes_new (text, size);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = make_input ((const char *)data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithSheet) sheet = kith_sheet_new (bytes, NULL, NULL, NULL, NULL, &error);
  g_autoptr(KithMapping) mapping = NULL;

  g_assert_true ((sheet == NULL) == (error != NULL));
  if (sheet == NULL)
    return 0;

  list_check_sheet (sheet);
  mapping = kith_mapping_new_guess (KITH_LIST_KIND_CASELOAD, sheet, LIST_TODAY);
  list_check_contents (sheet, mapping);

  return 0;
}
