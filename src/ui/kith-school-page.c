/* kith-school-page.c: one school: its figures in a period, and all else that is known of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page asks the store once for all that it shows. The total and the
 * children whose school is not known have a page, too, of figures alone.
 */

#include "config.h"

#include "kith-school-page.h"

#include <glib/gi18n.h>

#include "kith-announce.h"
#include "kith-contact-dialog.h"
#include "kith-copy.h"
#include "kith-figure-page.h"
#include "kith-informal-page.h"
#include "kith-load-view.h"
#include "kith-school-body.h"
#include "kith-school-words.h"
#include "kith-store-inset-days.h"
#include "kith-store-school-sheet.h"
#include "kith-tas-dialog.h"
#include "kith-term-dialog.h"
#include "kith-text.h"
#include "kith-window.h"
#include "kith-words.h"

struct _KithSchoolPage
{
  AdwNavigationPage  parent_instance;

  KithStore         *store;
  KithCluster       *cluster;
  KithSchoolLine    *line;
  KithSheetQuestion  question;
  KithClusterSheet  *sheet;
  KithSchoolSheet   *school;         /* NULL for the total */
  guint              is_content : 1;

  AdwWindowTitle    *window_title;
  KithLoadView      *load_view;
  KithSchoolBody    *body;
};

G_DEFINE_FINAL_TYPE (KithSchoolPage, kith_school_page, ADW_TYPE_NAVIGATION_PAGE)

/* The name stands large on the page, where it can be as long as it is. Above it
 * is said again only what has been scrolled away.
 */
static void
show_title (KithSchoolPage *self)
{
  gboolean is_above = TRUE;

  if (self->is_content)
    g_object_get (self->body, "is-scrolled", &is_above, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->window_title), is_above);
}

static void
set_is_content (KithSchoolPage *self,
                gboolean        is_content)
{
  self->is_content = !!is_content;
  show_title (self);
}

static void
show_line (KithSchoolPage *self)
{
  g_autofree char *title = kith_school_words_title (self->line, 0);
  g_autofree char *about = kith_school_words_about (self->line);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, about);
  kith_school_body_set_line (self->body, self->line);
}

static KithSchoolLine *
find_line (KithSchoolTable *table,
           KithSchoolLine  *like)
{
  GListModel *schools = kith_school_table_get_schools (table);

  if (kith_school_line_get_kind (like) == KITH_SCHOOL_LINE_TOTAL)
    return g_object_ref (kith_school_table_get_total (table));

  if (kith_school_line_get_kind (like) == KITH_SCHOOL_LINE_NOT_KNOWN)
    return g_object_ref (kith_school_table_get_not_known (table));

  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithSchoolLine) line = g_list_model_get_item (schools, i);

      if (kith_school_line_get_school_id (line) == kith_school_line_get_school_id (like))
        return g_steal_pointer (&line);
    }

  return NULL;
}

static void
show_sheet (KithSchoolPage   *self,
            KithClusterSheet *sheet)
{
  g_autoptr(KithSchoolLine) line = find_line (kith_cluster_sheet_get_table (sheet), self->line);

  g_set_object (&self->sheet, sheet);
  set_is_content (self, line != NULL);
  if (line == NULL)
    {
      kith_load_view_show_empty (self->load_view);
      return;
    }

  g_set_object (&self->line, line);
  show_line (self);
  kith_school_body_set_cluster (self->body, sheet, line);
  if (self->school != NULL)
    kith_school_body_set_sheet (self->body, self->store, self->school, line);
  kith_load_view_show_content (self->load_view);
}

static void
cluster_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(KithClusterSheet) sheet = NULL;
  g_autoptr(KithSchoolPage) self = NULL;
  g_autoptr(GError) error = NULL;

  sheet = kith_store_load_cluster_sheet_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (sheet != NULL)
    {
      show_sheet (self, sheet);
      return;
    }

  set_is_content (self, FALSE);
  kith_load_view_show_error (self->load_view, error);
}

static void
school_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(KithSchoolSheet) school = NULL;
  g_autoptr(KithSchoolPage) self = NULL;
  g_autoptr(GError) error = NULL;

  school = kith_store_load_school_sheet_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (school == NULL)
    {
      set_is_content (self, FALSE);
      kith_load_view_show_error (self->load_view, error);
      return;
    }

  g_set_object (&self->school, school);
  show_sheet (self, kith_school_sheet_get_cluster (school));
}

static void
reload (KithSchoolPage *self)
{
  KithLoad *load = kith_load_view_begin (self->load_view, self);

  if (self->question.school_id != 0)
    kith_store_load_school_sheet_async (self->store, &self->question,
                                        kith_load_get_cancellable (load), school_loaded_cb, load);
  else
    kith_store_load_cluster_sheet_async (self->store, &self->question,
                                         kith_load_get_cancellable (load), cluster_loaded_cb, load);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reload (KITH_SCHOOL_PAGE (widget));
}

static void
push_page (KithSchoolPage *self,
           GtkWidget      *page)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  g_return_if_fail (view != NULL);

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (page));
}

