/* kith-fiction-random.c: chance that falls the same way on every machine
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * This is the generator that Melissa O'Neill calls PCG32 (XSH-RR): a linear
 * congruence of 64 bits goes forward, and each number is its upper half,
 * folded onto itself and turned by an amount that the topmost five bits give.
 * A number costs a multiplication, an addition and a few shifts.
 *
 * The stream is the odd constant that the congruence adds, so two streams of
 * one seed never meet. Each subject (schools, families, referrals …) draws
 * from a stream of its own: one more draw for the schools then leaves the
 * families as they were.
 *
 * GLib's generator is not used, because its documents keep open what it does
 * with its numbers, and nothing here is a floating-point number, because the
 * last bit of one is not the same everywhere.
 */

#include "config.h"

#include "kith-fiction-random.h"

#define MULTIPLIER G_GUINT64_CONSTANT (6364136223846793005)

/**
 * kith_fiction_random_init:
 * @self: a stream, not yet begun
 * @seed: where it begins
 * @stream: which of the streams of that seed it is
 *
 * Begins a stream.
 */
void
kith_fiction_random_init (KithFictionRandom *self,
                          guint64            seed,
                          guint64            stream)
{
  g_return_if_fail (self != NULL);

  self->state = 0;
  self->increment = (stream << 1) | 1;
  kith_fiction_random_next (self);
  self->state += seed;
  kith_fiction_random_next (self);
}

/**
 * kith_fiction_random_next:
 * @self: a stream
 *
 * Draws the next number.
 *
 * Returns: any number of 32 bits
 */
guint32
kith_fiction_random_next (KithFictionRandom *self)
{
  guint64 old = self->state;
  guint32 folded = (guint32)(((old >> 18) ^ old) >> 27);
  guint32 turn = (guint32)(old >> 59);

  self->state = old * MULTIPLIER + self->increment;

  return (folded >> turn) | (folded << ((32 - turn) & 31));
}

/**
 * kith_fiction_random_below:
 * @self: a stream
 * @limit: at least 1
 *
 * Draws a number below a limit.
 *
 * The 32 bits are stretched over the limit without a second draw. What lies
 * first is then likelier by at most one part in four thousand million.
 *
 * Returns: 0 to @limit - 1
 */
guint
kith_fiction_random_below (KithFictionRandom *self,
                           guint              limit)
{
  g_return_val_if_fail (limit > 0, 0);

  return (guint)(((guint64)kith_fiction_random_next (self) * limit) >> 32);
}

/**
 * kith_fiction_random_between:
 * @self: a stream
 * @lowest: the lowest number that may come
 * @highest: the highest, not below @lowest
 *
 * Draws a number between two others, each as likely as the next.
 *
 * Returns: @lowest to @highest
 */
int
kith_fiction_random_between (KithFictionRandom *self,
                             int                lowest,
                             int                highest)
{
  g_return_val_if_fail (lowest <= highest, lowest);

  return lowest + (int)kith_fiction_random_below (self, (guint)(highest - lowest) + 1);
}

/**
 * kith_fiction_random_low:
 * @self: a stream
 * @lowest: the lowest number that may come
 * @highest: the highest, not below @lowest
 *
 * Draws a number between two others, the lower ones more often: the smaller
 * of two draws. How long things last is like that, and so are large families.
 *
 * Returns: @lowest to @highest; on average a third of the way up
 */
int
kith_fiction_random_low (KithFictionRandom *self,
                         int                lowest,
                         int                highest)
{
  int one = kith_fiction_random_between (self, lowest, highest);
  int other = kith_fiction_random_between (self, lowest, highest);

  return MIN (one, other);
}

/**
 * kith_fiction_random_chance:
 * @self: a stream
 * @per_thousand: how often in a thousand draws
 *
 * Draws yes or no.
 *
 * Returns: whether it happens this time
 */
gboolean
kith_fiction_random_chance (KithFictionRandom *self,
                            guint              per_thousand)
{
  return kith_fiction_random_below (self, 1000) < per_thousand;
}

/**
 * kith_fiction_random_round:
 * @self: a stream
 * @amount: how many to expect, in parts of @unit
 * @unit: how many parts make one
 *
 * Rounds an expectation up or down by chance, so that on average it is kept.
 *
 * Returns: @amount / @unit, or one more
 */
guint
kith_fiction_random_round (KithFictionRandom *self,
                           guint64            amount,
                           guint64            unit)
{
  g_return_val_if_fail (unit > 0 && unit <= G_MAXUINT, 0);

  return (guint)(amount / unit) +
         (kith_fiction_random_below (self, (guint)unit) < amount % unit ? 1 : 0);
}

/**
 * kith_fiction_random_weighted:
 * @self: a stream
 * @weights: (array length=n_weights): how likely each is beside the others
 * @n_weights: how many there are
 *
 * Draws one of several that are not equally likely.
 *
 * Returns: an index of @weights
 */
guint
kith_fiction_random_weighted (KithFictionRandom *self,
                              const guint       *weights,
                              guint              n_weights)
{
  guint total = 0;
  guint drawn;

  g_return_val_if_fail (n_weights > 0, 0);

  for (guint i = 0; i < n_weights; i++)
    total += weights[i];

  drawn = kith_fiction_random_below (self, total);

  for (guint i = 0; i < n_weights; i++)
    {
      if (drawn < weights[i])
        return i;

      drawn -= weights[i];
    }

  return n_weights - 1;
}

/**
 * kith_fiction_random_shuffle:
 * @self: a stream
 * @numbers: (array length=n_numbers) (inout): what to shuffle
 * @n_numbers: how many there are
 *
 * Puts numbers into an order that is left to chance.
 */
void
kith_fiction_random_shuffle (KithFictionRandom *self,
                             guint             *numbers,
                             guint              n_numbers)
{
  for (guint i = n_numbers; i > 1; i--)
    {
      guint other = kith_fiction_random_below (self, i);
      guint number = numbers[i - 1];

      numbers[i - 1] = numbers[other];
      numbers[other] = number;
    }
}
