/* kith-welcome-page.c: where somebody begins who has no records yet
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-welcome-page.h"

#include "kith-focus.h"

struct _KithWelcomePage
{
  AdwNavigationPage  parent_instance;

  GtkWidget         *set_up_button;
};

G_DEFINE_FINAL_TYPE (KithWelcomePage, kith_welcome_page, ADW_TYPE_NAVIGATION_PAGE)

static void
kith_welcome_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_WELCOME_PAGE);

  G_OBJECT_CLASS (kith_welcome_page_parent_class)->dispose (object);
}

static void
kith_welcome_page_class_init (KithWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_welcome_page_dispose;
  kith_focus_begin_at (widget_class, KithWelcomePage, set_up_button);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithWelcomePage, set_up_button);
}

static void
kith_welcome_page_init (KithWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_welcome_page_new:
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
kith_welcome_page_new (void)
{
  return g_object_new (KITH_TYPE_WELCOME_PAGE, NULL);
}
