/* kith-child-head.c: who a child is, and the three things that are asked first
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-child-head.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kith-child-facts.h"
#include "kith-child-words.h"
#include "kith-clock-ring.h"
#include "kith-clock-words.h"
#include "kith-text.h"
#include "kith-words.h"

struct _KithChildHead
{
  GtkBox     parent_instance;

  AdwAvatar *avatar;
  GtkLabel  *name;
  GtkLabel  *facts;
  GtkLabel  *state;
  GtkWidget *warnings_chip;
  GtkLabel  *warnings;
  GtkBox    *first;
  GtkLabel  *state_title;
  GtkLabel  *state_caption;
  GtkWidget *clock_fact;
  GtkWidget *clock_ring;
  GtkLabel  *clock_title;
  GtkLabel  *clock_caption;
  GtkLabel  *last_title;
  GtkLabel  *last_caption;
  GtkLabel  *worker_title;
  GtkLabel  *worker_caption;
  guint      is_narrow : 1;
  char      *pronouns;
  char      *known_facts;            /* without the pronouns, which are known later */
};

G_DEFINE_FINAL_TYPE (KithChildHead, kith_child_head, GTK_TYPE_BOX)

typedef enum
{
  PROP_IS_NARROW = 1,
} KithChildHeadProperty;

static GParamSpec *properties[PROP_IS_NARROW + 1];

/* The name as it is called stands as the title; the given name and a preferred
 * one that differs from it belong to the line below.
 */
static char *
say_facts (KithChild *child,
           KithDate   as_at)
{
  g_autofree char *facts = kith_child_words_facts (child, as_at, FALSE);
  const char *given = kith_child_get_given_name (child);
  const char *preferred = kith_child_get_preferred_name (child);
  g_autofree char *isolated = NULL;

  if (!kith_text_is_there (given) || !kith_text_is_there (preferred) || g_str_equal (given, preferred))
    return g_steal_pointer (&facts);

  isolated = kith_text_isolate (given);

  /* Translators: the given name of a child who is called by another, and further facts */
  return g_strdup_printf (_("given name %s · %s"), isolated, facts);
}

static void
show_line (KithChildHead *self)
{
  g_autofree char *line = NULL;

  if (self->known_facts == NULL)
    return;

  if (self->pronouns != NULL)
    line = g_strjoin (C_("between facts", " · "), self->pronouns, self->known_facts, NULL);
  gtk_label_set_text (self->facts, line != NULL ? line : self->known_facts);
}

static void
show_who (KithChildHead   *self,
          KithChildRecord *record)
{
  KithChild *child = kith_child_record_get_child (record);
  g_autofree char *title = kith_child_words_title (child);
  g_autofree char *facts = say_facts (child, kith_child_record_get_as_at (record));
  const char *warnings = kith_child_get_warnings (child);

  adw_avatar_set_show_initials (self->avatar, kith_child_words_has_name (child));
  adw_avatar_set_text (self->avatar, kith_child_get_display_name (child));
  gtk_label_set_text (self->name, title);
  g_set_str (&self->known_facts, facts);
  show_line (self);
  gtk_label_set_text (self->state, kith_words_get_case_state (kith_child_get_state (child)));
  gtk_label_set_text (self->warnings, warnings != NULL ? warnings : "");
  gtk_widget_set_visible (self->warnings_chip, warnings != NULL);
}

static void
show_facts (KithChildHead   *self,
            KithChildRecord *record)
{
  g_auto(KithChildFact) state = { NULL, NULL };
  g_auto(KithChildFact) last = { NULL, NULL };
  g_auto(KithChildFact) worker = { NULL, NULL };

  kith_child_facts_state (record, &state);
  kith_child_facts_last (record, &last);
  kith_child_facts_worker (record, &worker);

  gtk_label_set_text (self->state_title, state.title);
  gtk_label_set_text (self->state_caption, state.caption);
  gtk_label_set_text (self->last_title, last.title);
  gtk_label_set_text (self->last_caption, last.caption);
  gtk_label_set_text (self->worker_title, worker.title);
  gtk_label_set_text (self->worker_caption, worker.caption);
}

static void
kith_child_head_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CHILD_HEAD);
  g_clear_pointer (&KITH_CHILD_HEAD (object)->known_facts, g_free);
  g_clear_pointer (&KITH_CHILD_HEAD (object)->pronouns, g_free);

  G_OBJECT_CLASS (kith_child_head_parent_class)->dispose (object);
}

