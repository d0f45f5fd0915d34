/* kith-school-card.c: a school's line on a narrow window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three figures that are asked for most, one sentence with the two that change
 * most, and the day of the last informal contact. All of a school's figures are one step further, on its own page.
 */

#include "config.h"

#include "kith-school-card.h"

#include <glib/gi18n.h>

#include "kith-figure-button.h"
#include "kith-school-words.h"

struct _KithSchoolCard
{
  GtkBox            parent_instance;

  GtkLabel         *title;
  GtkWidget        *pin;
  KithFigureButton *in_need;
  KithFigureButton *protection;
  KithFigureButton *looked_after;
  GtkLabel         *sentence;
  GtkButton        *informal;
};

G_DEFINE_FINAL_TYPE (KithSchoolCard, kith_school_card, GTK_TYPE_BOX)

static char *
say_section47 (KithSchoolLine *line)
{
  g_autofree char *number = kith_school_words_number (line, KITH_FIGURE_OPEN_SECTION47);
  int n = kith_school_line_get_figure (line, KITH_FIGURE_OPEN_SECTION47);

  if (n == KITH_FIGURE_UNKNOWN)
    return g_strdup (_("open section 47s not known"));

  return g_strdup_printf (ngettext ("%s open section 47", "%s open section 47s", (gulong)n), number);
}

static char *
say_referrals (KithSchoolLine *line)
{
  g_autofree char *number = kith_school_words_number (line, KITH_FIGURE_REFERRALS);
  g_autofree char *last_year = kith_school_words_number (line, KITH_FIGURE_REFERRALS_LAST_YEAR);
  int n = kith_school_line_get_figure (line, KITH_FIGURE_REFERRALS);

  if (n == KITH_FIGURE_UNKNOWN)
    return g_strdup (_("referrals not known"));

  return g_strdup_printf (ngettext ("%s referral, last year %s", "%s referrals, last year %s", (gulong)n),
                          number, last_year);
}

/* It is shown only where there is one: a card is short. */
static void
show_informal (KithSchoolCard *self,
               KithSchoolLine *line)
{
  g_autofree char *day = kith_school_words_informal (line);
  /* Translators: a short date */
  g_autofree char *label = g_strdup_printf (_("Informal contact %s"), day);
  g_autofree char *sentence = kith_school_words_informal_sentence (line);

  gtk_widget_set_visible (GTK_WIDGET (self->informal), kith_school_line_get_last_informal (line) != KITH_DATE_NONE);
  gtk_button_set_label (self->informal, label);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->informal), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->informal), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->informal), "(ix)",
                                    (int)kith_school_line_get_kind (line), kith_school_line_get_school_id (line));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->informal), "informal.open");
}

static void
kith_school_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_SCHOOL_CARD);

  G_OBJECT_CLASS (kith_school_card_parent_class)->dispose (object);
}

static void
kith_school_card_class_init (KithSchoolCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_school_card_dispose;

  g_type_ensure (KITH_TYPE_FIGURE_BUTTON);
  gtk_widget_class_set_css_name (widget_class, "school-card");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-school-card.ui");
  gtk_widget_class_bind_template_child (widget_class, KithSchoolCard, pin);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolCard, title);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolCard, in_need);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolCard, protection);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolCard, looked_after);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolCard, informal);
}

static void
kith_school_card_init (KithSchoolCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_school_card_new:
 *
 * Returns: (transfer floating): a card of no line yet
 */
GtkWidget *
kith_school_card_new (void)
{
  return g_object_new (KITH_TYPE_SCHOOL_CARD, NULL);
}

/**
 * kith_school_card_set_line:
 * @line: the school, or the total
 * @n_schools: how many schools a total counts
 */
void
kith_school_card_set_line (KithSchoolCard *self,
                           KithSchoolLine *line,
                           guint           n_schools)
{
  g_autofree char *title = NULL;
  g_autofree char *section47 = NULL;
  g_autofree char *referrals = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (KITH_IS_SCHOOL_CARD (self));
  g_return_if_fail (KITH_IS_SCHOOL_LINE (line));

  title = kith_school_words_title (line, n_schools);
  section47 = say_section47 (line);
  referrals = say_referrals (line);
  /* Translators: open section 47 enquiries, and referrals beside last year's */
  sentence = g_strdup_printf (_("%s · %s"), section47, referrals);

  gtk_label_set_text (self->title, title);
  gtk_widget_set_visible (self->pin, kith_school_line_is_here (line));
  gtk_label_set_text (self->sentence, sentence);
  show_informal (self, line);
  kith_figure_button_set_line (self->in_need, line);
  kith_figure_button_set_line (self->protection, line);
  kith_figure_button_set_line (self->looked_after, line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence,
                                  -1);
}

static void
setup_card_cb (GtkListItemFactory *factory,
               GtkListItem        *item,
               GListModel         *schools)
{
  gtk_list_item_set_child (item, kith_school_card_new ());
}

static void
bind_card_cb (GtkListItemFactory *factory,
              GtkListItem        *item,
              GListModel         *schools)
{
  KithSchoolLine *line = KITH_SCHOOL_LINE (gtk_list_item_get_item (item));
  guint n_schools = g_list_model_get_n_items (schools);
  g_autofree char *title = kith_school_words_title (line, n_schools);

  kith_school_card_set_line (KITH_SCHOOL_CARD (gtk_list_item_get_child (item)), line, n_schools);
  gtk_list_item_set_accessible_label (item, title);
}

/**
 * kith_school_card_fill:
 * @view: where the cards are shown
 * @schools: all schools, whose number the total's card names
 * @parts: (element-type GListModel): the lists of lines, one after the other
 */
void
kith_school_card_fill (GtkListView *view,
                       GListModel  *schools,
                       GListModel  *parts)
{
  g_autoptr(GtkListItemFactory) factory = NULL;
  g_autoptr(GtkNoSelection) selection = NULL;

  g_return_if_fail (GTK_IS_LIST_VIEW (view));
  g_return_if_fail (G_IS_LIST_MODEL (schools));
  g_return_if_fail (G_IS_LIST_MODEL (parts));

  factory = gtk_signal_list_item_factory_new ();
  selection = gtk_no_selection_new (G_LIST_MODEL (gtk_flatten_list_model_new (g_object_ref (parts))));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_card_cb), schools, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_card_cb), schools, G_CONNECT_DEFAULT);
  gtk_list_view_set_factory (view, factory);
  gtk_list_view_set_model (view, GTK_SELECTION_MODEL (selection));
}
