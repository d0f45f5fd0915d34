/* kith-child-list-row.c: a child in a list
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-child-list-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kith-child-words.h"
#include "kith-words.h"

struct _KithChildListRow
{
  GtkBox     parent_instance;

  AdwAvatar *avatar;
  GtkLabel  *title;
  GtkWidget *warnings_box;
  GtkLabel  *warnings;
  GtkLabel  *facts;
  GtkLabel  *event_line;
  GtkWidget *event_box;
  GtkLabel  *event;
  GtkLabel  *event_label;
  guint      has_event : 1;
  guint      is_narrow : 1;
};

G_DEFINE_FINAL_TYPE (KithChildListRow, kith_child_list_row, GTK_TYPE_BOX)

typedef enum
{
  PROP_IS_NARROW = 1,
} KithChildListRowProperty;

static GParamSpec *properties[PROP_IS_NARROW + 1];

static void
show_event (KithChildListRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->event_line), self->has_event && self->is_narrow);
  gtk_widget_set_visible (self->event_box, self->has_event && !self->is_narrow);
}

static void
kith_child_list_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CHILD_LIST_ROW);

  G_OBJECT_CLASS (kith_child_list_row_parent_class)->dispose (object);
}

static void
kith_child_list_row_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  KithChildListRow *self = KITH_CHILD_LIST_ROW (object);

  switch ((KithChildListRowProperty)prop_id)
    {
    case PROP_IS_NARROW:
      g_value_set_boolean (value, self->is_narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_child_list_row_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  KithChildListRow *self = KITH_CHILD_LIST_ROW (object);

  switch ((KithChildListRowProperty)prop_id)
    {
    case PROP_IS_NARROW:
      kith_child_list_row_set_is_narrow (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_child_list_row_class_init (KithChildListRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_child_list_row_dispose;
  object_class->get_property = kith_child_list_row_get_property;
  object_class->set_property = kith_child_list_row_set_property;

  properties[PROP_IS_NARROW] =
    g_param_spec_boolean ("is-narrow", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "child-row");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-child-list-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KithChildListRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, KithChildListRow, event);
  gtk_widget_class_bind_template_child (widget_class, KithChildListRow, event_box);
  gtk_widget_class_bind_template_child (widget_class, KithChildListRow, event_label);
  gtk_widget_class_bind_template_child (widget_class, KithChildListRow, event_line);
  gtk_widget_class_bind_template_child (widget_class, KithChildListRow, facts);
  gtk_widget_class_bind_template_child (widget_class, KithChildListRow, title);
  gtk_widget_class_bind_template_child (widget_class, KithChildListRow, warnings);
  gtk_widget_class_bind_template_child (widget_class, KithChildListRow, warnings_box);
}

static void
kith_child_list_row_init (KithChildListRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_child_list_row_new:
 *
 * Returns: (transfer floating): a row about nobody yet
 */
GtkWidget *
kith_child_list_row_new (void)
{
  return g_object_new (KITH_TYPE_CHILD_LIST_ROW, NULL);
}

/**
 * kith_child_list_row_get_is_narrow:
 *
 * Returns: whether the event stands below, not beside
 */
gboolean
kith_child_list_row_get_is_narrow (KithChildListRow *self)
{
  g_return_val_if_fail (KITH_IS_CHILD_LIST_ROW (self), FALSE);

  return self->is_narrow;
}

/**
 * kith_child_list_row_set_is_narrow:
 * @is_narrow: whether the event stands below, not beside
 */
void
kith_child_list_row_set_is_narrow (KithChildListRow *self,
                                   gboolean          is_narrow)
{
  g_return_if_fail (KITH_IS_CHILD_LIST_ROW (self));

  is_narrow = !!is_narrow;
  if (self->is_narrow == is_narrow)
    return;

  self->is_narrow = is_narrow;
  show_event (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_NARROW]);
}

/**
 * kith_child_list_row_set_child:
 * @child: who the row is about
 * @as_at: the day that the age is of
 */
void
kith_child_list_row_set_child (KithChildListRow *self,
                               KithChild        *child,
                               KithDate          as_at)
{
  g_autofree char *title = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *day = NULL;
  g_autofree char *event = NULL;
  const char *label, *warnings;

  g_return_if_fail (KITH_IS_CHILD_LIST_ROW (self));
  g_return_if_fail (KITH_IS_CHILD (child));

  title = kith_child_words_title (child);
  facts = kith_child_words_facts (child, as_at, TRUE);
  day = kith_words_dup_date (kith_child_get_event (child));
  event = kith_child_words_event (child);
  label = kith_child_get_event_label (child);
  warnings = kith_child_get_warnings (child);
  self->has_event = *event != '\0';

  adw_avatar_set_show_initials (self->avatar, kith_child_words_has_name (child));
  adw_avatar_set_text (self->avatar, kith_child_get_display_name (child));
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->warnings, warnings != NULL ? warnings : "");
  gtk_widget_set_visible (self->warnings_box, warnings != NULL);
  gtk_label_set_text (self->facts, facts);
  gtk_label_set_text (self->event_line, event);
  gtk_label_set_text (self->event, day);
  gtk_label_set_text (self->event_label, label != NULL ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->event), *day != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->event_label), label != NULL && *label != '\0');
  show_event (self);
}

/**
 * kith_child_list_row_describe:
 *
 * Returns: (transfer full): all that the row shows, as one line to be read out
 */
char *
kith_child_list_row_describe (KithChild *child,
                              KithDate   as_at)
{
  g_autofree char *title = NULL;
  g_autofree char *warnings = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *event = NULL;

  g_return_val_if_fail (KITH_IS_CHILD (child), NULL);

  title = kith_child_words_title (child);
  warnings = kith_child_words_warnings (child);
  facts = kith_child_words_facts (child, as_at, TRUE);
  event = kith_child_words_event (child);

  return g_strconcat (title,
                      *warnings != '\0' ? ", " : "", warnings,
                      ", ", facts,
                      *event != '\0' ? ", " : "", event,
                      NULL);
}
