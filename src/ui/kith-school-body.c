/* kith-school-body.c: a school's page below its header bar
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On a wide window the figures stand left, and whom one rings, when the school
 * is open and who works there right. On a narrow one whom one rings comes
 * first: that is what a page is opened for on a phone's screen.
 *
 * The total, and the children whose school is not known, have figures alone.
 */

#include "config.h"

#include "kith-school-body.h"

#include <glib/gi18n.h>

#include "kith-document-list.h"
#include "kith-note-list.h"
#include "kith-period-bar.h"
#include "kith-school-sections.h"
#include "kith-school-words.h"
#include "kith-schools-charts.h"
#include "kith-sheet-words.h"
#include "kith-words.h"

struct _KithSchoolBody
{
  AdwBreakpointBin     parent_instance;

  GtkWidget           *rows[KITH_N_FIGURES];
  GtkWidget           *numbers[KITH_N_FIGURES];
  GtkWidget           *informal;
  GtkWidget           *informal_day;
  guint                is_scrolled : 1;

  AdwMultiLayoutView  *layouts;
  GtkScrolledWindow   *scroller;
  GtkLabel            *name;
  GtkLabel            *says;
  GtkWidget           *written;
  KithNoteList        *notes;
  KithDocumentList    *documents;
  GtkWidget           *figures;
  GtkWidget           *ring;
  GtkWidget           *around;
  GtkWidget           *days;
  GtkWidget           *beside;
  AdwPreferencesGroup *group;
  KithPeriodBar       *period_bar;
  KithSchoolsCharts   *charts;
  GtkLabel            *about;
  GtkWidget           *import_roll;
  KithSchoolSection   *contacts;
  KithSchoolSection   *facts;
  KithSchoolSection   *known;
  KithSchoolSection   *meetings;
  KithSchoolSection   *neighbours;
  KithSchoolSection   *past;
  KithSchoolSection   *rolls;
  KithSchoolSection   *staff;
  KithSchoolSection   *terms;
  KithSchoolSection   *totals;
};

G_DEFINE_FINAL_TYPE (KithSchoolBody, kith_school_body, ADW_TYPE_BREAKPOINT_BIN)

typedef enum
{
  PROP_IS_SCROLLED = 1,
} KithSchoolBodyProperty;

static GParamSpec *properties[PROP_IS_SCROLLED + 1];

enum
{
  MONTH_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkWidget *
make_row (KithSchoolBody *self,
          const char     *title,
          GtkWidget     **ret_number)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *number = gtk_label_new (NULL);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (number, "heading");
  gtk_widget_add_css_class (arrow, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), number);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_preferences_group_add (self->group, row);
  *ret_number = number;

  return row;
}

static void
set_target (KithSchoolBody *self,
            KithSchoolLine *line,
            KithFigure      figure,
            gboolean        is_known)
{
  GtkActionable *actionable = GTK_ACTIONABLE (self->rows[figure]);

  /* The target comes first: an action is refused without its parameter. */
  gtk_actionable_set_action_target (actionable, "(iix)",
                                    (int)figure,
                                    (int)kith_school_line_get_kind (line),
                                    kith_school_line_get_school_id (line));
  gtk_actionable_set_action_name (actionable, is_known ? "figure.open" : NULL);
  gtk_widget_set_sensitive (self->rows[figure], is_known);
}

static void
show_figure (KithSchoolBody *self,
             KithSchoolLine *line,
             KithFigure      figure)
{
  g_autofree char *number = kith_school_words_number (line, figure);
  g_autofree char *sentence = kith_school_words_sentence (line, figure);
  gboolean is_known = kith_school_line_get_figure (line, figure) != KITH_FIGURE_UNKNOWN;

  gtk_label_set_text (GTK_LABEL (self->numbers[figure]), is_known ? number : _("Not known"));
  set_target (self, line, figure, is_known);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows[figure]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
}