static void
open_figure_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  KithSchoolPage *self = KITH_SCHOOL_PAGE (widget);
  int figure = 0;

  g_variant_get_child (parameter, 0, "i", &figure);
  g_return_if_fail (figure >= 0 && figure < KITH_N_FIGURES);

  if (self->sheet != NULL)
    push_page (self, kith_figure_page_new_in (self->store, self->cluster, figure, self->line,
                                              kith_cluster_sheet_get_period (self->sheet)));
}

static void
open_informal_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  KithSchoolPage *self = KITH_SCHOOL_PAGE (widget);

  if (self->sheet != NULL)
    push_page (self, kith_informal_page_new (self->store, self->cluster, self->line,
                                             kith_cluster_sheet_get_period (self->sheet)->as_at));
}

/* Pupils who are known, of a year group or of all, or brothers and sisters elsewhere. */
static void
open_rows_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  KithSchoolPage *self = KITH_SCHOOL_PAGE (widget);
  KithSchoolRowsQuestion question = { .school_id = kith_school_line_get_school_id (self->line) };
  int rows = 0;

  g_variant_get (parameter, "(iix)", &rows, &question.year_group, &question.other_id);
  g_return_if_fail (rows >= 0 && rows < KITH_N_SCHOOL_ROWS);

  question.rows = (KithSchoolRows)rows;
  if (self->school != NULL)
    push_page (self, kith_figure_page_new_rows (self->store, self->line, &question,
                                                kith_school_sheet_get_as_at (self->school)));
}

static void
month_opened_cb (KithSchoolPage *self,
                 int             figure,
                 int             month,
                 gboolean        is_before)
{
  KithPeriod period;

  kith_period_init_part (&period, kith_cluster_sheet_get_period (self->sheet),
                         is_before ? kith_date_add_months (month, -12) : month);
  push_page (self, kith_figure_page_new_in (self->store, self->cluster, (KithFigure)figure, self->line, &period));
}

static void
step_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithSchoolPage *self = KITH_SCHOOL_PAGE (widget);
  const KithPeriod *period = self->sheet != NULL ? kith_cluster_sheet_get_period (self->sheet) : NULL;

  if (period == NULL)
    return;

  self->question.day = g_variant_get_int32 (parameter) < 0 ? period->start - 1 : period->later;
  reload (self);
}

/* From a year of the past to a month of it, and not to today's. */
static void
kind_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithSchoolPage *self = KITH_SCHOOL_PAGE (widget);

  if (self->sheet != NULL &&
      kith_cluster_sheet_get_period (self->sheet)->as_at < kith_cluster_sheet_get_newest (self->sheet))
    self->question.day = kith_cluster_sheet_get_period (self->sheet)->as_at;
  if (kith_period_kind_parse (g_variant_get_string (parameter, NULL), &self->question.kind))
    reload (self);
}

static void
table_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  kith_school_body_toggle_table (KITH_SCHOOL_PAGE (widget)->body);
}

static void
add_contact_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  KithSchoolPage *self = KITH_SCHOOL_PAGE (widget);

  adw_dialog_present (kith_contact_dialog_new (self->store, kith_school_line_get_school_id (self->line), NULL), widget);
}

static void
change_contact_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  KithSchoolPage *self = KITH_SCHOOL_PAGE (widget);
  GListModel *contacts = self->school != NULL ? kith_school_sheet_get_contacts (self->school) : NULL;
  gint64 school_id = kith_school_line_get_school_id (self->line);

  for (guint i = 0; contacts != NULL && i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr(KithSchoolContact) contact = g_list_model_get_item (contacts, i);

      if (kith_school_contact_get_id (contact) == g_variant_get_int64 (parameter))
        adw_dialog_present (kith_contact_dialog_new (self->store, school_id, contact), widget);
    }
}

/* A toast and what is said speak of the text, so that one hears which it was. */
static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  kith_copy_text (widget, g_variant_get_string (parameter, NULL));
}

static void
change_term_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  KithSchoolPage *self = KITH_SCHOOL_PAGE (widget);
  GListModel *terms = self->school != NULL ? kith_school_sheet_get_terms (self->school) : NULL;
  gint64 school_id = kith_school_line_get_school_id (self->line);
  int name, start;

  g_variant_get (parameter, "(ii)", &name, &start);
  for (guint i = 0; terms != NULL && i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr(KithTerm) term = g_list_model_get_item (terms, i);

      if ((int)kith_term_get_name (term) == name && kith_term_get_start (term) == start)
        adw_dialog_present (kith_term_dialog_new (self->store, school_id, term), widget);
    }
}

static void
say (KithSchoolPage *self,
     const char     *message)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  kith_announce (GTK_WIDGET (self), message);
  if (KITH_IS_WINDOW (root))
    kith_window_add_toast (KITH_WINDOW (root), adw_toast_new (message));
}

