/* kith-school-contacts.c: where a school is, and whom one rings there
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-school-sections.h"

#include <glib/gi18n.h>

#include "kith-contact-words.h"
#include "kith-copy.h"
#include "kith-school-contact.h"
#include "kith-text.h"

static GtkWidget *
make_property (const char *title,
               const char *value)
{
  GtkWidget *row = kith_school_section_make_row (title, value);

  gtk_widget_add_css_class (row, "property");
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);

  return row;
}

static void
add_fact (KithSchoolSection *section,
          const char        *title,
          const char        *value)
{
  g_autofree char *isolated = NULL;
  g_autofree char *told = NULL;

  if (value == NULL)
    return;

  isolated = kith_text_isolate (value);
  told = g_strdup_printf ("%s: %s", title, isolated);
  kith_school_section_add (section, make_property (title, isolated), told);
}

static void
add_telephone (KithSchoolSection *section,
               const char        *telephone)
{
  GtkWidget *row = NULL;
  g_autofree char *number = NULL;
  g_autofree char *label = NULL;

  if (telephone == NULL)
    return;

  row = make_property (_("Telephone"), telephone);
  number = kith_text_isolate (telephone);
  /* Translators: a telephone number. */
  label = g_strdup_printf (_("Copy %s"), number);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), kith_copy_button_new ("edit-copy-symbolic", _("Copy Telephone"), label, telephone));
  kith_school_section_add (section, row, label);
}

/**
 * kith_school_sections_show_facts:
 * @section: where
 * @sheet: the school
 * @line: its line
 *
 * Shows what the register says of the school.
 */
void
kith_school_sections_show_facts (KithSchoolSection *section,
                                 KithSchoolSheet   *sheet,
                                 KithSchoolLine    *line)
{
  int urn = kith_school_line_get_urn (line);
  g_autofree char *number = urn != 0 ? g_strdup_printf ("%d", urn) : NULL;

  kith_school_section_begin (section);
  add_telephone (section, kith_school_sheet_get_telephone (sheet));
  add_fact (section, _("Address"), kith_school_sheet_get_address (sheet));
  add_fact (section, _("Unique reference number"), number);
  kith_school_section_end (section, NULL);
}

static GtkWidget *
make_contact (KithSchoolContact *contact,
              KithDate           today,
              const char        *sentence)
{
  g_autofree char *title = kith_contact_words_title (contact);
  g_autofree char *about = kith_contact_words_about (contact, today);
  const char *telephone = kith_school_contact_get_telephone (contact);
  const char *email = kith_school_contact_get_email (contact);
  GtkWidget *row = make_property (title, about);
  g_autofree char *number = kith_text_isolate (telephone != NULL ? telephone : "");
  g_autofree char *mailbox = kith_text_isolate (email != NULL ? email : "");
  g_autofree char *number_label = NULL;
  g_autofree char *email_label = NULL;

  /* Translators: a telephone number or an e-mail address, then whose: a role at a school. */
  number_label = g_strdup_printf (_("Copy %s, %s"), number, title);
  email_label = g_strdup_printf (_("Copy %s, %s"), mailbox, title);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), FALSE);
  if (telephone != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), kith_copy_button_new ("call-start-symbolic", _("Copy Telephone"), number_label, telephone));
  if (email != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), kith_copy_button_new ("mail-unread-symbolic", _("Copy E-mail"), email_label, email));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", kith_school_contact_get_id (contact));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "contact.change");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);

  return row;
}

static gboolean
is_role_held (GListModel     *contacts,
              KithContactRole role,
              KithDate        today)
{
  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr(KithSchoolContact) contact = g_list_model_get_item (contacts, i);

      if (kith_contact_role_parse (kith_school_contact_get_role (contact)) == role &&
          kith_school_contact_is_on (contact, today))
        return TRUE;
    }

  return FALSE;
}

/* The register knows the head, if nobody here has said who it is. */
static void
add_registered_head (KithSchoolSection *section,
                     KithSchoolSheet   *sheet)
{
  const char *head = kith_school_sheet_get_head_name (sheet);
  g_autofree char *name = NULL;
  g_autofree char *about = NULL;

  if (head == NULL ||
      is_role_held (kith_school_sheet_get_contacts (sheet), KITH_CONTACT_HEAD, kith_school_sheet_get_today (sheet)))
    return;

  name = kith_text_isolate (head);
  /* Translators: the name of a head teacher. */
  about = g_strdup_printf (_("%s, as the register has it"), name);
  add_fact (section, kith_contact_words_role (KITH_CONTACT_HEAD), about);
}

static guint
add_contacts (KithSchoolSection *section,
              GtkWidget         *fold,
              KithSchoolSheet   *sheet,
              GString           *told)
{
  GListModel *contacts = kith_school_sheet_get_contacts (sheet);
  KithDate today = kith_school_sheet_get_today (sheet);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr(KithSchoolContact) contact = g_list_model_get_item (contacts, i);
      g_autofree char *sentence = kith_contact_words_sentence (contact, today);
      g_autofree char *row_told = g_strdup_printf ("%" G_GINT64_FORMAT " %s", kith_school_contact_get_id (contact), sentence);

      if (kith_school_contact_is_past (contact, today) != (fold != NULL))
        continue;

      if (fold != NULL)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (fold), make_contact (contact, today, sentence));
      else
        kith_school_section_add (section, make_contact (contact, today, sentence), row_told);
      g_string_append_printf (told, "%s\n", row_told);
      n++;
    }

  return n;
}

static void
add_past (KithSchoolSection *section,
          KithSchoolSheet   *sheet)
{
  g_autoptr(GString) told = g_string_new (NULL);
  g_autofree char *count = NULL;
  GtkWidget *fold = g_object_ref_sink (kith_school_section_make_fold (_("Past Contacts"), NULL));
  guint n = add_contacts (section, fold, sheet, told);

  if (n > 0)
    {
      count = g_strdup_printf (ngettext ("%u who went before", "%u who went before", n), n);
      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (fold), count);
      kith_school_section_add (section, fold, told->str);
    }
  g_object_unref (fold);
}

/**
 * kith_school_sections_show_contacts:
 * @section: where
 * @sheet: the school
 *
 * Shows whom one rings, in the order in which they are looked for; those of
 * other days stand under a fold.
 */
void
kith_school_sections_show_contacts (KithSchoolSection *section,
                                    KithSchoolSheet   *sheet)
{
  g_autoptr(GString) told = g_string_new (NULL);
  guint n;

  kith_school_section_begin (section);
  add_registered_head (section, sheet);
  n = add_contacts (section, NULL, sheet, told);
  add_past (section, sheet);
  kith_school_section_end (section, n > 0 ? NULL : _("Nobody has said yet whom one rings here: the safeguarding lead first."));
}