static void
show_informal (KithSchoolBody *self,
               KithSchoolLine *line)
{
  KithDate day = kith_school_line_get_last_informal (line);
  gboolean is_known = day != KITH_DATE_NONE;
  g_autofree char *date = is_known ? kith_words_dup_date (day) : g_strdup (_("None written down"));
  g_autofree char *sentence = kith_school_words_informal_sentence (line);
  GtkActionable *actionable = GTK_ACTIONABLE (self->informal);

  gtk_label_set_text (GTK_LABEL (self->informal_day), date);
  gtk_actionable_set_action_target (actionable, "(ix)",
                                    (int)kith_school_line_get_kind (line), kith_school_line_get_school_id (line));
  gtk_actionable_set_action_name (actionable, is_known ? "informal.open" : NULL);
  gtk_widget_set_sensitive (self->informal, is_known);
  gtk_widget_set_visible (self->informal, kith_school_line_get_kind (line) != KITH_SCHOOL_LINE_NOT_KNOWN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->informal), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static void
month_opened_cb (KithSchoolBody *self,
                 int             figure,
                 int             month,
                 gboolean        is_before)
{
  g_signal_emit (self, signals[MONTH_OPENED], 0, figure, month, is_before);
}

static void
scrolled_cb (KithSchoolBody *self)
{
  double value = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller));
  gboolean is_scrolled = value > gtk_widget_get_height (GTK_WIDGET (self->name));

  if (self->is_scrolled == is_scrolled)
    return;

  self->is_scrolled = !!is_scrolled;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_SCROLLED]);
}

static void
kith_school_body_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  KithSchoolBody *self = KITH_SCHOOL_BODY (object);

  switch ((KithSchoolBodyProperty)prop_id)
    {
    case PROP_IS_SCROLLED:
      g_value_set_boolean (value, self->is_scrolled);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_school_body_dispose (GObject *object)
{
  /* The child is bound in the template, which would let go of it behind the bin's back. */
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_SCHOOL_BODY);

  G_OBJECT_CLASS (kith_school_body_parent_class)->dispose (object);
}

static void
bind_sections (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, contacts);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, facts);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, known);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, meetings);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, neighbours);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, past);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, rolls);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, staff);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, terms);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, totals);
}

static void
kith_school_body_class_init (KithSchoolBodyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_school_body_dispose;
  G_OBJECT_CLASS (klass)->get_property = kith_school_body_get_property;

  properties[PROP_IS_SCROLLED] =
    g_param_spec_boolean ("is-scrolled", NULL, NULL,
                          FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (properties), properties);

  signals[MONTH_OPENED] = g_signal_new ("month-opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_INT, G_TYPE_BOOLEAN);

  g_type_ensure (KITH_TYPE_NOTE_LIST);
  g_type_ensure (KITH_TYPE_PERIOD_BAR);
  g_type_ensure (KITH_TYPE_SCHOOL_SECTION);
  g_type_ensure (KITH_TYPE_SCHOOLS_CHARTS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-school-body.ui");
  bind_sections (widget_class);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, about);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, around);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, beside);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, charts);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, days);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, figures);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, group);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, import_roll);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, layouts);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, name);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, notes);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, period_bar);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, ring);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, says);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolBody, scroller);
  gtk_widget_class_bind_template_callback (widget_class, month_opened_cb);
}

static void
add_button (KithSchoolSection *section,
            const char        *label,
            const char        *tooltip,
            const char        *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (section), button);
}

/* What is written down, and what came from elsewhere. */
static GtkWidget *
make_written (KithSchoolBody *self)
{
  self->written = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  self->documents = g_object_new (KITH_TYPE_DOCUMENT_LIST, NULL);
  gtk_box_append (GTK_BOX (self->written), GTK_WIDGET (self->notes));
  gtk_box_append (GTK_BOX (self->written), GTK_WIDGET (self->documents));

  return self->written;
}

