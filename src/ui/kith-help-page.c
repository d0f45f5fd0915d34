/* kith-help-page.c: one page of the help
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages are Mallard, the desktop's own language for help. The desktop's
 * viewer does not see into a sandbox, and it may not be installed; the pages are
 * short, so Kith shows them itself, from its own resources.
 *
 * Only these elements are known, and a test keeps the pages to them:
 *
 *   page, section     info/desc and a title, then blocks
 *   p, note           a paragraph; a paragraph that stands out
 *   list, steps       items of blocks, with a dot or a number
 *   terms             items of a title and blocks
 *   em, gui, key, code, link    within a paragraph; a link's xref is a page's id
 *
 * Each paragraph is a label of its own, which can be selected and so be walked
 * through by caret and read out.
 */

#include "config.h"

#include "kith-help-page.h"

#include <libxml/parser.h>
#include <string.h>

#include "kith-text.h"

#define HELP_PATH "/io/github/kithapp/Kith/help"

struct _KithHelpPage
{
  AdwNavigationPage  parent_instance;

  char              *summary;
};

G_DEFINE_FINAL_TYPE (KithHelpPage, kith_help_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  LINK,
  N_SIGNALS,
} KithHelpPageSignal;

static guint signals[N_SIGNALS];

/* Blocks lie within blocks. */
static void append_blocks (KithHelpPage *self,
                           GtkWidget    *box,
                           xmlNode      *parent);

static gboolean
is_element (xmlNode    *node,
            const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *)node->name, name) == 0;
}

/* Lines are broken in the file wherever it reads well there. */
static void
append_text (GString    *markup,
             const char *text)
{
  g_autoptr(GString) plain = g_string_new (NULL);
  g_autofree char *escaped = NULL;

  for (const char *c = text; *c != '\0'; c++)
    {
      gboolean is_space = g_ascii_isspace (*c);

      if (!is_space)
        g_string_append_c (plain, *c);
      else if (plain->len == 0 || plain->str[plain->len - 1] != ' ')
        g_string_append_c (plain, ' ');
    }

  escaped = g_markup_escape_text (plain->str, -1);
  g_string_append (markup, escaped);
}

static void
open_link (GString *markup,
           xmlNode *node)
{
  xmlChar *xref = xmlGetProp (node, BAD_CAST "xref");
  g_autofree char *escaped = g_markup_escape_text (xref != NULL ? (const char *)xref : "", -1);

  g_string_append_printf (markup, "<a href=\"%s\">", escaped);
  xmlFree (xref);
}

static void
append_inline (GString *markup,
               xmlNode *parent)
{
  static const struct { const char *element, *open, *close; } marks[] =
  {
    { "code", "<tt>", "</tt>" },
    { "em", "<i>", "</i>" },
    { "gui", "<b>", "</b>" },
    { "key", "<b>", "</b>" },
    { "link", NULL, "</a>" },
  };

  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      if (node->type == XML_TEXT_NODE)
        append_text (markup, (const char *)node->content);

      for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
        {
          if (!is_element (node, marks[i].element))
            continue;

          if (marks[i].open != NULL)
            g_string_append (markup, marks[i].open);
          else
            open_link (markup, node);
          append_inline (markup, node);
          g_string_append (markup, marks[i].close);
        }
    }
}

static char *
dup_markup (xmlNode *node)
{
  g_autoptr(GString) markup = g_string_new (NULL);

  append_inline (markup, node);

  return g_strstrip (g_string_free_and_steal (g_steal_pointer (&markup)));
}

static gboolean
link_cb (KithHelpPage *self,
         const char   *uri)
{
  g_signal_emit (self, signals[LINK], 0, uri);

  return TRUE;
}

static GtkWidget *
make_label (KithHelpPage *self,
            xmlNode      *node,
            const char   *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *markup = dup_markup (node);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_WORD);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), css_class == NULL);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  g_signal_connect_object (label, "activate-link", G_CALLBACK (link_cb), self, G_CONNECT_SWAPPED);

  return label;
}

static GtkWidget *
make_box (int spacing)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);
}

static void
append_item (KithHelpPage *self,
             GtkWidget    *box,
             xmlNode      *item,
             guint         number)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *blocks = make_box (6);
  g_autofree char *mark = number > 0 ? g_strdup_printf ("%u.", number) : g_strdup ("•");
  GtkWidget *label = gtk_label_new (mark);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (label), 2);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_box_append (GTK_BOX (row), label);
  append_blocks (self, blocks, item);
  gtk_box_append (GTK_BOX (row), blocks);
  gtk_box_append (GTK_BOX (box), row);
}

static GtkWidget *
make_items (KithHelpPage *self,
            xmlNode      *list,
            gboolean      is_numbered)
{
  GtkWidget *box = make_box (6);
  guint n = 0;

  for (xmlNode *node = list->children; node != NULL; node = node->next)
    {
      if (is_element (node, "item"))
        append_item (self, box, node, is_numbered ? ++n : 0);
    }

  return box;
}

