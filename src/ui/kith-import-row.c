/* kith-import-row.c: what an import says of one line of a file
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-import-row.h"

#include <glib/gi18n.h>

#include "kith-import-answers.h"
#include "kith-import-words.h"
#include "kith-text.h"
#include "kith-words.h"

struct _KithImportRow
{
  GtkBox             parent_instance;

  KithImportPreview *preview;
  KithImportLine    *line;

  GtkLabel          *why;
  GtkLabel          *place;
  GtkLabel          *verdict;
  GtkDropDown       *answer;
};

G_DEFINE_FINAL_TYPE (KithImportRow, kith_import_row, GTK_TYPE_BOX)

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Not answered yet, each child that may be meant, another one. */
static gint64
answer_at (KithImportLine *line,
           guint           place)
{
  GPtrArray *candidates = kith_import_line_get_candidates (line);

  if (place == 0)
    return KITH_IMPORT_UNANSWERED;

  return place <= candidates->len
    ? ((KithImportCandidate *)g_ptr_array_index (candidates, place - 1))->child_id
    : KITH_IMPORT_ANOTHER;
}

static guint
place_of (KithImportLine *line,
          gint64          answer)
{
  guint place = 0;

  while (answer_at (line, place) != answer && answer_at (line, place) != KITH_IMPORT_ANOTHER)
    place++;

  return place;
}

static GListModel *
make_answers (KithImportLine *line)
{
  GPtrArray *candidates = kith_import_line_get_candidates (line);
  GtkStringList *answers = gtk_string_list_new (NULL);

  gtk_string_list_append (answers, C_("answer", "Not answered yet"));
  for (guint i = 0; i < candidates->len; i++)
    {
      const KithImportCandidate *candidate = g_ptr_array_index (candidates, i);
      g_autofree char *label = kith_text_isolate (candidate->label);
      g_autofree char *text = g_strdup_printf (C_("answer", "The same as %s"), label);

      gtk_string_list_append (answers, text);
    }
  gtk_string_list_append (answers, C_("answer", "Another child"));

  return G_LIST_MODEL (answers);
}

static void
answer_chosen_cb (KithImportRow *self)
{
  guint place = gtk_drop_down_get_selected (self->answer);
  guint number;

  if (self->line == NULL || place == GTK_INVALID_LIST_POSITION)
    return;

  number = kith_import_line_get_line (self->line);
  if (kith_import_get_answer (self->preview, number) == answer_at (self->line, place))
    return;

  kith_import_answer (self->preview, number, answer_at (self->line, place));
  g_signal_emit (self, signals[ANSWERED], 0);
}

/* While the choice is filled there is no line to answer. */
static void
show_answer (KithImportRow  *self,
             KithImportLine *line)
{
  gboolean is_question = kith_import_line_get_verdict (line) == KITH_IMPORT_QUESTION;
  g_autoptr(GListModel) answers = is_question ? make_answers (line) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->answer), is_question);
  gtk_drop_down_set_model (self->answer, answers);
  if (!is_question)
    return;

  gtk_drop_down_set_selected (self->answer, place_of (line, kith_import_get_answer (self->preview, kith_import_line_get_line (line))));
}

static void
kith_import_row_dispose (GObject *object)
{
  KithImportRow *self = KITH_IMPORT_ROW (object);

  g_clear_object (&self->line);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_IMPORT_ROW);
  g_clear_object (&self->preview);

  G_OBJECT_CLASS (kith_import_row_parent_class)->dispose (object);
}

static void
kith_import_row_class_init (KithImportRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_import_row_dispose;

  signals[ANSWERED] =
    g_signal_new ("answered", KITH_TYPE_IMPORT_ROW, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "import-row");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-import-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KithImportRow, answer);
  gtk_widget_class_bind_template_child (widget_class, KithImportRow, place);
  gtk_widget_class_bind_template_child (widget_class, KithImportRow, verdict);
  gtk_widget_class_bind_template_child (widget_class, KithImportRow, why);
  gtk_widget_class_bind_template_callback (widget_class, answer_chosen_cb);
}

static void
kith_import_row_init (KithImportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_import_row_new:
 *
 * Returns: (transfer floating): a row about nothing yet
 */
GtkWidget *
kith_import_row_new (void)
{
  return g_object_new (KITH_TYPE_IMPORT_ROW, NULL);
}

/**
 * kith_import_row_get_line:
 *
 * Returns: (transfer none) (nullable): what the row tells
 */
KithImportLine *
kith_import_row_get_line (KithImportRow *self)
{
  g_return_val_if_fail (KITH_IS_IMPORT_ROW (self), NULL);

  return self->line;
}

/**
 * kith_import_row_set_line:
 * @preview: what would be imported
 * @line: what the row tells
 *
 * A line that asks has its answers below it. What is chosen is told to @preview
 * and by the signal "answered".
 */
void
kith_import_row_set_line (KithImportRow     *self,
                          KithImportPreview *preview,
                          KithImportLine    *line)
{
  const char *kind;
  g_autofree char *why = NULL;
  g_autofree char *place = NULL;

  g_return_if_fail (KITH_IS_IMPORT_ROW (self));
  g_return_if_fail (KITH_IS_IMPORT_PREVIEW (preview));
  g_return_if_fail (KITH_IS_IMPORT_LINE (line));

  kind = kith_import_preview_get_kind (preview);
  why = kith_import_words_line (line);
  place = kith_import_words_place (line);

  gtk_label_set_text (self->why, why);
  gtk_label_set_text (self->place, place);
  gtk_label_set_text (self->verdict, kith_import_words_verdict (kind, kith_import_line_get_verdict (line)));
  gtk_widget_set_visible (GTK_WIDGET (self->place), *place != '\0');

  g_clear_object (&self->line);
  g_set_object (&self->preview, preview);
  show_answer (self, line);
  self->line = g_object_ref (line);
}
