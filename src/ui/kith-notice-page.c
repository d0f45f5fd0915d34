/* kith-notice-page.c: one calm sentence on an empty page
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-notice-page.h"

struct _KithNoticePage
{
  AdwBin         parent_instance;

  AdwStatusPage *status;
  GtkWidget     *button;
};

G_DEFINE_FINAL_TYPE (KithNoticePage, kith_notice_page, ADW_TYPE_BIN)

static KithNoticePage *
make_page (const char *title,
           const char *description)
{
  KithNoticePage *self = g_object_new (KITH_TYPE_NOTICE_PAGE, NULL);
  g_autofree char *escaped = description != NULL ? g_markup_escape_text (description, -1) : NULL;

  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, escaped);

  return self;
}

static void
kith_notice_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_NOTICE_PAGE);

  G_OBJECT_CLASS (kith_notice_page_parent_class)->dispose (object);
}

static void
kith_notice_page_class_init (KithNoticePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_notice_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-notice-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithNoticePage, button);
  gtk_widget_class_bind_template_child (widget_class, KithNoticePage, status);
}

static void
kith_notice_page_init (KithNoticePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_notice_page_new:
 * @icon_name: the icon above the title
 * @description: (nullable): whole sentences below it
 *
 * Returns: (transfer floating): a page that says something
 */
GtkWidget *
kith_notice_page_new (const char *icon_name,
                      const char *title,
                      const char *description)
{
  KithNoticePage *self = NULL;

  g_return_val_if_fail (icon_name != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = make_page (title, description);
  adw_status_page_set_icon_name (self->status, icon_name);

  return GTK_WIDGET (self);
}

/**
 * kith_notice_page_new_waiting:
 * @description: (nullable): whole sentences below the title
 *
 * Returns: (transfer floating): a page for what takes a moment
 */
GtkWidget *
kith_notice_page_new_waiting (const char *title,
                              const char *description)
{
  KithNoticePage *self = NULL;
  g_autoptr(AdwSpinnerPaintable) spinner = NULL;

  g_return_val_if_fail (title != NULL, NULL);

  self = make_page (title, description);
  spinner = adw_spinner_paintable_new (GTK_WIDGET (self->status));
  adw_status_page_set_paintable (self->status, GDK_PAINTABLE (spinner));

  return GTK_WIDGET (self);
}

/**
 * kith_notice_page_set_action:
 * @action_name: what the button does
 *
 * Puts one button below the sentences.
 */
void
kith_notice_page_set_action (KithNoticePage *self,
                             const char     *label,
                             const char     *action_name)
{
  g_return_if_fail (KITH_IS_NOTICE_PAGE (self));
  g_return_if_fail (label != NULL);
  g_return_if_fail (action_name != NULL);

  gtk_button_set_label (GTK_BUTTON (self->button), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action_name);
  gtk_widget_set_visible (self->button, TRUE);
}