static void
kith_child_head_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  KithChildHead *self = KITH_CHILD_HEAD (object);

  switch ((KithChildHeadProperty)prop_id)
    {
    case PROP_IS_NARROW:
      g_value_set_boolean (value, self->is_narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_child_head_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  KithChildHead *self = KITH_CHILD_HEAD (object);

  switch ((KithChildHeadProperty)prop_id)
    {
    case PROP_IS_NARROW:
      kith_child_head_set_is_narrow (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-child-head.ui");
  gtk_widget_class_bind_template_child (widget_class, KithChildHead, avatar);
  gtk_widget_class_bind_template_child (widget_class, KithChildHead, clock_caption);
  gtk_widget_class_bind_template_child (widget_class, KithChildHead, clock_fact);
  gtk_widget_class_bind_template_child (widget_class, KithChildHead, clock_ring);
  gtk_widget_class_bind_template_child (widget_class, KithChildHead, clock_title);
  gtk_widget_class_bind_template_child (widget_class, KithChildHead, facts);
  gtk_widget_class_bind_template_child (widget_class, KithChildHead, first);
  gtk_widget_class_bind_template_child (widget_class, KithChildHead, last_caption);
  gtk_widget_class_bind_template_child (widget_class, KithChildHead, last_title);
  gtk_widget_class_bind_template_child (widget_class, KithChildHead, name);
  gtk_widget_class_bind_template_child (widget_class, KithChildHead, state);
  gtk_widget_class_bind_template_child (widget_class, KithChildHead, state_caption);
  gtk_widget_class_bind_template_child (widget_class, KithChildHead, state_title);
  gtk_widget_class_bind_template_child (widget_class, KithChildHead, warnings);
  gtk_widget_class_bind_template_child (widget_class, KithChildHead, warnings_chip);
  gtk_widget_class_bind_template_child (widget_class, KithChildHead, worker_caption);
  gtk_widget_class_bind_template_child (widget_class, KithChildHead, worker_title);
}

static void
kith_child_head_class_init (KithChildHeadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kith_child_head_dispose;
  object_class->get_property = kith_child_head_get_property;
  object_class->set_property = kith_child_head_set_property;

  properties[PROP_IS_NARROW] =
    g_param_spec_boolean ("is-narrow", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  g_type_ensure (KITH_TYPE_CLOCK_RING);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
kith_child_head_init (KithChildHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_child_head_get_is_narrow:
 *
 * Returns: whether the facts stand under each other
 */
gboolean
kith_child_head_get_is_narrow (KithChildHead *self)
{
  g_return_val_if_fail (KITH_IS_CHILD_HEAD (self), FALSE);

  return self->is_narrow;
}

/**
 * kith_child_head_set_is_narrow:
 * @is_narrow: whether the facts stand under each other
 */
void
kith_child_head_set_is_narrow (KithChildHead *self,
                               gboolean       is_narrow)
{
  g_return_if_fail (KITH_IS_CHILD_HEAD (self));

  is_narrow = !!is_narrow;
  if (self->is_narrow == is_narrow)
    return;

  self->is_narrow = is_narrow;
  adw_avatar_set_size (self->avatar, is_narrow ? 40 : 56);
  gtk_box_set_homogeneous (self->first, !is_narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->first),
                                  is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_NARROW]);
}

/**
 * kith_child_head_set_record:
 * @record: the child
 */
void
kith_child_head_set_record (KithChildHead   *self,
                            KithChildRecord *record)
{
  g_return_if_fail (KITH_IS_CHILD_HEAD (self));
  g_return_if_fail (KITH_IS_CHILD_RECORD (record));

  show_who (self, record);
  show_facts (self, record);
}

/**
 * kith_child_head_set_pronouns:
 * @pronouns: (nullable): the child's; %NULL where they are not known
 */
void
kith_child_head_set_pronouns (KithChildHead *self,
                              const char    *pronouns)
{
  g_return_if_fail (KITH_IS_CHILD_HEAD (self));

  if (g_set_str (&self->pronouns, pronouns))
    show_line (self);
}

/* Its title is the word where there is one, and else the count. */
static char *
say_clock_title (KithClock *clock)
{
  g_autofree char *count = kith_clock_words_count (clock);
  g_autofree char *state = kith_clock_words_state (clock);

  if (*state == '\0')
    return g_steal_pointer (&count);

  /* Translators: such as "Day 31 of 45", and such as "near". */
  return g_strdup_printf (_("%s, %s"), count, state);
}

/**
 * kith_child_head_set_next_clock:
 * @is_known: whether that is known yet
 * @clock: (nullable): what is due first; %NULL where no clock runs
 */
void
kith_child_head_set_next_clock (KithChildHead *self,
                                gboolean       is_known,
                                KithClock     *clock)
{
  g_autofree char *title = NULL;
  g_autofree char *caption = NULL;
  g_autofree char *due = NULL;

  g_return_if_fail (KITH_IS_CHILD_HEAD (self));
  g_return_if_fail (clock == NULL || KITH_IS_CLOCK (clock));

  gtk_widget_set_visible (self->clock_fact, is_known);
  gtk_widget_set_visible (self->clock_ring, clock != NULL);
  kith_clock_ring_set_clock (KITH_CLOCK_RING (self->clock_ring), clock);
  if (clock == NULL)
    {
      gtk_label_set_text (self->clock_title, _("No clock runs"));
      gtk_label_set_text (self->clock_caption, _("next clock"));
      return;
    }

  title = say_clock_title (clock);
  due = kith_clock_words_due (clock);
  /* Translators: what is due, and such as "due Tue 8 Dec". */
  caption = g_strdup_printf (_("%s, %s"), kith_clock_rule_get_title (kith_clock_get_rule (clock)), due);
  gtk_label_set_text (self->clock_title, title);
  gtk_label_set_text (self->clock_caption, caption);
}
