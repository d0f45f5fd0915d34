/* kith-child-plans.c: the plans that are for a child, or for the children of a family
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Those that run stand open, those that have ended are folded away and stay. A
 * plan is begun from a child's page, where it is known whose it is.
 */

#include "config.h"

#include "kith-child-plans.h"

#include <glib/gi18n.h>

#include "kith-loader.h"
#include "kith-plan-dialog.h"
#include "kith-school-section.h"
#include "kith-store-plans.h"
#include "kith-text.h"
#include "kith-words.h"

/* As much as above the sections beside it. */
#define SPACE_ABOVE 18

struct _KithChildPlans
{
  AdwBin             parent_instance;

  KithLoader        *loader;
  KithStore         *store;
  KithChildRecord   *record;         /* NULL on a family's page */
  KithSchoolSection *section;
  GtkWidget         *add;
};

G_DEFINE_FINAL_TYPE (KithChildPlans, kith_child_plans, ADW_TYPE_BIN)

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KithChildPlans *self = KITH_CHILD_PLANS (widget);

  if (self->record != NULL)
    adw_dialog_present (kith_plan_dialog_new_for_child (self->store, self->record), widget);
}

static guint
count_late (KithPlan *plan,
            KithDate  today)
{
  g_autoptr(GPtrArray) actions = kith_plan_list_entries (plan, KITH_PLAN_ACTION, today);
  guint n_late = 0;

  for (guint i = 0; i < actions->len; i++)
    n_late += kith_plan_entry_is_late (g_ptr_array_index (actions, i), today) ? 1 : 0;

  return n_late;
}

static char *
describe (KithPlan *plan,
          KithDate  today)
{
  const KithPlanValues *values = kith_plan_get_values (plan);
  g_autoptr(GPtrArray) goals = kith_plan_list_entries (plan, KITH_PLAN_GOAL, today);
  g_autofree char *names = kith_plan_dup_about (plan);
  g_autofree char *about = kith_text_isolate (names);
  g_autofree char *day = kith_words_dup_date (values->finish != KITH_DATE_NONE ? values->finish : values->start);
  g_autofree char *n_goals = g_strdup_printf (ngettext ("%u goal", "%u goals", goals->len), goals->len);
  guint n_late = count_late (plan, today);
  g_autofree char *late = n_late > 0 ? g_strdup_printf (ngettext ("%u action was due", "%u actions were due", n_late), n_late) : NULL;

  if (values->finish != KITH_DATE_NONE)
    return g_strdup_printf (_("%s · %s · ended %s"), kith_plan_kind_get_label (values->kind), about, day);

  return g_strdup_printf (_("%s · %s · since %s · %s%s%s"), kith_plan_kind_get_label (values->kind), about, day, n_goals,
                          late != NULL ? " · " : "", late != NULL ? late : "");
}

static GtkWidget *
make_row (KithPlan *plan,
          char    **ret_told)
{
  const KithPlanValues *values = kith_plan_get_values (plan);
  g_autofree char *subtitle = describe (plan, kith_date_today ());
  g_autofree char *title = kith_text_isolate (values->title);
  GtkWidget *row = kith_school_section_make_row (title, subtitle);

  kith_school_section_open (row, "win.open-plan", g_variant_new_int64 (values->id));
  *ret_told = g_strdup_printf ("%" G_GINT64_FORMAT " %s %s", values->id, title, subtitle);

  return row;
}

static void
show_plans (KithChildPlans *self,
            GListModel     *plans)
{
  GtkWidget *fold = NULL;
  guint n_ended = 0;
  g_autoptr(GString) told_ended = g_string_new (NULL);

  kith_school_section_begin (self->section);
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr(KithPlan) plan = g_list_model_get_item (plans, i);
      g_autofree char *told = NULL;
      GtkWidget *row = make_row (plan, &told);

      if (kith_plan_get_values (plan)->finish == KITH_DATE_NONE)
        {
          kith_school_section_add (self->section, row, told);
          continue;
        }

      if (fold == NULL)
        fold = g_object_ref_sink (kith_school_section_make_fold ("", NULL));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (fold), row);
      g_string_append (told_ended, told);
      n_ended++;
    }

  if (fold != NULL)
    {
      g_autofree char *title = g_strdup_printf (ngettext ("%u ended", "%u ended", n_ended), n_ended);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (fold), title);
      kith_school_section_add (self->section, fold, told_ended->str);
      g_object_unref (fold);
    }
  kith_school_section_end (self->section, g_list_model_get_n_items (plans) > 0 ? NULL : _("No plan is written down yet."));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GListModel) plans = kith_store_load_plans_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithChildPlans) self = kith_load_end (user_data);

  if (self != NULL && plans != NULL)
    show_plans (self, plans);
}

static void
kith_child_plans_dispose (GObject *object)
{
  KithChildPlans *self = KITH_CHILD_PLANS (object);

  if (self->loader != NULL)
    kith_loader_cancel (self->loader);
  g_clear_object (&self->loader);
  g_clear_object (&self->record);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_child_plans_parent_class)->dispose (object);
}

static void
kith_child_plans_class_init (KithChildPlansClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_child_plans_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "plans.add", NULL, add_action);
}

static GtkWidget *
make_add_button (void)
{
  GtkWidget *button = gtk_button_new_with_label (C_("button", "Begin…"));

  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _("Begin a Plan"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Begin a Plan"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "plans.add");

  return button;
}

static void
kith_child_plans_init (KithChildPlans *self)
{
  self->loader = kith_loader_new ();
  self->section = KITH_SCHOOL_SECTION (kith_school_section_new (_("Plans")));
  self->add = make_add_button ();
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->section), self->add);
  gtk_widget_set_margin_top (GTK_WIDGET (self->section), SPACE_ABOVE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->section));
}

/**
 * kith_child_plans_show_child:
 * @store: a store that is open
 * @record: a child
 *
 * Asks for the plans that are for the child.
 */
void
kith_child_plans_show_child (KithChildPlans  *self,
                             KithStore       *store,
                             KithChildRecord *record)
{
  KithLoad *load = NULL;

  g_return_if_fail (KITH_IS_CHILD_PLANS (self));
  g_return_if_fail (KITH_IS_STORE (store));
  g_return_if_fail (KITH_IS_CHILD_RECORD (record));

  g_set_object (&self->store, store);
  g_set_object (&self->record, record);
  load = kith_loader_begin (self->loader, self);
  kith_store_load_plans_async (store, kith_child_get_id (kith_child_record_get_child (record)),
                               kith_load_get_cancellable (load), loaded_cb, load);
}

/**
 * kith_child_plans_show_family:
 * @store: a store that is open
 * @family_id: a family
 *
 * Asks for the plans that are for any of its children.
 */
void
kith_child_plans_show_family (KithChildPlans *self,
                              KithStore      *store,
                              gint64          family_id)
{
  KithLoad *load = NULL;

  g_return_if_fail (KITH_IS_CHILD_PLANS (self));
  g_return_if_fail (KITH_IS_STORE (store));

  gtk_widget_set_visible (self->add, FALSE);
  load = kith_loader_begin (self->loader, self);
  kith_store_load_family_plans_async (store, family_id, kith_load_get_cancellable (load), loaded_cb, load);
}