static void
kith_school_body_init (KithSchoolBody *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  adw_multi_layout_view_set_child (self->layouts, "figures", self->figures);
  adw_multi_layout_view_set_child (self->layouts, "ring", self->ring);
  adw_multi_layout_view_set_child (self->layouts, "notes", make_written (self));
  adw_multi_layout_view_set_child (self->layouts, "around", self->around);
  adw_multi_layout_view_set_child (self->layouts, "days", self->days);
  add_button (self->contacts, C_("button", "Add _Contact…"), NULL, "contact.add");
  add_button (self->meetings, C_("button", "_New Meeting…"), NULL, "tas.new");
  add_button (self->staff, C_("button", "_Change…"), _("Change in the Clusters"), "win.clusters");
  for (KithFigure figure = 0; figure < KITH_N_FIGURES; figure++)
    self->rows[figure] = make_row (self, kith_words_get_figure_title (figure), &self->numbers[figure]);
  self->informal = make_row (self, _("Last Informal Contact"), &self->informal_day);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * kith_school_body_set_line:
 * @line: the school, or the total, or the children of whom it is not known
 */
void
kith_school_body_set_line (KithSchoolBody *self,
                           KithSchoolLine *line)
{
  g_autofree char *title = NULL;
  g_autofree char *says = NULL;
  gboolean is_school;

  g_return_if_fail (KITH_IS_SCHOOL_BODY (self));
  g_return_if_fail (KITH_IS_SCHOOL_LINE (line));

  title = kith_school_words_title (line, 0);
  is_school = kith_school_line_get_kind (line) == KITH_SCHOOL_LINE_SCHOOL;
  says = kith_school_words_about (line);
  gtk_label_set_text (self->name, title);
  gtk_label_set_text (self->says, says);
  gtk_widget_set_visible (GTK_WIDGET (self->says), *says != '\0');
  gtk_widget_set_visible (self->written, is_school);
  gtk_widget_set_visible (self->ring, is_school);
  gtk_widget_set_visible (self->around, is_school);
  gtk_widget_set_visible (self->days, is_school);
  gtk_widget_set_visible (self->beside, is_school);
  for (KithFigure figure = 0; figure < KITH_N_FIGURES; figure++)
    show_figure (self, line, figure);
  show_informal (self, line);
}

/**
 * kith_school_body_set_cluster:
 * @sheet: the cluster in the page's period
 * @line: the line in it
 *
 * Shows the figures. The months are those of a school or of all; the children
 * of whom the school is not known have none of their own.
 */
void
kith_school_body_set_cluster (KithSchoolBody   *self,
                              KithClusterSheet *sheet,
                              KithSchoolLine   *line)
{
  g_autofree char *about = NULL;
  gboolean has_months;

  g_return_if_fail (KITH_IS_SCHOOL_BODY (self));
  g_return_if_fail (KITH_IS_CLUSTER_SHEET (sheet));

  about = kith_sheet_words_about (sheet);
  has_months = kith_school_line_get_kind (line) != KITH_SCHOOL_LINE_NOT_KNOWN;
  gtk_label_set_text (self->about, about);
  kith_period_bar_set_period (self->period_bar,
                              kith_cluster_sheet_get_period (sheet),
                              kith_cluster_sheet_get_newest (sheet));
  kith_school_body_set_line (self, line);
  gtk_widget_set_visible (GTK_WIDGET (self->charts), has_months);
  if (has_months)
    kith_schools_charts_set_sheet (self->charts, sheet, line);
}

/**
 * kith_school_body_set_sheet:
 * @store: a store that is open
 * @sheet: the school
 * @line: its line in the period
 *
 * Shows what there is beside the figures.
 */
void
kith_school_body_set_sheet (KithSchoolBody  *self,
                            KithStore       *store,
                            KithSchoolSheet *sheet,
                            KithSchoolLine  *line)
{
  g_return_if_fail (KITH_IS_SCHOOL_BODY (self));
  g_return_if_fail (KITH_IS_SCHOOL_SHEET (sheet));

  kith_school_sections_show_contacts (self->contacts, sheet);
  kith_school_sections_show_facts (self->facts, sheet, line);
  kith_school_sections_show_known (self->known, sheet);
  kith_school_sections_show_meetings (self->meetings, sheet);
  kith_school_sections_show_neighbours (self->neighbours, sheet);
  kith_school_sections_show_past (self->past, sheet);
  kith_school_sections_show_terms (self->terms, sheet);
  kith_school_sections_show_staff (self->staff, sheet);
  kith_school_sections_show_rolls (self->rolls, sheet);
  kith_school_sections_show_totals (self->totals, sheet);
  kith_note_list_show_school (self->notes, store, kith_school_sheet_get_school_id (sheet));
  kith_document_list_show_school (self->documents, store, kith_school_sheet_get_school_id (sheet),
                                  kith_school_line_get_name (line));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->import_roll), "x", kith_school_sheet_get_school_id (sheet));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->import_roll), "win.import-roll");
}

/**
 * kith_school_body_toggle_table:
 *
 * Shows the numbers of the charts as a table, or as pictures again.
 */
void
kith_school_body_toggle_table (KithSchoolBody *self)
{
  gboolean is_table = FALSE;

  g_return_if_fail (KITH_IS_SCHOOL_BODY (self));

  g_object_get (self->charts, "is-table", &is_table, NULL);
  g_object_set (self->charts, "is-table", !is_table, NULL);
}
