/* kith-caseload-card.c: a child of the caseload on a narrow window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-caseload-card.h"

#include "kith-caseload-words.h"
#include "kith-child-words.h"
#include "kith-text.h"

#include <glib/gi18n.h>

struct _KithCaseloadCard
{
  GtkBox     parent_instance;

  GtkWidget *check;
  AdwAvatar *avatar;
  GtkLabel  *title;
  GtkLabel  *facts;
  GtkLabel  *worker;
  GtkLabel  *since;
  GtkWidget *overdue;
  GtkWidget *warning;
};

G_DEFINE_FINAL_TYPE (KithCaseloadCard, kith_caseload_card, GTK_TYPE_BOX)

static void
kith_caseload_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CASELOAD_CARD);

  G_OBJECT_CLASS (kith_caseload_card_parent_class)->dispose (object);
}

static void
kith_caseload_card_class_init (KithCaseloadCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_caseload_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-caseload-card.ui");
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadCard, avatar);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadCard, check);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadCard, facts);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadCard, overdue);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadCard, since);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadCard, title);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadCard, warning);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadCard, worker);
}

static void
kith_caseload_card_init (KithCaseloadCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_caseload_card_new:
 *
 * Returns: (transfer floating): a card of nobody yet
 */
GtkWidget *
kith_caseload_card_new (void)
{
  return g_object_new (KITH_TYPE_CASELOAD_CARD, NULL);
}

/* The sign's own name says which kinds there are. */
static void
show_warnings (KithCaseloadCard *self,
               KithChild        *child)
{
  g_autofree char *warnings = kith_child_words_warnings (child);

  gtk_widget_set_visible (self->warning, warnings[0] != '\0');
  gtk_widget_set_tooltip_text (self->warning, warnings);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->warning),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, warnings,
                                  -1);
}

/* One sign for both, which says what it is. */
static void
show_overdue (KithCaseloadCard *self,
              KithCaseloadRow  *row)
{
  KithCaseloadFlags flags = kith_caseload_row_get_flags (row);
  const char *words = kith_caseload_words_flag ((flags & KITH_CASELOAD_CLOCK_OVER) != 0 ? KITH_CASELOAD_CLOCK_OVER
                                                                                         : KITH_CASELOAD_OVERDUE);

  gtk_widget_set_visible (self->overdue, (flags & (KITH_CASELOAD_OVERDUE | KITH_CASELOAD_CLOCK_OVER)) != 0);
  gtk_widget_set_tooltip_text (self->overdue, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->overdue), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* Who works with the child, and what is due first. */
static char *
say_work (KithCaseloadRow *row)
{
  const char *worker = kith_child_get_worker (kith_caseload_row_get_child (row));
  g_autofree char *name = worker != NULL ? kith_text_isolate (worker) : g_strdup (C_("worker", "No worker"));
  g_autofree char *clock = kith_caseload_words_clock (row);

  return *clock != '\0' ? g_strjoin (C_("between facts", " · "), name, clock, NULL) : g_steal_pointer (&name);
}

/**
 * kith_caseload_card_set_row:
 * @caseload: the caseload
 * @row: who is shown
 */
void
kith_caseload_card_set_row (KithCaseloadCard *self,
                            KithCaseload     *caseload,
                            KithCaseloadRow  *row)
{
  KithChild *child;
  const char *worker;
  g_autofree char *title = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *since = NULL;
  g_autofree char *worker_line = NULL;

  g_return_if_fail (KITH_IS_CASELOAD_CARD (self));
  g_return_if_fail (KITH_IS_CASELOAD_ROW (row));

  child = kith_caseload_row_get_child (row);
  worker = kith_child_get_worker (child);
  title = kith_child_words_title (child);
  facts = kith_caseload_words_facts (caseload, row);
  since = kith_caseload_row_get_days_since (row) >= 0 ? kith_caseload_words_since (row) : g_strdup ("");
  worker_line = say_work (row);

  adw_avatar_set_text (self->avatar, kith_child_words_has_name (child) ? kith_child_get_display_name (child) : "");
  gtk_label_set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_label_set_text (self->facts, facts);
  gtk_label_set_text (self->since, since);
  gtk_label_set_text (self->worker, worker_line);
  if (worker == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->worker), "strong");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->worker), "strong");
  show_overdue (self, row);
  show_warnings (self, child);
}

/**
 * kith_caseload_card_set_choosing:
 * @is_choosing: whether a person chooses several cards
 *
 * Shows the check by which the card is chosen, in the place of the avatar.
 */
void
kith_caseload_card_set_choosing (KithCaseloadCard *self,
                                 gboolean          is_choosing)
{
  g_return_if_fail (KITH_IS_CASELOAD_CARD (self));

  gtk_widget_set_visible (self->check, is_choosing);
  gtk_widget_set_visible (GTK_WIDGET (self->avatar), !is_choosing);
}

/**
 * kith_caseload_card_get_check:
 *
 * Returns: (transfer none): the check by which the card is chosen
 */
GtkWidget *
kith_caseload_card_get_check (KithCaseloadCard *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD_CARD (self), NULL);

  return self->check;
}