static void
inset_day_changed_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr(KithSchoolPage) self = KITH_SCHOOL_PAGE (user_data);
  g_autoptr(GError) error = NULL;
  GtkRoot *root = NULL;

  if (self->body == NULL)
    return;

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (!kith_store_change_inset_day_finish (KITH_STORE (source), result, &error))
    say (self, kith_term_dialog_get_error (error));
  else if (KITH_IS_WINDOW (root))
    kith_window_add_undo_toast (KITH_WINDOW (root), _("INSET days changed"));
}

static void
add_inset_day_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  KithSchoolPage *self = KITH_SCHOOL_PAGE (widget);
  KithDate day = g_variant_get_int32 (parameter);

  if (day != KITH_DATE_NONE)
    kith_store_add_inset_day_async (self->store, kith_school_line_get_school_id (self->line), day, NULL,
                                    inset_day_changed_cb, g_object_ref (self));
  else
    say (self, kith_words_get_day_advice ());
}

static void
remove_inset_day_action (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  KithSchoolPage *self = KITH_SCHOOL_PAGE (widget);

  kith_store_remove_inset_day_async (self->store, kith_school_line_get_school_id (self->line),
                                     g_variant_get_int32 (parameter), NULL,
                                     inset_day_changed_cb, g_object_ref (self));
}

static void
new_meeting_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  KithSchoolPage *self = KITH_SCHOOL_PAGE (widget);

  adw_dialog_present (kith_tas_dialog_new (self->store, kith_school_line_get_school_id (self->line), NULL), widget);
}

static void
kith_school_page_dispose (GObject *object)
{
  KithSchoolPage *self = KITH_SCHOOL_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_SCHOOL_PAGE);
  g_clear_object (&self->line);
  g_clear_object (&self->sheet);
  g_clear_object (&self->school);
  g_clear_object (&self->cluster);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_school_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "contact.add", NULL, add_contact_action);
  gtk_widget_class_install_action (widget_class, "contact.change", "x", change_contact_action);
  gtk_widget_class_install_action (widget_class, "contact.copy", "s", copy_action);
  gtk_widget_class_install_action (widget_class, "figure.open", "(iix)", open_figure_action);
  gtk_widget_class_install_action (widget_class, "informal.open", "(ix)", open_informal_action);
  gtk_widget_class_install_action (widget_class, "inset.add", "i", add_inset_day_action);
  gtk_widget_class_install_action (widget_class, "inset.remove", "i", remove_inset_day_action);
  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "page.table", NULL, table_action);
  gtk_widget_class_install_action (widget_class, "period.kind", "s", kind_action);
  gtk_widget_class_install_action (widget_class, "period.step", "i", step_action);
  gtk_widget_class_install_action (widget_class, "rows.open", "(iix)", open_rows_action);
  gtk_widget_class_install_action (widget_class, "tas.new", NULL, new_meeting_action);
  gtk_widget_class_install_action (widget_class, "term.change", "(ii)", change_term_action);
}

static void
kith_school_page_class_init (KithSchoolPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_school_page_dispose;

  install_actions (widget_class);
  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  g_type_ensure (KITH_TYPE_SCHOOL_BODY);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-school-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithSchoolPage, body);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolPage, load_view);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolPage, window_title);
  gtk_widget_class_bind_template_callback (widget_class, month_opened_cb);
}

static void
kith_school_page_init (KithSchoolPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->body, "notify::is-scrolled", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);

  self->question.kind = KITH_PERIOD_YEAR;
  self->question.day = KITH_DATE_NONE;
}

/* A period that goes on is asked for as the newest, so that it grows with the store. */
static void
set_period (KithSchoolPage   *self,
            KithClusterSheet *sheet)
{
  const KithPeriod *period = kith_cluster_sheet_get_period (sheet);

  self->question.kind = period->kind;
  if (period->as_at < kith_cluster_sheet_get_newest (sheet))
    self->question.day = period->as_at;
}

/**
 * kith_school_page_new:
 * @store: a store that is open
 * @cluster: (nullable): the cluster that the school is in
 * @line: the school, or the total, or the children of whom it is not known
 * @sheet: (nullable): what the page before shows, whose period it opens in;
 *   %NULL for this academic year
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
kith_school_page_new (KithStore        *store,
                      KithCluster      *cluster,
                      KithSchoolLine   *line,
                      KithClusterSheet *sheet)
{
  KithSchoolPage *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (cluster == NULL || KITH_IS_CLUSTER (cluster), NULL);
  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (line), NULL);

  self = g_object_new (KITH_TYPE_SCHOOL_PAGE, NULL);
  self->store = g_object_ref (store);
  self->cluster = cluster != NULL ? g_object_ref (cluster) : NULL;
  self->line = g_object_ref (line);
  self->question.cluster_id = cluster != NULL ? kith_cluster_get_id (cluster) : 0;
  self->question.school_id = kith_school_line_get_school_id (line);
  if (sheet != NULL)
    set_period (self, sheet);
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  show_line (self);
  reload (self);

  return GTK_WIDGET (self);
}

/**
 * kith_school_page_get_school_id:
 *
 * Returns: the school; 0 where the page is not of one
 */
gint64
kith_school_page_get_school_id (KithSchoolPage *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_PAGE (self), 0);

  return self->question.school_id;
}