static GtkWidget *
make_terms (KithHelpPage *self,
            xmlNode      *terms)
{
  GtkWidget *box = make_box (12);

  for (xmlNode *node = terms->children; node != NULL; node = node->next)
    {
      GtkWidget *item;

      if (!is_element (node, "item"))
        continue;

      item = make_box (3);
      append_blocks (self, item, node);
      gtk_box_append (GTK_BOX (box), item);
    }

  return box;
}

static GtkWidget *
make_note (KithHelpPage *self,
           xmlNode      *note)
{
  GtkWidget *box = make_box (6);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "help-note");
  append_blocks (self, box, note);

  return box;
}

static GtkWidget *
make_section (KithHelpPage *self,
              xmlNode      *section)
{
  GtkWidget *box = make_box (12);

  gtk_widget_set_margin_top (box, 12);
  append_blocks (self, box, section);

  return box;
}

static GtkWidget *
make_block (KithHelpPage *self,
            xmlNode      *node)
{
  if (is_element (node, "p"))
    return make_label (self, node, NULL);

  /* The page's own title stands in the header bar. */
  if (is_element (node, "title"))
    return is_element (node->parent, "page") ? NULL : make_label (self, node, "heading");

  if (is_element (node, "list") || is_element (node, "steps"))
    return make_items (self, node, is_element (node, "steps"));

  if (is_element (node, "terms"))
    return make_terms (self, node);

  if (is_element (node, "note"))
    return make_note (self, node);

  if (is_element (node, "section"))
    return make_section (self, node);

  return NULL;
}

static void
append_blocks (KithHelpPage *self,
               GtkWidget    *box,
               xmlNode      *parent)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      GtkWidget *block = make_block (self, node);

      if (block != NULL)
        gtk_box_append (GTK_BOX (box), block);
    }
}

static xmlNode *
find_child (xmlNode    *parent,
            const char *name)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      if (is_element (node, name))
        return node;
    }

  return NULL;
}

static char *
dup_plain (xmlNode *node)
{
  xmlChar *content = xmlNodeGetContent (node);
  char *text = kith_text_clean_line ((const char *)content);

  xmlFree (content);

  return text;
}

static void
read_head (KithHelpPage *self,
           xmlNode      *page)
{
  xmlNode *title = find_child (page, "title");
  xmlNode *info = find_child (page, "info");
  xmlNode *summary = info != NULL ? find_child (info, "desc") : NULL;
  g_autofree char *text = title != NULL ? dup_plain (title) : NULL;

  if (text != NULL)
    adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), text);
  if (summary != NULL)
    self->summary = dup_plain (summary);
}

static GtkWidget *
make_content (GtkWidget *box)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 560);
  gtk_widget_add_css_class (box, "help-page");
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);

  return view;
}

static void
kith_help_page_finalize (GObject *object)
{
  KithHelpPage *self = KITH_HELP_PAGE (object);

  g_free (self->summary);

  G_OBJECT_CLASS (kith_help_page_parent_class)->finalize (object);
}

static void
kith_help_page_class_init (KithHelpPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_help_page_finalize;

  signals[LINK] = g_signal_new ("link", KITH_TYPE_HELP_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
kith_help_page_init (KithHelpPage *self)
{
}

/**
 * kith_help_page_new:
 * @id: the page's id
 * @error: return location for a #GError
 *
 * Returns: (transfer floating) (nullable): the page; %NULL when there is none of that id
 */
KithHelpPage *
kith_help_page_new (const char *id,
                    GError    **error)
{
  g_autofree char *path = NULL;
  g_autoptr(GBytes) bytes = NULL;
  KithHelpPage *self = NULL;
  GtkWidget *box = NULL;
  xmlDoc *document = NULL;

  g_return_val_if_fail (id != NULL, NULL);

  path = g_strdup_printf (HELP_PATH "/%s.page", id);
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL)
    return NULL;

  document = xmlReadMemory (g_bytes_get_data (bytes, NULL), (int)g_bytes_get_size (bytes), path, NULL,
                            XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (document == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "The help page %s is not whole", id);
      return NULL;
    }

  self = g_object_new (KITH_TYPE_HELP_PAGE, "tag", id, NULL);
  box = make_box (12);
  read_head (self, xmlDocGetRootElement (document));
  append_blocks (self, box, xmlDocGetRootElement (document));
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), make_content (box));
  xmlFreeDoc (document);

  return self;
}

/**
 * kith_help_page_get_summary:
 *
 * Returns: (transfer none) (nullable): one line on what the page is about
 */
const char *
kith_help_page_get_summary (KithHelpPage *self)
{
  g_return_val_if_fail (KITH_IS_HELP_PAGE (self), NULL);

  return self->summary;
}

/**
 * kith_help_page_list:
 *
 * Returns: (transfer full): the ids of all pages
 */
char **
kith_help_page_list (void)
{
  g_auto(GStrv) names = g_resources_enumerate_children (HELP_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (gsize i = 0; names != NULL && names[i] != NULL; i++)
    {
      char *dot = strrchr (names[i], '.');

      if (dot != NULL)
        *dot = '\0';
    }

  return g_steal_pointer (&names);
}
