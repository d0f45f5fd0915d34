/* test-loader.c: of several questions only the newest answer counts
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-loader.h"

static void
test_gives_owner_back (void)
{
  g_autoptr(KithLoader) loader = kith_loader_new ();
  g_autoptr(GObject) owner = g_object_new (G_TYPE_OBJECT, NULL);
  KithLoad *load = kith_loader_begin (loader, owner);
  g_autoptr(GObject) found = NULL;

  g_assert_true (kith_loader_get_is_loading (loader));
  found = kith_load_end (load);
  g_assert_true (found == owner);
  g_assert_false (kith_loader_get_is_loading (loader));
}

static void
test_drops_stale_answer (void)
{
  g_autoptr(KithLoader) loader = kith_loader_new ();
  g_autoptr(GObject) owner = g_object_new (G_TYPE_OBJECT, NULL);
  KithLoad *first = kith_loader_begin (loader, owner);
  g_autoptr(GCancellable) first_cancellable = g_object_ref (kith_load_get_cancellable (first));
  KithLoad *second = kith_loader_begin (loader, owner);
  g_autoptr(GObject) found = NULL;

  g_assert_true (g_cancellable_is_cancelled (first_cancellable));
  g_assert_false (g_cancellable_is_cancelled (kith_load_get_cancellable (second)));

  /* The answer of the older question comes in either order, and is dropped. */
  g_assert_null (kith_load_end (first));
  g_assert_true (kith_loader_get_is_loading (loader));
  found = kith_load_end (second);
  g_assert_true (found == owner);
}

static void
test_drops_stale_answer_that_comes_last (void)
{
  g_autoptr(KithLoader) loader = kith_loader_new ();
  g_autoptr(GObject) owner = g_object_new (G_TYPE_OBJECT, NULL);
  KithLoad *first = kith_loader_begin (loader, owner);
  KithLoad *second = kith_loader_begin (loader, owner);
  g_autoptr(GObject) found = kith_load_end (second);

  g_assert_true (found == owner);
  g_assert_null (kith_load_end (first));
}

static void
test_drops_answer_after_cancel (void)
{
  g_autoptr(KithLoader) loader = kith_loader_new ();
  g_autoptr(GObject) owner = g_object_new (G_TYPE_OBJECT, NULL);
  KithLoad *load = kith_loader_begin (loader, owner);

  kith_loader_cancel (loader);
  g_assert_false (kith_loader_get_is_loading (loader));
  g_assert_true (g_cancellable_is_cancelled (kith_load_get_cancellable (load)));
  g_assert_null (kith_load_end (load));
}

static void
test_keeps_nobody_alive (void)
{
  g_autoptr(KithLoader) loader = kith_loader_new ();
  GObject *owner = g_object_new (G_TYPE_OBJECT, NULL);
  KithLoad *load = kith_loader_begin (loader, owner);

  g_assert_finalize_object (owner);
  g_assert_null (kith_load_end (load));
}

static void
test_answers_after_loader_is_gone (void)
{
  KithLoader *loader = kith_loader_new ();
  g_autoptr(GObject) owner = g_object_new (G_TYPE_OBJECT, NULL);
  KithLoad *load = kith_loader_begin (loader, owner);

  g_object_run_dispose (G_OBJECT (loader));
  g_object_unref (loader);
  g_assert_null (kith_load_end (load));
}

static void
slow_cb (GObject    *object,
         GParamSpec *pspec,
         gpointer    user_data)
{
  g_main_loop_quit (user_data);
}

static void
test_is_slow_while_it_waits (void)
{
  g_autoptr(KithLoader) loader = kith_loader_new ();
  g_autoptr(GObject) owner = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  KithLoad *load = kith_loader_begin (loader, owner);

  g_assert_false (kith_loader_get_is_slow (loader));
  g_signal_connect (loader, "notify::is-slow", G_CALLBACK (slow_cb), loop);
  g_main_loop_run (loop);
  g_assert_true (kith_loader_get_is_slow (loader));

  g_object_unref (kith_load_end (load));
  g_assert_false (kith_loader_get_is_slow (loader));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/loader/gives-owner-back", test_gives_owner_back);
  g_test_add_func ("/loader/drops-stale-answer", test_drops_stale_answer);
  g_test_add_func ("/loader/drops-stale-answer-that-comes-last", test_drops_stale_answer_that_comes_last);
  g_test_add_func ("/loader/drops-answer-after-cancel", test_drops_answer_after_cancel);
  g_test_add_func ("/loader/keeps-nobody-alive", test_keeps_nobody_alive);
  g_test_add_func ("/loader/answers-after-loader-is-gone", test_answers_after_loader_is_gone);
  g_test_add_func ("/loader/is-slow-while-it-waits", test_is_slow_while_it_waits);

  return g_test_run ();
}
