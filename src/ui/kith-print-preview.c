/* kith-print-preview.c: the pages of a print, as they will be
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawn by what draws them on paper, so that what is seen is what leaves. Paper
 * is white in the dark, too. A page that is not in sight is not drawn.
 */

#include "config.h"

#include "kith-print-preview.h"

#include <glib/gi18n.h>

#define PAGE_WIDTH 460

/* A page of which the list knows only the number. */
#define KITH_TYPE_PRINT_SHEET (kith_print_sheet_get_type ())

G_DECLARE_FINAL_TYPE (KithPrintSheet, kith_print_sheet, KITH, PRINT_SHEET, GtkWidget)

struct _KithPrintPreview
{
  AdwBin           parent_instance;

  KithPrintLayout *layout;
  KithPrintFoot   *foot;
  GtkWidget       *list;
};

struct _KithPrintSheet
{
  GtkWidget         parent_instance;

  KithPrintPreview *preview;         /* weak */
  guint             page;
};

G_DEFINE_FINAL_TYPE (KithPrintPreview, kith_print_preview, ADW_TYPE_BIN)
G_DEFINE_FINAL_TYPE (KithPrintSheet, kith_print_sheet, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
kith_print_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
kith_print_sheet_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  KithPrintSheet *self = KITH_PRINT_SHEET (widget);
  double ratio = 1.4142;

  if (self->preview != NULL && self->preview->layout != NULL)
    ratio = kith_print_layout_get_height (self->preview->layout) / kith_print_layout_get_width (self->preview->layout);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 180;
      *natural = PAGE_WIDTH;
    }
  else
    *minimum = *natural = (int)((for_size > 0 ? for_size : PAGE_WIDTH) * ratio);
}

static void
kith_print_sheet_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  KithPrintSheet *self = KITH_PRINT_SHEET (widget);
  KithPrintLayout *layout = self->preview != NULL ? self->preview->layout : NULL;
  float width = (float)gtk_widget_get_width (widget);
  float height = (float)gtk_widget_get_height (widget);
  graphene_rect_t paper = GRAPHENE_RECT_INIT (0, 0, width, height);
  cairo_t *cr = NULL;
  double scale;

  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 }, &paper);
  if (layout == NULL || self->page >= kith_print_layout_get_n_pages (layout))
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &paper);
  scale = (double)width / kith_print_layout_get_width (layout);
  cairo_scale (cr, scale, scale);
  kith_print_layout_draw_page (layout, self->page, self->preview->foot, cr);
  cairo_destroy (cr);
}

static void
kith_print_sheet_dispose (GObject *object)
{
  KithPrintSheet *self = KITH_PRINT_SHEET (object);

  g_clear_weak_pointer (&self->preview);

  G_OBJECT_CLASS (kith_print_sheet_parent_class)->dispose (object);
}

static void
kith_print_sheet_class_init (KithPrintSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_print_sheet_dispose;

  widget_class->get_request_mode = kith_print_sheet_get_request_mode;
  widget_class->measure = kith_print_sheet_measure;
  widget_class->snapshot = kith_print_sheet_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "print-sheet");
}

static void
kith_print_sheet_init (KithPrintSheet *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  KithPrintSheet *sheet = g_object_new (KITH_TYPE_PRINT_SHEET, NULL);

  g_set_weak_pointer (&sheet->preview, KITH_PRINT_PREVIEW (user_data));
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, GTK_WIDGET (sheet));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  KithPrintPreview *self = KITH_PRINT_PREVIEW (user_data);
  KithPrintSheet *sheet = KITH_PRINT_SHEET (gtk_list_item_get_child (item));
  g_autofree char *label = NULL;

  sheet->page = gtk_list_item_get_position (item);
  label = kith_print_foot_dup_page (sheet->page, kith_print_preview_get_n_pages (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (sheet), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_list_item_set_accessible_label (item, label);
  gtk_widget_queue_resize (GTK_WIDGET (sheet));
}

static void
kith_print_preview_dispose (GObject *object)
{
  KithPrintPreview *self = KITH_PRINT_PREVIEW (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->layout);
  g_clear_pointer (&self->foot, kith_print_foot_free);

  G_OBJECT_CLASS (kith_print_preview_parent_class)->dispose (object);
}

static void
kith_print_preview_class_init (KithPrintPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_print_preview_dispose;
}

static void
kith_print_preview_init (KithPrintPreview *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  self->list = gtk_list_view_new (NULL, factory);
  gtk_widget_add_css_class (self->list, "print-pages");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pages"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

static GListModel *
make_numbers (guint n_pages)
{
  GListStore *numbers = g_list_store_new (GTK_TYPE_STRING_OBJECT);

  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autoptr(GtkStringObject) page = gtk_string_object_new (number);

      g_list_store_append (numbers, page);
    }

  return G_LIST_MODEL (numbers);
}

/**
 * kith_print_preview_set_layout:
 * @layout: (nullable): the pages; %NULL while they are made
 * @foot: (transfer full) (nullable): what stands below each
 */
void
kith_print_preview_set_layout (KithPrintPreview *self,
                               KithPrintLayout  *layout,
                               KithPrintFoot    *foot)
{
  gboolean is_same;

  g_return_if_fail (KITH_IS_PRINT_PREVIEW (self));
  g_return_if_fail (layout == NULL || foot != NULL);

  is_same = self->layout == layout;
  g_set_object (&self->layout, layout);
  g_clear_pointer (&self->foot, kith_print_foot_free);
  self->foot = foot;

  /* Another foot alone leaves the reader on the page where they are. */
  if (is_same)
    {
      for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL; row = gtk_widget_get_next_sibling (row))
        {
          if (gtk_widget_get_first_child (row) != NULL)
            gtk_widget_queue_draw (gtk_widget_get_first_child (row));
        }
    }
  else
    {
      g_autoptr(GtkSelectionModel) pages = GTK_SELECTION_MODEL (gtk_no_selection_new (make_numbers (kith_print_preview_get_n_pages (self))));

      gtk_list_view_set_model (GTK_LIST_VIEW (self->list), pages);
    }
}

/**
 * kith_print_preview_get_n_pages:
 *
 * Returns: how many pages there are
 */
guint
kith_print_preview_get_n_pages (KithPrintPreview *self)
{
  g_return_val_if_fail (KITH_IS_PRINT_PREVIEW (self), 0);

  return self->layout != NULL ? kith_print_layout_get_n_pages (self->layout) : 0;
}
