/* kith-import-line.c: one place of a file, and what it would do to the store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-import-preview.h"

#include "kith-text.h"

struct _KithImportLine
{
  GObject            parent_instance;

  KithImportVerdict  verdict;
  guint              line;
  char              *subject;
  char              *rule;
  char              *why;
  GPtrArray         *candidates;
};

G_DEFINE_FINAL_TYPE (KithImportLine, kith_import_line, G_TYPE_OBJECT)

typedef enum
{
  PROP_VERDICT = 1,
  PROP_LINE,
  PROP_SUBJECT,
  PROP_RULE,
  PROP_WHY,
} KithImportLineProperty;

static GParamSpec *properties[PROP_WHY + 1];

static void
kith_import_line_finalize (GObject *object)
{
  KithImportLine *self = KITH_IMPORT_LINE (object);

  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->rule, g_free);
  g_clear_pointer (&self->why, g_free);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);

  G_OBJECT_CLASS (kith_import_line_parent_class)->finalize (object);
}

static void
kith_import_line_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  KithImportLine *self = KITH_IMPORT_LINE (object);

  switch ((KithImportLineProperty)prop_id)
    {
    case PROP_VERDICT:
      g_value_set_int (value, self->verdict);
      break;

    case PROP_LINE:
      g_value_set_uint (value, self->line);
      break;

    case PROP_SUBJECT:
      g_value_set_string (value, self->subject);
      break;

    case PROP_RULE:
      g_value_set_string (value, self->rule);
      break;

    case PROP_WHY:
      g_value_set_string (value, self->why);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_import_line_class_init (KithImportLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read_only = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = kith_import_line_finalize;
  object_class->get_property = kith_import_line_get_property;

  properties[PROP_VERDICT] =
    g_param_spec_int ("verdict", NULL, NULL,
                      KITH_IMPORT_NEW, KITH_IMPORT_QUESTION, KITH_IMPORT_NEW, read_only);

  properties[PROP_LINE] =
    g_param_spec_uint ("line", NULL, NULL,
                       0, G_MAXUINT, 0, read_only);

  properties[PROP_SUBJECT] =
    g_param_spec_string ("subject", NULL, NULL,
                         NULL, read_only);

  properties[PROP_RULE] =
    g_param_spec_string ("rule", NULL, NULL,
                         NULL, read_only);

  properties[PROP_WHY] =
    g_param_spec_string ("why", NULL, NULL,
                         NULL, read_only);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
kith_import_line_init (KithImportLine *self)
{
}

/**
 * kith_import_candidate_new:
 * @child_id: a child of the store
 * @label: what it is known by
 *
 * Returns: (transfer full): a child whom a row may mean
 */
KithImportCandidate *
kith_import_candidate_new (gint64      child_id,
                           const char *label)
{
  KithImportCandidate *self = g_new (KithImportCandidate, 1);

  self->child_id = child_id;
  self->label = kith_text_tame (label);

  return self;
}

/**
 * kith_import_candidate_free:
 * @self: (transfer full): a child whom a row may mean
 */
void
kith_import_candidate_free (KithImportCandidate *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->label);
  g_free (self);
}

/**
 * kith_import_line_new:
 * @line: the place in the file, counted from 1
 * @subject: (nullable): the identifier it is about
 * @rule: (nullable): a rule's number
 * @why: (nullable): what is wrong, as a whole sentence, in which what others
 *   wrote is isolated
 *
 * Returns: (transfer full): a line that never changes
 */
KithImportLine *
kith_import_line_new (KithImportVerdict verdict,
                      guint             line,
                      const char       *subject,
                      const char       *rule,
                      const char       *why)
{
  KithImportLine *self = g_object_new (KITH_TYPE_IMPORT_LINE, NULL);

  self->verdict = verdict;
  self->line = line;
  self->subject = kith_text_tame (subject);
  self->rule = g_strdup (rule);
  self->why = g_strdup (why);

  return self;
}

/**
 * kith_import_line_new_question:
 * @line: the place in the file, counted from 1
 * @subject: (nullable): the name that stands there
 * @why: the question, as whole sentences
 * @candidates: (element-type KithImportCandidate): whom the row may mean
 *
 * Returns: (transfer full): a line that a person has to say something to
 */
KithImportLine *
kith_import_line_new_question (guint       line,
                               const char *subject,
                               const char *why,
                               GPtrArray  *candidates)
{
  KithImportLine *self = NULL;

  g_return_val_if_fail (candidates != NULL, NULL);

  self = kith_import_line_new (KITH_IMPORT_QUESTION, line, subject, NULL, why);
  self->candidates = g_ptr_array_ref (candidates);

  return self;
}

/**
 * kith_import_line_get_verdict:
 *
 * Returns: what the file would do to the store here
 */
KithImportVerdict
kith_import_line_get_verdict (KithImportLine *self)
{
  g_return_val_if_fail (KITH_IS_IMPORT_LINE (self), KITH_IMPORT_NEW);

  return self->verdict;
}

/**
 * kith_import_line_get_line:
 *
 * Returns: the place in the file, counted from 1
 */
guint
kith_import_line_get_line (KithImportLine *self)
{
  g_return_val_if_fail (KITH_IS_IMPORT_LINE (self), 0);

  return self->line;
}

/**
 * kith_import_line_get_subject:
 *
 * Returns: (nullable): the identifier it is about
 */
const char *
kith_import_line_get_subject (KithImportLine *self)
{
  g_return_val_if_fail (KITH_IS_IMPORT_LINE (self), NULL);

  return self->subject;
}

/**
 * kith_import_line_get_rule:
 *
 * Returns: (nullable): a rule's number
 */
const char *
kith_import_line_get_rule (KithImportLine *self)
{
  g_return_val_if_fail (KITH_IS_IMPORT_LINE (self), NULL);

  return self->rule;
}

/**
 * kith_import_line_get_why:
 *
 * Returns: (nullable): what is wrong, as a whole sentence
 */
const char *
kith_import_line_get_why (KithImportLine *self)
{
  g_return_val_if_fail (KITH_IS_IMPORT_LINE (self), NULL);

  return self->why;
}

/**
 * kith_import_line_get_candidates:
 *
 * Returns: (transfer none) (nullable) (element-type KithImportCandidate): whom
 *   a row may mean; %NULL where that is no question
 */
GPtrArray *
kith_import_line_get_candidates (KithImportLine *self)
{
  g_return_val_if_fail (KITH_IS_IMPORT_LINE (self), NULL);

  return self->candidates;
}
