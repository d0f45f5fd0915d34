/* test-help.c: the help is whole, and every place has its page
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <libxml/parser.h>

#include "kith-help-dialog.h"
#include "kith-help-page.h"
#include "kith-welcome-page.h"
#include "ui-fixture.h"

static const char * const known_elements[] =
{
  "page", "info", "desc", "title", "section", "p", "note", "list", "steps", "terms", "item", "em", "gui", "key", "code", "link", NULL
};

static void
test_every_page_is_listed (void)
{
  g_auto(GStrv) ids = kith_help_page_list ();
  const char * const *topics = kith_help_dialog_get_topics ();

  g_assert_cmpuint (g_strv_length (ids), ==, g_strv_length ((char **)topics));
  for (gsize i = 0; topics[i] != NULL; i++)
    {
      g_autoptr(KithHelpPage) page = NULL;
      g_autoptr(GError) error = NULL;

      page = kith_help_page_new (topics[i], &error);
      g_assert_no_error (error);
      g_object_ref_sink (page);
      g_assert_true (g_strv_contains ((const char * const *)ids, topics[i]));
      g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), !=, "");
      g_assert_nonnull (kith_help_page_get_summary (page));
    }
}

static void
assert_is_known (xmlNode    *node,
                 const char *id)
{
  const char *name = (const char *)node->name;

  if (!g_strv_contains (known_elements, name))
    g_error ("%s: the help does not show <%s>", id, name);

  if (g_str_equal (name, "link"))
    {
      xmlChar *xref = xmlGetProp (node, BAD_CAST "xref");

      g_assert_nonnull (xref);
      if (!g_strv_contains (kith_help_dialog_get_topics (), (const char *)xref))
        g_error ("%s: the link to %s leads nowhere", id, (const char *)xref);
      xmlFree (xref);
    }

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type == XML_ELEMENT_NODE)
        assert_is_known (child, id);
    }
}

/* What the viewer does not know it would leave out without a word. */
static void
test_elements_are_known (void)
{
  const char * const *topics = kith_help_dialog_get_topics ();

  for (gsize i = 0; topics[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("/io/github/kithapp/Kith/help/%s.page", topics[i]);
      g_autoptr(GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      xmlDoc *document;

      g_assert_nonnull (bytes);
      document = xmlReadMemory (g_bytes_get_data (bytes, NULL), (int)g_bytes_get_size (bytes), path, NULL, XML_PARSE_NONET);
      g_assert_nonnull (document);
      assert_is_known (xmlDocGetRootElement (document), topics[i]);
      xmlFreeDoc (document);
    }
}

static void
test_a_missing_page (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (kith_help_page_new ("no-such-page", &error));
  g_assert_error (error, G_RESOURCE_ERROR, G_RESOURCE_ERROR_NOT_FOUND);
}

static const char *
get_visible_tag (AdwDialog *dialog)
{
  AdwNavigationView *view = ADW_NAVIGATION_VIEW (adw_dialog_get_child (dialog));

  return adw_navigation_page_get_tag (adw_navigation_view_get_visible_page (view));
}

static void
test_walk (UiFixture    *fixture,
           gconstpointer user_data)
{
  AdwDialog *dialog = kith_help_dialog_new (NULL);
  GtkWidget *page;

  adw_dialog_present (dialog, fixture->window);
  ui_wait_for_frames (fixture->window, 3);
  g_assert_cmpstr (get_visible_tag (dialog), ==, "contents");

  gtk_widget_activate_action (GTK_WIDGET (dialog), "help.open", "s", "begin");
  g_assert_cmpstr (get_visible_tag (dialog), ==, "begin");

  page = ui_find (GTK_WIDGET (dialog), KITH_TYPE_HELP_PAGE);
  g_signal_emit_by_name (page, "link", "rolls");
  g_assert_cmpstr (get_visible_tag (dialog), ==, "rolls");

  /* A page that is on the way back already is gone back to. */
  g_signal_emit_by_name (page, "link", "begin");
  g_assert_cmpstr (get_visible_tag (dialog), ==, "begin");
  adw_dialog_force_close (dialog);
}

static void
test_place (UiFixture    *fixture,
            gconstpointer user_data)
{
  GtkWidget *page = GTK_WIDGET (g_object_ref_sink (kith_welcome_page_new ()));

  g_assert_cmpstr (kith_help_topic_of (page), ==, "begin");
  g_assert_cmpstr (kith_help_topic_of (gtk_widget_get_first_child (page)), ==, "begin");
  g_object_unref (page);
  g_assert_null (kith_help_topic_of (fixture->window));
  g_assert_null (kith_help_topic_of (NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_init ();

  g_test_add_func ("/help/every-page-is-listed", test_every_page_is_listed);
  g_test_add_func ("/help/elements-are-known", test_elements_are_known);
  g_test_add_func ("/help/a-missing-page", test_a_missing_page);
  ui_add_test ("/help/walk", test_walk);
  ui_add_test ("/help/place", test_place);

  return g_test_run ();
}
