/* kith-load-view.c: a page's content, or why it is not there
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every page that asks the store is in one of four states: it waits for its
 * first answer, has content, has nothing to show, or was refused an answer.
 * A page that has content keeps it while it asks again.
 */

#include "config.h"

#include "kith-load-view.h"

#include "kith-store-error.h"
#include "kith-words.h"

struct _KithLoadView
{
  GtkWidget      parent_instance;

  GtkStack      *stack;
  GtkWidget     *spinner;
  AdwStatusPage *failure;
  GtkWidget     *content;
  GtkWidget     *empty;
  KithLoader    *loader;
};

G_DEFINE_FINAL_TYPE (KithLoadView, kith_load_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_CONTENT = 1,
  PROP_EMPTY,
} KithLoadViewProperty;

static GParamSpec *properties[PROP_EMPTY + 1];

static gboolean
replace_child (KithLoadView *self,
               GtkWidget   **place,
               GtkWidget    *child)
{
  if (*place == child)
    return FALSE;

  if (*place != NULL)
    gtk_stack_remove (self->stack, *place);

  *place = child;
  if (child != NULL)
    gtk_stack_add_child (self->stack, child);

  return TRUE;
}

static void
kith_load_view_dispose (GObject *object)
{
  KithLoadView *self = KITH_LOAD_VIEW (object);

  if (self->loader != NULL)
    kith_loader_cancel (self->loader);
  g_clear_object (&self->loader);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_LOAD_VIEW);
  self->content = NULL;
  self->empty = NULL;

  G_OBJECT_CLASS (kith_load_view_parent_class)->dispose (object);
}

static void
kith_load_view_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  KithLoadView *self = KITH_LOAD_VIEW (object);

  switch ((KithLoadViewProperty)prop_id)
    {
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;

    case PROP_EMPTY:
      g_value_set_object (value, self->empty);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_load_view_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  KithLoadView *self = KITH_LOAD_VIEW (object);

  switch ((KithLoadViewProperty)prop_id)
    {
    case PROP_CONTENT:
      kith_load_view_set_content (self, g_value_get_object (value));
      break;

    case PROP_EMPTY:
      kith_load_view_set_empty (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_load_view_class_init (KithLoadViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_load_view_dispose;
  object_class->get_property = kith_load_view_get_property;
  object_class->set_property = kith_load_view_set_property;

  properties[PROP_CONTENT] =
    g_param_spec_object ("content", NULL, NULL,
                         GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  properties[PROP_EMPTY] =
    g_param_spec_object ("empty", NULL, NULL,
                         GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-load-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KithLoadView, stack);
  gtk_widget_class_bind_template_child (widget_class, KithLoadView, spinner);
  gtk_widget_class_bind_template_child (widget_class, KithLoadView, failure);
}

static void
kith_load_view_init (KithLoadView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->loader = kith_loader_new ();
  g_object_bind_property (self->loader, "is-slow", self->spinner, "visible", G_BINDING_SYNC_CREATE);
}

/**
 * kith_load_view_get_content:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
GtkWidget *
kith_load_view_get_content (KithLoadView *self)
{
  g_return_val_if_fail (KITH_IS_LOAD_VIEW (self), NULL);

  return self->content;
}

/**
 * kith_load_view_set_content:
 * @content: (nullable): what is shown
 */
void
kith_load_view_set_content (KithLoadView *self,
                            GtkWidget    *content)
{
  g_return_if_fail (KITH_IS_LOAD_VIEW (self));
  g_return_if_fail (content == NULL || GTK_IS_WIDGET (content));

  if (replace_child (self, &self->content, content))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT]);
}

/**
 * kith_load_view_get_empty:
 *
 * Returns: (transfer none) (nullable): what is shown where there is nothing
 */
GtkWidget *
kith_load_view_get_empty (KithLoadView *self)
{
  g_return_val_if_fail (KITH_IS_LOAD_VIEW (self), NULL);

  return self->empty;
}

/**
 * kith_load_view_set_empty:
 * @empty: (nullable): what is shown where there is nothing
 */
void
kith_load_view_set_empty (KithLoadView *self,
                          GtkWidget    *empty)
{
  g_return_if_fail (KITH_IS_LOAD_VIEW (self));
  g_return_if_fail (empty == NULL || GTK_IS_WIDGET (empty));

  if (replace_child (self, &self->empty, empty))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

/**
 * kith_load_view_get_is_loading:
 *
 * Returns: whether an answer is waited for
 */
gboolean
kith_load_view_get_is_loading (KithLoadView *self)
{
  g_return_val_if_fail (KITH_IS_LOAD_VIEW (self), FALSE);

  return kith_loader_get_is_loading (self->loader);
}

/**
 * kith_load_view_begin:
 * @owner: (type GObject): the page that asks
 *
 * Begins a question, as kith_loader_begin() does. What is on show stays until
 * the answer is there.
 *
 * Returns: (transfer full): what kith_load_end() takes in the callback
 */
KithLoad *
kith_load_view_begin (KithLoadView *self,
                      gpointer      owner)
{
  g_return_val_if_fail (KITH_IS_LOAD_VIEW (self), NULL);
  g_return_val_if_fail (G_IS_OBJECT (owner), NULL);

  return kith_loader_begin (self->loader, owner);
}

/**
 * kith_load_view_cancel:
 *
 * Wants no answer any more.
 */
void
kith_load_view_cancel (KithLoadView *self)
{
  g_return_if_fail (KITH_IS_LOAD_VIEW (self));

  kith_loader_cancel (self->loader);
}

/**
 * kith_load_view_show_content:
 *
 * Shows the content.
 */
void
kith_load_view_show_content (KithLoadView *self)
{
  g_return_if_fail (KITH_IS_LOAD_VIEW (self));
  g_return_if_fail (self->content != NULL);

  gtk_stack_set_visible_child (self->stack, self->content);
}

/**
 * kith_load_view_show_empty:
 *
 * Shows that there is nothing.
 */
void
kith_load_view_show_empty (KithLoadView *self)
{
  g_return_if_fail (KITH_IS_LOAD_VIEW (self));
  g_return_if_fail (self->empty != NULL);

  gtk_stack_set_visible_child (self->stack, self->empty);
}

/**
 * kith_load_view_show_error:
 * @error: why there is no answer
 *
 * Says why there is no content. Once the store is locked, the window takes the
 * pages away, and there is nothing to say.
 */
void
kith_load_view_show_error (KithLoadView *self,
                           const GError *error)
{
  g_return_if_fail (KITH_IS_LOAD_VIEW (self));
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_LOCKED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  adw_status_page_set_title (self->failure, kith_words_get_error_title (error));
  adw_status_page_set_description (self->failure, kith_words_get_error_advice (error));
  gtk_stack_set_visible_child_name (self->stack, "failed");
}
