/* kith-recovery-sheet.c: the recovery key on a sheet of paper
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet says what it is for and where it belongs, and nothing of whose it
 * is: who finds it shall not know which door it opens. Its title in the queue
 * of the printer is a neutral one. What the printer keeps is the printer's.
 */

#include "config.h"

#include "kith-recovery-sheet.h"

#include <glib/gi18n.h>
#include <math.h>
#include <sodium.h>
#include <string.h>

#include "kith-qr.h"
#include "kith-recovery-code.h"

/* In points. */
#define MARGIN 42.0
#define TITLE_SIZE 22.0
#define TEXT_SIZE 11.0
#define GROUP_SIZE 20.0
#define NUMBER_SIZE 8.0
#define GROUP_HEIGHT 44.0
#define QR_SIZE 170.0
#define GROUPS_A_LINE 4

/* Returns how high the text is. */
static double
draw_text (cairo_t    *cr,
           const char *text,
           const char *family,
           double      size,
           double      x,
           double      y,
           double      width)
{
  g_autoptr(PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string (family);
  int height = 0;

  /* The surface counts in points; Pango would take them for pixels of a screen. */
  pango_cairo_context_set_resolution (pango_layout_get_context (layout), 72);
  pango_layout_context_changed (layout);
  pango_font_description_set_size (font, (int)(size * PANGO_SCALE));
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  pango_layout_get_size (layout, NULL, &height);

  return (double)height / PANGO_SCALE;
}

static double
draw_groups (cairo_t    *cr,
             const char *text,
             double      x,
             double      y,
             double      width)
{
  double column = width / GROUPS_A_LINE;
  char group[KITH_RECOVERY_CODE_GROUP_LENGTH + 1];

  for (guint i = 0; i < KITH_RECOVERY_CODE_GROUPS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      double left = x + column * (i % GROUPS_A_LINE);
      double top = y + GROUP_HEIGHT * floor (i / GROUPS_A_LINE);

      g_strlcpy (group, text + i * (KITH_RECOVERY_CODE_GROUP_LENGTH + 1), sizeof group);
      draw_text (cr, number, "Sans", NUMBER_SIZE, left, top, column);
      draw_text (cr, group, "Monospace Bold", GROUP_SIZE, left, top + NUMBER_SIZE + 2, column);
    }
  sodium_memzero (group, sizeof group);

  return GROUP_HEIGHT * KITH_RECOVERY_CODE_GROUPS / GROUPS_A_LINE;
}

static double
draw_qr (cairo_t    *cr,
         const char *text,
         double      x,
         double      y)
{
  g_autoptr(KithQr) qr = kith_qr_new (text);

  if (qr == NULL)
    return 0;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  kith_qr_draw (qr, cr, QR_SIZE);
  cairo_restore (cr);

  return QR_SIZE;
}

/**
 * kith_recovery_sheet_draw:
 * @cr: where, in points
 * @width: how wide the paper is
 * @text: the key, as kith_recovery_code_format() writes it
 *
 * Draws the sheet.
 */
void
kith_recovery_sheet_draw (cairo_t    *cr,
                          double      width,
                          const char *text)
{
  double inner = width - 2 * MARGIN;
  double y = MARGIN;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (text != NULL && strlen (text) == KITH_RECOVERY_CODE_GROUPS * (KITH_RECOVERY_CODE_GROUP_LENGTH + 1) - 1);

  cairo_set_source_rgb (cr, 0, 0, 0);
  y += draw_text (cr, _("Recovery Key"), "Sans Bold", TITLE_SIZE, MARGIN, y, inner) + 10;
  y += draw_text (cr, _("Keep this locked away, not in the laptop bag."), "Sans Bold", TEXT_SIZE + 3, MARGIN, y, inner) + 14;
  y += draw_groups (cr, text, MARGIN, y, inner) + 10;
  y += draw_qr (cr, text, MARGIN, y) + 10;
  y += draw_text (cr, _("With this key Kith opens its records when the passphrase is forgotten, the keyring was reset or the laptop is lost. Choose “Use the Recovery Key” where Kith asks for the passphrase, and type the eight groups. The fifth sign of each tells a slip, so that Kith can name the group that is wrong."),
                  "Sans", TEXT_SIZE, MARGIN, y, inner) + 8;
  draw_text (cr, _("Who has this sheet and the file of the records can read them. When a new key is made, this one opens nothing any more: destroy it then."),
             "Sans", TEXT_SIZE, MARGIN, y, inner);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              gpointer           user_data)
{
  kith_recovery_sheet_draw (gtk_print_context_get_cairo_context (context), gtk_print_context_get_width (context), user_data);
}

static void
wipe_text (gpointer  data,
           GClosure *closure)
{
  sodium_free (data);
}

/**
 * kith_recovery_sheet_print:
 * @text: the key, as kith_recovery_code_format() writes it; copied into guarded memory
 * @parent: the window above which the system's own dialog for printing opens
 *
 * Prints the sheet, if the person says so there.
 */
void
kith_recovery_sheet_print (const char *text,
                           GtkWindow  *parent)
{
  g_autoptr(GtkPrintOperation) operation = NULL;
  char *copy = NULL;

  g_return_if_fail (text != NULL);
  g_return_if_fail (GTK_IS_WINDOW (parent));

  copy = sodium_malloc (strlen (text) + 1);
  memcpy (copy, text, strlen (text) + 1);
  operation = gtk_print_operation_new ();
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, _("A sheet to keep"));
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), copy, wipe_text, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
