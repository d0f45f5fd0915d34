# say.sh: how the tools speak, so that a log reads as one voice
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# All of it goes to stderr: what a command prints on stdout is its result.
say ()
{
  printf '==> %s\n' "$*" >&2
}

note ()
{
  printf '    %s\n' "$*" >&2
}

fail ()
{
  printf './dev: %s\n' "$*" >&2
  exit 1
}
