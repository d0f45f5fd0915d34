/* kith-bank-holidays.c: the list of bank holidays that gov.uk publishes
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file is https://www.gov.uk/bank-holidays.json, saved by whoever
 * replaces the list that comes with the program: holidays are proclaimed at
 * short notice. It has an object for each division of the kingdom, and in it
 * an array of events. Scotland and Northern Ireland keep other days and are
 * passed over, as are members nobody asked for. A list with one bad event is
 * refused whole: a limit must not be counted by most of a calendar.
 */

#include "config.h"

#include "kith-bank-holidays.h"

#include "kith-text.h"

#include <json-glib/json-glib.h>

#define MAX_BYTES (1024 * 1024) /* sixteen times the list of seventeen years */
#define DIVISION "england-and-wales"

G_DEFINE_QUARK (kith-bank-holidays-error-quark, kith_bank_holidays_error)

static void
clear_holiday (gpointer element)
{
  KithBankHoliday *holiday = element;

  g_clear_pointer (&holiday->title, g_free);
}

static int
compare_holidays (gconstpointer a,
                  gconstpointer b)
{
  const KithBankHoliday *first = a;
  const KithBankHoliday *second = b;

  return (first->date > second->date) - (first->date < second->date);
}

/* The accessors of JsonObject warn where a member is of another type. */
static JsonNode *
get_member (JsonNode    *node,
            const char  *name,
            JsonNodeType type)
{
  JsonNode *member;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  member = json_object_get_member (json_node_get_object (node), name);

  return member != NULL && JSON_NODE_TYPE (member) == type ? member : NULL;
}

static const char *
get_text (JsonNode   *event,
          const char *name)
{
  JsonNode *member = get_member (event, name, JSON_NODE_VALUE);

  return member != NULL ? json_node_get_string (member) : NULL;
}

static gboolean
read_event (JsonNode        *event,
            guint            number,
            KithBankHoliday *ret_holiday,
            GError         **error)
{
  const char *text = get_text (event, "title");
  const char *date = get_text (event, "date");
  g_autofree char *title = text != NULL ? kith_text_clean (text) : NULL;

  if (title == NULL || *title == '\0' || date == NULL ||
      !kith_date_parse_iso (date, &ret_holiday->date, NULL))
    {
      g_set_error (error, KITH_BANK_HOLIDAYS_ERROR, KITH_BANK_HOLIDAYS_ERROR_EVENT,
                   "Holiday %u of the list lacks a title or a date", number);
      return FALSE;
    }

  ret_holiday->title = g_steal_pointer (&title);
  return TRUE;
}

static GArray *
read_events (JsonArray *events,
             GError   **error)
{
  g_autoptr(GArray) holidays = g_array_new (FALSE, TRUE, sizeof (KithBankHoliday));

  g_array_set_clear_func (holidays, clear_holiday);

  for (guint i = 0; i < json_array_get_length (events); i++)
    {
      KithBankHoliday holiday = { 0, };

      if (!read_event (json_array_get_element (events, i), i + 1, &holiday, error))
        return NULL;

      g_array_append_val (holidays, holiday);
    }

  g_array_sort (holidays, compare_holidays);
  return g_steal_pointer (&holidays);
}

static JsonArray *
find_events (JsonNode *root)
{
  JsonNode *division = get_member (root, DIVISION, JSON_NODE_OBJECT);
  JsonNode *events = get_member (division, "events", JSON_NODE_ARRAY);

  return events != NULL ? json_node_get_array (events) : NULL;
}

static gboolean
parse_json (JsonParser *parser,
            GBytes     *bytes,
            GError    **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (size > MAX_BYTES)
    {
      g_set_error_literal (error, KITH_BANK_HOLIDAYS_ERROR, KITH_BANK_HOLIDAYS_ERROR_TOO_LARGE,
                           "The list of bank holidays is larger than 1 MiB");
      return FALSE;
    }

  /* The parser's own messages quote the file, so they are not passed on. */
  if (size == 0 || !g_utf8_validate_len (data, size, NULL) ||
      !json_parser_load_from_data (parser, data, (gssize)size, NULL))
    {
      g_set_error_literal (error, KITH_BANK_HOLIDAYS_ERROR, KITH_BANK_HOLIDAYS_ERROR_NOT_JSON,
                           "The list of bank holidays is not JSON");
      return FALSE;
    }

  return TRUE;
}

/**
 * kith_bank_holidays_new_from_json:
 * @bytes: the file, up to 1 MiB
 * @error: return location for a [error@Kith.BankHolidaysError]
 *
 * Reads the bank holidays of England and Wales.
 *
 * Returns: (transfer full) (element-type KithBankHoliday): the holidays,
 *   earliest first, at least one
 */
GArray *
kith_bank_holidays_new_from_json (GBytes  *bytes,
                                  GError **error)
{
  g_autoptr(JsonParser) parser = NULL;
  JsonArray *events;

  g_return_val_if_fail (bytes != NULL, NULL);

  /* not the immutable one: see kith_mapping_new_from_json() */
  parser = json_parser_new ();
  json_parser_set_strict (parser, TRUE);

  if (!parse_json (parser, bytes, error))
    return NULL;

  events = find_events (json_parser_get_root (parser));

  if (events == NULL || json_array_get_length (events) == 0)
    {
      g_set_error_literal (error, KITH_BANK_HOLIDAYS_ERROR, KITH_BANK_HOLIDAYS_ERROR_NOT_A_LIST,
                           "The file has no bank holidays of England and Wales");
      return NULL;
    }

  return read_events (events, error);
}
