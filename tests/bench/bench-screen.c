/* bench-screen.c: a screen watched for changes of its picture
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The X server tells of every drawing that reaches the screen (the Damage
 * extension). A drawing that leaves the picture as it was is none here: after
 * each report the picture is fetched and compared with the one before. The
 * moment is that of the report, not of the comparison, so what the comparison
 * costs does not count; and it is the same for every program.
 */

#include "config.h"

#include "bench-screen.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/shm.h>

#include "bench.h"

#define NSEC_PER_MSEC 1000000

struct _BenchScreen
{
  Display         *display;
  Window           root;
  Damage           damage;
  int              damage_event;
  XShmSegmentInfo  segment;
  XImage          *image;
  char            *last_picture;
};

static gsize
picture_size (BenchScreen *self)
{
  return (gsize)self->image->bytes_per_line * (gsize)self->image->height;
}

static void
fetch_picture (BenchScreen *self)
{
  XShmGetImage (self->display, self->root, self->image, 0, 0, AllPlanes);
}

/* Shared with the server, so that nothing has to be sent. */
static void
attach_image (BenchScreen *self)
{
  int screen = DefaultScreen (self->display);

  self->image = XShmCreateImage (self->display, DefaultVisual (self->display, screen),
                                 (unsigned int)DefaultDepth (self->display, screen), ZPixmap, NULL, &self->segment,
                                 (unsigned int)DisplayWidth (self->display, screen),
                                 (unsigned int)DisplayHeight (self->display, screen));
  self->segment.shmid = shmget (IPC_PRIVATE, picture_size (self), IPC_CREAT | 0600);
  self->segment.shmaddr = shmat (self->segment.shmid, NULL, 0);
  self->image->data = self->segment.shmaddr;
  XShmAttach (self->display, &self->segment);
  XSync (self->display, False);
  shmctl (self->segment.shmid, IPC_RMID, NULL);
}

/**
 * bench_screen_new:
 *
 * Returns: (transfer full) (nullable): the screen, %NULL where there is none to be watched
 */
BenchScreen *
bench_screen_new (void)
{
  Display *display = XOpenDisplay (NULL);
  BenchScreen *self;
  int unused;

  if (display == NULL)
    return NULL;

  self = g_new0 (BenchScreen, 1);
  self->display = display;
  self->root = DefaultRootWindow (display);
  if (!XDamageQueryExtension (display, &self->damage_event, &unused) || !XShmQueryExtension (display))
    {
      XCloseDisplay (display);
      g_free (self);
      return NULL;
    }

  attach_image (self);
  self->damage = XDamageCreate (display, self->root, XDamageReportNonEmpty);
  fetch_picture (self);
  self->last_picture = g_memdup2 (self->image->data, picture_size (self));

  return self;
}

/**
 * bench_screen_free:
 * @self: (transfer full): a screen
 */
void
bench_screen_free (BenchScreen *self)
{
  XShmDetach (self->display, &self->segment);
  XDestroyImage (self->image);
  shmdt (self->segment.shmaddr);
  XCloseDisplay (self->display);
  g_free (self->last_picture);
  g_free (self);
}

/* Waits for a report of the server; 0 when none came before the deadline. */
static gint64
wait_report (BenchScreen *self,
             gint64       deadline)
{
  struct pollfd connection = { ConnectionNumber (self->display), POLLIN, 0 };

  for (;;)
    {
      gint64 now = bench_now ();

      while (XPending (self->display) > 0)
        {
          XEvent event;

          XNextEvent (self->display, &event);
          if (event.type == self->damage_event + XDamageNotify)
            return now;
        }

      if (now >= deadline)
        return 0;

      poll (&connection, 1, (int)((deadline - now) / NSEC_PER_MSEC) + 1);
    }
}

static gboolean
picture_changed (BenchScreen *self)
{
  XDamageSubtract (self->display, self->damage, None, None);
  fetch_picture (self);
  if (memcmp (self->last_picture, self->image->data, picture_size (self)) == 0)
    return FALSE;

  memcpy (self->last_picture, self->image->data, picture_size (self));

  return TRUE;
}

/**
 * bench_screen_wait_change:
 * @self: a screen
 * @deadline: a moment of bench_now()
 *
 * Returns: the moment at which the picture changed, 0 when it did not before the deadline
 */
gint64
bench_screen_wait_change (BenchScreen *self,
                          gint64       deadline)
{
  gint64 moment;

  do
    moment = wait_report (self, deadline);
  while (moment != 0 && !picture_changed (self));

  return moment;
}

typedef void (*WindowFunc) (BenchScreen *self,
                            Window       window);

/* Calls @func, if there is one, for each window that can be seen, and says how many there are. */
static guint
for_each_window (BenchScreen *self,
                 WindowFunc   func)
{
  Window root, parent, *windows = NULL;
  unsigned int n_windows = 0;
  guint n_seen = 0;

  XQueryTree (self->display, self->root, &root, &parent, &windows, &n_windows);
  for (unsigned int i = 0; i < n_windows; i++)
    {
      XWindowAttributes attributes;

      if (!XGetWindowAttributes (self->display, windows[i], &attributes) || attributes.map_state != IsViewable)
        continue;

      n_seen++;
      if (func != NULL)
        func (self, windows[i]);
    }
  XFree (windows);

  return n_seen;
}

static void
ask_to_close (BenchScreen *self,
              Window       window)
{
  XClientMessageEvent message = {
    .type = ClientMessage,
    .window = window,
    .message_type = XInternAtom (self->display, "WM_PROTOCOLS", False),
    .format = 32,
    .data.l = { (long)XInternAtom (self->display, "WM_DELETE_WINDOW", False), CurrentTime },
  };

  XSendEvent (self->display, window, False, NoEventMask, (XEvent *)&message);
}

/**
 * bench_screen_is_empty:
 * @self: a screen
 *
 * Returns: whether no window is on it
 */
gboolean
bench_screen_is_empty (BenchScreen *self)
{
  return for_each_window (self, NULL) == 0;
}

/**
 * bench_screen_close_windows:
 * @self: a screen
 *
 * Asks each window on the screen to close, as a window manager does.
 */
void
bench_screen_close_windows (BenchScreen *self)
{
  for_each_window (self, ask_to_close);
  XFlush (self->display);
}
